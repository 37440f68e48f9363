"""The charts as pictures for other programs: a key result over time, a burn-up, a distribution, teams side by side."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from okr_desktop.domain.charts.burn_up import BurnUp, TeamSmall
from okr_desktop.domain.charts.distribution import Bin, Distribution
from okr_desktop.domain.charts.geometry import DayScale, ValueScale, stepped, thin
from okr_desktop.domain.charts.key_result import Axis, KeyResultSeries, value_range
from okr_desktop.domain.okrs import Kind
from okr_desktop.exchange import texts
from okr_desktop.exchange.out.chart_frame import (
    ACCENT,
    BODY,
    DEEP,
    EDGE,
    FAINT,
    GROUND,
    HEAD,
    HEIGHT,
    INK,
    LINE,
    MUTED,
    PALE,
    SMALL,
    TINT,
    WIDTH,
    Plot,
    end_labels,
    heading,
    percent,
    plot,
    shortened,
    today_line,
)
from okr_desktop.exchange.out.scene import DASHED, DOTTED, Area, Dot, Mark, Path, Place, Scene, Words, box, level
from okr_desktop.exchange.texts import ENGLISH

_LEVELS = ("none", "commit", "target", "stretch")
_LIMITS = {"low": "At least", "high": "At most", "target": "Target", "commit": "Commit", "stretch": "Stretch"}
_KEPT = (Kind.STAY_ABOVE, Kind.STAY_BELOW, Kind.BAND)
_CROWDED = 9.0
_BANDS = {"low": FAINT, "middle": TINT, "high": ACCENT, "above": DEEP}
_BAND_LIMITS = {"low": ("", "0.3"), "middle": ("0.3", "0.7"), "high": ("0.7", "1.0"), "above": ("1.0", "")}
_ZERO, _ONE = Decimal(0), Decimal(1)


def key_result(series: KeyResultSeries, say: texts.Words = ENGLISH) -> Scene:
    """Values as a solid line, expected dashed, forecast dotted in its pale band, limits level."""
    low, high = value_range(series)
    days = [point.date for point in series.points]
    start, end = min([series.start, *days]), max([series.end, *days])
    field, marks = plot(start, end, low, high, lambda value: _shown(series, value, say), say)
    for part in (_kept_area(field, series), _forecast(field, series), _limits(field, series), _expected(field, series)):
        marks += part
    marks += today_line(field, series.today, say) + _values(field, series, say)
    marks += end_labels(field, _labels(field, series, say))
    about = _about(series, say)
    return Scene(WIDTH, HEIGHT, series.title, about, (*heading(series.title, about), *marks))


def _labels(field: Plot, series: KeyResultSeries, say: texts.Words) -> list[tuple[float, str, str, bool]]:
    """Texts beside the right ends of lines; levels are named by the axis already."""
    named = [one for one in series.limits if one.code in _LIMITS and series.axis is not Axis.LEVEL]
    found = [
        (field.values.at(one.value), f"{say(_LIMITS[one.code])} {_shown(series, one.value, say)}", MUTED, False)
        for one in named
    ]
    if series.points:
        latest = series.points[-1]
        text = say("Now {value}", value=_shown(series, latest.value, say))
        found.append((field.place(latest.date, latest.value)[1], text, ACCENT, True))
    if series.forecast is not None:
        y = field.place(series.forecast.at, series.forecast.value)[1]
        text = say("Forecast {value}", value=_shown(series, round(series.forecast.value, 1), say))
        found.append((y, text, MUTED, False))
    return found


def _shown(series: KeyResultSeries, value: Decimal, say: texts.Words) -> str:
    match series.axis:
        case Axis.SHARE:
            return percent(value)
        case Axis.YES_NO:
            return {_ZERO: say("no"), _ONE: say("yes")}.get(value, "")
        case Axis.LEVEL:
            return say(_LEVELS[int(value)]) if value == int(value) and 0 <= value <= 3 else ""
        case Axis.VALUE:
            return say.number(value, series.metric.unit if len(series.metric.unit) <= 8 else "")


def _about(series: KeyResultSeries, say: texts.Words) -> str:
    period = say("{start} to {end}", start=say.day(series.start), end=say.day(series.end))
    if not series.points:
        return say("{period}: no check-in yet", period=period)
    latest = series.points[-1]
    parts = [period, say("{value} on {day}", value=_shown(series, latest.value, say), day=say.day(latest.date))]
    expected = series.expected_at(latest.date)
    if expected is not None:
        places = 1 if series.axis is Axis.VALUE else 2
        parts.append(say("expected {value}", value=_shown(series, round(expected, places), say)))
    if latest.confidence is not None:
        parts.append(say("confidence {value} of 10", value=latest.confidence))
    return "; ".join(parts)


def _kept_area(field: Plot, series: KeyResultSeries) -> list[Mark]:
    """Where the values of a limit or a band are to stay."""
    if series.metric.kind not in _KEPT:
        return []
    known = {one.code: one.value for one in series.limits}
    top = field.values.at(known["high"]) if "high" in known else field.values.top
    bottom = field.values.at(known["low"]) if "low" in known else field.values.bottom
    return [box(field.left, top, field.right - field.left, max(bottom - top, 1.0), PALE)]


def _limits(field: Plot, series: KeyResultSeries) -> list[Mark]:
    lines = [one.value for one in series.limits if one.code != "start"]
    return [level(field.left, field.right, field.values.at(value), MUTED, 1.2) for value in lines]


def _expected(field: Plot, series: KeyResultSeries) -> list[Mark]:
    places = [field.place(spot.date, spot.value) for spot in series.expected]
    if series.stepped:
        places = stepped(places)
    return [Path(tuple(places), MUTED, 1.4, DASHED)] if len(places) > 1 else []


def _forecast(field: Plot, series: KeyResultSeries) -> list[Mark]:
    if len(series.trend) < 2:
        return []
    upper = [field.place(one.at, one.high) for one in series.trend]
    lower = [field.place(one.at, one.low) for one in series.trend]
    line = [field.place(one.at, one.value) for one in series.trend]
    return [Area((*upper, *reversed(lower)), PALE), Path(tuple(line), ACCENT, 1.8, DOTTED)]


def _values(field: Plot, series: KeyResultSeries, say: texts.Words) -> list[Mark]:
    places = [field.place(point.date, point.value) for point in series.points]
    if not places:
        return [_empty(field, say("No check-in yet"))]
    kept = [places[at] for at in thin(places)]
    line = kept if series.axis in (Axis.VALUE, Axis.SHARE) else stepped(kept)
    return [*_line(line, places)]


def _line(line: Sequence[Place], places: Sequence[Place]) -> list[Mark]:
    apart = (places[-1][0] - places[0][0]) / max(len(places) - 1, 1)
    marks: list[Mark] = [Path(tuple(line), ACCENT, 2.4)] if len(line) > 1 else []
    if apart >= _CROWDED:
        marks += [Dot(x, y, 3.6, GROUND, ACCENT, 1.8) for x, y in places[:-1]]
    return [*marks, Dot(*places[-1], 5.0, ACCENT, GROUND, 1.8)]


def _empty(field: Plot, text: str) -> Mark:
    middle = (field.values.top + field.values.bottom) / 2
    return Words((field.left + field.right) / 2, middle, text, BODY, MUTED, "middle")


def burn_up(title: str, found: BurnUp, say: texts.Words = ENGLISH) -> Scene:
    """Mean progress as a solid line against what was expected, dashed up to the aim."""
    field, marks = plot(found.start, found.end, _ZERO, _ONE, percent, say)
    expected = [field.place(found.start, _ZERO), field.place(found.end, found.aim)]
    marks += [Path(tuple(expected), MUTED, 1.4, DASHED), *today_line(field, found.today, say)]
    places = [field.place(step.date, step.progress) for step in found.steps if step.progress is not None]
    labels = [(expected[-1][1], say("Expected {value}", value=percent(found.aim)), MUTED, False)]
    latest = found.latest
    if places and latest is not None and latest.progress is not None:
        marks += _line(places, places)
        labels.append((places[-1][1], say("Now {value}", value=percent(latest.progress)), ACCENT, True))
    else:
        marks.append(_empty(field, say("Nothing reported yet")))
    about = _burn_about(found, say)
    return Scene(WIDTH, HEIGHT, title, about, (*heading(title, about), *marks, *end_labels(field, labels)))


def _burn_about(found: BurnUp, say: texts.Words) -> str:
    latest = found.latest
    if latest is None or latest.progress is None:
        return say("Mean progress: nothing reported yet")
    return say(
        "Mean progress {share} on {day}; expected {expected}; {reported} of {total} objectives reported",
        share=percent(latest.progress),
        day=say.day(latest.date),
        expected=percent(latest.expected),
        reported=latest.reported,
        total=latest.total,
    )


def distribution(title: str, found: Distribution, say: texts.Words = ENGLISH) -> Scene:
    """How many key results lie in each tenth; the bands differ in grey, and each bar bears its number."""
    bars = [*found.bins, *([Bin(None, None, "no_data", found.no_data)] if found.no_data else [])]
    left, right, bottom, top = EDGE, WIDTH - EDGE, HEIGHT - 96, HEAD + 16
    most = max([one.count for one in bars] or [0])
    width = (right - left) / max(len(bars), 1)
    marks: list[Mark] = [level(left, right, bottom, FAINT, 1.2)]
    for at, one in enumerate(bars):
        height = (bottom - top) * one.count / most if most else 0.0
        x = left + at * width
        if one.band == "no_data" and one.count:
            marks += _hollow(x + 5, bottom - height, width - 10, height)
        elif one.count:
            marks.append(box(x + 5, bottom - height, width - 10, height, _BANDS[one.band]))
        marks.append(Words(x + width / 2, bottom + 20, _bin_text(one, say), SMALL, MUTED, "middle"))
        if one.count:
            marks.append(Words(x + width / 2, bottom - height - 7, str(one.count), SMALL + 1, INK, "middle", bold=True))
    marks += _band_key(found, say)
    subtitle = say("{count} key results by progress", count=found.total)
    if found.no_data:
        subtitle += "; " + say("{count} without data", count=found.no_data)
    bands = "; ".join(f"{_band_text(band, say)}: {found.in_band(band)}" for band in _BANDS)
    return Scene(WIDTH, HEIGHT, title, f"{subtitle}. {bands}", (*heading(title, subtitle), *marks))


def _hollow(x: float, y: float, width: float, height: float) -> list[Mark]:
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
    return [Path(corners, MUTED, 1.2, DASHED)]


def _bin_text(one: Bin, say: texts.Words) -> str:
    if one.band == "no_data":
        return say("No data")
    if one.start is None or one.end is None:
        return say("below {limit}", limit=0) if one.start is None else say("above {limit}", limit=1)
    return f"{_tenth(f'{one.start:.1f}', say)}–{_tenth(f'{one.end:.1f}', say)}"


def _band_text(band: str, say: texts.Words) -> str:
    low, high = (_tenth(one, say) for one in _BAND_LIMITS[band])
    if low and high:
        return say("{low} to {high}", low=low, high=high)
    return say("above {limit}", limit=low) if low else say("below {limit}", limit=high)


def _tenth(text: str, say: texts.Words) -> str:
    """A share with its one decimal, also of a whole one."""
    return text.replace(".", say.point)


def _band_key(found: Distribution, say: texts.Words) -> list[Mark]:
    marks, x = list[Mark](), EDGE + 5
    for band, colour in _BANDS.items():
        text = f"{_band_text(band, say)}: {found.in_band(band)}"
        marks += [box(x, HEIGHT - 46, 12, 12, colour), Words(x + 18, HEIGHT - 35.5, text, SMALL + 1, INK)]
        x += 42 + len(text) * 7.4
    return marks


_SMALL_WIDTH, _SMALL_HEIGHT, _COLUMNS = 280.0, 150.0, 3
_MOST_TEAMS = 60
_NO_TEAM = "No team has objectives in this cycle"


def teams(title: str, found: Sequence[TeamSmall], say: texts.Words = ENGLISH) -> Scene:
    """A small burn-up for each team, all on the same scale, three beside each other."""
    shown = found[:_MOST_TEAMS]
    rows = -(-len(shown) // _COLUMNS)
    height = max(HEAD + rows * (_SMALL_HEIGHT + 26) + 24, 240.0)
    gap = (WIDTH - 2 * EDGE - _COLUMNS * _SMALL_WIDTH) / (_COLUMNS - 1)
    marks: list[Mark] = []
    for at, team in enumerate(shown):
        x = EDGE + (at % _COLUMNS) * (_SMALL_WIDTH + gap)
        marks += _small(team, x, HEAD + (at // _COLUMNS) * (_SMALL_HEIGHT + 26), say)
    known = "; ".join(f"{_team_name(one, say)} {_latest(one, say)}" for one in shown)
    about = say("Mean progress of each team: {teams}", teams=known) if known else say(_NO_TEAM)
    subtitle = say("Mean progress of each team, 0 to 100 %; dashed: expected")
    if len(found) > len(shown):
        subtitle += "; " + say("{count} more teams are not shown", count=len(found) - len(shown))
    return Scene(WIDTH, height, title, about, (*heading(title, subtitle), *marks))


def _team_name(team: TeamSmall, say: texts.Words) -> str:
    return team.name or say("Without a team")


def _latest(team: TeamSmall, say: texts.Words) -> str:
    latest = team.burn_up.latest
    return percent(latest.progress) if latest and latest.progress is not None else say("no data")


def _small(team: TeamSmall, x: float, y: float, say: texts.Words) -> list[Mark]:
    found, top, bottom = team.burn_up, y + 30, y + _SMALL_HEIGHT - 12
    right = x + _SMALL_WIDTH
    field = Plot(DayScale(found.start, found.end, x, right), ValueScale(_ZERO, _ONE, bottom, top))
    place = field.place
    marks: list[Mark] = [
        level(x, right, bottom, FAINT),
        level(x, right, top, LINE),
        level(x, right, (top + bottom) / 2, LINE),
        Path((place(found.start, _ZERO), place(found.end, found.aim)), MUTED, 1.1, DASHED),
        Words(x, y + 16, shortened(_team_name(team, say), _SMALL_WIDTH - 62, BODY), BODY, INK, bold=True),
        Words(right, y + 16, _latest(team, say), BODY, ACCENT, "end", bold=True),
    ]
    places = [place(step.date, step.progress) for step in found.steps if step.progress is not None]
    if len(places) > 1:
        marks.append(Path(tuple(places), ACCENT, 2.0))
    return [*marks, *(Dot(px, py, 3.6, ACCENT, GROUND, 1.4) for px, py in places[-1:])]
