"""Reads the text of a lesson or a pattern: its head, its words, and the exercises that stand between them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from okr_desktop.services.engagement.school.exercises import KEY_RESULT, OBJECTIVE, Exercise, Item, Sort

_FENCE = re.compile(r"^```\s*([a-z][a-z-]*)\s*$")
_SPLIT = re.compile(r"\s+\|\s+")
_LINES = frozenset({"choose", "sort", "weak-to-strong"})


class Malformed(Exception):
    """What cannot be read: the line (from 1), and which part is missing or wrong."""

    def __init__(self, line: int, part: str) -> None:
        super().__init__(line, part)
        self.line, self.part = line, part


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file taken apart: the head as words by name, and the body as texts and exercises in their order."""

    head: Mapping[str, str]
    parts: tuple[str | Exercise, ...]

    def words(self, name: str) -> tuple[str, ...]:
        """A line of the head as single words."""
        return tuple(self.head.get(name, "").replace(",", " ").split())

    @property
    def text(self) -> str:
        """Everything that is not an exercise."""
        return "\n\n".join(part for part in self.parts if isinstance(part, str))


def parse(text: str) -> Parsed:
    """A file between ``---`` lines and below; raises Malformed."""
    lines = text.lstrip("\ufeff").splitlines()
    if not lines or lines[0].strip() != "---":
        raise Malformed(1, "head")
    end = next((at for at, line in enumerate(lines[1:], 1) if line.strip() == "---"), 0)
    if not end:
        raise Malformed(1, "head")
    return Parsed(_fields(lines[1:end], 2), tuple(_numbered(_parts(lines, end + 1))))


def _fields(lines: list[str], first: int) -> dict[str, str]:
    found = dict[str, str]()
    for at, line in enumerate(lines, first):
        name, colon, value = line.partition(":")
        if line.strip() and not colon:
            raise Malformed(at, "head")
        if colon:
            found[name.strip().lower()] = value.strip()
    return found


def _parts(lines: list[str], at: int) -> list[str | Exercise]:
    found, words = list[str | Exercise](), list[str]()
    while at < len(lines):
        fence = _FENCE.match(lines[at])
        if fence is None or fence[1] not in _LINES:
            words.append(lines[at])
            at += 1
            continue
        end = next((no for no, line in enumerate(lines[at + 1 :], at + 1) if line.strip() == "```"), 0)
        if not end:
            raise Malformed(at + 1, "end")
        found += [*_prose(words), _exercise(fence[1], lines[at + 1 : end], at + 2)]
        words, at = [], end + 1
    return [*found, *_prose(words)]


def _prose(lines: list[str]) -> list[str]:
    text = "\n".join(lines).strip()
    return [text] if text else []


def _numbered(parts: list[str | Exercise]) -> list[str | Exercise]:
    found, number = list[str | Exercise](), 0
    for part in parts:
        found.append(part if isinstance(part, str) else replace(part, place=number))
        number += not isinstance(part, str)
    return found


# Exercises


def _exercise(kind: str, lines: list[str], first: int) -> Exercise:
    """An exercise from the lines between its fences; ``first`` is the number of the first."""
    items = [(at, line.strip()[2:].strip()) for at, line in enumerate(lines, first) if line.strip().startswith("- ")]
    head = [line if not line.strip().startswith("- ") else "" for line in lines]
    fields = _fields(head, first)
    if not fields.get("ask"):
        raise Malformed(first, "ask")
    if kind == "weak-to-strong":
        return _rewriting(fields, first)
    options = tuple(_SPLIT.split(fields.get("columns") or fields.get("options") or ""))
    if kind == "sort" and options == ("",):
        return _ordering(fields["ask"], items, first)
    if len(options) < 2:
        raise Malformed(first, "options")
    return Exercise(Sort(kind), fields["ask"], options, tuple(_placed(at, line, options) for at, line in _some(items)))


def _some(items: list[tuple[int, str]]) -> list[tuple[int, str]]:
    if len(items) < 2:
        raise Malformed(items[0][0] if items else 1, "lines")
    return items


def _placed(at: int, line: str, options: tuple[str, ...]) -> Item:
    cells = _SPLIT.split(line)
    if len(cells) != 3 or cells[1] not in options or not cells[2]:
        raise Malformed(at, "answer")
    return Item(cells[0], options.index(cells[1]), cells[2])


def _ordering(ask: str, items: list[tuple[int, str]], first: int) -> Exercise:
    found = list[Item]()
    for place, (at, line) in enumerate(_some(items)):
        cells = _SPLIT.split(line)
        if len(cells) != 2 or not all(cells):
            raise Malformed(at, "answer")
        found.append(Item(cells[0], place, cells[1]))
    return Exercise(Sort.ORDER, ask, items=tuple(found))


def _rewriting(fields: Mapping[str, str], first: int) -> Exercise:
    for name in ("weak", "model", "why"):
        if not fields.get(name):
            raise Malformed(first, name)
    about = fields.get("about", KEY_RESULT)
    if about not in (OBJECTIVE, KEY_RESULT):
        raise Malformed(first, "about")
    weak, model, why = fields["weak"], fields["model"], fields["why"]
    return Exercise(Sort.REWRITE, fields["ask"], weak=weak, model=model, why=why, about=about)
