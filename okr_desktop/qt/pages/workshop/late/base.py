"""What the panels from drafting to closing share: acts with their failures said, and fields that lose nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.text import clean
from okr_desktop.domain.workshop.model import ConsoleView, Live
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.workshop.parts.panel import StagePanel
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text
from okr_desktop.qt.workshop.conductor import Conductor

IDLE_MS = 1_500
_REFUSED = 400
TextField = QLineEdit | QPlainTextEdit


class Keeper(QObject):
    """Keeps a text field and the stored text together without ever losing what was typed.

    ``saved(text)`` when the field is left, on Return, and after a pause. What comes from elsewhere is shown only where
    nothing is typed that is not stored yet; what was refused stays in the field.
    """

    saved = Signal(str)
    typed = Signal()

    def __init__(self, field: TextField) -> None:
        super().__init__(field)
        self.field = field
        self._base = ""
        self._sent: str | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(IDLE_MS)
        self._pause.timeout.connect(self.commit)
        field.installEventFilter(self)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(self._on_typed)
            field.returnPressed.connect(self.commit)
        else:
            field.textChanged.connect(self._on_typed)

    def text(self) -> str:
        """What stands in the field, tidied as it will be stored."""
        if isinstance(self.field, QLineEdit):
            return clean(self.field.text())
        return clean(self.field.toPlainText(), lines=True)

    @property
    def unsaved(self) -> bool:
        """Whether something stands there that is not stored."""
        return self.text() != self._base

    def show_text(self, stored: str) -> None:
        """Show what is stored now, unless something else was typed meanwhile."""
        if stored == self._base:
            return
        now = self.text()
        untouched, self._base = now == self._base, stored
        if stored == self._sent:
            self._sent = None
        if untouched and now != stored:
            self._write(stored)

    def put(self, text: str) -> None:
        """Put a text into the field as if it had been typed."""
        self._write(text)
        self._on_typed()

    def commit(self) -> None:
        """Store what stands there, if it is anything new."""
        self._pause.stop()
        text = self.text()
        if text != self._base and text != self._sent:
            self._sent = text
            self.saved.emit(text)

    def refused(self) -> None:
        """What was sent was not stored: it is sent again when it is changed or left again."""
        self._sent = None

    def forget(self) -> None:
        """What is shown next belongs to something else."""
        self._pause.stop()
        self._base, self._sent = "", None

    def _write(self, text: str) -> None:
        if isinstance(self.field, QLineEdit):
            self.field.setText(text)
            self.field.setCursorPosition(len(text) if self.field.hasFocus() else 0)
        else:
            self.field.blockSignals(True)
            self.field.setPlainText(text)
            self.field.blockSignals(False)

    def _on_typed(self) -> None:
        self.typed.emit()
        if self.unsaved:
            self._pause.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.commit()
        return super().eventFilter(watched, event)


class LatePanel(StagePanel):
    """A panel with its latest view, one line for what was refused, and nothing left unsaved when it is left."""

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(conductor, session, prompter, parent)
        self.view: ConsoleView = conductor.view
        self.problem = ProblemLine(self)
        # The panel itself begins with the keyboard, no button or field of it: Space and letters stay the console's.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_8)
        self.outer.setSpacing(theme.SPACE_8)

    @property
    def live(self) -> Live:
        """The workshop as it stands."""
        return self.view.live

    def show_view(self, view: ConsoleView) -> None:
        self.view = view
        self.show_live(view.live)

    def show_live(self, live: Live) -> None:
        """Show the workshop: what a panel is about."""
        raise NotImplementedError

    def act(
        self,
        fn: Callable[..., Live],
        *args: Any,
        then: Callable[[Any], None] | None = None,
        failed: Callable[[], None] | None = None,
        **fields: Any,
    ) -> None:
        """Do something to the workshop; what is refused is said in one line, after ``failed()``."""
        self.conductor.act(fn, *args, then=_Then(self, then), failed=_Failed(self, failed), **fields)

    def call(
        self, method: Callable[..., Any], *args: Any, then: Callable[[Any], None] | None = None, **kw: Any
    ) -> None:
        """Call a method of the hall; what is refused is said in one line."""
        self.conductor.call(method, *args, then=_Then(self, then), failed=_Failed(self, None), **kw)

    def send(
        self,
        seat: str,
        command: dict[str, Any],
        then: Callable[[Any], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Say something for a seat without a phone; what is not taken goes to ``failed``, or is said in one line."""
        answered = _Answered(self, then, failed or self.say)
        self.conductor.call(self.conductor.hall.do, seat, command, then=answered, failed=failed or self.say)

    def say(self, error: BaseException) -> None:
        """Say what was refused, and why."""
        self.problem.show_text(error_text(error))

    def commit(self) -> None:
        """Store everything that stands in a field and is not stored yet."""
        for field in (*self.findChildren(QLineEdit), *self.findChildren(QPlainTextEdit)):
            keeper = field.findChild(Keeper)
            if keeper is not None:
                keeper.commit()

    def flush(self, then: Callable[[], None]) -> None:
        """Store what was typed in the last moment, then go on: what the hall does, it does in its order."""
        self.commit()
        after = _Stored(then)
        lit = self.live.run.spotlight
        self.conductor.call(self.conductor.hall.spotlight, lit, then=after, failed=after)

    def leave(self) -> None:
        self.commit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.isAncestorOf(QApplication.focusWidget() or self.window()):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        self.commit()
        super().hideEvent(event)


class _Stored:
    """Everything that was asked for before has been done, or refused."""

    def __init__(self, then: Callable[[], None]) -> None:
        self._then = then

    def __call__(self, _value: object) -> None:
        self._then()


class _Then:
    """What happens once an act is done, unless the panel is gone."""

    def __init__(self, panel: LatePanel, then: Callable[[Any], None] | None) -> None:
        self._panel, self._then = panel, then

    def __call__(self, value: Any) -> None:
        if Shiboken.isValid(self._panel):
            self._panel.problem.clear()
            if self._then is not None:
                self._then(value)


class _Answered:
    """What the door for seats said to a command."""

    def __init__(
        self, panel: LatePanel, then: Callable[[Any], None] | None, failed: Callable[[BaseException], None]
    ) -> None:
        self._panel, self._then, self._failed = panel, then, failed

    def __call__(self, answer: Any) -> None:
        if not Shiboken.isValid(self._panel):
            return
        if answer.status >= _REFUSED:
            said = json.loads(answer.body)
            code = str(said.get("error", ""))
            self._failed(OkrError(code, **{key: value for key, value in said.items() if key != "error"}))
        elif self._then is not None:
            self._then(answer)


class _Failed:
    """What happens when an act was refused, unless the panel is gone."""

    def __init__(self, panel: LatePanel, failed: Callable[[], None] | None) -> None:
        self._panel, self._failed = panel, failed

    def __call__(self, error: BaseException) -> None:
        if Shiboken.isValid(self._panel):
            if self._failed is not None:
                self._failed()
            self._panel.say(error)


def clear_row(layout: Any) -> None:
    """Throw away everything in a layout, rows inside it as well."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif item.layout() is not None:
            clear_row(item.layout())
