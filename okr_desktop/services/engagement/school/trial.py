"""Rehearsing a check-in: an invented key result in a plan of its own, and what the coach says of what was written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.okrs import CheckIn, KeyResult, Metric, Objective, State
from okr_desktop.domain.people import Person, Workspace
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import fold
from okr_desktop.services.drafting import CheckInPreview, CheckInSheet

#: What is invented, in the languages that we have; other languages use English.
_WORDS = {
    "en": (
        "People who call us get help the same day",
        "Calls answered with a solution on the same day",
        "Rehearsal",
        "Up from 55: since Monday two people take the early calls.",
        "Ask the night shift to note open calls",
        "Robin",
    ),
    "de": (
        "Wer uns anruft, bekommt am selben Tag Hilfe",
        "Anrufe, die am selben Tag gelöst sind",
        "Probe",
        "Von 55 gestiegen: Seit Montag nehmen zwei Personen die frühen Anrufe an.",
        "Die Nachtschicht bitten, offene Anrufe zu notieren",
        "Robin",
    ),
}
_BEGAN, _ENDS, _BEFORE = 40, 50, 8
_UNSURE, _SURE = 4, 8
_FALL = 2
_SHORT_NOTE = 4
_EMPTY_WORDS = frozenset(
    (
        *fold("on track going well as planned ok okay fine good all in progress").split(),
        *fold("läuft gut nach plan wie geplant alles arbeit passt").split(),
    )
)


@dataclass(frozen=True, slots=True)
class Trial:
    """An invented key result with the check-in before; nothing of it is stored anywhere."""

    plan: Plan
    key_result: KeyResult
    previous: CheckIn


def make(today: date, language: str = "en") -> Trial:
    """A key result in the middle of its cycle, behind what was expected."""
    objective, title, cycle_name, note, following, name = _WORDS.get(language.split("_")[0], _WORDS["en"])
    plan = Plan(Workspace(""), today)
    cycle = Cycle("cycle", cycle_name, today - timedelta(days=_BEGAN), today + timedelta(days=_ENDS))
    metric = Metric(unit="%", start=Decimal(50), target=Decimal(85))
    result = KeyResult("key_result", title, "objective", metric, state=State.ACTIVE)
    before = CheckIn(
        "before", result.id, today - timedelta(days=_BEFORE), Decimal(60), 7, note, author="robin", next=following
    )
    for record in (Person("robin", name), cycle, Objective("objective", objective, cycle=cycle.id, state=State.ACTIVE)):
        plan.put(record)
    plan.put(result)
    plan.put_latest(result.id, before)
    return Trial(plan, result, before)


def sheet(trial: Trial) -> CheckInSheet:
    """The form of the check-in."""
    plan, result = trial.plan, trial.key_result
    return CheckInSheet(
        result,
        plan.objectives[result.objective],
        plan.cycle_of(result.id),
        trial.previous,
        plan.people[str(trial.previous.author)].name,
        plan.today,
        None,
        plan.figure(result.id),
        plan.figure(result.objective),
        (),
    )


def preview(trial: Trial, check_in: CheckIn) -> CheckInPreview:
    """What the check-in would do."""
    plan, result = trial.plan, trial.key_result
    stays = trial.previous if trial.previous.date > check_in.date else None
    before, above = plan.figure(result.id), plan.figure(result.objective)
    score_before = plan.score_of(result.id)
    plan.put_latest(result.id, stays or replace(check_in, key_result=result.id))
    try:
        after, objective = plan.figure(result.id), plan.figure(result.objective)
        score_after = plan.score_of(result.id)
    finally:
        plan.put_latest(result.id, trial.previous)
    return CheckInPreview(
        score_before,
        score_after,
        before.expected,
        before.status,
        after.status,
        above.progress,
        objective.progress,
        above.expected,
        objective.status,
        stays,
    )


def feedback(trial: Trial, check_in: CheckIn) -> tuple[str, ...]:
    """What the coach says of it, as codes in the order of their weight; ``good`` codes come first.

    Codes: said_why, named_way, asked_help (good); no_confidence, no_note, empty_note, only_number, fell_silently,
    unsure_no_blocker, sure_but_behind, moved_no_next (questions).
    """
    return (*_good(check_in), *_questions(trial, check_in))


def _good(one: CheckIn) -> list[str]:
    found = list[str]()
    if len(one.note.split()) >= _SHORT_NOTE and not _is_empty(one.note):
        found.append("said_why")
    if one.next.strip():
        found.append("named_way")
    if one.blocker.strip():
        found.append("asked_help")
    return found


def _questions(trial: Trial, one: CheckIn) -> list[str]:
    before, sure = trial.previous, one.confidence
    fell = sure is not None and before.confidence is not None and before.confidence - sure >= _FALL
    moved = one.value != before.value
    behind = preview(trial, one)
    late = behind.after.raw is not None and behind.after.raw < behind.expected
    rules = (
        ("no_confidence", sure is None),
        ("no_note", not one.note.strip()),
        ("empty_note", bool(one.note.strip()) and _is_empty(one.note)),
        ("only_number", _is_number(one.note)),
        ("fell_silently", fell and len(one.note.split()) < _SHORT_NOTE),
        ("unsure_no_blocker", sure is not None and sure <= _UNSURE and not one.blocker.strip()),
        ("sure_but_behind", sure is not None and sure >= _SURE and late and len(one.note.split()) < _SHORT_NOTE),
        ("moved_no_next", not moved and not one.next.strip()),
    )
    return [code for code, applies in rules if applies]


def _is_empty(note: str) -> bool:
    """Whether a note has only words that every note could have."""
    words = "".join(char if char.isalnum() else " " for char in fold(note)).split()
    return bool(words) and all(word in _EMPTY_WORDS for word in words)


def _is_number(note: str) -> bool:
    words = note.replace("%", " ").split()
    return bool(words) and len(words) <= _SHORT_NOTE and any(char.isdigit() for char in note)
