"""The frame of a chart over time: gridlines, ticks, today, and labels at the end of the lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from okr_desktop.domain.charts.geometry import DayScale, Place, ValueScale, height_at, spread
from okr_desktop.domain.charts.ticks import DateTick, Unit, date_ticks, value_ticks
from okr_desktop.qt import texts, theme
from okr_desktop.qt.charts.canvas import Anchor, Canvas

translate = QCoreApplication.translate
_TICK_ROOM, _LABEL_GAP, _PAIR_GAP = 62.0, 15.0, 28.0
_ROW = 32.0
_WIDEST = 0.30
_SHARES = (0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95)


@dataclass(frozen=True, slots=True)
class EndLabel:
    """A word and a figure at the end of a line; ``strong`` figures are the ones that count."""

    word: str
    text: str
    value: Decimal
    strong: bool = True


@dataclass(frozen=True, slots=True)
class Plot:
    """Where days and values are; ``left`` to ``bottom`` is the room of the lines."""

    days: DayScale
    values: ValueScale
    left: float
    top: float
    right: float
    bottom: float
    foot: float


class Frame:
    """Measures and paints everything but the lines.

    ``foot`` is room kept free between the lines and the days, ``beside`` a word and a figure that the caller paints
    there at the right; ``tick_text`` writes the values of the axis.
    """

    def __init__(
        self,
        canvas: Canvas,
        period: tuple[date, date],
        ticks: Sequence[Decimal],
        tick_text: Callable[[Decimal], str],
        labels: Sequence[EndLabel],
        foot: float = 0.0,
        beside: tuple[str, str] = ("", ""),
    ) -> None:
        self._canvas = canvas
        self._ticks = [(tick, tick_text(tick)) for tick in ticks]
        self._labels = labels
        self._beside = beside
        self._stacked = False
        self.plot = self._measure(period, foot)

    def _measure(self, period: tuple[date, date], foot: float) -> Plot:
        canvas = self._canvas
        left = max((canvas.text_width(text, canvas.small) for _, text in self._ticks), default=0.0) + theme.SPACE_8 + 2
        right = canvas.width - self._label_room() - theme.SPACE_4
        top = theme.SPACE_16 + 2.0
        bottom = canvas.height - theme.SPACE_24 - foot
        low, high = self._ticks[0][0], self._ticks[-1][0]
        # Half a dot stays free on both sides, so that the first and the last day are seen whole.
        days = DayScale(*period, left + theme.SPACE_4, max(right, left + 40) - theme.SPACE_4)
        return Plot(days, ValueScale(low, high, bottom, top), left, top, max(right, left + 40), bottom, foot)

    def _label_room(self) -> float:
        canvas = self._canvas
        widths = [
            (canvas.text_width(one.word, canvas.small), canvas.text_width(one.text, canvas.strong))
            for one in self._labels
        ]
        wide = max((word + text for word, text in widths), default=0.0) + theme.SPACE_4
        self._stacked = wide > canvas.width * _WIDEST
        room = max(max(pair) for pair in widths) if self._stacked else wide
        word, text = self._beside
        room = max(room, canvas.text_width(word, canvas.small), canvas.text_width(text, canvas.strong))
        return min(room + theme.SPACE_8, canvas.width * 0.4)

    def paint(self, today: date, today_word: str, fiscal_year_start: int = 1) -> None:
        """Gridlines with their values, days below, and a line at today."""
        canvas, plot = self._canvas, self.plot
        for value, text in self._ticks:
            y = plot.values.at(value)
            canvas.level(plot.left, plot.right, y, canvas.look.line, theme.CHART_FINE)
            canvas.text(plot.left - theme.SPACE_8, y, text, canvas.small, canvas.look.muted, Anchor.END)
        self._paint_days(fiscal_year_start)
        if plot.days.start < today < plot.days.end:
            self._paint_today(today, today_word)

    def _paint_days(self, fiscal: int) -> None:
        canvas, plot = self._canvas, self.plot
        y = canvas.height - theme.SPACE_12
        most = max(int((plot.right - plot.left) / _TICK_ROOM), 2)
        edge = plot.left
        for tick in date_ticks(plot.days.start, plot.days.end, most, fiscal):
            text, x = day_text(tick), plot.days.at(tick.day)
            half = canvas.text_width(text, canvas.small) / 2
            place = min(max(x, plot.left + half), canvas.width - half - 1)
            if place - half < edge:
                continue
            edge = place + half + theme.SPACE_8
            end = plot.bottom + plot.foot
            canvas.line(x, end, x, end + theme.SPACE_4, canvas.look.control, theme.CHART_FINE)
            canvas.text(place, y, text, canvas.small, canvas.look.muted, Anchor.MIDDLE)

    def _paint_today(self, today: date, word: str) -> None:
        canvas, plot = self._canvas, self.plot
        x = round(plot.days.at(today)) + 0.5
        canvas.line(x, plot.top - 2, x, plot.bottom + plot.foot, canvas.look.control, theme.CHART_FINE)
        half = canvas.text_width(word, canvas.small) / 2
        place = min(max(x, plot.left + half), plot.right - half)
        canvas.text(place, plot.top - theme.SPACE_8, word, canvas.small, canvas.look.muted, Anchor.MIDDLE)

    def paint_labels(self) -> None:
        """The words and figures at the end of the lines, kept apart from each other."""
        canvas, plot = self._canvas, self.plot
        gap = _PAIR_GAP if self._stacked else _LABEL_GAP
        wanted = [plot.values.at(one.value) for one in self._labels]
        x = plot.right + theme.SPACE_8
        for one, y in zip(self._labels, spread(wanted, gap, plot.top, plot.bottom), strict=True):
            figure = canvas.look.text if one.strong else canvas.look.muted
            if self._stacked:
                canvas.text(x, y - 6.5, one.word, canvas.small, canvas.look.muted)
                canvas.text(x, y + 6.5, one.text, canvas.strong, figure)
                continue
            canvas.text(x, y, one.word, canvas.small, canvas.look.muted)
            beside = x + canvas.text_width(one.word, canvas.small) + theme.SPACE_4
            canvas.text(beside, y, one.text, canvas.strong, figure)


def paint_line_label(
    canvas: Canvas,
    plot: Plot,
    line: Sequence[Place],
    others: Sequence[Place],
    avoid: Sequence[float],
    levels: Sequence[float],
) -> None:
    """The word "expected" beside its line, where the other line is farthest away.

    It keeps off the places ``avoid`` (in x) and the heights ``levels`` of other lines, where that is possible.
    """
    if len(line) < 2:
        return
    text = translate("Charts", "expected")
    half = canvas.text_width(text, canvas.small) / 2 + theme.SPACE_4
    first, last = line[0][0] + half, line[-1][0] - half
    spots = [(x, _beside(plot, line, others, x, half)) for x in (first + (last - first) * share for share in _SHARES)]
    free = [(x, y) for x, y in spots if all(abs(x - one) > 1.5 * half for one in avoid)] or spots
    free = [(x, y) for x, y in free if all(abs(y - one) > theme.SPACE_8 for one in levels)] or free
    x, y = max(
        free, key=lambda spot: abs(height_at(line, spot[0]) - height_at(others, spot[0])) if others else -spot[0]
    )
    canvas.text(
        min(max(x, plot.left + half), plot.right - half), y, text, canvas.small, canvas.look.muted, Anchor.MIDDLE
    )


def _beside(plot: Plot, line: Sequence[Place], others: Sequence[Place], x: float, half: float) -> float:
    """A height clear of the line over the whole length of the label, on the side away from the other line."""
    below = bool(others) and height_at(others, x) < height_at(line, x)
    heights = [height_at(line, place) for place in (x - half, x, x + half)]
    y = max(heights) + theme.SPACE_8 if below else min(heights) - theme.SPACE_8
    return min(max(y, plot.top + 6), plot.bottom - 6)


def paint_latest(canvas: Canvas, plot: Plot, place: Place, text: str) -> None:
    """The present value stands at its dot: above it, or below where there is no room."""
    x, y = place
    half = canvas.text_width(text, canvas.strong) / 2
    at = min(max(x, plot.left + half + 2), plot.right - half)
    above = y - theme.SPACE_12 - 1
    height = above if above > plot.top + 2 else y + theme.SPACE_12 + 2
    canvas.text(at, height, text, canvas.strong, canvas.look.accent, Anchor.MIDDLE, canvas.look.surface)


def paint_empty(canvas: Canvas, plot: Plot, text: str) -> None:
    """What will stand here, in the middle of the frame."""
    width = min(plot.right - plot.left - theme.SPACE_16, theme.CHART_READOUT * 1.25)
    middle = (plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2
    canvas.paragraph(*middle, width, text, canvas.body, canvas.look.muted)


def value_steps(low: Decimal, high: Decimal, height: float) -> tuple[Decimal, ...]:
    """The values of the axis for a height in pixels: few lines are easier to read."""
    return value_ticks(low, high, min(max(int(height / _ROW) - 2, 2), 4))


def day_text(tick: DateTick) -> str:
    """A tick of the time axis as the locale writes it: "Jul 6", "Jul", "Jan 2027", "2027"."""
    day = tick.day
    if tick.unit in (Unit.DAY, Unit.WEEK):
        return texts.date_text(day, day)
    if tick.unit is Unit.YEAR and day.month == 1:
        return QLocale().toString(QDate(day.year, 1, 1), "yyyy")
    month = QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
    if tick.unit is Unit.MONTH and day.month != 1:
        return month
    year = QLocale().toString(QDate(day.year, 1, 1), "yyyy")
    return f"{month} {year}"
