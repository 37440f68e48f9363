"""Ties the coach's questions to a dialog: reads how it asks here, and keeps what is put aside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout

from okr_desktop.domain.coach.hints import Hint
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.coach_lines import CoachContext, CoachLines, context
from okr_desktop.qt.session import Session
from okr_desktop.services import coach


class CoachDesk(QObject):
    """Questions below the title of an item; what is put aside for a new item is kept when that is saved."""

    def __init__(
        self, session: Session, dialog: FormDialog, ask: Callable[[CoachContext], list[Hint]], box: QVBoxLayout
    ) -> None:
        super().__init__(dialog)
        self._session, self._dialog = session, dialog
        self._about, self._stored = "", False
        self._waiting: list[tuple[str, str]] = []
        self.lines = CoachLines(ask)
        box.insertWidget(box.count() - 1, self.lines)
        self.lines.put_aside.connect(self._on_put_aside)
        self.lines.lesson_requested.connect(self._on_lesson)
        dialog.saved.connect(self._on_saved)

    def begin(self, about: str, objective: str | None = None, *, stored: bool) -> None:
        """Ask about an item; ``stored``: it is there already."""
        self._about, self._stored = about, stored
        self._session.read(context, about, objective, then=self.lines.set_context, owner=self._dialog)

    def typed(self) -> None:
        """Something was typed."""
        self.lines.typed()

    def _on_put_aside(self, rule: str, reason: str) -> None:
        self._dialog.widget_of("title").setFocus(Qt.FocusReason.OtherFocusReason)
        if self._stored:
            self._session.run(coach.dismiss, rule, self._about, reason, origin=self._dialog)
        else:
            self._waiting.append((rule, reason))

    def _on_lesson(self, rule: str) -> None:
        from okr_desktop.qt.dialogs.learn.opening import open_lesson

        open_lesson(self._dialog, self._session, None, rule)

    def _on_saved(self, id: str) -> None:
        for rule, reason in self._waiting:
            self._session.run(coach.dismiss, rule, id, reason, origin=self._dialog)
        self._waiting.clear()
