"""What the dialogs for a new idea and a new concern share: a text, what it is about, with a name or without."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.ids import SHORT
from okr_desktop.domain.people import Person
from okr_desktop.domain.text import NOTE_LIMIT, text_problems
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.ideas.sheets import GivingSheet
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm, plain_label
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services import me
from okr_desktop.services.outcome import Outcome

_NAMED, _UNNAMED = 0, 1
_LINES = 5


class GivingDialog(FormDialog):
    """``given(id, unnamed)`` when it is stored; a subclass says what is stored and how it is called."""

    given = Signal(str, bool)

    def __init__(
        self, session: Session, about: str | None, parent: QWidget | None, prompter: Prompter | None, hint: str
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._about, self._me, self._id = about, "", ""
        self._build_form(hint)
        self._fields = {"text": "text", "about": "about", "author": "author", "name": "name"}

    def _build_form(self, hint: str) -> None:
        ui, area = self.ui, QPlainTextEdit()
        area.setTabChangesFocus(True)
        ui.field("text", self.tr("In your own &words"), area, hint=hint)
        ui.field("about", self.tr("What is it &about?"), Picker())
        self.add_more()
        ui.field("author", self.tr("Who &says it?"), Segments())
        hint = self.tr("It is remembered on this computer.")
        ui.field("name", self.tr("Your &name"), Picker(), hint=hint)
        ui.name.setPlaceholderText(self.tr("Choose or type your name"))
        self.plain = plain_label(ui.page, muted=True)
        ui.column.insertWidget(ui.column.count() - 1, self.plain)
        self._even_out()
        area.setFixedHeight(_LINES * area.fontMetrics().lineSpacing() + area.frameWidth() * 2 + 16)
        area.textChanged.connect(self.edited)
        ui.about.picked.connect(self.edited)
        ui.name.picked.connect(self.edited)
        ui.author.chosen.connect(self._on_author)

    # What a subclass says

    def add_more(self) -> None:
        """Fields of its own, between what it is about and who says it."""

    def named(self) -> tuple[Callable[..., Outcome[str]], tuple[Any, ...]]:
        """What stores it with a name, and its arguments."""
        raise NotImplementedError

    def unnamed(self) -> tuple[Callable[..., Outcome[str]], tuple[Any, ...]]:
        """What stores it without a name, and its arguments."""
        raise NotImplementedError

    def note(self, short: str) -> str:
        """What to write down: "Note this: idea 7f3a…"."""
        raise NotImplementedError

    # What is shown

    def fill(self, sheet: GivingSheet) -> None:
        self._me = sheet.me
        named = self.tr("With my name ({name})").format(name=sheet.me) if sheet.me else self.tr("With my name")
        self.ui.author.set_options((named, self.tr("Without a name")))
        self.ui.author.set_value(_NAMED if sheet.me else _UNNAMED)
        self.ui.about.set_choices(sheet.places)
        self.ui.about.set_choice(self._about)
        self.ui.name.set_choices(sheet.people)
        self._show_plain()

    def _on_author(self, _index: int) -> None:
        self._show_plain()
        self.edited()

    def is_unnamed(self) -> bool:
        """Whether it is to be stored without a name."""
        return bool(self.ui.author.value() == _UNNAMED)

    def _show_plain(self) -> None:
        self.show_field("name", not self._me and not self.is_unnamed())
        if self.is_unnamed():
            self.plain.setText(
                self.tr(
                    "Neither your name nor the day is kept, only the week; it cannot be undone. You will see a short "
                    "number with which you find it again. Whoever can see which computer saved the shared file, and "
                    "when, could guess. The person who holds this file could technically read single answers."
                )
            )
        else:
            self.plain.setText(self.tr("Everybody sees that it is yours, and you see on Home what becomes of it."))

    def typed(self) -> object:
        return self.ui.text.toPlainText(), self.ui.about.text(), self.ui.author.value(), self.ui.name.text()

    def words(self) -> str:
        """The text as typed."""
        return str(self.ui.text.toPlainText().strip())

    def about(self) -> str | None:
        """The id of what it is about."""
        found: str | None = self.ui.about.choice()
        return found

    def check(self) -> list[Problem]:
        found = text_problems("text", self.words(), NOTE_LIMIT, required=True, lines=True)
        if self.ui.about.new_text():
            found.append(Problem("choice.unknown", "about", {"text": self.ui.about.new_text()}))
        return found if self.is_unnamed() or self._me else [*found, *self._name_problems()]

    def _name_problems(self) -> list[Problem]:
        """Nobody has said yet who uses this workspace here."""
        if not self.ui.name.text().strip():
            return [Problem("me.unknown", "name")]
        new = self.ui.name.new_text()
        return [replace(one, field="name") for one in Person("", new).problems()] if new else []

    def submit(self) -> None:
        if self.is_unnamed() or self._me:
            self._give()
            return
        self._set_saving(True)
        who = self.ui.name.choice() or self.ui.name.new_text()
        self._session.run(me.set_me, who, origin=self, then=self._on_known, failed=self._on_failed)

    def _on_known(self, _outcome: Outcome[str]) -> None:
        self._give()

    def _give(self) -> None:
        action, args = self.unnamed() if self.is_unnamed() else self.named()
        self.run(action, *args)

    def _on_saved(self, outcome: Outcome[Any]) -> None:
        unnamed, id = self.is_unnamed(), str(outcome.value)
        parent = self.parentWidget()
        title = self.windowTitle()
        self.given.emit(id, unnamed)
        super()._on_saved(outcome)
        if unnamed:
            details = self.tr("With this number you find it again, in the search of this page. It says nothing of you.")
            self._prompter.tell(parent, title, self.note(id[-SHORT:]), details=details)
