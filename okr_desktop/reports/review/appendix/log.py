"""Appendix A: every check-in of the period; ten thousand rows are an ordinary quarter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from okr_desktop.reports.base.formats import NO_FIGURE
from okr_desktop.reports.base.layout import Cell, Mark, Strip, carried, hold, row, together
from okr_desktop.reports.base.marks import Rule
from okr_desktop.reports.base.style import CONTENT_WIDTH, FAINT, HAIR, TABLE, TABLE_GROUP, TABLE_MUTED
from okr_desktop.reports.review.data import LogRow
from okr_desktop.reports.review.kit import Kit
from okr_desktop.reports.review.table import Column, table_head, table_row

_COLUMNS = (
    Column("col_date", 0, 52),
    Column("col_value", 54, 174, "right"),
    Column("col_confidence", 178, 204, "right"),
    Column("col_author", 214, 294),
    Column("col_note", 302, CONTENT_WIDTH),
)
_PAD = 1.8


def log(kit: Kit) -> Iterator[Strip]:
    """The section; nothing where nobody checked in."""
    if not kit.data.log:
        return
    count = kit.formats.number(Decimal(len(kit.data.log)))
    yield from kit.begin("log", kit.say("log_lead", n=count, period=kit.period()))
    head = table_head(kit, _COLUMNS)
    yield from head
    for (objective, title), rows in _by_key_result(kit.data.log).items():
        yield from carried(_group(kit, title, objective), tuple(head))
        carry = (*head, *kit.continued(title))
        yield from together(carried(_row(kit, one), carry) for one in rows)


def _by_key_result(rows: Iterable[LogRow]) -> dict[tuple[str, str], list[LogRow]]:
    """The rows of each key result together, in the order in which the key results first occur."""
    found: dict[tuple[str, str], list[LogRow]] = {}
    for one in rows:
        found.setdefault((one.objective, one.key_result), []).append(one)
    return found


def _group(kit: Kit, title: str, objective: str) -> list[Strip]:
    """The key result, and below it the objective."""
    strips = row(
        kit.fonts,
        [Cell(0, kit.fonts.wrap(title, TABLE_GROUP, CONTENT_WIDTH), TABLE_GROUP, width=CONTENT_WIDTH)],
        11,
        above=9,
    )
    if objective:
        below = kit.fonts.wrap(objective, TABLE_MUTED, CONTENT_WIDTH)
        strips += row(kit.fonts, [Cell(0, below, TABLE_MUTED, width=CONTENT_WIDTH)], TABLE_MUTED.leading)
    strips[-1].height += 3
    strips[-1].marks.append(Mark(0, strips[-1].height, Rule(CONTENT_WIDTH, FAINT, HAIR)))
    hold(strips, to_next=True)
    return strips


def _row(kit: Kit, one: LogRow) -> list[Strip]:
    stacks = (
        [(kit.formats.short_date(one.on), TABLE)],
        [(value_text(kit, one), TABLE)],
        [(NO_FIGURE if one.confidence is None else str(one.confidence), TABLE)],
        [(one.author, TABLE)],
        [(one.note, TABLE)],
    )
    return table_row(kit, _COLUMNS, stacks, pad=_PAD)


def value_text(kit: Kit, one: LogRow) -> str:
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
