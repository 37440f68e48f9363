"""Columns of an unknown table on the command line: what was guessed, what was corrected, what is remembered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from okr_desktop.cli import output
from okr_desktop.domain.errors import FileProblem, OkrError

if TYPE_CHECKING:
    from okr_desktop.exchange.reading.parcel import Parcel
    from okr_desktop.exchange.reading.tables import Table
    from okr_desktop.exchange.sheets.guessing import Column
    from okr_desktop.exchange.sheets.mapping import Mapping

_NAMED = 30


def chosen(parcel: Parcel, given: Sequence[str], keep: bool) -> Mapping | None:
    """The mapping to read a file by: what was given on the command line, else what was remembered, else None.

    ``given`` are texts such as "objective=Ziel" (a column by its name or number, nothing for none). Raises OkrError
    mapping.field, mapping.column, mapping.form, FileProblem file.no_table.
    """
    from okr_desktop.services import exchange

    known = exchange.for_parcel(parcel)
    if not given and not keep:
        return known
    table, found = _table_and_mapping(parcel, known)
    return _corrected(table, found, given)


def remember(parcel: Parcel, mapping: Mapping) -> None:
    """Read tables with the same header by this mapping from now on."""
    from okr_desktop.exchange.sheets.mapping import signature, table_of
    from okr_desktop.services import exchange

    if (table := table_of(parcel, mapping)) is not None:
        exchange.remember(signature(table), mapping)


def _table_and_mapping(parcel: Parcel, known: Mapping | None) -> tuple[Table, Mapping]:
    from okr_desktop.exchange.sheets.mapping import best_table, guess, table_of

    best = best_table(parcel)
    if known is not None and (table := table_of(parcel, known)) is not None:
        return table, known
    if best is None and parcel.tables:
        table = max(parcel.tables, key=lambda one: len(one.rows))
        return table, guess(table)
    if best is None:
        raise FileProblem("file.no_table", name=parcel.name)
    return best


def _corrected(table: Table, found: Mapping, given: Iterable[str]) -> Mapping:
    from okr_desktop.exchange.sheets.mapping import FIELDS, Mapping

    columns = dict(found.columns)
    for text in given:
        field, equals, wanted = text.partition("=")
        field = field.strip().casefold().replace(" ", "_").replace("-", "_")
        if not equals:
            raise OkrError("mapping.form", text=text)
        if field not in FIELDS:
            raise OkrError("mapping.field", text=field, known=", ".join(FIELDS))
        columns.pop(field, None)
        if wanted.strip():
            index = _column(table, found, wanted.strip())
            columns = {name: at for name, at in columns.items() if at != index} | {field: index}
    return Mapping(found.header_row, columns, table.name, table.file)


def _column(table: Table, found: Mapping, wanted: str) -> int:
    """The index of a column by its name, or by its number from 1."""
    from okr_desktop.exchange.reading.tables import text_of
    from okr_desktop.exchange.sheets.columns import plain_name

    header = next((row.cells for row in table.rows if row.line == found.header_row), ())
    names = [text_of(cell).strip() for cell in header]
    same = [index for index, name in enumerate(names) if name == wanted]
    alike = [index for index, name in enumerate(names) if plain_name(name[:200]) == plain_name(wanted[:200])]
    if same or alike:
        return (same or alike)[0]
    width = max((len(row.cells) for row in table.rows), default=0)
    if wanted.isdecimal() and 1 <= int(wanted[:6]) <= width:
        return int(wanted[:6]) - 1
    raise OkrError("mapping.column", text=wanted, known=", ".join(name for name in names[:_NAMED] if name))


def show(parcel: Parcel, given: Sequence[str], json: bool) -> None:
    """Print each column of the table with what it holds, how sure that is, and samples."""
    from okr_desktop.exchange.sheets.mapping import guess
    from okr_desktop.services import exchange

    known = exchange.for_parcel(parcel)
    table, _ = _table_and_mapping(parcel, known)
    mapping = _corrected(table, known or guess(table), given)
    fields = {index: field for field, index in mapping.columns.items()}
    sure = bool(given) or known is not None
    rows = [(one, fields.get(one.index, ""), 1.0 if sure else one.confidence) for one in guess(table).guesses]
    if json:
        facts = {"table": table.name, "file": table.file or parcel.name, "header_row": mapping.header_row}
        output.say_json({**facts, "remembered": known is not None, "columns": [_as_dict(*row) for row in rows]})
        return
    output.say(f"{table.file or parcel.name}, {table.name}: {'remembered' if known else 'guessed'}")
    for one, field, confidence in rows:
        share = f"{confidence:.0%}" if field else ""
        output.say(f"{one.index + 1:>4}  {one.name:<28.28}  {field or '–':<16}  {share:>4}  {' · '.join(one.samples)}")


def _as_dict(one: Column, field: str, confidence: float) -> dict[str, object]:
    samples = list(one.samples)
    sure = confidence if field else 0.0
    return {"column": one.index + 1, "name": one.name, "field": field or None, "confidence": sure, "samples": samples}
