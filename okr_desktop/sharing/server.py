"""A workspace on a PostgreSQL server, as one more place to merge from and to bring one's own operations to."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from okr_desktop.domain.errors import OkrError
from okr_desktop.sharing import server_link
from okr_desktop.sharing.server_errors import ServerProblem
from okr_desktop.sharing.server_link import Link
from okr_desktop.sharing.server_runs import PAGE, Cut, Parcel, Piece, pieces
from okr_desktop.sharing.server_schema import FORMAT, Tables, tables
from okr_desktop.store.causal import ActorInfo, Fork, Header, Mark, WireError
from okr_desktop.store.wire import GREATEST, read_line

# How many lines a second even a slow server takes; a push may last as long as that.
LEAST_SPEED = 1000
_HEX = re.compile("[0-9a-f]{16}")
_COLUMNS = ("actor", "seq", "lam", "wall_ms", "tx", "etype", "eid", "field", "line", "h")
Progress = Callable[[float], None]


class Diverged(Exception):
    """The server knows another history of a run than we do: merge it first, which gives both their own names."""

    def __init__(self, run: str) -> None:
        super().__init__(run)
        self.run = run


class ServerPartner:
    """One workspace on a server, over one open connection; an ``Incoming`` of the merge, and where ops are pushed to.

    ``look`` reads what the server knows, which ``header`` then says. Raises ServerProblem, OkrError or WireError.
    """

    has_heads = False

    def __init__(self, link: Link, schema: str, client: str = "") -> None:
        self.link = link
        self.tables: Tables = tables(schema)
        self.client = client or secrets.token_hex(8)
        self._header = Header("", {})
        self._pieces: Mapping[str, Piece] = {}

    # Reading

    @property
    def header(self) -> Header:
        """What the server knew when it was looked at."""
        return self._header

    def look(self, *, closely: bool = True) -> Header:
        """Read what the server knows; without ``closely`` only how far, not who everybody is and has received."""
        with self.link.transaction(snapshot=True) as sql:
            self._read(sql, closely=closely)
        return self._header

    def _read(self, sql: sa.Connection, *, closely: bool = True) -> None:
        t = self.tables
        meta: dict[str, str] = {row.key: row.value for row in sql.execute(sa.select(t.meta))}
        _check(meta)
        forks = _forks(sql, t)
        ends = {row.actor: _mark(row.actor, row.seq, row.h) for row in sql.execute(sa.select(t.vv))}
        self._pieces = pieces(ends, forks, _cuts(sql, t, forks) if forks else ())
        vv = {name: piece.end for name, piece in self._pieces.items()}
        self._header = Header(meta["bundle_id"], vv, {}, forks, *(_people(sql, t) if closely else ({}, {})))

    def lines(self, actor: str, after: int) -> Iterator[bytes]:
        """Lines of a run behind ``after``, in pages, so that no transaction stays open for long."""
        piece = self._pieces.get(actor)
        while piece and after < piece.end.seq:
            page = self._page(piece, max(after, piece.first - 1))
            for seq, line in page:
                if seq != max(after, piece.first - 1) + 1:
                    raise WireError("run.gap", path=actor)
                after = seq
                yield line.encode()
            if not page:
                raise WireError("run.gap", path=actor)

    def _page(self, piece: Piece, after: int) -> Sequence[tuple[int, str]]:
        op = self.tables.op.c
        wanted = sa.and_(op.actor == piece.rows, op.seq > after, op.seq <= piece.end.seq)
        with self.link.transaction() as sql:
            found = sql.execute(sa.select(op.seq, op.line).where(wanted).order_by(op.seq).limit(PAGE))
            return [(row[0], row[1]) for row in found]

    def heads(self) -> Iterator[bytes]:
        """None: a server holds every line."""
        return iter(())

    def start_of(self, run: str) -> int:
        """The number of a run's first op."""
        return self._pieces[run].first if run in self._pieces else 1

    def hash_at(self, run: str, seq: int) -> str | None:
        """The chain hash of an op there, None when the server does not have it in this run."""
        piece = self._pieces.get(run)
        if piece is None or not piece.first <= seq <= piece.end.seq:
            return None
        if seq == piece.end.seq:
            return piece.end.h
        with self.link.transaction() as sql:
            return _hash_at(sql, self.tables, piece.rows, seq)

    # Writing

    def push(self, header: Header, parcels: Sequence[Parcel], progress: Progress | None = None) -> int:
        """Append what the server lacks, in one transaction; the number of ops that were appended.

        ``header`` is what the pusher knows, parcels the lines that were missing when it last looked. What has arrived
        from elsewhere meanwhile is left out. Raises Diverged when the histories do not fit, and ServerProblem
        ``server.changed`` when the server has less than it had (restored from a backup): then look again.
        """
        total = sum(map(len, parcels))
        longer = total / LEAST_SPEED
        with self.link.transaction(seconds=server_link.PATIENCE + longer) as sql:
            self._begin(sql, server_link.STATEMENT_SECONDS + longer)
            self._read(sql)
            if self._header.bundle_id != header.bundle_id:
                raise OkrError("shared.foreign")
            if self._tell(sql, header):
                self._read(sql)
            places = [(parcel, *self._place(sql, header, parcel)) for parcel in parcels]
            return self._copy(places, total, progress or _silent)

    def _begin(self, sql: sa.Connection, seconds: float) -> None:
        limit = sa.func.set_config("statement_timeout", f"{int(seconds)}s", True)
        sql.execute(sa.select(limit, sa.func.set_config("okr.client", self.client, True)))
        sql.execute(sa.select(getattr(sa.func, self.tables.name).take_turn()))

    def _tell(self, sql: sa.Connection, header: Header) -> bool:
        """Branches, names and what was received, united with what others told; True when there are new branches."""
        t, known = self.tables, self._header
        forks = [fork for name, fork in header.forks.items() if known.forks.get(name) != fork]
        if forks:
            rows = [{"name": fork.name, "root": fork.root, "start": fork.start, "h": fork.h} for fork in forks]
            sql.execute(insert(t.fork).on_conflict_do_nothing(), rows)
        people = [(id, info) for id, info in header.actors.items() if known.actors.get(id) != info and id in header.vv]
        if people:
            add = insert(t.actor)
            new = {"name": add.excluded.name, "hint": add.excluded.hint}
            sql.execute(
                add.on_conflict_do_update(index_elements=["id"], set_=new, where=add.excluded.name != ""),
                [_actor_row(id, info) for id, info in people],
            )
        acks = _newer(header.acks, known.acks)
        if acks:
            add = insert(t.ack)
            greater = {"seq": sa.func.greatest(t.ack.c.seq, add.excluded.seq)}
            sql.execute(add.on_conflict_do_update(index_elements=["actor", "about"], set_=greater), acks)
        return bool(forks)

    def _place(self, sql: sa.Connection, header: Header, parcel: Parcel) -> tuple[str, int]:
        """The rows that a parcel goes on, and the number after which it does."""
        piece = self._pieces.get(parcel.run)
        if piece is None:
            fork = header.forks.get(parcel.run)
            first = fork.start if fork else 1
            if parcel.before.seq != first - 1:
                raise ServerProblem("server.changed")
            return parcel.run, first - 1
        have = piece.end.seq
        if have < parcel.before.seq:
            raise ServerProblem("server.changed")
        there = piece.end.h if have <= parcel.end.seq else _hash_at(sql, self.tables, piece.rows, parcel.end.seq)
        if there != parcel.hash_at(min(have, parcel.end.seq)) or (not piece.grows and have < parcel.end.seq):
            raise Diverged(parcel.run)
        return piece.rows, have

    def _copy(self, places: Sequence[tuple[Parcel, str, int]], total: int, progress: Progress) -> int:
        """Every new row in one COPY, which is one statement: the table's own check sees each run as a whole."""
        sent, passed = 0, 0
        wanted = [(parcel, rows, after) for parcel, rows, after in places if after < parcel.end.seq]
        if not wanted:
            return 0
        columns = ", ".join(_COLUMNS)
        with self.link.driver.cursor().copy(f"COPY {self.tables.name}.op ({columns}) FROM STDIN".encode()) as copy:
            for parcel, rows, after in wanted:
                for mark, line in parcel.lines(after):
                    copy.write_row(_row(rows, mark, line))
                    sent += 1
                    if sent % PAGE == 0:
                        progress((passed + sent) / total)
        progress(1.0)
        return sent


