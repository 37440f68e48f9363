"""The figures of a chart as a table: codes of the columns, and rows of plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from okr_desktop.domain.numbers import to_text

Value = str | int | date | Decimal | None


@dataclass(frozen=True, slots=True)
class Table:
    """``columns`` are codes; a row has one value for each of them, None where there is none."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def to_dict(table: Table) -> dict[str, object]:
    """The shape for JSON: a list of objects by column; numbers are JSON numbers, days are ISO dates."""
    rows = [{name: _plain(value) for name, value in zip(table.columns, row, strict=True)} for row in table.rows]
    return {"columns": list(table.columns), "rows": rows}


def _plain(value: Value) -> object:
    match value:
        case Decimal():
            text = to_text(value)
            return float(text) if "." in text else int(text)
        case date():
            return value.isoformat()
        case _:
            return value
