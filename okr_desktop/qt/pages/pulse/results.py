"""What a closed pulse says: how many answered, each series on its own, the questions, the comments."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.models.records import upright
from okr_desktop.qt.pages.cycle.part import card, empty_out, label, line_label
from okr_desktop.qt.pages.pulse.bars import ShareBar, Spread, beside
from okr_desktop.qt.pages.pulse.course_chart import CourseChart
from okr_desktop.qt.pages.pulse.data import GroupLine, ResultView, Row
from okr_desktop.qt.pages.pulse.series_data import Tile
from okr_desktop.qt.pages.workshop.parts.pieces import column_of, heading, icon_button, row_of

_TILE, _LETTERS = 232, 18


class ResultsPane(QWidget):
    """``chosen(pulse, group)`` when another one is to be shown; ``recount_asked`` and ``delete_asked`` for this one."""

    chosen = Signal(str, str)
    recount_asked = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: ResultView | None = None
        self.pulse, self.group = QComboBox(), QComboBox()
        self.pulse.setAccessibleName(self.tr("Which pulse"))
        self.group.setAccessibleName(self.tr("Whose answers"))
        self.recount: QPushButton | None = None
        self.delete = icon_button("trash", self.tr("Delete this pulse"), self._on_delete)
        for field in (self.pulse, self.group):
            field.setToolTip(field.accessibleName())
            field.setFixedHeight(theme.TARGET + 2)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            field.setMinimumContentsLength(_LETTERS)
            field.activated.connect(self._on_chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_12)
        head = row_of(heading(self.tr("What was said")), None, self.pulse, self.group, self.delete)
        self._column.addWidget(head)
        self._grid: QGridLayout | None = None
        self.tiles: list[QFrame] = []

    def show_result(self, view: ResultView, closed: tuple[tuple[str, str], ...]) -> None:
        """Show what a pulse says; ``closed`` are all that can be chosen."""
        self.view = view
        self.pulse.clear()
        for id, title in closed:
            self.pulse.addItem(upright(title), id)
        self.pulse.setCurrentIndex(max(self.pulse.findData(view.id), 0))
        self.group.clear()
        for line in view.groups:
            if not line.hidden:
                self.group.addItem(upright(line.name), line.id)
        self.group.setCurrentIndex(max(self.group.findData(view.group), 0))
        self.group.setVisible(self.group.count() > 1)
        self.recount = None
        empty_out(self._column, keep=1)
        self.tiles, self._grid = [], None
        for part in self._parts(view):
            self._column.addWidget(part)
        self._spread_tiles()

    def _parts(self, view: ResultView) -> list[QWidget]:
        parts = [self._participation(view)]
        if view.hidden:
            return [*parts, label(view.hidden)]
        parts.append(self._tiles(view))
        if view.drawn:
            parts.append(label(view.drawn, theme.CAPTION, muted=True))
        parts.append(self._questions(view))
        if view.groups:
            parts.append(self._groups(view.groups))
        if view.asks_words:
            parts.append(self._comments(view))
        return parts

    def _participation(self, view: ResultView) -> QWidget:
        """How many answered comes first: without it no other figure can be read."""
        frame, column = card()
        column.addWidget(label(upright(view.title), strong=True))
        column.addWidget(
            beside(label(view.participation, theme.SECTION, strong=True), line_label(view.when, muted=True))
        )
        column.addWidget(ShareBar(view.share, view.participation))
        column.addWidget(label(view.note, muted=True))
        if view.late:
            self.recount = QPushButton(self.tr("Count again"))
            self.recount.clicked.connect(self._on_recount)
            column.addWidget(beside(label(view.late), self.recount))
        return frame

    # Series

    def _tiles(self, view: ResultView) -> QWidget:
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.SPACE_12)
        self.tiles = [self._tile(one) for one in view.tiles]
        return holder

    def _tile(self, tile: Tile) -> QFrame:
        frame, column = card()
        newest = line_label(tile.value, theme.SECTION, strong=True)
        column.addWidget(label(tile.name, strong=True))
        column.addWidget(row_of(newest, line_label(tile.n, muted=True), None))
        if tile.course is not None:
            chart = CourseChart()
            chart.set_view(tile.course)
            column.addWidget(chart)
        if tile.shown:
            column.addWidget(label(tile.shown, theme.CAPTION, muted=True))
        column.addStretch(1)
        value = ", ".join(part for part in (tile.value, tile.n) if part)
        frame.setAccessibleName(f"{tile.name}: {value}. {tile.verdict}")
        return frame

    def _spread_tiles(self) -> None:
        """As many side by side as have room."""
        if self._grid is None:
            return
        room = max(1, self.width() // _TILE)
        rows = -(-len(self.tiles) // room)
        across = max(1, -(-len(self.tiles) // max(rows, 1)))
        for at, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, at // across, at % across)
        for at in range(self._grid.columnCount()):
            self._grid.setColumnStretch(at, 1 if at < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the tiles find their places."""
        super().resizeEvent(event)
        self._spread_tiles()

    # Questions, groups, comments

    def _questions(self, view: ResultView) -> QWidget:
        frame, column = card()
        column.addWidget(heading(self.tr("Questions")))
        for row in view.rows:
            column.addWidget(self._question(row))
        return frame

    def _question(self, row: Row) -> QWidget:
        if row.share is None:
            return column_of(label(row.text), label(row.why, theme.CAPTION, muted=True), space=theme.SPACE_4)
        value, n = line_label(row.value, strong=True), line_label(row.n, muted=True)
        value.setFixedWidth(theme.KPI_VALUE - theme.SPACE_24)
        n.setFixedWidth(theme.SPACE_48)
        mean = ShareBar(row.share, f"{row.value}, {row.n}")
        mean.setFixedWidth(theme.KPI_VALUE)
        spread: QWidget = Spread(row.counts) if row.counts else QWidget()
        spread.setFixedWidth(theme.KPI_VALUE)
        return beside(label(row.text), spread, mean, value, n)

    def _groups(self, groups: tuple[GroupLine, ...]) -> QWidget:
        frame, column = card()
        column.addWidget(heading(self.tr("Groups")))
        for one in groups:
            column.addWidget(beside(label(one.name, strong=True), line_label(one.n, muted=True)))
            if one.hidden:
                column.addWidget(label(one.hidden, theme.CAPTION, muted=True))
        return frame

    def _comments(self, view: ResultView) -> QWidget:
        frame, column = card()
        column.addWidget(heading(view.asks_words))
        if view.comments_why:
            column.addWidget(label(view.comments_why, muted=True))
        for text in view.comments:
            column.addWidget(_remark(text))
        return frame

    # What a person does

    def _on_chosen(self) -> None:
        same = self.view is not None and self.pulse.currentData() == self.view.id
        self.chosen.emit(str(self.pulse.currentData()), str(self.group.currentData() or "") if same else "")

    def _on_recount(self) -> None:
        if self.view is not None:
            self.recount_asked.emit(self.view.id)

    def _on_delete(self) -> None:
        if self.view is not None:
            self.delete_asked.emit(self.view.id)


def _remark(text: str) -> QWidget:
    """What somebody wrote, behind a small picture."""
    mark = line_label()
    mark.setPixmap(icons.pixmap("message", theme.ICON_SMALL, theme.current().muted))
    mark.setFixedWidth(theme.ICON_LARGE)
    return row_of(mark, label(upright(text)), space=theme.SPACE_8)
