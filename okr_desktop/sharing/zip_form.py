"""The ZIP form of a shared file, open for reading."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import BinaryIO, Literal

from okr_desktop.sharing.limits import LIMITS, Limits
from okr_desktop.sharing.manifest import MIMETYPE, Chunk, Manifest, manifest_start, parse
from okr_desktop.sharing.shared import Shared
from okr_desktop.sharing.strict import strict_json
from okr_desktop.sharing.zip_subset import Member, Window, content, read_directory, unpack
from okr_desktop.store.causal import WireError


class ZipShared(Shared):
    """A bundle or part: the manifest is checked on opening, each chunk when its lines are asked for."""

    form: Literal["zip", "text"] = "zip"

    def __init__(self, handle: BinaryIO, close: Callable[[], object], limits: Limits = LIMITS) -> None:
        self._window, self._limits = Window(handle), limits
        if self._window.size > limits.file:
            raise WireError("limit.file")
        first = manifest_start(self._window)
        raw = content(self._window, first, limits.json)
        super().__init__(parse(raw, limits), close)
        self._members: dict[str, Member] = {}
        self._runs: dict[str, list[Chunk]] = {}
        self._sound = set[str]()
        if not self.too_new:
            self._read_rest(raw)

    def _read_rest(self, raw: bytes) -> None:
        members = read_directory(self._window, self._limits)
        self._members = {member.name: member for member in members}
        self._runs = {run: list(chunks) for run, chunks in groupby(self.manifest.chunks, lambda chunk: chunk.run)}
        if [member.name for member in members] != member_names(self.manifest):
            raise WireError("zip.members")
        if content(self._window, members[0], self._limits.json) != MIMETYPE:
            raise WireError("zip.members")
        sizes = {chunk.name: chunk.size for chunk in self.manifest.chunks}
        if self.manifest.heads:
            sizes["heads.jsonl"] = self.manifest.heads.size
        if any(self._members[name].size != size for name, size in sizes.items()):
            raise WireError("zip.size")
        seal = strict_json(content(self._window, self._members["seal.json"], self._limits.json), "seal.json")
        if seal.get("sha256") != hashlib.sha256(raw).hexdigest():
            raise WireError("seal", "seal.json")

    def lines(self, actor: str, after: int) -> Iterator[bytes]:
        """Lines of a run; reads only the chunks that hold them, each checked before its first line comes out."""
        self.must_be_readable()
        chunks = self._runs.get(actor, [])
        for place in range(bisect_left(chunks, after + 1, key=_last), len(chunks)):
            chunk = chunks[place]
            lines = self._lines_of(chunk)
            yield from lines[max(0, after + 1 - chunk.first) :]

    def heads(self) -> Iterator[bytes]:
        """The lines of heads.jsonl; a wrong digest is found at their end."""
        self.must_be_readable()
        entry = self.manifest.heads
        if entry is None:
            return
        digest, count, rest = hashlib.sha256(), 0, b""
        for piece in unpack(self._window, self._members["heads.jsonl"]):
            digest.update(piece)
            *lines, rest = (rest + piece).split(b"\n")
            if len(rest) > self._limits.line:
                raise WireError("line.long", "heads.jsonl")
            count += len(lines)
            yield from lines
        if rest or digest.hexdigest() != entry.sha256 or count != entry.n:
            raise WireError("heads.digest", "heads.jsonl")

    def _lines_of(self, chunk: Chunk) -> list[bytes]:
        data = self._content(chunk)
        *lines, rest = data.split(b"\n")
        if rest or len(lines) != chunk.n:
            raise WireError("chunk.lines", chunk.name)
        for seq, line in enumerate(lines, chunk.first):
            if not line.startswith(b"[%d," % seq):
                raise WireError("line.seq", chunk.name)
            if len(line) > self._limits.line:
                raise WireError("line.long", chunk.name)
        return lines

    def _content(self, chunk: Chunk) -> bytes:
        data = content(self._window, self._members[chunk.name], self._limits.chunk)
        if hashlib.sha256(data).hexdigest() != chunk.sha256:
            raise WireError("chunk.digest", chunk.name)
        self._sound.add(chunk.name)
        return data

    def checkpoints(self, run: str) -> dict[int, str]:
        """The chain hash at the end of each chunk of a run."""
        return {chunk.last: chunk.h for chunk in self._runs.get(run, [])}

    # -- for writing the next bundle from this one ----------------------------------------------------------------

    def chunk_from(self, run: str, first: int) -> Chunk | None:
        """The chunk of a run that begins with this sequence number."""
        chunks = self._runs.get(run, [])
        place = bisect_left(chunks, first, key=_last)
        return chunks[place] if place < len(chunks) and chunks[place].first == first else None

    def is_sealed(self, chunk: Chunk) -> bool:
        """Whether a chunk stays as it is however many ops follow: it is not the last of its run."""
        return chunk is not self._runs[chunk.run][-1]

    def is_sound(self, chunk: Chunk) -> bool:
        """Whether the content has its digest (looked at once)."""
        if chunk.name not in self._sound:
            try:
                self._content(chunk)
            except WireError:
                return False
        return True

    def packed(self, chunk: Chunk) -> tuple[Member, Iterator[bytes]]:
        """The member of a chunk and its packed bytes."""
        member = self._members[chunk.name]
        return member, self._window.pieces(member.data, member.packed)


def member_names(manifest: Manifest) -> list[str]:
    """The members that a file with this manifest has, in their order."""
    heads = ["heads.jsonl"] if manifest.heads else []
    return ["mimetype", "manifest.json", *(chunk.name for chunk in manifest.chunks), *heads, "seal.json"]


def _last(chunk: Chunk) -> int:
    return chunk.last
