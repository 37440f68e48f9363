"""The readings of many key results and KPIs as bare tuples, for charts that look at a million of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date

Reading = tuple[str, str, str, str | None]
_QUERIES = {
    kind: f"SELECT {kind}, date, value, reached FROM check_in WHERE {kind} IN (SELECT value FROM json_each(?)) "
    f"AND date <= ? ORDER BY {kind}, date, lam, actor"
    for kind in ("key_result", "kpi")
}


def readings(
    db: sqlite3.Connection, subjects: Iterable[str], last: date, kind: str = "key_result"
) -> Iterator[Reading]:
    """(id, ISO day, value, JSON list of milestones reached or None) up to a day.

    By key result (or, by ``kind``, "kpi"), of each in order of time: of one day the last one counts.
    """
    return db.execute(_QUERIES[kind], (json.dumps(sorted(subjects)), last.isoformat()))
