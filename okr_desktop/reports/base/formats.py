"""Numbers, shares, dates and values in the report's language."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal

from okr_desktop.domain.numbers import shown_share
from okr_desktop.reports.base.rows import KeyResultRow, KpiRow
from okr_desktop.reports.base.texts import Words, words

NBSP = "\u00a0"
MINUS = "\u2212"
NO_FIGURE = "–"

_MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "de": [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
}
_SEPARATORS = {"en": str.maketrans(",.", ",."), "de": str.maketrans(",.", ".,")}
_CURRENCY_SIGNS = frozenset("€$£¥₹₩₽₺₴₫₪")
#: Enough for any figure people type, and a bound for those that nobody did (1e999).
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
_LARGEST = 15
_DECIMALS = 4


class Formats:
    """Turns values into words of one language ("en" or "de", anything else is English)."""

    def __init__(self, language: str) -> None:
        self.language = "de" if language[:2].lower() == "de" else "en"
        self.say: Words = words(self.language)
        self._numbers = dict[Decimal, str]()

    def number(self, value: Decimal) -> str:
        """1234.5 as "1,234.5" or "1.234,5"; very large, very small and non-finite numbers in short form."""
        if not value.is_finite():
            return NO_FIGURE
        value = value or Decimal(0)  # zero has no sign
        text = self._numbers.get(value)
        if text is None:
            # Whole tables of figures say the same numbers again and again.
            text = self._numbers[value] = self._number(value)
        return text

    def _number(self, value: Decimal) -> str:
        if value and not -_DECIMALS <= value.adjusted() <= _LARGEST:
            text = f"{_EXACT.create_decimal(value):.3G}"
        else:
            exponent = value.as_tuple().exponent
            decimals = min(_DECIMALS, max(0, -exponent)) if isinstance(exponent, int) else 0
            text = f"{_EXACT.quantize(value, Decimal(1).scaleb(-decimals)):,f}"
            if "." in text:
                text = text.rstrip("0").rstrip(".")
        return text.translate(_SEPARATORS[self.language]).replace("-", MINUS)

    def rounded(self, value: Decimal, places: int) -> str:
        """A number with at most so many decimals."""
        if not value.is_finite() or value.adjusted() > _LARGEST:
            return self.number(value)
        return self.number(_EXACT.quantize(value, Decimal(1).scaleb(-places)))

    def share(self, value: Decimal | None) -> str:
        """0.372 as "37 %", None as "–"."""
        if value is None or not value.is_finite():
            return NO_FIGURE
        return f"{self.number(_percent(value))}{NBSP}%"

    def change(self, before: Decimal | None, after: Decimal | None) -> str:
        """The points between two shares as both are shown: from 87 % to 64 % it is −23, whatever was rounded."""
        if before is None or after is None or not (before.is_finite() and after.is_finite()):
            return NO_FIGURE
        points = _EXACT.subtract(_percent(after), _percent(before))
        return f"+{self.number(points)}" if points > 0 else self.number(points)

    def points(self, value: Decimal) -> str:
        """A gap of -0.10 as "−10"."""
        return self.rounded(_EXACT.multiply(value, Decimal(100)), 0)

    def quantity(self, value: Decimal | None, unit: str) -> str:
        """A value with its unit, "50 customers", "1.234,5 €", "€1,234.5"; None is "–"."""
        if value is None:
            return NO_FIGURE
        text = self.number(value)
        if not unit:
            return text
        if unit in _CURRENCY_SIGNS and self.language == "en":
            return f"{MINUS}{unit}{text[1:]}" if text.startswith(MINUS) else f"{unit}{text}"
        return f"{text}{NBSP}{unit}"

    def long_date(self, day: date) -> str:
        """ "1 July 2025" or "1. Juli 2025"."""
        return f"{self._day_month(day)} {day.year}"

    def short_date(self, day: date) -> str:
        """ "1 Jul 2025" or "01.07.2025", with spaces that do not break."""
        if self.language == "de":
            return f"{day.day:02}.{day.month:02}.{day.year}"
        return f"{day.day}{NBSP}{_MONTHS['en'][day.month - 1][:3]}{NBSP}{day.year}"

    def period(self, start: date, end: date) -> str:
        """Both ends in full, the year once if it is the same."""
        first = self._day_month(start) if start.year == end.year else self.long_date(start)
        return f"{first} – {self.long_date(end)}"

    def progress(self, row: KeyResultRow) -> str:
        """The share reached: "37 %", "137 %", "below start" or "–"."""
        if finite(row.progress) is None or row.cancelled:
            return NO_FIGURE
        if is_below_start(row):
            return self.say("below_start")
        return self.share(row.raw if beyond(row.raw) else row.progress)

    def value(self, row: KeyResultRow) -> str:
        """The value against what was aimed at: "37 of 50 customers", "Yes", "2.3, at most 2 %", "Target: 50"."""
        if row.value is None or not row.value.is_finite():
            return self.say("aim", target=self.target(row, row.unit))
        if row.kind == "yes_no":
            return self.yes_no(row.value)
        if row.kind in ("increase", "decrease"):
            return self._movement(row, row.value)
        if row.kind == "milestones":
            return self._milestones(row, row.value)
        if row.kind == "levels":
            return self._level(row, row.value)
        now = self.quantity(row.value, row.unit)
        if row.kind == "band" and row.low is not None and row.high is not None:
            low, high = self.quantity(row.low, row.unit), self.quantity(row.high, row.unit)
            return self.say("value_band", value=now, low=low, high=high)
        limit = threshold(row)
        if limit is None:
            return now
        key = "value_at_most" if row.kind == "stay_below" else "value_at_least"
        return self.say(key, value=now, target=self.quantity(limit, row.unit))

    def target(self, row: KeyResultRow, unit: str) -> str:
        """What is aimed at, for a table cell: "50", "≥ 2 %", "5–8", "Yes"."""
        if row.kind == "yes_no":
            return self.say("yes")
        if row.kind == "milestones":
            return self.number(self._weights(row)[1])
        if is_worded(row):
            return self.say("level_target")
        if row.kind == "band" and row.low is not None and row.high is not None:
            return f"{self.number(row.low)}–{self.quantity(row.high, unit)}"
        limit = threshold(row)
        text = self.quantity(limit, unit)
        if limit is None or row.kind not in ("stay_above", "stay_below"):
            return text
        return f"{'≥' if row.kind == 'stay_above' else '≤'}{NBSP}{text}"

    def actual(self, row: KeyResultRow, unit: str) -> str:
        """The latest value for a table cell."""
        if row.kind == "yes_no" and row.value is not None:
            return self.yes_no(row.value)
        if row.kind == "milestones" and row.value is not None:
            return self.number(self._weights(row)[0])
        if is_worded(row) and row.value is not None:
            return self.level_reached(row, row.value)
        return self.quantity(row.value, unit)

    def yes_no(self, value: Decimal) -> str:
        """Yes for anything but zero."""
        return self.say("yes" if value else "no")

    def level_reached(self, row: KeyResultRow, value: Decimal) -> str:
        """The name of the level that a check-in of described levels says."""
        place = min(max(int(value), 0), len(row.levels))
        return self.say(f"level_{row.levels[place - 1].name}" if place else "level_none")

    def _weights(self, row: KeyResultRow) -> tuple[Decimal, Decimal]:
        """What of the milestones is reached, and what there is: their number when all weigh one, else weights."""
        whole = sum((step.weight for step in row.steps), Decimal(0))
        known = sum((step.weight for step in row.steps if step.reached), Decimal(0))
        blind = any(step.reached is None for step in row.steps)
        return (row.value or Decimal(0)) if blind else known, whole

    def _milestones(self, row: KeyResultRow, value: Decimal) -> str:
        """ "3 of 5 milestones", with the weights where they differ or where nobody said which."""
        reached, whole = self._weights(row)
        weights = self.say("steps_weight", value=self.number(reached), target=self.number(whole))
        if any(step.reached is None for step in row.steps) or not row.steps:
            return weights
        count = sum(bool(step.reached) for step in row.steps)
        steps = self.say("steps_of", value=count, target=len(row.steps))
        return steps if all(step.weight == 1 for step in row.steps) else f"{steps}, {weights}"

    def _level(self, row: KeyResultRow, value: Decimal) -> str:
        """The level reached with its description, or the value beside the thresholds."""
        if is_worded(row):
            name, place = self.level_reached(row, value), min(max(int(value), 0), len(row.levels))
            text = row.levels[place - 1].text if place else ""
            return f"{name}: {text}" if text else name
        short = row.unit if short_unit(row.unit) else ""
        marks = (f"{self.say(f'level_{level.name}')} {self.quantity(level.mark, short)}" for level in row.levels)
        return f"{self.quantity(value, row.unit)}, {', '.join(marks)}"

    def score(self, score: Decimal | None) -> str:
        """A grade of 0.7 as "0.7"; "–" where nobody gave one."""
        return NO_FIGURE if score is None else self.number(score)

    def limits(self, row: KpiRow) -> str:
        """The limits of a KPI: "99–100 %", "≥ 99 %", "≤ 5", "–"."""
        if row.low is not None and row.high is not None:
            return f"{self.number(row.low)}–{self.quantity(row.high, row.unit)}"
        if row.low is None and row.high is None:
            return NO_FIGURE
        sign, limit = ("≥", row.low) if row.low is not None else ("≤", row.high)
        return f"{sign}{NBSP}{self.quantity(limit, row.unit)}"

    def _movement(self, row: KeyResultRow, value: Decimal) -> str:
        now = self.quantity(value, row.unit)
        if row.target is None:
            return now
        ends = (value, row.target, row.start or row.target)
        if row.kind == "decrease" or any(end.is_signed() for end in ends):
            unit = row.unit if short_unit(row.unit) else ""
            start, target = self.quantity(row.start, unit), self.quantity(row.target, unit)
            return self.say("value_between", value=now, start=start, target=target)
        if row.unit and not (row.unit in _CURRENCY_SIGNS and self.language == "en"):
            return self.say("value_of_unit", value=self.number(value), target=self.number(row.target), unit=row.unit)
        return self.say("value_of", value=now, target=self.quantity(row.target, row.unit))

    def _day_month(self, day: date) -> str:
        dot = "." if self.language == "de" else ""
        return f"{day.day}{dot} {_MONTHS[self.language][day.month - 1]}"


def _percent(value: Decimal) -> Decimal:
    """A share in per cent as it is shown."""
    percent = _EXACT.multiply(shown_share(value), Decimal(100))
    return _EXACT.quantize(percent, Decimal(1)) if percent.adjusted() <= _LARGEST else percent


def is_below_start(row: KeyResultRow) -> bool:
    """Whether the value has moved to the wrong side of its start."""
    return row.raw is not None and not row.raw.is_nan() and row.raw < 0


def beyond(raw: Decimal | None) -> bool:
    """Whether a target was passed."""
    return raw is not None and not raw.is_nan() and raw > 1


def is_worded(row: KeyResultRow) -> bool:
    """Whether levels are only described, without thresholds."""
    return row.kind == "levels" and all(level.mark is None for level in row.levels)


def finite(value: Decimal | None) -> Decimal | None:
    """The value if it is a number that can be compared, else None."""
    return value if value is not None and value.is_finite() else None


def threshold(row: KeyResultRow) -> Decimal | None:
    """The target, or for stay-above and stay-below the bound that was set instead of one."""
    if row.target is not None:
        return row.target
    return row.high if row.kind == "stay_below" else row.low


def short_unit(unit: str) -> bool:
    """Whether a unit is so short ("%", "€", "ms") that it may stand in every table cell."""
    return len(unit) <= 3
