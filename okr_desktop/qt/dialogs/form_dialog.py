"""What every dialog with fields does: load, check, save, say what is wrong beside the field, lose nothing typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from okr_desktop.domain.errors import Problem, Refused, Severity
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.chip_edit import ChipEdit
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.help import PROPERTY
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.prompter import Choice, Prompter, Role
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text, problem_text
from okr_desktop.services.outcome import Outcome

_EDGE = 60
_LINES = 3


class FormDialog(QDialog):
    """Wraps a generated form; ``saved`` gives the id of what was stored, before the dialog closes.

    A subclass names its fields in ``_fields`` (record field to the name of its widget in the form), fills them
    in ``fill``, tells what stands in them in ``typed``, and builds what is saved in ``check`` and ``submit``.
    """

    saved = Signal(str)
    help_topic = "objectives"

    def __init__(self, session: Session, form: Any, parent: QWidget | None, prompter: Prompter | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._prompter = prompter or Prompter(self)
        self.ui = form
        form.setupUi(self)
        self._fields: dict[str, str] = {}
        self._loaded = self._saving = self._refused = self._asking = False
        self._before: object = None
        self._auto_height = 0
        self.setProperty(PROPERTY, self.help_topic)
        HelpKey(self)
        self._dress()

    def _dress(self) -> None:
        form = self.ui
        form.head_label.setFont(theme.font(theme.SECTION, strong=True))
        form.body.widget().installEventFilter(form.body)
        form.body.grown.connect(self._fit, Qt.ConnectionType.QueuedConnection)
        form.body.setEnabled(False)
        self._even_out()
        self._save_button().setDefault(True)
        self._save_button().setEnabled(False)
        self._cancel_button().setAutoDefault(False)
        form.buttons.accepted.connect(self.save)
        form.buttons.rejected.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)

    def _even_out(self) -> None:
        """One height for every field of one line, three or four lines for texts."""
        for kind in (QLineEdit, QComboBox, QAbstractSpinBox):
            for field in self.findChildren(kind):
                if not isinstance(field.parentWidget(), QComboBox | QAbstractSpinBox):
                    field.setFixedHeight(theme.TARGET + 2)
        for spin in self.findChildren(QSpinBox):
            spin.lineEdit().setTextMargins(theme.SPACE_8 - 2, 0, 0, 0)
        for chips in self.findChildren(ChipEdit):
            chips.picker.setAccessibleName(chips.accessibleName())
        for area in self.findChildren(QPlainTextEdit):
            area.setFixedHeight(_LINES * area.fontMetrics().lineSpacing() + theme.SPACE_16 + 2)

    def _save_button(self) -> QPushButton:
        return self.ui.buttons.button(QDialogButtonBox.StandardButton.Save)

    def _cancel_button(self) -> QPushButton:
        return self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel)

    # What a subclass says

    def fill(self, sheet: Any) -> None:
        """Show what was loaded."""
        raise NotImplementedError

    def typed(self) -> object:
        """Everything that stands in the fields, comparable."""
        raise NotImplementedError

    def check(self) -> list[Problem]:
        """What is wrong with the fields as they are."""
        raise NotImplementedError

    def submit(self) -> None:
        """Send what was typed; called when ``check`` found no error."""
        raise NotImplementedError

    def hints(self) -> list[Problem]:
        """Warnings and notes to show beside the fields while one types."""
        return []

    # Loading

    def load(self, fn: Callable[..., Any], *args: Any) -> None:
        """Read what the form shows; until then it cannot be filled in."""
        self._session.read(fn, *args, then=self._on_loaded, failed=self._on_load_failed, owner=self)

    def _on_loaded(self, sheet: Any) -> None:
        self.ui.body.setEnabled(True)
        self._save_button().setEnabled(True)
        self.fill(sheet)
        self._loaded = True
        self._before = self.typed()
        self.show_hints()
        self.widget_of(next(iter(self._fields))).setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit()

    def _on_load_failed(self, error: BaseException) -> None:
        self.ui.general_problem.show_text(error_text(error))

    # Saying what is wrong

    def edited(self) -> None:
        """Slot of every field: what was said about an earlier state is said anew."""
        if not self._loaded:
            return
        if self._refused:
            self.show_problems(self.check(), focus=False)
        else:
            self.show_hints()

    def show_hints(self) -> None:
        """Warnings and notes only; errors wait until somebody tries to save."""
        self.show_problems([], focus=False)

    def show_problems(self, problems: Iterable[Problem], *, focus: bool = True) -> None:
        """Put each problem beside its field, errors first, and go to the first wrong field."""
        errors = list(problems)
        said: dict[str, Problem] = {}
        loose: list[Problem] = []
        for problem in [*errors, *(self.hints() if self._loaded else [])]:
            if self._line(problem.field) is None:
                loose.append(problem)
            else:
                said.setdefault(problem.field, problem)
        for field in self._lines():
            problem = said.get(field)
            line = self._line(field)
            if line is not None:
                self._say(line, [problem] if problem else [])
                self._describe(field, problem)
        self._say(self.ui.general_problem, loose)
        if focus:
            self._focus_first([problem for problem in errors if problem.severity is Severity.ERROR])

    def _say(self, line: ProblemLine, problems: list[Problem]) -> None:
        sentences = dict.fromkeys(problem_text(problem) for problem in problems)
        severities = [problem.severity for problem in problems]
        worst = next((one for one in Severity if one in severities), Severity.ERROR)
        line.show_text("\n".join(sentences), worst)

    def _describe(self, field: str, problem: Problem | None) -> None:
        """A screen reader says the problem when it comes to the field."""
        if field in self._fields:
            self.widget_of(field).setAccessibleDescription(problem_text(problem) if problem else "")

    def widget_of(self, field: str) -> QWidget:
        """The widget of a record's field."""
        widget: QWidget = getattr(self.ui, self._fields[field])
        return widget

    def show_field(self, name: str, shown: bool) -> None:
        """Show or hide a field of the form with its label and what is said about it."""
        for suffix in ("", "_label", "_hint", "_unit"):
            part = getattr(self.ui, name + suffix, None)
            if isinstance(part, QWidget):
                part.setVisible(shown)
        line = getattr(self.ui, f"{name}_problem", None)
        if isinstance(line, ProblemLine) and not shown:
            line.clear()

    def _lines(self) -> list[str]:
        return [field for field in self._fields if self._line(field) is not None]

    def _line(self, field: str) -> ProblemLine | None:
        line = getattr(self.ui, f"{self._fields[field]}_problem", None) if field in self._fields else None
        return line if isinstance(line, ProblemLine) else None

    def _focus_first(self, errors: list[Problem]) -> None:
        wrong = {problem.field for problem in errors}
        field = next((field for field in self._fields if field in wrong), None)
        if field is None:
            return
        widget = self.widget_of(field)
        self.reveal(widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ui.body.ensureWidgetVisible(widget)

    def reveal(self, widget: QWidget) -> None:
        """Open whatever hides a field, before it gets the keyboard."""

    # Saving

    def save(self) -> None:
        """Check and send; the dialog stays while there are problems."""
        if not self._loaded or self._saving:
            return
        errors = [problem for problem in self.check() if problem.severity is Severity.ERROR]
        self._refused = bool(errors)
        self.show_problems(errors)
        if not errors:
            self.submit()

    def run(self, action: Callable[..., Outcome[Any]], *args: Any) -> None:
        """Do the action on the worker; afterwards the dialog closes, or says what went wrong."""
        self._set_saving(True)
        self._session.run(action, *args, origin=self, then=self._on_saved, failed=self._on_failed)

    def _on_saved(self, outcome: Outcome[Any]) -> None:
        self._set_saving(False)
        self._loaded = False
        self.saved.emit(str(outcome.value))
        self.accept()

    def _on_failed(self, error: BaseException) -> None:
        self._set_saving(False)
        if isinstance(error, Refused):
            self._refused = True
            self.show_problems(error.problems)
        else:
            self.show_problems([])
            self.ui.general_problem.show_text(error_text(error))

    def _set_saving(self, saving: bool) -> None:
        self._saving = saving
        self._save_button().setEnabled(not saving)

    # Leaving

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not stored."""
        return self._loaded and self.typed() != self._before

    def reject(self) -> None:
        """Cancel, Escape, or the window's cross: asks before anything typed is thrown away."""
        if self._saving or self._asking:
            return
        if not self.unsaved:
            super().reject()
            return
        self._asking = True
        self._prompter.ask(
            self,
            self.windowTitle(),
            self.tr("You have typed something that is not saved yet."),
            [
                Choice("keep", self.tr("Keep editing"), Role.REJECT),
                Choice("discard", self.tr("Discard"), Role.DESTROY),
            ],
            self._on_answer,
            details=self.tr("If you discard it, it is gone."),
        )

    def _on_answer(self, answer: str | None) -> None:
        self._asking = False
        if answer == "discard":
            self._loaded = False
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.isVisible() and (self._saving or self._asking or self.unsaved):
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)

    # Size

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """As tall as the fields want, unless somebody has sized the dialog by hand or the screen ends."""
        screen = self.screen().availableGeometry()
        wanted = self.ui.outer.totalSizeHint()
        width = max(self.width(), min(wanted.width(), screen.width()))
        height = min(wanted.height(), screen.height() - _EDGE)
        by_hand = self._auto_height and self.height() != self._auto_height
        if by_hand and self.height() >= height:
            return
        self.resize(width, height)
        self._auto_height = self.height()
