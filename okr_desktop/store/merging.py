"""Merging into a workspace file: what others know comes in with one transaction, or not at all."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.collecting import paused
from okr_desktop.domain.errors import OkrError
from okr_desktop.store.causal import Header, Incoming, Mark, WireError
from okr_desktop.store.connection import translated
from okr_desktop.store.following import Ids
from okr_desktop.store.merge_core import Known, Parted, Waiting, Weaver
from okr_desktop.store.sql_shelf import SqlShelf
from okr_desktop.store.wire import HeadLine, head_line
from okr_desktop.store.workspace import Workspace

Progress = Callable[[float], None]
# From so many entities on, a share of all, the typed tables are made anew: one sorted pass beats many look-ups.
REBUILD_FROM = 5000
# The same for the journal's indexes, when more lines come than there are.
SORT_FROM = 20_000


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge brought: new ops, what they touched, the number of the arrival (None: nothing came).

    ``waiting``: sources, by position, that build on what has not arrived yet. ``healed``: a copy of a store was found
    to have gone its own way, and both ways are kept.
    """

    received: int = 0
    changes: Changes = field(default_factory=Changes)
    arrival: int | None = None
    waiting: tuple[int, ...] = ()
    healed: bool = False


def header(space: Workspace) -> Header:
    """What this store knows, as it tells others."""
    with translated(space.path):
        shelf = SqlShelf(space.db)
        actors, acks = shelf.actors(), shelf.acks()
    me = space.meta("me")
    if me and not actors[space.journal.me].name:
        actors[space.journal.me] = actors[space.journal.me]._replace(name=me)
    runs = dict(shelf.runs())
    acks[space.journal.me] = {run: mark.seq for run, mark in runs.items()}
    return Header(space.id, runs, dict(shelf.base()), dict(shelf.forks()), actors, acks)


def lines(space: Workspace, run: str, after: int, until: int | None = None) -> Iterator[bytes]:
    """Raw lines of a run with sequence numbers in (``after``, ``until``], in order."""
    return SqlShelf(space.db).lines(run, after, until)


def heads(space: Workspace) -> Iterator[bytes]:
    """The values that stand at base, for a file that leaves the lines before it out."""
    return map(head_line, SqlShelf(space.db).heads_at_base())


def merge(
    space: Workspace, incoming: Sequence[Incoming], *, source: str = "", progress: Progress | None = None
) -> Merged:
    """Weave in what others know; ``source`` is what people are told about where it came from.

    Raises OkrError ``shared.foreign`` for another workspace's data, WireError for damage; then nothing is changed.
    """
    for one in incoming:
        if one.header.bundle_id != space.id:
            raise OkrError("shared.foreign", id=one.header.bundle_id)
    try:
        return _Merge(space, incoming, source, progress).run(careful=False)
    except Parted:
        return _Merge(space, incoming, source, progress).run(careful=True)


