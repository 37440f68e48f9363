"""KPIs beside the objectives: a line each with health, latest reading, limits and the way it went."""

from __future__ import annotations

from collections.abc import Iterator

from okr_desktop.reports.base.formats import NO_FIGURE
from okr_desktop.reports.base.layout import Cell, Mark, Strip, carried, hold, row, together
from okr_desktop.reports.base.marks import Rule, sparkline
from okr_desktop.reports.base.rows import KpiRow
from okr_desktop.reports.base.style import (
    CONTENT_WIDTH,
    INK,
    RULE,
    TABLE,
    TABLE_HEAD,
    TABLE_MUTED,
    TABLE_STRONG,
)
from okr_desktop.reports.base.texts import dotted
from okr_desktop.reports.review.kit import SHAPE_ROOM, Kit, shape_mark

# Each health borrows the shape of a status, and has a word of its own.
_SHAPES = {"healthy": "on_track", "alarm": "at_risk", "stale": "stale", "no_data": "no_data", "open": "open"}
_WORDS = {"open": "health_open"}
_NAME, _HEALTH, _READING, _LIMITS, _DATE, _LINE = 0.0, 196.0, 328.0, 396.0, 404.0, 456.0
_NAME_WIDTH, _HEALTH_WIDTH, _READING_WIDTH, _LIMITS_WIDTH = 188.0, 66.0, 62.0, 64.0


def kpis(kit: Kit) -> Iterator[Strip]:
    """The section, nothing where there are no KPIs."""
    if not kit.data.kpis:
        return
    yield from kit.begin("kpis", kit.say("kpis_lead"), need=120)
    head = _head(kit)
    yield from head
    yield from together(carried(_kpi(kit, kpi), tuple(head)) for kpi in kit.data.kpis)


def _head(kit: Kit) -> list[Strip]:
    say = kit.say
    cells = [
        Cell(_NAME, [say("col_kpi")], TABLE_HEAD),
        Cell(_HEALTH, [say("col_health")], TABLE_HEAD),
        Cell(_READING, [say("col_reading")], TABLE_HEAD, "right"),
        Cell(_LIMITS, [say("col_limits")], TABLE_HEAD, "right"),
        Cell(_DATE, [say("col_date")], TABLE_HEAD),
    ]
    strips = row(kit.fonts, cells, TABLE_HEAD.leading, below=4)
    strips[-1].marks.append(Mark(0, strips[-1].height, Rule(CONTENT_WIDTH, INK, RULE)))
    hold(strips, to_next=True)
    return strips


def _kpi(kit: Kit, kpi: KpiRow) -> list[Strip]:
    fonts, formats = kit.fonts, kit.formats
    title = fonts.wrap(kpi.title, TABLE, _NAME_WIDTH)
    about = dotted((kpi.owner, kpi.team))
    below = fonts.wrap(about, TABLE_MUTED, _NAME_WIDTH) if about else []
    strong = TABLE_STRONG if kpi.health == "alarm" else TABLE
    word = fonts.wrap(kit.say(_WORDS.get(kpi.health, kpi.health)), strong, _HEALTH_WIDTH)
    cells = [
        Cell(_NAME, title, TABLE, width=_NAME_WIDTH),
        Cell(_NAME, [*[""] * len(title), *below], TABLE_MUTED, width=_NAME_WIDTH),
        Cell(_HEALTH + SHAPE_ROOM, word, strong),
        Cell(_READING, fonts.wrap(formats.quantity(kpi.value, kpi.unit), TABLE, _READING_WIDTH), TABLE, "right"),
        Cell(_LIMITS, fonts.wrap(formats.limits(kpi), TABLE, _LIMITS_WIDTH), TABLE, "right"),
        Cell(_DATE, [NO_FIGURE if kpi.on is None else formats.short_date(kpi.on)], TABLE),
    ]
    strips = row(fonts, cells, TABLE.leading, above=3.5, below=3.5)
    strips[0].marks.append(shape_mark(_SHAPES[kpi.health], _HEALTH, TABLE, 3.5))
    small = sparkline(kpi.readings, kit.data.start, kit.data.end, CONTENT_WIDTH - _LINE - 4, 9)
    if small:
        strips[0].marks.append(Mark(_LINE, 14, small))
    strips[-1].marks.append(Mark(0, strips[-1].height, Rule(CONTENT_WIDTH)))
    hold(strips)
    return strips
