"""A password is used and never kept in clear; an address that somebody typed is taken apart at once."""

from __future__ import annotations

import logging
import os
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.domain.errors import OkrError
from okr_desktop.services import server
from okr_desktop.sharing import secrets
from okr_desktop.sharing.secrets import Address
from tests.postgres import Database
from tests.sharing.serving import Team

PASSWORD = "s3cr3t-Geheimnis @:/?#%"
QUOTED = "s3cr3t-Geheimnis%20%40%3A%2F%3F%23%25"


class Ring:
    """A keyring in memory."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_keyring(self) -> object:
        return self

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, password: str) -> None:
        self.kept[service, name] = password

    def delete_password(self, service: str, name: str) -> None:
        del self.kept[service, name]


class Broken(Ring):
    """A keyring that is locked."""

    def get_password(self, service: str, name: str) -> str | None:
        raise RuntimeError("locked")

    def set_password(self, service: str, name: str, password: str) -> None:
        raise RuntimeError("locked")


@pytest.fixture(autouse=True)
def ring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    made = Ring()
    monkeypatch.setitem(sys.modules, "keyring", made)
    monkeypatch.setattr(secrets, "_typed", {})
    for name in ("OKR_SERVER_PASSWORD", "PGPASSWORD"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PGPASSFILE", os.devnull)
    return made


@pytest.fixture
def team(database: Database, tmp_path: Path) -> Iterator[Team]:
    made = Team(database, tmp_path)
    yield made
    made.close()


def holding(word: str, *folders: Path) -> list[str]:
    """Files in which a word stands."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    assert files
    return [str(path) for path in files if word.encode() in path.read_bytes()]


def test_a_typed_password_is_in_no_file_no_message_and_no_log(
    team: Team, tmp_path: Path, own_home: Path, caplog: pytest.LogCaptureFixture, ring: Ring
) -> None:
    caplog.set_level(logging.DEBUG)
    ana = team.first()
    user = team.database.user("typed", PASSWORD)
    typed = user.url().replace("@", f":{QUOTED}@", 1)
    store = server.direct(ana.desk.space)
    with pytest.raises(OkrError) as caught:  # not a member yet
        server.connect(store, typed)
    shown = [repr(caught.value), str(caught.value), repr(caught.value.params)]
    team.admin.do(f"GRANT {team.schema}_member TO {user.role}")
    status = server.connect(store, typed)
    assert status.url == user.url()
    ana.write("Something")
    server.sync(store)  # known until the program ends
    with pytest.raises(OkrError) as caught:
        server.sync(store, "wrong " + PASSWORD)
    shown += [repr(caught.value), repr(caught.value.params), repr(server.status(ana.desk)), caplog.text]
    for word in ("s3cr3t", "Geheimnis", QUOTED):
        assert not holding(word, tmp_path)  # the workspace is open: its log is among the files
        assert not [text for text in shown if word in text]
    assert ring.kept == {}
    ana.desk.close()
    assert not holding("s3cr3t", tmp_path)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ana:s3cr3t@x:y/team",
        "postgresql://ana:s3c/r3t@host/team",
        "postgresql://ana:s3cr3t#x@host/team",
        "postgresql://ana:s3cr3t@pass@host/team",
        "postgresql://ana:s3cr3t@host:99999/team",
        "postgresql://ana:s3cr3t@host",
        "postgresql://ana:s3cr3t@/team",
        "postgresql://ana:s3cr3t@host/team?options=-csearch_path%3Dx",
        "postgresql://ana:s3cr3t@host/team?application_name",
        "postgresql://ana:s3cr3t@host/team\n",
        "postgresql://ana:s3cr3t@[host/team",
        "mysql://ana:s3cr3t@host/team",
        "host=x password=s3cr3t",
        "s3cr3t" * 1000,
        "",
    ],
)
def test_an_address_that_is_none_is_refused_without_repeating_it(url: str) -> None:
    if url.endswith("\n"):
        url = url[:-1] + "\x00"
    with pytest.raises(OkrError) as caught:
        secrets.split(url)
    assert caught.value.code == "server.url"
    assert "s3c" not in repr(caught.value)
    assert caught.value.__suppress_context__


