"""The help window: contents and search on the left, the page on the right."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from okr_desktop.qt import i18n, icons, preferences, theme
from okr_desktop.qt.help.browser import HelpBrowser
from okr_desktop.qt.help.topics import Topic, topics
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.widgets.records_table import RecordsTable

_CONTENTS = 264


def _language() -> str:
    """The language of the window; a system that names none says nothing about it."""
    locale = QLocale()
    if locale.language() != QLocale.Language.C:
        return locale.name()
    return i18n.choose_language(preferences.load().language or None)


class HelpWindow(QWidget):
    """A window of its own beside the program; closing it frees it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self._topics = topics(_language())
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.contents = RecordsTable((self.tr("Contents"),))
        self.contents.set_widths((0,))
        self.contents.set_comfortable(False)
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.set_empty_text(self.tr("Nothing in the help fits this search."))
        self.page = HelpBrowser()
        self._arrange()
        self.search.textChanged.connect(self._fill)
        self.contents.current_changed.connect(self._on_current)
        self.page.topic_requested.connect(self._on_topic)
        theme.notifier().changed.connect(self._show_current)
        self._fill()
        self.resize(920, 680)

    def _arrange(self) -> None:
        side = QVBoxLayout()
        side.setContentsMargins(theme.SPACE_16, theme.SPACE_16, theme.SPACE_8, theme.SPACE_16)
        side.setSpacing(theme.SPACE_12)
        side.addWidget(self.search)
        card = QFrame()
        card.setProperty("card", True)
        card.setFixedWidth(_CONTENTS)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_8)
        inside.addWidget(self.contents)
        side.addWidget(card, 1)
        self.search.setFixedWidth(_CONTENTS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        row.addLayout(side)
        row.addWidget(self.page, 1)

    def topic(self) -> str:
        """The name of the page that is shown, or an empty text."""
        return self.contents.current_key()

    def show_topic(self, name: str) -> None:
        """Show a page; an unknown name shows the first."""
        if self.search.text() and self.contents.records.place(name) < 0:
            self.search.clear()
        if not self.contents.go_to(name):
            self._go_to_first()

    def _go_to_first(self) -> None:
        first = self.contents.records.record(0)
        self.contents.go_to(first.key if first else "")

    def _on_topic(self, name: str) -> None:
        self.show_topic(name)

    def _fill(self) -> None:
        rows = [Record(one.name, (Cell(one.title),)) for one in self._topics if one.fits(self.search.text())]
        self.contents.set_rows(rows)
        if not self.topic():
            self._go_to_first()
        self._show_current()

    def _on_current(self, _name: str) -> None:
        self._show_current()

    def _show_current(self) -> None:
        found = self._current()
        self.page.show_markdown(found.text if found else "", self.search.text())

    def _current(self) -> Topic | None:
        name = self.topic()
        return next((topic for topic in self._topics if topic.name == name), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)
