"""What an answered check-in form brings: each answer beside what is known by now, and the one step that stores all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import FileProblem, OkrError, Problem, Severity
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.scoring import reached_weight
from okr_desktop.exchange.own import answer_file
from okr_desktop.exchange.own.answer_file import Answer, AnswerFile
from okr_desktop.services import check_ins, people
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from okr_desktop.store import trace


class AnswerState(StrEnum):
    """What becomes of an answer: new, stored before, stored and then taken back, or it cannot be stored."""

    NEW = "new"
    KNOWN = "known"
    TAKEN_BACK = "taken_back"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """A check-in that came after the form was made."""

    value: Decimal
    day: date
    author: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer: what stands now (``before``) and what would be stored (``check_in``; None if it makes no sense).

    ``result`` is None for a key result that is not here (any more). ``id`` is the id that the check-in has wherever
    the file is opened. ``later``: a check-in of a later day stays the current one.
    """

    id: str
    title: str
    objective: str
    answer: Answer
    state: AnswerState
    result: KeyResult | None = None
    before: CheckIn | None = None
    check_in: CheckIn | None = None
    meanwhile: Meanwhile | None = None
    later: bool = False
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerPreview:
    """What an answer file would bring. ``author`` is who answered, as far as that person is known here.

    ``applied`` is when answers of this file were stored first, None for never; ``problems`` concern the whole file.
    """

    file: AnswerFile
    author: str | None
    person: str
    rows: tuple[AnswerRow, ...]
    applied: datetime | None = None
    problems: tuple[Problem, ...] = ()

    def ids(self, *states: AnswerState) -> list[str]:
        """Ids of the check-ins in these states, the new ones when none is named."""
        wanted = states or (AnswerState.NEW,)
        return [row.id for row in self.rows if row.state in wanted]


@dataclass(frozen=True, slots=True)
class Applied:
    """What was done with an answer file: ids of the check-ins stored, and of those that were there already."""

    stored: tuple[str, ...]
    known: tuple[str, ...]


def is_answer_file(path: Path) -> bool:
    """Whether a file looks like an answered form; False for one that cannot be read."""
    try:
        with path.open("rb") as file:
            return answer_file.looks_like_answers(path.name, file.read(65_536))
    except (OSError, ValueError):
        return False


def read_answers(desk: Desk, path: Path) -> AnswerPreview:
    """What opening an answer file would do; nothing is written.

    Raises FileProblem (``file.*``, ``answers.*``) for a file that cannot be read as answers, and OkrError
    ``answers.foreign`` for one that belongs to another workspace.
    """
    return preview(desk, answer_file.load(path))


def preview(desk: Desk, file: AnswerFile) -> AnswerPreview:
    """The same for a file that was read."""
    if file.workspace != desk.space.id:
        raise OkrError("answers.foreign", name=file.name, organisation=file.organisation or "?")
    if not file.answers:
        raise FileProblem("answers.empty", name=file.name)
    author, person = _author(desk.plan, file)
    ids = [check_in_id(file, answer) for answer in file.answers]
    rows = list[AnswerRow]()
    for id, answer in zip(ids, file.answers, strict=True):
        twice = any(row.answer.key_result == answer.key_result for row in rows)
        rows.append(_Reader(desk, author, frozenset(ids)).row(id, answer, twice))
    unknown = Problem("answers.nobody", "person", {"name": person}, Severity.WARNING)
    problems = (unknown,) if author is None else ()
    return AnswerPreview(file, author, person, tuple(rows), _applied(desk, rows), problems)


def apply_answers(desk: Desk, file: AnswerFile, chosen: Collection[str] | None = None) -> Outcome[Applied]:
    """Store answers as check-ins, as one step; what is stored already is left as it is.

    ``chosen`` are ids of rows (None: all that are new; those that were taken back come again only when chosen).
    """
    seen = preview(desk, file)
    wanted = set(seen.ids() if chosen is None else chosen)
    fresh = [row for row in seen.rows if row.state in (AnswerState.NEW, AnswerState.TAKEN_BACK) and row.id in wanted]
    made = [row.check_in for row in fresh if row.check_in is not None]
    with desk.action(Label("form.answers", {"name": seen.person, "count": str(len(made))})) as unit:
        for one in made:
            unit.save(one)
    return desk.done(unit, Applied(tuple(one.id for one in made), tuple(seen.ids(AnswerState.KNOWN))))


def check_in_id(file: AnswerFile, answer: Answer) -> str:
    """The id of an answer's check-in: the same wherever and however often the same answer is opened.

    A hash of form, person, key result and everything that was answered, in the shape of a UUID of version 8.
    """
    said = [
        *(file.form, file.person or file.person_name, answer.key_result, answer.day.isoformat()),
        *(None if answer.value is None else to_text(answer.value), answer.same),
        *(None if answer.reached is None else sorted(answer.reached), answer.confidence),
        *(answer.note, answer.next, answer.blocker),
    ]
    digest = hashlib.blake2b(
        json.dumps(said, ensure_ascii=True).encode(), digest_size=16, person=b"okr-form"
    ).hexdigest()
    return f"{digest[:12]}8{digest[13:16]}a{digest[17:]}"


