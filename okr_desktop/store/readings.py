"""The readings of many key results and KPIs as bare tuples, for charts that look at a million of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date

from okr_desktop.store.ops import CREATION

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


def metrics(db: sqlite3.Connection, key_results: Iterable[str]) -> Iterator[tuple[str, str, int, str]]:
    """(id, metric as JSON, milliseconds since 1970, person's id or "") each time a metric was written, in order."""
    query = (
        "SELECT lower(hex(op.eid)), CASE op.field WHEN ?2 THEN json_extract(op.value, '$.metric') ELSE op.value END, "
        "op.wall_ms, coalesce(json_extract(act.value, '$.by'), '') FROM op "
        "LEFT JOIN op AS act ON act.tx = op.tx AND act.etype = 'action' "
        "WHERE op.eid = ?1 AND op.field IN ('metric', ?2) ORDER BY op.lam, op.actor"
    )
    for id in key_results:
        for found, value, wall_ms, by in db.execute(query, (bytes.fromhex(id), CREATION)):
            if value is not None:
                yield found, value, wall_ms, str(by)
