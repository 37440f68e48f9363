"""The commands of docs/server.md do what it says: run by an administrator and two members as they stand there."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from okr_desktop.cli.program import build
from tests.postgres import Cluster
from tests.worlds import add_objective, desk_at

DOCS = (Path(__file__).parents[2] / "docs" / "server.md").read_text("utf-8")
BLOCKS = re.findall(r"(?:^    .*\n)+", DOCS, re.MULTILINE)


def block(begin: str) -> list[str]:
    """The lines of the block that begins so."""
    found = next(one for one in BLOCKS if one.strip().startswith(begin))
    return [line.strip() for line in found.splitlines()]


def okr(monkeypatch: pytest.MonkeyPatch, name: str, command: str) -> str:
    monkeypatch.setenv("OKR_SERVER_PASSWORD", "secret")
    words = command.removeprefix("okr ").split()
    result = CliRunner().invoke(build(), ["--workspace", f"{name}.okrdb", *words], prog_name="okr")
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_commands_of_the_documentation(cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    psql = shutil.which("psql")
    if psql is None:
        pytest.skip("psql is not installed here (Debian: apt install postgresql-client)")
    for begin in ("CREATE DATABASE", "CREATE ROLE"):
        for statement in block(begin):
            cluster.do(statement.replace("'...'", "'secret'"))
    here = f"127.0.0.1:{cluster.port}"
    desk = desk_at(tmp_path, "ana.okrdb")
    add_objective(desk, "From Ana")
    schema = f"okr_{desk.space.id[-12:]}"
    desk.close()

    make, run = block("okr server sql")
    Path("place.sql").write_text(okr(monkeypatch, "ana", make.split(" > ")[0]), "utf-8")
    found = re.search(r'psql "(.*?)" (.*)', run)
    assert found
    where = found[1].replace("host=db.example.org", f"host=127.0.0.1 port={cluster.port}")
    done = subprocess.run(
        [psql, where, *found[2].split()], env={"PGPASSWORD": "secret"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr

    (connect,) = block("okr server connect")
    okr(monkeypatch, "ana", connect.replace("db.example.org", here))
    said = okr(monkeypatch, "ben", connect.replace("db.example.org", here).replace("ana@", "ben@"))
    assert "with 1 objectives" in said
    cluster.do("CREATE ROLE cleo LOGIN; GRANT CONNECT ON DATABASE team TO cleo")
    for statement in block("GRANT okr_"):
        cluster.do(statement.replace("okr_0123456789ab", schema))
    members = "SELECT string_agg(m.rolname, ' ' ORDER BY 1) FROM pg_auth_members a JOIN pg_roles m ON m.oid = a.member "
    assert cluster.do(members + f"JOIN pg_roles r ON r.oid = a.roleid WHERE r.rolname = '{schema}_member'") == [
        ("ana cleo",)
    ]
    for command in re.findall(r"`(okr server [a-z]+)`", DOCS):
        if command != "okr server leave" and "password" not in command:
            okr(monkeypatch, "ana", command)
    okr(monkeypatch, "ana", "okr server leave")
