"""Draws the tree of objectives with characters: aligned columns, guides that survive wrapped titles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from okr_desktop.cli.figures import COLOURS, bar, status_text, value_text
from okr_desktop.cli.output import percent, safe
from okr_desktop.domain.feeds import current_of
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import Kind
from okr_desktop.domain.pace import Status
from okr_desktop.domain.scoring import suggested_score

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from okr_desktop.domain.okrs import KeyResult, Objective
    from okr_desktop.domain.plan import Figure, Plan
    from okr_desktop.services.outline import Branch

_TITLE_LIMIT = 120
_LEAST_TITLE = 24
_OWNER_LIMIT = 14
USUAL = ("bar", "percent", "status", "confidence", "owner", "id")
# What --columns may name.
COLUMNS = (*USUAL, "expected", "computed", "score", "suggested", "weight", "last", "due", "teams", "tags")
_RIGHT = frozenset({"percent", "confidence", "expected", "score", "suggested", "weight"})
_LEAST = {"status": 11, "confidence": 4}
_LIMITED = ("owner", "teams", "tags")
_Node = tuple["Objective | KeyResult", "Figure", list["_Node"]]


@dataclass(frozen=True, slots=True)
class Line:
    """One row: ``guide`` leads its first line, ``below`` the lines it is wrapped to; ``more`` are other columns."""

    guide: str
    below: str
    title: str
    is_objective: bool
    bar: str
    percent: str
    status: Status
    confidence: str
    owner: str
    id: str
    more: Mapping[str, str] = field(default_factory=dict[str, str])

    def cell(self, name: str) -> str:
        """The text of a column."""
        if name == "status":
            return status_text(self.status)
        return self.more[name] if name in self.more else str(getattr(self, name))


def lines_of(plan: Plan, found: list[Branch]) -> list[Line]:
    """The rows of a tree in drawing order; objectives stand under the key result they serve."""
    short = _short_ids(plan)
    rows = list[Line]()
    todo = [(_node(branch), "", "") for branch in reversed(found)]
    while todo:
        (item, figure, children), guide, below = todo.pop()
        here = below + ("│ " if children else "  ")
        rows.append(_line(plan, item, figure, guide, here, short))
        for position, child in enumerate(reversed(children)):
            last = position == 0
            todo.append((child, below + ("└─ " if last else "├─ "), below + ("   " if last else "│  ")))
    return rows


def _node(branch: Branch) -> _Node:
    nodes: dict[str, _Node] = {item.id: (item, figure, []) for item, figure in branch.results}
    top: list[_Node] = list(nodes.values())
    for child in branch.children:
        above = nodes.get(child.objective.parent or "")
        (above[2] if above else top).append(_node(child))
    return branch.objective, branch.figure, top


def _short_ids(plan: Plan) -> dict[str, str]:
    from okr_desktop.domain.ids import short_forms

    return short_forms([*plan.objectives, *plan.key_results])


def _line(
    plan: Plan, item: Objective | KeyResult, figure: Figure, guide: str, below: str, short: dict[str, str]
) -> Line:
    owner = plan.people.get(item.owner or "")
    latest = current_of(plan, item.id)
    is_objective = item.id in plan.objectives
    result = plan.key_results.get(item.id)
    title = _key_result_title(result, latest.value if latest else None) if result else safe(item.title)
    if is_objective and figure.reported < figure.total:
        title += f"  [{figure.reported} of {figure.total} reported]"
    confidence = "" if figure.confidence is None else to_text(figure.confidence)
    return Line(
        guide,
        below,
        title,
        is_objective,
        bar(figure.progress),
        percent(figure.raw),
        figure.status,
        confidence,
        safe(owner.name) if owner else "",
        short[item.id],
        _more(plan, item, figure),
    )


def _more(plan: Plan, item: Objective | KeyResult, figure: Figure) -> dict[str, str]:
    """The columns that are shown when they are asked for."""
    teams = getattr(item, "teams", {})
    due = getattr(item, "due", None)
    return {
        "expected": percent(figure.expected),
        "computed": status_text(figure.computed),
        "score": "" if figure.score is None else to_text(figure.score),
        "suggested": "" if (near := suggested_score(figure.progress)) is None else to_text(near),
        "weight": to_text(item.weight),
        "last": figure.last.isoformat() if figure.last else "",
        "teams": safe(", ".join(plan.teams[id].name for id in teams if id in plan.teams)),
        "tags": safe(", ".join(item.tags)),
        "due": due.isoformat() if due else "",
    }


def _key_result_title(item: KeyResult, value: Decimal | None) -> str:
    """A dot tells key results from objectives without colour; yes and no are said by the bar already."""
    bare = item.metric.kind is Kind.YES_NO
    return f"• {safe(item.title)}" + ("" if bare else f"  [{safe(value_text(item, value))}]")


def print_plain(title: str, lines: list[Line], chosen: Sequence[str] = USUAL) -> None:
    """One line a row for grep, never wrapped, cut or coloured; an overlong title pushes only its own figures."""
    width = max((size for line in lines if (size := len(line.guide + line.title)) <= _TITLE_LIMIT), default=0)
    widths = {name: max(max(len(line.cell(name)) for line in lines), _LEAST.get(name, 0)) for name in chosen}
    print(safe(title))
    for line in lines:
        cells = (_aligned(line.cell(name), widths[name], name in _RIGHT) for name in chosen)
        print("  ".join([(line.guide + line.title).ljust(width), *cells]).rstrip())


def _aligned(text: str, width: int, right: bool) -> str:
    return text.rjust(width) if right else text.ljust(width)


def print_rich(title: str, lines: list[Line], chosen: Sequence[str] = USUAL) -> None:
    """Columns that fit the terminal, with colours; titles are wrapped beside their guides."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    columns = _columns(lines, console.width, chosen)
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(width=columns["title"], no_wrap=True)
    for name in list(columns)[1:]:
        side = "right" if name in _RIGHT else "left"
        table.add_column(width=columns[name], justify=side, no_wrap=True, overflow="ellipsis")
    for line in lines:
        cells = [Text(cell, style) for cell, style in _cells(line, columns)]
        table.add_row(_title(console, line, columns["title"]), *cells)
    console.print(Text(title, "bold"))
    console.print(table)


