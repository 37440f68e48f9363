"""The distribution of a cycle: bars of ten per cent in their bands, and what has no data apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor

from okr_desktop.domain.charts.distribution import Bin, Distribution
from okr_desktop.qt import texts, theme
from okr_desktop.qt.charts import words
from okr_desktop.qt.charts.canvas import Anchor, Canvas
from okr_desktop.qt.charts.model import DistributionView
from okr_desktop.qt.charts.view import ChartView, Stop
from okr_desktop.qt.theme import Theme
from okr_desktop.qt.widgets.marks import paint_status

# The status whose shape and colour a band has; no colour stands alone.
_LOOKS = {"low": "at_risk", "middle": "behind", "high": "on_track", "above": "done", "no_data": "no_data"}
_BAR_GAP, _GROUP_GAP = 2.0, 14.0
_FOOT, _HEAD, _MARK = 54.0, 24.0, 11.0
_STAR = "★"


@dataclass(frozen=True, slots=True)
class _Bar:
    band: str
    count: int
    left: float
    width: float


class DistributionChart(ChartView):
    """Bars with their numbers above; under each band its shape, its range and how many are in it."""

    def draw(self, canvas: Canvas, shown: DistributionView) -> list[Stop]:
        found = shown.distribution
        bars = _layout(canvas, found)
        top, bottom = _HEAD, canvas.height - _FOOT
        most = max((bar.count for bar in bars), default=0) or 1
        stops = list[Stop]()
        for bar, readout in zip(bars, shown.readouts, strict=True):
            height = (bottom - top) * bar.count / most
            _paint_bar(canvas, bar, bottom, height)
            stops.append(Stop(bar.left + bar.width / 2, bottom - height, readout))
        canvas.level(0, canvas.width, bottom, canvas.look.control, theme.CHART_FINE)
        _paint_ticks(canvas, bars, found.bins, bottom)
        _paint_bands(canvas, bars, found, bottom)
        if not found.total:
            width = min(canvas.width - theme.SPACE_24, float(theme.CHART_READOUT))
            middle = canvas.width / 2, (top + bottom) / 2
            canvas.paragraph(*middle, width, shown.facts.empty, canvas.body, canvas.look.muted)
        return stops

    def paint_stop(self, canvas: Canvas, stop: Stop) -> None:
        """A bar is marked by a dot at its foot."""
        canvas.dots(
            [(stop.x, canvas.height - _FOOT)], theme.CHART_DOT, canvas.look.surface, canvas.look.text, theme.CHART_LINE
        )
        super().paint_stop(canvas, stop)

    def stop_at(self, place: QPointF) -> int:
        """The bar below or above the mouse."""
        return super().stop_at(place) if self.stops() else -1


def _layout(canvas: Canvas, found: Distribution) -> list[_Bar]:
    """Bars of one width with a gap between bands; no data is a bar of its own at the end."""
    bins = [*((one.band, one.count) for one in found.bins), ("no_data", found.no_data)]
    gaps = sum(before[0] != after[0] for before, after in pairwise(bins))
    width = (canvas.width - gaps * _GROUP_GAP) / len(bins)
    bars, left = list[_Bar](), 0.0
    for at, (band, count) in enumerate(bins):
        if at and band != bins[at - 1][0]:
            left += _GROUP_GAP
        bars.append(_Bar(band, count, left, width))
        left += width
    return bars


def _paint_bar(canvas: Canvas, bar: _Bar, bottom: float, height: float) -> None:
    look = canvas.look
    left, width = bar.left + _BAR_GAP / 2, bar.width - _BAR_GAP
    if bar.count:
        color = theme.status_color(_LOOKS[bar.band], look)
        for brush in _fills(bar.band, color, look, canvas):
            canvas.box(left, bottom - height, width, height, brush, color)
        text = texts.number_text(Decimal(bar.count))
        canvas.text(bar.left + bar.width / 2, bottom - height - 9, text, canvas.strong, look.text, Anchor.MIDDLE)


def _fills(band: str, color: QColor, look: Theme, canvas: Canvas) -> list[QColor | QBrush]:
    """Bands differ in pattern and in lightness: hatched, tinted, full, lined, empty."""
    match band:
        case "low":
            return [look.surface, QBrush(color, Qt.BrushStyle.BDiagPattern)]
        case "middle":
            return [canvas.faded(color, theme.CHART_FILL)]
        case "above":
            return [canvas.faded(color, theme.CHART_BAND), QBrush(color, Qt.BrushStyle.HorPattern)]
        case "no_data":
            return [look.surface]
        case _:
            return [color]


def _paint_ticks(canvas: Canvas, bars: Sequence[_Bar], bins: Sequence[Bin], bottom: float) -> None:
    """The ends of the bins that begin a band, and 100 per cent."""
    y, look = bottom + 10, canvas.look
    for bar, one in zip(bars, bins, strict=False):
        if one.start is not None and one.end is not None and one.start * 10 in (0, 3, 7):
            canvas.text(bar.left, y, texts.percent_text(one.start), canvas.small, look.muted)
        if one.end == 1:
            place = bar.left + bar.width
            canvas.text(place, y, texts.percent_text(one.end), canvas.small, look.muted, Anchor.END)


def _paint_bands(canvas: Canvas, bars: Sequence[_Bar], found: Distribution, bottom: float) -> None:
    """Under each band its shape and how many are in it, in words where there is room."""
    for band in dict.fromkeys(bar.band for bar in bars):
        inside = [bar for bar in bars if bar.band == band]
        left, width = inside[0].left, sum(bar.width for bar in inside)
        count = found.no_data if band == "no_data" else found.in_band(band)
        y, look = bottom + 30, canvas.look
        _paint_mark(canvas, band, left, y)
        canvas.text(left + _MARK + 4, y, texts.number_text(Decimal(count)), canvas.strong, look.text)
        canvas.text(left, y + 15, _band_word(canvas, band, width + _GROUP_GAP / 2), canvas.small, look.muted)


def _band_word(canvas: Canvas, band: str, room: float) -> str:
    """The name of a band, or the short one; where even that of a single bar has no room the shape has to do."""
    fitting = (words.band_text(band), words.short_band_text(band))
    for word in fitting:
        if canvas.text_width(word, canvas.small) <= room:
            return word
    return "" if band in ("above", "no_data") else canvas.elided(fitting[-1], canvas.small, room)


def _paint_mark(canvas: Canvas, band: str, left: float, y: float) -> None:
    """The shape of the status that a band stands for; above 1 is a star."""
    color = theme.status_color(_LOOKS[band], canvas.look)
    if band == "above":
        canvas.text(left, y, _STAR, canvas.body, color)
        return
    square = QRectF(canvas.x(left + _MARK) if canvas.rtl else left, y - _MARK / 2, _MARK, _MARK)
    paint_status(canvas.painter, square, _LOOKS[band], color)
