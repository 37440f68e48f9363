"""What differs between two shared files or workspaces, item by item, with who wrote it and when."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.mentions import read_out
from okr_desktop.domain.registers import Registers, Wire
from okr_desktop.services import conflicts
from okr_desktop.services.conflict_kinds import Conflict, moment
from okr_desktop.services.conflict_values import NOTHING, Shown, shown
from okr_desktop.services.desk import Desk
from okr_desktop.services.file_tools import Progress, all_opened, blamed, gathered
from okr_desktop.services.tracing import title_of
from okr_desktop.store import disputes, loading
from okr_desktop.store.connection import MAGIC, read_header, reading, translated
from okr_desktop.store.disputes import Said
from okr_desktop.store.heads import Head, is_gone, registers
from okr_desktop.store.ops import CREATION, DELETED
from okr_desktop.store.projection import PARENTS_FIRST, heads_of
from okr_desktop.store.workspace import Workspace

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
_HIDDEN = frozenset({"origin", "origin_hash", "key_result", "kpi", "about", "rank"})
_TITLES = ("title", "name", "what", "text", "reason", "organisation")
_DOTS = (
    "SELECT lower(hex(eid)), etype, field, lower(hex(actor.id)), seq FROM head "
    "JOIN actor ON actor.short = head.actor ORDER BY eid, field, actor.id, seq"
)
_Dots = tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """Who wrote something (a person's name or ""), on which computer, when (that computer's clock)."""

    by: str = ""
    computer: str = ""
    at: datetime | None = None


NOBODY = Voice()


@dataclass(frozen=True, slots=True)
class FieldDiff:
    """A field of an item in both files, as it is stored and in words; ``voice`` is the later of the two."""

    field: str
    before: Shown
    after: Shown
    values: tuple[Wire, Wire]
    voice: Voice


@dataclass(frozen=True, slots=True)
class ItemDiff:
    """An item that differs. ``change``: added, removed or changed; ``where``: the title of what it belongs to.

    ``by_hand`` is True for one that somebody deleted (or brought back), False for one that the other file never knew.
    """

    kind: str
    id: str
    title: str
    where: str
    change: str
    by_hand: bool
    fields: tuple[FieldDiff, ...]
    voice: Voice


@dataclass(frozen=True, slots=True)
class FileDiff:
    """All that differs; ``conflicts`` are those open in the first and in the second file.

    ``same_team`` is False for files that have nothing to do with each other; ``people`` are names by id.
    """

    items: tuple[ItemDiff, ...]
    conflicts: tuple[tuple[Conflict, ...], tuple[Conflict, ...]]
    same_team: bool
    people: Mapping[str, str]


def diff(first: Path, second: Path, progress: Progress | None = None) -> FileDiff:
    """What is other in the second file than in the first; both stay as they are.

    Each is a shared file of either form or a workspace. Raises FileProblem, WireError ``shared.damaged``, OkrError
    ``shared.too_new``, ``workspace.busy`` and ``files.waiting``.
    """
    with looked_into(first, _half(progress, 0.0)) as before, looked_into(second, _half(progress, 0.5)) as after:
        both = _Both(before, after)
        found = [item for id, kind in _differing(before, after) if (item := both.item(id, kind))]
        found.sort(key=_order)
        open_ = tuple(conflicts.conflicts(before)), tuple(conflicts.conflicts(after))
        people = {id: person.name for plan in (before.plan, after.plan) for id, person in plan.people.items()}
        return FileDiff(tuple(found), open_, before.space.id == after.space.id, people)


def _half(progress: Progress | None, done: float) -> Progress:
    def tell(share: float) -> None:
        if progress is not None:
            progress(done + share / 2)

    return tell


def _order(item: ItemDiff) -> tuple[int, str, str]:
    place = PARENTS_FIRST.index(item.kind) if item.kind in PARENTS_FIRST else len(PARENTS_FIRST)
    return place, f"{item.where}\n{item.title}".casefold(), item.id


# Opening either kind of file


@contextmanager
def looked_into(path: Path, progress: Progress | None = None) -> Generator[Desk]:
    """What a shared file or a workspace holds, in a passing workspace; the file itself is only read."""
    if _is_workspace(path):
        with _copied(path) as space:
            yield Desk(space)
        return
    with all_opened([path]) as files, blamed(files):
        shared = files[path]
        with gathered([shared], shared.header.bundle_id, progress) as (space, merged):
            if merged.waiting:
                raise OkrError("files.waiting", path=str(path))
            yield Desk(space)


def _is_workspace(path: Path) -> bool:
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except (OSError, ValueError):
        return False  # opening it as a shared file says why


@contextmanager
def _copied(path: Path) -> Generator[Workspace]:
    read_header(path)
    with TemporaryDirectory(prefix="okr-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder, "copy.okrdb")
        with reading(path) as db, closing(sqlite3.connect(copy)) as target, translated(path):
            db.backup(target)
        with Workspace.open(copy, Path(folder, "backups"), checked=False) as space:
            yield space


# Comparing


def _differing(before: Desk, after: Desk) -> Iterator[tuple[str, str]]:
    """(id, kind) of every entity whose values were not all written by the same hands."""
    old, new = _entities(before), _entities(after)
    mine, theirs = next(old, None), next(new, None)
    while mine or theirs:
        if mine and (theirs is None or mine[0] <= theirs[0]):
            if theirs is None or mine[0] < theirs[0] or mine[2] != theirs[2]:
                yield mine[:2]
            if theirs and mine[0] == theirs[0]:
                theirs = next(new, None)
            mine = next(old, None)
        elif theirs:
            yield theirs[:2]
            theirs = next(new, None)


def _entities(desk: Desk) -> Iterator[tuple[str, str, _Dots]]:
    for id, rows in groupby(desk.space.db.execute(_DOTS), key=itemgetter(0)):
        found = list(rows)
        yield id, str(found[0][1]), tuple((row[2], row[3], row[4]) for row in found)


class _Both:
    """Compares an entity in both files."""

    def __init__(self, before: Desk, after: Desk) -> None:
        self._before, self._after = _Look(before), _Look(after)

    def item(self, id: str, kind: str) -> ItemDiff | None:
        """How it differs; None when nobody sees a difference."""
        before, after = self._before.entity(id), self._after.entity(id)
        if not before.alive and not after.alive:
            return None
        if before.alive and after.alive:
            return self._changed(id, kind, before, after)
        if after.alive:
            voice = after.voice(CREATION) if not before.known else after.voice("")
            fields = tuple(self._fields(kind, _Entity(before.look, id, [], []), after))
            return ItemDiff(kind, id, *after.names(kind), ADDED, before.known, fields, voice)
        voice = after.voice(DELETED) if after.known else before.voice(CREATION)
        return ItemDiff(kind, id, *before.names(kind), REMOVED, after.known, (), voice)

    def _changed(self, id: str, kind: str, before: _Entity, after: _Entity) -> ItemDiff | None:
        fields = tuple(self._fields(kind, before, after))
        if not fields:
            return None
        voice = max((one.voice for one in fields), key=lambda one: one.at.timestamp() if one.at else 0.0)
        return ItemDiff(kind, id, *after.names(kind), CHANGED, False, fields, voice)

    def _fields(self, kind: str, before: _Entity, after: _Entity) -> Iterator[FieldDiff]:
        for name in sorted({*before.registers, *after.registers} - _HIDDEN, key=_title_first):
            old, new = before.registers.get(name), after.registers.get(name)
            words = before.shown(kind, name), after.shown(kind, name)
            if old != new and words[0] != words[1]:
                yield FieldDiff(name, *words, (old, new), _later(name, before, after))


def _title_first(name: str) -> tuple[bool, str]:
    return name not in _TITLES, name


def _later(field: str, before: _Entity, after: _Entity) -> Voice:
    """Who wrote the later of two values: the second file may be the older one."""
    old, new = before.last(field), after.last(field)
    if new is None or (old is not None and old.order > new.order):
        return before.voice(field)
    return after.voice(field)


class _Look:
    """One file with what is needed to put it into words."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.plan = desk.plan

    def entity(self, id: str) -> _Entity:
        """What the file knows of an entity."""
        db = self.desk.space.db
        said = disputes.said(db, id)
        return _Entity(self, id, heads_of(db, id)[1], said) if said else _Entity(self, id, [], [])

    def title(self, id: str) -> str:
        """What people call a record, "" for one that is not there."""
        record = self.plan.get(id)
        return "" if record is None else read_out(title_of(record), self.plan.people)


