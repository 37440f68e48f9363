"""How people took part in a quarter, told only where enough of them did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import sqrt

from okr_desktop.domain.charts.burn_up import counted
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.okrs import CheckIn, KeyResult
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.pulse.records import THRESHOLD
from okr_desktop.reports.review.data import Engagement, Indicator
from okr_desktop.services import cycles, ideas
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.measuring.insight_facts import Facts
from okr_desktop.services.engagement.measuring.insight_review import ReviewPage, ReviewRow, review_page
from okr_desktop.services.reporting.histories import Histories
from okr_desktop.services.reporting.review_figures import Scope, results

#: Of insight: counts of counts; the others are counted above already, or are no quotient of what was counted.
_COUNTS = ("bottom_up", "alignment", "conversion", "uncommented", "owners")
_FULL = Decimal(100)


@dataclass(frozen=True, slots=True)
class _Taken:
    """What is counted of one cycle."""

    items: Sequence[KeyResult]
    check_ins: Sequence[CheckIn]
    in_time: int


def engagement(desk: Desk, scope: Scope, histories: Histories) -> Engagement:
    """The indicators of the cycle with those of the one before beside them.

    Counted over the members of the workspace or team: below the threshold nothing is told of what they did. What a
    pulse says goes by its own threshold, which was fixed before anybody answered.
    """
    page = review_page(desk, scope.cycle.id, scope.team)
    people = len(Facts(desk).team_members(scope.team))
    did = _did(desk, scope, histories, page) if people >= THRESHOLD else iter(())
    return Engagement(people, THRESHOLD, (*did, *_pulses(page, scope)))


def _did(desk: Desk, scope: Scope, histories: Histories, page: ReviewPage) -> Iterator[Indicator]:
    """What people did; how many stand behind it is known to be enough."""
    plan, facts = desk.plan, Facts(desk)
    now = _taken(desk, scope.cycle, scope.team, histories)
    earlier, before = cycles.preceding(plan, scope.cycle), dict[str, tuple[int, int | None]]()
    if earlier is not None:
        taken = _taken(desk, earlier, scope.team, Histories(desk, earlier.end))
        # Nobody did anything in a cycle in which there was nothing to do: that is no figure.
        before = _figures(taken, _active(facts, earlier, scope.team, taken)) if taken.items else before
    yield from _pairs(_figures(now, _active(facts, scope.cycle, scope.team, now)), before)
    if scope.team is None:
        yield from _beside(plan, scope)
    yield from (_count(row) for row in page.indicators if row.measure.code in _COUNTS)


def _taken(desk: Desk, cycle: Cycle, team: str | None, histories: Histories) -> _Taken:
    plan = desk.plan
    items = results(plan, cycle.id, team)
    own = [histories.own(item) for item in items]
    last = min(desk.today, cycle.end)
    said = [one for history in own for one in history if cycle.start <= one.date <= last]
    in_time = sum(
        bool(history) and last - history[-1].date <= plan.clock(item.id).stale_after
        for item, history in zip(items, own, strict=True)
    )
    return _Taken(items, said, in_time)


def _active(facts: Facts, cycle: Cycle, team: str | None, taken: _Taken) -> dict[str, tuple[int, int | None]]:
    """How many of the members checked in.

    Nothing where a smaller team would follow by subtraction, or where check-ins tell nobody's name ("nobody" would be
    wrong).
    """
    authors = {facts.person(one.author) for one in taken.check_ins} - {None}
    if team in facts.covered(cycle) or (taken.check_ins and not authors):
        return {}
    members = facts.team_members(team)
    return {"people_active": (len(members & authors), len(members))}


def _figures(taken: _Taken, active: dict[str, tuple[int, int | None]]) -> dict[str, tuple[int, int | None]]:
    said, count = taken.check_ins, len(taken.check_ins)
    found: dict[str, tuple[int, int | None]] = {
        "participation": (taken.in_time, len(taken.items)),
        **active,
        "confidence_told": (sum(one.confidence is not None for one in said), count),
        "notes": (sum(bool(one.note.strip()) for one in said), count),
        "acknowledged": (sum(one.acknowledged_by is not None for one in said), count),
        "blockers": (sum(bool(one.blocker.strip()) for one in said), None),
    }
    return {code: pair for code, pair in found.items() if pair[1] != 0}


def _pairs(now: dict[str, tuple[int, int | None]], before: dict[str, tuple[int, int | None]]) -> Iterator[Indicator]:
    for code, (value, total) in now.items():
        old, of = before.get(code, (None, None))
        yield Indicator(code, Decimal(value), _decimal(total), _decimal(old), _decimal(of))


def _decimal(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _beside(plan: Plan, scope: Scope) -> Iterator[Indicator]:
    """What is counted for everybody together: workshops, ideas and comments."""
    held = [one.id for one in plan.workshops.values() if one.cycle == scope.cycle.id]
    if held:
        yield Indicator("workshops", Decimal(len(held)))
    said = [one for one in ideas.ideas(plan, cycle=scope.cycle.id) if not one.merged]
    if said:
        yield Indicator("ideas", Decimal(len(said)))
        yield Indicator("ideas_answered", Decimal(sum(not one.open for one in said)), Decimal(len(said)))
    inside = {one.id for one in results(plan, scope.cycle.id, None)} | {*counted(plan, scope.cycle.id)}
    comments = sum(one.about in inside for one in plan.comments.values())
    if comments:
        yield Indicator("comments", Decimal(comments))


def _pulses(page: ReviewPage, scope: Scope) -> Iterator[Indicator]:
    """What pulses say that may be told: how many answered stands before what they answered."""
    if scope.team is None:
        yield from _answered(page)
    for row in page.pulses:
        value, before = row.measure.value, row.before.value if row.before else None
        if value is not None:
            old = None if before is None else Decimal(round(before))
            total = None if old is None else _FULL
            yield Indicator(row.measure.code, Decimal(round(value)), _FULL, old, total, *_interval(row))


def _count(row: ReviewRow) -> Indicator:
    now, before = row.measure, row.before
    old, of = (before.numerator, before.denominator) if before else (None, None)
    total, old, of = map(_decimal, (now.denominator, old, of))
    return Indicator(now.code, Decimal(now.numerator or 0), total, old, of)


def _interval(row: ReviewRow) -> tuple[int | None, Decimal | None, Decimal | None]:
    """How many answered, and two standard errors below and above their mean, within 0 to 100."""
    n, sd, value = row.measure.n, row.measure.sd, row.measure.value
    if not n or n < 2 or sd is None or value is None:
        return n, None, None
    error = 2 * sd / sqrt(n)
    return n, Decimal(round(max(value - error, 0))), Decimal(round(min(value + error, 100)))


def _answered(page: ReviewPage) -> Iterator[Indicator]:
    told = [(one.answered, one.asked) for one in page.participation if one.answered is not None]
    if told:
        answered, asked = told[-1]
        yield Indicator("pulse_participation", Decimal(answered or 0), _decimal(asked))
