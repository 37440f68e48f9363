"""What closing a cycle shows: the steps, one item to review, the summary, what can be carried over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.closing import cause_parts
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.qt import texts
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.cycle.words import END_LOOKS, cause_text, end_text
from okr_desktop.services import carry_over, closing, cycles
from okr_desktop.services.closing import Step
from okr_desktop.services.desk import Desk

translate = QCoreApplication.translate
SUMMARY, CARRY, CLOSE = "#summary", "#carry", "#close"
LAST = (SUMMARY, CARRY, CLOSE)
# More than anybody goes through at once, and few enough for a list to be there in no time.
MOST = 4000


@dataclass(frozen=True, slots=True)
class StepsView:
    """The list on the left: items with their scores, then the last three steps."""

    cycle: str
    name: str
    state: CycleState
    rows: tuple[Record, ...]
    done: int
    total: int


def steps(desk: Desk, cycle: str) -> StepsView:
    """Every step of closing a cycle."""
    record = cycles.known(desk.plan, cycle)
    found = closing.steps(desk, cycle)
    shown = found if len(found) <= MOST else [one for one in found if not one.done][:MOST]
    rows = list(_item_rows(shown))
    if len(shown) < len(found):
        text = translate("CyclePage", "The first {count} without a score; the others follow when these are done.")
        told = text.format(count=texts.number_text(Decimal(len(shown))))
        rows.insert(0, Record("#first", (Cell(told), Cell()), heading=True))
    closed = record.state is CycleState.CLOSED
    last = (
        (SUMMARY, translate("CyclePage", "Summary")),
        (CARRY, translate("CyclePage", "Carry over")),
        (CLOSE, translate("CyclePage", "Reopen") if closed else translate("CyclePage", "Close the cycle")),
    )
    rows.append(Record("#", (Cell(translate("CyclePage", "And then")), Cell()), heading=True))
    rows += [Record(key, (Cell(name, icon="chevron-right", tone="muted"), Cell())) for key, name in last]
    return StepsView(cycle, record.name, record.state, tuple(rows), sum(one.done for one in found), len(found))


def _item_rows(found: list[Step]) -> Iterator[Record]:
    """Under the title of each objective its key results, and the objective as a whole last: it builds on them."""
    titles = {one.item.id: one.item.title for one in found if isinstance(one.item, Objective)}
    before = ""
    for one in found:
        if one.objective != before:
            before = one.objective
            yield Record(f"#{before}", (Cell(titles.get(before, "")), Cell()), heading=True)
        yield _item_row(one)


def _item_row(one: Step) -> Record:
    item = one.item
    is_objective = isinstance(item, Objective)
    if item.score is None:
        grade = Cell("–", muted=True, right=True, tip=translate("CyclePage", "No score yet"))
    else:
        grade = Cell(texts.number_text(item.score), status=END_LOOKS[one.end.value], tip=end_text(one.end.value))
    name = translate("CyclePage", "The objective as a whole") if is_objective else item.title
    kind = "objective" if is_objective else "key_result"
    return Record(item.id, (Cell(name, kind=kind, strong=is_objective, tip=item.title), grade))


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item to review: what it came to, what is suggested, and what was said or typed already.

    ``typed`` are the fields as texts; ``restored`` when they come from a draft that was never saved.
    """

    id: str
    is_objective: bool
    title: str
    above: str
    facts: str
    status: str
    status_word: str
    suggested: Decimal | None
    why: str
    aim: Decimal
    aim_text: str
    reached: bool
    typed: Mapping[str, str]
    restored: bool
    closed: bool


def item(desk: Desk, id: str) -> ItemView:
    """One step; raises NotFound when the item was deleted."""
    one, plan = closing.step(desk, id), desk.plan
    record, figure = one.item, one.figure
    kept = _stored(one)
    draft = closing.draft(desk, id)
    objective = plan.objectives[one.objective]
    closed = plan.cycle_is_closed(id)
    return ItemView(
        id,
        isinstance(record, Objective),
        record.title,
        "" if isinstance(record, Objective) else objective.title,
        _facts(one),
        figure.status.value,
        texts.status_text(figure.status.value),
        one.suggested,
        _why(one),
        one.aim,
        texts.number_text(one.aim),
        one.end.value == "reached",
        {**kept, **draft} if not closed else kept,
        bool(draft) and not closed and draft != kept,
        closed,
    )


def _stored(one: Step) -> dict[str, str]:
    record = one.item
    cause, more = cause_parts(record.miss_cause) if isinstance(record, Objective) else ("", "")
    score = "" if record.score is None else texts.input_text(record.score)
    said = {kind.value: text for kind, text in one.notes.items()}
    reached = "" if record.score is None and one.end.value == "open" else str(int(one.end.value == "reached"))
    found = {"score": score, "end": reached, "cause": cause, "more": more, "comment": record.score_comment, **said}
    return {name: text for name, text in found.items() if text}


def _facts(one: Step) -> str:
    figure = one.figure
    parts = [texts.percent_text(figure.raw if figure.reported else None)]
    if isinstance(one.item, KeyResult):
        if one.latest is not None:
            parts.insert(0, texts.value_text(one.latest.value, one.item.metric))
            parts.append(texts.date_text(one.latest.date))
    else:
        parts.append(translate("CyclePage", "{some} of {all} reported").format(some=figure.reported, all=figure.total))
    return " · ".join(part for part in parts if part)


