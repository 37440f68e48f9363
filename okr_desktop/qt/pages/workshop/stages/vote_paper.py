"""Ballots of people without a phone: typed as letters and digits, sealed by Enter; and a show of hands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.errors import Severity
from okr_desktop.domain.workshop.model import ConsoleView, Seat, VoteRound
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.workshop.parts.pieces import heading, hint, label, row_of
from okr_desktop.qt.pages.workshop.stages import vote_ballot
from okr_desktop.qt.pages.workshop.stages.vote_ballot import Ballot

_ID = Qt.ItemDataRole.UserRole
_LIST_HIGH = 150


class PaperBallots(QFrame):
    """``sealed(seat id, counts)`` and ``hands(counts)``; the owner answers with ``taken`` or ``refused``."""

    sealed = Signal(str, object)
    hands = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._round: VoteRound | None = None
        self._turn = 0
        # 25/10: the card that each paper seat reads in this turn.
        self.cards: dict[str, str] = {}
        self._in: set[str] = set()
        self._waiting: dict[str, str] = {}
        self.seats = QListWidget()
        self.seats.setAccessibleName(self.tr("Paper seats"))
        self.seats.setFrameShape(QFrame.Shape.NoFrame)
        self.seats.setMaximumHeight(_LIST_HIGH)
        self.seats.currentRowChanged.connect(self._on_seat)
        self.name = label("", strong=True)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Ballot: letters and digits"))
        self.field.setPlaceholderText(self.tr("for example A2 C"))
        self.field.setFixedHeight(theme.ROW_COMFORTABLE)
        self.field.setFont(theme.font(theme.EMPHASIS))
        self.field.textChanged.connect(self._on_text)
        self.field.returnPressed.connect(self.seal)
        self.reading = hint("")
        self.problem = ProblemLine()
        self.button = QPushButton(self.tr("Seal the ballot (Enter)"))
        self.button.clicked.connect(self.seal)
        self.none = hint(self.tr("No paper seats. Add them under Seats; people without a phone vote on paper."))
        self._make_hands()
        self._arrange()

    def _make_hands(self) -> None:
        self.hands_field = QLineEdit()
        self.hands_field.setPlaceholderText(self.tr("hands by letter: A7 B3 C12"))
        self.hands_field.setAccessibleName(self.tr("Show of hands: letters and counts"))
        self.hands_field.setFixedHeight(theme.ROW_COMFORTABLE)
        self.hands_field.returnPressed.connect(self.count_hands)
        self.hands_field.textChanged.connect(self._on_hands_text)
        self.hands_button = QPushButton(self.tr("Record hands"))
        self.hands_button.clicked.connect(self.count_hands)
        self.hands_state = hint("")

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_8)
        self._paper = [self.seats, self.name, self.field, self.reading, self.button]
        self._hands_head = heading(self.tr("Show of hands"))
        self._hands_parts = [self._hands_head, self.hands_field, self.hands_state, self.hands_button]
        column.addWidget(heading(self.tr("Paper ballots")))
        column.addWidget(self.none)
        for part in (self.seats, self.name, self.field, self.reading, self.problem, row_of(self.button, None)):
            column.addWidget(part)
        column.addSpacing(theme.SPACE_16)
        for part in (self._hands_head, self.hands_field, self.hands_state, row_of(self.hands_button, None)):
            column.addWidget(part)
        column.addStretch(1)

    # What is shown

    def show_round(self, view: ConsoleView, round: VoteRound) -> None:
        """The open round and the seats that are there; what is being typed stays."""
        turn = view.live.run.turn
        if self._round is None or (self._round.number, self._turn) != (round.number, turn):
            self._in, self._waiting = set(), {}
            self.field.clear()
            self.hands_field.clear()
            self.hands_state.setText("")
        self._round, self._turn = round, turn
        papers = [seat for seat in view.seats if seat.kind == "paper"]
        self._list(papers)
        for part in self._paper:
            part.setVisible(bool(papers))
        self.none.setVisible(not papers)
        for part in self._hands_parts:
            part.setVisible(round.kind != "cards")
        self._on_seat(0)
        self._on_text(self.field.text())

    def _list(self, papers: list[Seat]) -> None:
        ids = [self.seats.item(row).data(_ID) for row in range(self.seats.count())]
        if ids != [seat.id for seat in papers]:
            kept = self.seat()
            self.seats.clear()
            for seat in papers:
                item = QListWidgetItem(seat.label)
                item.setData(_ID, seat.id)
                item.setSizeHint(QSize(0, theme.ROW_COMPACT))
                self.seats.addItem(item)
            ids = [seat.id for seat in papers]
            self.seats.setCurrentRow(ids.index(kept) if kept in ids else 0)
        labels = {seat.id: seat.label for seat in papers}
        for row, id in enumerate(ids):
            item = self.seats.item(row)
            done = id in self._in
            item.setText(self.tr("{seat}: sealed").format(seat=labels[id]) if done else labels[id])

    def seat(self) -> str:
        """The seat whose ballot is typed, "" for none."""
        item = self.seats.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def _on_seat(self, _row: int) -> None:
        item = self.seats.currentItem()
        if item is None:
            return
        again = self.tr("{seat}: typing again replaces the sealed ballot").format(seat=item.text().split(":")[0])
        name = self.tr("Ballot of {seat}").format(seat=item.text())
        if self._round is not None and (card := self._card(self._round)):
            name = self.tr("{seat} reads card {card}").format(seat=item.text(), card=card)
        self.name.setText(again if self.seat() in self._in else name)

    def _on_text(self, text: str) -> None:
        round = self._round
        if round is None:
            return
        ballot = self._ballot(text, round)
        code, params = vote_ballot.refused(ballot, round)
        self.problem.clear()
        if code:
            self.problem.show_text(_sentence(code, params), Severity.ERROR)
        self.reading.setText(self._reading(ballot, round) if text.strip() else _rule(round))
        self.button.setEnabled(bool(ballot.counts) and not code and bool(self.seat()))

    def _ballot(self, text: str, round: VoteRound) -> Ballot:
        """What is typed; of a card a score alone is for the one that the seat reads."""
        if round.kind == "cards" and text.strip().isdecimal():
            text = self._card(round) + text.strip()
        return vote_ballot.read(text, round.items)

    def _card(self, round: VoteRound) -> str:
        mine = self.cards.get(self.seat(), "")
        return next((item.letter for item in round.items if item.id == mine), "")

    def _reading(self, ballot: Ballot, round: VoteRound) -> str:
        letters = {item.id: item.letter for item in round.items}
        parts = ", ".join(f"{letters[id]} × {count}" for id, count in ballot.counts.items())
        if round.kind == "cards":
            return parts
        left = round.budget - ballot.total
        rest = self.tr("%n dots left", "", left) if left > 0 else ""
        return f"{parts} · {rest}" if rest and parts else parts or rest

    # What is done

    def seal(self) -> None:
        """Send the ballot, if it holds; it is nowhere to be seen afterwards."""
        round, seat = self._round, self.seat()
        if round is None or not seat:
            return
        ballot = self._ballot(self.field.text(), round)
        if not ballot.counts or vote_ballot.refused(ballot, round)[0]:
            return
        counts = ballot.counts
        if round.kind != "cards":
            # What an earlier ballot of this seat had and this one has not goes first, or the budget would not do.
            gone = {item.id: 0 for item in round.items if item.id not in counts and seat in self._in}
            counts = {**gone, **dict(sorted(counts.items(), key=_by_count))}
        self._waiting[seat] = self.field.text()
        self.field.clear()
        self.sealed.emit(seat, counts)

    def taken(self, seat: str) -> None:
        """The ballot of a seat is stored: on to the next one."""
        self._waiting.pop(seat, None)
        self._in.add(seat)
        for row in range(self.seats.count()):
            item = self.seats.item(row)
            if item.data(_ID) == seat:
                item.setText(self.tr("{seat}: sealed").format(seat=item.text().split(":")[0]))
        rows = [row for row in range(self.seats.count()) if self.seats.item(row).data(_ID) not in self._in]
        if rows and self.seat() == seat:
            self.seats.setCurrentRow(rows[0])
        self._on_seat(0)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refused(self, seat: str, sentence: str) -> None:
        """The ballot was not stored: what was typed stands there again."""
        text = self._waiting.pop(seat, "")
        if not self.field.text() and self.seat() == seat:
            self.field.setText(text)
        self.problem.show_text(sentence, Severity.ERROR)

    def count_hands(self) -> None:
        """Store a show of hands; what is not typed got none."""
        if self._round is None:
            return
        ballot = vote_ballot.read(self.hands_field.text(), self._round.items)
        if ballot.counts and not ballot.unknown:
            self.hands.emit({**{item.id: 0 for item in self._round.items}, **ballot.counts})

    def hands_taken(self) -> None:
        """The hands are stored."""
        self.hands_field.clear()
        self.hands_state.setText(self.tr("Recorded. Typing again replaces it; totals are shown with all others."))

    def _on_hands_text(self, text: str) -> None:
        if self._round is None:
            return
        ballot = vote_ballot.read(text, self._round.items)
        if ballot.unknown:
            letters = ", ".join(dict.fromkeys(ballot.unknown))
            self.hands_state.setText(_sentence("unknown", {"letters": letters}))
        elif text:
            self.hands_state.setText(self._hands_words(ballot))
        self.hands_button.setEnabled(bool(ballot.counts) and not ballot.unknown)

    def _hands_words(self, ballot: Ballot) -> str:
        assert self._round is not None
        letters = {item.id: item.letter for item in self._round.items}
        return ", ".join(f"{letters[id]}: {count}" for id, count in ballot.counts.items())


def _by_count(row: tuple[str, int]) -> int:
    return row[1]


def _rule(round: VoteRound) -> str:
    if round.kind == "cards":
        return QCoreApplication.translate("PaperBallots", "A score of 1 to 5; with a letter for another card: C4.")
    if round.budget == 1:
        return QCoreApplication.translate("PaperBallots", "One dot: type the letter of the item.")
    text = QCoreApplication.translate("PaperBallots", "{budget} dots, at most {stack} on one item.")
    return text.format(budget=round.budget, stack=round.stack)


def _sentence(code: str, params: dict[str, object]) -> str:
    texts = {
        "unknown": QCoreApplication.translate("PaperBallots", "No item has this letter: {letters}"),
        "stack": QCoreApplication.translate("PaperBallots", "At most {stack} dots on one item: {letters}"),
        "budget": QCoreApplication.translate("PaperBallots", "{over} too many: a ballot has {budget} dots"),
        "score": QCoreApplication.translate("PaperBallots", "A score is 1 to 5: {letters}"),
    }
    return texts[code].format(**params)
