"""What the timeline shows for a scope: rows with their days, finished texts and marks along the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from okr_desktop.domain.okrs import KeyResult, Kind, Objective
from okr_desktop.domain.plan import Plan
from okr_desktop.qt.models.outline_node import KEY_RESULT, OBJECTIVE
from okr_desktop.qt.pages.plan.view import Scope, ids_in, scoped_objectives
from okr_desktop.qt.texts_numbers import date_text, number_text
from okr_desktop.qt.texts_words import asking_text, status_text, work_state_text

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk

MILESTONE, PHASE, INITIATIVE, DEPENDENCY, CHECK_IN = "milestone", "phase", "initiative", "dependency", "check_in"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on a day: a milestone, a phase, an initiative or a dependency; ``done`` fills it."""

    kind: str
    day: int
    text: str
    done: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A bar from ``start`` to ``end`` (day numbers; None: in no cycle) with the share that is reached."""

    id: str
    kind: str
    title: str
    start: int | None
    end: int | None
    progress: float | None
    status: str
    status_text: str
    tip: str
    marks: tuple[Mark, ...] = ()
    depth: int = 0


@dataclass(frozen=True, slots=True)
class TimelineData:
    """Rows from the top, the days from the first to the last, and today."""

    rows: list[Row]
    first: int
    last: int
    today: int


def load(desk: Desk, scope: Scope, wanted: frozenset[str] | None) -> TimelineData:
    """The timeline of a scope; only ``wanted`` ids and what stands above them when there are any."""
    plan = desk.plan
    results = {id for id in ids_in(plan, scope) if id in plan.key_results}
    asked = _asked(plan)
    rows = list[Row]()
    for id in scoped_objectives(plan, scope):
        below = [one for one in plan.results(id) if one.id in results and (wanted is None or one.id in wanted)]
        if wanted is None or id in wanted or below:
            rows.append(_row(plan, plan.objectives[id], asked.get(id, ())))
            rows += [_row(plan, one, (*asked.get(one.id, ()), *_on_the_way(plan, one))) for one in below]
    days = [day for row in rows for day in (row.start, row.end, *(mark.day for mark in row.marks)) if day is not None]
    today = desk.today.toordinal()
    return TimelineData(rows, min(days, default=today - 45), max(days, default=today + 45), today)


def _row(plan: Plan, item: Objective | KeyResult, marks: tuple[Mark, ...]) -> Row:
    figure, cycle = plan.figure(item.id), plan.cycle_of(item.id)
    is_result = isinstance(item, KeyResult)
    due = item.due if isinstance(item, KeyResult) else None
    start = cycle.start.toordinal() if cycle else None
    end = (due or (cycle.end if cycle else None)) if cycle or due else None
    word = status_text(figure.status)
    when = f"{date_text(cycle.start)} – {date_text(end)}" if cycle and end else ""
    return Row(
        item.id,
        KEY_RESULT if is_result else OBJECTIVE,
        item.title,
        start,
        end.toordinal() if end else None,
        float(figure.raw) if figure.raw is not None else None,
        figure.status.value,
        word,
        "\n".join(part for part in (item.title, word, when, *(mark.text for mark in marks)) if part),
        tuple(sorted(marks, key=lambda mark: mark.day)),
        int(is_result),
    )


def _on_the_way(plan: Plan, result: KeyResult) -> list[Mark]:
    """Milestones and phases with a day, initiatives with one, and the days of the latest check-in."""
    found = list[Mark]()
    metric, latest = result.metric, plan.latest.get(result.id)
    reached = latest.reached if latest else ()
    for step in metric.milestones if metric.kind is Kind.MILESTONES else ():
        if step.due:
            found.append(_mark(MILESTONE, step.due, step.title, step.id in reached))
    for phase in metric.phases:
        text = f"{number_text(phase.value)} {metric.unit}".strip()
        found.append(_mark(PHASE, phase.until, text, phase.until <= plan.today))
    for work in plan.initiatives_of(result.id):
        if work.due and not work.archived:
            text = f"{work.title} ({work_state_text(work.state)})"
            found.append(_mark(INITIATIVE, work.due, text, work.state.value in ("done", "dropped")))
    return found


def _mark(kind: str, day: date, text: str, done: bool) -> Mark:
    return Mark(kind, day.toordinal(), f"{date_text(day)}: {text}", done)


def _asked(plan: Plan) -> dict[str, tuple[Mark, ...]]:
    """What other teams were asked for, by the item that needs it."""
    found: dict[str, tuple[Mark, ...]] = {}
    for one in plan.dependencies.values():
        if one.about and one.by:
            giver = plan.teams.get(one.giver or "")
            name = f"{giver.name}: " if giver else ""
            mark = _mark(DEPENDENCY, one.by, f"{name}{one.what} ({asking_text(one.state)})", one.state.value == "done")
            found[one.about] = (*found.get(one.about, ()), mark)
    return found
