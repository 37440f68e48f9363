"""The part of the details in which people talk: reactions, what was said, and a line to say something."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.feedback.deeds import Deed, Draft, Verb
from okr_desktop.qt.pages.ideas.beside import VoicesPart
from okr_desktop.qt.pages.plan.comment_list import CommentList
from okr_desktop.qt.pages.plan.composer import Composer
from okr_desktop.qt.pages.plan.details_beside import link_button
from okr_desktop.qt.pages.plan.details_data import Details
from okr_desktop.qt.pages.plan.parts import section
from okr_desktop.qt.pages.plan.reactions import ReactionRow

_BEGINNINGS = (Verb.REPLY, Verb.CHANGE)


class Drafts:
    """What was typed and not sent, by item, and answers by question: it survives whatever happens around it."""

    def __init__(self) -> None:
        self._drafts: dict[str, Draft] = {}
        self.answers: dict[str, str] = {}

    def of(self, item: str) -> Draft:
        """What stands in the line of an item."""
        return self._drafts.get(item, Draft())

    def keep(self, item: str, draft: Draft) -> None:
        """Remember what stands there."""
        self._drafts[item] = draft

    def forget(self, item: str, deed: Deed) -> None:
        """This has been stored."""
        if deed.verb is Verb.ANSWER:
            self.answers.pop(deed.id, None)
        elif deed.verb in (Verb.COMMENT, Verb.EDIT, Verb.ASK, Verb.RECOGNISE):
            self._drafts.pop(item, None)


class TalkPart(QWidget):
    """``wished(Deed)`` is what a person wants to do."""

    wished = Signal(object)

    def __init__(self, found: Details, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id, self._drafts = found.item.id, drafts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        head = QHBoxLayout()
        head.addWidget(section(self.tr("Talk")), 1)
        marks = ReactionRow(found.item.id, found.talk.marks)
        marks.wished.connect(self.wished)
        head.addWidget(marks)
        column.addLayout(head)
        said = CommentList(found.talk, found.today, drafts.answers)
        said.wished.connect(self._on_wish)
        said.answer_changed.connect(self._on_answer)
        column.addWidget(said)
        self.composer = Composer(found, drafts.of(found.item.id))
        self.composer.wished.connect(self.wished)
        self.composer.draft_changed.connect(self._on_draft)
        column.addWidget(self.composer)
        if found.talk.voices:
            column.addWidget(VoicesPart(found.talk.voices))
        concern = link_button(self.tr("Raise a concern…"))
        concern.setToolTip(self.tr("Say what worries you about this, with or without your name"))
        concern.clicked.connect(self._on_concern)
        row = QHBoxLayout()
        row.addWidget(concern)
        idea = link_button(self.tr("Give an idea…"))
        idea.setToolTip(self.tr("Propose something about this, with or without your name"))
        idea.clicked.connect(self._on_idea)
        row.addWidget(idea)
        row.addStretch(1)
        column.addLayout(row)

    def _on_wish(self, deed: Deed) -> None:
        if deed.verb in _BEGINNINGS:
            self.composer.begin(deed)
        else:
            self.wished.emit(deed)

    def _on_answer(self, question: str, text: str) -> None:
        self._drafts.answers[question] = text

    def _on_draft(self, draft: Draft) -> None:
        self._drafts.keep(self._id, draft)

    def _on_idea(self) -> None:
        self.wished.emit(Deed(Verb.PROPOSE, self._id))

    def _on_concern(self) -> None:
        self.wished.emit(Deed(Verb.RAISE, self._id))
