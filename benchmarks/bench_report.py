"""The quarterly review against a bare ReportLab canvas that draws the same strings and shapes; prints a ratio.

Run from the checkout: ``python benchmarks/bench_report.py``. Budget: 1.3.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from okr_desktop.reports.base.fonts import load_fonts
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.style import PAPERS
from okr_desktop.reports.review import quarterly
from okr_desktop.reports.review.data import QuarterlyData
from tests.reports.samples import company

BUDGET = 1.3
OBJECTIVES, KEY_RESULTS = 200, 800
ROUNDS = 9

Call = tuple[str, tuple[Any, ...]]
CALLS: list[Call] = []
#: Not drawing: the floor has no metadata, outline or links.
SILENT = ("describe", "bookmark", "outline", "link", "finish")


class RecordingPen(Pen):
    """A pen that notes what it is asked to draw."""

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name.startswith("_") or name in SILENT or not callable(found):
            return found

        def noted(*args: Any) -> Any:
            kept = (list(args[0]),) if name == "texts" else args
            CALLS.append((name, kept))
            return found(*kept)

        return noted


def recorded(data: QuarterlyData, path: Path) -> list[Call]:
    """What is drawn for ``data``, in order."""
    CALLS.clear()
    quarterly.Pen = RecordingPen
    try:
        quarterly.write_quarterly(data, path)
    finally:
        quarterly.Pen = Pen
    return CALLS


class Floor:
    """The same drawing by someone who knows every place beforehand, straight on the canvas."""

    def __init__(self) -> None:
        from reportlab.pdfgen import canvas

        self.file = BytesIO()
        self.names = {weight: face.name for weight, face in load_fonts().faces.items()}
        new: Any = canvas.Canvas
        name = self.names["regular"]
        self.canvas: Any = new(self.file, PAPERS["a4"], pageCompression=1, invariant=1, initialFontName=name)

    def texts(self, runs: list[Any]) -> None:
        canvas = self.canvas
        before = None
        for x, y, style, text in runs:
            if style is not before:
                canvas.setFont(self.names[style.weight], style.size)
                canvas.setFillColorRGB(*style.colour)
                before = style
            canvas.drawString(x, y, text)

    def rect(self, x: float, y: float, width: float, height: float, fill: Any) -> None:
        self.canvas.setFillColorRGB(*fill)
        self.canvas.rect(x, y, width, height, stroke=0, fill=1)

    def box(self, x: float, y: float, width: float, height: float, colour: Any, dash: Any = ()) -> None:
        self._stroke(colour, 0.5, dash)
        self.canvas.rect(x, y, width, height, stroke=1, fill=0)

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: Any, width: float = 0.5) -> None:
        self._stroke(colour, width)
        self.canvas.line(x1, y1, x2, y2)

    def lines(self, segments: Any, colour: Any, width: float) -> None:
        self._stroke(colour, width)
        self.canvas.lines(segments)

    def polyline(self, points: Any, colour: Any, width: float) -> None:
        self._stroke(colour, width)
        self.canvas.drawPath(self._path(points), stroke=1, fill=0)

    def polygon(self, points: Any, fill: Any) -> None:
        self.canvas.setFillColorRGB(*fill)
        path = self._path(points)
        path.close()
        self.canvas.drawPath(path, stroke=0, fill=1)

    def disc(self, x: float, y: float, radius: float, fill: Any) -> None:
        self.canvas.setFillColorRGB(*fill)
        self.canvas.circle(x, y, radius, stroke=0, fill=1)

    def ring(self, x: float, y: float, radius: float, colour: Any, width: float, dash: Any = ()) -> None:
        self._stroke(colour, width, dash)
        self.canvas.circle(x, y, radius, stroke=1, fill=0)

    def left_half_disc(self, x: float, y: float, radius: float, fill: Any) -> None:
        self.canvas.setFillColorRGB(*fill)
        self.canvas.wedge(x - radius, y - radius, x + radius, y + radius, 90, 180, stroke=0, fill=1)

    def clip(self, x: float, y: float, width: float, height: float) -> None:
        self.canvas.saveState()
        path = self.canvas.beginPath()
        path.rect(x, y, width, height)
        self.canvas.clipPath(path, stroke=0, fill=0)

    def unclip(self) -> None:
        self.canvas.restoreState()

    def end_page(self) -> None:
        self.canvas.showPage()

    def _stroke(self, colour: Any, width: float, dash: Any = ()) -> None:
        self.canvas.setStrokeColorRGB(*colour)
        self.canvas.setLineWidth(width)
        self.canvas.setDash(list(dash))

    def _path(self, points: Any) -> Any:
        path = self.canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        return path


def draw_floor(calls: list[Call], path: Path) -> None:
    """Replays the drawing and writes the file."""
    floor = Floor()
    for name, args in calls:
        getattr(floor, name)(*args)
    floor.canvas.save()
    path.write_bytes(floor.file.getvalue())


def seconds(work: Callable[[], object]) -> float:
    """The time of one call, without what the collector happens to owe others."""
    gc.collect()
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def main() -> None:
    """Measures both in turn and prints medians and the ratio."""
    data = company(OBJECTIVES, KEY_RESULTS)
    with tempfile.TemporaryDirectory() as folder:
        report, floor = Path(folder, "report.pdf"), Path(folder, "floor.pdf")
        calls = list(recorded(data, report))
        pages = quarterly.write_quarterly(data, report)
        ours: list[float] = []
        theirs: list[float] = []
        for _ in range(ROUNDS):
            ours.append(seconds(lambda: quarterly.write_quarterly(data, report)))
            theirs.append(seconds(lambda: draw_floor(calls, floor)))
        strings = sum(len(args[0]) for name, args in calls if name == "texts")
        print(
            f"{OBJECTIVES} objectives, {KEY_RESULTS} key results: {pages} pages, {strings} strings, {len(calls)} calls"
        )
        print(f"report {statistics.median(ours):.3f} s, {report.stat().st_size // 1024} KiB")
        print(f"floor  {statistics.median(theirs):.3f} s, {floor.stat().st_size // 1024} KiB")
    ratios = [one / other for one, other in zip(ours, theirs, strict=True)]
    ratio = statistics.median(ratios)
    print(f"ratio  {ratio:.2f} (budget {BUDGET}): {'kept' if ratio <= BUDGET else 'MISSED'}")


if __name__ == "__main__":
    main()
