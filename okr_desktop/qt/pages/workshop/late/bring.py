"""The button that brings objectives of the plan into the workshop."""

from __future__ import annotations

from okr_desktop.qt import icons
from okr_desktop.qt.dialogs.workshop_bring import BringDialog
from okr_desktop.qt.pages.workshop.late.base import LatePanel
from okr_desktop.qt.pages.workshop.parts.pieces import WideButton


class BringButton(WideButton):
    """Opens the list of the plan; needs a workspace that is open."""

    def __init__(self, panel: LatePanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self.setText(self.tr("Bring from the &plan…"))
        self.setIcon(icons.icon("import"))
        self.setToolTip(
            self.tr("Work on objectives that stand in the plan already; publishing changes them and adds no others")
        )
        self.clicked.connect(self._open)

    def _open(self) -> None:
        if self._panel.session.is_open:
            BringDialog(self._panel.conductor, self._panel.session, self.window()).open()
