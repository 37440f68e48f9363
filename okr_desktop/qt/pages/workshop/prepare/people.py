"""Preparing: how much is known of who wrote what, how many people, dots, moderation, who leads."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox

from okr_desktop.domain.workshop.limits import SEATS_IN_ALL
from okr_desktop.domain.workshop.model import Mode, Setup
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.pages.workshop.parts.pieces import hint, label, line_label, row_of
from okr_desktop.qt.pages.workshop.prepare.step import Step, add_row, form
from okr_desktop.qt.pages.workshop.words import mode_text, mode_truth

_MODES = (Mode.SEALED, Mode.NAMED_AFTER, Mode.NAMED)


class PeopleStep(Step):
    """The mode stands here with the exact truth, because it is what everybody is told."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.mode = Segments()
        self.mode.set_options([mode_text(mode) for mode in _MODES], [mode_text(mode) for mode in _MODES])
        self.mode.setAccessibleName(self.tr("How much is known of who wrote what"))
        self.truth = label("")
        self.seats = _number(SEATS_IN_ALL, self.tr("not known"))
        self.budget = _number(99, self.tr("automatic"))
        self.moderation = QCheckBox(self.tr("&Moderation list: read ideas before the reveal, without authors"))
        self.group_phones = QCheckBox(self.tr("One &phone may hold up to four seats"))
        self.facilitator, self.sponsor = QLineEdit(), QLineEdit()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        how = self.add_card(self.tr("How sealed it is"))
        how.addWidget(self.mode)
        how.addWidget(self.truth)
        how.addWidget(hint(self.tr("Once people may write it can become more sealed, never less.")))
        who = form(self.add_card(self.tr("People")))
        add_row(who, self.tr("E&xpected people"), row_of(self.seats, None))
        add_row(who, self.tr("&Facilitator"), self.facilitator)
        add_row(who, self.tr("&Sponsor"), self.sponsor)
        who.addRow("", hint(self.tr("The sponsor speaks in Frame, has no dots, and signs at the end.")))
        rules = self.add_card(self.tr("Rules"))
        dots = form(rules)
        add_row(dots, self.tr("&Dots a seat"), row_of(self.budget, line_label(self._dots(), muted=True), None))
        rules.addWidget(self.moderation)
        rules.addWidget(self.group_phones)
        self.end()

    def _dots(self) -> str:
        return self.tr("Automatic is a quarter of the items, 3 to 8")

    def _connect(self) -> None:
        self.mode.chosen.connect(self._on_mode)
        self.seats.valueChanged.connect(self._on_seats)
        self.budget.valueChanged.connect(self._on_budget)
        self.moderation.toggled.connect(self._on_moderation)
        self.group_phones.toggled.connect(self._on_group_phones)
        self.facilitator.textEdited.connect(self._on_names)
        self.sponsor.textEdited.connect(self._on_names)
        self.setFocusProxy(self.mode)

    def title(self) -> str:
        return self.tr("People and rules")

    def fill(self, setup: Setup) -> None:
        self.mode.set_value(_MODES.index(setup.mode))
        self.truth.setText(mode_truth(setup.mode))
        self.seats.setValue(setup.seats)
        self.budget.setValue(setup.budget or 0)
        self.moderation.setChecked(setup.moderation)
        self.group_phones.setChecked(setup.group_phones)
        for field, text in ((self.facilitator, setup.facilitator), (self.sponsor, setup.sponsor)):
            if field.text() != text:
                field.setText(text)

    def _on_mode(self, index: int) -> None:
        self.truth.setText(mode_truth(_MODES[index]))
        self.change_now(mode=_MODES[index])

    def _on_seats(self, count: int) -> None:
        self.change(seats=count)

    def _on_budget(self, count: int) -> None:
        self.change(budget=count or None)

    def _on_moderation(self, on: bool) -> None:
        self.change_now(moderation=on)

    def _on_group_phones(self, on: bool) -> None:
        self.change_now(group_phones=on)

    def _on_names(self, _text: str) -> None:
        self.change(facilitator=self.facilitator.text(), sponsor=self.sponsor.text())


def _number(most: int, none: str) -> QSpinBox:
    made = QSpinBox()
    made.setRange(0, most)
    made.setSpecialValueText(none)
    made.setFixedWidth(2 * theme.SPIN_WIDTH)
    theme.inset(made)
    return made
