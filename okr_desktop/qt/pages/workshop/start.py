"""The start of the workshop page: what a workshop is, going on with one, a new one, and those there were."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.errors import OkrError
from okr_desktop.qt import theme
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.workshop.data import Row, StartView
from okr_desktop.qt.pages.workshop.parts.pieces import card, heading, hint, label, line_label, primary, row_of, say
from okr_desktop.qt.texts import error_text
from okr_desktop.qt.widgets.records_table import RecordsTable

_WIDEST = 920


class StartPane(QWidget):
    """``new_requested``, ``rehearse_requested``, ``open_requested(path)``, ``delete_requested(path)`` and so on."""

    new_requested = Signal()
    rehearse_requested = Signal()
    opened = Signal(str)
    delete_requested = Signal(str)
    print_requested = Signal(str)
    past_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = StartView([])
        self.resume = primary(self.tr("&Resume workshop"))
        self.new = QPushButton(self.tr("&New workshop…"))
        self.rehearse = QPushButton(self.tr("Re&hearse…"))
        self.rehearse.setToolTip(self.tr("Try it with simulated participants: nothing of it reaches your plan"))
        self._resume_card, self._resume_words = self._make_resume()
        self.table = RecordsTable((self.tr("Question"), self.tr("Day"), self.tr("Stage"), self.tr("Result")))
        self.table.set_widths((0, 112, 124, 184))
        self.table.setAccessibleName(self.tr("Workshops"))
        self.open_button = QPushButton(self.tr("Open"))
        self.print_button = QPushButton(self.tr("Print or export…"))
        self.past_button = QPushButton(self.tr("What came of it…"))
        self.past_button.setToolTip(self.tr("Ideas, votes and what they led to, as the plan knows it today"))
        self.delete_button = QPushButton(self.tr("Delete…"))
        self._about = self._make_about()
        self._list = self._make_list()
        self._arrange()
        self._connect()
        self.show_view(self._view)

    def _make_resume(self) -> tuple[QFrame, QLabel]:
        frame, column = card()
        words = label("")
        column.addWidget(heading(self.tr("A workshop was interrupted")))
        column.addWidget(words)
        column.addWidget(
            hint(self.tr("Same join code, same seats, the timer stands still. Nothing that was sent is lost."))
        )
        column.addWidget(row_of(self.resume, None))
        return frame, words

    def _make_about(self) -> QFrame:
        frame, column = card()
        lines = (
            self.tr(
                "One question, one room, one to four hours: everybody writes, the room merges, clusters and votes, "
                "and drafts objectives and key results that are accepted by name and signed."
            ),
            self.tr("Pens and paper are enough. Phones in the same Wi-Fi make it faster; no account, no internet."),
            self.tr(
                "Ideas and votes are sealed: without names, also for you. At the end you see how much of the "
                "result came from the room."
            ),
        )
        column.addWidget(heading(self.tr("What a workshop is")))
        for line in lines:
            column.addWidget(label(line))
        return frame

    def _make_list(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("card", True)
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, theme.SPACE_8, 1, theme.SPACE_4)
        row = QHBoxLayout()
        row.setContentsMargins(theme.SPACE_16, 0, theme.SPACE_12, 0)
        row.addWidget(heading(self.tr("Workshops")), 1)
        for button in (self.open_button, self.past_button, self.print_button, self.delete_button):
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        return frame

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_24)
        column.setSpacing(theme.SPACE_16)
        top = QHBoxLayout()
        title = line_label(self.tr("Workshop"), theme.PAGE, strong=True)
        top.addWidget(title, 1)
        top.addWidget(self.rehearse)
        top.addWidget(self.new)
        column.addLayout(top)
        column.addWidget(self._resume_card)
        column.addWidget(self._about)
        column.addWidget(self._list, 1)
        column.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)

    def _connect(self) -> None:
        QWidget.setTabOrder(self.new, self.rehearse)
        self.new.clicked.connect(self.new_requested)
        self.rehearse.clicked.connect(self.rehearse_requested)
        self.resume.clicked.connect(self._on_resume)
        self.table.chosen.connect(self._on_chosen)
        self.table.delete_requested.connect(self.delete_requested)
        self.table.current_changed.connect(self._on_current)
        self.open_button.clicked.connect(self._on_open)
        self.print_button.clicked.connect(self._on_print)
        self.delete_button.clicked.connect(self._on_delete)
        self.past_button.clicked.connect(self._on_past)

    def show_view(self, view: StartView) -> None:
        """Show the workshops; without any, what one is."""
        self._view = view
        resume = view.resume
        self._resume_card.setVisible(resume is not None)
        if resume is not None:
            parts = (resume.question, resume.day, resume.stage)
            self._say_resume(" · ".join(part for part in parts if part))
        if resume is not None and self.new.hasFocus():
            self.resume.setFocus()
        self.new.setProperty("primary", resume is None)
        self.new.style().polish(self.new)
        self._list.setVisible(bool(view.rows))
        self._about.setVisible(not view.rows)
        self.table.set_rows([self._record(row) for row in view.rows])
        self._on_current()

    def _say_resume(self, text: str) -> None:
        say(self._resume_words, text)

    def _record(self, row: Row) -> Record:
        if row.problem:
            result = Cell(
                self.tr("cannot be opened"),
                icon="alert-triangle",
                tone="at_risk",
                tip=error_text(OkrError(row.problem, path=str(row.path))),
            )
        else:
            result = Cell(row.result, muted=True)
        stage = Cell(row.stage, icon="check" if row.done else "play" if row.interrupted else "pencil", muted=True)
        return Record(row.key, (Cell(row.question, strong=row.interrupted), Cell(row.day, muted=True), stage, result))

    def rows(self) -> Sequence[Row]:
        """What is listed."""
        return self._view.rows

    def current(self) -> Row | None:
        """The workshop that is chosen in the list."""
        key = self.table.current_key()
        return next((row for row in self._view.rows if row.key == key), None)

    def _on_current(self, *_: object) -> None:
        row = self.current()
        has_file = row is not None and row.path is not None and not row.problem
        self.open_button.setEnabled(has_file or (row is not None and bool(row.record)))
        self.print_button.setEnabled(has_file)
        self.past_button.setEnabled(row is not None and bool(row.record))
        self.delete_button.setEnabled(row is not None)

    def _on_resume(self) -> None:
        if self._view.resume is not None:
            self.opened.emit(str(self._view.resume.path))

    def _on_chosen(self, key: str) -> None:
        row = self.current()
        if row is None or row.problem:
            return
        if row.path is not None:
            self.opened.emit(key)
        else:
            self.past_requested.emit(row.record)

    def _on_open(self) -> None:
        self._on_chosen(self.table.current_key())

    def _on_past(self) -> None:
        row = self.current()
        if row is not None and row.record:
            self.past_requested.emit(row.record)

    def _on_print(self) -> None:
        self.print_requested.emit(self.table.current_key())

    def _on_delete(self) -> None:
        self.delete_requested.emit(self.table.current_key())
