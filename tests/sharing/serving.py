"""A team on a real server: members with workspaces of their own, copies that do not know it, and bad networks."""

from __future__ import annotations

import contextlib
import select
import shutil
import socket
import sqlite3
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from okr_desktop.services import server, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.services.server import ServerSync
from okr_desktop.sharing import secrets
from okr_desktop.sharing.server_link import Link
from okr_desktop.store import merging
from okr_desktop.store.identity import evidence
from okr_desktop.store.merge_core import link
from tests.postgres import Database, User
from tests.worlds import TODAY, add_objective, assert_sound, content, desk_at

Rows = list[tuple[Any, ...]]


class Team:
    """A workspace on a server, made by an administrator, and its members."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.database, self.folder = database, folder
        self.admin = database.user("admin", admin=True)
        self.desks: list[Desk] = []
        self.schema = ""

    def first(self, name: str = "ana") -> Member:
        """The member whose workspace it is, brought to the server."""
        desk = self.keep(desk_at(self.folder / name))
        made = server.initialise(server.direct(desk.space), self.admin.url(), self.admin.password)
        self.schema = made.schema
        server.leave(desk)
        return self._connected(name, desk)

    def another(self, name: str) -> Member:
        """A member with a workspace that was filled from the server."""
        user = self._member(name)
        path = self.folder / name / "team.okrdb"
        desk = server.join(path, path.parent / "backups", user.url(), user.password, today=lambda: TODAY)
        return Member(self.keep(desk), user)

    def clone(self, member: Member, name: str) -> Member:
        """A copy of a workspace file that believes to be the original, as after a restored virtual machine."""
        path = self.folder / name / "team.okrdb"
        path.parent.mkdir()
        member.desk.close()
        shutil.copy(member.desk.space.path, path)
        believe(path)
        member.desk = self.keep(reopened(member.desk.space.path))
        return Member(self.keep(reopened(path)), member.user)

    def _connected(self, name: str, desk: Desk) -> Member:
        user = self._member(name)
        server.connect(server.direct(desk.space), user.url(), user.password)
        return Member(desk, user)

    def _member(self, name: str) -> User:
        user = self.database.user(name)
        self.admin.do(f"GRANT {self.schema}_member TO {user.role}")
        return user

    def link(self, member: Member) -> Link:
        """A connection of a member."""
        return Link(secrets.split(member.user.url())[0], member.user.password)

    def keep(self, desk: Desk) -> Desk:
        """Close a desk when the test is over."""
        self.desks.append(desk)
        return desk

    def close(self) -> None:
        """Close every workspace."""
        for desk in self.desks:
            desk.close()

    def rows(self) -> Rows:
        """The journal on the server."""
        return self.database.do(f"SELECT actor, seq, line, h FROM {self.schema}.op ORDER BY actor, seq")


@dataclass
class Member:
    """Somebody with a workspace and a login."""

    desk: Desk
    user: User

    def sync(self) -> ServerSync:
        """One sync."""
        return server.sync(server.direct(self.desk.space), self.user.password)

    def write(self, title: str) -> str:
        """Add an objective."""
        return add_objective(fresh(self.desk), title)

    def titles(self) -> list[str]:
        """Every objective."""
        return sorted(one.title for one in fresh(self.desk).plan.objectives.values())

    def through(self, port: int) -> None:
        """Reach the server through another port from now on."""
        url = self.user.url(port)
        self.desk.space.set_meta(server.URL, url)
        secrets.hold(secrets.split(url)[0], self.user.password)


def fresh(desk: Desk) -> Desk:
    """The desk without a plan in memory from before a merge."""
    desk._plan = None
    return desk


def reopened(path: Path) -> Desk:
    """Open a workspace again."""
    return upkeep.open_desk(path, path.parent / "backups", lambda: TODAY)


def believe(path: Path) -> None:
    """Make a copied workspace file think that it is where it was made."""
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE meta SET value = ? WHERE key = 'evidence'", (evidence(path),))
        db.commit()


def settle(*members: Member) -> None:
    """Sync until nobody has anything for anybody."""
    for _ in range(4):
        if not any(done.received or done.sent for done in [member.sync() for member in members]):
            return
    raise AssertionError("the members never agree")


def assert_equal(team: Team, *members: Member) -> None:
    """Everybody knows the same, it is what the server has, and every workspace is sound."""
    first = members[0].desk
    known = merging.header(first.space)
    for member in members:
        other = merging.header(member.desk.space)
        assert (other.vv, other.forks) == (known.vv, known.forks)
        assert content(fresh(member.desk)) == content(fresh(first))
        assert_sound(fresh(member.desk))
    lines = sorted(line for run in known.vv for line in merging.lines(first.space, run, 0))
    rows = team.rows()
    assert sorted(row[2].encode() for row in rows) == lines
    assert_chained(rows)


def assert_chained(rows: Rows) -> None:
    """No gap, nothing twice, and every hash follows from the one before it."""
    ends: dict[str, tuple[int, str]] = {}
    dots = {(seq, h): run for run, seq, _, h in rows}
    for run, seq, line, h in rows:
        before = ends.get(run)
        if before is not None:
            assert seq == before[0] + 1
            assert link(before[1], line.encode()) == h
        elif seq == 1:
            assert link("0" * 16, line.encode()) == h
        else:
            assert any(at == seq - 1 and link(other, line.encode()) == h for at, other in dots)
        ends[run] = (seq, h)


class Proxy:
    """A way to the server that breaks, or falls silent, after some bytes in one direction.

    ``limit`` counts bytes of ``side`` ("up": to the server) over all connections since it was set; None: never.
    """

    def __init__(self, port: int) -> None:
        self._target = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self.limit: int | None = None
        self.side, self.silent = "up", False
        self.passed = {"up": 0, "down": 0}
        self._open = True
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def arm(self, side: str, limit: int | None, *, silent: bool = False) -> None:
        """Break the way after ``limit`` more bytes."""
        self.passed = {"up": 0, "down": 0}
        self.side, self.limit, self.silent = side, limit, silent

    def close(self) -> None:
        """No way any more."""
        self._open = False
        self._listener.close()

    def _accept(self) -> None:
        while self._open:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._carry, args=(near,), daemon=True).start()

    def _carry(self, near: socket.socket) -> None:
        with near, socket.create_connection(("127.0.0.1", self._target)) as far:
            ways = {near: ("up", far), far: ("down", near)}
            with contextlib.suppress(OSError):
                while self._open:
                    for source in select.select(list(ways), [], [], 0.2)[0]:
                        data = source.recv(65536)
                        if not data or not self._pass(*ways[source], data):
                            return

    def _pass(self, side: str, target: socket.socket, data: bytes) -> bool:
        """Hand on what may pass; False when this was where the way breaks."""
        room = len(data)
        if self.limit is not None and side == self.side:
            room = min(room, max(0, self.limit - self.passed[side]))
        target.sendall(data[:room])
        self.passed[side] += room
        broken = room < len(data)
        return self.silent or not broken


@contextlib.contextmanager
def proxy(port: int) -> Iterator[Proxy]:
    """A proxy before a server."""
    made = Proxy(port)
    try:
        yield made
    finally:
        made.close()


def eventually(true: Callable[[], bool], seconds: float = 60.0) -> bool:
    """Whether something becomes true before long."""
    waiting = threading.Event()
    for _ in range(int(seconds / 0.02)):
        if true():
            return True
        waiting.wait(0.02)
    return true()
