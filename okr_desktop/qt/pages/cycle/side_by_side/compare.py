"""Comparing this cycle with another one: the whole, team by team, and what was carried over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.cycle.part import Part, card, line_label, scrolled
from okr_desktop.qt.pages.cycle.side_by_side import data as compare_data
from okr_desktop.qt.pages.cycle.side_by_side.bars import PairBars
from okr_desktop.qt.pages.cycle.side_by_side.data import CompareView
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.qt.widgets.records_table import RecordsTable

_FIRST = 12
_ROWS = 12


class Compare(Part):
    """The other cycle is chosen at the top; every bar bears the name of its cycle."""

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(session, prompter, parent)
        self._other = ""
        self._view: CompareView | None = None
        self.other = QComboBox()
        self.other.setAccessibleName(self.tr("Cycle to compare with"))
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.other.setMaximumWidth(theme.POPOVER_WIDTH)
        self.other.activated.connect(self._on_other)
        self.whole, self.teams = PairBars(), PairBars()
        self.all_teams = QPushButton()
        self.all_teams.clicked.connect(self._on_all_teams)
        heads = (self.tr("Carried over"), self.tr("Before"), self.tr("After"), self.tr("Times"))
        self.matches = RecordsTable(heads)
        self.matches.set_comfortable(False)
        self.matches.set_widths((0, 188, 188, 64))
        self.matches.setAccessibleName(self.tr("What was carried over, before and after"))
        self.matches.chosen.connect(self.show_requested)
        self.other.setPlaceholderText(self.tr("Choose a cycle"))
        self.empty = EmptyState()
        self._arrange()

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.SPACE_8, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(0, theme.SPACE_4, 0, 0)
        top.setSpacing(theme.SPACE_12)
        top.addWidget(line_label(self.tr("Compare with"), strong=True))
        top.addWidget(self.other)
        top.addStretch()
        self._team_card, teams = self._box(self.tr("Mean progress by team"), self.teams)
        teams.addWidget(self.all_teams)
        self._match_card, _ = self._box(self.tr("What was carried over"), self.matches)
        column.addWidget(self._box(self.tr("The whole"), self.whole)[0])
        column.addWidget(self._team_card)
        column.addWidget(self._match_card)
        column.addStretch()
        self._area = scrolled(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.SPACE_8)
        outer.addWidget(self._top)
        outer.addWidget(self._area)
        outer.addWidget(self.empty)
        self.empty.hide()

    def _box(self, title: str, inside: QWidget) -> tuple[QWidget, QVBoxLayout]:
        frame, column = card()
        head: QLabel = line_label(title, theme.EMPHASIS, strong=True)
        inside.setAccessibleName(title)
        column.addWidget(head)
        column.addWidget(inside)
        return frame, column

    def loader(self) -> Callable[..., Any]:
        return compare_data.compare

    def asked(self) -> tuple[Any, ...]:
        return (self._other,)

    def cycle_changed(self) -> None:
        self._other = ""

    def show_view(self, view: CompareView) -> None:
        self._view = view
        self.empty.setVisible(not view.other)
        self.empty.set_content(self._nothing(view), "", "", icons.icon("chart"))
        self._top.setVisible(bool(view.choices))
        self._area.setVisible(bool(view.other))
        self.other.clear()
        for id, name in view.choices:
            self.other.addItem(name, id)
        self.other.setCurrentIndex(self.other.findData(view.other) if view.other else -1)
        self.whole.set_pairs(view.whole, view.other_name, view.name)
        self._show_teams(view, _FIRST)
        self._match_card.setVisible(bool(view.matches))
        self.matches.set_rows(list(view.matches))
        rows = min(len(view.matches), _ROWS)
        self.matches.setFixedHeight(theme.HEADER_HEIGHT + rows * theme.ROW_COMPACT + theme.SPACE_4)

    def _nothing(self, view: CompareView) -> str:
        if not view.choices:
            return self.tr("With a second cycle, both will stand here side by side.")
        text = self.tr("No cycle of the same kind came before {cycle}. Choose another one above to compare it with.")
        return text.format(cycle=view.name)

    def _show_teams(self, view: CompareView, count: int) -> None:
        self._team_card.setVisible(len(view.teams) > 1)
        self.teams.set_pairs(view.teams[:count], view.other_name, view.name)
        self.all_teams.setVisible(len(view.teams) > count)
        self.all_teams.setText(self.tr("Show all %n teams", "", len(view.teams)))

    def _on_all_teams(self) -> None:
        if self._view is not None:
            self._show_teams(self._view, len(self._view.teams))

    def _on_other(self, index: int) -> None:
        self._other = str(self.other.itemData(index))
        self.refresh()
