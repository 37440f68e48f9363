"""Tables as CSV files (RFC 4180): ISO dates, decimal points, ids first, and no cell that is a formula."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import IO, Any

from okr_desktop.domain.numbers import to_text
from okr_desktop.exchange.out.neutral import neutral_all

Cell = str | int | Decimal | date | bool | None
BOM = "\ufeff"
README = "README.txt"
_CHUNK = 2_000


@dataclass(frozen=True, slots=True)
class CsvColumn:
    """A column by its heading; ``type`` is text, number, whole, day, flag or id (hex digits: nothing to look at)."""

    name: str
    type: str = "text"


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A file of the set: its name without suffix, its columns, and its rows, which are read once."""

    name: str
    columns: tuple[CsvColumn, ...]
    rows: Iterable[Sequence[Cell]]


def write_table(file: IO[str], table: CsvTable, progress: Callable[[int], None] | None = None) -> int:
    """Write a table; gives the number of rows. ``progress`` gets the number of rows written so far.

    ``file`` must not translate line ends (``newline=""``).
    """
    writer = csv.writer(file)
    writer.writerow([column.name for column in table.columns])
    makers = [_MAKERS[column.type] for column in table.columns]
    count, rows = 0, iter(table.rows)
    while chunk := list(islice(rows, _CHUNK)):
        columns = zip(*chunk, strict=True)
        writer.writerows(zip(*(make(cells) for make, cells in zip(makers, columns, strict=True)), strict=True))
        count += len(chunk)
        if progress is not None:
            progress(count)
    return count


def _texts(cells: Sequence[Any]) -> Sequence[str]:
    try:
        return neutral_all(cells)
    except TypeError:  # most columns have a text in every row
        return neutral_all(["" if cell is None else cell for cell in cells])


def _numbers(cells: Sequence[Any]) -> Sequence[str]:
    return ["" if cell is None else _plain(cell) for cell in cells]


def _plain(number: Decimal) -> str:
    """As ``to_text``, which few numbers need: those with an exponent, zeros at the end, or a zero below zero."""
    text = str(number)
    return to_text(number) if "E" in text or text[0] == "-" or (text[-1] == "0" and "." in text) else text


def _flags(cells: Sequence[Any]) -> Sequence[str]:
    return ["" if cell is None else "true" if cell else "false" for cell in cells]


def _as_they_are(cells: Sequence[Any]) -> Sequence[Any]:
    return cells  # the csv module writes days as ISO dates and nothing for None


_MAKERS: dict[str, Callable[[Sequence[Any]], Sequence[Any]]] = {
    "text": _texts,
    "number": _numbers,
    "flag": _flags,
    "whole": _as_they_are,
    "day": _as_they_are,
    "id": _as_they_are,
}


class Folder:
    """Where the files of a set go: a folder that exists already."""

    def __init__(self, path: Path, bom: bool) -> None:
        self._path, self._bom = path, bom

    @contextmanager
    def file(self, name: str) -> Generator[IO[str]]:
        """A new text file of the set."""
        encoding = "utf-8-sig" if self._bom else "utf-8"
        with (self._path / name).open("x", encoding=encoding, newline="") as file:
            yield file


class Archive:
    """The same as one ZIP, whose members bear the day of the data: the same data give the same bytes."""

    def __init__(self, file: IO[bytes], on: date, bom: bool) -> None:
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED)
        self._on, self._bom = on, bom

    @contextmanager
    def file(self, name: str) -> Generator[IO[str]]:
        """A new text file of the set."""
        stamp = (max(self._on.year, 1980), self._on.month, self._on.day, 0, 0, 0)
        info = zipfile.ZipInfo(name, stamp)
        info.compress_type = zipfile.ZIP_DEFLATED
        with self._zip.open(info, "w", force_zip64=True) as raw:
            text = io.TextIOWrapper(raw, "utf-8-sig" if self._bom else "utf-8", newline="")
            yield text
            text.flush()
            text.detach()

    def close(self) -> None:
        """Finish the ZIP."""
        self._zip.close()


def write_set(
    into: Folder | Archive,
    tables: Iterable[CsvTable],
    about: str,
    progress: Callable[[str, int], None] | None = None,
    more: Iterable[str] = (),
) -> dict[str, int]:
    """Write every table and the README; gives the rows of each file. ``progress`` gets the file and its rows so far.

    ``more`` are lines that the README has beside its own.
    """
    counts: dict[str, int] = {}
    for table in tables:
        with into.file(f"{table.name}.csv") as file:
            counts[table.name] = write_table(file, table, _told(progress, table.name))
    with into.file(README) as file:
        file.writelines(_readme(about, more, counts))
    return counts


def _told(progress: Callable[[str, int], None] | None, name: str) -> Callable[[int], None] | None:
    return None if progress is None else lambda count: progress(name, count)


def _readme(about: str, more: Iterable[str], counts: dict[str, int]) -> Iterator[str]:
    yield f"{about}\r\n\r\n"
    yield from (f"{line}\r\n" for line in (*_RULES, *more))
    yield "\r\n"
    yield from (f"{name + '.csv':<24}{count:>8} rows\r\n" for name, count in counts.items())


_RULES = (
    "Comma-separated values as in RFC 4180, in UTF-8. Dates are 2026-09-30, numbers have a decimal point, progress",
    "and scores are shares of 1. The first column of each file is the id; columns such as owner or cycle hold ids,",
    "and the column beside each, owner_name or cycle_name, says who or what that is.",
    "Text that a spreadsheet would take for a formula (it begins with = + - @ or a tab) has an apostrophe in front.",
)
