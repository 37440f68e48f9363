"""The charts as pictures for other programs: a key result over time, a burn-up, a distribution, teams side by side."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from okr_desktop.domain.charts.burn_up import BurnUp, TeamSmall
from okr_desktop.domain.charts.distribution import Bin, Distribution
from okr_desktop.domain.charts.geometry import DayScale, ValueScale, stepped, thin
from okr_desktop.domain.charts.key_result import Axis, KeyResultSeries, value_range
from okr_desktop.domain.okrs import Kind
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
    day_text,
    end_labels,
    heading,
    number,
    percent,
    plot,
    shortened,
    today_line,
)
from okr_desktop.exchange.out.scene import DASHED, DOTTED, Area, Dot, Mark, Path, Place, Scene, Words, box, level

_LEVELS = ("none", "commit", "target", "stretch")
_LIMITS = {"low": "At least", "high": "At most", "target": "Target", "commit": "Commit", "stretch": "Stretch"}
_KEPT = (Kind.STAY_ABOVE, Kind.STAY_BELOW, Kind.BAND)
_CROWDED = 9.0
_BANDS = {"low": FAINT, "middle": TINT, "high": ACCENT, "above": DEEP}
_BAND_WORDS = {"low": "below 0.3", "middle": "0.3 to 0.7", "high": "0.7 to 1.0", "above": "above 1.0"}
_ZERO, _ONE = Decimal(0), Decimal(1)


def key_result(series: KeyResultSeries) -> Scene:
    """Values as a solid line, expected dashed, forecast dotted in its pale band, limits level."""
    low, high = value_range(series)
    days = [point.date for point in series.points]
    start, end = min([series.start, *days]), max([series.end, *days])
    field, marks = plot(start, end, low, high, lambda value: _shown(series, value))
    for part in (_kept_area(field, series), _forecast(field, series), _limits(field, series), _expected(field, series)):
        marks += part
    marks += today_line(field, series.today) + _values(field, series)
    marks += end_labels(field, _labels(field, series))
    about = _about(series)
    return Scene(WIDTH, HEIGHT, series.title, about, (*heading(series.title, about), *marks))


def _labels(field: Plot, series: KeyResultSeries) -> list[tuple[float, str, str, bool]]:
    """Texts beside the right ends of lines; levels are named by the axis already."""
    named = [one for one in series.limits if one.code in _LIMITS and series.axis is not Axis.LEVEL]
    found = [
        (field.values.at(one.value), f"{_LIMITS[one.code]} {_shown(series, one.value)}", MUTED, False) for one in named
    ]
    if series.points:
        latest = series.points[-1]
        found.append((field.place(latest.date, latest.value)[1], f"Now {_shown(series, latest.value)}", ACCENT, True))
    if series.forecast is not None:
        y = field.place(series.forecast.at, series.forecast.value)[1]
        found.append((y, f"Forecast {_shown(series, round(series.forecast.value, 1))}", MUTED, False))
    return found


def _shown(series: KeyResultSeries, value: Decimal) -> str:
    match series.axis:
        case Axis.SHARE:
            return percent(value)
        case Axis.YES_NO:
            return {_ZERO: "no", _ONE: "yes"}.get(value, "")
        case Axis.LEVEL:
            return _LEVELS[int(value)] if value == int(value) and 0 <= value <= 3 else ""
        case Axis.VALUE:
            return number(value, series.metric.unit if len(series.metric.unit) <= 8 else "")


def _about(series: KeyResultSeries) -> str:
    parts = [f"{day_text(series.start)} to {day_text(series.end)}"]
    if not series.points:
        return f"{parts[0]}: no check-in yet"
    latest = series.points[-1]
    parts.append(f"{_shown(series, latest.value)} on {day_text(latest.date)}")
    expected = series.expected_at(latest.date)
    if expected is not None:
        parts.append(f"expected {_shown(series, round(expected, 1 if series.axis is Axis.VALUE else 2))}")
    if latest.confidence is not None:
        parts.append(f"confidence {latest.confidence} of 10")
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


def _values(field: Plot, series: KeyResultSeries) -> list[Mark]:
    places = [field.place(point.date, point.value) for point in series.points]
    if not places:
        return [_empty(field, "No check-in yet")]
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


def burn_up(title: str, found: BurnUp) -> Scene:
    """Mean progress as a solid line against what was expected, dashed up to the aim."""
    field, marks = plot(found.start, found.end, _ZERO, _ONE, percent)
    expected = [field.place(found.start, _ZERO), field.place(found.end, found.aim)]
    marks += [Path(tuple(expected), MUTED, 1.4, DASHED), *today_line(field, found.today)]
    places = [field.place(step.date, step.progress) for step in found.steps if step.progress is not None]
    labels = [(expected[-1][1], f"Expected {percent(found.aim)}", MUTED, False)]
    latest = found.latest
    if places and latest is not None and latest.progress is not None:
        marks += _line(places, places)
        labels.append((places[-1][1], f"Now {percent(latest.progress)}", ACCENT, True))
    else:
        marks.append(_empty(field, "Nothing reported yet"))
    about = _burn_about(found)
    return Scene(WIDTH, HEIGHT, title, about, (*heading(title, about), *marks, *end_labels(field, labels)))


def _burn_about(found: BurnUp) -> str:
    latest = found.latest
    if latest is None or latest.progress is None:
        return "Mean progress: nothing reported yet"
    known = f"{latest.reported} of {latest.total} objectives reported"
    now = f"Mean progress {percent(latest.progress)} on {day_text(latest.date)}"
    return f"{now}; expected {percent(latest.expected)}; {known}"


def distribution(title: str, found: Distribution, noun: str = "key results") -> Scene:
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
        marks.append(Words(x + width / 2, bottom + 20, _bin_text(one), SMALL, MUTED, "middle"))
        if one.count:
            marks.append(Words(x + width / 2, bottom - height - 7, str(one.count), SMALL + 1, INK, "middle", bold=True))
    marks += _band_key(found)
    subtitle = f"{found.total} {noun} by progress" + (f"; {found.no_data} without data" if found.no_data else "")
    bands = "; ".join(f"{_BAND_WORDS[band]}: {found.in_band(band)}" for band in _BANDS)
    return Scene(WIDTH, HEIGHT, title, f"{subtitle}. {bands}", (*heading(title, subtitle), *marks))


def _hollow(x: float, y: float, width: float, height: float) -> list[Mark]:
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
    return [Path(corners, MUTED, 1.2, DASHED)]


def _bin_text(one: Bin) -> str:
    if one.band == "no_data":
        return "No data"
    if one.start is None or one.end is None:
        return "below 0" if one.start is None else "above 1"
    return f"{one.start:.1f}–{one.end:.1f}"


def _band_key(found: Distribution) -> list[Mark]:
    marks, x = list[Mark](), EDGE + 5
    for band, colour in _BANDS.items():
        text = f"{_BAND_WORDS[band]}: {found.in_band(band)}"
        marks += [box(x, HEIGHT - 46, 12, 12, colour), Words(x + 18, HEIGHT - 35.5, text, SMALL + 1, INK)]
        x += 42 + len(text) * 7.4
    return marks


_SMALL_WIDTH, _SMALL_HEIGHT, _COLUMNS = 280.0, 150.0, 3
_MOST_TEAMS = 60


def teams(title: str, found: Sequence[TeamSmall]) -> Scene:
    """A small burn-up for each team, all on the same scale, three beside each other."""
    shown = found[:_MOST_TEAMS]
    rows = -(-len(shown) // _COLUMNS)
    height = max(HEAD + rows * (_SMALL_HEIGHT + 26) + 24, 240.0)
    gap = (WIDTH - 2 * EDGE - _COLUMNS * _SMALL_WIDTH) / (_COLUMNS - 1)
    marks: list[Mark] = []
    for at, team in enumerate(shown):
        x = EDGE + (at % _COLUMNS) * (_SMALL_WIDTH + gap)
        marks += _small(team, x, HEAD + (at // _COLUMNS) * (_SMALL_HEIGHT + 26))
    known = [f"{_team_name(one)} {_latest(one)}" for one in shown]
    about = "Mean progress of each team: " + "; ".join(known) if known else "No team has objectives in this cycle"
    subtitle = "Mean progress of each team, 0 to 100 %; dashed: expected"
    if len(found) > len(shown):
        subtitle += f"; {len(found) - len(shown)} more teams are not shown"
    return Scene(WIDTH, height, title, about, (*heading(title, subtitle), *marks))


def _team_name(team: TeamSmall) -> str:
    return team.name or "Without a team"


def _latest(team: TeamSmall) -> str:
    latest = team.burn_up.latest
    return percent(latest.progress) if latest and latest.progress is not None else "no data"


def _small(team: TeamSmall, x: float, y: float) -> list[Mark]:
    found, top, bottom = team.burn_up, y + 30, y + _SMALL_HEIGHT - 12
    right = x + _SMALL_WIDTH
    field = Plot(DayScale(found.start, found.end, x, right), ValueScale(_ZERO, _ONE, bottom, top))
    place = field.place
    marks: list[Mark] = [
        level(x, right, bottom, FAINT),
        level(x, right, top, LINE),
        level(x, right, (top + bottom) / 2, LINE),
        Path((place(found.start, _ZERO), place(found.end, found.aim)), MUTED, 1.1, DASHED),
        Words(x, y + 16, shortened(_team_name(team), _SMALL_WIDTH - 62, BODY), BODY, INK, bold=True),
        Words(right, y + 16, _latest(team), BODY, ACCENT, "end", bold=True),
    ]
    places = [place(step.date, step.progress) for step in found.steps if step.progress is not None]
    if len(places) > 1:
        marks.append(Path(tuple(places), ACCENT, 2.0))
    return [*marks, *(Dot(px, py, 3.6, ACCENT, GROUND, 1.4) for px, py in places[-1:])]
