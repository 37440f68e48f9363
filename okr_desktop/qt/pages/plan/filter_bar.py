"""The line above the tree: cycle, team, search, and the buttons that add."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.plan.view import ALL, BACKLOG, PlanView, Scope


class FilterBar(QWidget):
    """Says what is wanted: ``scope_changed`` for cycle and team, ``text_changed`` for every key typed."""

    scope_changed = Signal(object)
    text_changed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = Scope()
        self.cycle = QComboBox()
        self.cycle.setAccessibleName(self.tr("Cycle"))
        self.cycle.setToolTip(self.tr("Show the objectives of one cycle"))
        self.team = QComboBox()
        self.team.setAccessibleName(self.tr("Team"))
        self.team.setToolTip(self.tr("Show the objectives of one team and of the teams inside it"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search titles, owners, teams and tags"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self._glass = QAction(icons.icon("search"), "", self)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.filter = QPushButton(icons.icon("filter"), self.tr("Filter"))
        self.filter.setToolTip(self.tr("Filter by status, owner, confidence, check-ins and tags"))
        self._arrange()
        self.cycle.activated.connect(self._on_chosen)
        self.team.activated.connect(self._on_chosen)
        self.search.textChanged.connect(self.text_changed)
        self.search.returnPressed.connect(self.left)
        self._clear = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.search)
        self._clear.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._clear.activated.connect(self._on_escape)

    def _arrange(self) -> None:
        self.setFixedHeight(theme.FILTER_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_16, 0, theme.SPACE_16, 0)
        row.setSpacing(theme.SPACE_8)
        for box in (self.cycle, self.team):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMinimumContentsLength(10)
            box.setMaximumWidth(240)
            row.addWidget(box)
        row.addWidget(self.search, 1)
        row.addWidget(self.filter)

    def add_button(self, button: QWidget) -> None:
        """Put a button at the end of the line."""
        layout = self.layout()
        assert layout is not None
        layout.addWidget(button)

    def show_view(self, view: PlanView) -> None:
        """Offer what the workspace has, with what is shown chosen."""
        # While nothing is there nothing has been chosen either: what comes first is shown in its cycle.
        self._scope = view.scope if view.cycles or view.total else Scope("", "", view.scope.archived)
        cycles = [(ALL, self.tr("All cycles")), *view.cycles, (BACKLOG, self.tr("Backlog (no cycle)"))]
        _fill(self.cycle, cycles, view.scope.cycle)
        _fill(self.team, [("", self.tr("All teams")), *view.teams], view.scope.team)

    def scope(self) -> Scope:
        """What is chosen now."""
        return self._scope

    def set_archived(self, shown: bool) -> None:
        """Show archived items too, or not."""
        self._change(Scope(self._scope.cycle, self._scope.team, shown))

    def _on_escape(self) -> None:
        """Clear the search first, then leave it."""
        if self.search.text():
            self.search.clear()
        else:
            self.left.emit()

    def _on_chosen(self) -> None:
        cycle, team = self.cycle.currentData() or "", self.team.currentData() or ""
        self._change(Scope(cycle, team, self._scope.archived))

    def _change(self, scope: Scope) -> None:
        if scope != self._scope:
            self._scope = scope
            self.scope_changed.emit(scope)


def _fill(box: QComboBox, entries: list[tuple[str, str]], chosen: str) -> None:
    box.clear()
    for id, name in entries:
        box.addItem(name, id)
    box.setCurrentIndex(max(box.findData(chosen), 0))
