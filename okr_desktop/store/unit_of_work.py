"""The one write door: every change of team data becomes ops, heads and rows in one transaction."""

from __future__ import annotations

import sqlite3
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Protocol

from okr_desktop.domain.changes import Changes, Label
from okr_desktop.domain.collecting import paused
from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.domain.plan import Record
from okr_desktop.domain.registers import REGISTER_NAMES, Registers, Wire, kind_of, moved, shown, to_registers
from okr_desktop.domain.text import clean
from okr_desktop.store.connection import translated
from okr_desktop.store.heads import Head, is_gone, registers
from okr_desktop.store.journal import Journal
from okr_desktop.store.ops import ACTION, CREATION, DELETED, Context, Op, seen
from okr_desktop.store.projection import PARENTS_FIRST, Projection, build

# Characters: from where on a text may stand alone, and how many of such may be born together.
LONG, TOGETHER = 10_000, 100_000
# A line that replaces more than this is refused by everybody (wire.py); what is left of so many stays a question.
MOST_PREDS = 64


class Door(Protocol):
    """What a unit of work needs of its store."""

    path: Path
    journal: Journal
    projection: Projection

    def begin(self) -> None:
        """Start the transaction."""
        ...

    def finish(self, commit: bool) -> None:
        """Commit or roll back."""
        ...


