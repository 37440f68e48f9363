"""Runs the cases of a torture, on several processors if wanted, and gathers what was found."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib import import_module
from multiprocessing.pool import Pool
from random import Random
from typing import Any, Protocol, cast

ENOUGH = 20
Counts = Mapping[str, int]
Work = tuple[str, str]
Done = tuple[Counts, list[str]]


class Torture(Protocol):
    """A module of cases: each is a text that tells all about it, and can be run again alone."""

    def plan(self, size: str, cases: int | None, seed: int) -> Sequence[str]:
        """The cases of a size ("small", "nightly"), or so many."""
        ...

    def check(self, case: str) -> int | Counts | tuple[int, list[str]] | None:
        """Run one; raises when something is found. How many cases it was, if not one, or counts, among them "cases"."""
        ...


@dataclass
class Report:
    """One line of JSON: what was run, and everything that was found."""

    name: str
    seed: int
    cases: int = 0
    seconds: float = 0.0
    findings: list[str] = field(default_factory=list[str])
    counts: dict[str, int] = field(default_factory=dict[str, int])
    notes: list[str] = field(default_factory=list[str])

    def to_dict(self) -> dict[str, object]:
        """As it is printed."""
        return {key: value for key, value in asdict(self).items() if value or key not in ("notes", "counts")}

    def add(self, counts: Counts) -> None:
        """Add what one case counted."""
        self.cases += counts.get("cases", 1)
        for name, count in counts.items():
            if name != "cases":
                self.counts[name] = self.counts.get(name, 0) + count


def run(
    name: str,
    *,
    size: str = "small",
    cases: int | None = None,
    seed: int = 1,
    jobs: int = 1,
    minutes: float | None = None,
) -> Report:
    """All cases of a size, stopped when there are findings enough; in any order, as many as fit, into ``minutes``."""
    torture = loaded(name)
    report, begun = Report(name, seed), time.monotonic()
    todo = [(name, case) for case in torture.plan(size, cases, seed)]
    if minutes is not None:
        Random(seed).shuffle(todo)
    reason = getattr(torture, "skipped", None)
    if not todo and reason:
        report.notes.append(str(reason()))
    with _pool(1 if getattr(torture, "MANY", False) else jobs) as pool:
        for counts, found in pool.imap_unordered(_checked, todo):
            report.add(counts)
            report.findings += found
            if len(report.findings) >= ENOUGH:
                break
            if minutes is not None and time.monotonic() - begun > minutes * 60:
                report.notes.append(f"stopped after {minutes:g} minutes of {len(todo)} planned")
                break
    report.seconds = round(time.monotonic() - begun, 1)
    return report


def _pool(jobs: int) -> Pool | _InOrder:
    return multiprocessing.get_context("spawn").Pool(jobs, maxtasksperchild=500) if jobs > 1 else _InOrder()


class _InOrder:
    """What a pool does, here."""

    def __enter__(self) -> _InOrder:
        return self

    def __exit__(self, *_: object) -> None: ...

    def imap_unordered(self, fn: Callable[[Work], Done], todo: Sequence[Work]) -> Iterable[Done]:
        """One after another."""
        return map(fn, todo)


def loaded(name: str) -> Torture:
    """The torture of a name."""
    module = import_module(f"benchmarks.torture.{name}")
    return cast("Torture", module) if hasattr(module, "plan") else _Numbered(module)


class _Numbered:
    """A module with ``CASES``, ``run(cases, seed) -> findings`` and perhaps ``NIGHTLY``: its cases are numbers."""

    def __init__(self, module: Any) -> None:
        self._module = module

    def plan(self, size: str, cases: int | None, seed: int) -> list[str]:
        """Pieces of all the cases: how many, from which seed on."""
        count = cases or (
            getattr(self._module, "NIGHTLY", self._module.CASES) if size == "nightly" else self._module.CASES
        )
        piece = max(1, min(500, count // 8))
        return [f"{min(piece, count - done)}/{seed + done}" for done in range(0, count, piece)]

    def check(self, case: str) -> tuple[int, list[str]]:
        """The findings of one piece."""
        count, seed = map(int, case.split("/"))
        return count, self._module.run(count, seed)


def _checked(work: Work) -> Done:
    name, case = work
    try:
        found = loaded(name).check(case)
    except Exception as error:  # whatever comes out is a finding: good programs raise nothing here
        return {}, [f"{case}: {type(error).__name__}: {error}"[:600]]
    if isinstance(found, tuple):
        return {"cases": found[0]}, found[1]
    return ({} if found is None else {"cases": found} if isinstance(found, int) else found), []
