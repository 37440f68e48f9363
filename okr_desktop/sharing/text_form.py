"""The text form of a shared file, for git: one line per op, each with its run's name and chain hash."""

from __future__ import annotations

import heapq
import re
from array import array
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Literal, NamedTuple, cast

from okr_desktop.sharing.limits import LIMITS, Limits
from okr_desktop.sharing.manifest import (
    FORMAT,
    NO_FEATURES,
    Features,
    Manifest,
    Peek,
    first_seq,
    read_actors,
    read_features,
    read_forks,
    read_format,
)
from okr_desktop.sharing.shared import Shared, start_hash
from okr_desktop.sharing.sniff import BOM, MARKERS, TEXT
from okr_desktop.sharing.strict import HEX32, SAFE_INTEGER, strict_json
from okr_desktop.sharing.zip_subset import Sink, Window
from okr_desktop.store import wire
from okr_desktop.store.causal import GENESIS, ActorInfo, Fork, Header, Mark, WireError
from okr_desktop.store.ops import to_json

_OP = re.compile(rb'\["([0-9a-f]{16})",(\[([1-9][0-9]{0,15}),([1-9][0-9]{0,15}),.*\]),"([0-9a-f]{16})"\]', re.DOTALL)
_LAM = re.compile(rb"\[[0-9]{1,16},([0-9]{1,16}),")
_ID = re.compile(rb'"bundle_id":"([0-9a-f]{32})"')
_WRAP = 64
_SIZE_BITS = 32
MOST_BRANCHES = 256
_KEYS = frozenset(("okr", "bundle_id", "features", "forks", "actors"))


class OpLine(NamedTuple):
    """A line of an op: the run it stands under, where its raw line begins in it, and what it says."""

    run: str
    start: int
    seq: int
    h: str
    raw: bytes


def read_op(line: bytes) -> OpLine | None:
    """An op from its line of text (without line end); None when it is something else."""
    match = _OP.fullmatch(line)
    if match is None or int(match[3]) > SAFE_INTEGER:
        return None
    return OpLine(match[1].decode(), match.start(2), int(match[3]), match[5].decode(), match[2])


@dataclass
class Preface:
    """What the header lines of a text file say together; ``major`` is the greatest format among them."""

    bundle_id: str = ""
    major: int = FORMAT[0]
    features: Features = NO_FEATURES
    forks: dict[str, Fork] = field(default_factory=dict[str, Fork])
    actors: dict[str, ActorInfo] = field(default_factory=dict[str, ActorInfo])
    unknown: dict[str, object] = field(default_factory=dict[str, object])

    @property
    def too_new(self) -> bool:
        """Whether no line after this one can be understood for certain."""
        return self.major > FORMAT[0] or self.features.too_new

    def read(self, line: bytes, limits: Limits) -> None:
        """Add what a header line says; raises WireError when two lines belong to different teams."""
        found = strict_json(line, "text", limits)
        self.major = max(self.major, read_format(found.get("okr")))
        if "bundle_id" in found:
            self._name(found["bundle_id"])
        if self.major > FORMAT[0]:
            return
        self.features = self.features.joined(read_features(found.get("features", {})))
        self.forks |= read_forks(found.get("forks", {}), limits)
        for run, info in read_actors(found.get("actors", {}), limits).items():
            # Two sides of a merge may know different names: which stays must not hang on the order of lines.
            self.actors[run] = max(info, self.actors.get(run, info))
        if max(len(self.forks), len(self.actors)) > limits.actors:
            raise WireError("limit.actors", "text")
        self.unknown |= {key: value for key, value in found.items() if key not in _KEYS}

    def _name(self, bundle_id: Any) -> None:
        if not isinstance(bundle_id, str) or not HEX32.fullmatch(bundle_id):
            raise WireError("manifest.bundle_id", "text")
        if self.bundle_id not in ("", bundle_id):
            raise WireError("text.teams", "text")
        self.bundle_id = bundle_id


def content_lines(window: Window, longest: int) -> Iterator[tuple[int, bytes]]:
    """Offset and text of each line that is not empty, a conflict marker or longer than allowed (WireError)."""
    offset = len(BOM) if window.size >= len(BOM) and window.read(0, len(BOM)) == BOM else 0
    for line in window.lines(offset, longest):
        text = line.rstrip(b"\r\n")
        if text and not text.startswith(MARKERS):
            yield offset, text
        offset += len(line)


def _hashes() -> array[int]:
    return array("Q")


