"""Support for ideas and concerns: one of each person, however often what they support was merged."""

from __future__ import annotations

from collections.abc import Collection

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.feedback import Reaction
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.plan import Plan
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.same_person import who

KIND = "support"

#: Who supports each record: ids of people by the id of what they support.
Supporters = dict[str, frozenset[str]]


def by_record(plan: Plan) -> Supporters:
    """The supporters of everything that has any."""
    found: dict[str, set[str]] = {}
    for one in plan.reactions.values():
        if one.kind == KIND and one.author is not None:
            found.setdefault(one.about, set()).add(who(plan, one.author))
    return {about: frozenset(people) for about, people in found.items()}


def people_for(known: Supporters, ids: Collection[str]) -> frozenset[str]:
    """Who supports at least one of these, each person once."""
    return frozenset[str]().union(*(known.get(id, frozenset[str]()) for id in ids))


def give(desk: Desk, ids: Collection[str], about: str, title: str) -> Outcome[str]:
    """Support ``about`` as oneself; nothing happens where one supports it, or another of ``ids``, already.

    Raises OkrError ``me.unknown`` when nobody has said who uses the workspace here.
    """
    me = _me(desk)
    known = people_for(by_record(desk.plan), ids)
    with desk.action(Label("support.give", {"title": title[:200]})) as unit:
        if who(desk.plan, me) not in known:
            unit.save(Reaction(new_id(), about, KIND, me))
    return desk.done(unit, about)


def take_back(desk: Desk, ids: Collection[str], about: str, title: str) -> Outcome[str]:
    """Take back one's own support of all of ``ids``; raises OkrError ``me.unknown``."""
    plan, me, wanted = desk.plan, who(desk.plan, _me(desk)), set(ids)
    given = [one for one in plan.reactions.values() if one.kind == KIND and one.about in wanted]
    mine = [one for one in given if one.author is not None and who(plan, one.author) == me]
    with desk.action(Label("support.take_back", {"title": title[:200]})) as unit:
        for one in mine:
            unit.delete("reaction", one.id)
    return desk.done(unit, about)


def is_me(desk: Desk, person: str | None) -> bool:
    """Whether somebody is the person at work here, also by an entry that was joined with theirs."""
    return person is not None and desk.me is not None and who(desk.plan, person) == who(desk.plan, desk.me)


def _me(desk: Desk) -> str:
    if desk.me is None:
        raise OkrError("me.unknown")
    return desk.me
