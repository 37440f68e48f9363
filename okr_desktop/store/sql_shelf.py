"""The merge's view of a workspace file: runs, hashes and heads in SQLite, written in batches."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from okr_desktop.store import nameless
from okr_desktop.store.causal import ActorInfo, Fork, Mark
from okr_desktop.store.merge_core import Known, Weaver
from okr_desktop.store.ops import ACTION, to_json
from okr_desktop.store.wire import HeadLine, read_preds

_TEMPORARY = """
CREATE TEMP TABLE IF NOT EXISTS fresh (actor INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL);
CREATE TEMP TABLE IF NOT EXISTS settled (actor INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL);
CREATE TEMP TABLE IF NOT EXISTS dead (
    actor INTEGER NOT NULL, seq INTEGER NOT NULL, eid BLOB NOT NULL, field TEXT NOT NULL,
    PRIMARY KEY (actor, seq, eid, field)
) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS touched (eid BLOB PRIMARY KEY, etype TEXT NOT NULL) WITHOUT ROWID;
"""
# CROSS JOIN makes SQLite begin with the few ranges of what is new.
_FRESH_OPS = "fresh CROSS JOIN op ON op.actor = fresh.actor AND op.seq BETWEEN fresh.first AND fresh.last"
LINE_COLUMNS = "seq, lam, wall_ms, lower(hex(tx)), etype, lower(hex(eid)), field, value, preds, ctx, raw"


class SqlShelf:
    """Runs and heads of one connection; everything it is told belongs to the transaction of whoever calls it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._read()
        for statement in _TEMPORARY.split(";"):
            if statement.strip():
                connection.execute(statement)
        for table in ("fresh", "settled", "dead", "touched"):
            connection.execute(f"DELETE FROM {table}")

    def _read(self) -> None:
        self._shorts = {id.hex(): short for short, id in self._db.execute("SELECT short, id FROM actor")}
        names = {short: id for id, short in self._shorts.items()}
        self._runs = {names[short]: Mark(seq, h.hex()) for short, seq, h in self._db.execute("SELECT * FROM vv")}
        self._base = {names[short]: Mark(seq, h.hex()) for short, seq, h in self._db.execute("SELECT * FROM base")}
        self._forks = {
            name.hex(): Fork(root.hex(), start, h.hex())
            for name, root, start, h in self._db.execute("SELECT name, root, start, h FROM fork")
        }

    # What is known

    def forks(self) -> Mapping[str, Fork]:
        """Branches by name."""
        return self._forks

    def runs(self) -> Mapping[str, Mark]:
        """The version vector."""
        return self._runs

    def base(self) -> Mapping[str, Mark]:
        """Up to where lines are left out."""
        return self._base

    def hash_at(self, run: str, seq: int) -> str | None:
        """Chain hash of an op, None when it is not kept here."""
        for known in (self._runs.get(run), self._base.get(run)):
            if known is not None and known.seq == seq:
                return known.h
        query = "SELECT h FROM op WHERE actor = ? AND seq = ?"
        row = self._db.execute(query, (self._shorts.get(run), seq)).fetchone()
        return row[0].hex() if row else None

    def line_at(self, run: str, seq: int) -> bytes | None:
        """The line of an op, None when it is not kept here."""
        return next(self.lines(run, seq - 1, seq), None)

    def lines(self, run: str, after: int, until: int | None = None) -> Iterator[bytes]:
        """Raw lines of a run with sequence numbers in (``after``, ``until``]."""
        query = f"SELECT {LINE_COLUMNS} FROM op WHERE actor = ? AND seq > ? AND seq <= ? ORDER BY seq"
        for row in self._db.execute(query, (self._shorts.get(run), after, until or 1 << 62)):
            yield row[10] or plain_line(*row[:10])

    def actors(self) -> dict[str, ActorInfo]:
        """Whom each run belongs to."""
        query = "SELECT id, name, machine_hint, first_seen FROM actor"
        return {id.hex(): ActorInfo(name, hint, first) for id, name, hint, first in self._db.execute(query)}

    def acks(self) -> dict[str, dict[str, int]]:
        """What the store of each run was last known to have."""
        names = {short: id for id, short in self._shorts.items()}
        found: dict[str, dict[str, int]] = {}
        for actor, about, seq in self._db.execute("SELECT actor, about_actor, seq FROM ack"):
            found.setdefault(names[actor], {})[names[about]] = seq
        return found

    def heads_at_base(self) -> Iterator[HeadLine]:
        """The values that stand at base, by run and number."""
        names = {short: id for id, short in self._shorts.items()}
        query = (
            "SELECT head.actor, head.seq, lam, wall_ms, etype, lower(hex(eid)), field, value, ctx FROM head "
            "JOIN base ON base.actor = head.actor AND head.seq <= base.seq ORDER BY head.actor, head.seq"
        )
        for actor, *cells in self._db.execute(query):
            yield HeadLine(names[actor], *cells)

    # What it is told

    def short(self, run: str) -> int:
        """The number that stands for a run in this file; a run never heard of gets one, which tells no order."""
        if run not in self._shorts:
            row = (nameless.short(self._db, run), bytes.fromhex(run))
            self._db.execute("INSERT INTO actor (short, id, first_seen) VALUES (?, ?, 0)", row)
            self._shorts[run] = row[0]
        return self._shorts[run]

    def know_actors(self, actors: Mapping[str, ActorInfo]) -> None:
        """Note whom runs belong to; what is known already stays."""
        for run, info in actors.items():
            self._db.execute(
                "UPDATE actor SET name = CASE name WHEN '' THEN ? ELSE name END, "
                "machine_hint = CASE machine_hint WHEN '' THEN ? ELSE machine_hint END, "
                "first_seen = CASE first_seen WHEN 0 THEN ? ELSE first_seen END WHERE short = ?",
                (info.name[:200], info.hint[:200], info.first_seen, self.short(run)),
            )

    def acknowledge(self, acks: Mapping[str, Mapping[str, int]]) -> None:
        """Note what other stores are known to have: the most that anybody said."""
        rows = [(self.short(run), self.short(about), seq) for run, seen in acks.items() for about, seq in seen.items()]
        self._db.executemany(
            "INSERT INTO ack VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET seq = max(seq, excluded.seq)", rows
        )

    def learn(self, fork: Fork) -> None:
        """Note a branch."""
        self._forks[fork.name] = fork
        row = (bytes.fromhex(fork.name), bytes.fromhex(fork.root), fork.start, bytes.fromhex(fork.h))
        self._db.execute("INSERT OR IGNORE INTO fork VALUES (?, ?, ?, ?)", row)

    def split(self, run: str, start: int, name: str) -> None:
        """What a run holds from ``start`` on belongs to a branch."""
        old, new, end, h = self.short(run), self.short(name), self._runs[run], self.hash_at(run, start - 1)
        self._db.execute("UPDATE op SET actor = ? WHERE actor = ? AND seq >= ?", (new, old, start))
        self._db.execute("UPDATE head SET actor = ? WHERE actor = ? AND seq >= ?", (new, old, start))
        # Of values written at the same Lamport time the name decides: with another one another value may win.
        self._db.execute(
            "INSERT OR IGNORE INTO touched SELECT eid, etype FROM head WHERE actor = ? AND seq >= ?", (new, start)
        )
        self._db.execute(
            "UPDATE actor SET (machine_hint, first_seen, name) = "
            "(SELECT machine_hint, first_seen, name FROM actor WHERE short = ?) WHERE short = ?",
            (old, new),
        )
        self._split_fresh(old, new, start)
        first = self._forks[run].start if run in self._forks else 1
        self._set_run(name, end)
        if h is not None and start > first:
            self._set_run(run, Mark(start - 1, h))
        else:
            del self._runs[run]
            self._db.execute("DELETE FROM vv WHERE actor = ?", (old,))
        base = self._base.get(run)
        if base and base.seq >= start:
            self._set_base(name, base)
            if h is not None:
                self._set_base(run, Mark(start - 1, h))
            else:
                del self._base[run]
                self._db.execute("DELETE FROM base WHERE actor = ?", (old,))

    def _set_base(self, run: str, mark: Mark) -> None:
        self._base[run] = mark
        row = (self.short(run), mark.seq, bytes.fromhex(mark.h))
        self._db.execute("INSERT OR REPLACE INTO base VALUES (?, ?, ?)", row)

    def _split_fresh(self, old: int, new: int, start: int) -> None:
        for table in ("fresh", "settled"):
            query = f"SELECT first, last FROM {table} WHERE actor = ? AND last >= ?"
            for first, last in self._db.execute(query, (old, start)).fetchall():
                key = (start - 1, old, first)
                self._db.execute(f"UPDATE {table} SET last = ? WHERE actor = ? AND first = ?", key)
                self._db.execute(f"INSERT INTO {table} VALUES (?, ?, ?)", (new, max(first, start), last))

    def _set_run(self, run: str, mark: Mark) -> None:
        self._runs[run] = mark
        row = (self.short(run), mark.seq, bytes.fromhex(mark.h))
        self._db.execute("INSERT OR REPLACE INTO vv VALUES (?, ?, ?)", row)

    def append(self, run: str, batch: Sequence[Known]) -> None:
        """The next ops of a run, none of them known before."""
        short = self.short(run)
        rows = [_row(short, known) for known in batch]
        self._db.executemany("INSERT INTO op VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        first, last = batch[0].line.seq, batch[-1].line.seq
        going = "UPDATE fresh SET last = ? WHERE actor = ? AND last = ?"
        if self._db.execute(going, (last, short, first - 1)).rowcount == 0:
            self._db.execute("INSERT INTO fresh VALUES (?, ?, ?)", (short, first, last))
        self._set_run(run, Mark(last, batch[-1].h))

    def join_base(self, heads: Iterable[HeadLine], base: Mapping[str, Mark]) -> None:
        """Take the values at ``base`` for everything up to there that is not known here."""
        theirs = set[tuple[int, int]]()
        before = dict(self._runs)
        for head in heads:
            short = self.short(head.run)
            theirs.add((short, head.seq))
            if head.run not in before or head.seq > before[head.run].seq:
                self._add_head(short, head)
        self._drop_heads({self.short(run): mark.seq for run, mark in base.items()}, theirs)
        for run, mark in base.items():
            if run not in self._base or self._base[run].seq < mark.seq:
                self._set_base(run, mark)
            if run not in self._runs or self._runs[run].seq < mark.seq:
                self._set_run(run, mark)

    def _add_head(self, short: int, head: HeadLine) -> None:
        eid = bytes.fromhex(head.eid)
        row = (eid, head.field, short, head.seq, head.etype, head.lam, head.wall_ms, head.value, head.ctx)
        self._db.execute("INSERT OR IGNORE INTO head VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        self._db.execute("INSERT OR IGNORE INTO touched VALUES (?, ?)", (eid, head.etype))

    def _drop_heads(self, until: Mapping[int, int], keep: set[tuple[int, int]]) -> None:
        """Values up to ``until`` that the other store has seen replaced."""
        query = "SELECT actor, seq, eid, field, etype FROM head"
        gone = [
            (eid, field, actor, seq, etype)
            for actor, seq, eid, field, etype in self._db.execute(query)
            if seq <= until.get(actor, 0) and (actor, seq) not in keep
        ]
        delete = "DELETE FROM head WHERE eid = ? AND field = ? AND actor = ? AND seq = ?"
        self._db.executemany(delete, [row[:4] for row in gone])
        self._db.executemany("INSERT OR IGNORE INTO touched VALUES (?, ?)", [(row[0], row[4]) for row in gone])

    # Heads follow

    def settle(self, weaver: Weaver) -> None:
        """Heads of the new ops come, those they replace go; ``touched`` then holds every entity concerned."""
        self._note_dead(weaver)
        db = self._db
        db.execute(
            "INSERT INTO head "
            "SELECT op.eid, op.field, op.actor, op.seq, op.etype, op.lam, op.wall_ms, op.value, op.ctx "
            f"FROM {_FRESH_OPS} WHERE op.etype <> ? AND NOT EXISTS (SELECT 1 FROM dead WHERE dead.actor = op.actor "
            "AND dead.seq = op.seq AND dead.eid = op.eid AND dead.field = op.field) ORDER BY op.eid, op.field",
            (ACTION,),
        )
        db.execute(
            "DELETE FROM head WHERE (eid, field, actor, seq) IN (SELECT eid, field, actor, seq FROM dead)"
            if self._few()
            else "DELETE FROM head WHERE EXISTS (SELECT 1 FROM dead WHERE dead.actor = head.actor "
            "AND dead.seq = head.seq AND dead.eid = head.eid AND dead.field = head.field)"
        )
        db.execute(
            f"INSERT OR IGNORE INTO touched SELECT op.eid, op.etype FROM {_FRESH_OPS} WHERE op.etype <> ?",
            (ACTION,),
        )
        self._contexts(weaver)
        self._note_contested()
        db.execute("INSERT INTO settled SELECT * FROM fresh")
        db.execute("DELETE FROM fresh")
        db.execute("DELETE FROM dead")

    def _few(self) -> bool:
        return self._db.execute("SELECT count(*) FROM (SELECT 1 FROM dead LIMIT 20001)").fetchone()[0] <= 20_000

    def _note_dead(self, weaver: Weaver) -> None:
        query = f"SELECT op.actor, op.seq, op.eid, op.field, op.preds FROM {_FRESH_OPS} WHERE op.preds <> '[]'"
        names = {short: id for id, short in self._shorts.items()}
        cursor = self._db.execute(query)
        while rows := cursor.fetchmany(4096):
            dead = list[tuple[int, int, bytes, str]]()
            for actor, seq, eid, field, preds in rows:
                for pred in read_preds(preds):
                    dot = weaver.resolve(names[actor], pred)
                    if dot is not None and dot != (names[actor], seq) and dot[0] in self._shorts:
                        dead.append((self._shorts[dot[0]], dot[1], eid, field))
            self._db.executemany("INSERT OR IGNORE INTO dead VALUES (?, ?, ?, ?)", dead)

    def _contexts(self, weaver: Weaver) -> None:
        """What deletions had seen, under the names known here; once stores have parted, names may change later."""
        query = (
            f"SELECT op.eid, op.actor, op.seq, op.ctx FROM {_FRESH_OPS} WHERE op.field = 'deleted'"
            if not self._forks
            else "SELECT head.eid, head.actor, head.seq, coalesce(op.ctx, head.ctx) FROM head "
            "LEFT JOIN op ON op.actor = head.actor AND op.seq = head.seq WHERE head.field = 'deleted'"
        )
        names = {short: id for id, short in self._shorts.items()}
        update = "UPDATE head SET ctx = ? WHERE eid = ? AND field = 'deleted' AND actor = ? AND seq = ?"
        rows = self._db.execute(query).fetchall()
        self._db.executemany(
            update,
            [(to_json(weaver.context(names[at], raw)), eid, at, seq) for eid, at, seq, raw in rows if raw is not None],
        )

    def _note_contested(self) -> None:
        self._db.execute(
            "INSERT OR IGNORE INTO contested SELECT head.eid, head.field FROM touched CROSS JOIN head "
            "ON head.eid = touched.eid GROUP BY head.eid, head.field HAVING count(*) > 1"
        )

    def touched(self) -> int:
        """How many entities the merge concerned."""
        return int(self._db.execute("SELECT count(*) FROM touched").fetchone()[0])

    def touched_ids(self) -> dict[str, list[str]]:
        """The entities concerned, by kind."""
        found: dict[str, list[str]] = {}
        for eid, etype in self._db.execute("SELECT eid, etype FROM touched"):
            found.setdefault(etype, []).append(eid.hex())
        return found

    def arrived(self, at_ms: int, source: str, received: int) -> int | None:
        """Note what came in: the user actions among the new ops; None when nothing with a name has come.

        When, and beside whose work, something without a name came is known to nobody afterwards.
        """
        query = (
            "SELECT count(*) FROM settled CROSS JOIN op ON op.actor = settled.actor "
            f"AND op.seq BETWEEN settled.first AND settled.last WHERE {nameless.OP}"
        )
        hidden = int(self._db.execute(query).fetchone()[0])
        if hidden:
            nameless.came(self._db)
        if hidden and hidden >= received:
            return None
        received -= hidden
        cursor = self._db.execute(
            "INSERT INTO arrival (at_ms, source, received) VALUES (?, ?, ?)", (at_ms, source, received)
        )
        number = int(cursor.lastrowid or 0)
        self._db.execute(
            "INSERT OR IGNORE INTO arrived SELECT ?, op.tx FROM settled CROSS JOIN op "
            "ON op.actor = settled.actor AND op.seq BETWEEN settled.first AND settled.last WHERE op.etype = ? "
            f"AND NOT {nameless.OP}",
            (number, ACTION),
        )
        return number


def _row(short: int, known: Known) -> tuple[object, ...]:
    line = known.line
    raw = None if line.is_plain else line.raw
    tx, eid, h = bytes.fromhex(line.tx), bytes.fromhex(line.eid), bytes.fromhex(known.h)
    front = (short, line.seq, line.lam, line.wall_ms, tx, line.etype, eid, line.field)
    return (*front, line.value, line.preds_text, line.ctx, h, raw)


def plain_line(
    seq: int, lam: int, wall: int, tx: str, etype: str, eid: str, field: str, value: str, preds: str, ctx: str | None
) -> bytes:
    """The line of an op from its columns."""
    name = json.dumps(field, ensure_ascii=False)
    tail = "" if ctx is None else "," + ctx
    return f'[{seq},{lam},{wall},"{tx}","{etype}","{eid}",{name},{value},{preds}{tail}]'.encode()
