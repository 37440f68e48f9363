"""The playbook: what was said, pages that may fit, and the page that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.help.browser import HelpBrowser
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.learn.data import LearnView
from okr_desktop.qt.pages.plan.parts import caption
from okr_desktop.qt.widgets.records_table import RecordsTable
from okr_desktop.services.engagement.inbox.playbook import Pattern

PAUSE_MS = 250
_LEFT = 340


class PlaybookPane(QWidget):
    """``said(text)`` when somebody has typed what was said; ``lesson_requested(name)``."""

    said = Signal(str)
    lesson_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._patterns: dict[str, Pattern] = {}
        self._fitting: tuple[str, ...] | None = None
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("What was said? Type it in their words"))
        self.words.setAccessibleName(self.tr("What was said"))
        self.words.setClearButtonEnabled(True)
        self.words.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.words.setFixedHeight(theme.TARGET + 4)
        self.note = caption("")
        self.table = RecordsTable((self.tr("What people say"),))
        self.table.set_widths((0,))
        self.table.setAccessibleName(self.tr("Pages of the playbook"))
        self.browser = HelpBrowser()
        self.browser.setAccessibleName(self.tr("Page of the playbook"))
        self.lesson = QPushButton(self.tr("Open the lesson"))
        self.lesson.setProperty("link", True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._arrange()
        self._pause.timeout.connect(self._on_pause)
        self.words.textChanged.connect(self._on_typed)
        self.table.current_changed.connect(self._on_current)
        self.lesson.clicked.connect(self._on_lesson)
        theme.notifier().changed.connect(self._show_page)

    def _arrange(self) -> None:
        left = QFrame()
        left.setProperty("card", True)
        left.setFixedWidth(_LEFT)
        column = QVBoxLayout(left)
        column.setContentsMargins(1, theme.SPACE_12, 1, theme.SPACE_8)
        column.setSpacing(theme.SPACE_8)
        head = QVBoxLayout()
        head.setContentsMargins(theme.SPACE_12, 0, theme.SPACE_12, 0)
        head.setSpacing(theme.SPACE_8)
        head.addWidget(self.words)
        head.addWidget(self.note)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        right = QFrame()
        right.setProperty("card", True)
        inside = QVBoxLayout(right)
        inside.setContentsMargins(1, 1, 1, theme.SPACE_12)
        inside.addWidget(self.browser, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.SPACE_24, 0, theme.SPACE_24, 0)
        foot.addWidget(self.lesson)
        foot.addStretch(1)
        inside.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_16)
        row.addWidget(left)
        row.addWidget(right, 1)

    def show_view(self, view: LearnView) -> None:
        """Show the pages."""
        self._patterns = {one.code: one for one in view.patterns}
        self._fill()

    def show_fitting(self, codes: tuple[str, ...]) -> None:
        """Pages that may fit what was said, the best first; the others stand below them."""
        self._fitting = codes if self.words.text().strip() else None
        self._fill()
        if codes and self._fitting:
            self.table.go_to(codes[0])

    def _fill(self) -> None:
        first = [code for code in self._fitting or () if code in self._patterns]
        others = [code for code in self._patterns if code not in first]
        rows = list[Record]()
        if first:
            rows.append(Record("heading fits", (Cell(self.tr("May fit")),), heading=True))
            rows += [self._record(code) for code in first]
            rows.append(Record("heading others", (Cell(self.tr("The others")),), heading=True))
        rows += [self._record(code) for code in others]
        self.table.set_rows(rows)
        self.note.setText(self._note())
        if not self.table.current_key() and rows:
            self.table.go_to((first or others)[0])
        self._show_page()

    def _note(self) -> str:
        if self._fitting is None:
            return self.tr("Hear it out first. Then look here.")
        if not self._fitting:
            return self.tr("No page has these words. Choose one by its title.")
        return self.tr("A guess from the words, nothing more.")

    def _record(self, code: str) -> Record:
        return Record(code, (Cell(self._patterns[code].title),))

    def _on_typed(self, _text: str) -> None:
        self._pause.start()

    def _on_pause(self) -> None:
        self.said.emit(self.words.text())

    def _on_current(self, _code: str) -> None:
        self._show_page()

    def _show_page(self) -> None:
        found = self._patterns.get(self.table.current_key())
        self.browser.show_markdown(f"# {found.title}\n\n{found.text}" if found else "")
        self.lesson.setVisible(found is not None and bool(found.lesson))

    def _on_lesson(self) -> None:
        found = self._patterns.get(self.table.current_key())
        if found is not None:
            self.lesson_requested.emit(found.lesson)
