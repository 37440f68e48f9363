"""The line of filters above the list: words, state, team, cycle, order, mine, unanswered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.ideas.data import Asked, Choices
from okr_desktop.qt.texts_numbers import short_text
from okr_desktop.services.engagement.inbox.idea_list import Order

_WAIT_MS = 180
_LETTERS, _ORDER_LETTERS = 7, 11
_TITLE = 24


class Filters(QWidget):
    """``changed()`` when one of them is another; ``asked()`` says what they say."""

    changed = Signal()

    def __init__(self, states: Mapping[str, str], every: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Choices((), ())
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search words or a number"))
        self.search.setAccessibleName(self.tr("Search words or a number"))
        self.search.setToolTip(self.tr("Search words or a number"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.state = self._box(self.tr("State"), [("", every), *states.items()])
        self.team = self._box(self.tr("Team"), [("", self.tr("Every team"))])
        self.cycle = self._box(self.tr("Cycle"), [("", self.tr("Every cycle"))])
        orders = [("newest", self.tr("Newest first")), ("waiting", self.tr("Waiting longest"))]
        self.order = self._box(self.tr("Order"), [*orders, ("support", self.tr("Most support"))])
        self.order.setMinimumContentsLength(_ORDER_LETTERS)
        self.mine = QCheckBox(self.tr("Mine"))
        self.waiting = QCheckBox(self.tr("Unanswered"))
        self.kind = QPushButton(icons.icon("x"), "")
        self.kind.setToolTip(self.tr("Show the others too"))
        self.kind.hide()
        self._kind = ""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self.changed)
        self._arrange()
        self._connect()

    def _box(self, name: str, options: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_LETTERS)
        for id, text in options:
            box.addItem(text, id)
        return box

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.search, 3)
        row.addWidget(self.kind)
        for box in (self.state, self.team, self.cycle, self.order):
            row.addWidget(box, 2)
        row.addWidget(self.mine)
        row.addWidget(self.waiting)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_typed)
        for box in (self.state, self.team, self.cycle, self.order):
            box.activated.connect(self._on_chosen)
        for tick in (self.mine, self.waiting):
            tick.toggled.connect(self._on_ticked)
        self.kind.clicked.connect(self._on_kind)

    def show_kind(self, code: str, title: str) -> None:
        """Only what was sorted under a page of the playbook; a click on its title takes that away."""
        self._kind = code
        self.kind.setText(short_text(title, _TITLE).replace("&", "&&"))
        self.kind.setVisible(bool(code))
        self.changed.emit()

    def _on_kind(self) -> None:
        self.show_kind("", "")

    def _on_typed(self, _text: str) -> None:
        self._wait.start()

    def _on_chosen(self, _index: int) -> None:
        self.changed.emit()

    def _on_ticked(self, _on: bool) -> None:
        self.changed.emit()

    def show_choices(self, found: Choices) -> None:
        """Offer these teams and cycles; what is chosen stays chosen while it is there."""
        if found == self._shown:
            return
        self._shown = found
        for box, pairs in ((self.team, found.teams), (self.cycle, found.cycles)):
            kept = box.currentData()
            while box.count() > 1:
                box.removeItem(1)
            for id, name in pairs:
                box.addItem(name, id)
            box.setCurrentIndex(max(0, box.findData(kept)))

    def asked(self) -> Asked:
        """What they say now."""
        return Asked(
            self.search.text(),
            str(self.state.currentData() or ""),
            self.mine.isChecked(),
            self.waiting.isChecked(),
            str(self.team.currentData() or ""),
            str(self.cycle.currentData() or ""),
            cast("Order", self.order.currentData()),
            self._kind,
        )

    def narrows(self) -> bool:
        """Whether anything is left out."""
        return self.asked() != Asked(order=self.asked().order)

    def clear(self) -> None:
        """Leave nothing out."""
        self.search.clear()
        for box in (self.state, self.team, self.cycle):
            box.setCurrentIndex(0)
        for tick in (self.mine, self.waiting):
            tick.setChecked(False)
        self.show_kind("", "")

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
