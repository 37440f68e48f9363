"""F1 in a dialog: the keys of the main window do not reach it."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from okr_desktop.qt.help import open_help, topic_for


class HelpKey(QShortcut):
    """Belongs to a dialog and opens the topic of the field that has the focus."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(QKeySequence(QKeySequence.StandardKey.HelpContents), dialog)
        self._dialog = dialog
        self.activated.connect(self.open)

    def open(self) -> None:
        """Show the help window above the dialog."""
        focus = self._dialog.focusWidget()
        open_help(self._dialog, topic_for(focus if focus is not None else self._dialog))
