"""Backing from the top: who sponsors what, what was promised and came, and when one looks at it again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from okr_desktop.domain.buy_in import Promise, Sponsorship
from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import clean
from okr_desktop.services import asides
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.tracing import title_of

SOON_DAYS = 7
_LIVE = ("open", "partly")


@dataclass(frozen=True, slots=True)
class Backing:
    """A sponsorship with what it is about and by whom, in words.

    ``counts`` says how many promises there are by what became of them; ``late`` are places of promises that are
    overdue; ``due`` says whether the review day is here or near, ``late_days`` for how many days it has passed.
    """

    record: Sponsorship
    about: str
    sponsor: str
    counts: dict[str, int]
    late: tuple[int, ...]
    due: bool
    late_days: int


def of(plan: Plan, about: str | None = None, soon_days: int = SOON_DAYS) -> list[Backing]:
    """Every sponsorship, or those of one cycle or item, the one to look at first at the top."""
    found = [one for one in plan.sponsorships.values() if about is None or one.about == about]
    found.sort(key=lambda one: (one.review or date.max, one.id))
    return [backing(plan, one, soon_days) for one in found]


def backing(plan: Plan, one: Sponsorship, soon_days: int = SOON_DAYS) -> Backing:
    """One sponsorship in words and figures."""
    counts = {"open": 0, "partly": 0, "delivered": 0, "withdrawn": 0}
    for promise in one.promises:
        counts[promise.delivery] = counts.get(promise.delivery, 0) + 1
    late = tuple(place for place, promise in enumerate(one.promises) if is_late(promise, plan.today))
    who = plan.people.get(one.sponsor or "")
    days = (plan.today - one.review).days if one.review else 0
    due = one.review is not None and one.review <= plan.today + timedelta(days=soon_days)
    about = title_of(plan.get(one.about)) if plan.get(one.about) is not None else ""
    return Backing(one, about, who.name if who else "", counts, late, due, max(0, days))


def is_late(promise: Promise, today: date) -> bool:
    """Whether something promised should have come by now."""
    return promise.delivery in _LIVE and promise.due is not None and promise.due < today


def known(plan: Plan, id: str) -> Sponsorship:
    """A sponsorship by its full id; raises NotFound."""
    if id not in plan.sponsorships:
        raise NotFound("sponsorship.unknown", id=id)
    return plan.sponsorships[id]


def problems(plan: Plan, one: Sponsorship) -> list[Problem]:
    """Everything that must be mended before a sponsorship can be saved."""
    found = one.problems()
    if one.sponsor is not None and one.sponsor not in plan.people:
        found.append(Problem("person.unknown", "sponsor", {"id": one.sponsor}))
    if plan.get(one.about) is None:
        found.append(Problem("sponsorship.about", "about", {"id": one.about}))
    return found


def save(desk: Desk, one: Sponsorship, also: Sequence[Person | Team] = ()) -> Outcome[str]:
    """Add or change a sponsorship; gives its id. ``also`` are new people, stored by the same action. Raises Refused."""
    new = {record.id for record in also}
    found = [problem for record in also for problem in record.problems()]
    refuse(found + [problem for problem in problems(desk.plan, one) if problem.params.get("id") not in new])
    code = "sponsorship.edit" if one.id in desk.plan.sponsorships else "sponsorship.add"
    name = next((person.name for person in also if person.id == one.sponsor), "")
    return _store(desk, code, one, name, also)


def _store(desk: Desk, code: str, one: Sponsorship, name: str = "", also: Sequence[Person | Team] = ()) -> Outcome[str]:
    who = desk.plan.people.get(one.sponsor or "")
    with desk.action(Label(code, {"title": name or (who.name if who else "")})) as unit:
        for record in (*also, one):
            unit.save(record)
    return desk.done(unit, one.id)


def deliver(desk: Desk, id: str, place: int, delivery: str, note: str | None = None) -> Outcome[str]:
    """Say what has become of a promise (by its place, from 0); gives the sponsorship's id.

    Raises NotFound ``promise.unknown`` and Refused ``promise.delivery``.
    """
    one = known(desk.plan, id)
    if not 0 <= place < len(one.promises):
        raise NotFound("promise.unknown", id=place + 1, count=len(one.promises))
    promise = one.promises[place]
    said = promise.note if note is None else clean(note, lines=True)
    changed = replace(promise, delivery=delivery, note=said)
    made = replace(one, promises=(*one.promises[:place], changed, *one.promises[place + 1 :]))
    refuse(made.problems())
    with desk.action(Label("sponsorship.deliver", {"title": promise.text})) as unit:
        unit.save(made)
    return desk.done(unit, id)


def review(desk: Desk, id: str, following: date | None = None) -> Outcome[str]:
    """Say that a sponsorship was looked at today, and when it is looked at again (None: not any more)."""
    one = known(desk.plan, id)
    if following is not None and following <= desk.today:
        refuse([Problem("sponsorship.past", "review")])
    return _store(desk, "sponsorship.review", replace(one, reviewed=desk.today, review=following))


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Delete a sponsorship with what was said about it."""
    one = known(desk.plan, id)
    who = desk.plan.people.get(one.sponsor or "")
    with desk.action(Label("sponsorship.delete", {"title": who.name if who else ""})) as unit:
        asides.delete_beside(desk, unit, {id})
        unit.delete("sponsorship", id)
    return desk.done(unit, id)
