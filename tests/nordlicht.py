"""The sample company as a workspace: filled once for a name and a day, then copied, as filling takes half a second."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from okr_desktop import bootstrap
from okr_desktop.clock import today
from okr_desktop.paths import resource_path
from okr_desktop.services import sample


def nordlicht(path: Path, organisation: str = "", clock: Callable[[], date] = today) -> bootstrap.Context:
    """A workspace of its own at ``path``, with the sample company as it is on that day."""
    shutil.copy(_filled(organisation, clock()), path)
    return bootstrap.open_context(path, clock=clock)


def nordlicht_file(path: Path) -> None:
    """The same as a file that nobody has open, as of today; it takes the place of one that was there."""
    shutil.copy(_filled("Nordlicht Bikes", today()), path)


@cache
def _filled(organisation: str, day: date) -> Path:
    path = Path(tempfile.mkdtemp(dir=_folder())) / "nordlicht.okrdb"
    made = bootstrap.create_context(path, organisation, clock=lambda: day).workspace
    sample.fill(made, resource_path("samples", "nordlicht.json"))
    made.close()
    return path


@cache
def _folder() -> str:
    folder = tempfile.mkdtemp(prefix="okr-tests-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
