"""Pasted text: "O: title | owner", then "- key result | start | target | unit | current"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.drafts.building import Builder, ObjectiveRow, Progress
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.exchange.drafts.keys import normal
from okr_desktop.exchange.drafts.notes import shorten
from okr_desktop.exchange.reading.source import Source
from okr_desktop.exchange.values.dates import find_quarter, period_heading
from okr_desktop.exchange.values.measure import Cells, Marks, Measure, marks_of
from okr_desktop.exchange.values.numbers import UnreadableError, parse_number

FORMAT = "plain_text"
_COLON = "[:\uff1a]"
_OBJECTIVE = re.compile(rf"\s*(?:[-*•]\s+)?(?:O|Objective|Ziel)\s?\d{{0,3}}\s?{_COLON}(?P<rest>.*)", re.IGNORECASE)
_KEY_RESULT = re.compile(
    rf"\s*(?:[-*•–]\s+)?(?:KR|Key[ -]?Result|Schlüsselergebnis)\s?[\d.]{{0,6}}\s?{_COLON}(?P<named>.*)"
    r"|\s*[-*•–]\s+(?P<item>.*)",
    re.IGNORECASE,
)
_CELLS = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    kind: str
    cells: tuple[str, ...]


def certainty(source: Source) -> float:
    """How sure it is that a text is of this form, 0 to 1."""
    head = source.text[:200_000].split("\n")
    objectives = sum(bool(_OBJECTIVE.match(line)) for line in head)
    if not objectives:
        return 0.0
    if any(line.startswith("#") for line in head):
        return 0.5
    return 0.95 if any(_KEY_RESULT.match(line) for line in head) else 0.7


def read(source: Source, today: date, progress: Progress = None) -> Draft:
    """The objectives of a pasted text; lines that say neither O nor KR are errors with their line."""
    builder = Builder(FORMAT, source)
    builder.cycle = find_quarter(source.name)
    lines = [line for number, text in enumerate(source.text.split("\n"), 1) if (line := _line(number, text))]
    if not any(line.kind == "objective" for line in lines):
        raise FileProblem("file.no_okrs", name=source.name, format=FORMAT)
    marks = marks_of(cell for line in lines if line.kind == "key_result" for cell in line.cells[1:])
    _Reader(builder, marks, today).read(lines, progress)
    return builder.draft()


def _line(number: int, text: str) -> _Line | None:
    if not text.strip():
        return None
    if found := _OBJECTIVE.fullmatch(text):
        return _Line(number, "objective", _split(found["rest"]))
    if found := _KEY_RESULT.fullmatch(text):
        return _Line(number, "key_result", _split(found["named"] if found["named"] is not None else found["item"]))
    return _Line(number, "other", (text,))


def _split(text: str) -> tuple[str, ...]:
    return tuple(cell.replace("\\|", "|").strip() for cell in _CELLS.split(text))


class _Reader:
    def __init__(self, builder: Builder, marks: Marks, today: date) -> None:
        self._builder = builder
        self._notes = builder.notes
        self._marks = marks
        self._today = today
        self._objective: ObjectiveRow | None = None
        self._seen: set[tuple[str, str]] = set()
        self._skipping = False

    def read(self, lines: list[_Line], progress: Progress) -> None:
        for index, line in enumerate(lines):
            if progress and index % 1000 == 0:
                progress(index / len(lines))
            if line.kind == "objective":
                self._read_objective(line)
            elif line.kind == "key_result":
                self._read_key_result(line)
            else:
                self._read_other(line)
        if progress:
            progress(1.0)

    def _read_objective(self, line: _Line) -> None:
        self._objective = None
        self._skipping = not self._builder.usable_title(line.cells[0], line.number)
        if not self._skipping and self._too_many(line, 2):
            self._skipping = True
        if self._skipping:
            return
        self._objective = self._builder.objective(line.cells[0], line.number)
        if len(line.cells) > 1:
            self._objective.owner = self._builder.name("owner", line.cells[1], line.number)

    def _read_key_result(self, line: _Line) -> None:
        title = line.cells[0]
        if self._objective is None:
            code = "parent.skipped" if self._skipping else "key_result.no_objective"
            self._notes.error(code, "objective", line.number, title=shorten(title))
            return
        if not self._builder.usable_title(title, line.number) or self._too_many(line, 5):
            return
        measured = Measure(self._cells(line), self._marks, self._notes, line.number).read()
        if measured is None:
            return
        self._warn_if_double(self._objective, title, line.number)
        self._builder.key_result(self._objective, title, line.number, measured)

    def _cells(self, line: _Line) -> Cells:
        start, target, unit, current = (*line.cells[1:], "", "", "", "")[:4]
        if len(line.cells) == 4 and _is_bare_number(unit):
            # Some templates write "start | target | actual"; a bare number cannot be a unit.
            self._notes.note("unit.is_current", "current", line.number, text=unit)
            unit, current = "", unit
        return Cells(start, target, current, unit, title=line.cells[0])

    def _too_many(self, line: _Line, limit: int) -> bool:
        if not any(line.cells[limit:]):
            return False
        self._notes.error(
            "row.too_many_cells", "", line.number, count=len(line.cells), limit=limit, title=shorten(line.cells[0])
        )
        return True

    def _warn_if_double(self, objective: ObjectiveRow, title: str, line: int) -> None:
        name = (objective.path, normal(title))
        if name in self._seen:
            self._notes.warning("key_result.duplicate", "title", line, title=shorten(title))
        self._seen.add(name)

    def _read_other(self, line: _Line) -> None:
        text = line.cells[0].strip()
        period = period_heading(text.strip("#*_ "), self._today) if not self._builder.objectives else ""
        if period:
            self._builder.cycle = period
        else:
            self._notes.error("line.unreadable", "", line.number, text=shorten(text))


def _is_bare_number(text: str) -> bool:
    try:
        return not parse_number(text).unit
    except UnreadableError:
        return False
