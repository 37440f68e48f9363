"""Every question to the user goes through one replaceable object that never blocks."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QInputDialog, QLabel, QMessageBox, QWidget

Answer = Callable[[Any], None]
# A name and its patterns, for example ("Tables", ("*.csv", "*.tsv")).
FileFilter = tuple[str, Sequence[str]]


class Kind(StrEnum):
    """The picture beside a message."""

    NOTE = "note"
    QUESTION = "question"
    WARNING = "warning"
    ERROR = "error"


class Role(StrEnum):
    """What a button does: go ahead, go ahead and lose something, or leave everything as it is."""

    ACCEPT = "accept"
    DESTROY = "destroy"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a question; ``key`` is what the answer says, ``text`` is a verb in the user's language."""

    key: str
    text: str
    role: Role = Role.ACCEPT


class Prompter(QObject):
    """Asks with window-modal dialogs shown by ``open()``; answers arrive later by callback.

    ``then`` is called exactly once, on the GUI thread, unless the parent window is destroyed first.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = ""

    def ask(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        choices: Sequence[Choice],
        then: Answer,
        *,
        details: str = "",
        kind: Kind = Kind.QUESTION,
    ) -> None:
        """A question with named buttons; ``then(key)``, or ``then(None)`` for a reject button, Escape or closing.

        Without a reject button it can only be answered by a button. Enter means the first choice that destroys
        nothing.
        """
        box = _message_box(parent, title, text, details, kind)
        buttons = [(choice, box.addButton(choice.text, _ROLES[choice.role])) for choice in choices]
        safe = [button for choice, button in buttons if choice.role is not Role.DESTROY]
        rejects = [button for choice, button in buttons if choice.role is Role.REJECT]
        if safe:
            box.setDefaultButton(safe[0])
        if rejects:
            box.setEscapeButton(rejects[0])
        _ButtonReply(box, {button: choice.key for choice, button in buttons if choice.role is not Role.REJECT}, then)
        _open(box)

    def tell(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        *,
        details: str = "",
        kind: Kind = Kind.NOTE,
        then: Callable[[], None] | None = None,
    ) -> None:
        """A message with one button; ``then()`` when it was read."""
        box = _message_box(parent, title, text, details, kind)
        box.setStandardButtons(QMessageBox.StandardButton.Ok)
        _ReadReply(box, then)
        _open(box)

    def choose_open_file(
        self, parent: QWidget | None, title: str, filters: Sequence[FileFilter], then: Answer, *, folder: str = ""
    ) -> None:
        """An existing file; ``then(Path)`` or ``then(None)``."""
        dialog = self._file_dialog(parent, title, filters, folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open_file_dialog(dialog, then)

    def choose_open_files(
        self, parent: QWidget | None, title: str, filters: Sequence[FileFilter], then: Answer, *, folder: str = ""
    ) -> None:
        """Existing files; ``then(list of Path)``, empty when none was chosen."""
        dialog = self._file_dialog(parent, title, filters, folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._open_file_dialog(dialog, then)

    def choose_save_file(
        self,
        parent: QWidget | None,
        title: str,
        filters: Sequence[FileFilter],
        then: Answer,
        *,
        suggested: str = "",
        folder: str = "",
    ) -> None:
        """A file to write, overwriting confirmed by the system; ``then(Path)`` or ``then(None)``."""
        dialog = self._file_dialog(parent, title, filters, folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        suffix = Path(suggested).suffix or (Path(filters[0][1][0]).suffix if filters else "")
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        if suggested:
            dialog.selectFile(suggested)
        self._open_file_dialog(dialog, then)

    def choose_folder(self, parent: QWidget | None, title: str, then: Answer, *, folder: str = "") -> None:
        """An existing folder; ``then(Path)`` or ``then(None)``."""
        dialog = self._file_dialog(parent, title, (), folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._open_file_dialog(dialog, then)

    def ask_text(
        self, parent: QWidget | None, title: str, label: str, then: Answer, *, text: str = "", lines: int = 1
    ) -> None:
        """A text of one or several lines; ``then(str)`` or ``then(None)``."""
        dialog = QInputDialog(parent)
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput, lines > 1)
        dialog.setTextValue(text)
        _plain(dialog)
        _TextReply(dialog, then)
        _open(dialog)

    def _file_dialog(
        self, parent: QWidget | None, title: str, filters: Sequence[FileFilter], folder: str
    ) -> QFileDialog:
        dialog = QFileDialog(parent, title, folder or self._folder)
        dialog.setNameFilters([f"{name} ({' '.join(patterns)})" for name, patterns in filters])
        return dialog

    def _open_file_dialog(self, dialog: QFileDialog, then: Answer) -> None:
        _FileReply(dialog, self._remember, then)
        _open(dialog)

    def _remember(self, path: Path) -> None:
        """The next file dialog starts where the last one ended."""
        self._folder = str(path.parent)


class _Reply(QObject):
    """Belongs to a dialog and calls back once when it finishes; bound methods only, so the dialog is freed."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        dialog.finished.connect(self.finish)

    @Slot(int)
    def finish(self, result: int) -> None:
        """Slot of ``QDialog.finished``."""
        self.answer(result == int(QDialog.DialogCode.Accepted))

    def answer(self, accepted: bool) -> None:
        """Call back with what the dialog holds."""
        raise NotImplementedError


