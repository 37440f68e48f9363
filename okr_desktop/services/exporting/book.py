"""Gathers a workspace, or a part of it, for the workbook."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from okr_desktop.domain.plan import Plan, Record
from okr_desktop.exchange.own.book import Book, BookRow, Chart, digest
from okr_desktop.exchange.own.book_sheets import BookSheet, sheets
from okr_desktop.exchange.texts import ENGLISH, Words
from okr_desktop.services.desk import Desk
from okr_desktop.services.exporting.book_values import STATUS_WORDS, Values, unit_of
from okr_desktop.services.exporting.labels import Labels
from okr_desktop.services.exporting.scope import Selection
from okr_desktop.services.kpis import by_title
from okr_desktop.store import loading

_MOST_BARS = 30
_LONGEST_BAR = 60


def gather(desk: Desk, selection: Selection, say: Words = ENGLISH) -> Book:
    """The workbook of a selection; its rows are read from the workspace while it is written."""
    plan, labels = desk.plan, Labels(desk, say)
    values = Values(plan, labels, say)
    filled = tuple((sheet, _rows(desk, selection, values, labels, sheet)) for sheet in sheets(say.language))
    name = plan.workspace.organisation or "OKRs"
    return Book(
        book_id(desk, selection),
        plan.workspace.id,
        desk.today,
        say("{name}: objectives and key results", name=name),
        tuple(_about(desk, selection, say)),
        filled,
        labels.lists(),
        tuple(_charts(plan, selection, say)),
        loading.count_check_ins(desk.space.db) + len(plan.key_results) + len(plan.objectives) + len(plan.comments),
        say,
    )


def book_id(desk: Desk, selection: Selection) -> str:
    """The same for two exports of one workspace, day and scope."""
    facts = (desk.plan.workspace.id, desk.today.isoformat(), selection.scope)
    return hashlib.blake2b(repr(facts).encode(), digest_size=16).hexdigest()


def _about(desk: Desk, selection: Selection, say: Words) -> Iterator[str]:
    plan, scope = desk.plan, selection.scope
    yield say("As of {day}", day=say.short_day(desk.today))
    parts = [plan.cycles[scope.cycle].name if scope.cycle else "", plan.teams[scope.team].name if scope.team else ""]
    item = plan.objectives.get(scope.item or "") or plan.key_results.get(scope.item or "")
    parts.append(item.title if item else "")
    if any(parts):
        yield say("Only {parts}", parts=", ".join(part for part in parts if part))


def _rows(desk: Desk, selection: Selection, values: Values, labels: Labels, sheet: BookSheet) -> Iterator[BookRow]:
    plan, kind = desk.plan, sheet.kind
    edits = [column.edits for column in sheet.columns]
    for record in records(desk, selection, labels, kind):
        found = values.of(kind, record)
        cells = [values.cell(column, value) for column, value in zip(sheet.columns, found, strict=True)]
        check = digest(value for value, edited in zip(found, edits, strict=True) if edited)
        depth = selection.depths.get(record.id, 0) if kind == "objective" else -1
        yield BookRow(record.id, cells, check, unit_of(plan, kind, record), depth)


def records(desk: Desk, selection: Selection, labels: Labels, kind: str) -> Iterable[Record]:
    """The records of a sheet in its order; what is put away is left out."""
    plan = desk.plan
    match kind:
        case "objective":
            return _present(selection.objectives)
        case "key_result":
            return _present(selection.key_results)
        case "check_in":
            return (one for one in loading.each_check_in(desk.space.db) if one.key_result and _has(selection, one))
        case "initiative":
            return _present(one for result in selection.key_results for one in plan.initiatives_of(result.id))
        case "kpi":
            return (one for one in by_title(plan) if selection.holds("kpi", one))
        case "comment" | "dependency":
            return _beside(selection, labels, kind)
        case "person":
            people = sorted(plan.people.values(), key=lambda one: (one.name.casefold(), one.id))
            return _present(people)
        case "team":
            teams = sorted(plan.teams.values(), key=lambda one: (one.rank, one.name.casefold(), one.id))
            return _present(teams)
        case _:
            cycles = sorted(plan.cycles.values(), key=lambda one: (one.start, one.end, one.id))
            return _present(one for one in cycles if selection.holds("cycle", one))


def _beside(selection: Selection, labels: Labels, kind: str) -> Iterator[Record]:
    """Comments on what the workbook has, and what teams need of each other, the oldest first."""
    plan = selection.plan
    if kind == "dependency":
        found: list[Record] = [one for one in plan.dependencies.values() if selection.holds(kind, one)]
    else:
        known = (one for one in plan.comments.values() if labels.knows("subjects", one.about))
        found = [one for one in known if selection.holds(kind, one)]
    yield from sorted(found, key=lambda one: one.id)


def _present(found: Iterable[Record]) -> Iterator[Record]:
    return (one for one in found if not getattr(one, "archived", False))


def _has(selection: Selection, record: Record) -> bool:
    return selection.scope.whole or selection.holds("check_in", record)


# Charts


def _charts(plan: Plan, selection: Selection, say: Words) -> Iterator[Chart]:
    tops = [one for one in selection.objectives if not one.archived and plan.counts(one.id)]
    bars = [(_short(one.title), _share(plan.figure(one.id).progress)) for one in tops[:_MOST_BARS]]
    yield Chart("objectives", say("Progress of objectives"), say("Progress"), tuple(bars))
    results = [one for one in selection.key_results if plan.counts(one.id)]
    counts = Counter(plan.figure(one.id).status for one in results)
    spread = [(say(text), float(counts[status])) for status, text in STATUS_WORDS.items() if counts[status]]
    yield Chart("status", say("Key results by status"), say("Key results"), tuple(spread), share=False)
    yield Chart("teams", say("Mean progress of teams"), say("Progress"), tuple(_teams(plan, selection)))


def _teams(plan: Plan, selection: Selection) -> Iterator[tuple[str, float | None]]:
    found: dict[str, list[Decimal | None]] = defaultdict(list)
    for one in selection.objectives:
        for team in one.teams if plan.counts(one.id) else ():
            found[team].append(plan.figure(one.id).progress)
    for team in sorted((one for one in plan.teams.values() if one.id in found), key=lambda one: (one.rank, one.id)):
        known = [one for one in found[team.id] if one is not None]
        yield _short(team.name), float(sum(known, Decimal(0)) / len(found[team.id])) if known else None


def _share(progress: Decimal | None) -> float | None:
    return None if progress is None else float(round(progress, 4))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_BAR else text[: _LONGEST_BAR - 1] + "…"
