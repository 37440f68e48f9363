"""When records came into the journal, who moved between teams since, and check-ins as bare tuples: for indicators."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator

from okr_desktop.store.ops import CREATION

#: (id, key result, ISO day, author's id or None)
Told = tuple[str, str, str, str | None]
_SLICE = 500


def born(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, int]:
    """When each record was made, in milliseconds since 1970; what the journal does not tell (any more) is left out."""
    found: dict[str, int] = {}
    for part in _parts(ids):
        query = f"SELECT lower(hex(eid)), min(wall_ms) FROM op WHERE field = ? AND eid IN ({_marks(part)}) GROUP BY eid"
        found.update(db.execute(query, (CREATION, *map(bytes.fromhex, part))).fetchall())
    return found


def moved(db: sqlite3.Connection, people: Iterable[str], teams: Iterable[str], since_ms: int) -> dict[str, set[str]]:
    """The people who came to or left each team since a moment, by team; who was new then came with their team."""
    found: dict[str, set[str]] = {}
    fields = [f"team:{id}" for id in teams]
    for part in _parts(people):
        query = (
            "SELECT field, lower(hex(eid)) FROM op WHERE wall_ms >= ? "
            f"AND field IN (SELECT value FROM json_each(?)) AND eid IN ({_marks(part)})"
        )
        for name, id in db.execute(query, (since_ms, json.dumps(fields), *map(bytes.fromhex, part))):
            found.setdefault(name.removeprefix("team:"), set()).add(id)
    return found


def check_ins(db: sqlite3.Connection, key_results: Iterable[str]) -> Iterator[Told]:
    """Every check-in of some key results, by key result, of each in order of time."""
    query = (
        "SELECT id, key_result, date, author FROM check_in "
        "WHERE key_result IN (SELECT value FROM json_each(?)) ORDER BY key_result, date, lam, actor"
    )
    return db.execute(query, (json.dumps(sorted(key_results)),))


def _parts(ids: Iterable[str]) -> Iterator[list[str]]:
    known = sorted(set(ids))
    return (known[at : at + _SLICE] for at in range(0, len(known), _SLICE))


def _marks(part: list[str]) -> str:
    return ", ".join("?" * len(part))
