"""Files of workspaces, closed and crashed, and what must not have touched them."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from okr_desktop.services import upkeep
from okr_desktop.services.desk import Desk
from tests.worlds import TODAY, desk_at, sample

ROOT = Path(__file__).resolve().parents[2]


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def closed_workspace(folder: Path) -> Path:
    desk = desk_at(folder)
    sample(desk)
    desk.close()
    desk_at(folder).close()  # checked this time
    return folder / "team.okrdb"


def reopen(path: Path) -> Desk:
    return upkeep.open_desk(path, path.parent / "backups", lambda: TODAY)


def pragma(db: sqlite3.Connection, name: str) -> object:
    return db.execute(f"PRAGMA {name}").fetchone()[0]


@contextmanager
def untouched(folder: Path) -> Generator[None]:
    before = contents(folder)
    yield
    assert contents(folder) == before


def contents(folder: Path) -> dict[str, bytes]:
    """Without what SQLite leaves when it only reads: an empty log, and the index of a log."""
    found = {name: data for name, data in files(folder).items() if not name.endswith("-shm")}
    return {name: data for name, data in found.items() if data or not name.endswith("-wal")}


def crash(folder: Path, action: str) -> None:
    """Do something in another process that then stops without closing."""
    script = f"""
import os, sys
from pathlib import Path
from tests.worlds import *
desk = desk_at(Path(sys.argv[1]))
{action}
os._exit(9)
"""
    subprocess.run([sys.executable, "-c", script, str(folder)], cwd=ROOT, check=False, timeout=60)
