"""Every idea with its fate, age, support and talk, filtered and in order: inbox and workshops beside each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from okr_desktop.domain.ideas import Idea, IdeaState
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import fold
from okr_desktop.domain.workshop.lineage import Pedigree
from okr_desktop.services import ideas as fates
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement import support
from okr_desktop.services.engagement.inbox.ageing import Age, age
from okr_desktop.services.engagement.inbox.ideas import OPEN
from okr_desktop.services.ideas import IdeaLine
from okr_desktop.services.same_person import who
from okr_desktop.services.workshop.lineage import family_of

Order = Literal["newest", "waiting", "support"]
#: An answer is news for so many days.
NEWS_DAYS = 14


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which ideas are wanted; what is not said narrows nothing.

    ``about`` is an objective (its key results count), key result or team; ``team`` also finds what its people gave
    with their names; ``parts``: merged ideas as well.
    """

    states: frozenset[IdeaState] = frozenset()
    mine: bool = False
    unanswered: bool = False
    team: str | None = None
    about: str | None = None
    cycle: str | None = None
    workshops: bool = True
    parts: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class InboxLine:
    """An idea as the inbox shows it. ``keeper`` is the idea that stands for it: its fate and support are shown.

    ``waits`` is the age of what nobody has answered, None once somebody has; ``said`` the age in any case. ``voices``
    are people who support it, each once; ``mine`` and ``supported`` are of the person at work here.
    """

    idea: Idea
    keeper: Idea
    fate: IdeaLine
    day: date | None
    said: Age | None
    waits: Age | None
    voices: int
    supported: bool
    comments: int
    mine: bool
    parts: tuple[str, ...]
    cycle: str | None

    @property
    def state(self) -> IdeaState:
        """What became of it so far; what went into the plan was adopted, whatever the record still says."""
        known = self.keeper.state
        return IdeaState.ADOPTED if self.fate.into and known in OPEN else known


def lines(desk: Desk, wanted: Wanted | None = None, order: Order = "newest") -> list[InboxLine]:
    """The ideas that are wanted; those that stand for others once, with what they stand for."""
    plan, wanted = desk.plan, wanted or Wanted()
    found = [one for one in _all(desk) if _fits(plan, one, wanted)]
    return sorted(found, key=_ORDERS[order])


def line(desk: Desk, id: str) -> InboxLine:
    """One idea; raises NotFound ``idea.unknown``."""
    own, family = fates.fate(desk.plan, id), family_of(desk.plan)
    keeper = fates.fate(desk.plan, family.keeper(id))
    return _line(_inbox(desk, family, {keeper.idea.id: keeper}), own)


def mine(desk: Desk) -> list[InboxLine]:
    """What the person at work here gave with their name, the newest first."""
    return lines(desk, Wanted(mine=True, parts=True)) if desk.me else []


def news(desk: Desk) -> list[InboxLine]:
    """Ideas of one's own that were answered lately, the last answer first."""
    since = desk.today - timedelta(days=NEWS_DAYS)
    found = [one for one in mine(desk) if one.keeper.answered is not None and one.keeper.answered >= since]
    return sorted(found, key=lambda one: (one.keeper.answered or date.min, one.idea.id), reverse=True)


# Gathering


@dataclass(frozen=True, slots=True)
class _Inbox:
    """What every line needs, looked up once for all; ``me`` and ``name`` are of the person at work here, or ""."""

    plan: Plan
    today: date
    me: str
    name: str
    family: Pedigree
    known: Mapping[str, IdeaLine]
    supporters: support.Supporters
    talk: Mapping[str, int]


def _inbox(desk: Desk, family: Pedigree, known: Mapping[str, IdeaLine]) -> _Inbox:
    plan, me = desk.plan, desk.me
    own = plan.people.get(me or "")
    talk = Counter(one.about for one in plan.comments.values())
    words = fold(own.name) if own else ""
    return _Inbox(plan, desk.today, who(plan, me) if me else "", words, family, known, support.by_record(plan), talk)


def _all(desk: Desk) -> Iterable[InboxLine]:
    inbox = _inbox(desk, family_of(desk.plan), {one.idea.id: one for one in fates.ideas(desk.plan)})
    return (_line(inbox, fate) for fate in inbox.known.values())


def _line(inbox: _Inbox, own: IdeaLine) -> InboxLine:
    plan, idea = inbox.plan, own.idea
    fate = inbox.known[inbox.family.keeper(idea.id)]
    ids = inbox.family.ideas_of(fate.idea.id)
    people = support.people_for(inbox.supporters, ids)
    day = fates.said_on(plan, idea)
    said = age(day, inbox.today, weekly=idea.author is None and idea.workshop is None)
    return InboxLine(
        idea,
        fate.idea,
        fate,
        day,
        said,
        said if fate.open else None,
        len(people),
        inbox.me in people,
        inbox.talk[idea.id],
        _is_mine(inbox, idea),
        tuple(one for one in ids if one != idea.id) if fate.idea.id == idea.id else (),
        fates.cycle_of(plan, idea),
    )


def _is_mine(inbox: _Inbox, idea: Idea) -> bool:
    """One's own: given with one's name here, or in a workshop where names were kept."""
    if not inbox.name:
        return False
    named = bool(idea.author_name) and fold(idea.author_name) == inbox.name
    return named or (idea.author is not None and who(inbox.plan, idea.author) == inbox.me)


def _fits(plan: Plan, one: InboxLine, wanted: Wanted) -> bool:
    idea = one.idea
    return (
        (wanted.parts or one.keeper.id == idea.id)
        and (not wanted.states or one.state in wanted.states)
        and (not wanted.mine or one.mine)
        and (not wanted.unanswered or one.waits is not None)
        and (wanted.workshops or idea.workshop is None)
        and (wanted.cycle is None or one.cycle == wanted.cycle)
        and (wanted.about is None or is_about(plan, idea.about, wanted.about))
        and (wanted.team is None or is_of_team(plan, idea.about, idea.author, wanted.team))
        and (not wanted.text or fold(wanted.text) in fold(f"{idea.text} {idea.wording} {one.fate.question}"))
    )


def is_about(plan: Plan, about: str | None, wanted: str) -> bool:
    """Whether something speaks of an item, or of a key result of it."""
    if about is None:
        return False
    result = plan.key_results.get(about)
    return about == wanted or (result is not None and result.objective == wanted)


def is_of_team(plan: Plan, about: str | None, author: str | None, team: str) -> bool:
    """Whether something speaks of a team or what it owns, or was said by one of its people with their name."""
    result = plan.key_results.get(about or "")
    objective = plan.objectives.get(result.objective if result else about or "")
    person = plan.people.get(author or "")
    return about == team or (objective is not None and team in objective.teams) or bool(person and team in person.teams)


# In order


def _newest(one: InboxLine) -> tuple[int, int, str]:
    return -(one.day.toordinal() if one.day else 0), one.idea.position, one.idea.id


def _waiting(one: InboxLine) -> tuple[int, int, str]:
    """What waits the longest first, what is answered last."""
    return -(one.waits.days if one.waits else -1), one.idea.position, one.idea.id


def _supported(one: InboxLine) -> tuple[int, int, int, str]:
    return -one.voices, *_newest(one)


_ORDERS: dict[Order, Callable[[InboxLine], tuple[int | str, ...]]] = {
    "newest": _newest,
    "waiting": _waiting,
    "support": _supported,
}
