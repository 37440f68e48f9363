"""What the keeper asks of its workers; what that needs is imported there, so that the window never waits for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from okr_desktop.qt.sharing.work import Checked, Glance, Synced
    from okr_desktop.services.desk import Desk


def glance(desk: Desk) -> Glance | None:
    """Worker: how a workspace stands to others; None for somebody who has never shared, at no cost."""
    from okr_desktop.store import arriving

    space = desk.space
    if not (space.meta("shared.path") or space.meta("server.url") or arriving.last(space)):
        return None
    from okr_desktop.qt.sharing import work

    return work.glance(desk)


def sync(call: Any, closing: bool, idle: float) -> Synced:
    """Folder worker: sync with the shared file or the server."""
    from okr_desktop.qt.sharing import work

    return work.sync(call, closing, idle)


def republish(call: Any) -> Synced:
    """Folder worker: write the shared file anew."""
    from okr_desktop.qt.sharing import work

    return work.republish(call)


def share(call: Any, path: Path, again: bool) -> Synced:
    """Folder worker: begin a shared file, or take part in one of this workspace's."""
    from okr_desktop.qt.sharing import work

    return work.share(call, path, again)


def leave(call: Any) -> Synced:
    """Folder worker: stop sharing."""
    from okr_desktop.qt.sharing import work

    return work.leave(call)


def check_removal(call: Any) -> Checked:
    """Folder worker: whether the drive may be taken out."""
    from okr_desktop.qt.sharing import work

    return work.safe_to_remove(call)
