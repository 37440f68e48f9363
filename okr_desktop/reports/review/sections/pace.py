"""Pace against time: each objective's progress beside what the time that has passed lets one expect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from okr_desktop.reports.base.formats import beyond, finite
from okr_desktop.reports.base.layout import Cell, Mark, Strip, carried, hold, row, together
from okr_desktop.reports.base.marks import SHAPE, Bar, Rule, Shape, ratio
from okr_desktop.reports.base.rows import ObjectiveBlock
from okr_desktop.reports.base.style import CONTENT_WIDTH, INK, RULE, TABLE, TABLE_HEAD, TABLE_STRONG
from okr_desktop.reports.review.kit import SHAPE_ROOM, Kit
from okr_desktop.reports.review.sections.details import expected_of

_TITLE = 218.0
_BAR, _BAR_WIDTH, _BAR_HEIGHT = 238.0, 98.0, 6.0
_SHARE, _EXPECTED, _GAP, _COUNT = 380.0, 420.0, 450.0, CONTENT_WIDTH
_UNJUDGED = frozenset({"draft", "archived", "cancelled"})


def pace(kit: Kit) -> Iterator[Strip]:
    """The section; nothing where no objective has a figure."""
    blocks = judged(kit.data.objectives)
    if not any(finite(block.progress) is not None for block in blocks):
        return
    lead = kit.say("pace_lead", share=kit.formats.share(kit.data.elapsed), date=kit.formats.long_date(kit.data.as_of))
    yield from kit.begin("pace", lead)
    head = _head(kit)
    yield from head
    urgent = sorted(blocks, key=lambda block: _urgency(kit, block))
    yield from together(carried(_row(kit, block), tuple(head)) for block in urgent)


def judged(objectives: Iterable[ObjectiveBlock]) -> list[ObjectiveBlock]:
    """The objectives that are under way."""
    return [block for block in objectives if not block.cancelled and block.status not in _UNJUDGED]


def _urgency(kit: Kit, block: ObjectiveBlock) -> tuple[bool, Decimal]:
    gap = gap_of(kit, block)
    return gap is None, gap or Decimal(0)


def gap_of(kit: Kit, block: ObjectiveBlock) -> Decimal | None:
    """Progress minus what is expected by now; None without either."""
    progress = finite(block.progress)
    return None if progress is None else progress - due_of(kit, block)


def said_gap(kit: Kit, block: ObjectiveBlock) -> str:
    """The gap between the two shares as they stand beside it, in points; a dash without either."""
    return kit.formats.change(due_of(kit, block), finite(block.progress))


def due_of(kit: Kit, block: ObjectiveBlock) -> Decimal:
    """What is expected of it; where nobody said, of its key results if alike, else the time that has passed."""
    expected = finite(expected_of(block) if block.expected is None else block.expected)
    return kit.data.elapsed if expected is None else expected


def _head(kit: Kit) -> list[Strip]:
    say = kit.say
    cells = [
        Cell(SHAPE_ROOM, [say("col_objective")], TABLE_HEAD),
        Cell(_SHARE, [say("col_progress")], TABLE_HEAD, "right"),
        Cell(_EXPECTED, [say("col_expected")], TABLE_HEAD, "right"),
        Cell(_GAP, [say("col_gap")], TABLE_HEAD, "right"),
        Cell(_COUNT, [say("col_reported")], TABLE_HEAD, "right"),
    ]
    strips = row(kit.fonts, cells, TABLE_HEAD.leading, below=4)
    strips[-1].marks.append(Mark(0, strips[-1].height, Rule(CONTENT_WIDTH, INK, RULE)))
    hold(strips, to_next=True)
    return strips


def _row(kit: Kit, block: ObjectiveBlock) -> list[Strip]:
    fonts, formats = kit.fonts, kit.formats
    cells = [
        Cell(SHAPE_ROOM, fonts.wrap(block.title, TABLE, _TITLE, 2), TABLE, width=_TITLE),
        Cell(_SHARE, [kit.objective_share(block)], TABLE_STRONG, "right"),
        Cell(_EXPECTED, [formats.share(due_of(kit, block))], TABLE, "right"),
        Cell(_GAP, [said_gap(kit, block)], TABLE_STRONG, "right"),
        Cell(_COUNT, [kit.say("k_of_n", reported=block.reported, total=block.total)], TABLE, "right"),
    ]
    strips = row(fonts, cells, TABLE.leading, above=3.2, below=3.2)
    middle = 3.2 + TABLE.leading / 2
    bar = Bar(_BAR_WIDTH, _BAR_HEIGHT, ratio(block.progress), ratio(due_of(kit, block)), beyond(block.raw))
    strips[0].marks.append(Mark(0, middle + SHAPE / 2, Shape(block.status)))
    strips[0].marks.append(Mark(_BAR, middle + _BAR_HEIGHT / 2, bar))
    strips[-1].marks.append(Mark(0, strips[-1].height, Rule(CONTENT_WIDTH)))
    kit.lead_to(strips[0], kit.keys.get(block.id), 0, _BAR - 8)
    hold(strips)
    return strips


def signed(text: str) -> str:
    """Points with their sign; none of them is a minus or a plus of nothing."""
    return text if text == "0" or not text[0].isdigit() else f"+{text}"
