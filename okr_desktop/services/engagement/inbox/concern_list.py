"""Every concern with its age, support, actions and talk, filtered and in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from okr_desktop.domain.concerns import PROCESS, Concern, ConcernState
from okr_desktop.domain.ids import made_on
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import fold
from okr_desktop.domain.work import WorkState
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement import support
from okr_desktop.services.engagement.inbox import concerns
from okr_desktop.services.engagement.inbox.ageing import Age, age
from okr_desktop.services.engagement.inbox.idea_list import is_about, is_of_team

Order = Literal["newest", "waiting", "support"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which concerns are wanted; what is not said narrows nothing.

    ``about`` is an item, team or cycle, or PROCESS; ``kind`` a pattern of the playbook; ``unanswered``: nobody has
    responded; ``open``: somebody still has to do something.
    """

    states: frozenset[ConcernState] = frozenset()
    mine: bool = False
    unanswered: bool = False
    open: bool = False
    team: str | None = None
    about: str | None = None
    cycle: str | None = None
    kind: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class ConcernLine:
    """A concern as the page shows it. ``waits`` is the age of what nobody has responded to, ``said`` of any.

    ``actions`` counts what is done about it, ``undone`` what of that is not finished.
    """

    concern: Concern
    day: date | None
    said: Age | None
    waits: Age | None
    voices: int
    supported: bool
    comments: int
    mine: bool
    actions: int
    undone: int


def lines(desk: Desk, wanted: Wanted | None = None, order: Order = "newest") -> list[ConcernLine]:
    """The concerns that are wanted, in order."""
    wanted = wanted or Wanted()
    supporters = support.by_record(desk.plan)
    talk = Counter(one.about for one in desk.plan.comments.values())
    made = [_line(desk, one, supporters, talk) for one in desk.plan.concerns.values()]
    return sorted((one for one in made if _fits(desk.plan, one, wanted)), key=_ORDERS[order])


def line(desk: Desk, id: str) -> ConcernLine:
    """One concern; raises NotFound ``concern.unknown``."""
    talk = Counter(one.about for one in desk.plan.comments.values() if one.about == id)
    return _line(desk, concerns.known(desk.plan, id), support.by_record(desk.plan), talk)


def _line(desk: Desk, concern: Concern, supporters: support.Supporters, talk: Counter[str]) -> ConcernLine:
    people = supporters.get(concern.id, frozenset[str]())
    day = concern.day or made_on(concern.id)
    said = age(day, desk.today, weekly=concern.author is None)
    actions = concerns.actions_of(desk.plan, concern.id)
    return ConcernLine(
        concern,
        day,
        said,
        said if concern.state is ConcernState.RAISED else None,
        len(people),
        any(support.is_me(desk, one) for one in people),
        talk[concern.id],
        concerns.is_own(desk, concern),
        len(actions),
        sum(one.state in (WorkState.OPEN, WorkState.DOING) for one in actions),
    )


def _fits(plan: Plan, one: ConcernLine, wanted: Wanted) -> bool:
    concern = one.concern
    about = None if concern.about == PROCESS else concern.about
    return (
        (not wanted.states or concern.state in wanted.states)
        and (not wanted.mine or one.mine)
        and (not wanted.unanswered or one.waits is not None)
        and (not wanted.open or concern.is_open)
        and (wanted.cycle is None or concern.cycle == wanted.cycle)
        and (wanted.kind is None or concern.kind == wanted.kind)
        and (wanted.about is None or concern.about == wanted.about or is_about(plan, about, wanted.about))
        and (wanted.team is None or is_of_team(plan, about, concern.author, wanted.team))
        and (not wanted.text or fold(wanted.text) in fold(f"{concern.text} {concern.response} {concern.end}"))
    )


def _newest(one: ConcernLine) -> tuple[int | str, ...]:
    return -(one.day.toordinal() if one.day else 0), one.concern.id


def _waiting(one: ConcernLine) -> tuple[int | str, ...]:
    """What waits the longest first, then what is open, what is ended last."""
    return -(one.waits.days if one.waits else -1), not one.concern.is_open, *_newest(one)


def _supported(one: ConcernLine) -> tuple[int | str, ...]:
    return -one.voices, *_newest(one)


_ORDERS: dict[Order, Callable[[ConcernLine], tuple[int | str, ...]]] = {
    "newest": _newest,
    "waiting": _waiting,
    "support": _supported,
}