class _Merge:
    """One transaction of a merge."""

    def __init__(self, space: Workspace, incoming: Sequence[Incoming], source: str, progress: Progress | None) -> None:
        self._space = space
        self._incoming = incoming
        self._source = source
        self._tell = progress

    def run(self, *, careful: bool) -> Merged:
        self._space.begin()
        try:
            with paused(), translated(self._space.path):
                merged = self._weave(careful)
        except BaseException:
            self._space.finish(commit=False)
            self._space.journal.become(self._space.journal.me)
            raise
        self._commit()
        if merged.changes and self._space.on_merged is not None:
            self._space.on_merged(merged.changes)
        return merged

    def _commit(self) -> None:
        try:
            self._space.finish(commit=True)
        except sqlite3.IntegrityError as error:  # records that contradict each other so that no table can show them
            self._space.journal.become(self._space.journal.me)
            raise WireError("records.unfit") from error

    def _weave(self, careful: bool) -> Merged:
        expected = self._expected()
        shelf = _Counting(self._space.db, expected, self._tell)
        many = expected >= SORT_FROM and expected > self._known()
        indexes = self._drop_indexes() if many else []
        me = self._space.journal.me
        mine = shelf.runs().get(me)
        weaver = Weaver(shelf, careful=careful)
        waiting = self._take_all(weaver)
        for one in self._incoming:
            shelf.know_actors(one.header.actors)
            shelf.acknowledge(one.header.acks)
        concerned = weaver.received or weaver.healed or shelf.base_joined
        if not concerned:
            for statement in indexes:
                self._space.db.execute(statement)
            self._space.journal.become(me)
            return Merged(waiting=waiting)
        for statement in indexes:  # sorted once, not kept in order line by line
            self._space.db.execute(statement)
        weaver.finish()
        changes = self._follow(shelf)
        number = shelf.arrived(time.time_ns() // 1_000_000, self._source, weaver.received)
        self._stay_or_become(shelf, weaver, me, mine)
        return Merged(weaver.received, changes, number, waiting, weaver.healed)

    def _drop_indexes(self) -> list[str]:
        """Drop the indexes of the journal; gives the statements that make them again."""
        db = self._space.db
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'op' AND sql IS NOT NULL"
        found = db.execute(query).fetchall()
        for name, _ in found:
            db.execute(f"DROP INDEX {name}")
        return [sql for _, sql in found]

    def _known(self) -> int:
        return int(self._space.db.execute("SELECT total(seq) FROM vv").fetchone()[0])

    def _expected(self) -> int:
        shelf = SqlShelf(self._space.db)
        marks: dict[str, int] = {}
        for one in self._incoming:
            for run, mark in one.header.vv.items():
                marks[run] = max(marks.get(run, 0), mark.seq)
        return sum(max(0, seq - shelf.runs().get(run, Mark(0, "")).seq) for run, seq in marks.items())

    def _take_all(self, weaver: Weaver) -> tuple[int, ...]:
        """Take every source, parts after what they build on; gives those that wait for something else."""
        todo = list(enumerate(self._incoming))
        while todo:
            later = [(position, one) for position, one in todo if not _taken(weaver, one)]
            if len(later) == len(todo):
                break
            todo = later
        return tuple(position for position, _ in todo)

    def _follow(self, shelf: SqlShelf) -> Changes:
        projection, count = self._space.projection, shelf.touched()
        if count >= REBUILD_FROM and count * 3 > self._rows():
            found: Ids = {kind: set(ids) for kind, ids in shelf.touched_ids().items()}
            projection.rebuild(progress=self._tell_rebuilt)
        else:
            found = projection.following.follow(shelf.touched_ids())
        return Changes({kind: frozenset(ids) for kind, ids in found.items() if ids})

    def _tell_rebuilt(self, share: float) -> None:
        if self._tell is not None:
            self._tell(0.5 + share / 2)

    def _rows(self) -> int:
        tables = ("objective", "key_result", "check_in")
        return sum(self._space.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables)

    def _stay_or_become(self, shelf: SqlShelf, weaver: Weaver, me: str, mine: Mark | None) -> None:
        """Somebody else has written as me, a copy of this file: from now on I write under a new name."""
        journal = self._space.journal
        journal.become(me)
        if shelf.runs().get(me) != mine or len(weaver.family(weaver.root_of(me))) > 1:
            self._space.new_actor()


def _taken(weaver: Weaver, incoming: Incoming) -> bool:
    try:
        weaver.take(incoming)
    except Waiting:
        return False
    return True


class _Counting(SqlShelf):
    """A shelf that says how far a large merge has come."""

    def __init__(self, connection: sqlite3.Connection, expected: int, tell: Progress | None) -> None:
        super().__init__(connection)
        self._expected, self._done, self._tell = expected, 0, tell
        self.base_joined = False

    def append(self, run: str, batch: Sequence[Known]) -> None:
        """The next ops of a run."""
        super().append(run, batch)
        self._done += len(batch)
        if self._tell is not None and self._expected:
            self._tell(0.5 * min(1.0, self._done / self._expected))

    def join_base(self, heads: Iterable[HeadLine], base: Mapping[str, Mark]) -> None:
        """Take the values at base."""
        super().join_base(heads, base)
        self.base_joined = True
