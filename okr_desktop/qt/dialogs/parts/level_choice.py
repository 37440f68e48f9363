"""The level that a key result has reached: none, commit, target or stretch."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from okr_desktop.domain.metrics import Metric
from okr_desktop.domain.scoring import score
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.plain_form import plain_label
from okr_desktop.qt.texts import level_text, percent_text, short_text

_STAR = "\u2605"


class LevelChoice(QWidget):
    """Four buttons with what each level looks like; ``value`` is 0 to 3, None before one is chosen."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_4)
        self._group = QButtonGroup(self)

    def set_metric(self, metric: Metric, levels: tuple[Decimal, Decimal]) -> None:
        """Show the levels of a metric with what each scores (``levels``: a setting)."""
        for level, text in enumerate(("", *metric.levels)):
            button = QRadioButton(level_text(level) + (f" {_STAR}" if level == 3 else ""), self)
            found = score(metric, Decimal(level), (), levels).progress
            button.setAccessibleDescription(text)
            self._group.addButton(button, level)
            button.toggled.connect(self.chosen)
            row = QHBoxLayout()
            row.addWidget(button, 1)
            share = plain_label(self, muted=True)
            share.setWordWrap(False)
            share.setText(percent_text(found))
            row.addWidget(share)
            self._column.addLayout(row)
            if text:
                below = plain_label(self, muted=True)
                below.setText(short_text(text, 500))
                inset = QHBoxLayout()
                inset.setContentsMargins(theme.SPACE_24, 0, 0, 0)
                inset.addWidget(below)
                self._column.addLayout(inset)
            button.show()  # a layout would show it later, and it is to get the keyboard now
        self.setFocusProxy(self._group.button(0))

    def set_value(self, value: Decimal | None) -> None:
        """Choose a level."""
        button = self._group.button(int(value)) if value is not None else None
        if button is not None:
            button.setChecked(True)

    def value(self) -> Decimal | None:
        """The level chosen."""
        found = self._group.checkedId()
        return None if found < 0 else Decimal(found)
