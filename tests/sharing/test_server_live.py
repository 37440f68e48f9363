"""Who is connected hears of others' changes at once, without asking, and again after the connection was away."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.domain.errors import OkrError
from okr_desktop.services import server
from okr_desktop.sharing import secrets
from okr_desktop.sharing.server_live import Listener
from tests.patience import sooner_than
from tests.postgres import Database
from tests.sharing.serving import Member, Team, assert_equal, eventually, proxy


class Ear:
    """Counts what is heard and told."""

    def __init__(self) -> None:
        self.heard = 0
        self.told: list[str] = []
        self.threads: set[int] = set()

    def hear(self) -> None:
        self.heard += 1
        self.threads.add(threading.get_ident())

    def tell(self, problem: OkrError | None) -> None:
        self.told.append(problem.code if problem else "")


@pytest.fixture
def team(database: Database, tmp_path: Path) -> Iterator[Team]:
    made = Team(database, tmp_path)
    yield made
    made.close()


def listening(member: Member, ear: Ear, client: str = "") -> Listener:
    made = server.listener(member.desk, ear.hear, ear.tell, client=client)
    made._first_pause = 0.05
    made.start()
    assert eventually(lambda: ear.heard == 1), ear.told  # what came before it listened may be news
    return made


def test_two_clients_see_each_others_changes_without_asking(team: Team) -> None:
    ana = team.first()
    ana.sync()
    ben = team.another("ben")
    ears = Ear(), Ear()
    listeners = [listening(ana, ears[0], "ana's"), listening(ben, ears[1], "ben's")]
    try:
        ana.write("From Ana")
        server.sync(server.direct(ana.desk.space), client="ana's")
        assert eventually(lambda: ears[1].heard == 2)
        assert server.sync(server.direct(ben.desk.space), client="ben's").received == 2
        ben.write("From Ben")
        server.sync(server.direct(ben.desk.space), client="ben's")
        assert eventually(lambda: ears[0].heard == 2)
        assert server.sync(server.direct(ana.desk.space), client="ana's").received == 2
    finally:
        for one in listeners:
            one.stop()
    # One's own news are none, and a sync that brought nothing is none for anybody.
    assert [ear.heard for ear in ears] == [2, 2]
    assert threading.get_ident() not in ears[0].threads
    assert_equal(team, ana, ben)


def test_other_workspaces_are_not_heard(team: Team, tmp_path: Path) -> None:
    ana = team.first()
    ear = Ear()
    one = listening(ana, ear)
    try:
        team.database.do("SELECT pg_notify('okr_other', '')")
        team.database.do(f"SELECT pg_notify('{team.schema}', 'somebody')")
        assert eventually(lambda: ear.heard == 2)
    finally:
        one.stop()
    assert ear.heard == 2


def test_a_connection_that_was_lost_comes_back_and_is_asked_about(team: Team) -> None:
    ana = team.first()
    ear = Ear()
    one = listening(ana, ear)
    try:
        team.database.do(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{ana.user.role}'")
        assert eventually(lambda: ear.heard == 2)
    finally:
        one.stop()
    assert ear.told == ["", "server.lost", ""]


def test_it_is_tried_again_at_longer_and_longer_intervals_or_when_asked(team: Team) -> None:
    ana = team.first()
    ear = Ear()
    with proxy(team.database.cluster.port) as way:
        ana.through(way.port)
        way.arm("up", 0)
        one = server.listener(ana.desk, ear.hear, ear.tell)
        one._first_pause = 0.05
        one.start()
        try:
            assert eventually(lambda: len(ear.told) >= 4)
            assert set(ear.told) <= {"server.unreachable", "server.lost"}
            way.arm("up", None)
            one.wake()
            assert eventually(lambda: ear.heard == 1)
        finally:
            one.stop()
    assert ear.told[-1] == ""


def test_it_stops_at_once_whatever_it_is_doing(team: Team) -> None:
    ana = team.first()
    with socket.create_server(("127.0.0.1", 0)) as silent:
        urls = {
            "listening": ana.user.url(),
            "waiting": ana.user.url(1),
            "connecting": ana.user.url(silent.getsockname()[1]) + "?connect_timeout=6",
        }
        for doing, url in urls.items():
            ear = Ear()
            address = secrets.split(url)[0]
            one = Listener(address, lambda: ana.user.password, team.schema, ear.hear, ear.tell, first_pause=30)
            one.start()
            assert eventually(lambda ear=ear, doing=doing: bool(ear.told) or doing == "connecting")
            with sooner_than(4):
                one.stop(0.2)
            told = len(ear.told)
            team.database.do(f"SELECT pg_notify('{team.schema}', '')")
            one._thread.join(10)
            assert len(ear.told) == told
            assert ear.heard == (1 if doing == "listening" else 0)


def test_a_listener_that_was_never_started_can_be_stopped(team: Team) -> None:
    one = server.listener(team.first().desk, Ear().hear)
    one.stop()
    one.stop()
