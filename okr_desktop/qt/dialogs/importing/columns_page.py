"""The page that says what each column of a table holds, and lets people correct it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QLabel, QScrollArea, QSpinBox, QWidget

from okr_desktop.domain.errors import Severity
from okr_desktop.exchange.sheets.mapping import TITLES, Mapping
from okr_desktop.qt import texts, theme
from okr_desktop.qt.dialogs.importing import columns as work
from okr_desktop.qt.dialogs.importing.columns import ColumnLine, Columns, Counted
from okr_desktop.qt.dialogs.importing.words import ColumnWords, ImportWords
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.workshop.parts.pieces import (
    column_of,
    heading,
    hint,
    label,
    line_label,
    link,
    row_of,
    say,
)
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.services.outcome import Outcome

# More columns than this stand in no export; the first ones and those that hold something are shown.
MOST_SHOWN = 120
COUNT_DELAY_MS = 200
_NAME, _SAMPLES, _HOLDS, _SURE = range(4)


class HoldsBox(QComboBox):
    """What one column holds; turning the wheel over it scrolls the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def field(self) -> str:
        """The field that is chosen, "" for nothing."""
        return str(self.currentData() or "")

    def choose(self, field: str) -> None:
        """Show a field, "" for nothing."""
        self.setCurrentIndex(max(self.findData(field), 0))


