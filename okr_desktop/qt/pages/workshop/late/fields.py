"""Small blocks of the late panels: a field with its label, lines that keep what is typed, chips of counts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.late.base import Keeper
from okr_desktop.qt.pages.workshop.parts.pieces import line_label


def labelled(text: str, field: QWidget) -> QWidget:
    """A field with its name above it."""
    box = QWidget()
    head: QLabel = line_label(text, theme.CAPTION, muted=True)
    head.setBuddy(field)
    field.setAccessibleName(text.replace("&", ""))
    if isinstance(field, QLineEdit):
        field.setFixedHeight(theme.TARGET + 2)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.SPACE_4)
    column.addWidget(head)
    column.addWidget(field)
    return box


def kept_line(
    name: str, placeholder: str = "", size: int = theme.BODY, *, strong: bool = False
) -> tuple[QLineEdit, Keeper]:
    """A line that loses nothing, with its keeper."""
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder or name)
    field.setFont(theme.font(size, strong=strong))
    field.setFixedHeight(theme.ROW_COMFORTABLE if size > theme.BODY else theme.TARGET + 2)
    return field, Keeper(field)


def kept_area(name: str, placeholder: str = "", lines: int = 2) -> tuple[QPlainTextEdit, Keeper]:
    """Some lines that lose nothing, with their keeper; Tab goes on."""
    field = QPlainTextEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder or name)
    field.setTabChangesFocus(True)
    field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    field.setFixedHeight(lines * field.fontMetrics().lineSpacing() + theme.SPACE_16 + 2)
    return field, Keeper(field)
