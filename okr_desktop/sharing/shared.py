"""What every form of a shared file offers to those who read it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from typing import Literal, Self

from okr_desktop.sharing.manifest import Features, Manifest, WrittenBy, first_seq
from okr_desktop.store import wire
from okr_desktop.store.causal import GENESIS, Header, WireError

Progress = Callable[[int, int], None]
"""Told of how many lines of how many are done."""


class Shared(ABC):
    """An open bundle, part or text file: what a merge reads, and what is known about the file itself.

    It reads through the one handle it was opened with, so it keeps showing the file of that moment; it serves one
    thread at a time. Malformed content raises WireError, at the latest when it is asked for; errors of the operating
    system pass through as OSError.
    """

    form: Literal["zip", "text"]

    def __init__(self, manifest: Manifest, close: Callable[[], object]) -> None:
        self.manifest = manifest
        self._close = close

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go (only one that this object opened itself)."""
        self._close()

    @property
    def header(self) -> Header:
        """What the file knows; of a file that is too new only the bundle's id."""
        return self.manifest.header

    @property
    def kind(self) -> Literal["bundle", "part"]:
        """Whether it holds everything or the ops of a few runs since a base."""
        return "part" if self.manifest.part else "bundle"

    @property
    def has_heads(self) -> bool:
        """Whether the values at the base come with it."""
        return self.manifest.heads is not None

    @property
    def features(self) -> Features:
        """The flags of the file."""
        return self.manifest.features

    @property
    def written_by(self) -> WrittenBy:
        """The program that wrote it."""
        return self.manifest.written_by

    @property
    def unknown(self) -> Mapping[str, object]:
        """What newer programs wrote at the top of the manifest: written back when the file is rewritten."""
        return self.manifest.unknown

    @property
    def too_new(self) -> bool:
        """Whether it can only be read by a newer program: there are no lines to be had."""
        return self.manifest.too_new

    @property
    def read_only(self) -> bool:
        """Whether it may be read but not rewritten."""
        return self.features.read_only

    @property
    def moved_to(self) -> str | None:
        """Where the team's data lives now, if this file was given up."""
        return self.features.moved_to

    @abstractmethod
    def lines(self, actor: str, after: int) -> Iterator[bytes]:
        """Raw lines of a run with greater sequence numbers that the file holds, ascending and without gaps."""

    @abstractmethod
    def heads(self) -> Iterator[bytes]:
        """The lines of heads.jsonl."""

    def checkpoints(self, run: str) -> dict[int, str]:
        """Chain hashes inside a run that the file states, by sequence number."""
        return {}

    def verify(self, progress: Progress | None = None) -> None:
        """Read everything: digests, chains, each line; raises WireError at the first thing that is wrong."""
        self.must_be_readable()
        counter, parents = _Counter(self.header, progress), Parents(self.header)
        for run in self.header.vv:
            self._verify_run(run, parents, counter)
        parents.check()
        for line in self.heads():
            wire.read_head(line)

    def _verify_run(self, run: str, parents: Parents, counter: _Counter) -> None:
        h, seq, mark = start_hash(self.header, run), first_seq(self.header, run) - 1, self.header.vv[run]
        known = self.checkpoints(run)
        for line in self.lines(run, seq):
            seq += 1
            if wire.read_line(line).seq != seq:
                raise WireError("line.seq", run)
            h = parents.link(run, seq, h, line)
            if known.get(seq, h) != h:
                raise WireError("chain", run)
            counter.count()
        # A run without lines here says nothing that could be wrong.
        if seq >= first_seq(self.header, run) and (seq, h) != mark:
            raise WireError("chain", run)

    def must_be_readable(self) -> None:
        """Raises WireError for a file that is too new."""
        if self.too_new:
            raise WireError("too_new", "manifest.json")


class _Counter:
    """Tells every few thousand lines how far it is."""

    def __init__(self, header: Header, progress: Progress | None) -> None:
        self._progress, self._done = progress, 0
        self._total = sum(mark.seq - first_seq(header, run) + 1 for run, mark in header.vv.items())

    def count(self) -> None:
        self._done += 1
        if self._progress and (self._done % 4096 == 0 or self._done == self._total):
            self._progress(self._done, self._total)


def start_hash(header: Header, run: str) -> str | None:
    """The chain hash before the first line of a run that a file holds; None where another run tells it (a fork)."""
    if run in header.base:
        return header.base[run].h
    return None if run in header.forks else GENESIS


class Parents:
    """Chains across forks: a run that is a fork goes on from a hash that some run of its family has there."""

    def __init__(self, header: Header) -> None:
        self._header = header
        self._waiting: dict[str, bytes] = {}
        starts = {(fork.root, fork.start - 1) for run, fork in header.forks.items() if run not in header.base}
        self._tips: dict[tuple[str, int], set[str]] = {start: set() for start in starts}
        for run, mark in header.base.items():
            self._note(run, mark.seq, mark.h)

    def link(self, run: str, seq: int, before: str | None, line: bytes) -> str:
        """The chain hash after a line; the first of a fork is taken as the fork table says, and checked at the end."""
        if before is None:
            self._waiting[run] = line
            h = self._header.forks[run].h
        else:
            h = wire.link(before, line)
        self._note(run, seq, h)
        return h

    def _note(self, run: str, seq: int, h: str) -> None:
        fork = self._header.forks.get(run)
        tips = self._tips.get((fork.root if fork else run, seq))
        if tips is not None:
            tips.add(h)

    def check(self) -> None:
        """Raises WireError when a fork's first line does not follow from any run of its family that is known here."""
        for run, line in self._waiting.items():
            fork = self._header.forks[run]
            tips = {GENESIS} if fork.start == 1 else self._tips[fork.root, fork.start - 1]
            if tips and all(wire.link(tip, line) != fork.h for tip in tips):
                raise WireError("chain", run)
