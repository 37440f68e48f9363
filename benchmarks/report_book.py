"""The data of a review as the XLSX workbook that somebody would otherwise print: tables, and a hundred line charts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock
from okr_desktop.reports.review.data import QuarterlyData

CHARTS = 100
_HEAD = ("Title", "Start", "Target", "Actual", "Progress", "Expected", "Status", "Confidence", "Owner")
_SAID = ("Checked in", "Note", "Next", "Blocker")
_LOG = ("Date", "Key result", "Objective", "Before", "Value", "Confidence", "Author", "Note")
_WIDE = 24


def write_book(data: QuarterlyData, path: Path) -> int:
    """Write what the sections of ``data`` show; gives the number of charts."""
    import xlsxwriter

    book: Any = xlsxwriter.Workbook(path)
    style = {"text_wrap": True, "valign": "top"}
    look = book.add_format(style)
    _objectives(book, look, "Results", data.objectives, said=True)
    charts = _charts(book, data)
    for index, page in enumerate(data.team_pages):
        _objectives(book, look, f"Team {index + 1}", page.objectives, said=False)
    _log(book, look, data)
    book.close()
    return charts


def _sheet(book: Any, look: Any, name: str, head: Sequence[str]) -> Any:
    """A sheet that prints one page wide, its head on every page, as somebody would set it who prints it."""
    page = book.add_worksheet(name)
    page.set_paper(9)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_column(0, len(head) - 1, 12, look)
    page.set_footer("Page &P of &N")
    page.write_row(0, 0, head)
    return page


def _objectives(book: Any, look: Any, name: str, blocks: Iterable[ObjectiveBlock], *, said: bool) -> None:
    page = _sheet(book, look, name, (*_HEAD, *(_SAID if said else ())))
    page.set_column(0, 0, _WIDE * 2, look)
    if said:
        page.set_column(len(_HEAD) + 1, len(_HEAD) + 3, _WIDE, look)
    line = 1
    for block in blocks:
        page.write_row(line, 0, [block.title, "", "", "", _number(block.progress), "", block.status, "", block.owner])
        line += 1
        for one in block.key_results:
            page.write_row(line, 0, [*_figures(one), *(_words(one) if said else ())])
            line += 1


def _figures(one: KeyResultRow) -> list[object]:
    figures = map(_number, (one.start, one.target, one.value, one.progress, one.expected))
    return [one.title, *figures, one.status, one.confidence or "", one.owner]


def _words(one: KeyResultRow) -> list[object]:
    return [one.last_check_in.isoformat() if one.last_check_in else "", one.note, one.next, one.blocker]


def _charts(book: Any, data: QuarterlyData) -> int:
    """A line for each of the first hundred key results with check-ins, two beside each other."""
    rows = [one for block in data.objectives for one in block.key_results if len(one.readings) > 1][:CHARTS]
    if not rows or "details" not in data.sections:
        return 0
    values, page = book.add_worksheet("Readings"), book.add_worksheet("Charts")
    for at, one in enumerate(rows):
        values.write_row(at, 0, [one.title, *(float(reading.value) for reading in one.readings)])
        chart = book.add_chart({"type": "line"})
        chart.add_series({"name": ["Readings", at, 0], "values": ["Readings", at, 1, at, len(one.readings)]})
        chart.set_size({"width": 400, "height": 200})
        page.insert_chart(at // 2 * 11, at % 2 * 7, chart)
    return len(rows)


def _log(book: Any, look: Any, data: QuarterlyData) -> None:
    if not data.log or "log" not in data.sections:
        return
    page = _sheet(book, look, "Log", _LOG)
    page.set_column(1, 2, _WIDE, look)
    page.set_column(len(_LOG) - 1, len(_LOG) - 1, _WIDE * 2, look)
    for line, one in enumerate(data.log, start=1):
        value, before = _number(one.value), _number(one.before)
        sure = "" if one.confidence is None else one.confidence
        page.write_row(
            line, 0, [one.on.isoformat(), one.key_result, one.objective, before, value, sure, one.author, one.note]
        )


def _number(value: Decimal | None) -> object:
    return "" if value is None else float(value)
