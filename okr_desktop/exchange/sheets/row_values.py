"""What single cells of a row say: names, tags, days, grades, shares; what cannot be read is told and left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from okr_desktop.exchange.drafts.building import Builder
from okr_desktop.exchange.drafts.draft import DraftPerson
from okr_desktop.exchange.drafts.notes import shorten
from okr_desktop.exchange.values.dates import last_day, parse_date, parse_quarter
from okr_desktop.exchange.values.measure import Marks
from okr_desktop.exchange.values.numbers import UnreadableError, is_empty, parse_number

CANCELLED = frozenset({"cancelled", "canceled", "postponed", "dropped", "stopped", "abandoned"}) | {
    "abgebrochen",
    "gestrichen",
    "verworfen",
    "verschoben",
    "gestoppt",
}
_MAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+")


@dataclass(slots=True)
class RowValues:
    """Reads cells of one sheet; ``order`` is how its dates with slashes are meant, ``order_hint`` a guess."""

    builder: Builder
    today: date
    marks: Marks
    order: str = ""
    order_hint: str = ""
    has_fractions: bool = False

    def quarter(self, text: str, field_name: str, line: int) -> str:
        """The quarter that a cell names; one without a year is of this year, and a note says so."""
        quarter = parse_quarter(text)
        if not quarter and (quarter := parse_quarter(text, self.today)):
            self.builder.notes.note("quarter.year_assumed", field_name, line, text=text, read_as=quarter)
        return quarter

    def cycle(self, text: str, line: int) -> str:
        """What a cell calls its cycle, a quarter in our own spelling."""
        if not text:
            return ""
        text = " ".join(text.split())
        return self.builder.name("cycle", self.quarter(text, "cycle", line) or text, line)

    def names(self, field_name: str, text: str, line: int) -> list[str]:
        """Several names."""
        if not text:
            return []
        return [name for part in re.split(r"[;,\n]", text) if (name := self.builder.name(field_name, part, line))]

    def tags(self, text: str, line: int) -> tuple[str, ...]:
        """Tags, with or without # or brackets, each once."""
        if not text:
            return ()
        tags = (tag.strip(" #[]") for tag in re.split(r"[;,\n]|\]\s*\[", text))
        return tuple(dict.fromkeys(name for tag in tags if (name := self.builder.name("tags", tag, line))))

    def owner(self, name: str, email: str, line: int) -> str:
        """Who answers for a row: a name, else an e-mail; somebody with both becomes a person of the file."""
        name, found = self.builder.name("owner", name, line), _MAIL.search(email)
        mail = self.builder.name("email", found[0], line) if found else ""
        if name and mail:
            self.builder.people.setdefault(name.casefold(), DraftPerson(name, mail))
        return name or mail

    def number(self, field_name: str, text: str, line: int) -> tuple[Decimal, str] | None:
        """A number and the unit beside it; None (with a warning, unless the cell is empty) for anything else."""
        if is_empty(text):
            return None
        try:
            number = parse_number(text, self.marks.decimal)
        except UnreadableError as problem:
            params = problem.params | {"text": shorten(text)}
            self.builder.notes.warning(problem.code, field_name, line, **params)
            return None
        return number.value, number.unit

    def weight(self, text: str, line: int) -> Decimal | None:
        """A weight of 0 or more."""
        found = self.number("weight", text, line)
        if found is None or found[0] >= 0:
            return found[0] if found else None
        self.builder.notes.warning("weight.negative", "weight", line, text=shorten(text))
        return None

    def score(self, text: str, line: int) -> Decimal | None:
        """A grade 0 to 1, also written as a percentage."""
        found = self.number("score", text, line)
        if found is None:
            return None
        value = found[0] / 100 if found[1] == "%" else found[0]
        if 0 <= value <= 1:
            return value
        self.builder.notes.warning("score.range", "score", line, text=shorten(text))
        return None

    def share(self, text: str, line: int) -> Decimal | None:
        """Progress as a share of 1: "40 %", 40, or 0.4 in a column of fractions."""
        found = self.number("progress", text, line)
        if found is None:
            return None
        return found[0] if self.has_fractions and found[1] != "%" else found[0] / 100

    def day(self, field_name: str, text: str, line: int) -> date | None:
        """A day; a doubtful one is read as the language of the file suggests, with a warning."""
        if is_empty(text):
            return None
        try:
            return parse_date(text, self.order)
        except UnreadableError as problem:
            if problem.code == "date.ambiguous" and self.order_hint:
                found = parse_date(text, self.order_hint)
                params = {"text": text, "read_as": found.isoformat()}
                self.builder.notes.warning("date.ambiguous", field_name, line, **params)
                return found
            self.builder.notes.warning(problem.code, field_name, line, text=shorten(text))
            return None

    def due(self, text: str, line: int) -> tuple[date | None, str]:
        """A day, or the last day of the quarter that the cell names, and that quarter."""
        if is_empty(text):
            return None, ""
        quarter = self.quarter(text, "due", line)
        if quarter and (day := last_day(quarter)):
            return day, quarter
        return self.day("due", text, line), ""

    def is_cancelled(self, text: str, line: int) -> bool:
        """Whether a status says that nobody works on it any more; all other statuses are computed here."""
        if is_empty(text):
            return False
        if " ".join(text.casefold().split()) in CANCELLED:
            return True
        self.builder.notes.note_once("status.computed", "status", line)
        return False


def is_fraction_column(texts: Iterable[str]) -> bool:
    """Whether progress is written as 0.4 for 40 %: no number above 1, and one of them between 0 and 1."""
    numbers = list[Decimal]()
    for text in texts:
        try:
            found = parse_number(text.replace(",", ".")) if not is_empty(text) else None
        except UnreadableError:
            continue
        if found and found.unit:
            return False
        numbers += [found.value] if found else []
    return bool(numbers) and max(numbers) <= 1 and any(0 < number < 1 for number in numbers)
