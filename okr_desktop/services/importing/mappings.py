"""Corrected columns of unknown tables, remembered for the next file with the same header; on this computer only."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

from okr_desktop.domain.errors import OkrError
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.sheets.mapping import Mapping, signature
from okr_desktop.paths import config_dir

FILE_NAME = "import-columns.json"
MOST = 100
_LARGEST = 2_000_000


def remembered(signature: str) -> Mapping | None:
    """The mapping that was kept for tables of this signature."""
    return _load().get(signature)


def remember(signature: str, mapping: Mapping) -> None:
    """Keep a mapping; of more than a hundred the oldest are forgotten. Raises OSError when it cannot be written."""
    known = _load()
    known.pop(signature, None)
    known[signature] = mapping
    _save(dict(list(known.items())[-MOST:]))


def forget(signature: str) -> None:
    """Read tables of this signature by guessing again. Raises OSError when that cannot be written."""
    known = _load()
    if known.pop(signature, None) is not None:
        _save(known)


def for_parcel(parcel: Parcel) -> Mapping | None:
    """The remembered mapping for one of the tables of a file, naming that table; None when none is known."""
    known = _load()
    for table in parcel.tables if known else ():
        if (found := known.get(signature(table))) is not None:
            return Mapping(found.header_row, found.columns, table.name, table.file)
    return None


def _file() -> Path:
    return config_dir() / FILE_NAME


def _load() -> dict[str, Mapping]:
    """What was kept, oldest first; anything unreadable counts as never said."""
    try:
        with _file().open("rb") as file:
            data: Any = json.loads(file.read(_LARGEST))
        pairs = [(str(one["signature"]), str(one["mapping"])) for one in data["mappings"]]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return {}
    found: dict[str, Mapping] = {}
    for name, text in pairs[-MOST:]:
        with contextlib.suppress(OkrError):
            found[name] = Mapping.from_json(text)
    return found


def _save(known: dict[str, Mapping]) -> None:
    """Written beside and put in its place, so that it is never half there."""
    data = {"mappings": [{"signature": name, "mapping": one.to_json()} for name, one in known.items()]}
    path = _file()
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        part.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
