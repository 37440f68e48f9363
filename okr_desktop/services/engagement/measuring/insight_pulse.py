"""The series of closed pulses by team and cycle, as far as they may be told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, cast

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.insight.catalogue import PULSE_NAMES, Measure
from okr_desktop.domain.insight.trend import Step
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.pulse.figures import told_together
from okr_desktop.domain.pulse.records import Group, Pulse, PulseState

EVERYBODY = ""
Entry = Mapping[str, Any]


def closed(plan: Plan, cycle: Cycle | None = None) -> list[Pulse]:
    """The closed pulses (of a cycle), in order of time."""
    found = [
        one
        for one in plan.pulses.values()
        if one.state is PulseState.CLOSED and (cycle is None or one.cycle == cycle.id)
    ]
    return sorted(found, key=lambda one: (one.closes or one.opens or date.min, one.id))


def measures(plan: Plan, cycle: Cycle, team: str | None) -> Iterable[Measure]:
    """What the last pulse of a cycle that has it says of each series, for a team or everybody."""
    pulses = closed(plan, cycle)
    for name in PULSE_NAMES:
        steps = [step for pulse in pulses if (step := step_of(plan, pulse, team, name)).why != "no_pulse"]
        told = [step for step in steps if step.value is not None]
        last = told[-1] if told else steps[-1] if steps else None
        yield _measure(f"pulse_{name}", last)


def _measure(code: str, step: Step | None) -> Measure:
    if step is None:
        return Measure(code, why="no_pulse")
    params = {"pulse": step.label, "asked": step.asked}
    return Measure(code, step.value, step.n, step.asked, step.why, step.n, step.sd, params)


def step_of(plan: Plan, pulse: Pulse, team: str | None, name: str) -> Step:
    """What one pulse says of a series for a team (None: everybody): 0 to 100, or why nothing is told."""
    group = _group(pulse, team)
    entry = _entry(_figures(plan, pulse, group.id), name) if group else None
    if group is None or entry is None:
        asked = group.invited if group else None
        silent = _is_left_out(pulse, team) or not _asks(plan, pulse, name)
        return Step(pulse.id, pulse.title, None, asked=asked, why="no_pulse" if silent else "hidden")
    value, spread = _number(entry.get("mean")), _number(entry.get("sd"))
    count = entry.get("n")
    n = count if isinstance(count, int) else None
    why = "" if value is not None else "hidden"
    return Step(pulse.id, pulse.title, value, n, spread, group.invited, why=why, made_of=_items(entry))


def answered(plan: Plan, pulse: Pulse) -> tuple[int, int] | None:
    """How many answered and how many were asked; None below the threshold."""
    figures = _figures(plan, pulse, EVERYBODY)
    n, asked = figures.get("n"), figures.get("invited")
    if not isinstance(n, int) or not isinstance(asked, int) or figures.get("hidden", True):
        return None
    return n, asked


def _group(pulse: Pulse, team: str | None) -> Group | None:
    """The reporting group that is just this team; a team that is told together with others has none."""
    if team is None:
        return Group(EVERYBODY, "", (), sum(one.invited for one in pulse.groups))
    found = next((one for one in pulse.groups if one.teams == (team,)), None)
    if found is not None and len(pulse.groups) == 1:
        return Group(EVERYBODY, found.name, found.teams, found.invited)
    return found


def _is_left_out(pulse: Pulse, team: str | None) -> bool:
    return team is not None and not any(team in one.teams for one in pulse.groups)


def _asks(plan: Plan, pulse: Pulse, name: str) -> bool:
    """Whether a series was asked about at all: its questions take turns."""
    return name == "index" or _entry(_figures(plan, pulse, EVERYBODY), name, hidden=True) is not None


def _figures(plan: Plan, pulse: Pulse, group: str) -> Entry:
    """What was told of a group, as far as it was counted together with everybody."""
    return told_together(plan.pulse_results.values(), pulse.id).get(group, {})


def _entry(figures: Entry, name: str, *, hidden: bool = False) -> Entry | None:
    """The figures of a series, None where they are not told; with ``hidden`` also what only says that they are not."""
    if figures.get("hidden", False):
        return None
    series: object = figures.get("index") if name == "index" else _mapping(figures.get("series")).get(name)
    found = _mapping(series)
    return found if found and (hidden or "mean" in found) else None


def _mapping(value: object) -> Entry:
    """Figures come from other people's files too: what is no object says nothing."""
    return cast("Entry", value) if isinstance(value, Mapping) else {}


def _number(value: object) -> float | None:
    try:
        return float(cast("str", value)) if isinstance(value, int | float | str) else None
    except ValueError:
        return None


def _items(entry: Entry) -> tuple[str, ...]:
    found: object = entry.get("items")
    return tuple(sorted(str(one) for one in cast("list[object]", found))) if isinstance(found, list) else ()
