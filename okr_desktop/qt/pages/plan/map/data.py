"""What the map shows for a scope, computed on the worker: items with their texts, and the finished layout."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from okr_desktop.domain.alignment_map import GraphNode, Layout, Link, NodeKind, arrange, mirrored
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.pace import Status
from okr_desktop.domain.plan import Figure, Plan
from okr_desktop.qt.models.outline_node import fold
from okr_desktop.qt.pages.plan.map import items, measure, words
from okr_desktop.qt.pages.plan.map.items import MapData, MapItem
from okr_desktop.qt.pages.plan.map.scene import Scene
from okr_desktop.qt.pages.plan.view import ALL, BACKLOG, Scope, settled
from okr_desktop.qt.texts_numbers import date_text, percent_text, quantity_text, short_value_text
from okr_desktop.qt.texts_words import asking_text, health_mark, health_text, status_text
from okr_desktop.services import alignment_map
from okr_desktop.services.alignment_map import MapNode, MapScope

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk

# A map that is seen for the first time is opened so far that it can still be read.
READABLE = 60
_PACED = (Status.ON_TRACK, Status.BEHIND, Status.AT_RISK, Status.STALE)
_VALUE_ROOM = 132.0


def load(
    desk: Desk, scope: Scope, wanted: frozenset[str] | None, collapsed: frozenset[str] | None, rtl: bool = False
) -> MapData:
    """The map of a scope; ``wanted`` are the ids that passed the filter (None: no filter).

    ``collapsed`` are the cards whose branches are hidden; None: as many as make it readable.
    """
    scope = settled(desk.plan, scope)
    cycle = {ALL: None, BACKLOG: ""}.get(scope.cycle, scope.cycle)
    found = alignment_map.graph(desk, MapScope(cycle, scope.team or None, scope.archived, wanted))
    rows = dict[str, int]()
    for node in found.nodes:
        if node.kind is NodeKind.KEY_RESULT and node.parent:
            rows[node.parent] = rows.get(node.parent, 0) + 1
    writer = _Writer(desk.plan, rows)
    made = {node.id: writer.item(node) for node in found.nodes}
    nodes = tuple(_sized(node, made[node.id]) for node in found.nodes)
    links = tuple(found.links)
    if collapsed is None:
        collapsed = first_collapsed(nodes)
    plan = desk.plan
    named = plan.cycles[scope.cycle].name if scope.cycle in plan.cycles else ""
    team = plan.teams[scope.team].name if scope.team else ""
    heading = " · ".join(part for part in (plan.workspace.organisation, team, named) if part)
    layout = _arranged(nodes, links, collapsed, rtl)
    count = sum(1 for node in nodes if node.kind is NodeKind.OBJECTIVE)
    dated = date_text(desk.today)
    return MapData(made, nodes, links, layout, heading, dated, count, found.left_out, collapsed, rtl)


def rearranged(_desk: Desk, data: MapData, collapsed: frozenset[str]) -> MapData:
    """The same map with other branches hidden."""
    return replace(data, layout=_arranged(data.nodes, data.links, collapsed, data.mirrored), folded=collapsed)


def drawn(desk: Desk, make: Callable[..., MapData], *args: Any) -> Scene:
    """What the canvas needs, made from a map that ``make`` makes."""
    # Everything made here stays: a search for cycles among it would stop the window for longer than anything else.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return Scene(make(desk, *args))
    finally:
        if collecting:
            gc.enable()


def _arranged(nodes: tuple[GraphNode, ...], links: tuple[Link, ...], collapsed: frozenset[str], rtl: bool) -> Layout:
    layout = arrange(nodes, links, collapsed)
    return mirrored(layout) if rtl else layout


def first_collapsed(nodes: tuple[GraphNode, ...]) -> frozenset[str]:
    """What is hidden when a map is seen for the first time: the levels that would make it unreadable."""
    cards = {node.id: node for node in nodes if node.kind is not NodeKind.KEY_RESULT}
    card_of = {node.id: node.parent for node in nodes if node.kind is NodeKind.KEY_RESULT}
    below = dict[str | None, list[str]]()
    for card in cards.values():
        below.setdefault(card_of.get(card.parent or "", card.parent), []).append(card.id)
    level, seen, opened = below.get(None, []), len(below.get(None, ())), set[str]()
    while level:
        following = [child for id in level for child in below.get(id, ())]
        seen += len(following)
        if seen > READABLE:
            return frozenset(id for id in cards if id in below and id not in opened)
        opened.update(level)
        level = following
    return frozenset()


def _sized(node: MapNode, item: MapItem) -> GraphNode:
    width = items.CHIP_WIDTH if node.kind in items.CHIPS else items.CARD_WIDTH
    return GraphNode(node.id, node.kind, node.parent, width, item.height, node.order)


class _Writer:
    """Makes items; holds the rulers, which remember the words they measured."""

    def __init__(self, plan: Plan, rows: dict[str, int]) -> None:
        self._plan, self._rows = plan, rows
        fonts = measure.fonts()
        self._title, self._body = measure.Ruler(fonts.title), measure.Ruler(fonts.body)
        self._caption, self._figure = measure.Ruler(fonts.caption), measure.Ruler(fonts.figure)
        self._words: dict[Status, str] = {}

    def item(self, node: MapNode) -> MapItem:
        """The card or row of a node."""
        if node.kind is NodeKind.DEPENDENCY:
            return self._dependency(node)
        if node.kind is NodeKind.KPI:
            return self._kpi(node)
        if node.kind is NodeKind.KEY_RESULT:
            return self._result(node, self._plan.key_results[node.id])
        return self._objective(node, self._plan.objectives[node.id])

    def _objective(self, node: MapNode, item: Objective) -> MapItem:
        figure = self._plan.figure(item.id)
        room = items.CARD_WIDTH - 2 * items.INSET
        lines = self._title.lines(item.title, room, items.TITLE_LINES)
        caption = self._caption.fitted(self._people(item), room)
        percent, word = percent_text(figure.progress), self._word(figure.status)
        spoken = words.spoken_objective(item.title, word, percent, self._rows.get(item.id, 0))
        return MapItem(
            item.id,
            node.kind,
            item.id,
            item.title,
            lines,
            caption,
            figure.status.value,
            word,
            self._caption.width(word),
            _share(figure),
            _expected(figure),
            percent,
            self._figure.width(percent),
            node.wanted,
            spoken,
            fold(item.title),
            items.header_height(len(lines), bool(caption)),
        )

    def _people(self, item: Objective) -> str:
        teams = [self._plan.teams[id].name for id in item.teams if id in self._plan.teams]
        owner = self._plan.people.get(item.owner or "")
        return " · ".join([*teams, *([owner.name] if owner else [])])

    def _result(self, node: MapNode, item: KeyResult) -> MapItem:
        figure = self._plan.figure(item.id)
        lines = self._body.lines(item.title, items.CARD_WIDTH - 2 * items.INSET - items.MARK_ROOM, items.ROW_LINES)
        value, word = self._value(item, figure), self._word(figure.status)
        shown = self._figure.fitted(value, _VALUE_ROOM)
        return MapItem(
            item.id,
            node.kind,
            item.id,
            item.title,
            lines,
            "",
            figure.status.value,
            word,
            self._caption.width(word),
            _share(figure),
            _expected(figure),
            shown,
            self._figure.width(shown),
            node.wanted,
            words.spoken_result(item.title, word, value),
            fold(item.title),
            items.row_height(len(lines)),
        )

    def _value(self, item: KeyResult, figure: Figure) -> str:
        """The reading as written in a row; of one that is fed by something without readings, its progress."""
        latest = self._plan.latest_of(item.id)
        if item.feed and latest is None:
            return percent_text(figure.progress)
        return short_value_text(latest.value if latest else None, item.metric)

    def _dependency(self, node: MapNode) -> MapItem:
        item = self._plan.dependencies[node.id]
        names = [self._plan.teams[id].name if id in self._plan.teams else "" for id in (item.giver, item.asker)]
        between, state = words.between_text(*names), item.state.value
        shown = words.due_text(asking_text(state), date_text(item.by) if item.by else "")
        spoken = words.spoken_dependency(item.what, between, shown)
        return self._chip(node, item.what, between, (words.ASKING_MARKS[state], shown), spoken)

    def _kpi(self, node: MapNode) -> MapItem:
        item, health = self._plan.kpis[node.id], self._plan.health(node.id).value
        latest, shown = self._plan.latest.get(node.id), health_text(health)
        if latest is not None:
            shown = f"{quantity_text(latest.value, item.unit)} · {shown}"
        spoken = words.spoken_kpi(item.title, shown)
        return self._chip(node, item.title, words.kpi_text(), (health_mark(health), shown), spoken)

    def _chip(self, node: MapNode, title: str, caption: str, state: tuple[str, str], spoken: str) -> MapItem:
        room = items.CHIP_WIDTH - 2 * items.INSET - items.MARK_ROOM
        lines = self._body.lines(title, room, items.ROW_LINES)
        mark, word = state
        return MapItem(
            node.id,
            node.kind,
            node.parent or node.id,
            title,
            lines,
            self._caption.fitted(caption, room),
            mark,
            self._caption.fitted(word, room),
            self._caption.width(word),
            spoken=spoken,
            search=fold(f"{title} {caption}"),
            height=items.chip_height(len(lines)),
        )

    def _word(self, status: Status) -> str:
        if status not in self._words:
            self._words[status] = status_text(status)
        return self._words[status]


def _share(figure: Figure) -> float | None:
    return float(figure.raw) if figure.raw is not None else None


def _expected(figure: Figure) -> float | None:
    return float(figure.expected) if figure.status in _PACED else None
