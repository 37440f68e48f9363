"""LOBBY: how to join, who is here, paper seats, and what few people mean for anonymity."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from okr_desktop.domain.errors import Severity
from okr_desktop.domain.workshop.limits import FEW, FEWEST_FOR_SEALED
from okr_desktop.domain.workshop.model import ConsoleView, Mode, Seat
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.workshop.late.flow import flow_of
from okr_desktop.qt.pages.workshop.parts import panel
from okr_desktop.qt.pages.workshop.parts.panel import StagePanel
from okr_desktop.qt.pages.workshop.parts.pieces import (
    FigureBox,
    card,
    column_of,
    heading,
    hint,
    label,
    line_label,
    primary,
    row_of,
    scrolled,
)
from okr_desktop.qt.widgets.chips import ChipRow
from okr_desktop.qt.workshop.qr import QrWidget

CODE_SIZE = 148


class LobbyPanel(StagePanel):
    """Nobody is told who somebody is: a seat is a pair of words, and no more."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._url = ""
        self._names: list[str] = []
        self.figures = [FigureBox(word) for word in (self.tr("here"), self.tr("phones"), self.tr("on paper"))]
        self.warning = ProblemLine()
        self.named = QPushButton(self.tr("Change to named"))
        self.seats = ChipRow()
        self.empty = hint(self.tr("The first seat will stand here. Add paper seats, or let phones in."))
        self.count = QSpinBox()
        self.count.setRange(1, 50)
        self.count.setValue(3)
        self.count.setFixedWidth(theme.SPIN_WIDTH)
        self.count.setAccessibleName(self.tr("How many paper seats"))
        theme.inset(self.count)
        self.paper = primary(self.tr("Add paper seats"))
        self.hands = QPushButton(self.tr("Add a show of hands"))
        self.lock = QPushButton()
        self.all_seats = QPushButton(self.tr("Manage seats…"))
        self._join_card = self._make_join()
        self._arrange()
        self._connect()

    def _make_join(self) -> QWidget:
        frame, column = card()
        self._join_head = heading(self.tr("Join by phone"))
        self.code_picture = QrWidget()
        self.code_picture.setFixedSize(QSize(CODE_SIZE, CODE_SIZE))
        self.code = line_label("", theme.PAGE, strong=True)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.address = label("")
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.wifi = hint("")
        self.show_it = QPushButton(self.tr("Show it to the room"))
        self.door = QPushButton(self.tr("Let phones in…"))
        self._closed = hint(
            self.tr("No phone can join yet. Choose the network and try it with your own phone, or stay on paper.")
        )
        self._words = column_of(
            self.code, self.address, self.wifi, row_of(self.show_it, None), None, space=theme.SPACE_4
        )
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_16)
        row.addWidget(self.code_picture)
        row.addWidget(self._words, 1)
        column.addWidget(self._join_head)
        column.addLayout(row)
        column.addWidget(self._closed)
        column.addWidget(row_of(self.door, None))
        return frame

    def _arrange(self) -> None:
        frame, column = card()
        numbers = QHBoxLayout()
        for figure in self.figures:
            numbers.addWidget(figure)
        numbers.addStretch(1)
        column.addLayout(numbers)
        column.addWidget(self.warning)
        column.addWidget(row_of(self.named, None))
        column.addWidget(self.empty)
        column.addWidget(self.seats)
        column.addWidget(flow_of(self.count, self.paper, self.hands))
        column.addWidget(flow_of(self.lock, self.all_seats))
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        whole.setSpacing(theme.SPACE_12)
        whole.addWidget(self._join_card)
        whole.addWidget(frame)
        whole.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))

    def _connect(self) -> None:
        self.paper.clicked.connect(self._on_paper)
        self.hands.clicked.connect(self._on_hands)
        self.lock.clicked.connect(self._on_lock)
        self.named.clicked.connect(self._on_named)
        self.all_seats.clicked.connect(self._on_seats)
        self.show_it.clicked.connect(self._on_show)
        self.door.clicked.connect(self._on_door)
        self.setFocusProxy(self.paper)

    def show_view(self, view: ConsoleView) -> None:
        counts, live = view.counts, view.live
        paper = sum(seat.kind != "phone" for seat in view.seats)
        for figure, number in zip(self.figures, (counts.seats, counts.phones, paper), strict=True):
            figure.set_number(str(number))
        if live.setup.seats:
            self.figures[0].set_number(f"{counts.seats} / {live.setup.seats}")
        self.empty.setVisible(not view.seats)
        self.seats.setVisible(bool(view.seats))
        names = [self._name(seat) for seat in view.seats]
        if names != self._names:
            # Two hundred phones join at once: they are drawn again only when there is somebody new.
            self._names = names
            self.seats.set_texts(names)
        self.lock.setText(self.tr("Unlock joining") if live.run.joining_locked else self.tr("Lock joining"))
        self._show_warning(counts.seats, live.setup.mode)
        self._show_join(view)

    def _name(self, seat: Seat) -> str:
        away = seat.kind == "phone" and not seat.online
        return self.tr("{seat} · phone away").format(seat=seat.label) if away else seat.label

    def _show_warning(self, seats: int, mode: Mode) -> None:
        few = 0 < seats < FEWEST_FOR_SEALED and mode is not Mode.NAMED
        text = ""
        if few:
            text = self.tr("With two people or fewer nothing can be anonymous. Change to named, or wait for more.")
        elif 0 < seats <= FEW and mode is not Mode.NAMED:
            text = self.tr("With so few people others may guess who wrote what. Phones say so too.")
        self.warning.show_text(text, Severity.ERROR if few else Severity.WARNING)
        self.named.setVisible(few)

    def _show_join(self, view: ConsoleView) -> None:
        open_ = bool(view.join_url)
        for part in (self.code_picture, self._words):
            part.setVisible(open_)
        self._closed.setVisible(not open_)
        self.door.setVisible(not open_)
        self.code.setText(view.code)
        self.address.setText(view.address)
        wifi = view.live.setup.wifi
        self.wifi.setText(self.tr("Wi-Fi: {name}").format(name=wifi.ssid) if wifi.ssid else "")
        self.wifi.setVisible(bool(wifi.ssid))
        if view.join_url != self._url:
            self._url = view.join_url
            if open_:
                self.code_picture.set_code(view.join_url, self.tr("Picture to join by phone"))

    # Pressed

    def _on_paper(self) -> None:
        self.conductor.call(self.conductor.hall.add_paper_seats, self.count.value())

    def _on_hands(self) -> None:
        self.conductor.call(self.conductor.hall.add_hands)

    def _on_lock(self) -> None:
        self.conductor.call(self.conductor.hall.lock, not self.conductor.view.live.run.joining_locked)

    def _on_named(self) -> None:
        self.conductor.call(self.conductor.hall.setup, mode=Mode.NAMED)

    def _on_seats(self) -> None:
        self.wanted.emit(panel.SEATS)

    def _on_show(self) -> None:
        self.wanted.emit(panel.PROJECTOR)

    def _on_door(self) -> None:
        self.wanted.emit(panel.PREFLIGHT)
