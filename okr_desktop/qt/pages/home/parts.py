"""Small parts of the home page: labels, cards, and the card that says that all is done."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.home.lines import CARD


def label(font: QFont, text: str = "", *, muted: bool = False) -> QLabel:
    """A label for other people's text as well: never read as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font)
    made.setProperty("muted", muted)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made


def card_of(lines: Iterable[QWidget]) -> QFrame:
    """A card with rows in it."""
    frame = QFrame()
    frame.setProperty("card", True)
    column = QVBoxLayout(frame)
    column.setContentsMargins(CARD, CARD, CARD, CARD)
    column.setSpacing(0)
    for line in lines:
        column.addWidget(line)
    return frame


def done_card(text: str) -> QFrame:
    """What stands where nothing is due."""
    frame = QFrame()
    frame.setProperty("card", True)
    picture = QLabel()
    scale = frame.devicePixelRatioF()
    picture.setPixmap(icons.pixmap("circle-check", theme.SPACE_24, theme.current().on_track, scale))
    row = QHBoxLayout(frame)
    row.setContentsMargins(theme.SPACE_16, theme.SPACE_16, theme.SPACE_16, theme.SPACE_16)
    row.setSpacing(theme.SPACE_12)
    row.addWidget(picture)
    row.addWidget(label(theme.font(theme.EMPHASIS), text), 1)
    return frame


def clear(layout: QVBoxLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
