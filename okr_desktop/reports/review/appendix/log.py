"""Appendix A: every check-in of the period; ten thousand rows are an ordinary quarter."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from okr_desktop.reports.base.formats import NO_FIGURE
from okr_desktop.reports.base.layout import Strip
from okr_desktop.reports.base.style import CONTENT_WIDTH, TABLE, TABLE_MUTED
from okr_desktop.reports.review.data import LogRow
from okr_desktop.reports.review.kit import Kit
from okr_desktop.reports.review.table import Column, table_head, table_row, under_head

_COLUMNS = (
    Column("col_date", 0, 50),
    Column("col_title", 56, 206),
    Column("col_value", 212, 286, "right"),
    Column("col_confidence", 290, 312, "right"),
    Column("col_author", 322, 382),
    Column("col_note", 388, CONTENT_WIDTH),
)


def log(kit: Kit) -> Iterator[Strip]:
    """The section; nothing where nobody checked in."""
    if not kit.data.log:
        return
    count = kit.formats.number(Decimal(len(kit.data.log)))
    yield from kit.begin("log", kit.say("log_lead", n=count, period=kit.period()))
    yield from under_head(table_head(kit, _COLUMNS), (_row(kit, one) for one in kit.data.log))


def _row(kit: Kit, one: LogRow) -> list[Strip]:
    return table_row(
        kit,
        _COLUMNS,
        (
            [(kit.formats.short_date(one.on), TABLE)],
            [(one.key_result, TABLE), (one.objective, TABLE_MUTED)],
            [(_value(kit, one), TABLE)],
            [(NO_FIGURE if one.confidence is None else str(one.confidence), TABLE)],
            [(one.author, TABLE)],
            [(one.note, TABLE)],
        ),
    )


def _value(kit: Kit, one: LogRow) -> str:
    """The value with the one before it: "31 → 37 customers"."""
    formats = kit.formats
    if one.value is None:
        return NO_FIGURE
    if one.kind == "yes_no":
        return formats.yes_no(one.value)
    now = formats.quantity(one.value, one.unit)
    if one.before is None or one.before == one.value:
        return now
    return f"{formats.number(one.before)} → {now}"
