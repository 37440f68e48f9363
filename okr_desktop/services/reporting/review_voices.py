"""What people said in a cycle and what became of it; nobody's name, and nothing where too few could have said it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from okr_desktop.domain.concerns import ConcernState
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.pulse.records import THRESHOLD
from okr_desktop.domain.pulse.tally import suppressed
from okr_desktop.domain.teamwork import objective_of
from okr_desktop.reports.review.data_people import FATES, STANDINGS, Thanks, Voice, Voices
from okr_desktop.services import ideas
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.inbox import concern_list, concerns, idea_list
from okr_desktop.services.engagement.inbox.ageing import age
from okr_desktop.services.engagement.inbox.concern_list import ConcernLine
from okr_desktop.services.engagement.inbox.idea_list import InboxLine, is_of_team
from okr_desktop.services.engagement.measuring.insight_facts import Facts
from okr_desktop.services.engagement.talking import feedback
from okr_desktop.services.reporting.review_figures import Scope
from okr_desktop.services.reporting.rows import person_name
from okr_desktop.services.tracing import title_of

_WENT_IN = ("adopted", "adapted")


def voices(desk: Desk, scope: Scope) -> Voices:
    """Ideas and concerns of the cycle, of everybody or about one team; thanks, which everybody has read already.

    A team's are told only where nothing of a smaller team is left when they are taken from everybody's.
    """
    facts = Facts(desk)
    people, thanks = len(facts.team_members(scope.team)), tuple(_thanks(desk, scope))
    covered = people >= THRESHOLD and _is_covered(desk.plan, facts, scope.team)
    if people < THRESHOLD or covered:
        return Voices(people, THRESHOLD, thanks=thanks, covered=covered)
    told = _ideas(desk, scope)
    worries = _concerns(desk, scope)
    fates = Counter(_fate(one) for one in told)
    standings = Counter(one.concern.state.value for one in worries)
    return Voices(
        people,
        THRESHOLD,
        tuple(fates[code] for code in FATES),
        tuple(_adopted(desk.plan, [one for one in told if _fate(one) in _WENT_IN])),
        _oldest(_waiting(desk, scope.as_of, one) for one in told if _fate(one) == "open"),
        tuple(standings[code] for code in STANDINGS),
        tuple(sorted((_concern(desk, scope.as_of, one) for one in worries), key=_standing)),
        thanks,
    )


def _is_covered(plan: Plan, facts: Facts, team: str | None) -> bool:
    """Whether a team is big enough, but a smaller one could be worked out from what was said of it and of everybody.

    All teams count, not only those with objectives: people speak of any.
    """
    sizes = {one.id: len(facts.team_members(one.id)) for one in plan.teams.values() if facts.team_members(one.id)}
    return team is not None and team in suppressed(sizes, THRESHOLD)


def _ideas(desk: Desk, scope: Scope) -> list[InboxLine]:
    found = idea_list.lines(desk, idea_list.Wanted(cycle=scope.cycle.id))
    return [one for one in found if _speaks_of(desk.plan, one.idea.about, scope.team)]


def _concerns(desk: Desk, scope: Scope) -> list[ConcernLine]:
    found = concern_list.lines(desk, concern_list.Wanted(cycle=scope.cycle.id))
    return [one for one in found if _speaks_of(desk.plan, one.concern.about, scope.team)]


def _speaks_of(plan: Plan, about: str | None, team: str | None) -> bool:
    """Whether it belongs to a team's review: by what it speaks of, never by who said it, which its place would tell."""
    return team is None or is_of_team(plan, about, None, team)


# Ideas


def _fate(one: InboxLine) -> str:
    code = one.state.value
    return code if code in FATES else "open"


def _adopted(plan: Plan, found: Iterable[InboxLine]) -> list[Voice]:
    """Ideas that went into something, once for each thing that came of them; the most wanted things first."""
    groups: dict[str, list[InboxLine]] = {}
    for one in sorted(found, key=lambda one: one.idea.words):
        into = one.fate.into
        groups.setdefault(into[0].id if into else one.idea.id, []).append(one)
    made = [_went_in(plan, group) for group in groups.values()]
    return sorted(made, key=lambda one: (one.progress is None, -one.alike, one.told, one.text))


def _went_in(plan: Plan, group: list[InboxLine]) -> Voice:
    first = next((one for one in group if _fate(one) == "adopted"), group[0])
    into = first.fate.into[:1]
    told = into[0].title if into else first.idea.reason
    return Voice(first.idea.words, _fate(first), told, len(group) - 1, _progress(plan, into))


def _progress(plan: Plan, into: tuple[ideas.Into, ...]) -> Decimal | None:
    return next((plan.figure(one.id).progress for one in into if one.kind in ("objective", "key_result")), None)


def _waiting(desk: Desk, as_of: date, one: InboxLine) -> Voice:
    day = ideas.said_on(desk.plan, one.idea)
    return Voice(one.idea.words, "open", one.idea.reason, one.voices, weeks=_weeks(day, as_of))


def _weeks(day: date | None, as_of: date) -> int | None:
    """Whole weeks, counted alike for what was given with a name and without."""
    found = age(day, as_of, weekly=True)
    return found.weeks if found else None


def _oldest(found: Iterable[Voice]) -> tuple[Voice, ...]:
    return tuple(sorted(found, key=lambda one: (-(one.weeks or 0), one.text)))


# Concerns


def _concern(desk: Desk, as_of: date, one: ConcernLine) -> Voice:
    concern = one.concern
    done = [action.text for action in concerns.actions_of(desk.plan, concern.id)]
    told = (concern.end if not concern.is_open else "") or " · ".join(done) or concern.response
    waits = concern.state is ConcernState.RAISED
    return Voice(concern.text, concern.state.value, told, weeks=_weeks(one.day, as_of) if waits else None)


def _standing(one: Voice) -> tuple[int, int, str]:
    """What nobody has answered first, the oldest of it at the top; then as concerns go on."""
    return STANDINGS.index(one.fate), -(one.weeks or 0), one.text


# Thanks


def _thanks(desk: Desk, scope: Scope) -> Iterable[Thanks]:
    """Recognition given for a result of the cycle, oldest first."""
    plan = desk.plan
    for one in sorted(plan.recognitions.values(), key=lambda one: (one.day or date.min, one.id)):
        item = feedback.subject(desk, one.about or "")
        cycle = plan.cycle_of(item) if item else None
        if item and cycle is not None and cycle.id == scope.cycle.id and _is_in(plan, item, scope.team):
            names = tuple(name for id in one.to if (name := person_name(plan, id)))
            yield Thanks(one.text, names, title_of(plan.get(item)))


def _is_in(plan: Plan, id: str, team: str | None) -> bool:
    objective = objective_of(plan, id)
    return team is None or (objective is not None and team in objective.teams)
