"""The agendas to choose from, and the steps of one as a table; Alt with an arrow moves a step."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListWidget, QMenu, QWidget

from okr_desktop.domain.workshop import agenda as plans
from okr_desktop.domain.workshop.agenda import Break, Step
from okr_desktop.qt import theme
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.workshop.data import AgendaView
from okr_desktop.qt.pages.workshop.words import minutes_text, stage_text
from okr_desktop.qt.widgets.records_table import RecordsTable

OWN = Qt.ItemDataRole.UserRole
_ROWS = 9


class OfferList(QListWidget):
    """The agendas; ``forget_requested(row)`` asks to delete an own one, by its menu or the Delete key.

    Qt makes the first row current when the keyboard comes in: that chooses nothing yet.
    """

    forget_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entering = False

    def is_own(self, row: int) -> bool:
        """Whether somebody made the agenda of a row here."""
        item = self.item(row) if 0 <= row < self.count() else None
        return item is not None and bool(item.data(OWN))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of an own agenda; by the keyboard, of the chosen one."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        row = self.indexAt(event.pos()).row() if by_mouse else self.currentRow()
        if not self.is_own(row):
            return
        chosen = QMenu(self)
        chosen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = chosen.addAction(self.tr("Delete this own agenda…"))
        action.setData(row)
        chosen.triggered.connect(self._on_menu)
        chosen.popup(event.globalPos())

    def _on_menu(self, action: QAction) -> None:
        self.forget_requested.emit(int(action.data()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right button opens the menu and chooses nothing."""
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to delete the chosen own agenda."""
        if event.key() == Qt.Key.Key_Delete and self.is_own(self.currentRow()):
            self.forget_requested.emit(self.currentRow())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.entering = True
        super().focusInEvent(event)
        self.entering = False


class StepsTable(RecordsTable):
    """``moved(by)`` asks to move the current step earlier or later."""

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((self.tr("From"), self.tr("Step"), self.tr("Stage"), self.tr("Minutes")), parent)
        self._wanted = -1
        self.set_widths((72, 0, 148, 84))
        self.set_comfortable(False)
        self.setAccessibleName(self.tr("Steps of the agenda"))
        self.set_empty_text(self.tr("Choose an agenda above."))
        self.setFixedHeight(theme.HEADER_HEIGHT + _ROWS * theme.ROW_COMPACT)

    def show_steps(self, view: AgendaView) -> None:
        """Show the steps with the minute that each begins at."""
        agenda = view.agenda
        slots = plans.plan(agenda) if agenda is not None else ()
        self.set_rows([self._row(at, slot.step, slot.begins, view) for at, slot in enumerate(slots)])
        if self._wanted >= 0:
            self.go_to(str(self._wanted))
            self._wanted = -1

    def want(self, at: int) -> None:
        """Make the step at a place current when the steps are shown next."""
        self._wanted = at

    def at(self) -> int:
        """The place of the current step, -1 for none."""
        return int(self.current_key() or -1)

    def _row(self, at: int, step: Step, begins: float, view: AgendaView) -> Record:
        rest = isinstance(step, Break)
        name = view.script.of(step).name if view.script is not None else ""
        stage = "" if isinstance(step, Break) else stage_text(step.stage)
        cells = (
            Cell(f"{int(begins) // 60}:{int(begins) % 60:02d}", muted=True),
            Cell(name or stage, muted=rest),
            Cell(stage, muted=True),
            Cell(minutes_text(step.minutes), right=True),
        )
        return Record(str(at), cells)

    def event(self, event: QEvent) -> bool:
        """Alt with an arrow belongs to this table."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _by(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _by(event):
            self.moved.emit(_by(event))
            return
        super().keyPressEvent(event)


def _by(event: QKeyEvent) -> int:
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.AltModifier:
        return 0
    return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
