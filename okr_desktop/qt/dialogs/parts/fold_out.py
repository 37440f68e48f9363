"""Less used fields behind one button that says so."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QToolButton, QWidget

from okr_desktop.qt import icons


class FoldOut(QObject):
    """Ties a button to the panel that it opens."""

    def __init__(self, button: QToolButton, panel: QWidget, owner: QObject) -> None:
        super().__init__(owner)
        self._button, self._panel = button, panel
        button.setProperty("fold", True)
        button.style().polish(button)
        button.clicked.connect(self._on_clicked)
        self.set_open(False)

    def set_open(self, opened: bool) -> None:
        """Open or close the panel."""
        self._panel.setVisible(opened)
        self._button.setText(self.tr("&Less") if opened else self.tr("&More"))
        self._button.setIcon(icons.icon("chevron-up" if opened else "chevron-down", QPalette.ColorRole.Link))

    def _on_clicked(self) -> None:
        self.set_open(self._panel.isHidden())