class _Entity:
    """An entity in one of the files."""

    def __init__(self, look: _Look, id: str, heads: list[Head], said: list[Said]) -> None:
        self.look, self._id, self._heads, self._said = look, id, heads, said
        self.registers: Registers = registers(heads)

    @property
    def known(self) -> bool:
        """Whether the file knows it, deleted or not."""
        return bool(self._heads)

    @property
    def alive(self) -> bool:
        """Whether it is there."""
        return self.known and (not is_gone(self._heads) or self._is_revived())

    def _is_revived(self) -> bool:
        db = self.look.desk.space.db
        kind = heads_of(db, self._id)[0]
        return kind in PARENTS_FIRST and loading.one(db, kind, self._id) is not None

    def names(self, kind: str) -> tuple[str, str]:
        """Its title, and that of what it belongs to."""
        known = self.registers
        title = next((str(known[name]) for name in _TITLES if known.get(name)), "")
        place = known.get("place")
        above: Wire = place.get("parent") if isinstance(place, dict) else None
        above = above or known.get("key_result") or known.get("kpi") or known.get("about")
        where = self.look.title(str(above)) if above else ""
        return (title or where, where) if kind != "check_in" else (where, "")

    def shown(self, kind: str, field: str) -> Shown:
        """A field in words."""
        if field not in self.registers:
            return NOTHING
        return shown(self.look.plan, kind, field, self.registers[field], self.registers)

    def last(self, field: str) -> Said | None:
        """Who has the last word about a field ("": about anything)."""
        found = [one for one in self._said if field in ("", one.field)]
        found = found or [one for one in self._said if one.field == CREATION]
        return max(found, key=lambda one: one.order, default=None)

    def voice(self, field: str) -> Voice:
        """The same for people."""
        one = self.last(field)
        if one is None:
            return NOBODY
        person = self.look.plan.people.get(one.by)
        return Voice(person.name if person else "", one.machine, moment(one.wall_ms))


