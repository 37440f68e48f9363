"""Preparing: place and day, language, the Wi-Fi that is shown as a code, and the check of the network."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton

from okr_desktop.domain.workshop.codes import wifi_text
from okr_desktop.domain.workshop.model import ConsoleView, Setup, Wifi
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.optional_day import OptionalDay
from okr_desktop.qt.dialogs.parts.problem_line import Mark
from okr_desktop.qt.pages.workshop.data import Choices
from okr_desktop.qt.pages.workshop.parts.pieces import hint, label, row_of
from okr_desktop.qt.pages.workshop.prepare.step import Step, add_row, form
from okr_desktop.qt.workshop.qr import QrWidget

_KINDS = ("WPA", "WEP", "nopass")
_CODE = 112


class PlaceStep(Step):
    """``preflight_requested`` opens the check of the network."""

    preflight_requested = Signal()

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.place, self.held = QLineEdit(), OptionalDay()
        self.language = QComboBox()
        self.ssid, self.password, self.kind = QLineEdit(), QLineEdit(), QComboBox()
        for kind, name in zip(_KINDS, ("WPA / WPA2 / WPA3", "WEP", self.tr("no password")), strict=True):
            self.kind.addItem(name, kind)
        self.code = QrWidget()
        self.code.setFixedSize(_CODE, _CODE)
        self.paper_only = QCheckBox(self.tr("&Paper only: nobody uses a phone"))
        self.preflight = QPushButton(self.tr("Check the &network…"))
        self._mark = Mark(self, "info", "muted")
        self.state = label("")
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        where = form(self.add_card(self.tr("Place and day")))
        add_row(where, self.tr("P&lace"), self.place)
        add_row(where, self.tr("&Day"), self.held)
        add_row(where, self.tr("Lan&guage of the room"), self.language)
        phones = self.add_card(self.tr("Phones"))
        phones.addWidget(self.paper_only)
        state = QHBoxLayout()
        state.addWidget(self._mark)
        state.addWidget(self.state, 1)
        state.addWidget(self.preflight)
        phones.addLayout(state)
        wifi = self.add_card(self.tr("Wi-Fi of the room"))
        self._wifi = wifi.parentWidget()
        wifi.addWidget(
            hint(self.tr("Shown as a code on the projector and on the join poster. It is kept with this workshop."))
        )
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_16)
        column = QHBoxLayout()
        row.addLayout(column, 1)
        fields = form_in(column)
        add_row(fields, self.tr("&Name"), self.ssid)
        add_row(fields, self.tr("Pass&word"), self.password)
        add_row(fields, self.tr("&Kind"), self.kind)
        row.addWidget(row_of(self.code))
        wifi.addLayout(row)
        self.end()

    def _connect(self) -> None:
        self.place.textEdited.connect(self._on_place)
        self.held.dateChanged.connect(self._on_day)
        self.language.activated.connect(self._on_language)
        self.ssid.textEdited.connect(self._on_wifi)
        self.password.textEdited.connect(self._on_wifi)
        self.kind.activated.connect(self._on_wifi)
        self.paper_only.toggled.connect(self._on_paper)
        self.preflight.clicked.connect(self.preflight_requested)
        self.setFocusProxy(self.place)

    def title(self) -> str:
        return self.tr("Place and phones")

    def is_ready(self, view: ConsoleView) -> bool:
        setup = view.live.setup
        return setup.paper_only or setup.preflight_passed or setup.rehearsal

    def take_choices(self, choices: Choices) -> None:
        super().take_choices(choices)
        self.language.clear()
        for code in choices.languages:
            name = QLocale(code).nativeLanguageName().title() or code
            self.language.addItem(name, code)

    def fill(self, setup: Setup) -> None:
        wifi = setup.wifi
        texts = ((self.place, setup.place), (self.ssid, wifi.ssid), (self.password, wifi.password))
        for field, text in texts:
            if field.text() != text:
                field.setText(text)
        if self.held.value() != setup.held:
            self.held.set_value(setup.held)
        self.language.setCurrentIndex(max(0, self.language.findData(setup.language)))
        self.kind.setCurrentIndex(max(0, self.kind.findData(wifi.kind)))
        self.paper_only.setChecked(setup.paper_only)
        self._show_code(wifi)
        self._show_state(setup)

    def _show_code(self, wifi: Wifi) -> None:
        shown = bool(wifi.ssid)
        self.code.setVisible(shown)
        text = wifi_text(wifi.ssid, wifi.password, wifi.kind) if shown else ""
        self.code.set_code(text, self.tr("Code to join the Wi-Fi {name}").format(name=wifi.ssid) if shown else "")

    def _show_state(self, setup: Setup) -> None:
        self.preflight.setEnabled(not setup.paper_only)
        if self._wifi is not None:
            self._wifi.setVisible(not setup.paper_only)
        if setup.paper_only:
            text, icon, tone = self.tr("Nothing to check: cards and pens are enough."), "check", "on_track"
        elif setup.preflight_passed:
            text, icon, tone = self.tr("The network was checked: phones reached this computer."), "check", "on_track"
        else:
            text = self.tr("Not checked yet. Do it the day before, in the room, with your own phone: two minutes.")
            icon, tone = "alert-triangle", "behind"
        self.state.setText(text)
        self._mark.name, self._mark.token = icon, tone
        self._mark.update()

    # Typed

    def _on_place(self, text: str) -> None:
        self.change(place=text)

    def _on_day(self, _day: object) -> None:
        if not self.held.problems("held"):
            self.change(held=self.held.value())

    def _on_language(self, _row: int) -> None:
        self.change_now(language=str(self.language.currentData()))

    def _on_wifi(self, *_: object) -> None:
        wifi = Wifi(self.ssid.text(), self.password.text(), str(self.kind.currentData()))
        self._show_code(wifi)
        self.change(wifi=wifi)

    def _on_paper(self, on: bool) -> None:
        self.change_now(paper_only=on)


def form_in(row: QHBoxLayout) -> Any:
    """Fields with their names beside something else."""
    from PySide6.QtWidgets import QVBoxLayout

    column = QVBoxLayout()
    row.addLayout(column, 1)
    return form(column)
