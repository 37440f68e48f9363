"""Real disks that are too small, or that cannot be written."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from okr_desktop.sharing.bundle import open_shared
from okr_desktop.sharing.creating import create_shared
from okr_desktop.sharing.report import State
from tests.sharing.team import Failing, Team
from tests.store.test_disks import small_disk

PAGE = 4096


def remount(place: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", str(place)], check=True, capture_output=True)


def team_on(disk: Path, home: Path) -> Team:
    team = Team(home)
    team.folder, team.path = disk, disk / "Team.okr"
    return team


def test_disk_with_every_amount_of_room(tmp_path: Path) -> None:
    with small_disk(tmp_path, "160k") as disk:
        team = team_on(disk, tmp_path)
        ana, ben = team.founder(), team.joiner("ben")
        published = list[bool]()
        for pages in range(12):
            ana.writes(f"with {pages} pages")
            (disk / "balloon").write_bytes(b"")
            free = room(disk)
            (disk / "balloon").write_bytes(b"x" * max(0, free - pages * PAGE))
            report = ana.sync()
            published.append(report.published is not None)
            assert report.state is State.OK
            assert published[-1] or "file.disk_full" in [problem.code for problem in report.problems]
            with open_shared(team.path.read_bytes()) as found:
                found.verify()
        assert published[0] is False
        assert published[-1] is True
        (disk / "balloon").unlink()
        team.rounds(2)
        assert len(ben.titles) == 12
        assert sorted(path.name for path in disk.iterdir() if path.name.startswith("~")) == []
        team.close()


def room(disk: Path) -> int:
    found = subprocess.run(["stat", "-f", "-c", "%a %S", str(disk)], check=True, capture_output=True, text=True)
    count, size = found.stdout.split()
    return int(count) * int(size)


def test_sharing_on_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    with small_disk(tmp_path, "8k") as disk:
        (disk / "balloon").write_bytes(b"x" * room(disk))
        team = team_on(disk, tmp_path)
        ana = team.alone("ana")
        with pytest.raises(Exception, match="disk_full"):
            create_shared(ana.shared, ana.store)
        assert [path.name for path in disk.iterdir()] == ["balloon"]
        team.close()


@pytest.mark.parametrize("call", ["create", "replace", "unlink"])
def test_disk_that_turns_read_only_half_way(tmp_path: Path, call: str) -> None:
    with small_disk(tmp_path, "1m") as disk:
        team = team_on(disk, tmp_path)
        ana, ben = team.founder(), team.joiner("ben")
        ben.writes("Ben is known")
        team.rounds()
        ana.writes("half way")

        def freezes(name: str, number: int, args: tuple[object, ...]) -> None:
            if name == call:
                remount(disk, "ro")

        report = ana.sync(Failing(freezes))
        assert report.state in (State.READ_ONLY, State.OK)
        with open_shared(team.path.read_bytes()) as found:
            found.verify()
        assert ana.sync().received == 0
        remount(disk, "rw")
        assert ana.sync().published is not None
        ben.sync()
        assert ben.titles == {"half way", "Ben is known"}
        team.close()
