"""What speaks against leaving a stage: what must be mended, with its button, and what one may leave as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.pages.workshop.parts.pieces import heading, hint
from okr_desktop.qt.pages.workshop.words import stage_text
from okr_desktop.qt.texts import problem_text

# What mends a problem, by its code; the console does it.
MENDS: Mapping[str, object] = {
    "question.empty": QT_TRANSLATE_NOOP("WorkshopExit", "Write the question"),
    "agenda.missing": QT_TRANSLATE_NOOP("WorkshopExit", "Choose an agenda"),
    "preflight.open": QT_TRANSLATE_NOOP("WorkshopExit", "Check the network"),
    "seats.none": QT_TRANSLATE_NOOP("WorkshopExit", "Add a paper seat"),
    "seats.missing": QT_TRANSLATE_NOOP("WorkshopExit", "Show the seats"),
    "seats.too_few_for_sealed": QT_TRANSLATE_NOOP("WorkshopExit", "Change to named"),
    "collect.writing": QT_TRANSLATE_NOOP("WorkshopExit", "One minute more"),
    "vote.missing": QT_TRANSLATE_NOOP("WorkshopExit", "One minute more"),
    "reveal.hidden": QT_TRANSLATE_NOOP("WorkshopExit", "Show all cards"),
    "late.waiting": QT_TRANSLATE_NOOP("WorkshopExit", "Show the late ideas"),
    "parking.unsettled": QT_TRANSLATE_NOOP("WorkshopExit", "Show the parking lot"),
}


class Line(QWidget):
    """One problem with the button that mends it; ``mend_requested(code)``."""

    mend_requested = Signal(str)

    def __init__(self, problem: Problem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = problem.code
        self.words = ProblemLine()
        self.words.show_text(problem_text(problem), problem.severity)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_16)
        row.addWidget(self.words, 1)
        self.button: QPushButton | None = None
        if problem.code in MENDS:
            self.button = QPushButton(QCoreApplication.translate("WorkshopExit", str(MENDS[problem.code])))
            self.button.setAutoDefault(False)
            self.button.clicked.connect(self._on_clicked)
            row.addWidget(self.button)

    def _on_clicked(self) -> None:
        self.mend_requested.emit(self._code)


class ExitDialog(QDialog):
    """``go_on_requested`` only where nothing blocks; ``mend_requested(code)`` closes the dialog."""

    go_on_requested = Signal()
    mend_requested = Signal(str)

    def __init__(self, problems: Sequence[Problem], stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Before going on from {stage}").format(stage=stage_text(stage)))
        self.setProperty("helpTopic", "workshop")
        HelpKey(self)
        errors = [one for one in problems if one.severity is Severity.ERROR]
        self.lines = [Line(one) for one in (*errors, *(one for one in problems if one not in errors))]
        self.stay = QPushButton(self.tr("Stay here"))
        self.go = QPushButton(self.tr("Go on anyway"))
        self.go.setAutoDefault(False)
        self.go.setVisible(not errors)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(heading(self.tr("This is still open")))
        for line in self.lines:
            line.mend_requested.connect(self._on_mend)
            column.addWidget(line)
        if not errors:
            column.addWidget(hint(self.tr("You can go on all the same. The protocol tells it as it is.")))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        buttons.addWidget(self.stay)
        column.addSpacing(theme.SPACE_8)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.WIDE_FORM - 4 * theme.SPACE_32)
        self.stay.clicked.connect(self.reject)
        self.go.clicked.connect(self._on_go)
        self.stay.setDefault(True)

    def _on_mend(self, code: str) -> None:
        self.accept()
        self.mend_requested.emit(code)

    def _on_go(self) -> None:
        self.accept()
        self.go_on_requested.emit()
