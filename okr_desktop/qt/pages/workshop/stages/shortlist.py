"""The SHORTLIST stage: what goes on to drafting, by the ranking, by a run-off, or against it with a reason."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QSpinBox, QStackedWidget, QWidget

from okr_desktop.domain.errors import Severity
from okr_desktop.domain.workshop import drafting
from okr_desktop.domain.workshop.machine import MOST_PICKS
from okr_desktop.domain.workshop.model import ConsoleView, Live
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.workshop.canvas.panel import BoardPanel
from okr_desktop.qt.pages.workshop.parts.pieces import column_of, heading, hint, line_label, row_of
from okr_desktop.qt.pages.workshop.stages import shortlist_rows
from okr_desktop.qt.pages.workshop.stages.shortlist_rows import Row, cut_of, rows, tied_at
from okr_desktop.qt.pages.workshop.stages.shortlist_table import RankingTable
from okr_desktop.qt.prompter import Choice, Prompter, Role
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.qt.workshop.conductor import Conductor


class ShortlistPanel(BoardPanel):
    """Dots and voters side by side; the room decides where the line lies."""

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(conductor, session, prompter, parent)
        self._live: Live | None = None
        self._rows: list[Row] = []
        self._wanted: tuple[str, bool] = ("", True)
        self._count = 0
        self.head, self.about = heading(""), hint("")
        self.table = RankingTable()
        self.table.cut_requested.connect(self.cut)
        self.table.pick_requested.connect(self.pick)
        self.count = QSpinBox()
        self.count.setRange(0, 0)
        self.count.setKeyboardTracking(False)
        self.count.setMinimumWidth(theme.SPIN_WIDTH)
        self.count.setAccessibleName(self.tr("How many to take"))
        self.count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.inset(self.count)
        self.count.valueChanged.connect(self._on_count)
        self.taken = ProblemLine()
        self.tie = hint("")
        self.runoff_button = QPushButton(self.tr("Run-off between them …"))
        self.runoff_button.clicked.connect(self.ask_for_runoff)
        self.keys = hint(self.tr("Drag the line, or Alt+Up and Alt+Down. Space takes or leaves one row."))
        self.empty = EmptyState()
        self.empty.set_content(
            self.tr("The ranking stands here after the vote. There is nothing to choose from yet."), ""
        )
        line = row_of(line_label(self.tr("Take the first")), self.count, self.runoff_button, None)
        page = column_of(self.head, self.about, self.table, line, self.tie, self.taken, self.keys)
        self._stack = QStackedWidget()
        self._stack.addWidget(page)
        self._stack.addWidget(self.empty)
        self.outer.addWidget(self._stack, 1)
        self.outer.addWidget(self.problem)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.begin()

    # What is shown

    def show_view(self, view: ConsoleView) -> None:
        self.view = view
        live = view.live
        if self._live is not None and live.board is self._live.board and live.results is self._live.results:
            return
        self._live = live
        self._rows = rows(live)
        self._stack.setCurrentIndex(0 if self._rows else 1)
        self.table.show_rows(self._rows)
        self._show_words(live)
        self._show_line()

    def _show_words(self, live: Live) -> None:
        voted = live.results.vote
        if voted is None:
            self.head.setText(self.tr("No vote was held"))
            self.about.setText(self.tr("Agree on what goes on to drafting, and tick it."))
            return
        kinds = {
            "runoff": self.tr("Ranking after the run-off"),
            "cards": self.tr("Ranking of the cards"),
        }
        self.head.setText(kinds.get(voted.kind, self.tr("Ranking of round {number}").format(number=voted.number)))
        ballots = self.tr("%n ballots", "", voted.ballots)
        by_cards = voted.kind == "cards"
        self.table.set_points(by_cards)
        dots = self.tr("{ballots}. Dots say how much, voters say how many people.")
        points = self.tr("{ballots}. Points are out of 25, voters are those who read the card.")
        self.about.setText((points if by_cards else dots).format(ballots=ballots))

    def _show_line(self) -> None:
        at = cut_of(self._rows)
        if not self.count.hasFocus() or self.count.value() != at:
            self.count.blockSignals(True)
            self.count.setRange(0, len(self._rows))
            self.count.setValue(at)
            self.count.blockSignals(False)
        tied = tied_at(self._rows, at)
        letters = ", ".join(row.letter for row in tied)
        self.tie.setText(
            self.tr("{letters} have the same dots and go together.").format(letters=letters) if tied else ""
        )
        self.tie.setVisible(bool(tied))
        self.runoff_button.setVisible(bool(tied))
        self._show_taken(sum(row.picked for row in self._rows))

    def _show_taken(self, taken: int) -> None:
        overrides = sum(bool(row.reason) for row in self._rows)
        words = self.tr("%n taken", "", taken)
        if overrides:
            words += " · " + self.tr("%n against the ranking, with a reason", "", overrides)
        if taken > MOST_PICKS:
            more = self.tr("More than {most} are hard to keep in a quarter.").format(most=MOST_PICKS)
            self.taken.show_text(f"{words}. {more}", Severity.WARNING)
        else:
            self.taken.show_text(words, Severity.NOTE)

    # What is decided

    def _on_count(self, count: int) -> None:
        at = cut_of(self._rows)
        # One less than a tie is the whole tie less.
        self.table.move_line(-1) if count == at - 1 else self.cut(count)

    def cut(self, count: int) -> None:
        """Take the first rows and no others; what ties with the last one comes along."""
        reasons = [row for row in self._rows if row.reason]
        if not reasons:
            self.act(shortlist_rows.cut, count)
            return
        self._count = count
        self.prompter.ask(
            self,
            self.tr("Follow the ranking again?"),
            self.tr("Moving the line takes the first rows only."),
            [Choice("cut", self.tr("Follow the ranking")), Choice("", self.tr("Leave it"), Role.REJECT)],
            self._on_cut,
            details=self.tr("%n decisions against the ranking are given up; undo brings them back.", "", len(reasons)),
        )

    def _on_cut(self, answer: str | None) -> None:
        if answer == "cut":
            self.act(shortlist_rows.cut, self._count)
        else:
            self._show_line()

    def pick(self, id: str, picked: bool) -> None:
        """Take one row, or leave it; against the ranking the room says why."""
        if not drafting.is_override(self.live, id, picked):
            self.act(drafting.pick, id, picked)
            return
        self._wanted = (id, picked)
        row = next(one for one in self._rows if one.id == id)
        title = (
            self.tr("Take {letter} against the ranking") if picked else self.tr("Leave {letter} against the ranking")
        )
        self.prompter.ask_text(
            self,
            title.format(letter=row.letter),
            self.tr("Why? The reason stands in the protocol."),
            self._on_reason,
            text=row.reason,
            lines=3,
        )

    def _on_reason(self, reason: str | None) -> None:
        if reason is not None:
            id, picked = self._wanted
            self.act(drafting.pick, id, picked, reason)

    def ask_for_runoff(self) -> None:
        """A run-off is a new round, and everybody votes again: that is asked first."""
        tied = tied_at(self._rows, cut_of(self._rows))
        if len(tied) < 2:
            return
        letters = ", ".join(row.letter for row in tied)
        self.prompter.ask(
            self,
            self.tr("Hold a run-off?"),
            self.tr("Everybody gets one dot for {letters}. The workshop goes back to voting.").format(letters=letters),
            [Choice("go", self.tr("Hold the run-off")), Choice("", self.tr("Cancel"), Role.REJECT)],
            self._on_runoff,
        )

    def _on_runoff(self, answer: str | None) -> None:
        tied = tied_at(self._rows, cut_of(self._rows))
        if answer == "go" and len(tied) > 1:
            self.call(self.conductor.hall.runoff, [row.id for row in tied])
