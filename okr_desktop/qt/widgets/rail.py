"""The doors of the program on the left: icon and word, folded to icons where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from okr_desktop.qt import theme


class Rail(QWidget):
    """One checkable button a door; ``chosen(index)`` when another one is opened."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self._buttons = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.SPACE_8, theme.SPACE_12, theme.SPACE_8, theme.SPACE_12)
        self._column.setSpacing(theme.SPACE_4)
        self._column.addStretch(1)
        self._buttons.idClicked.connect(self.chosen)
        self.fold(False)

    def add_door(self, action: QAction) -> None:
        """Add a door with the icon, text and shortcut of an action."""
        button = QToolButton()
        button.setProperty("door", True)
        button.setCheckable(True)
        button.setIcon(action.icon())
        button.setIconSize(QSize(theme.ICON_LARGE, theme.ICON_LARGE))
        button.setText(action.text().replace("&", ""))
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        button.setToolTip(f"{button.text()} ({keys})" if keys else button.text())
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setMinimumHeight(36)
        self._buttons.addButton(button, len(self._buttons.buttons()))
        self._column.insertWidget(self._column.count() - 1, button)

    def open_door(self, index: int) -> None:
        """Show which door is open."""
        button = self._buttons.button(index)
        if button is not None:
            button.setChecked(True)

    def fold(self, folded: bool) -> None:
        """Icons only, or icons with words."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if folded else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in self._buttons.buttons():
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(style)
        self.setFixedWidth(theme.RAIL_NARROW if folded else theme.RAIL_WIDE)
