"""What a test may say of time: that a thing ends, and does not wait. How fast it is stands in benchmarks/."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

FOREVER = 60.0


@contextmanager
def not_forever() -> Iterator[None]:
    """Fail when the block takes a minute of this thread's processor: a guard against hangs and squares, no budget.

    Processor time, so a machine that is busy with other work does not fail it.
    """
    begun = time.thread_time()
    yield
    assert time.thread_time() - begun < FOREVER


@contextmanager
def sooner_than(seconds: float) -> Iterator[None]:
    """Fail when the block takes as long as what it must not wait for: give a time far above what it needs."""
    begun = time.monotonic()
    yield
    assert time.monotonic() - begun < seconds
