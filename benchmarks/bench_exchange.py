"""Files of 50,000 rows out and in, each against the bare library in the same run, with the memory of both beside it.

Run ``python benchmarks/bench_exchange.py [--rows N] [--rounds N] [--json FILE]``. Every case runs in a process of its
own, ours and the bare one in turn. Budget: writing 1.5 times the bare library.
"""

from __future__ import annotations

import argparse
import csv
import gc
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

TODAY = date(2026, 8, 15)
DAY_ZERO = date(1899, 12, 30)
ROWS = 50_000
BUDGET = 1.5
HEAD = ("id", "Objective", "Key Result", "Owner", "Start", "Target", "Current", "Unit", "Due")

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
    from okr_desktop.exchange.book import SHEET_OF, Book, BookRow, digest
    from okr_desktop.exchange.out import workbook

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


CASES: dict[str, tuple[Callable[[Path, int], Callable[[], object]], Callable[[Path, int], Callable[[], object]]]] = {
    "XLSX out / XlsxWriter": (xlsx_out, xlsx_out_bare),
    "CSV out / csv module": (csv_out, csv_out_bare),
    "XLSX in / calamine": (xlsx_in, xlsx_in_bare),
    "our XLSX in / calamine": (book_in, book_in_bare),
    "CSV in / csv module": (csv_in, csv_in_bare),
}
BUDGETED = ("XLSX out / XlsxWriter", "CSV out / csv module")


def child(case: str, side: int, folder: Path, count: int, rounds: int) -> None:
    """Run one case by itself; prints the seconds of each round and what memory it took beyond its data, in MiB."""
    act = CASES[case][side](folder, count)
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    times = list[float]()
    for _ in range(rounds):
        begun = time.perf_counter()
        act()
        times.append(time.perf_counter() - begun)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"seconds": times, "mib": (after - before) / 1024, "peak": after / 1024}))


def measured(case: str, folder: Path, count: int, rounds: int) -> dict[str, float]:
    """Both sides in turn, so that whatever else the machine does strikes both; the best round of each counts."""
    found: list[list[dict[str, Any]]] = [[], []]
    for _ in range(3):
        for side in (0, 1):
            command = [sys.executable, __file__, "--case", case, "--side", str(side), "--folder", str(folder)]
            command += ["--rows", str(count), "--rounds", str(rounds)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            found[side].append(json.loads(done.stdout))
    ours, bare = (min(second for one in side for second in one["seconds"]) for side in found)
    memory = [statistics.median(one["mib"] for one in side) for side in found]
    peaks = [statistics.median(one["peak"] for one in side) for side in found]
    return {
        "ours_ms": ours * 1000,
        "bare_ms": bare * 1000,
        "ratio": ours / bare,
        "ours_mib": memory[0],
        "bare_mib": memory[1],
        "ours_peak_mib": peaks[0],
        "bare_peak_mib": peaks[1],
    }


def main() -> None:
    """Measure and print; exit code 1 when a budget is broken."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=ROWS)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--json", type=Path)
    options.add_argument("--case")
    options.add_argument("--side", type=int)
    options.add_argument("--folder", type=Path)
    chosen = options.parse_args()
    if chosen.case and chosen.folder:
        child(chosen.case, chosen.side, chosen.folder, chosen.rows, chosen.rounds)
        return
    found = dict[str, dict[str, float]]()
    with tempfile.TemporaryDirectory() as folder:
        for case in CASES:
            found[case] = one = measured(case, Path(folder), chosen.rows, chosen.rounds)
            print(
                f"{case:<26} {one['ours_ms']:7.0f} / {one['bare_ms']:7.0f} ms = {one['ratio']:5.2f}   "
                f"+{one['ours_mib']:.0f} / +{one['bare_mib']:.0f} MiB (peak {one['ours_peak_mib']:.0f} / "
                f"{one['bare_peak_mib']:.0f})"
            )
    if chosen.json:
        chosen.json.write_text(json.dumps(found, indent=2), "utf-8")
    if any(found[case]["ratio"] > BUDGET for case in BUDGETED):
        sys.exit(f"More than {BUDGET} times the bare library.")


if __name__ == "__main__":
    main()
