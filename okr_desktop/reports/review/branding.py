"""The organisation's own look: its logo, ready for paper, and what could not be used of it."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

from okr_desktop.reports.base.pen import Pen

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
#: A picture of more bytes or points than this is no logo, and could be a trap.
_MOST_BYTES = 8_000_000
_MOST_POINTS = 24_000_000
#: Enough for the strip at 300 points to the inch.
_LARGEST = 640
LOGO_WIDTH, LOGO_HEIGHT = 112.0, 44.0


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture without transparency, and its size on paper in points."""

    picture: Any
    width: float
    height: float

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.image(self.picture, x, y, self.width, self.height)


@lru_cache(maxsize=4)
def logo_of(content: bytes) -> Logo | None:
    """The logo scaled into its strip; None for no picture, a broken one, or one too large to be a logo."""
    if not content.startswith(_SIGNATURE) or len(content) > _MOST_BYTES or not _sensible(content):
        return None
    from PIL import Image

    try:
        with Image.open(BytesIO(content), formats=("PNG",)) as found:
            found.thumbnail((_LARGEST, _LARGEST))
            picture = Image.new("RGB", found.size, "white")
            whole = found.convert("RGBA")
            picture.paste(whole, mask=whole.getchannel("A"))
    except (OSError, ValueError, SyntaxError, EOFError, struct.error):
        return None
    scale = min(LOGO_WIDTH / picture.width, LOGO_HEIGHT / picture.height)
    return Logo(picture, picture.width * scale, picture.height * scale)


def _sensible(content: bytes) -> bool:
    """Whether the size that the file claims can be a logo's, read before anything is unpacked."""
    if len(content) < 24:
        return False
    wide, high = struct.unpack(">II", content[16:24])
    return 0 < wide * high <= _MOST_POINTS
