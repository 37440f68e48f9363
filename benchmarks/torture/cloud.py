"""R2: team-weeks in a cloud folder that is never the same for two people at the same time; in the end all is there."""

from __future__ import annotations

from pathlib import Path
from random import Random

from benchmarks.torture.checks import all_equal, ensure, everything, folder_lines, lines_of, snapshot, sound
from benchmarks.torture.cloud_drive import STUBS, VENDORS, Cloud, Drive, Weather
from benchmarks.torture.places import scratch
from okr_desktop.services import planning, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.sharing.bundle import open_shared
from okr_desktop.sharing.creating import create_shared, join, republish
from okr_desktop.sharing.folder import SharedFile
from okr_desktop.store.workspace import Workspace
from tests.sharing.team import FakeClock, Member, Team
from tests.worlds import TODAY

YEAR = 365 * 86400.0
NAME = "Team.okr"
QUIET = 16


def plan(size: str, cases: int | None, seed: int) -> list[str]:
    """10,000 team-weeks by night, 12 otherwise."""
    count = cases or (10_000 if size == "nightly" else 12)
    return [str(number) for number in range(seed, seed + count)]


def check(case: str) -> dict[str, int]:
    """One team-week by its seed."""
    dice = Random(f"week {case}")
    with scratch() as home:
        week = Week(home, dice)
        week.begin()
        for _ in range(dice.randint(30, 70)):
            week.happen()
        rounds = week.settle()
        week.judge()
        week.team.close()
        return {"cases": 1, "copies": week.copies, "rounds": rounds, "ops": len(week.wanted)}


class SkewedClock(FakeClock):
    """The team's time on a computer whose calendar is wrong."""

    def __init__(self, team: FakeClock, skew: float) -> None:
        self._team, self._skew = team, skew

    def monotonic(self) -> float:
        return self._team.monotonic()

    def wall(self) -> float:
        return self._team.wall() + self._skew

    def sleep(self, seconds: float) -> None:
        self._team.sleep(seconds)


class Week:
    """People, their computers, and what the cloud's programs do there."""

    def __init__(self, home: Path, dice: Random) -> None:
        self.dice, self.home, self.cloud = dice, home, Cloud()
        self.team = Team(home)
        self.drives, self.weathers = list[Drive](), list[Weather]()
        self.wanted = frozenset[bytes]()
        self.objectives = list[str]()
        self.copies = 0
        self.vendor, self.stub = dice.choice(VENDORS), dice.choice(STUBS)
        self.place = dice.choice(("Dropbox", "files"))

    @property
    def members(self) -> list[Member]:
        """All of them."""
        return self.team.members

    def begin(self) -> None:
        """One shares, the others join as soon as they see the file."""
        home = self._home("ana")
        desk = upkeep.create_desk(home / "team.okrdb", home / "backups", "Acme", lambda: TODAY)
        self._add("ana", desk)
        create_shared(self.members[0].shared, self.members[0].store)
        for name in ("ben", "cem", "dia")[: self.dice.randint(1, 3)]:
            home = self._home(name)
            with open_shared(self.members[0].shared.path.read_bytes()) as found:
                Workspace.join(home / "team.okrdb", home / "backups", found.header.bundle_id).close()
            self._add(name, upkeep.open_desk(home / "team.okrdb", home / "backups", lambda: TODAY))
            for drive in (self.drives[0], self.drives[-1]):
                drive.step(calm=True)
            join(self.members[-1].shared, self.members[-1].store)

    def _home(self, name: str) -> Path:
        home = self.home / name
        home.mkdir()
        return home

    def _add(self, name: str, desk: Desk) -> None:
        folder = self.home / name / self.place
        drive = Drive(self.cloud, folder, self.dice, self.vendor, self.stub)
        self.drives.append(drive)
        clock = SkewedClock(self.team.clock, self.dice.choice((0.0, 0.0, 300.0, YEAR, -YEAR)))
        fs = Weather(drive, self.dice.choice((0.0, 0.02, 0.1)))
        shared = SharedFile(folder / NAME, self.home / name / "archive", fs, clock, Random(len(self.drives)))
        self.weathers.append(fs)
        self.members.append(Member(desk, shared))

    def happen(self) -> None:
        """One thing."""
        dice = self.dice
        number = dice.randrange(len(self.members))
        member, drive = self.members[number], self.drives[number]
        self.team.later(dice.choice((1, 5, 30, 600, 7200)))
        match dice.choices(("write", "sync", "bring", "restore", "delete"), (6, 8, 8, 0.5, 0.3))[0]:
            case "write":
                self._write(member)
            case "sync":
                known = lines_of(member.desk.space)
                member.sync(idle=dice.choice((0, 0, 130)), closing=dice.random() < 0.2)
                ensure(known <= lines_of(member.desk.space), "I3: a store has forgotten something")
            case "bring":
                drive.step(dice.choice((0.3, 0.7, 1.0)))
            case "restore":
                self._restore()
            case _:
                if self.cloud.files.get(NAME) and dice.random() < 0.3:
                    self.cloud.put(NAME, None)

    def _write(self, member: Member) -> None:
        plan = member.fresh().plan
        known = [id for id in self.objectives if id in plan.objectives]
        if known and self.dice.random() < 0.5:
            member.desk = member.fresh()
            id = self.dice.choice(known)
            if self.dice.random() < 0.15:
                planning.delete(member.desk, id)
            else:
                member.retitles(id, f"title {self.dice.random()}")
        else:
            self.objectives.append(member.writes(f"goal {self.dice.random()}"))
        self.wanted |= lines_of(member.desk.space)

    def _restore(self) -> None:
        """Somebody brings an old version back, in the cloud."""
        name = self.dice.choice([NAME, *sorted(self.cloud.old)])
        if self.cloud.old.get(name):
            self.cloud.put(name, self.dice.choice(self.cloud.old[name]))

    # The end of the week

    def settle(self) -> int:
        """The cloud catches up, everybody syncs, until nothing changes any more; how many rounds that took."""
        for weather in self.weathers:
            weather.often = 0.0
        before = None
        for number in range(1, QUIET + 1):
            for drive in (*self.drives, *self.drives):
                drive.step(calm=True)
            for member, drive in zip(self.members, self.drives, strict=True):
                self.team.later(70)
                if member.sync(closing=True).can_republish:
                    republish(member.shared, member.store)
                drive.step(calm=True)
            after = [snapshot(drive.folder) for drive in self.drives]
            if after == before:
                return number
            before = after
        ensure(False, "the folders do not come to rest")
        return 0

    def judge(self) -> None:
        """Nothing is lost, all are equal, every folder is whole and tidy."""
        team, known = self.team, everything(self.members)
        ensure(self.wanted <= known, f"lost: {len(self.wanted - known)} ops")
        all_equal(team, known)
        for drive in self.drives:
            names = sorted(path.name for path in drive.folder.iterdir())
            with open_shared((drive.folder / NAME).read_bytes()) as found:
                found.verify()
                ensure(dict(found.header.vv) == dict(self.members[0].header.vv), "the shared file lacks something")
            ensure(known <= folder_lines(drive.folder), "I6: a folder does not hold everything")
            # Where nobody knows that it is a cloud, notes that ask to wait are copied, too; they are only ever small.
            kept = (".part",) if self.place == "Dropbox" else (".part", ".lease")
            extra = [name for name in names if name != NAME and not name.endswith(kept)]
            ensure(not extra, f"left lying about: {extra}")
        for member in self.members:
            sound(member, thorough=True)
            self.copies += len(list(member.shared.archive.glob("*"))) if member.shared.archive.is_dir() else 0
