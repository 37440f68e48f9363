"""Every series of a cycle in a table; beside it the chosen one with its formula, its trap, its trend, each team."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.charts.pane import ChartPane
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.insight import data
from okr_desktop.qt.pages.insight.trend_chart import TrendChart
from okr_desktop.qt.pages.insight.views import SeriesLine, SeriesView, TrendView
from okr_desktop.qt.pages.plan.parts import caption, plain, section
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.widgets.records_table import RecordsTable

_VALUE, _LETTERS = 186, 10
_EVERYBODY = ""


class SeriesPart(QWidget):
    """``asked(cycle, team)`` when another cycle or team is wanted, ``trend_asked(series, team)`` for the chart."""

    asked = Signal(str, str)
    trend_asked = Signal(str, str)

    def __init__(self, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: SeriesView | None = None
        self.cycle, self.team = QComboBox(), QComboBox()
        self.about, self.notes = caption(""), caption("")
        self.table = RecordsTable((self.tr("Series"), self.tr("Value")))
        self.table.set_widths((0, _VALUE))
        self.table.setAccessibleName(self.tr("Series of the cycle"))
        self.card = SeriesCard(prompter)
        self._arrange()
        self.cycle.activated.connect(self._on_choice)
        self.team.activated.connect(self._on_choice)
        self.table.current_changed.connect(self._on_current)
        self.card.team_chosen.connect(self._on_team)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_8)
        for box, name in ((self.cycle, self.tr("Cycle")), (self.team, self.tr("Team"))):
            box.setAccessibleName(name)
            box.setToolTip(name)
            # Names come after the first show, and none may be cut.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMinimumContentsLength(_LETTERS)
            head.addWidget(box)
        head.addWidget(self.about, 1)
        listed = QFrame()
        listed.setProperty("card", True)
        inside = QVBoxLayout(listed)
        inside.setContentsMargins(1, theme.SPACE_4, 1, theme.SPACE_8)
        inside.addWidget(self.table)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_16)
        row.addWidget(listed, 1)
        row.addWidget(self.card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        column.addLayout(head)
        column.addWidget(self.notes)
        column.addLayout(row, 1)

    def show_view(self, view: SeriesView) -> None:
        """Show a cycle."""
        self._view = view
        _fill(self.cycle, view.cycles, view.cycle)
        _fill(self.team, ((_EVERYBODY, self.tr("Everybody")), *view.teams), view.team)
        self.about.setText(view.about)
        self.notes.setText(view.notes)
        self.notes.setVisible(bool(view.notes))
        rows, family = list[Record](), ""
        for line in view.lines:
            if line.family != family:
                family = line.family
                rows.append(Record(f"of {family}", (Cell(data.family_text(family)),), heading=True))
            value = Cell(line.short, strong=line.known, muted=not line.known, tip=line.value)
            rows.append(Record(line.code, (Cell(line.name, tip=line.formula), value), line))
        self.table.set_rows(rows)
        if not self.table.current_key() and view.lines:
            self.table.go_to(view.lines[0].code)
        self._on_current(self.table.current_key())

    def choice(self) -> tuple[str, str]:
        """The cycle and the team that are chosen."""
        return str(self.cycle.currentData() or ""), str(self.team.currentData() or "")

    def _line(self, code: str) -> SeriesLine | None:
        lines = self._view.lines if self._view else ()
        return next((line for line in lines if line.code == code), None)

    def _on_current(self, code: str) -> None:
        line = self._line(code)
        self.card.show_line(line)
        if line is not None:
            self.trend_asked.emit(line.code, self.choice()[1])

    def _on_choice(self, *_: object) -> None:
        self.asked.emit(*self.choice())

    def _on_team(self, team: str) -> None:
        self.asked.emit(self.choice()[0], team)


class SeriesCard(QScrollArea):
    """One series: how it is computed, what it does not say, how it went, and each team. ``team_chosen(id)``."""

    team_chosen = Signal(str)

    def __init__(self, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("The chosen series"))
        self.name, self.value, self.beside = plain(""), plain(""), caption("")
        self.name.setFont(theme.font(theme.EMPHASIS, strong=True))
        self.formula, self.trap = plain(""), plain("")
        self.chart = TrendChart()
        self.pane = ChartPane(self.chart, prompter)
        self.pane.set_heading(self.tr("How it went"))
        self.teams = RecordsTable((self.tr("Team"), self.tr("Value")))
        self.teams.set_comfortable(False)
        self.teams.set_widths((0, _VALUE))
        self.teams.setAccessibleName(self.tr("The same in each team"))
        self.teams.chosen.connect(self.team_chosen)
        self.setWidget(self._body())

    def _body(self) -> QWidget:
        body = QFrame()
        body.setProperty("card", True)
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_8)
        for label in (
            *(self.name, self.value, self.beside),
            *(section(self.tr("How it is computed")), self.formula),
            *(section(self.tr("What it does not say")), self.trap),
        ):
            column.addWidget(label)
        column.addSpacing(theme.SPACE_8)
        column.addWidget(self.pane)
        self.teams_title: QLabel = section(self.tr("In each team, in the order of teams"))
        column.addWidget(self.teams_title)
        column.addWidget(self.teams)
        column.addStretch(1)
        return body

    def show_line(self, line: SeriesLine | None) -> None:
        """Show one series, or nothing."""
        self.setVisible(line is not None)
        if line is None:
            return
        self.name.setText(line.name)
        self.value.setText(line.value)
        self.beside.setText(line.beside)
        self.beside.setVisible(bool(line.beside))
        self.formula.setText(line.formula)
        self.trap.setText(line.trap)
        for widget in (self.teams_title, self.teams):
            widget.setVisible(bool(line.teams))
        self.teams.set_rows([Record(id, (Cell(name), Cell(value, tip=full))) for id, name, value, full in line.teams])
        self.teams.setFixedHeight(theme.HEADER_HEIGHT + len(line.teams) * theme.ROW_COMPACT + theme.SPACE_4)

    def show_trend(self, shown: TrendView | None) -> None:
        """Show how it went."""
        self.pane.set_view(shown)


def _fill(box: QComboBox, choices: tuple[tuple[str, str], ...], chosen: str) -> None:
    box.clear()
    for id, name in choices:
        box.addItem(name, id)
    box.setCurrentIndex(max(box.findData(chosen), 0))
