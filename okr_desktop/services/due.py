"""What is due from the person who uses this workspace here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from okr_desktop.domain import due as rules
from okr_desktop.domain.due import Due, DueKind
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.work import Asking, WorkState
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome

# Only what acts imports what it acts on: the home page reads this module when it is first shown.

# What is over with one word; everything else wants a value, a reply or a talk.
FINISHED = frozenset({DueKind.ACKNOWLEDGE, DueKind.INITIATIVE, DueKind.ACTION, DueKind.DELIVERY})


@dataclass(frozen=True, slots=True)
class Week:
    """What waits for a person, the most urgent first, and the day of their next check-in after today."""

    person: str
    dues: tuple[Due, ...]
    next_check_in: date | None

    @property
    def check_ins(self) -> int:
        """How many check-ins are due, the overdue ones among them."""
        return sum(1 for one in self.dues if one.kind is DueKind.CHECK_IN)

    @property
    def overdue(self) -> int:
        """How many things are overdue, of whatever kind."""
        return sum(1 for one in self.dues if one.overdue_days)


def week(desk: Desk, person: str | None = None, soon_days: int = rules.SOON_DAYS) -> Week | None:
    """What is due from a person (None: from whoever uses this workspace here); None when that is not known.

    Raises NotFound ``person.unknown``.
    """
    who = person or desk.me
    if who is None:
        return None
    if who not in desk.plan.people:
        raise NotFound("person.unknown", id=who)
    found = rules.due(desk.plan, who, soon_days)
    asked = pulses(desk) if who == desk.me else []
    return Week(who, tuple(rules.in_order([*found, *asked])), rules.next_check_in(desk.plan, who))


def pulses(desk: Desk) -> list[Due]:
    """Open pulses that ask whoever is here and that were not answered on this computer; no other file knows that."""
    waiting = [one for one in desk.plan.pulses.values() if one.state == "open"]
    if not waiting:
        return []
    from okr_desktop.services.engagement.measuring import pulses as surveys

    mine = [one for one in waiting if surveys.is_asked(desk, one) and not surveys.has_answered(desk, one.id)]
    return [Due(DueKind.PULSE, one.id, one.closes) for one in mine if not _is_over(one.closes, desk.today)]


def _is_over(last: date | None, today: date) -> bool:
    return last is not None and last < today


def finish(desk: Desk, kind: DueKind, about: str, check_ins: Sequence[str] = ()) -> Outcome[object]:
    """Say that one thing of ``FINISHED`` is done; for acknowledgements ``check_ins`` are those that were read.

    Raises NotFound for what is not there (any more) and ValueError for another kind.
    """
    from okr_desktop.services import retrospectives, rounds, work

    made: Outcome[object]
    match kind:
        case DueKind.ACKNOWLEDGE:
            made = _any(rounds.acknowledge(desk, check_ins))
        case DueKind.INITIATIVE:
            made = _any(work.set_initiative_state(desk, about, WorkState.DONE))
        case DueKind.DELIVERY:
            made = _any(work.answer(desk, about, Asking.DONE))
        case DueKind.ACTION:
            action = retrospectives.known_action(desk.plan, about)
            made = _any(retrospectives.edit_action(desk, replace(action, state=WorkState.DONE)))
        case _:
            raise ValueError(kind)
    return made


def answer(desk: Desk, dependency: str, state: Asking) -> Outcome[str]:
    """Accept or decline what another team asks for; raises NotFound and Refused."""
    from okr_desktop.services import work

    return work.answer(desk, dependency, state)


def _any(outcome: Outcome[str] | Outcome[int]) -> Outcome[object]:
    return Outcome(outcome.value, outcome.changes, outcome.label)
