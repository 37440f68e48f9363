"""The quarterly review: what it is about, what it will hold, saving it, and opening what was saved."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from okr_desktop.qt import icons, texts, theme
from okr_desktop.qt.forms.ui_report import Ui_ReportPanel
from okr_desktop.qt.opening import open_path
from okr_desktop.qt.pages.reports.data import Facts, load, write
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.services.outcome import Outcome

# The languages that the report is written in, by their own names.
LANGUAGES = {"en": "English", "de": "Deutsch"}
_LETTER = (
    QLocale.Country.UnitedStates,
    QLocale.Country.Canada,
    QLocale.Country.Mexico,
    QLocale.Country.Philippines,
    QLocale.Country.Chile,
    QLocale.Country.Colombia,
)
_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*\ud800-\udfff]+')
_SHOWN_MISSING = 12


def usual_paper(locale: QLocale) -> str:
    """The paper of a country: "letter" or "a4"."""
    return "letter" if locale.territory() in _LETTER else "a4"


def file_name(organisation: str, cycle: str, team: str) -> str:
    """A name for the file that every system takes."""
    words = " ".join(part for part in (organisation, cycle, team) if part)
    return (" ".join(_UNFIT.sub(" ", words).split()).strip(" .")[:120].strip() or "Quarterly review") + ".pdf"


class ReportPanel(QWidget):
    """Choices on one card, the result on another; ``shown(Facts, paper)`` when what it will hold has changed."""

    shown = Signal(object, str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._prompter = session, prompter
        self._facts: Facts | None = None
        self._task: TaskHandle | None = None
        self._saved: Path | None = None
        self.ui = Ui_ReportPanel()
        self.ui.setupUi(self)
        self.setProperty("helpTopic", "report")
        self._set_up()
        self._connect()

    def _set_up(self) -> None:
        ui = self.ui
        ui.outer.setContentsMargins(0, 0, 0, 0)
        ui.report_title.setFont(theme.font(theme.SECTION, strong=True))
        ui.result_label.setFont(theme.font(strong=True))
        for code, name in LANGUAGES.items():
            ui.language_combo.addItem(name, code)
        ui.language_combo.setCurrentIndex(max(0, ui.language_combo.findData(QLocale().name()[:2])))
        ui.paper_combo.addItem(self.tr("A4"), "a4")
        ui.paper_combo.addItem(self.tr("US Letter"), "letter")
        ui.paper_combo.setCurrentIndex(ui.paper_combo.findData(usual_paper(QLocale.system())))
        for box in (ui.cycle_combo, ui.team_combo, ui.language_combo, ui.paper_combo):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(24)
        for button in (ui.open_button, ui.folder_button, ui.retry_button, ui.stop_button):
            button.setAutoDefault(False)
        ui.save_bar.hide()
        ui.stop_button.hide()
        ui.result_card.hide()
        ui.save_button.setEnabled(False)
        _picture(ui.facts_picture, "info", QPalette.ColorRole.PlaceholderText)

    def _connect(self) -> None:
        ui = self.ui
        ui.cycle_combo.activated.connect(self.refresh)
        ui.team_combo.activated.connect(self.refresh)
        ui.paper_combo.activated.connect(self._tell_shown)
        ui.save_button.clicked.connect(self.choose_and_save)
        ui.retry_button.clicked.connect(self.choose_and_save)
        ui.stop_button.clicked.connect(self.stop)
        ui.open_button.clicked.connect(self._on_open)
        ui.folder_button.clicked.connect(self._on_folder)
        self._session.runner.progressed.connect(self._on_progress)

    # -- what it will hold --------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read what there is to choose from, and what the choice holds."""
        if self._session.is_open:
            cycle, team = self.ui.cycle_combo.currentData() or "", self.ui.team_combo.currentData() or ""
            self._session.read(load, cycle, team, then=self._show, owner=self)

    def choose(self, cycle: str, team: str = "") -> None:
        """Begin with this cycle and team."""
        self._session.read(load, cycle, team, then=self._show, owner=self)

    def _show(self, facts: Facts) -> None:
        self._facts = facts
        _fill(self.ui.cycle_combo, facts.cycles, facts.cycle)
        _fill(self.ui.team_combo, (("", self.tr("All teams")), *facts.teams), facts.team)
        self.ui.cycle_combo.setEnabled(bool(facts.cycles))
        self.ui.facts_label.setText(self._sentence(facts))
        self.ui.save_button.setEnabled(facts.objectives > 0 and self._task is None)
        self._tell_shown()

    def _tell_shown(self) -> None:
        if self._facts is not None:
            self.shown.emit(self._facts, self.ui.paper_combo.currentData())

    def _sentence(self, facts: Facts) -> str:
        if not facts.objectives or facts.as_of is None:
            return self.tr("There are no objectives in this selection yet, so there is nothing to print.")
        return self.tr("{objectives}, {results}, {reported} with a value; data as of {day}.").format(
            objectives=self.tr("%n objective(s)", "", facts.objectives),
            results=self.tr("%n key result(s)", "", facts.key_results),
            reported=texts.number_text(Decimal(facts.reported)),
            day=texts.date_text(facts.as_of),
        )

    # -- saving -------------------------------------------------------------------------------------------

    def choose_and_save(self) -> None:
        """Ask where, then write."""
        if self._facts is None or self._task is not None:
            return
        ui = self.ui
        team = ui.team_combo.currentText() if ui.team_combo.currentData() else ""
        suggested = file_name(self._facts.organisation, ui.cycle_combo.currentText(), team)
        kinds = [(self.tr("PDF"), ("*.pdf",))]
        self._prompter.choose_save_file(self, self.tr("Save the review"), kinds, self._on_place, suggested=suggested)

    def _on_place(self, path: Path | None) -> None:
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Write the report to a file; its name gets ``.pdf`` when it has no ending."""
        ui = self.ui
        self._saved = path if path.suffix else path.with_name(path.name + ".pdf")
        choice = ui.cycle_combo.currentData() or "", ui.team_combo.currentData() or ""
        look = ui.paper_combo.currentData(), ui.language_combo.currentData()
        self._set_busy(True)
        self._task = self._session.run(
            write,
            *choice,
            self._saved,
            *look,
            origin=self,
            then=self._on_saved,
            failed=self._on_failed,
            with_progress=True,
        )

    def stop(self) -> None:
        """Stop writing; nothing is left behind."""
        if self._task is not None:
            self._task.cancel()
            self._set_busy(False)
            self._say(self.tr("Stopped. Nothing was written."), "info")

    def _set_busy(self, busy: bool) -> None:
        ui = self.ui
        self._task = None
        ui.save_bar.setValue(0)
        ui.save_bar.setVisible(busy)
        ui.stop_button.setVisible(busy)
        ui.save_button.setEnabled(not busy)
        if busy:
            ui.result_card.hide()

    def _on_progress(self, handle: TaskHandle, fraction: float, _code: str) -> None:
        if handle is self._task:
            self.ui.save_bar.setValue(round(fraction * 1000))

    def _on_saved(self, outcome: Outcome[dict[str, list[str]]]) -> None:
        assert self._saved is not None
        self._set_busy(False)
        details = self.tr("In the folder {folder}.").format(folder=str(self._saved.parent))
        missing = outcome.value
        if missing:
            details += "\n" + self._missing(missing)
        name = texts.short_text(self._saved.name, 90)
        self._say(self.tr("Saved “{name}”").format(name=name), "circle-check", details, saved=True)
        self.ui.open_button.setFocus()

    def _missing(self, missing: dict[str, list[str]]) -> str:
        signs = " ".join(list(missing)[:_SHOWN_MISSING]) + (" …" if len(missing) > _SHOWN_MISSING else "")
        first = next(iter(missing.values()))[0]
        return self.tr(
            "Some characters are in none of the fonts and are printed as a box: {signs}. The first is in “{title}”."
        ).format(signs=signs, title=texts.short_text(first))

    def _on_failed(self, error: BaseException) -> None:
        self._set_busy(False)
        self._say(self.tr("The review was not saved."), "alert-triangle", texts.error_text(error), retry=True)

    def _say(self, sentence: str, icon: str, details: str = "", *, saved: bool = False, retry: bool = False) -> None:
        ui = self.ui
        ui.result_label.setText(sentence)
        _picture(ui.result_picture, icon, QPalette.ColorRole.WindowText)
        ui.result_details.setText(details)
        ui.result_details.setVisible(bool(details))
        ui.open_button.setVisible(saved)
        ui.folder_button.setVisible(saved)
        ui.retry_button.setVisible(retry)
        ui.result_card.show()

    def _on_open(self) -> None:
        self._open(self._saved)

    def _on_folder(self) -> None:
        self._open(self._saved.parent if self._saved else None)

    def _open(self, path: Path | None) -> None:
        if path is not None:
            open_path(self, self._prompter, path)


def _fill(box: QComboBox, entries: Any, chosen: str) -> None:
    box.clear()
    for id, name in entries:
        box.addItem(texts.short_text(name, 80), id)
    box.setCurrentIndex(max(0, box.findData(chosen)) if entries else -1)


def _picture(label: QLabel, name: str, role: QPalette.ColorRole) -> None:
    icon = icons.icon(name, role)
    label.setPixmap(icon.pixmap(QSize(theme.ICON_LARGE, theme.ICON_LARGE), label.devicePixelRatioF()))
