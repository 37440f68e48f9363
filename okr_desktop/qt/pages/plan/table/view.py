"""The plan as a table of key results: typed cells are stored at once, pasted blocks after a look at them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import nullcontext
from itertools import zip_longest

from PySide6.QtCore import QLocale, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.exchange.values.numbers import decimal_mark
from okr_desktop.qt import texts
from okr_desktop.qt.pages.plan.table.columns import KEYS, NUMBERS, may_type
from okr_desktop.qt.pages.plan.table.data import Row, Rows, load
from okr_desktop.qt.pages.plan.table.grid import Grid
from okr_desktop.qt.pages.plan.table.model import TableModel
from okr_desktop.qt.pages.plan.table.preview_bar import PreviewBar
from okr_desktop.qt.pages.plan.view import Scope
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.qt.window_state import WindowState
from okr_desktop.services import table_edit
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.table_edit import Applied, Edit

_SHOWN_KINDS = ("objective", "key_result", "check_in", "person", "cycle", "team", "workspace")


class TableView(QWidget):
    """Frames the grid and the line over it; one of the views of the plan (kinds.PlanShown)."""

    ICON = "table"
    # Delete and its like mean a cell here, not the whole key result.
    TAKES_ITEM_KEYS = False

    current_changed = Signal(str)
    activated = Signal(str)
    context_requested = Signal(str, QPoint)
    move_refused = Signal(str)
    failed = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, state: WindowState, prompter: Prompter | None = None) -> None:
        super().__init__()
        self._session, self._state = session, state
        self._scope, self._wanted = Scope(), None
        self._reading: TaskHandle | None = None
        self._select = ""
        self._anew = False
        self._waiting: list[Edit] = []
        self._decimal = ""
        self._left_out = 0
        self.model = TableModel(self)
        self.grid = Grid(self.model)
        self.bar = PreviewBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.grid, 1)
        self.setFocusProxy(self.grid)
        state.restore_header("plan_table", self.grid.horizontalHeader())
        self._connect()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the widths and places of the columns."""
        self._state.save_header("plan_table", self.grid.horizontalHeader())
        super().hideEvent(event)

    def _connect(self) -> None:
        self.grid.current_changed.connect(self.current_changed)
        self.grid.activated_id.connect(self.activated)
        self.grid.context_requested.connect(self.context_requested)
        self.grid.filled.connect(self._send)
        self.grid.pasted.connect(self._on_pasted)
        self.grid.too_many.connect(self._on_too_many)
        self.grid.locked.connect(self._on_locked)
        self.grid.escaped.connect(self._on_escape)
        self.model.typed.connect(self._send)
        self.bar.applied.connect(self._on_apply)
        self.bar.cancelled.connect(self._on_cancel)
        self.bar.next_requested.connect(self._on_next)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.bar)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._on_cancel)

    # What every view of the plan can do

    def title(self) -> str:
        """The word for this view."""
        return self.tr("Table")

    def show_scope(self, scope: Scope, wanted: frozenset[str] | None, current: str) -> None:
        """Show the key results of a scope; of them only ``wanted`` ids when there are any."""
        self._scope, self._wanted, self._anew = scope, wanted, True
        self._read(current)

    def select(self, id: str) -> None:
        """Make an item's row current and bring it into sight."""
        if id and id != self.grid.current_id():
            self.grid.go_to(id)

    def current_id(self) -> str:
        """The key result that is current, or the objective where a new one would be typed."""
        return self.grid.current_id()

    def follow(self, changes: Changes) -> None:
        """Show what an action changed."""
        if changes.ids(*_SHOWN_KINDS):
            self._read(self.grid.current_id())

    def _read(self, current: str) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._select = current
        self._reading = self._session.read(
            load, self._scope, self._wanted, self.model.rows(), then=self._show, failed=self.failed.emit, owner=self
        )

    def _show(self, found: Rows) -> None:
        self.grid.cells.set_people(found.people)
        anew, self._anew = self._anew, False
        with self.grid.quietly() if anew else nullcontext():
            self.model.set_rows(found.rows, found.change)
            found_it = not self._select or self.grid.current_id() == self._select or self.grid.go_to(self._select)
            if anew and not found_it:  # what a filter hides stays the selected one
                self.grid.setCurrentIndex(QModelIndex())

    # Storing

    def _send(self, edits: list[Edit], decimal: str = "") -> None:
        """Store cells now; what is refused stays where it was typed."""
        if len(edits) > 1:
            self.model.set_pending(edits, {})
        self._session.run(
            table_edit.apply,
            edits,
            decimal or QLocale().decimalPoint(),
            origin=self,
            then=(waits := _Stored(self, edits)).show,
            failed=waits.refuse,
            label="table",
        )

    def stored(self, edits: list[Edit], outcome: Outcome[Applied]) -> None:
        """The services answered: good cells are shown as they are stored, refused ones keep text and reason."""
        problems = outcome.value.problems
        reasons = {(one.row, one.field): texts.problem_text(one.problem) for one in problems}
        self.model.drop_pending(edit for edit in edits if (edit.row, edit.field) not in reasons)
        kept = [edit for edit in edits if (edit.row, edit.field) in reasons]
        self.model.set_pending(kept, reasons)
        if not any(table_edit.is_new(edit.row) for edit in kept):
            self.model.shrink()
        if not self._waiting:
            self.bar.show_refused(len(self.model.refused()))
        if reasons:
            self.told.emit(next(iter(reasons.values())))

    def not_stored(self, edits: list[Edit], error: BaseException) -> None:
        """Nothing could be stored: every text stays in its cell, with the reason."""
        reason = texts.error_text(error)
        self.model.set_pending(edits, {(edit.row, edit.field): reason for edit in edits})
        if not self._waiting:
            self.bar.show_refused(len(self.model.refused()))
        self._fail(error)

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)

    # Blocks

    def _on_pasted(self, block: list[list[str]]) -> None:
        edits, self._left_out = self._placed(block)
        if not edits:
            words = self.tr("Nothing of this can stand here: select the cell where it shall begin.")
            self.told.emit(self._why_locked() or words)
            return
        numbers = [edit.text for edit in edits if edit.field in NUMBERS]
        self._decimal = decimal_mark(numbers) or QLocale().decimalPoint()
        if len(edits) == 1 and not self._left_out:
            self._send(edits, self._decimal)
            return
        self.model.drop_pending(self._waiting)
        self._waiting = edits
        self.model.set_pending(edits, {})
        self._session.read(table_edit.check, edits, self._decimal, then=self._checked, failed=self._fail, owner=self)

    def _on_locked(self) -> None:
        """Typing that has no effect says why."""
        if words := self._why_locked():
            self.told.emit(words)

    def _why_locked(self) -> str:
        """Why the current cell takes no text, "" when that needs no word."""
        here = self.grid.currentIndex()
        row = self.model.row(here.row())
        if row is None or may_type(row, KEYS[here.column()]):
            return ""
        if row.closed:
            return self.tr("The cycle is closed, so nothing in it can be changed. Reopen the cycle first.")
        if row.item is not None and KEYS[here.column()] == "value":
            if row.item.feed:
                return self.tr("This value is read from elsewhere, so it is not typed.")
            return self.tr("Its milestones are ticked in a check-in, so no value is typed here.")
        return ""

    def _on_too_many(self) -> None:
        self.told.emit(self.tr("These are too many cells for one step. Do it in several."))

    def _placed(self, block: list[list[str]]) -> tuple[list[Edit], int]:
        """Edits for the cells that a block covers from the first selected cell on, and how many have no cell."""
        rows, chosen = self.grid.selected_block()
        if not chosen:
            return [], 0
        shown = self.grid.columns()
        columns = shown[shown.index(chosen[0]) :]
        edits, left_out = list[Edit](), 0
        for line, row in zip_longest(block, self._rows_from(rows[0], len(block))):
            for place, text in enumerate(line):
                key = KEYS[columns[place]] if place < len(columns) else ""
                if row is not None and key and may_type(row, key):
                    edits.append(self.model.edit(row, key, text.strip()))
                else:
                    left_out += bool(text.strip())
        return edits, left_out

    def _rows_from(self, at: int, count: int) -> list[Row]:
        """As many rows from here on: key results, or where a new one is typed, as many new ones."""
        first, found = self.model.row(at), list[Row]()
        is_new = first is not None and first.item is None
        if is_new:
            self.model.grow(at, count)
        while len(found) < count and (row := self.model.row(at)) is not None:
            if (row.item is None) is is_new:
                found.append(row)
            at += 1
        return found

    def _checked(self, found: Applied) -> None:
        if not self._waiting:
            return  # cancelled meanwhile
        reasons = {(one.row, one.field): texts.problem_text(one.problem) for one in found.problems}
        self.model.set_pending(self._waiting, reasons)
        self.bar.show_checked(found, self._left_out)

    def _on_apply(self) -> None:
        edits, self._waiting = self._waiting, []
        self.bar.hide()
        self.grid.setFocus()
        if edits:
            self._send(edits, self._decimal)

    def _on_cancel(self) -> None:
        """Give up the block that waits, or else every cell that was refused."""
        waiting, self._waiting = self._waiting, []
        self.model.drop_pending(waiting or None)
        self.model.shrink()
        self.bar.show_refused(len(self.model.refused()))
        self.grid.setFocus()

    def _on_escape(self) -> None:
        """Give up the text of the current cell, or the block that waits."""
        row, column = self.model.row(self.grid.currentIndex().row()), self.grid.currentIndex().column()
        if self._waiting:
            self._on_cancel()
        elif row is not None:
            self.model.drop_pending([Edit(row.id, KEYS[column], "")])
            self.bar.show_refused(len(self.model.refused()))

    def _on_next(self) -> None:
        """Go to the next cell that was refused, and say why."""
        refused = self.model.refused()
        here = (self.grid.current_id(), KEYS[max(self.grid.currentIndex().column(), 0)])
        if refused:
            at = refused.index(here) + 1 if here in refused else 0
            row, key = refused[at % len(refused)]
            self.grid.go_to(row, key)
            self.grid.setFocus()
            lying = self.model.pending(row, key)
            self.told.emit(lying.reason if lying else "")


class _Stored:
    """Brings the answer back together with what was asked; a plain object, so that no widget waits on the worker."""

    def __init__(self, view: TableView, edits: Iterable[Edit]) -> None:
        self._view, self._edits = view, list(edits)

    def show(self, outcome: Outcome[Applied]) -> None:
        """The GUI thread has the answer."""
        self._view.stored(self._edits, outcome)

    def refuse(self, error: BaseException) -> None:
        """Nothing of it was done."""
        self._view.not_stored(self._edits, error)
