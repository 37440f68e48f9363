"""What a chart shows with every text finished; made on the worker, only painted by the widgets."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from okr_desktop.domain.charts.burn_up import BurnUp, TeamSmall
from okr_desktop.domain.charts.distribution import Distribution
from okr_desktop.domain.charts.key_result import KeyResultSeries
from okr_desktop.domain.charts.table import Table
from okr_desktop.qt.models.records import Cell, Record


@dataclass(frozen=True, slots=True)
class ReadOut:
    """What is said of one point: the figure, and lines below it."""

    head: str
    lines: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """The same for a screen reader."""
        return ", ".join((self.head, *self.lines))


@dataclass(frozen=True, slots=True)
class ChartTable:
    """Headings and rows as texts; ``right`` are the columns of numbers. ``plain`` is the same for other programs.

    ``records`` are the rows as the window's tables take them: thousands are made on the worker, not by the window.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int]
    plain: Table
    records: list[Record] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        cells = (tuple(Cell(text, right=at in self.right) for at, text in enumerate(row)) for row in self.rows)
        object.__setattr__(self, "records", [Record(str(at), row) for at, row in enumerate(cells)])


@dataclass(frozen=True, slots=True)
class ChartFacts:
    """The words around a chart; ``empty`` says what will stand here while there is nothing to draw."""

    title: str
    subtitle: str
    summary: str
    note: str
    empty: str
    table: ChartTable


@dataclass(frozen=True, slots=True)
class Mark:
    """A value with a word and a text beside a line."""

    word: str
    text: str
    value: Decimal
    line: str = ""


@dataclass(frozen=True, slots=True)
class KeyResultView:
    """The chart of a key result; ``marks`` are the labels of its lines, ``readouts`` one a point and the forecast's."""

    facts: ChartFacts
    series: KeyResultSeries
    marks: tuple[Mark, ...]
    readouts: tuple[ReadOut, ...]
    ahead: ReadOut | None
    confidence: str


@dataclass(frozen=True, slots=True)
class BurnUpView:
    """A burn-up; ``readouts`` one a step."""

    facts: ChartFacts
    burn_up: BurnUp
    readouts: tuple[ReadOut, ...]


@dataclass(frozen=True, slots=True)
class DistributionView:
    """A distribution; ``readouts`` one a bin and, when there is any, one for no data."""

    facts: ChartFacts
    distribution: Distribution
    readouts: tuple[ReadOut, ...]


@dataclass(frozen=True, slots=True)
class TeamsView:
    """Small multiples; ``readouts`` one a team."""

    facts: ChartFacts
    teams: tuple[TeamSmall, ...]
    names: tuple[str, ...]
    figures: tuple[str, ...]
    readouts: tuple[ReadOut, ...]


class OtherView(Protocol):
    """The chart of a page of its own: whatever it paints, it has these words."""

    @property
    def facts(self) -> ChartFacts:
        """The words around it."""
        ...


AnyView = KeyResultView | BurnUpView | DistributionView | TeamsView | OtherView
