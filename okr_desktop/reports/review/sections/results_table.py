"""The results table: every objective with its key results, the header repeated on each page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from okr_desktop.reports.base.formats import NBSP, NO_FIGURE, beyond, short_unit
from okr_desktop.reports.base.layout import Cell, Link, Mark, Strip, carried, hold, row, space
from okr_desktop.reports.base.marks import Bar, Rule, bar_of, ratio
from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock
from okr_desktop.reports.base.style import (
    CAPTION,
    CONTENT_WIDTH,
    FAINT,
    HAIR,
    INK,
    RULE,
    TABLE,
    TABLE_GROUP,
    TABLE_HEAD,
    TABLE_MUTED,
    TABLE_STRONG,
    Type,
)
from okr_desktop.reports.base.texts import dotted
from okr_desktop.reports.review.kit import SHAPE_ROOM, Kit, shape_mark, status_of
from okr_desktop.reports.review.sections.pace import due_of, gap_of, judged, said_gap


class _Column(NamedTuple):
    """``x`` is the left edge, ``right`` the right edge of the text."""

    x: float
    right: float

    @property
    def width(self) -> float:
        return self.right - self.x


class _Middle(NamedTuple):
    """The columns of progress; ``score`` only where people gave scores, for which the others make room."""

    bar: _Column
    share: _Column
    score: _Column | None = None


class _Grid(NamedTuple):
    """Where the columns stand; ``start`` only in the whole table, ``pad`` is the room above and below a row."""

    title: _Column
    target: _Column
    actual: _Column
    middle: _Middle
    status: _Column
    confidence: _Column
    owner: _Column
    start: _Column | None = None
    pad: float = 3.5
    above: float = 9.0
    leading: float = TABLE.leading


_WHOLE = _Grid(
    _Column(0, 134),
    _Column(173, 212),
    _Column(214, 256),
    _Middle(_Column(263, 297), _Column(300, 328)),
    _Column(336, 402),
    _Column(400, 418),
    _Column(425, CONTENT_WIDTH),
    _Column(137, 171),
)
#: Team pages leave the baseline to the whole table, so that titles take fewer lines and names one.
_SMALL_GRID = _Grid(
    _Column(0, 185),
    _Column(187, 224),
    _Column(227, 266),
    _Middle(_Column(272, 298), _Column(300, 328)),
    _Column(335, 401),
    _Column(399, 417),
    _Column(424, CONTENT_WIDTH),
    pad=1.8,
    above=4.5,
    leading=10.0,
)
_BAR_HEIGHT = 5.0
#: How the columns of progress make room for one of scores.
_SHORTER, _MOVED = 0.45, 23.0
_SMALL, _SMALLEST = replace(TABLE, size=7), replace(TABLE, size=5.8)
_INDENT = 8.0
_DEEPEST = 4
_KINDS = frozenset({"increase", "decrease", "stay_above", "stay_below", "band", "yes_no", "milestones", "levels"})


def results(kit: Kit) -> Iterator[Strip]:
    """The section; nothing where there are no objectives."""
    if kit.data.objectives:
        yield from kit.begin("results", kit.say("results_lead", period=kit.period()))
        for strips in results_table(kit):
            yield from strips


def results_table(kit: Kit) -> Iterator[list[Strip]]:
    """The rows of one objective after the other."""
    grid = _grid(kit)
    head = _head(kit, grid)
    yield head
    for block in kit.data.objectives:
        carry = (*head, *kit.continued(block.title))
        yield _objective(kit, block, tuple(head), grid)
        for one in block.key_results:
            yield carried(_key_result(kit, one, min(block.depth, _DEEPEST) * _INDENT, grid), carry)
        if not block.key_results:
            yield carried(_nothing(kit, block), carry)


def _grid(kit: Kit) -> _Grid:
    grid = _SMALL_GRID if kit.miniature else _WHOLE
    if not any(_has_score(block) for block in kit.data.objectives):
        return grid
    bar, share, _ = grid.middle
    scored = _Middle(
        _Column(bar.x, bar.x + bar.width * _SHORTER),
        _Column(share.x - _MOVED, share.right - _MOVED),
        _Column(share.right - _MOVED + 4, share.right + 2),
    )
    return grid._replace(middle=scored)


def _has_score(block: ObjectiveBlock) -> bool:
    return block.score is not None or any(one.score is not None for one in block.key_results)


def _head(kit: Kit, grid: _Grid) -> list[Strip]:
    say, wrap = kit.say, kit.fonts.wrap
    figures = [(grid.target, "col_target"), (grid.actual, "col_actual"), (grid.confidence, "col_confidence")]
    figures += [(grid.start, "col_start")] if grid.start else []
    figures += [(grid.middle.score, "col_score")] if grid.middle.score else []
    words = ((grid.title, "col_title"), (grid.middle.bar, "col_progress"), (grid.status, "col_status"))
    cells = [Cell(column.right, wrap(say(key), TABLE_HEAD, 60), TABLE_HEAD, "right") for column, key in figures]
    cells += [Cell(column.x, [say(key)], TABLE_HEAD) for column, key in (*words, (grid.owner, "col_owner"))]
    strips = row(kit.fonts, sorted(cells, key=lambda cell: cell.x), TABLE_HEAD.leading, below=4)
    strips[-1].marks.append(Mark(0, strips[-1].height, Rule(CONTENT_WIDTH, INK, RULE)))
    hold(strips, to_next=True)
    return strips


def _objective(kit: Kit, block: ObjectiveBlock, head: tuple[Strip, ...], grid: _Grid) -> list[Strip]:
    indent = min(block.depth, _DEEPEST) * _INDENT
    wrap = kit.fonts.wrap
    status = "cancelled" if block.cancelled else block.status
    confidence = kit.formats.number(block.confidence) if block.confidence is not None else NO_FIGURE
    cells = [
        *_named(kit, block, indent, grid),
        *_reached(kit, block, grid),
        *_score(kit, block.score, grid),
        *_status_cells(kit, grid, status, TABLE_STRONG, by_hand=block.by_hand is not None),
        Cell(grid.confidence.right, [confidence], TABLE, "right"),
        Cell(grid.owner.x, wrap(block.owner, TABLE, grid.owner.width), TABLE, width=grid.owner.width),
    ]
    strips = row(kit.fonts, cells, TABLE_GROUP.leading, above=grid.above, below=3)
    first = strips[0]
    if not block.cancelled:
        expected = ratio(due_of(kit, block)) if kit.miniature else None
        bar = Bar(grid.middle.bar.width, _BAR_HEIGHT, ratio(block.progress), expected, beyond=beyond(block.raw))
        first.marks.append(_bar(bar, grid, grid.above))
    first.marks.append(shape_mark(status, grid.status.x, TABLE_GROUP, grid.above))
    if key := kit.keys.get(block.id):
        first.link = Link(key, 0, grid.actual.right)
    strips[-1].marks.append(Mark(0, strips[-1].height, Rule(CONTENT_WIDTH, FAINT, HAIR)))
    hold(strips, to_next=True)
    return carried(strips, head)


def _reached(kit: Kit, block: ObjectiveBlock, grid: _Grid) -> list[Cell]:
    """The share, and on a team page below it how far that is from the pace."""
    right = grid.middle.share.right
    share = Cell(right, [kit.objective_share(block)], TABLE_STRONG, "right")
    gap = gap_of(kit, block) if kit.miniature and block in judged([block]) else None
    if gap is None:
        return [share]
    return [share, Cell(right, ["", kit.say("points_short", points=said_gap(kit, block))], CAPTION, "right")]


def _key_result(kit: Kit, one: KeyResultRow, indent: float, grid: _Grid) -> list[Strip]:
    formats, wrap = kit.formats, kit.fonts.wrap
    unit = one.unit if short_unit(one.unit) else ""
    status = status_of(one)
    start = NO_FIGURE if one.kind not in ("increase", "decrease") else formats.quantity(one.start, unit)
    confidence = NO_FIGURE if one.confidence is None else str(one.confidence)
    strong = TABLE_STRONG if status == "at_risk" else TABLE
    cells = [
        *_title(kit, one, indent, grid),
        *([_figure(kit, grid.start, start)] if grid.start else []),
        _figure(kit, grid.target, formats.target(one, unit)),
        _figure(kit, grid.actual, formats.actual(one, unit)),
        Cell(grid.middle.share.right, wrap(formats.progress(one), TABLE, grid.middle.share.width), TABLE, "right"),
        *_score(kit, one.score, grid),
        *_status_cells(kit, grid, status, strong, by_hand=one.by_hand is not None),
        Cell(grid.confidence.right, [confidence], TABLE, "right"),
        Cell(grid.owner.x, wrap(one.owner, TABLE, grid.owner.width), TABLE, width=grid.owner.width),
    ]
    strips = row(kit.fonts, cells, grid.leading, above=grid.pad, below=grid.pad)
    if status != "cancelled":
        strips[0].marks.append(_bar(bar_of(one, grid.middle.bar.width, _BAR_HEIGHT), grid, grid.pad))
    strips[0].marks.append(shape_mark(status, grid.status.x, TABLE, grid.pad))
    strips[-1].marks.append(Mark(indent, strips[-1].height, Rule(CONTENT_WIDTH - indent)))
    hold(strips)
    return strips


def _named(kit: Kit, block: ObjectiveBlock, indent: float, grid: _Grid) -> list[Cell]:
    """The title, and below it the ambition and what the objective is aligned to."""
    width = grid.actual.right - indent
    lines = kit.fonts.wrap(block.title, TABLE_GROUP, width)
    parent = kit.say("aligned_to", parent=block.parent) if block.parent else ""
    about = dotted((kit.say(block.ambition), parent))
    below = kit.fonts.wrap(about, TABLE_MUTED, width, 1 if kit.miniature else None)
    return [
        Cell(indent, lines, TABLE_GROUP, width=width),
        Cell(indent, [*[""] * len(lines), *below], TABLE_MUTED, width=width),
    ]


def _title(kit: Kit, one: KeyResultRow, indent: float, grid: _Grid) -> list[Cell]:
    """The title, and below it what the figures beside it do not say of the measure."""
    width = grid.title.width - indent
    lines = kit.fonts.wrap(one.title, TABLE, width)
    if kit.miniature:
        return [Cell(indent, lines, TABLE, width=width)]
    measured = _measured(kit, one)
    below = kit.fonts.wrap(measured, TABLE_MUTED, width) if measured else []
    return [
        Cell(indent, lines, TABLE, width=width),
        Cell(indent, [*[""] * len(lines), *below], TABLE_MUTED, width=width),
    ]


def _measured(kit: Kit, one: KeyResultRow) -> str:
    """The unit where it is too long for the cells, the kind where baseline and target do not show it."""
    unit = "" if one.kind in ("yes_no", "milestones") or short_unit(one.unit) else one.unit
    if one.kind in ("increase", "decrease"):
        return unit
    kind = kit.say(f"kind_{one.kind}") if one.kind in _KINDS else one.kind
    return f"{kind}, {unit}" if unit else kind


def _figure(kit: Kit, column: _Column, text: str) -> Cell:
    """A number, its unit below it or smaller where it would not fit: a broken number reads as another one."""
    whole = kit.fonts.line(text)
    number, _, unit = whole.partition(NBSP)
    for lines, style in (([whole], TABLE), ([whole], _SMALL), ([number, unit], TABLE), ([number, unit], _SMALLEST)):
        if all(kit.fonts.width(line, style) <= column.width for line in lines):
            return Cell(column.right, lines, style, "right")
    return Cell(column.right, kit.fonts.wrap(whole, _SMALLEST, column.width), _SMALLEST, "right")


def _score(kit: Kit, score: Decimal | None, grid: _Grid) -> list[Cell]:
    return [Cell(grid.middle.score.right, [kit.formats.score(score)], TABLE, "right")] if grid.middle.score else []


def _status_cells(kit: Kit, grid: _Grid, status: str, style: Type, *, by_hand: bool) -> list[Cell]:
    """The word of a status, and below it that a person set it."""
    x, width = grid.status.x + SHAPE_ROOM, grid.status.width - SHAPE_ROOM
    lines = kit.fonts.wrap(kit.say(status), style, width)
    cells = [Cell(x, lines, style)]
    return [*cells, Cell(x, [*[""] * len(lines), kit.say("by_hand")], CAPTION)] if by_hand else cells


def _bar(bar: Bar, grid: _Grid, above: float) -> Mark:
    return Mark(grid.middle.bar.x, above + TABLE.leading / 2 + _BAR_HEIGHT / 2, bar)


def _nothing(kit: Kit, block: ObjectiveBlock) -> list[Strip]:
    indent = min(block.depth, _DEEPEST) * _INDENT
    text = kit.say("no_key_results")
    return [*row(kit.fonts, [Cell(indent, [text], TABLE_MUTED)], TABLE.leading, above=3.5, below=3.5), space(0)]
