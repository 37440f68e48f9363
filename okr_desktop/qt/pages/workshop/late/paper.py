"""Ballots of people without a phone, entered one seat after the other; what was entered is not shown again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from okr_desktop.domain.workshop.limits import RAISE_LIMIT
from okr_desktop.domain.workshop.model import Seat
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.segments import Segments
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
        self.text.setVisible(bool(asks))
        self._words = line_label("", muted=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(self.text)
        column.addWidget(flow_of(line_label(self.tr("On paper")), self.seat, self.choice, self._words))
        self.choice.chosen.connect(self._on_chosen)
        self.seat.currentIndexChanged.connect(self._forget)
        self.hide()

    def show_seats(self, seats: Sequence[Seat], is_open: bool) -> None:
        """The seats on paper while ballots may be given."""
        paper = tuple(one for one in seats if one.kind == "paper")
        self.setVisible(bool(paper) and is_open)
        if not is_open:
            self.begin()
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

    def _forget(self) -> None:
        self.choice.set_value(-1)
        self.text.clear()
