"""Signing off a cycle or an objective by name, and what has changed since somebody signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from okr_desktop.domain import content_hash as signed
from okr_desktop.domain.changes import Label
from okr_desktop.domain.content_hash import Content, Difference
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.ids import is_id, new_id
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import clean, fold
from okr_desktop.domain.workshop_record import SignOff
from okr_desktop.services import asides
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.tracing import title_of
from okr_desktop.store import past
from okr_desktop.store.heads import registers
from okr_desktop.store.projection import heads_or_none


class Standing(StrEnum):
    """Whether what was signed is still what stands there; of what was signed elsewhere nobody can tell."""

    HOLDS = "holds"
    CHANGED = "changed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Signed:
    """A sign-off and what it is worth now; ``last`` is False where the same person has signed the same again later."""

    record: SignOff
    title: str
    standing: Standing
    last: bool


@dataclass(frozen=True, slots=True)
class Since:
    """What changed after a sign-off.

    ``exact``: what stood there then was found again and has the very check sum that was signed. Where it is False,
    the list is what this computer's journal says, and may lack changes or hold some that were there already.
    """

    record: SignOff
    standing: Standing
    exact: bool
    differences: tuple[Difference, ...]


def current_hash(plan: Plan, about: str) -> str:
    """The check sum of what would be signed now; "" where there is nothing to sign."""
    return signed.content_hash(signed.content(plan, about))


def standing(plan: Plan, record: SignOff) -> Standing:
    """Whether what was signed still stands."""
    about = record.about in plan.cycles or record.about in plan.objectives
    if not about or not record.content_hash:
        return Standing.UNKNOWN
    return Standing.HOLDS if current_hash(plan, record.about) == record.content_hash else Standing.CHANGED


def of(plan: Plan, about: str | None = None) -> list[Signed]:
    """Sign-offs, or those of one cycle, objective or workshop, newest first."""
    found = sorted((one for one in plan.sign_offs.values() if about in (None, one.about)), key=order, reverse=True)
    sums = {one.about: current_hash(plan, one.about) for one in found if _can_tell(plan, one)}
    seen, lines = set[tuple[str, str]](), list[Signed]()
    for one in found:
        key = (one.about, fold(one.signed_by))
        title = title_of(plan.get(one.about)) if plan.get(one.about) is not None else ""
        lines.append(Signed(one, title, _standing(one, sums.get(one.about)), key not in seen))
        seen.add(key)
    return lines


def _can_tell(plan: Plan, one: SignOff) -> bool:
    return bool(one.content_hash) and (one.about in plan.cycles or one.about in plan.objectives)


def _standing(one: SignOff, now: str | None) -> Standing:
    if now is None or not one.content_hash:
        return Standing.UNKNOWN
    return Standing.HOLDS if now == one.content_hash else Standing.CHANGED


def order(one: SignOff) -> tuple[date, str]:
    """Sort key: the later signed, the greater."""
    return one.date or date.min, one.id


def latest(plan: Plan, about: str) -> dict[str, Signed]:
    """The last sign-off of everybody who signed something, by name, the oldest first."""
    return {one.record.signed_by: one for one in reversed(of(plan, about)) if one.last}


def can_sign(plan: Plan, about: str) -> bool:
    """Whether there is anything to sign in a cycle, or an objective to sign."""
    wanted = signed.in_cycle(about) if about in plan.cycles else signed.only(about)
    return any(wanted(one) and signed.stands(one) for one in plan.objectives.values())


def known(plan: Plan, id: str) -> SignOff:
    """A sign-off by its full id; raises NotFound."""
    if id not in plan.sign_offs:
        raise NotFound("sign_off.unknown", id=id)
    return plan.sign_offs[id]


# Signing


def sign(desk: Desk, about: str, name: str, comment: str = "", day: date | None = None) -> Outcome[str]:
    """Sign a cycle or an objective as it stands now, by name; gives the sign-off's id.

    Signing again keeps the earlier ones. Raises NotFound ``sign_off.about`` for anything else, and Refused where there
    is nothing to sign.
    """
    plan = desk.plan
    if about not in plan.cycles and about not in plan.objectives:
        raise NotFound("sign_off.about", id=about)
    found = current_hash(plan, about)
    record = SignOff(new_id(), about, clean(name), day or desk.today, found, clean(comment, lines=True))
    nothing = [] if found else [Problem("sign_off.nothing", "about", {"title": title_of(plan.get(about))})]
    late = [Problem("sign_off.future", "date")] if record.date and record.date > desk.today else []
    refuse(record.problems() + nothing + late)
    label = Label("sign_off.add", {"title": title_of(plan.get(about)), "name": record.signed_by})
    with desk.action(label, past.seen(desk.space)) as unit:
        unit.save(record)
    return desk.done(unit, record.id)


def delete(desk: Desk, id: str) -> Outcome[str]:
    """Take a sign-off back."""
    record = known(desk.plan, id)
    with desk.action(Label("sign_off.delete", {"title": record.signed_by, "name": record.signed_by})) as unit:
        asides.delete_beside(desk, unit, {id})
        unit.delete("sign_off", id)
    return desk.done(unit, id)


# What changed since


def name_of(desk: Desk, id: str) -> str:
    """What people call a record, also one that was deleted since; "" for what nobody knows."""
    record = desk.plan.get(id)
    if record is not None:
        return title_of(record)
    found = heads_or_none(desk.space.db, id) if is_id(id) else None
    known = registers(found[1]) if found else {}
    return next((str(known[name]) for name in ("title", "name", "text") if known.get(name)), "")


def changes(desk: Desk, id: str) -> Since:
    """What of the signed content is other now, field by field; raises NotFound."""
    record, plan = known(desk.plan, id), desk.plan
    now = standing(plan, record)
    if now is not Standing.CHANGED:
        return Since(record, now, now is Standing.HOLDS, ())
    before, exact = _as_signed(desk, record)
    return Since(record, now, exact, signed.differences(before, signed.content(plan, record.about)))


def _as_signed(desk: Desk, record: SignOff) -> tuple[Content, bool]:
    """What stood there when it was signed, and whether its check sum says that it is that."""
    moment = past.born(desk.space, record.id)
    likeliest: Content | None = None
    for cut in past.CUTS if moment else ():
        assert moment is not None
        found = _content_at(desk, record.about, moment, cut)
        if signed.content_hash(found) == record.content_hash:
            return found, True
        likeliest = likeliest or found
    return likeliest or {}, False


def _content_at(desk: Desk, about: str, moment: past.Moment, cut: str) -> Content:
    objectives, results = list[Objective](), list[KeyResult]()
    for one in past.records_at(desk.space, moment, ("objective", "key_result"), cut):
        if isinstance(one, Objective):
            objectives.append(one)
        elif isinstance(one, KeyResult):
            results.append(one)
    wanted = signed.in_cycle(about) if about in desk.plan.cycles else signed.only(about)
    return signed.content_of(objectives, results, wanted)
