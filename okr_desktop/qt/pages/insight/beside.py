"""Engagement next to results: the pairs in a list, and the chosen one as points, a sentence and its figures."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.charts.pane import ChartPane
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.cycle.part import empty_out
from okr_desktop.qt.pages.insight.scatter import ScatterChart
from okr_desktop.qt.pages.insight.views import RelationLine, RelationsView
from okr_desktop.qt.pages.plan.parts import caption, plain, section
from okr_desktop.qt.pages.pulse.bars import point
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.widgets.records_table import RecordsTable

_SHORT = 76


class _Points(QWidget):
    """Short sentences below each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_4)

    def show_texts(self, told: tuple[str, ...]) -> None:
        """Show these."""
        empty_out(self._column)
        for text in told:
            self._column.addWidget(point(text, muted=True))


class BesidePart(QWidget):
    """``asked(result)`` when another result is wanted, ``fix_asked()`` to fix a pair before the next cycle."""

    asked = Signal(str)
    fix_asked = Signal()

    def __init__(self, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RelationsView | None = None
        self.result = QComboBox()
        self.fix = QPushButton(self.tr("&Fix a pair…"))
        self.fix.setToolTip(self.tr("Say before the next cycle which pair is looked at first"))
        self.notes = caption("")
        self.table = RecordsTable((self.tr("Beside the result"), self.tr("r or n")))
        self.table.set_widths((0, _SHORT))
        self.table.setAccessibleName(self.tr("Pairs of engagement and result"))
        self.kind, self.name, self.sentence = caption(""), plain(""), plain("")
        self.name.setFont(theme.font(theme.EMPHASIS, strong=True))
        self.label, self.figures = caption(""), caption("")
        self.chart = ScatterChart()
        self.pane = ChartPane(self.chart, prompter)
        self.pane.set_heading(self.tr("Each point is a team: the mean of its pairs of cycles"))
        self.confounders, self.methods = _Points(), _Points()
        self.explains = section(self.tr("What else may explain it"))
        self._arrange()
        self.result.activated.connect(self._on_result)
        self.fix.clicked.connect(self.fix_asked)
        self.table.current_changed.connect(self._on_current)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_8)
        self.result.setAccessibleName(self.tr("Result"))
        self.result.setToolTip(self.tr("Which result stands beside engagement"))
        head.addWidget(self.result)
        head.addWidget(self.notes, 1)
        head.addWidget(self.fix)
        listed = QFrame()
        listed.setProperty("card", True)
        inside = QVBoxLayout(listed)
        inside.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_8)
        inside.addWidget(self.table)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_16)
        row.addWidget(listed, 2)
        row.addWidget(self._card(), 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        column.addLayout(head)
        column.addLayout(row, 1)

    def _card(self) -> QWidget:
        body = QFrame()
        body.setProperty("card", True)
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_8)
        for widget in (self.kind, self.name, self.label, self.sentence, self.pane, self.figures):
            column.addWidget(widget)
        for widget in (self.explains, self.confounders, section(self.tr("How it is computed")), self.methods):
            column.addWidget(widget)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAccessibleName(self.tr("The chosen pair"))
        self.area.setWidget(body)
        return self.area

    def show_view(self, view: RelationsView) -> None:
        """Show the pairs of a result."""
        self._view = view
        self.result.clear()
        for code, name in view.results:
            self.result.addItem(name, code)
        self.result.setCurrentIndex(max(self.result.findData(view.result), 0))
        self.notes.setText(view.notes)
        self.confounders.show_texts(view.confounders)
        self.methods.show_texts(view.methods)
        rows, primary = list[Record](), None
        for line in view.lines:
            if line.primary is not primary:
                primary = line.primary
                rows.append(Record(f"of {line.kind}", (Cell(line.kind),), heading=True))
            rows.append(
                Record(
                    line.key,
                    (
                        Cell(line.first, strong=line.headline, tip=line.sentence),
                        Cell(line.short, right=True, tip=line.sentence),
                    ),
                    line,
                )
            )
        self.table.set_rows(rows)
        if not self.table.current_key() and view.lines:
            self.table.go_to(view.lines[0].key)
        self._on_current(self.table.current_key())

    def _on_current(self, key: str) -> None:
        lines = self._view.lines if self._view else ()
        line = next((one for one in lines if one.key == key), None)
        self.area.setVisible(line is not None)
        if line is not None:
            self._show_line(line)

    def _show_line(self, line: RelationLine) -> None:
        self.kind.setText(line.kind)
        self.name.setText(line.name)
        self.sentence.setText(line.sentence)
        self.label.setText(line.label)
        self.label.setVisible(bool(line.label))
        self.figures.setText("\n".join(line.figures))
        self.figures.setVisible(bool(line.figures))
        for widget in (self.pane, self.explains, self.confounders):
            widget.setVisible(bool(line.scatter.points))
        self.pane.set_view(line.scatter)

    def _on_result(self, *_: object) -> None:
        self.asked.emit(str(self.result.currentData() or ""))
