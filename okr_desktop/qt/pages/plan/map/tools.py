"""The small row of tools above a map: zoom, fit, collapse, export."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from okr_desktop.qt import icons, theme

_PERCENT_WIDTH = 56


class MapTools(QWidget):
    """Buttons for the mouse; each has a key as well, named in its tool tip. ``export_requested`` tells "svg", …"""

    zoom_out_requested = Signal()
    zoom_in_requested = Signal()
    whole_requested = Signal()
    fit_requested = Signal()
    collapse_requested = Signal()
    expand_requested = Signal()
    export_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.smaller = self._button("minus", self.tr("Zoom out"), self.tr("Zoom out (−)"))
        self.percent = self._button("", self.tr("Zoom to 100 %"), self.tr("Zoom to 100 % (Alt+0)"))
        self.percent.setFixedWidth(_PERCENT_WIDTH)
        self.larger = self._button("plus", self.tr("Zoom in"), self.tr("Zoom in (+)"))
        self.whole = self._button("fit", self.tr("Show the whole map"), self.tr("Show the whole map (Ctrl+0)"))
        self.less = self._button("collapse", self.tr("Collapse all"), self.tr("Hide all that is below the top"))
        self.more = self._button("expand", self.tr("Expand all"), self.tr("Show everything"))
        self.export = self._button("export", self.tr("Export the map"), self.tr("Save the map as a picture or PDF"))
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setProperty("muted", True)
        self._fill_menu()
        self._arrange()
        self._connect()
        self.show_zoom(1.0)

    def _button(self, icon: str, name: str, tip: str) -> QToolButton:
        button = QToolButton()
        if icon:
            button.setIcon(icons.icon(icon))
            button.setIconSize(QSize(theme.ICON_SMALL, theme.ICON_SMALL))
        button.setAccessibleName(name)
        button.setToolTip(tip)
        button.setMinimumHeight(theme.TARGET)
        return button

    def _fill_menu(self) -> None:
        self._menu = QMenu(self.export)
        for kind, text in (
            ("png", self.tr("Picture (PNG)…")),
            ("svg", self.tr("Drawing (SVG)…")),
            ("pdf", self.tr("Document (PDF)…")),
        ):
            self._menu.addAction(text).setData(kind)
        self.export.setMenu(self._menu)
        self.export.setText(self.tr("Export"))
        self.export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_12, theme.SPACE_4, theme.SPACE_12, theme.SPACE_4)
        row.setSpacing(theme.SPACE_4)
        for button in (self.smaller, self.percent, self.larger, self.whole):
            row.addWidget(button)
        row.addSpacing(theme.SPACE_12)
        row.addWidget(self.less)
        row.addWidget(self.more)
        row.addSpacing(theme.SPACE_12)
        row.addWidget(self.note, 1)
        row.addWidget(self.export)

    def _connect(self) -> None:
        self.smaller.clicked.connect(self.zoom_out_requested)
        self.percent.clicked.connect(self.whole_requested)
        self.larger.clicked.connect(self.zoom_in_requested)
        self.whole.clicked.connect(self.fit_requested)
        self.less.clicked.connect(self.collapse_requested)
        self.more.clicked.connect(self.expand_requested)
        self._menu.triggered.connect(self._on_export)

    def _on_export(self, action: QAction) -> None:
        self.export_requested.emit(action.data())

    def show_zoom(self, zoom: float) -> None:
        """Say the zoom in per cent."""
        self.percent.setText(self.tr("{percent} %").format(percent=max(1, round(zoom * 100))))
