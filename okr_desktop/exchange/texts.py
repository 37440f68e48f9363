"""The words of files that leave, in each language: an English sentence is its own key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from okr_desktop.domain.numbers import to_text
from okr_desktop.exchange.texts_de import GERMAN, MONTHS

_TABLES: Mapping[str, Mapping[str, str]] = {"en": {}, "de": GERMAN}
LANGUAGES = tuple(_TABLES)
_MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "de": MONTHS,
}
_SIGNS = {"en": str.maketrans("", ""), "de": str.maketrans(",.", ".,")}


@dataclass(frozen=True, slots=True)
class Words:
    """Says everything in one language: a code of ``LANGUAGES``, anything else speaks English."""

    language: str = "en"

    def __post_init__(self) -> None:
        if self.language not in _TABLES:
            object.__setattr__(self, "language", "en")

    def __call__(self, text: str, /, **params: object) -> str:
        """A sentence; what people wrote goes in as parameters and is never looked into."""
        said = _TABLES[self.language].get(text, text)
        return said.format(**params) if params else said

    def month(self, month: int) -> str:
        """The short name of a month, 1 to 12."""
        return _MONTHS[self.language][month - 1]

    def day(self, day: date) -> str:
        """A day as charts write it: "20 Nov 2026"."""
        return f"{self.day_month(day)} {day.year}"

    def day_month(self, day: date) -> str:
        """The same without the year."""
        return f"{day.day}{self._dot} {self.month(day.month)}"

    def short_day(self, day: date) -> str:
        """A day in figures: "2026-11-20" or "20.11.2026"."""
        return f"{day:%d.%m.}{day.year:04d}" if self.language == "de" else day.isoformat()

    @property
    def day_format(self) -> str:
        """The same for a cell of a spreadsheet."""
        return "dd.mm.yyyy" if self.language == "de" else "yyyy-mm-dd"

    @property
    def _dot(self) -> str:
        return "." if self.language == "de" else ""

    @property
    def point(self) -> str:
        """What stands before decimals."""
        return "," if self.language == "de" else "."

    def number(self, value: Decimal, unit: str = "") -> str:
        """A number with groups of three and its unit."""
        text = to_text(round(value, 4))
        whole, point, rest = text.partition(".")
        sign, digits = ("−", whole[1:]) if whole.startswith("-") else ("", whole)
        grouped = f"{int(digits):,}" if len(digits) > 4 else digits
        return sign + f"{grouped}{point}{rest}".translate(_SIGNS[self.language]) + (f" {unit}" if unit else "")


ENGLISH = Words()
