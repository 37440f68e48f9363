"""Typing in what stands on paper: N, the text, Enter, the next card; for a paper seat or from a pile."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from okr_desktop.domain.errors import OkrError, Problem, Refused
from okr_desktop.domain.workshop.model import ConsoleView, Mode, Seat
from okr_desktop.domain.workshop.stages import LATE, Stage
from okr_desktop.domain.workshop.words import random_id
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.late.flow import flow_of
from okr_desktop.qt.pages.workshop.parts.keep import KeptLine
from okr_desktop.qt.pages.workshop.parts.pieces import hint, line_label, link
from okr_desktop.qt.workshop.conductor import Conductor

PILE = ""
PAPER = "paper"


class QuickEntry(QWidget):
    """A line for one card after the other; ``photo_requested`` asks for the photo of the notes beside it.

    Each card goes through the same door as a phone's. It is gone from the field only when it is stored, or waits
    visibly; an error brings it back.
    """

    photo_requested = Signal()

    def __init__(self, conductor: Conductor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conductor = conductor
        self._paper: list[Seat] = []
        self._turn = self._stored = 0
        self.who = QComboBox()
        self.who.setAccessibleName(self.tr("Whose card this is"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name on the card"))
        self.name.setAccessibleName(self.tr("Name on the card"))
        self.line = KeptLine(self.tr("Type a card, then Enter for the next"))
        self.count = line_label("", muted=True)
        self.add = link(self.tr("Add a paper seat"))
        self.photo = link(self.tr("Photo of the notes beside…"))
        self.closed = hint("")
        self.who.setFixedWidth(theme.KPI_LINE + theme.SPACE_32)
        head = line_label(self.tr("Card of"))
        head.setMinimumHeight(self.who.sizeHint().height())
        self._row = flow_of(head, self.who, self.name, self.add, self.photo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        for part in (self._row, self.line, self.count, self.closed):
            column.addWidget(part)
        self.line.sent.connect(self._on_sent)
        self.add.clicked.connect(self._on_add)
        self.photo.clicked.connect(self.photo_requested)
        self.setFocusProxy(self.line)
        self.closed.hide()

    def show_view(self, view: ConsoleView) -> None:
        """Show whose cards can be typed in now."""
        stage = view.live.run.stage
        can = stage is Stage.COLLECT or stage in LATE
        self._paper = [seat for seat in view.seats if seat.kind == PAPER]
        self._fill_seats()
        self.name.setVisible(view.live.setup.mode is not Mode.SEALED)
        self.closed.setVisible(not can or not self._paper)
        self.closed.setText(self._why(can))
        self.line.field.setReadOnly(not (can and self._paper))
        self.line.setVisible(can or bool(self.line.pending()))

    def _why(self, can: bool) -> str:
        if not can:
            return self.tr("Cards are typed in while people collect, or as late ideas until the vote.")
        return self.tr("Add a paper seat first: cards on paper share all rules with phones.")

    def _fill_seats(self) -> None:
        wanted = [(PILE, self.tr("A pile (any paper seat)")), *((seat.id, seat.label) for seat in self._paper)]
        here = [(self.who.itemData(at), self.who.itemText(at)) for at in range(self.who.count())]
        if wanted == here:
            return
        kept = self.who.currentData()
        self.who.clear()
        for id, text in wanted:
            self.who.addItem(text, id)
        self.who.setCurrentIndex(max(0, self.who.findData(kept)))

    def set_narrow(self, on: bool) -> None:
        """Keep to what is needed for typing."""
        self.add.setVisible(not on)
        self.photo.setVisible(not on)

    def choose(self, seat: str) -> None:
        """Type cards of this seat from now on."""
        self.who.setCurrentIndex(max(0, self.who.findData(seat)))

    def _seat(self) -> str:
        chosen = str(self.who.currentData() or PILE)
        if chosen != PILE:
            return chosen
        # A pile belongs to nobody: its cards go round, so that no seat runs full.
        self._turn += 1
        return self._paper[self._turn % len(self._paper)].id

    def _on_sent(self, number: int, text: str) -> None:
        if not self._paper:
            self.line.failed(number, OkrError("seats.none"))
            return
        late = self._conductor.view.live.run.stage is not Stage.COLLECT
        command = {"do": "late" if late else "idea", "key": random_id(), "edit": random_id(), "text": text}
        if self._conductor.view.live.setup.mode is not Mode.SEALED and self.name.text().strip():
            command["name"] = self.name.text().strip()
        sending = Sending(self, number)
        self._conductor.call(
            self._conductor.hall.do, self._seat(), command, then=sending.answered, failed=sending.failed
        )

    def stored(self, number: int) -> None:
        """A card is stored."""
        self.line.done(number)
        self._stored += 1
        self.count.setText(self.tr("%n card(s) typed in", "", self._stored))

    def refused(self, number: int, error: BaseException) -> None:
        """A card is not stored."""
        self.line.failed(number, error)

    def _on_add(self) -> None:
        self._conductor.call(self._conductor.hall.add_paper_seats, 1, then=self._on_added)

    def _on_added(self, _seats: Any) -> None:
        self.line.setFocus()


class Sending:
    """One card on its way."""

    def __init__(self, entry: QuickEntry, number: int) -> None:
        self._entry, self._number = entry, number

    def answered(self, answer: Any) -> None:
        """The door answered: with 200 it is stored."""
        error = refusal(answer)
        if error is None:
            self._entry.stored(self._number)
        else:
            self._entry.refused(self._number, error)

    def failed(self, error: BaseException) -> None:
        """It did not get there."""
        self._entry.refused(self._number, error)


def refusal(answer: Any) -> OkrError | None:
    """Why a command of a seat was not carried out; None when it was. ``answer`` is a status and a JSON body."""
    if answer.status == 200:
        return None
    try:
        body = json.loads(answer.body)
    except ValueError:
        body = {}
    code = str(body.get("error", "command.unknown"))
    params = {key: value for key, value in body.items() if key not in ("error", "field")}
    return Refused([Problem(code, str(body.get("field", "")), params)])
