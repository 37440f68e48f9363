"""Closing: was the time worth it, who does what next, what became of everything that was put aside, the protocol."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.errors import NotFound
from okr_desktop.domain.workshop import closing_acts
from okr_desktop.domain.workshop.model import Live
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.late.base import LatePanel
from okr_desktop.qt.pages.workshop.late.figures import Figures
from okr_desktop.qt.pages.workshop.late.owner import people
from okr_desktop.qt.pages.workshop.late.paper import PaperBallots, send_ballot
from okr_desktop.qt.pages.workshop.late.protocol import ProtocolBox
from okr_desktop.qt.pages.workshop.late.room_for import scrolling
from okr_desktop.qt.pages.workshop.late.spread_box import SpreadBox
from okr_desktop.qt.pages.workshop.late.step_rows import ParkedRow, StepList
from okr_desktop.qt.pages.workshop.parts.panel import QUICK_ENTRY
from okr_desktop.qt.pages.workshop.parts.pieces import card, heading, hint, label, row_of
from okr_desktop.qt.prompter import Choice as Button
from okr_desktop.qt.prompter import Prompter, Role
from okr_desktop.qt.session import Session
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.services.drafting import Choice
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.workshop import publishing


class ClosePanel(LatePanel):
    """ROTI, next steps, parking lot, figures, protocol, archive."""

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(conductor, session, prompter, parent)
        self._people: tuple[Choice, ...] | None = None
        self._storing_new = False
        self._sent: tuple[str, str, date | None] = ("", "", None)
        self.roti_open, self.roti = label(""), SpreadBox(1, what_helps=self.tr("What people wrote"))
        self.paper = PaperBallots([str(step) for step in range(1, 6)], self.tr("One sentence, if there is one"))
        self.roti_button = QPushButton(self.tr("&Show the answers"))
        self.steps = StepList()
        self.parked: dict[str, ParkedRow] = {}
        self.parking, self.figures = heading(""), Figures()
        self._parked_column = QVBoxLayout()
        self.no_parked = hint(self.tr("Nothing was put aside."))
        self.protocol = ProtocolBox(self)
        self.archive_button = QPushButton(self.tr("F&inish the workshop…"))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        worth, column = card()
        column.addWidget(heading(self.tr("Was it worth the time? 1 to 5")))
        for part in (self.roti_open, self.paper, row_of(self.roti_button, None), self.roti):
            column.addWidget(part)
        steps, lines = card()
        lines.addWidget(heading(self.tr("Next steps")))
        lines.addWidget(self.steps)
        aside, rows = card()
        rows.addWidget(self.parking)
        rows.addWidget(self.no_parked)
        rows.addLayout(self._parked_column)
        figures, below = card()
        below.addWidget(heading(self.tr("How much came from below")))
        below.addWidget(self.figures)
        paper, on_paper = card()
        on_paper.addWidget(self.protocol)
        self.outer.addWidget(scrolling(worth, steps, aside, figures, paper), 1)
        self.outer.addWidget(self.problem)
        self.outer.addWidget(row_of(None, self.archive_button))

    def _connect(self) -> None:
        self.roti_button.clicked.connect(self._on_roti)
        self.paper.given.connect(self._on_paper)
        self.steps.stored.connect(self._on_step)
        self.steps.removed.connect(self._on_step_out)
        self.archive_button.clicked.connect(self.ask_archive)
        self.roti_button.setToolTip(self.tr("Count the answers; the single answers are destroyed"))
        self.archive_button.setToolTip(self.tr("Ends the workshop for good; asks first"))

    # Showing

    def show_live(self, live: Live) -> None:
        if self._people is None and self.session.is_open:
            self._people = ()
            self.session.read(people, then=self._on_people, failed=self._no_people, owner=self)
        on = live.run.stage is Stage.CLOSE and live.results.roti is None
        counts = self.view.counts
        text = self.tr("{count} of {seats} answered. Nobody sees single answers.")
        self.roti_open.setText(text.format(count=counts.ballots, seats=counts.seats))
        self.roti_open.setVisible(on)
        self.roti_button.setVisible(on)
        self.roti_button.setEnabled(counts.ballots > 0)
        self.paper.show_seats(self.view.seats, on)
        self.roti.setVisible(live.results.roti is not None)
        self.roti.show_spread(live.results.roti)
        self.steps.show_steps(live.board.steps)
        self._show_parked(live)
        self.figures.show_live(live)
        self.archive_button.setVisible(live.run.stage is Stage.CLOSE)

    def _show_parked(self, live: Live) -> None:
        found = live.board.parked
        for id in [id for id in self.parked if id not in found]:
            row = self.parked.pop(id)
            row.hide()
            row.deleteLater()
        for id, one in found.items():
            if id not in self.parked:
                row = self.parked[id] = ParkedRow(id)
                row.owner.set_people(self._people or ())
                row.settled.connect(self._on_settled)
                self._parked_column.addWidget(row)
            self.parked[id].show_parked(one)
        unsettled = sum(not one.settled for one in found.values())
        self.parking.setText(
            self.tr("Parking lot: %n open", "", unsettled) if unsettled else self.tr("Parking lot: all settled")
        )
        if not found:
            self.parking.setText(self.tr("Parking lot"))
        self.no_parked.setVisible(not found)

    def _on_people(self, found: tuple[Choice, ...]) -> None:
        self._people = found
        self.steps.set_people(found)
        for row in self.parked.values():
            row.owner.set_people(found)

    def _no_people(self, error: BaseException) -> None:
        """Names can be typed without a list as well."""

    def do_key(self, name: str) -> bool:
        """The key of quick entry enters a ballot from paper."""
        if name != QUICK_ENTRY or self.paper.isHidden():
            return False
        self.paper.choice.setFocus()
        return True

    # Doing

    def commit(self) -> None:
        self.steps.commit()
        for row in self.parked.values():
            row.commit()

    def _on_roti(self) -> None:
        self.call(self.conductor.hall.close_round)

    def _on_paper(self, seat: str, index: int, text: str) -> None:
        command: dict[str, Any] = {"do": "roti", "value": index + 1, "text": text}
        send_ballot(self, self.paper, seat, command, text)

    def _on_step(self, id: str, text: str, owner: str, due: date | None) -> None:
        if id:
            self.act(closing_acts.next_step, text, owner, due, id, failed=self.steps.rows[id].keeper.refused)
        elif not self._storing_new:
            self._storing_new = True
            self._sent = (text, owner, due)
            self.conductor.act(
                closing_acts.next_step, text, owner, due, then=self._on_new_step, failed=self._on_refused_step
            )

    def _on_new_step(self, _live: object) -> None:
        """The line is free for the next one, unless that is being typed already."""
        fresh, self._storing_new = self.steps.fresh, False
        self.problem.clear()
        if fresh.typed() == self._sent:
            inside = fresh.isAncestorOf(QApplication.focusWidget() or self)
            fresh.empty()
            if inside:
                fresh.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused_step(self, error: BaseException) -> None:
        self._storing_new = False
        self.say(error)

    def _on_step_out(self, id: str) -> None:
        self.act(closing_acts.drop_step, id)

    def _on_settled(self, id: str, fields: dict[str, Any]) -> None:
        self.act(closing_acts.settle, id, failed=self.parked[id].keeper.refused, **fields)

    # The end

    def ask_archive(self) -> None:
        """Say what will be gone before it is."""
        self.commit()
        self.prompter.ask(
            self,
            self.tr("Finish the workshop"),
            self.tr("Finish the workshop for good?"),
            [
                Button("archive", self.tr("Finish"), Role.DESTROY),
                Button("stay", self.tr("Not yet"), Role.REJECT),
            ],
            self._on_archive,
            details=self.tr(
                "Destroyed are all seats with their word pairs, the keys of all phones, the code for joining, and "
                "every answer that was not counted yet. Phones say thank you and end. Kept are ideas, totals, drafts, "
                "names of owners and sponsor, and the protocol: they can be read and printed, not changed."
            ),
        )

    def _on_archive(self, answer: str | None) -> None:
        if answer != "archive":
            return
        if self.live.results.roti is None and self.view.counts.ballots:
            self.call(self.conductor.hall.close_round, then=self._on_counted)
        else:
            self._on_counted(None)

    def _on_counted(self, _live: object) -> None:
        """What was said since publishing goes into the plan first; without a publishing there is nothing to write."""
        live = self.conductor.view.live
        if live.results.published and self.session.is_open:
            self.session.run(
                publishing.update_closing, live, origin=self, then=self._on_written, failed=self._on_unwritten
            )
        else:
            self._finish()

    def _on_written(self, _outcome: Outcome[str]) -> None:
        self._finish()

    def _on_unwritten(self, error: BaseException) -> None:
        """Finishing waits, nothing was destroyed; a publishing that was taken back needs nothing written."""
        if not isinstance(error, NotFound):
            self.say(error)
            return
        self.prompter.ask(
            self,
            self.tr("Finish the workshop"),
            self.tr("What was published is not in the plan any more: the publishing was taken back, or deleted."),
            [
                Button("archive", self.tr("Finish all the same"), Role.DESTROY),
                Button("stay", self.tr("Not yet"), Role.REJECT),
            ],
            self._on_archive_anyway,
            details=self.tr(
                "Next steps and the parking lot then stand in the protocol only. Or go back and publish again."
            ),
        )

    def _on_archive_anyway(self, answer: str | None) -> None:
        if answer == "archive":
            self._finish()

    def _finish(self) -> None:
        self.call(self.conductor.hall.archive)
