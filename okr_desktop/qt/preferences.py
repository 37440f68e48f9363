"""What one person prefers on this computer: language, appearance, recent files; a small TOML file."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from okr_desktop.paths import config_dir

FILE_NAME = "settings.toml"
RECENT_LIMIT = 8
Appearance = Literal["system", "light", "dark"]
_APPEARANCES: tuple[Appearance, ...] = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Preferences:
    """``language`` is a code or "" for the system's; ``recent`` are workspace files, the last opened first."""

    language: str = ""
    appearance: Appearance = "system"
    compact: bool = False
    recent: tuple[str, ...] = ()

    def opened(self, path: Path) -> Preferences:
        """The same with a file put in front of the recent ones."""
        others = [known for known in self.recent if known != str(path)]
        return replace(self, recent=(str(path), *others)[:RECENT_LIMIT])


def load(path: Path | None = None) -> Preferences:
    """What was saved; anything unreadable or unknown counts as never said."""
    try:
        found = _parse((path or _file()).read_text("utf-8"))
    except (OSError, ValueError):
        return Preferences()
    recent = found.get("recent")
    appearance = found.get("appearance")
    return Preferences(
        str(found.get("language", "")),
        appearance if appearance in _APPEARANCES else "system",
        found.get("compact") is True,
        tuple(str(one) for one in recent)[:RECENT_LIMIT] if isinstance(recent, list) else (),
    )


def _parse(text: str) -> dict[str, Any]:
    """The file as ``save`` writes it, or as a person did; raises ValueError.

    Nearly always each line is a name and a JSON value, and a reader of all of TOML is slow to import.
    """
    try:
        lines = [line.partition(" = ") for line in text.splitlines()]
        return {name: json.loads(value) for name, _, value in lines}
    except ValueError:
        import tomllib

        return tomllib.loads(text)


def save(preferences: Preferences, path: Path | None = None) -> None:
    """Write them whole; a folder that cannot be written to is no reason to stop."""
    file = path or _file()
    # A JSON string or list of strings is also one of TOML.
    lines = [
        f"language = {json.dumps(preferences.language)}",
        f"appearance = {json.dumps(preferences.appearance)}",
        f"compact = {json.dumps(preferences.compact)}",
        f"recent = {json.dumps(list(preferences.recent))}",
    ]
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_name(file.name + ".part")
        part.write_text("\n".join(lines) + "\n", "utf-8")
        os.replace(part, file)


def _file() -> Path:
    return config_dir() / FILE_NAME
