"""How the figures of a cycle are spread: bands and a histogram, with what has no data apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from okr_desktop.domain.charts.table import Table
from okr_desktop.domain.scoring import ONE, ZERO

# Shares of 1; the upper end belongs to the next band, but for 1, which is reached and not exceeded.
BANDS = ("low", "middle", "high", "above")
COLUMNS = ("from", "to", "band", "count")
LOW, HIGH = Decimal("0.3"), Decimal("0.7")
BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """How many figures lie from ``start`` up to ``end`` (shares of 1; None: open), and the band they are in."""

    start: Decimal | None
    end: Decimal | None
    band: str
    count: int


@dataclass(frozen=True, slots=True)
class Distribution:
    """Ten bins from 0 to 1 (the last one holds 1), one below 0 and one above 1 where there are such figures."""

    bins: tuple[Bin, ...]
    no_data: int

    @property
    def total(self) -> int:
        """Figures that are in a bin."""
        return sum(one.count for one in self.bins)

    def in_band(self, band: str) -> int:
        """Figures in a band of BANDS; what is below 0 counts as low."""
        return sum(one.count for one in self.bins if one.band == band)


def band_of(figure: Decimal) -> str:
    """The band of a figure: [0, 0.3) low, [0.3, 0.7) middle, [0.7, 1] high, above 1; no gaps."""
    if figure > ONE:
        return "above"
    if figure >= HIGH:
        return "high"
    return "middle" if figure >= LOW else "low"


def distribution(figures: Iterable[Decimal | None]) -> Distribution:
    """The distribution of scores or of raw progress; None is no data and stands apart."""
    counts, below, above, missing = [0] * BINS, 0, 0, 0
    for figure in figures:
        if figure is None:
            missing += 1
        elif figure < ZERO:
            below += 1
        elif figure > ONE:
            above += 1
        else:
            counts[min(int(figure * BINS), BINS - 1)] += 1
    width = ONE / BINS
    bins = [Bin(at * width, (at + 1) * width, band_of(at * width), count) for at, count in enumerate(counts)]
    if below:
        bins.insert(0, Bin(None, ZERO, "low", below))
    if above:
        bins.append(Bin(ONE, None, "above", above))
    return Distribution(tuple(bins), missing)


def table(found: Distribution) -> Table:
    """One row a bin and one for no data (band ``no_data``)."""
    rows = [(one.start, one.end, one.band, one.count) for one in found.bins]
    return Table(COLUMNS, (*rows, (None, None, "no_data", found.no_data)))
