"""The hint that is selected: its question, why it is asked, and the way to put it aside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.coach.data import HintLine
from okr_desktop.qt.pages.plan.parts import caption, plain


class HintCard(QFrame):
    """``aside_requested(rule, about, reason)``, ``back_requested(rule, about)``, ``show_requested(id)`` and
    ``lesson_requested(rule)``.
    """

    aside_requested = Signal(str, str, str)
    back_requested = Signal(str, str)
    show_requested = Signal(str)
    lesson_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._line: HintLine | None = None
        self.level, self.question = caption(""), plain("")
        self.question.setFont(theme.font(theme.EMPHASIS, strong=True))
        self.title, self.why, self.source = plain(""), plain(""), caption("")
        self.lesson = QPushButton(self.tr("Open the lesson about this"))
        self.lesson.setProperty("link", True)
        self.lesson.setCursor(Qt.CursorShape.PointingHandCursor)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why it does not apply here"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.aside = QPushButton(self.tr("&Put aside"))
        self.show_button = QPushButton(self.tr("Show in the p&lan"))
        self.show_button.setProperty("primary", True)
        self._arrange()
        self.reason.returnPressed.connect(self._on_aside)
        self.reason.textChanged.connect(self._on_reason)
        self.aside.clicked.connect(self._on_aside)
        self.show_button.clicked.connect(self._on_show)
        self.lesson.clicked.connect(self._on_lesson)
        self.show_line(None)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_16, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_8)
        for label in (self.level, self.question, self.title, self.why, self.source):
            column.addWidget(label)
        column.addWidget(self.lesson, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        column.addWidget(self.reason)
        row = QHBoxLayout()
        row.addWidget(self.aside)
        row.addStretch(1)
        row.addWidget(self.show_button)
        column.addLayout(row)

    def show_line(self, line: HintLine | None) -> None:
        """Show one hint, or nothing."""
        kept = self.reason.text() if line is not None and self._line is not None and line.key == self._line.key else ""
        self._line = line
        self.setVisible(line is not None)
        if line is None:
            return
        dismissed = bool(line.key.startswith("aside "))
        self.level.setText(self.tr("Put aside") if dismissed else f"{line.level_text} · {line.name}")
        self.question.setText(line.question)
        self.title.setText(f"“{line.title}”")
        self.why.setText(line.why)
        self.source.setText(line.source)
        self.reason.setText(line.reason or kept)
        self.reason.setReadOnly(dismissed)
        self.aside.setText(self.tr("Ask a&gain") if dismissed else self.tr("&Put aside"))
        self.show_button.setVisible(line.kind != "team")
        self._on_reason(self.reason.text())

    def _on_reason(self, text: str) -> None:
        dismissed = self._line is not None and self._line.key.startswith("aside ")
        self.aside.setEnabled(dismissed or bool(text.strip()))
        self.aside.setToolTip("" if self.aside.isEnabled() else self.tr("Say in a few words why, then put it aside"))

    def _on_aside(self) -> None:
        line = self._line
        if line is None:
            return
        if line.key.startswith("aside "):
            self.back_requested.emit(line.rule, line.about)
        elif self.reason.text().strip():
            self.aside_requested.emit(line.rule, line.about, self.reason.text().strip())
        else:
            self.reason.setFocus()

    def _on_lesson(self) -> None:
        if self._line is not None:
            self.lesson_requested.emit(self._line.rule)

    def _on_show(self) -> None:
        if self._line is not None:
            self.show_requested.emit(self._line.about)
