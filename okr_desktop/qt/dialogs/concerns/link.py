"""A quiet button that opens the form for a concern about something, from where the work happens."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session


class ConcernLink(QPushButton):
    """``about`` is the id of an item, team or cycle; None is the OKR process."""

    def __init__(
        self, session: Session, prompter: Prompter | None, about: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._prompter, self.about = session, prompter, about
        self.setText(self.tr("Raise a concern…"))
        self.setToolTip(self.tr("Say what worries you about this, with or without your name"))
        self.setProperty("link", True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.open_it)

    def open_it(self) -> None:
        """Open the form."""
        from okr_desktop.qt.dialogs.concerns.dialog import ConcernDialog

        ConcernDialog(self._session, self.about, self.window(), prompter=self._prompter).open()
