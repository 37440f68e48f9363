"""Puts a finished file in the place of another, however long a virus scanner holds on to it."""

from __future__ import annotations

from pathlib import Path

from okr_desktop.sharing.clock import Clock
from okr_desktop.sharing.fs import Fs

# Access denied, sharing violation, lock violation: somebody has the file open just now.
BUSY = frozenset({5, 32, 33})
FIRST_PAUSE = 0.010
LONGEST_PAUSE = 1.0
PATIENCE = 15.0


def replace(fs: Fs, clock: Clock, source: Path, target: Path) -> None:
    """Replace ``target`` by ``source``; raises OSError when that was not possible within 15 seconds.

    Only what Windows calls busy is tried again. There is no writing into the target instead: it is the old file
    or the new one at every moment.
    """
    until, pause = clock.monotonic() + PATIENCE, FIRST_PAUSE
    while True:
        try:
            fs.replace(source, target)
            return
        except OSError as error:
            if getattr(error, "winerror", None) not in BUSY:
                raise
            if clock.monotonic() + pause > until:
                break
        clock.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)
    fs.replace_kept(source, target)
