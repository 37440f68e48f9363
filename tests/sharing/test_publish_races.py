"""One sync held still at each of its calls while another runs from beginning to end: nothing is missing afterwards."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from okr_desktop.sharing.bundle import open_shared
from okr_desktop.sharing.lease import Lease
from okr_desktop.sharing.report import SyncReport
from tests.sharing.team import Failing, Member, Team


def raced(team: Team, number: int, slow: int) -> tuple[bool, list[SyncReport]]:
    """One syncs, and before the call with this number the other does; whether there was such a call."""
    ana, ben = team.founder(), team.joiner("ben")
    ana.writes("before Ana")
    team.rounds(1)
    ana.writes("Ana's")
    ben.writes("Ben's")
    reports = list[SyncReport]()

    def meanwhile(name: str, at: int, args: tuple[object, ...]) -> None:
        if at == number:
            reports.append(team.members[1 - slow].sync())

    reports.append(team.members[slow].sync(Failing(meanwhile)))
    return len(reports) == 2, reports


def titles_in_folder(team: Team) -> set[str]:
    """What somebody reads who has never seen anything but the folder."""
    stranger = team.newcomer(f"stranger{len(team.members)}")
    stranger.sync()
    found = stranger.titles
    team.members.remove(stranger)
    stranger.desk.space.close()
    return found


def assert_whole(member: Member, team: Team) -> None:
    with open_shared(team.path.read_bytes()) as found:
        found.verify()
    assert member.desk.space.journal.check() == []


def _never(lease: Lease) -> bool:
    return False


@pytest.mark.parametrize(("locked", "slow"), [(True, 0), (False, 0), (False, 1)])
def test_another_syncs_at_every_call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locked: bool, slow: int) -> None:
    if not locked:
        monkeypatch.setattr(Lease, "acquire", _never)
    for number in count(1):
        home = tmp_path / str(number)
        home.mkdir()
        team = Team(home, seed=number)
        reached, reports = raced(team, number, slow)
        if not reached:
            team.close()
            assert number > 25
            return
        assert all(report.published for report in reports)
        assert titles_in_folder(team) == {"before Ana", "Ana's", "Ben's"}, number
        team.rounds(2)
        for member in team.members:
            assert len(member.titles) == 3
            assert_whole(member, team)
        team.close()


def test_file_that_was_rewritten_meanwhile_is_read_first(tmp_path: Path) -> None:
    """Not overwritten: the one who comes second folds both in."""
    team = Team(tmp_path)
    ana, ben = team.founder(), team.joiner("ben")
    ana.writes("Ana's")
    ben.writes("Ben's")
    built = list[int]()

    def meanwhile(name: str, number: int, args: tuple[object, ...]) -> None:
        if name == "create" and str(args[0]).endswith(".tmp"):
            built.append(number)
            if len(built) == 2:  # our part is out, and the new file is about to be written
                ben.sync()

    assert ana.sync(Failing(meanwhile)).received > 0
    with open_shared(team.path.read_bytes()) as found:
        assert dict(found.header.vv) == dict(ana.header.vv)
    assert ana.titles == {"Ana's", "Ben's"}
    team.close()


def test_main_replaced_by_an_older_one_behind_our_back(tmp_path: Path) -> None:
    """The lost race that no lock prevents: what was read back as published stays in the folder."""
    team = Team(tmp_path)
    ana, ben = team.founder(), team.joiner("ben")
    ben.writes("Ben is known")
    team.rounds()
    old = team.path.read_bytes()
    ana.writes("Ana's")
    assert ana.sync().published is not None
    team.path.write_bytes(old)
    assert "Ana's" in titles_in_folder(team)
    team.close()
