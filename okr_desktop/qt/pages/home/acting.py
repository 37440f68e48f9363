"""What the button of a due thing does: check in, say that it is done, answer, or go where it can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import Shiboken

from okr_desktop.domain.due import DueKind
from okr_desktop.domain.work import Asking
from okr_desktop.qt import icons, texts
from okr_desktop.qt.pages.home.data import DueRow
from okr_desktop.qt.pages.home.figure_line import FigureLine
from okr_desktop.qt.pages.home.lines import DueLine
from okr_desktop.qt.session import Session
from okr_desktop.services import due

if TYPE_CHECKING:
    from okr_desktop.services.outcome import Outcome
    from okr_desktop.services.table_edit import Applied


class Acting(QObject):
    """Does what can be done at once, and asks the window for the rest; every step can be undone."""

    show_requested = Signal(str)
    check_in_requested = Signal(str)
    open_requested = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._page = session, page
        self._recording: FigureLine | None = None

    def act(self, row: DueRow, line: DueLine) -> None:
        """The one primary action of a due thing."""
        if row.kind is DueKind.CHECK_IN:
            self.check_in_requested.emit(row.item)
        elif row.kind in due.FINISHED:
            args = (row.kind, row.about, row.check_ins)
            self._session.run(due.finish, *args, origin=self._page, failed=self.failed.emit)
        elif row.kind is DueKind.ANSWER and line.button is not None:
            self.answers(row).popup(line.button.mapToGlobal(QPoint(0, line.button.height())))
        else:
            self.go(row)

    def go(self, row: DueRow) -> None:
        """Go where a due thing stands."""
        if row.door:
            self.open_requested.emit(row.door)
        elif row.item:
            self.show_requested.emit(row.item)

    def answers(self, row: DueRow) -> QMenu:
        """What can be answered to a team that asks."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icons.icon("check"), self.tr("Accept")).setData((row.about, Asking.ACCEPTED))
        menu.addAction(icons.icon("x"), self.tr("Decline…")).setData((row.about, Asking.DECLINED))
        if row.item:
            menu.addSeparator()
            menu.addAction(icons.icon("target"), self.tr("Show in the plan")).setData((row.item, None))
        menu.triggered.connect(self._on_answered)
        return menu

    # Values

    def is_typing(self) -> bool:
        """Whether a value stands in a row of the page that is not recorded yet."""
        return any(line.entry is not None and line.entry.text().strip() for line in self._page.findChildren(FigureLine))

    def record(self, line: FigureLine, text: str) -> None:
        """Record a value that was typed into a row, with the confidence of last time."""
        from okr_desktop.services import table_edit

        self._recording = line
        edits = [table_edit.Edit(line.row.id, "value", text)]
        decimal = QLocale().decimalPoint()
        self._session.run(
            table_edit.apply, edits, decimal, origin=self._page, then=self._on_recorded, failed=self._on_not_recorded
        )

    def _on_recorded(self, outcome: Outcome[Applied]) -> None:
        line, self._recording = self._recording, None
        if line is None or not Shiboken.isValid(line):
            return
        if outcome.value.problems:
            line.say(texts.problem_text(outcome.value.problems[0].problem))
        else:
            line.end_entry()

    def _on_not_recorded(self, error: BaseException) -> None:
        line, self._recording = self._recording, None
        if line is not None and Shiboken.isValid(line):
            line.say(texts.error_text(error))

    def _on_answered(self, action: QAction) -> None:
        id, state = action.data()
        if state is None:
            self.show_requested.emit(id)
        elif state is Asking.DECLINED:
            self._decline(id)
        else:
            self._session.run(due.answer, id, state, origin=self._page, failed=self.failed.emit)

    def _decline(self, id: str) -> None:
        """Who declines says why."""
        from okr_desktop.qt.dialogs.feedback.answer import AnswerRequestDialog

        AnswerRequestDialog(self._session, id, self._page.window(), state=Asking.DECLINED).open()
