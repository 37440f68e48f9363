"""What is sound in a broken ZIP: members are looked for by their headers, at both ends of the file and in between."""

from __future__ import annotations

import hashlib
import re
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, groupby

from okr_desktop.sharing.limits import Limits
from okr_desktop.sharing.manifest import CHUNK_NAME, PEEK, Chunk, Manifest, parse
from okr_desktop.sharing.pieces import Range
from okr_desktop.sharing.shared import start_hash
from okr_desktop.sharing.wreck import Doubtful, Finding, Wreck
from okr_desktop.sharing.zip_subset import (
    CENTRAL,
    CENTRAL_MAGIC,
    LOCAL_MAGIC,
    LONGEST_NAME,
    STORED,
    Member,
    Window,
    read_directory,
    read_entry,
    read_local,
)
from okr_desktop.store import wire
from okr_desktop.store.causal import GENESIS, Header, WireError
from okr_desktop.store.ops import Dot

_ID = re.compile(rb'"bundle_id":"([0-9a-f]{32})"')
_STEP = 1 << 20
_SIP = 512
# How far members may have moved when bytes were lost before them.
_NEAR = 4096


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the packed bytes of a member may begin, and what its header says of them."""

    member: Member
    start: int


@dataclass
class _Part:
    """A chunk as it was found: where it is whole, or as many lines of it as can be read."""

    entry: Chunk
    place: _Place | None = None
    lines: list[bytes] = field(default_factory=list[bytes])
    exact: bool = False


class _Search:
    """Finds the content of members wherever something still tells where they are."""

    def __init__(self, window: Window, limits: Limits) -> None:
        self.window, self.limits = window, limits
        self._budget = limits.inflated
        self.locals = {member.name: member for member in self._members(LOCAL_MAGIC)}
        self.central = {member.name: member for member in self._members(CENTRAL_MAGIC)}
        starts = [member.offset for member in self.locals.values()] + self._places(CENTRAL_MAGIC, 1)
        self._starts = sorted(starts)

    def _places(self, magic: bytes, most: int) -> list[int]:
        found = list[int]()
        for start in range(0, self.window.size, _STEP):
            data = self.window.read(start, min(_STEP + 3, self.window.size - start))
            found += [start + match.start() for match in re.finditer(re.escape(magic), data)]
            if len(found) >= most:
                break
        return found[:most]

    def _members(self, magic: bytes) -> Iterator[Member]:
        for place in self._places(magic, self.limits.members):
            try:
                yield read_local(self.window, place) if magic == LOCAL_MAGIC else self._entry(place)
            except WireError:
                continue

    def _entry(self, place: int) -> Member:
        most = min(CENTRAL.size + LONGEST_NAME, self.window.size - place)
        return read_entry(self.window.read(place, most), 0)[0]

    def places(self, name: str) -> list[_Place]:
        """Where a member may begin: as either header says, or so that it ends where the next one begins."""
        found = list[_Place]()
        here, listed = self.locals.get(name), self.central.get(name)
        if here:
            found.append(_Place(here, here.data))
        if listed:
            found.append(_Place(listed, listed.data))
            near = self._starts[
                bisect_left(self._starts, listed.end - _NEAR) : bisect_right(self._starts, listed.end + _NEAR)
            ]
            found += [_Place(listed, start - listed.packed) for start in near if start >= listed.packed]
        return found

    def tries(self, name: str, most: int) -> Iterator[tuple[_Place, bytes, bool]]:
        """What can be unpacked at each place; in all no more than a sound file may hold."""
        for place in self.places(name):
            if self._budget > 0:
                data, is_cut = self.some(place, most)
                self._budget -= len(data)
                yield place, data, is_cut

    def whole(self, name: str, most: int, sha256: str = "") -> tuple[_Place, bytes] | None:
        """The content of a member that has its digest (or, if none is known, its CRC)."""
        for place, data, _ in self.tries(name, most):
            member = place.member
            fine = len(data) == member.size and zlib.crc32(data) == member.crc
            if hashlib.sha256(data).hexdigest() == sha256 if sha256 else fine:
                return place, data
        return None

    def some(self, place: _Place, most: int) -> tuple[bytes, bool]:
        """What can be unpacked from here, and whether it ends only because the file does."""
        member = place.member
        count = min(member.packed, max(0, self.window.size - place.start), most + 4096)
        packed = self.window.read(min(place.start, self.window.size), count)
        is_cut = place.start + member.packed > self.window.size
        if member.method == STORED:
            return packed[:most], is_cut
        data, broken = _inflate(packed, most)
        return data, is_cut and not broken


def _inflate(packed: bytes, most: int) -> tuple[bytes, bool]:
    """As much as can be inflated, and whether it stopped at something impossible."""
    inflater, found, size, place, sip = zlib.decompressobj(-15), list[bytes](), 0, 0, _SIP
    while place < len(packed) and not inflater.eof and size <= most:
        before = inflater.copy()
        try:
            data = inflater.decompress(packed[place : place + sip])
        except zlib.error:
            # What comes out before the impossible comes out byte by byte.
            if sip == 1:
                return b"".join(found), True
            inflater, sip = before, 1
            continue
        found.append(data)
        size, place = size + len(data), place + sip
    return b"".join(found)[:most], size > most


def look(window: Window, bundle_id: str, limits: Limits) -> Wreck:
    """Find all members, tell whole ones from broken ones, and take the sound lines of both."""
    search, findings = _Search(window, limits), list[Finding]()
    manifest = _manifest(search, limits)
    if manifest is None:
        findings.append(Finding("fsck.manifest"))
        match = _ID.search(window.read(0, min(PEEK, window.size)))
        manifest = Manifest(Header(bundle_id or (match[1].decode() if match else ""), {}))
    if manifest.too_new:
        return Wreck(manifest.header, findings=[Finding("fsck.too_new")])
    try:
        read_directory(window, limits)
    except WireError:
        findings.append(Finding("fsck.directory"))
    return _Salvage(search, manifest, findings, limits).wreck()


def _manifest(search: _Search, limits: Limits) -> Manifest | None:
    found = search.whole("manifest.json", limits.json)
    try:
        return parse(found[1], limits) if found else None
    except WireError:
        return None


class _Salvage:
    """Goes through the chunks of each run and joins what is sound into ranges."""

    def __init__(self, search: _Search, manifest: Manifest, findings: list[Finding], limits: Limits) -> None:
        self._search, self._manifest, self._limits = search, manifest, limits
        self._out = Wreck(manifest.header, findings=findings)
        self._known: dict[Dot, str] = {}

    def wreck(self) -> Wreck:
        """Everything."""
        parts = [self._part(entry) for entry in self._entries()]
        if any(part.place is None for part in parts) or not self._manifest.chunks:
            self._learn(parts)
        for run, group in groupby(parts, _run_of):
            self._join(run, list(group))
        self._look_for_heads()
        return self._out

    def _entries(self) -> list[Chunk]:
        """The chunks that the manifest knows, or else those whose names are found."""
        if self._manifest.chunks:
            return list(self._manifest.chunks)
        found = (_nameless(name) for name in {*self._search.locals, *self._search.central})
        return sorted((chunk for chunk in found if chunk), key=_order)

    def _part(self, entry: Chunk) -> _Part:
        found = self._search.whole(entry.name, self._limits.chunk, entry.sha256)
        if found is None:
            return self._rest_of(entry)
        lines = _sound_lines(found[1], entry)
        if len(lines) == entry.n and found[1].endswith(b"\n"):
            return _Part(entry, found[0])
        return _Part(entry, lines=lines, exact=True)

    def _rest_of(self, entry: Chunk) -> _Part:
        best = _Part(entry)
        for _, data, is_cut in self._search.tries(entry.name, self._limits.chunk):
            lines = _sound_lines(data, entry)
            if len(lines) > len(best.lines):
                best = _Part(entry, lines=lines, exact=is_cut)
        return best

    def _learn(self, parts: list[_Part]) -> None:
        """Chain hashes that whole chunks mention: they tell how far a broken one can be believed."""
        wanted = {part.entry.run for part in parts if part.place is None or not part.entry.h}
        for part in parts:
            for line in self._read(part) if part.place else ():
                for run, seq, h in wire.read_line(line).preds:
                    if h and run in wanted:
                        self._known[run, seq] = h

    def _read(self, part: _Part) -> list[bytes]:
        if part.place is None:
            return part.lines
        return _split(self._search.some(part.place, self._limits.chunk)[0])

    def _join(self, run: str, parts: list[_Part]) -> None:
        header, due = self._manifest.header, parts[0].entry.first
        before = start_hash(header, run) if self._manifest.chunks else self._hash_before(run, due)
        held, first = list[_Part](), due
        for part in parts:
            if part.entry.first != due:
                self._close(run, first, held, before)
                held, first, before = [], part.entry.first, self._hash_before(run, part.entry.first)
            if part.place is None:
                held += self._believed(part, held, before)
                self._close(run, first, held, before)
                held, first = [], part.entry.last + 1
                before = part.entry.h or self._hash_before(run, first)
            else:
                held.append(part)
            due = part.entry.last + 1
        self._close(run, first, held, before)

    def _hash_before(self, run: str, first: int) -> str | None:
        return GENESIS if first == 1 else self._known.get((run, first - 1))

    def _close(self, run: str, first: int, held: list[_Part], before: str | None) -> None:
        if held:
            self._out.ranges.append(self._range(run, first, held, before))

    def _range(self, run: str, first: int, held: list[_Part], before: str | None) -> Range:
        def read() -> Iterator[bytes]:
            return chain.from_iterable(map(self._read, held))

        count = sum(part.entry.n if part.place else len(part.lines) for part in held)
        return Range(run, first, count, before, read)

    def _believed(self, part: _Part, held: list[_Part], before: str | None) -> list[_Part]:
        """The lines of a broken chunk that are as they were written, as far as anything proves it."""
        keep = len(part.lines) if part.exact else self._proved(part, held, before)
        rest = enumerate(part.lines[keep:], part.entry.first + keep)
        self._out.doubtful += [Doubtful(part.entry.run, seq, line) for seq, line in rest]
        numbers = {"lines": part.entry.n, "kept": keep, "doubtful": len(part.lines) - keep}
        self._out.findings.append(Finding("fsck.chunk", {"name": part.entry.name, **numbers}))
        return [_Part(part.entry, lines=part.lines[:keep])] if keep else []

    def _proved(self, part: _Part, held: list[_Part], before: str | None) -> int:
        """How many lines stand before the last hash that another op mentions and that is right."""
        run, header = part.entry.run, self._manifest.header
        h = held[-1].entry.h if held else before
        if held and not h:
            # Without a manifest the chain must be followed from the start of the range.
            for line in chain.from_iterable(map(self._read, held)):
                before = None if before is None else wire.link(before, line)
            h = before
        keep = 0
        for count, line in enumerate(part.lines, 1):
            first_of_fork = h is None and run in header.forks and part.entry.first == header.forks[run].start
            if h is None and not (first_of_fork and count == 1):
                break
            h = wire.link(h, line) if h is not None else header.forks[run].h
            said = self._known.get((run, part.entry.first + count - 1))
            if said is not None and said != h:
                break
            keep = count if said else keep
        return keep

    def _look_for_heads(self) -> None:
        entry = self._manifest.heads
        if entry is None:
            return
        found = self._search.whole("heads.jsonl", entry.size, entry.sha256)
        if found is None or not _all_heads(found[1]):
            self._out.findings.append(Finding("fsck.heads"))
            return
        place = found[0]
        self._out.read_heads = lambda: iter(_split(self._search.some(place, entry.size)[0]))


def _nameless(name: str) -> Chunk | None:
    match = CHUNK_NAME.fullmatch(name)
    if match is None or int(match[3]) < int(match[2]):
        return None
    first, last = int(match[2]), int(match[3])
    return Chunk(name, last - first + 1, first, last, "", 0, "")


def _order(chunk: Chunk) -> tuple[str, int]:
    return chunk.run, chunk.first


def _run_of(part: _Part) -> str:
    return part.entry.run


def _split(data: bytes) -> list[bytes]:
    """The complete lines."""
    return data.split(b"\n")[:-1]


def _sound_lines(data: bytes, entry: Chunk) -> list[bytes]:
    """The lines from the first on that are ops with the right numbers."""
    found = list[bytes]()
    for seq, line in enumerate(_split(data)[: entry.n], entry.first):
        try:
            if wire.read_line(line).seq != seq:
                break
        except WireError:
            break
        found.append(line)
    return found


def _all_heads(data: bytes) -> bool:
    try:
        return all(wire.read_head(line) for line in _split(data))
    except WireError:
        return False
