"""The drawers below the stage: the parking lot, the tray of late ideas, the seats."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.workshop import closing_acts
from okr_desktop.domain.workshop.model import ConsoleView, Parked, Seat, Waiting
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.optional_day import OptionalDay
from okr_desktop.qt.pages.workshop.late.flow import flow_of
from okr_desktop.qt.pages.workshop.parts.keep import KeptLine
from okr_desktop.qt.pages.workshop.parts.panel import StagePanel
from okr_desktop.qt.pages.workshop.parts.pieces import (
    CardLine,
    CardList,
    column_of,
    empty_out,
    hint,
    label,
    primary,
    row_of,
)
from okr_desktop.qt.pages.workshop.words import stage_text
from okr_desktop.qt.prompter import Choice, Role
from okr_desktop.qt.texts_numbers import date_text

HEIGHT = 216


class Drawer(StagePanel):
    """One drawer; ``title()`` stands on its handle."""

    def title(self) -> str:
        """What it holds."""
        raise NotImplementedError

    def enter(self) -> None:
        """It was opened: put the keyboard where it is wanted."""
        self.setFocus()


class ParkingDrawer(Drawer):
    """What was put aside: a line to add to it, and who takes care of each."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._parked: dict[str, Parked] = {}
        self._shown = ""
        self.line = KeptLine(self.tr("Park something for later, then Enter"), 2_000)
        self.cards = CardList(self.tr("Parking lot"))
        self.owner, self.due, self.decision = QLineEdit(), OptionalDay(), QLineEdit()
        self.owner.setPlaceholderText(self.tr("Who takes care of it"))
        self.decision.setPlaceholderText(self.tr("What was decided"))
        self.keep = QPushButton(self.tr("Keep"))
        self.drop = QPushButton(self.tr("Drop it"))
        self.take = QPushButton(self.tr("Take it out"))
        self._empty = hint(self.tr("Nothing is parked. Whatever leads away from the question goes here with one key."))
        self._arrange()
        self.line.sent.connect(self._on_sent)
        self.cards.currentRowChanged.connect(self._show_current)
        self.keep.clicked.connect(self._on_keep)
        self.drop.clicked.connect(self._on_drop)
        self.take.clicked.connect(self._on_take)
        for field in (self.owner, self.due, self.decision):
            field.returnPressed.connect(self._on_keep)

    def _arrange(self) -> None:
        form = QGridLayout()
        form.setSpacing(theme.SPACE_8)
        names = (self.tr("Owner"), self.tr("By"), self.tr("Decision"))
        for at, (name, field) in enumerate(zip(names, (self.owner, self.due, self.decision), strict=True)):
            field.setAccessibleName(name)
            form.addWidget(label(name), at, 0)
            form.addWidget(field, at, 1)
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(flow_of(self.keep, self.drop, self.take))
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_16)
        row.addWidget(column_of(self.line, self._empty, self.cards), 3)
        row.addWidget(self._form, 2)

    def title(self) -> str:
        return self.tr("Parking lot")

    def enter(self) -> None:
        self.line.setFocus()

    def show_view(self, view: ConsoleView) -> None:
        self._parked = dict(view.live.board.parked)
        self._empty.setVisible(not self._parked)
        self.cards.setVisible(bool(self._parked))
        self.cards.show_lines(self._line(one) for one in self._parked.values())
        self._show_current()

    def _line(self, one: Parked) -> CardLine:
        about = [stage_text(one.stage)]
        if one.dropped:
            about = [self.tr("dropped")]
        elif one.owner:
            about = [one.owner, date_text(one.due) if one.due else ""]
        return CardLine(one.id, one.text, ", ".join(part for part in about if part), "check" if one.settled else "")

    def _show_current(self, *_: object) -> None:
        id = self.cards.current()
        one = self._parked.get(id)
        self._form.setVisible(one is not None)
        if one is None or id == self._shown:
            return
        self._shown = id
        self.owner.setText(one.owner)
        self.due.set_value(one.due)
        self.decision.setText(one.decision)

    def _on_sent(self, number: int, text: str) -> None:
        self.conductor.act(
            closing_acts.park, text, then=Done(self.line, number).done, failed=Done(self.line, number).failed
        )

    def _settle(self, **fields: Any) -> None:
        if self.cards.current():
            self.conductor.act(closing_acts.settle, self.cards.current(), **fields)

    def _on_keep(self) -> None:
        due: date | None = self.due.value()
        self._settle(owner=self.owner.text().strip(), due=due, decision=self.decision.text().strip(), dropped=False)

    def _on_drop(self) -> None:
        self._settle(dropped=True)

    def _on_take(self) -> None:
        if self.cards.current():
            self.conductor.act(closing_acts.unpark, self.cards.current())


class Done:
    """Tells a kept line how the sending of one text went."""

    def __init__(self, line: KeptLine, number: int) -> None:
        self._line, self._number = line, number

    def done(self, _value: object) -> None:
        """It is stored."""
        self._line.done(self._number)

    def failed(self, error: BaseException) -> None:
        """It is not."""
        self._line.failed(self._number, error)


