"""Answering a pulse: one calm question after the other, by mouse or keys, and nothing is given before the end."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.dialogs.pulse import data
from okr_desktop.qt.dialogs.pulse.data import AnswerSheet
from okr_desktop.qt.dialogs.pulse.pages import EndPage, QuestionPage, StartPage
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.pages.cycle.part import line_label
from okr_desktop.qt.prompter import Choice, Prompter, Role
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text
from okr_desktop.services.engagement.measuring import pulses

_MARKS = "0123456789"


class AnswerDialog(QDialog):
    """What is promised first, then the questions, then one button that gives the answers for ever."""

    def __init__(
        self, session: Session, pulse: str, parent: QWidget | None = None, *, prompter: Prompter | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("helpTopic", "pulse")
        HelpKey(self)
        self.setWindowTitle(self.tr("Pulse"))
        self._session, self._prompter = session, prompter or Prompter(self)
        self._sheet: AnswerSheet | None = None
        self._giving = self._asking = self._given = False
        self.place, self.stack, self.problem = line_label(muted=True), QStackedWidget(), ProblemLine()
        self.start, self.end = StartPage(), EndPage()
        self.questions: list[QuestionPage] = []
        self.back, self.next = QPushButton(self.tr("Back")), QPushButton()
        self._arrange()
        session.read(data.answer_sheet, pulse, then=self._on_sheet, failed=self.say, owner=self)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_32, theme.SPACE_24, theme.SPACE_32, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(self.place)
        column.addWidget(self.stack, 1)
        column.addWidget(self.problem)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.next)
        column.addLayout(foot)
        self.back.setAutoDefault(False)
        self.next.setDefault(True)
        self.next.setEnabled(False)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        for keys, slot in (("Ctrl+Return", self.go_on), ("Alt+Left", self.go_back), ("Alt+Right", self.go_on)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self.resize(theme.WIDE_FORM, theme.WIDE_FORM * 7 // 8)

    def _on_sheet(self, sheet: AnswerSheet) -> None:
        self._sheet = sheet
        self.setWindowTitle(sheet.title)
        self.start.fill(sheet)
        self.questions = [QuestionPage(one) for one in sheet.questions]
        for page in (self.start, *self.questions, self.end):
            self.stack.addWidget(page)
        for page in self.questions:
            page.changed.connect(self._tell)
        self.next.setEnabled(True)
        self._go(0)

    # Going

    def go_on(self) -> None:
        """To the next question; at the end, give the answers."""
        if self._sheet is None or self._giving:
            return
        if self.stack.currentWidget() is self.end:
            self._give()
        else:
            self._go(self.stack.currentIndex() + 1)

    def go_back(self) -> None:
        """To the question before."""
        if self.stack.currentIndex() > 0 and not self._giving:
            self._go(self.stack.currentIndex() - 1)

    def _go(self, at: int) -> None:
        self.stack.setCurrentIndex(at)
        self.problem.clear()
        self.end.show_count(len(self.marks()) + bool(self.words()), len(self.questions))
        self._tell()
        page = self.stack.currentWidget()
        field = page.field if isinstance(page, QuestionPage) else self.start.group if page is self.start else self.next
        (field if field.isVisible() else self.next).setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        """Where one is, and what the button does."""
        at, page = self.stack.currentIndex(), self.stack.currentWidget()
        self.back.setVisible(at > 0)
        inside = isinstance(page, QuestionPage)
        where = self.tr("Question {place} of {count}").format(place=at, count=len(self.questions))
        self.place.setText(where)
        self.place.setVisible(inside)
        if page is self.end:
            self.next.setText(self.tr("Give my answers"))
        elif isinstance(page, QuestionPage):
            self.next.setText(self.tr("Next") if page.is_answered() else self.tr("Leave this out"))
        else:
            self.next.setText(self.tr("Begin"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit answers; where one digit says it all, the next question comes."""
        page = self.stack.currentWidget()
        text = event.text()
        if isinstance(page, QuestionPage) and len(text) == 1 and text in _MARKS and page.type_digit(int(text)):
            if page.is_short:
                self.go_on()
            return
        super().keyPressEvent(event)

    # Giving

    def marks(self) -> dict[str, int]:
        """What was answered with a number, by question."""
        found = ((page.asked.code, page.mark()) for page in self.questions)
        return {code: mark for code, mark in found if mark is not None}

    def words(self) -> str:
        """What was written."""
        return next((page.words() for page in self.questions if page.asked.is_text), "")

    def _give(self) -> None:
        if self._sheet is None:
            return
        self._giving = True
        self.next.setEnabled(False)
        given = (self._sheet.id, self.start.chosen(), self.marks(), self.words())
        self._session.run(pulses.answer, *given, origin=self, then=self._on_given, failed=self.say)

    def _on_given(self, _outcome: Any) -> None:
        self._giving, self._given = False, True
        self.accept()

    def say(self, error: BaseException) -> None:
        """Say what went wrong; nothing that was answered is lost."""
        self._giving = False
        self.next.setEnabled(self._sheet is not None)
        self.problem.show_text(error_text(error))

    # Leaving

    @property
    def unsaved(self) -> bool:
        """Whether something was answered that has not been given."""
        return not self._given and bool(self.marks() or self.words())

    def reject(self) -> None:
        """Escape or the window's cross: asks before answers are thrown away."""
        if self._giving or self._asking:
            return
        if not self.unsaved:
            super().reject()
            return
        self._asking = True
        choices = [
            Choice("keep", self.tr("Go on answering"), Role.REJECT),
            Choice("discard", self.tr("Discard"), Role.DESTROY),
        ]
        text = self.tr("Your answers have not been given yet.")
        self._prompter.ask(self, self.windowTitle(), text, choices, self._on_leaving)

    def _on_leaving(self, answer: str | None) -> None:
        self._asking = False
        if answer == "discard":
            self._given = True
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.isVisible() and (self._giving or self._asking or self.unsaved):
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)
