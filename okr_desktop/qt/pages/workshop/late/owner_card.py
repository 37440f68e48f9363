"""One objective with who answers for it, and what that person said: on the phone, or aloud before a witness."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.text import NOTE_LIMIT
from okr_desktop.domain.workshop.drafting import results_of
from okr_desktop.domain.workshop.model import Acceptance, Answer, Draft, Live
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.late.fields import kept_line, labelled
from okr_desktop.qt.pages.workshop.late.flow import flow_of
from okr_desktop.qt.pages.workshop.late.owner import OwnerPick
from okr_desktop.qt.pages.workshop.late.room_for import widened
from okr_desktop.qt.pages.workshop.late.words import answer_text, foreign, result_note
from okr_desktop.qt.pages.workshop.parts.pieces import label, link
from okr_desktop.qt.widgets.marks import StatusLabel
from okr_desktop.services.drafting import Choice

_LOOKS = {Answer.ACCEPT: "on_track", Answer.IF: "behind", Answer.DECLINE: "at_risk"}


class OwnerCard(QFrame):
    """``named(id, name, person)``, ``answered(id, answer, condition)`` aloud, ``forgotten(id)``."""

    named = Signal(str, str, str)
    answered = Signal(str, object, str)
    forgotten = Signal(str)

    def __init__(self, id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = id
        self.setProperty("card", True)
        self.title, self.results = label("", theme.EMPHASIS, strong=True), label("", muted=True)
        self.owner = OwnerPick(self.tr("Owner"))
        self.state, self.said = StatusLabel(), label("")
        self.accept_button = QPushButton(self.tr("Accepts"))
        self.if_button = QPushButton(self.tr("Accepts if …"))
        self.decline_button = QPushButton(self.tr("Declines"))
        self.forget_button = link(self.tr("Take this answer back"))
        self.condition, self.keeper = kept_line(self.tr("Condition"), self.tr("Accepts if what? What is missing?"))
        self.condition.setMaxLength(NOTE_LIMIT)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_8)
        column.addWidget(self.title)
        column.addWidget(self.results)
        fields = QHBoxLayout()
        fields.setSpacing(theme.SPACE_12)
        fields.addWidget(labelled(self.tr("Owner: one person"), self.owner), 2)
        fields.addWidget(labelled(self.tr("Condition, or why not"), self.condition), 3)
        column.addLayout(fields)
        self._buttons = flow_of(self.accept_button, self.if_button, self.decline_button)
        tip = self.tr("Said aloud, heard by everybody: kept as “orally, witnessed”")
        for button in (self.accept_button, self.if_button, self.decline_button):
            button.setToolTip(tip)
        column.addWidget(self._buttons)
        self._answer = widened(1, self.state, self.said, self.forget_button)
        column.addWidget(self._answer)

    def _connect(self) -> None:
        self.owner.named.connect(self._on_named)
        self.accept_button.clicked.connect(self._on_accept)
        self.if_button.clicked.connect(self._on_if)
        self.decline_button.clicked.connect(self._on_decline)
        self.forget_button.clicked.connect(self._on_forget)

    def set_people(self, people: Iterable[Choice]) -> None:
        """Who may be named."""
        self.owner.set_people(people)

    def show_draft(self, live: Live, draft: Draft) -> None:
        """Show the objective, its owner and what was said."""
        self.title.setText(foreign(draft.title))
        for button in (self.accept_button, self.if_button, self.decline_button, self.forget_button):
            button.setAccessibleDescription(draft.title)
        notes = [f"· {one.title} ({result_note(one)})" for one in results_of(live, draft.id)]
        self.results.setText(foreign("\n".join(notes)))
        self.results.setVisible(bool(notes))
        self.owner.show_owner(draft.owner, draft.owner_id)
        self._show_word(live.board.acceptances.get(draft.id), draft)

    def _show_word(self, word: Acceptance | None, draft: Draft) -> None:
        self._answer.setVisible(word is not None)
        if word is None:
            return
        self.state.set_status(_LOOKS[word.answer], answer_text(word.answer))
        how = self.tr("on the phone") if word.how == "phone" else self.tr("orally, witnessed")
        parts = [word.name, how]
        if draft.owner and draft.owner != word.name:
            parts.append(self.tr("not the owner above"))
        said = " · ".join(parts) + (f"\n“{word.condition}”" if word.condition else "")
        self.said.setText(foreign(said))

    # Aloud

    def _on_named(self, name: str, id: str) -> None:
        self.named.emit(self.id, name, id)

    def _on_accept(self) -> None:
        self.answered.emit(self.id, Answer.ACCEPT, self.keeper.text())

    def _on_if(self) -> None:
        if self.keeper.text():
            self.answered.emit(self.id, Answer.IF, self.keeper.text())
        else:
            self.condition.setFocus()

    def _on_decline(self) -> None:
        self.answered.emit(self.id, Answer.DECLINE, self.keeper.text())

    def _on_forget(self) -> None:
        self.forgotten.emit(self.id)
