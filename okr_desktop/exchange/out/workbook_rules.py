"""What a sheet of the workbook helps with: tables and filters, lists to choose from, limits, colours of a status."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import accumulate
from typing import Any

from okr_desktop.exchange.out.workbook_looks import ACCENT, INK, SIGNAL, Looks
from okr_desktop.exchange.own.book_sheets import BookColumn, BookSheet
from okr_desktop.exchange.texts import Words

# Rows below the last that have the same lists and limits: for what somebody adds.
ROOM = 500
_PAPER_WIDTH = 185
_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(9999, 12, 31)
_A_DAY = date(2026, 9, 30)
# A status is its symbol and its word; the colour only underlines.
_STATUS_LOOKS = (("●", ACCENT, False), ("◐", INK, True), ("▲", SIGNAL, True), ("✔", ACCENT, True))


def add_rules(
    place: Any, sheet: BookSheet, rows: int, ranges: Mapping[str, str], looks: Looks, say: Words, *, filters_only: bool
) -> None:
    """Give a sheet of ``rows`` rows below its heading what helps to work in it."""
    width = len(sheet.columns)
    if rows and not filters_only:
        _add_table(place, sheet, rows, looks)
    else:
        place.autofilter(0, 0, max(rows, 1), width)
    for at, column in enumerate(sheet.columns, 1):
        _limit(place, column, at, rows + ROOM, ranges, say)
        if column.code == "status":
            _colour(place, at, rows, looks)
        elif column.type == "percent":
            _bars(place, at, rows)
    for at, column in enumerate(sheet.every):
        if column.note:
            place.write_comment(0, at, column.note, {"x_scale": 1.4, "y_scale": 0.6})
    _print(place, sheet, rows, say)


def _add_table(place: Any, sheet: BookSheet, rows: int, looks: Looks) -> None:
    columns = [{"header": one.heading, "header_format": looks.head(one.edits)} for one in sheet.every]
    name = "T" + sheet.kind.replace("_", "")
    style = {"name": name, "columns": columns, "style": "Table Style Light 1", "banded_rows": False}
    place.add_table(0, 0, rows, len(sheet.columns), style)


def _limit(place: Any, column: BookColumn, at: int, last: int, ranges: Mapping[str, str], say: Words) -> None:
    if not column.edits:
        return
    rule = _rule(column, ranges, say)
    if rule is not None:
        place.data_validation(1, at, last, at, {"ignore_blank": True, **rule})


def _rule(column: BookColumn, ranges: Mapping[str, str], say: Words) -> dict[str, object] | None:
    if column.source in ranges:
        words = column.type in ("word", "whole")
        # New names of people and teams are welcome; other words are not.
        hint = {} if words else {"show_error": False}
        return {"validate": "list", "source": ranges[column.source], "error_title": say("Not in the list"), **hint}
    match column.type:
        case "day":
            wrong = {
                "error_title": say("No date"),
                "error_message": say("A date such as {day}.", day=say.short_day(_A_DAY)),
            }
            return {"validate": "date", "criteria": "between", "minimum": _FIRST_DAY, "maximum": _LAST_DAY, **wrong}
        case "number" if column.code == "score":
            wrong = {"error_title": say("No score"), "error_message": say("A number from 0 to 1.")}
            return {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1, **wrong}
        case "number" if column.code == "weight":
            wrong = {"error_title": say("No weight"), "error_message": say("A number from 0 on.")}
            return {"validate": "decimal", "criteria": ">=", "value": 0, **wrong}
        case _:
            return None


def _colour(place: Any, at: int, rows: int, looks: Looks) -> None:
    for symbol, colour, bold in _STATUS_LOOKS:
        look = looks.of(font_color=colour, bold=bold)
        place.conditional_format(
            1, at, max(rows, 1), at, {"type": "text", "criteria": "begins with", "value": symbol, "format": look}
        )


def _bars(place: Any, at: int, rows: int) -> None:
    bar = {"type": "data_bar", "bar_color": "#9DBCE8", "bar_solid": True, "min_type": "num", "max_type": "num"}
    limits = {"min_value": 0, "max_value": 1, "data_bar_2010": True}
    place.conditional_format(1, at, max(rows, 1), at, {**bar, **limits})


def _print(place: Any, sheet: BookSheet, rows: int, say: Words) -> None:
    """On paper: the columns that fit beside each other at a size that can be read, without the ids."""
    widths = accumulate(column.width for column in sheet.columns)
    last = sum(width <= _PAPER_WIDTH for width in widths)
    place.print_area(0, 1, max(rows, 1), max(last, 1))
    place.set_landscape()
    place.set_paper(9)
    place.set_margins(0.5, 0.5, 0.6, 0.6)
    place.fit_to_pages(1, 0)
    place.repeat_rows(0)
    place.set_footer(f"&L{sheet.name}&R" + say("Page {page} of {pages}", page="&P", pages="&N"))
