"""Add or edit a key result: what is measured, from where to where, by whom and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from okr_desktop.domain.coach.hints import Hint
from okr_desktop.domain.coach.subject import KeyResultText
from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import RANGED, KeyResult, Kind, Metric, State
from okr_desktop.domain.people import Person
from okr_desktop.domain.scoring import has_range
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.learn.opening import WhyLink, add_link
from okr_desktop.qt.dialogs.parts.coach_desk import CoachDesk
from okr_desktop.qt.dialogs.parts.coach_lines import CoachContext
from okr_desktop.qt.dialogs.parts.fold_out import FoldOut
from okr_desktop.qt.dialogs.parts.hint_delegate import HINT_ROLE, HintDelegate
from okr_desktop.qt.dialogs.parts.levels_edit import LevelsEdit
from okr_desktop.qt.dialogs.parts.milestones_edit import MilestonesEdit
from okr_desktop.qt.dialogs.parts.phases_edit import PhasesEdit
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.plain_form import add_field, two_columns
from okr_desktop.qt.forms.ui_key_result import Ui_KeyResultDialog
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import (
    aim_text,
    common_units,
    date_text,
    kind_hint,
    kind_text,
    percent_text,
    quantity_text,
    short_text,
    state_text,
)
from okr_desktop.services import drafting
from okr_desktop.services.coach import live_key_result
from okr_desktop.services.drafting import Choice, KeyResultSheet

_LIMITS = ("start", "target", "low", "high")
_NUMBERED = frozenset({*RANGED, Kind.STAY_ABOVE, Kind.STAY_BELOW, Kind.BAND})


class KeyResultDialog(FormDialog):
    """``key_result_id`` is the one to edit; a new one belongs to ``objective`` (an id)."""

    help_topic = "key-results"

    def __init__(
        self,
        session: Session,
        key_result_id: str | None = None,
        objective: str | None = None,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        super().__init__(session, Ui_KeyResultDialog(), parent, prompter)
        self._id = key_result_id or new_id()
        self._sheet: KeyResultSheet | None = None
        self._add_fields(WhyLink(session, prompter, "metric.kind", self))
        names = ("title", "kind", *_LIMITS, "milestones", "levels", "unit", "owner", "phases", "feed", "due")
        self._fields = {name: name for name in (*names, "weight", "state", "description", "tags")}
        new = key_result_id is None
        self.setWindowTitle(self.tr("New key result") if new else self.tr("Edit key result"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Add key result") if new else self.tr("Save changes"))
        self.ui.sentence.setFont(theme.font(theme.EMPHASIS, strong=True))
        self._more = FoldOut(self.ui.more_button, self.ui.more_panel, self)
        for kind in Kind:
            self.ui.kind.addItem(kind_text(kind), kind.value)
            self.ui.kind.setItemData(self.ui.kind.count() - 1, kind_hint(kind), HINT_ROLE)
        self.ui.kind.setItemDelegate(HintDelegate(self.ui.kind))
        self.ui.kind.setMaxVisibleItems(self.ui.kind.count())
        for state in State:
            self.ui.state.addItem(state_text(state), state.value)
        self._connect()
        self._coach = CoachDesk(session, self, self._questions, self.ui.title_box)
        self.load(drafting.key_result_sheet, key_result_id, objective)

    def _add_fields(self, which: WhyLink) -> None:
        """The fields of the kinds that are more than two numbers, and what the figure may be read from."""
        ui = self.ui
        steps, levels, phases, feed = MilestonesEdit(), LevelsEdit(), PhasesEdit(), Picker()
        ui.body.preferred_width = theme.WIDE_FORM
        inner = self._inner = two_columns()
        inner.setVerticalSpacing(0)
        ui.kind_box.insertLayout(ui.kind_box.count() - 1, inner)
        hint = self.tr("Enter begins the next one. Title, weight, and the day it is expected if there is one.")
        add_field(ui, inner, "milestones", self.tr("&Milestones"), steps, (0, 0, 2), hint)
        add_field(ui, inner, "levels", self.tr("&Levels"), levels, (1, 0, 2), " ")
        more = ui.more_grid.rowCount()
        hint = self.tr("Where the target is not expected on a straight line: what should be reached by which day.")
        add_field(ui, ui.more_grid, "phases", self.tr("&Phased targets"), phases, (more, 0, 2), hint)
        hint = self.tr("A KPI, objective or key result whose value this one takes, instead of check-ins of its own.")
        add_field(ui, ui.more_grid, "feed", self.tr("&Read from"), feed, (more + 1, 0, 2), hint)
        add_link(ui.kind_box, ui.kind, which, self.tr("Which kind?"))
        steps.follow(which)
        levels.follow(which)
        phases.follow(ui.tags.picker)
        QWidget.setTabOrder(phases.last_stop(), feed)
        feed.setPlaceholderText(self.tr("its own check-ins"))
        feed.setFixedHeight(theme.TARGET + 2)

    def _connect(self) -> None:
        ui = self.ui
        for part in (ui.milestones, ui.levels, ui.phases):
            part.edited.connect(self.edited)
        ui.feed.picked.connect(self.edited)
        for line in (ui.title, ui.weight, *(getattr(ui, name) for name in _LIMITS)):
            line.textChanged.connect(self.edited)
        ui.unit.editTextChanged.connect(self.edited)
        ui.kind.currentIndexChanged.connect(self._on_kind)
        ui.owner.picked.connect(self.edited)
        ui.own_due.toggled.connect(self._on_own_due)
        ui.due.dateChanged.connect(self.edited)
        ui.state.currentIndexChanged.connect(self.edited)
        ui.description.textChanged.connect(self.edited)
        ui.tags.edited.connect(self.edited)

    # What is shown

    def fill(self, sheet: KeyResultSheet) -> None:
        self._sheet = sheet
        ui = self.ui
        where = [short_text(sheet.objective.title, 120), sheet.cycle.name if sheet.cycle else ""]
        ui.sub_label.setText(" · ".join(part for part in where if part))
        ui.unit.addItems(list(dict.fromkeys([*common_units(), *sheet.units])))
        ui.unit.lineEdit().setPlaceholderText(self.tr("for example % or customers"))
        ui.owner.set_choices(sheet.people)
        ui.tags.set_choices(Choice(tag, tag, "tag") for tag in sheet.tags)
        ui.feed.set_choices(sheet.feeds)
        ui.levels_hint.setText(self._level_hint(sheet))
        ui.tags.picker.setPlaceholderText(self.tr("Type a tag and press Enter"))
        item = sheet.item or KeyResult(self._id, "", sheet.objective.id, Metric(), owner=sheet.objective.owner)
        self._fill_item(item, sheet)
        self._on_kind()
        self._on_own_due(ui.own_due.isChecked())
        self._say(ui.general_problem, list(sheet.problems))
        self._coach.begin(self._id, sheet.objective.id, stored=sheet.item is not None)

    def _questions(self, found: CoachContext) -> list[Hint]:
        """What the coach asks about the key result as it stands there."""
        sheet = self._sheet
        if sheet is None or not self.ui.title.text().strip():
            return []
        item = self._build()[0]
        metric = item.metric
        text = KeyResultText(
            item.title,
            kind=metric.kind.value,
            unit=metric.unit,
            **{name: getattr(metric, name) for name in _LIMITS},
            steps=len(metric.milestones) + len(metric.levels),
            due=item.due,
            cycle_end=sheet.cycle.end if sheet.cycle else None,
            owned=bool(item.owner or sheet.objective.owner),
            ambition=sheet.objective.ambition.value,
            tags=item.tags,
            siblings=found.siblings,
        )
        return live_key_result(text, found.profile, found.language)

    def _fill_item(self, item: KeyResult, sheet: KeyResultSheet) -> None:
        ui, metric = self.ui, item.metric
        ui.title.setText(item.title)
        ui.kind.setCurrentIndex(ui.kind.findData(metric.kind.value))
        ui.unit.setEditText(metric.unit)
        for field in (*(getattr(ui, name) for name in _LIMITS), ui.levels, ui.phases):
            field.set_unit(metric.unit)
        for name in _LIMITS:
            getattr(ui, name).set_value(getattr(metric, name))
        ui.milestones.set_milestones(metric.milestones)
        ui.levels.set_metric(metric)
        ui.phases.set_phases(metric.phases)
        ui.feed.set_choice(item.feed)
        ui.owner.set_choice(item.owner)
        ui.own_due.setChecked(item.due is not None)
        ui.due.set_day(item.due or (sheet.cycle.end if sheet.cycle else sheet.today))
        ui.weight.set_value(item.weight)
        ui.state.setCurrentIndex(ui.state.findData(item.state.value))
        ui.description.setPlainText(item.description)
        ui.tags.set_values((tag, tag) for tag in item.tags)
        unusual = item.due or item.description or item.tags or item.weight != 1 or item.state is not State.ACTIVE
        self._more.set_open(bool(unusual or item.feed or metric.phases))

    def _level_hint(self, sheet: KeyResultSheet) -> str:
        commit, target = (percent_text(getattr(sheet.settings, f"level_{name}")) for name in ("commit", "target"))
        text = self.tr("Commit scores {commit}, target {target}, stretch 100 %; between numbers it is interpolated.")
        return text.format(commit=commit, target=target)

    def _kind(self) -> Kind:
        return Kind(self.ui.kind.currentData())

    def _on_kind(self) -> None:
        kind = self._kind()
        self.ui.kind_hint.setText(kind_hint(kind))
        for name in _LIMITS:
            self.show_field(name, name in self._asked(kind))
        self._show_unit(kind not in (Kind.YES_NO, Kind.MILESTONES))
        self.show_field("milestones", kind is Kind.MILESTONES)
        self.show_field("levels", kind is Kind.LEVELS)
        self._inner.setContentsMargins(0, theme.SPACE_12 if kind in (Kind.MILESTONES, Kind.LEVELS) else 0, 0, 0)
        self.show_field("phases", kind in RANGED)
        self.edited()

    def _show_unit(self, shown: bool) -> None:
        """Without a unit the owner takes its place."""
        ui = self.ui
        self.show_field("unit", shown)
        ui.grid.removeItem(ui.owner_box)
        ui.owner_box.setParent(None)
        ui.grid.addLayout(ui.owner_box, 4, 1 if shown else 0)

    @staticmethod
    def _asked(kind: Kind) -> tuple[str, ...]:
        """The numbers that a kind is made of."""
        if kind in RANGED:
            return ("start", "target")
        return {Kind.STAY_ABOVE: ("low",), Kind.STAY_BELOW: ("high",), Kind.BAND: ("low", "high")}.get(kind, ())

    def _on_own_due(self, own: bool) -> None:
        self.ui.due.setEnabled(own)
        self.edited()

    def edited(self, *_: Any) -> None:
        super().edited()
        if self._sheet is not None:
            self._coach.typed()
            self.ui.sentence.setText(self._sentence())
            self.ui.sentence.setVisible(bool(self.ui.sentence.text()))

    def _sentence(self) -> str:
        """What is promised, in words; empty while a number is missing or wrong."""
        metric, end = self._metric(), self._end()
        if metric.kind is Kind.YES_NO:
            return self.tr("Done by {date}.").format(date=date_text(end)) if end else ""
        if metric.kind in (Kind.MILESTONES, Kind.LEVELS):
            return ""
        if self._number_problems() or metric.problems() or not has_range(metric):
            return ""
        aim = aim_text(metric)
        aim = aim[:1].upper() + aim[1:]
        if end is None:
            return self.tr("{aim}.").format(aim=aim)
        text = self.tr("{aim} by {date}.") if metric.kind in RANGED else self.tr("{aim} until {date}.")
        return text.format(aim=aim, date=date_text(end))

    def _end(self) -> date | None:
        if self.ui.own_due.isChecked():
            return self.ui.due.day()
        return self._sheet.cycle.end if self._sheet and self._sheet.cycle else None

    def reveal(self, widget: QWidget) -> None:
        if self.ui.more_panel.isAncestorOf(widget):
            self._more.set_open(True)

    # What was typed

    def typed(self) -> object:
        ui = self.ui
        lines = [line.text() for line in (ui.title, ui.owner, ui.weight, *(getattr(ui, name) for name in _LIMITS))]
        lists = [ui.kind.currentData(), ui.unit.currentText(), ui.state.currentData()]
        due = ui.due.day() if ui.own_due.isChecked() else None
        parts = [ui.milestones.typed(), ui.levels.texts(), ui.phases.typed(), ui.feed.text()]
        return [*lines, *lists, *parts, due, ui.description.toPlainText(), ui.tags.values(), ui.tags.pending()]

    def _metric(self) -> Metric:
        ui, kind = self.ui, self._kind()
        unit = "" if kind in (Kind.YES_NO, Kind.MILESTONES) else " ".join(ui.unit.currentText().split())
        for field in (*(getattr(ui, name) for name in _LIMITS), ui.levels, ui.phases):
            field.set_unit(unit)
        numbers: dict[str, Any] = {name: getattr(ui, name).read(name)[0] for name in self._asked(kind)}
        if kind in RANGED:
            numbers["phases"] = ui.phases.phases()
        if kind is Kind.LEVELS:
            numbers |= ui.levels.fields()
        if kind is Kind.MILESTONES:
            numbers["milestones"] = ui.milestones.milestones()
        return Metric(kind, unit, **numbers)

    def _number_problems(self) -> list[Problem]:
        ui, kind = self.ui, self._kind()
        found = [getattr(ui, name).read(name)[1] for name in (*self._asked(kind), "weight")]
        found += ui.phases.unread() if kind in RANGED else []
        found += ui.levels.unread() if kind is Kind.LEVELS else []
        found += ui.milestones.unread() if kind is Kind.MILESTONES else []
        return [problem for problem in found if problem]

    def _build(self) -> tuple[KeyResult, list[Person]]:
        ui, sheet = self.ui, self._sheet
        assert sheet is not None
        owner = [Person(new_id(), name) for name in [ui.owner.new_text()] if name]
        weight = ui.weight.read("weight")[0]
        item = replace(
            sheet.item or KeyResult(self._id, "", sheet.objective.id),
            title=ui.title.text().strip(),
            metric=self._metric(),
            owner=owner[0].id if owner else ui.owner.choice(),
            due=ui.due.day() if ui.own_due.isChecked() else None,
            feed=ui.feed.choice(),
            weight=Decimal(1) if weight is None else weight,
            state=State(ui.state.currentData()),
            description=ui.description.toPlainText().strip(),
            tags=tuple(text for _, text in ui.tags.values()),
        )
        return item, owner

    def check(self) -> list[Problem]:
        assert self._sheet is not None
        item, people = self._build()
        unread = self._number_problems()
        if self.ui.own_due.isChecked():
            unread += self.ui.due.problems("due")
        if self.ui.feed.new_text():
            unread.append(Problem("choice.unknown", "feed", {"text": self.ui.feed.new_text()}))
        fields = {problem.field for problem in unread}
        found = unread + [_placed(item.metric, one) for one in item.problems() if one.field not in fields]
        found += [replace(one, field="owner") for person in people for one in person.problems()]
        return [*found, *self._sheet.problems]

    def hints(self) -> list[Problem]:
        sheet = self._sheet
        if sheet is None:
            return []
        item, people = self._build()
        found = list(sheet.problems)
        if people:
            found.append(Problem("person.new", "owner", {"name": people[0].name}, Severity.NOTE))
        if item.title and self._kind() in _NUMBERED and not any(char.isdigit() for char in item.title):
            found.append(Problem("title.no_number", "title", {"example": self._example(item)}, Severity.NOTE))
        cycle = sheet.cycle
        if item.due and cycle and not cycle.start < item.due <= cycle.end:
            ends = {"start": cycle.start.isoformat(), "end": cycle.end.isoformat()}
            found.append(Problem("due.outside", "due", ends, Severity.WARNING))
        if sheet.reported and sheet.item and item.metric != sheet.item.metric:
            found.append(Problem("metric.reread", "kind", {}, Severity.NOTE))
        return found

    def _example(self, item: KeyResult) -> str:
        if not has_range(item.metric) or self._number_problems():
            return self.tr("Repairs finished within 24 hours: 85 %")
        aim = item.metric.target if item.metric.kind in RANGED else item.metric.low or item.metric.high
        text = self.tr("{title}: {aim}")
        return text.format(title=short_text(item.title, 40), aim=quantity_text(aim, item.metric.unit))

    def save(self) -> None:
        self.ui.tags.commit()
        super().save()

    def submit(self) -> None:
        item, people = self._build()
        self.run(drafting.save_item, item, tuple(people))


def _placed(metric: Metric, problem: Problem) -> Problem:
    """What is wrong with a number of a level is said below the levels."""
    if metric.kind is not Kind.LEVELS or problem.field not in ("start", "commit", "target", "stretch"):
        return problem
    return replace(problem, field="levels", params={**problem.params, "variant": problem.field})
