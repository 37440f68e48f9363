"""Ask another team for something, change what was asked, or answer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Team
from okr_desktop.domain.text import fold
from okr_desktop.domain.work import Asking, Dependency
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.optional_day import OptionalDay
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import asking_text, short_text
from okr_desktop.services import drafting_work, work
from okr_desktop.services.drafting_work import DependencySheet


class DependencyDialog(FormDialog):
    """``dependency_id`` is the one to edit or answer; a new one is for ``about`` (the id of an item)."""

    help_topic = "dependencies"

    def __init__(
        self,
        session: Session,
        dependency_id: str | None = None,
        about: str | None = None,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._item = Dependency(dependency_id or new_id(), "", about=about)
        self._new = dependency_id is None
        self._build_form()
        self._fields = {name: name for name in ("what", "asker", "giver", "by", "state", "reply")}
        self.setWindowTitle(self.tr("Ask a team") if self._new else self.tr("Request to a team"))
        self.ui.head_label.setText(self.tr("We need this from you"))
        self._save_button().setText(self.tr("Ask") if self._new else self.tr("Save changes"))
        for name in ("state", "reply"):
            self.show_field(name, not self._new)
        self.load(drafting_work.dependency_sheet, dependency_id, about)

    def _build_form(self) -> None:
        ui = self.ui
        states, area = QComboBox(), QPlainTextEdit()
        for state in Asking:
            states.addItem(asking_text(state), state.value)
        area.setTabChangesFocus(True)
        ui.field("what", self.tr("What is &needed?"), QLineEdit())
        ui.field("asker", self.tr("&We"), Picker(), 0, 1)
        ui.field("giver", self.tr("&You"), Picker(), 1, 1)
        ui.field("by", self.tr("&By when"), OptionalDay(), 0, 1)
        ui.field("state", self.tr("&Answer"), states, 1, 1)
        ui.field("reply", self.tr("&Reply"), area)
        ui.by.setPlaceholderText(self.tr("no day"))
        ui.giver.setPlaceholderText(self.tr("The team that is asked"))
        ui.asker.setPlaceholderText(self.tr("The team that asks"))
        self._even_out()
        for line in (ui.what, ui.by):
            line.textChanged.connect(self.edited)
        ui.asker.picked.connect(self.edited)
        ui.giver.picked.connect(self.edited)
        ui.state.currentIndexChanged.connect(self.edited)
        ui.reply.textChanged.connect(self.edited)

    def fill(self, sheet: DependencySheet) -> None:
        ui = self.ui
        item = self._item = sheet.item or replace(self._item, asker=sheet.asker)
        if sheet.about is not None:
            ui.sub_label.setText(self.tr("For: {title}").format(title=short_text(sheet.about.title, 200)))
        for field in (ui.asker, ui.giver):
            field.set_choices(sheet.teams)
        ui.what.setText(item.what)
        ui.asker.set_choice(item.asker)
        ui.giver.set_choice(item.giver)
        ui.by.set_value(item.by)
        ui.state.setCurrentIndex(ui.state.findData(item.state.value))
        ui.reply.setPlainText(item.reply)

    def typed(self) -> object:
        ui = self.ui
        lines = tuple(line.text() for line in (ui.what, ui.asker, ui.giver, ui.by))
        return (*lines, ui.state.currentData(), ui.reply.toPlainText())

    def _build(self) -> tuple[Dependency, list[Team]]:
        """What is asked, with new teams where a name is in no list; one name is one team."""
        ui = self.ui
        made: dict[str, Team] = {}
        ids: dict[str, str | None] = {}
        for name in ("asker", "giver"):
            text = getattr(ui, name).new_text()
            team = made.setdefault(fold(text), Team(new_id(), text)) if text else None
            ids[name] = team.id if team else getattr(ui, name).choice()
        item = replace(
            self._item,
            what=ui.what.text().strip(),
            asker=ids["asker"],
            giver=ids["giver"],
            by=ui.by.value(),
            state=Asking(ui.state.currentData()),
            reply=ui.reply.toPlainText().strip(),
        )
        return item, list(made.values())

    def check(self) -> list[Problem]:
        item, teams = self._build()
        found = self.ui.by.problems("by") + item.problems()
        return found + [replace(one, field="giver") for team in teams for one in team.problems()]

    def hints(self) -> list[Problem]:
        found = list[Problem]()
        for name in ("asker", "giver"):
            if text := getattr(self.ui, name).new_text():
                found.append(Problem("team.new", name, {"name": text}, Severity.NOTE))
        return found

    def submit(self) -> None:
        item, teams = self._build()
        self.run(work.save_dependency, item, tuple(teams))
