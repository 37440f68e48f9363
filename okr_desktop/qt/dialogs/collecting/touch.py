"""Buttons and fields that are high enough for a finger, whatever the style sheet says of their least height."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QRadioButton

from okr_desktop.qt import theme

TOUCH = theme.SPACE_32 + theme.SPACE_12


def _high(size: QSize) -> QSize:
    return QSize(size.width(), max(size.height(), TOUCH))


class TouchButton(QPushButton):
    """A button."""

    def sizeHint(self) -> QSize:
        return _high(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return _high(super().minimumSizeHint())


class TouchChoice(QComboBox):
    """A choice."""

    def sizeHint(self) -> QSize:
        return _high(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return _high(super().minimumSizeHint())


class TouchLine(QLineEdit):
    """A line of text."""

    def sizeHint(self) -> QSize:
        return _high(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return _high(super().minimumSizeHint())


class TouchPick(QRadioButton):
    """One answer of several."""

    def sizeHint(self) -> QSize:
        return _high(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return _high(super().minimumSizeHint())
