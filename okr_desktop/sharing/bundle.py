"""Opens shared files of either form, and writes bundles and parts."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, NamedTuple, cast

from okr_desktop import __version__
from okr_desktop.sharing import sniff, text_form
from okr_desktop.sharing.limits import LIMITS, Limits
from okr_desktop.sharing.manifest import (
    MIMETYPE,
    NO_FEATURES,
    PEEK,
    SEALED_OPS,
    Chunk,
    Features,
    HeadsEntry,
    Manifest,
    Peek,
    WrittenBy,
    encode,
    first_seq,
    peek_zip,
)
from okr_desktop.sharing.shared import Progress, Shared, start_hash
from okr_desktop.sharing.zip_form import ZipShared
from okr_desktop.sharing.zip_subset import Packed, Sink, ZipWriter, pack, store
from okr_desktop.store import wire
from okr_desktop.store.causal import Header, WireError
from okr_desktop.store.ops import to_json

APP = "okr-desktop"
SEALED_BYTES = 256 << 10
_IN_MEMORY = 8 << 20

Lines = Callable[[str, int], Iterator[bytes]]
"""Raw lines of a run after a sequence number, ascending and without gaps."""


# -- reading --------------------------------------------------------------------------------------------------------


def open_shared(source: Path | bytes | BinaryIO, limits: Limits = LIMITS) -> Shared:
    """Open a shared file of either form; raises WireError or OSError.

    What is no shared file has its own finding: ``empty``, ``encrypted`` (by a newer program) or ``foreign``.
    A handle that is given stays open; one that is opened here is closed by ``close``.
    """
    if isinstance(source, Path):
        handle = source.open("rb")
        try:
            return _open(handle, handle.close, limits)
        except BaseException:
            handle.close()
            raise
    handle = io.BytesIO(source) if isinstance(source, bytes) else source
    return _open(handle, _nothing, limits)


def _nothing() -> None:
    """Closes nothing."""


def _open(handle: BinaryIO, close: Callable[[], object], limits: Limits) -> Shared:
    handle.seek(0)
    form = sniff.what_is(handle.read(PEEK))
    if form == "zip":
        return ZipShared(handle, close, limits)
    if form == "text":
        return text_form.TextShared(handle, close, limits)
    raise WireError("empty" if form == "placeholder" else form)


def peek(first: bytes) -> Peek:
    """What the first 4 KiB of a file of either form tell; raises WireError when it is no shared file."""
    form = sniff.what_is(first)
    if form == "zip":
        return peek_zip(first)
    if form == "text":
        return text_form.peek_text(first)
    raise WireError("empty" if form == "placeholder" else form)


# -- writing --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class WrittenBundle:
    """What was written: bytes, digest of the whole file, its chunks, and how many of them came from earlier files."""

    size: int
    sha256: str
    chunks: tuple[Chunk, ...]
    reused: int


def write_bundle(
    out: Sink,
    header: Header,
    lines: Lines,
    *,
    part: bool = False,
    heads: Iterable[bytes] | None = None,
    features: Features = NO_FEATURES,
    reuse: Sequence[Shared] = (),
    progress: Progress | None = None,
    written_by: WrittenBy | None = None,
) -> WrittenBundle:
    """Write a bundle, or a part, that holds the lines after ``header.base`` up to ``header.vv``.

    Chunks that stand in a file of ``reuse`` are copied as they are, without asking ``lines`` for them; what newer
    programs wrote into their manifests is kept. Raises WireError when the lines are not those that ``header`` says,
    ValueError for a bundle with a base and no ``heads`` (or heads without one).
    """
    if (heads is not None) != (bool(header.base) and not part):
        raise ValueError("a compacted bundle comes with its heads, and nothing else does")
    reuse = [one for one in reuse if not one.too_new and one.header.bundle_id == header.bundle_id]
    earlier = [one for one in reuse if isinstance(one, ZipShared)]
    with cast("BinaryIO", SpooledTemporaryFile(_IN_MEMORY)) as spool:
        work = _Work(header, lines, earlier, spool, progress)
        placed = [one for run in sorted(header.vv) for one in work.run(run)]
        packed_heads = None if heads is None else work.heads(heads)
        manifest = Manifest(
            header,
            part,
            _all_features(features, reuse),
            tuple(one.chunk for one in placed),
            packed_heads[0] if packed_heads else None,
            written_by or WrittenBy(APP, __version__),
            {key: value for shared in reversed(reuse) for key, value in shared.unknown.items()},
        )
        return _assemble(out, manifest, placed, packed_heads, spool)


def _all_features(features: Features, reuse: Sequence[Shared]) -> Features:
    for shared in reuse:
        features = features.joined(shared.features)
    return features


class _Placed(NamedTuple):
    """A chunk and where its packed bytes are: in the temporary file at ``offset``, or in an earlier file."""

    chunk: Chunk
    method: int = 0
    crc: int = 0
    packed: int = 0
    offset: int = 0
    source: ZipShared | None = None


@dataclass
class _Open:
    """The chunk that lines are being added to."""

    first: int
    lines: list[bytes] = field(default_factory=list[bytes])
    size: int = 0

    def is_full(self, line: bytes) -> bool:
        """Whether it ends before this line: at the end of a block of 4,096, or rather than grow over 256 KiB."""
        seq = self.first + len(self.lines)
        return bool(self.lines) and ((seq - 1) % SEALED_OPS == 0 or self.size + len(line) + 1 > SEALED_BYTES)

    def add(self, line: bytes) -> None:
        self.lines.append(line)
        self.size += len(line) + 1


@dataclass
class _Work:
    """Finds or makes the chunks of each run."""

    header: Header
    read: Lines
    earlier: Sequence[ZipShared]
    spool: BinaryIO
    progress: Progress | None
    done: int = 0
    total: int = 0

    def __post_init__(self) -> None:
        first = {run: first_seq(self.header, run) for run in self.header.vv}
        self.total = sum(max(0, mark.seq - first[run] + 1) for run, mark in self.header.vv.items())

    def run(self, run: str) -> list[_Placed]:
        """The chunks of a run; raises WireError when its chain does not end as the header says."""
        if self.header.vv[run].seq < first_seq(self.header, run):
            return []
        old = list(self._reusable(run))
        fresh = self._fresh(run, old)
        # A history that went another way has another hash at its end: then nothing of it is the same for certain.
        if fresh is None and old:
            old, fresh = [], self._fresh(run, [])
        if fresh is None:
            raise WireError("chain", run)
        return old + fresh

    def _reusable(self, run: str) -> Iterator[_Placed]:
        place, end = first_seq(self.header, run), self.header.vv[run].seq
        while place <= end:
            found = next((one for shared in self.earlier if (one := self._usable(shared, run, place))), None)
            if found is None:
                return
            yield found
            place = found.chunk.last + 1

    def _usable(self, shared: ZipShared, run: str, first: int) -> _Placed | None:
        chunk, end = shared.chunk_from(run, first), self.header.vv[run].seq
        if chunk is None or chunk.last > end or (first - 1) // SEALED_OPS != (chunk.last - 1) // SEALED_OPS:
            return None
        # One that was cut by the end of its file is cut there again only by the same end.
        sealed = chunk.last % SEALED_OPS == 0 or chunk.last == end or shared.is_sealed(chunk)
        return _Placed(chunk, source=shared) if sealed and shared.is_sound(chunk) else None

    def _fresh(self, run: str, old: list[_Placed]) -> list[_Placed] | None:
        """The chunks after the reused ones; None when the chain does not end as it should."""
        seq = old[-1].chunk.last if old else first_seq(self.header, run) - 1
        h = old[-1].chunk.h if old else start_hash(self.header, run)
        made, open_, mark = list[_Placed](), _Open(seq + 1), self.header.vv[run]
        for line in self.read(run, seq) if seq < mark.seq else ():
            if open_.is_full(line):
                made.append(self._seal(run, open_, str(h)))
                open_ = _Open(seq + 1)
            seq += 1
            if not line.startswith(b"[%d," % seq):
                return None
            h = self.header.forks[run].h if h is None else wire.link(h, line)
            open_.add(line)
            if seq == mark.seq:
                break
        if open_.lines:
            made.append(self._seal(run, open_, str(h)))
        self._tell(sum(one.chunk.n for one in old))
        return made if (seq, h) == mark else None

    def _seal(self, run: str, chunk: _Open, h: str) -> _Placed:
        data = b"\n".join((*chunk.lines, b""))
        last = chunk.first + len(chunk.lines) - 1
        packed, sha = pack(data), hashlib.sha256(data).hexdigest()
        name = f"ops/{run}/{chunk.first}-{last}.jsonl"
        self._tell(len(chunk.lines))
        entry = Chunk(name, len(chunk.lines), chunk.first, last, sha, len(data), h)
        return _Placed(entry, packed.method, packed.crc, len(packed.data), self._keep(packed.data))

    def _keep(self, data: bytes) -> int:
        offset = self.spool.seek(0, 2)
        self.spool.write(data)
        return offset

    def _tell(self, count: int) -> None:
        self.done += count
        if self.progress:
            self.progress(min(self.done, self.total), self.total)

    def heads(self, heads: Iterable[bytes]) -> tuple[HeadsEntry, Packed]:
        """heads.jsonl, packed."""
        data = b"".join(line + b"\n" for line in heads)
        return HeadsEntry(data.count(b"\n"), hashlib.sha256(data).hexdigest(), len(data)), pack(data)


def _assemble(
    out: Sink, manifest: Manifest, placed: list[_Placed], heads: tuple[HeadsEntry, Packed] | None, spool: BinaryIO
) -> WrittenBundle:
    writer, raw = ZipWriter(out), encode(manifest)
    writer.add("mimetype", store(MIMETYPE))
    writer.add("manifest.json", store(raw))
    for one in placed:
        _write_chunk(writer, one, spool)
    if heads:
        writer.add("heads.jsonl", heads[1])
    writer.add("seal.json", store(to_json({"sha256": hashlib.sha256(raw).hexdigest()}).encode()))
    writer.finish()
    reused = sum(one.source is not None for one in placed)
    return WrittenBundle(writer.size, writer.digest, manifest.chunks, reused)


def _write_chunk(writer: ZipWriter, one: _Placed, spool: BinaryIO) -> None:
    name, size = one.chunk.name, one.chunk.size
    if one.source:
        member, pieces = one.source.packed(one.chunk)
        writer.begin(name, member.method, member.crc, member.packed, member.size)
        for piece in pieces:
            writer.write(piece)
    else:
        writer.begin(name, one.method, one.crc, one.packed, size)
        spool.seek(one.offset)
        writer.write(spool.read(one.packed))
