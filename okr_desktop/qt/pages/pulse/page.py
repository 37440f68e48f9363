"""The page of pulses: short confidential surveys, the open ones first, then what the closed ones may say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.cycle.part import empty_out, label, primary, scrolled
from okr_desktop.qt.pages.pulse import data
from okr_desktop.qt.pages.pulse.bars import beside
from okr_desktop.qt.pages.pulse.card import PulseCard
from okr_desktop.qt.pages.pulse.data import PulseView
from okr_desktop.qt.pages.pulse.results import ResultsPane
from okr_desktop.qt.prompter import Choice, Prompter, Role
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.services.engagement.measuring import pulse_results, pulses
from okr_desktop.services.outcome import Outcome


class PulsePage(QWidget):
    """Cards of what is open or drafted, and the results of one closed pulse; every change is one step."""

    told = Signal(str)
    failed = Signal(object)
    show_requested = Signal(str)
    open_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._prompter = session, prompter
        self._stale = True
        self._view: PulseView | None = None
        self._chosen = ("", "")
        self._made: list[PulseCard] = []
        self.setProperty("helpTopic", "pulse")
        self.add_button = primary(self.tr("New pulse"))
        self.results, self.empty, self._stack = ResultsPane(), EmptyState(), QStackedWidget()
        self._cards = QVBoxLayout()
        self._arrange()
        self._connect()

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Pulse")

    def _arrange(self) -> None:
        words = self.tr(
            "A pulse asks a few questions, now and then, and tells the answers of groups, never of persons. "
            "Ask only what you will talk about afterwards."
        )
        self.empty.set_content(words, self.tr("New pulse"), icon=icons.icon("heart"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(beside(label(words, muted=True), self.add_button))
        self._cards.setSpacing(theme.SPACE_12)
        column.addLayout(self._cards)
        column.addWidget(self.results)
        column.addStretch(1)
        self.area = scrolled(body)
        self.area.setAccessibleName(self.tr("Pulses"))
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add)
        self.empty.primary_requested.connect(self.add)
        self.results.chosen.connect(self._on_chosen)
        self.results.recount_asked.connect(self._on_recount)
        self.results.delete_asked.connect(self._delete)
        self._session.changed.connect(self._on_changed)

    # Following

    def refresh(self, *_: object) -> None:
        """Read everything anew."""
        if self._session.is_open:
            self._stale = False
            self._session.read(data.load, *self._chosen, then=self._show, failed=self._fail, owner=self)

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def view(self) -> PulseView | None:
        """What is shown now."""
        return self._view

    def cards(self) -> list[PulseCard]:
        """The cards in their order."""
        return list(self._made)

    def _show(self, view: PulseView) -> None:
        self._view = view
        empty_out(self._cards)
        self._made = [PulseCard(one) for one in view.cards]
        for card in self._made:
            card.asked.connect(self._on_asked)
            self._cards.addWidget(card)
        self.results.setVisible(view.result is not None)
        if view.result is not None:
            self.results.show_result(view.result, view.closed)
        self._stack.setCurrentIndex(0 if view.cards or view.closed else 1)

    # What a person does

    def add(self) -> None:
        """Draft a new pulse."""
        self._edit(None)

    def _edit(self, id: str | None) -> None:
        from okr_desktop.qt.dialogs.pulse.draft import PulseDialog

        PulseDialog(self._session, id, self.window(), prompter=self._prompter).open()

    def answer(self, id: str) -> None:
        """Answer an open pulse."""
        from okr_desktop.qt.dialogs.pulse.answer import AnswerDialog

        AnswerDialog(self._session, id, self.window(), prompter=self._prompter).open()

    def _on_asked(self, what: str, id: str) -> None:
        match what:
            case "answer":
                self.answer(id)
            case "edit":
                self._edit(id)
            case "open":
                self._open(id)
            case "close":
                self._close(id)
            case "delete":
                self._delete(id)
            case _:
                self.collect(what, id)

    def collect(self, way: str, id: str) -> None:
        """Collect answers from several people: on phones, on this computer, by mail."""
        from okr_desktop.qt.dialogs.collecting import opening

        getattr(opening, way)(self, self._session, self._prompter, f"pulse:{id}")

    def _open(self, id: str) -> None:
        text = self.tr("Open this pulse for answers?")
        details = self.tr(
            "Its questions, its limits, its groups and who is asked are fixed from then on, so that people can rely "
            "on what they are told. It comes to everybody with the next sharing."
        )
        self._ask(text, details, self.tr("Open"), Role.ACCEPT, _Run(self, pulses.open_for_answers, id))

    def _close(self, id: str) -> None:
        text = self.tr("Close this pulse and count its answers?")
        details = self.tr(
            "Answers that have not come through sharing yet will be late: they count only if they give nobody away."
        )
        self._ask(text, details, self.tr("Close and count"), Role.ACCEPT, _Run(self, pulse_results.close, id))

    def _delete(self, id: str) -> None:
        text = self.tr("Delete this pulse with all its answers?")
        details = self.tr("Undo brings it back.")
        self._ask(text, details, self.tr("Delete"), Role.DESTROY, _Run(self, pulses.delete, id))

    def _ask(self, text: str, details: str, verb: str, role: Role, then: Callable[[str | None], None]) -> None:
        choices = [Choice("go", verb, role), Choice("leave", self.tr("Cancel"), Role.REJECT)]
        self._prompter.ask(self.window(), self.title(), text, choices, then, details=details)

    def _on_chosen(self, pulse: str, group: str) -> None:
        self._chosen = (pulse, group)
        self.refresh()

    def _on_recount(self, id: str) -> None:
        self.do(pulse_results.recount, id)

    def do(self, action: Callable[..., Outcome[Any]], id: str) -> None:
        """Run one action on a pulse; what goes wrong is told by the window."""
        self._session.run(action, id, origin=self, failed=self._fail)

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)


class _Run:
    """Does what somebody has agreed to."""

    def __init__(self, page: PulsePage, action: Callable[..., Outcome[Any]], id: str) -> None:
        self._page, self._action, self._id = page, action, id

    def __call__(self, answer: str | None) -> None:
        if answer == "go":
            self._page.do(self._action, self._id)
