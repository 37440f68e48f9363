"""Each series of a closed pulse with its course over the pulses, texts finished; made on the worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.charts.table import Table
from okr_desktop.domain.pulse.figures import Column, columns, find
from okr_desktop.domain.pulse.records import Pulse
from okr_desktop.domain.pulse.trends import Point, Verdict, objection
from okr_desktop.qt import texts, texts_pulse
from okr_desktop.qt.charts.model import ChartFacts, ChartTable, ReadOut
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.measuring import pulse_results
from okr_desktop.services.engagement.measuring.pulse_results import Figures, Line

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Spot:
    """One pulse in the course of a series; ``at`` is its place among all closed pulses.

    ``joined`` is the spot that a line comes from: the last one before it that may be compared with it, None for none.
    ``alike``: it is, or leads to, what is told of the chosen pulse.
    """

    at: int
    label: str
    value: float | None
    readout: ReadOut
    joined: int | None
    alike: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class CourseView:
    """A series from 0 to ``upper`` over ``count`` pulses."""

    facts: ChartFacts
    upper: float
    count: int
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """One series: its name, the value with its n, what may be said of it, and its course.

    ``verdict`` always says how it compares; ``shown`` is the same, "" where the drawing with its note says it.
    """

    name: str
    value: str
    n: str
    verdict: str
    shown: str
    course: CourseView | None


@dataclass(frozen=True, slots=True)
class _Pulses:
    """The closed pulses and when they were, looked up once."""

    pulses: Mapping[str, Pulse]
    places: Mapping[str, int]
    cycles: Mapping[str, str]
    days: Mapping[str, str]


def tiles(desk: Desk, pulse: Pulse, figures: Figures, group: str) -> tuple[Tile, ...]:
    """The series of a pulse, of everybody ("") or of a group; the recommendation last."""
    team = next((one.teams[0] for one in pulse.groups if one.id == group and one.teams), None)
    lines = {line.path: line for line in pulse_results.series(desk, team if group else None)}
    found = [column for column in columns(pulse) if column.path[0] == "series"]
    found += [column for column in columns(pulse) if column.path[0] == "recommend"]
    known = _known(desk)
    return tuple(_tile(known, pulse, figures, column, lines.get(column.path)) for column in found)


def note(shown: tuple[Tile, ...]) -> str:
    """What the drawings mean, once for all of them; "" where no course has two points."""
    courses = [tile.course for tile in shown if tile.course is not None and len(tile.course.spots) > 1]
    if not courses:
        return ""
    told = [spot for course in courses for spot in course.spots if spot.value is not None]
    if all(spot.alike for spot in told):
        return translate("Pulse", "Each point is a pulse. A line joins pulses that asked the same people the same.")
    return translate(
        "Pulse",
        "Each point is a pulse. A line joins pulses that asked the same people the same; hollow points are others, "
        "which the chosen pulse is not compared with. Questions take turns, so there are gaps.",
    )


def _known(desk: Desk) -> _Pulses:
    closed = pulse_results.closed(desk.plan)
    cycles = desk.plan.cycles
    return _Pulses(
        {one.id: one for one in closed},
        {one.id: at for at, one in enumerate(closed)},
        {one.id: cycles[one.cycle].name for one in closed if one.cycle in cycles},
        {one.id: texts.date_text(day, desk.today) for one in closed if (day := one.closes or one.opens)},
    )


def _tile(known: _Pulses, pulse: Pulse, figures: Figures, column: Column, line: Line | None) -> Tile:
    told = find(figures, column.path)
    index = column.path[0] == "series"
    name = texts_pulse.series_text(column.path[1]) if index else translate("Pulse", "Recommendation")
    upper = "100" if index else "10"
    value = _of(told["mean"], upper) if told else "–"
    newest = line is not None and line.points[-1].pulse == pulse.id
    verdict = line.verdict if line and newest else None
    why = pulse_results.is_hidden(figures, column.path) or "few"
    says = texts_pulse.verdict_text(verdict.value) if verdict else ""
    says = says if told else texts_pulse.hidden_text(why, pulse.threshold)
    drawn = bool(told) and verdict is Verdict.QUESTIONS
    course = _course(known, pulse, name, line, upper) if line else None
    return Tile(name, value, f"n = {told['n']}" if told else "", says, "" if drawn else says, course)


def _course(known: _Pulses, pulse: Pulse, name: str, line: Line, upper: str) -> CourseView:
    joined = [_joined(line.points, at) for at in range(len(line.points))]
    chosen = next((at for at, one in enumerate(line.points) if one.pulse == pulse.id), None)
    alike = _chain(joined, chosen)
    labels = _labels(known, line.points)
    spots = tuple(
        Spot(
            known.places[one.pulse],
            labels[at],
            one.mean,
            _readout(known, one, upper, alike=at in alike),
            joined[at],
            at in alike,
            at == chosen,
        )
        for at, one in enumerate(line.points)
    )
    return CourseView(_facts(name, spots), float(upper), len(known.places), spots)


def _joined(points: tuple[Point, ...], at: int) -> int | None:
    """What a point is compared with: the last one before it that was told and asked the same, if that may be done."""
    last = points[at]
    earlier = [one for one in range(at) if points[one].mean is not None and points[one].items == last.items]
    if last.mean is None or not earlier or objection(points[earlier[-1]], last) is not None:
        return None
    return earlier[-1]


def _chain(joined: list[int | None], chosen: int | None) -> set[int]:
    """The points that lines join with the chosen one, back and ahead."""
    found = set[int]() if chosen is None else {chosen}
    at = chosen
    while at is not None and (at := joined[at]) is not None:
        found.add(at)
    for one, before in enumerate(joined):
        if before in found:
            found.add(one)
    return found


def _labels(known: _Pulses, points: tuple[Point, ...]) -> list[str]:
    """The cycle of each pulse, or its day where the first and the last one were in the same."""
    cycles = [known.cycles.get(one.pulse, "") for one in points]
    days = [known.days.get(one.pulse, "") for one in points]
    same = len(points) > 1 and cycles[0] == cycles[-1]
    return [day if same or not cycle else cycle for cycle, day in zip(cycles, days, strict=True)]


def _readout(known: _Pulses, one: Point, upper: str, *, alike: bool) -> ReadOut:
    pulse = known.pulses[one.pulse]
    when = " · ".join(part for part in (known.cycles.get(one.pulse, ""), known.days.get(one.pulse, "")) if part)
    if one.mean is None:
        return ReadOut(translate("Pulse", "not told"), (pulse.title, when))
    head = f"{_of(one.mean, upper)} (n = {one.n})"
    return ReadOut(head, (pulse.title, when) if alike else (pulse.title, when, translate("Pulse", "not compared")))


def _facts(name: str, spots: tuple[Spot, ...]) -> ChartFacts:
    heads = translate("Pulse", "Pulse"), translate("Pulse", "Value")
    rows = tuple((spot.readout.lines[0], spot.readout.head) for spot in spots)
    table = ChartTable(heads, rows, frozenset(), Table(("pulse", "value"), rows))
    return ChartFacts(name, "", "; ".join(spot.readout.spoken for spot in spots), "", "", table)


def _of(mean: object, upper: str) -> str:
    return translate("Pulse", "{value} of {upper}").format(value=number(mean), upper=upper)


def number(value: object) -> str:
    """A mean as people write it, with one decimal at most."""
    return texts.number_text(Decimal(str(value)).quantize(Decimal("0.1")).normalize() + 0)
