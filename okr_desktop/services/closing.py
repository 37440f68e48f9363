"""Closing a cycle: a score, an end and what was learned for each item, then the cycle itself; notes of the cycle."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, cast

from okr_desktop.domain.changes import Label
from okr_desktop.domain.closing import End, cause_parts, end_of, progress_of
from okr_desktop.domain.cycle_compare import Bands, bands
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.errors import NotFound, Problem
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective, State
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Figure, Plan
from okr_desktop.domain.review import CycleNote, NoteKind
from okr_desktop.domain.scoring import suggested_score
from okr_desktop.domain.text import clean
from okr_desktop.services import cycles
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.freezing import last_readings
from okr_desktop.services.outcome import Outcome

# What is asked about each item, in this order.
ASKED = (NoteKind.REACHED, NoteKind.LEARNED, NoteKind.ASSUMPTION, NoteKind.NEXT)
_DRAFT = "closing_draft:"
Item = Objective | KeyResult


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person says about one item when its cycle is reviewed.

    ``reached`` None leaves that to the score. ``notes`` are texts by kind (those of ``ASKED``); an empty one takes
    the note away, a kind that is not named stays as it is.
    """

    item: str
    score: Decimal | None = None
    comment: str = ""
    reached: bool | None = None
    miss_cause: str = ""
    notes: Mapping[NoteKind, str] = field(default_factory=dict[NoteKind, str])


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the closing: an item with its figures, what is suggested, and what was said already."""

    item: Item
    objective: str
    figure: Figure
    latest: CheckIn | None
    suggested: Decimal | None
    aim: Decimal
    end: End
    notes: Mapping[NoteKind, str]

    @property
    def done(self) -> bool:
        """Whether a person has given a score."""
        return self.item.score is not None


@dataclass(frozen=True, slots=True)
class Summary:
    """What a cycle came to: counts of items, the mean score of objectives, how they are spread, causes of misses."""

    objectives: int
    key_results: int
    scored: int
    total: int
    mean_score: Decimal | None
    mean_progress: Decimal | None
    bands: Bands
    reached: int
    missed: int
    causes: tuple[tuple[str, int], ...]


def steps(desk: Desk, cycle: str) -> list[Step]:
    """Everything that is closed with a cycle: each objective that counts, with its key results before it."""
    plan = desk.plan
    cycles.known(plan, cycle)
    said = _notes_by_item(plan, cycle)
    return [_step(plan, item, said.get(item.id, {})) for item in _items(plan, cycle)]


def _items(plan: Plan, cycle: str) -> Iterable[Item]:
    for objective in cycles.objectives(plan, cycle):
        if plan.counts(objective.id):
            yield from (one for one in plan.results(objective.id) if plan.counts(one.id))
            yield objective


def step(desk: Desk, id: str) -> Step:
    """One step of the closing; raises NotFound."""
    item = desk.item(id)
    cycle = desk.plan.cycle_of(id)
    said = _notes_by_item(desk.plan, cycle.id).get(id, {}) if cycle else {}
    return _step(desk.plan, item, said)


def _step(plan: Plan, item: Item, notes: Mapping[NoteKind, str]) -> Step:
    return Step(
        item,
        item.objective if isinstance(item, KeyResult) else item.id,
        plan.figure(item.id),
        plan.latest.get(item.id),
        suggested_score(progress_of(plan, item.id)),
        plan.clock(item.id).aim,
        end_of(plan, item.id),
        notes,
    )


def _notes_by_item(plan: Plan, cycle: str) -> dict[str, dict[NoteKind, str]]:
    found: dict[str, dict[NoteKind, str]] = {}
    for note in sorted(plan.notes.values(), key=lambda one: one.id):
        if note.cycle == cycle:
            found.setdefault(note.about, {}).setdefault(note.kind, note.text)
    return found


# Saying it


def review(desk: Desk, verdict: Verdict) -> Outcome[str]:
    """Keep what a person says about one item, as one action; gives the item's id."""
    item = desk.item(verdict.item)
    cycle = desk.plan.cycle_of(item.id)
    refuse(problems(desk.plan, verdict))
    kind = "objective" if isinstance(item, Objective) else "key_result"
    code = {"objective": "objective.review", "key_result": "key_result.review"}[kind]
    with desk.action(Label(code, {"title": item.title})) as unit:
        unit.save(reviewed(item, verdict))
        if cycle is not None:
            for kind, text in verdict.notes.items():
                note = _note(desk, cycle.id, item.id, kind, text)
                if isinstance(note, CycleNote):
                    unit.save(note)
                elif note:
                    unit.delete("cycle_note", note)
    return desk.done(unit, item.id)


