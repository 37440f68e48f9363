"""Begins, renews and ends the sharing of a workspace through a file."""

from __future__ import annotations

import contextlib
from pathlib import Path

from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.sharing.checkpoint import Overtaken, build, read_back
from okr_desktop.sharing.folder import NotYet, SharedFile, identify
from okr_desktop.sharing.local import HEARD, PLACE, PUBLISHED, SEEN, Local, StoreCall, facts, keep, recall
from okr_desktop.sharing.outgoing import standing
from okr_desktop.sharing.publish import disk_trouble, sync
from okr_desktop.sharing.report import State, SyncReport
from okr_desktop.sharing.staging import drop
from okr_desktop.store.workspace import Workspace


def create_shared(shared: SharedFile, store: StoreCall) -> SyncReport:
    """Share…: write the workspace as a new shared file, and remember where it is.

    Raises FileProblem: ``file.exists`` when something has this name already (then it is Join), ``file.disk_full``,
    ``file.denied``. Nothing half-written is ever seen under the name.
    """
    try:
        data, local = _write_new(shared, store)
    except OSError as error:
        raise disk_trouble(error, shared.path) from error
    set_place(store, shared.path)
    try:
        seen = {shared.path.name: read_back(shared, local.header, data)}
    except Overtaken:  # it stands there, but cannot be read just now, or somebody has added something already
        return sync(shared, store)
    now = shared.clock.now()
    store(lambda space: keep(space, seen, now, None))
    sent = sum(mark.seq for run, mark in local.vv.items() if run in local.mine)
    return SyncReport(State.OK, sent=sent, published=now)


def _write_new(shared: SharedFile, store: StoreCall) -> tuple[bytes, Local]:
    """Write everything and give it the name, if that is free; OSError FileExistsError when it is not."""
    with contextlib.suppress(FileNotFoundError):
        shared.fs.stat(shared.path)
        raise FileExistsError
    local = store(facts)
    temporary = shared.temporary(local.me)
    data = build(shared, store, local.header, temporary)
    try:
        shared.fs.claim(temporary, shared.path)
    except OSError:
        drop(shared.fs, temporary)
        raise
    shared.fs.fsync_dir(shared.folder)
    return data, local


def republish(shared: SharedFile, store: StoreCall) -> SyncReport:
    """Write a missing or damaged shared file anew from what is known here; only when a person asks for it.

    Everything else in the folder is merged first. A damaged file is kept beside it under another name. When the file
    is sound (again), this is a plain sync. Raises FileProblem.
    """
    report = sync(shared, store)
    if not report.can_republish:
        return report
    try:
        if report.state is State.DAMAGED:
            shared.fs.move(shared.path, shared.aside("damaged"))
        _write_new(shared, store)
    except FileExistsError:
        return sync(shared, store)  # somebody else has just done it
    except OSError as error:
        raise disk_trouble(error, shared.path) from error
    return sync(shared, store)


def join(shared: SharedFile, store: StoreCall) -> SyncReport:
    """Join…: take part in a shared file of this workspace's own data, and remember where it is.

    Raises OkrError ``shared.foreign`` for other data, FileProblem ``shared.not_yet`` when it cannot be read now,
    WireError when it is no shared file.
    """
    try:
        found = identify(shared)
    except NotYet as error:
        raise FileProblem("shared.not_yet", path=str(shared.path)) from error
    if found.bundle_id != store(_id):
        raise OkrError("shared.foreign", path=str(shared.path), id=found.bundle_id)
    set_place(store, shared.path)
    return sync(shared, store)


def _id(space: Workspace) -> str:
    return space.id


def place(space: Workspace) -> Path | None:
    """Where the shared file of a workspace is, None when it has none."""
    return Path(found) if (found := space.meta(PLACE)) else None


def set_place(store: StoreCall, path: Path) -> None:
    """Remember where the shared file is; also when it was moved to another folder."""
    store(lambda space: space.set_meta(PLACE, str(path)))


def leave(shared: SharedFile, store: StoreCall) -> SyncReport:
    """Stop sharing: publish what is left, as far as the folder can be reached, and forget the file.

    The file and the others' copies stay as they are; our own part goes only if the shared file has all of it.
    """
    report = sync(shared, store, closing=True)
    with contextlib.suppress(OSError):
        _remove_own_part(shared, store)
    store(_forget)
    return report


def _remove_own_part(shared: SharedFile, store: StoreCall) -> None:
    local = store(recall)
    now = store(lambda space: standing(space, local.seen, shared))
    own = shared.part_path(now.local.me)
    if own.name in local.seen and now.folded:
        shared.fs.unlink(own)
        shared.fs.fsync_dir(shared.folder)


def _forget(space: Workspace) -> None:
    for key in (PLACE, SEEN, PUBLISHED, HEARD):
        space.set_meta(key, "")
