"""Made-up histories: lines of ops with right chains, in as many runs as a test wants, and files that hold them."""

from __future__ import annotations

import hashlib
import io
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from okr_desktop.sharing.bundle import Shared, write_bundle
from okr_desktop.sharing.text_form import write_text
from okr_desktop.store import wire
from okr_desktop.store.causal import GENESIS, ActorInfo, Fork, Header, Mark
from okr_desktop.store.ops import to_json

BUNDLE = "0195e5a0" + "7" * 24
WORDS = ("revenue", "customer", "quality", "launch", "team", "goal", "onboarding", "latency", "ἀγορά", "mañana")


def run_name(number: int) -> str:
    return hashlib.blake2b(b"run %d" % number, digest_size=8).hexdigest()


@dataclass
class History:
    """Lines of each run, and the hash after each."""

    runs: dict[str, list[bytes]] = field(default_factory=dict[str, list[bytes]])
    hashes: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    forks: dict[str, Fork] = field(default_factory=dict[str, Fork])

    def add(
        self,
        run: str,
        lam: int,
        value: object,
        preds: list[Any] | None = None,
        field: str = "title",
        of: int | None = None,
    ) -> Mark:
        """One more op of a run."""
        lines, hashes = self.runs.setdefault(run, []), self.hashes.setdefault(run, [])
        seq = self.start(run) + len(lines)
        op = [
            seq,
            lam,
            1_790_000_000_000 + lam,
            f"{lam:032x}",
            "objective",
            f"{lam % 97 if of is None else of:032x}",
            field,
            value,
            preds or [],
        ]
        line = to_json(op).encode()
        before = hashes[-1] if hashes else self.before(run)
        lines.append(line)
        hashes.append(wire.link(before, line))
        return Mark(seq, hashes[-1])

    def start(self, run: str) -> int:
        return self.forks[run].start if run in self.forks else 1

    def before(self, run: str) -> str:
        fork = self.forks.get(run)
        return GENESIS if fork is None or fork.start == 1 else self.hashes[fork.root][fork.start - 2]

    def fork(self, root: str, lam: int, value: object) -> str:
        """A new run that goes on from the end of another, with its first op."""
        seq, before = len(self.runs[root]) + 1, self.hashes[root][-1]
        trial = History({root: list(self.runs[root])}, {root: list(self.hashes[root])})
        mark = trial.add(root, lam, value)
        assert (mark.seq, before) == (seq, self.hashes[root][-1])
        fork = Fork(root, seq, mark.h)
        self.forks[fork.name] = fork
        self.add(fork.name, lam, value)
        return fork.name

    def lines(self, run: str, after: int) -> Iterator[bytes]:
        return iter(self.runs.get(run, [])[max(0, after + 1 - self.start(run)) :])

    def mark(self, run: str, seq: int | None = None) -> Mark:
        at = len(self.runs[run]) if seq is None else seq - self.start(run) + 1
        return Mark(self.start(run) + at - 1, self.hashes[run][at - 1])

    @property
    def header(self) -> Header:
        actors = {run: ActorInfo(f"Name {run[:4]}", "host", 1_790_000_000_000) for run in self.runs}
        return Header(BUNDLE, {run: self.mark(run) for run in self.runs}, forks=self.forks, actors=actors)

    def since(self, base: Mapping[str, int]) -> Header:
        """The header of a file that leaves out what is before."""
        return replace(self.header, base={run: self.mark(run, seq) for run, seq in base.items()})


def make(ops: int, runs: int = 3, seed: int = 1, words: int = 4) -> History:
    """Random edits of a few registers, most of which replace an earlier one."""
    rng, made, last = random.Random(seed), History(), dict[tuple[int, str], list[Any]]()
    for lam in range(1, ops + 1):
        run, register = run_name(rng.randrange(runs)), (lam % 97, rng.choice(("title", "notes", "owner")))
        preds = [last[register]] if register in last and rng.random() < 0.9 else []
        mark = made.add(run, lam, " ".join(rng.choices(WORDS, k=words)), preds, register[1])
        last[register] = [run, *mark]
    return made


def forked() -> History:
    """A run of three ops on which two copies of its store went on."""
    made = make(3, 1)
    (root,) = made.runs
    for value in ("left", "right"):
        name = made.fork(root, 4, value)
        made.add(name, 5, "more " + value)
    return made


def zipped(history: History, header: Header | None = None, **options: Any) -> bytes:
    out = io.BytesIO()
    write_bundle(out, header or history.header, history.lines, **options)
    return out.getvalue()


def text(history: History) -> bytes:
    out = io.BytesIO()
    write_text(out, history.header, history.lines)
    return out.getvalue()


def content(shared: Shared) -> dict[str, list[bytes]]:
    """All lines of all runs."""
    return {run: list(shared.lines(run, 0)) for run in shared.header.vv}


histories = st.builds(make, st.integers(0, 60), st.integers(1, 4), st.integers(0, 99), st.integers(0, 12))

# How long an example takes depends on what else the computer does.
relaxed = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
