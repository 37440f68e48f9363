"""The step with what the manager says (decisions, highlights, next steps); kept with the cycle, nothing is lost."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.errors import Severity
from okr_desktop.domain.review import CycleNote, NoteKind
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.reports.comment_card import CommentCard
from okr_desktop.qt.pages.reports.data import View
from okr_desktop.qt.pages.reports.steps import Step
from okr_desktop.qt.pages.workshop.parts.pieces import heading, hint, link
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text, problem_text
from okr_desktop.services.reporting import comments, kinds
from okr_desktop.services.reporting.comments import ADVISED, COMMENTED

DRAFT_MS, KEEP_MS = 300, 1500


class CommentStep(Step):
    """``reopen_requested`` where the cycle is closed."""

    reopen_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._cycle = ""
        self._view: View | None = None
        self.cards: dict[str, CommentCard] = {}
        self._boxes: dict[NoteKind, QVBoxLayout] = {}
        self.adders: dict[NoteKind, QPushButton] = {}
        self.printed = {
            NoteKind.DECISION: QCheckBox(self.tr("Print the decisions")),
            NoteKind.HIGHLIGHT: QCheckBox(self.tr("Print the highlights")),
        }
        self.closed_line = ProblemLine()
        self.reopen = link(self.tr("Go to the cycle to reopen it"))
        self.advice = hint("")
        self._draft_later, self._keep_later = self._timer(DRAFT_MS), self._timer(KEEP_MS)
        self._arrange()
        self._draft_later.timeout.connect(self._keep_drafts)
        self._keep_later.timeout.connect(self.flush)
        self.reopen.clicked.connect(self.reopen_requested)

    def _timer(self, pause: int) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(pause)
        return made

    def _arrange(self) -> None:
        self.column.addWidget(self.closed_line)
        self.column.addWidget(self.reopen)
        names = {
            NoteKind.DECISION: (self.tr("Decisions wanted"), self.tr("Add a decision")),
            NoteKind.HIGHLIGHT: (self.tr("Highlights"), self.tr("Add a highlight")),
            NoteKind.NEXT: (self.tr("Next quarter"), self.tr("Add a step")),
        }
        for kind, (name, add) in names.items():
            self.column.addWidget(heading(name))
            if kind is NoteKind.DECISION:
                self.column.addWidget(self.advice)
            box = self._boxes[kind] = QVBoxLayout()
            box.setSpacing(theme.SPACE_8)
            self.column.addLayout(box)
            self.adders[kind] = link(add)
            self.adders[kind].clicked.connect(self._on_add)
            self.column.addWidget(self.adders[kind])
            if kind in self.printed:
                self.column.addWidget(self.printed[kind])
                self.printed[kind].clicked.connect(self._on_printed)

    def title(self) -> str:
        return self.tr("Comments")

    def fits(self, view: View) -> bool:
        return "decisions" in kinds.KINDS[view.wish.kind].takes and bool(view.cycles)

    # Showing

    def fill(self, view: View) -> None:
        cycle = view.wish.choice.cycle or ""
        fresh = cycle != self._cycle
        if fresh:
            self.flush()
            self._empty()
        self._cycle, self._view = cycle, view
        stored = {note.id: note for note in view.comments}
        for note in stored.values():
            self._card(note).take(note)
        if fresh:
            self._take_drafts(view)
        for id in [id for id, card in self.cards.items() if card.stored and id not in stored]:
            self._orphan(id)
        self._show_closed(view)
        self._advise()

    def _take_drafts(self, view: View) -> None:
        """What was typed and not saved when the program was closed."""
        for id, draft in view.drafts.items():
            if id in self.cards:
                self.cards[id].show_note(draft)
            elif not comments.is_empty(draft):
                # A draft is not kept with the cycle: beside an empty base it counts as typed.
                base = replace(comments.new_comment(draft.cycle, draft.kind), id=id)
                self._card(base).show_note(draft)

    def _orphan(self, id: str) -> None:
        """It was deleted elsewhere, or its adding undone: what is typed meanwhile stays, as a new one."""
        card = self.cards[id]
        if card.dirty:
            card.stored = False
        else:
            self._drop(id)

    def _card(self, note: CycleNote) -> CommentCard:
        known = self.cards.get(note.id)
        if known is not None:
            return known
        made = CommentCard(note, self._view.people if self._view is not None else (), self)
        made.edited.connect(self._on_edited)
        made.left.connect(self._on_left)
        made.removed.connect(self._on_removed)
        made.failed.connect(self._draft_later.start)
        self.cards[note.id] = made
        self._boxes[note.kind].addWidget(made)
        return made

    def _show_closed(self, view: View) -> None:
        said = self.tr("The cycle is closed: its comments can only be read.") if view.closed else ""
        self.closed_line.show_text(said, Severity.NOTE)
        self.reopen.setVisible(view.closed)
        for card in self.cards.values():
            card.set_read_only(view.closed)
        for button in self.adders.values():
            button.setVisible(not view.closed)
        choice = view.wish.choice
        self.printed[NoteKind.DECISION].setChecked(choice.decisions)
        self.printed[NoteKind.HIGHLIGHT].setChecked(choice.highlights)

    def _advise(self) -> None:
        count = sum(card.base.kind is NoteKind.DECISION for card in self.cards.values())
        few, many = ADVISED
        text = self.tr("{few} to {many} decisions, each with what you recommend, make a good meeting.")
        self.advice.setText(text.format(few=few, many=many))
        self.advice.setVisible(not few <= count <= many)

    def summary(self, view: View) -> str:
        counts = {kind: sum(note.kind is kind for note in view.comments) for kind in COMMENTED}
        said = list[str]()
        if counts[NoteKind.DECISION]:
            said.append(self.tr("%n decision(s)", "", counts[NoteKind.DECISION]))
        if counts[NoteKind.HIGHLIGHT]:
            said.append(self.tr("%n highlight(s)", "", counts[NoteKind.HIGHLIGHT]))
        if counts[NoteKind.NEXT]:
            said.append(self.tr("%n next step(s)", "", counts[NoteKind.NEXT]))
        return " · ".join(said) or self.tr("Nothing written yet")

    # Typing

    def add(self, kind: NoteKind) -> CommentCard:
        """One more comment, with the cursor in it."""
        card = self._card(comments.new_comment(self._cycle, kind))
        card.first().setFocus(Qt.FocusReason.OtherFocusReason)
        self._advise()
        return card

    def _on_add(self) -> None:
        self.add(next(kind for kind, button in self.adders.items() if button is self.sender()))

    def _on_printed(self) -> None:
        highlights = self.printed[NoteKind.HIGHLIGHT].isChecked()
        self.choose(decisions=self.printed[NoteKind.DECISION].isChecked(), highlights=highlights)

    def _on_edited(self) -> None:
        if not self.filling:
            self._draft_later.start()
            self._keep_later.start()

    def _keep_drafts(self) -> None:
        typed = tuple(card.note() for card in self.cards.values() if card.dirty)
        if self._cycle and self._session.is_open:
            self._session.read(comments.keep_drafts, self._cycle, typed)

    # Keeping

    def flush(self) -> None:
        """Keep everything that was typed now."""
        self._keep_later.stop()
        if self._draft_later.isActive():
            self._draft_later.stop()
            self._keep_drafts()
        for card in list(self.cards.values()):
            self._keep(card)

    def _on_left(self) -> None:
        card = self.sender()
        if isinstance(card, CommentCard):
            self._keep(card)

    def _keep(self, card: CommentCard) -> None:
        note = card.note()
        if not card.dirty or self._view is None or not self._session.is_open:
            return
        problems = note.problems() or card.due.problems("due")
        card.problem.show_text("\n".join(problem_text(problem) for problem in problems))
        if comments.is_empty(note) and card.stored:
            self._remove(card)
        elif not problems:
            card.sent = note
            self._session.run(comments.save_comment, note, origin=card, then=card.took, failed=card.refused)

    def _on_removed(self) -> None:
        card = self.sender()
        if isinstance(card, CommentCard):
            self._remove(card)

    def _remove(self, card: CommentCard) -> None:
        note = card.base
        self._drop(note.id)
        if card.stored:
            self._session.run(comments.delete_comment, note, origin=self, failed=self._on_not_removed)
        else:
            self._session.read(comments.forget_draft, note)
        self._advise()

    def _on_not_removed(self, error: BaseException) -> None:
        self.closed_line.show_text(error_text(error))

    def _drop(self, id: str) -> None:
        card = self.cards.pop(id)
        card.hide()
        card.deleteLater()

    def _empty(self) -> None:
        for id in list(self.cards):
            self._drop(id)
