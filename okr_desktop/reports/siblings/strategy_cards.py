"""Cards of the strategy page: a theme with its reason, its years, and the objectives that serve it, at any scale."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from okr_desktop.reports.base.layout import Cell, Mark, Strip, row, space, stack
from okr_desktop.reports.base.marks import SHAPE, Bar, Shape, ratio
from okr_desktop.reports.base.style import CONTENT_WIDTH, INK, MUTED, WHITE, Type
from okr_desktop.reports.siblings.data_strategy import Course, Served
from okr_desktop.reports.siblings.kit import Kit, joined
from okr_desktop.reports.siblings.poster_cards import Panel, Solid, scaled

_TITLE = Type("semibold", 12, 15, WHITE)
_WHY = Type("regular", 8.5, 11.2, MUTED)
_YEAR = Type("semibold", 8.5, 11.2, INK)
_OBJECTIVE = Type("regular", 8.5, 11.6, INK)
_META = Type("regular", 8, 10.6, MUTED)
_FIGURE = Type("semibold", 8.5, 11.6, INK)
_PAD, _GAP = 9.0, 10.0
_SHAPE_ROOM = 11.0


@dataclass(frozen=True, slots=True)
class Detail:
    """How much is told: the scale of the cards, objectives named in each, and lines of a text."""

    scale: float
    shown: int
    lines: int


def grid(made: Kit, courses: Sequence[Course], detail: Detail) -> Iterator[Strip]:
    """The cards in rows of equal height, two or three beside each other."""
    across = 1 if len(courses) == 1 else 2 if len(courses) in (2, 4) else 3
    width = (CONTENT_WIDTH - (across - 1) * _GAP) / across
    for number in range(math.ceil(len(courses) / across)):
        if number:
            yield space(_GAP)
        yield _row(made, courses[number * across : (number + 1) * across], width, detail)


def _row(made: Kit, courses: Sequence[Course], width: float, detail: Detail) -> Strip:
    parts = [
        (_title(made, one, width, detail), _body(made, one, width, detail), _foot(made, one, width, detail))
        for one in courses
    ]
    title = max(part[0].height for part in parts)
    body = max(part[1].height for part in parts)
    foot = max(part[2].height for part in parts)
    whole = Strip(title + body + foot)
    for at, (head, inside, end) in enumerate(parts):
        x = at * (width + _GAP)
        whole.marks.append(Mark(x, whole.height, Panel(width, whole.height, made.accent, 0)))
        whole.marks.append(Mark(x, title, Solid(width, title, made.accent)))
        _place(whole, head, x, 0)
        _place(whole, inside, x, title)
        _place(whole, end, x, title + body)
    return whole


def _place(whole: Strip, part: Strip, right: float, down: float) -> None:
    whole.runs += [(x + right, y + down, style, text) for x, y, style, text in part.runs]
    whole.marks += [Mark(x + right, y + down, paint) for x, y, paint in part.marks]


def _lines(made: Kit, text: str, style: Type, x: float, width: float, most: int) -> list[Strip]:
    return row(made.fonts, [Cell(x, made.fonts.wrap(text, style, width, most), style, width=width)], style.leading)


def _title(made: Kit, course: Course, width: float, detail: Detail) -> Strip:
    voice, pad = scaled(_TITLE, detail.scale), _PAD * detail.scale
    named = _lines(made, course.text, voice, pad, width - 2 * pad, 3 if detail.lines > 2 else 2)
    return stack([Strip(pad * 0.7), *named, Strip(pad * 0.7)])


def _body(made: Kit, course: Course, width: float, detail: Detail) -> Strip:
    """Why, the directions of the year, and the objectives."""
    k, pad = detail.scale, _PAD * detail.scale
    inner = width - 2 * pad
    strips = [Strip(pad * 0.8)]
    if course.why.strip():
        strips += [
            *_lines(made, course.why, scaled(_WHY, k), pad, inner, detail.lines),
            Strip(4 * k),
        ]
    for one in course.below:
        strips += _lines(made, joined(one.year, one.text), scaled(_YEAR, k), pad, inner, 2)
        if one.why.strip() and detail.lines > 2:
            strips += _lines(made, one.why, scaled(_WHY, k), pad, inner, 2)
        strips.append(Strip(2.5 * k))
    for one in course.objectives[: detail.shown]:
        strips.append(_objective(made, one, pad, inner, k))
    left = course.count - min(detail.shown, len(course.objectives))
    if left and detail.shown:
        strips += _lines(made, made.say("sheet_more", n=left), scaled(_META, k), pad + _SHAPE_ROOM * k, inner, 1)
    return stack(strips)


def _objective(made: Kit, one: Served, pad: float, inner: float, k: float) -> Strip:
    """Shape, title, share."""
    voice, figure = scaled(_OBJECTIVE, k), scaled(_FIGURE, k)
    share = made.formats.share(one.progress)
    room = inner - _SHAPE_ROOM * k - made.fonts.width(share, figure) - 6 * k
    title = made.fonts.wrap(one.title, voice, room, 2)
    cells = [
        Cell(pad + _SHAPE_ROOM * k, title, voice, width=room),
        Cell(pad + inner, [share], figure, "right"),
    ]
    strip = stack([*row(made.fonts, cells, voice.leading), Strip(1.5 * k)])
    strip.marks.append(Mark(pad, voice.leading / 2 + SHAPE * k / 2, Shape(one.status, SHAPE * k)))
    return strip


def _foot(made: Kit, course: Course, width: float, detail: Detail) -> Strip:
    """How many objectives serve it, by whom it is looked after, and how far they are."""
    k, pad = detail.scale, _PAD * detail.scale
    meta, figure = scaled(_META, k), scaled(_FIGURE, k)
    strip = Strip(meta.leading + 11 * k + pad * 0.7)
    base = 5 * k + meta.leading / 2 + meta.size * 0.355
    share = made.formats.share(course.progress) if course.count else ""
    said = joined(
        made.count("poster_objectives", course.count) if course.count else made.say("strategy_unserved"), course.owner
    )
    room = width - 2 * pad - made.fonts.width(share, figure) - 6 * k
    strip.runs.append((pad, base, meta, made.fonts.fit(said, meta, room)))
    strip.runs.append((width - pad - made.fonts.width(share, figure), base, figure, share))
    bar = Bar(width - 2 * pad, 4.0 * k, ratio(course.progress))
    strip.marks.append(Mark(pad, meta.leading + 11 * k, bar))
    return strip
