"""Which local workspace belongs to a shared file: a list on this computer, by the id of the data."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from pathlib import Path
from typing import Any, cast

from okr_desktop.paths import data_dir
from okr_desktop.services.desk import Desk
from okr_desktop.store.connection import read_header, reading

_MOST = 200


def note(desk: Desk) -> None:
    """Remember where this workspace is, so that its shared files find it; a list that cannot be written is no error."""
    found = _read()
    place = str(desk.space.path.absolute())
    if found.get(desk.space.id) == place:
        return
    found.pop(desk.space.id, None)
    found[desk.space.id] = place
    _write(dict(list(found.items())[-_MOST:]))


def workspace_of(bundle_id: str) -> Path | None:
    """The workspace file that holds the data of this id on this computer, None when there is none (any more)."""
    place = _read().get(bundle_id)
    path = Path(place) if place else None
    return path if path is not None and _holds(path, bundle_id) else None


def _holds(path: Path, bundle_id: str) -> bool:
    from okr_desktop.domain.errors import OkrError

    try:
        read_header(path)
        with reading(path) as db:
            row = db.execute("SELECT value FROM meta WHERE key = 'bundle_id'").fetchone()
    except OkrError as error:
        return error.code == "workspace.busy"  # open in this very program, most likely
    return row is not None and row[0] == bundle_id


def _list() -> Path:
    return data_dir() / "workspaces.json"


def _read() -> dict[str, str]:
    with contextlib.suppress(OSError, ValueError):
        found: Any = json.loads(_list().read_text("utf-8"))
        if isinstance(found, dict):
            return {str(id): str(place) for id, place in cast("dict[Any, Any]", found).items()}
    return {}


def _write(found: dict[str, str]) -> None:
    path = _list()
    aside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(json.dumps(found, indent=1), "utf-8")
        os.replace(aside, path)
