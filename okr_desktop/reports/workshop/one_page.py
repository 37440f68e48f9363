"""The summary of a workshop on exactly one page."""

from __future__ import annotations

from collections.abc import Sequence

from okr_desktop.domain.workshop.lineage import bottom_up
from okr_desktop.domain.workshop.model import Draft, DraftResult, Spread
from okr_desktop.reports.base.layout import Cell, Mark, Strip, beside, lower, paginate, row, space, stack
from okr_desktop.reports.base.marks import Rule
from okr_desktop.reports.base.style import (
    BODY,
    BOTTOM,
    CAPTION,
    CONTENT_WIDTH,
    FIRST_TOP,
    INK,
    LINE,
    NOTE,
    PAPERS,
    SUBHEAD,
    TABLE,
    TABLE_MUTED,
    TABLE_STRONG,
)
from okr_desktop.reports.workshop.data import Paper
from okr_desktop.reports.workshop.drawings import Columns
from okr_desktop.reports.workshop.kit import Book, book
from okr_desktop.reports.workshop.pages import scaled
from okr_desktop.reports.workshop.parts_end import hash_strips, signed
from okr_desktop.reports.workshop.parts_head import facts, title, truth
from okr_desktop.reports.workshop.protocol import render

_MARGIN = 26.0
_AIM = 118.0
_OWNER = 84.0
_GAP = 10.0
_THIRD = (CONTENT_WIDTH - 2 * 18) / 3
_MOST_STEPS = 5
#: Sizes and lines a key result, tried until everything fits.
_TRIES = ((1.3, 2), (1.2, 2), (1.1, 2), (1.0, 2), (1.0, 1))


def one_page(paper: Paper, size: str = "a4") -> bytes:
    """One page of A4 or Letter: what was asked, what came out, how sure the room is, who does what next."""
    made = book(paper)
    page = PAPERS[size]
    room = page[1] - FIRST_TOP - BOTTOM
    head = [*title(made, most=3), space(12), *facts(made, most=2), space(14)]
    foot = [space(14), _band(made), *_steps(made)]
    end = [space(12), *truth(made), space(10), *_signature(made)]
    left = room - sum(strip.height for strip in (*head, *foot, *end))
    body = _objectives(made, left)
    rest = max(0.0, left - sum(strip.height for strip in body) - 1)
    # What is signed stands at the foot of the page, wherever the objectives end.
    pages = list(paginate([*head, *body, *foot, Strip(rest), *end], room))
    return render(made, page, pages[:1])


def _objectives(made: Book, room: float) -> list[Strip]:
    """All objectives with two lines a key result, or one, or as many objectives as there is room for."""
    if not made.drafts:
        return made.nothing(made.say("came_out_none" if made.live.board.notes else "empty"))
    blocks = list[Strip]()
    for factor, most in _TRIES:
        blocks = [_objective(made, one, most, factor) for one in made.drafts]
        if sum(strip.height for strip in blocks) <= room:
            return blocks
    return _as_many(made, blocks, room)


def _as_many(made: Book, blocks: Sequence[Strip], room: float) -> list[Strip]:
    """The first objectives that fit, and how many do not."""
    shown, used = list[Strip](), NOTE.leading
    for block in blocks:
        used += block.height
        if used > room:
            break
        shown.append(block)
    more = made.say("more", n=len(blocks) - len(shown))
    return [*shown, *row(made.fonts, [Cell(0, [more], NOTE)], NOTE.leading)]


def _objective(made: Book, draft: Draft, most: int, factor: float) -> Strip:
    fonts = made.fonts
    title, muted = scaled(SUBHEAD, factor), scaled(TABLE_MUTED, factor)
    room = CONTENT_WIDTH - _MARGIN - _OWNER - _GAP
    owner = draft.owner.strip() or made.say("owner_none")
    cells = [
        Cell(0, [made.labels[draft.id]], title),
        Cell(_MARGIN, fonts.wrap(draft.title, title, room, most), title),
        Cell(CONTENT_WIDTH, [fonts.fit(owner, muted, _OWNER)], muted, "right"),
    ]
    strips = row(fonts, cells, title.leading, below=2 * factor)
    lower(strips[0], 5 * factor)
    strips[0].marks.append(Mark(0, 0, Rule(CONTENT_WIDTH, LINE)))
    for one in made.results[draft.id]:
        strips += _key_result(made, one, most, factor)
    strips[-1].height += 5 * factor
    return stack(strips)


def _key_result(made: Book, one: DraftResult, most: int, factor: float) -> list[Strip]:
    fonts = made.fonts
    plain, strong, muted = (scaled(style, factor) for style in (TABLE, TABLE_STRONG, TABLE_MUTED))
    room = CONTENT_WIDTH - _MARGIN - _AIM - _OWNER - 2 * _GAP
    cells = [
        Cell(_MARGIN, fonts.wrap(one.title, plain, room, most), plain),
        Cell(_MARGIN + room + _GAP, fonts.wrap(made.aim(one.metric), strong, _AIM, most), strong),
        Cell(CONTENT_WIDTH, fonts.wrap(one.owner, muted, _OWNER, 1), muted, "right"),
    ]
    return row(fonts, cells, plain.leading)


