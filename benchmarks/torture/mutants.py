"""Mistakes put into the merge on purpose: each must be noticed by the cases and histories that guard it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 30
# What a run of the killer needs.
PARTS = ("okr_desktop/domain", "okr_desktop/store", "benchmarks/torture", "tests/store", "tests/domain")

CORE = "okr_desktop/store/merge_core.py"
NAMES = "okr_desktop/store/run_names.py"
MEMORY = "okr_desktop/store/memory.py"
HEADS = "okr_desktop/store/heads.py"
TREE = "okr_desktop/domain/tree_repair.py"
WIRE = "okr_desktop/store/wire.py"


class Mutant(NamedTuple):
    """One mistake: in which file, and what stands there instead of what."""

    file: str
    old: str
    new: str


MUTANTS = (
    # Names of runs
    Mutant(NAMES, "return fork.root if fork else run\n", "return run\n"),
    Mutant(NAMES, "self.start_of(run) <= seq <= end.seq", "self.start_of(run) < seq <= end.seq"),
    Mutant(NAMES, "self.start_of(run) <= seq <= end.seq", "self.start_of(run) <= seq < end.seq"),
    Mutant(NAMES, "self._hash_at(run, mark.seq) == mark.h:", "mark.h:"),
    Mutant(NAMES, "return min(ends, default=None)", "return fork.root"),
    Mutant(NAMES, "if link(runs[run].h, line) == fork.h]", "if line]"),
    Mutant(NAMES, "fork.start == seq + 1 and (seq == 0 or self._parent(name) == run)", "fork.start == seq + 1"),
    Mutant(NAMES, "fork.root == root and fork.start == seq + 1", "fork.start == seq + 1"),
    Mutant(NAMES, "(seq == 0 or self._parent(name) == run)", "self._parent(name) == run"),
    Mutant(CORE, "self._split(owner, Fork(root, before.seq + 1, h))", "pass"),
    Mutant(CORE, "        elif not self._parts_after(owner, before.seq):\n            return owner\n", ""),
    Mutant(CORE, "        elif not self._parts_after(owner, before.seq):\n", "        else:\n"),
    Mutant(CORE, "        self.shelf.learn(mine)\n", ""),
    Mutant(CORE, "return None if self._parts_after(run, here.seq) else here", "return here"),
    Mutant(CORE, "None if self._fork(run) or len(self.family(run)) > 1 else Mark", "None if self._fork(run) else Mark"),
    # What a write replaces and a deletion has seen
    Mutant(NAMES, "        if self.holds(run, seq):\n            return run, seq\n", "        return run, seq\n"),
    Mutant(NAMES, "        if h and (found", "        if not h and (found"),
    Mutant(NAMES, "            if self.holds(name, seq) and run in self.lineage(name):", "            if run == name:"),
    Mutant(NAMES, "for name in self._way_down(run, place[0] if place else run):", "for name in [run]:"),
    Mutant(NAMES, "found[name] = min(seq, end)", "found[name] = seq"),
    Mutant(NAMES, "            return [run]\n        way =", "            return self.lineage(run)[1:]\n        way ="),
    # What is known
    Mutant(NAMES, "self.find(root, mark) is not None or", "run in self.shelf.runs() or"),
    Mutant(
        NAMES, "return self.find(root, mark) is not None or any(", "return self.find(root, mark) is not None and any("
    ),
    Mutant(NAMES, "run in self.lineage(one) for one in", "run for one in"),
    Mutant(NAMES, "<= base[run].seq and self._hash_at(run, seq) is None", "<= base[run].seq"),
    Mutant(NAMES, "return fork.h if fork and fork.start == seq else self", "return self"),
    Mutant(CORE, "            if not incoming.has_heads:\n                raise Waiting\n", ""),
    Mutant(CORE, "if not self.knows(run, header.vv[run]):", "if run not in self.shelf.runs():"),
    Mutant(CORE, "key=lambda run: (self.start_of(run), run)", "key=lambda run: (-self.start_of(run), run)"),
    # Reading lines
    Mutant(CORE, "if line.lam > self._latest:", "if line.lam > self._latest + 1:"),
    Mutant(CORE, "if line.seq != seq or seq > mark.seq:", "if line.seq != seq:"),
    Mutant(CORE, "if line.seq != seq or seq > mark.seq:", "if seq > mark.seq:"),
    Mutant(CORE, "        if (seq, h) != mark:\n", "        if seq != mark.seq:\n"),
    Mutant(CORE, "            if kept:\n                raise Parted\n", ""),
    Mutant(CORE, "goes_on = start.seq < mark.seq and", "goes_on = start.seq <= mark.seq and"),
    Mutant(CORE, "(items[-1].line.seq, items[-1].h) != mark:", "items[-1].line.seq != mark.seq:"),
    Mutant(CORE, "if not items or (items[-1]", "if (items[-1]"),
    Mutant(CORE, "        if [line.seq for line in lines] != list(", "        if not list("),
    Mutant(CORE, "        before = start or self._before", "        before = self._before"),
    Mutant(CORE, "if h is not None and link(h, lines[0].raw) == fork.h:", "if h is not None:"),
    Mutant(CORE, "                low = middle + 1\n", "                low = middle\n                break\n"),
    Mutant(CORE, "if h is None:  # ways part", "if False:  # ways part"),
    Mutant(CORE, "if not self._veiled(root, item.line.seq)]", "if True]"),
    Mutant(CORE, "return seen[low - 1] + 1 if low else 0", "return low"),
    Mutant(
        CORE,
        "self._append(self._target(root, owner, before, items[known]), items[known:])",
        "self._append(self._target(root, owner, before, items[known]), items[known + 1:])",
    ),
    # The state path
    Mutant(
        CORE,
        "        self.shelf.settle(self)\n        header = incoming.header",
        "        header = incoming.header",
    ),
    Mutant(CORE, "                self._adopt(fork)\n", "                pass\n"),
    Mutant(CORE, "self.shelf.runs()[name] if place else max(mark, base.get(name, mark))", "mark"),
    Mutant(CORE, "if head.h and here and head.h != here:", "if False:"),
    Mutant(CORE, "return head._replace(run=name, ctx=", "return head._replace(ctx="),
    Mutant(CORE, "ctx=self._seen(head.ctx, ways) if head.ctx else None", "ctx=head.ctx"),
    Mutant(CORE, "for place, name in enumerate(ways.get(run, [run])):", "for place, name in [(0, run)]:"),
    Mutant(WIRE, "        if fork.name != name or fork.start < 1:", "        if fork.name != name:"),
    Mutant(WIRE, "        if fork.name != name or fork.start < 1:", "        if fork.start < 1:"),
    Mutant(WIRE, "name in marks and marks[name].seq < fork.start", "name in marks and marks[name].seq < 0"),
    Mutant(WIRE, "if run not in header.vv or header.vv[run].seq < mark.seq:", "if run not in header.vv:"),
    # The store
    Mutant(MEMORY, "if at == run and seq >= start else at", "if at == run and seq > start else at"),
    Mutant(MEMORY, "        if self.start_of(run) == start:\n", "        if False:\n"),
    Mutant(
        MEMORY,
        "if dot[0] == run and dot[1] >= start]:\n                found",
        "if dot[0] == run]:\n                found",
    ),
    Mutant(MEMORY, "(base := self.bases.get(run)) and base.seq >= start:", "False:"),
    Mutant(MEMORY, "for dot in [dot for dot in self.hashes if dot[0]", "for dot in [dot for dot in () if dot[0]"),
    Mutant(MEMORY, "            if line.etype != ACTION:\n", "            if True:\n"),
    Mutant(MEMORY, "                    found.pop(dot, None)\n", "                    pass\n"),
    Mutant(MEMORY, "for pred in known.line.preds:", "for pred in known.line.preds[:1]:"),
    Mutant(
        MEMORY,
        "        if self.branches:\n            self._rename",
        "        if False:\n            self._rename",
    ),
    Mutant(MEMORY, "                    del found[(run, seq)]\n", "                    pass\n"),
    Mutant(MEMORY, "and seq <= base[run].seq and (run, seq) not in theirs", "and (run, seq) not in theirs"),
    Mutant(
        MEMORY,
        "            if run not in self.vv or seq > self.vv[run].seq:\n                self.reg",
        "            if True:\n                self.reg",
    ),
    Mutant(MEMORY, "self.bases[run] = max(mark, self.bases.get(run, mark))", "self.bases[run] = mark"),
    Mutant(MEMORY, "self.vv[run] = max(mark, self.vv.get(run, mark))", "self.vv[run] = mark"),
    Mutant(MEMORY, "                self.hashes[(run, seq)] = kept.pop(seq).h\n", "                kept.pop(seq)\n"),
    Mutant(MEMORY, "if seq > after)", "if seq >= after)"),
    Mutant(
        MEMORY,
        "if run in self.bases and seq <= self.bases[run].seq:",
        "if run in self.bases and seq < self.bases[run].seq:",
    ),
    Mutant(MEMORY, "        if self.bases:\n            ends +=", "        if False:\n            ends +="),
    Mutant(MEMORY, "self.actors.setdefault(run, info)", "self.actors[run] = info"),
    Mutant(MEMORY, "[:MOST_PREDS]", ""),
    Mutant(MEMORY, "lam=self.lamport() + 1", "lam=self.lamport()"),
    # What is shown, and what is gone
    Mutant(HEADS, "return (self.lam, self.actor, self.seq)", "return (self.seq, self.actor, self.lam)"),
    Mutant(HEADS, "return (self.lam, self.actor, self.seq)", "return (self.lam, self.seq, self.actor)"),
    Mutant(HEADS, "if head.field not in (CREATION, DELETED):", "if head.field != DELETED:"),
    Mutant(
        HEADS,
        "if not deletes or any(head.field == DELETED and head.value is False for head in heads):",
        "if not deletes:",
    ),
    Mutant(HEADS, "others = [head for head in heads if head.field != DELETED]", "others = heads"),
    Mutant(HEADS, "not any(all(head.seq > ctx", "not any(any(head.seq > ctx"),
    Mutant(HEADS, "not any(all(head.seq > ctx", "not all(all(head.seq > ctx"),
    Mutant(HEADS, "head.seq > ctx.get(head.actor, 0)", "head.seq >= ctx.get(head.actor, 0)"),
    Mutant(HEADS, "head.seq > ctx.get(head.actor, 0)", "head.actor not in ctx"),
    # Lines
    Mutant(WIRE, "if len(header.forks) > MOST_FORKS:", "if False:"),
    Mutant(WIRE, "bytes.fromhex(previous) + line", "line"),
    Mutant(WIRE, "(value[0], value[1]) if isinstance", '(value[0], "") if isinstance'),
    # The tree
    Mutant(TREE, "latest = {item: max(heads", "latest = {item: min(heads"),
    Mutant(TREE, "return item not in bound, latest", "return True, latest"),
    Mutant(TREE, "latest[item].order\n", "latest[item].order[1:]\n"),
    Mutant(TREE, "cut = sorted((max(ring", "cut = sorted((min(ring"),
    Mutant(TREE, "for ring in _rings(wanted)), key=rank)", "for ring in _rings(wanted)), key=rank, reverse=True)"),
    Mutant(TREE, " | wanted | dict.fromkeys(cut)", " | wanted"),
    Mutant(TREE, "dict.fromkeys(placements) | wanted", "wanted"),
    Mutant(TREE, "        parents[item] = next(fits, None)\n", "        parents[item] = None\n"),
    Mutant(TREE, " if not _closes_ring(item, other, parents))", ")"),
    Mutant(TREE, "frozenset(cut))", "frozenset())"),
    Mutant(TREE, "    yield from (head.prev for head in ordered)\n", ""),
    Mutant(TREE, "    yield from (head.parent for head in ordered[1:])\n", ""),
    Mutant(TREE, "sorted(heads, key=_order, reverse=True)", "heads"),
    Mutant(
        TREE,
        "        if at == item:\n            return True\n",
        "        if at == item:\n            return parent != item\n",
    ),
    Mutant(TREE, "        if at is not None and passed[at] == item:\n", "        if at is not None:\n"),
)


def prepared(folder: Path) -> None:
    """A copy of what the killer needs."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__", "*.sql"))
    shutil.copy(ROOT / "okr_desktop/__init__.py", folder / "okr_desktop/__init__.py")


def survives(mutant: Mutant, folder: Path) -> bool:
    """Whether nothing notices the mistake, in a copy of the program."""
    target = folder / mutant.file
    original = target.read_text(encoding="utf-8")
    target.write_text(original.replace(mutant.old, mutant.new), encoding="utf-8")
    command = [sys.executable, "-B", "-m", "benchmarks.torture.killer"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=SECONDS, check=False)
        return done.returncode == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        target.write_text(original, encoding="utf-8")


CASES = len(MUTANTS)


def run(cases: int, seed: int) -> list[str]:
    """The mutants that nothing notices, of so many from a place in the list on."""
    found = list[str]()
    with tempfile.TemporaryDirectory() as folder:
        prepared(Path(folder))
        for number in range(seed, seed + cases):
            mutant = MUTANTS[number % len(MUTANTS)]
            if survives(mutant, Path(folder)):
                found.append(f"{mutant.file}: {mutant.old.strip()!r} -> {mutant.new.strip()!r} survives")
    return found
