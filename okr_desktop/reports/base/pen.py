"""A thin, typed pen over ReportLab's canvas; the only module that touches it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from okr_desktop.reports.base.fonts import Fonts
from okr_desktop.reports.base.operators import Typesetter, packed
from okr_desktop.reports.base.script.embedding import Insets
from okr_desktop.reports.base.style import HAIR, Colour, Type

Point = tuple[float, float]
#: x and baseline in points from the lower left corner, voice, printable text.
Run = tuple[float, float, Type, str]
#: How far the curves of a circle reach beyond their ends.
_BEND = 0.5523


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
        self._types = Typesetter(self._canvas, fonts)
        # Text and shapes are written as operators, past the canvas: it takes half the time.
        self._put: Callable[[str], None] = self._canvas._code.append
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
        simple, types = self._fonts.simple, self._types
        code: list[str] = ["BT"]
        put = code.append
        colour: Colour | None = None
        current: tuple[str, float] | None = None
        before: Type | None = None
        for x, y, style, string in runs:
            if style is not before:
                before = style
                if (style.weight, style.size) != current:
                    put(types.select(style))
                    current = (style.weight, style.size)
                if style.colour != colour:
                    colour = style.colour
                    put(_rgb(colour, "rg"))
            if simple(string):
                put(f"1 0 0 1 {x:.2f} {y:.2f} Tm {types.show(string, style)}")
            else:
                put(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
                put(self._script(style, string))
        put("ET")
        self._put("\n".join(code))
        self._forget()

    def _script(self, style: Type, line: str) -> str:
        """The operators that draw a line of any script from where the text stands, and go back to the main font."""
        types, blank = self._types, self._fonts.faces[style.weight].widths[" "]
        drawn: list[str] = []
        for face, pieces in self._fonts.runs(line):
            if face is None:
                drawn += (types.select(style), types.show("".join(piece.text for piece in pieces), style))
            else:
                # ReportLab knows fonts with one byte for each character only: this is written past it.
                drawn.append(self._insets.of(face, style.weight).show(pieces, style, blank))
        return "\n".join((*drawn, types.select(style)))

    def rect(self, x: float, y: float, width: float, height: float, fill: Colour) -> None:
        """A filled rectangle, lower left corner first."""
        self._fill(fill)
        self._put(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def box(self, x: float, y: float, width: float, height: float, colour: Colour, dash: Sequence[float] = ()) -> None:
        """An outlined rectangle."""
        self._stroke(colour, HAIR, dash)
        self._put(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re S")

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: Colour, width: float = HAIR) -> None:
        """A straight line."""
        self._stroke(colour, width)
        self._put(f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S")

    def lines(self, segments: Sequence[tuple[float, float, float, float]], colour: Colour, width: float) -> None:
        """Many straight lines of one kind."""
        self._stroke(colour, width)
        self._put("\n".join([f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l" for x1, y1, x2, y2 in segments] + ["S"]))

    def polyline(self, points: Sequence[Point], colour: Colour, width: float) -> None:
        """A line through points with round joins."""
        self._stroke(colour, width)
        self._put(f"{_path(points)} S")

    def polygon(self, points: Sequence[Point], fill: Colour) -> None:
        """A filled shape."""
        self._fill(fill)
        self._put(f"{_path(points)} h f")

    def disc(self, x: float, y: float, radius: float, fill: Colour) -> None:
        """A filled circle."""
        self._fill(fill)
        self._put(f"{_circle(x, y, radius)} f")

    def ring(self, x: float, y: float, radius: float, colour: Colour, width: float, dash: Sequence[float] = ()) -> None:
        """An outlined circle."""
        self._stroke(colour, width, dash)
        self._put(f"{_circle(x, y, radius)} S")

    def left_half_disc(self, x: float, y: float, radius: float, fill: Colour) -> None:
        """The left half of a filled circle."""
        self._fill(fill)
        left, low, high, bend = x - radius, y - radius, y + radius, _BEND * radius
        self._put(
            f"{x:.2f} {high:.2f} m {x - bend:.2f} {high:.2f} {left:.2f} {y + bend:.2f} {left:.2f} {y:.2f} c "
            f"{left:.2f} {y - bend:.2f} {x - bend:.2f} {low:.2f} {x:.2f} {low:.2f} c h f"
        )

    def image(self, picture: Any, x: float, y: float, width: float, height: float) -> None:
        """A picture (of PIL), lower left corner first."""
        from reportlab.lib.utils import ImageReader

        reader: Any = ImageReader
        self._canvas.drawImage(reader(picture), x, y, width, height)
        self._forget()

    def clip(self, x: float, y: float, width: float, height: float) -> None:
        """Limits what is drawn to a rectangle, until ``unclip``."""
        self._put(f"q {x:.2f} {y:.2f} {width:.2f} {height:.2f} re W n")

    def unclip(self) -> None:
        """Ends ``clip``."""
        self._put("Q")
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
        """Finishes the page; it is kept packed, as a report may have hundreds of them."""
        self._canvas.showPage()
        page = self._canvas._doc.Pages.pages[-1]
        page.Contents = packed(page.stream.encode("latin-1"))
        page.stream = None
        self._put = self._canvas._code.append
        self._forget()

    def finish(self) -> bytes:
        """The whole PDF."""
        self._canvas.showOutline()
        self._insets.write(self._canvas._doc)
        self._canvas.save()
        return self._file.getvalue()

    def _fill(self, colour: Colour) -> None:
        if colour != self._filled:
            self._put(_rgb(colour, "rg"))
            self._filled = colour

    def _stroke(self, colour: Colour, width: float, dash: Sequence[float] = ()) -> None:
        if colour != self._stroked:
            self._put(_rgb(colour, "RG"))
            self._stroked = colour
        if width != self._width:
            self._put(f"{width:g} w")
            self._width = width
        if dash != self._dashed:
            self._put(f"[{' '.join(f'{part:g}' for part in dash)}] 0 d")
            self._dashed = dash

    def _forget(self) -> None:
        """Forgets the graphics state, after the canvas has changed it itself."""
        self._filled: Colour | None = None
        self._stroked: Colour | None = None
        self._width: float | None = None
        self._dashed: Sequence[float] | None = None


def _rgb(colour: Colour, operator: str) -> str:
    red, green, blue = colour
    return f"{red:g} {green:g} {blue:g} {operator}"


def _path(points: Sequence[Point]) -> str:
    (x, y), *more = points
    return " ".join([f"{x:.2f} {y:.2f} m", *[f"{x:.2f} {y:.2f} l" for x, y in more]])


def _circle(x: float, y: float, radius: float) -> str:
    """Four curves, from the right against the clock."""
    left, right, low, high = x - radius, x + radius, y - radius, y + radius
    bend = _BEND * radius
    west, east, south, north = x - bend, x + bend, y - bend, y + bend
    return (
        f"{right:.2f} {y:.2f} m {right:.2f} {north:.2f} {east:.2f} {high:.2f} {x:.2f} {high:.2f} c "
        f"{west:.2f} {high:.2f} {left:.2f} {north:.2f} {left:.2f} {y:.2f} c "
        f"{left:.2f} {south:.2f} {west:.2f} {low:.2f} {x:.2f} {low:.2f} c "
        f"{east:.2f} {low:.2f} {right:.2f} {south:.2f} {right:.2f} {y:.2f} c"
    )
