"""Typing filled-in check-in sheets back: lines on one side, on the other what they mean; recorded as one step."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.errors import Problem
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs import type_sheet_data as data
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.day_edit import DayEdit
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.dialogs.parts.sheet_lines import SheetLines
from okr_desktop.qt.dialogs.type_sheet_data import Meanings, Start
from okr_desktop.qt.pages.workshop.parts.pieces import column_of, hint, label, row_of
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.reporting import sheet_draft
from okr_desktop.services.reporting.sheet_draft import Recorded, SheetDraft

_LOOK_MS, _KEEP_MS = 200, 1_000
_WIDE, _HIGH = 900, 300
# Signs that end a line elsewhere, but not in the field: lines must be counted alike on both sides.
_NO_LINES: dict[int, str | int | None] = dict.fromkeys((0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x85), " ")
_WORDS, _LIST = range(2)


class LinesEdit(QPlainTextEdit):
    """Tab goes to the next part of a line, and out of the field from an empty line; Shift+Tab always leaves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabStopDistance(self.fontMetrics().horizontalAdvance("K7Q4M  "))

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward and self.textCursor().block().text().strip():
            return False
        self.setTabChangesFocus(True)
        moved = super().focusNextPrevChild(forward)
        self.setTabChangesFocus(False)
        return moved

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        ):
            event.ignore()  # records, wherever the keyboard is
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain text only, with the same lines as everywhere."""
        made = QMimeData()
        made.setText("\n".join(source.text().translate(_NO_LINES).splitlines()))
        super().insertFromMimeData(made)

    def line(self) -> int:
        """The line of the cursor, from 1."""
        return self.textCursor().blockNumber() + 1

    def go_to(self, number: int) -> None:
        """Put the cursor at the end of a line."""
        cursor = QTextCursor(self.document().findBlockByNumber(number - 1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class TypeSheetDialog(FormDialog):
    """``recorded(number)`` tells how many check-ins were stored; what cannot be recorded stays in the field."""

    recorded = Signal(int)
    help_topic = "round"

    def __init__(self, session: Session, parent: QWidget | None = None, *, prompter: Prompter | None = None) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self.meanings: Meanings | None = None
        self._looking: TaskHandle | None = None
        self._record_next = False
        self._bare = False
        self._look_later, self._keep_later = QTimer(self), QTimer(self)
        self.setWindowTitle(self.tr("Type a check-in sheet"))
        self.ui.head_label.setText(self.windowTitle())
        self.ui.sub_label.setText(
            self.tr(
                "A line for each key result: its code, the value, c with the confidence, a note, and after an "
                "exclamation mark what is in the way. An equals sign as value means no change."
            )
        )
        self._build()
        self._fields = {"lines": "lines", "date": "date"}
        self._connect()
        self.load(data.start)

    def _build(self) -> None:
        ui = self.ui
        ui.date = DayEdit()
        ui.date.setFixedWidth(theme.DAY_FIELD)
        ui.date.setFixedHeight(theme.TARGET + 2)
        ui.lines, self.list, self.state = LinesEdit(), SheetLines(), QStackedWidget()
        ui.lines.setAccessibleName(self.tr("Lines of the sheet"))
        ui.lines.setAccessibleDescription(ui.sub_label.text())
        ui.date.setAccessibleName(self.tr("Day of the check-ins"))
        self.list.setAccessibleName(self.tr("What the lines mean"))
        self.empty, self.count = hint(""), hint("")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_24)
        for page in (self.empty, self.list):
            self.state.addWidget(page)
        self._arrange()

    def _arrange(self) -> None:
        ui = self.ui
        day, lines = label(self.tr("&Day of the check-ins")), label(self.tr("&Lines of the sheet"))
        day.setBuddy(ui.date)
        lines.setBuddy(ui.lines)
        ui.date_problem = ProblemLine(ui.page)
        ui.column.insertWidget(1, row_of(day, ui.date, None))
        ui.column.insertWidget(2, ui.date_problem)
        card = QFrame()
        card.setProperty("card", True)
        _framed(card, self.state)
        left = column_of(lines, ui.lines, space=theme.SPACE_4)
        right = column_of(label(self.tr("What they mean")), card, space=theme.SPACE_4)
        both = QWidget()
        sides = QHBoxLayout(both)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(theme.SPACE_16)
        both.setMinimumHeight(_HIGH)
        for side in (left, right):
            side.setMinimumWidth(theme.RAIL_WIDE)
            sides.addWidget(side, 1)
        ui.column.insertWidget(3, both, 1)
        ui.column.insertWidget(4, self.count)
        ui.column.setStretch(ui.column.count() - 1, 0)  # the lines take what room there is
        ui.body.preferred_width = _WIDE

    def _connect(self) -> None:
        ui = self.ui
        ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Close"))
        for timer, pause, slot in ((self._look_later, _LOOK_MS, self._look), (self._keep_later, _KEEP_MS, self._keep)):
            timer.setSingleShot(True)
            timer.setInterval(pause)
            timer.timeout.connect(slot)
        ui.lines.textChanged.connect(self._on_typed)
        ui.lines.cursorPositionChanged.connect(self._on_cursor)
        ui.date.dateChanged.connect(self._on_typed)
        self.list.chosen.connect(ui.lines.go_to)
        self._session.changed.connect(self._on_changed)
        self._show_count()

    # Beginning

    def fill(self, sheet: Start) -> None:
        ui = self.ui
        self._bare = not sheet.example
        ui.date.set_day(sheet.draft.on or sheet.today)
        ui.lines.setPlaceholderText(sheet.example)
        ui.lines.setPlainText(sheet.draft.text)
        ui.lines.moveCursor(QTextCursor.MoveOperation.End)
        self._say_empty()
        self._look()

    def _say_empty(self) -> None:
        if self._bare:
            self.empty.setText(
                self.tr("There is no active key result yet. Add some to the plan, then print a check-in sheet.")
            )
        else:
            self.empty.setText(
                self.tr(
                    "Type or paste the lines of a sheet that came back: what each of them means shows here at once. "
                    "Sheets to fill in are among the reports."
                )
            )

    def typed(self) -> object:
        return None  # what is typed is kept as a draft: nothing is lost by closing

    def draft(self) -> SheetDraft:
        """What stands in the fields."""
        return SheetDraft(self.ui.lines.toPlainText().translate(_NO_LINES), self.ui.date.day())

    # Following what is typed

    def _on_typed(self, *_: object) -> None:
        if not self._loaded:
            return
        self._record_next = False
        self.edited()
        self._look_later.start()
        if not self._keep_later.isActive():
            self._keep_later.start()  # not put off by the next key: a crash costs a second at most

    def _on_changed(self, _changes: Changes) -> None:
        if self._loaded:
            self._look_later.start()

    def _look(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
        self._looking = self._session.read(
            data.look, self.draft(), then=self._on_looked, failed=self._on_failed, owner=self
        )

    def _on_looked(self, found: Meanings) -> None:
        self._looking = None
        if found.typed != self.draft():
            return  # more was typed meanwhile: that is looked at in a moment
        known = {line.number for line in self.meanings.lines if line.doubtful} if self.meanings else set[int]()
        self.meanings = found
        self.list.show_lines(found.lines)
        self.state.setCurrentIndex(_LIST if found.lines else _WORDS)
        self._on_cursor()
        self._show_count()
        wanted, self._record_next = self._record_next, False
        unseen = any(line.doubtful and line.number not in known for line in found.lines)
        if wanted and not unseen:
            self._record()

    def _on_cursor(self) -> None:
        self.list.go_to(self.ui.lines.line())

    def _show_count(self) -> None:
        right = self.meanings.right if self.meanings else 0
        wrong = len(self.meanings.lines) - right if self.meanings else 0
        self._save_button().setText(
            self.tr("Record %n check-in(s)", "", right) if right else self.tr("Nothing to record")
        )
        self._save_button().setEnabled(bool(right) and not self._saving)
        said = self.tr("%n line(s) cannot be recorded as they are. They stay here to be mended.", "", wrong)
        self.count.setText(said if wrong else self.tr("Ctrl+Enter records. What you type is kept until then."))

    # Keeping

    def _keep(self) -> None:
        if self._loaded and self._session.is_open:
            self._session.read(sheet_draft.keep, self.draft(), failed=self._on_failed)

    def flush(self) -> None:
        """Keep what was typed in the last moment."""
        if self._keep_later.isActive():
            self._keep_later.stop()
            self._keep()

    def reject(self) -> None:
        """Close; what was typed is there the next time."""
        if not self._saving:
            self.flush()
        super().reject()

    # Recording

    def check(self) -> list[Problem]:
        return list(self.ui.date.problems("date"))

    def submit(self) -> None:
        """Record what is right; lines that were not looked at yet are looked at first."""
        if self.meanings is not None and self.meanings.typed == self.draft():
            self._record()
        else:
            self._record_next = True
            self._look_later.stop()
            self._look()

    def _record(self) -> None:
        if self.meanings is not None and self.meanings.right and not self._saving:
            self._keep_later.stop()
            self.run(sheet_draft.record, self.meanings.typed)

    def _on_saved(self, outcome: Outcome[Any]) -> None:
        done: Recorded = outcome.value
        self.recorded.emit(len(done.ids))
        if not done.rest:
            super()._on_saved(outcome)
            return
        self._set_saving(False)
        self.ui.lines.setPlainText(done.rest)
        self._look()
        self.ui.lines.go_to(1)

    def _on_failed(self, error: BaseException) -> None:
        self._record_next = False
        super()._on_failed(error)
        self._show_count()


def _framed(card: QFrame, inside: QWidget) -> None:
    """A card round a part, with a hair of air so that its corners stay round."""
    column = QVBoxLayout(card)
    column.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_4)
    column.addWidget(inside)


def open_sheet_dialog(parent: QWidget | None, session: Session, prompter: Prompter) -> TypeSheetDialog:
    """Open the window for typing sheets."""
    dialog = TypeSheetDialog(session, parent, prompter=prompter)
    dialog.open()
    return dialog
