"""ARCHIVED: it is over; what it came to, to be read and printed again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.workshop.drafting import drafts, results_of
from okr_desktop.domain.workshop.model import ConsoleView
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop import data
from okr_desktop.qt.pages.workshop.parts.panel import StagePanel
from okr_desktop.qt.pages.workshop.parts.pieces import (
    card,
    empty_out,
    heading,
    hint,
    label,
    line_label,
    row_of,
    say,
    scrolled,
)
from okr_desktop.qt.texts_numbers import date_text


class ArchivedPanel(StagePanel):
    """Read only."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._seq = -1
        self.said = line_label("", muted=True)
        self.question = label("", theme.SECTION, strong=True)
        self.about = hint("")
        self.print = QPushButton(self.tr("&Print the protocol…"))
        self.print.clicked.connect(self._on_print)
        self.setFocusProxy(self.print)
        frame, self._column = card()
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(theme.SPACE_24, theme.SPACE_16, theme.SPACE_24, theme.SPACE_16)
        whole.setSpacing(theme.SPACE_12)
        for part in (self.question, self.about, row_of(self.print, self.said, None), frame):
            whole.addWidget(part)
        whole.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))

    def _on_print(self) -> None:
        filters = [(self.tr("PDF documents"), ["*.pdf"])]
        title = self.tr("Print the protocol")
        suggested = f"{self.conductor.hall.path.stem}.pdf"
        self.prompter.choose_save_file(self, title, filters, self._on_target, suggested=suggested)

    def _on_target(self, target: Path | None) -> None:
        if target is not None:
            live = self.conductor.view.live
            refused = self.conductor.refused.emit
            self.session.read(data.print_live, live, target, then=self._on_printed, failed=refused, owner=self)

    def _on_printed(self, target: Path) -> None:
        self.said.setText(self.tr("The protocol stands in {name}.").format(name=target.name))

    def show_view(self, view: ConsoleView) -> None:
        if view.seq == self._seq:
            return
        self._seq = view.seq
        live = view.live
        say(self.question, live.setup.question)
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
