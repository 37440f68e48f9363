"""Folds everything into the shared file itself, and gives way when somebody else was faster."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path

from okr_desktop.sharing.bundle import write_bundle
from okr_desktop.sharing.folder import HEAD, Foreign, Loaded, NotYet, SharedFile, load, read_all, read_head
from okr_desktop.sharing.lease import Lease
from okr_desktop.sharing.local import Local, Seen, StoreCall, facts, head_digest, reader
from okr_desktop.sharing.outgoing import Standing, describe
from okr_desktop.sharing.replace import replace as put_in_place
from okr_desktop.sharing.staging import Sink, drop, stage_shared
from okr_desktop.sharing.text_form import write_text
from okr_desktop.store import merging
from okr_desktop.store.causal import Header, WireError
from okr_desktop.store.workspace import Workspace

# Up to this many bytes the shared file is rewritten with every sync that has something for it.
SMALL = 10 << 20
IDLE = 30.0
# How much of the shared file's size may lie in parts before a larger one is rewritten.
SHARE = 0.05
# Each rewriting is an upload for everybody, and two at once make a conflict copy.
CLOUD_IDLE = 120.0
CLOUD_SHARE = 0.2


class Overtaken(Exception):
    """Somebody else has rewritten the shared file meanwhile: read it first."""


def is_due(shared: SharedFile, seen: Mapping[str, Seen], *, closing: bool, idle: float) -> bool:
    """Whether the shared file is to be rewritten now; ``idle``: seconds since the last edit here."""
    main = seen[shared.path.name].signature.size
    parts = sum(one.signature.size for one in seen.values() if one.kind == "part")
    if closing:
        return True
    if shared.in_cloud():
        return idle >= CLOUD_IDLE or parts > CLOUD_SHARE * max(main, 1 << 20)
    return main < SMALL or idle >= IDLE or parts > SHARE * main


def checkpoint(shared: SharedFile, store: StoreCall, now: Standing, seen: Seen) -> Seen:
    """Rewrite the shared file with all that is known here; what it is now.

    Raises Overtaken when it is not the file that was merged, OSError or WireError when it could not be written.
    The old file or the new one stands there at every moment.
    """
    lease = shared.lease(now.local.me)
    if not shared.in_cloud():  # there a note comes too late to help anybody, and two at once make a copy of it
        lease.acquire()
    try:
        main = _still(shared, now.local, seen)
        return _rewrite(shared, store, main, lease)
    finally:
        lease.release()


def _still(shared: SharedFile, local: Local, seen: Seen) -> Loaded:
    try:
        stat = shared.fs.stat(shared.path)
        if stat.signature != seen.signature:
            raise Overtaken
        main = load(shared, shared.path.name, local.bundle_id, stat)
    except (NotYet, Foreign, WireError) as error:
        raise Overtaken from error
    if main.signature != seen.signature or head_digest(main.data[:HEAD]) != seen.head:
        raise Overtaken
    return main


def _rewrite(shared: SharedFile, store: StoreCall, main: Loaded, lease: Lease) -> Seen:
    local = store(facts)
    temporary = shared.temporary(local.me)
    data = build(shared, store, local.header, temporary, main, lease)
    try:
        if not same_file(shared, main):
            raise Overtaken
        put_in_place(shared.fs, shared.clock, temporary, shared.path)
    except (OSError, Overtaken):
        drop(shared.fs, temporary)
        raise
    shared.fs.fsync_dir(shared.folder)
    return read_back(shared, local.header, data)


def build(
    shared: SharedFile,
    store: StoreCall,
    header: Header,
    temporary: Path,
    main: Loaded | None = None,
    lease: Lease | None = None,
) -> bytes:
    """Write the whole of the workspace under a passing name, in the form of ``main``, and read it again."""
    if header.base and main and main.shared.form == "text":
        raise OSError(errno.ENOTSUP, "archived history")  # the text form holds every line, or it could not be joined
    lines = reader(store, header.vv)
    heads = store(_heads) if header.base else None

    def write(out: Sink) -> object:
        if main and main.shared.form == "text":
            return write_text(out, header, lines, features=main.shared.features, unknown=main.shared.unknown)
        return write_bundle(out, header, lines, heads=heads, reuse=(main.shared,) if main else ())

    alive = lease.beat if lease else _nobody_waits
    return stage_shared(shared, temporary, write, mode=main.mode if main else None, alive=alive)


def _nobody_waits() -> None:
    """No lease to renew."""


def _heads(space: Workspace) -> list[bytes]:
    return list(merging.heads(space))


def same_file(shared: SharedFile, main: Loaded) -> bool:
    """Whether the shared file is still the one that was read: all of a small one, the beginning of a large one."""
    if shared.fs.stat(shared.path).signature != main.signature:
        return False
    if len(main.data) < SMALL:
        return read_all(shared.fs, shared.path, len(main.data)) == main.data
    return read_head(shared, shared.path) == main.data[:HEAD]


def read_back(shared: SharedFile, header: Header, data: bytes) -> Seen:
    """Make sure that what stands there is what was written; raises Overtaken when it is another file already."""
    try:
        seen = describe(shared, shared.path.name, header, data, "main")
        same = read_head(shared, shared.path) == data[:HEAD]
    except OSError as error:
        raise Overtaken from error
    if not same:
        raise Overtaken
    return seen
