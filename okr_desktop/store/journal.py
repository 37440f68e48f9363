"""The journal of one workspace: appends ops, keeps heads, version vector and hash chain."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence

from okr_desktop.domain.errors import OkrError
from okr_desktop.store import nameless
from okr_desktop.store.heads import Head
from okr_desktop.store.ops import ACTION, Context, Dot, Op, Texts, chain, seen, texts, to_json
from okr_desktop.store.projection import heads_or_none

GENESIS = bytes(8)
COLUMNS = "actor, seq, lam, wall_ms, tx, etype, eid, field, value, preds, ctx, h"
# So many ops at once: what has just been put together is still near when SQLite takes it, and little of it is kept.
_TOGETHER = 1000
# A character takes up to four bytes, and a value that is read may have a mebibyte (wire.py).
_LONGEST = 1 << 18
_CONTROL = re.compile(r"\\\\|\\(?:u(?:00(?:0[0-8bBcCeEfF]|1[0-9a-fA-F])|[dD][89a-fA-F])|[bfr])")


def _refuse_unreadable(op: Op, parts: Texts) -> None:
    """Nothing may be written that others could not read: raises OkrError ``record.too_large``, ``record.control``."""
    if len(parts.value) > _LONGEST:
        raise OkrError("record.too_large", kind=op.etype, length=len(parts.value), limit=_LONGEST)
    if "\\" in parts.value and any(found != "\\\\" for found in _CONTROL.findall(parts.value)):
        raise OkrError("record.control", kind=op.etype)


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

    def add_run(self, run: str) -> None:
        """Register an identity that belongs to nobody's store; its number tells no order."""
        row = (nameless.short(self._db, run), bytes.fromhex(run))
        self._db.execute("INSERT INTO actor (short, id, first_seen) VALUES (?, ?, 0)", row)
        nameless.came(self._db)

    def add_actor(self, actor: str, wall_ms: int, hint: str) -> None:
        """Register a new identity of this store."""
        self._db.execute(
            "INSERT INTO actor (id, first_seen, machine_hint, mine) VALUES (?, ?, ?, 1)",
            (bytes.fromhex(actor), wall_ms, hint),
        )

    def clock(self) -> tuple[int, int]:
        """My last sequence number and the greatest Lamport time in the store."""
        row = self._db.execute("SELECT seq FROM vv WHERE actor = ?", (self._my_short,)).fetchone()
        seq = row[0] if row else 0
        # Ops are appended in order, so each actor's newest op carries its greatest Lamport time. CROSS JOIN makes
        # SQLite begin with the few rows of vv; left to itself it walks the whole journal.
        query = "SELECT max(op.lam) FROM vv CROSS JOIN op ON op.actor = vv.actor AND op.seq = vv.seq"
        lam = self._db.execute(query).fetchone()[0] or 0
        if self._db.execute("SELECT 1 FROM base LIMIT 1").fetchone():  # a run's last op may have been left out
            lam = max(lam, self._db.execute("SELECT max(lam) FROM head").fetchone()[0] or 0)
        return seq, lam

    def vector(self) -> Context:
        """How far each run is known, with its chain hash, without what was given without a name."""
        return self._known(f"WHERE NOT {nameless.RUN.format(actor='vv.actor')}")

    def writers(self, about: str) -> Context:
        """The same of the runs that have written of one entity (id), with or without a name."""
        return self._known("WHERE vv.actor IN (SELECT actor FROM head WHERE eid = ?)", bytes.fromhex(about))

    def _known(self, where: str, *params: bytes) -> Context:
        query = f"SELECT lower(hex(id)), seq, lower(hex(h)) FROM vv JOIN actor ON actor.short = vv.actor {where}"
        return {run: (seq, h) for run, seq, h in self._db.execute(query, params)}

    def heads_of(self, id: str) -> tuple[str, list[Head]] | None:
        """Kind and heads of an entity, None when there are none."""
        return heads_or_none(self._db, id)

    def append(self, ops: Sequence[Op]) -> None:
        """Write my next ops: journal lines with their chain, heads without what they replace, version vector."""
        row = self._db.execute("SELECT h FROM vv WHERE actor = ?", (self._my_short,)).fetchone()
        link = row[0] if row else GENESIS
        for at in range(0, len(ops), _TOGETHER):
            link = self._append(ops[at : at + _TOGETHER], link)
        self._db.execute("INSERT OR REPLACE INTO vv VALUES (?, ?, ?)", (self._my_short, ops[-1].seq, link))

    def _append(self, ops: Sequence[Op], link: bytes) -> bytes:
        """Some ops after the one whose link is given; gives the link of the last one."""
        lines, heads, replaced = list[tuple[object, ...]](), list[tuple[object, ...]](), list[tuple[object, ...]]()
        links = dict[int, bytes]()
        for written in ops:
            op = self._naming(written, links) if written.preds else written
            parts = texts(op)
            _refuse_unreadable(op, parts)
            link = links[op.seq] = chain(link, op, parts)
            eid, tx, value, ctx = bytes.fromhex(op.eid), bytes.fromhex(op.tx), parts.value, parts.ctx
            me = self._my_short
            lines.append((me, op.seq, op.lam, op.wall_ms, tx, op.etype, eid, op.field, value, parts.preds, ctx, link))
            replaced += [(eid, op.field, self._shorts[dot[0]], dot[1]) for dot in op.preds]
            if op.etype != ACTION:
                known = None if op.ctx is None else to_json(seen(op.ctx))
                heads.append((eid, op.field, me, op.seq, op.etype, op.lam, op.wall_ms, value, known))
        self._db.executemany(f"INSERT INTO op ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", lines)
        self._db.executemany("INSERT INTO head VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", heads)
        self._db.executemany("DELETE FROM head WHERE eid = ? AND field = ? AND actor = ? AND seq = ?", replaced)
        return link

    def _naming(self, op: Op, links: dict[int, bytes]) -> Op:
        return op._replace(preds=tuple(self._named(dot, links) for dot in op.preds))

    def _named(self, dot: Dot, links: dict[int, bytes]) -> Dot:
        """A dot with its chain hash: where a copy of this store went its own way, the number alone would not tell."""
        actor, seq = dot[0], dot[1]
        if actor == self.me and seq in links:
            return actor, seq, links[seq].hex()
        query = "SELECT h FROM op WHERE actor = ? AND seq = ?"
        row = self._db.execute(query, (self._shorts[actor], seq)).fetchone()
        return (actor, seq, row[0].hex()) if row else (actor, seq)

    def check(self) -> list[str]:
        """Walk every chain, and compare the heads with it; one finding for each broken link or head."""
        from okr_desktop.store.journal_check import check_journal

        return check_journal(self._db)
