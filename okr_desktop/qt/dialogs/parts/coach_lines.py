"""At most three questions of the coach beside what is being typed; each can be put aside with a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from okr_desktop.domain.coach.hints import Hint, Profile
from okr_desktop.qt import icons, theme
from okr_desktop.qt.dialogs.parts.plain_form import plain_label
from okr_desktop.qt.dialogs.parts.problem_line import Mark
from okr_desktop.qt.texts_coach import hint_text, rule_why
from okr_desktop.services import coach
from okr_desktop.services.desk import Desk

PAUSE_MS = 400
SHOWN = 3


@dataclass(frozen=True, slots=True)
class CoachContext:
    """How the coach reads on this computer, what was put aside for the item, and titles to compare with."""

    profile: Profile
    language: str
    aside: frozenset[str]
    siblings: tuple[str, ...]


def context(desk: Desk, id: str, objective: str | None = None) -> CoachContext:
    """Worker: what the coach needs to know before somebody types; ``objective`` is that of a key result."""
    plan = desk.plan
    aside = frozenset(one.rule for one in plan.dismissals.values() if one.about == id)
    beside = tuple(one.title for one in plan.results(objective or "") if one.id != id)
    return CoachContext(coach.chosen_profile(desk), coach.language_of(desk) or "en", aside, beside)


class CoachLines(QFrame):
    """Quiet lines below a field. ``put_aside(rule, reason)`` when somebody does not want a question any more, and
    ``lesson_requested(rule)`` when somebody wants to know more about it.
    """

    put_aside = Signal(str, str)
    lesson_requested = Signal(str)

    def __init__(self, ask: Callable[[CoachContext], list[Hint]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._context: CoachContext | None = None
        self._aside: set[str] = set()
        self._shown: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_4)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.setAccessibleName(self.tr("Questions of the coach"))
        self.hide()

    def set_context(self, found: CoachContext) -> None:
        """Begin to ask."""
        self._context = found
        self._aside |= found.aside
        self.look()

    def typed(self) -> None:
        """Something was typed; the coach waits until the fingers rest."""
        if self._context is not None:
            self._pause.start()

    def questions(self) -> list[str]:
        """What is asked now."""
        return list(self._shown)

    def look(self) -> None:
        """Ask about what stands there now."""
        if self._context is None:
            return
        hints = [hint for hint in self._ask(self._context) if hint.code not in self._aside][:SHOWN]
        shown = tuple(hint_text(hint) for hint in hints)
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        for hint, text in zip(hints, shown, strict=True):
            self._column.addWidget(self._line(hint, text))
        self.setVisible(bool(hints))

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _line(self, hint: Hint, text: str) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_4)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_4 + 2)
        mark = Mark(box, "lightbulb", "muted")
        words = plain_label(box, muted=True)
        words.setText(text)
        words.setToolTip(rule_why(hint.code))
        more = QToolButton()
        more.setIcon(icons.icon("help"))
        more.setProperty("quiet", True)
        more.setProperty("record", hint.code)
        more.setToolTip(self.tr("Why? Open the short lesson"))
        more.setAccessibleName(more.toolTip())
        more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        more.clicked.connect(self._on_lesson)
        close = QToolButton()
        close.setIcon(icons.icon("x"))
        close.setProperty("quiet", True)
        close.setToolTip(self.tr("Put this question aside"))
        close.setAccessibleName(close.toolTip())
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addLayout(_beside_buttons(mark))
        row.addLayout(_beside_buttons(words), 1)
        row.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        reason = QLineEdit()
        reason.setPlaceholderText(self.tr("Why does it not apply here? Enter puts it aside."))
        reason.setAccessibleName(reason.placeholderText())
        reason.setProperty("record", hint.code)
        reason.setFixedHeight(theme.TARGET + 2)
        reason.installEventFilter(self)
        reason.hide()
        close.clicked.connect(reason.show)
        close.clicked.connect(reason.setFocus)
        column.addWidget(reason)
        return box

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Escape in a reason are about the question: they neither save nor leave the dialog around it."""
        if isinstance(watched, QLineEdit) and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _held(event):
                self._on_reason(watched)
                return True
            if event.key() == Qt.Key.Key_Escape:
                watched.clear()
                watched.hide()
                return True
        return super().eventFilter(watched, event)

    def _on_lesson(self) -> None:
        self.lesson_requested.emit(str(self.sender().property("record")))

    def _on_reason(self, line: QLineEdit) -> None:
        if line.text().strip():
            rule = str(line.property("record"))
            self._aside.add(rule)
            self.put_aside.emit(rule, line.text().strip())
            self.look()


def _held(event: QKeyEvent) -> bool:
    """Whether Ctrl, Alt or Shift is held; the Enter key of the number pad counts as the key alone."""
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)


def _beside_buttons(part: QWidget) -> QVBoxLayout:
    """The first line of a part in the middle of the buttons that stand at its end."""
    column = QVBoxLayout()
    column.addSpacing(theme.SPACE_4 + 1)
    column.addWidget(part)
    column.addStretch(1)
    return column
