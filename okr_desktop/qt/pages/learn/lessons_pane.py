"""Lessons of one's role on the left, with ticks and minutes; the one that is chosen on the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.learn.data import ALL, LearnView, LessonView
from okr_desktop.qt.pages.learn.reader import LessonReader
from okr_desktop.qt.pages.learn.words import minutes_text, state_text
from okr_desktop.qt.pages.plan.parts import caption
from okr_desktop.qt.widgets.records_table import RecordsTable
from okr_desktop.services.engagement.school.learning import Step

_MARKS = {"": "open", "started": "behind", "done": "done"}
_LEFT, _MINUTES = 340, 64


class LessonsPane(QWidget):
    """``role_chosen(code)`` when another path is wanted; everything about a lesson comes from ``reader``."""

    role_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: LearnView | None = None
        self._wanted = ""
        self.role = QComboBox()
        self.role.setAccessibleName(self.tr("Your role"))
        self.words = caption("")
        self.table = RecordsTable((self.tr("Lesson"), ""))
        self.table.set_widths((0, _MINUTES))
        self.table.setAccessibleName(self.tr("Lessons of this path"))
        self.table.set_empty_text(self.tr("This path has no lesson."))
        self.reader = LessonReader()
        self.reader.setAccessibleName(self.tr("The lesson"))
        self._arrange()
        self.role.activated.connect(self._on_role)
        self.table.current_changed.connect(self._on_current)
        self.table.chosen.connect(self._on_chosen)
        self.reader.lesson_requested.connect(self.go_to)

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
        head.addWidget(self.role)
        head.addWidget(self.words)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        right = QFrame()
        right.setProperty("card", True)
        inside = QVBoxLayout(right)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.reader)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_16)
        row.addWidget(left)
        row.addWidget(right, 1)

    def show_view(self, view: LearnView) -> None:
        """Show a path; the lesson that is open stays open."""
        self._view = view
        self.role.clear()
        for place, role in enumerate(view.roles):
            self.role.addItem(role.name, role.code)
            self.role.setItemData(place, role.text, 3)
        self.role.addItem(self.tr("Every lesson"), ALL)
        self.role.setCurrentIndex(self.role.findData(view.role))
        self.words.setText(self._summary(view))
        self.table.set_rows([self._row(step) for step in view.steps])
        if self._wanted and self.table.go_to(self._wanted):
            self._wanted = ""
        if not self.table.current_key() and view.steps:
            first = next((step for step in view.steps if step.state != "done"), view.steps[0])
            self.table.go_to(first.lesson.name)
        self._on_current(self.table.current_key())

    def _summary(self, view: LearnView) -> str:
        done = sum(step.state == "done" for step in view.steps)
        left = sum(step.lesson.minutes for step in view.steps if step.state != "done")
        counted = self.tr("{done} of {count} done").format(done=done, count=len(view.steps))
        if not left:
            return counted
        still = self.tr("{minutes} left").format(minutes=minutes_text(left))
        return f"{counted} · {still}"

    def _row(self, step: Step) -> Record:
        tip = state_text(step.state)
        title = Cell(step.lesson.title, status=_MARKS[step.state], muted=step.state == "done", tip=tip)
        minutes = Cell(minutes_text(step.lesson.minutes), muted=True, right=True)
        return Record(step.lesson.name, (title, minutes), step)

    def step(self, name: str) -> Step | None:
        """A lesson of the path, None when it is not on it."""
        steps = self._view.steps if self._view else ()
        return next((step for step in steps if step.lesson.name == name), None)

    def go_to(self, name: str) -> None:
        """Open a lesson; one that is not on this path is looked for among all of them."""
        if not self.table.go_to(name):
            self._wanted = name
            self.role_chosen.emit(ALL)

    def _on_current(self, name: str) -> None:
        step = self.step(name)
        if step is not None:
            self.reader.show_lesson(LessonView(step.lesson, step.state, step.best))

    def _on_chosen(self, _name: str) -> None:
        self.reader.begin()

    def _on_role(self) -> None:
        self.role_chosen.emit(str(self.role.currentData()))
