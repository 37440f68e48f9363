"""Questions of the coach below a field that is being typed into: asked on the worker once the fingers rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from okr_desktop.domain.coach.hints import Hint
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import Mark
from okr_desktop.qt.pages.workshop.parts.pieces import empty_out, icon_button, label
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts_coach import hint_text, rule_why

PAUSE_MS = 300


class LiveHints(QFrame):
    """At most three lines; ``left(rule, reason)`` when the room leaves something as it is."""

    left = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: tuple[Callable[..., Sequence[Hint]], tuple[Any, ...]] | None = None
        self._number = 0
        self._shown: tuple[tuple[str, str], ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_4)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._send)
        self.setAccessibleName(self.tr("Questions of the coach"))
        self.hide()

    def ask(self, fn: Callable[..., Sequence[Hint]], *args: Any) -> None:
        """Ask soon: ``fn(desk, *args)`` gives the hints. What is asked last counts."""
        self._asked = (fn, args)
        self._pause.start()

    def questions(self) -> list[str]:
        """What is asked now."""
        return [text for _, text in self._shown]

    def _send(self) -> None:
        if self._asked is None or not self._session.is_open:
            return
        self._number += 1
        fn, args = self._asked
        self._session.read(_numbered, self._number, fn, args, then=self._on_hints, failed=self._on_failed, owner=self)

    def _on_failed(self, error: BaseException) -> None:
        """A coach that cannot be asked is silent: nothing depends on it."""
        self._show(())

    def _on_hints(self, found: tuple[int, list[Hint]]) -> None:
        if found[0] == self._number:
            self._show([(hint.code, hint_text(hint)) for hint in found[1]])

    def _show(self, lines: Sequence[tuple[str, str]]) -> None:
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        empty_out(self._column)
        for code, text in lines:
            self._column.addWidget(self._line(code, text))
        self.setVisible(bool(lines))

    def _line(self, code: str, text: str) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_4)
        words = label(text, muted=True)
        words.setToolTip(rule_why(code))
        close = icon_button("x", self.tr("Leave it as it is, with a reason"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(Mark(box, "lightbulb", "muted"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        reason = self._reason(code)
        column.addWidget(reason)
        close.clicked.connect(reason.show)
        close.clicked.connect(reason.setFocus)
        return box

    def _reason(self, code: str) -> QLineEdit:
        reason = QLineEdit()
        reason.setPlaceholderText(self.tr("Why does it not apply here? Enter keeps the reason."))
        reason.setAccessibleName(reason.placeholderText())
        reason.setProperty("record", code)
        reason.installEventFilter(self)
        reason.hide()
        return reason

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter keeps the reason, Escape takes it back; neither reaches the form around."""
        if isinstance(watched, QLineEdit) and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if watched.text().strip():
                    self.left.emit(str(watched.property("record")), watched.text().strip())
                return True
            if event.key() == Qt.Key.Key_Escape:
                watched.clear()
                watched.hide()
                return True
        return super().eventFilter(watched, event)


def _numbered(
    desk: Any, number: int, fn: Callable[..., Sequence[Hint]], args: tuple[Any, ...]
) -> tuple[int, list[Hint]]:
    """Worker: the hints with the number of the question, so that an old answer is known as one."""
    return number, list(fn(desk, *args))
