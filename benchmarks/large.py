"""Builds a workspace of any size through the services, as a person's import would, and keeps it between runs."""

from __future__ import annotations

import os
import tempfile
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from okr_desktop.bootstrap import create_context, today
from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle, quarter_dates, quarter_of
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Metric, Objective
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Record
from okr_desktop.domain.ranks import nth
from okr_desktop.services.desk import Desk

VERBS = ("Grow", "Launch", "Improve", "Reduce", "Learn about", "Publish", "Hire for")
THINGS = ("customers", "churn", "queries", "on-boarding", "articles", "talks", "crash-free sessions")
ROOTS, BRANCHING, EACH = 10, 3, 4
PEOPLE, TEAMS = 200, 20
CHECK_INS = Decimal("2.5")
FORMAT = 2


def cached(objectives: int) -> Path:
    """The workspace of this size, built when there is none from an earlier run of today."""
    folder = Path(tempfile.gettempdir()) / "okr-desktop-benchmarks"
    path = folder / f"large-{objectives}-{FORMAT}-{today().isoformat()}.okrdb"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f"{path.stem}.{os.getpid()}.okrdb"
        build(part, objectives)
        os.replace(part, path)
    return path


def build(path: Path, objectives: int) -> None:
    """A company of this many objectives with four key results each and two or three check-ins for each of those."""
    context = create_context(path, "A large company")
    try:
        _fill(context.workspace, objectives)
    finally:
        context.workspace.close()


def _fill(desk: Desk, objectives: int) -> None:
    year, number = quarter_of(desk.today, 1)
    first, last = quarter_dates(year, number, 1)
    cycle = Cycle(new_id(), f"{year} Q{number}", first, last)
    people = [Person(new_id(), f"Person {number}") for number in range(PEOPLE)]
    teams = [Team(new_id(), f"Team {number}", rank=nth(number)) for number in range(TEAMS)]
    items: list[Objective] = []
    for at in range(objectives):
        above = items[(at - ROOTS) // BRANCHING].id if at >= ROOTS else None
        items.append(_objective(at, above, cycle, people, teams))
    results = [_key_result(at, number, item) for at, item in enumerate(items) for number in range(EACH)]
    _save(desk, cycle, *people, *teams, *items, *results)
    _save(desk, *_check_ins(desk, results))


def _save(desk: Desk, *records: Record) -> None:
    desk.save(Label("import", {"name": "large"}), *records)


def _objective(at: int, above: str | None, cycle: Cycle, people: list[Person], teams: list[Team]) -> Objective:
    title = f"{VERBS[at % len(VERBS)]} {THINGS[at % len(THINGS)]} {at}"
    shares = {teams[at % TEAMS].id: Decimal(1)}
    owner = people[at % PEOPLE].id
    return Objective(new_id(), title, parent=above, rank=nth(at), cycle=cycle.id, owner=owner, teams=shares)


def _key_result(at: int, number: int, item: Objective) -> KeyResult:
    metric = Metric(Kind.INCREASE, "customers", Decimal(0), Decimal(10 + at % 90))
    title = f"{THINGS[(at + number) % len(THINGS)].capitalize()} of {at}, {number + 1}"
    return KeyResult(new_id(), title, item.id, metric, rank=nth(number), owner=item.owner)


def _check_ins(desk: Desk, results: list[KeyResult]) -> list[CheckIn]:
    made: list[CheckIn] = []
    for at, result in enumerate(results):
        for step in range(int(CHECK_INS * (at + 1)) - int(CHECK_INS * at)):
            day = desk.today - timedelta(days=7 * step + at % 7)
            value = Decimal((at + step) % 60)
            made.append(CheckIn(new_id(), result.id, day, value, 1 + at % 10, author=result.owner))
    return made
