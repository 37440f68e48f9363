"""Check-in rounds: whose key results, what stands beside each, drafts that survive a crash, acknowledgements."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any, cast

from okr_desktop.domain.changes import Label
from okr_desktop.domain.due import Mine
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.rounds import Draft, Stop, stops
from okr_desktop.domain.scoring import reached_weight
from okr_desktop.services import check_ins, values
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.values import NotUnderstood

_DRAFTS = "round_drafts"
KEPT_DRAFTS = 500


@dataclass(frozen=True, slots=True)
class Round:
    """The stops of a round, with what was typed at some of them before and not saved."""

    stops: list[Stop]
    drafts: dict[str, Draft] = field(default_factory=dict[str, Draft])


def mine(desk: Desk, person: str, *, only_due: bool = False) -> Round:
    """A round through what one person checks in on; raises NotFound ``person.unknown``."""
    if person not in desk.plan.people:
        raise NotFound("person.unknown", id=person)
    return _round(desk, list(Mine(desk.plan, person).results()), only_due)


def of_team(desk: Desk, team: str, *, only_due: bool = False) -> Round:
    """A round through the key results of a team's objectives; raises NotFound ``team.unknown``."""
    plan = desk.plan
    if team not in plan.teams:
        raise NotFound("team.unknown", id=team)
    found = [result for item in plan.objectives.values() if team in item.teams for result in plan.results(item.id)]
    return _round(desk, found, only_due)


def of_cycle(desk: Desk, cycle: str, *, only_due: bool = False) -> Round:
    """A round through every key result of a cycle; raises NotFound ``cycle.unknown``."""
    plan = desk.plan
    if cycle not in plan.cycles:
        raise NotFound("cycle.unknown", id=cycle)
    found = [result for item in plan.objectives.values() if item.cycle == cycle for result in plan.results(item.id)]
    return _round(desk, found, only_due)


def _round(desk: Desk, results: Sequence[KeyResult], only_due: bool) -> Round:
    found = [stop for stop in stops(desk.plan, results) if stop.is_due(desk.today) or not only_due]
    known = drafts(desk)
    return Round(found, {stop.key_result: known[stop.key_result] for stop in found if stop.key_result in known})


@dataclass(frozen=True, slots=True)
class Before:
    """What stands beside a key result in a round: its last check-ins, newest first, and how it goes."""

    result: KeyResult
    objective: str
    check_ins: list[CheckIn]

    @property
    def latest(self) -> CheckIn | None:
        """The current check-in."""
        return self.check_ins[0] if self.check_ins else None


def before(desk: Desk, key_result: str, limit: int = 12) -> Before:
    """The key result of a stop with what was said about it before."""
    result = desk.key_result(key_result)
    title = desk.plan.objectives[result.objective].title
    return Before(result, title, desk.check_ins(key_result)[::-1][:limit])


def check_in_from(plan: Plan, key_result: str, draft: Draft, on: date, author: str | None) -> CheckIn:
    """The check-in that a draft means.

    Raises NotUnderstood ``round.no_value`` for nothing typed, ``round.nothing_before`` for "no change" where there
    is nothing to repeat, and whatever reading the value may raise.
    """
    result, latest = plan.key_results[key_result], plan.latest.get(key_result)
    made = CheckIn(
        new_id(),
        key_result,
        on,
        latest.value if latest else reached_weight(result.metric, draft.reached),
        draft.confidence,
        draft.note.strip(),
        author,
        reached=latest.reached if latest else (),
        next=draft.next.strip(),
        blocker=draft.blocker.strip(),
    )
    if draft.same:
        if latest is None:
            raise NotUnderstood("round.nothing_before", field="value", text="")
        return made
    if draft.reached:
        return replace(made, value=reached_weight(result.metric, draft.reached), reached=draft.reached)
    if result.metric.kind is Kind.MILESTONES and draft.value.strip() == "0":
        return replace(made, value=Decimal(0), reached=())
    if not draft.value.strip():
        raise NotUnderstood("round.no_value", field="value", text="")
    return replace(made, value=values.measured(result, draft.value).value, reached=())


def record(desk: Desk, key_result: str, draft: Draft, on: date | None = None) -> Outcome[str]:
    """Save one stop of a round as a check-in, and forget its draft; gives the check-in's id."""
    made = check_in_from(desk.plan, key_result, draft, on or desk.today, desk.me)
    outcome = check_ins.add(desk, made)
    forget_draft(desk, key_result)
    return outcome


def record_all(desk: Desk, made: Sequence[CheckIn]) -> Outcome[list[str]]:
    """Save several check-ins as one action; raises Refused, before anything is written, for the first bad one."""
    for one in made:
        refuse(check_ins.problems(desk, one))
    with desk.action(Label("check_in.round", {"count": str(len(made))})) as unit:
        for one in made:
            unit.save(one)
    return desk.done(unit, [one.key_result for one in made])


# Drafts: local, never shared, written while somebody types.


def drafts(desk: Desk) -> dict[str, Draft]:
    """What was typed in a round and not saved, by key result."""
    try:
        saved: object = json.loads(desk.space.meta(_DRAFTS) or "{}")
    except ValueError:
        return {}
    if not isinstance(saved, dict):
        return {}
    known = cast("dict[str, Any]", saved)
    return {id: Draft.from_saved(cast("dict[str, Any]", one)) for id, one in known.items() if isinstance(one, dict)}


def keep_draft(desk: Desk, key_result: str, draft: Draft) -> None:
    """Remember what was typed so far; an empty draft is forgotten."""
    known = drafts(desk)
    if known.get(key_result, Draft()) == draft:
        return
    known.pop(key_result, None)
    if not draft.is_empty:
        known[key_result] = draft
    latest = list(known.items())[-KEPT_DRAFTS:]
    texts = {id: one.to_saved() for id, one in latest}
    desk.space.set_meta(_DRAFTS, json.dumps(texts, ensure_ascii=False))


def forget_draft(desk: Desk, key_result: str) -> None:
    """What was typed is saved, or not wanted."""
    keep_draft(desk, key_result, Draft())


# Somebody has read it


def acknowledge(desk: Desk, ids: Sequence[str]) -> Outcome[int]:
    """Say that the person who uses this workspace has read check-ins; gives how many were new.

    Raises NotFound ``me.unknown`` when nobody has said who they are, and for a check-in that is not there.
    """
    me = desk.me
    if me is None:
        raise NotFound("me.unknown")
    found = list[CheckIn]()
    for id in ids:
        if (one := desk.check_in(id)) is None:
            raise NotFound("check_in.unknown", id=id)
        if one.acknowledged_by is None:
            found.append(one)
    with desk.action(Label("check_in.acknowledge", {"count": str(len(found))})) as unit:
        for one in found:
            unit.save(replace(one, acknowledged_by=me))
    return desk.done(unit, len(found))
