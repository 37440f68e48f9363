"""Reads a whole workspace into a plan: column tuples from the typed tables, records from those."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import partial

from okr_desktop.domain.collecting import paused
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.domain.people import Workspace as Settings
from okr_desktop.domain.plan import Plan, Record
from okr_desktop.store import rows
from okr_desktop.store.placements import settled_parents
from okr_desktop.store.rows import COLUMNS, Row, quoted


def load_plan(db: sqlite3.Connection, today: date) -> Plan:
    """Every record but the older check-ins, as a plan read on ``today``."""
    with paused():
        return _load_plan(db, today)


def _load_plan(db: sqlite3.Connection, today: date) -> Plan:
    settings = db.execute(select("workspace")).fetchone()
    plan = Plan(rows.workspace(settings) if settings else Settings(""), today)
    memberships = _shares(db, "person_team", "person")
    plan.people = {row[0]: rows.person(row, memberships.get(row[0])) for row in db.execute(select("person"))}
    plan.teams = {row[0]: rows.team(row) for row in db.execute(select("team"))}
    plan.cycles = {row[0]: rows.cycle(row) for row in db.execute(select("cycle"))}
    teams, tags = _shares(db, "objective_team", "objective"), _tags(db, "objective_tag", "objective")
    plan.objectives = {
        row[0]: rows.objective(row, teams.get(row[0]), tags.get(row[0], ())) for row in db.execute(select("objective"))
    }
    tags = _tags(db, "key_result_tag", "key_result")
    plan.key_results = {row[0]: rows.key_result(row, tags.get(row[0], ())) for row in db.execute(select("key_result"))}
    latest = f"SELECT {joined_columns('check_in')} FROM key_result JOIN check_in ON check_in.id = key_result.latest"
    plan.latest = {row[1]: rows.check_in(row) for row in db.execute(latest)}
    load_asides(db, plan)
    plan.repair = partial(settled_parents, db)
    return plan


def load_asides(db: sqlite3.Connection, plan: Plan, kinds: tuple[str, ...] = rows.ASIDE) -> None:
    """What stands beside the tree, and the latest readings of KPIs."""
    for kind in kinds:
        found = [rows.aside(kind, row) for row in db.execute(select(kind))]
        if found:
            plan.table_of(found[0]).update({record.id: record for record in found})
    readings = f"SELECT {joined_columns('check_in')} FROM kpi JOIN check_in ON check_in.id = kpi.latest"
    plan.latest.update((reading.subject, reading) for reading in map(rows.check_in, db.execute(readings)))


def check_ins(db: sqlite3.Connection, subject: str, kind: str = "key_result") -> list[CheckIn]:
    """Every check-in of a key result (or, by ``kind``, reading of a "kpi"), oldest first."""
    query = f"{select('check_in')} WHERE {kind} = ? ORDER BY date, lam, actor"
    return [rows.check_in(row) for row in db.execute(query, (subject,))]


def check_ins_by(db: sqlite3.Connection, author: str) -> int:
    """How many check-ins a person has made."""
    return int(db.execute("SELECT count(*) FROM check_in WHERE author = ?", (author,)).fetchone()[0])


def all_check_ins(db: sqlite3.Connection) -> dict[str, list[CheckIn]]:
    """Every check-in by key result or KPI, oldest first."""
    found: dict[str, list[CheckIn]] = defaultdict(list)
    for row in db.execute(f"{select('check_in')} ORDER BY key_result, date, lam, actor"):
        found[row[1] or row[9]].append(rows.check_in(row))
    return found


def each_check_in(db: sqlite3.Connection) -> Iterator[CheckIn]:
    """Every check-in one after the other, by key result or KPI, oldest first."""
    query = f"{select('check_in')} ORDER BY coalesce(key_result, kpi), date, lam, actor"
    return map(rows.check_in, db.execute(query))


def check_ins_with(db: sqlite3.Connection, sign: str) -> list[CheckIn]:
    """The check-ins with a sign anywhere in what was said with them, in no order."""
    query = f"{select('check_in')} WHERE instr(note, ?) OR instr(next, ?) OR instr(blocker, ?)"
    return [rows.check_in(row) for row in db.execute(query, (sign, sign, sign))]


def count_check_ins(db: sqlite3.Connection) -> int:
    """How many check-ins there are."""
    return int(db.execute("SELECT count(*) FROM check_in").fetchone()[0])


def latest(db: sqlite3.Connection, subject: str, kind: str = "key_result") -> CheckIn | None:
    """The current check-in of a key result (or, by ``kind``, reading of a "kpi")."""
    query = f"{select('check_in')} WHERE id = (SELECT latest FROM {kind} WHERE id = ?)"
    row = db.execute(query, (subject,)).fetchone()
    return rows.check_in(row) if row else None


def one(db: sqlite3.Connection, kind: str, id: str) -> Record | None:
    """One record of any kind, None when there is none."""
    row = db.execute(f"{select(kind)} WHERE id = ?", (id,)).fetchone()
    if row is None:
        return None
    match kind:
        case "objective":
            return rows.objective(row, *members(db, kind, id))
        case "key_result":
            return rows.key_result(row, members(db, kind, id)[1])
        case "person":
            return rows.person(row, _shares(db, "person_team", "person", id).get(id))
        case _:
            return _PLAIN[kind](row) if kind in _PLAIN else rows.aside(kind, row)


_PLAIN: dict[str, Callable[[Row], Record]] = {
    "team": rows.team,
    "cycle": rows.cycle,
    "workspace": rows.workspace,
    "check_in": rows.check_in,
}


def check_in(db: sqlite3.Connection, id: str) -> CheckIn | None:
    """One check-in."""
    row: Row | None = db.execute(f"{select('check_in')} WHERE id = ?", (id,)).fetchone()
    return rows.check_in(row) if row else None


def select(kind: str) -> str:
    """All columns of a kind, in the order that ``rows`` reads."""
    return f"SELECT {quoted(COLUMNS[kind])} FROM {kind}"


def joined_columns(kind: str) -> str:
    """The same columns for a query over several tables."""
    return ", ".join(f'{kind}."{name}"' for name in COLUMNS[kind])


def members(db: sqlite3.Connection, kind: str, id: str) -> tuple[dict[str, Decimal] | None, tuple[str, ...]]:
    """Teams and tags of one objective or key result (a key result has no teams)."""
    shares = _shares(db, "objective_team", "objective", id).get(id) if kind == "objective" else None
    return shares, _tags(db, f"{kind}_tag", kind, id).get(id, ())


def _members(db: sqlite3.Connection, sql: str, owner: str, id: str | None) -> sqlite3.Cursor:
    if id is None:
        return db.execute(f"{sql} ORDER BY 1, 2")
    return db.execute(f"{sql} WHERE {owner} = ? ORDER BY 1, 2", (id,))


def _shares(db: sqlite3.Connection, table: str, owner: str, only: str | None = None) -> dict[str, dict[str, Decimal]]:
    found: dict[str, dict[str, Decimal]] = defaultdict(dict)
    for id, team, share in _members(db, f"SELECT {owner}, team, share FROM {table}", owner, only):
        found[id][team] = rows.number(share)
    return found


def _tags(db: sqlite3.Connection, table: str, owner: str, only: str | None = None) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for id, _, tag in _members(db, f"SELECT {owner}, position, tag FROM {table}", owner, only):
        found[id].append(tag)
    return {id: tuple(tags) for id, tags in found.items()}
