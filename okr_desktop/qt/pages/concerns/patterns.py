"""What keeps coming back: concerns counted by pattern of the playbook and by what they are about, cycle by cycle."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.concerns.patterns_data import PatternsView, Row
from okr_desktop.qt.pages.plan.parts import caption, plain
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.services.engagement.inbox.concern_patterns import ENOUGH

_WIDEST = 1_000


class PatternsPane(QWidget):
    """``kind_chosen(code, name)`` for a pattern of the playbook that was followed."""

    kind_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("What keeps coming back"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)

    def show_view(self, view: PatternsView) -> None:
        """Show the counts."""
        at = self.area.verticalScrollBar().value()
        self.area.setWidget(self._body(view) if view.total else self._nothing())
        self.area.verticalScrollBar().setValue(at)

    def _nothing(self) -> EmptyState:
        empty = EmptyState()
        text = self.tr("When concerns come back in several cycles, you see it here beside their page of the playbook.")
        empty.set_content(text, "", icon=icons.icon("history"))
        return empty

    def _body(self, view: PatternsView) -> QWidget:
        body = QWidget()
        body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, theme.SPACE_8, 0)
        column.setSpacing(theme.SPACE_16)
        if view.caution:
            column.addWidget(plain(view.caution))
        column.addWidget(self._table(self.tr("By pattern of the playbook"), view.cycles, view.kinds, links=True))
        column.addWidget(self._table(self.tr("By what they are about"), view.cycles, view.subjects, links=False))
        note = self.tr(
            "Counts, not shares: one more concern would change a share a lot. Fewer than {count} of a kind are no "
            "pattern yet."
        ).format(count=ENOUGH)
        column.addWidget(caption(note))
        column.addStretch(1)
        return body

    def _table(self, title: str, cycles: Sequence[str], rows: Sequence[Row], *, links: bool) -> QFrame:
        box = QFrame()
        box.setProperty("card", True)
        box.setMaximumWidth(_WIDEST)
        grid = QGridLayout(box)
        grid.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        grid.setHorizontalSpacing(theme.SPACE_24)
        grid.setVerticalSpacing(theme.SPACE_8)
        head = plain(title)
        head.setFont(theme.font(theme.EMPHASIS, strong=True))
        grid.addWidget(head, 0, 0)
        grid.setColumnStretch(0, 3)
        names = (*cycles, self.tr("All"), self.tr("Open"))
        for place, name in enumerate(names, 1):
            grid.addWidget(_number(name, quiet=True), 0, place)
        grid.setColumnStretch(len(names) + 1, 2)
        for line, row in enumerate(rows, 1):
            grid.addWidget(self._name(row) if links and row.known else plain(row.name), line, 0)
            for place, count in enumerate((*row.counts, row.total, row.open), 1):
                grid.addWidget(_number(str(count) if count else "–", quiet=not count), line, place)
            grid.addWidget(caption(row.told), line, len(names) + 1)
        return box

    def _name(self, row: Row) -> QPushButton:
        button = QPushButton(row.name.replace("&", "&&"))
        button.setProperty("link", True)
        button.setProperty("code", row.code)
        button.setProperty("name", row.name)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setToolTip(self.tr("Show these concerns"))
        button.clicked.connect(self._on_name)
        return button

    def _on_name(self) -> None:
        chosen = self.sender()
        self.kind_chosen.emit(str(chosen.property("code")), str(chosen.property("name")))


def _number(text: str, *, quiet: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(theme.font(tabular=True))
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if quiet:
        label.setProperty("muted", True)
    return label
