"""Opens the palette from the keyboard or from the field at the top, and goes where it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from okr_desktop.qt import icons, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from okr_desktop.qt.main_window import MainWindow
    from okr_desktop.qt.palette.popup import Palette

_RECENT = "commands"
_WIDTH, _HEIGHT = 300, 26


class SearchButton(QPushButton):
    """Looks like a slim search field with its keys at the end; a click opens the palette."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setProperty("searchField", True)
        self._keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        self._words = self.tr("Search or run a command")
        self.setAccessibleName(self._words)
        self.setToolTip(f"{self._words} ({self._keys})")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(action.trigger)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(_HEIGHT * 3, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        self._words_and_keys(painter)

    def _words_and_keys(self, painter: QPainter) -> None:
        look, room = theme.current(), self.rect().adjusted(theme.SPACE_8, 0, -theme.SPACE_8, 0)
        glass = QRect(room.left(), (self.height() - theme.ICON_SMALL) // 2, theme.ICON_SMALL, theme.ICON_SMALL)
        scale = self.devicePixelRatioF()
        painter.drawPixmap(self._side(glass), icons.pixmap("search", theme.ICON_SMALL, look.muted, scale))
        painter.setPen(look.muted)
        small = theme.font(theme.CAPTION)
        painter.setFont(small)
        keys = painter.fontMetrics().horizontalAdvance(self._keys) + 1
        painter.drawText(
            self._side(QRect(room.right() - keys, 0, keys, self.height())), Qt.AlignmentFlag.AlignCenter, self._keys
        )
        painter.setFont(self.font())
        words = room.adjusted(theme.ICON_SMALL + theme.SPACE_8, 0, -keys - theme.SPACE_8, 0)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(self._side(words), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)

    def _side(self, inside: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), inside)


class PaletteOpener(QObject):
    """Makes the palette when it is first wanted; remembers for each workspace which commands were used lately."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.popup: Palette | None = None

    def stand_in_bar(self, action: QAction) -> None:
        """Put the field into the menu bar, or into the rail where the system shows the menus elsewhere."""
        bar = self._window.menuBar()
        if bar.isNativeMenuBar():
            self._window.rail.add_tool(action)
        else:
            self.corner = QWidget()  # the menu bar holds no reference of its own
            room = QHBoxLayout(self.corner)
            room.setContentsMargins(0, 2, theme.SPACE_16, 0)
            self.button = SearchButton(action)
            room.addWidget(self.button)
            bar.setCornerWidget(self.corner, Qt.Corner.TopRightCorner)
            self.corner.show()

    def open_it(self) -> None:
        """Show the palette."""
        if self.popup is None:
            self.popup = self._make()
        self.popup.remember(self._window.state.ids(self._workspace(), _RECENT))
        self.popup.open_palette()

    def _make(self) -> Palette:
        from okr_desktop.qt.palette.popup import Palette

        window = self._window
        made = Palette(window, window.session, window.named, window.plan.saved.saved)
        made.item_chosen.connect(window.show_item)
        made.check_in_chosen.connect(window.check_in)
        made.place_chosen.connect(self._on_place)
        made.used.connect(self._on_used)
        window.installEventFilter(self)
        return made

    def _workspace(self) -> str:
        return str(self._window.files.path or "")

    def _on_used(self, recent: list[str]) -> None:
        self._window.state.save_ids(self._workspace(), _RECENT, recent)

    def _on_place(self, what: str, id: str) -> None:
        """A cycle or a team is shown in the plan, of a person what they own."""
        from okr_desktop.qt.palette import places

        places.go(self._window, what, id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.popup is not None:
            self.popup.follow_window()
        return False
