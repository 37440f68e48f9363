"""Say before a cycle begins which pair of engagement and result is looked at first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QPlainTextEdit, QPushButton, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.insight.catalogue import EXPLORED, RESULTS
from okr_desktop.domain.text import NOTE_LIMIT, text_problems
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm
from okr_desktop.qt.pages.insight import words
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services.engagement.measuring import insight

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class FixSheet:
    """Cycles that have not begun (id, name), and the pair that is looked at first now."""

    cycles: tuple[tuple[str, str], ...]
    x: str
    y: str


def load_sheet(desk: Desk) -> FixSheet:
    """What the dialog shows."""
    main = insight.primary(desk.plan)
    return FixSheet(tuple((one.id, one.name) for one in insight.ahead(desk.plan)), main.x, main.y)


class FixPairDialog(FormDialog):
    """The expectation becomes an assumption of the cycle; every other pair is exploratory.

    ``cycle_requested()`` where every cycle has begun, so that the next one must be added first.
    """

    cycle_requested = Signal()

    help_topic = "insight"

    def __init__(self, session: Session, parent: QWidget | None = None, *, prompter: Prompter | None = None) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._suggested = ""
        self._build_form()
        self._fields = {"cycle": "cycle", "x": "x", "y": "y", "text": "text"}
        self.setWindowTitle(self.tr("Fix a pair"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Fix this pair"))
        self.open_cycle = QPushButton(self.tr("Go to the Cycle page"))
        self.open_cycle.clicked.connect(self._on_cycle)
        self.ui.buttons.addButton(self.open_cycle, QDialogButtonBox.ButtonRole.ActionRole)
        self.open_cycle.hide()
        self.load(load_sheet)

    def _build_form(self) -> None:
        ui, area = self.ui, QPlainTextEdit()
        area.setTabChangesFocus(True)
        ui.field("cycle", self.tr("&Before this cycle"), QComboBox())
        ui.field("x", self.tr("What people do or &answer"), QComboBox())
        ui.field("y", self.tr("&Result, one cycle later"), QComboBox())
        ui.field("text", self.tr("What do you &expect?"), area)
        for code in EXPLORED:
            ui.x.addItem(words.title_text(code), code)
        for one in RESULTS:
            ui.y.addItem(words.title_text(one.code), one.code)
        self._even_out()
        ui.cycle.currentIndexChanged.connect(self.edited)
        ui.x.currentIndexChanged.connect(self._on_pair)
        ui.y.currentIndexChanged.connect(self._on_pair)
        ui.text.textChanged.connect(self.edited)

    def fill(self, sheet: FixSheet) -> None:
        ui = self.ui
        text = self.tr("What is expected before is tested once. What is looked for afterwards is found too often.")
        if not sheet.cycles:
            text = self.tr("Every cycle has begun. Add the next one first: a pair is fixed before a cycle begins.")
        ui.sub_label.setText(text)
        for id, name in sheet.cycles:
            ui.cycle.addItem(name, id)
        ui.x.setCurrentIndex(max(ui.x.findData(sheet.x), 0))
        ui.y.setCurrentIndex(max(ui.y.findData(sheet.y), 0))
        self._on_pair()
        for name in self._fields:
            self.show_field(name, bool(sheet.cycles))
        self._save_button().setVisible(bool(sheet.cycles))
        self.open_cycle.setVisible(not sheet.cycles)

    def _on_cycle(self) -> None:
        self.reject()
        self.cycle_requested.emit()

    def _on_pair(self, *_: object) -> None:
        """The suggested words follow the pair until somebody has written words of their own."""
        ui = self.ui
        if ui.text.toPlainText() in ("", self._suggested):
            text = self.tr("We expect: teams with higher {x} have higher {y} in the cycle after.")
            x, y = (words.name_text(str(box.currentData())) for box in (ui.x, ui.y))
            self._suggested = text.format(x=x, y=y)
            ui.text.setPlainText(self._suggested)
        self.edited()

    def typed(self) -> object:
        return tuple(self._chosen()), self.ui.text.toPlainText()

    def _chosen(self) -> list[str]:
        ui = self.ui
        return [str(box.currentData() or "") for box in (ui.cycle, ui.x, ui.y)]

    def check(self) -> list[Problem]:
        found = text_problems("text", self.ui.text.toPlainText(), NOTE_LIMIT, required=True, lines=True)
        return found if self._chosen()[0] else [*found, Problem("insight.no_cycle", "cycle")]

    def submit(self) -> None:
        self.run(insight.fix_pair, *self._chosen(), self.ui.text.toPlainText().strip())
