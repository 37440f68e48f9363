"""The objectives in detail: where each stands, its key results, and what their owners last said."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from okr_desktop.reports.base.fonts import isolated
from okr_desktop.reports.base.formats import beyond
from okr_desktop.reports.base.layout import (
    Bookmark,
    Cell,
    Mark,
    Strip,
    carried,
    hold,
    hold_edges,
    paragraph,
    row,
    space,
)
from okr_desktop.reports.base.marks import Bar, Rule, Upright, bar_of, ratio, sparkline
from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock
from okr_desktop.reports.base.style import (
    BODY,
    BODY_MUTED,
    CAPTION,
    CONTENT_WIDTH,
    HAIR,
    HEADING,
    LINE,
    MARGINAL,
    NOTE,
    TABLE,
    TABLE_MUTED,
    TABLE_STRONG,
)
from okr_desktop.reports.base.texts import dotted
from okr_desktop.reports.review.kit import SHAPE_ROOM, Kit, objective_key, shape_mark, shared_teams, status_of
from okr_desktop.reports.review.reasons import carried_text, said_of_key_result, said_of_objective, why_figure

_SIDE = 118.0
_MAIN = CONTENT_WIDTH - _SIDE - 12
_BAR_HEIGHT = 7.0
_KR_WIDTH = 250.0
_KR_BAR = 268.0
_KR_BAR_WIDTH = 84.0
_KR_SHARE = 412.0
_KR_LINE = 426.0
_OUTLINE_TITLE = 120


def details(kit: Kit) -> Iterator[Strip]:
    """The section; nothing where there are no objectives."""
    if kit.data.objectives:
        yield from kit.begin("details", need=220)
        for strips in objective_blocks(kit):
            yield from strips


def objective_blocks(kit: Kit) -> Iterator[list[Strip]]:
    """The blocks in tree order."""
    before = 0
    for index, block in enumerate(kit.data.objectives):
        # An outline entry may be one level deeper than the one before it, not more; level 0 is the section.
        level = min(max(block.depth, 0) + 1, before + 1)
        before = level
        carry = kit.continued(block.title)
        strips = [*_head(kit, block, Bookmark(objective_key(index), _outline_title(kit, block), level))]
        yield [strips[0], *carried(strips[1:], carry)]
        for one in block.key_results:
            yield carried(_key_result(kit, one), carry)
        if not block.key_results:
            yield paragraph(kit.fonts, kit.say("no_key_results"), BODY_MUTED, 0, CONTENT_WIDTH)
        yield [space(26)]


def _outline_title(kit: Kit, block: ObjectiveBlock) -> str:
    title = kit.fonts.line(block.title[: _OUTLINE_TITLE * 4])
    return title if len(title) <= _OUTLINE_TITLE else title[: _OUTLINE_TITLE - 1] + "…"


def _head(kit: Kit, block: ObjectiveBlock, bookmark: Bookmark) -> Iterator[Strip]:
    top = _title(kit, block)
    top[0].bookmark = bookmark
    yield from top
    measured = bool(block.key_results or block.total or block.raw is not None)
    if measured and not block.cancelled:
        yield _bar(block)
    if measured:
        yield from _under_bar(kit, block)
    for text in said_of_objective(kit, block):
        yield from _to_next(paragraph(kit.fonts, text, CAPTION, 0, CONTENT_WIDTH))
    for text in filter(str.strip, (block.description, _why(kit, block))):
        yield space(4, keep=True)
        yield from _to_next(paragraph(kit.fonts, text, BODY, 0, CONTENT_WIDTH))
    yield space(5, keep=True)


def _why(kit: Kit, block: ObjectiveBlock) -> str:
    return kit.say("why_this", text=block.why) if block.why.strip() else ""


def _to_next(strips: list[Strip]) -> list[Strip]:
    """A text whose end stays with what follows: no objective stands alone at the foot of a page."""
    strips[-1].keep = True
    return strips


def _title(kit: Kit, block: ObjectiveBlock) -> list[Strip]:
    """Title left, share and status right, who and where below."""
    fonts = kit.fonts
    status = "cancelled" if block.cancelled else block.status
    cells = [
        Cell(0, fonts.wrap(block.title, HEADING, _MAIN), HEADING, width=_MAIN),
        Cell(CONTENT_WIDTH, [kit.objective_share(block)], MARGINAL, "right"),
    ]
    strips = row(fonts, cells, HEADING.leading, above=1)
    hold(strips, to_next=True)
    meta = [Cell(0, fonts.wrap(_meta(kit, block), TABLE_MUTED, _MAIN), TABLE_MUTED, width=_MAIN)]
    word = fonts.fit(kit.say(status), TABLE_STRONG, _SIDE)
    meta.append(Cell(CONTENT_WIDTH, [word], TABLE_STRONG, "right"))
    lines = row(fonts, meta, TABLE.leading, above=2)
    lines[0].marks.append(shape_mark(status, CONTENT_WIDTH - fonts.width(word, TABLE_STRONG) - SHAPE_ROOM, TABLE, 2))
    if block.parent:
        lines += paragraph(fonts, kit.say("aligned_to", parent=block.parent), TABLE_MUTED, 0, _MAIN)
    hold(lines, to_next=True)
    return [*strips, *lines]


def _meta(kit: Kit, block: ObjectiveBlock) -> str:
    teams = ", ".join(isolated(team) for team in shared_teams(block, kit.formats))
    return dotted((block.owner, teams, kit.say(block.ambition), carried_text(kit, block.carried)))


def _bar(block: ObjectiveBlock) -> Strip:
    bar = Bar(CONTENT_WIDTH - 6, _BAR_HEIGHT, ratio(block.progress), ratio(expected_of(block)), beyond(block.raw))
    return Strip(_BAR_HEIGHT + 9, marks=[Mark(0, _BAR_HEIGHT + 6, bar)], keep=True)


def expected_of(block: ObjectiveBlock) -> Decimal | None:
    """The tick of an objective: where its key results are all expected alike."""
    expected = {one.expected for one in block.key_results if one.expected is not None and not one.cancelled}
    return expected.pop() if len(expected) == 1 else None


def _under_bar(kit: Kit, block: ObjectiveBlock) -> list[Strip]:
    say = kit.say
    own = block.source == "key_results"
    parts = [say("objective_reported" if own else "sources_reported", reported=block.reported, total=block.total)]
    if block.source == "manual":
        parts = [why_figure(kit, block)]
    if block.confidence is not None:
        parts.append(say("confidence", value=kit.formats.number(block.confidence)))
    if block.worst_status != block.status and not block.cancelled and block.total:
        parts.append(say("lowest", status=say(block.worst_status)))
    cells = [Cell(0, [dotted(parts)], CAPTION)]
    expected = expected_of(block)
    if expected is not None and not block.cancelled:
        cells.append(Cell(CONTENT_WIDTH - 6, [say("expected", share=kit.formats.share(expected))], CAPTION, "right"))
    strips = row(kit.fonts, cells, CAPTION.leading)
    hold(strips, to_next=True)
    return strips


def _key_result(kit: Kit, one: KeyResultRow) -> list[Strip]:
    fonts, formats = kit.fonts, kit.formats
    status = status_of(one)
    left = _KR_WIDTH - SHAPE_ROOM
    title = fonts.wrap(one.title, BODY, left)
    share = fonts.wrap(formats.progress(one), TABLE_STRONG, 52)
    cells = [Cell(SHAPE_ROOM, title, BODY), Cell(_KR_SHARE, share, TABLE_STRONG, "right")]
    strips = row(fonts, cells, BODY.leading, above=6)
    strips += row(
        fonts, [Cell(SHAPE_ROOM, fonts.wrap(formats.value(one), TABLE_STRONG, left), TABLE_STRONG, width=left)], 11.2
    )
    strips += row(
        fonts,
        [
            Cell(
                SHAPE_ROOM,
                fonts.wrap(_details(kit, one), TABLE_MUTED, CONTENT_WIDTH - 12),
                TABLE_MUTED,
                width=CONTENT_WIDTH - 12,
            )
        ],
        11.2,
    )
    first = strips[0]
    first.marks.append(Mark(0, 0.0, Rule(CONTENT_WIDTH, LINE, HAIR)))
    first.marks.append(shape_mark(status, 0, BODY, 6))
    if status != "cancelled":
        first.marks.append(Mark(_KR_BAR, 6 + BODY.leading / 2 + 3, bar_of(one, _KR_BAR_WIDTH, 6)))
    small = sparkline(one.readings, kit.data.start, kit.data.end, CONTENT_WIDTH - _KR_LINE - 4, 13)
    if small:
        first.marks.append(Mark(_KR_LINE, 22, small))
    more = [
        strip
        for text in said_of_key_result(kit, one)
        for strip in paragraph(fonts, text, CAPTION, SHAPE_ROOM, CONTENT_WIDTH - SHAPE_ROOM - 2)
    ]
    notes = [strip for text in _said(kit, one) for strip in _note(kit, text)]
    hold(strips, to_next=bool(more or notes))
    return [*strips, *more, *notes, Strip(6)]


def _said(kit: Kit, one: KeyResultRow) -> list[str]:
    """What was said at check-ins: the latest note, what comes next, what is in the way."""
    known = (one.note, kit.say("next", text=one.next), kit.say("blocker", text=one.blocker))
    return [text for text, said in zip(known, (one.note, one.next, one.blocker), strict=True) if said.strip()]


def _details(kit: Kit, one: KeyResultRow) -> str:
    """Status in words, expectation, confidence, owner and date of a key result."""
    say, formats = kit.say, kit.formats
    parts = [say(status_of(one))]
    if one.expected is not None and not one.cancelled:
        parts.append(say("expected", share=formats.share(one.expected)))
    if one.by_hand is not None:
        parts[0] = f"{parts[0]} ({say('by_hand')})"
    if one.confidence is not None:
        parts.append(say("confidence", value=one.confidence))
    if one.last_check_in is not None:
        parts.append(say("last_check_in", date=formats.short_date(one.last_check_in)))
    elif not one.fed_by:
        parts.append(say("no_check_in"))
    if one.weight != 1:
        parts.append(say("weight", value=formats.number(one.weight)))
    return dotted((*parts, carried_text(kit, one.carried), one.owner))


def _note(kit: Kit, note: str) -> list[Strip]:
    """The latest note, set off by a line at its left; long ones go on over pages."""
    x = SHAPE_ROOM + 8
    strips = row(
        kit.fonts,
        [Cell(x, kit.fonts.wrap(note, NOTE, CONTENT_WIDTH - x - 20), NOTE, width=CONTENT_WIDTH - x - 20)],
        NOTE.leading,
    )
    for strip in strips:
        strip.marks.append(Mark(SHAPE_ROOM + 1, strip.height, Upright(strip.height)))
    hold_edges(strips)
    return [Strip(3, keep=True), *strips]
