"""Backups through SQLite's backup API: before a migration, and on a daily, weekly and monthly ladder."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from okr_desktop.domain.errors import OkrError
from okr_desktop.store import nameless
from okr_desktop.store.connection import check, read_header, reading, refuse_torn, translated

PAGES_PER_STEP = 2000
STAMP = "%Y-%m-%d %H%M%S"
KEEP_DAYS, KEEP_WEEKS, KEEP_MONTHS, KEEP_OTHERS = 7, 5, 12, 5


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file; ``reason`` is "daily", "manual" or "before-migration"."""

    path: Path
    made: datetime
    reason: str


def list_backups(folder: Path) -> list[Backup]:
    """Backups in a folder, newest first; files that are not ours are passed over."""
    found = list[Backup]()
    for path in folder.glob("*.okrdb") if folder.is_dir() else ():
        stamp, _, reason = path.stem.partition(" utc ")
        try:
            made = datetime.strptime(stamp, STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append(Backup(path, made, reason))
    return sorted(found, key=lambda item: (item.made, item.path.name), reverse=True)


def make_backup(
    db: sqlite3.Connection, folder: Path, reason: str, progress: Callable[[float], None] | None = None
) -> Backup:
    """Copy the open workspace into the folder, fsync it, open it to verify it; never overwrites a backup."""
    made = datetime.now(UTC).replace(microsecond=0)
    with translated(folder):
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{made.strftime(STAMP)} utc {reason}.okrdb"
        while path.exists():
            made += timedelta(seconds=1)
            path = folder / f"{made.strftime(STAMP)} utc {reason}.okrdb"
        part = path.with_suffix(".part")
        try:
            _copy(db, part, progress)
            os.replace(part, path)
        finally:
            for extra in ("", "-journal"):
                part.with_name(part.name + extra).unlink(missing_ok=True)
    return Backup(path, made, reason)


def _copy(db: sqlite3.Connection, part: Path, progress: Callable[[float], None] | None) -> None:
    def report(_status: int, remaining: int, total: int) -> None:
        if progress is not None and total:
            progress(1 - remaining / total)

    target = sqlite3.connect(part)
    try:
        db.backup(target, pages=PAGES_PER_STEP, progress=report)
        target.execute("PRAGMA journal_mode = DELETE")
        # Whoever opens a backup writes as somebody new, even at the place of the original (sharing.md).
        target.execute("DELETE FROM meta WHERE key = 'evidence'")
        target.commit()
        nameless.forget_order(target)
        check(target, part, thorough=False)
    finally:
        target.close()
    read_header(part)
    # Windows flushes only handles that may write.
    handle = os.open(part, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def is_due(folder: Path, now: datetime | None = None) -> bool:
    """Whether the newest backup is older than a day."""
    newest = next(iter(list_backups(folder)), None)
    return newest is None or (now or datetime.now(UTC)) - newest.made >= timedelta(days=1)


def thin_out(folder: Path) -> list[Path]:
    """Remove daily backups that the ladder no longer needs; returns what was removed.

    Kept are the newest of each of the last seven days, five weeks and twelve months that have one, and the
    last five of every other reason.
    """
    backups = list_backups(folder)
    daily = [item for item in backups if item.reason == "daily"]
    keep = set[Path]()
    for key, count in (("%Y-%m-%d", KEEP_DAYS), ("%G-%V", KEEP_WEEKS), ("%Y-%m", KEEP_MONTHS)):
        newest: dict[str, Path] = {}
        for item in daily:
            newest.setdefault(item.made.strftime(key), item.path)
        keep.update(list(newest.values())[:count])
    for reason in {item.reason for item in backups} - {"daily"}:
        keep.update([item.path for item in backups if item.reason == reason][:KEEP_OTHERS])
    gone = [item.path for item in backups if item.path not in keep]
    for path in gone:
        path.unlink(missing_ok=True)
    return gone


def last_good(folder: Path) -> Backup | None:
    """The newest backup that opens and passes a full check."""
    for item in list_backups(folder):
        try:
            read_header(item.path)
            refuse_torn(item.path)
            with reading(item.path) as db:
                check(db, item.path, thorough=True)
        except OkrError:
            continue
        return item
    return None
