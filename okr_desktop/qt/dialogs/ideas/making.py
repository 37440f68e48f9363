"""What becomes of an idea in the plan: choose what and where, then the form of that thing with the idea's words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from okr_desktop.domain.errors import Problem, Refused
from okr_desktop.domain.text import NOTE_LIMIT, TITLE_LIMIT, text_problems
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.ideas.sheets import MakingSheet, making_sheet
from okr_desktop.qt.dialogs.initiative import InitiativeDialog
from okr_desktop.qt.dialogs.key_result import KeyResultDialog
from okr_desktop.qt.dialogs.objective import ObjectiveDialog
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.prompter import Choice, Prompter, Role
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import problem_text
from okr_desktop.qt.texts_numbers import short_text
from okr_desktop.services.drafting import KeyResultSheet, ObjectiveSheet
from okr_desktop.services.drafting_work import InitiativeSheet
from okr_desktop.services.engagement.inbox import ideas_convert
from okr_desktop.services.outcome import Outcome


class What(IntEnum):
    """What an idea becomes, in the order of the choice."""

    OBJECTIVE = 0
    KEY_RESULT = 1
    INITIATIVE = 2
    THERE = 3


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something new comes from: the id and words of an idea or concern, and what stores it.

    ``store(desk, id, item, also, *more)``.
    """

    id: str
    words: str
    store: Callable[..., Outcome[str]]
    more: tuple[Any, ...] = ()

    @property
    def title(self) -> str:
        """The words as a title: on one line, and no longer than a title may be."""
        return short_text(self.words, TITLE_LIMIT)

    @property
    def rest(self) -> str:
        """The whole words, where they do not fit into a title."""
        return self.words if self.title != " ".join(self.words.split()) or "\n" in self.words else ""


