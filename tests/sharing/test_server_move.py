"""A team moves from its shared file to a server; whoever comes late with the file still delivers what they have."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.domain.errors import OkrError
from okr_desktop.services import server, sharing
from okr_desktop.services.desk import Desk
from okr_desktop.sharing.bundle import open_shared
from tests.postgres import Database
from tests.sharing.serving import Member, Team, assert_equal, fresh, reopened
from tests.worlds import add_objective, desk_at


@pytest.fixture
def team(database: Database, tmp_path: Path) -> Iterator[Team]:
    made = Team(database, tmp_path)
    yield made
    made.close()


def titles(desk: Desk) -> list[str]:
    return sorted(one.title for one in fresh(desk).plan.objectives.values())


def moved_to(path: Path) -> str | None:
    with path.open("rb") as file:
        return open_shared(file.read()).moved_to


def test_a_straggler_with_the_file_still_delivers(team: Team, tmp_path: Path) -> None:
    file = tmp_path / "share" / "Team.okr"
    file.parent.mkdir()
    ana = team.keep(desk_at(tmp_path / "ana"))
    add_objective(ana, "From the time of the file")
    sharing.share(lambda fn: fn(ana), file)
    sharing.join(file, tmp_path / "ben" / "team.okrdb", tmp_path / "ben" / "backups")
    ben = team.keep(reopened(tmp_path / "ben" / "team.okrdb"))
    add_objective(ben, "From Ben, not yet published")

    assert server.shared_file(ana) == file
    moved = server.move(server.direct(ana.space), team.admin.url(), team.admin.password, shared=file)
    team.schema = moved.schema
    assert moved.marked
    assert (moved_to(file) or "").startswith("127.0.0.1/")
    assert team.admin.password not in (moved_to(file) or "")
    before = file.read_bytes()

    late = sharing.sync(lambda fn: fn(ben))
    assert late.state.state == "moved"
    assert file.read_bytes() == before
    sharing.sync(lambda fn: fn(ana))
    assert titles(ana) == ["From Ben, not yet published", "From the time of the file"]
    cleo = team.another("cleo")
    assert cleo.titles() == titles(ana)
    assert_equal(team, Member(ana, team.admin), cleo)


def test_the_file_is_left_alone_until_everything_is_there(team: Team, tmp_path: Path) -> None:
    file = tmp_path / "share" / "Team.okr"
    file.parent.mkdir()
    ana = team.keep(desk_at(tmp_path / "ana"))
    sharing.share(lambda fn: fn(ana), file)
    before = file.read_bytes()
    with pytest.raises(OkrError) as caught:
        server.move(server.direct(ana.space), team.admin.url(), "wrong", shared=file)
    assert caught.value.code == "server.password"
    member = team.database.user("only_connects")
    with pytest.raises(OkrError) as caught:
        server.move(server.direct(ana.space), member.url(), member.password, shared=file)
    assert caught.value.code == "server.may_not_create"
    assert file.read_bytes() == before
    assert server.status(ana).state == "off"


def test_a_second_move_changes_nothing(team: Team, tmp_path: Path) -> None:
    file = tmp_path / "share" / "Team.okr"
    file.parent.mkdir()
    ana = team.keep(desk_at(tmp_path / "ana"))
    sharing.share(lambda fn: fn(ana), file)
    for sent in (True, False):
        moved = server.move(server.direct(ana.space), team.admin.url(), team.admin.password, shared=file)
        assert bool(moved.sent) is sent
        assert moved.marked
