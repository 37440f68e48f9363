"""The case for management on one page: why, what it costs, what has moved and what that does not say, what is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from okr_desktop.reports.base.layout import Cell, Mark, Strip, beside, paragraph, row, space, stack
from okr_desktop.reports.base.marks import SHAPE, Bar, Rule, Shape, Upright, ratio
from okr_desktop.reports.base.style import (
    BODY,
    BOTTOM,
    CAPTION,
    CONTENT_WIDTH,
    FIGURE,
    INK,
    LINE,
    NOTE,
    PAPERS,
    STRONG,
    TABLE,
    TABLE_STRONG,
    TOP,
)
from okr_desktop.reports.siblings.case_words import asked, costs, effort, limits, moved, of, reasons
from okr_desktop.reports.siblings.data_case import CaseData, Change, Signed
from okr_desktop.reports.siblings.frame import Cancelled, Made, Part, Progress, Watch, compose
from okr_desktop.reports.siblings.kit import Kit, joined, kit

_GUTTER = 24.0
_HALF = (CONTENT_WIDTH - _GUTTER) / 2
_BULLET = 9.0
_BLANK = 2
#: How much is told, tried in this order until everything stands on one page: lines of a text, key results, decisions
#: and promises each, and people who sign.
_DETAILS = (
    (4, 5, 4, 4),
    (3, 5, 3, 4),
    (2, 4, 3, 3),
    (2, 4, 2, 3),
    (2, 3, 2, 2),
    (2, 2, 2, 2),
    (1, 2, 1, 2),
    (1, 0, 1, 1),
)


def draw_case(
    data: CaseData, paper: str = "a4", progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Made:
    """The PDF, one page; raises ReportCancelled."""
    made = kit(data.head, "case")
    height = PAPERS[paper][1] - TOP - BOTTOM
    flow = list[Strip]()
    for detail in _DETAILS:
        flow = list(_flow(made, data, detail))
        if sum(strip.height for strip in flow) <= height:
            break
    return compose(made, [Part("", flow)], paper, Watch(progress, cancelled))


def _flow(made: Kit, data: CaseData, detail: tuple[int, int, int, int]) -> Iterator[Strip]:
    lines, changes, asks, signers = detail
    yield from made.masthead(data.head.organisation, "case")
    if not data.impact.objectives:
        yield from made.nothing(made.say("case_empty"), made.say("case_empty_hint"))
        return
    yield Strip(12)
    yield from _section(made, "case_why", reasons(made, data), lines)
    yield space(13)
    left = stack([*_heading(made, "case_costs", _HALF), *_costs(made, data)])
    right = stack([*_heading(made, "case_impact", _HALF), *_impact(made, data)])
    yield beside([(0.0, left), (_HALF + _GUTTER, right)])
    if changes and data.impact.changes:
        yield space(9)
        for one in data.impact.changes[:changes]:
            yield _change(made, one)
    yield space(9)
    yield _limits(made, data, lines)
    yield space(13)
    yield from _section(made, "case_asked", asked(made, data, asks), lines)
    yield space(12)
    yield stack([*_heading(made, "case_signed", CONTENT_WIDTH), *_signatures(made, data.signed, signers)])


def _heading(made: Kit, key: str, width: float) -> list[Strip]:
    return [made.sub(made.say(key), width), Strip(6)]


def _section(made: Kit, key: str, texts: Sequence[str], lines: int) -> Iterator[Strip]:
    yield from _heading(made, key, CONTENT_WIDTH)
    for text in texts:
        yield from _bullet(made, text, lines)


def _bullet(made: Kit, text: str, lines: int) -> list[Strip]:
    strips = paragraph(made.fonts, text, BODY, _BULLET, CONTENT_WIDTH - _BULLET, most=lines)
    strips[0].runs.insert(0, (0.0, BODY.leading / 2 + BODY.size * 0.355, BODY, "•"))
    return [*strips, Strip(1.5)]


def _figures(made: Kit, pairs: Sequence[tuple[str, str]]) -> Strip:
    """Large figures with what they count below, side by side."""
    step = _HALF / len(pairs)
    columns = list[tuple[float, Strip]]()
    for at, (figure, words) in enumerate(pairs):
        number = row(made.fonts, [Cell(0, [made.fonts.fit(figure, FIGURE, step - 8)], FIGURE)], FIGURE.leading)
        below = row(made.fonts, [Cell(0, made.fonts.wrap(words, CAPTION, step - 10, 3), CAPTION)], CAPTION.leading)
        columns.append((at * step, stack([*number, *below])))
    return beside(columns)


def _costs(made: Kit, data: CaseData) -> list[Strip]:
    strips = [_figures(made, effort(made, data)), Strip(6)]
    for text in costs(made, data):
        strips += paragraph(made.fonts, text, TABLE, 0, _HALF, most=2)
    return [*strips, Strip(2), *paragraph(made.fonts, made.say("case_cost_note"), CAPTION, 0, _HALF, most=3)]


def _impact(made: Kit, data: CaseData) -> list[Strip]:
    found, formats = data.impact, made.formats
    pairs = [
        (formats.share(found.progress), made.say(of("case_progress", found.objectives), n=found.objectives)),
        (formats.number(Decimal(found.reached)), made.say(of("case_reached", found.reached))),
    ]
    if found.cadence is not None:
        pairs.append((formats.share(found.cadence), made.say("case_cadence")))
    strips = [_figures(made, pairs), Strip(6)]
    for text in moved(made, found):
        strips += paragraph(made.fonts, text, TABLE, 0, _HALF, most=2)
    return strips


def _change(made: Kit, one: Change) -> Strip:
    """Shape, title, a bar, and from where to where."""
    fonts, bar = made.fonts, 84.0
    told = made.say("case_change", start=one.start, now=one.now, target=one.target)
    right = fonts.fit(told, TABLE_STRONG, 176)
    room = CONTENT_WIDTH - 190 - bar - 30
    cells = [
        Cell(11, [fonts.fit(one.title, TABLE, room)], TABLE, width=room),
        Cell(CONTENT_WIDTH, [right], TABLE_STRONG, "right"),
    ]
    (strip,) = row(fonts, cells, TABLE.leading, above=2, below=3)
    middle = 2 + TABLE.leading / 2
    strip.marks.append(Mark(0, middle + SHAPE / 2, Shape(one.status)))
    strip.marks.append(Mark(CONTENT_WIDTH - 180 - bar, middle + 2.4, Bar(bar, 4.8, ratio(one.progress))))
    strip.marks.append(Mark(0, strip.height, Rule(CONTENT_WIDTH, LINE)))
    return strip


def _limits(made: Kit, data: CaseData, lines: int) -> Strip:
    """What nobody may read into the figures, beside a line, in the same size as they."""
    strips = row(made.fonts, [Cell(12, [made.say("case_limits")], STRONG)], STRONG.leading, below=2)
    for text in limits(made, data):
        strips += paragraph(made.fonts, text, NOTE, 12, CONTENT_WIDTH - 12, most=max(2, lines))
    whole = stack(strips)
    whole.marks.append(Mark(1.5, whole.height, Upright(whole.height, made.accent, 2.2)))
    return whole


def _signatures(made: Kit, signed: Sequence[Signed], most: int) -> Iterator[Strip]:
    """Lines to sign on; who has signed in the program stands there with the day."""
    people = [*signed[:most]] or [Signed("")] * _BLANK
    columns = ((0.0, 170.0, "case_name"), (182.0, 250.0, "case_date"), (262.0, CONTENT_WIDTH, "case_signature"))
    for one in people:
        day = made.day(one.on) if one.on else ""
        name = made.fonts.fit(one.name, STRONG, 170) if one.name else ""
        cells = [Cell(0, [name], STRONG, width=170), Cell(182, [day], TABLE)]
        (top,) = row(made.fonts, cells, STRONG.leading, above=9)
        for left, right, _ in columns:
            top.marks.append(Mark(left, top.height + 1.5, Rule(right - left, INK)))
        role = made.say("case_sponsor") if one.state == "sponsor" else made.say("case_name")
        said = [
            role,
            made.say("case_date"),
            joined(made.say("case_signature"), made.say("case_changed") if one.changed else ""),
        ]
        words = [Cell(left, [text], CAPTION) for (left, _, _), text in zip(columns, said, strict=True)]
        yield stack([top, *row(made.fonts, words, CAPTION.leading, above=3.5)])
