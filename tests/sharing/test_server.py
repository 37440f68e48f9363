"""A workspace on a real PostgreSQL server: what one brings the others get, whole, once, and line for line."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from okr_desktop.domain.errors import OkrError
from okr_desktop.services import planning, server
from okr_desktop.sharing.server import ServerPartner
from okr_desktop.store import merging
from okr_desktop.store.causal import WireError
from okr_desktop.store.workspace import Workspace
from tests.postgres import Database
from tests.sharing.serving import Member, Team, assert_equal, fresh, settle
from tests.worlds import content, desk_at, sample, states


@pytest.fixture
def team(database: Database, tmp_path: Path) -> Iterator[Team]:
    made = Team(database, tmp_path)
    yield made
    made.close()


def retitle(member: Member, id: str, title: str) -> None:
    desk = fresh(member.desk)
    planning.edit(desk, replace(desk.objective(id), title=title))


def test_what_one_brings_the_others_get(team: Team) -> None:
    ana = team.first()
    sample(ana.desk)
    sent = ana.sync()
    assert sent.sent == states(ana.desk)
    assert sent.published is not None
    ben = team.another("ben")
    assert content(ben.desk) == content(ana.desk)
    ben.write("From Ben")
    assert ben.sync().sent == 2
    assert ana.sync().received == 2
    assert "From Ben" in ana.titles()
    assert_equal(team, ana, ben)


def test_nothing_new_writes_nothing(team: Team) -> None:
    ana = team.first()
    ana.sync()
    version = "SELECT pg_current_xact_id()::text::bigint"
    before = team.database.do(version)[0][0]
    done = ana.sync()
    after = team.database.do(version)[0][0]
    assert (done.received, done.sent) == (0, 0)
    # Every transaction that writes takes a number, the two questions as well.
    assert after - before == 1


def test_the_journal_is_kept_line_for_line(team: Team) -> None:
    ana = team.first()
    ana.write("Zürich – 東京 – \\ \" ' 🚲")
    ana.sync()
    me = ana.desk.space.journal.me
    assert [row[2].encode() for row in team.rows()] == list(merging.lines(ana.desk.space, me, 0))
    columns = team.database.do(
        "SELECT DISTINCT data_type, collation_name FROM information_schema.columns "
        f"WHERE table_schema = '{team.schema}' AND data_type <> 'bigint'"
    )
    assert columns == [("text", "C")]


def test_different_edits_of_one_thing_are_a_conflict_and_both_are_kept(team: Team) -> None:
    from okr_desktop.services import conflicts

    ana = team.first()
    id = ana.write("Grow")
    ana.sync()
    ben = team.another("ben")
    retitle(ana, id, "Grow in Ghent")
    retitle(ben, id, "Grow in Basel")
    settle(ana, ben)
    assert_equal(team, ana, ben)
    assert conflicts.count(fresh(ana.desk)) == conflicts.count(fresh(ben.desk)) == 1


def test_two_live_copies_of_one_workspace_heal_and_lose_nothing(team: Team) -> None:
    ana = team.first()
    id = ana.write("Before")
    ana.sync()
    ben = team.another("ben")
    copy = team.clone(ana, "copy")
    assert copy.desk.space.journal.me == ana.desk.space.journal.me
    ana.write("From Ana")
    copy.write("From the copy")
    copy.write("And again")
    retitle(copy, id, "After")
    ana.sync()
    copy.sync()
    ben.sync()
    assert ben.titles() == ["After", "And again", "From Ana", "From the copy"]
    ana.write("More from Ana, who has not heard of it")
    settle(ana, copy, ben)
    assert len({one.desk.space.journal.me for one in (ana, copy, ben)}) == 3
    assert_equal(team, ana, copy, ben)


def test_copies_of_copies_heal(team: Team) -> None:
    ana = team.first()
    ana.sync()
    copies = [ana]
    for number in range(3):
        copies.append(team.clone(copies[number], f"copy{number}"))
        for one in copies:
            one.write(f"{number} {one.desk.space.path.parent.name}")
    copies[2].sync()
    copies[0].write("Late")
    copies[3].sync()
    copies[1].sync()
    settle(*copies)
    assert_equal(team, *copies)
    assert len(copies[0].titles()) == 2 + 3 + 4 + 1


def test_a_copy_that_wrote_less_than_the_server_has_heals_too(team: Team) -> None:
    ana = team.first()
    ana.sync()
    copy = team.clone(ana, "copy")
    for number in range(5):
        ana.write(f"Ana {number}")
    ana.sync()
    copy.write("From the copy")
    copy.sync()
    settle(ana, copy)
    assert_equal(team, ana, copy)
    assert len(copy.titles()) == 6


def test_a_server_that_went_back_to_a_backup_is_filled_again(team: Team) -> None:
    ana = team.first()
    ana.sync()
    ben = team.another("ben")
    back = team.database.do(f"SELECT actor, seq, h FROM {team.schema}.vv")
    ana.write("One")
    ben.write("Two")
    settle(ana, ben)
    team.database.do(f"DELETE FROM {team.schema}.op WHERE (actor, seq) NOT IN (SELECT actor, seq FROM {team.schema}.op "
                     f"o WHERE EXISTS (SELECT FROM (VALUES ('{back[0][0]}', {back[0][1]})) v (a, s) "
                     "WHERE o.actor = v.a AND o.seq <= v.s))")  # fmt: skip
    team.database.do(f"DELETE FROM {team.schema}.vv")
    team.database.do(f"INSERT INTO {team.schema}.vv VALUES ('{back[0][0]}', {back[0][1]}, '{back[0][2]}')")
    ben.sync()
    assert_equal(team, ana, ben)


def test_lines_that_were_altered_on_the_server_are_refused(team: Team) -> None:
    ana = team.first()
    ana.sync()
    ben = team.another("ben")
    ana.write("The truth")
    ana.sync()
    before = content(ben.desk)
    team.database.do(f"UPDATE {team.schema}.op SET line = replace(line, 'truth', 'lie')")
    with pytest.raises(WireError):
        ben.sync()
    assert content(fresh(ben.desk)) == before
    assert server.status(ben.desk).state == "stopped"
    team.database.do(f"UPDATE {team.schema}.op SET line = replace(line, 'lie', 'truth')")
    ben.sync()
    assert_equal(team, ana, ben)


def test_another_workspace_is_not_mixed_in(team: Team, tmp_path: Path) -> None:
    ana = team.first()
    other = team.keep(desk_at(tmp_path / "other"))
    store = server.direct(other.space)
    for schema in (team.schema, ""):
        with pytest.raises(OkrError) as caught:
            server.connect(store, ana.user.url(), ana.user.password, schema=schema)
        assert caught.value.code == ("shared.foreign" if schema else "server.no_workspace")
    assert server.status(other).state == "off"
    with pytest.raises(OkrError, match=r"shared\.foreign"):
        server.initialise(store, team.admin.url(), team.admin.password, schema=team.schema)


def test_several_workspaces_live_in_one_database(team: Team, tmp_path: Path) -> None:
    ana = team.first()
    other = team.keep(desk_at(tmp_path / "other"))
    store = server.direct(other.space)
    assert (
        server.initialise(store, team.admin.url(), team.admin.password, schema="second-team").schema
        == "okr_second_team"
    )
    server.sync(store, team.admin.password)
    with pytest.raises(OkrError) as caught:
        server.join(tmp_path / "x.okrdb", tmp_path, team.admin.url(), team.admin.password, today=lambda: ana.desk.today)
    assert caught.value.code == "server.which"
    assert not (tmp_path / "x.okrdb").exists()
    path = tmp_path / "y.okrdb"
    joined = server.join(
        path, tmp_path, team.admin.url(), team.admin.password, schema="second_team", today=lambda: ana.desk.today
    )
    assert team.keep(joined).space.id == other.space.id


def test_names_and_what_was_received_travel_along(team: Team) -> None:
    ana = team.first()
    ana.sync()
    ben = team.another("ben")
    ben.write("Something")
    settle(ana, ben)
    known = merging.header(ana.desk.space)
    assert set(known.actors) == {ana.desk.space.journal.me, ben.desk.space.journal.me}
    acks = team.database.do(f"SELECT actor, about, seq FROM {team.schema}.ack")
    assert (ben.desk.space.journal.me, ana.desk.space.journal.me, states(ben.desk) - 2) in acks


def test_leaving_forgets_the_server_and_nothing_else(team: Team) -> None:
    ana = team.first()
    ana.write("Kept")
    ana.sync()
    server.leave(ana.desk)
    assert server.status(ana.desk).state == "off"
    assert ana.titles() == ["Kept"]
    with pytest.raises(OkrError, match=r"server\.not_connected"):
        ana.sync()


def test_the_server_itself_can_be_merged(team: Team, tmp_path: Path) -> None:
    ana = team.first()
    sample(ana.desk)
    ana.sync()
    with Workspace.join(tmp_path / "x.okrdb", tmp_path, ana.desk.space.id) as space, team.link(ana) as link:
        partner = ServerPartner(link, team.schema)
        partner.look()
        assert merging.merge(space, [partner]).received == states(ana.desk)
        assert merging.header(space).vv == merging.header(ana.desk.space).vv


def test_two_copies_that_push_at_the_same_moment(team: Team) -> None:
    ana = team.first()
    ana.sync()
    copy = team.clone(ana, "copy")
    start = threading.Barrier(2)

    def work(one: Member) -> None:
        for number in range(5):
            one.write(f"{one.desk.space.path.parent.name} {number}")
            start.wait(30)
            one.sync()

    threads = [threading.Thread(target=work, args=(one,)) for one in (ana, copy)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    settle(ana, copy)
    assert_equal(team, ana, copy)
    assert len(ana.titles()) == 10


@pytest.mark.parametrize(
    "change",
    [
        "vv SET h = 'zz'",
        "vv SET seq = 9007199254740993",
        "vv SET seq = seq + 1",
        "vv SET seq = -1",
        "vv SET actor = 'x'",
        "op SET line = line || E'\\n[]'",
        "op SET line = '[]'",
        "op SET seq = seq + 100",
        "meta SET value = 'x' WHERE key = 'bundle_id'",
        "meta SET value = '2' WHERE key = 'format'",
        "meta SET value = '[\"new\"]' WHERE key = 'features'",
    ],
)
def test_a_server_that_talks_nonsense_is_refused_with_a_reason(team: Team, change: str) -> None:
    ana = team.first()
    ana.sync()
    ben = team.another("ben")
    ana.write("New")
    ana.sync()
    before = content(fresh(ben.desk))
    for table, name in (("op", "op_says_its_line"), ("op", "op_seq_check"), ("op", "op_line_check")):
        team.database.do(f"ALTER TABLE {team.schema}.{table} DROP CONSTRAINT IF EXISTS {name}")
    team.database.do(f"UPDATE {team.schema}.{change}")
    with pytest.raises(OkrError) as caught:
        ben.sync()
    assert caught.value.code in ("shared.damaged", "shared.foreign", "server.too_new")
    assert content(fresh(ben.desk)) == before
    ben.write("Still working")


@pytest.mark.parametrize("title", ["\\u0000", "C:\\beta\\folder\\ready", "\\ud800", "\\", "a\\\\b", "\\\\\\u0007"])
def test_backslashes_that_somebody_typed_travel(team: Team, title: str) -> None:
    ana = team.first()
    ana.write(title)
    ana.sync()
    assert team.another("ben").titles() == [title]
