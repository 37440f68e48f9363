"""ARCHIVED: it is over; what it came to, to be read and printed again."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from okr_desktop.domain.workshop.drafting import drafts, results_of
from okr_desktop.domain.workshop.model import ConsoleView
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.parts.panel import StagePanel
from okr_desktop.qt.pages.workshop.parts.pieces import card, empty_out, heading, hint, label, scrolled
from okr_desktop.qt.texts_numbers import date_text


class ArchivedPanel(StagePanel):
    """Read only."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._seq = -1
        self.question = label("", theme.SECTION, strong=True)
        self.about = hint("")
        frame, self._column = card()
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(theme.SPACE_24, theme.SPACE_16, theme.SPACE_24, theme.SPACE_16)
        whole.setSpacing(theme.SPACE_12)
        for part in (self.question, self.about, frame):
            whole.addWidget(part)
        whole.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))

    def show_view(self, view: ConsoleView) -> None:
        if view.seq == self._seq:
            return
        self._seq = view.seq
        live = view.live
        self.question.setText(live.setup.question)
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