class LateDrawer(Drawer):
    """Ideas that came after the reveal: they are pulled in one by one or all, before the vote."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.cards = CardList(self.tr("Late ideas"))
        self.cards.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.some = QPushButton(self.tr("Pull in what is selected"))
        self.all = primary(self.tr("Pull in all"))
        self._empty = hint(
            self.tr("No late idea waits. Who thinks of something after the reveal sends it here, until the vote.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(self.cards, 1)
        self._buttons = row_of(self.all, self.some, None)
        column.addWidget(self._buttons)
        column.addStretch()
        self.cards.chosen.connect(self._pull_one)
        self.some.clicked.connect(self._pull_some)
        self.all.clicked.connect(self._pull_all)

    def title(self) -> str:
        return self.tr("Late ideas")

    def enter(self) -> None:
        self.cards.setFocus()

    def show_view(self, view: ConsoleView) -> None:
        late = [one for one in view.said if one.kind == "late"]
        self._empty.setVisible(not late)
        self.cards.setVisible(bool(late))
        self._buttons.setVisible(bool(late))
        self.cards.show_lines(CardLine(one.id, one.text, one.author) for one in late)

    def _pull(self, ids: list[str]) -> None:
        if ids:
            self.conductor.call(self.conductor.hall.pull_late, ids)

    def _pull_one(self, id: str) -> None:
        self._pull([id])

    def _pull_some(self) -> None:
        self._pull(self.cards.selected())

    def _pull_all(self) -> None:
        self._pull(self.cards.ids())


class AskingRow(QWidget):
    """Somebody asks for a seat back; ``answered(wait id, yes)``."""

    answered = Signal(str, bool)

    def __init__(self, one: Waiting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = one.id
        words = label(self.tr("“{seat}” asks for the seat back. Look who it is.").format(seat=one.label))
        self.yes, self.no = primary(self.tr("Give it back")), QPushButton(self.tr("No"))
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self._on_no)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        row.addWidget(self.yes)
        row.addWidget(self.no)

    def _on_yes(self) -> None:
        self.answered.emit(self._id, True)

    def _on_no(self) -> None:
        self.answered.emit(self._id, False)


class SeatsDrawer(Drawer):
    """Who is here: phones, paper seats, hands; taking a seat away, locking the door, giving a seat back."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._seats: dict[str, Seat] = {}
        self._asking: tuple[Waiting, ...] = ()
        self._waiting = QVBoxLayout()
        self.cards = CardList(self.tr("Seats"))
        self.paper = QPushButton(self.tr("Add a paper seat"))
        self.hands = QPushButton(self.tr("Add a show of hands"))
        self.hands.setToolTip(self.tr("People without phone or paper: you enter their raised hands as a number"))
        self.lock = QPushButton()
        self.kick = QPushButton(self.tr("Take the seat away…"))
        self._empty = hint(self.tr("Nobody is here yet."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        column.addLayout(self._waiting)
        column.addWidget(flow_of(self.paper, self.hands, self.lock, self.kick))
        column.addWidget(self._empty)
        column.addWidget(self.cards, 1)
        column.addStretch()
        self.paper.clicked.connect(self._on_paper)
        self.hands.clicked.connect(self._on_hands)
        self.lock.clicked.connect(self._on_lock)
        self.kick.clicked.connect(self._on_kick)
        self.cards.currentRowChanged.connect(self._show_current)

    def title(self) -> str:
        return self.tr("Seats")

    def enter(self) -> None:
        self.paper.setFocus()

    def show_view(self, view: ConsoleView) -> None:
        self._seats = {seat.id: seat for seat in view.seats}
        self._locked = view.live.run.joining_locked
        self.lock.setText(self.tr("Unlock joining") if self._locked else self.tr("Lock joining"))
        self._empty.setVisible(not view.seats)
        self.cards.setVisible(bool(view.seats))
        self.cards.show_lines(CardLine(seat.id, self._name(seat), self._state(seat)) for seat in view.seats)
        self._show_current()
        if view.waiting != self._asking:
            self._asking = view.waiting
            self._show_asking()

    def _show_asking(self) -> None:
        empty_out(self._waiting)
        for one in self._asking:
            row = AskingRow(one)
            row.answered.connect(self._on_answered)
            self._waiting.addWidget(row)

    def _name(self, seat: Seat) -> str:
        return seat.label

    def _state(self, seat: Seat) -> str:
        match seat.kind:
            case "paper":
                return self.tr("on paper")
            case "hands":
                return self.tr("show of hands")
            case _:
                return self.tr("phone here") if seat.online else self.tr("phone away")

    def _show_current(self, *_: object) -> None:
        self.kick.setEnabled(self.cards.current() in self._seats)

    def _on_answered(self, id: str, yes: bool) -> None:
        self.conductor.call(self.conductor.hall.approve, id, yes)

    def _on_paper(self) -> None:
        self.conductor.call(self.conductor.hall.add_paper_seats, 1)

    def _on_hands(self) -> None:
        self.conductor.call(self.conductor.hall.add_hands)

    def _on_lock(self) -> None:
        self.conductor.call(self.conductor.hall.lock, not self._locked)

    def _on_kick(self) -> None:
        seat = self._seats.get(self.cards.current())
        if seat is not None:
            self._leaving = seat.id
            self.prompter.ask(
                self,
                self.tr("Take the seat away?"),
                self.tr("“{seat}” cannot write or vote any more. What was sent stays, it carries no name.").format(
                    seat=seat.label
                ),
                [Choice("kick", self.tr("Take it away"), Role.DESTROY), Choice("no", self.tr("Cancel"), Role.REJECT)],
                self._on_kick_answer,
            )

    def _on_kick_answer(self, answer: str | None) -> None:
        if answer == "kick":
            self.conductor.call(self.conductor.hall.kick, self._leaving)
