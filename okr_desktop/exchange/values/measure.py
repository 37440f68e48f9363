"""What a key result measures, from the cells of a row: range, unit, kind and the value reached so far."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from okr_desktop.exchange.drafts.draft import DraftCheckIn
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.values.numbers import Number, UnreadableError, decimal_mark, is_empty, parse_number

UNIT_LIMIT = 40
YES = frozenset(
    {"yes", "y", "ja", "done", "erledigt", "fertig", "x", "✓", "✔", "✅", "☑", "true", "wahr", "100%", "100 %"}
)
# As a target they say "done", not a number.
_DONE = YES - {"100%", "100 %"}
NO = frozenset({"no", "nein", "not done", "open", "offen", "false", "falsch", "☐", "0%", "0 %"})
_CONFIDENCE_WORDS = {
    **dict.fromkeys(("h", "high", "hoch"), 8),
    **dict.fromkeys(("m", "medium", "mid", "mittel"), 5),
    **dict.fromkeys(("l", "low", "n", "niedrig", "gering"), 2),
}
_CONFIDENCE = re.compile(r"(\d{1,2})(?: ?/ ?10)?")


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one key result as they are written."""

    start: str = ""
    target: str = ""
    current: str = ""
    unit: str = ""
    confidence: str = ""
    note: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """The metric of one key result and the check-in that its current value makes."""

    kind: str
    unit: str = ""
    start: Decimal | None = None
    target: Decimal | None = None
    check_ins: tuple[DraftCheckIn, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """How "1,234" is to be read in this file; ``sure`` when other cells of the file show it."""

    decimal: str = ""
    sure: bool = False


def marks_of(texts: Iterable[str], hint: str = "") -> Marks:
    """The decimal mark of a file from all its number cells; ``hint`` is used when they show none."""
    found = decimal_mark(texts)
    return Marks(found, True) if found else Marks(hint, False)


class Measure:
    """Reads the cells of one row; problems go to the notes with the line."""

    def __init__(self, cells: Cells, marks: Marks, notes: Notes, line: int) -> None:
        self._cells = cells
        self._marks = marks
        self._notes = notes
        self._line = line
        self._title = shorten(cells.title)

    def read(self) -> Measured | None:
        """The metric, or None when the row must be left out (the error is in the notes)."""
        cells = self._cells
        if cells.target.strip().casefold() in _DONE and (is_empty(cells.start) or _is_no(cells.start)):
            return self._yes_no()
        if is_empty(cells.start) and is_empty(cells.target):
            self._notes.note("key_result.yes_no", "target", self._line, title=self._title)
            return self._yes_no()
        if is_empty(cells.target):
            self._notes.error("key_result.no_target", "target", self._line, title=self._title)
            return None
        return self._ranged()

    def _ranged(self) -> Measured | None:
        try:
            target = self._number("target", self._cells.target)
            start = Number(Decimal(0)) if is_empty(self._cells.start) else self._number("start", self._cells.start)
        except UnreadableError:
            return None
        if start.value == target.value:
            self._notes.error("key_result.no_range", "target", self._line, value=str(target.value), title=self._title)
            return None
        if is_empty(self._cells.start):
            self._notes.note("start.assumed", "start", self._line, value="0", title=self._title)
        unit = self._unit(start, target)
        kind = "increase" if target.value > start.value else "decrease"
        return Measured(kind, unit, start.value, target.value, self._check_in(unit))

    def _number(self, field: str, text: str, *, needed: bool = True) -> Number:
        """Raises UnreadableError after noting it."""
        try:
            number = parse_number(text, self._marks.decimal)
        except UnreadableError as problem:
            tell = self._notes.error if needed else self._notes.warning
            tell(problem.code, field, self._line, **problem.params | {"text": shorten(text), "title": self._title})
            raise
        if number.ambiguous:
            self._tell_reading(field, text, number.value)
        return number

    def _tell_reading(self, field: str, text: str, value: Decimal) -> None:
        # When the file itself shows its marks, one example says how they were read.
        tell = self._notes.note_once if self._marks.sure else self._notes.warning
        tell("number.ambiguous", field, self._line, text=text.strip(), read_as=str(value))

    def _unit(self, start: Number, target: Number) -> str:
        if start.unit and target.unit and start.unit != target.unit:
            self._notes.warning("unit.conflict", "unit", self._line, first=start.unit, second=target.unit)
        unit = " ".join(self._cells.unit.split())
        if len(unit) > UNIT_LIMIT:
            self._notes.warning("unit.too_long", "unit", self._line, length=len(unit), limit=UNIT_LIMIT)
            unit = ""
        return unit if not is_empty(unit) else target.unit or start.unit

    def _check_in(self, unit: str) -> tuple[DraftCheckIn, ...]:
        if is_empty(self._cells.current):
            return self._without_value()
        try:
            current = self._number("current", self._cells.current, needed=False)
        except UnreadableError:
            return ()
        # "40 %" beside a target of 50 users is a share of the way, not a value.
        if current.unit and current.unit != unit and (unit or current.unit == "%"):
            self._notes.warning(
                "unit.conflict",
                "current",
                self._line,
                first=unit,
                second=current.unit,
                text=self._cells.current.strip(),
            )
            return ()
        return (DraftCheckIn(current.value, confidence=self.confidence(), note=self._cells.note.strip()),)

    def _without_value(self) -> tuple[DraftCheckIn, ...]:
        if not is_empty(self._cells.confidence):
            self._notes.warning("confidence.no_value", "confidence", self._line, text=shorten(self._cells.confidence))
        return ()

    def _yes_no(self) -> Measured:
        return Measured("yes_no", "", Decimal(0), Decimal(1), self._yes_no_check_in())

    def _yes_no_check_in(self) -> tuple[DraftCheckIn, ...]:
        text = self._cells.current.strip().casefold()
        if is_empty(text):
            return self._without_value()
        if text in YES or text == "1":
            return (DraftCheckIn(Decimal(1), confidence=self.confidence(), note=self._cells.note.strip()),)
        if text in NO or text == "0":
            return (DraftCheckIn(Decimal(0), confidence=self.confidence(), note=self._cells.note.strip()),)
        self._notes.warning("current.no_range", "current", self._line, text=shorten(self._cells.current))
        return ()

    def confidence(self) -> int | None:
        """The confidence 0 to 10; what cannot be read is told."""
        text = self._cells.confidence.strip()
        if is_empty(text):
            return None
        value = _confidence_of(text)
        if value is None:
            self._notes.warning("confidence.invalid", "confidence", self._line, text=shorten(text))
        elif text.casefold() in _CONFIDENCE_WORDS:
            self._notes.note_once("confidence.words", "confidence", self._line, high=8, medium=5, low=2)
        return value


def _is_no(text: str) -> bool:
    return text.strip().casefold() in NO | {"0"}


def _confidence_of(text: str) -> int | None:
    if (word := text.casefold()) in _CONFIDENCE_WORDS:
        return _CONFIDENCE_WORDS[word]
    found = _CONFIDENCE.fullmatch(text)
    value = Decimal(found[1]) if found else _percent_of_ten(text)
    return int(value) if value is not None and 0 <= value <= 10 else None


def _percent_of_ten(text: str) -> Decimal | None:
    try:
        number = parse_number(text)
    except UnreadableError:
        return None
    if number.unit == "%":
        return (number.value / 10).quantize(Decimal(1), ROUND_HALF_UP)
    whole = number.value == number.value.to_integral_value()
    return number.value if whole and not number.unit else None
