"""The command line ``okr``; the entry point answers ``--version`` before anything else is imported."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import NoReturn

INTERRUPTED = 130


def main() -> None:
    """Run ``okr`` with the arguments of this process; ends it with exit code 0, 1 (data or file) or 2 (usage)."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from okr_desktop import __version__

        print(f"okr {__version__}")
        return
    try:
        from okr_desktop.cli.program import run

        run()
    except KeyboardInterrupt:
        _interrupted()
    except SystemExit as end:
        if end.code != INTERRUPTED:
            raise
        _interrupted()


def _interrupted() -> NoReturn:
    """Ctrl+C, at whatever moment: everything is closed by now, what is left is the exit code.

    CPython ends a process by SIGINT, whatever its exit code, when the interrupt hit code run from a string, as in
    the making of a dataclass during an import (pythonrun.c, ``unhandled_keyboard_interrupt``).
    """
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(INTERRUPTED)


__all__ = ["main"]
