"""One card of the feedback page, and a heading with its cards."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from okr_desktop.qt import texts, theme
from okr_desktop.qt.pages.feedback.answer_line import AnswerLine
from okr_desktop.qt.pages.feedback.data import Entry, Section
from okr_desktop.qt.pages.plan.details_beside import link_button
from okr_desktop.qt.pages.plan.parts import caption, plain, section
from okr_desktop.qt.pages.plan.reactions import ReactionRow
from okr_desktop.qt.widgets.marks import StatusLabel


class EntryCard(QFrame):
    """``wished(Deed)``, ``show_requested(id)``, ``request_chosen(id)`` and ``draft_changed(question, text)``."""

    wished = Signal(object)
    show_requested = Signal(str)
    request_chosen = Signal(str)
    draft_changed = Signal(str, str)

    def __init__(self, entry: Entry, names: Mapping[str, str], draft: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._entry = entry
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_4)
        self._head(column)
        column.addWidget(plain(entry.text, links=True))
        if entry.title and not entry.show:
            column.addWidget(caption(entry.title))
        if entry.below:
            column.addWidget(plain(entry.below, muted=True, links=True))
        if entry.question:
            line = AnswerLine(entry.question, names, draft)
            line.wished.connect(self.wished)
            line.draft_changed.connect(self.draft_changed)
            column.addWidget(line)
        column.addStretch(1)
        self._foot(column)

    def _head(self, column: QVBoxLayout) -> None:
        entry = self._entry
        if not entry.head and not entry.word:
            return
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_12)
        row.addWidget(caption(entry.head), 1)
        if entry.word:
            row.addWidget(StatusLabel(entry.status, entry.word))
        column.addLayout(row)

    def _foot(self, column: QVBoxLayout) -> None:
        entry = self._entry
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_12)
        if entry.show:
            link = link_button(texts.short_text(entry.title, 70))
            link.setToolTip(self.tr("Show it in the plan"))
            link.clicked.connect(self._on_show)
            row.addWidget(link)
        row.addStretch(1)
        if entry.marked:
            marks = ReactionRow(entry.marked, entry.marks)
            marks.wished.connect(self.wished)
            row.addWidget(marks)
        if entry.verb:
            button = QPushButton(entry.verb)
            button.setAccessibleName(f"{entry.verb}: {entry.title or entry.text}")
            button.clicked.connect(self._on_verb)
            row.addWidget(button)
        if row.count() > 1:
            column.addLayout(row)

    def _on_show(self) -> None:
        self.show_requested.emit(self._entry.show)

    def _on_verb(self) -> None:
        if self._entry.request:
            self.request_chosen.emit(self._entry.request)
        elif self._entry.deed is not None:
            self.wished.emit(self._entry.deed)


class ListCard(QFrame):
    """Several lines in one card: words, quieter words below them, and what was said to it."""

    def __init__(self, found: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_12)
        for entry in found.entries:
            inner = QVBoxLayout()
            inner.setSpacing(0)
            inner.addWidget(plain(entry.text, links=True))
            if entry.title:
                inner.addWidget(caption(entry.title))
            if entry.below:
                inner.addWidget(plain(entry.below, muted=True, links=True))
            column.addLayout(inner)


class SectionHead(QWidget):
    """A heading, with the number of its cards and the link that takes them away: ``done(keys)``."""

    done = Signal(object)

    def __init__(self, found: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = found.keys
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(section(found.title), 1)
        if found.done:
            link = link_button(found.done)
            link.clicked.connect(self._on_done)
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignBottom)

    def _on_done(self) -> None:
        self.done.emit(self._keys)