@dataclass
class _Pile:
    """The ops of a family as they were found: sequence numbers, chain hashes, and where each raw line is."""

    seqs: array[int] = field(default_factory=_hashes)
    hashes: array[int] = field(default_factory=_hashes)
    spots: array[int] = field(default_factory=_hashes)

    def add(self, seq: int, h: str, offset: int, size: int) -> None:
        self.seqs.append(seq)
        self.hashes.append(int(h, 16))
        self.spots.append(offset << _SIZE_BITS | size)

    def extend(self, other: _Pile) -> None:
        self.seqs.extend(other.seqs)
        self.hashes.extend(other.hashes)
        self.spots.extend(other.spots)

    def levels(self) -> Iterator[list[int]]:
        """The ops by ascending sequence number, those with the same number together."""
        seqs, level = self.seqs, list[int]()
        order = range(len(seqs))
        if any(map(int.__gt__, seqs[:-1], seqs[1:])):
            order = sorted(order, key=seqs.__getitem__)
        for index in order:
            if level and seqs[level[0]] != seqs[index]:
                yield level
                level = []
            level.append(index)
        if level:
            yield level


@dataclass
class _Run:
    """A run of ops in a file: where the raw line of each is, and the chain hash after each."""

    name: str
    start: int
    before: str
    spots: array[int] = field(default_factory=_hashes)
    hashes: array[int] = field(default_factory=_hashes)

    @property
    def mark(self) -> Mark:
        return Mark(self.start + len(self.spots) - 1, f"{self.hashes[-1]:016x}")


class _Family:
    """Finds the runs in the ops of one root: where two ops follow the same one, each begins a run of its own."""

    def __init__(self, window: Window, root: str, forks: dict[str, Fork], starts: set[tuple[int, str]]) -> None:
        self._window, self._root, self._forks = window, root, forks
        self._starts = starts
        self.runs: list[_Run] = []

    def build(self, pile: _Pile) -> list[_Run]:
        """All runs; raises WireError where an op does not follow from any other."""
        tips: dict[str, _Run | None] = {GENESIS: None}
        due = 1
        for level in pile.levels():
            seq = pile.seqs[level[0]]
            if seq != due:
                raise WireError("chain.gap", self._root)
            tips, due = self._grow(pile, seq, level, tips), due + 1
        return self.runs

    def _grow(self, pile: _Pile, seq: int, level: list[int], tips: dict[str, _Run | None]) -> dict[str, _Run | None]:
        parents = self._parents(pile, level, tips)
        if len(parents) > MOST_BRANCHES:
            raise WireError("limit.branches", self._root)
        crowd = [parent for parent, _ in parents.values()]
        grown: dict[str, _Run | None] = {}
        for h, (parent, index) in parents.items():
            run = tips[parent]
            if crowd.count(parent) > 1 or (seq, h) in self._starts:
                fork = Fork(self._root, seq, h)
                self._forks[fork.name] = fork
                run = self._begin(fork.name, seq, parent)
            elif run is None:
                run = self._begin(self._root, seq, parent)
            run.spots.append(pile.spots[index])
            run.hashes.append(pile.hashes[index])
            grown[h] = run
        return grown

    def _begin(self, name: str, seq: int, before: str) -> _Run:
        run = _Run(name, seq, before)
        self.runs.append(run)
        return run

    def _parents(self, pile: _Pile, level: list[int], tips: Mapping[str, object]) -> dict[str, tuple[str, int]]:
        """Of each different op of a level the hash that it follows, and its index."""
        found: dict[str, tuple[str, int]] = {}
        for index in level:
            h, line = f"{pile.hashes[index]:016x}", self._window.read(*_place(pile.spots[index]))
            parent = found[h][0] if h in found else None
            follows = next((tip for tip in ([parent] if parent else tips) if wire.link(tip, line) == h), None)
            if follows is None:
                raise WireError("chain", self._root)
            found.setdefault(h, (follows, index))
            if len(found) > MOST_BRANCHES:
                raise WireError("limit.branches", self._root)
        return found


def _place(spot: int) -> tuple[int, int]:
    return spot >> _SIZE_BITS, spot & (1 << _SIZE_BITS) - 1


