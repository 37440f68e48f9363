"""Care of a workspace: open, create, check, back up, restore, export."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from okr_desktop import __version__
from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.domain.plan import TABLE_NAMES, Record
from okr_desktop.exchange.own import okr_json
from okr_desktop.services.desk import Desk
from okr_desktop.store import backup, loading, workspace
from okr_desktop.store.backup import Backup
from okr_desktop.store.connection import Busy, Damaged, read_header, reading, translated
from okr_desktop.store.connection import check as check_file
from okr_desktop.store.places import unsafe_place
from okr_desktop.store.workspace import SUFFIX, Workspace

SHARED_SUFFIX = ".okr"
_TOLD_EVERY = 1000


def open_desk(path: Path, backups: Path, today: Callable[[], date] = date.today, *, checked: bool = True) -> Desk:
    """Open a workspace file; raises FileProblem, Damaged, Busy or OkrError ``workspace.too_new``."""
    _refuse_unsafe(path)
    return Desk(Workspace.open(path, backups, checked=checked), today)


def create_desk(path: Path, backups: Path, organisation: str = "", today: Callable[[], date] = date.today) -> Desk:
    """Create a workspace file; raises FileProblem ``file.exists`` when something is there already."""
    _refuse_unsafe(path)
    return Desk(Workspace.create(path, backups, organisation), today)


def join_desk(path: Path, backups: Path, bundle_id: str, today: Callable[[], date] = date.today) -> Desk:
    """Create an empty file for a workspace that exists elsewhere; raises FileProblem ``file.exists``."""
    _refuse_unsafe(path)
    return Desk(Workspace.join(path, backups, bundle_id), today)


def discard(path: Path) -> None:
    """Remove a workspace file that nobody has worked in yet."""
    for name in (path.name, path.name + "-wal", path.name + "-shm", path.name + ".lock"):
        with contextlib.suppress(OSError):
            path.with_name(name).unlink(missing_ok=True)


def _refuse_unsafe(path: Path) -> None:
    if path.suffix.lower() == SHARED_SUFFIX:
        raise FileProblem("workspace.reserved", path=str(path))
    if kind := unsafe_place(path):
        raise FileProblem("workspace.unsafe_place", path=str(path), kind=kind)


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found: broken links of the journal, and tables that differ from a rebuild (both empty: sound)."""

    broken: tuple[str, ...]
    differing: tuple[str, ...]
    operations: int

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.broken and not self.differing


def check(desk: Desk, progress: Callable[[float], None] | None = None) -> Health:
    """Full integrity check: the SQLite file, the journal's chain, and the typed tables against a rebuild.

    Raises Damaged when the file itself is broken.
    """
    tell = progress or _silent
    desk.space.verify(thorough=True)
    tell(0.3)
    # A page may be whole and still hold what is no text: only reading it tells.
    with translated(desk.space.path):
        broken = desk.space.journal.check()
        tell(0.6)
        differing = desk.space.differences()
        tell(1.0)
        count = desk.space.db.execute("SELECT count(*) FROM op").fetchone()[0]
    return Health(tuple(broken), tuple(differing), int(count))


def _silent(_: float) -> None:
    return None


def rebuild(desk: Desk) -> None:
    """Make the typed tables anew from the journal's heads."""
    desk.space.rebuild()


def back_up(desk: Desk, progress: Callable[[float], None] | None = None) -> Backup:
    """Make a backup now."""
    return desk.space.back_up("manual", progress)


def back_up_if_due(desk: Desk) -> Backup | None:
    """The daily backup, when the last one is older than a day; a sound file is a condition."""
    if not backup.is_due(desk.space.backups):
        return None
    desk.space.verify()
    return desk.space.back_up("daily")


def backups(folder: Path) -> list[Backup]:
    """Known backups, newest first."""
    return backup.list_backups(folder)


def last_good(folder: Path) -> Backup | None:
    """The newest backup that passes a full check."""
    return backup.last_good(folder)


def backup_at(path: Path) -> Backup:
    """A backup file anywhere, for example one that was copied to another disk; raises FileProblem or Damaged."""
    read_header(path)
    return Backup(path, datetime.fromtimestamp(path.stat().st_mtime, UTC), "file")


def is_sound(chosen: Backup) -> bool:
    """Whether a backup opens and passes a full check."""
    try:
        read_header(chosen.path)
        with reading(chosen.path) as db:
            check_file(db, chosen.path, thorough=True)
    except OkrError:
        return False
    return True


def restore(path: Path, chosen: Backup) -> Path | None:
    """Put a backup in place of a workspace file; gives where the former file was set aside."""
    return workspace.restore(path, chosen)


def export(desk: Desk, path: Path, progress: Callable[[float], None] | None = None) -> int:
    """Write every record of every kind as JSON, atomically; gives the number of records (the settings aside).

    What is written depends on the records alone: ``okr import`` into an empty workspace and another export give
    the same bytes.
    """
    counted = _Counted(progress or _silent, _how_many(desk))
    write_lines(path, okr_json.lines(__version__, desk.plan.workspace, counted.groups(desk)))
    counted.tell(1.0)
    return counted.done


def _how_many(desk: Desk) -> int:
    tables: list[dict[str, object]] = [getattr(desk.plan, name) for name in TABLE_NAMES.values()]
    return sum(len(table) for table in tables) + loading.count_check_ins(desk.space.db)


class _Counted:
    """Records on their way into a file, with the share that has passed."""

    def __init__(self, tell: Callable[[float], None], total: int) -> None:
        self.tell, self.done, self._total = tell, 0, max(total, 1)

    def groups(self, desk: Desk) -> Iterator[tuple[str, Iterator[Record]]]:
        """Each kind with its records by id, check-ins in the order in which they count."""
        for kind in okr_json.GROUPS:
            if kind == "check_in":
                yield kind, self._each(loading.each_check_in(desk.space.db))
            else:
                table: dict[str, Record] = getattr(desk.plan, okr_json.GROUPS[kind])
                yield kind, self._each(table[id] for id in sorted(table))

    def _each(self, records: Iterable[Record]) -> Iterator[Record]:
        for record in records:
            yield record
            self.done += 1
            if self.done % _TOLD_EVERY == 0:
                self.tell(self.done / self._total)


def write_text(path: Path, text: str) -> None:
    """Write a file whole or not at all; raises FileProblem."""
    write_lines(path, [text])


def write_lines(path: Path, texts: Iterable[str]) -> None:
    """The same for a text that is made while it is written."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise FileProblem("file.special", path=str(path))  # replacing a device or a pipe would destroy it
    part = path.with_name(f".okr-{secrets.token_hex(6)}.part")
    try:
        with part.open("x", encoding="utf-8", newline="\n") as file:
            file.writelines(texts)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    except OSError as error:
        code = {2: "file.folder_missing", 13: "file.denied", 28: "file.disk_full", 30: "file.denied"}
        raise FileProblem(
            code.get(error.errno or 0, "file.denied"), path=str(path), reason=error.strerror or ""
        ) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


__all__ = [
    "SUFFIX",
    "Backup",
    "Busy",
    "Damaged",
    "Health",
    "back_up",
    "back_up_if_due",
    "backup_at",
    "backups",
    "check",
    "create_desk",
    "discard",
    "export",
    "is_sound",
    "join_desk",
    "last_good",
    "open_desk",
    "rebuild",
    "restore",
    "write_lines",
    "write_text",
]
