"""One text about an idea or concern: a response, an end, better words; and an answer with its reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.ideas import IdeaState
from okr_desktop.domain.text import NOTE_LIMIT, text_problems
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.ideas.sheets import WordsSheet, idea_words
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts_ideas import idea_state_text
from okr_desktop.services.engagement.inbox import ideas
from okr_desktop.services.outcome import Outcome

_LINES = 4


@dataclass(frozen=True, slots=True)
class Saying:
    """What is asked: title, label, hint, the word on the button, and what was said before.

    ``field`` is the field of the record that problems of the text are about; ``store(desk, id, text)`` stores it.
    """

    title: str
    label: str
    verb: str
    field: str
    read: Callable[..., WordsSheet]
    store: Callable[..., Outcome[str]]
    hint: str = ""
    before: str = ""
    topic: str = "ideas"


class SayDialog(FormDialog):
    """Asks for one text about a record (``id``) and stores it."""

    def __init__(
        self,
        session: Session,
        id: str,
        what: Saying,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        self.help_topic = what.topic
        super().__init__(session, PlainForm(), parent, prompter)
        self._id, self._what = id, what
        area = QPlainTextEdit()
        area.setTabChangesFocus(True)
        self.ui.field("words", what.label, area, hint=what.hint)
        self._even_out()
        area.setFixedHeight(_LINES * area.fontMetrics().lineSpacing() + area.frameWidth() * 2 + 16)
        area.textChanged.connect(self.edited)
        self._fields = {what.field: "words"}
        self.setWindowTitle(what.title)
        self.ui.head_label.setText(what.title)
        self._save_button().setText(what.verb)
        self.load(what.read, id)

    def fill(self, sheet: WordsSheet) -> None:
        self.ui.sub_label.setText(self.tr("“{words}”").format(words=sheet.words))
        self.ui.words.setPlainText(self._what.before)

    def typed(self) -> object:
        return self.ui.words.toPlainText()

    def check(self) -> list[Problem]:
        return text_problems(self._what.field, self.ui.words.toPlainText().strip(), NOTE_LIMIT, lines=True)

    def submit(self) -> None:
        self.run(self._what.store, self._id, self.ui.words.toPlainText().strip())


class AnswerDialog(FormDialog):
    """What becomes of an idea of which nothing is made now: discussed, later, declined, with the reason."""

    help_topic = "ideas"

    def __init__(
        self, session: Session, id: str, parent: QWidget | None = None, *, prompter: Prompter | None = None
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._id = id
        area = QPlainTextEdit()
        area.setTabChangesFocus(True)
        self.ui.field("state", self.tr("What becomes of it &now?"), Segments())
        self.ui.field("reason", self.tr("&Why?"), area, hint=self.tr("Whoever proposed it will read this."))
        self.ui.state.set_options([idea_state_text(state.value) for state in ideas.ANSWERS])
        self._even_out()
        area.textChanged.connect(self.edited)
        self.ui.state.chosen.connect(self._on_state)
        self._fields = {"state": "state", "reason": "reason"}
        self.setWindowTitle(self.tr("Answer an idea"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Answer"))
        self.load(idea_words, id)

    def fill(self, sheet: WordsSheet) -> None:
        self.ui.sub_label.setText(self.tr("“{words}”").format(words=sheet.words))
        self.ui.state.set_value(0)

    def _on_state(self, _index: int) -> None:
        self.edited()

    def typed(self) -> object:
        return self.ui.state.value(), self.ui.reason.toPlainText()

    def state(self) -> IdeaState:
        """The answer that is chosen."""
        return ideas.ANSWERS[max(0, self.ui.state.value())]

    def check(self) -> list[Problem]:
        reason = self.ui.reason.toPlainText().strip()
        found = text_problems("reason", reason, NOTE_LIMIT, lines=True)
        if self.state() in ideas.NEED_REASON and not reason:
            found.append(Problem("idea.no_reason", "reason"))
        return found

    def submit(self) -> None:
        args: tuple[Any, ...] = (self._id, self.state(), self.ui.reason.toPlainText().strip())
        self.run(ideas.answer, *args)
