"""Labels, cards and buttons of the console, all plain text: headings, hints, big numbers, lists of cards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.qt import icons, theme
from okr_desktop.qt.models.records import harmless_tip, upright
from okr_desktop.qt.pages.cycle.part import card, empty_out, label, line_label, link, primary, scrolled

__all__ = [
    "CardLine",
    "CardList",
    "FigureBox",
    "Hairline",
    "card",
    "column_of",
    "empty_out",
    "heading",
    "hint",
    "icon_button",
    "label",
    "line_label",
    "link",
    "primary",
    "row_of",
    "say",
    "scrolled",
    "steady",
]
_KEY = Qt.ItemDataRole.UserRole


def heading(text: str) -> QLabel:
    """The name of a part of a panel."""
    return label(text, theme.EMPHASIS, strong=True)


def hint(text: str) -> QLabel:
    """A quiet sentence that explains."""
    return label(text, muted=True)


def steady(name: str) -> QIcon:
    """An icon that keeps the colour of text in the row that is selected; made anew when the theme changes."""
    made = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        made.addPixmap(icons.pixmap(name, theme.ICON_SMALL, theme.current().text), mode)
    return made


_LONG_WORD = re.compile(r"\S{24}(?=\S)")


def say(words: QLabel, text: str) -> None:
    """Put other people's text into a label: a word that is longer than a line may break."""
    words.setText(_LONG_WORD.sub("\\g<0>\u200b", upright(text)))


def icon_button(icon: str, name: str, slot: Callable[..., Any] | None = None, keys: str = "") -> QToolButton:
    """A button with a picture; ``name`` is its tool tip and what a screen reader says."""
    made = QToolButton()
    made.setIcon(icons.icon(icon))
    made.setIconSize(QSize(theme.ICON_SMALL, theme.ICON_SMALL))
    made.setMinimumSize(theme.TARGET, theme.TARGET)
    made.setToolTip(f"{name} ({keys})" if keys else name)
    made.setAccessibleName(name)
    if slot is not None:
        made.clicked.connect(slot)
    return made


def _box(box: QBoxLayout, parts: Sequence[QWidget | int | None], space: int) -> QWidget:
    made = QWidget()
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(space)
    for part in parts:
        if part is None:
            box.addStretch(1)
        elif isinstance(part, int):
            box.addSpacing(part)
        else:
            box.addWidget(part)
    made.setLayout(box)
    return made


def row_of(*parts: QWidget | int | None, space: int = theme.SPACE_8) -> QWidget:
    """Widgets side by side; None is what gives way, a number an extra gap."""
    return _box(QHBoxLayout(), parts, space)


def column_of(*parts: QWidget | int | None, space: int = theme.SPACE_8) -> QWidget:
    """Widgets one below the other; None is what gives way, a number an extra gap."""
    return _box(QVBoxLayout(), parts, space)


class FigureBox(QWidget):
    """A large number over its word: "34" "ideas"."""

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = line_label("–")
        self.number.setFont(theme.font(theme.PROJECTOR, strong=True, tabular=True))
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.word = line_label(word, muted=True)
        self.word.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        column.setSpacing(0)
        column.addWidget(self.number)
        column.addWidget(self.word)

    def set_number(self, text: str) -> None:
        """Show another number."""
        self.number.setText(text)
        self.setAccessibleName(f"{self.word.text()}: {text}")


@dataclass(frozen=True, slots=True)
class CardLine:
    """One card of a list: ``note`` stands behind the text, quietly."""

    id: str
    text: str
    note: str = ""
    icon: str = ""


class _Whole(QStyledItemDelegate):
    """Lines as high as the whole text needs in the width that there is; its parent is the list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        assert isinstance(view, QListWidget)
        room = view.viewport().width() - 2 * view.spacing()
        self.initStyleOption(option, index)
        edge = view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, view) + 1
        inner = room - 2 * edge - (0 if option.icon.isNull() else theme.ICON_SMALL + theme.SPACE_8)
        flags = int(Qt.TextFlag.TextWordWrap)
        box = option.fontMetrics.boundingRect(0, 0, max(inner, theme.TARGET), 1_000_000, flags, option.text)
        return QSize(room, max(box.height(), option.fontMetrics.lineSpacing()))


class CardList(QListWidget):
    """Other people's texts, one a line, wrapped; ``chosen(id)`` by Enter or double click. Never markup."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[CardLine] = []
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(theme.SPACE_4)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setItemDelegate(_Whole(self))
        self.itemDoubleClicked.connect(self._on_item)
        theme.notifier().changed.connect(self._on_theme)

    def show_lines(self, lines: Iterable[CardLine]) -> None:
        """Show these cards; the current one and the place stay where they can."""
        fresh = list(lines)
        if fresh == self._lines:
            return
        kept, place = self.current(), self.verticalScrollBar().value()
        self._lines = fresh
        self.clear()
        for line in fresh:
            self.addItem(self._item(line))
        self.go_to(kept)
        self.verticalScrollBar().setValue(place)

    def _item(self, line: CardLine) -> QListWidgetItem:
        # The space after the dot does not break: the dot goes to the next line with the note.
        item = QListWidgetItem(upright(f"{line.text}   ·\N{NO-BREAK SPACE}{line.note}" if line.note else line.text))
        item.setData(_KEY, line.id)
        item.setToolTip(harmless_tip(line.text))
        if line.icon:
            item.setIcon(steady(line.icon))
        return item

    def current(self) -> str:
        """The id of the current card, or an empty text."""
        item = self.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def ids(self) -> list[str]:
        """The ids of the cards in their order."""
        return [line.id for line in self._lines]

    def selected(self) -> list[str]:
        """The ids of the selected cards, from the top."""
        chosen = {str(item.data(_KEY)) for item in self.selectedItems()}
        return [line.id for line in self._lines if line.id in chosen]

    def go_to(self, id: str) -> None:
        """Make a card the current one, if it is there."""
        ids = self.ids()
        if id in ids:
            self.setCurrentRow(ids.index(id))

    def _on_item(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(_KEY)))

    def _on_theme(self) -> None:
        """Icons are made anew in the colours of the other theme."""
        lines, self._lines = self._lines, []
        self.show_lines(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current():
            self.chosen.emit(self.current())
            return
        super().keyPressEvent(event)


class Hairline(QWidget):
    """A line between two parts, in the colour of lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().line)


class WideButton(QPushButton):
    """A button whose text ends in dots where the window is narrow."""

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.KPI_VALUE, super().minimumSizeHint().height())
