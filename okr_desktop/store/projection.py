"""Keeps the typed tables in step with the heads, and makes them again from nothing."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.domain.plan import Record
from okr_desktop.domain.registers import KINDS, to_record
from okr_desktop.store import nameless, rows
from okr_desktop.store.following import Following
from okr_desktop.store.heads import Head, is_gone, registers
from okr_desktop.store.ops import CREATION
from okr_desktop.store.search import SearchIndex

_FIRST = ("workspace", "team", "person", "cycle", "objective", "key_result", "kpi", "check_in")
# How SQLite refuses a row: a check, a list where a text belongs, a number that is too great.
_UNFIT = (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError, OverflowError)
PARENTS_FIRST = (*_FIRST, *(kind for kind in rows.ASIDE if kind not in _FIRST))


def build(kind: str, id: str, heads: list[Head], *, revived: bool = False) -> Record | None:
    """The record that an entity's heads describe, None when it is deleted or not yet understood."""
    birth = next((head for head in heads if head.field == CREATION), None)
    if birth is None or kind not in KINDS or (not revived and is_gone(heads)):
        return None
    try:
        record = to_record(kind, id, registers(heads), strict=False)
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return None
    if isinstance(record, CheckIn):
        return replace(record, lam=birth.lam, actor=birth.actor)
    return record


