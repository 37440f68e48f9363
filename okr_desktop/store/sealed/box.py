"""The box: a small local file for what people gave without a name on this computer, until it is handed on."""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.domain.plan import Record
from okr_desktop.domain.registers import kind_of, to_record, to_registers
from okr_desktop.store.connection import Damaged, translated

SUFFIX = ".okrbox"
APPLICATION_ID = 0x4F4B5242  # "OKRB"
VERSION = 1
# Several phones may give at once while the program looks how much there is.
BUSY_SECONDS = 20.0
_TABLES = (
    "CREATE TABLE record (id TEXT PRIMARY KEY, kind TEXT NOT NULL, about TEXT NOT NULL, json TEXT NOT NULL)"
    " WITHOUT ROWID",
    # Forms that were read. The hash of a form's random number stands alone: it leads to none of the records.
    "CREATE TABLE form (hash BLOB PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE week (kind TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID",
)


class Gift(NamedTuple):
    """What one person gave at once; the random ``number`` of a form makes the same form count once."""

    records: tuple[Record, ...]
    number: str = ""


class Tally(NamedTuple):
    """How many records of a kind wait for one pulse or item (``about``), and how many of them are words alone."""

    kind: str
    about: str
    number: int
    words: int


class Box:
    """The box of a workspace. Every call opens the file and closes it again, from any thread.

    Nothing in it tells a person, a moment or an order: rows are kept by random ids, the file is written anew after
    every change (SQLite puts the newest row of a page last, whatever its key), deleted bytes are overwritten, and
    there is no log. All that is kept of the time is a week number for each kind, of the oldest that waits.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def put(self, gifts: Iterable[Gift], week: int) -> int:
        """Keep gifts, on the disk before this returns; how many of them were new. ``week`` is a number of weeks.

        Raises FileProblem, Busy, Damaged ``box.damaged``, FileProblem ``box.foreign``, OkrError ``box.newer``.
        """
        with self._changing() as db:
            return sum(_keep(db, gift, week) for gift in gifts)

    def counts(self) -> list[Tally]:
        """How much waits, by kind and by what it is about."""
        query = (
            "SELECT kind, about, count(*), sum(json_extract(json, '$.comment') IS NOT NULL) FROM record"
            " GROUP BY kind, about ORDER BY kind, about"
        )
        return [Tally(*row) for row in self._rows(query)]

    def weeks(self) -> dict[str, int]:
        """The week number of the oldest that waits, by kind."""
        return dict(self._rows("SELECT kind, number FROM week"))

    def records(self, kind: str, about: str | None = None) -> list[Record]:
        """What waits of a kind (about one thing), in the order of random ids."""
        query = "SELECT id, json FROM record WHERE kind = ? AND (? IS NULL OR about = ?) ORDER BY id"
        try:
            return [to_record(kind, id, json.loads(text)) for id, text in self._rows(query, kind, about, about)]
        except (ArithmeticError, KeyError, TypeError, ValueError) as error:
            raise Damaged("box.damaged", path=str(self.path), finding=repr(error)[:200]) from error

    def forget(self, ids: Sequence[str]) -> None:
        """Take out what was handed on, so that no byte of it stays in the file."""
        if not self.path.exists():
            return
        with self._changing() as db:
            db.executemany("DELETE FROM record WHERE id = ?", [(id,) for id in ids])
            db.execute("DELETE FROM week WHERE kind NOT IN (SELECT kind FROM record)")

    # The file

    def _rows(self, query: str, *values: object) -> list[Any]:
        if not self.path.exists():
            return []
        with self._open() as db, self._told():
            return db.execute(query, values).fetchall()

    @contextmanager
    def _changing(self) -> Generator[sqlite3.Connection]:
        """One transaction; afterwards the file is written anew."""
        with self._open() as db, self._told():
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    db.execute("ROLLBACK")
                raise
            # What was given is safe by now: a full disk or a second reader must not make it look lost.
            with contextlib.suppress(sqlite3.OperationalError):
                db.execute("VACUUM")

    @contextmanager
    def _told(self) -> Generator[None]:
        """Failures in our words: a damaged box is not a damaged workspace."""
        try:
            with translated(self.path):
                yield
        except Damaged as error:
            raise Damaged("box.damaged", **error.params) from error

    @contextmanager
    def _open(self) -> Generator[sqlite3.Connection]:
        with self._told():
            db = sqlite3.connect(self.path, timeout=BUSY_SECONDS, isolation_level=None)
        with closing(db):
            with self._told():
                for pragma in ("synchronous = EXTRA", "fullfsync = ON", "secure_delete = ON", "temp_store = MEMORY"):
                    db.execute(f"PRAGMA {pragma}")
                self._prepare(db)
            yield db

    def _prepare(self, db: sqlite3.Connection) -> None:
        """Make the tables of a new box, all at once; refuse a file that is something else."""
        names = ("application_id", "user_version")
        application, version = (db.execute(f"PRAGMA {name}").fetchone()[0] for name in names)
        if application == APPLICATION_ID:
            if version > VERSION:
                raise OkrError("box.newer", path=str(self.path))
            return
        db.execute("BEGIN IMMEDIATE")
        try:
            _make_tables(db, self.path)
        finally:
            db.execute("COMMIT")


def _make_tables(db: sqlite3.Connection, path: Path) -> None:
    if db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
        return  # somebody else was faster
    if db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise FileProblem("box.foreign", path=str(path))
    for statement in (*_TABLES, f"PRAGMA application_id = {APPLICATION_ID}", f"PRAGMA user_version = {VERSION}"):
        db.execute(statement)


def _keep(db: sqlite3.Connection, gift: Gift, week: int) -> bool:
    """Keep one gift whole; False for a form that was read before."""
    if gift.number:
        mark = hashlib.sha256(gift.number.encode("utf-8", "replace")).digest()
        if not db.execute("INSERT OR IGNORE INTO form VALUES (?)", (mark,)).rowcount:
            return False
    for record in gift.records:
        kind = kind_of(record)
        text = json.dumps(to_registers(record), ensure_ascii=False, separators=(",", ":"))
        db.execute("INSERT OR IGNORE INTO record VALUES (?, ?, ?, ?)", (record.id, kind, about_of(record), text))
        db.execute("INSERT OR IGNORE INTO week VALUES (?, ?)", (kind, week))
    return True


def about_of(record: Record) -> str:
    """What a record speaks of: its pulse, an item, or "" for nothing."""
    return str(getattr(record, "pulse", None) or getattr(record, "about", None) or "")
