"""Which rows of a table are which run: rows keep the name they came with, branches found later rename parts of them."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from okr_desktop.store.causal import Fork, Mark, WireError
from okr_desktop.store.wire import LONGEST_LINE, link

PAGE = 4096
# Inflated size at which a page is full even when it has few lines.
PAGE_BYTES = 4 << 20
# What one run may bring at once: a server that never ends must not fill the memory.
MOST_BYTES = 1 << 30


class Cut(NamedTuple):
    """The row that a branch begins with: stored under the name ``rows``; ``before`` is the hash before it."""

    name: str
    rows: str
    start: int
    before: str


class Piece(NamedTuple):
    """Where a run is stored: under ``rows``, from ``first`` to ``end``; ``grows``: it may be continued there."""

    rows: str
    first: int
    end: Mark
    grows: bool


def pieces(ends: Mapping[str, Mark], forks: Mapping[str, Fork], cuts: Iterable[Cut]) -> dict[str, Piece]:
    """Each run that is stored, by the name that everybody gives it."""
    found = dict[str, Piece]()
    by_rows: dict[str, list[Cut]] = {}
    for cut in sorted(cuts, key=lambda cut: cut.start):
        by_rows.setdefault(cut.rows, []).append(cut)
    for rows, end in sorted(ends.items()):
        name, first = rows, forks[rows].start if rows in forks else 1
        for cut in by_rows.get(rows, []):
            if cut.name == name:
                continue
            if cut.start > first:
                _put(found, name, Piece(rows, first, Mark(cut.start - 1, cut.before), grows=False))
            name, first = cut.name, cut.start
        _put(found, name, Piece(rows, first, end, grows=True))
    return found


def _put(found: dict[str, Piece], name: str, piece: Piece) -> None:
    other = found.get(name)
    if other is None or other.end.seq < piece.end.seq:
        found[name] = piece


class Parcel:
    """Lines of one run, kept small while they wait: after ``before`` without gaps up to ``end``.

    A branch need not say what it grew from: then ``before`` has no hash, and ``opening`` is that of its first line.
    """

    def __init__(self, run: str, before: Mark, opening: str = "") -> None:
        self.run = run
        self.before = before
        self.end = before
        self._opening = opening
        self._size = 0
        self._pages: list[tuple[Mark, bytes]] = []

    def __len__(self) -> int:
        return self.end.seq - self.before.seq

    def add(self, lines: Iterable[bytes]) -> None:
        """The next lines; raises WireError for what cannot be one line."""
        page, size, start = list[bytes](), 0, self.end
        for line in lines:
            if b"\n" in line or len(line) > LONGEST_LINE:
                raise WireError("line.shape", path=self.run)
            page.append(line)
            size += len(line)
            self._size += len(line)
            if self._size > MOST_BYTES:
                raise WireError("run.large", path=self.run)
            self.end = self._next(self.end, line)
            if len(page) == PAGE or size >= PAGE_BYTES:
                self._keep(start, page)
                page, size, start = [], 0, self.end
        self._keep(start, page)

    def _next(self, mark: Mark, line: bytes) -> Mark:
        return Mark(mark.seq + 1, link(mark.h, line) if mark.h else self._opening)

    def _keep(self, start: Mark, page: list[bytes]) -> None:
        if page:
            self._pages.append((start, zlib.compress(b"\n".join(page), 1)))

    def lines(self, after: int) -> Iterator[tuple[Mark, bytes]]:
        """Lines behind ``after``, each with its number and chain hash."""
        for index, (start, packed) in enumerate(self._pages):
            last = self._pages[index + 1][0] if index + 1 < len(self._pages) else self.end
            if last.seq <= after:
                continue
            mark = start
            for line in zlib.decompress(packed).split(b"\n"):
                mark = self._next(mark, line)
                if mark.seq > after:
                    yield mark, line

    def hash_at(self, seq: int) -> str | None:
        """The chain hash at a number from ``before`` to ``end``, None outside."""
        if seq == self.before.seq:
            return self.before.h
        if seq == self.end.seq:
            return self.end.h
        inside = self.before.seq < seq < self.end.seq
        return next((mark.h for mark, _ in self.lines(seq - 1)), None) if inside else None
