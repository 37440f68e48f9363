"""What head, overview and preparation of the cycle page show, read on the worker with every text finished."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.charts.burn_up import counted
from okr_desktop.domain.cycles import Cycle, CycleState
from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.review import CycleNote, NoteKind
from okr_desktop.domain.scoring import ZERO
from okr_desktop.qt import texts
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.services import closing, comparing, cycles, retrospectives
from okr_desktop.services.desk import Desk

translate = QCoreApplication.translate
NEXT = {
    CycleState.PREPARATION: CycleState.ACTIVE,
    CycleState.ACTIVE: CycleState.REVIEW,
    CycleState.REVIEW: CycleState.CLOSED,
}


@dataclass(frozen=True, slots=True)
class HeadView:
    """The cycle that is shown (``cycle`` is its id) and those that can be chosen, the newest first."""

    cycle: str
    record: Cycle
    period: str
    days: str
    elapsed: float
    sponsor: str
    choices: tuple[tuple[str, str], ...]


def head(desk: Desk, cycle: str) -> HeadView | None:
    """The head of the page for a cycle ("": the one to show first); None when there is no cycle at all."""
    plan = desk.plan
    record = plan.cycles.get(cycle) or cycles.current(plan)
    if record is None:
        return None
    order = sorted(plan.cycles.values(), key=lambda one: (one.start, one.end, one.id), reverse=True)
    shown = [one for one in order if not one.archived or one.id == record.id]
    sponsor = plan.people.get(record.sponsor or "")
    return HeadView(
        record.id,
        record,
        texts.period_text(record.start, record.end),
        days_text(record, desk.today),
        float(record.elapsed(desk.today)),
        sponsor.name if sponsor else "",
        tuple((one.id, one.name) for one in shown),
    )


def days_text(cycle: Cycle, today: date) -> str:
    """Where in the cycle we are: "Day 49 of 92", "begins in 3 weeks", "over since 2 days"."""
    length = (cycle.end - cycle.start).days + 1
    if today < cycle.start:
        return translate("CyclePage", "Begins {when}").format(when=texts.ago_text(cycle.start, today))
    if today > cycle.end:
        return translate("CyclePage", "Ended {when}").format(when=texts.ago_text(cycle.end, today))
    return translate("CyclePage", "Day {day} of {days}").format(day=(today - cycle.start).days + 1, days=length)


# Overview


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure of the overview: its name, the figure, what stands below, a status for its mark ("" for none)."""

    name: str
    figure: str
    below: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note about the cycle."""

    id: str
    kind: str
    text: str
    author: str


@dataclass(frozen=True, slots=True)
class OverviewView:
    """Tiles and notes; ``closed`` when nothing may change, ``waiting`` actions of earlier cycles not checked yet."""

    cycle: str
    tiles: tuple[Tile, ...]
    notes: tuple[NoteLine, ...]
    closed: bool
    empty: bool
    waiting: int = 0


def overview(desk: Desk, cycle: str) -> OverviewView:
    """The overview of a cycle."""
    plan = desk.plan
    record = _known(plan, cycle)
    tiles = _tiles(desk, record)
    notes = tuple(_note(plan, one) for one in closing.notes(plan, cycle))
    closed, empty = record.state is CycleState.CLOSED, not cycles.objectives(plan, cycle)
    waiting = sum(not one.checked for one in retrospectives.waiting(plan, cycle))
    return OverviewView(cycle, tiles, notes, closed, empty, waiting)


def _known(plan: Plan, cycle: str) -> Cycle:
    if cycle not in plan.cycles:
        raise NotFound("cycle.unknown", id=cycle)
    return plan.cycles[cycle]


def _note(plan: Plan, one: CycleNote) -> NoteLine:
    author = plan.people.get(one.author or "")
    return NoteLine(one.id, NoteKind(one.kind).value, one.text, author.name if author else "")


def _tiles(desk: Desk, cycle: Cycle) -> tuple[Tile, ...]:
    plan = desk.plan
    side = comparing.figures(desk, cycle.id)
    objectives = counted(plan, cycle.id)
    results = [one.id for id in objectives for one in plan.results(id) if plan.counts(one.id)]
    figures = [plan.figure(id) for id in results]
    stale = sum(figure.stale for figure in figures)
    silent = sum(not figure.reported for figure in figures)
    carried = sum(plan.key_results[id].carried > 0 for id in results)
    wanted = [plan.figure(id).expected for id in objectives]
    expected = sum(wanted, ZERO) / len(wanted) if wanted else None
    number = texts.number_text
    ends = translate("CyclePage", "{reached} reached, {missed} missed").format(
        reached=number(Decimal(side.reached)), missed=number(Decimal(side.missed))
    )
    return (
        Tile(translate("CyclePage", "Objectives"), number(Decimal(side.objectives)), ends),
        Tile(
            translate("CyclePage", "Key results"),
            number(Decimal(side.key_results)),
            translate("CyclePage", "{count} carried over").format(count=number(Decimal(carried))),
        ),
        Tile(
            translate("CyclePage", "Mean progress"),
            texts.percent_text(side.progress),
            translate("CyclePage", "expected {share}").format(share=texts.percent_text(expected)) if wanted else "",
            _pace(side.progress, expected, plan),
        ),
        Tile(
            translate("CyclePage", "Confidence"),
            "–" if side.confidence is None else number(side.confidence),
            translate("CyclePage", "of 10, mean of the owners"),
        ),
        Tile(
            translate("CyclePage", "Reported"),
            translate("CyclePage", "{some} of {all}").format(
                some=number(Decimal(len(results) - silent)), all=number(Decimal(len(results)))
            ),
            translate("CyclePage", "{share} of the due check-ins came").format(share=texts.percent_text(side.cadence)),
        ),
        Tile(
            translate("CyclePage", "Stale"),
            number(Decimal(stale)),
            translate("CyclePage", "key results that nobody looked at lately"),
            "stale" if stale else "",
        ),
    )


def _pace(progress: Decimal | None, expected: Decimal | None, plan: Plan) -> str:
    if progress is None or expected is None:
        return "no_data"
    gap = progress - expected
    if gap >= plan.workspace.on_track:
        return "on_track"
    return "behind" if gap >= plan.workspace.behind else "at_risk"


# Preparation


@dataclass(frozen=True, slots=True)
class PrepareView:
    """Objectives planned into the cycle and those of the backlog, as rows; ``hints`` are sentences."""

    cycle: str
    name: str
    state: CycleState
    planned: tuple[Record, ...]
    backlog: tuple[Record, ...]
    hints: tuple[str, ...]


def prepare(desk: Desk, cycle: str) -> PrepareView:
    """What is planned into a cycle, and what is in none."""
    plan = desk.plan
    record = _known(plan, cycle)
    return PrepareView(
        cycle,
        record.name,
        record.state,
        tuple(_row(plan, item) for item in cycles.objectives(plan, cycle)),
        tuple(_row(plan, item) for item in cycles.backlog(plan)),
        tuple(texts.problem_text(one) for one in cycles.state_hints(plan, cycle, CycleState.ACTIVE)),
    )


def _row(plan: Plan, item: Objective) -> Record:
    owner = plan.people.get(item.owner or "")
    teams = ", ".join(plan.teams[id].name for id in item.teams if id in plan.teams)
    results = sum(not one.archived for one in plan.results(item.id))
    count = texts.number_text(Decimal(results)) if results else translate("CyclePage", "none")
    lacking = not results
    return Record(
        item.id,
        (
            Cell(item.title, kind="objective", strong=True, tip=item.title),
            Cell(owner.name if owner else "–", muted=not owner),
            Cell(teams or "–", muted=True),
            Cell(count, icon="alert-triangle" if lacking else "", tone="behind" if lacking else ""),
        ),
    )


def activation(desk: Desk, cycle: str) -> tuple[str, ...]:
    """What a person should know before the cycle is activated, as sentences."""
    return tuple(texts.problem_text(one) for one in cycles.state_hints(desk.plan, cycle, CycleState.ACTIVE))
