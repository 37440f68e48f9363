"""okr server …: an administrator and two members from the first command to the last."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from okr_desktop.cli.program import build
from tests.cli.running import Said
from tests.postgres import Database, User
from tests.sharing.serving import Team

Okr = Callable[..., Said]


@pytest.fixture
def okr(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Okr]:
    """Run ``okr`` in this process as some user of the server, on that user's workspace."""
    monkeypatch.chdir(tmp_path)

    def okr(user: User | str, *args: object, stdin: str = "") -> Said:
        name = user if isinstance(user, str) else user.role
        monkeypatch.setenv("OKR_SERVER_PASSWORD", "" if isinstance(user, str) else user.password)
        words = ["--workspace", f"{name}.okrdb", *map(str, args)]
        result = CliRunner().invoke(build(), words, input=stdin, prog_name="okr")
        return Said(result.exit_code, result.stdout, result.stderr)

    return okr


@pytest.fixture
def members(database: Database, tmp_path: Path) -> tuple[User, User, User]:
    team = Team(database, tmp_path)
    return team.admin, database.user("ana"), database.user("ben")


def test_from_the_administrators_sql_to_a_synced_team(okr: Okr, members: tuple[User, User, User]) -> None:
    admin, ana, ben = members
    assert okr(ana, "init", "--name", "Acme").code == 0
    assert okr(ana, "add", "objective", "From Ana").code == 0
    assert okr(ana, "server", "status").out == "Works with no server.\n"
    assert "okr server init" in okr(ana, "server", "connect", ana.url()).err
    assert "You may not make tables" in okr(ana, "server", "init", ana.url()).err
    script = okr(ana, "server", "sql", "--members", f"{ana.role},{ben.role}")
    admin.do(script.out)
    joined = okr(ana, "server", "connect", ana.url(), "--json")
    assert json.loads(joined.out)["sent"] > 0, joined
    found = okr(ben, "server", "connect", ben.url(), "--json")
    assert json.loads(found.out)["objectives"] == 1, found
    assert okr(ben, "add", "objective", "From Ben").code == 0
    assert json.loads(okr(ben, "server", "sync", "--json").out)["sent"] == 2
    said = json.loads(okr(ana, "server", "sync", "--json").out)
    assert {**said, "published": ""} == {"received": 2, "sent": 0, "conflicts": 0, "published": "", "state": "ok"}
    assert "From Ben" in okr(ana, "tree", "--cycle", "all").out
    status = json.loads(okr(ana, "server", "status", "--json").out)
    assert (status["url"], status["state"], status["reason"]) == (ana.url(), "ok", "")
    assert status["last"] == said["published"]
    assert okr(ana, "server", "leave").code == 0
    assert okr(ana, "server", "sync").err.startswith("okr: This workspace works with no server")


def test_a_failed_sync_is_told_and_remembered(okr: Okr, members: tuple[User, User, User]) -> None:
    admin, _, _ = members
    okr(admin, "init")
    assert okr(admin, "server", "init", admin.url(), "--schema", "team", "--json").code == 0
    assert okr(admin, "server", "sync").code == 0
    okr(admin, "add", "objective", "Kept")
    nobody = okr(admin.role, "server", "sync")
    assert nobody.code == 1
    assert "wants a password" in nobody.err
    shown = okr(admin.role, "server", "status").out
    assert "somebody has to do something" in shown
    assert "okr_team" in shown
    assert okr(admin, "server", "sync").code == 0
    assert "wants a password" not in okr(admin, "server", "status").out


def test_a_password_in_a_url_is_used_and_not_repeated(okr: Okr, database: Database) -> None:
    boss = database.user("boss", "s3cr3t", admin=True)
    okr(boss.role, "init")
    said = okr(boss.role, "server", "init", boss.url().replace("@", ":s3cr3t@", 1))
    assert said.code == 0, said
    more = okr(boss.role, "server", "sync"), okr(boss.role, "server", "status", "--json")
    assert "s3cr3t" not in "".join(one.out + one.err for one in (said, *more))
    refused = okr(boss.role, "server", "connect", "postgresql://ana:s3cr3t@host:port/team")
    assert refused.code == 1
    assert "s3cr3t" not in refused.err


def test_a_password_without_a_keyring_is_not_kept(okr: Okr, members: tuple[User, User, User]) -> None:
    admin, _, _ = members
    okr(admin, "init")
    assert okr(admin, "server", "password", stdin="x\n").code == 1
    okr(admin, "server", "init", admin.url())
    said = okr(admin, "server", "password", stdin="s3cr3t\n")
    assert said.code == 1
    assert "no keyring" in said.err
    assert okr(admin, "server", "password", "--forget").out == "There was no password to forget.\n"


def test_a_move_brings_everything_there(okr: Okr, members: tuple[User, User, User]) -> None:
    admin, _, _ = members
    okr(admin, "init", "--name", "Acme")
    okr(admin, "add", "objective", "Moved")
    said = json.loads(okr(admin, "server", "move", admin.url(), "--json").out)
    assert said["sent"] > 2
    assert said["state"] == "ok"
    assert said["marked"] is None


def test_without_the_part_for_servers_it_says_how_to_get_it(members: tuple[User, User, User], tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['psycopg'] = None\n"
        "from okr_desktop.services import server\n"
        "from okr_desktop.domain.errors import OkrError\n"
        "from okr_desktop.sharing.secrets import split\n"
        "from okr_desktop.sharing.server_link import Link\n"
        "try:\n    Link(split('postgresql://a@h/t')[0], None)\nexcept OkrError as error:\n    print(error.code)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "server.no_driver\n", done.stderr
