"""Promises of the import dialog: it shows what would come, brings exactly that, once, and undo takes it back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtGui import Qt as TextQt
from PySide6.QtTest import QTest
from shiboken6 import Shiboken

from okr_desktop import bootstrap
from okr_desktop.domain.changes import Changes
from okr_desktop.qt.dialogs.import_preview import ImportDialog
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import history

SOURCE_D = Path(__file__).parents[2] / "../shared/data/okrs/src-d"
TEXT = "O: Customers recommend us | Ana\n- Score | 20 | 40 | points\n- Replies within a day | 55 | 90 | %\n"
CSV = "Objective,Key Result,Owner,Start,Target,Current,Due\nGrow,Signups,{owner},0,100,{current},{due}\n"


@pytest.fixture
def context(tmp_path: Path) -> Iterator[bootstrap.Context]:
    made = bootstrap.create_context(tmp_path / "w.okrdb", "Nordlicht")
    yield made
    made.workspace.close()


@pytest.fixture
def session(runner: TaskRunner, context: bootstrap.Context) -> Iterator[Session]:
    yield Session(runner, context, undo=history.undo, redo=history.redo)
    runner.drain()


@pytest.fixture
def dialog(session: Session, prompter: ScriptedPrompter) -> Iterator[ImportDialog]:
    made = ImportDialog(session, prompter)
    made.show()
    yield made
    if Shiboken.isValid(made):
        made.close()
        _flush()


def _flush() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def stage(dialog: ImportDialog) -> str:
    return dialog.ui.stages.currentWidget().objectName()


def wait(session: Session) -> None:
    assert session.runner.drain()


@pytest.mark.skipif(not SOURCE_D.is_dir(), reason="the real files are not here")
def test_a_real_file_is_shown_row_by_row_and_comes_as_one_step(
    dialog: ImportDialog, session: Session, context: bootstrap.Context
) -> None:
    heard: list[Changes] = []
    session.changed.connect(heard.append)
    dialog.open_path(SOURCE_D / "2018-Q1.md")
    wait(session)
    assert stage(dialog) == "preview_page"
    assert dialog.rows.records.rowCount() == 86
    assert "59" in dialog.ui.import_button.text()
    assert dialog.ui.cycle_combo.currentText() == "2018 Q1"
    assert not heard, "a preview changes nothing"
    dialog.apply()
    wait(session)
    assert stage(dialog) == "done_page"
    assert len(heard) == 1
    assert len(context.workspace.plan.key_results) == 59
    dialog.ui.undo_button.click()
    wait(session)
    assert not context.workspace.plan.objectives
    assert not dialog.ui.undo_button.isVisible()


def test_the_second_import_says_that_nothing_is_new(dialog: ImportDialog, session: Session) -> None:
    dialog.open_text(TEXT)
    wait(session)
    dialog.apply()
    wait(session)
    dialog.open_text(TEXT)
    wait(session)
    assert not dialog.ui.import_button.isEnabled()
    assert dialog.ui.cycle_problem.isVisible()
    assert {record.data.action for record in dialog.rows.records.records()} == {"same"}


def test_changes_are_told_in_words_and_names(dialog: ImportDialog, session: Session) -> None:
    dialog.open_text(CSV.format(owner="Ana", current="10", due="2026-03-31"))
    wait(session)
    dialog.apply()
    wait(session)
    dialog.open_text(CSV.format(owner="Zoë", current="10", due="2026-02-28"))
    wait(session)
    row = next(one for one in dialog.rows.records.records() if one.data.action == "change")
    assert "Ana" in row.cells[4].text
    assert "Zoë" in row.cells[4].text
    assert dialog.ui.import_button.isEnabled()


def test_a_new_value_alone_is_a_change_that_is_shown_and_stored(
    dialog: ImportDialog, session: Session, context: bootstrap.Context
) -> None:
    for current in ("10", "40"):
        dialog.open_text(CSV.format(owner="Ana", current=current, due="2026-03-31"))
        wait(session)
        assert dialog.ui.import_button.isEnabled()
        dialog.apply()
        wait(session)
    assert {str(one.value) for one in context.workspace.plan.latest.values()} == {"40"}


def test_what_was_understood_stands_beside_the_title(dialog: ImportDialog, session: Session) -> None:
    dialog.open_text("## Ride\n\n- Wait from 9 to 2 min [P0]\n- [x] Bell\n- ~~Horn~~\n")
    wait(session)
    _, waiting, bell, horn = (record.cells for record in dialog.rows.records.records())
    assert waiting[2].text.replace("\xa0", " ") == "from 9 to 2 min · Tags: P0"
    assert bell[2].text == "done or not · Done"
    assert horn[2].text == "done or not · Cancelled"
    assert (bell[1].struck, horn[1].struck) == (False, True)
    assert not dialog.rows.isColumnHidden(2)


CTRL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize("modifier", [PLAIN, CTRL])
@pytest.mark.parametrize("where", ["rows", "problems", "chips"])
def test_enter_imports_from_wherever_the_keyboard_is(
    dialog: ImportDialog, session: Session, context: bootstrap.Context, where: str, modifier: Qt.KeyboardModifier
) -> None:
    dialog.open_text(TEXT + "what is this\n")
    wait(session)
    assert dialog.rows.hasFocus()
    widget = {"rows": dialog.rows, "problems": dialog.problems, "chips": dialog.chips._chips["create"]}[where]
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Return, modifier)
    wait(session)
    assert stage(dialog) == "done_page"
    assert len(context.workspace.plan.key_results) == 2


def test_ctrl_enter_reads_what_was_pasted_and_escape_leaves_everything(
    dialog: ImportDialog, session: Session, context: bootstrap.Context
) -> None:
    dialog.ui.paste_edit.setPlainText(TEXT)
    dialog._counter.stop()
    dialog._count_pasted()
    wait(session)
    dialog.ui.paste_edit.setFocus()
    QTest.keyClick(dialog.ui.paste_edit, Qt.Key.Key_Return, CTRL)
    wait(session)
    assert stage(dialog) == "preview_page"
    QTest.keyClick(dialog.rows, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not context.workspace.plan.objectives


def test_another_cycle_can_be_chosen_and_a_name_that_says_no_period_is_explained(
    dialog: ImportDialog, session: Session, context: bootstrap.Context
) -> None:
    dialog.open_text(TEXT)
    wait(session)
    dialog.ui.cycle_combo.setEditText("soon")
    dialog.ui.cycle_combo.lineEdit().editingFinished.emit()
    wait(session)
    assert "soon" in dialog.ui.cycle_problem.text()
    assert not dialog.ui.import_button.isEnabled()
    dialog.ui.cycle_combo.setEditText("2031 Q2")
    dialog.ui.cycle_combo.lineEdit().editingFinished.emit()
    wait(session)
    assert dialog.ui.import_button.isEnabled()
    dialog.apply()
    wait(session)
    assert [cycle.name for cycle in context.workspace.plan.cycles.values()] == ["2031 Q2"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("picture.md", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
        ("empty.csv", b""),
        ("words.txt", b"nothing of the kind"),
        ("broken.md", b"# A\n" + b"\xff\xfe\xfd\x80" * 50),
        ("nul.bin", b"\0" * 5000),
    ],
)
def test_hostile_files_get_a_calm_answer_and_change_nothing(
    dialog: ImportDialog, session: Session, context: bootstrap.Context, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    dialog.open_path(path)
    wait(session)
    assert stage(dialog) == "failed_page"
    assert name in dialog.ui.failed_advice.text()
    assert not context.workspace.plan.objectives
    dialog.ui.paste_again_button.click()
    assert stage(dialog) == "choose_page"


def test_a_file_that_is_too_large_is_refused_at_once(dialog: ImportDialog, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    dialog.open_path(path)
    wait(session)
    assert stage(dialog) == "failed_page"


def test_titles_that_look_like_markup_stay_text(dialog: ImportDialog, session: Session) -> None:
    dialog.open_text("O: <b>bold</b> <img src='file:///etc/passwd'>\n- <script>x</script> | 0 | 1 | x\n")
    wait(session)
    index = dialog.rows.records.index(0, 1)
    assert "<b>bold" in index.data()
    assert not TextQt.mightBeRichText(index.data(Qt.ItemDataRole.ToolTipRole))
    assert dialog.ui.source_label.textFormat() == Qt.TextFormat.PlainText


def test_text_that_turns_round_and_lines_without_use_are_told_plainly(dialog: ImportDialog, session: Session) -> None:
    dialog.open_text("O: " + "x" * 100_000 + "\n- KR \u202e \u05e2\u05e8\u05d1 \x00 | 1e999 | 2 |\n")
    wait(session)
    assert dialog.rows.records.rowCount() == 0
    assert "below" in dialog.ui.cycle_problem.text()
    assert not dialog.ui.import_button.isEnabled()
    shown = [dialog.problems.records.index(row, 1).data() for row in range(dialog.problems.records.rowCount())]
    assert shown
    assert not any("\u202e" in text for text in shown)


def test_stopping_goes_back_and_late_results_are_dropped(
    dialog: ImportDialog, session: Session, context: bootstrap.Context, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(TEXT * 3000, "utf-8")
    dialog.open_path(path)
    assert stage(dialog) == "working_page"
    dialog.ui.stop_button.click()
    assert stage(dialog) == "choose_page"
    wait(session)
    assert stage(dialog) == "choose_page"
    assert not context.workspace.plan.objectives


def test_problems_stand_with_their_lines_and_lead_to_the_row(dialog: ImportDialog, session: Session) -> None:
    dialog.open_text(TEXT + "what is this\nO: Second\n- No target | | |\n")
    wait(session)
    assert dialog.ui.problems_card.isVisible()
    problem = next(row for row in dialog.problems.records.records() if row.data.line == 4)
    dialog.problems.go_to(problem.key)
    row = dialog.rows.records.record(dialog.rows.currentIndex().row())
    assert row is not None
    assert row.data.line == 3, "the last row before the line"


def test_chips_count_and_filter(dialog: ImportDialog, session: Session) -> None:
    dialog.open_text(TEXT)
    wait(session)
    assert dialog.chips._chips["create"].text().endswith("3")
    assert not dialog.chips._chips["skip"].isEnabled()
    dialog.chips._chips["create"].click()
    assert dialog.rows.records.rowCount() == 3


def test_pasting_counts_while_typing(dialog: ImportDialog, session: Session) -> None:
    dialog.ui.paste_edit.setPlainText(TEXT)
    dialog._counter.stop()
    dialog._count_pasted()
    wait(session)
    assert "2" in dialog.ui.paste_count.text()
    assert dialog.ui.paste_button.isEnabled()
    dialog.ui.paste_button.click()
    wait(session)
    assert stage(dialog) == "preview_page"


def test_a_file_can_be_chosen_or_dropped(
    dialog: ImportDialog, session: Session, prompter: ScriptedPrompter, tmp_path: Path, qtbot: object
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    nothing = Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing))
    wait(session)
    assert dialog.ui.source_label.text() == "plan.txt"
    prompter.expect("choose_open_file", tmp_path / "gone.txt")
    dialog.choose_file()
    QCoreApplication.processEvents()
    wait(session)
    assert stage(dialog) == "failed_page"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind here")
def test_a_file_one_may_not_read_is_told(dialog: ImportDialog, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "secret.md"
    path.write_text(TEXT, "utf-8")
    path.chmod(0)
    dialog.open_path(path)
    wait(session)
    assert stage(dialog) == "failed_page"


def test_the_dialog_is_freed_when_it_closes_also_while_it_reads(session: Session, prompter: ScriptedPrompter) -> None:
    made = ImportDialog(session, prompter, text=TEXT)
    made.open()
    made.reject()
    _flush()
    assert not Shiboken.isValid(made)
    wait(session)
