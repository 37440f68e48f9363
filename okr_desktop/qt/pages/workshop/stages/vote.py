"""The VOTE stage: what is voted on, how many ballots are in, paper ballots and hands; totals only after the close."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QSizePolicy, QSpinBox, QStackedWidget, QWidget

from okr_desktop.domain.workshop.model import ConsoleView, Live, Target, VoteRound
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.domain.workshop.votes import CARD_TURNS, default_budget, targets
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.canvas.panel import BoardPanel
from okr_desktop.qt.pages.workshop.parts.pieces import (
    CardLine,
    CardList,
    FigureBox,
    column_of,
    heading,
    hint,
    label,
    line_label,
    primary,
    row_of,
)
from okr_desktop.qt.pages.workshop.stages.vote_paper import PaperBallots
from okr_desktop.qt.prompter import Choice, Prompter, Role
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text
from okr_desktop.qt.texts_counts import counted
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.qt.workshop.conductor import Conductor

_MOST_DOTS, _MOST_STACK = 99, 9
_FIXED = ("cards", "heat", "runoff")  # kinds whose budget belongs to the method
_SIDE, _SLIM = 320, 248


class VotePanel(BoardPanel):
    """Nobody sees totals before the close, not even here: the view has none."""

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(conductor, session, prompter, parent)
        self._asked: VoteRound | None = None
        self._dealt: object = None
        self._sending: list[tuple[str, str, int]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head = heading("")
        self.rule = hint("")
        self._make_counts()
        self._make_budget()
        self.items = CardList(self.tr("What is voted on"))
        self.paper = PaperBallots()
        self.paper.sealed.connect(self._on_sealed)
        self.paper.hands.connect(self._on_hands)
        self.empty = EmptyState()
        self.empty.set_content(
            self.tr("Here people vote on groups and single notes. There is nothing to vote on yet."), ""
        )
        self._arrange()

    def _make_counts(self) -> None:
        self.figure = FigureBox(self.tr("ballots complete"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.sealed = hint(self.tr("Totals stay hidden from everybody, also from you, until the vote is closed."))
        self.sealed.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.close_button = primary(self.tr("Close and show the totals …"))
        self.close_button.clicked.connect(self.ask_to_close)
        self.turn_text = label("", theme.SECTION, strong=True)
        self.turn_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.turn_button = QPushButton(self.tr("Next turn: cards go round"))
        self.turn_button.clicked.connect(self.next_turn)

    def _make_budget(self) -> None:
        self.budget, self.stack = _spin(_MOST_DOTS), _spin(_MOST_STACK)
        self.budget.setAccessibleName(self.tr("Dots a person"))
        self.stack.setAccessibleName(self.tr("At most on one item"))
        for box in (self.budget, self.stack):
            box.valueChanged.connect(self._on_budget)
        self.open_button = primary(self.tr("Open the vote"))
        self.open_button.clicked.connect(self.begin)
        self.again_button = QPushButton(self.tr("Begin again with these …"))
        self.again_button.clicked.connect(self.ask_to_begin)
        self.advice = line_label("", muted=True)
        self._budget_row = column_of(
            row_of(_named(self.tr("Dots a person"), self.budget), self.budget, self.advice, None),
            row_of(_named(self.tr("At most on one item"), self.stack), self.stack, self.again_button, None),
        )

    def _arrange(self) -> None:
        turns = self._turns = column_of(self.turn_text, row_of(None, self.turn_button, None))
        self._counts = column_of(self.figure, self.progress, self.sealed, turns, row_of(None, self.close_button, None))
        left = column_of(
            self.head, self.rule, self._budget_row, self._counts, row_of(self.open_button, None), self.items,
            space=theme.SPACE_12,
        )  # fmt: skip
        self.paper.setMinimumHeight(theme.POPOVER_WIDTH)
        self._stack = QStackedWidget()
        self._stack.addWidget(row_of(left, self.paper, space=theme.SPACE_24))
        self._stack.addWidget(self.empty)
        self.outer.addWidget(self._stack, 1)
        self.outer.addWidget(self.problem)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Not a button or a number: Space is the timer's, and digits must not change the budget.
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_narrow(self, narrow: bool) -> None:
        self.paper.setFixedWidth(_SLIM if narrow else _SIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins to type a ballot."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.paper.field.isVisible():
            self.paper.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    # What is shown

    def show_view(self, view: ConsoleView) -> None:
        self.view = view
        live = view.live
        items = live.voting.items if live.voting is not None else targets(live.board)
        self._stack.setCurrentIndex(0 if items else 1)
        self.items.show_lines(_line(item) for item in items)
        if live.voting is None:
            self._show_before(live, items)
        else:
            self._show_open(view, live.voting)

    def _show_before(self, live: Live, items: tuple[Target, ...]) -> None:
        self._counts.hide()
        self.paper.hide()
        self.open_button.show()
        self.again_button.hide()
        self._budget_row.show()
        self.head.setText(self.tr("%n items will be voted on", "", len(items)))
        self.rule.setText(self.tr("Groups and single notes; what was merged is voted on once."))
        self._set_budget(live.setup.budget or default_budget(len(items)), live.setup.stack)
        self.advice.setText(self.tr("{count} are usual").format(count=default_budget(len(items))))

    def _show_open(self, view: ConsoleView, round: VoteRound) -> None:
        self._counts.show()
        self.paper.show()
        self.open_button.hide()
        fixed = round.kind in _FIXED
        self._budget_row.setVisible(not fixed)
        self.head.setText(self._heading(round))
        self.rule.setText(self._rule(round))
        if self._asked != round:
            self._asked = round
            self._set_budget(round.budget, round.stack)
        self._on_budget()
        counts = view.counts
        self.figure.set_number(self.tr("{done} of {all}").format(done=counts.ballots, all=counts.seats))
        self.progress.setMaximum(max(counts.seats, 1))
        self.progress.setValue(min(counts.ballots, max(counts.seats, 1)))
        self._turns.setVisible(round.kind == "cards")
        turn = view.live.run.turn
        self.turn_text.setText(self.tr("Turn {turn} of {turns}").format(turn=turn, turns=CARD_TURNS))
        self.turn_button.setEnabled(turn < CARD_TURNS)
        self._show_cards(view, round)
        self.paper.show_round(view, round)

    def _show_cards(self, view: ConsoleView, round: VoteRound) -> None:
        """25/10: which card each paper seat reads now, as a phone would be told; asked once a turn."""
        papers = tuple(seat.id for seat in view.seats if seat.kind == "paper") if round.kind == "cards" else ()
        dealt = (round.number, view.live.run.turn, papers)
        if dealt != self._dealt:
            self._dealt = dealt
            self.paper.cards = {seat: _card_of(self.conductor.hall.state(seat)[1]) for seat in papers}

    def _heading(self, round: VoteRound) -> str:
        items = self.tr("%n items", "", len(round.items))
        return self.tr("Round {number} is open · {items}").format(number=round.number, items=items)

    def _rule(self, round: VoteRound) -> str:
        if round.kind == "cards":
            return self.tr("25/10: each card is read five times and scored 1 to 5; the five scores are added.")
        if round.kind == "runoff":
            return self.tr("Run-off: everybody has one dot.")
        if round.kind == "heat":
            return self.tr("Heat map: as many small dots as you like, at most {stack} on one item.").format(
                stack=round.stack
            )
        text = self.tr("Everybody has {budget} dots, at most {stack} on one item.")
        return text.format(budget=round.budget, stack=round.stack)

    def _set_budget(self, budget: int, stack: int) -> None:
        for box, value in ((self.budget, budget), (self.stack, stack)):
            if not box.hasFocus():
                box.setValue(value)

    def _on_budget(self, _value: int = 0) -> None:
        round = self.live.voting
        changed = round is not None and (self.budget.value(), self.stack.value()) != (round.budget, round.stack)
        self.again_button.setVisible(changed)
        if round is not None:
            usual = self.tr("{count} are usual").format(count=default_budget(len(round.items)))
            self.advice.setText("" if changed else usual)

    # Opening and closing

    def begin(self) -> None:
        """Open a round with the dots that are set."""
        self.call(self.conductor.hall.setup, budget=self.budget.value(), stack=self.stack.value(), then=self._open)

    def _open(self, _live: Any) -> None:
        self.call(self.conductor.hall.go, Stage.VOTE)

    def ask_to_begin(self) -> None:
        """Another budget needs a new round: what was given so far was given under other rules."""
        ballots = self.view.counts.ballots
        if not ballots:
            self.begin()
            return
        self.prompter.ask(
            self,
            self.tr("Begin the vote again?"),
            self.tr("A new round begins with other dots. Everybody votes again."),
            [Choice("again", self.tr("Begin again"), Role.DESTROY), Choice("", self.tr("Cancel"), Role.REJECT)],
            self._on_begin,
            details=self.tr("%n ballots so far stay in the protocol as a round that does not count.", "", ballots),
        )

    def _on_begin(self, answer: str | None) -> None:
        if answer == "again":
            self.begin()

    def ask_to_close(self) -> None:
        """Totals are shown at once everywhere, so this is asked first."""
        counts = self.view.counts
        missing = counts.seats - counts.ballots
        details = self.tr("%n ballots are still missing.", "", missing) if missing > 0 else ""
        self.prompter.ask(
            self,
            self.tr("Close the vote?"),
            self.tr("Nobody can vote any more, and the totals are shown to everybody at once."),
            [Choice("close", self.tr("Close and show")), Choice("", self.tr("Go on voting"), Role.REJECT)],
            self._on_close,
            details=details,
        )

    def _on_close(self, answer: str | None) -> None:
        if answer == "close" and self.live.voting is not None:
            self.call(self.conductor.hall.go, Stage.SHORTLIST)

    def next_turn(self) -> None:
        """25/10: everybody reads another card."""
        self.call(self.conductor.hall.turn)

    # Paper

    def _on_sealed(self, seat: str, counts: dict[str, int]) -> None:
        if self.live.voting is None:
            return
        word = "card" if self.live.voting.kind == "cards" else "dots"
        name = "value" if word == "card" else "count"
        commands = [{"do": word, "item": item, name: count} for item, count in counts.items()]
        _Sealing(self, seat, commands).send()

    def _on_hands(self, counts: dict[str, int]) -> None:
        self.call(self.conductor.hall.tally, counts, then=self._hands_in)

    def _hands_in(self, _value: Any) -> None:
        self.paper.hands_taken()


class _Sealing:
    """Sends the lines of one paper ballot one after the other, as a phone does, and stops at the first refusal."""

    def __init__(self, panel: VotePanel, seat: str, commands: list[dict[str, Any]]) -> None:
        self._panel, self._seat, self._rest = panel, seat, commands

    def send(self) -> None:
        """The next line, or the end."""
        if not self._rest:
            self._panel.paper.taken(self._seat)
            return
        command, self._rest = self._rest[0], self._rest[1:]
        self._panel.call(self._panel.conductor.hall.do, self._seat, command, then=self._answered, failed=self._failed)

    def _failed(self, error: BaseException) -> None:
        self._panel.paper.refused(self._seat, error_text(error))

    def _answered(self, answer: Any) -> None:
        if answer is None or getattr(answer, "status", 200) == 200:
            self.send()
        else:
            self._panel.paper.refused(self._seat, _refusal(answer.body))


def _card_of(state: bytes) -> str:
    card = json.loads(state).get("mine", {}).get("card")
    return str(card.get("id", "")) if isinstance(card, dict) else ""


def _refusal(body: bytes) -> str:
    code = json.loads(body or b"{}").get("error", "")
    if code == "stage_closed":
        return QCoreApplication.translate("VotePanel", "The vote is closed already; this ballot was not counted.")
    if code == "ballot.cast":
        return QCoreApplication.translate(
            "VotePanel",
            "This seat voted before the program was started again. That ballot counts and cannot be replaced.",
        )
    return QCoreApplication.translate("VotePanel", "The ballot was not taken. Check the letters and the dots.")


def _line(item: Target) -> CardLine:
    count = len(item.notes)
    notes = counted.notes(count) if count > 1 else ""
    return CardLine(item.id, f"{item.letter}   {item.text}", notes)


def _spin(most: int) -> QSpinBox:
    made = QSpinBox()
    made.setRange(1, most)
    made.setMinimumWidth(theme.SPIN_WIDTH)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    theme.inset(made)
    return made


def _named(text: str, box: QSpinBox) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setBuddy(box)
    return made
