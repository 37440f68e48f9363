"""Settings of the workspace (shared by everybody in it) and of this computer."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.people import Workspace
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.plain_form import add_field, plain_label, two_columns
from okr_desktop.qt.forms.ui_settings import Ui_SettingsDialog
from okr_desktop.qt.i18n import available_languages, language_name
from okr_desktop.qt.preferences import Appearance, Preferences
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import month_text
from okr_desktop.services import drafting, people

_APPEARANCES: tuple[Appearance, ...] = ("system", "light", "dark")
_SCORES = ("level_commit", "level_target", "band_low", "band_high")
_SHARES = ("on_track", "behind", "silent_before", "committed", "aspirational", *_SCORES)
_DAYS = ("cadence_days", "grace_days")


class SettingsDialog(FormDialog):
    """``preferences_chosen`` gives the new Preferences when they differ; the caller keeps and applies them."""

    help_topic = "status"

    preferences_chosen = Signal(object)

    def __init__(
        self,
        session: Session,
        preferences: Preferences | None = None,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        super().__init__(session, Ui_SettingsDialog(), parent, prompter)
        self._preferences = preferences or Preferences()
        self._item: Workspace | None = None
        self._shown: dict[str, int] = {}
        self._add_scores()
        names = ("organisation", "fiscal_year_start", *_DAYS, *_SHARES, "language", "appearance")
        self._fields = {name: name for name in names}
        self.setWindowTitle(self.tr("Settings"))
        self._save_button().setText(self.tr("Save settings"))
        self._write_words()
        self._connect()
        if session.is_open:
            self.load(drafting.settings_record)
        else:
            self._on_loaded(None)

    def _add_scores(self) -> None:
        """What levels score, and where the bands of scores begin."""
        ui = self.ui
        self._score_head, self._score_hint = plain_label(ui.page), plain_label(ui.page, muted=True)
        self._score_head.setFont(theme.font(theme.EMPHASIS, strong=True))
        self._score_head.setText(self.tr("Levels and scores"))
        self._score_hint.setText(
            self.tr("What reaching a level counts for (stretch is 100 %), and where scores turn yellow and green.")
        )
        grid = two_columns()
        at = ui.column.indexOf(ui.pace_grid) + 1
        ui.column.insertWidget(at, self._score_head)
        ui.column.insertWidget(at + 1, self._score_hint)
        ui.column.insertLayout(at + 2, grid)
        labels = (
            self.tr("Comm&it level scores"),
            self.tr("Tar&get level scores"),
            self.tr("&Yellow from"),
            self.tr("Gr&een from"),
        )
        for place, (name, label) in enumerate(zip(_SCORES, labels, strict=True)):
            spin = QSpinBox()
            spin.setRange(1, 99)
            spin.setSuffix(self.tr(" %"))
            add_field(ui, grid, name, label, spin, (place // 2, place % 2, 1))
        for before, after in zip(("silent_before", *_SCORES), _SCORES, strict=False):
            QWidget.setTabOrder(getattr(ui, before), getattr(ui, after))
        self._even_out()

    def _write_words(self) -> None:
        ui = self.ui
        ui.head_label.setText(self.windowTitle())
        for head in (ui.workspace_head, ui.pace_head, ui.computer_head):
            head.setFont(theme.font(theme.EMPHASIS, strong=True))
        ui.pace_hint.setText(
            self.tr(
                "Progress is compared with the time that has passed. The gap, in percentage points, decides: "
                "on track down to the first number, behind down to the second, at risk below it."
            )
        )
        for month in range(1, 13):
            ui.fiscal_year_start.addItem(month_text(month), month)
        ui.language.addItem(self.tr("As the system"), "")
        for code in available_languages():
            ui.language.addItem(language_name(code), code)
        ui.appearance.set_options([self.tr("As the system"), self.tr("Light"), self.tr("Dark")])

    def _connect(self) -> None:
        ui = self.ui
        ui.organisation.textChanged.connect(self.edited)
        ui.fiscal_year_start.currentIndexChanged.connect(self.edited)
        for name in (*_DAYS, *_SHARES):
            getattr(ui, name).valueChanged.connect(self.edited)
        ui.language.currentIndexChanged.connect(self.edited)
        ui.appearance.chosen.connect(self.edited)

    def fill(self, sheet: Workspace | None) -> None:
        ui = self.ui
        self._item = sheet
        ui.language.setCurrentIndex(max(0, ui.language.findData(self._preferences.language)))
        ui.appearance.set_value(_APPEARANCES.index(self._preferences.appearance))
        if sheet is None:
            self._hide_workspace()
            return
        ui.organisation.setText(sheet.organisation)
        ui.fiscal_year_start.setCurrentIndex(sheet.fiscal_year_start - 1)
        for name in _DAYS:
            getattr(ui, name).setValue(getattr(sheet, name))
        for name in _SHARES:
            getattr(ui, name).setValue(round(getattr(sheet, name) * 100))
        # What a whole number of per cent cannot show stays as it is until somebody changes it.
        self._shown = {name: getattr(ui, name).value() for name in _SHARES}

    def _hide_workspace(self) -> None:
        ui = self.ui
        for name in ("organisation", "fiscal_year_start", *_DAYS, *_SHARES):
            self.show_field(name, False)
        for label in (ui.workspace_head, ui.pace_head, ui.pace_hint, self._score_head, self._score_hint):
            label.hide()
        self._fields = {name: name for name in ("language", "appearance")}

    def typed(self) -> object:
        ui = self.ui
        numbers = [getattr(ui, name).value() for name in (*_DAYS, *_SHARES)]
        return [ui.organisation.text(), ui.fiscal_year_start.currentData(), *numbers, self._chosen()]

    def _chosen(self) -> Preferences:
        appearance = _APPEARANCES[max(0, self.ui.appearance.value())]
        return replace(self._preferences, language=self.ui.language.currentData() or "", appearance=appearance)

    def _build(self, item: Workspace) -> Workspace:
        ui = self.ui
        values: dict[str, Any] = {name: getattr(ui, name).value() for name in _DAYS}
        for name in _SHARES:
            shown = getattr(ui, name).value()
            values[name] = getattr(item, name) if shown == self._shown.get(name) else Decimal(shown) / 100
        organisation = ui.organisation.text().strip()
        return replace(item, organisation=organisation, fiscal_year_start=ui.fiscal_year_start.currentData(), **values)

    def check(self) -> list[Problem]:
        return self._build(self._item).problems() if self._item else []

    def submit(self) -> None:
        if self._item is not None:
            self.run(people.save_settings, self._build(self._item))
            return
        self._tell_preferences()
        self._loaded = False
        self.accept()

    def _on_saved(self, outcome: Any) -> None:
        self._tell_preferences()
        super()._on_saved(outcome)

    def _tell_preferences(self) -> None:
        if self._chosen() != self._preferences:
            self.preferences_chosen.emit(self._chosen())
