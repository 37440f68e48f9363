"""What closed pulses say: counting, counting again with answers that came late, and figures over the cycles."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from okr_desktop.domain.changes import Changes, Label
from okr_desktop.domain.errors import Problem
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.pulse import items
from okr_desktop.domain.pulse import tally as counting
from okr_desktop.domain.pulse.figures import STAMP, at, told_together
from okr_desktop.domain.pulse.groups import everybody
from okr_desktop.domain.pulse.records import Group, Pulse, PulseResult, PulseState
from okr_desktop.domain.pulse.trends import Point, Verdict, point, verdict
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.engagement.gathering import collecting
from okr_desktop.services.engagement.measuring.pulses import as_opened, find, rated, result_id
from okr_desktop.services.outcome import Outcome
from okr_desktop.store import history, trace
from okr_desktop.store.ops import CREATION

Figures = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A reporting group with its figures, None while they must not be told."""

    group: Group
    figures: Figures | None


@dataclass(frozen=True, slots=True)
class Results:
    """What a closed pulse says (see ``domain.pulse.tally``); ``late`` answers came after it was counted."""

    pulse: Pulse
    total: Figures
    groups: tuple[Told, ...]
    late: int


@dataclass(frozen=True, slots=True)
class Line:
    """One figure over the pulses, oldest first, and what may be said of the last point; ``path`` as in the figures."""

    path: tuple[str, ...]
    points: tuple[Point, ...]
    verdict: Verdict


# Closing


def close(desk: Desk, id: str) -> Outcome[str]:
    """Close an open pulse: what waits in the box is handed on, all is counted, and what may be told is stored.

    Gives its id. Raises Refused ``pulse.not_opened`` for a draft, ``pulse.closed`` for one that was closed already.
    """
    pulse = find(desk, id)
    if pulse.state is not PulseState.OPEN:
        code = "pulse.closed" if pulse.state is PulseState.CLOSED else "pulse.not_opened"
        refuse([Problem(code, "state", {"title": pulse.title})])
    handed = collecting.release_to_close(desk, pulse.id)
    closed = replace(as_opened(desk, pulse), state=PulseState.CLOSED, closes=_closing_day(desk, pulse))
    told = _told(desk, closed)
    found = _count(desk, closed, told)
    with desk.action(Label("pulse.close", {"title": pulse.title})) as unit:
        unit.save(closed)
        for record in _records(closed, found if found is not None else told[-1]):
            unit.save(record)
    return Outcome(pulse.id, _both(handed.changes, unit.changes), unit.label)


def _closing_day(desk: Desk, pulse: Pulse) -> Any:
    """The day on which it is closed, not before it opened (clocks differ)."""
    return max(desk.today, pulse.opens or desk.today)


def _count(desk: Desk, pulse: Pulse, told: Sequence[Mapping[str, Figures]]) -> dict[str, dict[str, Any]] | None:
    """What the answers say; None when that would give late ones away beside what was ``told`` before."""
    answers = [one for one in desk.plan.pulse_answers.values() if one.pulse == pulse.id]
    return counting.recount(pulse, answers, told)


def _told(desk: Desk, pulse: Pulse) -> list[dict[str, Figures]]:
    """Every count that was ever stored, by group, oldest first: people may have seen it, also if it was undone."""
    groups = {result_id(pulse.id, id): id for id in ("", *(group.id for group in pulse.groups))}
    found, known = list[dict[str, Figures]](), dict[str, Figures]()
    for one in reversed(list(trace.actions(desk.space, item=result_id(pulse.id, "")))):
        for write in history.ops_of(desk.space, one.action.tx):
            if write.id in groups and (figures := _written(write)) is not None:
                known[groups[write.id]] = figures
        found.append(dict(known))
    now = told_together(desk.plan.pulse_results.values(), pulse.id)
    return [*found, now] if now else found


def _written(write: history.Written) -> Figures | None:
    """The figures that an op of a result has written, if any."""
    value: object = write.value
    if write.field == CREATION and isinstance(value, dict):
        value = cast("Figures", value).get("figures")
    elif write.field != "figures":
        return None
    return cast("Figures", value) if isinstance(value, dict) else None


def _records(pulse: Pulse, found: Mapping[str, Figures]) -> list[PulseResult]:
    """One record for everybody and each group that may be told, with what shows that they were counted together."""
    plain = {id: {name: value for name, value in one.items() if name != STAMP} for id, one in found.items()}
    stamp = hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()[:12]
    return [PulseResult(result_id(pulse.id, id), pulse.id, id, {**one, STAMP: stamp}) for id, one in plain.items()]