class Projection:
    """Writes records to the typed tables of one connection, in batches."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self.search = SearchIndex(connection)
        self.following = Following(connection, self)

    def write(self, records: Iterable[tuple[str, Record]], *, fresh: bool = False) -> None:
        """Insert or replace the rows of records given with their kinds; ``fresh`` ones have no rows yet."""
        by_kind: dict[str, list[Record]] = defaultdict(list)
        for kind, record in records:
            by_kind[kind].append(record)
        check_ins = [item for item in by_kind.get("check_in", ()) if isinstance(item, CheckIn)]
        before = set[str]() if fresh else self._subjects_of(item.id for item in check_ins)
        for kind in PARENTS_FIRST:
            if batch := by_kind.get(kind):
                by_kind[kind] = self._write_kind(kind, batch, fresh)
        subjects = before | {item.subject for item in check_ins}
        self.mark_latest(subjects - self._mark_born(by_kind) if fresh else subjects)
        self.search.write(by_kind, fresh=fresh)

    def _mark_born(self, by_kind: Mapping[str, list[Record]]) -> set[str]:
        """Note the current check-ins of key results that are as new: nothing to look up. Gives those key results."""
        born = {record.id for record in by_kind.get("key_result", ())}
        newest = dict[str, CheckIn]()
        for item in by_kind.get("check_in", ()):
            if isinstance(item, CheckIn) and item.key_result in born:
                known = newest.setdefault(item.key_result, item)
                if known.order < item.order:
                    newest[item.key_result] = item
        found = [(item.id, subject) for subject, item in newest.items()]
        self._db.executemany("UPDATE key_result SET latest = ? WHERE id = ?", found)
        return set(newest)

    def _write_kind(self, kind: str, batch: list[Record], fresh: bool) -> list[Record]:
        columns = rows.COLUMNS[kind]
        marks = ", ".join("?" * len(columns))
        updates = ", ".join(f'"{name}" = excluded."{name}"' for name in columns[1:])
        # An upsert, not INSERT OR REPLACE: that would delete the row and with it key_result.latest.
        tail = "" if fresh else f" ON CONFLICT (id) DO UPDATE SET {updates}"
        sql = f"INSERT INTO {kind} ({rows.quoted(columns)}) VALUES ({marks}){tail}"
        self._db.execute("SAVEPOINT batch")
        try:
            self._put(kind, sql, batch, fresh)
        except _UNFIT:
            # What a table refuses came from another program: it stays out of the tables, in the journal it is kept.
            self._db.execute("ROLLBACK TO batch")
            fitting = [record for record in batch if self._fits(kind, sql, record, fresh)]
            kept = {record.id for record in fitting}
            if not fresh:  # nor may what it was before go on standing there
                self.remove(kind, [record.id for record in batch if record.id not in kept])
            batch = fitting
        finally:
            self._db.execute("RELEASE batch")
        return batch

    def _put(self, kind: str, sql: str, batch: list[Record], fresh: bool) -> None:
        self._db.executemany(sql, map(rows.to_row, batch))
        if kind in nameless.KINDS:
            self._hide_order(kind, batch)
        for side in rows.SIDES.get(kind, ()):
            self._write_side(side, batch, fresh)

    def _hide_order(self, kind: str, batch: list[Record]) -> None:
        """Rows of what has no name are numbered below zero by their ids: hidden numbers tell what came before what."""
        hidden = [(-1 - nameless.place(one.id), one.id) for one in batch if nameless.is_nameless(one.id)]
        self._db.executemany(f"UPDATE OR IGNORE {kind} SET rowid = ? WHERE id = ?", hidden)
        # SQLite goes on from the greatest number, also from one below zero.
        named = [(one.id,) for one in batch if not nameless.is_nameless(one.id)]
        next_one = f"(SELECT max(0, max(rowid)) + 1 FROM {kind})"
        self._db.executemany(f"UPDATE {kind} SET rowid = {next_one} WHERE id = ? AND rowid <= 0", named)

    def _fits(self, kind: str, sql: str, record: Record, fresh: bool) -> bool:
        self._db.execute("SAVEPOINT one")
        try:
            self._put(kind, sql, [record], fresh)
        except _UNFIT:
            self._db.execute("ROLLBACK TO one")
            return False
        finally:
            self._db.execute("RELEASE one")
        return True

    def _write_side(self, side: rows.Side, batch: list[Record], fresh: bool) -> None:
        if not fresh:
            self._db.executemany(f'DELETE FROM {side.table} WHERE "{side.owner}" = ?', [(item.id,) for item in batch])
        found = [row for item in batch for row in rows.side_rows(item)[side.table]]
        columns = rows.quoted((side.owner, *side.columns))
        self._db.executemany(f"INSERT INTO {side.table} ({columns}) VALUES (?, ?, ?)", found)

    def remove(self, kind: str, ids: Iterable[str]) -> None:
        """Delete the rows of entities that are gone."""
        keys = [(id,) for id in ids]
        subjects = self._subjects_of(id for (id,) in keys) if kind == "check_in" else set[str]()
        for side in rows.SIDES.get(kind, ()):
            self._db.executemany(f'DELETE FROM {side.table} WHERE "{side.owner}" = ?', keys)
        self._db.executemany(f"DELETE FROM {kind} WHERE id = ?", keys)
        self.mark_latest(subjects)
        self.search.remove(kind, (id for (id,) in keys))

    def _subjects_of(self, check_ins: Iterable[str]) -> set[str]:
        query = "SELECT coalesce(key_result, kpi) FROM check_in WHERE id = ?"
        return {row[0] for id in check_ins for row in self._db.execute(query, (id,))}

    def mark_latest(self, subjects: set[str]) -> None:
        """Note the current check-in of key results and KPIs."""
        for kind in ("key_result", "kpi"):
            # Almost always there are no KPIs, and always few.
            if kind == "key_result" or self._db.execute("SELECT 1 FROM kpi LIMIT 1").fetchone():
                self._db.executemany(
                    f"UPDATE {kind} SET latest = (SELECT check_in.id FROM check_in WHERE check_in.{kind} = {kind}.id "
                    "ORDER BY date DESC, lam DESC, actor DESC LIMIT 1) WHERE id = ?",
                    [(id,) for id in sorted(subjects)],  # in the order of the file: half the time
                )

    def dump(self) -> dict[str, list[rows.Row]]:
        """Every row of every projection table in primary-key order, to compare two projections."""
        found: dict[str, list[rows.Row]] = {}
        for table in rows.TABLES:
            found[table] = sorted(self._db.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
        found["search"] = self.search.dump()
        return found

    def rebuild(self, *, create: str | None = None, progress: Callable[[float], None] | None = None) -> None:
        """Drop every row and make all of them again from the heads (``create``: SQL that remakes the tables)."""
        for table in reversed(rows.TABLES):
            self._db.execute(f"DROP TABLE IF EXISTS {table}" if create else f"DELETE FROM {table}")
        for statement in (create or "").split(";"):
            if statement.strip():
                self._db.execute(statement)
        self.search.make()
        total, done = self._db.execute("SELECT count(*) FROM head").fetchone()[0] if progress else 0, 0
        unclear = ambiguous(self._db)
        for kind in PARENTS_FIRST:
            every = all_heads(self._db, kind)
            known = ((id, heads) for id, heads in every if id not in unclear or self.following.is_a(kind, id))
            found = (build(kind, id, heads) for id, heads in known)
            batch = list[tuple[str, Record]]()
            for record in found:
                if record is not None:
                    batch.append((kind, record))
                if len(batch) >= 5000:
                    self.write(batch, fresh=True)
                    done += len(batch)
                    batch.clear()
                    if progress is not None:
                        progress(min(1.0, done / max(total, 1)))
            self.write(batch, fresh=True)
        self.following.settle_all()
        self._db.execute("DELETE FROM contested")
        self._db.execute("INSERT INTO contested SELECT eid, field FROM head GROUP BY eid, field HAVING count(*) > 1")


def all_heads(db: sqlite3.Connection, kind: str) -> Iterator[tuple[str, list[Head]]]:
    """Each entity of a kind with its heads."""
    query = (
        "SELECT hex(head.eid), field, hex(actor.id), seq, lam, value, ctx FROM head "
        "JOIN actor ON actor.short = head.actor WHERE etype = ? ORDER BY head.eid"
    )
    current, heads = "", list[Head]()
    for eid, *cells in db.execute(query, (kind,)):
        if eid != current:
            if heads:
                yield current.lower(), heads
            current, heads = eid, []
        heads.append(to_head(*cells))
    if heads:
        yield current.lower(), heads


def to_head(field: str, actor: str, seq: int, lam: int, value: str, ctx: str | None) -> Head:
    """A head from the columns of its row."""
    return Head(field, actor.lower(), seq, lam, json.loads(value), json.loads(ctx) if ctx else None)


def heads_of(db: sqlite3.Connection, id: str) -> tuple[str, list[Head]]:
    """Kind and heads of one entity.

    Raises OkrError ``id.unknown`` when the workspace has never heard of it.
    """
    found = heads_or_none(db, id)
    if found is None:
        raise OkrError("id.unknown", id=id)
    return found


def heads_or_none(db: sqlite3.Connection, id: str) -> tuple[str, list[Head]] | None:
    """The same, None for what the workspace has never heard of."""
    query = (
        "SELECT etype, field, hex(actor.id), seq, lam, value, ctx FROM head JOIN actor ON actor.short = head.actor "
        "WHERE head.eid = ?"
    )
    try:
        found = db.execute(query, (bytes.fromhex(id),)).fetchall()
    except ValueError:  # not an id at all
        return None
    if not found:
        return None
    kind = found[0][0] if all(row[0] == found[0][0] for row in found) else _kind_of(found)
    return kind, [to_head(*row[1:]) for row in found if row[0] == kind]


def _kind_of(found: list[tuple[Any, ...]]) -> str:
    """What an entity is of which forged files say different things: what it was first created as."""
    return str(min(found, key=lambda row: (row[1] != CREATION, row[4], row[2], row[3]))[0])


def ambiguous(db: sqlite3.Connection) -> frozenset[str]:
    """The ids of entities that are said to be of several kinds."""
    query = "SELECT lower(hex(eid)) FROM head GROUP BY eid HAVING min(etype) <> max(etype)"
    return frozenset(str(row[0]) for row in db.execute(query))
