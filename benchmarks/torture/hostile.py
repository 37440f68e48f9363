"""F1, F3: hostile files of every sort; one kind of error comes out, soon, without much memory, and no harm is done.

``bytes``, ``headers``, ``manifest``, ``members``, ``lines``: random mutations, so many from a seed. ``blocks``: every
64 bytes of a file flipped, cut or zeroed. ``lie``: files that get past every checksum.
"""

from __future__ import annotations

import os
import pickle
import resource
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import TypeVar

from benchmarks.torture import mutators
from benchmarks.torture.checks import ensure
from benchmarks.torture.lies import LIES, REFUSED, TAKEN
from benchmarks.torture.places import scratch
from benchmarks.torture.victim import Victim
from okr_desktop.domain.errors import OkrError
from okr_desktop.sharing.bundle import open_shared, peek
from okr_desktop.sharing.salvage import salvage
from okr_desktop.store.memory import MemoryStore
from okr_desktop.store.merge_core import Parted, Waiting, Weaver

T = TypeVar("T")
# What one file may cost: seconds of this processor to read it, and to take part in a sync with it, with all that the
# checks here cost; and memory of the whole process.
SECONDS, SYNC_SECONDS = 2.0, 20.0
MEMORY = 512 << 20
ROOM = 1536 << 20
BLOCK = 64
KINDS = ("bytes", "headers", "manifest", "members", "lines")
DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "flipped": lambda block: bytes(byte ^ 0x55 for byte in block),
    "zeroed": lambda block: bytes(len(block)),
    "cut": lambda block: b"",
}


def plan(size: str, cases: int | None, seed: int) -> list[str]:
    """A million mutants by night, 250 otherwise; every block, or one in twelve; all lies."""
    night = size == "nightly"
    count = cases or (1_000_000 if night else 250)
    batch = max(10, min(500, count // len(KINDS)))
    mutants = [f"{kind}/{batch}/{seed + number}" for number in range(max(1, count // (batch * 5))) for kind in KINDS]
    step = 1 if night else 12
    blocks = [f"blocks/{how}/{form}/{step}" for how in DAMAGES for form in ("zip", "text")]
    return [*mutants, *blocks, *(f"lie/{lie.__name__}" for lie in LIES)]


def check(case: str) -> int:
    """One batch, in a process of its own with little memory; how many files that were."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        _confined(case, write)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    ensure(told, f"the process has died with status {status}")
    count, found, peak = pickle.loads(told)
    ensure(not found, found)
    ensure(peak < MEMORY, f"{peak >> 20} MiB of memory were used")
    return count


def _confined(case: str, write: int) -> None:
    begun, count, found = _memory(), 0, ""
    try:
        # Beside what the parent has: run as a test it may hold a whole window already.
        resource.setrlimit(resource.RLIMIT_AS, (_addresses() + ROOM, resource.RLIM_INFINITY))
        count = _check(case)
    except BaseException as error:
        found = f"{type(error).__name__}: {error}"[:500]
    finally:
        with suppress(BaseException), os.fdopen(write, "wb") as pipe:
            pipe.write(pickle.dumps((count, found, _memory() - begun)))
        os._exit(0)


def _addresses() -> int:
    """Bytes of addresses that this process uses; 0 where the system does not say."""
    with suppress(OSError, ValueError, IndexError):
        return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    return 0


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10


def _check(case: str) -> int:
    kind, *rest = case.split("/")
    with scratch() as home:
        victim = Victim(home)
        if kind == "lie":
            return sum(_lie(victim, name) for name in rest[0].split("+"))
        if kind == "blocks":
            return _blocks(victim, *rest)
        return _mutants(victim, kind, int(rest[0]), int(rest[1]))


def _mutants(victim: Victim, kind: str, count: int, seed: int) -> int:
    for number in range(count):
        dice = Random(f"{kind} {seed} {number}")
        data = _mutant(victim, kind, dice)
        try:
            feed(victim, data, dice, meet=number % 5 == 0)
        except Exception as error:
            raise AssertionError(f"mutant {number}: {_told(error)}") from error
    return count


def _mutant(victim: Victim, kind: str, dice: Random) -> bytes:
    match kind:
        case "bytes":
            return mutators.bytes_of(dice.choice((victim.zip, victim.text)), dice)
        case "headers":
            return mutators.headers_of(victim.zip, dice)
        case "manifest":
            return mutators.manifest_of(victim.forged, dice)
        case "members":
            return mutators.members_of(victim.forged, dice)
        case _:
            return mutators.lines_of(victim.forged, dice, dice.choice(("zip", "zip", "text")))


def _told(error: BaseException) -> str:
    trace, places = error.__traceback__, list[str]()
    while trace:
        code = trace.tb_frame.f_code
        places.append(f"{Path(code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{type(error).__name__}: {error}"[:300] + " at " + " ".join(places[-5:])


def feed(victim: Victim, data: bytes, dice: Random, *, meet: bool) -> str:
    """Give a file to everything that reads files; "refused" or "taken"."""
    _in_time(lambda: _parse(data), "reading", SECONDS)
    _in_time(lambda: _salvaged(victim, data), "salvaging", SECONDS)
    outcome = REFUSED
    if _in_time(lambda: victim.merge(data), "merging", SYNC_SECONDS):
        outcome = TAKEN
        victim.back()
    if meet:
        _in_time(lambda: victim.meet(data, dice), "meeting it", SYNC_SECONDS)
        victim.back()
    return outcome


def _in_time(act: Callable[[], T], what: str, seconds: float) -> T:
    begun = time.process_time()
    found = act()
    took = time.process_time() - begun
    ensure(took < seconds, f"{what} took {took:.1f} seconds")
    return found


def _parse(data: bytes) -> None:
    with suppress(OkrError):
        peek(data[:4096])
    with suppress(OkrError), open_shared(data) as found:
        found.verify()
    with suppress(OkrError, Waiting, Parted), open_shared(data) as found:
        weaver = Weaver(MemoryStore(found.header.bundle_id))
        weaver.take(found)
        weaver.finish()


def _salvaged(victim: Victim, data: bytes) -> None:
    path = victim.team.root / "broken"
    path.write_bytes(data)
    with salvage(path, victim.forged.bundle_id) as rescued:
        for piece in rescued.pieces:
            store = MemoryStore(piece.header.bundle_id)
            with suppress(OkrError, Waiting, Parted):
                weaver = Weaver(store)
                weaver.take(piece)
                weaver.finish()
    ensure(path.read_bytes() == data, "a salvaged file was changed")


def _lie(victim: Victim, name: str) -> int:
    lie = next(lie for lie in LIES if lie.__name__ == name)
    expected, data = lie(victim)
    outcome = feed(victim, data, Random(name), meet=True)
    ensure(expected not in (REFUSED, TAKEN) or outcome == expected, f"{name}: it was {outcome}")
    for seed in range(2):
        victim.meet(data, Random(seed))
        victim.back()
    return 3


def _blocks(victim: Victim, how: str, form: str, step: str) -> int:
    data = victim.zip if form == "zip" else victim.text
    places = range(0, len(data), BLOCK * int(step))
    for number, at in enumerate(places):
        damaged = data[:at] + DAMAGES[how](data[at : at + BLOCK]) + data[at + BLOCK :]
        try:
            feed(victim, damaged, Random(at), meet=number % 4 == 0)
        except Exception as error:
            raise AssertionError(f"block at {at}: {_told(error)}") from error
    return len(places)
