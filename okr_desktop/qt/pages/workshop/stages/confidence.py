"""Confidence: a sealed fist of five, what would raise it by one, disagreement on record, the way back to the drafts."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QPushButton, QWidget

from okr_desktop.domain.workshop import closing_acts
from okr_desktop.domain.workshop.drafting import drafts
from okr_desktop.domain.workshop.machine import REWORKS
from okr_desktop.domain.workshop.model import Live, Spread
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.late.base import LatePanel
from okr_desktop.qt.pages.workshop.late.fields import kept_area
from okr_desktop.qt.pages.workshop.late.flow import flow_of
from okr_desktop.qt.pages.workshop.late.paper import PaperBallots, send_ballot
from okr_desktop.qt.pages.workshop.late.room_for import scrolling
from okr_desktop.qt.pages.workshop.late.spread_box import SpreadBox
from okr_desktop.qt.pages.workshop.late.words import fist_text, foreign, mean_text
from okr_desktop.qt.pages.workshop.parts.panel import QUICK_ENTRY
from okr_desktop.qt.pages.workshop.parts.pieces import (
    FigureBox,
    card,
    empty_out,
    heading,
    hint,
    icon_button,
    label,
    primary,
    row_of,
)
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.workshop.conductor import Conductor


class ConfidencePanel(LatePanel):
    """Counts while it is open; then the picture, or only words below five answers."""

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(conductor, session, prompter, parent)
        self._dissents: object = None
        self.title, self.loops = heading(""), hint("")
        self.given, self.seats = FigureBox(self.tr("answers")), FigureBox(self.tr("seats"))
        self.close_button: QPushButton = primary(self.tr("&Show the result"))
        self.paper = PaperBallots([str(step) for step in range(6)], self.tr("What would raise it by one?"))
        self.result = SpreadBox(0)
        self.before = label("", muted=True)
        self.dissent, self.keeper = kept_area(
            self.tr("Disagreement"), self.tr("Who disagrees says it in own words: it goes into the protocol as it is")
        )
        self.about = QComboBox()
        self.record_button = QPushButton(self.tr("&Write it down"))
        self.to_objectives = QPushButton(self.tr("&Back to the objectives"))
        self.to_results = QPushButton(self.tr("Back to the &key results"))
        self.again_button = QPushButton(self.tr("&New round"))
        self._list = QGridLayout()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        while_open, column = card()
        figures = QHBoxLayout()
        figures.addWidget(self.given)
        figures.addWidget(self.seats)
        figures.addStretch(1)
        column.addLayout(figures)
        column.addWidget(hint(self._scale()))
        column.addWidget(self.paper)
        column.addWidget(row_of(self.close_button, None))
        self.open_card = while_open
        after, below = card()
        below.addWidget(self.result)
        below.addWidget(flow_of(self.again_button, self.to_results, self.to_objectives))
        below.addWidget(self.loops)
        self.result_card = after
        against, lines = card()
        lines.addWidget(heading(self.tr("Disagreement is a result as well")))
        lines.addLayout(self._list)
        lines.addWidget(self.dissent)
        lines.addWidget(flow_of(self.about, self.record_button))
        self._list.setColumnStretch(0, 1)
        self.about.setAccessibleName(self.tr("About"))
        self.about.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.about.setMinimumContentsLength(24)
        self.outer.addWidget(self.title)
        self.outer.addWidget(scrolling(while_open, after, self.before, against), 1)
        self.outer.addWidget(self.problem)

    @staticmethod
    def _scale() -> str:
        return " · ".join(fist_text(step) for step in range(6))

    def _connect(self) -> None:
        self.close_button.clicked.connect(self._on_close)
        self.again_button.clicked.connect(self._on_again)
        self.to_objectives.clicked.connect(self._on_objectives)
        self.to_results.clicked.connect(self._on_results)
        self.record_button.clicked.connect(self._on_record)
        self.keeper.typed.connect(self._on_typed)
        self.paper.given.connect(self._on_paper)
        self.close_button.setToolTip(self.tr("Count the answers; the single answers are destroyed"))
        self.again_button.setToolTip(self.tr("Ask once more; the round before stays in the protocol"))
        self._on_typed()

    # Showing

    def show_live(self, live: Live) -> None:
        number = max(1, live.run.round(Stage.CONFIDENCE))
        found = next((one for one in live.results.confidence if one.round == number), None)
        here = live.run.stage is Stage.CONFIDENCE
        self.title.setText(self.tr("Confidence, round {number}").format(number=number))
        counts = self.view.counts
        self.given.set_number(str(counts.ballots))
        self.seats.set_number(str(counts.seats))
        self.open_card.setVisible(found is None and here)
        self.paper.show_seats(self.view.seats, found is None and here)
        self.close_button.setEnabled(counts.ballots > 0)
        self.result_card.setVisible(found is not None)
        self.result.show_spread(found)
        self.loops.setVisible(number > REWORKS)
        self.loops.setText(self.tr("Two times back to the drafts are enough: now write down who disagrees, and go on."))
        self._show_before([one for one in live.results.confidence if one.round != number])
        self._show_dissents(live)

    def _show_before(self, earlier: list[Spread]) -> None:
        text = self.tr("Round {number}: mean {mean} of {count} answers")
        rounds = [text.format(number=one.round, mean=mean_text(one), count=one.answers) for one in earlier]
        self.before.setText("\n".join(rounds))
        self.before.setVisible(bool(rounds))

    def _show_dissents(self, live: Live) -> None:
        titles = {one.id: one.title for one in drafts(live)}
        shown = (live.board.dissents, titles)
        if shown == self._dissents:
            return
        self._dissents = shown
        kept = self.about.currentData()
        self.about.clear()
        self.about.addItem(self.tr("about everything"), "")
        for id, title in titles.items():
            self.about.addItem(title, id)
        self.about.setCurrentIndex(max(0, self.about.findData(kept)))
        empty_out(self._list)
        for row, one in enumerate(live.board.dissents.values()):
            about = titles.get(one.about, "")
            self._list.addWidget(label(foreign(f"{one.text}\n“{about}”" if about else one.text)), row, 0)
            close = icon_button("x", self.tr("Take this disagreement back"), self._on_drop)
            close.setProperty("record", one.id)
            self._list.addWidget(close, row, 1)

    def _on_typed(self) -> None:
        self.record_button.setEnabled(bool(self.keeper.text()))

    def do_key(self, name: str) -> bool:
        """The key of quick entry enters a ballot from paper."""
        if name != QUICK_ENTRY or self.paper.isHidden():
            return False
        self.paper.choice.setFocus()
        return True

    # Doing

    def commit(self) -> None:
        """A disagreement is written down by its button only: what is typed stays in the field."""

    def _on_close(self) -> None:
        self.call(self.conductor.hall.close_round)

    def _on_again(self) -> None:
        self.paper.begin()
        self.call(self.conductor.hall.go, Stage.CONFIDENCE)

    def _on_objectives(self) -> None:
        self.call(self.conductor.hall.go, Stage.DRAFT_O)

    def _on_results(self) -> None:
        self.call(self.conductor.hall.go, Stage.DRAFT_KR)

    def _on_record(self) -> None:
        if self.keeper.text():
            self.act(
                closing_acts.dissent, self.keeper.text(), str(self.about.currentData() or ""), then=self._on_recorded
            )

    def _on_recorded(self, _live: object) -> None:
        self.dissent.clear()

    def _on_drop(self) -> None:
        button = self.sender()
        if button is not None:
            self.act(closing_acts.drop_dissent, str(button.property("record")))

    def _on_paper(self, seat: str, index: int, text: str) -> None:
        command: dict[str, Any] = {"do": "fist", "value": index, "text": text}
        send_ballot(self, self.paper, seat, command, text)
