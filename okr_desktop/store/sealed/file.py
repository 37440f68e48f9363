"""One workshop's SQLite file: opened by one thread alone, committed before anything is acknowledged."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import astuple
from pathlib import Path
from typing import Any

import msgspec

from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.domain.workshop.model import Board, Live
from okr_desktop.store.connection import BUSY_SECONDS, MAGIC, Damaged, translated
from okr_desktop.store.sealed import live_rows
from okr_desktop.store.sealed.rows import IdeaRow, SaidRow, Sealed, SeatRow
from okr_desktop.store.sealed.schema import APPLICATION_ID, TABLES, VERSION

SUFFIX = ".okrworkshop"
_HEADER = 100


class SealedFile:
    """The file of a workshop. Every write happens inside ``transaction``; ``destroy_order`` leaves no trace of it."""

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self.path = path
        self._db = db
        self._parts: dict[str, str] = {}

    @classmethod
    def create(cls, path: Path, live: Live, meta: Mapping[str, str]) -> SealedFile:
        """A new file; raises FileProblem ``file.exists`` when one is there."""
        if path.exists():
            raise FileProblem("file.exists", path=str(path))
        with translated(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        file = cls(path, _connect(path))
        with translated(path), file.transaction():
            for statement in TABLES.split(";"):
                file._db.execute(statement)
            file._db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            file._db.execute(f"PRAGMA user_version = {VERSION}")
            file.set_meta({"id": live.id, **meta})
            file.save_parts(live)
        # Whoever opens the file after a crash reads what it is from its head: that must not stand in the log alone.
        file.fold_log()
        return file

    @classmethod
    def open(cls, path: Path) -> SealedFile:
        """An existing file; raises FileProblem, Damaged, Busy, OkrError ``workshop.newer``."""
        version = _version(path)
        if version > VERSION:
            raise OkrError("workshop.newer", path=str(path))
        return cls(path, _connect(path))

    def close(self) -> None:
        """Fold the log in and close."""
        with contextlib.suppress(sqlite3.Error):
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._db.close()

    # Reading

    def load(self) -> tuple[Live, Sealed, dict[str, str]]:
        """Everything: the open part, the sealed part, and the file's own notes. Raises Damaged."""
        with translated(self.path):
            meta = dict(self._db.execute("SELECT name, value FROM meta"))
            rows = dict(self._db.execute("SELECT name, json FROM part"))
            things = self._db.execute("SELECT kind, id, json FROM thing").fetchall()
            sealed = self._sealed()
        try:
            found: dict[str, dict[str, Any]] = {kind: {} for kind in live_rows.KINDS}
            for kind, id, json in things:
                if kind in found:
                    found[kind][id] = live_rows.thing(kind, json)
            self._parts = rows
            return live_rows.live_of(meta["id"], rows, Board(**found)), sealed, meta
        except (KeyError, TypeError, ValueError, OkrError, msgspec.MsgspecError) as error:
            raise Damaged("workspace.damaged", path=str(self.path), finding=repr(error)[:200]) from error

    def _sealed(self) -> Sealed:
        found = Sealed()
        for row in self._db.execute("SELECT id, token, label, kind, language, cast_in FROM seat"):
            found.seats[row[0]] = SeatRow(*row)
        columns = "id, round, text, origin, edit_hash, withheld, author"
        for id, round, text, origin, edit_hash, withheld, author in self._db.execute(f"SELECT {columns} FROM idea"):
            found.ideas[id] = IdeaRow(id, round, text, origin, edit_hash, bool(withheld), author)
        columns = "id, kind, text, about, baseline, target, author, origin, edit_hash"
        for row in self._db.execute(f"SELECT {columns} FROM said"):
            found.said[row[0]] = SaidRow(*row)
        for kind, round, salt in self._db.execute("SELECT kind, round, salt FROM salt"):
            found.salts[kind, round] = salt
        for kind, round, who, item, value in self._db.execute("SELECT kind, round, pseudonym, item, value FROM ballot"):
            found.ballots.setdefault((kind, round), {}).setdefault(who, {})[item] = value
        return found

    # Writing, inside a transaction

    @contextmanager
    def transaction(self) -> Generator[None]:
        """All or nothing, on the disk before this returns."""
        with translated(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    self._db.execute("ROLLBACK")
                self._parts = {}
                raise

    @contextmanager
    def savepoint(self) -> Generator[Savepoint]:
        """A part of the transaction that can be taken back alone."""
        self._db.execute("SAVEPOINT one")
        yield Savepoint(self._db)
        self._db.execute("RELEASE one")

    def set_meta(self, values: Mapping[str, str]) -> None:
        """Keep notes of the file itself."""
        self._db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", list(values.items()))

    def save_parts(self, live: Live) -> None:
        """Keep what is not on the board; parts that are as they were are not written."""
        fresh = live_rows.parts(live)
        changed = [(name, json) for name, json in fresh.items() if self._parts.get(name) != json]
        self._db.executemany("INSERT OR REPLACE INTO part VALUES (?, ?)", changed)
        self._parts = fresh

    def save_things(self, changes: Iterable[live_rows.Change]) -> None:
        """Keep what changed on the board."""
        for kind, id, _, after in changes:
            if after is None:
                self._db.execute("DELETE FROM thing WHERE kind = ? AND id = ?", (kind, id))
            else:
                row = (kind, id, live_rows.encode(after))
                self._db.execute("INSERT OR REPLACE INTO thing VALUES (?, ?, ?)", row)

    def save_seat(self, seat: SeatRow) -> None:
        """Keep a seat."""
        self._db.execute("INSERT OR REPLACE INTO seat VALUES (?, ?, ?, ?, ?, ?)", astuple(seat))

    def delete_seat(self, id: str) -> None:
        """Forget a seat."""
        self._db.execute("DELETE FROM seat WHERE id = ?", (id,))

    def save_idea(self, idea: IdeaRow) -> None:
        """Keep a sealed idea."""
        self._db.execute("INSERT OR REPLACE INTO idea VALUES (?, ?, ?, ?, ?, ?, ?)", astuple(idea))

    def delete_idea(self, id: str) -> None:
        """Forget a sealed idea."""
        self._db.execute("DELETE FROM idea WHERE id = ?", (id,))

    def save_said(self, said: SaidRow) -> None:
        """Keep a wording, metric or late idea."""
        row = (
            *(said.id, said.kind, said.about, said.text, said.baseline, said.target, said.author),
            *(said.origin, said.edit_hash),
        )
        self._db.execute("INSERT OR REPLACE INTO said VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)

    def delete_said(self, id: str) -> None:
        """Forget one of these."""
        self._db.execute("DELETE FROM said WHERE id = ?", (id,))

    def save_salt(self, kind: str, round: int, salt: bytes) -> None:
        """Keep the salt of a round."""
        self._db.execute("INSERT OR REPLACE INTO salt VALUES (?, ?, ?)", (kind, round, salt))

    def save_ballot(self, kind: str, round: int, who: bytes, item: str, value: str | None) -> None:
        """Keep one entry of a ballot, or (None) take it away."""
        if value is None:
            keys = (kind, round, who, item)
            self._db.execute("DELETE FROM ballot WHERE kind = ? AND round = ? AND pseudonym = ? AND item = ?", keys)
        else:
            self._db.execute("INSERT OR REPLACE INTO ballot VALUES (?, ?, ?, ?, ?)", (kind, round, who, item, value))

    def destroy_round(self, kind: str, round: int) -> None:
        """Destroy the ballots and the salt of a round."""
        self._db.execute("DELETE FROM ballot WHERE kind = ? AND round = ?", (kind, round))
        self._db.execute("DELETE FROM salt WHERE kind = ? AND round = ?", (kind, round))

    def destroy_ideas(self) -> None:
        """The ideas stand on the board now: their sealed rows, with the hashes of the phones' keys, are destroyed."""
        self._db.execute("DELETE FROM idea")

    def forget_authors(self) -> None:
        """The mode became anonymous: no name stays beside anything sealed."""
        self._db.execute("UPDATE idea SET author = ''")
        self._db.execute("UPDATE said SET author = ''")

    def forget_people(self) -> None:
        """The workshop is archived: seats, tokens, keys, ballots and salts are destroyed."""
        for table in ("seat", "ballot", "salt", "idea"):
            self._db.execute(f"DELETE FROM {table}")
        self._db.execute("UPDATE said SET edit_hash = NULL")

    # Outside of a transaction

    def destroy_order(self) -> None:
        """Write the file anew: neither free pages nor the log keep what was deleted, or in which order rows came."""
        with translated(self.path):
            self._db.execute("VACUUM")
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def fold_log(self) -> None:
        """Empty the write-ahead log: its frames would tell in which order things were written."""
        with translated(self.path):
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def copy_to(self, path: Path) -> None:
        """A checkpoint: a copy of the file as it is; raises FileProblem."""
        with translated(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)
            self._db.execute("VACUUM INTO ?", (str(path),))


class Savepoint:
    """Where a transaction may go back to."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def back(self) -> None:
        """Take back what was written since."""
        self._db.execute("ROLLBACK TO one")

    def is_lost(self, error: BaseException) -> bool:
        """Whether the whole transaction has failed: the file itself refused, which is never one command's fault."""
        return isinstance(error, sqlite3.Error) or not self._db.in_transaction


def _connect(path: Path) -> sqlite3.Connection:
    with translated(path):
        db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        with translated(path):
            db.execute("PRAGMA locking_mode = EXCLUSIVE")
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = FULL")
            db.execute("PRAGMA fullfsync = ON")
            db.execute("PRAGMA secure_delete = ON")
            db.execute("PRAGMA temp_store = MEMORY")
            db.execute("BEGIN IMMEDIATE")
            db.execute("ROLLBACK")
    except BaseException:
        db.close()
        raise
    return db


def _version(path: Path) -> int:
    """The version of a workshop file; raises FileProblem, Damaged for anything that is none."""
    with translated(path):
        if not path.is_file():
            raise FileProblem("file.missing", path=str(path))
        with path.open("rb") as file:
            head = file.read(_HEADER)
    if len(head) < _HEADER or not head.startswith(MAGIC):
        raise Damaged("workshop.damaged", path=str(path))
    if int.from_bytes(head[68:72]) != APPLICATION_ID:
        raise FileProblem("workshop.foreign", path=str(path))
    return int.from_bytes(head[60:64])
