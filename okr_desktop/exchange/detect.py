"""Says what a file is and how sure that is, and reads it with the reader that fits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange import flat_csv, markdown, okr_json, plain_text
from okr_desktop.exchange.building import Progress
from okr_desktop.exchange.draft import Draft
from okr_desktop.exchange.source import Source, from_text, load


@dataclass(frozen=True, slots=True)
class Detection:
    """A format and how sure it is that a file has it, 0 to 1; format "" (0) when no reader knows the file."""

    format: str
    certainty: float


@dataclass(frozen=True, slots=True)
class Reader:
    """What the module of a format offers: how sure it is about a text, and the draft in it."""

    certainty: Callable[[Source], float]
    read: Callable[[Source, date, Progress], Draft]


# A new format is one module and one entry here.
READERS = {
    flat_csv.FORMAT: Reader(flat_csv.certainty, flat_csv.read),
    plain_text.FORMAT: Reader(plain_text.certainty, plain_text.read),
    markdown.FORMAT: Reader(markdown.certainty, markdown.read),
    okr_json.FORMAT: Reader(okr_json.certainty, okr_json.read),
}


def detect(path: Path | str) -> Detection:
    """What the file at ``path`` is. Raises FileProblem when it cannot be read as text."""
    return _detect(load(path))


def read(path: Path | str, fmt: str | None = None, *, today: date, progress: Progress = None) -> Draft:
    """The draft in a file; ``fmt`` is a key of READERS, None detects it.

    Raises FileProblem: file.missing, .folder, .special, .denied, .unreadable, .too_large, .too_many_lines, .empty,
    .binary, .encoding, .no_okrs, .unknown_format, .not_json, .newer_format. Problems of rows are in the draft.
    ``progress`` gets 0.0 to 1.0; what it raises (to cancel) is passed on.
    """
    return _read(load(path), fmt, today, progress)


def read_text(text: str, name: str, fmt: str | None = None, *, today: date) -> Draft:
    """The draft in a pasted text; ``name`` is what the draft is called. Raises FileProblem as ``read`` does."""
    return _read(from_text(text, name), fmt, today, None)


def _detect(source: Source) -> Detection:
    found = [Detection(name, reader.certainty(source)) for name, reader in READERS.items()]
    best = max(found, key=lambda each: each.certainty)
    return best if best.certainty > 0 else Detection("", 0.0)


def _read(source: Source, fmt: str | None, today: date, progress: Progress) -> Draft:
    name = _detect(source).format if fmt is None else fmt
    if not name:
        raise FileProblem("file.no_okrs", name=source.name, format="")
    if name not in READERS:
        raise FileProblem("file.unknown_format", name=source.name, format=name)
    return READERS[name].read(source, today, progress)
