"""Tables in which every row is one item: by a column of types, by parents, or by levels."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from okr_desktop.exchange.drafts.building import Builder, Progress
from okr_desktop.exchange.drafts.draft import DraftCheckIn
from okr_desktop.exchange.drafts.keys import normal
from okr_desktop.exchange.drafts.notes import shorten
from okr_desktop.exchange.drafts.pieces import KEY_RESULT, OBJECTIVE, WORK, Meter, Piece
from okr_desktop.exchange.sheets.columns import LEVELS
from okr_desktop.exchange.sheets.grid import Grid, GridRow
from okr_desktop.exchange.sheets.row_values import RowValues
from okr_desktop.exchange.sheets.rows import measured_of, values_of
from okr_desktop.exchange.values.numbers import is_empty

TYPES: dict[str, str] = {
    **dict.fromkeys(("objective", "objectives", "o", "ziel", "goal", "okr", "oberziel"), OBJECTIVE),
    **dict.fromkeys(("key result", "key results", "keyresult", "key-result", "key_result", "kr"), KEY_RESULT),
    **dict.fromkeys(("schlüsselergebnis", "schluesselergebnis", "kernergebnis", "metric", "kennzahl"), KEY_RESULT),
    **dict.fromkeys(("initiative", "initiatives", "task", "aufgabe", "project", "projekt", "maßnahme"), WORK),
    **dict.fromkeys(("massnahme", "action", "deliverable", "milestone", "meilenstein"), WORK),
}
_NUMBERS = ("start", "target", "current", "progress")
_DONE = frozenset({"done", "closed", "completed", "complete", "erledigt", "fertig", "abgeschlossen"})


@dataclass(slots=True)
class _Node:
    row: GridRow
    title: str
    kind: str = ""
    depth: int = 1
    id: str = ""
    parent: _Node | None = None
    children: list[_Node] = field(default_factory=list["_Node"])


def is_tree(columns: Mapping[str, int]) -> bool:
    """Whether the columns say that every row is one item, and not a key result beside its objective."""
    if "objective" in columns and "key_result" in columns and "type" not in columns:
        return False
    has_title = bool({"title", "objective", "key_result", *LEVELS} & set(columns))
    return has_title and bool({"type", "parent", "parent_id", "level", *LEVELS} & set(columns))


def pieces_of(grid: Grid, builder: Builder, today: date, progress: Progress = None) -> list[Piece]:
    """Every row as a piece, parents before their children; problems are told with their line."""
    tree = _Tree(grid, builder, values_of(grid, builder, today))
    return tree.pieces(progress)


class _Tree:
    def __init__(self, grid: Grid, builder: Builder, values: RowValues) -> None:
        self._grid, self._builder, self._values = grid, builder, values
        self._notes = builder.notes
        self._nodes: list[_Node] = []
        self._by_id: dict[str, _Node] = {}
        self._by_title: dict[str, _Node] = {}
        self._levels = [name for name in LEVELS if name in grid.header.columns]

    def pieces(self, progress: Progress) -> list[Piece]:
        """All pieces in an order in which parents come first."""
        for row in self._grid.rows:
            if any(cell.strip() for cell in row.cells) and (node := self._node(row)):
                self._keep(node)
        self._link()
        self._decide()
        found = list[Piece]()
        for index, node in enumerate(self._ordered()):
            if progress and index % 1000 == 0:
                progress(index / len(self._nodes))
            if piece := self._piece(node):
                found.append(piece)
        if progress:
            progress(1.0)
        return found

    def _text(self, row: GridRow, name: str) -> str:
        return self._grid.text(row, name)

    def _node(self, row: GridRow) -> _Node | None:
        kind = self._kind(row)
        filled = [(depth, text) for depth, name in enumerate(self._levels, 1) if (text := self._text(row, name))]
        if filled:
            return _Node(row, " ".join(filled[-1][1].split()), kind, filled[-1][0])
        names = ("key_result", "title", "objective") if kind == KEY_RESULT else ("title", "objective", "key_result")
        used = next((name for name in names if self._text(row, name)), "")
        title = " ".join(self._text(row, used).split()) if used else ""
        if not kind and used == "key_result" and "title" not in self._grid.header.columns:
            kind = KEY_RESULT
        if not title:
            self._notes.error("title.empty", "title", row.line)
            return None
        return _Node(row, title, kind, self._depth(row))

    def _kind(self, row: GridRow) -> str:
        text = self._text(row, "type")
        kind = TYPES.get(" ".join(text.casefold().split()), "")
        if text and not kind:
            self._notes.warning("type.unknown", "type", row.line, text=shorten(text))
        return kind

    def _depth(self, row: GridRow) -> int:
        found = re.search(r"\d{1,2}", self._text(row, "level"))
        return int(found[0]) if found else 1

    def _keep(self, node: _Node) -> None:
        node.id = self._text(node.row, "id")
        self._nodes.append(node)
        if node.id:
            self._by_id.setdefault(node.id, node)
        self._by_title.setdefault(normal(node.title), node)

    def _link(self) -> None:
        stack = list[_Node]()
        has_depth = bool(self._levels) or "level" in self._grid.header.columns
        last: _Node | None = None
        above: _Node | None = None
        for node in self._nodes:
            wanted = self._text(node.row, "parent_id") or self._text(node.row, "parent")
            if wanted:
                node.parent = self._named(node, wanted)
            elif has_depth:
                while stack and stack[-1].depth >= node.depth:
                    stack.pop()
                node.parent = stack[-1] if stack else None
                stack.append(node)
            elif node.kind in (KEY_RESULT, WORK):
                node.parent = above if node.kind == WORK else last
            if node.kind in ("", OBJECTIVE):
                last = node
            above = above if node.kind == WORK else node
        self._cut_circles()
        for node in self._nodes:
            if node.parent:
                node.parent.children.append(node)

    def _named(self, node: _Node, wanted: str) -> _Node | None:
        """What a row calls its parent, by id or by title; several are several parents, of which the first is taken."""
        first = re.split(r"[;\n]", wanted)[0].strip()
        found = self._by_id.get(first) or self._by_id.get(first.split(",")[0].strip())
        found = found or self._by_title.get(normal(first)) or self._by_title.get(normal(wanted))
        if found is None:
            params = {"text": shorten(wanted), "title": shorten(node.title)}
            self._notes.warning("parent.missing", "parent", node.row.line, **params)
        return found

    def _cut_circles(self) -> None:
        done = set[int]()
        for node in self._nodes:
            path, at = dict[int, _Node](), node
            while at is not None and id(at) not in done and id(at) not in path:
                path[id(at)] = at
                at = at.parent
            if at is not None and id(at) in path:
                last = list(path.values())[-1]
                self._notes.warning("parent.circle", "parent", last.row.line, title=shorten(last.title))
                last.parent = None
            done |= set(path)

    def _decide(self) -> None:
        """What rows without a type are: a leaf with numbers is a key result, all else an objective."""
        has_numbers = any(name in self._grid.header.columns for name in _NUMBERS)
        for node in self._nodes:
            if not node.kind:
                is_leaf = node.parent is not None and not node.children
                counts = any(not is_empty(self._text(node.row, name)) for name in _NUMBERS)
                node.kind = KEY_RESULT if is_leaf and (counts or not has_numbers) else OBJECTIVE

    def _ordered(self) -> list[_Node]:
        found = list[_Node]()
        waiting = [node for node in reversed(self._nodes) if node.parent is None]
        while waiting:
            node = waiting.pop()
            found.append(node)
            waiting += reversed(node.children)
        return found

    def _piece(self, node: _Node) -> Piece | None:
        row, line = node.row, node.row.line
        piece = Piece(self._name(node), line, node.title, node.kind, stable=bool(node.id))
        piece.parent = self._name(node.parent) if node.parent else ""
        piece.owner = self._values.owner(self._text(row, "owner"), self._text(row, "email"), line)
        piece.teams = tuple(self._values.names("team", self._text(row, "team"), line))
        piece.cycle = self._values.cycle(self._text(row, "cycle"), line)
        piece.tags = self._values.tags(self._text(row, "tags"), line)
        piece.weight = self._values.weight(self._text(row, "weight"), line)
        piece.due = self._values.due(self._text(row, "due"), line)[0]
        piece.description = self._text(row, "description")
        status = self._text(row, "status")
        piece.cancelled = self._values.is_cancelled(status, line)
        if node.kind == WORK:
            piece.state = "done" if status.casefold() in _DONE else "open"
            return piece
        piece.score = self._values.score(self._text(row, "score"), line)
        return self._measured(piece, node) if node.kind == KEY_RESULT else self._objective(piece, node)

    def _name(self, node: _Node) -> str:
        is_first = bool(node.id) and self._by_id.get(node.id) is node
        return node.id if is_first or node.id else f"row {node.row.line}"

    def _measured(self, piece: Piece, node: _Node) -> Piece | None:
        measured = measured_of(self._grid, self._grid.said(node.row), node.title, self._values)
        if measured is None:
            return None
        piece.meter = Meter(measured.kind, measured.unit, measured.start, measured.target)
        piece.check_ins = list[DraftCheckIn](measured.check_ins)
        if not piece.check_ins:
            piece.description = "\n".join(text for text in (piece.description, self._text(node.row, "note")) if text)
        return piece

    def _objective(self, piece: Piece, node: _Node) -> Piece:
        piece.description = "\n".join(text for text in (piece.description, self._text(node.row, "note")) if text)
        return piece
