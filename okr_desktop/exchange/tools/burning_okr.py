"""BurningOKR: the sheet of objectives in English or German, and the sheet of contacts."""

from __future__ import annotations

from datetime import date

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.drafts.building import Builder, Progress
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.sheets import grid
from okr_desktop.exchange.sheets.grid import Grid
from okr_desktop.exchange.spreadsheets import flat_csv
from okr_desktop.exchange.spreadsheets.people_sheet import PEOPLE, is_people, read_people
from okr_desktop.exchange.values.named import Named, aliases, find

FORMAT = "burning_okr"
_SHEET = aliases(
    {
        "team": "team",
        "objective": "objective",
        "computed": "progress, fortschritt",
        "parent": "corporate objective, uebergeordnetes unternehmensziel, übergeordnetes unternehmensziel",
        "key_result": "key result",
        "description": "description, beschreibung",
        "start": "start",
        "target": "end, ende",
        "current": "actual, aktuell",
        "unit": "unit, einheit",
    }
)


def _is_sheet(fields: set[str]) -> bool:
    return {"objective", "key_result", "parent", "start", "target", "current"} <= fields


def _sheets(parcel: Parcel) -> list[Named]:
    return [found for table in parcel.tables if (found := find(table, _SHEET, _is_sheet))]


def certainty(parcel: Parcel) -> float:
    """How sure it is that a parcel is an export of BurningOKR, 0 to 1."""
    return 0.99 if _sheets(parcel) else 0.0


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """Its objectives, their corporate objectives (also those without key results), and the contacts.

    Raises FileProblem file.no_okrs.
    """
    sheets = _sheets(parcel)
    if not sheets:
        raise FileProblem("file.no_okrs", name=parcel.name, format=FORMAT)
    builder = Builder(FORMAT, parcel)
    grids = [found for named in sheets if (found := _grid(named))]
    flat_csv.read_sheets(grids, builder, parcel, today, progress, create=True)
    for table in parcel.tables:
        if people := find(table, PEOPLE, is_people):
            read_people(people, builder)
    return builder.draft()


def _grid(named: Named) -> Grid | None:
    columns = {name: index for name, index in named.columns.items() if name != "computed"}
    found = grid.of_table(named.table, columns, named.line)
    if found:
        found.header.unknown = list(named.unknown)
    return found
