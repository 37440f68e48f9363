"""What the keeper has done on its workers: plain functions, nothing of Qt."""

from __future__ import annotations

import ctypes
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from okr_desktop.services import conflicts, sharing
from okr_desktop.services.desk import Desk
from okr_desktop.services.sharing import FILE, SharedState, SyncDone

_REMOVABLE = 2
# What has a row of its own; anything else is told at what it belongs to.
_SHOWN = ("objective", "key_result")


@dataclass(frozen=True, slots=True)
class Glance:
    """How the workspace stands, and how many questions wait for a decision (``asking``: ids of what they are about)."""

    state: SharedState
    decide: int = 0
    asking: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Synced:
    """A sync that is over; ``watch``: files and folders whose changes the system can tell of.

    ``on_drive``: the shared file lies on a drive that can be taken out.
    """

    done: SyncDone
    glance: Glance
    watch: tuple[str, ...] = ()
    on_drive: bool = False


def glance(desk: Desk) -> Glance:
    """Worker: what the window shows of sharing."""
    state = sharing.state(desk)
    shared = state.kind != sharing.NONE
    found = conflicts.conflicts(desk) if state.conflicts or not shared else []
    asking = {one.id if one.record_kind in _SHOWN else one.where_id for one in found}
    return Glance(state, len(found), frozenset(asking - {""}))


def sync(call: Any, closing: bool = False, idle: float = 0.0) -> Synced:
    """Folder worker: sync, and how things stand afterwards."""
    return _over(call, sharing.sync(call, closing=closing, idle=idle))


def republish(call: Any) -> Synced:
    """Folder worker: write a missing or damaged shared file anew."""
    return _over(call, sharing.republish(call))


def _over(call: Any, done: SyncDone) -> Synced:
    on_drive = done.state.kind == FILE and is_removable(Path(done.state.place))
    return Synced(done, call(glance), watched(done.state), on_drive)


def watched(state: SharedState) -> tuple[str, ...]:
    """Folder worker: what to watch; network folders tell nothing, and asking one that is gone would take minutes."""
    from okr_desktop.store.places import unsafe_place

    path = Path(state.place)
    if state.kind != FILE or state.state in ("offline", "never") or unsafe_place(path) == "network":
        return ()
    return tuple(str(one) for one in (path.parent, path) if one.exists())


def share(call: Any, path: Path, again: bool) -> Synced:
    """Folder worker: begin a shared file (``again``: take part in one of this workspace's)."""
    return _over(call, (sharing.attach if again else sharing.share)(call, path))


def leave(call: Any) -> Synced:
    """Folder worker: stop sharing."""
    return Synced(sharing.leave(call), call(glance))


@dataclass(frozen=True, slots=True)
class Checked:
    """Whether a drive may be taken out; ``finding`` is the code of why not."""

    synced: Synced
    safe: bool
    finding: str = ""


def safe_to_remove(call: Any) -> Checked:
    """Folder worker: publish, read everything back, and say whether the drive may be taken out."""
    found = sharing.safe_to_remove(call)
    done = SyncDone(call(sharing.state), found.report.changes, found.report.received, found.report.sent)
    return Checked(_over(call, done), found.safe, found.finding)


def is_removable(path: Path) -> bool:
    """Whether a file lies where systems show drives that can be taken out."""
    if sys.platform == "win32":
        kinds: Any = ctypes
        return int(kinds.windll.kernel32.GetDriveTypeW(path.anchor)) == _REMOVABLE
    return path.absolute().parts[1:2] in (("media",), ("Volumes",)) or path.absolute().parts[1:3] == ("run", "media")
