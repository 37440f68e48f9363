"""The CSV set as somebody edits it: rows and cells of its tables."""

from __future__ import annotations

import csv
import io
from pathlib import Path

Lines = list[list[str]]


def lines(path: Path, delimiter: str = ",") -> Lines:
    return list(csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=delimiter))


def store(path: Path, rows: Lines, delimiter: str = ",", encoding: str = "utf-8-sig") -> None:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)


def put(folder: Path, table: str, id: str, **cells: str) -> None:
    """Change cells of one row, as an editor of texts would."""
    rows = lines(folder / f"{table}.csv")
    row = next(one for one in rows if one[0] == id)
    for name, text in cells.items():
        row[rows[0].index(name)] = text
    store(folder / f"{table}.csv", rows)


def add(folder: Path, table: str, **cells: str) -> None:
    rows = lines(folder / f"{table}.csv")
    store(folder / f"{table}.csv", [*rows, [cells.get(name, "") for name in rows[0]]])


def drop(folder: Path, table: str, id: str) -> None:
    store(folder / f"{table}.csv", [row for row in lines(folder / f"{table}.csv") if row[0] != id])
