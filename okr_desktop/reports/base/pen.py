"""A thin, typed pen over ReportLab's canvas; the only module that touches it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from okr_desktop.reports.base.fonts import Fonts
from okr_desktop.reports.base.script.embedding import Insets
from okr_desktop.reports.base.style import HAIR, Colour, Type

Point = tuple[float, float]
#: x and baseline in points from the lower left corner, voice, printable text.
Run = tuple[float, float, Type, str]


class Pen:
    """Draws on one PDF in memory; coordinates are points from the lower left corner of the page."""

    def __init__(self, size: tuple[float, float], fonts: Fonts, language: str, on: date) -> None:
        from reportlab import rl_config
        from reportlab.pdfgen import canvas

        # ASCII-85 would make the file a quarter larger and the run slower, for no reader of this century.
        config: Any = rl_config
        config.useA85 = 0
        self._fonts = fonts
        self._insets = Insets()
        self._file = BytesIO()
        new: Any = canvas.Canvas
        # An initial font of our own keeps the reference to an unembedded Helvetica out of the file.
        self._canvas: Any = new(
            self._file,
            pagesize=size,
            pageCompression=1,
            invariant=1,
            initialFontName=fonts.faces["regular"].name,
            initialFontSize=10,
            lang=language,
        )
        # The date of the data, not of the run: the same data gives the same bytes.
        stamp = f"D:{on:%Y%m%d}000000+00'00'"

        def data_date(*_now: object) -> str:
            return stamp

        self._canvas.setDateFormatter(data_date)
        self._forget()

    def describe(self, *, title: str, author: str, subject: str, keywords: str, creator: str) -> None:
        """The metadata that viewers show."""
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(subject)
        self._canvas.setKeywords(keywords)
        self._canvas.setCreator(creator)

    def texts(self, runs: Iterable[Run]) -> None:
        """Draws texts in reading order, as one text object."""
        faces, simple = self._fonts.faces, self._fonts.simple
        text: Any = self._canvas.beginText()
        # Placed by hand and put out without moving a cursor: nobody asks where a text ended, and it is far quicker.
        code, out, font, fill = text._code.append, text._textOut, text.setFont, text.setFillColorRGB
        colour: Colour | None = None
        current: tuple[str, float] | None = None
        for x, y, style, string in runs:
            wanted = (style.weight, style.size)
            if wanted != current:
                font(faces[style.weight].name, style.size)
                current = wanted
            if style.colour != colour:
                fill(*style.colour)
                colour = style.colour
            code(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
            if simple(string):
                out(string)
            else:
                self._script(text, style, string)
                current = None
        self._canvas.drawText(text)
        self._forget()

    def _script(self, text: Any, style: Type, line: str) -> None:
        """Draws a line of any script from where the text stands."""
        main = self._fonts.faces[style.weight]
        for face, pieces in self._fonts.runs(line):
            if face is None:
                text.setFont(main.name, style.size)
                text._textOut("".join(piece.text for piece in pieces))
            else:
                # ReportLab knows fonts with one byte for each character only: this is written past it.
                text._code.append(self._insets.of(face, style.weight).show(pieces, style, main.widths[" "]))

    def rect(self, x: float, y: float, width: float, height: float, fill: Colour) -> None:
        """A filled rectangle, lower left corner first."""
        self._fill(fill)
        # Written past the canvas, as lines are: its own way to write numbers costs most of the time of a page.
        self._canvas._code.append(f"n {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def box(self, x: float, y: float, width: float, height: float, colour: Colour, dash: Sequence[float] = ()) -> None:
        """An outlined rectangle."""
        self._stroke(colour, HAIR)
        self._dash(dash)
        self._canvas.rect(x, y, width, height, stroke=1, fill=0)

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: Colour, width: float = HAIR) -> None:
        """A straight line."""
        self._stroke(colour, width)
        self._dash(())
        self._canvas._code.append(f"n {x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S")

    def lines(self, segments: Sequence[tuple[float, float, float, float]], colour: Colour, width: float) -> None:
        """Many straight lines of one kind."""
        self._stroke(colour, width)
        self._dash(())
        self._canvas.lines(segments)

    def polyline(self, points: Sequence[Point], colour: Colour, width: float) -> None:
        """A line through points with round joins."""
        self._stroke(colour, width)
        self._dash(())
        self._canvas.drawPath(self._path(points), stroke=1, fill=0)

    def polygon(self, points: Sequence[Point], fill: Colour) -> None:
        """A filled shape."""
        self._fill(fill)
        path = self._path(points)
        path.close()
        self._canvas.drawPath(path, stroke=0, fill=1)

    def disc(self, x: float, y: float, radius: float, fill: Colour) -> None:
        """A filled circle."""
        self._fill(fill)
        self._canvas.circle(x, y, radius, stroke=0, fill=1)

    def ring(self, x: float, y: float, radius: float, colour: Colour, width: float, dash: Sequence[float] = ()) -> None:
        """An outlined circle."""
        self._stroke(colour, width)
        self._dash(dash)
        self._canvas.circle(x, y, radius, stroke=1, fill=0)

    def left_half_disc(self, x: float, y: float, radius: float, fill: Colour) -> None:
        """The left half of a filled circle."""
        self._fill(fill)
        self._canvas.wedge(x - radius, y - radius, x + radius, y + radius, 90, 180, stroke=0, fill=1)

    def image(self, picture: Any, x: float, y: float, width: float, height: float) -> None:
        """A picture (of PIL), lower left corner first."""
        from reportlab.lib.utils import ImageReader

        reader: Any = ImageReader
        self._canvas.drawImage(reader(picture), x, y, width, height)
        self._forget()

    def clip(self, x: float, y: float, width: float, height: float) -> None:
        """Limits what is drawn to a rectangle, until ``unclip``."""
        self._canvas.saveState()
        path: Any = self._canvas.beginPath()
        path.rect(x, y, width, height)
        self._canvas.clipPath(path, stroke=0, fill=0)

    def unclip(self) -> None:
        """Ends ``clip``."""
        self._canvas.restoreState()
        self._forget()

    def bookmark(self, key: str, top: float) -> None:
        """A place on this page that links and the outline can name."""
        self._canvas.bookmarkHorizontal(key, 0, top)

    def outline(self, key: str, title: str, level: int) -> None:
        """An entry of the outline; ``level`` is at most one deeper than the entry before."""
        self._canvas.addOutlineEntry(title, key, level=level, closed=level > 0)

    def link(self, key: str, x: float, y: float, width: float, height: float) -> None:
        """A rectangle that leads to a bookmark."""
        self._canvas.linkRect("", key, (x, y, x + width, y + height), thickness=0)

    def end_page(self) -> None:
        """Finishes the page."""
        self._canvas.showPage()
        self._forget()

    def finish(self) -> bytes:
        """The whole PDF."""
        self._canvas.showOutline()
        self._insets.write(self._canvas._doc)
        self._canvas.save()
        return self._file.getvalue()

    def _path(self, points: Sequence[Point]) -> Any:
        path: Any = self._canvas.beginPath()
        path.moveTo(*points[0])
        for x, y in points[1:]:
            path.lineTo(x, y)
        return path

    def _fill(self, colour: Colour) -> None:
        if colour != self._filled:
            self._canvas.setFillColorRGB(*colour)
            self._filled = colour

    def _stroke(self, colour: Colour, width: float) -> None:
        if colour != self._stroked:
            self._canvas.setStrokeColorRGB(*colour)
            self._stroked = colour
        if width != self._width:
            self._canvas.setLineWidth(width)
            self._width = width

    def _dash(self, dash: Sequence[float]) -> None:
        if tuple(dash) != self._dashed:
            self._canvas.setDash(list(dash))
            self._dashed = tuple(dash)

    def _forget(self) -> None:
        """Forgets the graphics state, after the canvas has changed it itself."""
        self._filled: Colour | None = None
        self._stroked: Colour | None = None
        self._width: float | None = None
        self._dashed: tuple[float, ...] | None = None
