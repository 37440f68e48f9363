"""The insight page: what people did, what they answered and what became of it, by team and never by person."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import icons, theme
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.pages.insight import data
from okr_desktop.qt.pages.insight.beside import BesidePart
from okr_desktop.qt.pages.insight.series import SeriesPart
from okr_desktop.qt.pages.insight.views import RelationsView, SeriesView, TrendView
from okr_desktop.qt.pages.plan.parts import caption
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.empty_state import EmptyState

_SERIES, _BESIDE, _EMPTY = range(3)


class InsightPage(QWidget):
    """Two views: the series of a cycle, and engagement next to results. Only what is in sight is read."""

    told = Signal(str)
    failed = Signal(object)
    open_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("helpTopic", "insight")
        self._session, self._prompter = session, prompter
        self._stale = True
        self._asked = ("", "")
        self._result = ""
        self.views = Segments()
        self.views.set_options((self.tr("Indicators"), self.tr("Next to results")))
        self.views.set_value(_SERIES)
        self.series, self.beside = SeriesPart(prompter), BesidePart(prompter)
        self.empty = EmptyState()
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.empty.set_content(
            self.tr("When a cycle has objectives, what people do for them and what becomes of them stands here."),
            self.tr("Open the plan"),
            icon=icons.icon("chart"),
        )
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_12)
        head.addWidget(self.views)
        head.addWidget(caption(self.tr("Teams, never persons. A tool makes people click: these are traces.")), 1)
        for widget in (self.series, self.beside, self.empty):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.views.chosen.connect(self._on_view)
        self.series.asked.connect(self._on_series)
        self.series.trend_asked.connect(self._on_trend)
        self.beside.asked.connect(self._on_result)
        self.beside.fix_asked.connect(self.fix)
        self.empty.primary_requested.connect(self._on_plan)
        self._session.changed.connect(self._on_changed)

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Insight")

    def refresh(self) -> None:
        """Read the view that is in sight anew."""
        if not self._session.is_open:
            return
        self._stale = False
        if self.views.value() == _BESIDE:
            self._session.read(data.load_relations, self._result, then=self._show_beside, failed=self._fail, owner=self)
        else:
            self._session.read(data.load_series, *self._asked, then=self._show_series, failed=self._fail, owner=self)

    def _show_series(self, view: SeriesView | None) -> None:
        if self.views.value() != _SERIES:
            return
        self._stack.setCurrentIndex(_EMPTY if view is None else _SERIES)
        if view is not None:
            self._asked = (view.cycle, view.team)
            self.series.show_view(view)

    def _show_beside(self, view: RelationsView) -> None:
        if self.views.value() == _BESIDE:
            self._result = view.result
            self.beside.show_view(view)
            self._stack.setCurrentIndex(_BESIDE)

    def _show_trend(self, shown: TrendView) -> None:
        self.series.card.show_trend(shown)

    # What a person does

    def show_beside(self) -> None:
        """Go to engagement next to results."""
        self.views.set_value(_BESIDE)
        self.refresh()

    def fix(self) -> None:
        """Say before the next cycle which pair is looked at first."""
        from okr_desktop.qt.dialogs.insight.fix_pair import FixPairDialog

        dialog = FixPairDialog(self._session, self.window(), prompter=self._prompter)
        dialog.cycle_requested.connect(self._on_cycle)
        dialog.open()

    def _on_view(self, _place: int) -> None:
        self.refresh()

    def _on_series(self, cycle: str, team: str) -> None:
        self._asked = (cycle, team)
        self.refresh()

    def _on_trend(self, series: str, team: str) -> None:
        self._session.read(
            data.load_trend, series, team, then=self._show_trend, failed=self._fail, owner=self.series.card
        )

    def _on_result(self, result: str) -> None:
        self._result = result
        self.refresh()

    def _on_cycle(self) -> None:
        self.open_requested.emit("cycle")

    def _on_plan(self) -> None:
        self.open_requested.emit("plan")

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)
