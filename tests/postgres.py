"""A real PostgreSQL server of the tests' own: on loopback, in a temporary folder, gone when the tests are over."""

from __future__ import annotations

import contextlib
import functools
import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ADMIN, ADMIN_PASSWORD = "postgres", "admin's p@ss:w/rd"
# A crash must be survived; a power cut of the machine that runs the tests need not be.
OPTIONS = ("-c", "fsync=off", "-c", "max_connections=60", "-c", "shared_buffers=16MB", "-c", "log_statement=none")
SECONDS = 60


@functools.cache
def programs() -> Path | None:
    """The folder with ``initdb`` and ``postgres``, None when no server is installed."""
    named = os.environ.get("OKR_TEST_POSTGRES")
    known = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: path.parts[-2].zfill(3), reverse=True)
    on_path = [Path(found).resolve().parent] if (found := shutil.which("initdb")) else []
    places = [Path(named)] if named else [*known, *on_path]
    return next((place for place in places if all((place / name).exists() for name in ("initdb", "postgres"))), None)


def unprivileged() -> dict[str, Any]:
    """How a subprocess becomes somebody who may run a server: PostgreSQL refuses to be root."""
    if os.name == "nt" or os.geteuid() != 0:
        return {}
    import pwd

    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            user = pwd.getpwnam(name)
            return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    raise RuntimeError("neither postgres nor nobody is a user here")


def free_port() -> int:
    """A port of loopback that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Cluster:
    """One running server; its superuser is ``ADMIN``, and everybody needs a password."""

    def __init__(self, folder: Path, bin: Path) -> None:
        self.folder, self._bin = folder, bin
        self.port = free_port()
        self._as = unprivileged()
        self._process: subprocess.Popen[bytes] | None = None
        self._made = ""

    def found(self) -> None:
        """Make the cluster's files."""
        password = self.folder / "password"
        password.write_text(ADMIN_PASSWORD)
        if self._as:
            for path in (self.folder, password):
                os.chown(path, self._as["user"], self._as["group"])
        words = ("--auth=scram-sha-256", f"--pwfile={password}", f"--username={ADMIN}", "--no-sync")
        self._run("initdb", "-D", str(self.folder / "data"), "--encoding=UTF8", "--locale=C", *words)

    def _run(self, program: str, *words: str) -> None:
        done = subprocess.run(
            [str(self._bin / program), *words], cwd=self.folder, capture_output=True, text=True, check=False, **self._as
        )
        assert done.returncode == 0, f"{program}: {done.stdout}{done.stderr}"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        log = (self.folder / "log").open("ab")
        words = ["-D", str(self.folder / "data"), "-p", str(self.port), "-h", "127.0.0.1", "-k", str(self.folder)]
        with log:
            self._process = subprocess.Popen(
                [str(self._bin / "postgres"), *words, *OPTIONS], cwd=self.folder, stdout=log, stderr=log, **self._as
            )
        self.wait()

    def wait(self) -> None:
        """Until the server takes connections."""
        import psycopg

        end = time.monotonic() + SECONDS
        while True:
            try:
                self.connect().close()
                return
            except psycopg.OperationalError:
                assert self._process is not None
                assert self._process.poll() is None, (self.folder / "log").read_text()
                assert time.monotonic() < end, (self.folder / "log").read_text()
                time.sleep(0.05)

    def kill(self) -> None:
        """End every process of the server at once, as a power cut would."""
        assert self._process is not None
        # SIGQUIT is PostgreSQL's "immediate": nothing is written any more; SIGKILL of the first process alone would
        # leave others behind that keep the new one from starting.
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait(SECONDS)

    def stop(self) -> None:
        """End the server."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGQUIT)  # its files go too: nothing needs to be written any more
            try:
                self._process.wait(SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(SECONDS)

    def connect(self, database: str = "postgres", user: str = ADMIN, password: str = ADMIN_PASSWORD) -> Any:
        """A plain connection that commits each statement."""
        import psycopg

        return psycopg.connect(
            host="127.0.0.1",
            port=self.port,
            dbname=database,
            user=user,
            password=password,
            autocommit=True,
            connect_timeout=SECONDS,
        )

    def do(self, statement: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        """Run statements as the superuser; the rows of the last one."""
        with self.connect(database) as connection:
            done = connection.execute(statement.encode())
            return done.fetchall() if done.description else []

    def database(self) -> Database:
        """A database for one test, which makes users of its own; all tests share the files of one."""
        if not self._made:
            self._made = f"team_{secrets.token_hex(4)}"
            self.do(f"CREATE DATABASE {self._made}")
            self.do(f"REVOKE ALL ON DATABASE {self._made} FROM PUBLIC")
        return Database(self, self._made)


class Database:
    """A database, and the users of one test."""

    def __init__(self, cluster: Cluster, name: str) -> None:
        self.cluster, self.name = cluster, name
        self._mark = secrets.token_hex(4)

    def user(self, name: str, password: str = "pässwörd /:@%#?", *, admin: bool = False) -> User:
        """A login; ``admin``: one that may make schemas and roles."""
        role = f"{name}_{self._mark}"
        literal = password.replace("'", "''")
        self.do(f"CREATE ROLE {role} LOGIN {'CREATEROLE' if admin else ''} PASSWORD '{literal}'")
        self.do(f"GRANT CONNECT{', CREATE' if admin else ''} ON DATABASE {self.name} TO {role}")
        return User(self, role, password)

    def do(self, statement: str) -> list[tuple[Any, ...]]:
        """Run statements as the superuser; the rows of the last one."""
        return self.cluster.do(statement, self.name)


class User:
    """A login on a database."""

    def __init__(self, database: Database, role: str, password: str) -> None:
        self.database, self.role, self.password = database, role, password

    def url(self, port: int | None = None) -> str:
        """The address for this user, without a password; ``port``: another one, of a proxy."""
        return f"postgresql://{self.role}@127.0.0.1:{port or self.database.cluster.port}/{self.database.name}"

    def do(self, statement: str) -> list[tuple[Any, ...]]:
        """Run a statement as this user."""
        with self.database.cluster.connect(self.database.name, self.role, self.password) as connection:
            done = connection.execute(statement.encode())
            return done.fetchall() if done.description else []


@contextlib.contextmanager
def running() -> Iterator[Cluster]:
    """A cluster of its own; raises LookupError when no server is installed."""
    bin = programs()
    if bin is None:
        raise LookupError("no PostgreSQL server programs (initdb, postgres) are installed; set OKR_TEST_POSTGRES")
    # Not pytest's temporary folder: its parents are closed to the user that the server runs as.
    folder = Path(tempfile.mkdtemp(prefix="okr-pg-"))
    cluster = Cluster(folder, bin)
    try:
        cluster.found()
        cluster.start()
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """The server of this run; where none is installed the test cannot be run."""
    if programs() is None:
        pytest.skip("no PostgreSQL server is installed here (Debian: apt install postgresql)")
    with running() as found:
        yield found


@pytest.fixture
def database(cluster: Cluster) -> Database:
    """An empty database."""
    return cluster.database()
