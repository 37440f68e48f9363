"""The program's front door: reads the command line before anything of Qt is imported."""

from __future__ import annotations

import argparse
import gc
import importlib.util
import sys
from pathlib import Path

from okr_desktop import __version__

DEMO = "demo"


def main(argv: list[str] | None = None) -> int:
    """Run ``okr-desktop``; gives the exit code."""
    options = _parser().parse_args(argv)
    if importlib.util.find_spec("PySide6") is None:
        sys.stderr.write("The window needs PySide6: pip install PySide6-Essentials. 'okr' works without it.\n")
        return 1
    from okr_desktop.qt import app

    if missing := app.missing_libraries():
        sys.stderr.write(app.missing_libraries_message(missing))
        return 1
    if options.file == DEMO:
        from okr_desktop.qt import demo

        return demo.run(options.out, options.language)
    if not app.has_display():
        sys.stderr.write(
            "There is no display to show the window on. Use the command line (okr --help), "
            "or 'okr-desktop demo' to write sample files.\n"
        )
        return 1
    gc.disable()  # until the window is there; see launch.COLLECT_AFTER_MS
    from okr_desktop.qt import launch

    return launch.run(options.workspace or (Path(options.file) if options.file else None), options.language)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="okr-desktop", description="Objectives and key results from the bottom up.")
    parser.add_argument("--version", action="version", version=f"OKR Desktop {__version__}")
    parser.add_argument("--workspace", type=Path, metavar="FILE", help="open this workspace file (*.okrdb)")
    parser.add_argument("--language", choices=("en", "de"), help="language of the window")
    parser.add_argument("--out", type=Path, default=Path(DEMO), metavar="FOLDER", help="where 'demo' writes")
    parser.add_argument("file", nargs="?", metavar="demo|FILE", help="'demo' shows a sample; or a workspace to open")
    return parser


if __name__ == "__main__":
    sys.exit(main())
