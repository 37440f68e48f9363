"""How scores are distributed: a strip of dots for each team, the median, the range, and what has no score."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from okr_desktop.reports.base.formats import NBSP, NO_FIGURE
from okr_desktop.reports.base.layout import Cell, Mark, Strip, carried, hold, row, stack
from okr_desktop.reports.base.marks import Rule, ratio
from okr_desktop.reports.base.style import (
    CAPTION,
    CONTENT_WIDTH,
    HAIR,
    INK,
    RULE,
    TABLE,
    TABLE_HEAD,
    TABLE_MUTED,
    TABLE_STRONG,
)
from okr_desktop.reports.review.charts import Dots
from okr_desktop.reports.review.data import Spread
from okr_desktop.reports.review.kit import Kit

_NAME = 118.0
_STRIP, _STRIP_WIDTH, _STRIP_HEIGHT = 128.0, 187.0, 20.0
_MEDIAN, _RANGE, _COUNT = 366.0, 436.0, CONTENT_WIDTH
_ROW = 29.0


def distribution(kit: Kit) -> Iterator[Strip]:
    """The section; nothing where no key result counts."""
    spreads = [one for one in kit.data.spreads if one.values or one.unscored]
    if not spreads:
        return
    yield from kit.begin("distribution", _lead(kit, spreads), title=title_of(kit))
    head = _head(kit, all(one.graded for one in spreads))
    yield from head
    for spread in spreads:
        yield from carried(_row(kit, spread), tuple(head))


def title_of(kit: Kit) -> str:
    """The key of the title: of scores only where people have given them all."""
    return worded("distribution", graded=all(one.graded for one in kit.data.spreads))


def worded(key: str, *, graded: bool) -> str:
    """The key of what is said of scores, or of progress until they are given."""
    return key if graded else f"{key}_now"


def _lead(kit: Kit, spreads: list[Spread]) -> str:
    graded = all(one.graded for one in spreads)
    return kit.say("distribution_lead_graded" if graded else "distribution_lead")


def _head(kit: Kit, graded: bool) -> list[Strip]:
    """Names of the columns, and the scale above the strips."""
    say, limits = kit.say, kit.data.thresholds
    (names,) = row(
        kit.fonts,
        [
            Cell(0, [say("col_team")], TABLE_HEAD),
            Cell(_MEDIAN, [say("col_median")], TABLE_HEAD, "right"),
            Cell(_RANGE, [say("col_range")], TABLE_HEAD, "right"),
            Cell(_COUNT, [say(worded("col_unscored", graded=graded))], TABLE_HEAD, "right"),
        ],
        TABLE_HEAD.leading,
        below=4,
    )
    baseline = TABLE_HEAD.leading / 2 + TABLE_HEAD.size * 0.355
    for at in (Decimal(0), limits.band_low, limits.band_high, Decimal(1)):
        text = said_value(kit, at, graded=graded)
        x = _STRIP + (ratio(at) or 0.0) * _STRIP_WIDTH - kit.fonts.width(text, CAPTION) / 2
        names.runs.append((x, baseline, CAPTION, text))
    names.marks.append(Mark(0, names.height, Rule(CONTENT_WIDTH, INK, RULE)))
    hold([names], to_next=True)
    return [names]


def _row(kit: Kit, spread: Spread) -> list[Strip]:
    fonts = kit.fonts
    cells = [
        Cell(0, fonts.wrap(team_name(kit, spread.team), TABLE_STRONG, _NAME, 2), TABLE_STRONG, width=_NAME),
        Cell(_MEDIAN, [said_median(kit, spread)], TABLE_STRONG, "right"),
        Cell(_RANGE, [said_range(kit, spread)], TABLE, "right"),
        Cell(_COUNT, [said_unscored(kit, spread)], TABLE if spread.unscored else TABLE_MUTED, "right"),
    ]
    # The figures stand beside the middle of a name of two lines.
    count = len(cells[0].lines)
    beside_name = [cell._replace(lines=[*[""] * ((count - 1) // 2), *cell.lines]) for cell in cells[1:]]
    room = (_ROW - count * TABLE.leading) / 2
    strip = stack(row(fonts, [cells[0], *beside_name], TABLE.leading, above=room, below=room))
    strip.marks.append(Mark(_STRIP, (_ROW + _STRIP_HEIGHT) / 2, dots_of(kit, spread, _STRIP_WIDTH, _STRIP_HEIGHT)))
    strip.marks.append(Mark(0, _ROW, Rule(CONTENT_WIDTH, weight=HAIR)))
    kit.lead_to(strip, kit.team_keys.get(spread.team), 0, _NAME)
    return [strip]


def dots_of(kit: Kit, spread: Spread, width: float, height: float) -> Dots:
    """The strip of a team's dots."""
    limits = (kit.data.thresholds.band_low, kit.data.thresholds.band_high)
    values = tuple(found for one in spread.values if (found := ratio(one)) is not None)
    return Dots(width, height, values, ratio(median(spread.values)), tuple(ratio(one) or 0.0 for one in limits))


def median(values: tuple[Decimal, ...]) -> Decimal | None:
    """The middle of values in ascending order, the mean of both where there are two."""
    if not values:
        return None
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def team_name(kit: Kit, team: str) -> str:
    """The name, or that there is no team."""
    return team or kit.say("no_team")


def said_value(kit: Kit, value: Decimal | None, *, graded: bool) -> str:
    """A grade as a number, progress as a share."""
    if value is None:
        return NO_FIGURE
    return kit.formats.rounded(value, 2) if graded else kit.formats.share(value)


def said_median(kit: Kit, spread: Spread) -> str:
    """The median in figures."""
    return said_value(kit, median(spread.values), graded=spread.graded)


def said_range(kit: Kit, spread: Spread) -> str:
    """The lowest and the highest."""
    if not spread.values:
        return NO_FIGURE
    low, high = (said_value(kit, one, graded=spread.graded) for one in (spread.values[0], spread.values[-1]))
    return low if low == high else f"{low.removesuffix(f'{NBSP}%')} – {high}"


def said_unscored(kit: Kit, spread: Spread) -> str:
    """How many have no score, of how many."""
    total = spread.unscored + len(spread.values)
    return kit.say("k_of_n", reported=spread.unscored, total=total)
