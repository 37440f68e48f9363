"""Charts that load themselves: say what to show, and they follow every change while they are visible."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.qt import texts
from okr_desktop.qt.charts import data
from okr_desktop.qt.charts.burn_up import BurnUpChart
from okr_desktop.qt.charts.distribution import DistributionChart
from okr_desktop.qt.charts.key_result import KeyResultChart
from okr_desktop.qt.charts.model import AnyView
from okr_desktop.qt.charts.pane import ChartPane
from okr_desktop.qt.charts.teams import TeamMultiples
from okr_desktop.qt.charts.view import ChartView
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session

Loader = Callable[..., Any]


class ChartBox(QWidget):
    """A pane with a loader; concrete boxes say which chart and what to load."""

    def __init__(
        self, session: Session, prompter: Prompter, chart: ChartView, load: Loader, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._load = load
        self._wanted: tuple[Any, ...] | None = None
        self._stale = False
        self._turn = 0
        self.pane = ChartPane(chart, prompter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)
        session.changed.connect(self._on_changed)

    def clear(self) -> None:
        """Show nothing."""
        self._wanted = None
        self._turn += 1
        self.pane.set_view(None)

    def refresh(self) -> None:
        """Load what is shown again."""
        self._stale = False
        if self._wanted is not None and self._session.is_open:
            self._turn += 1
            self.begin(self._turn, self._wanted)

    def begin(self, turn: int, wanted: tuple[Any, ...]) -> None:
        """Ask the worker for a chart; what it answers is shown when it is still wanted."""
        self.ask(_numbered, turn, self._load, wanted, then=self._on_loaded)

    def ask(self, fn: Callable[..., Any], *args: Any, then: Callable[[Any], None]) -> None:
        """Read on the worker; what fails is said below the chart."""
        self._session.read(fn, *args, then=then, failed=self._on_failed, owner=self)

    def is_wanted(self, turn: int) -> bool:
        """Whether an answer to this turn is still waited for: a later question makes it void."""
        return turn == self._turn

    def _on_failed(self, error: BaseException) -> None:
        self.pane.say(texts.error_text(error))

    def show_wanted(self, *wanted: Any) -> None:
        """Load and show what these arguments of the loader mean."""
        if wanted != self._wanted:
            self.pane.set_view(None)
        self._wanted = wanted
        self.refresh()

    def _on_loaded(self, found: tuple[int, AnyView | None]) -> None:
        turn, shown = found
        if self.is_wanted(turn):
            self.pane.set_view(shown)

    def _on_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()


class SlicedBox(ChartBox):
    """A box whose chart takes long on a large workspace: it is made in slices, other work comes in between."""

    def begin(self, turn: int, wanted: tuple[Any, ...]) -> None:
        self.ask(_numbered, turn, self._load, wanted, then=self._on_slice)

    def _on_slice(self, found: tuple[int, data.Job[Any]]) -> None:
        turn, job = found
        if not self.is_wanted(turn):
            return
        if job.done:
            self.pane.set_view(job.view)
        else:
            self.ask(_advanced, turn, job, then=self._on_slice)


class KeyResultChartBox(ChartBox):
    """The chart of one key result; where its title is near, ``pane.set_heading(…)``."""

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(session, prompter, KeyResultChart(), data.load_key_result, parent)

    def show_key_result(self, id: str) -> None:
        """Load and show a key result."""
        self.show_wanted(id)


class BurnUpBox(SlicedBox):
    """The burn-up of a cycle."""

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(session, prompter, BurnUpChart(), data.begin_burn_up, parent)

    def show_cycle(self, cycle: str, team: str | None = None) -> None:
        """Load and show a cycle, for all teams or one (ids)."""
        self.show_wanted(cycle, team)


class DistributionBox(ChartBox):
    """How the figures of a cycle are spread."""

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(session, prompter, DistributionChart(), data.load_distribution, parent)

    def show_cycle(self, cycle: str, team: str | None = None, of: str = "key_result", *, graded: bool = False) -> None:
        """Load and show progress (or the scores given) of key results, or ``of="objective"`` of objectives."""
        self.show_wanted(cycle, team, of, graded)


class TeamsBox(SlicedBox):
    """A small burn-up for each team of a cycle."""

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(session, prompter, TeamMultiples(), data.begin_teams, parent)

    def show_cycle(self, cycle: str) -> None:
        """Load and show a cycle."""
        self.show_wanted(cycle)


def _numbered(desk: Any, turn: int, load: Loader, wanted: tuple[Any, ...]) -> tuple[int, Any]:
    return turn, load(desk, *wanted)


def _advanced(desk: Any, turn: int, job: data.Job[Any]) -> tuple[int, data.Job[Any]]:
    return turn, job.advance(desk)