class TextShared(Shared):
    """A text file: read once on opening, when forks are sorted out and every chain is checked."""

    form: Literal["zip", "text"] = "text"

    def __init__(self, handle: BinaryIO, close: Callable[[], object], limits: Limits = LIMITS) -> None:
        self._window, self._runs = Window(handle), dict[str, _Run]()
        if self._window.size > limits.file:
            raise WireError("limit.file")
        preface, piles = self._scan(limits)
        if not preface.bundle_id:
            raise WireError("manifest.bundle_id", "text")
        if not preface.too_new:
            self._sort_out(preface, piles, limits)
        header = Header(
            preface.bundle_id,
            {run: self._runs[run].mark for run in sorted(self._runs)},
            forks=dict(sorted(preface.forks.items())),
            actors=dict(sorted(preface.actors.items())),
        )
        super().__init__(
            Manifest(header, features=preface.features, unknown=preface.unknown, major=preface.major), close
        )

    def _scan(self, limits: Limits) -> tuple[Preface, dict[str, _Pile]]:
        preface, piles = Preface(), dict[str, _Pile]()
        for offset, line in content_lines(self._window, limits.line + _WRAP):
            op = read_op(line)
            if op is None:
                preface.read(line, limits)
                if preface.too_new and preface.bundle_id:
                    break
                continue
            piles.setdefault(op.run, _Pile()).add(op.seq, op.h, offset + op.start, len(op.raw))
            if len(piles) > limits.actors:
                raise WireError("limit.actors", "text")
        return preface, piles

    def _sort_out(self, preface: Preface, piles: dict[str, _Pile], limits: Limits) -> None:
        families: dict[str, _Pile] = {}
        starts: dict[str, set[tuple[int, str]]] = {}
        for fork in preface.forks.values():
            starts.setdefault(fork.root, set()).add((fork.start, fork.h))
        for run, pile in piles.items():
            root = preface.forks[run].root if run in preface.forks else run
            families.setdefault(root, _Pile()).extend(pile)
        for root, pile in families.items():
            for run in _Family(self._window, root, preface.forks, starts.get(root, set())).build(pile):
                if run.name in self._runs or len(self._runs) == limits.actors:
                    raise WireError("limit.actors", run.name)
                self._runs[run.name] = run

    def lines(self, actor: str, after: int) -> Iterator[bytes]:
        """Raw lines of a run after a sequence number; each is checked again as it is read."""
        self.must_be_readable()
        run = self._runs.get(actor)
        if run is None:
            return
        first = max(0, after + 1 - run.start)
        before = f"{run.hashes[first - 1]:016x}" if 0 < first <= len(run.hashes) else run.before
        for index in range(first, len(run.spots)):
            line = self._window.read(*_place(run.spots[index]))
            before = wire.link(before, line)
            if int(before, 16) != run.hashes[index]:
                raise WireError("chain", actor)
            yield line

    def heads(self) -> Iterator[bytes]:
        """None: text is never compacted."""
        return iter(())


def peek_text(first: bytes) -> Peek:
    """What the first 4 KiB of a text file tell: the bundle's id; raises WireError where it does not stand there."""
    lines = (line for line in first.removeprefix(BOM).splitlines() if line.startswith(TEXT))
    match = next((found for line in lines if (found := _ID.search(line))), None)
    if match is None:
        raise WireError("manifest.bundle_id", "text")
    return Peek(match[1].decode(), None)


# -- writing --------------------------------------------------------------------------------------------------------


def write_text(
    out: Sink,
    header: Header,
    lines: Callable[[str, int], Iterator[bytes]],
    *,
    features: Features = NO_FEATURES,
    unknown: Mapping[str, object] | None = None,
) -> None:
    """Write the text form; raises WireError when the lines are not those of ``header``, ValueError if it has a base."""
    if header.base:
        raise ValueError("the text form is never compacted")
    for line in _preface(header, features, unknown or {}):
        out.write(line.encode() + b"\n")
    runs = [_numbered(run, header, lines) for run in sorted(header.vv)]
    for _, _, _, line in heapq.merge(*runs):
        out.write(line)


def _preface(header: Header, features: Features, unknown: Mapping[str, object]) -> Iterator[str]:
    first: dict[str, object] = {"bundle_id": header.bundle_id}
    if features != NO_FEATURES:
        first["features"] = dict(zip(("compat", "ro_compat", "incompat"), features.lists(), strict=True))
    yield _header_line({**first, **{key: unknown[key] for key in sorted(unknown) if key not in _KEYS}})
    # One entry per line: two people who add different ones do not touch the same line.
    for name in sorted(header.forks):
        yield _header_line({"forks": {name: header.forks[name]}})
    for run in sorted(header.actors):
        yield _header_line({"actors": {run: header.actors[run]}})


def _header_line(found: Mapping[str, object]) -> str:
    return "{" + ",".join(f"{to_json(key)}:{to_json(value)}" for key, value in {"okr": FORMAT, **found}.items()) + "}"


def _numbered(
    run: str, header: Header, lines: Callable[[str, int], Iterator[bytes]]
) -> Iterator[tuple[int, str, int, bytes]]:
    """The lines of a run with what they are sorted by; raises WireError when they are not those of ``header``."""
    seq, h = first_seq(header, run) - 1, start_hash(header, run)
    for raw in lines(run, seq):
        seq += 1
        match = _LAM.match(raw)
        if match is None or not raw.startswith(b"[%d," % seq):
            raise WireError("line.seq", run)
        h = cast("Fork", header.forks.get(run)).h if h is None else wire.link(h, raw)
        yield int(match[1]), run, seq, b'["%s",%s,"%s"]\n' % (run.encode(), raw, h.encode())
        if seq == header.vv[run].seq:
            break
    if (seq, h) != header.vv[run]:
        raise WireError("chain", run)
