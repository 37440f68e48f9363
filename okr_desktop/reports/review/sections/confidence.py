"""The trend of confidence: a small chart for each team, all on the same scale."""

from __future__ import annotations

from collections.abc import Iterator

from okr_desktop.reports.base.formats import finite
from okr_desktop.reports.base.layout import Cell, Mark, Strip, beside, row, stack
from okr_desktop.reports.base.style import CAPTION, CONTENT_WIDTH, SUBHEAD, TABLE_STRONG
from okr_desktop.reports.review.charts import Lines
from okr_desktop.reports.review.data import Trend
from okr_desktop.reports.review.kit import Kit
from okr_desktop.reports.review.sections.distribution import team_name

_ACROSS = 3
_GUTTER = 24.0
_WIDTH = (CONTENT_WIDTH - _GUTTER * (_ACROSS - 1)) / _ACROSS
_HEIGHT = 46.0
_SCALE = 12.0


def confidence(kit: Kit) -> Iterator[Strip]:
    """The section; nothing where nobody ever said how sure they are."""
    trends = told(kit)
    if not trends:
        return
    yield from kit.begin("confidence_trend", kit.say("confidence_lead"))
    for at in range(0, len(trends), _ACROSS):
        panels = [panel(kit, one, _WIDTH, name=True) for one in trends[at : at + _ACROSS]]
        line = beside((place * (_WIDTH + _GUTTER), one) for place, one in enumerate(panels))
        line.carry = kit.continued(kit.say("confidence_trend"))
        yield line
        yield Strip(12, gap=True)


def told(kit: Kit) -> list[Trend]:
    """The teams of which at least one week says something."""
    return [one for one in kit.data.trends if any(finite(week.median) is not None for week in one.weeks)]


def panel(kit: Kit, trend: Trend, width: float, *, name: bool) -> Strip:
    """The chart of one team with its scale, its weeks and the latest median."""
    fonts = kit.fonts
    parts: list[Strip] = []
    if name:
        latest = next(week.median for week in reversed(trend.weeks) if finite(week.median) is not None)
        value = kit.formats.rounded(latest, 1) if latest is not None else ""
        title = fonts.fit(team_name(kit, trend.team), SUBHEAD, width - 26)
        cells = [Cell(0, [title], SUBHEAD), Cell(width, [value], TABLE_STRONG, "right")]
        parts += row(fonts, cells, SUBHEAD.leading, below=4)
    chart = Strip(_HEIGHT + 4, marks=[Mark(_SCALE, _HEIGHT + 2, Lines(width - _SCALE - 2, _HEIGHT, trend.weeks))])
    for at, text in ((2.0, "10"), (_HEIGHT / 2 + 2, "5"), (_HEIGHT + 2, "0")):
        x = _SCALE - 5 - fonts.width(text, CAPTION)
        chart.runs.append((x, at + CAPTION.size * 0.355, CAPTION, text))
    first, last = (kit.formats.short_date(week.until) for week in (trend.weeks[0], trend.weeks[-1]))
    ends = [Cell(_SCALE, [first], CAPTION)]
    if len(trend.weeks) > 1:
        ends.append(Cell(width - 2, [last], CAPTION, "right"))
    return stack([*parts, chart, *row(fonts, ends, CAPTION.leading)])
