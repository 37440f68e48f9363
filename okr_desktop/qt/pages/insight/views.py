"""What the page shows with every text finished; made on the worker."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.domain.insight.catalogue import Unit
from okr_desktop.qt.charts.model import ChartFacts, ReadOut


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """A cycle or pulse: its value (None: a gap) and how far two standard errors reach."""

    label: str
    value: float | None
    text: str
    readout: ReadOut
    reach: float = 0.0


@dataclass(frozen=True, slots=True)
class TrendView:
    """One team's series."""

    facts: ChartFacts
    unit: Unit
    points: tuple[TrendPoint, ...]


@dataclass(frozen=True, slots=True)
class ScatterPoint:
    """A team between two series."""

    name: str
    x: float
    y: float
    readout: ReadOut


@dataclass(frozen=True, slots=True)
class ScatterView:
    """Teams as named points; none at all where they may not be compared."""

    facts: ChartFacts
    units: tuple[Unit, Unit]
    titles: tuple[str, str]
    points: tuple[ScatterPoint, ...]


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """A series of the chosen team or of everybody: value (or why there is none), formula, trap, and its neighbour.

    ``short`` is the value for a narrow column; ``teams`` are id, name,
    that value and the whole one of each team.
    """

    code: str
    family: str
    name: str
    value: str
    short: str
    known: bool
    formula: str
    trap: str
    beside: str
    teams: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class SeriesView:
    """The series of a cycle: choices of cycles and teams (id, name), lines by family, what must be said beside."""

    cycle: str
    cycles: tuple[tuple[str, str], ...]
    team: str
    teams: tuple[tuple[str, str], ...]
    about: str
    lines: tuple[SeriesLine, ...]
    notes: str


@dataclass(frozen=True, slots=True)
class RelationLine:
    """A pair: what is said of it, its figures, and its chart; ``first`` is the series beside the result."""

    key: str
    first: str
    name: str
    kind: str
    short: str
    sentence: str
    figures: tuple[str, ...]
    label: str
    scatter: ScatterView
    primary: bool
    headline: bool


@dataclass(frozen=True, slots=True)
class RelationsView:
    """Engagement next to one result: pairs, notes, what else may explain them, and how they are computed."""

    result: str
    results: tuple[tuple[str, str], ...]
    lines: tuple[RelationLine, ...]
    notes: str
    confounders: tuple[str, ...]
    methods: tuple[str, ...]
