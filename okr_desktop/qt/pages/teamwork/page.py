"""The teamwork page: who works with whom as a matrix, and the requests between teams."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import icons, theme
from okr_desktop.qt.charts.pane import ChartPane
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.pages.teamwork import data
from okr_desktop.qt.pages.teamwork.data import MINE, MatrixCell, TeamworkView
from okr_desktop.qt.pages.teamwork.matrix import MatrixChart
from okr_desktop.qt.pages.teamwork.requests import RequestList
from okr_desktop.qt.pages.teamwork.side import CellSide
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.services import work

_SIDE = 280


class _Fitting(QScrollArea):
    """The card of the matrix: the matrix uses the height that the words beside it leave, the card ends with them."""

    def __init__(self, matrix: MatrixChart, pane: ChartPane) -> None:
        super().__init__()
        self._matrix = matrix
        self._card = QFrame()
        self._card.setProperty("card", True)
        self._inside = QVBoxLayout(self._card)
        self._inside.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        self._inside.addWidget(pane)
        self._whole = QWidget()
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(self._whole)

    def fit(self) -> None:
        """Give the matrix the height that is there."""
        inside, width = self._inside, self.viewport().width()
        height = inside.totalHeightForWidth(width) if inside.hasHeightForWidth() else inside.totalSizeHint().height()
        words = max(height - self._matrix.height(), 0)
        self._matrix.fit(self.viewport().height() - words)
        # Told outright: what Qt finds by itself is the height of the note on its narrowest lines.
        self._whole.setMinimumHeight(words + self._matrix.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class TeamworkPage(QWidget):
    """Reads itself anew after every change while it is shown."""

    told = Signal(str)
    failed = Signal(object)
    show_requested = Signal(str)
    open_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._prompter = session, prompter
        self._view: TeamworkView | None = None
        self._cell: MatrixCell | None = None
        self._cycle, self._team = "", MINE
        self._stale = True
        self.setProperty("helpTopic", "dependencies")
        self._build()
        self._arrange()
        self._connect()

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Teamwork")

    # Building

    def _build(self) -> None:
        self.parts = Segments()
        self.parts.set_options((self.tr("Who works with whom"), self.tr("Requests")))
        self.parts.set_value(0)
        self.layers = Segments()
        self.layers.set_options(
            (self.tr("Everything"), self.tr("Shared"), self.tr("Asked"), self.tr("Contributes")),
            (
                self.tr("Count everything"),
                self.tr("Count shared objectives"),
                self.tr("Count requests"),
                self.tr("Count what one team does for another"),
            ),
        )
        self.layers.set_value(0)
        self.cycle = QComboBox()
        self.cycle.setAccessibleName(self.tr("Cycle"))
        self.cycle.setToolTip(self.tr("Cycle"))
        self.matrix = MatrixChart()
        self.pane = ChartPane(self.matrix, self._prompter)
        self.side = CellSide()
        self.requests = RequestList()
        self.empty = EmptyState()
        self._stack = QStackedWidget()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_12)
        head.addWidget(self.parts)
        head.addStretch(1)
        head.addWidget(self.layers)
        head.addWidget(self.cycle)
        area = _Fitting(self.matrix, self.pane)
        area.setAccessibleName(self.tr("Who works with whom"))
        self._area = area
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_16)
        row.addWidget(area, 1)
        self.side.setFixedWidth(_SIDE)
        row.addWidget(self.side)
        self._stack.addWidget(both)
        self._stack.addWidget(self.requests)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.parts.chosen.connect(self.show_part)
        self.layers.chosen.connect(self.matrix.set_layer)
        self.cycle.activated.connect(self._on_cycle)
        self.matrix.cell_chosen.connect(self.show_cell)
        self.side.show_requested.connect(self.show_requested)
        self.side.request_chosen.connect(self.answer)
        listed = self.requests
        listed.team_chosen.connect(self._on_team)
        listed.answer_requested.connect(self.answer)
        listed.remind_requested.connect(self.remind)
        listed.edit_requested.connect(self.edit)
        listed.delete_requested.connect(self.delete)
        listed.show_requested.connect(self.show_requested)
        listed.ask_requested.connect(self.ask)
        self.empty.primary_requested.connect(self.ask)
        self._session.changed.connect(self._on_changed)

    # Following

    def show_part(self, at: int) -> None:
        """0 is the matrix, 1 the requests."""
        self.parts.set_value(at)
        self._settle()

    def _settle(self) -> None:
        """What chooses something is there while there is something to choose."""
        matrix, view = self.parts.value() == 0, self._view
        self.layers.setVisible(matrix and (view is None or bool(view.matrix.cells)))
        self.cycle.setVisible(matrix and (view is None or bool(view.cycles)))
        self._stack.setCurrentIndex(1 if not matrix else 0 if view is None or view.matrix.cells else 2)

    def refresh(self) -> None:
        """Read everything anew."""
        if self._session.is_open:
            self._stale = False
            self._session.read(data.load, self._cycle, self._team, then=self._show, failed=self.failed.emit, owner=self)

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _show(self, view: TeamworkView) -> None:
        self._view = view
        self.cycle.clear()
        for id, name in view.cycles:
            self.cycle.addItem(name, id)
        self.cycle.setCurrentIndex(self.cycle.findData(view.cycle))
        self.pane.set_view(view.matrix)
        self._area.fit()
        self.requests.show_view(view)
        self.empty.set_content(view.matrix.facts.empty, self.tr("Ask a team"), icon=icons.icon("users"))
        head = self._cell.readout.head if self._cell else ""
        self._cell = again = next((one for one in view.matrix.cells if one.readout.head == head), None)
        self.matrix.choose(*((again.row, again.column) if again else (-1, -1)))
        self.side.show_cell(again)
        self._settle()

    def show_cell(self, row: int, column: int) -> None:
        """List what joins two teams."""
        cells = self._view.matrix.cells if self._view else ()
        self._cell = next((one for one in cells if (one.row, one.column) == (row, column)), None)
        self.side.show_cell(self._cell)

    # What a person does

    def _on_cycle(self) -> None:
        self._cycle = str(self.cycle.currentData() or "")
        self._cell = None
        self.refresh()

    def _on_team(self, team: str) -> None:
        self._team = team
        self.refresh()

    def answer(self, id: str) -> None:
        """Open the form to answer what another team asks for."""
        from okr_desktop.qt.dialogs.feedback.answer import AnswerRequestDialog

        AnswerRequestDialog(self._session, id, self.window(), prompter=self._prompter).open()

    def remind(self, id: str) -> None:
        """Open the form to ask a team once more."""
        from okr_desktop.qt.dialogs.feedback.answer import RemindDialog

        RemindDialog(self._session, id, self.window(), prompter=self._prompter).open()

    def edit(self, id: str) -> None:
        """Open the form of a request."""
        from okr_desktop.qt.dialogs.dependency import DependencyDialog

        DependencyDialog(self._session, id, None, self.window(), prompter=self._prompter).open()

    def ask(self) -> None:
        """Open the form for a new request."""
        from okr_desktop.qt.dialogs.dependency import DependencyDialog

        DependencyDialog(self._session, None, None, self.window(), prompter=self._prompter).open()

    def delete(self, id: str) -> None:
        """Delete a request; undo brings it back."""
        self._session.run(work.delete_dependency, id, origin=self, failed=self.failed.emit)
