"""Somebody with a rich workspace and a shared folder to whom hostile files are given, and whether that did any harm."""

from __future__ import annotations

from pathlib import Path
from random import Random

from benchmarks.torture.checks import ensure, folder_lines, lines_of, snapshot, sound
from benchmarks.torture.forge import Forged
from benchmarks.torture.scenes import files_of, put_back
from okr_desktop.domain.changes import Changes
from okr_desktop.domain.errors import OkrError
from okr_desktop.services import arrivals, conflicts, history, outline, planning, search, tracing, trash, upkeep
from okr_desktop.sharing.bundle import open_shared
from okr_desktop.sharing.creating import create_shared
from okr_desktop.store import merging
from okr_desktop.store.sql_shelf import SqlShelf
from tests.data.stores.make_store import make
from tests.sharing.team import Member, Team
from tests.worlds import TODAY


class Victim:
    """Made once, and put back to where it was after each attack."""

    def __init__(self, home: Path) -> None:
        self.team = team = Team(home)
        ana = home / "ana"
        ana.mkdir()
        make(ana / "team.okrdb")
        desk = upkeep.open_desk(ana / "team.okrdb", ana / "backups", lambda: TODAY)
        self.member = Member(desk, team.shared_file("ana"))
        team.members.append(self.member)
        create_shared(self.member.shared, self.member.store)
        ben = team.joiner("ben")
        for member, title in ((self.member, "Ana's title"), (ben, "Ben's title")):
            member.desk = member.fresh()
            member.retitles(min(member.desk.plan.objectives), title)
        self.member.sync()
        ben.sync()
        self.member.sync()
        ben.writes("Ben goes on")
        ben.sync()
        header = merging.header(ben.desk.space)
        # What the other one would write; half of it is new to the victim.
        runs = {run: list(merging.lines(ben.desk.space, run, 0)) for run in header.vv}
        self.forged = Forged(header.bundle_id, runs)
        self.text = self.forged.text()
        self.zip = team.path.read_bytes()
        ben.desk.space.close()
        team.members.remove(ben)
        for part in team.folder.glob("*.part"):
            part.unlink()
        self.me = self.member.me
        self.lines = lines_of(self.member.desk.space)
        self.member.desk.space.close()
        self.member.reopens()
        self._kept = {path: path.read_bytes() for path in files_of(self.member)}

    def back(self) -> None:
        """Forget the last attack."""
        put_back(self.member, self._kept)
        for path in self.team.folder.iterdir():
            path.unlink()
        self.team.path.write_bytes(self.zip)
        self.team.later(100)

    def merge(self, data: bytes) -> bool:
        """Merge it as a file that somebody has sent; whether it was taken."""
        try:
            with open_shared(data) as found:
                merged = merging.merge(self.member.desk.space, [found], source="hostile")
        except OkrError:
            self.unharmed()
            return False
        self.unharmed()
        if merged.changes != Changes():
            self.usable()
        return True

    def meet(self, data: bytes, dice: Random) -> None:
        """Find it in the folder: as the shared file, a part or a conflict copy."""
        names = (self.team.path.name, f"{self.team.path.name}.{'ab' * 8}.part", "Team (1).okr")
        path = self.team.folder / dice.choice(names)
        path.write_bytes(data)
        whole = folder_lines(self.team.folder)
        before = snapshot(self.team.folder)
        self.member.writes("mine")
        mine = lines_of(self.member.desk.space)
        report = self.member.sync()
        self.unharmed(mine)
        there = folder_lines(self.team.folder)
        if report.published:
            ensure(lines_of(self.member.desk.space, mine=True) <= there, "I6: published, but not there")
        known = lines_of(self.member.desk.space)
        ensure(whole <= there | known, "something that could be read in the folder is gone")
        after = snapshot(self.team.folder)
        ensure(path.name in after or report.archived, "a file was removed that is not ours")
        if report.state == "damaged":
            ensure(before[path.name] == after[path.name], "a damaged file was written over")
        self.usable()

    def unharmed(self, lines: frozenset[bytes] | None = None) -> None:
        """Nothing is gone, and the store is sound."""
        space = self.member.desk.space
        ensure((lines or self.lines) <= lines_of(space), "the workspace has lost something")
        ensure(not space.db.in_transaction, "a transaction was left open")
        if SqlShelf(space.db).forks():
            # An op that names another by number and a false hash replaces what its reader takes it for; that may be
            # something else once it is known that stores have parted. Nothing is lost by it.
            ensure(all(one.startswith("head ") for one in space.journal.check()), "the journal is broken")
            ensure(space.differences() == [], "the typed tables of a store differ from its journal")
        else:
            sound(self.member, thorough=True)

    def usable(self) -> None:
        """Everything can still be looked at, changed, and opened again."""
        _use(self.member)
        self.member.reopens()
        _use(self.member)


def _use(member: Member) -> None:
    desk = member.desk = member.fresh()
    for id in (*desk.plan.objectives, *desk.plan.key_results):
        desk.plan.figure(id)
    conflicts.conflicts(desk)
    for one in arrivals.arrivals(desk):
        arrivals.arrived(desk, one.number)
    history.entries(desk)
    tracing.entries(desk, details=True)
    tracing.changed_since(desk, 0)
    title = member.writes("still working")
    planning.delete(desk, title)
    history.undo(desk)
    search.search(desk, "working")
    trash.bins(desk)
    for branch in outline.branches(desk):
        outline.to_dict(desk.plan, branch)
