"""Finds Markdown files of a language, ours and those of the organisation; what cannot be read is told, never fatal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar

from okr_desktop.domain.errors import Problem
from okr_desktop.paths import data_dir, resource_path
from okr_desktop.services.engagement.school.lesson_text import Malformed, Parsed, parse

ENGLISH = "en"
MOST_BYTES, MOST_FILES = 200_000, 200
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was read: its name without ending, the language that it is written in, and what it says."""

    name: str
    language: str
    parsed: Parsed
    own: bool


@dataclass(frozen=True, slots=True)
class Shelf(Generic[T]):
    """Everything that could be made of the files of a folder, and what is wrong with the others."""

    all: tuple[T, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


def own_folder(kind: str) -> Path:
    """Where an organisation puts its own files of a kind ("lessons", "playbook"), in folders of languages."""
    return data_dir() / kind


def languages(language: str) -> tuple[str, ...]:
    """The folders to look into for a language ("de", "pt_BR"), the best first; English is always the last."""
    plain = language.replace("-", "_")
    return tuple(dict.fromkeys((plain, plain.split("_")[0].lower(), ENGLISH)))


def shelf(kind: str, language: str, make: Callable[[Found], T], folder: Path | None = None) -> Shelf[T]:
    """Every file of a kind as ``make`` reads it; an own file takes the place of ours of the same name.

    ``folder``: another folder with own files. Problems have the codes ``lesson.unreadable``, ``lesson.exercise`` (with
    file, line and part) and ``lesson.front``, for which ``make`` raises Malformed.
    """
    made, problems = dict[str, T](), list[Problem]()
    for root, own in ((resource_path(kind), False), (folder or own_folder(kind), True)):
        for path, code in _files(root, language):
            try:
                made[path.stem] = make(Found(path.stem, code, _read(path), own))
            except Malformed as error:
                front = error.part in ("head", "title", "order", "minutes")
                params = {"file": path.name, "line": error.line, "part": error.part}
                problems.append(Problem("lesson.front" if front else "lesson.exercise", "", params))
            except (OSError, ValueError) as error:
                reason = str(getattr(error, "strerror", "") or "")
                problems.append(Problem("lesson.unreadable", "", {"file": path.name, "reason": reason}))
    return Shelf(tuple(made.values()), tuple(problems))


def _read(path: Path) -> Parsed:
    known = path.stat()
    return _parsed(path, known.st_mtime_ns, known.st_size)


@lru_cache(maxsize=256)
def _parsed(path: Path, _changed: int, _size: int) -> Parsed:
    """A file as it was at a moment: pages ask for the same ones again and again."""
    return parse(_text(path))


def _text(path: Path) -> str:
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ValueError("too large")
    return data.decode("utf-8")


def _files(root: Path, language: str) -> Iterator[tuple[Path, str]]:
    """One file for each name, in the best language that it has."""
    best = dict[str, tuple[Path, str]]()
    for code in languages(language):
        folder = root / code
        names = sorted(folder.glob("*.md")) if folder.is_dir() else []
        for path in names[:MOST_FILES]:
            if path.is_file():
                best.setdefault(path.stem, (path, code))
    yield from (best[name] for name in sorted(best))


def whole(parsed: Parsed, name: str, most: int) -> int:
    """A number of the head from 0 to ``most``; raises Malformed."""
    text = parsed.head.get(name, "")
    if not (text.isascii() and text.isdigit() and len(text) < 6 and int(text) <= most):
        raise Malformed(1, name)
    return int(text)


def required(parsed: Parsed, name: str) -> str:
    """A line of the head that must be there; raises Malformed."""
    if not parsed.head.get(name):
        raise Malformed(1, name)
    return parsed.head[name]
