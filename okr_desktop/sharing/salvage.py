"""Says what is wrong with a shared file and gets out of it what is sound; the file itself is never touched."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from okr_desktop.sharing import salvage_text, salvage_zip, sniff
from okr_desktop.sharing.bundle import open_shared
from okr_desktop.sharing.limits import LIMITS, Limits
from okr_desktop.sharing.manifest import first_seq
from okr_desktop.sharing.pieces import Range, put_together
from okr_desktop.sharing.shared import Shared
from okr_desktop.sharing.wreck import Doubtful, Finding, Wreck
from okr_desktop.sharing.zip_subset import LOCAL_MAGIC, Window
from okr_desktop.store.causal import Header, Incoming, WireError

_HOPELESS = ("encrypted", "placeholder")
_WHOLE_FILE = ("empty", "encrypted", "foreign", "too_new")


@dataclass(frozen=True, slots=True)
class Findings:
    """What is wrong with a file, as codes with parameters, and how many ops of each run can be had from it."""

    codes: tuple[Finding, ...]
    recoverable: Mapping[str, int]

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.codes


@dataclass(frozen=True)
class Rescued:
    """What is sound in a file; itself the first piece, as something to merge.

    ``pieces`` are to be merged in their order; those after the first wait for what is missing before them. ``loose``
    are sound lines of which nothing tells what they follow, ``doubtful`` lines that can be read although something near
    them is broken: they may have been changed, so they are for people to look at, not to be merged.
    """

    pieces: tuple[Incoming, ...]
    loose: tuple[Range, ...]
    doubtful: tuple[Doubtful, ...]
    findings: Findings
    _close: Callable[[], object] = field(repr=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go."""
        self._close()

    @property
    def header(self) -> Header:
        """What the first piece knows; its bundle's id is empty when the file does not tell it any more."""
        return self.pieces[0].header if self.pieces else Header("", {})

    @property
    def has_heads(self) -> bool:
        """Whether the values at the base come with it."""
        return bool(self.pieces) and self.pieces[0].has_heads

    def lines(self, actor: str, after: int) -> Iterator[bytes]:
        """Raw lines of the first piece."""
        return self.pieces[0].lines(actor, after) if self.pieces else iter(())

    def heads(self) -> Iterator[bytes]:
        """The values at the base."""
        return self.pieces[0].heads() if self.pieces else iter(())


def fsck(path: Path, limits: Limits = LIMITS) -> Findings:
    """Look at every byte of a shared file; raises OSError only."""
    with salvage(path, limits=limits) as rescued:
        return rescued.findings


def salvage(path: Path, bundle_id: str = "", limits: Limits = LIMITS) -> Rescued:
    """Everything sound in a file, which stays open for reading till ``close``; raises OSError only.

    ``bundle_id`` is used when the file does not tell its own any more.
    """
    shared = None
    try:
        shared = open_shared(path, limits)
        shared.verify()
        return _sound(shared)
    except WireError as error:
        if shared:
            shared.close()
        why = _why(str(error.params["finding"]), str(error.params["path"]))
    return _from_wreck(path, bundle_id, why, limits)


def _why(finding: str, path: str) -> Finding:
    if finding in _WHOLE_FILE:
        return Finding("fsck." + finding)
    return Finding("fsck.damaged", {"finding": finding, "path": path})


def _sound(shared: Shared) -> Rescued:
    header = shared.header
    counts = {run: mark.seq - first_seq(header, run) + 1 for run, mark in header.vv.items()}
    findings = Findings((), {run: count for run, count in counts.items() if count > 0})
    return Rescued((shared,), (), (), findings, shared.close)


def _from_wreck(path: Path, bundle_id: str, why: Finding, limits: Limits) -> Rescued:
    handle = path.open("rb")
    try:
        window = Window(handle)
        wreck = _look(window, bundle_id, limits)
        pieces, loose = put_together(wreck.header, wreck.ranges, wreck.read_heads)
    except BaseException:
        handle.close()
        raise
    counts: dict[str, int] = {}
    for one in [*(one for piece in pieces for one in piece.ranges.values()), *loose]:
        counts[one.run] = counts.get(one.run, 0) + one.count
    others = (finding for finding in wreck.findings if finding.code != why.code)
    findings = Findings((why, *others), dict(sorted(counts.items())))
    return Rescued(tuple(pieces), tuple(loose), tuple(wreck.doubtful), findings, handle.close)


def _look(window: Window, bundle_id: str, limits: Limits) -> Wreck:
    first = window.read(0, min(sniff.ENOUGH, window.size))
    form = sniff.what_is(first)
    if form in _HOPELESS or window.size > limits.file:
        return Wreck(Header(bundle_id, {}))
    # The start may be what is broken: text does not hold the headers of members.
    if form == "zip" or any(LOCAL_MAGIC in piece for piece in window.pieces(0, window.size)):
        return salvage_zip.look(window, bundle_id, limits)
    return salvage_text.look(window, bundle_id, limits)