def _silent(_: float) -> None:
    return None


def _check(meta: Mapping[str, str]) -> None:
    if "bundle_id" not in meta:
        raise OkrError("server.no_workspace")
    if meta.get("format") != str(FORMAT) or meta.get("features", "[]") != "[]":
        raise OkrError("server.too_new", needs=meta.get("needs", ""))


def _mark(run: str, seq: int, h: str) -> Mark:
    if not _HEX.fullmatch(run) or not _HEX.fullmatch(h) or not 1 <= seq <= GREATEST:
        raise WireError("vv.shape", path=run[:40])
    return Mark(seq, h)


def _forks(sql: sa.Connection, t: Tables) -> dict[str, Fork]:
    """Branches by name; a row whose name is not that of its branch means nothing to anybody."""
    rows = sql.execute(sa.select(t.fork))
    found = [(row.name, Fork(row.root, _mark(row.root, row.start, row.h).seq, row.h)) for row in rows]
    return {name: fork for name, fork in found if fork.name == name}


def _people(sql: sa.Connection, t: Tables) -> tuple[dict[str, ActorInfo], dict[str, dict[str, int]]]:
    """Who is behind each run, and what each was last known to have."""
    actors = {row.id: ActorInfo(row.name, row.hint, row.first_seen) for row in sql.execute(sa.select(t.actor))}
    acks: dict[str, dict[str, int]] = {}
    for row in sql.execute(sa.select(t.ack)):
        acks.setdefault(row.actor, {})[row.about] = row.seq
    return actors, acks


