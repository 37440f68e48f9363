"""PREPARE: a calm form in steps; everything is kept as it is typed, in any order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from okr_desktop.domain.workshop.model import ConsoleView
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop import data
from okr_desktop.qt.pages.workshop.data import Choices
from okr_desktop.qt.pages.workshop.parts import panel
from okr_desktop.qt.pages.workshop.parts.panel import StagePanel
from okr_desktop.qt.pages.workshop.parts.pieces import card, hint, line_label, row_of, scrolled, steady
from okr_desktop.qt.pages.workshop.prepare.agenda import AgendaStep
from okr_desktop.qt.pages.workshop.prepare.before import BeforeStep
from okr_desktop.qt.pages.workshop.prepare.people import PeopleStep
from okr_desktop.qt.pages.workshop.prepare.place import PlaceStep
from okr_desktop.qt.pages.workshop.prepare.printing import PrintStep
from okr_desktop.qt.pages.workshop.prepare.question import QuestionStep
from okr_desktop.qt.pages.workshop.prepare.step import Step

_LIST_WIDTH = 196
_WIDEST = 760
# The step in which a problem of going on is mended.
_MENDS = {"question.empty": 0, "agenda.missing": 1, "preflight.open": 3}


class PreparePanel(StagePanel):
    """``list_requested`` asks to go back to the list of workshops."""

    list_requested = Signal()

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        given = (self.conductor, self.session, self.prompter)
        self.question, self.agenda, self.people = QuestionStep(*given), AgendaStep(*given), PeopleStep(*given)
        self.place, self.before = PlaceStep(*given), BeforeStep(*given)
        steps: list[Step] = [self.question, self.agenda, self.people, self.place, self.before]
        self.steps = [*steps, PrintStep(*given)]
        self._waiting: Callable[[], None] | None = None
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setIconSize(QSize(theme.ICON_SMALL, theme.ICON_SMALL))
        self.list.setSpacing(theme.SPACE_4)
        self.list.setAccessibleName(self.tr("Steps of preparing"))
        self.close_button = QPushButton(self.tr("Back to the list"))
        self._stack = QStackedWidget()
        self._arrange()
        self.list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.close_button.clicked.connect(self._on_close)
        self.place.preflight_requested.connect(self._on_preflight)
        for step in self.steps:
            step.kept.connect(self._on_kept)
        theme.notifier().changed.connect(self._on_theme)
        self.list.setCurrentRow(0)
        self._ask()

    def _arrange(self) -> None:
        for step in self.steps:
            item = QListWidgetItem(step.title())
            item.setSizeHint(QSize(0, theme.ROW_COMPACT - theme.SPACE_4))
            self.list.addItem(item)
            step.setMaximumWidth(_WIDEST)
            self._stack.addWidget(scrolled(row_of(step, space=0)))
        top = QHBoxLayout()
        top.setContentsMargins(theme.SPACE_24, theme.SPACE_12, theme.SPACE_24, 0)
        rehearsed = self.conductor.view.live.setup.rehearsal
        title = self.tr("Rehearse a workshop") if rehearsed else self.tr("Prepare a workshop")
        top.addWidget(line_label(title, theme.PAGE, strong=True))
        top.addStretch(1)
        top.addWidget(self.close_button)
        side = QVBoxLayout()
        side.setContentsMargins(theme.SPACE_16, theme.SPACE_16, 0, theme.SPACE_16)
        frame, inside = card()
        inside.setContentsMargins(theme.SPACE_4, theme.SPACE_4, theme.SPACE_4, theme.SPACE_4)
        inside.addWidget(self.list)
        self.list.setFixedHeight(len(self.steps) * (theme.ROW_COMPACT + theme.SPACE_4) + theme.SPACE_8)
        side.addWidget(frame)
        side.addStretch(1)
        kept = hint(
            self.tr(
                "Go on, and invented people come in, write and vote. All of it is thrown away when you leave; nothing "
                "reaches your plan by itself."
            )
            if rehearsed
            else self.tr("Everything is kept as you type. Nothing is sent to anybody.")
        )
        kept.setFixedWidth(_LIST_WIDTH)
        side.addWidget(kept)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(side)
        row.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(row, 1)

    def _ask(self) -> None:
        language = self.conductor.view.live.setup.language
        self.session.read(data.choices, language, then=self._on_choices, owner=self)

    def _on_choices(self, choices: Choices) -> None:
        for step in self.steps:
            step.take_choices(choices)
        self.show_view(self.conductor.view)

    def show_view(self, view: ConsoleView) -> None:
        for at, step in enumerate(self.steps):
            step.show_setup(view.live.setup)
            ready = step.is_ready(view)
            item = self.list.item(at)
            item.setIcon(steady("circle-check" if ready else "minus"))
            said = self.tr("{step}: done") if ready else self.tr("{step}: still open")
            item.setToolTip(said.format(step=step.title()))
        self.before.show_view(view)

    def _on_theme(self) -> None:
        self.show_view(self.conductor.view)

    def show_step(self, at: int) -> None:
        """Show one of the steps."""
        self.list.setCurrentRow(at)
        self.steps[at].setFocus()

    def mend(self, code: str) -> None:
        """Show the step in which a problem is mended."""
        self.show_step(_MENDS.get(code, 0))

    # Keeping

    def flush(self, then: Callable[[], None]) -> None:
        """Keep what was typed in the last moment, then go on."""
        for step in self.steps:
            step.flush()
        self._waiting = then
        self._on_kept()

    def _on_kept(self) -> None:
        then = self._waiting
        if then is not None and not any(step.is_open() for step in self.steps):
            self._waiting = None
            then()

    def leave(self) -> None:
        for step in self.steps:
            step.flush()

    def _on_close(self) -> None:
        self.flush(self.list_requested.emit)

    def _on_preflight(self) -> None:
        self.wanted.emit(panel.PREFLIGHT)
