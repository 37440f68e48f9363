"""The command line ``okr``; the entry point answers ``--version`` before anything else is imported."""

from __future__ import annotations

import sys


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
        # Ctrl+C while the program was still being loaded, or already on its way out.
        sys.exit(130)


__all__ = ["main"]
