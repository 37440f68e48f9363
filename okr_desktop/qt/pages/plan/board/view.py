"""The board as a view of the plan: a column a status, cards for key results or objectives."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QScrollArea, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.pages.plan.board import data
from okr_desktop.qt.pages.plan.board.cards import CardDelegate, CardModel
from okr_desktop.qt.pages.plan.board.data import BoardData, Column
from okr_desktop.qt.pages.plan.view import Scope
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.qt.widgets.marks import StatusLabel
from okr_desktop.qt.window_state import WindowState

_MOST = 10
_NARROWEST, _WIDEST = 216, 340


class _List(QListView):
    """The cards of one column; keys that leave it are told."""

    stepped = Signal(int)
    chosen = Signal(str)
    activated_id = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel(self)
        self.painter_of = CardDelegate(self.cards, self)
        self.setModel(self.cards)
        self.setItemDelegate(self.painter_of)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.activated.connect(self._on_activated)
        self.clicked.connect(self._on_clicked)

    def id_at(self, row: int) -> str:
        card = self.cards.card(row)
        return card.node.id if card else ""

    def current(self) -> str:
        return self.id_at(self.currentIndex().row()) if self.selectedIndexes() else ""

    def choose(self, row: int) -> None:
        """Select a row, or nothing (-1)."""
        if row < 0:
            self.clearSelection()
        else:
            self.setCurrentIndex(self.cards.index(row))
            self.scrollTo(self.cards.index(row))

    def _on_activated(self) -> None:
        self.activated_id.emit(self.current())

    def _on_clicked(self) -> None:
        self.chosen.emit(self.current())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sides = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if (side := sides.get(Qt.Key(event.key()))) is not None:
            ahead = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
            self.stepped.emit(side * ahead)
            return
        super().keyPressEvent(event)
        self.chosen.emit(self.current())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if id := self.current():
            self.menu_requested.emit(id, event.globalPos())


class _Column(QWidget):
    """A heading with mark, word and count over its list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark, self.count, self.list = StatusLabel(), QLabel(), _List()
        self.count.setProperty("muted", True)
        self.setMinimumWidth(_NARROWEST)
        self.setMaximumWidth(_WIDEST)
        head = QHBoxLayout()
        head.setContentsMargins(theme.SPACE_4, 0, theme.SPACE_4, 0)
        head.addWidget(self.mark)
        head.addStretch(1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def show_column(self, found: Column) -> None:
        """Show a status with its cards."""
        self.mark.set_status(found.status, found.word)
        self.count.setText(str(len(found.cards)))
        self.list.setAccessibleName(found.word)
        self.list.painter_of.refresh()
        self.list.cards.set_cards(found.cards)


class BoardView(QWidget):
    """One selection over all columns; Left and Right go to the next column, Enter opens."""

    ICON = "board"
    current_changed = Signal(str)
    activated = Signal(str)
    context_requested = Signal(str, QPoint)
    move_refused = Signal(str)
    failed = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, state: WindowState, prompter: Prompter | None = None) -> None:
        super().__init__()
        self.setProperty("helpTopic", "views")
        self._session, self._state, self._prompter = session, state, prompter
        self._scope, self._wanted = Scope(), None
        self._current = ""
        self._reading: TaskHandle | None = None
        self.what = Segments()
        self.what.set_options([self.tr("Key results"), self.tr("Objectives")])
        self.what.set_value(0)
        self.words = QLabel()
        self.words.setProperty("muted", True)
        self.columns = [_Column() for _ in range(_MOST)]
        self._arrange()
        self.what.chosen.connect(self._reload)
        for column in self.columns:
            column.list.chosen.connect(self._on_chosen)
            column.list.stepped.connect(self._on_stepped)
            column.list.activated_id.connect(self.activated)
            column.list.menu_requested.connect(self._on_menu)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        head.addWidget(self.what)
        head.addSpacing(theme.SPACE_12)
        head.addWidget(self.words, 1)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(theme.SPACE_16, 0, theme.SPACE_16, theme.SPACE_12)
        row.setSpacing(theme.SPACE_12)
        for column in self.columns:
            row.addWidget(column, 1)
        row.addStretch()
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setWidget(inside)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        self.setFocusProxy(self.columns[0].list)

    def title(self) -> str:
        """The word for this view."""
        return self.tr("Board")

    # What the page tells

    def show_scope(self, scope: Scope, wanted: frozenset[str] | None, current: str) -> None:
        """Show a scope; of it only ``wanted`` ids when there are any, with ``current`` selected."""
        self._scope, self._wanted, self._current = scope, wanted, current
        self._reload()

    def follow(self, _changes: Changes) -> None:
        """Show what an action changed."""
        self._reload()

    def _reload(self, *_: object) -> None:
        if self._reading is not None:
            self._reading.cancel()
        results = self.what.value() == 0
        self._reading = self._session.read(
            data.load, self._scope, self._wanted, results, then=self._show, failed=self._fail, owner=self
        )

    def _show(self, found: BoardData) -> None:
        for at, column in enumerate(self.columns):
            if at < len(found.columns):
                column.show_column(found.columns[at])
            column.setVisible(at < len(found.columns))
        if not found.total:
            self.words.setText(self.tr("Nothing to show here."))
        elif found.results:
            self.words.setText(self.tr("%n key result(s)", "", found.total))
        else:
            self.words.setText(self.tr("%n objective(s)", "", found.total))
        self.select(self._current)

    def select(self, id: str) -> None:
        """Select an item and bring it into sight; one that the board does not show stays the selected one."""
        self._current = id
        for column in self.columns:
            row = column.list.cards.place(id) if not column.isHidden() else -1
            column.list.choose(row)
            if row >= 0:
                self._area.ensureWidgetVisible(column)
                self.setFocusProxy(column.list)

    def current_id(self) -> str:
        """The selected item, "" for none."""
        return self._current

    # What a person does

    def _on_chosen(self, id: str) -> None:
        if not id or id == self._current:
            return
        self._current = id
        for column in self.columns:
            if column.list.cards.place(id) < 0:
                column.list.choose(-1)
        self.current_changed.emit(id)

    def _on_stepped(self, side: int) -> None:
        shown = [column.list for column in self.columns if not column.isHidden()]
        at = next((number for number, one in enumerate(shown) if one is self.sender()), 0)
        row = max(shown[at].currentIndex().row(), 0)
        at += side
        while 0 <= at < len(shown) and not shown[at].cards.rowCount():
            at += side
        if 0 <= at < len(shown):
            row = min(row, shown[at].cards.rowCount() - 1)
            shown[at].setFocus()
            shown[at].choose(row)
            self._on_chosen(shown[at].id_at(row))
            self._area.ensureWidgetVisible(shown[at])

    def _on_menu(self, id: str, position: QPoint) -> None:
        self._on_chosen(id)
        self.context_requested.emit(id, position)

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)
