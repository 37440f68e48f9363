"""The words of insight: values with what was counted, reasons, and the sentences of the ladder."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from okr_desktop.domain.insight.catalogue import ALL, Measure, Unit
from okr_desktop.qt import texts, texts_insight

translate = QCoreApplication.translate
NOTHING = "–"
_LONG_HOURS = 48
_MEDIANS = frozenset({"regularity", "latency"})
_BRIEF = frozenset(texts_insight.BRIEFLY)


def word(table: Mapping[str, object], code: str) -> str:
    """The text of a code; those of a pulse share theirs."""
    return translate("Insight", str(table[code] if code in table else table["pulse"]))


def name_text(code: str) -> str:
    """What a series is called inside a sentence."""
    return word(texts_insight.NAMES, code)


def title_text(code: str) -> str:
    """The same as a heading."""
    name = name_text(code)
    return name[:1].upper() + name[1:]


def formula_text(code: str) -> str:
    """How a series is computed."""
    return word(texts_insight.FORMULAS, code)


def trap_text(code: str) -> str:
    """What a series does not say."""
    return word(texts_insight.TRAPS, code)


def note_text(code: str) -> str:
    """What must be said beside the figures."""
    return word(texts_insight.NOTES, code)


class _Counted(QObject):
    """Spans of time; a QObject, because lupdate recognises a plural only in ``tr()``."""

    def hours(self, count: int) -> str:
        """30 hours"""
        return self.tr("%n hour(s)", "", count)

    def days(self, count: int) -> str:
        """14 days"""
        return self.tr("%n day(s)", "", count)

    def members(self, count: int) -> str:
        """6 members"""
        return self.tr("%n member(s)", "", count)

    def moved(self, count: int) -> str:
        """2 came or left since the cycle began"""
        return self.tr("%n came or left since the cycle began", "", count)

    def points(self, count: int) -> str:
        """5 points"""
        return self.tr("%n point(s)", "", count)


def members_text(count: int, moved: int = 0) -> str:
    """6 members, 2 came or left since the cycle began."""
    parts = [_Counted().members(count), *([_Counted().moved(moved)] if moved else [])]
    return ", ".join(parts)


def points_text(count: int) -> str:
    """5 points."""
    return _Counted().points(count)


def amount_text(value: float, unit: Unit) -> str:
    """A value alone: "75 %", "30 hours", "14 days", "65"."""
    match unit:
        case Unit.SHARE:
            return texts.percent_text(Decimal(str(value)))
        case Unit.HOURS if value < _LONG_HOURS:
            return _Counted().hours(round(value))
        case Unit.HOURS:
            return _Counted().days(round(value / 24))
        case Unit.DAYS:
            return _Counted().days(round(value))
        case Unit.POINTS:
            return texts.number_text(Decimal(str(round(value))))


def figure_text(measure: Measure) -> str:
    """A value with what was counted: "75 % (3 of 4)", "65 (6 of 7 answered)", or a dash."""
    if measure.value is None:
        return NOTHING
    text = amount_text(measure.value, ALL[measure.code].unit)
    if measure.denominator is None:
        return text
    part, total = (texts.number_text(Decimal(one or 0)) for one in (measure.numerator, measure.denominator))
    if measure.n is not None:
        return translate("Insight", "{value} ({part} of {total} answered)").format(value=text, part=part, total=total)
    code = measure.code if measure.code in texts_insight.COUNTED else ""
    return word(texts_insight.COUNTED, code).format(value=text, part=part, total=total)


def short_text(measure: Measure) -> str:
    """The same for a narrow column: a median stands alone, because it is not the quotient of what was counted."""
    if measure.value is None:
        return f"{NOTHING} {word(texts_insight.BRIEFLY, measure.why)}" if measure.why in _BRIEF else cell_text(measure)
    if measure.code in _MEDIANS:
        return amount_text(measure.value, ALL[measure.code].unit)
    if measure.n is None or measure.denominator is None:
        return cell_text(measure)
    parts = (texts.number_text(Decimal(one or 0)) for one in (measure.numerator, measure.denominator))
    value, (part, total) = amount_text(measure.value, ALL[measure.code].unit), parts
    return word(texts_insight.COUNTED, "").format(value=value, part=part, total=total)


def why_text(measure: Measure) -> str:
    """Why there is no value; empty where there is one."""
    if not measure.why:
        return ""
    return word(texts_insight.WHY, measure.why).format_map({"threshold": "5", **measure.params})


def cell_text(measure: Measure) -> str:
    """A value, or why there is none."""
    return figure_text(measure) if measure.value is not None else f"{NOTHING} {why_text(measure)}".strip()


def decimal_text(value: float | None, places: int = 2) -> str:
    """0.573 as the locale writes 0.57."""
    return NOTHING if value is None else QLocale().toString(value, "f", places).replace("-", "−")


def sentence_text(code: str, params: Mapping[str, object]) -> str:
    """A sentence of the ladder."""
    shown = {name: decimal_text(value) if isinstance(value, float) else value for name, value in params.items()}
    names = {name: name_text(str(params[name])) for name in ("x", "y", "of") if name in params}
    return word(texts_insight.LADDER, code).format_map({**shown, **names})


def trend_text(said: str) -> str:
    """What may be said of one team's series."""
    return word(texts_insight.TREND, said)