class UnitOfWork:
    """One user action. Use as a context manager: leaving it commits, an exception leaves nothing behind.

    ``save`` and ``delete`` only note what is to be done; ops, heads and rows are written together at the end.
    An action that changes nothing writes nothing. ``changes`` is filled when the action is committed. ``wall_ms`` is
    the moment that is noted (now, unless somebody tells of the past or must not tell it), ``tx`` the action's id.
    """

    def __init__(
        self,
        door: Door,
        label: Label,
        extra: dict[str, str] | None = None,
        *,
        wall_ms: int | None = None,
        tx: str | None = None,
    ) -> None:
        self._door = door
        self._journal = door.journal
        self.label = Label(label.code, {name: clean(str(text)) for name, text in label.params.items()})
        self._extra = extra or {}
        self.tx = tx or new_id()
        self._wall = time.time_ns() // 1_000_000 if wall_ms is None else wall_ms
        self.changes = Changes()
        self._ops: list[Op] = []
        self._heads: dict[str, tuple[str, list[Head]]] = {}
        self._fresh: dict[str, Record] = {}
        self._left: dict[str, None] = {}  # key results and KPIs that have lost a check-in to another one
        self._touched: dict[str, dict[str, None]] = defaultdict(dict)
        self._vector: Context | None = None  # the same for all of one action

    def __enter__(self) -> UnitOfWork:
        self._door.begin()
        self._pause = paused()
        self._pause.__enter__()
        self._seq, self._lam = self._journal.clock()
        # Room for the action's own op, which comes first so that it sorts before what it did.
        self._action_dot = (self._seq + 1, self._lam + 1)
        self._seq, self._lam = self._action_dot
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._leave(error)
        finally:
            self._pause.__exit__(None, None, None)

    def _leave(self, error: BaseException | None) -> None:
        if error is not None or not self._ops:
            self._door.finish(commit=False)
            if isinstance(error, sqlite3.Error):
                with translated(self._door.path):
                    raise error
            return
        try:
            with translated(self._door.path):
                self._write()
        except BaseException:
            self._door.finish(commit=False)
            raise
        self._door.finish(commit=True)
        self.changes = Changes({kind: frozenset(ids) for kind, ids in (self._touched | self._led()).items()})

    def _led(self) -> dict[str, dict[str, None]]:
        """A check-in, also a deleted one, changes what its key result or KPI shows, a status set by hand its item."""
        found = {"key_result": dict(self._touched.get("key_result", {})), "kpi": dict(self._touched.get("kpi", {}))}
        for subject in self._left:
            found["kpi" if self._is_kpi(subject) else "key_result"][subject] = None
        for id in self._touched.get("check_in", ()):
            known = registers(self.heads(id))
            kind = "kpi" if known.get("kpi") else "key_result"
            found[kind][str(known.get(kind))] = None
        for id in self._touched.get("status_override", ()):
            about = str(registers(self.heads(id)).get("about"))
            if (judged := self._known(about)) is not None:
                found.setdefault(judged[0], dict(self._touched.get(judged[0], {})))[about] = None
        return {kind: ids for kind, ids in found.items() if ids}

    def _is_kpi(self, id: str) -> bool:
        known = self._known(id)
        return known is not None and known[0] == "kpi"

    # What an action may do

    def save(self, record: Record) -> None:
        """Store a new or changed record: only registers that differ from what is stored become ops."""
        kind = kind_of(record)
        wanted = to_registers(record)
        known = self._known(record.id)
        if known is None:
            self._create(kind, record, wanted)
            return
        if known[0] != kind:
            raise OkrError("id.taken", id=record.id)
        stored = registers(known[1])
        # First of all: undo goes backwards, and a value written after its deletion would revive the record.
        self.restore(kind, record.id)
        for field in sorted(stored.keys() | wanted.keys()):
            self._set_if_changed(kind, record.id, field, stored, wanted)

    def _create(self, kind: str, record: Record, registers: Registers) -> None:
        """The one op of a new record, nothing can stand before it; texts too long to go together follow."""
        long = _long_texts(registers)
        if long:
            registers = {field: value for field, value in registers.items() if field not in long}
        self._seq += 1
        self._lam += 1
        id, me = record.id, self._journal.me
        self._ops.append(Op(me, self._seq, self._lam, self._wall, self.tx, kind, id, CREATION, registers))
        self._heads[id] = (kind, [Head(CREATION, me, self._seq, self._lam, registers)])
        self._touched[kind][id] = None
        self._fresh[id] = record
        for field, value in long.items():
            self.set_register(kind, id, field, value)

    def _set_if_changed(self, kind: str, id: str, field: str, stored: Registers, wanted: Registers) -> None:
        before, after = shown(kind, field, stored.get(field)), wanted.get(field)
        if before != after and (field in wanted or _is_ours(kind, field)):
            self.set_register(kind, id, field, moved(field, stored.get(field), after))

    def delete(self, kind: str, id: str) -> None:
        """Delete one record; its children are the caller's to delete in the same action."""
        known = self._known(id)
        # What stands although it was deleted, for what somebody put under it, is deleted anew, having seen that.
        if known is not None and (not is_gone(known[1]) or self._door.projection.following.has_row(kind, id)):
            self._put(kind, id, DELETED, True, ctx=self._seen_of(id))

    def _seen_of(self, id: str) -> Context:
        """What a deletion has seen: of what came without a name only what is about this, nothing else belongs to it."""
        if self._vector is None:
            self._vector = self._journal.vector()
        return {**self._vector, **self._journal.writers(id), self._journal.me: self._seq}

    def restore(self, kind: str, id: str) -> None:
        """Take a deletion back."""
        known = self._known(id)
        if known is not None and is_gone(known[1]):
            self._put(kind, id, DELETED, False)

    def set_register(self, kind: str, id: str, field: str, value: Wire) -> None:
        """Write one register (undo does this; everybody else saves records)."""
        self._put(kind, id, field, value)

    def heads(self, id: str) -> list[Head]:
        """The heads of an entity as this action has left them so far."""
        known = self._known(id)
        return [] if known is None else known[1]

    # How it is written

    def _known(self, id: str) -> tuple[str, list[Head]] | None:
        if id not in self._heads:
            found = self._journal.heads_of(id)
            if found is None:
                return None
            self._heads[id] = found
        return self._heads[id]

    def _put(self, kind: str, id: str, field: str, value: Wire, ctx: Context | None = None) -> None:
        self._known(id)
        self._seq += 1
        self._lam += 1
        _, heads = self._heads.setdefault(id, (kind, []))
        if kind == "check_in" and field in ("key_result", "kpi") and (before := registers(heads).get(field)):
            self._left[str(before)] = None
        preds = tuple((head.actor, head.seq) for head in heads if head.field == field)[:MOST_PREDS]
        me = self._journal.me
        self._ops.append(Op(me, self._seq, self._lam, self._wall, self.tx, kind, id, field, value, preds, ctx))
        heads[:] = [head for head in heads if head.field != field or (head.actor, head.seq) not in preds]
        heads.append(Head(field, me, self._seq, self._lam, value, None if ctx is None else seen(ctx)))
        self._touched[kind][id] = None

    def _write(self) -> None:
        seq, lam = self._action_dot
        params: dict[str, Wire] = dict(self.label.params)
        value: dict[str, Wire] = {"label": self.label.code, "params": params, **self._extra}
        action = Op(self._journal.me, seq, lam, self._wall, self.tx, ACTION, self.tx, CREATION, value)
        self._journal.append([action, *self._ops])
        self._project()

    def _project(self) -> None:
        following = self._door.projection.following
        matters = following.matters()
        watched = following.watched(self._old()) if matters else set[str]()
        self._write_rows()
        if matters:
            watched |= following.watched(self._old())
            for kind, ids in following.settle(watched).items():
                self._touched[kind].update(dict.fromkeys(ids))
            self._refuse_half_deletions()

    def _refuse_half_deletions(self) -> None:
        """Whoever deletes what holds something also deletes that: only a merge may leave it standing."""
        following = self._door.projection.following
        deleted = [op for op in self._ops if op.field == DELETED and op.value is True]
        for op in deleted:
            if is_gone(self._heads[op.eid][1]) and following.has_row(op.etype, op.eid):
                raise sqlite3.IntegrityError(f"{op.etype} {op.eid} still holds something")

    def _old(self) -> dict[str, list[str]]:
        return {kind: [id for id in ids if id not in self._fresh] for kind, ids in self._touched.items()}

    def _write_rows(self) -> None:
        fresh, changed = list[tuple[str, Record]](), list[tuple[str, Record]]()
        gone: dict[str, list[str]] = defaultdict(list)
        for kind, ids in self._touched.items():
            for id in ids:
                record = self._as_saved(id) or build(kind, id, self._heads[id][1])
                if record is None:
                    gone[kind].append(id)
                else:
                    (fresh if id in self._fresh else changed).append((kind, record))
        self._remove(gone)
        self._door.projection.write(fresh, fresh=True)
        self._door.projection.write(changed)

    def _as_saved(self, id: str) -> Record | None:
        """A new record that nothing has touched since needs no building from its registers."""
        record, heads = self._fresh.get(id), self._heads[id][1]
        if record is None or len(heads) > 1:
            return None
        if isinstance(record, CheckIn):
            return replace(record, lam=heads[0].lam, actor=heads[0].actor)
        if isinstance(record, Objective | KeyResult) and record.tags and len(set(record.tags)) < len(record.tags):
            return None
        return record

    def _remove(self, gone: dict[str, list[str]]) -> None:
        for kind in reversed(PARENTS_FIRST):
            if kind in gone:
                self._door.projection.remove(kind, gone[kind])


def _long_texts(registers: Registers) -> Registers:
    """Texts of a new record that had better be ops of their own; none when all of them are short."""
    found: Registers = {field: text for field, text in registers.items() if isinstance(text, str) and len(text) > LONG}
    return found if sum(map(len, map(str, found.values()))) > TOGETHER else {}


def _is_ours(kind: str, field: str) -> bool:
    # A register that this version does not know is left alone; a member or field of ours that is
    # missing from the record has been set back to its default.
    return field.startswith(("team:", "tag:")) or field in REGISTER_NAMES[kind]
