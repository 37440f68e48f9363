"""Conflict copies that cloud programs leave: once all of one is in the shared file, it goes to the local archive."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from okr_desktop.sharing.folder import Foreign, Loaded, NotYet, SharedFile, load, showable
from okr_desktop.sharing.local import Marks, StoreCall, agreed, knows, within
from okr_desktop.sharing.staging import drop, stage
from okr_desktop.store.causal import WireError
from okr_desktop.store.sql_shelf import SqlShelf

_LONGEST = 150  # bytes


def archive_copy(shared: SharedFile, store: StoreCall, name: str, actor: str, main: Marks) -> Path | None:
    """Move a copy to the archive; where it lies now, None when it had better stay. Raises OSError.

    It is read again, and archived, before it is touched; renamed, and read again, before it is removed. A version
    that somebody writes in between stays in the folder and is found by the next sync.
    """
    found = _read(shared, store, name, main)
    if found is None:
        return None
    kept = _keep(shared, found, actor)
    aside = shared.aside("merged")
    shared.fs.move(shared.folder / name, aside)
    again = _read(shared, store, aside.name, main)
    if again is None or again.data != found.data or shared.fs.stat(aside).signature != again.signature:
        return None
    shared.fs.unlink(aside)
    shared.fs.fsync_dir(shared.folder)
    return kept


def _read(shared: SharedFile, store: StoreCall, name: str, main: Marks) -> Loaded | None:
    """The copy, if there is nothing in it that the shared file lacks."""
    try:
        found = load(shared, name, store(lambda space: space.id), shared.fs.stat(shared.folder / name))
    except (NotYet, Foreign, WireError):
        return None
    vv = found.shared.header.vv
    there = store(lambda space: _is_in(SqlShelf(space.db), vv, main))
    return found if there and found.shared.kind == "bundle" else None


def _is_in(shelf: SqlShelf, vv: Marks, main: Marks) -> bool:
    return knows(shelf, vv) and within(agreed(shelf, vv), main)


def _keep(shared: SharedFile, found: Loaded, actor: str) -> Path:
    fs, folder = shared.fs, shared.archive
    fs.mkdir(folder)
    moment = datetime.fromtimestamp(shared.clock.wall(), UTC).strftime("%Y-%m-%d %H%M%S")
    path = folder / f"{moment} {shared.token()} {_short(found.name)}"
    temporary = shared.temporary(actor, folder)
    stage(shared, temporary, lambda out: out.write(found.data))
    try:
        fs.move(temporary, path)
    except OSError:
        drop(fs, temporary)
        raise
    fs.fsync_dir(folder)
    return path


def _short(name: str) -> str:
    """The end of a name, short enough for every file system after what is put before it."""
    return showable(name).encode()[-_LONGEST:].decode("utf-8", "ignore")
