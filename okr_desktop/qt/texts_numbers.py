"""Numbers, shares, values with their units, dates and spans of time, as the locale in use writes them."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from okr_desktop.domain.durations import clock_text
from okr_desktop.domain.numbers import shown_share, to_text
from okr_desktop.domain.okrs import Kind, Metric
from okr_desktop.qt.texts_words import level_text

translate = QCoreApplication.translate
NBSP = "\u00a0"
MINUS = "\u2212"
NO_FIGURE = "–"
ARROW = "→"
_CURRENCIES = frozenset("€$£¥₹₩₽₺₴₫₪")
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
_LARGEST, _PLACES = 15, 4
# White space that breaks a line; what holds a number and its unit together stays.
_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")


def number_text(value: Decimal, places: int = _PLACES) -> str:
    """1234.5 as "1,234.5" or "1.234,5", rounded half up to at most ``places`` decimals."""
    return _number(value, places, QLocale().name()) if value.is_finite() else NO_FIGURE


# A large tree shows the same few thousand numbers again and again: this is a quarter of filling it.
@lru_cache(maxsize=8192)
def _number(value: Decimal, places: int, locale: str) -> str:
    if value and (value.adjusted() > _LARGEST or (value.adjusted() < -places - 1 and places == _PLACES)):
        text = f"{_EXACT.create_decimal(value):.3G}"
    else:
        exponent = value.as_tuple().exponent
        decimals = min(places, max(0, -exponent)) if isinstance(exponent, int) else 0
        text = f"{_EXACT.quantize(value, Decimal(1).scaleb(-decimals)):,f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    text = "0" if text == "-0" else text
    return text.translate(_signs(locale))


@cache
def _signs(_name: str) -> dict[int, str]:
    locale = QLocale()
    zero = ord(locale.zeroDigit() or "0")
    digits = {ord("0") + step: chr(zero + step) for step in range(10)}
    return {**digits, ord(","): locale.groupSeparator(), ord("."): locale.decimalPoint(), ord("-"): MINUS}


def input_text(value: Decimal | None, unit: str = "") -> str:
    """A number as it stands in a field: all digits, the locale's decimal mark, no grouping; hours as "1:30"."""
    if value is None:
        return ""
    clock = clock_text(value, unit) if unit else None
    return clock or to_text(value).replace(".", QLocale().decimalPoint())


def percent_text(share: Decimal | None) -> str:
    """0.372 as "37 %"; None is "–"."""
    return NO_FIGURE if share is None or not share.is_finite() else f"{points_text(shown_share(share))}{NBSP}%"


def points_text(share: Decimal) -> str:
    """0.372 as "37", -0.1 as "−10": percentage points."""
    return number_text(_EXACT.multiply(share, Decimal(100)), 0)


def gap_text(share: Decimal) -> str:
    """A difference of shares with its sign: "+24", "−10", "0"."""
    text = points_text(share)
    return f"+{text}" if share > 0 and text != points_text(Decimal(0)) else text


def amount_text(value: Decimal | None, unit: str = "") -> str:
    """A number as it stands before its unit: hours and minutes as "1:30"; None is "–"."""
    if value is None:
        return NO_FIGURE
    clock = clock_text(value, unit) if unit else None
    return clock.replace("-", MINUS) if clock else number_text(value)


def quantity_text(value: Decimal | None, unit: str = "") -> str:
    """A number with its unit: "62 %", "50 customers", "€1,234.5", "1.234,5 €"; None is "–"."""
    if value is None:
        return NO_FIGURE
    text = amount_text(value, unit)
    if not unit:
        return text
    if unit in _CURRENCIES and QLocale().language() == QLocale.Language.English:
        return f"{MINUS}{unit}{text[1:]}" if text.startswith(MINUS) else f"{unit}{text}"
    return f"{text}{NBSP}{unit}"


