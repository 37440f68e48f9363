"""What the strategy page says about kinds, standings, fields and values; made on the worker."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from okr_desktop.domain.buy_in import Promise
from okr_desktop.domain.ids import is_id
from okr_desktop.domain.metric_wire import metric_of
from okr_desktop.domain.registers import Wire
from okr_desktop.qt import texts, texts_strategy
from okr_desktop.qt.texts_words import field_text, word
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import buy_in, signing

translate = QCoreApplication.translate


def kind_text(kind: str) -> str:
    """Mission, Vision, Theme, Direction of the year."""
    return word(texts_strategy.DIRECTIONS, kind)


def kind_hint(kind: str) -> str:
    """What a kind of direction is."""
    return word(texts_strategy.DIRECTION_HINTS, kind)


def delivery_text(delivery: str) -> str:
    """What became of a promise: Not yet, Partly, Delivered, Withdrawn."""
    return word(texts_strategy.DELIVERIES, delivery)


def standing_text(standing: str) -> str:
    """What a sign-off is worth now."""
    return word(texts_strategy.STANDINGS, standing)


class StrategyWords(QObject):
    """Counted and dated sentences; a QObject, because a plural is recognised only in ``tr()``."""

    def served(self, count: int) -> str:
        """How many objectives serve something."""
        return self.tr("%n objective(s)", "", count) if count else self.tr("No objective serves this yet")

    def more(self, count: int) -> str:
        """What is folded away."""
        return self.tr("%n more", "", count)

    def unserved(self, count: int) -> str:
        """How much of the strategy nothing serves."""
        return self.tr("%n part(s) of the strategy that nothing serves in this cycle", "", count)

    def loose(self, count: int) -> str:
        """How many objectives serve nothing."""
        return self.tr("%n objective(s) that serve nothing of it", "", count)

    def somebody(self) -> str:
        """Who it is where the name is not known (any more)."""
        return self.tr("Somebody")

    def promised(self, counts: dict[str, int]) -> str:
        """How many promises were kept."""
        open_, all_ = counts["open"] + counts["partly"], sum(counts.values())
        if not all_:
            return self.tr("Nothing was promised yet.")
        kept = self.tr("{part} of {all} promises kept").format(part=counts["delivered"], all=all_)
        left = self.tr("%n open", "", open_)
        return f"{kept} · {left}" if open_ else kept

    def due(self, promise: Promise, today: date) -> str:
        """When something promised is expected."""
        if promise.due is None:
            return ""
        day = texts.date_text(promise.due, today)
        late = buy_in.is_late(promise, today)
        return (self.tr("late since {day}") if late else self.tr("by {day}")).format(day=day)

    def review(self, day: date | None, done: date | None, today: date) -> str:
        """When a sponsorship is looked at again, or was last."""
        if day is not None and day <= today:
            return self.tr("Time to look at it again: {day}").format(day=texts.date_text(day, today))
        if day is not None:
            return self.tr("Looked at again on {day}").format(day=texts.date_text(day, today))
        return self.tr("Last looked at on {day}").format(day=texts.date_text(done, today)) if done else ""

    def change(self, change: str) -> str:
        """What became of an item after it was signed."""
        known = {"added": self.tr("New"), "gone": self.tr("No longer part of it"), "changed": self.tr("Changed")}
        return known.get(change, change)

    def changes(self, count: int) -> str:
        """How many items are other now."""
        return self.tr("%n item(s) are other than what was signed", "", count)

    def field(self, desk: Desk, name: str, value: Wire) -> str:
        """One value of a field as a person reads it."""
        if value is None or value == "":
            return self.tr("nothing")
        if name == "metric" and isinstance(value, dict):
            return metric_text(value)
        if isinstance(value, dict):
            return ", ".join(_name(desk, id) for id in value)
        if isinstance(value, str):
            return _name(desk, value)
        return str(value)


def _name(desk: Desk, text: str) -> str:
    if not is_id(text):
        return _spoken(text)
    return signing.name_of(desk, text) or translate("Strategy", "something that was deleted")


def _spoken(value: str) -> str:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    return texts.date_text(day, day)


def metric_text(value: dict[str, Wire]) -> str:
    """A metric in short: "20 to 60 %"."""
    try:
        metric = metric_of(value)
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return ""
    if metric.start is not None and metric.target is not None:
        start, target = texts.quantity_text(metric.start, ""), texts.quantity_text(metric.target, metric.unit)
        return translate("Strategy", "from {start} to {target}").format(start=start, target=target)
    limits = [texts.quantity_text(one, metric.unit) for one in (metric.low, metric.high) if one is not None]
    return " · ".join([texts.kind_text(metric.kind), *limits])


def named_field(name: str) -> str:
    """The label of a field that was signed."""
    return translate("Strategy", "Stands under") if name in ("parent", "objective") else field_text(name)
