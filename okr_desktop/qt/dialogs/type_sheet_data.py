"""What lines of a check-in sheet mean, every text ready: read on the worker while somebody types."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.errors import Severity
from okr_desktop.domain.okrs import State
from okr_desktop.qt.models.records import upright
from okr_desktop.qt.texts import change_text, date_text, problem_text, reading_text, short_text
from okr_desktop.services.reporting import sheet_codes, sheet_draft, sheet_entry
from okr_desktop.services.reporting.sheet_draft import SheetDraft

if TYPE_CHECKING:
    from okr_desktop.domain.okrs import CheckIn
    from okr_desktop.domain.plan import Plan
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.reporting.sheet_entry import SheetLine

_TITLE, _SAID, _TYPED = 120, 300, 60
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Meaning:
    """One line: ``title`` of its key result, ``what`` it changes, ``words`` beside, and what is to be said of it.

    ``right`` lines can be recorded; ``number`` counts the lines of the text from 1.
    """

    number: int
    title: str
    what: str
    words: str
    said: tuple[tuple[str, Severity], ...]
    right: bool

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        return ". ".join(part for part in (self.title, self.what, self.words, *(text for text, _ in self.said)) if part)

    @property
    def doubtful(self) -> bool:
        """Whether somebody should look before it is recorded."""
        return any(severity is not Severity.NOTE for _, severity in self.said)


@dataclass(frozen=True, slots=True)
class Meanings:
    """What was typed, and what it means line by line."""

    typed: SheetDraft
    lines: tuple[Meaning, ...]

    @property
    def right(self) -> int:
        """How many lines can be recorded."""
        return sum(line.right for line in self.lines)


@dataclass(frozen=True, slots=True)
class Start:
    """What the window begins with: what was typed last time, the day of today, and a line as an example.

    ``example`` is empty where there is no key result to check in on.
    """

    draft: SheetDraft
    today: date
    example: str


def start(desk: Desk) -> Start:
    """Worker: the draft of last time and an example with a code that is on the sheets."""
    return Start(sheet_draft.draft(desk), desk.today, _example(desk.plan))


def _example(plan: Plan) -> str:
    active = {id for id, one in plan.key_results.items() if one.state is State.ACTIVE and not one.archived}
    code = next((code for id, code in sheet_codes.codes(plan.key_results).items() if id in active), "")
    text = translate("TypeSheet", "{code} 42 c7 The price list helped ! Waiting for legal")
    return text.format(code=code) if code else ""


def look(desk: Desk, typed: SheetDraft) -> Meanings:
    """Worker: what the lines mean now; nothing is saved."""
    lines = sheet_entry.parse(desk, typed.text, typed.on)
    return Meanings(typed, tuple(_meaning(desk, line) for line in lines))


def _meaning(desk: Desk, line: SheetLine) -> Meaning:
    title = short_text(line.title, _TITLE) if line.key_result else short_text(line.text, _TYPED)
    said = [(upright(problem_text(problem)), problem.severity) for problem in line.problems]
    said += [(text, Severity.WARNING) for text in _known_already(line)]
    made = line.check_in
    if made is None:
        return Meaning(line.number, upright(title), "", "", tuple(said), right=False)
    words = " · ".join(_words(made))
    return Meaning(line.number, upright(title), _what(desk.plan, line), upright(words), tuple(said), right=True)


def _known_already(line: SheetLine) -> Iterable[str]:
    made, before = line.check_in, line.before
    if made is not None and before is not None and (made.date, made.value) == (before.date, before.value):
        text = translate("TypeSheet", "This value is recorded for {day} already.")
        yield text.format(day=date_text(made.date))


def _what(plan: Plan, line: SheetLine) -> str:
    """ "62 % → 64 %", or that it stays as it is."""
    assert line.check_in is not None
    metric = plan.key_results[line.key_result].metric
    after = reading_text(line.check_in.value, metric)
    if line.before is None:
        return translate("TypeSheet", "{value}, the first value").format(value=after)
    if line.before.value == line.check_in.value:
        return translate("TypeSheet", "{value}, unchanged").format(value=after)
    return change_text(reading_text(line.before.value, metric), after)


def _words(made: CheckIn) -> Iterable[str]:
    if made.confidence is not None:
        yield translate("TypeSheet", "Confidence {value} of 10").format(value=made.confidence)
    if made.note:
        yield short_text(made.note, _SAID)
    if made.blocker:
        yield translate("TypeSheet", "In the way: {text}").format(text=short_text(made.blocker, _SAID))
