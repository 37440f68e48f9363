"""What the charts in files have in common: light ground, few colours that differ in grey, axes, title."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from okr_desktop.domain.charts.geometry import DayScale, ValueScale, spread
from okr_desktop.domain.charts.ticks import Unit, date_ticks, value_ticks
from okr_desktop.exchange import texts
from okr_desktop.exchange.out.scene import DASHED, Mark, Path, Words, level

INK, MUTED, FAINT, LINE, GROUND = "#1B2430", "#56616F", "#9AA5B1", "#E1E5EA", "#FFFFFF"
ACCENT, DEEP, TINT, PALE = "#1F5FBF", "#08306B", "#A9C6EC", "#E7EFFA"
SIGNAL = "#B3361A"
WIDTH, HEIGHT = 960.0, 540.0
EDGE, HEAD, FOOT = 40.0, 104.0, 56.0
RIGHT = 190.0
SMALL, BODY, TITLE = 12.0, 14.0, 22.0


def shortened(text: str, width: float, size: float) -> str:
    """A text that fits into a width, judged by the mean width of letters."""
    line = " ".join(text.split())
    most = max(int(width / (size * 0.54)), 4)
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def heading(title: str, subtitle: str, width: float = WIDTH) -> list[Mark]:
    """Title and subtitle at the top."""
    room = width - 2 * EDGE
    return [
        Words(EDGE, 46, shortened(title, room, TITLE), TITLE, INK, bold=True),
        Words(EDGE, 72, shortened(subtitle, room, BODY), BODY, MUTED),
    ]


def percent(share: Decimal) -> str:
    """A share as whole per cent."""
    return f"{round(share * 100)} %"


@dataclass(frozen=True, slots=True)
class Plot:
    """The field that values are drawn in: days from left to right, values from bottom to top."""

    days: DayScale
    values: ValueScale

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.days.left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.days.right

    def place(self, day: date, value: Decimal) -> tuple[float, float]:
        """Where a value of a day stands; what lies outside is held at the edge."""
        y = self.values.at(value)
        return self.days.at(day), min(max(y, self.values.top), self.values.bottom)


def plot(
    start: date, end: date, low: Decimal, high: Decimal, show: Callable[[Decimal], str], say: texts.Words
) -> tuple[Plot, list[Mark]]:
    """A field for these days and values, with its axes."""
    ticks = value_ticks(low, high)
    left = EDGE + max((len(show(one)) for one in ticks), default=1) * SMALL * 0.55 + 10
    field = Plot(DayScale(start, end, left, WIDTH - RIGHT), ValueScale(ticks[0], ticks[-1], HEIGHT - FOOT, HEAD))
    marks: list[Mark] = []
    for one in ticks:
        y = field.values.at(one)
        marks.append(level(field.left, field.right, y, LINE))
        marks.append(Words(field.left - 10, y + 4, show(one), SMALL, MUTED, "end"))
    return field, [*marks, *_day_axis(field, start, end, say)]


def _day_axis(field: Plot, start: date, end: date, say: texts.Words) -> list[Mark]:
    marks: list[Mark] = []
    for tick in date_ticks(start, end):
        x = field.days.at(tick.day)
        marks.append(Words(x, HEIGHT - FOOT + 22, _tick_text(tick.day, tick.unit, say), SMALL, MUTED, "middle"))
        marks.append(Words(x, HEIGHT - FOOT + 9, "|", 6, FAINT, "middle"))
    return marks


def _tick_text(day: date, unit: Unit, say: texts.Words) -> str:
    match unit:
        case Unit.YEAR:
            return str(day.year)
        case Unit.MONTH | Unit.QUARTER:
            return f"{say.month(day.month)} {day.year}" if day.month == 1 else say.month(day.month)
        case _:
            return say.day_month(day)


def today_line(field: Plot, day: date, say: texts.Words) -> list[Mark]:
    """A thin line on today, when it lies in the period."""
    if not field.days.start <= day <= field.days.end:
        return []
    x = field.days.at(day)
    line = Path(((x, field.values.top), (x, field.values.bottom)), FAINT, 1.0, DASHED)
    return [line, Words(x, HEAD - 8, say("Today"), SMALL, MUTED, "middle")]


def end_labels(field: Plot, labels: Sequence[tuple[float, str, str, bool]]) -> list[Mark]:
    """Labels right of the field at their heights (y, text, colour, bold), pushed apart where they would overlap."""
    places = spread([y for y, *_ in labels], SMALL + 5, HEAD, HEIGHT - FOOT)
    room = WIDTH - field.right - 14 - 8
    return [
        Words(field.right + 14, place + 4, shortened(text, room, SMALL + 1), SMALL + 1, colour, bold=bold)
        for place, (_, text, colour, bold) in zip(places, labels, strict=True)
    ]
