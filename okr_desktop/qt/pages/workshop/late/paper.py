"""Ballots of people without a phone, entered one seat after the other; what was entered is not shown again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from okr_desktop.domain.workshop.limits import RAISE_LIMIT
from okr_desktop.domain.workshop.model import Seat
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.pages.workshop.late.base import LatePanel
from okr_desktop.qt.pages.workshop.late.flow import flow_of
from okr_desktop.qt.pages.workshop.parts.pieces import line_label


class PaperBallots(QWidget):
    """``given(seat id, index of the choice, text)``; goes on to the next seat. Hidden where nobody is on paper."""

    given = Signal(str, int, str)

    def __init__(self, choices: Sequence[str], asks: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seats: tuple[Seat, ...] = ()
        self._entered: set[str] = set()
        self.seat, self.choice, self.text = QComboBox(), Segments(), QLineEdit()
        self.choice.set_options(choices)
        self.choice.setAccessibleName(self.tr("What the ballot says"))
        self.seat.setAccessibleName(self.tr("Seat"))
        self.text.setPlaceholderText(asks)
        self.text.setAccessibleName(asks)
        self.text.setMaxLength(RAISE_LIMIT)
        if not asks:  # setVisible(True) would show it as a window of its own: it has no parent yet
            self.text.hide()
        self._words, head = line_label("", muted=True), line_label(self.tr("On paper"))
        for one in (self._words, head):
            one.setMinimumHeight(theme.TARGET + 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(self.text)
        column.addWidget(flow_of(head, self.seat, self.choice, self._words))
        self.choice.chosen.connect(self._on_chosen)
        self.seat.currentIndexChanged.connect(self._forget)
        self.hide()

    def show_seats(self, seats: Sequence[Seat], is_open: bool) -> None:
        """The seats on paper while ballots may be given."""
        paper = tuple(one for one in seats if one.kind == "paper")
        self.setVisible(bool(paper) and is_open)
        if not is_open:
            self._entered.clear()
            self._words.setText("")
        if paper != self._seats:
            self._seats = paper
            kept = self.seat.currentText()
            self.seat.blockSignals(True)
            self.seat.clear()
            for one in paper:
                self.seat.addItem(one.label, one.id)
            self.seat.setCurrentIndex(max(0, self.seat.findText(kept)))
            self.seat.blockSignals(False)

    def begin(self) -> None:
        """A new round: nobody has given a ballot."""
        self._entered.clear()
        self._forget()
        self._words.setText("")

    def _on_chosen(self, index: int) -> None:
        seat = str(self.seat.currentData() or "")
        if not seat:
            return
        self.given.emit(seat, index, self.text.text().strip())
        self._entered.add(seat)
        self._words.setText(self.tr("entered: {count} of {all}").format(count=len(self._entered), all=len(self._seats)))
        waiting = [one.id for one in self._seats if one.id not in self._entered]
        if waiting:
            self.seat.setCurrentIndex(self.seat.findData(waiting[0]))
        self._forget()

    def refused(self, seat: str, text: str) -> None:
        """A ballot was not taken: the seat and its sentence stand here again."""
        self._entered.discard(seat)
        self._words.setText("")
        self.seat.setCurrentIndex(self.seat.findData(seat))
        if not self.text.text():
            self.text.setText(text)

    def _forget(self) -> None:
        self.choice.set_value(-1)
        self.text.clear()


def send_ballot(panel: LatePanel, ballots: PaperBallots, seat: str, command: dict[str, Any], text: str = "") -> None:
    """Give a ballot for a seat on paper; one that is not taken comes back into the fields."""
    panel.send(seat, command, failed=_Back(panel, ballots, seat, text))


class _Back:
    """The ballot was not taken."""

    def __init__(self, panel: LatePanel, ballots: PaperBallots, seat: str, text: str) -> None:
        self._panel, self._ballots, self._seat, self._text = panel, ballots, seat, text

    def __call__(self, error: BaseException) -> None:
        self._ballots.refused(self._seat, self._text)
        self._panel.say(error)
