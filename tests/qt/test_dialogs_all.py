"""Promises that every dialog with fields keeps: names, labels, order, size, plain text, and that it is freed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from shiboken6 import Shiboken

from okr_desktop.qt import i18n, theme
from okr_desktop.qt.dialogs.check_in import CheckInDialog
from okr_desktop.qt.dialogs.cycle import CycleDialog
from okr_desktop.qt.dialogs.dependency import DependencyDialog
from okr_desktop.qt.dialogs.explain import ExplainDialog
from okr_desktop.qt.dialogs.initiative import InitiativeDialog
from okr_desktop.qt.dialogs.key_result import KeyResultDialog
from okr_desktop.qt.dialogs.kpi import KpiDialog
from okr_desktop.qt.dialogs.objective import ObjectiveDialog
from okr_desktop.qt.dialogs.override import OverrideDialog
from okr_desktop.qt.dialogs.person import PersonDialog
from okr_desktop.qt.dialogs.reading import ReadingDialog
from okr_desktop.qt.dialogs.settings import SettingsDialog
from okr_desktop.qt.dialogs.team import TeamDialog
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from tests.qt.dialog_kit import Office, flush, gone, press

Maker = Callable[[Office], QDialog]
STEPS = "The motor course runs in every workshop"
LEVELS = "What riders tell us reaches the people who can change it"
PHASES = "Changes made because of a return"

FORMS: dict[str, Maker] = {
    "check_in": lambda office: CheckInDialog(office.session, office.key_result().id, prompter=office.prompter),
    "objective": lambda office: ObjectiveDialog(office.session, office.objective().id, prompter=office.prompter),
    "key_result": lambda office: KeyResultDialog(office.session, office.key_result().id, prompter=office.prompter),
    "check_in_steps": lambda office: CheckInDialog(
        office.session, office.key_result(STEPS).id, prompter=office.prompter
    ),
    "check_in_levels": lambda office: CheckInDialog(
        office.session, office.key_result(LEVELS).id, prompter=office.prompter
    ),
    "key_result_steps": lambda office: KeyResultDialog(
        office.session, office.key_result(STEPS).id, prompter=office.prompter
    ),
    "key_result_levels": lambda office: KeyResultDialog(
        office.session, office.key_result(LEVELS).id, prompter=office.prompter
    ),
    "key_result_phases": lambda office: KeyResultDialog(
        office.session, office.key_result(PHASES).id, prompter=office.prompter
    ),
    "kpi": lambda office: KpiDialog(office.session, next(iter(office.desk.plan.kpis)), prompter=office.prompter),
    "reading": lambda office: ReadingDialog(
        office.session, next(iter(office.desk.plan.kpis)), prompter=office.prompter
    ),
    "initiative": lambda office: InitiativeDialog(
        office.session, next(iter(office.desk.plan.initiatives)), prompter=office.prompter
    ),
    "dependency": lambda office: DependencyDialog(
        office.session, next(iter(office.desk.plan.dependencies)), prompter=office.prompter
    ),
    "override": lambda office: OverrideDialog(office.session, office.key_result().id, prompter=office.prompter),
    "cycle": lambda office: CycleDialog(office.session, prompter=office.prompter),
    "person": lambda office: PersonDialog(
        office.session, next(iter(office.desk.plan.people)), prompter=office.prompter
    ),
    "team": lambda office: TeamDialog(office.session, prompter=office.prompter),
    "settings": lambda office: SettingsDialog(office.session, prompter=office.prompter),
}
EVERY: dict[str, Maker] = {
    **FORMS,
    "explain": lambda office: ExplainDialog(office.session, office.objective().id),
}
FIELDS = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractSpinBox, QAbstractButton)


def shown(office: Office, maker: Maker) -> QDialog:
    dialog = maker(office)
    office.show(dialog)
    return dialog


def own_fields(dialog: QDialog) -> list[QWidget]:
    """Fields that somebody can reach, without the inner parts of combo boxes and spin boxes."""
    found = [widget for kind in FIELDS for widget in dialog.findChildren(kind) if widget.isVisible()]
    inner = (QComboBox, QAbstractSpinBox)
    return [
        widget
        for widget in found
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget.parentWidget(), inner)
    ]


@pytest.mark.parametrize("name", EVERY)
def test_every_field_has_a_name_for_a_screen_reader(office: Office, name: str) -> None:
    dialog = shown(office, EVERY[name])
    for panel in ("more_panel",):
        if hasattr(dialog.ui, panel):
            getattr(dialog.ui, panel).show()
    named = (QPushButton,)
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in own_fields(dialog)
        if not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert not nameless
    assert all(button.text() for button in dialog.findChildren(*named))
    office.shut(dialog)


@pytest.mark.parametrize("name", FORMS)
def test_every_label_leads_to_its_field_by_a_letter_of_its_own(office: Office, name: str) -> None:
    dialog = shown(office, FORMS[name])
    buddies = [label for label in dialog.findChildren(QLabel) if label.buddy() is not None and label.isVisible()]
    assert buddies
    letters = [label.text()[label.text().index("&") + 1].lower() for label in buddies]
    assert len(set(letters)) == len(letters), letters
    for label in buddies:
        target = label.buddy()
        while target.focusProxy() is not None:
            target = target.focusProxy()
        assert target.focusPolicy() & Qt.FocusPolicy.TabFocus, label.text()
    office.shut(dialog)


@pytest.mark.parametrize("name", FORMS)
def test_tab_goes_through_the_fields_as_one_reads(office: Office, name: str) -> None:
    dialog = shown(office, FORMS[name])
    seen: list[QWidget] = []
    for _ in range(80):
        here = dialog.focusWidget()
        if here in seen[:-1]:
            break
        if here not in seen:
            seen.append(here)
        # A date is several stops: day, month, year.
        press(here, Qt.Key.Key_Tab)
    page = dialog.ui.page
    tops = [widget.mapTo(page, QPoint(0, 0)).y() for widget in seen if page.isAncestorOf(widget)]
    assert len(seen) > 3
    assert tops == sorted(tops)
    office.shut(dialog)


@pytest.mark.parametrize("name", EVERY)
def test_every_label_is_plain_text(office: Office, name: str) -> None:
    dialog = shown(office, EVERY[name])
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))
    office.shut(dialog)


@pytest.mark.parametrize("name", EVERY)
def test_a_small_screen_is_enough(office: Office, name: str) -> None:
    dialog = shown(office, EVERY[name])
    assert dialog.minimumSizeHint().width() <= 683
    assert dialog.minimumSizeHint().height() <= 400
    dialog.resize(600, 400)
    buttons = dialog.ui.buttons
    assert dialog.rect().contains(buttons.geometry())
    office.shut(dialog)


@pytest.mark.parametrize("name", EVERY)
def test_a_closed_dialog_leaves_nothing_behind(office: Office, name: str) -> None:
    dialog = shown(office, EVERY[name])
    inside = [*dialog.findChildren(QWidget), *dialog.findChildren(QShortcut)]
    dialog.close()
    assert gone(dialog)
    flush()
    assert not [widget for widget in inside if Shiboken.isValid(widget)]


@pytest.mark.parametrize("name", EVERY)
def test_a_dialog_closed_before_its_data_arrives_does_no_harm(office: Office, name: str) -> None:
    dialog = EVERY[name](office)
    dialog.open()
    dialog.close()
    assert gone(dialog)
    office.settle()


@pytest.mark.parametrize("name", FORMS)
def test_one_button_is_the_primary_one(office: Office, name: str) -> None:
    dialog = shown(office, FORMS[name])
    assert [button.isDefault() for button in dialog.findChildren(QPushButton)].count(True) == 1
    office.shut(dialog)


@pytest.mark.parametrize("name", EVERY)
def test_a_change_of_theme_while_it_is_open_is_followed(office: Office, name: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    mode = theme.notifier().mode
    dialog = shown(office, EVERY[name])
    try:
        theme.apply(app, "dark")
        QApplication.processEvents()
        dark = dialog.grab().toImage().pixelColor(2, 2)
        assert dark == theme.DARK.canvas
        theme.apply(app, "light")
        QApplication.processEvents()
        assert dialog.grab().toImage().pixelColor(2, 2) == theme.LIGHT.canvas
    finally:
        theme.apply(app, mode)
    office.shut(dialog)


@pytest.fixture
def german(qapp: object) -> Iterator[None]:
    before = QLocale()
    assert i18n.install("de") == "de"
    QLocale.setDefault(QLocale("de_DE"))
    yield
    i18n.install("en")
    QLocale.setDefault(before)


@pytest.mark.parametrize("name", FORMS)
def test_german_says_and_fits_everything(
    name: str, tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter, german: None
) -> None:
    office = Office(tmp_path, runner, prompter)
    dialog = shown(office, FORMS[name])
    page = dialog.ui.page
    texts = [label.text() for label in page.findChildren(QLabel) if label.buddy() is not None]
    english = {
        "Title",
        "Owner",
        "Value now",
        "Confidence",
        "Year",
        "State",
        "Kind",
        "Weight",
        "Check-in every",
        "Part of",
    }
    assert texts
    assert not english & {text.replace("&", "") for text in texts}
    assert dialog.minimumSizeHint().width() <= 683
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.buddy() is not None:
            assert label.width() >= label.sizeHint().width(), label.text()
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(set(letters)) == len(letters), letters
    office.shut(dialog)
    assert office.session.close()
