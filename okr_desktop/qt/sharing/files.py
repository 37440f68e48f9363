"""What a file is that somebody wants to open, share to or join; read away from the GUI thread."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from okr_desktop import paths

if TYPE_CHECKING:
    from okr_desktop.sharing.shared import Shared

# So many lines of each computer's history are looked through for the names of the team and its people.
_FURTHEST = 20_000
_NAMES = 6
SUFFIX = ".okr"
WORKSPACE = ".okrdb"


@dataclass(frozen=True, slots=True)
class Looked:
    """A shared file: ``bundle_id`` of its data, the workspace on this computer that holds the same (None: none).

    ``organisation`` and ``people`` as far as the file says, ``size`` in bytes, ``changes`` counted, ``written`` when.
    """

    path: Path
    bundle_id: str
    known: Path | None
    organisation: str
    people: tuple[str, ...]
    changes: int
    size: int
    written: datetime | None


@dataclass(frozen=True, slots=True)
class Place:
    """What is at a path that somebody wants to share to: ``kind`` is new, same, other, file, folder or no_folder.

    ``where``: "cloud" or "network" for folders that are.
    """

    kind: str
    where: str = ""


def look(path: Path) -> Looked:
    """Worker: what a shared file holds. Raises what ``mail.opened`` raises."""
    from okr_desktop.services import known, mail

    with mail.opened(path) as source:
        header = source.header
        organisation, people = _names(source)
        count = sum(mark.seq for mark in header.vv.values())
        id = header.bundle_id
    found = path.stat()
    written = datetime.fromtimestamp(found.st_mtime).astimezone()
    return Looked(path, id, known.workspace_of(id), organisation, people, count, found.st_size, written)


def _names(source: Shared) -> tuple[str, tuple[str, ...]]:
    """The name of the team, and of some people, as the first lines tell them."""
    organisation, people = "", dict[str, str]()
    for run in source.header.vv:
        for line in islice(source.lines(run, 0), _FURTHEST):
            if b'"workspace"' in line or b'"person"' in line:
                kind, id, name = _named(line)
                if kind == "workspace" and name:
                    organisation = name
                elif kind == "person" and name:
                    people[id] = name
    return organisation, tuple(sorted(people.values()))[:_NAMES]


def _named(line: bytes) -> tuple[str, str, str]:
    """(kind, id, name) of a line that names something; empty texts for every other."""
    try:
        found: list[Any] = json.loads(line)
        kind, id, field, value = found[4:8]
    except (ValueError, TypeError):
        return "", "", ""
    wanted = "organisation" if kind == "workspace" else "name"
    name = value.get(wanted) if field == "*" and isinstance(value, dict) else value if field == wanted else ""
    return str(kind), str(id), name if isinstance(name, str) else ""


def look_at_place(path: Path, bundle_id: str) -> Place:
    """Worker: what sharing to a path would meet; ``bundle_id`` is that of the open workspace."""
    from okr_desktop.domain.errors import OkrError
    from okr_desktop.services import mail
    from okr_desktop.store.places import unsafe_place

    where = unsafe_place(path)
    if path.is_dir():
        return Place("folder", where)
    if not path.parent.is_dir():
        return Place("no_folder", where)
    if not path.exists():
        return Place("new", where)
    try:
        with mail.opened(path) as source:
            return Place("same" if source.header.bundle_id == bundle_id else "other", where)
    except OkrError:
        return Place("file", where)


def free_place(name: str) -> Path:
    """Where a workspace of a shared file may be kept on this computer: in the folder of the others, under its name."""
    stem = name or "Workspace"
    for number in range(1, 1000):
        path = paths.data_dir() / f"{stem}{f' {number}' if number > 1 else ''}{WORKSPACE}"
        if not path.exists():
            return path
    return paths.data_dir() / f"{stem}{WORKSPACE}"


@dataclass(frozen=True, slots=True)
class Join:
    """Worker: fill a new workspace from a shared file; called with the progress of the window."""

    shared: Path
    workspace: Path

    def __call__(self, progress: Any) -> Path:
        from okr_desktop.bootstrap import backups_for
        from okr_desktop.domain.errors import OkrError
        from okr_desktop.services import sharing

        def tell(fraction: float) -> None:
            progress.report(fraction)
            if progress.cancelled():
                raise OkrError("shared.cancelled")

        self.workspace.parent.mkdir(parents=True, exist_ok=True)
        sharing.join(self.shared, self.workspace, backups_for(self.workspace), tell)
        return self.workspace