def problems(plan: Plan, verdict: Verdict) -> list[Problem]:
    """Why a verdict cannot be kept: a closed cycle, a score out of range, a score that contradicts the end."""
    item = plan.key_results.get(verdict.item) or plan.objectives.get(verdict.item)
    if item is None:
        return [Problem("item.unknown", "item", {"id": verdict.item})]
    found = closed_problems(plan, item.id) + reviewed(item, verdict).problems()
    if plan.cycle_of(item.id) is None:
        found.append(Problem("cycle.none_of_item", "item", {"title": item.title}))
    aim = plan.clock(item.id).aim
    if not found and verdict.reached is False and verdict.score is not None and verdict.score >= aim:
        found.append(Problem("score.contradicts", "reached", {"aim": aim}))
    for kind, text in verdict.notes.items():
        found += [] if not text.strip() else CycleNote("", "", "", kind, clean(text, lines=True)).problems()
    return found


def reviewed(item: Item, verdict: Verdict) -> Item:
    """The item with score, comment, end and (for objectives) the cause of a miss; the end is kept as its state."""
    comment = clean(verdict.comment, lines=True)
    state = item.state
    if verdict.reached is not None:
        state = State.DONE if verdict.reached else State.ACTIVE
    if isinstance(item, KeyResult):
        return replace(item, score=verdict.score, score_comment=comment, state=state)
    cause = "" if verdict.reached else clean(verdict.miss_cause, lines=True)
    return replace(item, score=verdict.score, score_comment=comment, state=state, miss_cause=cause)


def _note(desk: Desk, cycle: str, about: str, kind: NoteKind, text: str) -> CycleNote | str | None:
    """The note to keep, the id of the one to delete, or None when nothing is to be done."""
    text = clean(text, lines=True)
    mine = (one for one in desk.plan.notes.values() if (one.cycle, one.about, one.kind) == (cycle, about, kind))
    known = min(mine, key=lambda one: one.id, default=None)
    if not text:
        return known.id if known else None
    return replace(known, text=text) if known else CycleNote(new_id(), cycle, about, kind, text, desk.me)


def suggest(desk: Desk, cycle: str) -> Outcome[int]:
    """Score everything that has none yet as suggested, as one action; what never reported is left. Gives the count."""
    known = cycles.known(desk.plan, cycle)
    refuse(closed_problems(desk.plan, cycle))
    found = [reviewed(one.item, _as_suggested(one)) for one in steps(desk, cycle) if _wants(one)]
    with desk.action(Label("cycle.suggested", {"title": known.name, "count": str(len(found))})) as unit:
        for item in found:
            unit.save(item)
    return desk.done(unit, len(found))


def _wants(one: Step) -> bool:
    return not one.done and one.suggested is not None


def _as_suggested(one: Step) -> Verdict:
    cause = one.item.miss_cause if isinstance(one.item, Objective) else ""
    reached = True if one.suggested is not None and one.suggested >= one.aim else None
    return Verdict(one.item.id, one.suggested, one.item.score_comment, reached, cause)


def close(desk: Desk, cycle: str, verdicts: Iterable[Verdict] = (), *, suggested: bool = False) -> Outcome[Summary]:
    """Close a cycle, with what is said about its items, as one action; nothing happens when one verdict is refused.

    With ``suggested`` items that have no score and no verdict are scored by their progress.
    """
    plan, known = desk.plan, cycles.known(desk.plan, cycle)
    refuse(closed_problems(plan, cycle))
    given = {verdict.item: verdict for verdict in verdicts}
    refuse(_verdict_problems(plan, known, given.values()))
    if suggested:
        rest = (one for one in steps(desk, cycle) if _wants(one) and one.item.id not in given)
        given |= {one.item.id: _as_suggested(one) for one in rest}
    frozen = last_readings(desk, known)
    with desk.action(Label("cycle.closed", {"title": known.name})) as unit:
        for reading in frozen:
            unit.save(reading)
        for verdict in given.values():
            unit.save(reviewed(desk.item(verdict.item), verdict))
            notes = (_note(desk, cycle, verdict.item, kind, text) for kind, text in verdict.notes.items())
            for note in (note for note in notes if isinstance(note, CycleNote)):
                unit.save(note)
        unit.save(replace(known, state=CycleState.CLOSED))
    return desk.done(unit, summary(desk, cycle))


def _verdict_problems(plan: Plan, cycle: Cycle, verdicts: Iterable[Verdict]) -> list[Problem]:
    found = list[Problem]()
    for verdict in verdicts:
        found += problems(plan, verdict)
        inside = plan.cycle_of(verdict.item)
        if inside is not None and inside.id != cycle.id:
            title = plan.get(verdict.item).title
            found.append(Problem("cycle.not_in", "item", {"title": title, "cycle": cycle.name}))
    return found


