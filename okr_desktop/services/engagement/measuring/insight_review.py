"""What the quarterly review says of engagement: indicators of everybody, pulses above their threshold, and traps."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.domain.insight.catalogue import INDICATORS, PULSES, Measure
from okr_desktop.domain.pulse.records import THRESHOLD
from okr_desktop.services import cycles
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.measuring import insight_grid as grid
from okr_desktop.services.engagement.measuring import insight_pulse
from okr_desktop.services.engagement.measuring.insight_facts import Facts


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A measure, the same in the cycle before (None: there was none), and the code of the trap to be named with it."""

    measure: Measure
    before: Measure | None
    trap: str


@dataclass(frozen=True, slots=True)
class Participation:
    """A closed pulse: how many answered of how many were asked; None where it stays below its threshold."""

    pulse: str
    title: str
    answered: int | None
    asked: int | None
    threshold: int


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """The engagement page of a cycle; ``people`` is how many there are, below ``threshold`` nothing is told of them.

    ``indicators`` have a value, ``pulses`` are the series that may be told (participation comes first and stands
    beside them).
    """

    cycle: str
    people: int
    threshold: int
    participation: tuple[Participation, ...]
    indicators: tuple[ReviewRow, ...]
    pulses: tuple[ReviewRow, ...]


def review_page(desk: Desk, cycle_id: str, team: str | None = None) -> ReviewPage:
    """What to print about a cycle (id), of everybody or of a team; raises NotFound."""
    plan, facts = desk.plan, Facts(desk)
    cycle = cycles.known(plan, cycle_id)
    now, earlier = grid.row(facts, cycle, team), cycles.preceding(plan, cycle)
    before: grid.Row = grid.row(facts, earlier, team) if earlier else {}
    people = len(facts.team_members(team))
    codes = [one.code for one in INDICATORS] if people >= THRESHOLD else []
    return ReviewPage(
        cycle.id,
        people,
        THRESHOLD,
        tuple(_participation(desk, one.id) for one in insight_pulse.closed(plan, cycle)),
        _rows(now, before, codes),
        _rows(now, before, [one.code for one in PULSES]),
    )


def _rows(now: grid.Row, before: grid.Row, codes: list[str]) -> tuple[ReviewRow, ...]:
    return tuple(
        ReviewRow(now[code], _known(before.get(code)), code)
        for code in codes
        if now[code].value is not None or now[code].why == "no_reply"
    )


def _known(measure: Measure | None) -> Measure | None:
    return measure if measure is not None and measure.value is not None else None


def _participation(desk: Desk, id: str) -> Participation:
    pulse = desk.plan.pulses[id]
    found = insight_pulse.answered(desk.plan, pulse)
    return Participation(id, pulse.title, *(found or (None, None)), pulse.threshold)
