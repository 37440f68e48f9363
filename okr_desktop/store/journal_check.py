"""A full check of the journal: every chain of hashes, every head."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from okr_desktop.store.causal import GENESIS, WireError
from okr_desktop.store.merge_core import Weaver
from okr_desktop.store.ops import ACTION
from okr_desktop.store.sql_shelf import LINE_COLUMNS, SqlShelf, plain_line
from okr_desktop.store.wire import link as link_of
from okr_desktop.store.wire import read_preds

_START = bytes.fromhex(GENESIS)
Dots = set[tuple[int, int]]
# With a digest of the register: an op replaces values of its own register only, whatever else it names.
Values = set[tuple[int, int, int]]


class _Kept(NamedTuple):
    short: int
    seq: int
    h: bytes
    etype: str
    register: int
    preds: str
    raw: bytes


def check_journal(db: sqlite3.Connection) -> list[str]:
    """One finding (``actor:seq`` or ``head actor:seq``) for each broken link, line or head; empty when all is well."""
    return _Check(db).run()


class _Check:
    """One walk through the journal of a connection."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._shelf = SqlShelf(db)
        self._weaver = Weaver(self._shelf)
        self._names = {short: id.hex() for short, id in db.execute("SELECT short, id FROM actor")}
        self._shorts = {name: short for short, name in self._names.items()}
        self._bases = dict[int, int](db.execute("SELECT actor, seq FROM base"))
        self._ends = dict(self._bases)
        self._links = dict[int, bytes](db.execute("SELECT actor, h FROM base"))
        self._found: list[str] = []
        self._alive, self._replaced = Values(), Values()

    def run(self) -> list[str]:
        self._enter_branches()
        for kept in self._kept():
            self._check_link(kept)
            self._follow(kept)
        return self._found + self._wrong_ends() + self._wrong_heads({one[:2] for one in self._alive - self._replaced})

    def _kept(self) -> Iterator[_Kept]:
        query = f"SELECT actor, h, {LINE_COLUMNS} FROM op ORDER BY actor, seq"
        for short, h, *cells in self._db.execute(query):
            if cells[0] > self._bases.get(short, 0):
                register = hash((cells[5], cells[6]))
                yield _Kept(short, cells[0], h, cells[4], register, cells[8], cells[10] or plain_line(*cells[:10]))

    def _enter_branches(self) -> None:
        """The link that the first op of each branch goes on from."""
        for name, fork in self._shelf.forks().items():
            line = self._shelf.line_at(name, fork.start)
            for run in self._weaver.family(fork.root):
                h = self._shelf.hash_at(run, fork.start - 1) if fork.start > 1 else GENESIS
                if line is not None and h is not None and link_of(h, line) == fork.h and name in self._shorts:
                    self._links[self._shorts[name]] = bytes.fromhex(h)

    def _check_link(self, kept: _Kept) -> None:
        before = self._links.get(kept.short, _START)
        if hashlib.blake2b(before + kept.raw, digest_size=8).digest() != kept.h:
            self._found.append(self._name(kept.short, kept.seq))
        self._links[kept.short], self._ends[kept.short] = kept.h, kept.seq

    def _follow(self, kept: _Kept) -> None:
        """What the op says about heads: itself is one, and those that it replaces are none any more."""
        if kept.etype != ACTION:
            self._alive.add((kept.short, kept.seq, kept.register))
        if kept.preds == "[]":
            return
        try:
            dots = read_preds(kept.preds)
        except WireError:
            self._found.append(self._name(kept.short, kept.seq))
            return
        for dot in dots:
            known = self._weaver.resolve(self._names.get(kept.short, ""), dot)
            if known and known != (self._names.get(kept.short), kept.seq):
                self._replaced.add((self._shorts.get(known[0], 0), known[1], kept.register))

    def _name(self, short: int, seq: int) -> str:
        return f"{self._names.get(short, '')}:{seq}"

    def _wrong_ends(self) -> list[str]:
        ends = self._db.execute("SELECT actor, seq, h FROM vv")
        wrong = [row for row in ends if (self._ends.get(row[0]), self._links.get(row[0])) != (row[1], row[2])]
        return [self._name(short, seq) for short, seq, _ in wrong]

    def _wrong_contexts(self) -> Iterator[tuple[int, int]]:
        query = (
            "SELECT head.actor, head.seq, head.ctx, op.ctx FROM head JOIN op ON op.actor = head.actor "
            "AND op.seq = head.seq WHERE head.ctx IS NOT NULL OR op.ctx IS NOT NULL"
        )
        for short, seq, kept, said in self._db.execute(query):
            if (kept and json.loads(kept)) != (said and self._weaver.context(self._names.get(short, ""), said)):
                yield short, seq

    def _wrong_heads(self, alive: Dots) -> list[str]:
        """Heads that are missing, too many, or say something else than their op (``head actor:seq``)."""
        known: Dots = set(self._db.execute("SELECT actor, seq FROM head"))
        there = {(short, seq) for short, seq in known if seq > self._bases.get(short, 0)}
        query = (
            "SELECT head.actor, head.seq FROM head JOIN op ON op.actor = head.actor AND op.seq = head.seq "
            "WHERE (op.eid, op.field, op.etype, op.lam, op.value) IS NOT "
            "(head.eid, head.field, head.etype, head.lam, head.value)"
        )
        wrong = (there ^ alive) | set[tuple[int, int]](self._db.execute(query)) | set(self._wrong_contexts())
        return [f"head {self._name(short, seq)}" for short, seq in sorted(wrong)]
