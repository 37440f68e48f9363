"""The field for a new value, as the kind of the key result needs it: a number, a choice, or steps to tick."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.domain.okrs import Kind, Metric
from okr_desktop.domain.rounds import Draft
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.pages.round.data import StopView
from okr_desktop.qt.texts_numbers import input_text, short_text

_TEXT, _CHOICE, _STEPS = range(3)
SAME = "="


class ValueInput(QWidget):
    """Holds what was typed, not a number: reading it is the service's work. "=" means no change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._metric = Metric()
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("New value"))
        self.line.setFont(theme.font(theme.SECTION, tabular=True))
        self.choice = Segments()
        self._steps = QWidget()
        self._boxes: list[QCheckBox] = []
        self._values: list[str] = []
        self._reached: tuple[str, ...] | None = None
        self._stack = QStackedWidget()
        for page in (self.line, self.choice, self._steps):
            self._stack.addWidget(page)
        self.aim = QLabel()
        self.aim.setProperty("muted", True)
        self.aim.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(self._stack)
        column.addWidget(self.aim)
        self.line.textEdited.connect(self._on_text)
        self.choice.chosen.connect(self._on_choice)

    def show_stop(self, stop: StopView) -> None:
        """Offer what fits the metric, with the draft in it."""
        self._metric = stop.metric
        self.aim.setText(stop.aim)
        if stop.metric.kind is Kind.MILESTONES:
            self._show_steps(stop)
        elif options := self._options(stop.metric):
            self._show_choice(options, stop.draft)
        else:
            self.line.setPlaceholderText(stop.hint)
            self.line.setText(SAME if stop.draft.same else stop.draft.value)
            self._stack.setCurrentIndex(_TEXT)
            self.setFocusProxy(self.line)

    def _options(self, metric: Metric) -> list[tuple[str, str]]:
        """What can be chosen, as (value, words)."""
        if metric.kind is Kind.YES_NO:
            return [("1", self.tr("Yes")), ("0", self.tr("No"))]
        if not metric.worded:
            return []
        names = (self.tr("Not yet"), self.tr("Commit"), self.tr("Target"), self.tr("Stretch"))
        texts = ("", *metric.levels)
        pairs = zip(names, texts, strict=False)
        words = (f"{name}: {short_text(text, 40)}" if text else name for name, text in pairs)
        return [(str(number), word) for number, word in enumerate(words)]

    def _show_choice(self, options: list[tuple[str, str]], draft: Draft) -> None:
        self._values = [value for value, _ in options]
        self.choice.set_options([word for _, word in options])
        self.choice.set_value(self._values.index(draft.value) if draft.value in self._values else -1)
        self._stack.setCurrentIndex(_CHOICE)
        self.setFocusProxy(self.choice)

    def _show_steps(self, stop: StopView) -> None:
        self._reached = stop.reached if stop.value is not None else None
        reached = stop.draft.reached or stop.reached
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_4)
        self._boxes = []
        for step in stop.metric.milestones:
            weight = "" if step.weight == Decimal(1) else f"  ({input_text(step.weight)})"
            box = QCheckBox(short_text(step.title, 120).replace("&", "&&") + weight)
            box.setChecked(step.id in reached)
            box.setProperty("step", step.id)
            box.toggled.connect(self._on_step)
            column.addWidget(box)
            self._boxes.append(box)
        fresh = QWidget()
        fresh.setLayout(column)
        self._stack.removeWidget(self._steps)
        self._steps.deleteLater()
        self._steps = fresh
        self._stack.insertWidget(_STEPS, fresh)
        self._stack.setCurrentIndex(_STEPS)
        self.setFocusProxy(self._boxes[0] if self._boxes else fresh)

    def say_same(self) -> None:
        """No change since last time."""
        if self._stack.currentIndex() == _TEXT:
            self.line.setText(SAME)
        elif self._stack.currentIndex() == _CHOICE:
            self.choice.set_value(-1)
        self.edited.emit()

    def typed(self, *, same: bool) -> tuple[str, bool, tuple[str, ...]]:
        """The text, whether it means no change, and the milestones ticked."""
        match self._stack.currentIndex():
            case 0:
                text = self.line.text().strip()
                return ("", True, ()) if text == SAME else (text, same and not text, ())
            case 1:
                at = self.choice.value()
                return (self._values[at], False, ()) if at >= 0 else ("", same, ())
            case _:
                ticked = tuple(str(box.property("step")) for box in self._boxes if box.isChecked())
                unchanged = self._reached is not None and set(ticked) == set(self._reached)
                return ("", True, ()) if unchanged else ("" if ticked else "0", same, ticked)

    def _on_text(self, _text: str) -> None:
        self.edited.emit()

    def _on_choice(self, _index: int) -> None:
        self.edited.emit()

    def _on_step(self, _on: bool) -> None:
        self.edited.emit()
