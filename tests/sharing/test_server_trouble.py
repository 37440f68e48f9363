"""Whatever happens to server, network or rights: a plain reason, no waiting for ever, nothing lost, nothing twice."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.domain.errors import OkrError
from okr_desktop.services import server
from okr_desktop.sharing import server_errors, server_link
from okr_desktop.sharing.server_errors import ServerProblem
from tests import postgres
from tests.postgres import Database
from tests.sharing.serving import Member, Proxy, Team, assert_equal, eventually, proxy, settle
from tests.worlds import content

# At how many places of a sync the connection is cut, in each direction.
CUTS = int(os.environ.get("OKR_SERVER_CUTS", "6"))


@pytest.fixture
def team(database: Database, tmp_path: Path) -> Iterator[Team]:
    made = Team(database, tmp_path)
    yield made
    made.close()


@pytest.fixture
def ana(team: Team) -> Member:
    found = team.first()
    found.write("Before")
    found.sync()
    return found


def refused(member: Member, password: str | None = None) -> str:
    """The code of a sync that must fail and must leave the workspace fully usable."""
    with pytest.raises(OkrError) as caught:
        server.sync(server.direct(member.desk.space), password or member.user.password)
    assert member.user.password not in repr(caught.value)
    assert caught.value.__cause__ is None
    status = server.status(member.desk)
    assert status.reason == caught.value.code
    assert status.state == ("waiting" if ServerProblem(status.reason).passing else "stopped")
    assert status.last is not None
    titles = member.titles()
    member.write(f"Offline {len(titles)}")
    assert len(member.titles()) == len(titles) + 1
    return caught.value.code


def recovered(team: Team, member: Member) -> None:
    member.desk.space.set_meta(server.URL, member.user.url())
    member.sync()
    assert server.status(member.desk).state == "ok"
    assert_equal(team, member)


def test_a_wrong_password(team: Team, ana: Member) -> None:
    assert refused(ana, "wrong") == "server.password"
    recovered(team, ana)


def test_no_password(team: Team, ana: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server.secrets, "_typed", {})
    monkeypatch.setenv("PGPASSFILE", str(team.folder / "none"))
    with pytest.raises(ServerProblem) as caught:
        server.sync(server.direct(ana.desk.space))
    assert caught.value.code == "server.password_needed"
    recovered(team, ana)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("/team_", "/nothing_", "server.no_database"),
        ("127.0.0.1", "nowhere.invalid", "server.unknown_host"),
        ("127.0.0.1:{port}", "127.0.0.1:1", "server.unreachable"),
        ("?", "?sslmode=require", "server.tls"),
    ],
)
def test_an_address_that_does_not_work(team: Team, ana: Member, old: str, new: str, code: str) -> None:
    url = ana.user.url() + "?"
    changed = url.replace(old.format(port=team.database.cluster.port), new).rstrip("?")
    ana.desk.space.set_meta(server.URL, changed)
    assert refused(ana) == code
    recovered(team, ana)


def test_a_host_that_takes_the_call_and_says_nothing(team: Team, ana: Member) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        ana.desk.space.set_meta(server.URL, ana.user.url(silent.getsockname()[1]) + "?connect_timeout=1")
        assert refused(ana) in ("server.timeout", "server.unreachable")
    recovered(team, ana)


def test_somebody_who_is_no_member_any_more(team: Team, ana: Member) -> None:
    team.admin.do(f"REVOKE {team.schema}_member FROM {ana.user.role}")
    assert refused(ana) == "server.not_member"
    team.database.do(f"REVOKE CONNECT ON DATABASE {team.database.name} FROM {ana.user.role}")
    assert refused(ana) == "server.not_member"
    team.database.do(f"GRANT CONNECT ON DATABASE {team.database.name} TO {ana.user.role}")
    team.admin.do(f"GRANT {team.schema}_member TO {ana.user.role}")
    recovered(team, ana)


def test_a_workspace_that_was_taken_off_the_server(team: Team, ana: Member) -> None:
    team.database.do(f"DROP SCHEMA {team.schema} CASCADE")
    assert refused(ana) == "server.no_workspace"
    made = server.initialise(
        server.direct(ana.desk.space), team.admin.url(), team.admin.password, members=[ana.user.role]
    )
    assert made.schema == team.schema
    recovered(team, ana)


def test_a_server_that_only_reads(team: Team, ana: Member) -> None:
    ana.write("New")
    team.database.do(f"ALTER ROLE {ana.user.role} SET default_transaction_read_only = on")
    assert refused(ana) == "server.read_only"
    team.database.do(f"ALTER ROLE {ana.user.role} RESET default_transaction_read_only")
    recovered(team, ana)


def test_somebody_who_writes_for_too_long(team: Team, ana: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(server_link._SETTINGS, "lock_timeout", "200ms")
    ana.write("New")
    with team.database.cluster.connect(team.database.name) as other:
        other.autocommit = False
        other.execute(f"SELECT {team.schema}.take_turn()")
        assert refused(ana) == "server.busy"
        # Reading needs no turn.
        ben = team.another("ben")
        assert ben.titles() == ["Before"]
        other.rollback()
    recovered(team, ana)


def test_a_server_that_stops_answering_in_the_middle(team: Team, ana: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_link, "PATIENCE", 0.5)
    ana.write("New")
    with proxy(team.database.cluster.port) as way:
        ana.through(way.port)
        way.arm("down", 2500, silent=True)
        assert refused(ana) == "server.timeout"
    recovered(team, ana)


def test_a_connection_that_the_administrator_ends(team: Team, ana: Member) -> None:
    ben = team.another("ben")
    everybody = f"SELECT pid FROM pg_stat_activity WHERE usename = '{ana.user.role}'"
    with team.database.cluster.connect(team.database.name) as other:
        other.autocommit = False
        other.execute(f"SELECT {team.schema}.take_turn()")
        ana.write("New")
        from threading import Thread

        codes = list[str]()
        waiting = Thread(target=lambda: codes.append(refused_quietly(ana)))
        waiting.start()
        assert eventually(lambda: bool(team.database.do(everybody + " AND wait_event_type = 'Lock'")))
        team.database.do(f"SELECT pg_terminate_backend(pid) FROM ({everybody}) one")
        waiting.join()
        other.rollback()
    assert codes == ["server.lost"]
    settle(ana, ben)
    assert_equal(team, ana, ben)


def refused_quietly(member: Member) -> str:
    try:
        member.sync()
    except OkrError as error:
        return error.code
    return ""


def measured(way: Proxy, member: Member, side: str) -> int:
    """How many bytes a sync with one new objective takes."""
    way.arm(side, None)
    member.write("Measured")
    member.sync()
    return way.passed[side]


@pytest.mark.parametrize("side", ["up", "down"])
def test_a_connection_cut_anywhere_loses_nothing_and_repeats_nothing(team: Team, ana: Member, side: str) -> None:
    ben = team.another("ben")
    with proxy(team.database.cluster.port) as way:
        ana.through(way.port)
        total = measured(way, ana, side)
        failed = 0
        # The last bytes of a sync are the most delicate: COMMIT on the way up, its answer on the way down.
        points = {total * number // CUTS for number in range(1, CUTS)} | {total - back for back in (1, 6, 15, 40)}
        for point in sorted(points):
            ana.write(f"Cut after {point}")
            ben.write(f"Ben at {point}")
            way.arm(side, point)
            failed += bool(refused_quietly(ana))
            ben.sync()
            way.arm(side, None)
            ana.sync()
            ben.sync()
        assert failed >= len(points) // 2
    assert_equal(team, ana, ben)
    assert len(ana.titles()) == 2 + 2 * len(points)


def test_a_large_first_copy_cut_in_the_middle_leaves_nothing_behind(team: Team) -> None:
    ana = team.first()
    for number in range(40):
        ana.write(f"{number} " + "x" * 400)
    with proxy(team.database.cluster.port) as way:
        ana.through(way.port)
        way.arm("up", 20_000)
        assert refused_quietly(ana) in ("server.lost", "server.unreachable")
        assert team.rows() == []
        way.arm("up", None)
        ana.sync()
    assert_equal(team, ana)


def test_a_server_killed_and_started_again(tmp_path: Path) -> None:
    if postgres.programs() is None:
        pytest.skip("no PostgreSQL server is installed here (Debian: apt install postgresql)")
    with postgres.running() as cluster:
        team = Team(cluster.database(), tmp_path)
        ana = team.first()
        ana.write("Before")
        ana.sync()
        cluster.kill()
        assert refused(ana) == "server.unreachable"
        before = content(ana.desk)
        cluster.start()
        ana.sync()
        assert content(ana.desk) == before
        assert_equal(team, ana)
        team.close()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("FATAL:  the database system is starting up", "server.starting"),
        ("FATAL:  the database system is shutting down", "server.starting"),
        ("FATAL:  sorry, too many clients already", "server.full"),
        ("FATAL:  Passwort-Authentifizierung für Benutzer »ana« fehlgeschlagen", "server.password"),
        ('FATAL:  no pg_hba.conf entry for host "10.0.0.1", user "ana", database "team"', "server.not_member"),
        ("SSL error: certificate verify failed", "server.tls"),
        ("FATAL:  こんにちは", "server.refused"),
    ],
)
def test_what_is_said_while_connecting_is_understood(words: str, code: str) -> None:
    assert server_errors.connecting(f'connection to server at "db", port 5432 failed: {words}') == code


def test_every_reason_has_a_sentence() -> None:
    from okr_desktop.cli.texts import SENTENCES

    made = {code for _, code in server_errors._WORDS}
    made |= {*server_errors._STATES.values(), *server_errors._CLASSES.values(), *server_errors._PASSING}
    assert not made - SENTENCES.keys()
