"""Add or edit an objective, with the people and teams it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from okr_desktop.domain import teamwork as rules
from okr_desktop.domain.coach.hints import Hint
from okr_desktop.domain.coach.subject import ObjectiveText
from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Ambition, Objective, Source, State
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.text import fold
from okr_desktop.qt.dialogs.feedback.shares import whole_percents
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.coach_desk import CoachDesk
from okr_desktop.qt.dialogs.parts.coach_lines import CoachContext
from okr_desktop.qt.dialogs.parts.fold_out import FoldOut
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.plain_form import add_field
from okr_desktop.qt.dialogs.parts.shares_edit import SharesEdit
from okr_desktop.qt.forms.ui_objective import Ui_ObjectiveDialog
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import percent_text, short_text, source_text, state_text
from okr_desktop.services import drafting
from okr_desktop.services.coach import live_objective
from okr_desktop.services.drafting import Choice, ObjectiveSheet

_NO_CYCLE = ""


class ObjectiveDialog(FormDialog):
    """``objective_id`` is the one to edit; a new one begins under ``align_to`` and in ``cycle`` (ids)."""

    def __init__(
        self,
        session: Session,
        objective_id: str | None = None,
        align_to: str | None = None,
        cycle: str | None = None,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        super().__init__(session, Ui_ObjectiveDialog(), parent, prompter)
        self._id = objective_id or new_id()
        self._align_to = align_to
        self._sheet: ObjectiveSheet | None = None
        names = ("title", "description", "parent", "cycle", "owner", "teams", "weight", "state", "source", "manual")
        self._fields = {name: name for name in (*names, "why", "serves", "tags")}
        new = objective_id is None
        self.setWindowTitle(self.tr("New objective") if new else self.tr("Edit objective"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Add objective") if new else self.tr("Save changes"))
        self._more = FoldOut(self.ui.more_button, self.ui.more_panel, self)
        self._add_why()
        self._shares = SharesEdit()
        self.ui.teams_box.insertWidget(self.ui.teams_box.indexOf(self.ui.teams) + 1, self._shares)
        QWidget.setTabOrder(self.ui.teams.picker, self._shares.equal)
        self._fill_lists()
        self._connect()
        self._coach = CoachDesk(session, self, self._questions, self.ui.title_box)
        self.load(drafting.objective_sheet, objective_id, align_to, cycle)

    def _add_why(self) -> None:
        area = QPlainTextEdit()
        area.setTabChangesFocus(True)
        self.ui.description_label.setText(self.tr("&Description"))
        grid = self.ui.more_grid
        hint = self.tr("What happens if you do nothing? People follow a reason sooner than an order.")
        add_field(self.ui, grid, "why", self.tr("Wh&y this, and why now?"), area, (grid.rowCount(), 0, 2), hint)
        add_field(self.ui, grid, "serves", self.tr("Ser&ves in the strategy"), Picker(), (grid.rowCount(), 0, 2))
        self._even_out()

    def _questions(self, found: CoachContext) -> list[Hint]:
        """What the coach asks about the objective as it stands there."""
        ui, sheet = self.ui, self._sheet
        title = ui.title.text().strip()
        if sheet is None or not title:
            return []
        above = next((one.text for one in sheet.parents if one.id == ui.parent.choice()), "")
        tags = tuple(text for _, text in ui.tags.values())
        text = ObjectiveText(title, owned=bool(ui.owner.text().strip()), above=(above,) if above else (), tags=tags)
        return live_objective(text, found.profile, found.language)

    def edited(self, *_: object) -> None:
        super().edited()
        self._coach.typed()

    def _fill_lists(self) -> None:
        ui = self.ui
        for state in State:
            ui.state.addItem(state_text(state), state.value)
        for source in Source:
            ui.source.addItem(source_text(source), source.value)

    def _connect(self) -> None:
        ui = self.ui
        for line in (ui.title, ui.weight, ui.manual):
            line.textChanged.connect(self.edited)
        ui.description.textChanged.connect(self.edited)
        ui.why.textChanged.connect(self.edited)
        ui.parent.picked.connect(self._on_parent)
        ui.serves.picked.connect(self.edited)
        ui.owner.picked.connect(self.edited)
        ui.teams.edited.connect(self._on_teams)
        self._shares.edited.connect(self.edited)
        ui.tags.edited.connect(self.edited)
        ui.cycle.currentIndexChanged.connect(self._on_cycle)
        ui.source.currentIndexChanged.connect(self._on_source)
        ui.state.currentIndexChanged.connect(self.edited)
        ui.committed.toggled.connect(self.edited)

    # What is shown

    def fill(self, sheet: ObjectiveSheet) -> None:
        self._sheet = sheet
        ui = self.ui
        text = self.tr("A promise: {share} is expected at the end.")
        ui.committed_hint.setText(text.format(share=percent_text(sheet.settings.committed)))
        text = self.tr("Aimed high on purpose: {share} is a good end.")
        ui.aspirational_hint.setText(text.format(share=percent_text(sheet.settings.aspirational)))
        ui.cycle.addItem(self.tr("No cycle (backlog)"), _NO_CYCLE)
        if sheet.new_cycle is not None:
            ui.cycle.addItem(self.tr("{cycle} (new)").format(cycle=sheet.new_cycle.name), sheet.new_cycle.id)
        for one in sheet.cycles:
            ui.cycle.addItem(short_text(one.text, 60), one.id)
        ui.cycle.setCurrentIndex(max(0, ui.cycle.findData(sheet.cycle or _NO_CYCLE)))
        ui.parent.set_choices(sheet.parents)
        ui.serves.set_choices(sheet.directions)
        self.show_field("serves", bool(sheet.directions))
        ui.owner.set_choices(sheet.people)
        ui.teams.set_choices(sheet.teams)
        ui.teams.picker.setPlaceholderText(self.tr("Search a team, or type a new one and press Enter"))
        ui.tags.set_choices(Choice(tag, tag, "tag") for tag in sheet.tags)
        ui.tags.picker.setPlaceholderText(self.tr("Type a tag and press Enter"))
        self._fill_item(sheet)
        self._on_cycle()
        self._on_source()
        self._say(ui.general_problem, list(sheet.problems))
        self._coach.begin(self._id, stored=sheet.item is not None)

    def _fill_item(self, sheet: ObjectiveSheet) -> None:
        ui, item = self.ui, sheet.item or Objective(self._id, "", parent=self._align_to)
        names = {one.id: one.text for one in sheet.teams}
        ui.title.setText(item.title)
        ui.why.setPlainText(item.why)
        ui.description.setPlainText(item.description)
        ui.parent.set_choice(item.parent)
        ui.serves.set_choice(item.serves)
        self._say_inherited()
        ui.owner.set_choice(item.owner)
        ui.teams.set_values((id, names[id]) for id in item.teams if id in names)
        self._show_shares()
        ui.tags.set_values((tag, tag) for tag in item.tags)
        (ui.committed if item.ambition is Ambition.COMMITTED else ui.aspirational).setChecked(True)
        ui.state.setCurrentIndex(ui.state.findData(item.state.value))
        ui.source.setCurrentIndex(ui.source.findData(item.source.value))
        ui.weight.set_value(item.weight)
        ui.manual.set_unit("%")
        ui.manual.set_value(None if item.manual is None else item.manual * 100)
        plain = Objective(self._id, "")
        unusual = replace(plain, title=item.title, ambition=item.ambition, state=item.state, source=item.source)
        self._more.set_open(
            unusual != replace(plain, title=item.title) or item.weight != 1 or bool(item.tags or item.why)
        )

    def _on_parent(self) -> None:
        self._say_inherited()
        self.edited()

    def _on_teams(self) -> None:
        self._show_shares()
        self.edited()

    def _show_shares(self) -> None:
        """A percentage for each team, once there are several."""
        told = self._base().teams
        teams = {id or text: text for id, text in self.ui.teams.values()}
        shares = rules.shares(Objective("", "", teams={key: told.get(key, Decimal(1)) for key in teams}))
        self._shares.set_teams(list(teams.items()), whole_percents(shares))

    def _base(self) -> Objective:
        """The objective as it is stored, or a new one."""
        return (self._sheet.item if self._sheet else None) or Objective(self._id, "")

    def _say_inherited(self) -> None:
        """What it serves while it says nothing itself."""
        above = self._sheet.inherited.get(self.ui.parent.choice() or "", "") if self._sheet else ""
        told = self.tr("as what it stands under: {title}").format(title=short_text(above, 60))
        self.ui.serves.setPlaceholderText(told if above else self.tr("nothing yet"))

    def _on_cycle(self) -> None:
        if self._sheet is not None:
            cycle = self.ui.cycle.currentData()
            self.ui.parent.set_scope({cycle, *self._sheet.annual} if cycle else None)
            self.edited()

    def _on_source(self) -> None:
        self.show_field("manual", self.ui.source.currentData() == Source.MANUAL.value)
        self.edited()

    def reveal(self, widget: QWidget) -> None:
        if self.ui.more_panel.isAncestorOf(widget):
            self._more.set_open(True)

    # What was typed

    def typed(self) -> object:
        ui = self.ui
        lines = [line.text() for line in (ui.title, ui.parent, ui.serves, ui.owner, ui.weight, ui.manual)]
        lists = [ui.cycle.currentData(), ui.state.currentData(), ui.source.currentData(), ui.committed.isChecked()]
        lines += [ui.why.toPlainText()]
        chips = [ui.teams.values(), ui.teams.pending(), ui.tags.values(), ui.tags.pending()]
        return [*lines, ui.description.toPlainText(), *lists, *chips, self._shares.shares()]

    def check(self) -> list[Problem]:
        ui, found = self.ui, list[Problem]()
        if ui.parent.new_text():
            found.append(Problem("choice.unknown", "parent", {"text": ui.parent.new_text()}))
        if ui.serves.new_text():
            found.append(Problem("choice.unknown", "serves", {"text": ui.serves.new_text()}))
        for field in ("weight", "manual"):
            problem = getattr(ui, field).read(field)[1]
            if problem and not getattr(ui, field).isHidden():
                found.append(problem)
        if ui.source.currentData() == Source.MANUAL.value and not ui.manual.text().strip():
            found.append(Problem("manual.missing", "manual"))
        item, people, teams = self._build()
        found += item.problems()
        found += [one for one in rules.share_problems(self._shares.shares()) if one.severity is Severity.ERROR]
        found += [replace(one, field="owner") for person in people for one in person.problems()]
        found += [replace(one, field="teams") for team in teams for one in team.problems()]
        return [*found, *(self._sheet.problems if self._sheet else ())]

    def hints(self) -> list[Problem]:
        ui = self.ui
        found = list(self._sheet.problems) if self._sheet else []
        if name := ui.owner.new_text():
            found.append(Problem("person.new", "owner", {"name": name}, Severity.NOTE))
        names = [text for id, text in ui.teams.values() if id is None]
        if names:
            found.append(Problem("team.new", "teams", {"name": ", ".join(names)}, Severity.NOTE))
        return found + [one for one in rules.share_problems(self._shares.shares()) if one.severity is Severity.WARNING]

    def _build(self) -> tuple[Objective, list[Person], list[Team]]:
        """The objective as typed, with a new person and new teams where names are in no list."""
        ui = self.ui
        owner = [Person(new_id(), name) for name in [ui.owner.new_text()] if name]
        known = {fold(one.text): one.id for one in (self._sheet.teams if self._sheet else ())}
        named = {text: id or known.get(fold(text)) for id, text in ui.teams.values()}
        teams = [Team(new_id(), text) for text, id in named.items() if id is None]
        base = self._base()
        weight, manual = ui.weight.read("weight")[0], ui.manual.read("manual")[0]
        item = replace(
            base,
            title=ui.title.text().strip(),
            description=ui.description.toPlainText().strip(),
            why=ui.why.toPlainText().strip(),
            parent=ui.parent.choice(),
            serves=ui.serves.choice() if self._sheet and self._sheet.directions else base.serves,
            cycle=ui.cycle.currentData() or None,
            owner=owner[0].id if owner else ui.owner.choice(),
            teams=self._told(named, teams, base),
            tags=tuple(text for _, text in ui.tags.values()),
            ambition=Ambition.COMMITTED if ui.committed.isChecked() else Ambition.ASPIRATIONAL,
            state=State(ui.state.currentData()),
            source=Source(ui.source.currentData()),
            manual=None if manual is None else manual / 100,
            weight=Decimal(1) if weight is None else weight,
        )
        return item, owner, teams

    def _told(self, named: Mapping[str, str | None], new: Sequence[Team], base: Objective) -> dict[str, Decimal]:
        """The teams (ids) with what was said of their shares, else what was known of them."""
        said, made = self._shares.shares(), {team.name: team.id for team in new}
        found = dict[str, Decimal]()
        for text, known in named.items():
            id = known or made[text]
            found[id] = said.get(known or text, said.get(text, base.teams.get(id, Decimal(1))))
        return found

    def save(self) -> None:
        self.ui.teams.commit()
        self.ui.tags.commit()
        super().save()

    def submit(self) -> None:
        item, people, teams = self._build()
        made = self._sheet.new_cycle if self._sheet else None
        cycles = (made,) if made is not None and item.cycle == made.id else ()
        self.run(drafting.save_item, item, tuple(people), tuple(teams), cycles)
