"""REVEAL: the cards in their shuffled order, one after the other or all, read aloud, withheld where they must be."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QProgressBar, QPushButton, QVBoxLayout

from okr_desktop.domain.workshop import acts, closing_acts
from okr_desktop.domain.workshop.model import ConsoleView, Note
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.late.flow import flow_of
from okr_desktop.qt.pages.workshop.parts import panel
from okr_desktop.qt.pages.workshop.parts.panel import StagePanel
from okr_desktop.qt.pages.workshop.parts.pieces import (
    CardLine,
    CardList,
    card,
    hint,
    label,
    line_label,
    primary,
    row_of,
    say,
)


class RevealPanel(StagePanel):
    """The large card is what is read aloud; the list is what the room has seen so far."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._notes: dict[str, Note] = {}
        self._newest = ""
        self.text: QLabel = label("", theme.PAGE)
        self.text.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.about = hint("")
        self.count, self.bar = line_label("", muted=True), QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Cards shown"))
        self.next = primary(self.tr("Show the &next card"))
        self.all = QPushButton(self.tr("Show all"))
        self.all.setToolTip(self.tr("Show every card at once (R, R)"))
        self.large = QCheckBox(self.tr("Large on the &wall"))
        self.withhold = QPushButton(self.tr("Withhold"))
        self.park = QPushButton(self.tr("Park"))
        self.park.setToolTip(self.tr("Put it aside for later (P)"))
        self.cards = CardList(self.tr("Cards shown so far"))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        frame, column = card()
        self.text.setMinimumHeight(2 * theme.ROW_COMFORTABLE)
        column.addWidget(self.text, 1)
        column.addWidget(self.about)
        self.large.setMinimumHeight(self.park.sizeHint().height())
        column.addWidget(flow_of(self.withhold, self.park, self.large))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        whole.setSpacing(theme.SPACE_8)
        whole.addWidget(row_of(self.next, self.all, theme.SPACE_8, self.count, self.bar))
        whole.addWidget(frame, 2)
        seen, below = card()
        below.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_4)
        below.addWidget(self.cards)
        whole.addWidget(seen, 3)

    def _connect(self) -> None:
        self.next.clicked.connect(self.show_next)
        self.all.clicked.connect(self.show_all)
        self.withhold.clicked.connect(self._on_withhold)
        self.park.clicked.connect(self._on_park)
        self.large.toggled.connect(self._on_large)
        self.cards.currentRowChanged.connect(self._on_current)
        self.setFocusProxy(self.next)

    def show_view(self, view: ConsoleView) -> None:
        board = view.live.board
        notes = sorted(board.notes.values(), key=_order)
        self._notes = {note.id: note for note in notes}
        open_ = [note for note in notes if note.merged is None and not note.withheld]
        shown = [note for note in open_ if note.shown]
        hidden = len(open_) - len(shown)
        self._show_progress(len(shown), len(open_))
        self.next.setEnabled(hidden > 0)
        self.all.setEnabled(hidden > 0)
        seen = [note for note in notes if note.shown and note.merged is None]
        self.cards.show_lines(self._line(note, view) for note in seen)
        newest = max(shown, key=_order, default=None)
        if newest is not None and newest.id != self._newest:
            self._newest = newest.id
            self.cards.go_to(newest.id)
        self._show_current(view)

    def _show_progress(self, shown: int, of: int) -> None:
        self.bar.setRange(0, max(of, 1))
        self.bar.setValue(shown)
        self.count.setText(self.tr("{shown} of {of} shown").format(shown=shown, of=of))

    def _line(self, note: Note, view: ConsoleView) -> CardLine:
        unclear = view.opinions.unclear.get(note.id, 0)
        parts = [
            note.author,
            self.tr("%n find(s) it unclear", "", unclear) if unclear else "",
            self.tr("withheld") if note.withheld else "",
        ]
        text = note.words if not note.withheld else "…"
        return CardLine(note.id, text, ", ".join(part for part in parts if part), "help" if unclear else "")

    def _on_current(self, *_: object) -> None:
        self._show_current(self.conductor.view)
        self._light()

    def _show_current(self, view: ConsoleView) -> None:
        note = self._notes.get(self.cards.current())
        for button in (self.withhold, self.park):
            button.setEnabled(note is not None)
        if note is None:
            self.text.setText(self.tr("All cards are covered. Show the first one."))
            self.about.setText("")
            return
        say(self.text, note.words if not note.withheld else self.tr("This card is withheld."))
        unclear = view.opinions.unclear.get(note.id, 0)
        self.about.setText(
            self.tr("%n find(s) it unclear. Ask only: what does it mean?", "", unclear) if unclear else note.author
        )
        self.withhold.setText(self.tr("Show it after all") if note.withheld else self.tr("Withhold"))

    # Acts

    def show_next(self) -> None:
        """Turn the next card over."""
        self.conductor.act(acts.show_next)

    def show_all(self) -> None:
        """Turn every card over."""
        self.conductor.act(acts.show_all)

    def do_key(self, name: str) -> bool:
        if name == panel.REVEAL:
            self.show_all()
            return True
        if name == panel.PARK and self.cards.current():
            self._on_park()
            return True
        return False

    def _on_withhold(self) -> None:
        note = self._notes.get(self.cards.current())
        if note is not None:
            self.conductor.act(acts.withhold, note.id, not note.withheld)

    def _on_park(self) -> None:
        note = self._notes.get(self.cards.current())
        if note is not None:
            self.conductor.act(closing_acts.park, note.words, note.id)

    def _on_large(self, _on: bool) -> None:
        self._light()

    def _light(self) -> None:
        note = self._notes.get(self.cards.current())
        lit = [note.id] if self.large.isChecked() and note is not None and not note.withheld else []
        if tuple(lit) != self.conductor.view.live.run.spotlight:
            self.conductor.call(self.conductor.hall.spotlight, lit)

    def leave(self) -> None:
        if self.conductor.view.live.run.spotlight:
            self.conductor.call(self.conductor.hall.spotlight, [])


def _order(note: Note) -> tuple[int, str]:
    return note.order, note.id
