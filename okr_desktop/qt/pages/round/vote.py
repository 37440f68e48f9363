"""A hidden vote on confidence: everybody types a number that nobody sees, then all are shown at once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.rounds import VOTERS, Ballots
from okr_desktop.qt import theme
from okr_desktop.qt.pages.plan.parts import plain

_BAR_HEIGHT = 72
_STEPS = 11


class VotePane(QFrame):
    """Collects votes without showing them; ``agreed(n)`` gives the confidence that the team takes."""

    agreed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ballots, self._open = Ballots(), False
        self._words = plain("")
        self._bars = _Bars()
        self._buttons = [QPushButton(str(step)) for step in range(_STEPS)]
        self.reveal_button = QPushButton(self.tr("&Reveal the votes"))
        self.again_button = QPushButton(self.tr("Vote a&gain"))
        self.take_button = QPushButton()
        self._arrange()
        self.reveal_button.clicked.connect(self.reveal)
        self.again_button.clicked.connect(self.start)
        self.take_button.clicked.connect(self._on_take)
        self.start()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_8)
        column.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_4)
        for step, button in enumerate(self._buttons):
            button.setProperty("vote", step)
            button.setMinimumWidth(theme.TARGET)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self._on_button)
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self._bars)
        below = QHBoxLayout()
        below.addWidget(self.reveal_button)
        below.addWidget(self.take_button)
        below.addWidget(self.again_button)
        below.addStretch(1)
        column.addLayout(below)

    def start(self) -> None:
        """Begin anew: no vote yet, nothing shown."""
        self._ballots, self._open = Ballots(), False
        self._show()

    def ballots(self) -> Ballots:
        """The votes so far."""
        return self._ballots

    def vote(self, number: int) -> None:
        """One hidden vote."""
        if not self._open and len(self._ballots.votes) < VOTERS:
            self._ballots = self._ballots.with_vote(number)
            self._show()

    def reveal(self) -> None:
        """Show all votes at once."""
        if self._ballots.votes:
            self._open = True
            self._show()

    def _show(self) -> None:
        count = len(self._ballots.votes)
        for button in self._buttons:
            button.setVisible(not self._open)
        self.reveal_button.setVisible(not self._open)
        self.reveal_button.setEnabled(count > 0)
        self.again_button.setVisible(self._open)
        self.take_button.setVisible(self._open)
        self._bars.setVisible(self._open)
        if self._open:
            self._show_result()
        elif count:
            self._words.setText(self.tr("%n vote(s). The next person presses a key; nobody sees which.", "", count))
        else:
            self._words.setText(self.tr("How likely is the target, 0 to 10? Each person presses a key in turn."))

    def _show_result(self) -> None:
        ballots = self._ballots
        self._bars.show_votes(ballots.votes)
        low, high = ballots.votes[0], ballots.votes[-1]
        if ballots.wants_talk:
            text = self.tr("From {low} to {high}: let the lowest and the highest speak first.")
        else:
            text = self.tr("From {low} to {high}: you see it alike.")
        self._words.setText(text.format(low=low, high=high))
        self.take_button.setText(self.tr("&Take {number} as the confidence").format(number=ballots.suggestion))

    def _on_button(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            self.vote(int(sender.property("vote")))

    def _on_take(self) -> None:
        if (number := self._ballots.suggestion) is not None:
            self.agreed.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit is a vote ("+" or X is ten); Enter reveals, and then takes."""
        text = event.text()
        if len(text) == 1 and text in "0123456789":
            self.vote(int(text))
        elif text in ("+", "x", "X"):
            self.vote(10)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._open:
                self._on_take()
            else:
                self.reveal()
        else:
            super().keyPressEvent(event)


class _Bars(QWidget):
    """How many votes each number got."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = [0] * _STEPS

    def show_votes(self, votes: tuple[int, ...]) -> None:
        self._counts = [votes.count(step) for step in range(_STEPS)]
        text = ", ".join(f"{step}: {count}" for step, count in enumerate(self._counts) if count)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, _BAR_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setFont(theme.font(theme.CAPTION, tabular=True))
        wide, foot = self.width() / _STEPS, theme.SPACE_16
        room = self.height() - 2 * foot
        for step, count in enumerate(self._counts):
            slot = QRectF(step * wide, 0, wide, self.height())
            painter.setPen(look.muted)
            painter.drawText(slot, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, str(step))
            if count:
                high = room * count / max(self._counts)
                bar = QRectF(slot.x() + wide * 0.2, foot + room - high, wide * 0.6, high)
                painter.fillRect(bar, look.accent)
                painter.setPen(look.text)
                above = QRectF(slot.x(), bar.y() - foot, wide, foot)
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(count))
