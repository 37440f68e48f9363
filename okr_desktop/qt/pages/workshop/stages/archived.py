"""ARCHIVED: it is over; what it came to, to be read and printed again."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.workshop.drafting import drafts, results_of
from okr_desktop.domain.workshop.model import ConsoleView
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.parts.panel import StagePanel
from okr_desktop.qt.pages.workshop.parts.pieces import (
    card,
    empty_out,
    heading,
    hint,
    label,
    row_of,
    say,
    scrolled,
)
from okr_desktop.qt.texts_numbers import date_text
from okr_desktop.qt.workshop.printing import print_live


class ArchivedPanel(StagePanel):
    """Read only; ``show_requested(id)`` goes to what came of it in the plan."""

    show_requested = Signal(str)

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._seq = -1
        self.question = label("", theme.SECTION, strong=True)
        self.about = hint("")
        self.print = QPushButton(self.tr("&Print or export…"))
        self.print.setToolTip(self.tr("The protocol as PDF; ideas and results for other programs"))
        self.print.clicked.connect(self._on_print)
        self.past = QPushButton(self.tr("&What came of it…"))
        self.past.setToolTip(self.tr("Ideas, votes and what they led to, as the plan knows it today"))
        self.past.clicked.connect(self._on_past)
        self.setFocusProxy(self.print)
        frame, self._column = card()
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(theme.SPACE_24, theme.SPACE_16, theme.SPACE_24, theme.SPACE_16)
        whole.setSpacing(theme.SPACE_12)
        for part in (self.question, self.about, row_of(self.print, self.past, None), frame):
            whole.addWidget(part)
        whole.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))

    def _on_print(self) -> None:
        print_live(self, self.session, self.prompter, self.conductor)

    def _on_past(self) -> None:
        from okr_desktop.qt.pages.workshop.past.dialog import PastDialog

        dialog = PastDialog(self.session, self.conductor.view.live.results.workshop or "", self.window())
        dialog.show_requested.connect(self.show_requested)
        dialog.open()

    def show_view(self, view: ConsoleView) -> None:
        if view.seq == self._seq:
            return
        self._seq = view.seq
        live = view.live
        say(self.question, live.setup.question)
        self.past.setVisible(bool(live.results.workshop))
        day = date_text(live.setup.held) if live.setup.held else ""
        seats = self.tr("%n seat(s)", "", live.results.seats) if live.results.seats else ""
        ideas = self.tr("%n idea(s)", "", len(live.board.notes))
        parts = (day, live.setup.place, seats, ideas, self.tr("Seats and tokens are deleted."))
        self.about.setText(" · ".join(part for part in parts if part))
        empty_out(self._column)
        found = drafts(live)
        self._column.addWidget(heading(self.tr("Objectives and key results")))
        if not found:
            self._column.addWidget(hint(self.tr("No objective was drafted.")))
        for draft in found:
            self._column.addWidget(label(draft.title, strong=True))
            for one in results_of(live, draft.id):
                self._column.addWidget(label(f"•  {one.title}"))
