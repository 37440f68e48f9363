"""A picture as a list of plain marks, and the same marks as an SVG file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from urllib.parse import quote

Place = tuple[float, float]
FONTS = "'OKR Sans', 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
DOTTED, DASHED = (1.5, 4.0), (6.0, 4.0)


@dataclass(frozen=True, slots=True)
class Path:
    """A line through places; ``dash`` is drawn and left out, in points."""

    places: tuple[Place, ...]
    colour: str
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """A filled shape."""

    places: tuple[Place, ...]
    fill: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle, filled and outlined."""

    x: float
    y: float
    radius: float
    fill: str
    line: str
    width: float = 1.5


@dataclass(frozen=True, slots=True)
class Words:
    """A text on its baseline; ``anchor`` is start, middle or end."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    anchor: str = "start"
    bold: bool = False


Mark = Path | Area | Dot | Words


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture of a size in points, from its upper left corner; ``about`` says in words what it shows."""

    width: float
    height: float
    title: str
    about: str
    marks: tuple[Mark, ...]


def box(x: float, y: float, width: float, height: float, fill: str) -> Area:
    """A filled rectangle."""
    return Area(((x, y), (x + width, y), (x + width, y + height), (x, y + height)), fill)


def level(left: float, right: float, y: float, colour: str, width: float = 1.0, dash: tuple[float, ...] = ()) -> Path:
    """A horizontal line."""
    return Path(((left, y), (right, y)), colour, width, dash)


def svg(scene: Scene) -> bytes:
    """The scene as an SVG file: texts stay texts, with a title and a description for those who do not see it."""
    return "".join(_svg(scene)).encode("utf-8")


def _svg(scene: Scene) -> Iterator[str]:
    width, height = _n(scene.width), _n(scene.height)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
    yield f'role="img" aria-labelledby="t d" font-family="{escape(FONTS)}">\n'
    yield f'<title id="t">{_text(scene.title)}</title>\n<desc id="d">{_text(scene.about)}</desc>\n'
    yield f'<rect width="{width}" height="{height}" fill="#FFFFFF"/>\n'
    for mark in scene.marks:
        yield _mark(mark) + "\n"
    yield "</svg>\n"


def _mark(mark: Mark) -> str:
    match mark:
        case Path():
            dash = f' stroke-dasharray="{" ".join(map(_n, mark.dash))}"' if mark.dash else ""
            look = f'fill="none" stroke="{mark.colour}" stroke-width="{_n(mark.width)}" stroke-linejoin="round"'
            return f'<polyline points="{_places(mark.places)}" {look}{dash}/>'
        case Area():
            return f'<polygon points="{_places(mark.places)}" fill="{mark.fill}"/>'
        case Dot():
            look = f'fill="{mark.fill}" stroke="{mark.line}" stroke-width="{_n(mark.width)}"'
            return f'<circle cx="{_n(mark.x)}" cy="{_n(mark.y)}" r="{_n(mark.radius)}" {look}/>'
        case Words():
            anchor = "" if mark.anchor == "start" else f' text-anchor="{mark.anchor}"'
            bold = ' font-weight="600"' if mark.bold else ""
            place = f'x="{_n(mark.x)}" y="{_n(mark.y)}" font-size="{_n(mark.size)}"'
            return f'<text {place} fill="{mark.colour}"{anchor}{bold}>{_text(mark.text)}</text>'


def _places(places: Iterable[Place]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in places)


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _text(text: str) -> str:
    # XML 1.0 has no way to write these, not even as references.
    kept = "".join(char for char in text if (char >= " " and char not in "\ufffe\uffff") or char in "\n\t")
    return escape(kept.encode("utf-8", "replace").decode("utf-8"), quote=False)


def index(names: Sequence[tuple[str, str]], about: str, language: str = "en") -> str:
    """A page that shows all pictures of a folder: files with their titles."""
    shown = "\n".join(_figure(name, escape(title)) for name, title in names)
    head = f'<html lang="{language}"><meta charset="utf-8"><title>{escape(about)}</title>'
    return f"<!doctype html>\n{head}\n{_STYLE}\n{shown}\n</html>\n"


def _figure(name: str, title: str) -> str:
    return f'<figure><img src="{quote(name)}" alt="{title}"><figcaption>{title}</figcaption></figure>'


_STYLE = (
    "<style>body{font:16px sans-serif;color:#1B2430;max-width:960px;margin:2rem auto}"
    "img{width:100%;border:1px solid #E1E5EA}figure{margin:0 0 2rem}</style>"
)


def dashes(places: Sequence[Place], dash: tuple[float, ...]) -> list[tuple[float, float, float, float]]:
    """The pieces of a dashed line, for a pen that draws whole lines only."""
    found = list[tuple[float, float, float, float]]()
    left, drawn, at = dash[0], True, 0
    for (x, y), (to_x, to_y) in pairwise(places):
        length = ((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5
        done = 0.0
        while length - done > 1e-6:
            step = min(left, length - done)
            if drawn:
                a, b = done / length, (done + step) / length
                found.append((x + (to_x - x) * a, y + (to_y - y) * a, x + (to_x - x) * b, y + (to_y - y) * b))
            done, left = done + step, left - step
            if left <= 1e-6:
                at += 1
                left, drawn = dash[at % len(dash)], not drawn
    return found
