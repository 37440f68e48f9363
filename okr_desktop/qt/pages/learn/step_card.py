"""One step of the plan: what it is about, who does it, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.learn.data import Row
from okr_desktop.qt.pages.plan.parts import caption, plain


class StepCard(QFrame):
    """``asked(what, step)``: edit, done, open or dropped; ``door_requested(name)``, ``lesson_requested(name)``."""

    asked = Signal(str, str)
    door_requested = Signal(str)
    lesson_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._row: Row | None = None
        self.name, self.text = plain(""), plain("")
        self.name.setFont(theme.font(theme.EMPHASIS, strong=True))
        self.when, self.moves = caption(""), caption("")
        self.lesson, self.door = self._link(self.tr("Why? Open the lesson")), self._link(self.tr("Go there"))
        self.tick = QPushButton()
        self.tick.setProperty("primary", True)
        self.drop = QPushButton(self.tr("Not needed"))
        self.edit = QPushButton(self.tr("Edit…"))
        self._arrange()
        self.lesson.clicked.connect(self._on_lesson)
        self.door.clicked.connect(self._on_door)
        self.tick.clicked.connect(self._on_tick)
        self.drop.clicked.connect(self._on_drop)
        self.edit.clicked.connect(self._on_edit)
        self.show_row(None)

    def _link(self, text: str) -> QPushButton:
        link = QPushButton(text)
        link.setProperty("link", True)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        return link

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_16, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_8)
        for label in (self.when, self.name, self.text, self.moves):
            column.addWidget(label)
        for link in (self.lesson, self.door):
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.tick)
        row.addWidget(self.drop)
        row.addStretch(1)
        row.addWidget(self.edit)
        column.addLayout(row)

    def show_row(self, row: Row | None) -> None:
        """Show one step, or nothing."""
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        line = row.line
        self.when.setText(" · ".join(part for part in (row.day, row.who, row.state) if part))
        self.name.setText(line.name)
        self.text.setText(line.text)
        self.text.setVisible(bool(line.text))
        self.moves.setText(self._moves_text(row))
        self.moves.setVisible(bool(self.moves.text()))
        self.lesson.setVisible(bool(line.lesson))
        self.door.setVisible(bool(line.door))
        self.tick.setText(self.tr("Open again") if line.over else self.tr("Done"))
        self.drop.setVisible(not line.over)

    def _moves_text(self, row: Row) -> str:
        if not row.line.code:
            return ""
        if row.line.moved:
            return self.tr("This day was chosen by hand and stays when the cycle moves.")
        return self.tr("This day moves with the cycle.")

    def _ask(self, what: str) -> None:
        if self._row is not None:
            self.asked.emit(what, self._row.line.id)

    def _on_tick(self) -> None:
        self._ask("open" if self._row is not None and self._row.line.over else "done")

    def _on_drop(self) -> None:
        self._ask("dropped")

    def _on_edit(self) -> None:
        self._ask("edit")

    def _on_lesson(self) -> None:
        if self._row is not None:
            self.lesson_requested.emit(self._row.line.lesson)

    def _on_door(self) -> None:
        if self._row is not None:
            self.door_requested.emit(self._row.line.door)
