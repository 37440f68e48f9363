"""What one run of the program said, and what a clear refusal looks like."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
REAL = ROOT / "../shared/data/okrs/src-d"
TODAY = "2026-08-15"


@dataclass(frozen=True)
class Said:
    """What one run of the program said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def id(self) -> str:
        """The id that a command printed."""
        assert self.code == 0, self
        return self.out.strip()


Okr = Callable[..., Said]


def environment(home: Path, **more: str) -> dict[str, str]:
    """A clean environment whose every user folder is ``home``."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("OKR_", "LC_", "PYTHON"))}
    ours = {"OKR_DESKTOP_HOME": str(home), "OKR_DESKTOP_TODAY": TODAY, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
    return {**kept, **ours, "TERM": "xterm-256color", **more}


def refused(said: Said, *words: str, code: int = 1, lines: int = 1) -> None:
    """A clear refusal: the exit code, nothing on stdout, one line on stderr with these words, no traceback."""
    assert said.code == code, said
    assert said.out == "", said
    assert "Traceback" not in said.err, said
    assert len(said.err.strip().splitlines()) == lines, said
    assert said.err.startswith("okr: "), said
    for word in words:
        assert word in said.err, said


def fill(filler: Path) -> None:
    """Write a file until its disk is full."""
    with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
        while file.write(b"x" * 512):
            continue
