"""The wizard of a pulse: what is asked, who is asked and within which limits, and what people will see."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.pulse.records import FLOOR, Pulse
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.optional_day import OptionalDay
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm, add_field, two_columns
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.dialogs.pulse import data
from okr_desktop.qt.dialogs.pulse.data import DraftSheet, Preview
from okr_desktop.qt.dialogs.pulse.parts import OwnRows, PreviewPane, QuestionTicks, Ticks
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services.engagement.measuring import pulses

_MOST = 50
_QUESTIONS, _PEOPLE, _SEEN = range(3)


class PulseDialog(FormDialog):
    """``pulse_id`` is the draft to change; a new one has the questions whose turn it is."""

    help_topic = "pulse"

    def __init__(
        self,
        session: Session,
        pulse_id: str | None = None,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._pulse = Pulse("", "")
        self._pages: list[QWidget] = []
        self.steps, self.preview = Segments(), PreviewPane()
        self.next_button = QPushButton(self.tr("Next"))
        self._build_form()
        names = ("title", "items", "own", "comment", "recommend", "groups", "opens", "closes", "threshold")
        self._fields = {name: name for name in (*names, "comment_threshold")}
        self.setWindowTitle(self.tr("Pulse"))
        self.ui.head_label.setText(self.tr("New pulse") if pulse_id is None else self.tr("Change the draft"))
        self.ui.sub_label.setText(self.tr("Nobody is asked before you open it. Short is kind: 3 to 5 questions."))
        self._save_button().setText(self.tr("Save draft"))
        self._connect()
        self.show_step(_QUESTIONS)
        self.load(data.draft_sheet, pulse_id)

    # Building

    def _build_form(self) -> None:
        self.steps.set_options(
            [self.tr("1  Questions"), self.tr("2  People and limits"), self.tr("3  What people see")]
        )
        self.ui.column.insertWidget(1, self.steps)
        for at, build in enumerate((self._questions, self._people, self._seen)):
            page, grid = QWidget(), two_columns()
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.addLayout(grid)
            build(grid)
            self.ui.column.insertWidget(2 + at, page)
            self._pages.append(page)
        self.ui.buttons.addButton(self.next_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.next_button.setAutoDefault(False)
        self._even_out()

    def _questions(self, grid: QGridLayout) -> None:
        ui = self.ui
        add_field(ui, grid, "title", self.tr("&Title"), QLineEdit(), (0, 0, 2))
        hint = self.tr("Ticked are those whose turn it is: each series returns in every second pulse.")
        add_field(ui, grid, "items", self.tr("Questions of &ours"), QuestionTicks(), (1, 0, 2), hint)
        add_field(ui, grid, "own", self.tr("Questions of &your own"), OwnRows(), (2, 0, 2))
        add_field(ui, grid, "comment", self.tr("&Question answered in words"), QLineEdit(), (3, 0, 2))
        add_field(ui, grid, "recommend", "", QCheckBox(self.tr("Also ask for a &recommendation, 0 to 10")), (4, 0, 2))
        ui.comment.setPlaceholderText(self.tr("empty: no comments"))

    def _people(self, grid: QGridLayout) -> None:
        ui = self.ui
        hint = self.tr("Tick nobody to ask everybody. Teams that are too small are told together with others.")
        add_field(ui, grid, "groups", self.tr("&Ask these teams"), Ticks(), (0, 0, 2), hint)
        add_field(ui, grid, "opens", self.tr("&Opens on"), OptionalDay(), (1, 0, 1))
        add_field(ui, grid, "closes", self.tr("C&loses on"), OptionalDay(), (1, 1, 1))
        few = self.tr("Never fewer than {floor}; cannot be lowered later.").format(floor=FLOOR)
        add_field(ui, grid, "threshold", self.tr("Answers a &figure needs"), _spin(), (2, 0, 1), few)
        add_field(ui, grid, "comment_threshold", self.tr("Answers co&mments need"), _spin(), (2, 1, 1))

    def _seen(self, grid: QGridLayout) -> None:
        grid.addWidget(self.preview, 0, 0, 1, 2)

    def _connect(self) -> None:
        ui = self.ui
        self.steps.chosen.connect(self.show_step)
        self.next_button.clicked.connect(self.next_step)
        for signal in (
            ui.title.textChanged,
            ui.comment.textChanged,
            ui.items.edited,
            ui.own.edited,
            ui.groups.edited,
            ui.recommend.toggled,
            ui.opens.textChanged,
            ui.closes.textChanged,
            ui.threshold.valueChanged,
            ui.comment_threshold.valueChanged,
        ):
            signal.connect(self.edited)
        ui.threshold.valueChanged.connect(self._on_threshold)

    # Going

    def show_step(self, step: int) -> None:
        """Show one page of the wizard; the last one is read anew."""
        self.steps.set_value(step)
        for at, page in enumerate(self._pages):
            page.setVisible(at == step)
        self.next_button.setVisible(step != _SEEN)
        if step == _SEEN and self._loaded:
            self._session.read(
                data.preview, self._build(), then=self._on_preview, failed=self._on_load_failed, owner=self
            )

    def next_step(self) -> None:
        """To the next page."""
        self.show_step(min(self.steps.value() + 1, _SEEN))
        self.steps.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_preview(self, view: Preview) -> None:
        self.preview.show_preview(view)

    def reveal(self, widget: QWidget) -> None:
        """Show the page on which a field stands."""
        self.show_step(next((at for at, page in enumerate(self._pages) if page.isAncestorOf(widget)), _QUESTIONS))

    def _on_threshold(self, value: int) -> None:
        """Comments never need fewer answers than figures."""
        spin = self.ui.comment_threshold
        spin.setValue(max(spin.value(), value))

    # Filling in

    def fill(self, sheet: DraftSheet) -> None:
        """Show a draft."""
        ui, pulse = self.ui, sheet.pulse
        self._pulse = pulse
        ui.title.setText(pulse.title)
        ui.items.set_questions(sheet.items, pulse.items)
        ui.own.set_texts(pulse.own)
        ui.comment.setText(pulse.comment)
        ui.recommend.setChecked(pulse.recommend)
        ui.groups.set_choices(((id, name, "") for id, name in sheet.teams), sheet.chosen)
        self.show_field("groups", bool(sheet.teams))
        ui.opens.set_value(pulse.opens)
        ui.closes.set_value(pulse.closes)
        ui.threshold.setValue(pulse.threshold)
        ui.comment_threshold.setValue(pulse.comment_threshold)

    def typed(self) -> object:
        """Everything that stands in the fields."""
        return self._build(), self.ui.opens.text(), self.ui.closes.text(), tuple(self.ui.own.typed())

    def _build(self) -> Pulse:
        ui = self.ui
        made = replace(
            self._pulse,
            title=ui.title.text().strip(),
            items=ui.items.ticked(),
            own=ui.own.texts(),
            comment=ui.comment.text().strip(),
            recommend=ui.recommend.isChecked(),
            opens=ui.opens.value(),
            closes=ui.closes.value(),
            threshold=ui.threshold.value(),
            comment_threshold=ui.comment_threshold.value(),
        )
        return pulses.with_audience(made, ui.groups.ticked())

    def check(self) -> list[Problem]:
        """What is wrong with the fields as they are."""
        ui = self.ui
        days = [*ui.opens.problems("opens"), *ui.closes.problems("closes")]
        return days + self._build().problems()

    def submit(self) -> None:
        """Store the draft."""
        self.run(pulses.save, self._build())


def _spin() -> QSpinBox:
    made = QSpinBox()
    made.setRange(FLOOR, _MOST)
    return made