def _cuts(sql: sa.Connection, t: Tables, forks: Mapping[str, Fork]) -> list[Cut]:
    """Where the rows of branches begin."""
    fork, other, op, before = t.fork.c, t.fork.alias(), t.op.c, t.op.alias()
    family = sa.union(
        sa.select(fork.root.label("root"), fork.root.label("rows")),
        sa.select(other.c.root.label("root"), other.c.name.label("rows")),
    ).subquery()
    query = (
        sa.select(fork.name, op.actor, fork.start, before.c.h)
        .select_from(t.fork)
        .join(family, family.c.root == fork.root)
        .join(t.op, sa.and_(op.actor == family.c.rows, op.seq == fork.start, op.h == fork.h))
        .outerjoin(before, sa.and_(before.c.actor == op.actor, before.c.seq == op.seq - 1))
    )
    return [Cut(name, rows, start, h or "") for name, rows, start, h in sql.execute(query) if name in forks]


def _hash_at(sql: sa.Connection, t: Tables, rows: str, seq: int) -> str | None:
    return sql.scalar(sa.select(t.op.c.h).where(t.op.c.actor == rows, t.op.c.seq == seq))


def _actor_row(id: str, info: ActorInfo) -> dict[str, Any]:
    return {"id": id, "name": info.name[:1000], "hint": info.hint[:1000], "first_seen": info.first_seen}


def _newer(ours: Mapping[str, Mapping[str, int]], theirs: Mapping[str, Mapping[str, int]]) -> list[dict[str, Any]]:
    found = list[dict[str, Any]]()
    for actor, about in ours.items():
        told = theirs.get(actor, {})
        found += [{"actor": actor, "about": run, "seq": seq} for run, seq in about.items() if seq > told.get(run, -1)]
    return found


def _row(rows: str, mark: Mark, raw: bytes) -> tuple[object, ...]:
    line = read_line(raw)
    if line.seq != mark.seq:
        raise WireError("run.gap", path=rows)
    text = _text(raw)
    return (rows, line.seq, line.lam, line.wall_ms, line.tx, line.etype, line.eid, line.field, text, mark.h)


def _text(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        raise WireError("line.shape") from None
