"""What a workspace itself keeps about its shared file: what it has read of the folder, and what it has published."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal, Protocol, TypeVar

from okr_desktop.sharing.fs import Signature
from okr_desktop.store import merging
from okr_desktop.store.causal import Header, Mark
from okr_desktop.store.merge_core import Weaver
from okr_desktop.store.sql_shelf import SqlShelf
from okr_desktop.store.workspace import Workspace

T = TypeVar("T")
Kind = Literal["main", "part", "copy", "foreign", "newer", "bad", "later"]
"""``newer``: needs a newer program; ``bad``: no sound shared file; ``later``: builds on what has not come yet."""

Marks = Mapping[str, Mark]

SEEN, PUBLISHED, HEARD, PLACE = "shared.seen", "shared.published", "shared.heard", "shared.path"
PAGE = 4096
# A file may change twice within one tick of its file system's clock (2 s on FAT): only then its state is to be trusted.
TICK = 2.0


class StoreCall(Protocol):
    """Runs a function on the thread that owns the workspace, and gives what it gives."""

    def __call__(self, fn: Callable[[Workspace], T], /) -> T:
        """Run ``fn``; what it raises is raised here."""
        ...


def _no_marks() -> Marks:
    return {}


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read of a file beside the shared one, or of that itself.

    ``since`` is when this state of it was first met, ``read`` when it was last read (seconds since 1970, this
    computer's clock); ``head`` a digest of its first 4 KiB; ``vv`` and ``base`` what it knows and builds on;
    ``flags`` what its features mean for us: "ro", "moved:…", or whose data and which program it is of.
    """

    signature: Signature
    kind: Kind
    since: float
    read: float
    head: str = ""
    vv: Marks = field(default_factory=_no_marks)
    base: Marks = field(default_factory=_no_marks)
    flags: tuple[str, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether another state of the file could not look like this one."""
        return self.read - self.since >= TICK

    @property
    def usable(self) -> bool:
        """Whether what is in it is known here."""
        return self.kind in ("main", "part", "copy")


@dataclass(frozen=True, slots=True)
class Local:
    """What the workspace knows at one moment. ``mine``: every run that this file has ever written."""

    bundle_id: str
    path: Path
    me: str
    mine: frozenset[str]
    header: Header
    seen: Mapping[str, Seen]
    published: datetime | None
    heard: float | None

    @property
    def vv(self) -> Marks:
        """How far each run is known here."""
        return self.header.vv

    @property
    def others(self) -> frozenset[str]:
        """Runs that were written elsewhere."""
        return frozenset(self.vv) - self.mine


def recall(space: Workspace) -> Local:
    """Read what is known; a note that cannot be understood counts as none."""
    return replace(facts(space), seen=_seen(space), published=_moment(space), heard=_number(space.meta(HEARD)))


def facts(space: Workspace) -> Local:
    """Only what the journal says."""
    rows = space.db.execute("SELECT lower(hex(id)) FROM actor WHERE mine = 1")
    mine = frozenset(str(row[0]) for row in rows)
    return Local(space.id, space.path, space.journal.me, mine, merging.header(space), {}, None, None)


def _moment(space: Workspace) -> datetime | None:
    try:
        return datetime.fromisoformat(space.meta(PUBLISHED) or "")
    except ValueError:
        return None


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None


def _seen(space: Workspace) -> dict[str, Seen]:
    try:
        found: dict[str, list[Any]] = json.loads(space.meta(SEEN) or "{}")
        return {name: _from_json(entry) for name, entry in found.items()}
    except (ValueError, TypeError, IndexError, AttributeError):
        return {}


def _from_json(entry: list[Any]) -> Seen:
    signature, kind, since, read, head, vv, base, flags = entry
    size, changed, number = signature
    state = Signature(int(size), int(changed), int(number))
    return Seen(state, kind, float(since), float(read), head, _marks(vv), _marks(base), tuple(flags))


def _marks(found: Mapping[str, list[Any]]) -> dict[str, Mark]:
    return {run: Mark(int(seq), str(h)) for run, (seq, h) in found.items()}


def keep(space: Workspace, seen: Mapping[str, Seen], published: datetime | None, heard: float | None) -> None:
    """Remember what was read of the folder, when everything was last known to be in it, when others last wrote."""
    texts = {SEEN: json.dumps({name: _to_json(one) for name, one in seen.items()}, separators=(",", ":"))}
    if published is not None:
        texts[PUBLISHED] = published.isoformat()
    if heard is not None:
        texts[HEARD] = repr(heard)
    space.begin()
    try:
        for key, text in texts.items():
            space.set_meta(key, text)
    except BaseException:
        space.finish(commit=False)
        raise
    space.finish(commit=True)


def _to_json(one: Seen) -> list[object]:
    return [one.signature, one.kind, one.since, one.read, one.head, one.vv, one.base, one.flags]


def head_digest(head: bytes) -> str:
    """What is remembered of the first 4 KiB."""
    return hashlib.blake2b(head, digest_size=8).hexdigest()


def agreed(shelf: SqlShelf, theirs: Marks) -> dict[str, Mark]:
    """How far the runs known here are known elsewhere, under the names that they have here.

    Where the two name a run differently, because somebody does not know yet that two copies of a store parted,
    the ops themselves are compared.
    """
    found, weaver = dict[str, Mark](), Weaver(shelf)
    for run, mark in theirs.items():
        reached = ((run, mark),) if shelf.runs().get(run) == mark else _reached(weaver, run, mark)
        for name, end in reached:
            found[name] = max(found.get(name, end), end)
    return found


def knows(shelf: SqlShelf, theirs: Marks) -> bool:
    """Whether everything that is known elsewhere is known here."""
    weaver = Weaver(shelf)
    return all(weaver.knows(run, mark) for run, mark in theirs.items())


def _reached(weaver: Weaver, run: str, mark: Mark) -> Iterator[tuple[str, Mark]]:
    base = weaver.shelf.base().get(run)
    holder = run if base and mark.seq <= base.seq else weaver.find(weaver.root_of(run), mark)
    if holder is None:
        return
    yield holder, mark
    way = weaver.lineage(holder)
    for child, parent in pairwise(way):
        end = weaver.start_of(child) - 1
        if h := weaver.shelf.hash_at(parent, end):
            yield parent, Mark(end, h)


def reader(store: StoreCall, until: Marks) -> Callable[[str, int], Iterator[bytes]]:
    """Lines of runs up to ``until``, fetched page by page, so that the workspace is free in between."""

    def lines(run: str, after: int) -> Iterator[bytes]:
        end = until[run].seq
        while after < end:
            page = store(_page(run, after, min(after + PAGE, end)))
            yield from page
            after += PAGE

    return lines


def _page(run: str, after: int, until: int) -> Callable[[Workspace], list[bytes]]:
    return lambda space: list(merging.lines(space, run, after, until))


def joined(maps: Iterable[Marks]) -> dict[str, Mark]:
    """The furthest of each run."""
    found = dict[str, Mark]()
    for marks in maps:
        for run, mark in marks.items():
            found[run] = max(found.get(run, mark), mark)
    return found


def seq_of(marks: Marks, run: str) -> int:
    """How far a run is known, 0 when not at all."""
    return marks[run].seq if run in marks else 0


def within(lesser: Marks, greater: Marks) -> bool:
    """Whether all that ``lesser`` knows is known to ``greater``; both under the same names."""
    return all(mark.seq <= seq_of(greater, run) for run, mark in lesser.items())
