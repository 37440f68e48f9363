"""One measurement of a report in a process of its own; prints one line of JSON. Started by ``bench_report.py``."""

from __future__ import annotations

import gc
import json
import pickle
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

#: Beyond the words and the tables: each of these is a chart of its own.
_CHARTS = ("Sparkline", "Dots", "Lines", "Pair")


def spent(act: Callable[[], object]) -> list[float]:
    """Wall and processor seconds of one call, without what the collector happens to owe others."""
    gc.collect()
    wall, own = time.perf_counter(), time.process_time()
    act()
    return [time.perf_counter() - wall, time.process_time() - own]


def peak() -> float:
    """The most memory that this process has held, in MiB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def sample(case: str) -> Any:
    """The data of a case: the review without its log, the log alone, everything together."""
    from tests.reports.samples import company, long_company_log

    if case == "log":
        return replace(long_company_log(10_000), sections=("log",))
    data = company(200, 800)
    sections = tuple(one for one in data.sections if case == "whole" or one != "log")
    return replace(data, sections=sections)


def prepare(folder: Path, case: str) -> dict[str, Any]:
    """Keep the data, the drawing and the workbook in files; tells what there is to draw."""
    from benchmarks.report_book import write_book
    from benchmarks.report_floor import recorded
    from okr_desktop.reports.base.style import PAPERS
    from okr_desktop.reports.review.book import book

    data = sample(case)
    calls = recorded(data)
    _keep(folder / f"{case}.data", data)
    _keep(folder / f"{case}.calls", calls)
    _, pages = book(data, PAPERS["a4"], lambda share: None)
    marks = Counter(type(mark.paint).__name__ for page in pages for one in page.placed for mark in one.strip.marks)
    return {
        "pages": sum(name == "end_page" for name, _ in calls),
        "strings": sum(len(args[0]) for name, args in calls if name == "texts"),
        "charts": sum(marks[name] for name in _CHARTS),
        "book_charts": write_book(data, folder / f"{case}.xlsx"),
    }


def rounds(folder: Path, case: str, count: int) -> dict[str, Any]:
    """Seconds of the report and of the bare canvas, in turn, and of the HTML twin."""
    from benchmarks.report_floor import draw_floor
    from okr_desktop.reports.html.review.document import html_review
    from okr_desktop.reports.review.quarterly import write_quarterly

    data, calls = _kept(folder / f"{case}.data"), _kept(folder / f"{case}.calls")
    gc.freeze()
    report, floor = folder / f"{case}.pdf", folder / f"{case}-floor.pdf"
    write_quarterly(data, report)
    draw_floor(calls, floor)
    ours, bare = list[list[float]](), list[list[float]]()
    for _ in range(count):
        ours.append(spent(lambda: write_quarterly(data, report)))
        bare.append(spent(lambda: draw_floor(calls, floor)))
    html = [spent(lambda: html_review(data)) for _ in range(3)]
    sizes = [path.stat().st_size for path in (report, floor)]
    return {"ours": ours, "bare": bare, "html": html, "sizes": sizes, "html_size": len(html_review(data).encode())}


def write(folder: Path, case: str) -> dict[str, Any]:
    """A report from its data, as somebody gets it who starts the program for it."""
    from okr_desktop.reports.review.quarterly import write_quarterly

    data = _kept(folder / f"{case}.data")
    before = peak()
    write_quarterly(data, folder / f"{case}-alone.pdf")
    return {"peak": peak(), "with_data": before}


def bare(folder: Path, case: str) -> dict[str, Any]:
    """The bare canvas with the same drawing."""
    from benchmarks.report_floor import draw_floor

    calls = _kept(folder / f"{case}.calls")
    before = peak()
    draw_floor(calls, folder / f"{case}-floor.pdf")
    return {"peak": peak(), "with_data": before}


def nothing(folder: Path, case: str) -> dict[str, Any]:
    """An interpreter with ReportLab, which both sides need."""
    import reportlab.pdfbase.ttfonts
    import reportlab.pdfgen.canvas

    assert reportlab.pdfgen.canvas
    assert reportlab.pdfbase.ttfonts
    return {"peak": peak(), "with_data": peak()}


def workspace(folder: Path, case: str) -> dict[str, Any]:
    """The sample workspace: the quarterly review made, and its first page as a picture 900 pixels wide."""
    from datetime import date

    from okr_desktop.paths import resource_path
    from okr_desktop.services import sample as samples
    from okr_desktop.services import upkeep
    from okr_desktop.services.reporting import kinds
    from okr_desktop.services.reporting.choice import Choice

    desk = upkeep.create_desk(folder / "sample.okrdb", folder / "backups", "Sample", lambda: date(2026, 8, 15))
    samples.fill(desk, resource_path("samples", "nordlicht.json"))
    made = list[Any]()
    first = spent(lambda: made.append(kinds.made(desk, "quarterly", Choice())))
    seen = spent(lambda: _picture(made[0].content))
    again = [spent(lambda: kinds.made(desk, "quarterly", Choice())) for _ in range(5)]
    desk.close()
    return {"first": first, "picture": seen, "again": again, "pages": made[0].pages}


def _picture(content: bytes) -> None:
    import pypdfium2

    document: Any = pypdfium2.PdfDocument(content)
    document[0].render(scale=900 / document.get_page_size(0)[0])
    document.close()


def _keep(path: Path, value: object) -> None:
    with path.open("wb") as file:
        pickle.dump(value, file, pickle.HIGHEST_PROTOCOL)


def _kept(path: Path) -> Any:
    with path.open("rb") as file:
        return pickle.load(file)


ACTS: dict[str, Callable[[Path, str], dict[str, Any]]] = {
    "prepare": prepare,
    "write": write,
    "bare": bare,
    "nothing": nothing,
    "workspace": workspace,
}


def main() -> None:
    """``report_child.py ACT FOLDER CASE [ROUNDS]``."""
    act, folder, case, *more = sys.argv[1:]
    found = rounds(Path(folder), case, int(more[0])) if act == "rounds" else ACTS[act](Path(folder), case)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
