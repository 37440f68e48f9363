"""The only wiring: paths, store, services and clock become a context."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from okr_desktop import paths
from okr_desktop.clock import today
from okr_desktop.services import known, upkeep
from okr_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Context:
    """The wired program: ``workspace`` is what services act on."""

    workspace: Desk
    path: Path


def backups_for(path: Path) -> Path:
    """Where the backups of a workspace file are kept: in the user's data folder, one folder a file."""
    mark = hashlib.blake2b(str(path.absolute()).encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    return paths.backups_dir() / f"{path.stem[:60]}-{mark}"


def open_context(path: Path, *, clock: Callable[[], date] = today, checked: bool = True) -> Context:
    """Open a workspace file; raises what ``upkeep.open_desk`` raises."""
    return _noted(Context(upkeep.open_desk(path, backups_for(path), clock, checked=checked), path))


def create_context(path: Path, organisation: str = "", *, clock: Callable[[], date] = today) -> Context:
    """Create a workspace file; raises FileProblem when one is there."""
    return _noted(Context(upkeep.create_desk(path, backups_for(path), organisation, clock), path))


def _noted(context: Context) -> Context:
    """A shared file that is opened later finds the workspace it belongs to."""
    known.note(context.workspace)
    return context