def summary(desk: Desk, cycle: str, known: Sequence[Step] | None = None) -> Summary:
    """What a cycle came to so far; ``known`` are its steps where they have been read already."""
    plan, found = desk.plan, steps(desk, cycle) if known is None else known
    objectives = [one for one in found if isinstance(one.item, Objective)]
    scores = [one.item.score for one in objectives if one.item.score is not None]
    shares = [progress_of(plan, one.item.id) for one in objectives]
    told = [share for share in shares if share is not None]
    ends = [one.end for one in objectives]
    causes: dict[str, int] = {}
    for one in objectives:
        if isinstance(one.item, Objective) and one.item.miss_cause and one.end is not End.REACHED:
            cause = cause_parts(one.item.miss_cause)[0]
            causes[cause] = causes.get(cause, 0) + 1
    return Summary(
        len(objectives),
        len(found) - len(objectives),
        sum(one.done for one in found),
        len(found),
        _mean(scores, len(scores)),
        _mean(told, len(shares)) if told else None,
        bands(plan, [one.item.id for one in objectives]),
        ends.count(End.REACHED),
        ends.count(End.MISSED),
        tuple(sorted(causes.items(), key=lambda pair: (-pair[1], pair[0]))),
    )


def _mean(values: list[Decimal], count: int) -> Decimal | None:
    return (sum(values, Decimal(0)) / count).quantize(Decimal("0.000001")).normalize() if count else None


# Drafts: what was typed and not saved yet, on this computer only


def keep_draft(desk: Desk, item: str, typed: Mapping[str, str]) -> None:
    """Keep what stands in the fields of a step, so that nothing typed is lost; an empty one forgets it."""
    desk.space.set_meta(_DRAFT + item, json.dumps(dict(typed)) if typed else "")


def draft(desk: Desk, item: str) -> dict[str, str]:
    """What was typed for an item and not saved, empty when there is nothing."""
    try:
        found: Any = json.loads(desk.space.meta(_DRAFT + item) or "{}")
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(name): str(text) for name, text in cast("dict[object, object]", found).items()}


# Notes of the cycle itself


def add_note(desk: Desk, cycle: str, kind: NoteKind, text: str, about: str = "") -> Outcome[str]:
    """Keep a decision, a highlight or a lesson of a cycle (or of an item of it); gives the note's id."""
    return save_note(desk, CycleNote(new_id(), cycle, about or cycle, kind, text, desk.me))


def edit_note(desk: Desk, id: str, text: str) -> Outcome[str]:
    """Change the text of a note."""
    return save_note(desk, replace(_known_note(desk.plan, id), text=text))


def save_note(desk: Desk, note: CycleNote, also: Iterable[Person | Team] = ()) -> Outcome[str]:
    """Keep a note, new or changed, with all that is said in it; gives its id. Raises Refused.

    ``also`` are new people it refers to, stored by the same action.
    """
    known = cycles.known(desk.plan, note.cycle)
    texts = {name: clean(getattr(note, name), lines=True) for name in ("text", "advice", "because")}
    note = replace(note, about=note.about or note.cycle, **texts)
    refuse(note.problems() + closed_problems(desk.plan, note.cycle, note.about))
    what = "cycle_note.edit" if note.id in desk.plan.notes else "cycle_note.add"
    with desk.action(Label(what, {"title": known.name})) as unit:
        for record in also:
            unit.save(record)
        unit.save(note)
    return desk.done(unit, note.id)


def delete_note(desk: Desk, id: str) -> Outcome[str]:
    """Take a note away."""
    note = _known_note(desk.plan, id)
    refuse(closed_problems(desk.plan, note.cycle, note.about))
    with desk.action(Label("cycle_note.delete", {"title": _cycle_name(desk.plan, note)})) as unit:
        unit.delete("cycle_note", id)
    return desk.done(unit, id)


def notes(plan: Plan, cycle: str) -> list[CycleNote]:
    """What was noted about the cycle itself, oldest first."""
    return sorted((one for one in plan.notes.values() if one.about == cycle), key=lambda one: one.id)


def _known_note(plan: Plan, id: str) -> CycleNote:
    if id not in plan.notes:
        raise NotFound("note.unknown", id=id)
    return plan.notes[id]


def _cycle_name(plan: Plan, note: CycleNote) -> str:
    cycle = plan.cycles.get(note.cycle)
    return cycle.name if cycle else ""
