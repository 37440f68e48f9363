"""The strategy on one page: why we exist, where we want to be, what we bet on, and the objectives that serve it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from okr_desktop.reports.base.layout import Cell, Mark, Strip, paragraph, row, space, stack
from okr_desktop.reports.base.marks import Upright
from okr_desktop.reports.base.style import (
    BODY,
    BODY_MUTED,
    BOTTOM,
    CAPTION,
    CONTENT_WIDTH,
    NOTE,
    PAPERS,
    TOP,
    Type,
)
from okr_desktop.reports.siblings.data_strategy import Course, StrategyData
from okr_desktop.reports.siblings.frame import Cancelled, Made, Part, Progress, Watch, compose
from okr_desktop.reports.siblings.kit import Kit, kit
from okr_desktop.reports.siblings.strategy_cards import Detail, grid

_MISSION = Type("semibold", 19, 24)
_VISION = Type("semibold", 13, 17)
_INDENT = 14.0
#: How much is told, tried in this order until everything stands on one page: objectives of each card, then the scale.
_SHOWN = (12, 9, 7, 5, 4, 3, 2, 1, 0)
_SCALES = (1.18, 1.08, 1.0, 0.92, 0.85)
_LINES = (4, 2, 1)
#: What is told where even the least of that needs a second page.
_LONG = Detail(1.0, 6, 4)
_MOST_LOOSE = 3


def draw_strategy(
    data: StrategyData, paper: str = "a4", progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Made:
    """The PDF: one page, unless there are more themes than any page holds; raises ReportCancelled."""
    made = kit(data.head, "strategy")
    height = PAPERS[paper][1] - TOP - BOTTOM
    return compose(made, [Part("", _fitted(made, data, height))], paper, Watch(progress, cancelled))


def _fitted(made: Kit, data: StrategyData, height: float) -> list[Strip]:
    """The page at the greatest detail that fits."""
    if not (data.top or data.courses):
        return [*_head(made, data, 1), *made.nothing(made.say("strategy_empty"), made.say("strategy_empty_hint"))]
    for detail in (Detail(scale, shown, lines) for lines in _LINES for shown in _SHOWN for scale in _SCALES):
        found = list(_flow(made, data, detail))
        if sum(strip.height for strip in found) <= height:
            return found
    return list(_flow(made, data, _LONG))


def _flow(made: Kit, data: StrategyData, detail: Detail) -> Iterator[Strip]:
    yield from _head(made, data, detail.lines)
    yield space(14 * detail.scale)
    yield from grid(made, data.courses, detail)
    yield from _loose(made, data)


def _head(made: Kit, data: StrategyData, lines: int) -> Iterator[Strip]:
    yield from made.masthead(data.head.organisation, "strategy")
    for course in data.top:
        yield from _statement(made, course, lines)


def _statement(made: Kit, course: Course, lines: int) -> list[Strip]:
    """A mission or a vision in large type beside a line of colour, with its reason below."""
    fonts, mission = made.fonts, course.kind == "mission"
    voice, width = _MISSION if mission else _VISION, CONTENT_WIDTH - _INDENT
    over = Type("semibold", CAPTION.size, CAPTION.leading, made.accent)
    strips = row(fonts, [Cell(_INDENT, [made.say(f"direction_{course.kind}")], over)], over.leading, below=1)
    strips += paragraph(fonts, course.text, voice, _INDENT, width, most=lines)
    if course.why.strip():
        strips.append(Strip(2))
        strips += paragraph(
            fonts, made.say("because", text=course.why), BODY_MUTED, _INDENT, width, most=max(1, lines // 2)
        )
    whole = stack(strips)
    whole.marks.append(Mark(1.5, whole.height, Upright(whole.height, made.accent, 3.0)))
    return [Strip(12), whole]


def _loose(made: Kit, data: StrategyData) -> Iterator[Strip]:
    """What nothing serves, and what serves nothing: a strategy is honest about both."""
    bare = [one.rstrip(".") for one in data.bare]
    if not bare and not data.loose:
        return
    yield space(12)
    yield from made.said(made.say("strategy_open"), style=Type("semibold", BODY.size, BODY.leading))
    if bare:
        yield from paragraph(
            made.fonts,
            made.say("strategy_bare", list=_named(bare)),
            NOTE,
            0,
            CONTENT_WIDTH,
            most=2,
        )
    if data.loose:
        said = made.count("strategy_loose", len(data.loose), list=_named(data.loose))
        yield from paragraph(made.fonts, said, NOTE, 0, CONTENT_WIDTH, most=2)


def _named(titles: Sequence[str]) -> str:
    """The first of some titles."""
    shown = "; ".join(" ".join(one.split())[:80] for one in titles[:_MOST_LOOSE])
    return f"{shown}; …" if len(titles) > _MOST_LOOSE else shown
