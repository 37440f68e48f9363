"""The home page: what is due from me this week, and my OKRs with their figures."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import icons, texts, theme
from okr_desktop.qt.pages.home.acting import Acting
from okr_desktop.qt.pages.home.data import Card, DueRow, FigureRow, HomeView, load
from okr_desktop.qt.pages.home.figure_line import FigureLine
from okr_desktop.qt.pages.home.lines import DueLine, Heads, Line
from okr_desktop.qt.pages.home.own_ideas import OwnIdeas
from okr_desktop.qt.pages.home.parts import card_of, clear, done_card, label
from okr_desktop.qt.pages.home.who import WhoCard
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.services import me

WIDEST = 1_100
FIRST_DUES, FIRST_CARDS, STEP = 12, 8, 40
# So many rows are made at once, the rest in turns of the event loop, so that the window can answer in between.
AT_ONCE = 12


class HomePage(QWidget):
    """Reads itself anew after every change while it is shown."""

    told = Signal(str)
    failed = Signal(object)
    show_requested = Signal(str)
    check_in_requested = Signal(str)
    open_requested = Signal(str)

    def __init__(self, session: Session, _prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._view = HomeView()
        self._stale = True
        self._reading: TaskHandle | None = None
        self._context: object = None
        self._lines: list[Line] = []
        self._next, self._wanted = 0, (0, "")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._fill_cards)
        self._dues_shown, self._cards_shown = FIRST_DUES, FIRST_CARDS
        self.setProperty("helpTopic", "home")
        self._build()
        self.acting = Acting(session, self)
        self.acting.show_requested.connect(self.show_requested)
        self.acting.check_in_requested.connect(self.check_in_requested)
        self.acting.open_requested.connect(self.open_requested)
        self.acting.failed.connect(self.failed)
        self._session.changed.connect(self._on_changed)
        theme.notifier().changed.connect(self._on_theme)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Home")

    # Building

    def _build(self) -> None:
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("Home"))
        self.who = WhoCard()
        self.who.answered.connect(self._on_answer)
        self.heading = label(theme.font(theme.PAGE, strong=True), self.tr("This week"))
        self.summary = label(theme.font(theme.EMPHASIS), muted=True)
        self.round_button = QPushButton(self.tr("Start check-in round"))
        self.round_button.setProperty("primary", True)
        self.round_button.clicked.connect(self._on_round)
        self.name = label(theme.font(), muted=True)
        self.other_button = QPushButton(self.tr("Not you?"))
        self.other_button.setProperty("link", True)
        self.other_button.clicked.connect(self._on_other)
        self.coach_button = QPushButton()
        self.coach_button.setProperty("link", True)
        self.coach_button.clicked.connect(self._on_coach)
        self.coach_button.hide()
        self.heard_button = QPushButton()
        self.heard_button.setProperty("link", True)
        self.heard_button.clicked.connect(self._on_heard)
        self.heard_button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        self._arrange()

    def _arrange(self) -> None:
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.SPACE_12)
        self._head = self._make_head()
        self._dues, self._okrs = QVBoxLayout(), QVBoxLayout()
        for part in (self._dues, self._okrs):
            part.setSpacing(theme.SPACE_12)
        self._column.addWidget(self.who)
        self._column.addWidget(self._head)
        self._column.addWidget(self.heard_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addLayout(self._dues)
        self._column.addSpacing(theme.SPACE_12)
        self._column.addLayout(self._okrs)
        self._column.addWidget(self.coach_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.own_ideas = OwnIdeas(self._session, self.open_requested)
        self._column.addWidget(self.own_ideas)
        self._column.addStretch(1)
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        inside.setLayout(self._column)
        self._column.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_24)
        body = QWidget()
        self._row = row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 1000)
        row.addStretch(1)
        self.area.setWidget(body)

    def _make_head(self) -> QWidget:
        head, who = QWidget(), QHBoxLayout()
        who.setSpacing(theme.SPACE_8)
        who.addWidget(self.name)
        who.addWidget(self.other_button)
        who.addStretch()
        left = QVBoxLayout()
        left.setSpacing(theme.SPACE_4)
        left.addLayout(who)
        left.addWidget(self.heading)
        left.addWidget(self.summary)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 1)
        row.addWidget(self.round_button, 0, Qt.AlignmentFlag.AlignBottom)
        return head

    # Following

    def refresh(self) -> None:
        """Read everything anew; not while a value is typed, which would be lost."""
        if self._is_typing():
            self._stale = True
        elif self._session.is_open:
            self._stale = False
            if self._reading is not None:
                self._reading.cancel()
            self._reading = self._session.read(load, then=self._show, failed=self.failed.emit, owner=self)
            self.own_ideas.refresh()

    def _is_typing(self) -> bool:
        """Whether a value of this workspace stands in a row, not recorded yet."""
        return self._session.context is self._context and self.acting.is_typing()

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _on_theme(self) -> None:
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _show(self, view: HomeView) -> None:
        if self._is_typing():  # it began while this was read
            self._stale = True
            return
        if view.me != self._view.me:
            self._dues_shown, self._cards_shown = FIRST_DUES, FIRST_CARDS
        self._view, self._context = view, self._session.context
        known = bool(view.me)
        self.who.setVisible(not known)
        self._head.setVisible(known)
        if not known:
            self.who.set_people(view.people)
            if self.isVisible():
                self.who.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.setText(view.name)
        self.summary.setText(view.summary)
        self.summary.setVisible(bool(view.summary))
        self.heard_button.setText(view.heard)
        self.heard_button.setVisible(bool(view.heard))
        self.round_button.setEnabled(view.check_ins > 0)
        self._fill()

    # Filling

    def _fill(self) -> None:
        place, kept = self.area.verticalScrollBar().value(), self._kept()
        self._rest.stop()
        clear(self._dues)
        clear(self._okrs)
        self._lines, self._next = [], 0
        self.coach_button.hide()
        if self._view.me:
            self._fill_dues()
            self._okrs.addWidget(Heads(self.tr("My OKRs"), self._heads() if self._view.cards else {}))
            self.coach_button.setText(self._view.coach)
            self.coach_button.setVisible(bool(self._view.coach))
            self._wanted = (place, kept)
            self._fill_cards()

    def _fill_dues(self) -> None:
        dues = self._view.dues
        if not dues:
            self._dues.addWidget(done_card(self._view.done))
            return
        lines = [self._due_line(row) for row in dues[: self._dues_shown]]
        for line in lines:
            line.even_out(lines)
        self._dues.addWidget(card_of(lines))
        if len(dues) > len(lines):
            self._dues.addWidget(self._more(len(dues) - len(lines), self._on_more_dues))

    def _due_line(self, row: DueRow) -> DueLine:
        line = DueLine(row)
        self._keep(line)
        line.acted.connect(self._on_acted)
        line.chosen.connect(self._on_due)
        return line

    def _fill_cards(self) -> None:
        """Some of the cards; the rest follow when the event loop has had its turn."""
        cards, made = self._view.cards, 0
        shown = cards[: self._cards_shown]
        while self._next < len(shown) and made < AT_ONCE:
            card = shown[self._next]
            self._okrs.addWidget(self._card(card))
            made += 1 + len(card.results)
            self._next += 1
        if self._next < len(shown):
            self._rest.start()
            return
        if not cards:
            self._okrs.addWidget(self._no_okrs())
        elif len(cards) > len(shown):
            self._okrs.addWidget(self._more(len(cards) - len(shown), self._on_more_cards))
        self._settle()

    def _settle(self) -> None:
        """Where a person was before: the place on the page, and the row with the keyboard."""
        place, kept = self._wanted
        self._row.activate()
        self.area.verticalScrollBar().setValue(place)
        if kept:
            self._give_back(kept)

    def _heads(self) -> dict[str, str]:
        return {
            "bar": self.tr("Progress"),
            "status": self.tr("Status"),
            "confidence": self.tr("Confidence"),
            "score": self.tr("Score"),
        }

    def _no_okrs(self) -> EmptyState:
        empty = EmptyState()
        empty.set_content(
            self.tr(
                "Objectives and key results that you own will stand here. Choose yourself as their owner in the plan."
            ),
            self.tr("Open the plan"),
            icon=icons.icon("target"),
        )
        empty.primary_requested.connect(self._on_plan)
        return empty

    def _card(self, card: Card) -> QFrame:
        return card_of([self._figure_line(row) for row in (card.head, *card.results)])

    def _figure_line(self, row: FigureRow) -> FigureLine:
        verb = self.tr("Check in") if row.mine else ""
        spoken = self.tr("{progress}, {status}, confidence {confidence}, score {score}").format(
            progress=row.full, status=row.word, confidence=row.confidence or "–", score=row.score or "–"
        )
        line = FigureLine(row, verb, spoken)
        self._keep(line)
        line.acted.connect(self._on_acted)
        line.chosen.connect(self._on_figure)
        line.typed.connect(self._on_value)
        line.closed.connect(self._on_typed)
        return line

    def _more(self, count: int, slot: Any) -> QPushButton:
        button = QPushButton(self.tr("Show %n more", "", count))
        button.setProperty("flat", True)
        button.clicked.connect(slot)
        return button

    # Where the keyboard is

    def _keep(self, line: Line) -> None:
        self._lines.append(line)
        line.moved.connect(self._on_moved)

    def _on_moved(self, step: int) -> None:
        focus = self.focusWidget()
        at = self._lines.index(focus) + step if isinstance(focus, Line) and focus in self._lines else -1
        if 0 <= at < len(self._lines):
            self._lines[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(self._lines[at])

    def _kept(self) -> str:
        focus = self.focusWidget()
        line = focus if isinstance(focus, Line) else focus.parentWidget() if focus is not None else None
        return _key(line) if isinstance(line, Line) else ""

    def _give_back(self, key: str) -> None:
        line = next((one for one in self._lines if _key(one) == key), None)
        if line is not None:
            card = line.parentWidget()
            if card is not None:
                card.show()  # a layout shows what is new only later, and what is hidden gets no keys
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    # What a person does

    def _on_answer(self, who: str) -> None:
        self._session.run(me.set_me, who, origin=self, then=self._on_known, failed=self._on_refused)

    def _on_known(self, _outcome: object) -> None:
        self.refresh()

    def _on_refused(self, error: BaseException) -> None:
        self.who.say(texts.error_text(error))

    def _on_other(self) -> None:
        self._session.run(me.forget_me, origin=self, then=self._on_known, failed=self.failed.emit)

    def _on_value(self, text: str) -> None:
        line = self.sender()
        if isinstance(line, FigureLine):
            self.acting.record(line, text)

    def _on_typed(self) -> None:
        if self._stale:
            self.refresh()

    def _on_round(self) -> None:
        self.open_requested.emit("round")

    def _on_coach(self) -> None:
        self.open_requested.emit("coach")

    def _on_heard(self) -> None:
        self.open_requested.emit("feedback")

    def _on_plan(self) -> None:
        self.open_requested.emit("plan")

    def _on_more_dues(self) -> None:
        self._dues_shown += STEP
        self.refresh()

    def _on_more_cards(self) -> None:
        last = self._okrs.takeAt(self._okrs.count() - 1)
        button = last.widget() if last is not None else None
        if button is not None:
            button.deleteLater()
        self._cards_shown += STEP
        self._wanted = (self.area.verticalScrollBar().value(), "")
        self._fill_cards()

    def _on_acted(self) -> None:
        line = self.sender()
        if isinstance(line, FigureLine):
            self.check_in_requested.emit(line.row.id)
        elif isinstance(line, DueLine):
            self.acting.act(line.row, line)

    def _on_due(self) -> None:
        line = self.sender()
        if isinstance(line, DueLine):
            self.acting.go(line.row)

    def _on_figure(self) -> None:
        line = self.sender()
        if isinstance(line, FigureLine):
            self.show_requested.emit(line.row.id)


def _key(line: Line) -> str:
    return line.row.key if isinstance(line, DueLine) else line.row.id if isinstance(line, FigureLine) else ""