def _why(one: Step) -> str:
    if one.suggested is None:
        return translate("CyclePage", "Nothing was reported, so nothing is suggested.")
    return translate("CyclePage", "{score} is suggested: the progress, to one decimal.").format(
        score=texts.number_text(one.suggested)
    )


# The last steps


@dataclass(frozen=True, slots=True)
class SummaryView:
    """What the cycle came to, as lines of (name, figure), and what is still missing."""

    lines: tuple[tuple[str, str], ...]
    bands: tuple[int, int, int, int]
    unscored: int
    suggestable: int
    hints: tuple[str, ...]
    closed: bool
    name: str


def summary(desk: Desk, cycle: str) -> SummaryView:
    """The last look before closing."""
    plan, every = desk.plan, closing.steps(desk, cycle)
    found = closing.summary(desk, cycle, every)
    record, number = cycles.known(plan, cycle), texts.number_text
    open_steps = [one for one in every if not one.done]
    mean = "–" if found.mean_score is None else number(found.mean_score, 2)
    lines = [
        (translate("CyclePage", "Mean score"), mean),
        (translate("CyclePage", "Mean progress"), texts.percent_text(found.mean_progress)),
        (translate("CyclePage", "Scored"), f"{number(Decimal(found.scored))} / {number(Decimal(found.total))}"),
        (translate("CyclePage", "Objectives reached"), number(Decimal(found.reached))),
        (translate("CyclePage", "Objectives missed"), number(Decimal(found.missed))),
    ]
    missed = translate("CyclePage", "Missed because: {cause}")
    lines += [(missed.format(cause=cause_text(cause)), number(Decimal(count))) for cause, count in found.causes]
    hints = tuple(texts.problem_text(one) for one in cycles.state_hints(plan, cycle, CycleState.CLOSED))
    bands = found.bands
    return SummaryView(
        tuple(lines),
        (bands.low, bands.middle, bands.high + bands.over, bands.no_data),
        len(open_steps),
        sum(one.suggested is not None for one in open_steps),
        hints,
        record.state is CycleState.CLOSED,
        record.name,
    )


@dataclass(frozen=True, slots=True)
class CarryRow:
    """An item that can be carried over; ``can_restart`` when it has a value to start at."""

    id: str
    objective: str
    is_objective: bool
    title: str
    end: str
    progress: str
    values: str
    suggested: bool
    carried_to: bool
    can_restart: bool


@dataclass(frozen=True, slots=True)
class CarryView:
    """What can be carried over, and where to: (id or "", name) with the one that is meant first.

    ``free`` are ids that have no copy there yet, ``suggested`` those that were not reached, ``objectives`` all of them.
    """

    cycle: str
    rows: tuple[CarryRow, ...]
    targets: tuple[tuple[str, str], ...]
    target: str
    free: frozenset[str]
    suggested: frozenset[str]
    objectives: frozenset[str]


def carry(desk: Desk, cycle: str, target: str) -> CarryView:
    """Everything of a cycle that can go on, for a target ("": the next cycle)."""
    plan = desk.plan
    into, new = carry_over.target_of(desk, cycle, target if target in plan.cycles else None)
    open_ones = [
        one
        for one in sorted(plan.cycles.values(), key=lambda one: (one.start, one.name))
        if one.id != cycle and one.state is not CycleState.CLOSED and not one.archived
    ]
    targets = [(one.id, one.name) for one in open_ones]
    if new:
        targets.insert(0, ("", translate("CyclePage", "{cycle} (new)").format(cycle=into.name)))
    rows = tuple(_carry_row(one) for one in carry_over.candidates(desk, cycle, None if new else into.id))
    return CarryView(
        cycle,
        rows,
        tuple(targets),
        "" if new else into.id,
        frozenset(row.id for row in rows if not row.carried_to),
        frozenset(row.id for row in rows if row.suggested and not row.carried_to),
        frozenset(row.id for row in rows if row.is_objective),
    )


def _carry_row(one: carry_over.Candidate) -> CarryRow:
    item, values = one.item, ""
    if isinstance(item, KeyResult) and one.last is not None:
        values = texts.value_text(one.last, item.metric)
    return CarryRow(
        item.id,
        item.objective if isinstance(item, KeyResult) else item.id,
        isinstance(item, Objective),
        item.title,
        one.end.value,
        texts.percent_text(one.progress),
        values,
        one.suggested,
        one.carried_to is not None,
        one.last is not None,
    )


@dataclass(frozen=True, slots=True)
class PreviewView:
    """What carrying over would make: counts, those of them that only hold a key result, and what cannot go along."""

    target: str
    objectives: int
    key_results: int
    initiatives: int
    shells: int
    warnings: tuple[str, ...]


def preview(desk: Desk, cycle: str, chosen: carry_over.Chosen, target: str) -> PreviewView:
    """What would happen; raises as the service does."""
    found = carry_over.preview(desk, cycle, chosen, target or None)
    results = sum(isinstance(copy.record, KeyResult) for copy in found.copies)
    return PreviewView(
        found.target.name,
        len(found.copies) - results,
        results,
        sum(len(copy.initiatives) for copy in found.copies),
        sum(copy.shell for copy in found.copies),
        tuple(texts.problem_text(one) for one in found.problems),
    )