def _author(plan: Plan, file: AnswerFile) -> tuple[str | None, str]:
    """Who answered: by the id that the form knew, else by the name that was written."""
    known = plan.people.get(file.person or "")
    if known is None and file.person is None and file.person_name:
        known = people.find_person(plan, file.person_name)
    return (known.id, known.name) if known else (None, file.person_name or "?")


def _applied(desk: Desk, rows: list[AnswerRow]) -> datetime | None:
    """When the first of these answers was stored, also when that was taken back since."""
    stored = [row.id for row in rows if row.state in (AnswerState.KNOWN, AnswerState.TAKEN_BACK)]
    moments = [one.action.wall_ms for id in stored[:1] for one in trace.actions(desk.space, item=id)]
    return datetime.fromtimestamp(min(moments) / 1000).astimezone() if moments else None


class _Reader:
    """Reads one answer against what is known here; ``ids`` are those of the whole file."""

    def __init__(self, desk: Desk, author: str | None, ids: frozenset[str]) -> None:
        self._desk, self._plan, self._author, self._ids = desk, desk.plan, author, ids

    def row(self, id: str, answer: Answer, twice: bool) -> AnswerRow:
        """The row of an answer; ``twice``: the file has another one for the same key result before it."""
        result = self._plan.key_results.get(answer.key_result)
        if result is None:
            title = answer.title or answer.key_result[-8:]
            gone = Problem("answers.gone", "key_result", {"title": title})
            return AnswerRow(id, title, "", answer, AnswerState.REFUSED, problems=(*answer.problems, gone))
        row = self._beside(id, result, answer)
        stored = self._desk.check_in(id)
        if stored is not None:
            return replace(row, state=AnswerState.KNOWN, check_in=stored)
        made, problems = self._judged(id, result, answer, twice)
        if problems:
            return replace(row, state=AnswerState.REFUSED, check_in=made, problems=tuple(problems))
        gone = self._desk.space.journal.heads_of(id) is not None
        return replace(row, state=AnswerState.TAKEN_BACK if gone else AnswerState.NEW, check_in=made)

    def _beside(self, id: str, result: KeyResult, answer: Answer) -> AnswerRow:
        """The answer beside what stands here now."""
        latest = self._plan.latest.get(result.id)
        objective = self._plan.objectives.get(result.objective)
        return AnswerRow(
            id,
            result.title,
            objective.title if objective else "",
            answer,
            AnswerState.NEW,
            result,
            latest,
            meanwhile=self._meanwhile(latest, answer),
            later=latest is not None and latest.date > answer.day and latest.id != id,
        )

    def _judged(self, id: str, result: KeyResult, answer: Answer, twice: bool) -> tuple[CheckIn | None, list[Problem]]:
        """The check-in that an answer means, and why it cannot be stored."""
        problems = [*answer.problems, *self._misfits(result, answer)]
        if twice:
            problems.append(Problem("answers.twice", "key_result", {"id": f"“{result.title}”"}))
        if problems:
            return None, problems
        made = self._check_in(id, result, answer)
        if made is None:
            return None, [Problem("round.nothing_before", "value")]
        return made, check_ins.problems(self._desk, made)

    def _meanwhile(self, latest: CheckIn | None, answer: Answer) -> Meanwhile | None:
        if latest is None or latest.id == answer.last or latest.id in self._ids:
            return None
        author = self._plan.people.get(latest.author or "")
        return Meanwhile(latest.value, latest.date, author.name if author else "")

    def _misfits(self, result: KeyResult, answer: Answer) -> list[Problem]:
        """Why an answer no longer fits what is measured."""
        objective = self._plan.objectives.get(result.objective)
        if result.archived or (objective is not None and objective.archived):
            return [Problem("answers.archived", "key_result")]
        if answer.same:
            return []
        if answer.kind != asked_kind(result):
            return [Problem("answers.kind_changed", "value")]
        if answer.kind == NUMBER and answer.unit != result.metric.unit:
            units = {"before": answer.unit or "–", "after": result.metric.unit or "–"}
            return [Problem("answers.unit_changed", "value", units)]
        if (answer.reached is None) is (answer.kind == Kind.MILESTONES.value):
            return [Problem("answers.value", "value")]
        return []

    def _check_in(self, id: str, result: KeyResult, answer: Answer) -> CheckIn | None:
        """The check-in that an answer means; None for "no change" where there is nothing to repeat."""
        made = CheckIn(
            id,
            result.id,
            answer.day,
            answer.value if answer.value is not None else Decimal(0),
            answer.confidence,
            answer.note,
            self._author,
            reached=answer.reached or (),
            next=answer.next,
            blocker=answer.blocker,
        )
        if answer.reached is not None:
            return check_ins.settled(self._plan, replace(made, value=reached_weight(result.metric, answer.reached)))
        if not answer.same:
            return made
        # What is known of that day by now, which may be more than the form knew.
        known = [one for one in self._desk.check_ins(result.id) if one.date <= answer.day and one.id != id]
        return replace(made, value=known[-1].value, reached=known[-1].reached) if known else None


NUMBER = "number"


def asked_kind(result: KeyResult) -> str:
    """What a form asks for: "number", "yes_no", "milestones" or "levels" (described ones, without thresholds)."""
    if result.metric.kind in (Kind.YES_NO, Kind.MILESTONES):
        return result.metric.kind.value
    return Kind.LEVELS.value if result.metric.worded else NUMBER
