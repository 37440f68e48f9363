"""Type scale, colours and grid of every printed report; nobody else writes a colour or a size."""

from __future__ import annotations

import re
from dataclasses import dataclass

Colour = tuple[float, float, float]

MM = 72 / 25.4
#: Fits A4 and Letter alike, so that both papers show the same line breaks.
CONTENT_WIDTH = 174 * MM
TOP = 24 * MM
BOTTOM = 21 * MM
FIRST_TOP = 20 * MM

#: Width and height in points.
PAPERS: dict[str, tuple[float, float]] = {"a4": (210 * MM, 297 * MM), "letter": (612.0, 792.0)}


def rgb(code: str) -> Colour:
    """The colour of a code such as "#1F5FBF", each part 0..1 and rounded so that files stay small."""
    red, green, blue = (round(int(code[at : at + 2], 16) / 255, 3) for at in (1, 3, 5))
    return red, green, blue


def contrast(colour: Colour) -> float:
    """The contrast of a colour against white, 1 to 21 (WCAG 2.2)."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05)


def accent_of(code: str) -> Colour:
    """The accent of a branding, darkened until a text in it can be read on white; ours for anything else."""
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", code):
        return ACCENT
    colour = rgb(code)
    while contrast(colour) < _READABLE:
        red, green, blue = (round(part * 0.95, 3) for part in colour)
        colour = red, green, blue
    return colour


INK = rgb("#1B2430")
MUTED = rgb("#56616F")
FAINT = rgb("#9AA5B1")
LINE = rgb("#D5DAE1")
TRACK = rgb("#EEF1F5")
WHITE = rgb("#FFFFFF")
ACCENT = rgb("#1F5FBF")
DEEP = rgb("#08306B")
TINT = rgb("#A9C6EC")
SIGNAL = rgb("#B3361A")
#: Scores of key results from reached to missed: one hue, far apart in lightness, so that grey paper tells them apart.
RAMP = {
    "green": rgb("#08306B"),
    "yellow": rgb("#2171B5"),
    "red": rgb("#9ECAE1"),
    "unscored": rgb("#F7FBFF"),
}
#: The least contrast of a text on white.
_READABLE = 4.5

HAIR = 0.5
RULE = 0.8


@dataclass(frozen=True, slots=True)
class Type:
    """A voice of the page: weight ("regular" or "semibold"), size and line distance in points, colour."""

    weight: str
    size: float
    leading: float
    colour: Colour = INK


DISPLAY = Type("semibold", 25, 30)
OVERLINE = Type("semibold", 9, 13, ACCENT)
LEAD = Type("regular", 11, 15)
TEAM = Type("semibold", 20, 25)
FIGURE = Type("semibold", 20, 24)
FIGURE_SMALL = Type("semibold", 15, 18)
SECTION = Type("semibold", 15, 20)
HEADING = Type("semibold", 12, 15.5)
MARGINAL = Type("semibold", 15, 17)
SUBHEAD = Type("semibold", 9.5, 13)
BODY = Type("regular", 9.5, 13.2)
STRONG = Type("semibold", 9.5, 13.2)
BODY_MUTED = Type("regular", 9.5, 13.2, MUTED)
NOTE = Type("regular", 8.5, 12, MUTED)
TABLE = Type("regular", 8, 10.6)
TABLE_MUTED = Type("regular", 8, 10.6, MUTED)
TABLE_STRONG = Type("semibold", 8, 10.6)
TABLE_GROUP = Type("semibold", 8.5, 11)
TABLE_HEAD = Type("semibold", 7.5, 10, MUTED)
CAPTION = Type("regular", 7.5, 10, MUTED)
CAPTION_INK = Type("semibold", 7.5, 10)
COUNT_LIGHT = Type("semibold", 7.5, 10, WHITE)
