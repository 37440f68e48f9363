"""What people said about a quarter: decisions, highlights, what was learned, what is next, who signs."""

from __future__ import annotations

from collections.abc import Iterable

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.review import CycleNote, NoteKind
from okr_desktop.reports.review.data import Decision, Learning, NextStep, Signature
from okr_desktop.services.engagement.direction import signing
from okr_desktop.services.reporting.rows import person_name

_TOLD = (NoteKind.REACHED, NoteKind.LEARNED, NoteKind.ASSUMPTION, NoteKind.NEXT)


def notes(plan: Plan, cycle: str, kind: NoteKind) -> list[CycleNote]:
    """What was noted about the cycle itself, oldest first."""
    found = (one for one in plan.notes.values() if one.cycle == cycle and one.about == cycle and one.kind is kind)
    return sorted(found, key=lambda one: one.id)


def decisions(plan: Plan, cycle: str) -> tuple[Decision, ...]:
    """The decisions that are wanted."""
    return tuple(Decision(one.text, one.advice, one.because) for one in notes(plan, cycle, NoteKind.DECISION))


def highlights(plan: Plan, cycle: str) -> tuple[str, ...]:
    """What the manager wants to be seen."""
    return tuple(one.text for one in notes(plan, cycle, NoteKind.HIGHLIGHT))


def learnings(plan: Plan, cycle: str, objectives: Iterable[str], team: str | None) -> tuple[Learning, ...]:
    """What each objective taught, those that say nothing left out; first what was learned in the cycle as a whole.

    A team's pages hold what its own objectives taught.
    """
    found = list[Learning]()
    for id in (*([] if team else [cycle]), *objectives):
        told = _texts(plan, cycle, id)
        if id == cycle:
            told.pop(NoteKind.NEXT, None)  # what is next for the whole stands with the steps
        if told:
            item = plan.objectives.get(id)
            texts = (told.get(kind, "") for kind in _TOLD)
            found.append(Learning(item.id if item else "", item.title if item else "", *texts))
    return tuple(found)


def _texts(plan: Plan, cycle: str, about: str) -> dict[NoteKind, str]:
    found: dict[NoteKind, list[str]] = {}
    for one in sorted(plan.notes.values(), key=lambda one: one.id):
        if one.cycle == cycle and one.about == about and one.kind in _TOLD:
            found.setdefault(one.kind, []).append(one.text)
    return {kind: "\n".join(texts) for kind, texts in found.items()}


def next_steps(plan: Plan, cycle: str, objectives: Iterable[str], team: str | None) -> tuple[NextStep, ...]:
    """What is to become of things next quarter: what was noted, then what has been carried more than once already."""
    shown = [plan.objectives[id] for id in objectives]
    titles = {item.id: item.title for item in shown}
    told = [
        NextStep(
            one.text,
            one.choice,
            person_name(plan, one.owner),
            one.due,
            _carried(plan, one.about),
            titles.get(one.about, ""),
        )
        for one in sorted(plan.notes.values(), key=lambda one: one.id)
        if one.cycle == cycle
        and one.kind is NoteKind.NEXT
        and (one.about in titles or (one.about == cycle and team is None))
    ]
    named = {step.about for step in told}
    again = [item for item in shown if item.carried and item.title not in named]
    return (*told, *(_again(plan, item) for item in again))


def _again(plan: Plan, item: Objective) -> NextStep:
    return NextStep("", "", person_name(plan, item.owner), None, item.carried, item.title)


def _carried(plan: Plan, id: str) -> int:
    item = plan.objectives.get(id) or plan.key_results.get(id)
    return item.carried if item else 0


def signatures(plan: Plan, cycle: Cycle, team: str | None) -> tuple[Signature, ...]:
    """Who signs: the sponsor of the cycle and the lead of the team, with what was signed in the program."""
    signed = signing.latest(plan, cycle.id)
    wanted = [(person_name(plan, cycle.sponsor), "sponsor")]
    if team is not None and (lead := plan.teams[team].lead):
        wanted.append((person_name(plan, lead), "lead"))
    wanted += [(name, "") for name in signed if name not in dict(wanted)]
    found = list[Signature]()
    for name, role in wanted:
        if name:
            one = signed.get(name)
            mark = one.record if one else None
            changed = one is not None and one.standing is signing.Standing.CHANGED
            found.append(Signature(name, role, mark.date if mark else None, mark.comment if mark else "", changed))
    return tuple(found)