class MakingDialog(FormDialog):
    """Asks what an idea becomes, then steps aside for the form of that; who leaves that form is back here."""

    help_topic = "ideas"

    def __init__(
        self, session: Session, id: str, parent: QWidget | None = None, *, prompter: Prompter | None = None
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._id = id
        self._sheet: MakingSheet | None = None
        self._build_form()
        self._fields = {name: name for name in ("what", "place", "reason")}
        self.setWindowTitle(self.tr("Adopt an idea"))
        self.ui.head_label.setText(self.windowTitle())
        self.load(making_sheet, id)

    def _build_form(self) -> None:
        ui, area = self.ui, QPlainTextEdit()
        area.setTabChangesFocus(True)
        ui.field("what", self.tr("It &becomes"), Segments())
        ui.field("place", self.tr("&Where?"), Picker())
        ui.field("reason", self.tr("A word to whoever &proposed it"), area)
        texts = (self.tr("Objective"), self.tr("Key result"), self.tr("Initiative"), self.tr("Part of what is there"))
        ui.what.set_options(texts)
        self._even_out()
        ui.what.chosen.connect(self._on_what)
        ui.place.picked.connect(self.edited)
        area.textChanged.connect(self.edited)

    def fill(self, sheet: MakingSheet) -> None:
        self._sheet = sheet
        self.ui.sub_label.setText(self.tr("“{words}”").format(words=short_text(sheet.words, 240)))
        self.ui.what.set_value(int(What.OBJECTIVE))
        self._show_what()

    def what(self) -> What:
        """What it is to become."""
        return What(max(0, self.ui.what.value()))

    def _on_what(self, _index: int) -> None:
        self._show_what()
        self.edited()

    def _show_what(self) -> None:
        sheet, what = self._sheet, self.what()
        assert sheet is not None
        found = {What.KEY_RESULT: sheet.objectives, What.INITIATIVE: sheet.results, What.THERE: sheet.there}
        asked = {
            What.KEY_RESULT: self.tr("Of which &objective?"),
            What.INITIATIVE: self.tr("For which key &result?"),
            What.THERE: self.tr("Of w&hat?"),
        }
        self.show_field("place", what in found)
        if what in found:
            self.ui.place_label.setText(asked[what])
            kept = self.ui.place.choice()
            self.ui.place.set_choices(found[what])
            self.ui.place.set_choice(kept)
        self._save_button().setText(self.tr("Link them") if what is What.THERE else self.tr("Continue…"))

    def typed(self) -> object:
        return self.ui.what.value(), self.ui.place.text(), self.ui.reason.toPlainText()

    def check(self) -> list[Problem]:
        found = text_problems("reason", self._reason(), NOTE_LIMIT, lines=True)
        if self.what() is not What.OBJECTIVE and self.ui.place.choice() is None:
            text = self.ui.place.new_text()
            found.append(Problem("choice.unknown", "place", {"text": text}) if text else Problem("idea.place", "place"))
        return found

    def _reason(self) -> str:
        return str(self.ui.reason.toPlainText().strip())

    def submit(self) -> None:
        if self.what() is What.THERE:
            self._link(closed_too=False)
            return
        dialog = self._next()
        dialog.saved.connect(self._on_made)
        dialog.rejected.connect(self._on_back)
        self.hide()
        dialog.open()

    def _link(self, *, closed_too: bool) -> None:
        self.run(ideas_convert.link, self._id, self.ui.place.choice(), self._reason(), closed_too)

    def _on_failed(self, error: BaseException) -> None:
        """The figures of a closed cycle change only if somebody says so."""
        problems = error.problems if isinstance(error, Refused) else []
        if [one.code for one in problems] != ["idea.cycle_closed"]:
            super()._on_failed(error)
            return
        self._set_saving(False)
        self._prompter.ask(
            self,
            self.windowTitle(),
            problem_text(problems[0]),
            [
                Choice("link", self.tr("Link all the same"), Role.ACCEPT),
                Choice("leave", self.tr("Cancel"), Role.REJECT),
            ],
            self._on_closed_answer,
            details=self.tr("Nothing else of that cycle changes. Undo takes the link back."),
        )

    def _on_closed_answer(self, answer: str | None) -> None:
        if answer == "link":
            self._link(closed_too=True)

    def _on_made(self, _id: str) -> None:
        self._loaded = False
        self.accept()

    def _on_back(self) -> None:
        """The second form was left: what was chosen and written in the first one is still there."""
        self.open()

    def _next(self) -> FormDialog:
        """The form of what it becomes, with the words of the idea."""
        sheet, place, parent = self._sheet, self.ui.place.choice(), self.parentWidget()
        assert sheet is not None
        origin = Origin(self._id, sheet.words, ideas_convert.adopt, (self._reason(),))
        match self.what():
            case What.KEY_RESULT:
                return KeyResultFrom(self._session, origin, place, parent, self._prompter)
            case What.INITIATIVE:
                return InitiativeFrom(self._session, origin, place, parent, self._prompter)
            case _:
                return ObjectiveFrom(self._session, origin, sheet.cycle, parent, self._prompter)


class ObjectiveFrom(ObjectiveDialog):
    """A new objective out of an idea or concern: its words stand in the form, and both are stored in one step."""

    def __init__(
        self, session: Session, origin: Origin, cycle: str | None, parent: QWidget | None, prompter: Prompter | None
    ) -> None:
        self._origin = origin
        super().__init__(session, None, None, cycle, parent, prompter=prompter)

    def fill(self, sheet: ObjectiveSheet) -> None:
        super().fill(sheet)
        self.ui.title.setText(self._origin.title)
        self.ui.description.setPlainText(self._origin.rest)

    def submit(self) -> None:
        item, people, teams = self._build()
        made = self._sheet.new_cycle if self._sheet else None
        cycles = (made,) if made is not None and item.cycle == made.id else ()
        self.run(self._origin.store, self._origin.id, item, (*people, *teams, *cycles), *self._origin.more)


class KeyResultFrom(KeyResultDialog):
    """A new key result out of an idea."""

    def __init__(
        self, session: Session, origin: Origin, objective: str | None, parent: QWidget | None, prompter: Prompter | None
    ) -> None:
        self._origin = origin
        super().__init__(session, None, objective, parent, prompter=prompter)

    def fill(self, sheet: KeyResultSheet) -> None:
        super().fill(sheet)
        self.ui.title.setText(self._origin.title)
        self.ui.description.setPlainText(self._origin.rest)

    def submit(self) -> None:
        item, people = self._build()
        self.run(self._origin.store, self._origin.id, item, tuple(people), *self._origin.more)


class InitiativeFrom(InitiativeDialog):
    """A new initiative out of an idea."""

    def __init__(
        self, session: Session, origin: Origin, result: str | None, parent: QWidget | None, prompter: Prompter | None
    ) -> None:
        self._origin = origin
        super().__init__(session, None, result, parent, prompter=prompter)

    def fill(self, sheet: InitiativeSheet) -> None:
        super().fill(sheet)
        self.ui.title.setText(self._origin.title)
        self.ui.description.setPlainText(self._origin.rest)

    def submit(self) -> None:
        item, people = self._build()
        self.run(self._origin.store, self._origin.id, item, tuple(people), *self._origin.more)
