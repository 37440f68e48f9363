"""One case of files in and out in a process of its own; prints one line of JSON. Started by ``bench_exchange.py``."""

from __future__ import annotations

import csv
import gc
import json
import pickle
import resource
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import count as numbered
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

TODAY = date(2026, 8, 15)
DAY_ZERO = date(1899, 12, 30)
HEAD = ("id", "Objective", "Key Result", "Owner", "Start", "Target", "Current", "Unit", "Due")
#: What everything else in a workspace file is made from.
TABLES = ("op", "head")

Row = tuple[str, date, str, Decimal, int, str, str, str, str]


def rows(count: int) -> Iterator[Row]:
    """Check-ins: an id and eight columns, of which two are links, two texts that differ from row to row."""
    for at in range(count):
        day = TODAY - timedelta(days=at % 90)
        value, note = Decimal(at % 1000) / 10, f"What was done in week {at % 13}, number {at}"
        owner, blocker = f"Person {at % 40}", "" if at % 5 else f"Waiting for {at % 7}"
        yield f"{at:032x}", day, f"Key result {at % 2000}", value, at % 11, note, "Ask again", blocker, owner


# Cases: each gives what is timed; making the data is not.


def xlsx_out(folder: Path, count: int) -> Callable[[], object]:
    from okr_desktop.exchange.out import workbook
    from okr_desktop.exchange.own.book import Book, BookRow, digest
    from okr_desktop.exchange.own.book_sheets import SHEET_OF

    sheet = SHEET_OF["check_in"]
    known = list(rows(count))

    def act() -> object:
        found = (BookRow(row[0], row[1:], digest(row[1:]), "%") for row in known)
        with (folder / "ours.xlsx").open("wb") as file:
            return workbook.write(file, Book("b", "w", TODAY, "Bench", (), ((sheet, found),), {}, (), count))

    return act


def xlsx_out_bare(folder: Path, count: int) -> Callable[[], object]:
    import xlsxwriter

    known = list(rows(count))

    def act() -> None:
        book: Any = xlsxwriter.Workbook(folder / "bare.xlsx", {"constant_memory": True})
        page, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
        for line, (id, on, result, value, sure, note, following, blocker, owner) in enumerate(known):
            page.write_string(line, 0, id)
            page.write_number(line, 1, (on - DAY_ZERO).days, day)
            page.write_string(line, 2, result)
            page.write_number(line, 3, value)
            page.write_number(line, 4, sure)
            page.write_string(line, 5, note)
            page.write_string(line, 6, following)
            page.write_string(line, 7, blocker)
            page.write_string(line, 8, owner)
        book.close()

    return act


def csv_out(folder: Path, count: int) -> Callable[[], object]:
    from okr_desktop.exchange.out.csv_set import CsvColumn, CsvTable, write_table

    types = ("id", "day", "text", "number", "whole", "text", "text", "text", "text")
    columns = tuple(CsvColumn(name, type) for name, type in zip(HEAD, types, strict=True))
    known = list(rows(count))

    def act() -> object:
        with (folder / "ours.csv").open("w", encoding="utf-8", newline="") as file:
            return write_table(file, CsvTable("rows", columns, known))

    return act


def csv_out_bare(folder: Path, count: int) -> Callable[[], object]:
    known = list(rows(count))

    def act() -> None:
        with (folder / "bare.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(HEAD)
            writer.writerows(known)

    return act


def _flat(folder: Path, count: int) -> Path:
    path = folder / "flat.csv"
    if not path.exists():
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(HEAD[1:])
            for at in range(count):
                due = (TODAY + timedelta(days=at % 45)).isoformat()
                writer.writerow(
                    (f"Objective {at // 4}", f"Result {at}", f"Person {at % 40}", 0, 100, at % 100, "%", due)
                )
    return path


def csv_in(folder: Path, count: int) -> Callable[[], object]:
    from okr_desktop.exchange import detect

    path = _flat(folder, count)
    return lambda: detect.read(path, today=TODAY)


def csv_in_bare(folder: Path, count: int) -> Callable[[], object]:
    path = _flat(folder, count)

    def act() -> object:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file))

    return act


def _flat_book(folder: Path, count: int) -> Path:
    import xlsxwriter

    path = folder / "flat.xlsx"
    if not path.exists():
        book: Any = xlsxwriter.Workbook(path, {"constant_memory": True})
        page = book.add_worksheet("OKRs")
        with _flat(folder, count).open(encoding="utf-8", newline="") as file:
            for line, cells in enumerate(csv.reader(file)):
                for at, cell in enumerate(cells):
                    page.write(line, at, int(cell) if line and at in (3, 4, 5) else cell)
        book.close()
    return path


def xlsx_in(folder: Path, count: int) -> Callable[[], object]:
    from okr_desktop.exchange import detect

    path = _flat_book(folder, count)
    return lambda: detect.read(path, today=TODAY)


def xlsx_in_bare(folder: Path, count: int) -> Callable[[], object]:
    return _calamine(_flat_book(folder, count))


def _calamine(path: Path) -> Callable[[], object]:
    from python_calamine import CalamineWorkbook

    def act() -> object:
        book = CalamineWorkbook.from_path(path)
        return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]

    return act


