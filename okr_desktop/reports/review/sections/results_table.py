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
from okr_desktop.reports.review.kit import SHAPE_ROOM, Kit, shape_mark, status_of


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


_TITLE = _Column(0, 132)
_START = _Column(136, 173)
_TARGET = _Column(177, 216)
_ACTUAL = _Column(220, 262)
_PLAIN = _Middle(_Column(271, 311), _Column(316, 344))
_SCORED = _Middle(_Column(271, 289), _Column(293, 321), _Column(325, 346))
_STATUS = _Column(354, 420)
_CONFIDENCE = _Column(418, 436)
_OWNER = _Column(444, CONTENT_WIDTH)
_HEADS = (
    (_TITLE, "col_title"),
    (_START, "col_start"),
    (_TARGET, "col_target"),
    (_ACTUAL, "col_actual"),
    (_PLAIN.bar, "col_progress"),
    (_STATUS, "col_status"),
    (_CONFIDENCE, "col_confidence"),
    (_OWNER, "col_owner"),
)
_FIGURE_COLUMNS = frozenset({_START, _TARGET, _ACTUAL, _CONFIDENCE})
_BAR_HEIGHT = 5.0
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
    middle = _SCORED if any(_has_score(block) for block in kit.data.objectives) else _PLAIN
    head = _head(kit, middle)
    yield head
    for block in kit.data.objectives:
        carry = (*head, *kit.continued(block.title))
        yield _objective(kit, block, tuple(head), middle)
        for one in block.key_results:
            yield carried(_key_result(kit, one, min(block.depth, _DEEPEST) * _INDENT, middle), carry)
        if not block.key_results:
            yield carried(_nothing(kit, block), carry)


def _has_score(block: ObjectiveBlock) -> bool:
    return block.score is not None or any(one.score is not None for one in block.key_results)


def _head(kit: Kit, middle: _Middle) -> list[Strip]:
    say, wrap = kit.say, kit.fonts.wrap
    cells: list[Cell] = []
    if middle.score:
        cells.append(Cell(middle.score.right, [say("col_score")], TABLE_HEAD, "right"))
    for column, key in _HEADS:
        if column in _FIGURE_COLUMNS:
            cells.append(Cell(column.right, wrap(say(key), TABLE_HEAD, 60), TABLE_HEAD, "right"))
        else:
            cells.append(Cell(column.x, [say(key)], TABLE_HEAD))
    strips = row(kit.fonts, cells, TABLE_HEAD.leading, below=4)
    strips[-1].marks.append(Mark(0, strips[-1].height, Rule(CONTENT_WIDTH, INK, RULE)))
    hold(strips, to_next=True)
    return strips


def _objective(kit: Kit, block: ObjectiveBlock, head: tuple[Strip, ...], middle: _Middle) -> list[Strip]:
    indent = min(block.depth, _DEEPEST) * _INDENT
    wrap = kit.fonts.wrap
    status = "cancelled" if block.cancelled else block.status
    confidence = kit.formats.number(block.confidence) if block.confidence is not None else NO_FIGURE
    cells = [
        *_named(kit, block, indent),
        Cell(middle.share.right, [kit.objective_share(block)], TABLE_STRONG, "right"),
        *_score(kit, block.score, middle),
        *_status_cells(kit, status, TABLE_STRONG, by_hand=block.by_hand is not None),
        Cell(_CONFIDENCE.right, [confidence], TABLE, "right"),
        Cell(_OWNER.x, wrap(block.owner, TABLE, _OWNER.width), TABLE, width=_OWNER.width),
    ]
    strips = row(kit.fonts, cells, TABLE_GROUP.leading, above=9, below=3)
    first = strips[0]
    if not block.cancelled:
        first.marks.append(_bar(Bar(middle.bar.width, _BAR_HEIGHT, ratio(block.progress), beyond=beyond(block.raw)), 9))
    first.marks.append(shape_mark(status, _STATUS.x, TABLE_GROUP, 9))
    if key := kit.keys.get(block.id):
        first.link = Link(key, 0, _ACTUAL.right)
    strips[-1].marks.append(Mark(0, strips[-1].height, Rule(CONTENT_WIDTH, FAINT, HAIR)))
    hold(strips, to_next=True)
    return carried(strips, head)


