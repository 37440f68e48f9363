"""What the folder still lacks of the workspace, and the part in which this device publishes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from okr_desktop.sharing.bundle import write_bundle
from okr_desktop.sharing.folder import HEAD, SharedFile
from okr_desktop.sharing.local import (
    Kind,
    Local,
    Marks,
    Seen,
    StoreCall,
    agreed,
    facts,
    head_digest,
    joined,
    reader,
    seq_of,
    within,
)
from okr_desktop.sharing.replace import replace as put_in_place
from okr_desktop.sharing.staging import drop, stage_shared
from okr_desktop.store.causal import Header
from okr_desktop.store.sql_shelf import SqlShelf
from okr_desktop.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the folder knows what the workspace knows, all under the names that runs have here.

    ``main``: the shared file itself; ``parts``: other devices' parts that everybody who has the shared file can read;
    ``own``: what our own part adds, if it is there and can be read so.
    """

    local: Local
    main: Marks
    parts: Marks
    own: Marks

    @property
    def folded(self) -> bool:
        """Whether the shared file itself has everything."""
        return within(self.local.vv, self.main)

    @property
    def lacking(self) -> list[str]:
        """Runs of which something would be nowhere but here if nothing were written."""
        parts = self.parts
        return [
            run
            for run, mark in self.local.vv.items()
            if mark.seq > max(seq_of(self.main, run), 0 if run in self.local.mine else seq_of(parts, run))
        ]

    @property
    def unpublished(self) -> int:
        """How many changes made here the folder does not have."""
        there = joined((self.main, self.own))
        return sum(max(0, seq_of(self.local.vv, run) - seq_of(there, run)) for run in self.local.mine)

    @property
    def published(self) -> bool:
        """Whether everything that must be in the folder is."""
        return all(seq_of(self.own, run) >= self.local.vv[run].seq for run in self.lacking)


def standing(space: Workspace, seen: Mapping[str, Seen], shared: SharedFile) -> Standing:
    """Compare the workspace with what has been read of the folder."""
    local = facts(space)
    main, own = seen.get(shared.path.name), shared.part_path(local.me).name
    shelf = SqlShelf(space.db)
    known = agreed(shelf, main.vv) if main and main.usable else {}
    parts = {name: one for name, one in seen.items() if one.kind == "part" and within(agreed(shelf, one.base), known)}
    mine = agreed(shelf, parts.pop(own).vv) if own in parts else {}
    return Standing(local, known, joined(agreed(shelf, one.vv) for one in parts.values()), mine)


def can_be_part(now: Standing) -> bool:
    """Whether the lines that the shared file lacks are still kept here, and not archived."""
    return within(now.local.header.base, now.main)


def write_part(shared: SharedFile, store: StoreCall, now: Standing, mode: int | None) -> Seen:
    """Publish: write our own part, everything that the shared file lacks; what it is now. Raises OSError or WireError.

    It holds other devices' changes too where the shared file lacks them, because ours may build on them: so
    that whoever has the shared file can read it, whatever becomes of the other parts.
    """
    local, clock = now.local, shared.clock
    base = {run: mark for run, mark in now.main.items() if run in local.vv}
    header = replace(local.header, base=base)
    path, temporary = shared.part_path(local.me), shared.temporary(local.me)
    lines = reader(store, local.vv)
    data = stage_shared(shared, temporary, lambda out: write_bundle(out, header, lines, part=True), mode=mode)
    try:
        put_in_place(shared.fs, clock, temporary, path)
    except OSError:
        drop(shared.fs, temporary)
        raise
    shared.fs.fsync_dir(shared.folder)
    return describe(shared, path.name, header, data, "part")


def describe(shared: SharedFile, name: str, header: Header, data: bytes, kind: Kind) -> Seen:
    """What a file that was just written looks like; raises OSError when it is gone or another one already."""
    stat, moment = shared.fs.stat(shared.folder / name), shared.clock.wall()
    if stat.size != len(data):
        raise FileNotFoundError(name)
    return Seen(stat.signature, kind, moment, moment, head_digest(data[:HEAD]), header.vv, header.base)
