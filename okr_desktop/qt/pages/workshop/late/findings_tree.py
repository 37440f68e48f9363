"""The findings of the check, under a heading for each severity; what was answered stands last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from okr_desktop.domain.coach.hints import Level
from okr_desktop.qt import icons, theme
from okr_desktop.qt.models.records import harmless_tip, upright
from okr_desktop.qt.pages.workshop.late.check_data import CheckLine
from okr_desktop.qt.pages.workshop.late.shortlist import Wrapped, lines_of
from okr_desktop.qt.pages.workshop.late.words import breakable, level_heading
from okr_desktop.qt.texts import short_text

_ID = Qt.ItemDataRole.UserRole
_ICONS = {Level.ERROR: "alert-triangle", Level.WARN: "help", Level.INFO: "lightbulb"}


class FindingsTree(QTreeWidget):
    """``picked(id)`` when a finding is chosen; an empty text for a heading."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[CheckLine] | None = None
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setIndentation(theme.SPACE_16)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(Wrapped(self))
        self.setAccessibleName(self.tr("Findings"))
        self.currentItemChanged.connect(self._on_current)

    def show_findings(self, lines: Sequence[CheckLine]) -> None:
        """Show these; the chosen one stays chosen, or the one after it."""
        if list(lines) == self._lines:
            return
        kept, place = self.current_id(), self._row_of(self.current_id())
        self._lines = list(lines)
        self.blockSignals(True)
        self.clear()
        for level in Level:
            self._add_group(
                level_heading(level), [one for one in lines if one.level is level and not one.reason], level
            )
        self._add_group(self.tr("Left as they are, with a reason"), [one for one in lines if one.reason], None)
        self.blockSignals(False)
        self._go_back(kept, place)

    def _row_of(self, id: str) -> int:
        return next((at for at, item in enumerate(self.findings()) if item.data(0, _ID) == id), 0)

    def _go_back(self, kept: str, place: int) -> None:
        items = self.findings()
        same = [item for item in items if item.data(0, _ID) == kept]
        if same:
            self.setCurrentItem(same[0])
        elif items:
            self.setCurrentItem(items[min(place, len(items) - 1)])
        self.picked.emit(self.current_id())

    def _add_group(self, title: str, lines: Sequence[CheckLine], level: Level | None) -> None:
        if not lines:
            return
        top = QTreeWidgetItem([f"{title} ({len(lines)})"])
        top.setFont(0, theme.font(strong=True))
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.addTopLevelItem(top)
        for line in lines:
            about = f"\n“{short_text(line.title, 120)}”" if line.title else ""
            item = QTreeWidgetItem([breakable(upright(f"{line.question}{about}"))])
            item.setData(0, _ID, line.id)
            item.setToolTip(0, harmless_tip(line.title))
            item.setIcon(0, icons.icon(_ICONS[line.level] if level else "check", QPalette.ColorRole.WindowText))
            top.addChild(item)
        top.setExpanded(True)

    def findings(self) -> list[QTreeWidgetItem]:
        """The lines of findings in their order."""
        return [line for line in lines_of(self) if line.data(0, _ID)]

    def current_id(self) -> str:
        """The id of the chosen finding, or an empty text."""
        item = self.currentItem()
        return str(item.data(0, _ID) or "") if item is not None else ""

    def _on_current(self) -> None:
        self.picked.emit(self.current_id())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
