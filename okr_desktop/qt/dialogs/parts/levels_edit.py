"""Levels of a key result: commit, target and stretch, each in words, as a number, or both."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.metrics import LEVEL_NAMES, Metric
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.number_edit import NumberEdit
from okr_desktop.qt.dialogs.parts.plain_form import plain_label
from okr_desktop.qt.texts import level_text


class LevelsEdit(QWidget):
    """Three lines and where it starts; ``fields`` are those of a Metric."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.SPACE_4)
        grid.setHorizontalSpacing(theme.SPACE_8)
        grid.setColumnStretch(1, 1)
        self.words: list[QLineEdit] = []
        self.numbers: dict[str, NumberEdit] = {}
        for row, name in enumerate(LEVEL_NAMES):
            head = plain_label(self)
            head.setText(level_text(row + 1))
            words = QLineEdit()
            words.setPlaceholderText(self.tr("What this level looks like"))
            words.setAccessibleName(self.tr("{level} in words").format(level=level_text(row + 1)))
            self.words.append(words)
            grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(words, row, 1)
            grid.addWidget(self._number(name, level_text(row + 1)), row, 2)
            words.textChanged.connect(self.edited)
        start = plain_label(self, muted=True)
        start.setText(self.tr("Numbers are optional. Where counting starts, if not at the commit level:"))
        grid.addWidget(start, 3, 0, 1, 2)
        grid.addWidget(self._number("start", self.tr("Start")), 3, 2)
        self.setFocusProxy(self.words[0])

    def _number(self, name: str, label: str) -> NumberEdit:
        number = NumberEdit()
        number.setPlaceholderText(self.tr("number"))
        number.setAccessibleName(self.tr("{level} as a number").format(level=label))
        number.setFixedWidth(theme.DAY_FIELD)
        number.value_edited.connect(self.edited)
        self.numbers[name] = number
        return number

    def follow(self, before: QWidget) -> None:
        """Tab comes here from ``before`` and goes from level to level."""
        names = list(self.numbers)
        stops: list[QWidget] = [before]
        for words, name in zip(self.words, names, strict=False):
            stops += [words, self.numbers[name]]
        stops += [self.numbers[name] for name in names[len(self.words) :]]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def set_unit(self, unit: str) -> None:
        """The unit that may stand beside the numbers."""
        for number in self.numbers.values():
            number.set_unit(unit)

    def set_metric(self, metric: Metric) -> None:
        """Show the levels of a metric."""
        for line, text in zip(self.words, [*metric.levels, "", "", ""][:3], strict=True):
            line.setText(text)
            line.setCursorPosition(0)
        for name, number in self.numbers.items():
            number.set_value(getattr(metric, name))

    def fields(self) -> dict[str, object]:
        """Levels and thresholds as typed."""
        words = tuple(line.text().strip() for line in self.words)
        found: dict[str, object] = {name: number.read(name)[0] for name, number in self.numbers.items()}
        return {**found, "levels": words if any(words) else ()}

    def unread(self) -> list[Problem]:
        """Numbers that cannot be read."""
        found = [number.read("levels")[1] for number in self.numbers.values()]
        return [problem for problem in found if problem]

    def texts(self) -> tuple[str, ...]:
        """Everything typed."""
        return tuple(line.text() for line in (*self.words, *self.numbers.values()))