def reading_text(value: Decimal | None, metric: Metric) -> str:
    """One reading alone: "37 customers", "62 %", "Yes"."""
    if value is None:
        return NO_FIGURE
    match metric.kind:
        case Kind.YES_NO:
            return yes_no_text(value >= 1)
        case Kind.LEVELS if metric.worded:
            return level_text(int(value))
        case Kind.MILESTONES:
            return steps_text(value, metric)
        case _:
            return quantity_text(value, metric.unit)


def steps_text(value: Decimal, metric: Metric) -> str:
    """What the reached milestones weigh, of all: "3 of 5"."""
    whole = sum((step.weight for step in metric.milestones), Decimal(0))
    return translate("Texts", "{value} of {target}").format(value=number_text(value), target=number_text(whole))


def yes_no_text(yes: bool) -> str:
    """Yes or No."""
    return translate("Texts", "Yes") if yes else translate("Texts", "No")


def value_text(value: Decimal | None, metric: Metric) -> str:
    """A reading beside what is aimed at: "37 of 50 customers", "5, from 9 to 3 days", "2.3 %, at most 2 %", "Yes"."""
    if value is None:
        return NO_FIGURE
    if metric.kind in (Kind.YES_NO, Kind.MILESTONES) or metric.worded:
        return reading_text(value, metric)
    if metric.kind in (Kind.INCREASE, Kind.DECREASE):
        return _movement(value, metric)
    if metric.kind is Kind.LEVELS:
        text = translate("Texts", "{value}, levels at {levels}")
        return text.format(value=quantity_text(value, metric.unit), levels=thresholds_text(metric))
    now, unit = quantity_text(value, metric.unit), metric.unit
    if metric.kind is Kind.BAND:
        text = translate("Texts", "{value}, between {low} and {high}")
        low = amount_text(metric.low, unit)
        return text.format(value=now, low=low, high=quantity_text(metric.high, unit))
    if metric.kind is Kind.STAY_ABOVE:
        return translate("Texts", "{value}, at least {limit}").format(value=now, limit=quantity_text(metric.low, unit))
    return translate("Texts", "{value}, at most {limit}").format(value=now, limit=quantity_text(metric.high, unit))


def short_value_text(value: Decimal | None, metric: Metric) -> str:
    """The same for a narrow column: "37 of 50 customers", "5 → 3 days", "2.3 (≤ 2 %)", "6 (5–8)"."""
    low, high, unit = metric.low, metric.high, metric.unit
    match metric.kind:
        case _ if value is None:
            return NO_FIGURE
        case Kind.DECREASE if metric.target is not None:
            return f"{amount_text(value, unit)} {ARROW} {quantity_text(metric.target, unit)}"
        case Kind.BAND if low is not None and high is not None:
            return f"{amount_text(value, unit)} ({amount_text(low, unit)}–{quantity_text(high, unit)})"
        case Kind.STAY_ABOVE if low is not None:
            return f"{amount_text(value, unit)} (≥{NBSP}{quantity_text(low, unit)})"
        case Kind.STAY_BELOW if high is not None:
            return f"{amount_text(value, unit)} (≤{NBSP}{quantity_text(high, unit)})"
        case _:
            return value_text(value, metric)


def long_value_text(value: Decimal | None, metric: Metric) -> str:
    """What :func:`short_value_text` leaves out, in words; empty when it says all."""
    if value is None or metric.kind in (Kind.INCREASE, Kind.YES_NO, Kind.MILESTONES) or metric.worded:
        return ""
    return value_text(value, metric)


def _movement(value: Decimal, metric: Metric) -> str:
    now, start, target = quantity_text(value, metric.unit), metric.start, metric.target
    if start is None or target is None:
        return now
    if metric.kind is Kind.DECREASE or min(value, start, target) < 0:
        text = translate("Texts", "{value}, from {start} to {target}")
        return text.format(
            value=amount_text(value, metric.unit),
            start=amount_text(start, metric.unit),
            target=quantity_text(target, metric.unit),
        )
    text = translate("Texts", "{value} of {target}")
    return text.format(value=amount_text(value, metric.unit), target=quantity_text(target, metric.unit))


