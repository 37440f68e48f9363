"""How a sync went: the state of the shared file, what came, what went, and what a person should know."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.errors import Problem


class State(StrEnum):
    """What the shared file is like just now.

    ``missing``: its folder is there, it is not; ``moved``: the team works elsewhere now, own edits are still taken;
    ``read_only``: others' changes come in, own ones cannot go out; ``damaged``: its content is not sound.
    """

    OK = "ok"
    OFFLINE = "offline"
    MISSING = "missing"
    FOREIGN = "foreign"
    TOO_NEW = "too_new"
    MOVED = "moved"
    READ_ONLY = "read_only"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class SyncReport:
    """``received`` and ``sent`` count changes; ``published`` is when all of one's own were first known to be there.

    ``published`` is None while some are not. ``by``: runs (16 hex digits) whose changes came. ``waiting``: names of
    files that cannot be read yet. ``archived``: conflict copies that were merged and now lie in the archive.
    ``detail``: for foreign the other data's id, for too_new the version, for moved where to, for damaged the finding.
    ``can_republish``: whether the file may be written anew from here. ``unfolded``: whether the shared file itself
    still lacks something that lies beside it.
    """

    state: State
    received: int = 0
    sent: int = 0
    conflicts: int = 0
    published: datetime | None = None
    by: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    archived: tuple[Path, ...] = ()
    changes: Changes = field(default_factory=Changes)
    healed: bool = False
    detail: str = ""
    can_republish: bool = False
    unfolded: bool = False
    arrivals: tuple[int, ...] = ()


def both(first: Changes, second: Changes) -> Changes:
    """What either touched."""
    kinds = {*first.touched, *second.touched}
    none = frozenset[str]()
    return Changes({kind: first.touched.get(kind, none) | second.touched.get(kind, none) for kind in kinds})
