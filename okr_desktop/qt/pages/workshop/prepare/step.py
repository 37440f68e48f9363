"""What the steps of preparing share: fields that are kept as one types, filled without overwriting what is typed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from okr_desktop.domain.workshop.model import ConsoleView, Setup
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.workshop.data import Choices
from okr_desktop.qt.pages.workshop.parts.pieces import card, label
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text
from okr_desktop.qt.workshop.conductor import Conductor

KEEP_MS = 300


class Step(QWidget):
    """One step of the form. What changes is kept after a moment; ``kept`` when all of it is."""

    kept = Signal()

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.conductor, self.session, self.prompter = conductor, session, prompter
        self.choices: Choices | None = None
        self._changed: dict[str, Any] = {}
        self._filling = False
        self._under_way = 0
        self.problem = ProblemLine()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_MS)
        self._later.timeout.connect(self.flush)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.SPACE_24, theme.SPACE_16, theme.SPACE_24, theme.SPACE_16)
        self.column.setSpacing(theme.SPACE_12)

    def title(self) -> str:
        """The name of the step in the list."""
        raise NotImplementedError

    def fill(self, setup: Setup) -> None:
        """Show what was set up."""

    def take_choices(self, choices: Choices) -> None:
        """What can be chosen is known now."""
        self.choices = choices

    def is_ready(self, view: ConsoleView) -> bool:
        """Whether this step is done."""
        return True

    def add_card(self, title: str = "") -> QVBoxLayout:
        """One more card of the step, with its heading."""
        frame, column = card()
        if title:
            column.addWidget(label(title, theme.EMPHASIS, strong=True))
        self.column.addWidget(frame)
        return column

    def end(self) -> None:
        """After the last card: the line for what is wrong, and room."""
        self.column.addWidget(self.problem)
        self.column.addStretch(1)

    # Keeping

    def show_setup(self, setup: Setup) -> None:
        """Show what is kept, unless something typed here is not kept yet."""
        if not self.is_open():
            self._filling = True
            try:
                self.fill(setup)
            finally:
                self._filling = False

    def is_open(self) -> bool:
        """Whether something typed is not kept yet."""
        return bool(self._changed) or self._under_way > 0

    def change(self, **fields: Any) -> None:
        """Something was typed: keep it in a moment."""
        if not self._filling:
            self._changed.update(fields)
            self._later.start()

    def change_now(self, **fields: Any) -> None:
        """Something was chosen: keep it at once."""
        if not self._filling:
            self._changed.update(fields)
            self.flush()

    def flush(self) -> None:
        """Keep what was changed now."""
        self._later.stop()
        fields, self._changed = self._changed, {}
        if fields:
            self._under_way += 1
            self.conductor.call(self.conductor.hall.setup, then=self._on_kept, failed=self._on_refused, **fields)

    def _on_kept(self, _live: object) -> None:
        self._under_way -= 1
        self.problem.clear()
        # The hall's news came while this was still under way, and was not shown then.
        self.show_setup(self.conductor.view.live.setup)
        self.kept.emit()

    def _on_refused(self, error: BaseException) -> None:
        """It stays in the fields, with the reason below."""
        self._under_way -= 1
        self.problem.show_text(error_text(error))
        self.kept.emit()


def form(column: QVBoxLayout) -> QFormLayout:
    """Fields with their names, one below the other."""
    made = QFormLayout()
    made.setHorizontalSpacing(theme.SPACE_16)
    made.setVerticalSpacing(theme.SPACE_8)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    column.addLayout(made)
    return made


def add_row(made: QFormLayout, name: str, field: QWidget) -> None:
    """A field with its name, which a screen reader says too."""
    words = QLabel(name)
    words.setBuddy(field)
    made.addRow(words, field)
    if not field.accessibleName():
        field.setAccessibleName(name.replace("&", ""))
