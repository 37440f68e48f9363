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
from okr_desktop.reports.review.data import Engagement, Indicator
from okr_desktop.services import cycles, ideas
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.measuring.insight_review import ReviewPage, ReviewRow, review_page
from okr_desktop.services.reporting.histories import Histories
from okr_desktop.services.reporting.review_figures import Scope, results

#: Fewer people than this could be told apart (engagement.md).
THRESHOLD = 5
#: Of insight: counts of counts; the others are counted above already, or are no quotient of what was counted.
_COUNTS = ("bottom_up", "alignment", "conversion", "uncommented", "owners")
_FULL = Decimal(100)


@dataclass(frozen=True, slots=True)
class _Taken:
    """What is counted of one cycle."""

    items: Sequence[KeyResult]
    check_ins: Sequence[CheckIn]
    in_time: int
    owners: frozenset[str]
    active: frozenset[str]


def engagement(desk: Desk, scope: Scope, histories: Histories) -> Engagement:
    """The indicators of the cycle with those of the one before beside them; none of them below the threshold."""
    plan = desk.plan
    now = _taken(desk, scope.cycle, scope.team, histories)
    people = len(now.owners | now.active)
    if people < THRESHOLD:
        return Engagement(people, THRESHOLD)
    earlier = cycles.preceding(plan, scope.cycle)
    before = _taken(desk, earlier, scope.team, Histories(desk, earlier.end)) if earlier else None
    if before is not None and len(before.owners | before.active) < THRESHOLD:
        before = None
    found = _pairs(_figures(now), _figures(before) if before else {})
    beside = _beside(plan, scope) if scope.team is None else iter(())
    return Engagement(people, THRESHOLD, (*found, *beside, *_insight(desk, scope)))


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
    objectives = counted(plan, cycle.id, team)
    owners = {item.owner for item in items} | {plan.objectives[id].owner for id in objectives}
    return _Taken(
        items,
        said,
        in_time,
        frozenset(id for id in owners if id),
        frozenset(one.author for one in said if one.author),
    )


def _figures(taken: _Taken) -> dict[str, tuple[int, int | None]]:
    said, count = taken.check_ins, len(taken.check_ins)
    found: dict[str, tuple[int, int | None]] = {
        "participation": (taken.in_time, len(taken.items)),
        "people_active": (len(taken.active), len(taken.owners | taken.active)),
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


def _insight(desk: Desk, scope: Scope) -> Iterator[Indicator]:
    """Where goals came from, replies, and the pulse: how many answered stands before what they answered."""
    page = review_page(desk, scope.cycle.id, scope.team)
    yield from (_count(row) for row in page.indicators if row.measure.code in _COUNTS)
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
