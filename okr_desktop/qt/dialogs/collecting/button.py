"""The button that offers every way to collect from several people."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from okr_desktop.qt import icons


class CollectButton(QToolButton):
    """``chosen(way)`` with the name of a function of ``collecting.opening``."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Collect"))
        self.setIcon(icons.icon("users"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(self.tr("From several people: on phones, on this computer, by mail"))
        menu = QMenu(self)
        for way, icon, text in (
            ("open_phones", "share", self.tr("Collect on phones…")),
            ("open_kiosk", "presentation", self.tr("Shared laptop…")),
            ("send_form", "mail", self.tr("Send a form…")),
            ("read_answers", "import", self.tr("Read answers…")),
        ):
            action = QAction(icons.icon(icon), text, menu)
            action.setData(way)
            menu.addAction(action)
        menu.triggered.connect(self._on_chosen)
        self.setMenu(menu)

    def _on_chosen(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))
