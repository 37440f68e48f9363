"""What a paper draws, noted call by call, and a bare ReportLab canvas that draws the same strings and shapes again."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from okr_desktop.reports.base.fonts import load_fonts
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.style import PAPERS
from okr_desktop.reports.review import quarterly
from okr_desktop.reports.review.data import QuarterlyData

Call = tuple[str, tuple[Any, ...]]
#: Not drawing: the floor has no metadata, outline or links.
_SILENT = ("describe", "bookmark", "outline", "link", "finish")


def recorded(data: QuarterlyData) -> list[Call]:
    """What is drawn for ``data``, in order."""
    calls: list[Call] = []

    class RecordingPen(Pen):
        def __getattribute__(self, name: str) -> Any:
            found = super().__getattribute__(name)
            if name.startswith("_") or name in _SILENT or not callable(found):
                return found
            return noted(name, found)

    def noted(name: str, found: Callable[..., object]) -> Callable[..., object]:
        def call(*args: Any) -> object:
            kept = (list(args[0]),) if name == "texts" else args
            calls.append((name, kept))
            return found(*kept)

        return call

    quarterly.Pen = RecordingPen
    try:
        quarterly.render_quarterly(data)
    finally:
        quarterly.Pen = Pen
    return calls


class Floor:
    """The drawing by someone who knows every place beforehand, straight on the canvas."""

    def __init__(self) -> None:
        from reportlab import rl_config
        from reportlab.pdfgen import canvas

        config: Any = rl_config
        config.useA85 = 0
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

    def image(self, picture: Any, x: float, y: float, width: float, height: float) -> None:
        from reportlab.lib.utils import ImageReader

        reader: Any = ImageReader
        self.canvas.drawImage(reader(picture), x, y, width, height)

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
    """Draw it all again and write the file."""
    floor = Floor()
    for name, args in calls:
        getattr(floor, name)(*args)
    floor.canvas.save()
    path.write_bytes(floor.file.getvalue())
