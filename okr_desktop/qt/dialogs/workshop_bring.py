"""Bringing objectives of the plan into the workshop: tick them, by mouse or keys; publishing revises them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import Shiboken

from okr_desktop.domain.text import fold
from okr_desktop.domain.workshop import drafting
from okr_desktop.domain.workshop.model import Draft, DraftResult
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs import workshop_bring_data as data
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.dialogs.workshop_bring_data import BringLine, BringView
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.models.records import harmless_tip, upright
from okr_desktop.qt.pages.workshop.late.shortlist import Wrapped
from okr_desktop.qt.pages.workshop.late.words import breakable
from okr_desktop.qt.pages.workshop.parts.pieces import hint, line_label
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text
from okr_desktop.qt.workshop.conductor import Conductor

_ID = Qt.ItemDataRole.UserRole
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked
# Up to so many objectives their key results are shown at once.
_OPEN_UP_TO = 25


class BringDialog(QDialog):
    """``brought(count)`` once the objectives are in the workshop; what was ticked stays so in other cycles."""

    brought = Signal(int)

    def __init__(self, conductor: Conductor, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bring objectives from the plan"))
        self.setProperty("helpTopic", "workshop")
        HelpKey(self)
        self._conductor, self._session = conductor, session
        self._ticked: dict[str, None] = {}
        self._left, self._count = 0, 0
        self._filling = self._bringing = False
        self.cycle, self.search, self.tree = QComboBox(), SearchLine(), QTreeWidget()
        self.empty, self.count, self.problem = hint(""), line_label("", muted=True), ProblemLine()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.bring_button = QPushButton(self.tr("&Bring in"))
        self.buttons.addButton(self.bring_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._dress()
        self._arrange()
        self._connect()
        session.read(
            data.first, conductor.view.live.setup.cycle or "", then=self._on_first, failed=self.say, owner=self
        )

    # Building

    def _dress(self) -> None:
        self.cycle.setAccessibleName(self.tr("Cycle"))
        self.cycle.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.cycle.setMinimumContentsLength(16)
        self.search.setPlaceholderText(self.tr("Search objectives, key results, people"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        for field in (self.cycle, self.search):
            field.setFixedHeight(theme.TARGET + 2)
        self.tree.setAccessibleName(self.tr("Objectives of the plan"))
        self.tree.setHeaderHidden(True)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setWordWrap(True)
        self.tree.setIndentation(theme.SPACE_24)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.tree.setItemDelegate(Wrapped(self.tree))
        self.bring_button.setDefault(True)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.resize(theme.WIDE_FORM, theme.WIDE_FORM)

    def _arrange(self) -> None:
        frame = QFrame()
        frame.setProperty("card", True)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(theme.SPACE_8, theme.SPACE_8, theme.SPACE_8, theme.SPACE_8)
        inside.addWidget(self.empty)
        inside.addWidget(self.tree, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(
            hint(
                self.tr(
                    "The room works on them with their key results. "
                    "Publishing then changes these instead of adding new ones; until then the plan stays as it is."
                )
            )
        )
        for part in (_row(self.search, self.cycle), frame, self.problem, _row(self.count, self.buttons)):
            column.addWidget(part, 1 if part is frame else 0)

    def _connect(self) -> None:
        self.cycle.activated.connect(self._on_cycle)
        self.search.textChanged.connect(self._filter)
        self.search.down.connect(self._to_tree)
        self.tree.itemChanged.connect(self._on_item)
        self.buttons.accepted.connect(self.bring)
        self.buttons.rejected.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.bring)
        self._say_empty(self.tr("Looking into the plan…"))
        self._show_count()

    # Showing

    def _on_first(self, view: BringView) -> None:
        self.cycle.addItem(self.tr("All open cycles"), "")
        for id, name in view.cycles:
            self.cycle.addItem(upright(name), id)
        self.cycle.setCurrentIndex(max(0, self.cycle.findData(view.cycle)))
        self._show(view)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_cycle(self, _row: int) -> None:
        wanted = str(self.cycle.currentData())
        self._session.read(data.load, wanted, then=self._on_loaded, failed=self.say, owner=self)

    def _on_loaded(self, view: BringView) -> None:
        if view.cycle == self.cycle.currentData():  # else another one was chosen meanwhile
            self._show(view)

    def _show(self, view: BringView) -> None:
        there = {one.existing for one in drafting.drafts(self._conductor.view.live)}
        self._filling = True
        self.tree.clear()
        for line in view.lines:
            item = self._item(line, line.id in there)
            self.tree.addTopLevelItem(item)
            item.setExpanded(len(view.lines) <= _OPEN_UP_TO)
        self._filling = False
        self._filter(self.search.text())

    def _item(self, line: BringLine, there: bool) -> QTreeWidgetItem:
        notes = (self.tr("in the workshop already") if there else "", line.note)
        note = " · ".join(part for part in notes if part)
        item = QTreeWidgetItem([breakable(upright(f"{line.text}\n{note}"))])
        item.setData(0, _ID, line)
        item.setToolTip(0, harmless_tip(line.text))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setFont(0, theme.font(strong=True))
        item.setCheckState(0, _ON if there or line.id in self._ticked else _OFF)
        if there:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable & ~Qt.ItemFlag.ItemIsEnabled)
        for text in line.key_results:
            child = QTreeWidgetItem([breakable(upright(text))])
            child.setToolTip(0, harmless_tip(text))
            item.addChild(child)
        return item

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _filter(self, text: str) -> None:
        words, shown = fold(text).split(), 0
        for item in self._items():
            line: BringLine = item.data(0, _ID)
            fits = all(word in line.searched for word in words)
            item.setHidden(not fits)
            shown += fits
        if shown:
            self._say_empty("")
        elif words:
            self._say_empty(self.tr("No objective has these words. Choose another cycle, or fewer words."))
        else:
            self._say_empty(
                self.tr("No objective here is active or a draft. Choose another cycle, or draft a new one in the room.")
            )
        self._show_count()

    def _say_empty(self, text: str) -> None:
        self.empty.setText(text)
        self.empty.setVisible(bool(text))
        self.tree.setVisible(not text)

    def _show_count(self) -> None:
        count = len(self._ticked)
        self.count.setText(self.tr("%n objective(s) chosen", "", count) if count else self.tr("Space ticks a line"))
        self.bring_button.setEnabled(bool(count) and not self._bringing)

    # Choosing

    def _to_tree(self) -> None:
        first = next((item for item in self._items() if not item.isHidden()), None)
        if first is not None:
            self.tree.setCurrentItem(self.tree.currentItem() or first)
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_item(self, item: QTreeWidgetItem) -> None:
        line: Any = item.data(0, _ID)
        if self._filling or line is None:
            return
        if item.checkState(0) is _ON:
            self._ticked[line.id] = None
        else:
            self._ticked.pop(line.id, None)
        self._show_count()

    def chosen(self) -> tuple[str, ...]:
        """The ids of what is ticked, in the order of ticking."""
        return tuple(self._ticked)

    # Bringing in

    def bring(self) -> None:
        """Read what was chosen as it is now, then give it to the workshop, one step of undo for each objective."""
        if not self._ticked or self._bringing:
            return
        self._set_bringing(True)
        self.problem.clear()
        self._session.read(data.take, self.chosen(), then=self._on_taken, failed=self.say, owner=self)

    def _on_taken(self, found: list[tuple[Draft, tuple[DraftResult, ...]]]) -> None:
        if not found:
            self._set_bringing(False)
            self._ticked.clear()
            self._on_cycle(0)
            self.problem.show_text(self.tr("What you chose is not in the plan any more, or cannot be changed."))
            return
        self._left = self._count = len(found)
        for draft, results in found:
            self._conductor.act(drafting.take_over, draft, results, then=_Done(self), failed=_Failed(self))

    def one_done(self) -> None:
        """One more is in the workshop; after the last one the dialog closes."""
        self._left -= 1
        if not self._left:
            self.brought.emit(self._count)
            self.accept()

    def say(self, error: BaseException) -> None:
        """Say what went wrong; the dialog stays."""
        self._set_bringing(False)
        self.problem.show_text(error_text(error))

    def _set_bringing(self, on: bool) -> None:
        self._bringing = on
        self._show_count()


def _row(wide: QWidget, narrow: QWidget) -> QWidget:
    """Two widgets side by side: the first takes what room there is."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SPACE_8)
    row.addWidget(wide, 1)
    row.addWidget(narrow)
    return made


class _Done:
    """One objective is in; the dialog may be gone by then."""

    def __init__(self, dialog: BringDialog) -> None:
        self._dialog = dialog

    def __call__(self, _live: object) -> None:
        if Shiboken.isValid(self._dialog):
            self._dialog.one_done()


class _Failed:
    """One objective was refused."""

    def __init__(self, dialog: BringDialog) -> None:
        self._dialog = dialog

    def __call__(self, error: BaseException) -> None:
        if Shiboken.isValid(self._dialog):
            self._dialog.say(error)


class SearchLine(QLineEdit):
    """``down()`` when the arrow key leaves it for the list below."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
            return
        super().keyPressEvent(event)
