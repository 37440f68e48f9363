"""The check: what the coach asks about all drafts, what the room calls each key result, reasons to leave it so."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from okr_desktop.domain.text import NOTE_LIMIT
from okr_desktop.domain.workshop import drafting
from okr_desktop.domain.workshop.drafting import drafts, results_of
from okr_desktop.domain.workshop.model import DraftResult, Live
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.workshop.late.base import LatePanel
from okr_desktop.qt.pages.workshop.late.check_data import CheckLine, load
from okr_desktop.qt.pages.workshop.late.fields import kept_area
from okr_desktop.qt.pages.workshop.late.findings_tree import FindingsTree
from okr_desktop.qt.pages.workshop.late.flow import flow_of
from okr_desktop.qt.pages.workshop.late.no_drafts import NoDrafts
from okr_desktop.qt.pages.workshop.late.paper import PaperBallots, send_ballot
from okr_desktop.qt.pages.workshop.late.poll_list import PollList
from okr_desktop.qt.pages.workshop.late.room_for import filled, scrolling
from okr_desktop.qt.pages.workshop.late.two_sides import WIDE_FROM, TwoSides
from okr_desktop.qt.pages.workshop.late.words import foreign
from okr_desktop.qt.pages.workshop.parts.pieces import (
    card,
    column_of,
    heading,
    hint,
    label,
    line_label,
    link,
)
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.workshop.conductor import Conductor

_VALUES = ("result", "activity")


class CheckPanel(LatePanel):
    """Findings by severity; a contradiction is solved or gets a reason before the workshop goes on."""

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(conductor, session, prompter, parent)
        self._lines: list[CheckLine] = []
        self._asked: object = None
        self._reasons: dict[str, str] = {}
        self._current = ""
        self.state, self.blocked = heading(""), ProblemLine()
        self.tree = FindingsTree()
        self.nothing = NoDrafts(self, self.tr("There is no objective to check yet."))
        self.level = line_label("", theme.CAPTION, muted=True)
        self.question, self.about = label("", theme.EMPHASIS, strong=True), label("")
        self.why, self.source = label("", muted=True), line_label("", theme.CAPTION, muted=True)
        self.reason, self.keeper = kept_area(self.tr("Reason"), self.tr("Why the room leaves it as it is"))
        self.leave_button, self.open_button = (
            QPushButton(self.tr("&Leave it, with this reason")),
            link(self.tr("Change the draft")),
        )
        self.polls, self.item = PollList(), QComboBox()
        self.paper = PaperBallots([self.tr("Result"), self.tr("Activity")])
        self.close_button = QPushButton(self.tr("Show the &answers"))
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.item.setAccessibleName(self.tr("Key result"))
        self.item.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        detail, column = card()
        for part in (self.level, self.question, self.about, self.why, self.source, self.reason):
            column.addWidget(part)
        column.addWidget(flow_of(self.leave_button, self.open_button))
        self.detail = detail
        room, below = card()
        below.addWidget(heading(self.tr("Result or activity?")))
        below.addWidget(hint(self.tr("Phones answer it for each key result. It asks, it decides nothing.")))
        below.addWidget(self.polls)
        below.addWidget(flow_of(self.close_button))
        below.addWidget(self.item)
        below.addWidget(self.paper)
        left, right = filled(3, self.nothing, self.state, self.blocked, self.tree), column_of(scrolling(detail, room))
        self.sides = TwoSides((left, right), (self.tr("Findings"), self.tr("In detail")), WIDE_FROM)
        self.sides.set_shares(1, 1)
        self.sides.turn_to(0)
        self.outer.addWidget(self.sides, 1)
        self.outer.addWidget(self.problem)

    def _connect(self) -> None:
        self.tree.picked.connect(self._show_detail)
        self.tree.itemActivated.connect(self._on_activated)
        self.keeper.typed.connect(self._on_typed)
        self.leave_button.clicked.connect(self._on_leave)
        self.open_button.clicked.connect(self._on_open)
        self.close_button.clicked.connect(self._on_close)
        self.close_button.setToolTip(self.tr("Count what was answered so far and show it here and on the wall"))
        self.open_button.setToolTip(self.tr("Go back to drafting; nothing is lost"))
        self.paper.given.connect(self._on_paper)

    # Showing

    def show_live(self, live: Live) -> None:
        asked = (live.board.drafts, live.board.results, live.board.overrides, live.setup)
        if asked != self._asked and self.session.is_open:
            self._asked = asked
            self.session.read(load, live, then=self._on_lines, failed=self.say, owner=self)
        self.nothing.setVisible(not drafts(live))
        self.state.setVisible(bool(drafts(live)))
        results = self._results(live)
        self.polls.show_polls(results, live.results.polls)
        self._show_items(results)
        on = live.run.stage is Stage.CHECK
        self.paper.show_seats(self.view.seats, on and bool(results))
        self.item.setVisible(not self.paper.isHidden())
        self.close_button.setVisible(on and bool(results))

    @staticmethod
    def _results(live: Live) -> list[DraftResult]:
        return [one for draft in drafts(live) for one in results_of(live, draft.id)]

    def _show_items(self, results: list[DraftResult]) -> None:
        wanted = [(one.id, one.title) for one in results]
        if [(self.item.itemData(at), self.item.itemText(at)) for at in range(self.item.count())] != wanted:
            kept = self.item.currentData()
            self.item.clear()
            for id, title in wanted:
                self.item.addItem(title, id)
            self.item.setCurrentIndex(max(0, self.item.findData(kept)))

    def _on_lines(self, lines: list[CheckLine]) -> None:
        self._lines = lines
        blockers = sum(one.blocker for one in lines)
        asked = sum(not one.reason for one in lines)
        self.state.setText(self.tr("%n open finding(s)", "", asked) if asked else self.tr("Nothing is left to ask"))
        self.blocked.show_text(
            self.tr("%n contradiction(s) must be solved, or left with a reason, before you go on.", "", blockers)
            if blockers
            else ""
        )
        self.tree.show_findings(lines)
        self.tree.setVisible(bool(lines))
        self._show_detail(self.tree.current_id())

    def _line(self) -> CheckLine | None:
        return next((one for one in self._lines if one.id == self._current), None)

    def _show_detail(self, id: str) -> None:
        """The chosen finding; a reason that was typed for another one is kept for it."""
        if id != self._current:
            self._reasons[self._current] = self.reason.toPlainText()
            self._current = id
            line = self._line()
            self.reason.setPlainText(self._reasons.get(id, "") or (line.reason if line else ""))
        line = self._line()
        self.detail.setVisible(line is not None)
        if line is None:
            return
        self.level.setText(" · ".join(dict.fromkeys((line.level_text, line.name))))
        self.question.setText(foreign(line.question))
        self.about.setText(foreign(f"“{line.title}”") if line.title else self.tr("All objectives together"))
        self.why.setText(line.why)
        self.source.setText(line.source)
        self.reason.setReadOnly(bool(line.reason))
        if line.reason:
            self.reason.setPlainText(line.reason)
        self.leave_button.setText(self.tr("Ask a&gain") if line.reason else self.tr("&Leave it, with this reason"))
        self._on_typed()

    def _on_typed(self) -> None:
        line = self._line()
        ready = line is not None and (bool(line.reason) or bool(self.keeper.text()))
        self.leave_button.setEnabled(ready and len(self.keeper.text()) <= NOTE_LIMIT)
        self.leave_button.setToolTip("" if ready else self.tr("Say in a few words why, then leave it"))

    def _on_activated(self) -> None:
        """Enter on a finding goes to where a reason is given."""
        if self._line() is not None:
            self.sides.turn_to(1)
            self.reason.setFocus()

    # Doing

    def commit(self) -> None:
        """A reason is given by its button only: what is typed stays in the field."""

    def _on_leave(self) -> None:
        line = self._line()
        if line is None:
            return
        if line.reason:
            self._reasons[line.id] = line.reason
            self.act(drafting.lift_override, line.rule, line.about)
        else:
            self.act(drafting.override, line.rule, line.about, self.keeper.text())

    def _on_open(self) -> None:
        line = self._line()
        if line is not None:
            stage = Stage.DRAFT_KR if line.about in self.live.board.results or line.rule == "O_NOKR" else Stage.DRAFT_O
            self.call(self.conductor.hall.go, stage)

    def _on_close(self) -> None:
        self.call(self.conductor.hall.close_round)

    def _on_paper(self, seat: str, index: int, _text: str) -> None:
        command: dict[str, Any] = {"do": "poll", "item": self.item.currentData(), "value": _VALUES[index]}
        send_ballot(self, self.paper, seat, command)
