"""The overview: figures, charts, notes, and the actions that the last cycle left to this one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from okr_desktop.domain.review import NoteKind
from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.cycle import data
from okr_desktop.qt.pages.cycle.charts import Charts
from okr_desktop.qt.pages.cycle.data import OverviewView
from okr_desktop.qt.pages.cycle.notes import NotesCard
from okr_desktop.qt.pages.cycle.part import Part, link, scrolled
from okr_desktop.qt.pages.cycle.tiles import Tiles
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.services import closing


class Overview(Part):
    """Tiles, charts, notes; ``plan_requested()`` where nothing is planned, ``actions_requested()`` for those due."""

    plan_requested = Signal()
    actions_requested = Signal()

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(session, prompter, parent)
        self.tiles = Tiles()
        self.waiting = link("")
        self.waiting.clicked.connect(self.actions_requested)
        self.charts = Charts(session, prompter)
        self.notes = NotesCard()
        self.empty = EmptyState()
        self.empty.set_content(
            self.tr("How this cycle goes will stand here, once objectives are planned into it."),
            self.tr("Plan objectives"),
            "",
            icons.icon("calendar"),
        )
        self.empty.primary_requested.connect(self.plan_requested)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, theme.SPACE_4, theme.SPACE_8, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        for widget in (self.waiting, self.tiles, self.charts, self.notes):
            column.addWidget(widget)
        column.addStretch()
        self._area = scrolled(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)
        outer.addWidget(self.empty)
        self.empty.hide()
        self.notes.add_requested.connect(self._on_add)
        self.notes.delete_requested.connect(self._on_delete)

    def loader(self) -> Callable[..., Any]:
        return data.overview

    def cycle_changed(self) -> None:
        self.charts.set_cycle(self.cycle)

    def show_view(self, view: OverviewView) -> None:
        self.empty.setVisible(view.empty and not view.notes and not view.waiting)
        self._area.setVisible(not self.empty.isVisibleTo(self))
        self.waiting.setText(self.tr("%n actions from last time want an answer", "", view.waiting))
        self.waiting.setVisible(view.waiting > 0)
        self.tiles.set_tiles(view.tiles)
        self.charts.setVisible(not view.empty)
        self.notes.show_notes(view.notes, view.closed)

    def _on_add(self, kind: str, text: str) -> None:
        self.run(closing.add_note, self.cycle, NoteKind(kind), text, then=self._on_added)

    def _on_added(self, _outcome: object) -> None:
        self.notes.stored()

    def _on_delete(self, id: str) -> None:
        self.run(closing.delete_note, id)