class _ButtonReply(_Reply):
    def __init__(self, box: QMessageBox, keys: dict[Any, str], then: Answer) -> None:
        super().__init__(box)
        self._box = box
        self._keys = keys
        self._then = then

    def answer(self, accepted: bool) -> None:
        clicked: QAbstractButton | None = self._box.clickedButton()
        self._then(next((key for button, key in self._keys.items() if button is clicked), None))


class _ReadReply(_Reply):
    def __init__(self, box: QMessageBox, then: Callable[[], None] | None) -> None:
        super().__init__(box)
        self._then = then

    def answer(self, accepted: bool) -> None:
        if self._then is not None:
            self._then()


class _FileReply(_Reply):
    def __init__(self, dialog: QFileDialog, remember: Callable[[Path], None], then: Answer) -> None:
        super().__init__(dialog)
        self._files = dialog
        self._remember = remember
        self._then = then

    def answer(self, accepted: bool) -> None:
        chosen = [Path(one) for one in self._files.selectedFiles()] if accepted else []
        if chosen:
            self._remember(chosen[0])
        many = self._files.fileMode() == QFileDialog.FileMode.ExistingFiles
        self._then(chosen if many else next(iter(chosen), None))


class _TextReply(_Reply):
    def __init__(self, dialog: QInputDialog, then: Answer) -> None:
        super().__init__(dialog)
        self._input = dialog
        self._then = then

    def answer(self, accepted: bool) -> None:
        self._then(self._input.textValue() if accepted else None)


_ROLES = {
    Role.ACCEPT: QMessageBox.ButtonRole.AcceptRole,
    Role.DESTROY: QMessageBox.ButtonRole.DestructiveRole,
    Role.REJECT: QMessageBox.ButtonRole.RejectRole,
}
_PICTURES = {
    Kind.NOTE: QMessageBox.Icon.Information,
    Kind.QUESTION: QMessageBox.Icon.Question,
    Kind.WARNING: QMessageBox.Icon.Warning,
    Kind.ERROR: QMessageBox.Icon.Critical,
}


def _message_box(parent: QWidget | None, title: str, text: str, details: str, kind: Kind) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(_PICTURES[kind])
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    if details:
        box.setInformativeText(details)
    return box


def _plain(dialog: QDialog) -> None:
    """Titles of objectives are other people's text and must not be read as markup."""
    for label in dialog.findChildren(QLabel):
        if not label.objectName().endswith("icon_label"):
            label.setTextFormat(Qt.TextFormat.PlainText)


