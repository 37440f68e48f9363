"""One connection to a PostgreSQL server that cannot hang, never shows its password, and speaks in coded errors."""

from __future__ import annotations

import contextlib
import logging
import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy import exc
from sqlalchemy.pool import NullPool

from okr_desktop.domain.errors import OkrError
from okr_desktop.sharing import secrets, server_errors
from okr_desktop.sharing.secrets import Address
from okr_desktop.sharing.server_errors import ServerProblem

if TYPE_CHECKING:
    import psycopg

OLDEST = 120000
CONNECT_SECONDS = 10
LONGEST_CONNECT = 60
STATEMENT_SECONDS = 30
LOCK_SECONDS = 20
# The server ends a statement by itself; one that does not even do that has stopped answering.
PATIENCE = STATEMENT_SECONDS + 15.0
# A laptop that falls asleep in the middle must not hold a lock for hours: the server itself lets go after these.
_SETTINGS = {
    "statement_timeout": f"{STATEMENT_SECONDS}s",
    "lock_timeout": f"{LOCK_SECONDS}s",
    "idle_in_transaction_session_timeout": "60s",
    "tcp_keepalives_idle": "30",
    "tcp_keepalives_interval": "10",
    "tcp_keepalives_count": "3",
    "client_min_messages": "error",
    "search_path": "pg_catalog",
}
# The driver tells its log, and without one the standard error, about connections that break; we tell it ourselves.
logging.getLogger("psycopg").addHandler(logging.NullHandler())
_NETWORK = {
    "application_name": "OKR Desktop",
    "client_encoding": "UTF8",
    "keepalives": "1",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",
}


class Link:
    """A connection; ``sql`` is SQLAlchemy's, ``driver`` psycopg's. Use it from one thread, as a context manager."""

    def __init__(self, address: Address, password: str | None, connect_seconds: int = CONNECT_SECONDS) -> None:
        self.address = address
        self._password = password
        self._late = False
        with self.translated():
            self.driver = _connect(address, password, connect_seconds)
        engine = sa.create_engine("postgresql+psycopg://", creator=self._creator, poolclass=NullPool)
        try:
            with self.guarded():
                self.sql = engine.connect()
            with self.guarded():
                self._prepare()
        except BaseException:
            self.driver.close()
            raise

    def _creator(self) -> Any:
        return self.driver

    def _prepare(self) -> None:
        asked = [sa.func.current_setting(name) for name in ("server_encoding", "synchronous_commit")]
        settings = [sa.func.set_config(name, value, False) for name, value in _SETTINGS.items()]
        told: tuple[Any, ...] = tuple(self.sql.execute(sa.select(*asked, *settings)).one())
        encoding, durable = told[:2]
        if durable == "off":  # a commit that was told could still be lost in a power cut
            self.sql.execute(sa.select(sa.func.set_config("synchronous_commit", "on", False)))
        self.sql.commit()
        if self.driver.info.server_version < OLDEST:
            raise OkrError("server.too_old", version=self.driver.info.server_version // 10000)
        if encoding != "UTF8":
            raise OkrError("server.encoding", encoding=encoding)

    def __enter__(self) -> Link:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the connection; what is not committed is rolled back by the server."""
        with contextlib.suppress(Exception):
            self.driver.close()
        with contextlib.suppress(Exception):
            self.sql.invalidate()
            self.sql.close()

    def cut(self) -> None:
        """Break the connection from any thread: whoever waits for the server is told at once that it is lost."""
        # The socket stays the driver's own; a second handle of it is what is shut down.
        with contextlib.suppress(Exception), socket.socket(fileno=socket.dup(self.driver.fileno())) as handle:
            handle.shutdown(socket.SHUT_RDWR)

    @contextmanager
    def guarded(self, seconds: float | None = None) -> Generator[None]:
        """Coded errors, and no waiting for a server that has stopped answering."""
        timer = threading.Timer(PATIENCE if seconds is None else seconds, self._give_up)
        timer.daemon = True
        timer.start()
        try:
            with self.translated():
                yield
        finally:
            timer.cancel()

    def _give_up(self) -> None:
        self._late = True
        self.cut()

    @contextmanager
    def transaction(self, *, snapshot: bool = False, seconds: float | None = None) -> Generator[sa.Connection]:
        """One transaction, committed at the end; ``snapshot``: everything read in it is of one moment."""
        with self.guarded(seconds):
            level: Any = "REPEATABLE READ" if snapshot else "READ COMMITTED"
            self.sql.execution_options(isolation_level=level)
            with self.sql.begin():
                yield self.sql

    @contextmanager
    def translated(self) -> Generator[None]:
        """Turns what SQLAlchemy, psycopg and the network raise into ServerProblem, without any password in it.

        The causes are left out on purpose: they could hold what somebody typed.
        """
        try:
            import psycopg
        except ImportError:  # not installed, or without the library that it needs
            raise OkrError("server.no_driver") from None
        try:
            yield
        except OkrError:
            raise
        except exc.DBAPIError as error:
            problem = self._problem(error.orig or error)
        except (psycopg.Error, OSError) as error:
            problem = self._problem(error)
        except exc.SQLAlchemyError as error:
            problem = self._problem(error)
        else:
            return
        raise problem from None

    def _problem(self, error: BaseException) -> ServerProblem:
        state: str | None = getattr(error, "sqlstate", None)
        words = secrets.redacted(str(error), self._password)
        if not hasattr(self, "driver"):
            code = server_errors.connecting(words)
        else:
            code = "server.timeout" if self._late else server_errors.working(state)
        return ServerProblem(code, host=self.address.host, database=self.address.database, reason=words)


def _connect(address: Address, password: str | None, seconds: int) -> psycopg.Connection[Any]:
    import psycopg

    wanted: dict[str, Any] = {**_NETWORK, **address.parameters(), "connect_timeout": _within(address, seconds)}
    if password:
        wanted["password"] = password
    # Behind a pooler that shares connections, prepared statements of one client would be met by another.
    return psycopg.connect(**wanted, prepare_threshold=None)


def _within(address: Address, seconds: int) -> str:
    """How long to wait for a connection: what the address says, but never for ever."""
    asked = dict(address.more).get("connect_timeout", "")
    return str(min(max(int(asked), 1), LONGEST_CONNECT) if asked.isascii() and asked.isdigit() else seconds)
