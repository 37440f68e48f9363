"""COLLECT: counts and never a text, quick entry of cards on paper, and the moderation list where it is switched on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from okr_desktop.domain.workshop import machine
from okr_desktop.domain.workshop.model import ConsoleView, Mode
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.parts import panel
from okr_desktop.qt.pages.workshop.parts.panel import StagePanel
from okr_desktop.qt.pages.workshop.parts.photo import SUFFIXES, PhotoView, load_photo
from okr_desktop.qt.pages.workshop.parts.pieces import (
    CardLine,
    CardList,
    FigureBox,
    card,
    column_of,
    heading,
    hint,
    label,
    line_label,
    link,
    row_of,
    say,
    scrolled,
)
from okr_desktop.qt.pages.workshop.quick_entry import QuickEntry
from okr_desktop.qt.texts import error_text
from okr_desktop.services.workshop.company import looks_rude


class CollectPanel(StagePanel):
    """What people write stays sealed until the reveal: this panel knows how many, never what."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._withheld: set[str] = set()
        self.question = label("", theme.EMPHASIS, strong=True)
        self.ideas, self.done = FigureBox(self.tr("ideas")), FigureBox(self.tr("done"))
        self.waiting = FigureBox(self.tr("need more time"))
        self.sealed = hint("")
        self.turn = QPushButton()
        self.entry = QuickEntry(self.conductor)
        self.all_done = link(self.tr("This paper seat is done"))
        self.photo = PhotoView()
        self.photo_side = column_of(self._photo_bar(), self.photo)
        self.moderation = CardList(self.tr("Ideas before the reveal, without authors"))
        self.withhold = QPushButton(self.tr("Withhold"))
        self._moderation = self._make_moderation()
        self._arrange()
        self._connect()

    def _photo_bar(self) -> QWidget:
        self.photo_close = link(self.tr("Close the photo"))
        return row_of(line_label(self.tr("Photo of the notes"), strong=True), None, self.photo_close)

    def _make_moderation(self) -> QWidget:
        frame, column = card()
        column.addWidget(heading(self.tr("Moderation")))
        column.addWidget(hint(self.tr("Without authors. What you withhold is not shown; the protocol counts it.")))
        column.addWidget(self.moderation, 1)
        column.addWidget(row_of(self.withhold, None))
        return frame

    def _arrange(self) -> None:
        frame, column = card()
        column.addWidget(self.question)
        numbers = QHBoxLayout()
        for figure in (self.ideas, self.done, self.waiting):
            numbers.addWidget(figure)
        numbers.addStretch(1)
        column.addLayout(numbers)
        column.addWidget(self.sealed)
        column.addWidget(row_of(self.turn, None))
        typed, second = card()
        second.addWidget(heading(self.tr("Cards on paper")))
        second.addWidget(self.entry)
        second.addWidget(row_of(self.all_done, None))
        second.addStretch(1)
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(theme.SPACE_8)
        self.split.addWidget(self.photo_side)
        self.split.addWidget(typed)
        self.photo_side.hide()
        self._counts_card = frame
        inside = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        whole.setSpacing(theme.SPACE_12)
        whole.addWidget(frame)
        whole.addWidget(self.split, 2)
        whole.addWidget(self._moderation, 1)

    def _connect(self) -> None:
        self.turn.clicked.connect(self._on_turn)
        self.entry.photo_requested.connect(self._choose_photo)
        self.photo_close.clicked.connect(self._close_photo)
        self.all_done.clicked.connect(self._on_seat_done)
        self.withhold.clicked.connect(self._on_withhold)
        self.moderation.chosen.connect(self._toggle)
        self.moderation.currentRowChanged.connect(self._on_current)
        self.setFocusProxy(self.entry)

    def show_view(self, view: ConsoleView) -> None:
        counts, live = view.counts, view.live
        say(self.question, live.setup.question)
        self.ideas.set_number(str(counts.ideas))
        self.done.set_number(self.tr("{done} of {seats}").format(done=counts.done, seats=counts.seats))
        self.waiting.set_number(str(counts.more_time))
        self.waiting.setVisible(bool(counts.more_time))
        self.sealed.setText(self._truth(live.setup.mode))
        self._show_turn(view)
        self.entry.show_view(view)
        self.all_done.setVisible(any(seat.kind == "paper" for seat in view.seats))
        self._moderation.setVisible(live.setup.moderation and self.photo_side.isHidden())
        self._show_moderation(view)

    def _truth(self, mode: Mode) -> str:
        if mode is Mode.SEALED:
            return self.tr("Sealed: no name is stored with an idea, and nobody sees a text before the reveal.")
        return self.tr("Names are stored with the ideas; nobody sees a text before the reveal.")

    def _show_turn(self, view: ConsoleView) -> None:
        block = machine.current_block(view.live)
        turns = block.turns if block is not None else 0
        self.turn.setVisible(turns > 1)
        self.turn.setEnabled(view.live.run.turn < turns)
        text = self.tr("Turn {turn} of {turns}: pass the sheets on")
        self.turn.setText(text.format(turn=view.live.run.turn, turns=turns))

    def _show_moderation(self, view: ConsoleView) -> None:
        language = view.live.setup.language
        self.moderation.show_lines(self._moderated(id, text, language) for id, text in view.moderation)
        self._on_current()

    def _moderated(self, id: str, text: str, language: str) -> CardLine:
        """A rude word is a hint to look, and nothing more."""
        if id in self._withheld:
            return CardLine(id, text, self.tr("withheld"))
        if looks_rude(text, language):
            return CardLine(id, text, self.tr("worth a look"), "alert-triangle")
        return CardLine(id, text)

    def leave(self) -> None:
        if not self.photo_side.isHidden():
            self._beside(False)

    # Keys

    def do_key(self, name: str) -> bool:
        """N puts the keyboard into the line."""
        if name == panel.QUICK_ENTRY:
            self.entry.setFocus()
            return True
        return False

    # Pressed

    def _on_turn(self) -> None:
        self.conductor.call(self.conductor.hall.turn)

    def _on_seat_done(self) -> None:
        seat = str(self.entry.who.currentData() or "")
        paper = [one.id for one in self.conductor.view.seats if one.kind == "paper"]
        for id in [seat] if seat else paper:
            self.conductor.call(self.conductor.hall.do, id, {"do": "done", "on": True})

    def _on_current(self, *_: object) -> None:
        here = self.moderation.current()
        self.withhold.setEnabled(bool(here))
        self.withhold.setText(self.tr("Show it after all") if here in self._withheld else self.tr("Withhold"))

    def _on_withhold(self) -> None:
        self._toggle(self.moderation.current())

    def _toggle(self, id: str) -> None:
        if id:
            on = id not in self._withheld
            self._withheld ^= {id}
            self.conductor.call(self.conductor.hall.withhold_sealed, id, on)

    # The photo

    def _choose_photo(self) -> None:
        filters = [(self.tr("Pictures"), SUFFIXES)]
        self.prompter.choose_open_file(self, self.tr("Photo of the notes"), filters, self._on_photo)

    def _on_photo(self, path: Path | None) -> None:
        if path is not None:
            self.session.read(load_photo, path, then=self._show_photo, failed=self._on_no_photo, owner=self)

    def _show_photo(self, picture: QImage) -> None:
        self.photo.show_picture(picture)
        self._beside(True)
        self.split.setSizes([6_000, 4_000])

    def _beside(self, on: bool) -> None:
        """The photo on the left, the line on the right, and nothing else."""
        self.photo_side.setVisible(on)
        self._counts_card.setVisible(not on)
        self._moderation.setVisible(not on and self.conductor.view.live.setup.moderation)
        self.entry.set_narrow(on)
        self.wanted.emit(panel.WIDE if on else panel.NARROW)
        self.entry.setFocus()

    def _on_no_photo(self, error: BaseException) -> None:
        self.entry.line.problem.show_text(error_text(error))

    def _close_photo(self) -> None:
        self._beside(False)