def _band(made: Book) -> Strip:
    """Confidence, the share from below, disagreement: three columns between two lines."""
    rounds = made.live.results.confidence
    cells = [_confidence(made, rounds[-1] if rounds else None), _below(made), _dissents(made)]
    whole = beside((at * (_THIRD + 18), cell) for at, cell in enumerate(cells))
    lower(whole, 8)
    whole.height += 6
    whole.marks += [Mark(0, 0, Rule(CONTENT_WIDTH, INK, 0.8)), Mark(0, whole.height, Rule(CONTENT_WIDTH))]
    return whole


def _column(made: Book, heading: str, texts: Sequence[str]) -> Strip:
    strips = row(made.fonts, [Cell(0, [heading], SUBHEAD)], SUBHEAD.leading)
    for text in texts:
        strips += row(made.fonts, [Cell(0, made.fonts.wrap(text, NOTE, _THIRD, 2), NOTE)], NOTE.leading)
    return stack(strips)


def _confidence(made: Book, one: Spread | None) -> Strip:
    say = made.say
    if one is None:
        return _column(made, say("confidence"), [say("confidence_none")])
    mean = say("mean", mean="–" if one.mean is None else made.formats.number(one.mean))
    answers = say("answers_of", answers=one.answers, seats=one.seats)
    low = say("somebody_low" if one.any_low else "all_three") if one.answers else say("no_answers")
    found = _column(made, f"{say('confidence')}: {mean}", [answers, low])
    if one.counts:
        strip = Strip(34 + CAPTION.leading, marks=[Mark(0, 34, Columns(one.counts, 22, 16, 26, 3))])
        for at in range(len(one.counts)):
            strip.runs.append((at * 22 + 6, 34 + CAPTION.leading - 2, CAPTION, str(at)))
        found = stack([found, strip])
    return found


def _below(made: Book) -> Strip:
    say, share = made.say, made.formats.share
    if not made.drafts:
        return _column(made, say("bottom_up"), [say("bottom_up_none")])
    found = bottom_up(made.family, made.counted)
    told = [
        f"{say('strict_of', up=found.up, count=found.count)} {say('strict')} ({share(found.strict)})",
        f"{share(found.weighted)} {say('weighted')}",
        f"{share(found.unknown)} {say('unknown')}",
    ]
    return _column(made, say("bottom_up"), told)


def _dissents(made: Book) -> Strip:
    count = len(made.live.board.dissents)
    text = made.count("dissents_count", count) if count else made.say("dissents_none")
    parked = sum(not one.dropped for one in made.live.board.parked.values())
    return _column(made, made.say("dissents"), [text, f"{made.say('parking')}: {parked}"])


def _steps(made: Book) -> list[Strip]:
    found = sorted(made.live.board.steps.values(), key=lambda one: (one.due is None, one.due, one.text))
    if not found:
        return []
    strips = [space(10), *row(made.fonts, [Cell(0, [made.say("steps")], SUBHEAD)], SUBHEAD.leading, below=1)]
    for one in found[:_MOST_STEPS]:
        who = "  ·  ".join(part for part in (one.owner.strip(), made.day(one.due) if one.due else "") if part)
        wide = made.fonts.width(made.fonts.line(who), TABLE_MUTED)
        cells = [
            Cell(0, [made.fonts.fit(one.text, BODY, CONTENT_WIDTH - min(wide, 160) - _GAP)], BODY),
            Cell(CONTENT_WIDTH, [made.fonts.fit(who, TABLE_MUTED, 160)] if who else [], TABLE_MUTED, "right"),
        ]
        strips += row(made.fonts, cells, BODY.leading)
    if len(found) > _MOST_STEPS:
        more = made.say("more", n=len(found) - _MOST_STEPS)
        strips += row(made.fonts, [Cell(0, [more], NOTE)], NOTE.leading)
    return strips


def _signature(made: Book) -> list[Strip]:
    word = next(iter(made.live.board.signatures.values()), None)
    text = signed(made, word) if word else made.say("not_signed")
    strips = row(made.fonts, [Cell(0, made.fonts.wrap(text, BODY, CONTENT_WIDTH, 2), BODY)], BODY.leading)
    line = row(made.fonts, [Cell(0, [made.say("sign_line")], CAPTION)], CAPTION.leading + 3)
    line[0].marks.append(Mark(0, 0, Rule(CONTENT_WIDTH * 0.55, INK)))
    return [stack([*strips, Strip(24), *line, Strip(8), *hash_strips(made, note=False)])]
