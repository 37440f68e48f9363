"""The head of the cycle page: which cycle, where it stands, and the one step that comes next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from okr_desktop.domain.cycles import CycleState
from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.cycle.data import HeadView
from okr_desktop.qt.pages.cycle.part import line_label, primary
from okr_desktop.qt.pages.cycle.track import CycleTrack
from okr_desktop.qt.texts import cycle_state_hint
from okr_desktop.qt.widgets.progress_bar import ProgressBar

EDIT, NEW, BACK_TO_PREPARATION, BACK_TO_ACTIVE, REOPEN = "edit", "new", "preparation", "active", "reopen"
SPONSOR, REPORT, CONCERN = "sponsor", "report", "concern"


class CycleHead(QWidget):
    """``chosen(id)`` another cycle, ``next_requested()`` the main button, ``asked(verb)`` an entry of the menu."""

    chosen = Signal(str)
    next_requested = Signal()
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = QComboBox()
        self.choice.setFont(theme.font(theme.SECTION, strong=True))
        self.choice.setAccessibleName(self.tr("Cycle"))
        self.choice.setToolTip(self.tr("Choose another cycle"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.setMinimumHeight(theme.ROW_COMFORTABLE)
        self.choice.setMaximumWidth(theme.POPOVER_WIDTH)
        self.choice.activated.connect(self._on_activated)
        self.facts = line_label(muted=True)
        self.track = CycleTrack()
        self.meaning = line_label(muted=True)
        self.bar = ProgressBar()
        self.bar.setFixedWidth(theme.POPOVER_WIDTH // 2)
        self.next_button = primary("")
        self.next_button.clicked.connect(self.next_requested)
        self.more = QToolButton()
        self.more.setIcon(icons.icon("more"))
        self.more.setProperty("quiet", True)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setToolTip(self.tr("More about this cycle"))
        self.more.setAccessibleName(self.tr("More about this cycle"))
        self._menu = QMenu(self.more)
        self._menu.triggered.connect(self._on_menu)
        self.more.setMenu(self._menu)
        self._arrange()

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(theme.SPACE_12)
        first.addWidget(self.choice)
        first.addWidget(self.facts)
        first.addWidget(self.bar)
        first.addStretch()
        first.addWidget(self.next_button)
        first.addWidget(self.more)
        second = QHBoxLayout()
        second.setSpacing(theme.SPACE_24)
        second.addWidget(self.track)
        second.addWidget(self.meaning, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        column.addLayout(first)
        column.addLayout(second)

    def show_view(self, view: HeadView) -> None:
        """Show a cycle."""
        self.choice.blockSignals(True)
        self.choice.clear()
        for id, name in view.choices:
            self.choice.addItem(name, id)
        self.choice.setCurrentIndex(self.choice.findData(view.cycle))
        self.choice.blockSignals(False)
        facts = [view.period, view.days]
        if view.sponsor:
            facts.append(self.tr("Sponsor: {name}").format(name=view.sponsor))
        self.facts.setText(" · ".join(facts))
        self.bar.set_progress(view.elapsed, None, "open", view.days)
        self.bar.setToolTip(self.tr("How much of the cycle has passed"))
        state = view.record.state
        self.track.set_state(state)
        self.meaning.setText(cycle_state_hint(state.value))
        self._fill_steps(state)

    def _fill_steps(self, state: CycleState) -> None:
        names = {
            CycleState.PREPARATION: (self.tr("Activate…"), self.tr("Agree on what is planned; check-ins begin")),
            CycleState.ACTIVE: (self.tr("Start the review"), self.tr("Last check-ins, scores and lessons")),
            CycleState.REVIEW: (self.tr("Close the cycle…"), self.tr("Score, learn, carry over, close")),
            CycleState.CLOSED: (self.tr("Carry over…"), self.tr("Take what was not reached into the next cycle")),
        }
        text, tip = names[state]
        self.next_button.setText(text)
        self.next_button.setToolTip(tip)
        self._menu.clear()
        entries = [(NEW, self.tr("New cycle…"))]
        if state is CycleState.CLOSED:
            entries.append((REOPEN, self.tr("Reopen…")))
        else:
            entries += [(EDIT, self.tr("Edit cycle…")), (SPONSOR, self.tr("Sponsor…"))]
        if state is CycleState.ACTIVE:
            entries.append((BACK_TO_PREPARATION, self.tr("Back to preparation")))
        if state is CycleState.REVIEW:
            entries.append((BACK_TO_ACTIVE, self.tr("Back to active")))
        entries += [(CONCERN, self.tr("Raise a concern about it…")), (REPORT, self.tr("Report…"))]
        for verb, name in entries:
            self._menu.addAction(name).setData(verb)

    def _on_activated(self, index: int) -> None:
        self.chosen.emit(str(self.choice.itemData(index)))

    def _on_menu(self, action: QAction) -> None:
        self.asked.emit(str(action.data()))