def thresholds_text(metric: Metric) -> str:
    """Commit, target and stretch of numeric levels: "10 / 20 / 40 h"."""
    marks = metric.thresholds or ()
    shown = [amount_text(mark, metric.unit) for mark in marks[:-1]]
    return " / ".join([*shown, *(quantity_text(mark, metric.unit) for mark in marks[-1:])])


def aim_text(metric: Metric) -> str:
    """What is aimed at: "from 46 to 85 %", "at least 2 %", "between 5 and 8", "done"."""
    unit = metric.unit
    match metric.kind:
        case Kind.YES_NO:
            return translate("Texts", "done or not")
        case Kind.STAY_ABOVE:
            return translate("Texts", "at least {limit}").format(limit=quantity_text(metric.low, unit))
        case Kind.STAY_BELOW:
            return translate("Texts", "at most {limit}").format(limit=quantity_text(metric.high, unit))
        case Kind.BAND:
            text = translate("Texts", "between {low} and {high}")
            return text.format(low=amount_text(metric.low, unit), high=quantity_text(metric.high, unit))
        case Kind.MILESTONES:
            return _Spans().steps(len(metric.milestones))
        case Kind.LEVELS if metric.worded:
            return translate("Texts", "three levels")
        case Kind.LEVELS:
            return translate("Texts", "levels at {levels}").format(levels=thresholds_text(metric))
        case _:
            text = translate("Texts", "from {start} to {target}")
            return text.format(start=amount_text(metric.start, unit), target=quantity_text(metric.target, unit))


def change_text(before: str, after: str) -> str:
    """ "46 % → 62 %", or one of them when nothing changes."""
    return after if before == after else f"{before} {ARROW} {after}"


def date_text(day: date, today: date | None = None) -> str:
    """ "Nov 3, 2026" or "3. Nov. 2026"; with ``today`` the year is left out when it is the present one."""
    short = today is not None and today.year == day.year
    return QLocale().toString(QDate(day.year, day.month, day.day), _pattern(QLocale().name(), short))


def period_text(start: date, end: date) -> str:
    """First and last day, the year once when it is the same."""
    return f"{date_text(start, end)} – {date_text(end)}"


@cache
def _pattern(_name: str, short: bool) -> str:
    pattern = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    pattern = re.sub(r"[\s,،]*d{3,4}[\s,،]*", "\x00", pattern).strip("\x00").replace("\x00", " ")
    if short:
        pattern = re.sub(r"('[^']*'\s*)?[\s,.،/-]*y+[\s,.،年/-]*", "\x00", pattern).strip("\x00").replace("\x00", " ")
    return pattern.replace("MMMM", "MMM").strip()


def ago_text(day: date, today: date) -> str:
    """ "today", "yesterday", "5 days ago", "3 weeks ago", "in 2 days"."""
    days = (today - day).days
    near = {-1: translate("Texts", "tomorrow"), 0: translate("Texts", "today"), 1: translate("Texts", "yesterday")}
    return near[days] if days in near else _Spans().text(days)


class _Spans(QObject):
    """Counted spans of time; a QObject, because lupdate recognises a plural only in ``tr()``."""

    def text(self, days: int) -> str:
        """So many days ago, or to come when negative."""
        if days < 0:
            return self.tr("in %n days", "", -days)
        if days < 14:
            return self.tr("%n days ago", "", days)
        if days < 60:
            return self.tr("%n weeks ago", "", days // 7)
        if days < 730:
            return self.tr("%n months ago", "", days // 30)
        return self.tr("%n years ago", "", days // 365)

    def steps(self, count: int) -> str:
        """So many milestones."""
        return self.tr("%n milestone(s)", "", count)


def short_text(text: str, limit: int = 60) -> str:
    """Other people's text, on one line and short enough to stand in a sentence."""
    line = _BREAKS.sub(" ", text).strip()
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
