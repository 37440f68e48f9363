"""One open workspace: the local SQLite file, held exclusively, with its journal and typed tables."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from okr_desktop import __version__
from okr_desktop.domain.changes import Changes, Label
from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Workspace as Settings
from okr_desktop.store import backup, migrate, nameless
from okr_desktop.store.connection import Busy, Damaged, check, connect, read_header, reading, refuse_torn, translated
from okr_desktop.store.identity import evidence, machine_hint
from okr_desktop.store.journal import Journal
from okr_desktop.store.projection import Projection
from okr_desktop.store.unit_of_work import UnitOfWork

SUFFIX = ".okrdb"


@dataclass(frozen=True, slots=True)
class OpenedBy:
    """Who has a workspace open, as far as the note beside the file tells."""

    program: str
    pid: int
    host: str
    since: str


class Workspace:
    """An open ``.okrdb`` file. Use from one thread at a time; close it when done."""

    def __init__(self, path: Path, db: sqlite3.Connection, backups: Path, *, unclean: bool = False) -> None:
        self.path = path
        self.backups = backups
        self.unclean = unclean
        self.db = db
        self._file = _which(path)
        self.journal = Journal(db)
        self.projection = Projection(db)
        self.id = str(self._meta("bundle_id") or "")
        # Told, after the commit, what a merge has touched: nobody who works on this file called for that.
        self.on_merged: Callable[[Changes], object] | None = None

    # Opening and closing

    @classmethod
    def create(cls, path: Path, backups: Path, organisation: str = "") -> Workspace:
        """Make a new workspace file; refuses to touch anything that is already there."""
        return cls._make(path, backups, organisation, new_id(), founded=True)

    @classmethod
    def join(cls, path: Path, backups: Path, bundle_id: str) -> Workspace:
        """Make an empty file for a workspace that exists elsewhere; a merge fills it."""
        return cls._make(path, backups, "", bundle_id, founded=False)

    @classmethod
    def _make(cls, path: Path, backups: Path, organisation: str, bundle_id: str, *, founded: bool) -> Workspace:
        if path.exists():
            raise FileProblem("file.exists", path=str(path))
        with translated(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
        try:
            cls._build(part, backups, organisation, bundle_id, founded)
            with translated(path):
                _claim(part, path)
        except FileProblem as error:
            raise FileProblem(error.code, **{**error.params, "path": str(path)}) from error
        finally:
            _discard(part)
        return cls._open(path, backups, checked=False, born=True)

    @classmethod
    def _build(cls, part: Path, backups: Path, organisation: str, bundle_id: str, founded: bool) -> None:
        """Make the file under another name: a crash on the way leaves nothing that looks like a workspace."""
        db = connect(part)
        try:
            with translated(part):
                migrate.migrate(db, __version__)
                cls(part, db, backups)._found(organisation, bundle_id, founded)
        finally:
            db.close()

    def _found(self, organisation: str, bundle_id: str, founded: bool) -> None:
        self.id = bundle_id
        self.db.execute("INSERT INTO meta VALUES ('bundle_id', ?)", (self.id,))
        self.new_actor()
        if founded:
            with self.unit_of_work(Label("workspace.create", {"name": organisation})) as unit:
                unit.save(Settings(self.id, organisation or "OKRs"))

    @classmethod
    def open(cls, path: Path, backups: Path, *, checked: bool = True) -> Workspace:
        """Open an existing workspace and bring its schema up to date.

        A full integrity check follows an unclean stop, a quick one otherwise unless ``checked`` is False (the
        caller then runs ``verify`` in the background). Raises FileProblem, Damaged, Busy or OkrError
        ``workspace.too_new``. A damaged file is not written to.
        """
        return cls._open(path, backups, checked=checked)

    @classmethod
    def _open(cls, path: Path, backups: Path, *, checked: bool, born: bool = False) -> Workspace:
        _, version = read_header(path)
        unclean = _note_path(path).exists() or _size(path, "-wal") > 0
        try:
            # Before anything may write: a damaged or newer file stays byte for byte as it is.
            if (unclean or checked or version > migrate.SCHEMA) and not _size(path, "-journal"):
                _inspect(path, thorough=unclean)
            db = connect(path)
        except Busy as error:
            raise Busy("workspace.busy", path=str(path), by=opened_by(path)) from error
        try:
            space = cls._ready(path, db, backups, unclean, born)
        except BaseException:
            db.close()
            raise
        space._note_open()
        return space

    @classmethod
    def _ready(cls, path: Path, db: sqlite3.Connection, backups: Path, unclean: bool, born: bool) -> Workspace:
        with translated(path):
            _refuse_newer(db, path)
            if migrate.version(db) < migrate.SCHEMA:
                backup.make_backup(db, backups, "before-migration")
                migrate.migrate(db, __version__)
            space = cls(path, db, backups, unclean=unclean)
            if born:  # under another name, so that the evidence does not fit yet
                space.set_meta("evidence", evidence(path))
            space._recognise()
        return space

    def _recognise(self) -> None:
        """Write as the same actor as before, or as a new one when the file was copied or restored (sharing.md)."""
        row = self.db.execute("SELECT lower(hex(id)) FROM actor WHERE mine = 1 ORDER BY short DESC").fetchone()
        if row is None or self._meta("evidence") != evidence(self.path):
            self.new_actor()
        else:
            self.journal.become(row[0])

    def new_actor(self) -> None:
        """Write under a new identity from now on: this file may have a twin."""
        actor = secrets.token_hex(8)
        self.journal.add_actor(actor, time.time_ns() // 1_000_000, machine_hint())
        self.set_meta("evidence", evidence(self.path))
        self.journal.become(actor)

    def close(self) -> None:
        """Close the file; the write-ahead log is folded in and the note beside the file removed."""
        with contextlib.suppress(sqlite3.Error):  # a full disk, a closed file: what is stored is safe
            nameless.forget_order(self.db)
        self.db.close()
        with contextlib.suppress(OSError):  # the folder may be gone, a stick pulled out
            _note_path(self.path).unlink(missing_ok=True)

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Writing

    def unit_of_work(
        self, label: Label, extra: dict[str, str] | None = None, *, wall_ms: int | None = None
    ) -> UnitOfWork:
        """One user action on this workspace (``with space.unit_of_work(label) as unit: …``).

        ``wall_ms`` is the moment to note in its place, for what is told of the past (the sample).
        """
        return UnitOfWork(self, label, extra, wall_ms=wall_ms)

    def begin(self) -> None:
        """Start the transaction of a unit of work; refuses when the file is no longer where it was opened."""
        if _which(self.path) != self._file:
            raise FileProblem("workspace.gone", path=str(self.path))
        with translated(self.path):
            self.db.execute("BEGIN IMMEDIATE")

    def finish(self, commit: bool) -> None:
        """End the transaction; a commit that fails is rolled back and raised."""
        try:
            with translated(self.path):
                if commit:
                    self.db.execute("COMMIT")
        finally:
            # SQLite has already rolled back by itself after some errors, a full disk for one.
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")

    # Local facts that are never shared

    def _meta(self, key: str) -> str | None:
        row = self.db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def meta(self, key: str) -> str | None:
        """A local setting of this file, such as who ``me`` is."""
        return self._meta(key)

    def set_meta(self, key: str, value: str) -> None:
        """Keep a local setting."""
        with translated(self.path):
            self.db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    # Care

    def verify(self, *, thorough: bool = False) -> None:
        """Check the file; raises Damaged."""
        check(self.db, self.path, thorough=thorough)

    def back_up(self, reason: str = "manual", progress: Callable[[float], None] | None = None) -> backup.Backup:
        """Make a backup now and thin out the ladder."""
        made = backup.make_backup(self.db, self.backups, reason, progress)
        backup.thin_out(self.backups)
        return made

    def rebuild(self) -> None:
        """Make the typed tables again from the heads, in one transaction."""
        self.begin()
        try:
            self.projection.rebuild(create=migrate.projection_sql())
        except BaseException:
            self.finish(commit=False)
            raise
        self.finish(commit=True)

    def differences(self) -> list[str]:
        """Tables in which a rebuild gives other rows than are stored (empty when all is well); changes nothing."""
        before = self.projection.dump()
        self.begin()
        try:
            self.projection.rebuild()
            after = self.projection.dump()
        finally:
            self.finish(commit=False)
        return [table for table, found in before.items() if found != after[table]]

    def _note_open(self) -> None:
        since = datetime.now(UTC).isoformat(timespec="seconds")
        note = {"program": "OKR Desktop", "pid": os.getpid(), "host": machine_hint(), "since": since}
        try:
            _note_path(self.path).write_text(json.dumps(note), "utf-8")
        except OSError:
            # The note only makes a message friendlier; SQLite's lock is what protects the file.
            return


def opened_by(path: Path) -> OpenedBy | None:
    """What the note beside a file says about who has it open."""
    try:
        note = json.loads(_note_path(path).read_text("utf-8"))
        return OpenedBy(str(note["program"]), int(note["pid"]), str(note["host"]), str(note["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def restore(path: Path, chosen: backup.Backup) -> Path | None:
    """Put a backup in the place of a workspace file; what was there is kept beside it.

    Returns where the former file went, None when there was none. The restored file gets a new actor when it
    is opened, because a backup carries no evidence (sharing.md). Raises Busy while the workspace is open.
    """
    _refuse_busy(path)
    part = path.with_name(path.name + ".part")
    with translated(path):
        try:
            _copy_file(chosen.path, part)
            aside = _free_name(path)
            there = path.exists()
            # Whatever stands there goes, log first: a stale log would be read into the restored file.
            for extra in ("-wal", "-shm", "-journal", ""):
                side = path.with_name(path.name + extra)
                if side.exists():
                    os.replace(side, aside.with_name(aside.name + extra))
            os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)
        _note_path(path).unlink(missing_ok=True)
    return aside if there else None


def _refuse_busy(path: Path) -> None:
    if not path.exists():
        return
    try:
        with reading(path) as db:
            db.execute("PRAGMA schema_version").fetchone()
    except Busy as error:
        raise Busy("workspace.busy", path=str(path), by=opened_by(path)) from error
    except FileProblem:
        return  # damaged: that is what backups are for


def _copy_file(source: Path, target: Path) -> None:
    with source.open("rb") as old, target.open("wb") as new:
        shutil.copyfileobj(old, new, 1 << 20)
        new.flush()
        os.fsync(new.fileno())


def _free_name(path: Path) -> Path:
    stamp = datetime.now().strftime("%Y-%m-%d %H%M%S")
    names = (f"{path.stem} (set aside {stamp}{tail}){path.suffix}" for tail in ("", *(f" {n}" for n in range(2, 100))))
    return next(found for name in names if not (found := path.with_name(name)).exists())


def _inspect(path: Path, *, thorough: bool) -> None:
    if not _size(path, "-wal"):
        refuse_torn(path)
    with reading(path) as db:
        _refuse_newer(db, path)
        check(db, path, thorough=thorough)


def _refuse_newer(db: sqlite3.Connection, path: Path) -> None:
    if migrate.version(db) > migrate.SCHEMA:
        needs = db.execute("SELECT value FROM meta WHERE key = 'needs'").fetchone()
        raise OkrError("workspace.too_new", path=str(path), needs=needs[0] if needs else "", have=__version__)


def _which(path: Path) -> tuple[int, int] | None:
    """What tells this file from another of the same name, None when there is none."""
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_dev, stat.st_ino


def _size(path: Path, extra: str) -> int:
    try:
        return path.with_name(path.name + extra).stat().st_size
    except OSError:
        return 0


def _claim(part: Path, path: Path) -> None:
    """Give the file its name without ever replacing another one, made by a second window meanwhile."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise FileProblem("file.exists", path=str(path)) from None
    except OSError:  # no hard links here
        if path.exists():
            raise FileProblem("file.exists", path=str(path)) from None
        os.rename(part, path)


def _note_path(path: Path) -> Path:
    return path.with_name(path.name + ".lock")


def _discard(path: Path) -> None:
    for name in (path.name, path.name + "-wal", path.name + "-shm"):
        # What cannot be removed was never made, or its folder is the very thing the caller is told about.
        with contextlib.suppress(OSError):
            path.with_name(name).unlink(missing_ok=True)


__all__ = ["SUFFIX", "Busy", "Damaged", "OpenedBy", "Workspace", "opened_by", "restore"]
