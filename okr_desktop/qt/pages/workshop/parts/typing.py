"""Whether somebody is typing: then single letters are text and not commands."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_WRITES = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


def writes(widget: QWidget | None) -> bool:
    """Whether letters go into this widget as text."""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox | QComboBox)


def takes_space(widget: QWidget | None) -> bool:
    """Whether the space bar means something to this widget: it presses, opens, ticks or types."""
    return isinstance(widget, QAbstractButton | QAbstractItemView) or writes(widget)


def is_typing() -> bool:
    """Whether the keyboard is in a field for text now."""
    return writes(QApplication.focusWidget())
