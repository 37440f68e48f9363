"""The feedback page: what waits for me, open questions, recognition, and the agenda of a talk between two."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import icons, theme
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.pages.feedback import data
from okr_desktop.qt.pages.feedback.card import EntryCard, ListCard, SectionHead
from okr_desktop.qt.pages.feedback.columns import CardGrid, Columns
from okr_desktop.qt.pages.feedback.data import ME, QUESTIONS, TALK, THANKS, Entry, FeedbackView, Section
from okr_desktop.qt.pages.feedback.deeds import Deed, Verb, action_of
from okr_desktop.qt.pages.plan.parts import caption
from okr_desktop.qt.pages.workshop.parts.pieces import column_of
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.services.outcome import Outcome

PARTS = (ME, QUESTIONS, THANKS, TALK)


class FeedbackPage(QWidget):
    """Reads itself anew after every change while it is shown; answers that are being typed survive it."""

    told = Signal(str)
    failed = Signal(object)
    show_requested = Signal(str)
    open_requested = Signal(str)
    waiting_changed = Signal()

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._prompter = session, prompter
        self._view = FeedbackView()
        self._drafts: dict[str, str] = {}
        self._person = self._replies = self._answered = ""
        self._stale = True
        self.setProperty("helpTopic", "feedback")
        self._build()
        self._arrange()
        self._connect()

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Feedback")

    # Building

    def _build(self) -> None:
        self.parts = Segments()
        self.parts.set_options(self._names())
        self.parts.set_value(0)
        self.person = QComboBox()
        self.person.setAccessibleName(self.tr("Talk with"))
        self.person.setToolTip(self.tr("Talk with"))
        self.person.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.print_button = QPushButton(icons.icon("printer"), self.tr("Print…"))
        self.print_button.setToolTip(self.tr("The same as PDF or web page, among the reports"))
        self.lead = caption("")
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("Feedback"))
        self.empty = EmptyState()
        self._stack = QStackedWidget()

    def _names(self) -> tuple[str, ...]:
        return self.tr("For me"), self.tr("Questions"), self.tr("Recognition"), self.tr("Talk between two")

    def _count(self) -> None:
        """What waits in a part stands on it."""
        for at, (part, name) in enumerate(zip(PARTS, self._names(), strict=True)):
            count = self._view.counts.get(part, 0)
            self.parts.set_text(at, self.tr("{name} ({count})").format(name=name, count=count) if count else name)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_8)
        head.addWidget(self.parts)
        head.addStretch(1)
        head.addWidget(self.person)
        head.addWidget(self.print_button)
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_8)
        column.addLayout(head)
        column.addWidget(self.lead)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.parts.chosen.connect(self._on_part)
        self.person.activated.connect(self._on_person)
        self.print_button.clicked.connect(self._on_print)
        self.empty.primary_requested.connect(self._on_empty)
        self._session.changed.connect(self._on_changed)
        theme.notifier().changed.connect(self._fill)

    # Following

    def part(self) -> str:
        """Which part is shown."""
        return PARTS[max(self.parts.value(), 0)]

    def show_part(self, part: str) -> None:
        """Show one of the parts."""
        self.parts.set_value(PARTS.index(part))
        self._fill()

    def refresh(self) -> None:
        """Read everything anew."""
        if self._session.is_open:
            self._stale = False
            language = QLocale().name()[:2]
            self._session.read(data.load, self._person, language, then=self._show, failed=self.failed.emit, owner=self)

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _show(self, view: FeedbackView) -> None:
        same, self._view = view == self._view, view
        if same and self.area.widget() is not None:
            return
        self.person.clear()
        for id, name in view.people:
            self.person.addItem(name, id)
        self.person.setCurrentIndex(self.person.findData(view.person))
        self._count()
        self._fill()
        self._session.read(data.replies, then=self._on_replies, failed=self._on_no_replies, owner=self)

    def _on_replies(self, text: str) -> None:
        self._replies = text
        self._settle()

    def _on_no_replies(self, _error: BaseException) -> None:
        """A figure beside: the page is whole without it."""

    # Filling

    def _fill(self) -> None:
        sections = self._view.parts.get(self.part(), ())
        at = self.area.verticalScrollBar().value()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.SPACE_8, theme.SPACE_24)
        column.setSpacing(theme.SPACE_8)
        listed = [found for found in sections if found.listed]
        for found in sections:
            if not found.listed:
                column.addWidget(self._head(found))
                column.addWidget(CardGrid([self._card(entry) for entry in found.entries]))
        if listed:
            column.addWidget(Columns([self._list(one) for one in listed], [1 + len(one.entries) for one in listed]))
        column.addStretch(1)
        body = QWidget()
        body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inside)
        self.area.setWidget(body)
        self.area.verticalScrollBar().setValue(at)
        self._stack.setCurrentIndex(0 if sections else 1)
        self._settle()

    def _head(self, found: Section) -> SectionHead:
        head = SectionHead(found)
        head.done.connect(self._on_seen)
        return head

    def _card(self, entry: Entry) -> EntryCard:
        card = EntryCard(entry, self._view.names, self._drafts.get(entry.question, ""))
        card.wished.connect(self.act)
        card.show_requested.connect(self.show_requested)
        card.request_chosen.connect(self.answer_request)
        card.draft_changed.connect(self._on_draft)
        return card

    def _list(self, found: Section) -> QWidget:
        return column_of(self._head(found), ListCard(found), space=theme.SPACE_8)

    def _settle(self) -> None:
        """Words and fields that belong to the part."""
        part = self.part()
        talk = part == TALK
        self.person.setVisible(talk and bool(self._view.people))
        self.print_button.setVisible(talk and bool(self._view.person))
        self.lead.setText(self._view.lead if talk else self._replies if part == QUESTIONS else "")
        self.lead.setVisible(bool(self.lead.text()))
        if part == ME and not self._view.me:
            self.empty.set_content(
                self.tr("Say on Home who you are. Then what waits for you stands here."),
                self.tr("Open Home"),
                icon=icons.icon("message"),
            )
            return
        words = {
            ME: self.tr("Nothing waits for you: no question, no mention, no check-in to acknowledge."),
            QUESTIONS: self.tr(
                "Nobody has asked anything yet. Ask where it comes up: beside a key result in the plan."
            ),
            THANKS: self.tr("Nobody was thanked yet. Recognition stands beside the result that it is about."),
            TALK: self.tr("Once there is a cycle with OKRs, the agenda for a talk between two is made from them here."),
        }
        self.empty.set_content(words[part], self.tr("Open the plan"), icon=icons.icon("message"))

    # What a person does

    def _on_part(self, _index: int) -> None:
        self._fill()

    def _on_person(self) -> None:
        self._person = str(self.person.currentData() or "")
        self.refresh()

    def _on_empty(self) -> None:
        self.open_requested.emit("plan" if self._view.me or self.part() != ME else "home")

    def _on_print(self) -> None:
        """The same as a paper, about the person who was chosen."""
        from okr_desktop.qt.pages.reports.opening import open_report

        open_report(self, self._session, self._prompter, kind="one-to-one", person=self._view.person)

    def _on_draft(self, question: str, text: str) -> None:
        self._drafts[question] = text

    def _on_seen(self, keys: tuple[str, ...]) -> None:
        self._session.read(data.mark_seen, keys, then=self._on_marked, failed=self.failed.emit, owner=self)

    def _on_marked(self, _count: int) -> None:
        self.refresh()
        self.waiting_changed.emit()

    def act(self, deed: Deed) -> None:
        """Answer, react or acknowledge."""
        action, args = action_of(deed)
        self._answered = deed.id if deed.verb is Verb.ANSWER else ""
        self._session.run(action, *args, origin=self, then=self._on_acted, failed=self.failed.emit)

    def _on_acted(self, _outcome: Outcome[Any]) -> None:
        self._drafts.pop(self._answered, None)

    def answer_request(self, id: str) -> None:
        """Open the form to answer what another team asks for."""
        from okr_desktop.qt.dialogs.feedback.answer import AnswerRequestDialog

        AnswerRequestDialog(self._session, id, self.window(), prompter=self._prompter).open()
