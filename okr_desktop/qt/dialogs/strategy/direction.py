"""Add or edit a direction: what it says, why it matters, what it serves, whose it is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person
from okr_desktop.domain.strategy import Direction, DirectionKind
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm
from okr_desktop.qt.dialogs.strategy import sheets
from okr_desktop.qt.dialogs.strategy.sheets import DirectionSheet
from okr_desktop.qt.pages.strategy.words import kind_hint, kind_text
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services.engagement.direction import strategy

_NO_YEAR = ""


class DirectionDialog(FormDialog):
    """``direction_id`` is the one to edit; a new one begins as a ``kind`` under another one."""

    help_topic = "strategy"

    def __init__(
        self,
        session: Session,
        direction_id: str | None = None,
        kind: DirectionKind = DirectionKind.THEME,
        under: str | None = None,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._item = Direction(direction_id or new_id(), kind, "", parent=under)
        self._new = direction_id is None
        self._build_form()
        names = ("text", "why", "kind", "parent", "cycle", "owner")
        self._fields = {name: name for name in names}
        self.setWindowTitle(self.tr("Add to the strategy") if self._new else self.tr("Edit the strategy"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Add") if self._new else self.tr("Save changes"))
        self._connect()
        self.load(sheets.direction_sheet, direction_id)

    def _build_form(self) -> None:
        ui = self.ui
        text, why = QPlainTextEdit(), QPlainTextEdit()
        kinds = QComboBox()
        for kind in DirectionKind:
            kinds.addItem(kind_text(kind.value), kind.value)
        for area in (text, why):
            area.setTabChangesFocus(True)
        hint = self.tr("What would happen if we did nothing? People follow a reason sooner than an order.")
        ui.field("text", self.tr("&In a sentence or two"), text)
        ui.field("why", self.tr("&Why this matters"), why, 0, 2, hint)
        ui.field("kind", self.tr("&Kind"), kinds, 0, 1)
        ui.field("owner", self.tr("Looked after &by"), Picker(), 1, 1)
        ui.field("parent", self.tr("&Serves"), Picker(), 0, 1)
        ui.field("cycle", self.tr("&Year"), QComboBox(), 1, 1)
        ui.parent.setPlaceholderText(self.tr("nothing, or the only vision"))
        self._even_out()

    def _connect(self) -> None:
        ui = self.ui
        for area in (ui.text, ui.why):
            area.textChanged.connect(self.edited)
        for picker in (ui.parent, ui.owner):
            picker.picked.connect(self.edited)
        ui.kind.currentIndexChanged.connect(self._on_kind)
        ui.cycle.currentIndexChanged.connect(self.edited)

    def _kind(self) -> DirectionKind:
        return DirectionKind(self.ui.kind.currentData())

    def _on_kind(self) -> None:
        kind = self._kind()
        self.ui.sub_label.setText(kind_hint(kind.value))
        self.show_field("cycle", kind is DirectionKind.ANNUAL)
        self.show_field("parent", kind is not DirectionKind.MISSION)
        self.edited()

    def fill(self, sheet: DirectionSheet) -> None:
        ui, item = self.ui, sheet.item or self._item
        self._item = item
        ui.parent.set_choices(sheet.above)
        ui.owner.set_choices(sheet.people)
        ui.cycle.addItem(self.tr("Every year"), _NO_YEAR)
        for one in sheet.years:
            ui.cycle.addItem(one.text, one.id)
        year = sheet.year if self._new else item.cycle
        ui.cycle.setCurrentIndex(max(0, ui.cycle.findData(year or _NO_YEAR)))
        ui.text.setPlainText(item.text)
        ui.why.setPlainText(item.why)
        ui.kind.setCurrentIndex(ui.kind.findData(item.kind.value))
        ui.parent.set_choice(item.parent)
        ui.owner.set_choice(item.owner)
        self._on_kind()

    def typed(self) -> object:
        ui = self.ui
        lines = [ui.text.toPlainText(), ui.why.toPlainText(), ui.parent.text(), ui.owner.text()]
        return [*lines, ui.kind.currentData(), ui.cycle.currentData()]

    def _build(self) -> tuple[Direction, list[Person]]:
        """The direction as typed, with a new person where a name is in no list."""
        ui, kind = self.ui, self._kind()
        people = [Person(new_id(), name) for name in [ui.owner.new_text()] if name]
        item = replace(
            self._item,
            kind=kind,
            text=ui.text.toPlainText().strip(),
            why=ui.why.toPlainText().strip(),
            parent=None if kind is DirectionKind.MISSION else ui.parent.choice(),
            cycle=(ui.cycle.currentData() or None) if kind is DirectionKind.ANNUAL else None,
            owner=people[0].id if people else ui.owner.choice(),
        )
        return item, people

    def check(self) -> list[Problem]:
        item, people = self._build()
        found = item.problems()
        typed = self.ui.parent.new_text()
        if typed and item.kind is not DirectionKind.MISSION:
            found.append(Problem("choice.unknown", "parent", {"text": typed}))
        return found + [replace(one, field="owner") for person in people for one in person.problems()]

    def hints(self) -> list[Problem]:
        name = self.ui.owner.new_text()
        return [Problem("person.new", "owner", {"name": name}, Severity.NOTE)] if name else []

    def submit(self) -> None:
        item, people = self._build()
        self.run(strategy.save, item, tuple(people))