class ColumnsPage(QWidget):
    """Shows ``Columns``; ``mapping()`` is what stands there. ``ready(bool)`` says whether a preview makes sense.

    ``forget_requested`` asks to guess anew what was remembered.
    """

    ready = Signal(bool)
    forget_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.shown: Columns | None = None
        self._lines: list[ColumnLine] = []
        self.boxes: list[HoldsBox] = []
        self._sures: list[QLabel] = []
        self._sure_codes: list[str] = []
        self._task: TaskHandle | None = None
        self._words, self._counts = ColumnWords(self), ImportWords(self)
        self._model = self._choices()
        self.count, self.said = line_label("", strong=True), ProblemLine()
        self.table_box, self.header = QComboBox(), QSpinBox()
        self.table_label, self.header_label = line_label(self.tr("Table")), line_label(self.tr("Names stand in row"))
        self.memory = label(self.tr("Read as last time."))
        self.forget = link(self.tr("Forget it"))
        self.remember = QCheckBox(self.tr("&Remember for files like this"))
        self._timer = QTimer(self)
        self._arrange()
        self._connect()

    # Building

    def _arrange(self) -> None:
        self.header.setSpecialValueText(self.tr("none"))
        self.header.setKeyboardTracking(False)
        self.table_label.setBuddy(self.table_box)
        self.header_label.setBuddy(self.header)
        for box, name in ((self.table_box, self.table_label), (self.header, self.header_label)):
            box.setAccessibleName(name.text())
        self.table_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.table_box.setMaximumWidth(theme.SPACE_24 * 12)
        self.remember.setChecked(True)
        self.remember.setToolTip(self.tr("The next file with the same column names is read this way at once"))
        self.forget.setToolTip(self.tr("Guess the columns of such files anew"))
        self._timer.setSingleShot(True)
        self._timer.setInterval(COUNT_DELAY_MS)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card = QFrame()
        card.setProperty("card", True)
        inside = QGridLayout(card)
        inside.setContentsMargins(1, theme.SPACE_8, 1, theme.SPACE_8)
        inside.addWidget(self._scroll)
        title = heading(self.tr("What do the columns hold?"))
        title.setWordWrap(False)
        advice = hint(self.tr("Correct what was guessed wrongly. What a column without a meaning says is not read."))
        above = row_of(title, None, self.count)
        choosing = row_of(self.table_label, self.table_box, self.header_label, self.header, None)
        self._memory_row = row_of(self.memory, self.forget, None)
        whole = column_of(
            above, advice, choosing, self._memory_row, self.said, card, self.remember, space=theme.SPACE_12
        )
        column = whole.layout()
        assert column is not None
        self.setLayout(column)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._count)
        self.forget.clicked.connect(self.forget_requested)
        self.table_box.activated.connect(self._on_table)
        self.header.valueChanged.connect(self._on_header)

    def _choices(self) -> QStandardItemModel:
        """Nothing, then every field under the name of its group, which cannot be chosen itself."""
        model = QStandardItemModel(self)
        model.appendRow(_item(self.tr("– nothing –"), ""))
        for group, fields in self._words.groups():
            above = QStandardItem(group)
            above.setFlags(Qt.ItemFlag.NoItemFlags)
            above.setFont(theme.font(theme.CAPTION, strong=True))
            model.appendRow(above)
            for field, name in fields:
                model.appendRow(_item(name, field))
        return model

    # Showing

    def show_columns(self, shown: Columns) -> None:
        """Show a table of a file."""
        self.shown = shown
        self.header.blockSignals(True)
        self.header.setRange(0, shown.lowest_header)
        self.header.setValue(shown.mapping.header_row)
        self.header.blockSignals(False)
        self.table_box.clear()
        self.table_box.addItems(list(shown.tables))
        self.table_box.setCurrentIndex(shown.table)
        for part in (self.table_label, self.table_box):
            part.setVisible(len(shown.tables) > 1)
        self._memory_row.setVisible(shown.remembered)
        self.said.clear()
        self._fill(_some(shown.lines))
        self._count()
        if self.boxes:
            self.boxes[0].setFocus()

    def _fill(self, lines: Sequence[ColumnLine]) -> None:
        self._lines, self.boxes, self._sures = list(lines), [], []
        self._sure_codes = [line.sure for line in lines]
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(theme.SPACE_12, 0, theme.SPACE_12, 0)
        grid.setHorizontalSpacing(theme.SPACE_16)
        grid.setVerticalSpacing(theme.SPACE_8)
        for place, text in enumerate(
            (self.tr("Column"), self.tr("What stands in it"), self.tr("Holds"), self.tr("How that is known"))
        ):
            grid.addWidget(label(text, muted=True), 0, place)
        for row, line in enumerate(lines):
            self._add(grid, row, line)
        if more := len(self.shown.lines) - len(lines) if self.shown else 0:
            sentence = self.tr("%n more column(s) are not shown and not read.", "", more)
            grid.addWidget(label(sentence, muted=True), len(lines) + 1, 0, 1, _SURE + 1)
        grid.setColumnStretch(_NAME, 2)
        grid.setColumnStretch(_SAMPLES, 4)
        grid.setColumnStretch(_SURE, 2)
        grid.setRowStretch(len(lines) + 2, 1)
        self._scroll.setWidget(inside)
        # The area fills its widget with the colour of the window, but it lies on a card.
        inside.setAutoFillBackground(False)

    def _add(self, grid: QGridLayout, row: int, line: ColumnLine) -> None:
        name, samples, sure = label("", strong=True), label("", muted=True), label("", muted=True)
        say(name, line.name or self.tr("Column {number}").format(number=line.index + 1))
        say(samples, " · ".join(line.samples) or "–")
        sure.setText(self._words.sureness(line.sure))
        box = HoldsBox()
        box.setModel(self._model)
        box.setProperty("row", row)
        box.setMaxVisibleItems(20)
        box.choose(line.field)
        box.setAccessibleName(self.tr("What “{column}” holds").format(column=texts.short_text(name.text())))
        box.setAccessibleDescription(f"{samples.text()}; {sure.text()}")
        box.activated.connect(self._on_holds)
        for place, part in ((_NAME, name), (_SAMPLES, samples), (_HOLDS, box), (_SURE, sure)):
            grid.addWidget(part, row + 1, place)
        self.boxes.append(box)
        self._sures.append(sure)

    # What a person does

    def _on_holds(self) -> None:
        box = self.sender()
        if not isinstance(box, HoldsBox):
            return
        here, field = int(box.property("row")), box.field()
        self.said.clear()
        if self._known(here) == field:
            return
        for other, one in enumerate(self.boxes):
            if other != here and field and one.field() == field:
                one.choose("")
                self._told(other, "moved")
                self._say_moved(here, other, field)
        self._told(here, "given" if field else "")
        self._timer.start()

    def _known(self, row: int) -> str | None:
        """The field that a column was shown with, as long as nobody changed it."""
        return self._lines[row].field if self._sure_codes[row] == self._lines[row].sure else None

    def _told(self, row: int, code: str) -> None:
        self._sure_codes[row] = code
        self._sures[row].setText(self._words.sureness(code))
        self.boxes[row].setAccessibleDescription(self._sures[row].text())

    def _say_moved(self, here: int, other: int, field: str) -> None:
        sentence = self.tr("“{field}” is now read from “{here}”, so “{other}” holds nothing.").format(
            field=self.boxes[here].itemText(self.boxes[here].findData(field)),
            here=texts.short_text(self._name(here)),
            other=texts.short_text(self._name(other)),
        )
        self.said.show_text(sentence, Severity.NOTE)

    def _name(self, row: int) -> str:
        line = self._lines[row]
        return line.name or self.tr("Column {number}").format(number=line.index + 1)

    def _on_table(self, table: int) -> None:
        if self.shown is not None and table != self.shown.table:
            self._look(table, None)

    def _on_header(self, header: int) -> None:
        if self.shown is not None:
            self._look(self.shown.table, header)

    def _look(self, table: int, header: int | None) -> None:
        self.ready.emit(False)
        self._session.read(work.look, self.shown, table, header, then=self._looked, failed=self._uncounted, owner=self)

    def _looked(self, shown: Columns) -> None:
        editing = self.header.hasFocus() or self.table_box.hasFocus()
        keeper = self.focusWidget()
        self.show_columns(shown)
        if editing and keeper is not None:
            keeper.setFocus()

    # What would come

    def mapping(self) -> Mapping | None:
        """What stands on the page."""
        if self.shown is None:
            return None
        used = self.shown.mapping
        fields = {box.field(): line.index for box, line in zip(self.boxes, self._lines, strict=True) if box.field()}
        return Mapping(used.header_row, fields, used.table, used.file, used.guesses)

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _count(self) -> None:
        self.stop()
        mapping = self.mapping()
        if mapping is None or self.shown is None:
            return
        if not set(mapping.columns) & set(TITLES):
            self._tell(self.tr("Say first which column holds the titles of objectives or key results."), ready=False)
            return
        self.ready.emit(False)
        self.count.setText(self.tr("Counting …"))
        self._task = self._session.run(
            work.count,
            self.shown.parcel,
            mapping,
            origin=self,
            then=self._counted,
            failed=self._uncounted,
            with_progress=True,
        )

    def _counted(self, outcome: Outcome[Counted]) -> None:
        self._task = None
        found = outcome.value
        parts = [self._counts.counted(found.objectives, found.key_results)]
        parts += [self.tr("%n line(s) with problems", "", found.problems)] if found.problems else []
        self._tell(" · ".join(parts), ready=found.objectives > 0)

    def _uncounted(self, error: BaseException) -> None:
        self._task = None
        self.said.show_text(texts.error_text(error), Severity.WARNING)
        self._tell(self.tr("Nothing would come."), ready=False)

    def _tell(self, text: str, *, ready: bool) -> None:
        self.count.setText(text)
        self.ready.emit(ready)


def _item(text: str, field: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(field, Qt.ItemDataRole.UserRole)
    return item


def _some(lines: Sequence[ColumnLine]) -> list[ColumnLine]:
    """All columns, or of very many those at the front and those that hold something."""
    return [line for place, line in enumerate(lines) if place < MOST_SHOWN or line.field]
