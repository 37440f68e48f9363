"""Typing filled-in check-in sheets back: lines of text to check-ins, with what is wrong in each, saved as one step."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import dropwhile

from okr_desktop.domain.durations import parse_duration
from okr_desktop.domain.errors import OkrError, Problem, Refused, Severity
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, State
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.rounds import Draft
from okr_desktop.services import check_ins, rounds, values
from okr_desktop.services.desk import Desk
from okr_desktop.services.metric_texts import reached_of
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.reporting import sheet_codes

#: More lines than that are no sheet; the rest is left out with a problem.
MOST_LINES = 2_000
_LONGEST_VALUE = 4
_CONFIDENCE = re.compile(r"c[:=]?(-?\d{1,3})(/10)?", re.IGNORECASE)
_FIELDS = re.compile(r"\s*[\t;|]\s*")
_DIGITS = re.compile(r"[-+]?[\d.,'’]+")
_COMMENT = "#"


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line that was typed: what it says, of which key result, and what is wrong with it.

    ``check_in`` is what will be saved; None where the line has an error. ``before`` is the key result's latest one.
    """

    number: int
    text: str
    code: str = ""
    key_result: str = ""
    title: str = ""
    check_in: CheckIn | None = None
    before: CheckIn | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether the line cannot be saved."""
        return self.check_in is None


@dataclass(frozen=True, slots=True)
class _Said:
    """What one line says besides its code, as it was typed."""

    value: str
    confidence: str = ""
    note: str = ""
    blocker: str = ""


def parse(desk: Desk, text: str, on: date | None = None) -> list[SheetLine]:
    """What lines such as "K7Q4P 42 c7 A note ! a blocker" mean; nothing is saved, nothing is raised.

    First the code, then the value ("=" for no change; milestones as "1,3"), then c and the confidence, then the note,
    then a blocker after an exclamation mark; fields may be set apart by tabs, ";" or "|" as well. Empty lines and
    those that begin with # say nothing. ``on`` is the day of the check-ins, today if not said.
    """
    known = {code: id for id, code in sheet_codes.codes(desk.plan.key_results).items()}
    reader = _Reader(desk, known, on or desk.today)
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1)]
    told = [(number, line) for number, line in lines if line and not line.startswith(_COMMENT)]
    found = [reader.line(number, line) for number, line in told[:MOST_LINES]]
    if len(told) > MOST_LINES:
        number, line = told[MOST_LINES]
        problem = Problem("typed.too_many", params={"limit": MOST_LINES}, line=number)
        found.append(SheetLine(number, line, problems=(problem,)))
    return found


def apply(desk: Desk, lines: Sequence[SheetLine]) -> Outcome[list[str]]:
    """Save the check-ins of lines as one step; gives the key results that were checked in.

    Raises Refused, before anything is written, with the problems of every line that cannot be saved, and
    ``sheet.nothing`` when there is no line at all.
    """
    wrong = [problem for line in lines if line.refused for problem in line.problems]
    if wrong:
        raise Refused(wrong)
    made = [line.check_in for line in lines if line.check_in is not None]
    if not made:
        raise Refused([Problem("typed.nothing")])
    return rounds.record_all(desk, made)


class _Reader:
    """Reads line after line of one text."""

    def __init__(self, desk: Desk, known: Mapping[str, str], on: date) -> None:
        self._desk, self._plan, self._known, self._on = desk, desk.plan, known, on
        self._seen: dict[str, int] = {}

    def line(self, number: int, text: str) -> SheetLine:
        """One line, whatever it is."""
        code, rest = _split_code(text)
        line = SheetLine(number, text, code)
        id = self._known.get(code)
        if id is None:
            return _with(line, self._unknown(code))
        result = self._plan.key_results[id]
        line = replace(line, key_result=id, title=result.title, before=self._plan.latest.get(id))
        if id in self._seen:
            return _with(line, [Problem("typed.twice", "code", {"typed": code, "other": self._seen[id]})])
        self._seen[id] = number
        return self._read(line, result, rest)

    def _unknown(self, code: str) -> list[Problem]:
        if not sheet_codes.looks_like_code(code):
            return [Problem("typed.code", "code", {"text": code[:20]})]
        meant = sheet_codes.nearest(code, self._known)
        if meant:
            title = self._plan.key_results[self._known[meant]].title
            return [Problem("typed.code_meant", "code", {"typed": code, "meant": meant, "title": title})]
        right = sheet_codes.is_right(code)
        return [Problem("typed.code_unknown" if right else "typed.code_slip", "code", {"typed": code})]

    def _read(self, line: SheetLine, result: KeyResult, rest: str) -> SheetLine:
        try:
            said = _said(result, rest)
            made, doubts = self._made(result, said)
        except Refused as error:
            return _with(line, error.problems)
        except OkrError as error:
            return _with(line, [Problem(error.code, str(error.params.get("field", "value")), error.params)])
        found = [*_state_problems(self._plan, result), *check_ins.problems(self._desk, made)]
        wrong = any(one.severity is Severity.ERROR for one in found)
        return _with(line if wrong else replace(line, check_in=made), [*found, *doubts])

    def _made(self, result: KeyResult, said: _Said) -> tuple[CheckIn, list[Problem]]:
        """The check-in that a line means, and what is doubtful about it."""
        desk, same = self._desk, said.value == "="
        sure = values.confidence(said.confidence) if said.confidence else None
        reached = tuple[str, ...]()
        doubts = list[Problem]()
        if not same and result.metric.kind is Kind.MILESTONES and said.value:
            latest = desk.plan.latest.get(result.id)
            reached = reached_of(result.metric, said.value, latest.reached if latest else ())
        elif not same and said.value:
            read = values.measured(result, said.value)
            params = {"text": read.doubtful, "value": to_text(read.value)}
            doubts = [Problem("typed.doubtful", "value", params, Severity.WARNING)] if read.doubtful else []
        value = "0" if result.metric.kind is Kind.MILESTONES and said.value and not reached else said.value
        draft = Draft("" if same else value, same, reached, sure, said.note, blocker=said.blocker)
        return rounds.check_in_from(desk.plan, result.id, draft, self._on, desk.me), doubts


def _with(line: SheetLine, problems: Iterable[Problem]) -> SheetLine:
    return replace(line, problems=tuple(replace(one, line=line.number) for one in problems))


def _state_problems(plan: Plan, result: KeyResult) -> list[Problem]:
    objective = plan.objectives[result.objective]
    if result.archived or objective.archived:
        return [Problem("typed.archived", "code", {"title": result.title})]
    if State.CANCELLED in (result.state, objective.state):
        return [Problem("typed.cancelled", "code", {"title": result.title})]
    return []


# From a line to its parts


def _split_code(text: str) -> tuple[str, str]:
    """The code at the beginning, as it stands on the sheet, and what follows it."""
    word = re.split(r"[\s;|:]", text, maxsplit=1)[0]
    rest = text[len(word) :].lstrip(" \t;|:")
    return sheet_codes.normal(word), rest


def _said(result: KeyResult, rest: str) -> _Said:
    """The parts of a line; raises whatever reading its value raises when no beginning of it is a value."""
    rest, _, blocker = _cut(rest)
    words = _FIELDS.sub(" ", rest).split()
    at = next((place for place, word in enumerate(words) if _CONFIDENCE.fullmatch(word)), len(words))
    confidence = _CONFIDENCE.fullmatch(words[at]) if at < len(words) else None
    count = _value_words(result, words[:at])
    note = " ".join([*words[count:at], *words[at + 1 :]])
    return _Said(" ".join(words[:count]), confidence[1] if confidence else "", note, blocker)


def _cut(rest: str) -> tuple[str, str, str]:
    """What stands before and after an exclamation mark that begins a word: "A note! Really" has none."""
    found = re.search(r"(?:^|\s)!\s*(?=\S)", rest)
    if found is None:
        return rest, "", ""
    return rest[: found.start()], "!", rest[found.end() :].strip()


def _value_words(result: KeyResult, words: Sequence[str]) -> int:
    """How many words the value takes: the most that can be read as one, so that "42 % went well" is 42 %."""
    if not words or words[0] == "=":
        return min(len(words), 1)
    for count in range(min(len(words), _LONGEST_VALUE), 1, -1):
        if _is_value(result, words[:count]):
            return count
    return 1  # what is wrong with the first word is told


def _is_value(result: KeyResult, words: Sequence[str]) -> bool:
    """Whether several words are one value: a number with its own unit, a time, milestones; never a note."""
    text, unit = " ".join(words), result.metric.unit
    try:
        if result.metric.kind is Kind.MILESTONES:
            reached_of(result.metric, text)
            return True
        values.measured(result, text)
        spoken = " ".join(dropwhile(_is_digits, words))
        return not spoken or _is_unit(spoken, unit) or parse_duration(text, unit) is not None
    except OkrError:
        return False


def _is_digits(word: str) -> bool:
    return _DIGITS.fullmatch(word) is not None


def _is_unit(word: str, unit: str) -> bool:
    return bool(unit) and values.same_unit(word) == values.same_unit(unit)