def _key_result(kit: Kit, one: KeyResultRow, indent: float, middle: _Middle) -> list[Strip]:
    formats, wrap = kit.formats, kit.fonts.wrap
    unit = one.unit if short_unit(one.unit) else ""
    status = status_of(one)
    start = NO_FIGURE if one.kind not in ("increase", "decrease") else formats.quantity(one.start, unit)
    confidence = NO_FIGURE if one.confidence is None else str(one.confidence)
    cells = [
        *_title(kit, one, indent),
        _figure(kit, _START, start),
        _figure(kit, _TARGET, formats.target(one, unit)),
        _figure(kit, _ACTUAL, formats.actual(one, unit)),
        Cell(middle.share.right, wrap(formats.progress(one), TABLE, middle.share.width), TABLE, "right"),
        *_score(kit, one.score, middle),
        *_status_cells(kit, status, TABLE_STRONG if status == "at_risk" else TABLE, by_hand=one.by_hand is not None),
        Cell(_CONFIDENCE.right, [confidence], TABLE, "right"),
        Cell(_OWNER.x, wrap(one.owner, TABLE, _OWNER.width), TABLE, width=_OWNER.width),
    ]
    strips = row(kit.fonts, cells, TABLE.leading, above=3.5, below=3.5)
    if status != "cancelled":
        strips[0].marks.append(_bar(bar_of(one, middle.bar.width, _BAR_HEIGHT), 3.5))
    strips[0].marks.append(shape_mark(status, _STATUS.x, TABLE, 3.5))
    strips[-1].marks.append(Mark(indent, strips[-1].height, Rule(CONTENT_WIDTH - indent)))
    hold(strips)
    return strips


def _named(kit: Kit, block: ObjectiveBlock, indent: float) -> list[Cell]:
    """The title, and below it the ambition and what the objective is aligned to."""
    width = _ACTUAL.right - indent
    lines = kit.fonts.wrap(block.title, TABLE_GROUP, width)
    parent = kit.say("aligned_to", parent=block.parent) if block.parent else ""
    about = "  ·  ".join(part for part in (kit.say(block.ambition), parent) if part)
    below = kit.fonts.wrap(about, TABLE_MUTED, width)
    return [
        Cell(indent, lines, TABLE_GROUP, width=width),
        Cell(indent, [*[""] * len(lines), *below], TABLE_MUTED, width=width),
    ]


def _title(kit: Kit, one: KeyResultRow, indent: float) -> list[Cell]:
    """The title, and below it what kind of measure it is, with its unit."""
    width = _TITLE.width - indent
    lines = kit.fonts.wrap(one.title, TABLE, width)
    if kit.miniature:
        return [Cell(indent, lines, TABLE, width=width)]
    unit = "" if one.kind in ("yes_no", "milestones") else one.unit
    kind = kit.say(f"kind_{one.kind}") if one.kind in _KINDS else one.kind
    below = kit.fonts.wrap(f"{kind}, {unit}" if unit else kind, TABLE_MUTED, width)
    return [
        Cell(indent, lines, TABLE, width=width),
        Cell(indent, [*[""] * len(lines), *below], TABLE_MUTED, width=width),
    ]


def _figure(kit: Kit, column: _Column, text: str) -> Cell:
    """A number, its unit below it or smaller where it would not fit: a broken number reads as another one."""
    whole = kit.fonts.line(text)
    number, _, unit = whole.partition(NBSP)
    for lines, style in (([whole], TABLE), ([whole], _SMALL), ([number, unit], TABLE), ([number, unit], _SMALLEST)):
        if all(kit.fonts.width(line, style) <= column.width for line in lines):
            return Cell(column.right, lines, style, "right")
    return Cell(column.right, kit.fonts.wrap(whole, _SMALLEST, column.width), _SMALLEST, "right")


def _score(kit: Kit, score: Decimal | None, middle: _Middle) -> list[Cell]:
    return [Cell(middle.score.right, [kit.formats.score(score)], TABLE, "right")] if middle.score else []


def _status_cells(kit: Kit, status: str, style: Type, *, by_hand: bool) -> list[Cell]:
    """The word of a status, and below it that a person set it."""
    x, width = _STATUS.x + SHAPE_ROOM, _STATUS.width - SHAPE_ROOM
    lines = kit.fonts.wrap(kit.say(status), style, width)
    cells = [Cell(x, lines, style)]
    return [*cells, Cell(x, [*[""] * len(lines), kit.say("by_hand")], CAPTION)] if by_hand else cells


def _bar(bar: Bar, above: float) -> Mark:
    return Mark(_PLAIN.bar.x, above + TABLE.leading / 2 + _BAR_HEIGHT / 2, bar)


def _nothing(kit: Kit, block: ObjectiveBlock) -> list[Strip]:
    indent = min(block.depth, _DEEPEST) * _INDENT
    text = kit.say("no_key_results")
    return [*row(kit.fonts, [Cell(indent, [text], TABLE_MUTED)], TABLE.leading, above=3.5, below=3.5), space(0)]


def objective_key(index: int) -> str:
    """The bookmark of an objective's block, by its place in the tree: the same for the same data."""
    return f"objective-{index + 1}"