def _both(first: Changes, second: Changes) -> Changes:
    kinds = first.touched.keys() | second.touched.keys()
    return Changes({kind: first.ids(kind) | second.ids(kind) for kind in kinds})


def recount(desk: Desk, id: str) -> Outcome[str]:
    """Count a closed pulse again with answers that came late through sharing; gives its id.

    Raises Refused ``pulse.not_closed``, ``pulse.none_late``, or ``pulse.late_few`` where the difference to what was
    told already would give the late ones away.
    """
    pulse = find(desk, id)
    if pulse.state is not PulseState.CLOSED:
        refuse([Problem("pulse.not_closed", "state", {"title": pulse.title})])
    late, fixed = results(desk, pulse.id).late, as_opened(desk, pulse)
    if not late and told_together(desk.plan.pulse_results.values(), pulse.id):
        refuse([Problem("pulse.none_late", "state", {"title": pulse.title})])
    found = _count(desk, fixed, _told(desk, fixed))
    if found is None:
        refuse([Problem("pulse.late_few", "state", {"count": late, "threshold": pulse.threshold})])
    with desk.action(Label("pulse.recount", {"title": pulse.title})) as unit:
        for record in _records(pulse, found or {}):
            unit.save(record)
    return desk.done(unit, pulse.id)


# Reading


def results(desk: Desk, id: str) -> Results:
    """What a closed pulse says; raises NotFound, Refused ``pulse.not_closed``."""
    pulse = find(desk, id)
    if pulse.state is not PulseState.CLOSED:
        refuse([Problem("pulse.not_closed", "state", {"title": pulse.title})])
    found = told_together(desk.plan.pulse_results.values(), pulse.id)
    total = found.get("", {"n": 0, "invited": everybody(pulse.groups).invited, "hidden": True})
    counted = total.get("n")
    late = len(rated(desk.plan, pulse.id)) - (counted if isinstance(counted, int) else 0)
    groups = tuple(Told(group, found.get(group.id)) for group in pulse.groups) if len(pulse.groups) > 1 else ()
    return Results(pulse, total, groups, max(late, 0))


def closed(plan: Plan) -> list[Pulse]:
    """Closed pulses, oldest first."""
    found = [one for one in plan.pulses.values() if one.state is PulseState.CLOSED]
    return sorted(found, key=lambda one: (one.closes or one.opens or plan.today, one.id))


def series(desk: Desk, team: str | None = None) -> list[Line]:
    """Each series, the recommendation and each item over the closed pulses: of everybody, or of a team's group.

    Series come first, in their order; what no pulse has asked is left out.
    """
    told = [(pulse, *_of_team(desk.plan, pulse, team)) for pulse in closed(desk.plan)]
    paths = [("series", one) for one in items.SERIES] + [(items.RECOMMEND,)]
    paths += [("items", one.code) for one in items.ITEMS]
    return [line for path in paths if (line := _line(path, told)) is not None]


def _of_team(plan: Plan, pulse: Pulse, team: str | None) -> tuple[Group | None, Figures]:
    """The group and its figures; a group that is hidden has none, the only group is everybody."""
    found = told_together(plan.pulse_results.values(), pulse.id)
    group = everybody(pulse.groups) if team is None else _group_of(pulse, team)
    if group is None:
        return None, {}
    return group, found.get(group.id if len(pulse.groups) > 1 else "", {"hidden": True})


def _group_of(pulse: Pulse, team: str) -> Group | None:
    return next((one for one in pulse.groups if team in one.teams), None)


def _line(path: tuple[str, ...], told: Sequence[tuple[Pulse, Group | None, Figures]]) -> Line | None:
    points = [
        found
        for pulse, group, figures in told
        if group is not None and _asks(pulse, path) and (found := point(pulse.id, group, figures, path))
    ]
    return Line(path, tuple(points), verdict(points)) if points else None


def _asks(pulse: Pulse, path: tuple[str, ...]) -> bool:
    match path:
        case ("series", series):
            return any(items.series_of(code) == series for code in pulse.items)
        case ("items", code):
            return code in pulse.items
        case _:
            return pulse.recommend


def is_hidden(figures: Figures | None, path: Sequence[str]) -> str:
    """Why a figure that was asked for is not told: "few", "same", "group"; "" when it is told or was not asked."""
    if figures is None or figures.get("hidden"):
        return "group"
    found = at(figures, path)
    return str(found["hidden"]) if found is not None and "hidden" in found else ""
