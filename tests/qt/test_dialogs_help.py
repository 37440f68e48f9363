"""F1 in every form opens the page about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from okr_desktop.qt import help as help_pages
from okr_desktop.qt.dialogs.check_in import CheckInDialog
from okr_desktop.qt.dialogs.cycle import CycleDialog
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.key_result import KeyResultDialog
from okr_desktop.qt.dialogs.objective import ObjectiveDialog
from okr_desktop.qt.dialogs.person import PersonDialog
from okr_desktop.qt.dialogs.settings import SettingsDialog
from okr_desktop.qt.dialogs.team import TeamDialog
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.help.window import HelpWindow
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner

FORMS = (CheckInDialog, CycleDialog, KeyResultDialog, ObjectiveDialog, PersonDialog, SettingsDialog, TeamDialog)


@pytest.mark.parametrize("form", FORMS)
def test_each_form_names_a_page_that_exists(form: type[FormDialog]) -> None:
    pages = Path(__file__).parents[2] / "resources" / "help" / "en"
    assert (pages / f"{form.help_topic}.md").is_file()


def test_the_key_opens_the_page_of_the_dialog(qtbot: QtBot, runner: TaskRunner) -> None:
    dialog = SettingsDialog(Session(runner))
    qtbot.addWidget(dialog)
    dialog.open()
    assert help_pages.topic_for(dialog.focusWidget() or dialog) == "status"
    key: Callable[[], None] = dialog.findChild(HelpKey).activated.emit
    key()
    shown = dialog.findChild(HelpWindow)
    assert isinstance(shown, QDialog | HelpWindow)
    assert shown.isVisible()
    shown.close()
    dialog.done(0)
    QApplication.processEvents()
