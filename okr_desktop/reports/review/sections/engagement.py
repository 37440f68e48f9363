"""How people took part: participation first, then what they did, beside the quarter before."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from okr_desktop.reports.base.formats import NBSP, NO_FIGURE, finite
from okr_desktop.reports.base.layout import Cell, Mark, Strip, hold, paragraph, row, space
from okr_desktop.reports.base.marks import Rule, ratio
from okr_desktop.reports.base.style import (
    BODY_MUTED,
    CAPTION,
    CONTENT_WIDTH,
    TABLE,
    TABLE_MUTED,
    TABLE_STRONG,
    Type,
)
from okr_desktop.reports.review.charts import Interval, Pair
from okr_desktop.reports.review.data import Indicator
from okr_desktop.reports.review.kit import Kit
from okr_desktop.reports.review.table import Column, table_head, under_head

_NAME = Column("col_indicator", 0, 268)
_LINE = Column("", 276, 346)
_NOW = Column("col_now", 352, 408, "right")
_BEFORE = Column("col_before", 412, CONTENT_WIDTH, "right")
_PAD = 3.2


def engagement(kit: Kit) -> Iterator[Strip]:
    """The section; below the threshold a line that says so and pulses, and nothing where it was never gathered."""
    found = kit.data.engagement
    if found is None:
        return
    shown = sorted(found.told, key=_first)
    if found.few:
        yield from kit.begin("engagement", need=60)
        yield from _muted(kit, few_text(kit, found.threshold))
        if shown:
            yield space(4)
            yield from _muted(kit, kit.say("engagement_pulse_lead"))
            yield space(4)
    elif shown:
        yield from kit.begin("engagement", kit.say("engagement_lead", n=found.people))
    if shown:
        yield from _table(kit, shown)


def _muted(kit: Kit, text: str) -> list[Strip]:
    return paragraph(kit.fonts, text, BODY_MUTED, 0, CONTENT_WIDTH)


def _table(kit: Kit, shown: list[Indicator]) -> Iterator[Strip]:
    head = table_head(kit, (_NAME, _NOW, _BEFORE))
    yield from under_head(head, (_row(kit, one) for one in shown))
    yield space(6)
    notes = ["engagement_note", *(["pulse_note"] if any(one.low is not None for one in shown) else [])]
    text = " ".join(kit.say(key) for key in notes)
    yield from paragraph(kit.fonts, text, CAPTION, 0, CONTENT_WIDTH)


def few_text(kit: Kit, threshold: int) -> str:
    """That too few people are here to say anything of them, or (where that holds too) of what they said."""
    silent = kit.data.voices is not None and kit.data.voices.few
    return kit.say("engagement_few_voices" if silent else "engagement_few", threshold=threshold)


def about(kit: Kit, one: Indicator) -> str:
    """What an indicator counts; of a mean how many answered."""
    if one.answers is not None:
        return kit.say("pulse_answers", n=one.answers)
    return kit.say(f"engagement_{one.code}_text")


def _first(one: Indicator) -> bool:
    return one.code != "participation"


def _row(kit: Kit, one: Indicator) -> list[Strip]:
    fonts, say = kit.fonts, kit.say
    strong = TABLE_STRONG if one.code == "participation" else TABLE
    name = fonts.wrap(say(f"engagement_{one.code}"), strong, _NAME.width)
    below = fonts.wrap(about(kit, one), TABLE_MUTED, _NAME.width)
    cells = [
        _NAME.cell(name, strong),
        _NAME.cell([*[""] * len(name), *below], TABLE_MUTED),
        *_figures(kit, _NOW, one.value, None if is_mean(one) else one.total, TABLE_STRONG),
        *_between(kit, one),
        *_figures(kit, _BEFORE, one.before, None if is_mean(one) else one.before_total, TABLE),
    ]
    strips = row(fonts, cells, TABLE.leading, above=_PAD, below=_PAD)
    if one.total is not None:
        strips[0].marks.append(Mark(_LINE.x, _PAD + TABLE.leading / 2, _drawn(one)))
    strips[-1].marks.append(Mark(0, strips[-1].height, Rule(CONTENT_WIDTH)))
    hold(strips)
    return strips


def _drawn(one: Indicator) -> Pair | Interval:
    now, before = _share(one.value, one.total), _share(one.before, one.before_total)
    low, high = _share(one.low, one.total), _share(one.high, one.total)
    if now is None or low is None or high is None:
        return Pair(_LINE.width, now, before)
    return Interval(_LINE.width, now, low, high, before)


def _between(kit: Kit, one: Indicator) -> list[Cell]:
    """The interval in figures, below the mean."""
    if one.low is None or one.high is None:
        return []
    formats = kit.formats
    text = kit.say("pulse_between", low=formats.number(one.low), high=formats.number(one.high)).replace(" ", NBSP)
    return [_NOW.cell(["", text], TABLE_MUTED)]


def is_mean(one: Indicator) -> bool:
    """Whether it is a mean on a scale and not so many of so many: no share is printed of it."""
    return one.code.startswith("pulse_") and one.code != "pulse_participation"


def _figures(kit: Kit, column: Column, value: Decimal | None, total: Decimal | None, style: Type) -> list[Cell]:
    """ "37 of 50" and below it the share, or the number alone."""
    formats = kit.formats
    if value is None:
        return [column.cell([NO_FIGURE], TABLE_MUTED)]
    if total is None:
        return [column.cell([formats.number(value)], style)]
    share = formats.share(value / total) if finite(total) else NO_FIGURE
    of = kit.say("k_of_n", reported=formats.number(value), total=formats.number(total)).replace(" ", NBSP)
    return [
        column.cell([share], style),
        column.cell(["", of], TABLE_MUTED),
    ]


def _share(value: Decimal | None, total: Decimal | None) -> float | None:
    whole = finite(total)
    return ratio(value / whole) if value is not None and whole else None
