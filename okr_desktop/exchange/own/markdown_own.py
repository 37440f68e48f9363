"""Our own Markdown documents read back: the same objectives, key results and values, also where somebody edited."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar

from okr_desktop.domain.errors import FileProblem
from okr_desktop.domain.text import TITLE_LIMIT
from okr_desktop.exchange.drafts.draft import Draft, DraftCheckIn, DraftKeyResult, DraftObjective
from okr_desktop.exchange.drafts.keys import Keys, key_of
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.reading.source import Source
from okr_desktop.exchange.values.dates import parse_date
from okr_desktop.exchange.values.numbers import UnreadableError, parse_number

_FRONT = re.compile(r"---\n(?P<inside>(?:[\w-]+:.*\n){1,40})---[ \t]*(?:\n|$)")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*)")
_RESULT = re.compile(r"[-*+][ \t]+\[([ xX])\][ \t]+(.*)")
_FACT = re.compile(r"([ \t]*)[-*+][ \t]+([A-Za-z ]{2,20}):[ \t]*(.*)")
_QUOTE = re.compile(r"([ \t]*)> ?(.*)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_NUMBER = r"-?\d+(?:\.\d+)?"
_RANGE = re.compile(rf"({_NUMBER}) ?(?:→|->) ?({_NUMBER})(?: (.*))?")
_END = re.compile(rf"({_NUMBER})(?: (.*))?")
_BETWEEN = re.compile(rf"({_NUMBER}) and ({_NUMBER})(?: (.*))?")
_NOW = re.compile(rf"(yes|no|{_NUMBER})(?: on (\d{{4}}-\d\d-\d\d))?(?:, confidence (\d+) of 10)?")

T = TypeVar("T")


def is_own(text: str, mark: str) -> bool:
    """Whether a document says in its front matter that it is ours."""
    found = _FRONT.match(text)
    return found is not None and mark in found["inside"].split("\n")


def read(source: Source, format: str, today: date) -> Draft:
    """The draft of our own document. Raises FileProblem file.no_okrs when it has no objectives."""
    return _Reader(source, format).draft()


@dataclass(slots=True)
class _Result:
    line: int
    path: str
    title: str
    cancelled: bool
    facts: dict[str, tuple[str, int]] = field(default_factory=dict[str, tuple[str, int]])
    description: list[str] = field(default_factory=list[str])


@dataclass(slots=True)
class _Objective:
    line: int
    level: int
    path: str
    title: str
    cancelled: bool
    above: _Objective | None
    facts: dict[str, tuple[str, int]] = field(default_factory=dict[str, tuple[str, int]])
    description: list[str] = field(default_factory=list[str])
    results: list[_Result] = field(default_factory=list[_Result])


class _Reader:
    def __init__(self, source: Source, format: str) -> None:
        self._source, self._format = source, format
        self._notes, self._keys = Notes(source.problems), Keys()
        self._objectives: list[_Objective] = []
        self._open: list[_Objective] = []
        self._cycle = ""

    def draft(self) -> Draft:
        front = _FRONT.match(self._source.text)
        assert front is not None
        for line in front["inside"].split("\n"):
            if line.startswith("cycle:"):
                self._cycle = _plain(line.removeprefix("cycle:"))
        first = front[0].count("\n") + 1
        for number, line in enumerate(self._source.text[front.end() :].split("\n"), first):
            self._line(line, number)
        if not self._objectives:
            raise FileProblem("file.no_okrs", name=self._source.name, format=self._format)
        found = tuple(self._objective(one) for one in self._objectives)
        return Draft(self._format, self._source.name, self._cycle, found, self._notes.result())

    # Lines

    def _line(self, line: str, number: int) -> None:
        if found := _HEADING.fullmatch(line):
            if len(found[1]) > 1:
                self._enter(len(found[1]), found[2], number)
        elif found := _RESULT.fullmatch(line):
            self._add_result(found[2], number)
        elif found := _FACT.fullmatch(line):
            self._fact(bool(found[1]), found[2], found[3], number)
        elif found := _QUOTE.fullmatch(line):
            self._quote(bool(found[1]), found[2])
        elif line.strip() and self._objectives:
            self._notes.note("file.text_skipped", "", number, text=shorten(line.strip()))

    def _enter(self, level: int, text: str, number: int) -> None:
        while self._open and self._open[-1].level >= level:
            self._open.pop()
        above = self._open[-1] if self._open else None
        title, cancelled = _title(text)
        if not self._usable(title, number):
            return
        path = self._keys.path(above.path if above else "", "o", title)
        one = _Objective(number, level, path, title, cancelled, above)
        self._open.append(one)
        self._objectives.append(one)

    def _usable(self, title: str, line: int) -> bool:
        if not title:
            self._notes.error("title.empty", "title", line)
        elif len(title) > TITLE_LIMIT:
            shown = shorten(title)
            self._notes.error("title.too_long", "title", line, length=len(title), limit=TITLE_LIMIT, title=shown)
        return 0 < len(title) <= TITLE_LIMIT

    def _add_result(self, text: str, number: int) -> None:
        title, cancelled = _title(text)
        if not self._open:
            self._notes.error("key_result.no_objective", "objective", number, title=shorten(title))
        elif self._usable(title, number):
            one = self._open[-1]
            one.results.append(_Result(number, self._keys.path(one.path, "k", title), title, cancelled))

    def _fact(self, inside: bool, name: str, text: str, number: int) -> None:
        owner = self._owner(inside)
        if owner is not None:
            owner.facts.setdefault(name.strip().casefold(), (text.strip(), number))

    def _quote(self, inside: bool, text: str) -> None:
        owner = self._owner(inside)
        if owner is not None:
            owner.description.append(text)

    def _owner(self, inside: bool) -> _Objective | _Result | None:
        one = self._open[-1] if self._open else None
        return one.results[-1] if one is not None and inside and one.results else one

    # Drafts

    def _objective(self, one: _Objective) -> DraftObjective:
        facts = _Facts(one.facts, self._notes)
        return DraftObjective(
            key_of(one.path),
            one.line,
            one.title,
            self._parent(one),
            _text(one.description),
            facts.text("owner"),
            facts.several("teams"),
            tags=facts.several("tags"),
            cancelled=one.cancelled,
            key_results=tuple(self._result(result) for result in one.results),
            weight=facts.number("weight"),
        )

    def _parent(self, one: _Objective) -> str | None:
        if one.above is None:
            return None
        serves = _plain(one.facts.get("serves", ("", 0))[0])
        result = next((each for each in one.above.results if serves and each.title == serves), None)
        return key_of(result.path if result else one.above.path)

    def _result(self, one: _Result) -> DraftKeyResult:
        facts = _Facts(one.facts, self._notes)
        kind, unit, ends = facts.measure()
        return DraftKeyResult(
            key_of(one.path),
            one.line,
            one.title,
            kind,
            _text(one.description),
            facts.text("owner"),
            unit,
            ends.get("start"),
            ends.get("target"),
            facts.day("due"),
            facts.several("tags"),
            one.cancelled,
            facts.check_ins(),
            facts.number("weight"),
            ends.get("low"),
            ends.get("high"),
        )


class _Facts:
    """The lines below a title by their names."""

    def __init__(self, facts: dict[str, tuple[str, int]], notes: Notes) -> None:
        self._facts, self._notes = facts, notes

    def text(self, name: str) -> str:
        """What a line says; empty when there is none."""
        return _plain(self._facts.get(name, ("", 0))[0])

    def several(self, name: str) -> tuple[str, ...]:
        """Names with ; between them."""
        return tuple(part for each in self.text(name).split(";") if (part := each.strip()))

    def number(self, name: str) -> Decimal | None:
        """A number; one that is none is told."""
        return self._parsed(name, lambda text: parse_number(text).value)

    def day(self, name: str) -> date | None:
        """A day; one that is none is told."""
        return self._parsed(name, parse_date)

    def _parsed(self, name: str, read: Callable[[str], T]) -> T | None:
        text = self.text(name)
        try:
            return read(text) if text else None
        except UnreadableError as error:
            self._notes.error(error.code, name, self._facts[name][1], **{**error.params, "text": shorten(text)})
            return None

    def measure(self) -> tuple[str, str, dict[str, Decimal]]:
        """Kind, unit and ends; yes or no where no line says more."""
        if found := self._matched("range", _RANGE):
            start, target = Decimal(found[1]), Decimal(found[2])
            return "increase" if target > start else "decrease", found[3] or "", {"start": start, "target": target}
        if found := self._matched("at least", _END):
            return "stay_above", found[2] or "", {"low": Decimal(found[1])}
        if found := self._matched("at most", _END):
            return "stay_below", found[2] or "", {"high": Decimal(found[1])}
        if found := self._matched("between", _BETWEEN):
            return "band", found[3] or "", {"low": Decimal(found[1]), "high": Decimal(found[2])}
        return "yes_no", "", {"start": Decimal(0), "target": Decimal(1)}

    def check_ins(self) -> tuple[DraftCheckIn, ...]:
        """The value that the document states."""
        found = self._matched("now", _NOW)
        if not found:
            return ()
        words = {"yes": Decimal(1), "no": Decimal(0)}
        value = words[found[1]] if found[1] in words else Decimal(found[1])
        on = self._day_of(found[2])
        sure = int(found[3]) if found[3] and int(found[3]) <= 10 else None
        return (DraftCheckIn(value, on, sure, self.text("note")),)

    def _day_of(self, text: str | None) -> date | None:
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            self._notes.error("date.invalid", "now", self._facts["now"][1], text=text)
            return None

    def _matched(self, name: str, pattern: re.Pattern[str]) -> re.Match[str] | None:
        text = self.text(name)
        found = pattern.fullmatch(text) if text else None
        if text and found is None:
            self._notes.error("measure.no_number", name, self._facts[name][1], text=shorten(text))
        return found


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text.strip())


def _title(text: str) -> tuple[str, bool]:
    text = text.strip()
    for mark in ("~~", "**"):
        if len(text) > 2 * len(mark) and text.startswith(mark) and text.endswith(mark):
            return _plain(text[len(mark) : -len(mark)]), mark == "~~"
    return _plain(text), False


def _text(lines: list[str]) -> str:
    return "\n".join(lines).strip()
