"""Readings of what came in from others: which merge brought which user actions."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.store import history
from okr_desktop.store.trace import BY, Traced
from okr_desktop.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Came:
    """One merge that brought something: its number, when (ms since 1970), from where, how many user actions."""

    number: int
    at_ms: int
    source: str
    count: int


def came(space: Workspace, limit: int) -> list[Came]:
    """The newest merges that brought user actions, newest first."""
    query = (
        "SELECT number, at_ms, source, (SELECT count(*) FROM arrived WHERE arrival = number) AS total "
        "FROM arrival WHERE total > 0 ORDER BY number DESC LIMIT ?"
    )
    return [Came(*row) for row in space.db.execute(query, (limit,))]


def people(space: Workspace, number: int) -> list[str]:
    """Who did what came in (ids of people, "" for nobody known), those who did most first."""
    query = (
        "SELECT coalesce(json_extract(op.value, '$.by'), ''), count(*) FROM arrived CROSS JOIN op "
        "ON op.eid = arrived.tx AND op.etype = 'action' WHERE arrival = ? GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    return [str(by) for by, _ in space.db.execute(query, (number,))]


def actions(space: Workspace, number: int, limit: int) -> list[Traced]:
    """The newest user actions that a merge brought, newest first."""
    query = (
        "SELECT lower(hex(op.tx)), op.value, op.wall_ms, lower(hex(actor.id)), actor.mine, actor.machine_hint "
        "FROM arrived CROSS JOIN op ON op.eid = arrived.tx AND op.etype = 'action' "
        "JOIN actor ON actor.short = op.actor WHERE arrival = ? ORDER BY op.wall_ms DESC, op.lam DESC LIMIT ?"
    )
    rows = space.db.execute(query, (number, limit)).fetchall()
    return [Traced(history.action_of(*row), str(history.said(row[1]).get(BY, ""))) for row in rows]


def since(space: Workspace, number: int) -> int:
    """How many user actions later merges have brought."""
    row = space.db.execute("SELECT count(*) FROM arrived WHERE arrival > ?", (number,)).fetchone()
    return int(row[0])


def count(space: Workspace, number: int) -> int:
    """How many user actions a merge brought."""
    return int(space.db.execute("SELECT count(*) FROM arrived WHERE arrival = ?", (number,)).fetchone()[0])


def last(space: Workspace) -> int:
    """The number of the newest merge, 0 before the first."""
    row = space.db.execute("SELECT max(number) FROM arrival").fetchone()
    return int(row[0] or 0)