# One file in words


@dataclass(frozen=True, slots=True)
class Words:
    """A record of a file in words: its kind, title, what it belongs to, and its fields."""

    kind: str
    title: str
    where: str
    fields: tuple[tuple[str, Shown], ...]


def words(path: Path) -> list[Words]:
    """Every record that is there, the same order for the same content; raises what ``diff`` raises."""
    with looked_into(path) as desk:
        look, found = _Look(desk), list[tuple[int, str, Words]]()
        for id, kind, _ in _entities(desk):
            entity = look.entity(id)
            if entity.alive:
                place = PARENTS_FIRST.index(kind) if kind in PARENTS_FIRST else len(PARENTS_FIRST)
                found.append((place, id, _words(entity, kind)))
    return [one for _, _, one in sorted(found, key=itemgetter(0, 1))]


def _words(entity: _Entity, kind: str) -> Words:
    names = sorted(entity.registers.keys() - _HIDDEN - set(_TITLES[:2]), key=_title_first)
    fields = ((name, entity.shown(kind, name)) for name in names)
    return Words(kind, *entity.names(kind), tuple((name, one) for name, one in fields if one != NOTHING))


__all__ = ["ADDED", "CHANGED", "REMOVED", "FieldDiff", "FileDiff", "ItemDiff", "Voice", "Words", "diff", "words"]