@pytest.mark.parametrize(
    ("url", "kept", "password"),
    [
        ("postgresql://ana@db.example.org/team", "postgresql://ana@db.example.org/team", None),
        ("postgres://ana:pw@db.example.org:5433/team", "postgresql://ana@db.example.org:5433/team", "pw"),
        (f"postgresql://ana:{QUOTED}@h/t", "postgresql://ana@h/t", PASSWORD),
        ("postgresql://h/t?password=pw&sslmode=verify-full", "postgresql://h/t?sslmode=verify-full", "pw"),
        ("postgresql://h/t?sslpassword=pw", "postgresql://h/t", None),
        ("postgresql://a%40b@[::1]:5/my%20team", "postgresql://a%40b@[::1]:5/my%20team", None),
        ("postgresql://ana:@h/t", "postgresql://ana@h/t", None),
    ],
)
def test_an_address_is_kept_without_its_password(url: str, kept: str, password: str | None) -> None:
    address, found = secrets.split(f"  {url} ")
    assert (address.url, found) == (kept, password)
    assert secrets.split(kept) == (address, None)


def test_where_a_password_is_looked_for(ring: Ring, monkeypatch: pytest.MonkeyPatch) -> None:
    address = Address("h", "", "t", "ana")
    assert secrets.find(address) is None
    assert secrets.remember(address, "from the ring")
    assert ring.kept == {("OKR Desktop", "postgresql://ana@h/t"): "from the ring"}
    assert secrets.find(address) == "from the ring"
    monkeypatch.setenv("PGPASSWORD", "libpq's own")
    assert secrets.find(address) is None
    secrets.hold(address, "typed")
    assert secrets.find(address) == "typed"
    monkeypatch.setenv("OKR_SERVER_PASSWORD", "from outside")
    assert secrets.find(address) == "from outside"
    assert secrets.forget(address)
    assert not secrets.forget(address)


def test_no_keyring_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    address = Address("h", "", "t", "ana")
    plain = Ring()
    plain.__class__ = type("PlaintextKeyring", (Ring,), {"__module__": "keyrings.alt.file"})
    for ring in (None, Broken(), types.ModuleType("keyring"), plain):
        monkeypatch.setitem(sys.modules, "keyring", ring)
        assert secrets.find(address) is None
        assert not secrets.remember(address, "pw")
        assert not secrets.forget(address)
    assert plain.kept == {}


def test_the_environment_and_the_password_file_of_libpq_are_enough(
    team: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = team.first()
    store = server.direct(ana.desk.space)
    secrets.hold(secrets.split(ana.user.url())[0], None)
    with pytest.raises(OkrError, match=r"server\.password_needed"):
        server.sync(store)
    monkeypatch.setenv("OKR_SERVER_PASSWORD", ana.user.password)
    server.sync(store)
    monkeypatch.delenv("OKR_SERVER_PASSWORD")
    monkeypatch.setenv("PGPASSWORD", ana.user.password)
    server.sync(store)
    monkeypatch.delenv("PGPASSWORD")
    file = tmp_path / "pgpass"
    escaped = ana.user.password.replace("\\", "\\\\").replace(":", "\\:")
    file.write_text(f"*:*:*:*:{escaped}\n", encoding="utf-8")
    file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))
    server.sync(store)
    monkeypatch.setenv("PGPASSFILE", os.devnull)
    assert server.remember_password(ana.user.url(), ana.user.password)
    secrets.hold(secrets.split(ana.user.url())[0], None)
    server.sync(store)


def test_what_a_server_says_is_told_without_the_password() -> None:
    assert secrets.redacted(f"no:\n {PASSWORD} or {QUOTED}", PASSWORD) == "no: … or …"
    assert len(secrets.redacted("x" * 1000, None)) == 300
