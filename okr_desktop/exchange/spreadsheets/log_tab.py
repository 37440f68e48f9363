"""Workbooks with OKR sheets, a log of check-ins, and perhaps people; also with the tabs Annual and Quarterly."""

from __future__ import annotations

import re
from datetime import date

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.drafts.building import Builder, Progress
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.reading.tables import Table
from okr_desktop.exchange.sheets import grid
from okr_desktop.exchange.sheets.grid import Grid
from okr_desktop.exchange.spreadsheets import flat_csv
from okr_desktop.exchange.spreadsheets.check_in_log import LOG, is_log, read_log
from okr_desktop.exchange.spreadsheets.people_sheet import PEOPLE, is_people, read_people
from okr_desktop.exchange.values.named import Named, find

FORMAT = "log_tab"
THREE_TABS = "three_tabs"
_ANNUAL = re.compile(r"annual|yearly|jahr|jährlich", re.IGNORECASE)
_QUARTERLY = re.compile(r"quarter|quartal", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20|21)\d\d")


def _sheets(parcel: Parcel) -> list[Table]:
    """Sheets that have objectives."""
    return [
        table
        for table in parcel.tables
        if (found := grid.head_of_table(table))
        and "objective" in found.header.columns
        and len(found.header.columns) > 1
        and not find(table, LOG, is_log)
    ]


def _logs(parcel: Parcel) -> list[Named]:
    return [found for table in parcel.tables if (found := find(table, LOG, is_log))]


def _is_three_tabs(parcel: Parcel) -> bool:
    names = [table.name for table in _sheets(parcel)]
    return any(map(_ANNUAL.search, names)) and any(map(_QUARTERLY.search, names))


def certainty(parcel: Parcel) -> float:
    """How sure it is that there are OKRs and a log of their check-ins, 0 to 1."""
    is_log_tab = bool(_logs(parcel) and _sheets(parcel)) and not _is_three_tabs(parcel)
    return 0.98 if is_log_tab else 0.0


def certainty_three_tabs(parcel: Parcel) -> float:
    """How sure it is that there are annual OKRs, quarterly ones and perhaps a log, 0 to 1."""
    return 0.98 if _is_three_tabs(parcel) else 0.0


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """All objectives, the check-ins of the logs, and the people. Raises FileProblem file.no_okrs."""
    return _read(parcel, FORMAT, _sheets(parcel), today, progress)


def read_three_tabs(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """The same; annual objectives first, which the quarterly ones name as their parents. Raises as ``read`` does."""
    sheets = sorted(_sheets(parcel), key=lambda table: not _ANNUAL.search(table.name))
    return _read(parcel, THREE_TABS, sheets, today, progress)


def _read(parcel: Parcel, format: str, sheets: list[Table], today: date, progress: Progress) -> Draft:
    builder = Builder(format, parcel)
    grids = [found for table in sheets if (found := grid.of_table(table))]
    if not grids:
        raise FileProblem("file.no_okrs", name=parcel.name, format=format)
    for found in grids:
        _with_year(found, parcel.name)
    flat_csv.read_sheets(grids, builder, parcel, today, progress)
    for named in _logs(parcel):
        read_log(named, builder, today)
    for table in parcel.tables:
        if people := find(table, PEOPLE, is_people):
            read_people(people, builder)
    return builder.draft()


def _with_year(found: Grid, name: str) -> None:
    """An annual sheet without a column for it is about the year that its name, its head or its file gives."""
    if "cycle" in found.header.columns or not _ANNUAL.search(found.sheet) or not found.rows:
        return
    places = (found.sheet, *(" ".join(row.cells) for row in found.above), name)
    year = next((match[0] for place in places if (match := _YEAR.search(place))), "")
    if year:
        found.header.columns["cycle"] = found.header.width
        for row in found.rows:
            row.cells[found.header.width :] = []
            row.cells.extend([""] * (found.header.width - len(row.cells)) + [year if any(row.cells) else ""])
        found.header.width += 1
