"""Only members read and write, and nobody, not even a member, changes what was written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from okr_desktop.domain.errors import OkrError
from okr_desktop.services import server
from okr_desktop.sharing import server_schema
from tests.postgres import Database, User
from tests.sharing.serving import Team, assert_equal
from tests.worlds import desk_at

TABLES = ("meta", "actor", "op", "vv", "fork", "ack")
ROW = "('{actor}', {seq}, 9, 0, '{id}', 'objective', '{id}', 'title', '{line}', '{h}')"


@pytest.fixture
def team(database: Database, tmp_path: Path) -> Iterator[Team]:
    made = Team(database, tmp_path)
    ana = made.first()
    ana.write("Ours")
    ana.sync()
    yield made
    made.close()


def denied(user: User, statement: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        user.do(statement)


def member(team: Team) -> User:
    return team._member("ben")


def row(actor: str, seq: int, line: str | None = None, id: str = "a" * 32) -> str:
    made = line if line is not None else f'[{seq},9,0,"{id}","objective","{id}","title","x",[]]'
    return f"({ROW.format(actor=actor, seq=seq, id=id, line=made, h='b' * 16)[1:-1]})"


def test_somebody_from_outside_reads_and_writes_nothing(team: Team) -> None:
    stranger = team.database.user("eve")
    for table in TABLES:
        denied(stranger, f"SELECT * FROM {team.schema}.{table}")
        denied(stranger, f"DELETE FROM {team.schema}.{table}")
    denied(stranger, f"INSERT INTO {team.schema}.op VALUES {row('e' * 16, 1)}")
    denied(stranger, f"SELECT {team.schema}.take_turn()")
    denied(stranger, f"CREATE TABLE {team.schema}.mine (a int)")


def test_a_member_reads_everything_and_changes_nothing(team: Team) -> None:
    ben = member(team)
    before = team.rows()
    for table in TABLES:
        ben.do(f"SELECT * FROM {team.schema}.{table}")
        denied(ben, f"DELETE FROM {team.schema}.{table}")
        denied(ben, f"TRUNCATE {team.schema}.{table}")
    for change in ("op SET line = line", "op SET h = h", "vv SET seq = 0", "vv SET h = h", "meta SET value = ''"):
        denied(ben, f"UPDATE {team.schema}.{change}")
    denied(ben, f"UPDATE {team.schema}.fork SET start = 1")
    denied(ben, f"INSERT INTO {team.schema}.vv VALUES ('{'e' * 16}', 1, '{'b' * 16}')")
    denied(ben, f"ALTER TABLE {team.schema}.op DISABLE TRIGGER ALL")
    denied(ben, f"DROP TABLE {team.schema}.op")
    denied(ben, f"SELECT {team.schema}.after_ops()")
    assert team.rows() == before


@pytest.mark.parametrize(
    ("values", "state"),
    [
        (row("e" * 16, 2), "OKR01"),  # a gap at the beginning
        (f"{row('e' * 16, 1)}, {row('e' * 16, 3)}", "OKR01"),  # a gap within
        (row("E" * 16, 1), "23514"),
        (row("e" * 16, 0), "23514"),
        (row("e" * 16, 1, "[2,9]"), "23514"),  # a line with another number
        (row("e" * 16, 1, "no JSON"), "22P02"),
        (row("e" * 16, 1, "[" + "1," * 600_000 + "1]"), "23514"),
    ],
)
def test_rows_that_cannot_be_are_refused(team: Team, values: str, state: str) -> None:
    with pytest.raises(psycopg.Error) as caught:
        member(team).do(f"INSERT INTO {team.schema}.op VALUES {values}")
    assert caught.value.sqlstate == state


def test_a_row_that_is_there_cannot_be_written_over(team: Team) -> None:
    actor, seq, _, _ = team.rows()[0]
    ben = member(team)
    with pytest.raises(psycopg.errors.UniqueViolation):
        ben.do(f"INSERT INTO {team.schema}.op VALUES {row(actor, seq)}")
    denied(
        ben,
        f"INSERT INTO {team.schema}.op VALUES {row(actor, seq)} ON CONFLICT (actor, seq) DO UPDATE SET line = 'x'",
    )


def test_a_schema_of_a_users_own_does_not_mislead_the_functions(team: Team) -> None:
    """Functions that run with the owner's rights look for nothing where a member may put something."""
    ben = member(team)
    team.database.do(f"GRANT TEMPORARY ON DATABASE {team.database.name} TO {ben.role}")
    with team.database.cluster.connect(team.database.name, ben.role, ben.password) as connection:
        connection.execute("CREATE TEMP TABLE vv (actor text, seq bigint, h text)")
        connection.execute(f"INSERT INTO vv VALUES ('{'e' * 16}', 4, '{'b' * 16}')")
        connection.execute("SET search_path = pg_temp")
        with pytest.raises(psycopg.Error) as caught:
            connection.execute(f"INSERT INTO {team.schema}.op VALUES {row('e' * 16, 5)}".encode())
    assert caught.value.sqlstate == "OKR01"


def test_the_administrator_can_use_the_printed_sql(database: Database, tmp_path: Path) -> None:
    team = Team(database, tmp_path)
    desk = team.keep(desk_at(tmp_path / "ana"))
    ana, ben = database.user("ana"), database.user("ben")
    with pytest.raises(OkrError) as caught:
        server.initialise(server.direct(desk.space), ana.url(), ana.password)
    assert caught.value.code == "server.may_not_create"
    text = server.script(desk, "Our-Team", [ana.role])
    for _ in range(2):  # harmless when run again
        team.admin.do(text)
    team.schema = "okr_our_team"
    server.connect(server.direct(desk.space), ana.url(), ana.password)
    server.sync(server.direct(desk.space), ana.password)
    with pytest.raises(OkrError) as caught:
        server.join(tmp_path / "b.okrdb", tmp_path, ben.url(), ben.password, today=lambda: desk.today)
    assert caught.value.code == "server.no_workspace"
    team.admin.do(server.script(desk, "our_team", [ben.role]))
    joined = server.join(tmp_path / "b.okrdb", tmp_path, ben.url(), ben.password, today=lambda: desk.today)
    assert team.keep(joined).space.id == desk.space.id
    team.close()


def test_the_owner_of_another_workspace_is_a_stranger_here(team: Team, tmp_path: Path) -> None:
    other = team.keep(desk_at(tmp_path / "other"))
    boss = team.database.user("boss", admin=True)
    server.initialise(server.direct(other.space), boss.url(), boss.password)
    for table in TABLES:
        denied(boss, f"SELECT * FROM {team.schema}.{table}")


@pytest.mark.parametrize("name", ["", "okr_", "a b", "x" * 50, "ä", 'x"; DROP TABLE y; --'])
def test_names_that_could_be_something_else_are_refused(name: str) -> None:
    with pytest.raises(OkrError) as caught:
        server_schema.checked(name)
    assert caught.value.code == "server.name"


def test_roles_are_quoted() -> None:
    assert server_schema.quoted("ana") == "ana"
    assert server_schema.quoted('Ana "the" Boss; DROP') == '"Ana ""the"" Boss; DROP"'
    for bad in ("", "x" * 64, "a\nb", "a\0"):
        with pytest.raises(OkrError):
            server_schema.quoted(bad)


def test_a_team_goes_on_after_all_this(team: Team) -> None:
    ben = team.another("ben2")
    ben.write("Fine")
    ben.sync()
    assert_equal(team, ben)
