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
from okr_desktop.store.migrate import SCHEMA

VERBS = ("Grow", "Launch", "Improve", "Reduce", "Learn about", "Publish", "Hire for")
THINGS = ("customers", "churn", "queries", "on-boarding", "articles", "talks", "crash-free sessions")
ROOTS, BRANCHING, EACH = 10, 3, 4
PEOPLE, TEAMS = 200, 20
CHECK_INS = Decimal("2.5")
FORMAT = 2
# A company that has kept its check-ins for years, every tenth with a note.
YEARS = Decimal(25)
NOTED = 10
BATCH = 50_000
NOTES = (
    "{a} moved more than expected after {b}; next we talk to {c}.",
    "No change. Waiting for {b}, {c} promised an answer by Friday.",
    "Blocked by {c}: {b} is late and {a} suffers.",
    "Größere Änderung an {b}, die Straße ist frei für {a}.",
    "Petit retard sur {b}, mais {a} reste l'objectif.",
    "Learned that {c} cares about {a}, so {b} comes first. Ticket {n}.",
)
WHERE = (
    "on-boarding",
    "pricing page",
    "migration",
    "release 4.2",
    "trial e-mails",
    "Überarbeitung",
    "qualité",
    "search",
)
WHO = ("legal", "the platform team", "Zoë", "sales", "procurement", "our pilot customers", "Jürgen", "finance")


def cached(objectives: int, check_ins: Decimal = CHECK_INS) -> Path:
    """The workspace of this size, built when there is none from an earlier run of today.

    ``check_ins`` for each key result on average; with more than the usual number every tenth has a note.
    """
    folder = Path(tempfile.gettempdir()) / "okr-desktop-benchmarks"
    many = "" if check_ins == CHECK_INS else f"-{check_ins}-s{SCHEMA}"
    path = folder / f"large-{objectives}{many}-{FORMAT}-{today().isoformat()}.okrdb"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f"{path.stem}.{os.getpid()}.okrdb"
        build(part, objectives, check_ins)
        os.replace(part, path)
    return path


def build(path: Path, objectives: int, check_ins: Decimal = CHECK_INS) -> None:
    """A company of this many objectives with four key results each and so many check-ins for each of those."""
    context = create_context(path, "A large company")
    try:
        _fill(context.workspace, objectives, check_ins)
    finally:
        context.workspace.close()


def _fill(desk: Desk, objectives: int, check_ins: Decimal) -> None:
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
    each = max(1, int(BATCH / check_ins))
    for first in range(0, len(results), each):
        _save(desk, *_check_ins(desk, results[first : first + each], first, check_ins))


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


def _check_ins(desk: Desk, results: list[KeyResult], first: int, check_ins: Decimal) -> list[CheckIn]:
    made: list[CheckIn] = []
    for at, result in enumerate(results, first):
        for step in range(int(check_ins * (at + 1)) - int(check_ins * at)):
            day = desk.today - timedelta(days=7 * step + at % 7)
            value = Decimal((at + step) % 60)
            noted = check_ins > CHECK_INS and (at + step) % NOTED == 0
            text = note(at * 31 + step) if noted else ""
            made.append(CheckIn(new_id(), result.id, day, value, 1 + at % 10, text, result.owner))
    return made


def note(number: int) -> str:
    """What somebody may have written beside a check-in."""
    parts = {"a": THINGS[number % len(THINGS)], "b": WHERE[number // 7 % len(WHERE)], "c": WHO[number // 5 % len(WHO)]}
    return NOTES[number // 3 % len(NOTES)].format(**parts, n=number)
