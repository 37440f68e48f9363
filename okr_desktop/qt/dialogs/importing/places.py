"""Where a row of an import stood, when a file, folder or ZIP has several tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from okr_desktop.exchange.reading.tables import Row, Table, text_of

if TYPE_CHECKING:
    from okr_desktop.exchange.drafts.draft import Draft
    from okr_desktop.exchange.reading.parcel import Parcel
    from okr_desktop.services.exchange import ImportRow


def row_places(draft: Draft, parcel: Parcel, rows: Iterable[ImportRow]) -> tuple[str, ...]:
    """The file or sheet of each row, "" where nobody knows; empty when there is only one."""
    if draft.book is not None:
        names = {sheet.kind: sheet.name for sheet in draft.book.sheets}
        return tuple(names.get(row.kind, "") for row in rows)
    if len(parcel.tables) < 2:
        return ()
    tables = [(name_of(table, parcel), {row.line: row for row in table.rows}) for table in parcel.tables]
    found = list[str]()
    for row in rows:
        found.append(_place(row, tables, found[-1] if found else ""))
    return tuple(found)


def name_of(table: Table, parcel: Parcel) -> str:
    """A table by its file in a folder or ZIP, else by its sheet."""
    return table.file if table.file and table.file != parcel.name else table.name


def _place(row: ImportRow, tables: list[tuple[str, dict[int, Row]]], before: str) -> str:
    """The table in whose line the title stands; of several the one in which the row before stood."""
    found = [name for name, lines in tables if row.line in lines and _says(lines[row.line], row.title)]
    if len(found) > 1:
        return before if before in found else ""
    return found[0] if found else ""


def _says(row: Row, title: str) -> bool:
    return any(" ".join(text_of(cell).split()) == title for cell in row.cells)
