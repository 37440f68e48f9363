"""Before a stick is pulled out: what has been read back from it, and found whole."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from okr_desktop.sharing.bundle import open_shared
from okr_desktop.sharing.folder import SharedFile, read_all
from okr_desktop.sharing.local import StoreCall, agreed, recall, within
from okr_desktop.sharing.publish import sync
from okr_desktop.sharing.report import State, SyncReport
from okr_desktop.store.causal import Header, WireError
from okr_desktop.store.sql_shelf import SqlShelf


@dataclass(frozen=True, slots=True)
class VerifiedFile:
    """A file as it was read back: bytes, and the digest of them."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Removal:
    """``safe``: everything of this workspace is in the files named, on the disk, and they were read back whole.

    ``finding``: why not, as a code; ``report`` tells how the sync went that came first.
    """

    safe: bool
    report: SyncReport
    files: tuple[VerifiedFile, ...] = ()
    finding: str = ""


def safe_to_remove(shared: SharedFile, store: StoreCall) -> Removal:
    """Fold everything in, bring files and folder to the disk, read them back and compare; never raises OSError."""
    report = sync(shared, store, closing=True)
    if report.state not in (State.OK, State.MOVED) or report.published is None:
        return Removal(False, report, finding="shared.not_published")
    local = store(recall)
    names = [shared.path.name, shared.part_path(local.me).name]
    try:
        read = {name: _read_back(shared, name) for name in names if name in local.seen}
        shared.fs.fsync_dir(shared.folder)
    except OSError:
        return Removal(False, report, finding="shared.not_readable")
    except WireError:
        return Removal(False, report, finding="shared.damaged")
    headers = [header for _, header in read.values()]
    files = tuple(file for file, _ in read.values())
    if not store(lambda space: _covered(SqlShelf(space.db), local.mine, headers)):
        return Removal(False, report, files, "shared.not_published")
    return Removal(True, report, files)


def _read_back(shared: SharedFile, name: str) -> tuple[VerifiedFile, Header]:
    """From the disk itself, as far as the system lets go of what it holds in memory."""
    fs, path = shared.fs, shared.folder / name
    handle = fs.open(path)
    try:
        fs.fsync(handle)
        fs.forget(handle)
        size = fs.fstat(handle).size
    finally:
        fs.close(handle)
    data = read_all(fs, path, size)
    with open_shared(data) as found:
        found.verify()
        return VerifiedFile(name, len(data), hashlib.sha256(data).hexdigest()), found.header


def _covered(shelf: SqlShelf, mine: frozenset[str], headers: list[Header]) -> bool:
    """Whether each run written here is in one of the files to its end."""
    there = [agreed(shelf, header.vv) for header in headers]
    own = {run: mark for run, mark in shelf.runs().items() if run in mine}
    return all(any(within({run: mark}, one) for one in there) for run, mark in own.items())
