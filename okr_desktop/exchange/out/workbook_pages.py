"""The two pages of the workbook that are no tables: what it is, and its charts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from okr_desktop.exchange.out.workbook_lines import inert
from okr_desktop.exchange.out.workbook_looks import ACCENT, FONT, INK, LINE, MUTED, Looks
from okr_desktop.exchange.own.book import CHARTS, Book, Chart

RULES: tuple[tuple[str, str], ...] = (
    ("Change what you like", "Cells below dark headings are yours. Those below grey headings are computed."),
    ("Choose from the lists", "Owners, teams, cycles, states and kinds. A new name of a person or team may be typed."),
    ("Check in", "A new number under Now in Key results is a check-in of the day on which the file comes back."),
    ("Add", "Write into the first empty row of a sheet and leave its ID empty."),
    ("Sort and filter", "As you like: each row is known by its ID, so leave those as they are."),
    ("Delete", "A row that is gone is told when the file comes back, and deleted only if you say so."),
    ("Several with ;", "Teams and tags: North; South."),
    ("Bring it back", "In OKR Desktop: File, Import. On the command line: okr import and the name of this file."),
    ("", "You see beforehand what would change. All of it is one step that can be undone."),
    ("", "What others changed meanwhile stays. Where both changed the same cell, you are asked."),
)
_HIGHEST, _ROW = 1_100, 28
_EACH = {"major_tick_mark": "none", "interval_unit": 1}


def write_read_me(place: Any, book: Book, counts: Mapping[str, int], looks: Looks) -> None:
    """What this file is, what is in it, and how it is worked with."""
    say = book.say
    place.hide_gridlines(2)
    place.set_column(0, 0, 3)
    place.set_column(1, 1, 26)
    place.set_column(2, 2, 92)
    place.set_row(1, 30)
    place.write_string(1, 1, inert(book.title), looks.of(font_size=20, bold=True, valign="vcenter"))
    line = 2
    for text in book.about:
        place.write_string(line, 1, inert(text), looks.of(font_color=MUTED))
        line += 1
    line = _heading(place, line + 1, say("How to work with it"), looks)
    for name, text in RULES:
        place.write_string(line, 1, say(name), looks.of(bold=True))
        place.write_string(line, 2, say(text), looks.of(text_wrap=True))
        line += 1
    line = _heading(place, line + 1, say("What is in it"), looks)
    for sheet, _ in book.sheets:
        # A formula would do, but a plain link to a sheet is text that every program follows.
        place.write_url(line, 1, f"internal:'{sheet.name}'!A1", looks.of(font_color=ACCENT, underline=1), sheet.name)
        place.write_number(line, 2, counts[sheet.kind], looks.of(num_format="#,##0", align="left"))
        line += 1
    place.set_landscape()
    place.set_paper(9)
    place.fit_to_pages(1, 1)


def _heading(place: Any, line: int, text: str, looks: Looks) -> int:
    look = looks.of(font_size=13, bold=True, bottom=1, bottom_color=LINE)
    place.set_row(line, 21)
    place.write_string(line, 1, text, look)
    place.write_blank(line, 2, None, look)
    return line + 1


def write_charts(file: Any, place: Any, book: Book, looks: Looks) -> None:
    """Each chart with its figures beside it."""
    place.hide_gridlines(2)
    place.set_column(0, 0, 2)
    place.set_column(1, 11, 9)
    place.set_column(12, 12, 56)
    place.set_column(13, 13, 11)
    line, written = 1, list[tuple[int, Chart]]()
    for chart in book.charts:
        if chart.bars:
            written.append((line, chart))
            line += max(len(chart.bars) + 4, _height(chart) // 20 + 3)
    for first, chart in written:
        _write_figures(place, first, chart, looks)
    for first, chart in written:
        place.insert_chart(
            first, 1, _chart(file, first, chart, book.say(CHARTS)), {"object_position": 2, "description": chart.heading}
        )
    if not written:
        place.write_string(1, 1, book.say("There is nothing to draw yet."), looks.of(font_color=MUTED))
    place.set_landscape()
    place.set_paper(9)
    place.fit_to_pages(1, 0)


def _height(chart: Chart) -> int:
    return min(_ROW * len(chart.bars) + 70, _HIGHEST)


def _write_figures(place: Any, line: int, chart: Chart, looks: Looks) -> None:
    place.write_string(line, 12, inert(chart.heading), looks.of(bold=True, bottom=1, bottom_color=LINE))
    place.write_string(line, 13, chart.axis, looks.of(font_color=MUTED, bottom=1, bottom_color=LINE, align="right"))
    look = looks.of(num_format="0%" if chart.share else "0")
    for at, (name, length) in enumerate(chart.bars, line + 1):
        place.write_string(at, 12, inert(name), looks.of())
        if length is not None:
            place.write_number(at, 13, length, look)


def _chart(file: Any, line: int, chart: Chart, sheet: str) -> Any:
    made: Any = file.add_chart({"type": "bar"})
    last = line + len(chart.bars)
    made.add_series(
        {
            "name": chart.axis,
            "categories": [sheet, line + 1, 12, last, 12],
            "values": [sheet, line + 1, 13, last, 13],
            "fill": {"color": ACCENT},
            "gap": 45,
            "data_labels": {"value": True, "font": {"name": FONT, "color": INK, "size": 9}},
        }
    )
    made.set_title({"name": chart.heading, "name_font": {"name": FONT, "size": 13, "color": INK}, "overlay": False})
    made.set_legend({"none": True})
    small = {"name": FONT, "size": 9, "color": MUTED}
    made.set_y_axis({"reverse": True, "num_font": small, "line": {"color": LINE}, **_EACH})
    # Each bar bears its figure, so the other axis need not be drawn.
    limits = {"min": 0, "max": 1} if chart.share else {"min": 0}
    made.set_x_axis({**limits, "visible": False, "major_gridlines": {"visible": False}})
    made.set_size({"width": 720, "height": _height(chart)})
    made.set_chartarea({"border": {"none": True}})
    return made