def _columns(lines: list[Line], width: int, chosen: Sequence[str]) -> dict[str, int]:
    """Widths by column; what does not fit goes: the owner first, then the bar, then the confidence."""
    columns = {name: max(len(line.cell(name)) for line in lines) for name in chosen}
    for name in _LIMITED:
        if name in columns:
            columns[name] = min(columns[name], _OWNER_LIMIT)
    columns = {name: size for name, size in columns.items() if size}
    for name in ("owner", "bar", "confidence", *reversed(chosen)):
        if _room(columns, width) < _LEAST_TITLE and name != "id":
            columns.pop(name, None)
    longest = max(len(line.guide + line.title) for line in lines)
    return {"title": max(min(_room(columns, width), longest), 10), **columns}


def _room(columns: dict[str, int], width: int) -> int:
    return width - sum(size + 2 for size in columns.values())


def _cells(line: Line, columns: dict[str, int]) -> Iterator[tuple[str, str]]:
    colour = COLOURS.get(line.status, "bright_black")
    styles = {"bar": colour, "status": colour, "id": "cyan"}
    return ((line.cell(name), styles.get(name, "")) for name in columns if name != "title")


def _title(console: Console, line: Line, width: int) -> Text:
    from rich.text import Text

    style = "bold" if line.is_objective else ""
    room = max(width - len(line.below), 8)
    wrapped = Text(line.title, style).wrap(console, room)
    shown = Text()
    for position, part in enumerate(wrapped):
        part.rstrip()
        shown.append("\n" if position else "").append(line.below if position else line.guide, "bright_black")
        shown.append_text(part)
    return shown
