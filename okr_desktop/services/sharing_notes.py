"""What a workspace file remembers of its last sync, for this computer only."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any

from okr_desktop.store.workspace import Workspace

KEY = "shared.last"
# Where the address of a server is kept, if the workspace has one.
SERVER_URL = "server.url"
_MINE = "SELECT lower(hex(actor.id)), vv.seq FROM vv JOIN actor ON actor.short = vv.actor WHERE actor.mine = 1"
_ACTIONS = (
    "SELECT count(*) FROM op JOIN actor ON actor.short = op.actor "
    "WHERE actor.id = ? AND op.seq > ? AND op.etype = 'action'"
)


@dataclass(frozen=True, slots=True)
class LastSync:
    """How the last sync went: ``looked`` is an ISO moment, ``mine`` how far own runs were known to be there."""

    state: str = "never"
    looked: str = ""
    by: tuple[str, ...] = ()
    received: int = 0
    detail: str = ""
    mine: Mapping[str, int] = field(default_factory=dict[str, int])


def last(space: Workspace) -> LastSync:
    """The notes; what cannot be understood counts as none."""
    with contextlib.suppress(ValueError, TypeError, AttributeError):
        found: dict[str, Any] = json.loads(space.meta(KEY) or "{}")
        by = tuple(str(name) for name in found.get("by", ()))
        mine = {str(run): int(seq) for run, seq in found.get("mine", {}).items()}
        state, looked, detail = (str(found.get(name, "")) for name in ("state", "looked", "detail"))
        return LastSync(state or "never", looked, by, int(found.get("received", 0)), detail, mine)
    return LastSync()


def keep(space: Workspace, notes: LastSync) -> None:
    """Keep the notes; when nothing but the moment is new, nothing is written."""
    if replace(last(space), looked="") != replace(notes, looked=""):
        space.set_meta(KEY, json.dumps(asdict(notes), sort_keys=True))


def forget(space: Workspace) -> None:
    """There is nobody to sync with any more."""
    if space.meta(KEY):
        space.set_meta(KEY, "")


def mine(space: Workspace) -> dict[str, int]:
    """How far the runs go that this file has written."""
    return dict(space.db.execute(_MINE).fetchall())


def unsent(space: Workspace) -> int:
    """How many of one's own actions are not known to be there."""
    known = last(space).mine
    later = [(bytes.fromhex(run), known.get(run, 0)) for run, seq in mine(space).items() if seq > known.get(run, 0)]
    return sum(int(space.db.execute(_ACTIONS, key).fetchone()[0]) for key in later)


def moment(text: str) -> datetime | None:
    """A moment as it was noted."""
    with contextlib.suppress(ValueError):
        return datetime.fromisoformat(text) if text else None
    return None
