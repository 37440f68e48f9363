"""The words of the charts: axes, labels of lines, headings of tables, why there is no forecast."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from okr_desktop.domain.charts.distribution import HIGH, LOW
from okr_desktop.domain.charts.key_result import Axis
from okr_desktop.domain.okrs import Metric
from okr_desktop.qt import texts

CONTEXT = "Charts"
translate = QCoreApplication.translate
_EXACT = Context(prec=60, rounding=ROUND_HALF_EVEN)
_SHORT_UNIT = 2

HEADERS: Mapping[str, object] = {
    "date": QT_TRANSLATE_NOOP("Charts", "Date"),
    "value": QT_TRANSLATE_NOOP("Charts", "Value"),
    "progress": QT_TRANSLATE_NOOP("Charts", "Progress"),
    "expected": QT_TRANSLATE_NOOP("Charts", "Expected"),
    "confidence": QT_TRANSLATE_NOOP("Charts", "Confidence"),
    "note": QT_TRANSLATE_NOOP("Charts", "Note"),
    "reported": QT_TRANSLATE_NOOP("Charts", "Reported"),
    "team": QT_TRANSLATE_NOOP("Charts", "Team"),
    "range": QT_TRANSLATE_NOOP("Charts", "Progress"),
    "band": QT_TRANSLATE_NOOP("Charts", "Band"),
    "count": QT_TRANSLATE_NOOP("Charts", "Number"),
}
LIMITS: Mapping[str, object] = {
    "target": QT_TRANSLATE_NOOP("Charts", "Target"),
    "low": QT_TRANSLATE_NOOP("Charts", "At least"),
    "high": QT_TRANSLATE_NOOP("Charts", "At most"),
    "commit": QT_TRANSLATE_NOOP("Charts", "Commit"),
    "stretch": QT_TRANSLATE_NOOP("Charts", "Stretch"),
}
REASONS: Mapping[str, object] = {
    "few": QT_TRANSLATE_NOOP("Charts", "A forecast needs check-ins on at least three days."),
    "over": QT_TRANSLATE_NOOP("Charts", "The period is over: there is nothing left to forecast."),
    "kind": QT_TRANSLATE_NOOP("Charts", "There is no forecast for this kind of key result."),
    "no_range": QT_TRANSLATE_NOOP("Charts", "Start and target are the same or missing, so there is no forecast."),
    "no_period": QT_TRANSLATE_NOOP("Charts", "Without a cycle there is no expected line and no forecast."),
    "fed": QT_TRANSLATE_NOOP("Charts", "The progress is taken over from an objective; it has no check-ins of its own."),
}
LEVELS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Charts", "Below commit"),
    LIMITS["commit"],
    LIMITS["target"],
    LIMITS["stretch"],
)
BANDS: Mapping[str, object] = {
    "low": QT_TRANSLATE_NOOP("Charts", "below {low}"),
    "middle": QT_TRANSLATE_NOOP("Charts", "{low} to below {high}"),
    "high": QT_TRANSLATE_NOOP("Charts", "{high} to {full}"),
    "above": QT_TRANSLATE_NOOP("Charts", "above {full}"),
    "no_data": QT_TRANSLATE_NOOP("Charts", "no data"),
}


def word(text: object) -> str:
    """A word of the tables above in the language in use."""
    return translate(CONTEXT, str(text))


def header(code: str) -> str:
    """The heading of a column."""
    return word(HEADERS[code])


def reason_text(code: str) -> str:
    """Why there is no forecast; empty for an unknown code."""
    return word(REASONS[code]) if code in REASONS else ""


def band_text(band: str) -> str:
    """What a band of the distribution holds: "30 % to below 70 %"."""
    low, high, full = (texts.percent_text(share) for share in (LOW, HIGH, Decimal(1)))
    return word(BANDS[band]).format(low=low, high=high, full=full)


def value_text(value: Decimal | None, metric: Metric, axis: Axis) -> str:
    """A value of the axis with its unit: "62 %", "37 customers", "Yes", "Target"."""
    match axis:
        case _ if value is None:
            return texts.percent_text(None)
        case Axis.SHARE:
            return texts.percent_text(value)
        case Axis.YES_NO:
            return texts.yes_no_text(value >= 1)
        case Axis.LEVEL:
            return word(LEVELS[min(max(int(value), 0), 3)])
        case Axis.VALUE:
            return texts.quantity_text(value, metric.unit)


def short_band_text(band: str) -> str:
    """The same where there is little room: "> 100 %", "–"."""
    if band == "above":
        return f"> {texts.percent_text(Decimal(1))}"
    return texts.percent_text(None) if band == "no_data" else band_text(band)


@dataclass(frozen=True, slots=True)
class AxisText:
    """Writes the values of an axis; a long unit stands in the labels, not at every line."""

    metric: Metric
    axis: Axis

    def __call__(self, value: Decimal) -> str:
        if self.axis is Axis.VALUE and len(self.metric.unit) > _SHORT_UNIT:
            return texts.number_text(value)
        return value_text(value, self.metric, self.axis)


def whole_steps(low: Decimal, high: Decimal) -> Iterator[Decimal]:
    """Every whole number from one to the other."""
    return (Decimal(at) for at in range(int(low), int(high) + 1))


def rounded(value: Decimal, length: Decimal) -> Decimal:
    """A computed value, no finer than a hundredth or so of the range that it stands in."""
    size = length.adjusted() if length else 0
    places = -1 if size <= 0 else 0 if size < 3 else size - 2
    exponent = size - 1 if size < 0 else places
    return _EXACT.quantize(value, Decimal(1).scaleb(exponent)) + 0


class Counts(QObject):
    """Counted things; a QObject, because lupdate recognises a plural only in ``tr()``."""

    def check_ins(self, count: int) -> str:
        """So many check-ins."""
        return self.tr("%n check-in(s)", "", count)

    def milestones(self, count: int) -> str:
        """So many milestones."""
        return self.tr("%n milestone(s)", "", count)

    def days(self, count: int) -> str:
        """So many days with a check-in."""
        return self.tr("check-ins on %n day(s)", "", count)

    def objectives(self, count: int) -> str:
        """So many objectives."""
        return self.tr("%n objective(s)", "", count)

    def key_results(self, count: int) -> str:
        """So many key results."""
        return self.tr("%n key result(s)", "", count)

    def by_hand(self, count: int) -> str:
        """So many objectives whose progress a person sets."""
        return self.tr("%n objective(s) set by hand count with today's value on every day.", "", count)
