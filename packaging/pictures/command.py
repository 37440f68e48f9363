"""The command: which pictures are drawn, and in which process; language and scale are chosen once per process."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from pictures.catalogue import COMMITTED, Picture, chosen, matrix
from pictures.places import LOCALES, PICTURES, ROOT, SCREEN, SCRIPT, TODAY


def main(arguments: list[str] | None = None) -> int:
    """Read the command line and draw; gives the exit code."""
    options = _parser().parse_args(arguments)
    if options.draw is not None:
        return draw_group(options.draw)
    try:
        wanted = chosen(_scope(options.all), options.names, options.only)
    except LookupError as error:
        sys.stderr.write(f"There is no picture {error}. There are: {', '.join(one.name for one in COMMITTED)}\n")
        return 2
    failed = draw_all(wanted, PICTURES if options.all is None else options.all.absolute())
    if options.all is None:
        size = sum(path.stat().st_size for path in PICTURES.glob("*.png"))
        made = "" if not failed else ", not all of which could be drawn"
        print(f"{len(wanted)} pictures{made} in {PICTURES.relative_to(ROOT)}, which has {size / 1e6:.1f} MB")
    return 1 if failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Draw the documentation's pictures from the real program.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only the pictures of these names")
    parser.add_argument(
        "--only", nargs="+", default=[], metavar="WORD", help="only pictures whose names contain one of these"
    )
    parser.add_argument("--all", type=Path, metavar="FOLDER", help="every scene in every variation, into a folder")
    parser.add_argument("--draw", type=Path, help=argparse.SUPPRESS)
    return parser


def _scope(folder: Path | None) -> list[Picture]:
    if folder is None:
        return list(COMMITTED)
    from pictures.scenes import SCENES

    return matrix(SCENES)


def draw_all(pictures: list[Picture], target: Path) -> int:
    """Draw pictures in one process for each language and scale; gives the number of processes that failed."""
    failed = 0
    for language, scale in sorted({(one.language, one.scale) for one in pictures}):
        group = [asdict(one) for one in pictures if (one.language, one.scale) == (language, scale)]
        with tempfile.TemporaryDirectory(prefix="okr-pictures-") as home:
            environ = _environ(Path(home), language, scale)
            command = [sys.executable, str(SCRIPT), "--draw", str(target)]
            code = subprocess.run(command, input=json.dumps(group), text=True, env=environ).returncode
            failed += code != 0
            if code not in (0, 1):  # one that fails by itself has said which picture it was
                sys.stderr.write(f"The process for {language} at {scale:.0%} ended with {code}: some are missing.\n")
    return failed


def _environ(home: Path, language: str, scale: float) -> dict[str, str]:
    """What a drawing process must know before it begins."""
    screen = home / "screen.json"
    screen.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
    return {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        "QT_SCALE_FACTOR": str(scale),
        "QT_LOGGING_RULES": "default.warning=false",
        "OKR_DESKTOP_HOME": str(home),
        "OKR_DESKTOP_TODAY": TODAY,
        "LC_ALL": LOCALES[language],
        "TZ": "UTC",
        "PYTHONUTF8": "1",
        "PYTHONPATH": str(ROOT),
    }


def draw_group(target: Path) -> int:
    """In a process of its own: draw the pictures that stand on stdin; gives the exit code."""
    from okr_desktop.qt import app as application
    from pictures import clock
    from pictures.kit import Stage

    clock.install()
    pictures = [Picture(**{**one, "size": tuple(one["size"])}) for one in json.load(sys.stdin)]
    language = pictures[0].language
    app = application.create_app([sys.argv[0]], language=language, theme_mode="light")
    failed = 0
    with tempfile.TemporaryDirectory(prefix="okr-pictures-") as folder:
        stage = Stage(app, Path(folder), language)
        for picture in pictures:
            try:
                stage.draw(picture, target / f"{picture.name}.png")
            except Exception as error:  # the others are still wanted
                failed += 1
                sys.stderr.write(f"{picture.name}: {type(error).__name__}: {error}\n")
    return 1 if failed else 0
