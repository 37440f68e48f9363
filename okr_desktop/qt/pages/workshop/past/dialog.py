"""The window of a workshop that is over: from the details of an objective, or from the list of workshops."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import theme
from okr_desktop.qt.help import PROPERTY
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.pages.cycle.part import label
from okr_desktop.qt.pages.workshop.past.data import Past, past
from okr_desktop.qt.pages.workshop.past.pane import PastPane
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text

_SIZE = (980, 660)


class PastDialog(QDialog):
    """Follows what changes in the plan while it is open; ``show_requested(id)`` closes it and goes to the plan.

    Without a ``workshop`` it begins with the newest one.
    """

    show_requested = Signal(str)

    def __init__(self, session: Session, workshop: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Workshop"))
        self.setProperty(PROPERTY, "workshop")
        HelpKey(self)
        self._session, self._workshop = session, workshop
        self.pane = PastPane()
        self.problem: QLabel = label("")
        self.problem.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        closer = buttons.button(QDialogButtonBox.StandardButton.Close)
        closer.setText(self.tr("Close"))
        closer.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_16, theme.SPACE_24, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(self.problem)
        column.addWidget(self.pane, 1)
        column.addWidget(buttons)
        self.resize(*_SIZE)
        self.pane.show_requested.connect(self._on_show)
        self.pane.workshop_chosen.connect(self._on_workshop)
        session.changed.connect(self._on_changed)
        self._read()

    def _read(self) -> None:
        self._session.read(past, self._workshop, then=self._on_read, failed=self._on_failed, owner=self)

    def _on_changed(self, _changes: Changes) -> None:
        self._read()

    def _on_workshop(self, id: str) -> None:
        self._workshop = id
        self._read()

    def _on_read(self, found: Past | None) -> None:
        self.pane.setVisible(found is not None)
        self.problem.setVisible(found is None)
        if found is None:
            self._say(
                self.tr("No workshop was published yet. Begin one on the Workshop page; its ideas stand here then.")
            )
        else:
            self._workshop = found.id
            self.pane.show_past(found)

    def _say(self, text: str) -> None:
        self.problem.setText(text)

    def _on_failed(self, error: BaseException) -> None:
        self._say(error_text(error))
        self.problem.show()

    def _on_show(self, id: str) -> None:
        self.show_requested.emit(id)
        self.accept()
