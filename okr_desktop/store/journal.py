"""The journal of one workspace: appends ops, keeps heads, version vector and hash chain."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from okr_desktop.store.heads import Head
from okr_desktop.store.ops import ACTION, Op, Texts, chain, texts
from okr_desktop.store.projection import to_head

GENESIS = bytes(8)


class Journal:
    """Ops, heads and version vector on one connection; ``me`` is this store's actor (16 hex digits)."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._shorts: dict[str, int] = {}
        self.me = ""
        self._my_short = 0

    def become(self, actor: str) -> None:
        """Write as this actor from now on; it must be in the actor table."""
        self._shorts = {id: short for short, id in self._db.execute("SELECT short, lower(hex(id)) FROM actor")}
        self.me, self._my_short = actor, self._shorts[actor]

    def add_actor(self, actor: str, wall_ms: int, hint: str) -> None:
        """Register a new identity of this store."""
        self._db.execute(
            "INSERT INTO actor (id, first_seen, machine_hint, mine) VALUES (?, ?, ?, 1)",
            (bytes.fromhex(actor), wall_ms, hint),
        )

    def clock(self) -> tuple[int, int]:
        """My last sequence number and the greatest Lamport time in the store."""
        row = self._db.execute("SELECT seq FROM vv WHERE actor = ?", (self._my_short,)).fetchone()
        # Ops are appended in order, so each actor's newest op carries its greatest Lamport time. CROSS JOIN makes
        # SQLite begin with the few rows of vv; left to itself it walks the whole journal.
        query = "SELECT max(op.lam) FROM vv CROSS JOIN op ON op.actor = vv.actor AND op.seq = vv.seq"
        return (row[0] if row else 0), (self._db.execute(query).fetchone()[0] or 0)

    def vector(self, my_seq: int) -> dict[str, int]:
        """The version vector with my own not yet written ops up to ``my_seq``."""
        query = "SELECT lower(hex(actor.id)), seq FROM vv JOIN actor ON actor.short = vv.actor"
        return {**dict(self._db.execute(query)), self.me: my_seq}

    def heads_of(self, id: str) -> tuple[str, list[Head]] | None:
        """Kind and heads of an entity, None when there are none."""
        query = (
            "SELECT etype, field, hex(actor.id), seq, lam, value, ctx FROM head "
            "JOIN actor ON actor.short = head.actor WHERE head.eid = ?"
        )
        found = self._db.execute(query, (bytes.fromhex(id),)).fetchall()
        return (found[0][0], [to_head(*row[1:]) for row in found]) if found else None

    def append(self, ops: Sequence[Op]) -> None:
        """Write my next ops: journal lines with their chain, heads without what they replace, version vector."""
        row = self._db.execute("SELECT h FROM vv WHERE actor = ?", (self._my_short,)).fetchone()
        link = row[0] if row else GENESIS
        lines, heads, replaced = list[tuple[object, ...]](), list[tuple[object, ...]](), list[tuple[object, ...]]()
        for op in ops:
            parts = texts(op)
            link = chain(link, op, parts)
            eid, tx, value, ctx = bytes.fromhex(op.eid), bytes.fromhex(op.tx), parts.value, parts.ctx
            me = self._my_short
            lines.append((me, op.seq, op.lam, op.wall_ms, tx, op.etype, eid, op.field, value, parts.preds, ctx, link))
            replaced += [(eid, op.field, self._shorts[actor], seq) for actor, seq in op.preds]
            if op.etype != ACTION:
                heads.append((eid, op.field, me, op.seq, op.etype, op.lam, op.wall_ms, value, ctx))
        self._db.executemany("INSERT INTO op VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", lines)
        self._db.executemany("INSERT INTO head VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", heads)
        self._db.executemany("DELETE FROM head WHERE eid = ? AND field = ? AND actor = ? AND seq = ?", replaced)
        self._db.execute("INSERT OR REPLACE INTO vv VALUES (?, ?, ?)", (self._my_short, ops[-1].seq, link))

    def check(self) -> list[str]:
        """Walk every actor's chain, and compare the heads with it; one finding for each broken link or head."""
        found = list[str]()
        link: dict[int, bytes] = {}
        ends: dict[int, int] = {}
        alive, replaced = set[tuple[int, int]](), set[tuple[str, int]]()
        names = {short: id for id, short in self._shorts.items()}
        query = (
            "SELECT actor, seq, lam, wall_ms, lower(hex(tx)), etype, lower(hex(eid)), field, value, preds, ctx, h "
            "FROM op ORDER BY actor, seq"
        )
        for short, seq, lam, wall, tx, etype, eid, field, value, preds, ctx, h in self._db.execute(query):
            name = names.get(short, "")
            ends[short] = seq
            try:
                dots = tuple((str(actor), int(number)) for actor, number in json.loads(preds))
                context = json.loads(ctx) if ctx else None
                op = Op(name, seq, lam, wall, tx, etype, eid, field, json.loads(value), dots, context)
            except (ValueError, TypeError):
                found.append(f"{name}:{seq}")
                link[short] = h
                continue
            if chain(link.get(short, GENESIS), op, Texts(value, preds, ctx)) != h:
                found.append(f"{name}:{seq}")
            link[short] = h
            replaced.update(dots)
            if etype != ACTION:
                alive.add((short, seq))
        alive -= {(self._shorts.get(actor, 0), seq) for actor, seq in replaced}
        return found + self._wrong_ends(ends, link, names) + self._wrong_heads(alive, names)

    def _wrong_ends(self, ends: dict[int, int], link: dict[int, bytes], names: dict[int, str]) -> list[str]:
        found = list[str]()
        for short, seq, h in self._db.execute("SELECT actor, seq, h FROM vv"):
            if (ends.get(short), link.get(short)) != (seq, h):
                found.append(f"{names.get(short, '')}:{seq}")
        return found

    def _wrong_heads(self, alive: set[tuple[int, int]], names: dict[int, str]) -> list[str]:
        """Heads that are missing, too many, or say something else than their op (``head actor:seq``)."""
        there = set[tuple[int, int]](self._db.execute("SELECT actor, seq FROM head"))
        query = (
            "SELECT head.actor, head.seq FROM head JOIN op ON op.actor = head.actor AND op.seq = head.seq "
            "WHERE (op.eid, op.field, op.etype, op.lam, op.value) IS NOT "
            "(head.eid, head.field, head.etype, head.lam, head.value) OR op.ctx IS NOT head.ctx"
        )
        wrong = (there ^ alive) | set[tuple[int, int]](self._db.execute(query))
        return [f"head {names.get(short, '')}:{seq}" for short, seq in sorted(wrong)]
