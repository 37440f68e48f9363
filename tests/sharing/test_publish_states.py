"""What a sync makes of a shared file that is not as it should be: it says so, and writes nothing it should not."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.sharing.bundle import open_shared, write_bundle
from okr_desktop.sharing.creating import create_shared, join, leave, place, republish
from okr_desktop.sharing.manifest import Features
from okr_desktop.sharing.publish import mark_moved
from okr_desktop.sharing.removal import safe_to_remove
from okr_desktop.sharing.report import State
from okr_desktop.sharing.text_form import write_text
from tests.sharing.team import WRITES, CountingFs, Failing, Member, Team


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = Team(tmp_path)
    yield team
    team.close()


def names(team: Team) -> set[str]:
    return set(os.listdir(team.folder))


def rewritten(team: Team, features: Features, *, text: bool = False) -> None:
    """The shared file as another program would have written it."""
    with open_shared(team.path.read_bytes()) as found:
        other = team.path.with_name("other")
        with other.open("wb") as out:
            if text:
                write_text(out, found.header, found.lines, features=features)
            else:
                write_bundle(out, found.header, found.lines, features=features)
    other.replace(team.path)
    team.later(10)


def assert_untouched(team: Team, member: Member, state: State) -> None:
    before = {name: (team.folder / name).read_bytes() for name in names(team) if (team.folder / name).is_file()}
    member.writes("not published")
    fs = CountingFs()
    report = member.sync(fs)
    assert (report.state, report.published, report.sent) == (state, None, 0)
    assert WRITES.isdisjoint(fs.names)
    assert before == {name: (team.folder / name).read_bytes() for name in before}


def test_share_refuses_a_name_that_is_taken(team: Team) -> None:
    ana = team.alone("ana")
    team.path.write_bytes(b"somebody's")
    with pytest.raises(FileProblem) as refused:
        create_shared(ana.shared, ana.store)
    assert refused.value.code == "file.exists"
    assert team.path.read_bytes() == b"somebody's"
    assert names(team) == {"Team.okr"}


def test_sharing_is_remembered_and_forgotten(team: Team) -> None:
    ana = team.founder()
    assert place(ana.desk.space) == team.path
    ana.writes("last words")
    assert leave(ana.shared, ana.store).published is not None
    assert place(ana.desk.space) is None
    assert names(team) == {"Team.okr"}
    assert team.joiner("ben").titles == {"last words"}


def test_joining_refuses_other_data(team: Team) -> None:
    team.founder()
    other = team.alone("other")
    with pytest.raises(OkrError) as refused:
        join(other.shared, other.store)
    assert refused.value.code == "shared.foreign"
    assert place(other.desk.space) is None


def test_folder_gone_is_offline(team: Team) -> None:
    ana = team.founder()
    ana.writes("kept here")
    away = team.folder.rename(team.root / "away")
    assert ana.sync().state is State.OFFLINE
    assert not team.folder.exists()
    away.rename(team.folder)
    report = ana.sync()
    assert (report.state, report.published is not None) == (State.OK, True)


@pytest.mark.parametrize("content", [b"", bytes(20_000)])
def test_empty_file_is_offline(team: Team, content: bytes) -> None:
    ana = team.founder()
    team.path.write_bytes(content)
    os.utime(team.path, (0, 0))
    assert_untouched(team, ana, State.OFFLINE)


@pytest.mark.parametrize("stub", [".Team.okr.icloud", "Team.okr.nextcloud", "Team.okr.owncloud"])
def test_file_that_was_not_fetched_is_offline(team: Team, stub: str) -> None:
    ana = team.founder()
    team.path.unlink()
    (team.folder / stub).write_bytes(b"x")
    assert_untouched(team, ana, State.OFFLINE)


def test_missing_file_is_never_made_silently(team: Team) -> None:
    ana = team.founder()
    ben = team.joiner("ben")
    ben.writes("in Ben's part")
    ben.sync()
    team.path.unlink()
    assert_untouched(team, ana, State.MISSING)
    report = republish(ana.shared, ana.store)
    assert report.state is State.OK
    assert ana.titles == {"in Ben's part", "not published"}
    assert team.joiner("cleo").titles == ana.titles


def test_another_teams_file_is_left_alone(team: Team) -> None:
    ana = team.founder()
    shutil.rmtree(team.folder)
    team.folder.mkdir()
    other = team.founder("other")
    assert ana.sync().detail == other.desk.space.id
    assert_untouched(team, ana, State.FOREIGN)
    assert ana.titles == {"not published"}


def test_file_of_a_newer_program_is_left_alone(team: Team) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    ben.writes("new")
    ben.sync()
    rewritten(team, Features(incompat=("holograms",)))
    (team.folder / f"Team.okr.{ben.me}.part").unlink(missing_ok=True)
    assert_untouched(team, ana, State.TOO_NEW)
    assert ana.titles == {"not published"}


def test_file_that_only_newer_programs_rewrite_takes_our_part(team: Team) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    rewritten(team, Features(ro_compat=("colours",)))
    before = team.path.read_bytes()
    ana.writes("in a part")
    report = ana.sync(closing=True)
    assert (report.state, report.published is not None, report.unfolded) == (State.OK, True, True)
    assert [problem.code for problem in report.problems] == ["shared.written_by_newer"]
    assert team.path.read_bytes() == before
    ben.sync()
    assert ben.titles == {"in a part"}


def test_given_up_file_still_takes_edits(team: Team) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    mark_moved(team.path, "okr.example.org")
    before = team.path.read_bytes()
    ana.writes("late")
    report = ana.sync(closing=True)
    assert (report.state, report.detail, report.published is not None) == (State.MOVED, "okr.example.org", True)
    assert team.path.read_bytes() == before
    assert ana.sync().state is State.MOVED
    ben.sync()
    assert ben.titles == {"late"}


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_read_only_folder_brings_in_only(team: Team, code: int) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    ana.writes("from Ana")
    ana.sync()
    ben.writes("from Ben")

    def refuses(name: str, number: int, args: tuple[object, ...]) -> OSError | None:
        return OSError(code, os.strerror(code)) if name in WRITES else None

    report = ben.sync(Failing(refuses))
    assert (report.state, report.received > 0, report.sent, report.published) == (State.READ_ONLY, True, 0, None)
    assert [problem.code for problem in report.problems] == ["shared.read_only"]
    assert ben.titles == {"from Ana", "from Ben"}
    assert ben.sync().published is not None


def damage(team: Team, old: bool = True) -> bytes:
    data = bytearray(team.path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    team.path.write_bytes(bytes(data))
    if old:
        os.utime(team.path, (0, 0))
    return bytes(data)


def test_damaged_file_is_kept_and_the_rest_still_merged(team: Team) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    ben.writes("in Ben's part")
    ben.sync()
    bad = damage(team)
    assert_untouched(team, ana, State.DAMAGED)
    assert ana.titles == {"in Ben's part", "not published"}
    assert ana.sync().can_republish
    report = republish(ana.shared, ana.store)
    assert (report.state, report.published is not None) == (State.OK, True)
    assert any((team.folder / name).read_bytes() == bad for name in names(team) if "damaged" in name)
    assert team.joiner("cleo").titles == ana.titles


def test_file_that_is_still_being_written_is_waited_for(team: Team) -> None:
    ana = team.founder()
    whole = team.path.read_bytes()
    team.path.write_bytes(whole[: len(whole) // 2])
    os.utime(team.path, (team.clock.wall(), team.clock.wall()))
    report = ana.sync()
    assert (report.state, report.waiting) == (State.OFFLINE, ("Team.okr",))
    team.path.write_bytes(whole)
    assert ana.sync().state is State.OK


def test_file_that_stays_half_is_damaged(team: Team) -> None:
    ana = team.founder()
    team.path.write_bytes(team.path.read_bytes()[:500])
    os.utime(team.path, (team.clock.wall(), team.clock.wall()))
    assert ana.sync().state is State.OFFLINE
    team.later(6)
    assert ana.sync().state is State.DAMAGED


def test_read_error_is_no_damage(team: Team) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    ben.writes("later")
    ben.sync()
    broken = Failing(lambda name, number, args: OSError(errno.EIO, "") if name == "pread" else None)
    assert ana.sync(broken).state is State.OFFLINE
    assert ana.sync().state is State.OK
    assert ana.titles == {"later"}


def test_file_of_which_nothing_can_be_told_is_offline_not_missing(team: Team) -> None:
    ana = team.founder()
    stale = Failing(lambda name, number, args: OSError(errno.ESTALE, "") if args == (team.path,) else None)
    report = ana.sync(stale)
    assert (report.state, report.can_republish) == (State.OFFLINE, False)


def test_full_disk_is_told_and_mends_itself(team: Team) -> None:
    ana = team.founder()
    ana.writes("no room")
    full = Failing(lambda name, number, args: OSError(errno.ENOSPC, "") if name == "write" else None)
    report = ana.sync(full)
    assert (report.state, report.published) == (State.OK, None)
    assert [problem.code for problem in report.problems] == ["file.disk_full"]
    assert names(team) == {"Team.okr"}
    assert ana.sync().published is not None


def test_text_form_stays_text(team: Team) -> None:
    ana, ben = team.founder(), team.joiner("ben")
    rewritten(team, Features(), text=True)
    ana.writes("Grüße")
    assert ana.sync().state is State.OK
    with open_shared(team.path.read_bytes()) as found:
        assert found.form == "text"
        found.verify()
    assert "Grüße" in team.path.read_text("utf-8")
    ben.sync()
    assert ben.titles == {"Grüße"}
    for member in (ana, ben):
        team.later(10)
        fs = CountingFs()
        member.sync(fs)
        assert WRITES.isdisjoint(fs.names)


def test_stick_may_be_pulled_out_only_after_reading_back(team: Team) -> None:
    ana = team.founder()
    ana.writes("on the stick")
    found = safe_to_remove(ana.shared, ana.store)
    assert found.safe
    assert [file.name for file in found.files] == ["Team.okr"]
    assert found.files[0].size == team.path.stat().st_size
    ana.writes("not on the stick")
    full = Failing(lambda name, number, args: OSError(errno.ENOSPC, "") if name == "create" else None)
    assert not safe_to_remove(ana.through(full), ana.store).safe
    torn = Failing(lambda name, number, args: OSError(errno.EIO, "") if name == "forget" else None)
    assert safe_to_remove(ana.through(torn), ana.store).safe


def test_stick_that_reads_badly_is_not_safe(team: Team) -> None:
    ana = team.founder()
    ana.writes("on the stick")
    ana.sync()
    done: list[int] = []

    def flips(name: str, number: int, args: tuple[object, ...]) -> OSError | None:
        if name == "forget":
            done.append(number)
            damage(team)
        return None

    assert not safe_to_remove(ana.through(Failing(flips)), ana.store).safe
    assert done
