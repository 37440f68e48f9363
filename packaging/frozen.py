"""The start of a frozen copy: the program's name says whether it is the window or the command line."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int | None:
    """Hand over to ``okr`` or to the window; ``--show-resources`` answers whether the bundle is complete."""
    if sys.argv[1:] == ["--show-resources"]:
        from okr_desktop.paths import resource_path

        print(resource_path())
        return int(not resource_path("fonts", "OKRSans-Regular.ttf").is_file())
    if Path(sys.argv[0]).stem == "okr":
        # The two may be one file with two names; who starts this program again must get the same one.
        called = Path(sys.executable).with_stem("okr")
        if called.exists():
            sys.executable = str(called)
        from okr_desktop.cli import main as start
    else:
        from okr_desktop.__main__ import main as start
    return start()


if __name__ == "__main__":
    sys.exit(main())
