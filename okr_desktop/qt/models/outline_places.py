"""Where a node can go, by keyboard and by dragging: pure decisions over the nodes that are in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from okr_desktop.qt.models.outline import OutlineModel
from okr_desktop.qt.models.outline_node import Node, may_stand_under

CanMove = Callable[[str, str], bool]


class Step(StrEnum):
    """The four ways a node moves by keyboard."""

    UP = "up"
    DOWN = "down"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Place:
    """A place under a parent (empty id: top level); ``index`` counts the siblings without what moves."""

    parent_id: str
    index: int


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a drop would go and how to show it: on ``row`` itself, or as a line above or below it."""

    place: Place
    row: int
    edge: str  # "on", "above" or "below"
    depth: int


def allows(node: Node, parent: Node | None, can_move: CanMove | None) -> bool:
    """The structural rule and the injected one."""
    if not may_stand_under(node, parent):
        return False
    return can_move is None or can_move(node.id, parent.id if parent else "")


def step_place(model: OutlineModel, node: Node, step: Step, can_move: CanMove | None = None) -> Place | None:
    """Where a keyboard step takes a node; None when there is no such place or it is not allowed."""
    shown = model.shown_siblings(node)
    at = shown.index(node) if node in shown else -1
    parent = node.parent
    others = [each for each in model.siblings(node) if each is not node]
    if step is Step.UP and at > 0:
        return Place(_id(parent), others.index(shown[at - 1]))
    if step is Step.DOWN and 0 <= at < len(shown) - 1:
        return Place(_id(parent), others.index(shown[at + 1]) + 1)
    if step is Step.OUT and parent is not None and allows(node, parent.parent, can_move):
        return Place(_id(parent.parent), model.siblings(parent).index(parent) + 1)
    if step is Step.IN and at > 0 and allows(node, shown[at - 1], can_move):
        return Place(shown[at - 1].id, len(shown[at - 1].children))
    return None


def drop_spot(
    model: OutlineModel,
    moved: Sequence[Node],
    row: int,
    share: float,
    level: int,
    can_move: CanMove | None = None,
) -> Spot | None:
    """Where dropping on ``row`` at ``share`` of its height (0 top, 1 bottom) puts ``moved``; None is a veto.

    ``row`` -1 is the empty space below all rows. ``level`` is the depth the pointer is at: it chooses among
    the levels that end after a row.
    """
    if row < 0:
        last = model.rowCount() - 1
        return _between(model, moved, last, "below", None, len(model.roots()), can_move) if last >= 0 else None
    target = model.node_at(row)
    onto = all(allows(node, target, can_move) for node in moved)
    if onto and 0.25 <= share <= 0.75:
        return Spot(Place(target.id, _without(target.children, moved, len(target.children))), row, "on", target.depth)
    if share < 0.5:
        siblings = model.siblings(target)
        return _between(model, moved, row, "above", target.parent, siblings.index(target), can_move)
    if target.children and model.is_open(target):
        return _between(model, moved, row, "below", target, 0, can_move)
    target = _climb(model, target, row, level)
    return _between(model, moved, row, "below", target.parent, model.siblings(target).index(target) + 1, can_move)


def _climb(model: OutlineModel, node: Node, row: int, level: int) -> Node:
    """After the last row of a branch: the ancestor whose level the pointer is at."""
    lowest = model.node_at(row + 1).depth if row + 1 < model.rowCount() else 0
    while node.parent is not None and node.depth > max(level, lowest):
        node = node.parent
    return node


def _between(
    model: OutlineModel,
    moved: Sequence[Node],
    row: int,
    edge: str,
    parent: Node | None,
    index: int,
    can_move: CanMove | None,
) -> Spot | None:
    if not all(_stays(node, parent) or allows(node, parent, can_move) for node in moved):
        return None
    siblings = model.roots() if parent is None else parent.children
    return Spot(Place(_id(parent), _without(siblings, moved, index)), row, edge, parent.depth + 1 if parent else 0)


def _stays(node: Node, parent: Node | None) -> bool:
    """Reordering under the same parent is always allowed."""
    return node.parent is parent


def _without(siblings: Sequence[Node], moved: Sequence[Node], index: int) -> int:
    """An index among siblings, counted without the nodes that are being moved."""
    going = set(moved)
    return index - sum(1 for each in siblings[:index] if each in going)


def topmost(nodes: Sequence[Node]) -> list[Node]:
    """The nodes that have no ancestor among the others, in the given order."""
    chosen = set(nodes)
    found: list[Node] = []
    for node in nodes:
        above = node.parent
        while above is not None and above not in chosen:
            above = above.parent
        if above is None:
            found.append(node)
    return found


def outline_text(nodes: Sequence[Node]) -> str:
    """Rows as an indented list for the clipboard, with figures in brackets; depth counts from the shallowest."""
    if not nodes:
        return ""
    base = min(node.depth for node in nodes)
    lines: list[str] = []
    for node in nodes:
        facts = ", ".join(fact for fact in (node.progress_text, node.status_text) if fact)
        title = " ".join(node.title.split())
        lines.append("  " * (node.depth - base) + f"- {title}" + (f" ({facts})" if facts else ""))
    return "\n".join(lines)


def _id(node: Node | None) -> str:
    return "" if node is None else node.id
