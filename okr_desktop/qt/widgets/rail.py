"""The doors of the program on the left: icon and word, folded to icons where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.qt import theme

# A number from here on is "99+".
_MOST = 100
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class _Door(QToolButton):
    """Icon and word stand at the same place folded or not; Qt would centre the one and crowd the other."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0

    def set_count(self, count: int) -> None:
        """A number at the end of the door; 0 for none."""
        self._count = count
        self.setAccessibleName(f"{self.text()}: {count}" if count else self.text())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.icon, option.text = QIcon(), ""
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        icon = QRect(theme.SPACE_8, (self.height() - theme.ICON_LARGE) // 2, theme.ICON_LARGE, theme.ICON_LARGE)
        self.icon().paint(painter, self._side(icon))
        if self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon:
            kept = theme.SPACE_24 if self._count else theme.SPACE_4
            words = self.rect().adjusted(icon.right() + 1 + theme.SPACE_8, 0, -kept, 0)
            flags = int(QStyle.visualAlignment(self.layoutDirection(), _LEADING))
            role = QPalette.ColorRole.ButtonText
            painter.drawItemText(self._side(words), flags, option.palette, True, self.text(), role)
        if self._count:
            self._paint_count(painter)

    def _paint_count(self, painter: QStylePainter) -> None:
        """The number in a pill: beside the word, or on the corner of the icon."""
        look = theme.current()
        text = str(self._count) if self._count < _MOST else f"{_MOST - 1}+"
        painter.setFont(theme.font(theme.CAPTION, strong=True, tabular=True))
        wide = self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        width = max(painter.fontMetrics().horizontalAdvance(text) + theme.SPACE_8, theme.SPACE_16)
        top = (self.height() - theme.SPACE_16) // 2 if wide else 0
        pill = self._side(QRect(self.width() - width - theme.SPACE_4, top, width, theme.SPACE_16))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.behind)
        painter.drawRoundedRect(pill, theme.SPACE_8, theme.SPACE_8)
        painter.setPen(look.surface)
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), text)

    def _side(self, inside: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), inside)


class Rail(QWidget):
    """One checkable button a door; ``chosen(index)`` when another one is opened."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self._buttons = QButtonGroup(self)
        self._tools: list[QToolButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.SPACE_8, theme.SPACE_12, theme.SPACE_8, theme.SPACE_12)
        self._column.setSpacing(theme.SPACE_4 // 2)
        self._column.addStretch(1)
        self._buttons.idClicked.connect(self.chosen)
        self.fold(False)

    def add_door(self, action: QAction) -> None:
        """Add a door with the icon, text and shortcut of an action."""
        button = self._button(action)
        button.setCheckable(True)
        self._buttons.addButton(button, len(self._buttons.buttons()))
        self._column.insertWidget(self._column.count() - 1, button)

    def add_tool(self, action: QAction) -> None:
        """Add what is no door above all of them; a click triggers the action."""
        button = self._button(action)
        button.clicked.connect(action.trigger)
        self._tools.append(button)
        self._column.insertWidget(0, button)

    def _button(self, action: QAction) -> _Door:
        button = _Door()
        button.setProperty("door", True)
        button.setIcon(action.icon())
        button.setIconSize(QSize(theme.ICON_LARGE, theme.ICON_LARGE))
        button.setText(action.text().replace("&", "").removesuffix("…"))
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        button.setToolTip(f"{button.text()} ({keys})" if keys else button.text())
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setMinimumHeight(theme.ROW_COMFORTABLE)
        return button

    def open_door(self, index: int) -> None:
        """Show which door is open."""
        button = self._buttons.button(index)
        if button is not None:
            button.setChecked(True)

    def set_door(self, index: int, shown: bool, count: int = 0) -> None:
        """Show or hide a door, with a number at its end."""
        button = self._buttons.button(index)
        if isinstance(button, _Door):
            button.setVisible(shown)
            button.set_count(count)

    def fold(self, folded: bool) -> None:
        """Icons only, or icons with words."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if folded else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in (*self._buttons.buttons(), *self._tools):
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(style)
        self.setFixedWidth(theme.RAIL_NARROW if folded else theme.RAIL_WIDE)
