"""What joins two teams, item by item, beside the matrix."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.plan.details_beside import link_button
from okr_desktop.qt.pages.plan.parts import caption, plain
from okr_desktop.qt.pages.teamwork.data import Item, MatrixCell
from okr_desktop.qt.widgets.marks import StatusLabel


class CellSide(QScrollArea):
    """``show_requested(id)`` goes to the plan, ``request_chosen(id)`` opens a request."""

    show_requested = Signal(str)
    request_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What joins two teams"))
        self.show_cell(None)

    def show_cell(self, cell: MatrixCell | None) -> None:
        """Show the links of a cell (None: say how to get there)."""
        body = QFrame()
        body.setProperty("card", True)
        body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_8)
        if cell is None:
            column.addWidget(plain(self.tr("Choose a cell: its objectives and requests are listed here."), muted=True))
        else:
            head = plain(cell.readout.head)
            head.setFont(theme.font(theme.EMPHASIS, strong=True))
            column.addWidget(head)
            for kind, items in groupby(cell.items, attrgetter("kind")):
                column.addWidget(caption(kind))
                for item in items:
                    self._add(column, item)
        column.addStretch(1)
        self.setWidget(body)

    def _add(self, column: QVBoxLayout, item: Item) -> None:
        row = QHBoxLayout()
        if item.word:
            column.addWidget(plain(item.title))
            column.addWidget(StatusLabel(item.status, item.word))
            row.addStretch(1)
        else:
            row.addWidget(plain(item.title), 1)
        if item.request:
            row.addWidget(self._link(self.tr("Open"), item.title, item.request, "request"))
        if item.show:
            row.addWidget(self._link(self.tr("Show"), item.title, item.show, "show"))
        column.addLayout(row)

    def _link(self, text: str, title: str, id: str, what: str) -> QPushButton:
        link = link_button(text)
        link.setAccessibleName(f"{text}: {title}")
        link.setProperty(what, id)
        link.clicked.connect(self._on_link)
        return link

    def _on_link(self) -> None:
        sender = self.sender()
        if id := sender.property("request"):
            self.request_chosen.emit(str(id))
        elif id := sender.property("show"):
            self.show_requested.emit(str(id))