def book_in(folder: Path, count: int) -> Callable[[], object]:
    from okr_desktop.exchange import detect

    if not (folder / "ours.xlsx").exists():
        xlsx_out(folder, count)()
    return lambda: detect.read(folder / "ours.xlsx", today=TODAY)


def book_in_bare(folder: Path, count: int) -> Callable[[], object]:
    if not (folder / "ours.xlsx").exists():
        xlsx_out(folder, count)()
    return _calamine(folder / "ours.xlsx")


def csv_open(folder: Path, count: int) -> Callable[[], object]:
    from okr_desktop.exchange.reading.parcel import open_parcel

    path = _flat(folder, count)
    return lambda: open_parcel(path)


def xlsx_open(folder: Path, count: int) -> Callable[[], object]:
    from okr_desktop.exchange.reading.parcel import open_parcel

    path = _flat_book(folder, count)
    return lambda: open_parcel(path)


def csv_import(folder: Path, count: int) -> Callable[[], object]:
    return _import(folder, _flat(folder, count))


def xlsx_import(folder: Path, count: int) -> Callable[[], object]:
    return _import(folder, _flat_book(folder, count))


def _import(folder: Path, path: Path) -> Callable[[], object]:
    """Read, validate, match, save through the one write door: journal, heads, tables, plan, one undo step."""
    from okr_desktop.exchange import detect
    from okr_desktop.services import exchange, upkeep

    turn = numbered()

    def saved() -> Any:
        place = folder / f"{path.name}-{time.time_ns()}-{next(turn)}"
        place.mkdir()
        desk = upkeep.create_desk(place / "a.okrdb", place / "backups", "Import", lambda: TODAY)
        exchange.apply(desk, detect.read(path, today=TODAY), "2026 Q3")
        return desk

    def act() -> None:
        saved().close()

    if not (folder / f"{path.name}.rows").exists():
        desk = saved()
        _keep_rows(desk.space.db, folder / f"{path.name}.rows")
        desk.close()
    # What is imported at the first use is no part of it, as it is none on the other side.
    exchange.apply(
        upkeep.create_desk(folder / f"{time.time_ns()}.okrdb", folder, "Small", lambda: TODAY), _small(), "Q3 2026"
    )
    return act


def _small() -> Any:
    from okr_desktop.exchange import detect

    return detect.read_text("Objective,Key Result,Target,Current\nOne,Two,3,1\n", "small.csv", today=TODAY)


def _keep_rows(db: Any, path: Path) -> None:
    """The rows of the journal and how its tables are made, for the other side."""
    found = {name: db.execute(f"SELECT * FROM {name}").fetchall() for name in TABLES}
    query = f"SELECT sql FROM sqlite_schema WHERE tbl_name IN {TABLES} AND type IN ('table', 'index') AND sql > ''"
    path.write_bytes(pickle.dumps((found, [sql for (sql,) in db.execute(query)])))


def csv_import_bare(folder: Path, count: int) -> Callable[[], object]:
    return _import_bare(folder, _flat(folder, count), csv_in_bare(folder, count))


def xlsx_import_bare(folder: Path, count: int) -> Callable[[], object]:
    return _import_bare(folder, _flat_book(folder, count), xlsx_in_bare(folder, count))


def _import_bare(folder: Path, path: Path, read: Callable[[], object]) -> Callable[[], object]:
    """The bare library reads, and sqlite3 writes the journal rows that the import would, in one transaction."""
    found, made = pickle.loads((folder / f"{path.name}.rows").read_bytes())
    turn = numbered()

    def act() -> None:
        read()
        db = sqlite3.connect(folder / f"{path.name}-{time.time_ns()}-{next(turn)}.db", isolation_level=None)
        for setting in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL", "cache_size = -65536"):
            db.execute(f"PRAGMA {setting}")
        for sql in made:
            db.execute(sql)
        db.execute("BEGIN")
        for table, lines in found.items():
            db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(lines[0]))})", lines)
        db.execute("COMMIT")
        db.close()

    return act


Make = Callable[[Path, int], Callable[[], object]]
#: Ours and the bare library by the name of the case.
CASES: dict[str, tuple[Make, Make]] = {
    "XLSX out": (xlsx_out, xlsx_out_bare),
    "CSV out": (csv_out, csv_out_bare),
    "XLSX opened": (xlsx_open, xlsx_in_bare),
    "CSV opened": (csv_open, csv_in_bare),
    "XLSX understood": (xlsx_in, xlsx_in_bare),
    "our XLSX understood": (book_in, book_in_bare),
    "CSV understood": (csv_in, csv_in_bare),
    "XLSX imported": (xlsx_import, xlsx_import_bare),
    "CSV imported": (csv_import, csv_import_bare),
}


def main() -> None:
    """``exchange_child.py CASE SIDE FOLDER ROWS ROUNDS``: seconds of each round, memory beyond the data and in all."""
    case, side, folder, rows, rounds = sys.argv[1:]
    act = CASES[case][int(side)](Path(folder), int(rows))
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    wall, own = list[float](), list[float]()
    for _ in range(int(rounds)):
        begun, used = time.perf_counter(), time.process_time()
        act()
        wall.append(time.perf_counter() - begun)
        own.append(time.process_time() - used)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    print(json.dumps({"wall": wall, "cpu": own, "mib": (after - before) / unit, "peak": after / unit}))


if __name__ == "__main__":
    main()
