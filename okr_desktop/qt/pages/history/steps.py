"""Every step that was done, newest first, by whom and when, with undo and redo."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.changes import Changes, Label
from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.text import fold
from okr_desktop.qt import icons, texts, theme
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.cycle.part import Words
from okr_desktop.qt.pages.history.data import FAR, PAGE, REVIEW, TODAY, VISIT, WEEK, HistoryView, Line, Wanted, load
from okr_desktop.qt.prompter import Kind, Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.records_table import RecordsTable

SEARCH_DELAY_MS = 150
_WIDEST_BOX = 220
_ICONS = {"done": "", "undo": "undo", "redo": "redo"}


class _NextStep(Words):
    """What undo would take back; where there is room for two of its words only, the button's tool tip has it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() >= min(theme.RAIL_WIDE, self.sizeHint().width()):
            super().paintEvent(event)


class StepsPane(QWidget):
    """Reads in pages; follows every change while it is shown."""

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._prompter = session, prompter
        self._view: HistoryView | None = None
        self._limit = PAGE
        self._loading = False
        self._stale = True
        self._build()
        self._connect()

    show_requested = Signal(str)

    def _build(self) -> None:
        self.table = RecordsTable((self.tr("Time"), self.tr("What was done"), self.tr("Who")))
        self.table.set_widths((96, 0, 200))
        self.table.set_comfortable(False)
        self.table.setAccessibleName(self.tr("History"))
        self._here, self._there = self.tr("This computer"), self.tr("Another computer")
        self._nothing = self.tr("Every step will stand here as soon as something is done.")
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the history"))
        self.search.setAccessibleName(self.tr("Search the history"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(220)
        self.person, self.period = QComboBox(), QComboBox()
        self.person.setAccessibleName(self.tr("Who"))
        self.period.setAccessibleName(self.tr("When"))
        for box in (self.person, self.period):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMaximumWidth(_WIDEST_BOX)
        for code, text in self._periods():
            self.period.addItem(text, code)
        self.search.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.undo_button = QPushButton(icons.icon("undo"), self.tr("Undo"))
        self.redo_button = QPushButton(icons.icon("redo"), self.tr("Redo"))
        self.next_label = _NextStep()
        self.next_label.setProperty("muted", True)
        self.next_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(SEARCH_DELAY_MS)
        self._arrange()

    def _periods(self) -> list[tuple[str, str]]:
        return [
            ("", self.tr("At any time")),
            (TODAY, self.tr("Today")),
            (WEEK, self.tr("In the last 7 days")),
            (VISIT, self.tr("Since my last visit")),
            (REVIEW, self.tr("Since the last review")),
        ]

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_8)
        head.addWidget(self.undo_button)
        head.addWidget(self.redo_button)
        head.addSpacing(theme.SPACE_8)
        head.addWidget(self.next_label, 1)
        head.addWidget(self.person)
        head.addWidget(self.period)
        head.addWidget(self.search)
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_8)
        inside.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, 0, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addLayout(head)
        column.addWidget(card, 1)

    def _connect(self) -> None:
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        self.search.textChanged.connect(self._on_typed)
        self.person.activated.connect(self.refresh)
        self.period.activated.connect(self.refresh)
        self._delay.timeout.connect(self._on_search)
        self.table.verticalScrollBar().valueChanged.connect(self._on_scroll)
        self._session.changed.connect(self._on_changed)

    # -- following ----------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the newest steps anew, as many as were shown."""
        if self._session.is_open:
            self._stale = False
            self._loading = True
            self._session.read(load, self._wanted(), then=self._show, failed=self._on_unread, owner=self)

    def _wanted(self) -> Wanted:
        return Wanted(self._limit, str(self.person.currentData() or ""), str(self.period.currentData() or ""))

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _show(self, view: HistoryView) -> None:
        self._view = view
        self._loading = False
        self._show_people(view)
        self._fill()
        self._show_step(self.undo_button, view.steps.undo)
        self._show_step(self.redo_button, view.steps.redo)
        step = view.steps.undo
        text = self.tr("Next to undo: {step}").format(step=texts.label_text(step)) if step else ""
        self.next_label.setText(text)
        self.next_label.setToolTip(text)
        self.undo_button.setToolTip(text)

    def _show_people(self, view: HistoryView) -> None:
        chosen = self.person.currentData()
        self.person.clear()
        for id, name in [("", self.tr("Everybody")), *view.people]:
            self.person.addItem(name, id)
        self.person.setCurrentIndex(max(self.person.findData(chosen), 0))

    def _show_step(self, button: QPushButton, step: Label | None) -> None:
        button.setEnabled(step is not None)
        button.setAccessibleDescription(texts.label_text(step) if step else "")

    def _on_unread(self, error: BaseException) -> None:
        self._loading = False
        self._fail(error)

    def _on_scroll(self, value: int) -> None:
        bar = self.table.verticalScrollBar()
        if (
            value
            and value >= bar.maximum() - bar.pageStep() // 2
            and not self._loading
            and self._view
            and self._view.more
        ):
            self._limit += PAGE
            self.refresh()

    def _on_typed(self) -> None:
        self._delay.start()

    def _on_search(self) -> None:
        if self.search.text().strip() and self._view is not None and self._view.more and self._limit < FAR:
            self._limit = FAR
            self.refresh()
        else:
            self._fill()

    # -- rows ---------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        words = fold(self.search.text()).split()
        rows, day = list[Record](), 0
        for line in self._view.lines if self._view else ():
            if words and not all(word in line.folded for word in words):
                continue
            if line.day != day:
                day = line.day
                rows.append(Record(f"day {day}", (Cell(self._day(QDate.fromJulianDay(day))),), heading=True))
            rows.append(self._row(line))
        asked = words or self.person.currentData() or self.period.currentData()
        self.table.set_empty_text(self.tr("Nothing fits the search.") if asked else self._nothing)
        self.table.set_rows(rows)

    def _row(self, line: Line) -> Record:
        quiet = line.undone or line.how != "done"
        what = Cell(line.text, icon=_ICONS[line.how], struck=line.undone, muted=quiet)
        return Record(line.key, (Cell(line.time, muted=True), what, self._where(line)), line)

    def _where(self, line: Line) -> Cell:
        """Who did it, or the name of the computer while nobody had said who they are; the other stands beside it."""
        place = self._here if line.mine else self._there
        tip = f"{place}: {line.machine}" if line.machine else place
        return Cell(line.by or line.machine or place, muted=True, tip=tip)

    def _day(self, day: QDate) -> str:
        match day.daysTo(QDate.currentDate()):
            case 0:
                return self.tr("Today")
            case 1:
                return self.tr("Yesterday")
            case _:
                return QLocale().toString(day, QLocale.FormatType.LongFormat)

    # -- what a person does -------------------------------------------------------------------------------

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def undo(self) -> None:
        """Take the last step back."""
        self._session.undo(failed=self._fail)

    def redo(self) -> None:
        """Do the last undone step again."""
        self._session.redo(failed=self._fail)

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, OkrError):
            self._prompter.tell(self, self.tr("History"), texts.error_text(error), kind=Kind.WARNING)
