"""What must hold whatever has happened: the invariants I1 to I9, asked of stores and of a folder."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from benchmarks.torture.team import FindingError, ensure
from okr_desktop.sharing.bundle import Shared, open_shared
from okr_desktop.sharing.folder import temporary_prefix
from okr_desktop.store.causal import WireError
from okr_desktop.store.memory import MemoryStore
from okr_desktop.store.merge_core import Waiting, Weaver
from okr_desktop.store.sql_shelf import SqlShelf
from okr_desktop.store.workspace import Workspace
from tests.sharing.team import Member, Team

Lines = frozenset[bytes]


def lines_of(space: Workspace, mine: bool = False) -> Lines:
    """All lines that a store keeps, or those that it has written itself."""
    rows = space.db.execute("SELECT lower(hex(id)) FROM actor WHERE mine OR ?", (not mine,)).fetchall()
    shelf = SqlShelf(space.db)
    runs = shelf.runs()
    return frozenset(line for (run,) in rows if run in runs for line in shelf.lines(run, 0))


def everything(members: Iterable[Member]) -> Lines:
    """What any of them has."""
    return frozenset[bytes]().union(*(lines_of(member.desk.space) for member in members))


def opened(folder: Path) -> list[Shared]:
    """Every sound shared file in a folder, by content; the shared one first."""
    found = list[Shared]()
    for path in sorted(folder.iterdir(), key=lambda path: (path.name != "Team.okr", path.name)):
        if ".okr" in path.name and not path.name.startswith("~") and path.is_file():
            try:
                shared = open_shared(path.read_bytes())
                shared.verify()
            except WireError:
                continue
            if not shared.too_new:
                found.append(shared)
    return found


def folder_lines(folder: Path) -> Lines:
    """What somebody learns who has nothing but the folder."""
    files = opened(folder)
    if not files:
        return frozenset()
    store = MemoryStore(files[0].header.bundle_id)
    weaver = Weaver(store)
    while files:
        later = [one for one in files if not _taken(weaver, one)]
        if len(later) == len(files):
            break
        files = later
    weaver.finish()
    return frozenset(known.line.raw for ops in store.ops.values() for known in ops.values())


def _taken(weaver: Weaver, one: Shared) -> bool:
    try:
        weaver.take(one)
    except Waiting:
        return False
    except WireError:  # well made, and what it says is not so: nobody merges it
        return True
    return True


def old_or_new(path: Path, before: bytes | None, may_be_away: bool) -> None:
    """I7: the shared file is what it was, or a whole one."""
    after = path.read_bytes() if path.exists() else None
    if after == before or (after is None and may_be_away):
        return
    ensure(after is not None, "I7: the shared file is gone")
    try:
        with open_shared(after or b"") as found:
            found.verify()
            ensure(found.kind == "bundle", "I7: a part stands in the shared file's place")
    except WireError as error:
        raise FindingError(f"I7: the shared file is neither old nor whole: {error.params}") from error


def sound(member: Member, thorough: bool) -> None:
    """A store's chain, heads and typed tables say the same."""
    space = member.desk.space
    ensure(space.journal.check() == [], "the journal of a store is broken")
    if thorough:
        ensure(space.differences() == [], "the typed tables of a store differ from its journal")
        ensure(space.db.execute("PRAGMA integrity_check").fetchone() == ("ok",), "a store's file is damaged")


def all_equal(team: Team, wanted: Lines) -> None:
    """Nothing is lost, and all know the same (I3, I4, I8)."""
    states = list[object]()
    for member in team.members:
        found = lines_of(member.desk.space)
        name = member.shared.archive.parent.name
        ensure(wanted <= found, f"lost: {name} lacks {len(wanted - found)} of {len(wanted)} ops")
        header = member.header
        states.append((dict(header.vv), dict(header.forks), member.content))
    ensure(all(state == states[0] for state in states), "I4: stores that know the same are not equal")


def tidy(team: Team, moved: bool) -> None:
    """The shared file holds everything and nothing passing lies about."""
    with open_shared(team.path.read_bytes()) as found:
        found.verify()
        whole = dict(found.header.vv) == dict(team.members[0].header.vv)
        ensure(whole or moved, "the shared file does not hold everything")
    wanted = lines_of(team.members[0].desk.space)
    ensure(wanted <= folder_lines(team.folder), "I6: the folder does not hold everything")
    own = [temporary_prefix(team.path.name, run) for one in team.members for run in runs_of(one)]
    left = [name for name in os.listdir(team.folder) if name.startswith(tuple(own))]
    ensure(not left, f"left behind: {left}")


def runs_of(member: Member) -> list[str]:
    """Every name under which a store has written."""
    return [row[0] for row in member.desk.space.db.execute("SELECT lower(hex(id)) FROM actor WHERE mine")]


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    """What lies in a folder, and which files they are."""
    return {path.name: (path.stat().st_ino, path.read_bytes()) for path in folder.iterdir() if path.is_file()}
