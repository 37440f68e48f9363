"""Columns that scroll, and rows in which one part takes what is left."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.parts.pieces import column_of, row_of, scrolled


def scrolling(*parts: QWidget | int | None, space: int = theme.SPACE_12) -> QScrollArea:
    """Widgets one below the other that may be higher than the panel."""
    inside = column_of(*parts, None, space=space)
    layout = inside.layout()
    assert layout is not None
    layout.setContentsMargins(0, 0, theme.SPACE_8, 0)
    return scrolled(inside)


def widened(at: int, *parts: QWidget | int | None) -> QWidget:
    """Widgets side by side; the one at this place takes what is left."""
    made = row_of(*parts)
    layout = made.layout()
    assert isinstance(layout, QHBoxLayout)
    layout.setStretch(at, 1)
    return made


def filled(at: int, *parts: QWidget | int | None) -> QWidget:
    """Widgets one below the other from the top; the one at this place takes what is left, while it is shown."""
    made = column_of(*parts)
    layout = made.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.setStretch(at, 1)
    layout.addStretch(0)
    return made