def _open(dialog: QDialog) -> None:
    _plain(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


@dataclass(frozen=True, slots=True)
class Asked:
    """One question a scripted prompter was asked."""

    what: str
    title: str
    text: str = ""
    choices: tuple[str, ...] = ()
    details: str = ""


class ScriptedPrompter(Prompter):
    """Answers from a list, for tests: no dialog, and AssertionError for a question nobody expected.

    ``expect("ask", "delete")`` queues an answer; ``asked`` tells what was asked. Answers arrive from the event
    loop, as they do in real life. ``done()`` asserts that every expected question was asked.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.asked: list[Asked] = []
        self.unexpected: list[Asked] = []
        self._answers: deque[tuple[str, Any]] = deque()
        self._replies: deque[Callable[[], None]] = deque()

    def expect(self, what: str, answer: Any = None) -> None:
        """Queue the answer to the next question, which must be ``what`` (the name of a method)."""
        self._answers.append((what, answer))

    def done(self) -> None:
        """Raise AssertionError for a question that was expected and not asked, or asked and not expected."""
        assert not self.unexpected, f"unexpected questions: {self.unexpected}"
        assert not self._answers, f"never asked: {[what for what, _ in self._answers]}"

    def ask(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        choices: Sequence[Choice],
        then: Answer,
        *,
        details: str = "",
        kind: Kind = Kind.QUESTION,
    ) -> None:
        answer = self._next(Asked("ask", title, text, tuple(choice.key for choice in choices), details))
        keys = [choice.key for choice in choices if choice.role is not Role.REJECT]
        assert answer is None or answer in keys, f"{answer!r} is not one of {keys}"
        self._reply(then, answer)

    def tell(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        *,
        details: str = "",
        kind: Kind = Kind.NOTE,
        then: Callable[[], None] | None = None,
    ) -> None:
        self._next(Asked("tell", title, text, details=details))
        if then is not None:
            self._reply(then)

    def choose_open_file(
        self, parent: QWidget | None, title: str, filters: Sequence[FileFilter], then: Answer, *, folder: str = ""
    ) -> None:
        self._reply(then, self._next(Asked("choose_open_file", title)))

    def choose_open_files(
        self, parent: QWidget | None, title: str, filters: Sequence[FileFilter], then: Answer, *, folder: str = ""
    ) -> None:
        self._reply(then, self._next(Asked("choose_open_files", title)))

    def choose_save_file(
        self,
        parent: QWidget | None,
        title: str,
        filters: Sequence[FileFilter],
        then: Answer,
        *,
        suggested: str = "",
        folder: str = "",
    ) -> None:
        self._reply(then, self._next(Asked("choose_save_file", title, suggested)))

    def choose_folder(self, parent: QWidget | None, title: str, then: Answer, *, folder: str = "") -> None:
        self._reply(then, self._next(Asked("choose_folder", title)))

    def ask_text(
        self, parent: QWidget | None, title: str, label: str, then: Answer, *, text: str = "", lines: int = 1
    ) -> None:
        self._reply(then, self._next(Asked("ask_text", title, label)))

    def _next(self, asked: Asked) -> Any:
        self.asked.append(asked)
        if not self._answers or self._answers[0][0] != asked.what:
            self.unexpected.append(asked)
            raise AssertionError(f"unexpected question: {asked}")
        return self._answers.popleft()[1]

    def _reply(self, then: Callable[..., None], *values: Any) -> None:
        self._replies.append(_Call(then, values))
        QTimer.singleShot(0, self, self._send)

    @Slot()
    def _send(self) -> None:
        self._replies.popleft()()


@dataclass(frozen=True, slots=True)
class _Call:
    """A callback and what it will be called with."""

    then: Callable[..., None]
    values: tuple[Any, ...]

    def __call__(self) -> None:
        self.then(*self.values)
