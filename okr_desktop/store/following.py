"""Lets the typed tables follow the heads: who is written, who goes, who stands though deleted."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from okr_desktop.domain.plan import Record
from okr_desktop.domain.registers import KINDS
from okr_desktop.store.heads import Head, is_gone
from okr_desktop.store.ops import DELETED
from okr_desktop.store.revival import BELONGING, BOUND, belongings, containers, containers_as, revives

if TYPE_CHECKING:
    from okr_desktop.store.projection import Projection

Ids = dict[str, set[str]]


class Following:
    """What the tables of one connection must show for entities that have changed."""

    def __init__(self, connection: sqlite3.Connection, projection: Projection) -> None:
        self._db = connection
        self._projection = projection

    def matters(self) -> bool:
        """Whether anything was ever deleted or left without what it belongs to: else nobody can stand or fall."""
        query = "SELECT EXISTS (SELECT 1 FROM head WHERE field = 'deleted') OR EXISTS (SELECT 1 FROM orphan)"
        return bool(self._db.execute(query).fetchone()[0])

    def follow(self, touched: Mapping[str, Iterable[str]]) -> Ids:
        """Write or remove the rows of these entities, by kind; gives every entity whose row may differ now."""
        ids: Ids = {kind: set(found) for kind, found in touched.items() if kind in KINDS}
        changed: Ids = defaultdict(set)
        for kind, found in ids.items():
            changed[kind] |= found
        watched = self.watched(ids)
        self._subjects(changed)
        self._write(ids)
        self.settle(watched | self.watched(ids), changed)
        self._subjects(changed)
        return changed

    def watched(self, ids: Mapping[str, Iterable[str]]) -> set[str]:
        """These entities and what they belong to by now, to be looked at again after they have changed."""
        found = {id for some in ids.values() for id in some}
        for kind, some in ids.items():
            for id in some:
                found.update(containers(self._db, kind, id))
        return found

    def _subjects(self, changed: Ids) -> None:
        """A check-in changes what its key result or KPI shows, a status set by hand the item that it is about."""
        for id in list(changed.get("check_in", ())):
            for key_result, kpi in self._db.execute("SELECT key_result, kpi FROM check_in WHERE id = ?", (id,)):
                changed["key_result" if key_result else "kpi"].add(key_result or kpi)
        for id in list(changed.get("status_override", ())):
            for (about,) in self._db.execute("SELECT about FROM status_override WHERE id = ?", (id,)):
                kind = "objective" if self.has_row("objective", about) else "key_result"
                changed[kind].add(about)

    def _write(self, ids: Ids) -> None:
        """Rows of what lives by its own heads; what is deleted is looked at afterwards, together with what it holds."""
        from okr_desktop.store.projection import PARENTS_FIRST, build

        strays = list[tuple[str, str]]()
        for kind in PARENTS_FIRST:
            batch = list[tuple[str, Record]]()
            unread = list[str]()
            for id in ids.get(kind, ()):
                is_now, heads = self._heads(id)
                self._clear(id, is_now)
                if is_now != kind:
                    strays.append((is_now, id))
                    continue
                record = build(kind, id, heads)
                if record is not None:
                    batch.append((kind, record))
                elif not is_gone(heads):
                    unread.append(id)
            self._projection.write(batch)
            self._projection.remove(kind, unread)
        for kind, id in strays:
            self._write({kind: {id}})

    def _clear(self, id: str, kind: str) -> None:
        """Something that was said to be of another kind, too, as only forged files do, stands in one table."""
        if self._is_unclear(id, kind):
            for other in KINDS:
                if other != kind:
                    self._projection.remove(other, [id])

    def _is_unclear(self, id: str, kind: str) -> bool:
        query = "SELECT EXISTS (SELECT 1 FROM op WHERE eid = ? AND etype <> ?)"
        return bool(self._db.execute(query, (bytes.fromhex(id), kind)).fetchone()[0])

    def is_a(self, kind: str, id: str) -> bool:
        """Whether something is of a kind, whatever else is said of it."""
        return self._heads(id)[0] == kind

    def settle(self, queue: Iterable[str], changed: Ids | None = None) -> Ids:
        """Decide who stands though deleted, and who has nothing to belong to, until nothing changes any more."""
        changed = defaultdict(set) if changed is None else changed
        todo = dict.fromkeys(queue)
        rounds = 0
        while todo and rounds < 1_000_000:
            id = next(reversed(todo))
            del todo[id]
            rounds += 1
            todo.update(dict.fromkeys(self._unclear(id, changed) + self._decide(id, changed)))
        return changed

    def _unclear(self, id: str, changed: Ids) -> list[str]:
        """What belonged to something as another kind has nothing to belong to."""
        kind = self._heads(id)[0]
        return self._bereave(id, changed, kind) if kind and self._is_unclear(id, kind) else []

    def _decide(self, id: str, changed: Ids) -> list[str]:
        """Look at one entity; gives those to look at again."""
        kind, heads = self._heads(id)
        if kind not in KINDS:
            return self._bereave(id, changed)
        there = self.has_row(kind, id)
        if not is_gone(heads):
            return self._place(kind, id, changed) if there else self._bereave(id, changed)
        lives = any(self._revived(child, heads) for child in belongings(self._db, kind, id))
        if not lives and not there:
            return []
        if lives != there:
            changed[kind].add(id)
        if lives:  # one that stood before is written as well: what it says may have come with its deletion
            again = self._stand(kind, id, heads)
            return ([] if there else again) + self._place(kind, id, changed)
        above = list(containers(self._db, kind, id))
        self._projection.remove(kind, [id])
        return above

    def _revived(self, child: tuple[str, str], heads: list[Head]) -> bool:
        return revives(child[0], self._heads(child[1])[1], [head for head in heads if head.field == DELETED])

    def _stand(self, kind: str, id: str, heads: list[Head]) -> list[str]:
        from okr_desktop.store.projection import build

        record = build(kind, id, heads, revived=True)
        if record is None:
            return []
        self._projection.write([(kind, record)])
        self._projection.mark_latest({id})
        return list(containers(self._db, kind, id))

    def _place(self, kind: str, id: str, changed: Ids) -> list[str]:
        """A record has a row: those that waited for it come, and it goes itself if it is bound to what has none."""
        query = "SELECT eid, etype FROM orphan WHERE container = ?"
        waiting = self._db.execute(query, (id,)).fetchall()
        for eid, etype in waiting:
            self._db.execute("DELETE FROM orphan WHERE eid = ?", (eid,))
            self._write({etype: {eid.hex()}})
            changed[etype].add(eid.hex())
        if waiting:
            self._projection.mark_latest({id})
        again = [eid.hex() for eid, _ in waiting]
        if kind in BOUND:
            again += self._bound(kind, id, changed)
        return again

    def _bound(self, kind: str, id: str, changed: Ids) -> list[str]:
        for above, kinds in containers_as(self._db, kind, id):
            if not any(self.has_row(other, above) for other in kinds):
                above_kind, heads = self._heads(above)
                if above_kind in KINDS and is_gone(heads):
                    return [above]  # it will stand
                self._leave_out(kind, id, above, changed)
                return self._bereave(id, changed)
        return []

    def _leave_out(self, kind: str, id: str, above: str, changed: Ids) -> None:
        changed[kind].add(id)
        self._projection.remove(kind, [id])
        row = (bytes.fromhex(id), kind, above)
        self._db.execute("INSERT OR REPLACE INTO orphan VALUES (?, ?, ?)", row)

    def _bereave(self, id: str, changed: Ids, kind: str = "") -> list[str]:
        """Something has no row, or one as another kind: what is bound to it waits outside the tables."""
        found = list[str]()
        for child, column, kinds in BELONGING:
            if child in BOUND and kind not in kinds:
                for (below,) in self._db.execute(f"SELECT id FROM {child} WHERE {column} = ?", (id,)).fetchall():
                    self._leave_out(child, below, id, changed)
                    found.append(below)
        return found

    def settle_all(self) -> None:
        """After every row was made anew: look at whatever refers to something that has no row."""
        self._db.execute("DELETE FROM orphan")
        missing = set[str]()
        for child, column, kinds in BELONGING:
            there = " AND ".join(f"NOT EXISTS (SELECT 1 FROM {kind} WHERE id = child.{column})" for kind in kinds)
            query = f"SELECT DISTINCT {column} FROM {child} AS child WHERE {column} IS NOT NULL AND {there}"
            missing.update(str(row[0]) for row in self._db.execute(query))
        self.settle(sorted(missing))

    def has_row(self, kind: str, id: str) -> bool:
        """Whether a record is in the tables."""
        return self._db.execute(f"SELECT 1 FROM {kind} WHERE id = ?", (id,)).fetchone() is not None

    def _heads(self, id: str) -> tuple[str, list[Head]]:
        from okr_desktop.store.projection import heads_or_none

        return heads_or_none(self._db, id) or ("", [])
