"""Undo and redo of the window: what the next step is called, and what is said when one was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from okr_desktop.qt.main_window import MainWindow
    from okr_desktop.services.outcome import Outcome


class Steps(QObject):
    """Hears every finished action; the menu names the step that undo or redo would take."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._reversing = ""
        self._session.on_outcome.append(self._on_outcome)

    def undo(self) -> None:
        """Take the last step back."""
        self._reversing = "undo"
        self._session.undo(failed=self._on_no_step)

    def redo(self) -> None:
        """Do the last undone step again."""
        self._reversing = "redo"
        self._session.redo(failed=self._on_no_step)

    def ask(self) -> None:
        """Ask the journal what the next steps are."""
        from okr_desktop.services import history

        if self._session.is_open:
            self._session.read(history.steps, then=self._on_steps, owner=self)

    def _on_no_step(self, error: BaseException) -> None:
        self._reversing = ""
        self._window.fail(error)

    def _on_outcome(self, outcome: Outcome[Any]) -> None:
        from okr_desktop.qt import texts

        if outcome.label is None:
            return
        what = texts.done_text(outcome.label)
        if self._reversing:
            undone, again = self.tr("Undone: {what}"), self.tr("Done again: {what}")
            self._window.say_saved((undone if self._reversing == "undo" else again).format(what=what), "")
        else:
            self._window.say_saved(what, self.tr("Undo"))
        self._reversing = ""
        self.ask()

    def _on_steps(self, steps: Any) -> None:
        from okr_desktop.qt import texts

        for name, label, text in (
            ("edit.undo", steps.undo, self.tr("&Undo")),
            ("edit.redo", steps.redo, self.tr("&Redo")),
        ):
            action = self._window.named[name]
            action.setEnabled(label is not None)
            # An ampersand in somebody's title is no key.
            step = texts.label_text(label)[:70].replace("&", "&&") if label else ""
            action.setText(f"{text}: {step}" if step else text)
