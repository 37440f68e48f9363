"""Promises of the prompter: never blocks, answers once, plain text, frees its dialogs; the scripted one is strict."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QLabel, QMessageBox, QWidget

from okr_desktop.qt.prompter import Choice, Kind, Prompter, Role, ScriptedPrompter

D = TypeVar("D", bound=QDialog)
DELETE = Choice("delete", "Delete", Role.DESTROY)
ARCHIVE = Choice("archive", "Archive instead")
KEEP = Choice("keep", "Keep", Role.REJECT)


def shown(kind: type[D], parent: QWidget) -> D:
    dialogs = [dialog for dialog in parent.findChildren(kind) if dialog.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


@pytest.fixture
def window(qtbot: Any) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("pressed", "expected"), [("Delete", "delete"), ("Archive instead", "archive"), ("Keep", None)]
)
def test_ask_answers_with_the_key_of_the_button(
    qtbot: Any, window: QWidget, pressed: str, expected: str | None
) -> None:
    answers: list[Any] = []
    Prompter().ask(window, "Delete", "Delete it?", [DELETE, ARCHIVE, KEEP], answers.append)
    box = shown(QMessageBox, window)
    assert box.windowModality() == Qt.WindowModality.WindowModal
    assert answers == []
    next(button for button in box.buttons() if button.text() == pressed).click()
    assert answers == [expected]


def test_escape_answers_none_and_enter_destroys_nothing(qtbot: Any, window: QWidget) -> None:
    answers: list[Any] = []
    prompter = Prompter()
    prompter.ask(window, "t", "q", [DELETE, ARCHIVE, KEEP], answers.append)
    qtbot.keyClick(shown(QMessageBox, window), Qt.Key.Key_Escape)
    prompter.ask(window, "t", "q", [DELETE, ARCHIVE, KEEP], answers.append)
    qtbot.keyClick(shown(QMessageBox, window), Qt.Key.Key_Return)
    assert answers == [None, "archive"]


def test_other_peoples_text_is_never_markup(qtbot: Any, window: QWidget) -> None:
    prompter = Prompter()
    prompter.tell(window, "t", "<b>Bold</b>", details="<img src='file:///x'>", kind=Kind.ERROR)
    box = shown(QMessageBox, window)
    texts = [label for label in box.findChildren(QLabel) if label.text()]
    assert {label.textFormat() for label in texts} == {Qt.TextFormat.PlainText}
    assert {"<b>Bold</b>", "<img src='file:///x'>"} <= {label.text() for label in texts}
    box.accept()
    prompter.ask_text(window, "t", "<i>Name</i>", [].append)
    label = shown(QInputDialog, window).findChild(QLabel)
    assert isinstance(label, QLabel)
    assert label.textFormat() == Qt.TextFormat.PlainText
    shown(QInputDialog, window).reject()


def test_tell_calls_back_when_it_was_read_and_frees_the_dialog(qtbot: Any, window: QWidget) -> None:
    read: list[bool] = []
    gone: list[bool] = []
    Prompter().tell(window, "t", "text", then=lambda: read.append(True))
    box = shown(QMessageBox, window)
    box.destroyed.connect(lambda: gone.append(True))
    box.buttons()[0].click()
    qtbot.waitUntil(lambda: bool(gone))
    assert read == [True]
    assert window.findChildren(QMessageBox) == []


def test_files_come_as_paths_and_the_next_dialog_starts_there(
    qtbot: Any, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "okrs.md").write_text("# O", encoding="utf-8")
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    answers: list[Any] = []
    prompter = Prompter()
    prompter.choose_open_file(window, "Import", [("Markdown", ["*.md"])], answers.append, folder=str(tmp_path))
    dialog = shown(QFileDialog, window)
    assert dialog.nameFilters() == ["Markdown (*.md)"]
    dialog.selectFile(str(tmp_path / "okrs.md"))
    dialog.accept()
    prompter.choose_save_file(window, "Export", [("PDF", ["*.pdf"])], answers.append, suggested="review.pdf")
    save = shown(QFileDialog, window)
    assert Path(save.directory().absolutePath()) == tmp_path
    assert save.defaultSuffix() == "pdf"
    save.accept()
    prompter.choose_folder(window, "Folder", answers.append)
    shown(QFileDialog, window).reject()
    assert answers == [tmp_path / "okrs.md", tmp_path / "review.pdf", None]


def test_ask_text_gives_the_text_or_none(qtbot: Any, window: QWidget) -> None:
    answers: list[Any] = []
    prompter = Prompter()
    prompter.ask_text(window, "Name", "Name of the cycle", answers.append, text="Q1")
    shown(QInputDialog, window).setTextValue("Q2 ü")
    shown(QInputDialog, window).accept()
    prompter.ask_text(window, "Paste", "Paste here", answers.append, lines=5)
    shown(QInputDialog, window).reject()
    assert answers == ["Q2 ü", None]


def test_no_answer_arrives_after_the_window_is_gone(qtbot: Any) -> None:
    answers: list[Any] = []
    window = QWidget()
    window.show()
    Prompter().ask(window, "t", "q", [ARCHIVE, KEEP], answers.append)
    window.deleteLater()
    del window
    qtbot.wait(20)
    assert answers == []


def test_scripted_answers_arrive_later_in_order(qtbot: Any, prompter: ScriptedPrompter) -> None:
    answers: list[Any] = []
    prompter.expect("ask", "delete")
    prompter.expect("choose_open_file", Path("x.md"))
    prompter.expect("tell")
    prompter.ask(None, "t", "q", [DELETE, KEEP], answers.append)
    prompter.choose_open_file(None, "t", [], answers.append)
    prompter.tell(None, "t", "done", then=lambda: answers.append("read"))
    assert answers == []
    qtbot.waitUntil(lambda: len(answers) == 3)
    assert answers == ["delete", Path("x.md"), "read"]
    assert [asked.what for asked in prompter.asked] == ["ask", "choose_open_file", "tell"]


def test_scripted_refuses_questions_nobody_expected_and_answers_nobody_could_give(qapp: object) -> None:
    script = ScriptedPrompter()
    with pytest.raises(AssertionError, match="unexpected question"):
        script.tell(None, "t", "text")
    with pytest.raises(AssertionError, match="unexpected questions"):
        script.done()
    strict = ScriptedPrompter()
    strict.expect("ask", "keep")
    with pytest.raises(AssertionError, match="not one of"):
        strict.ask(None, "t", "q", [DELETE, KEEP], [].append)
    waiting = ScriptedPrompter()
    waiting.expect("ask", "delete")
    with pytest.raises(AssertionError, match="never asked"):
        waiting.done()
