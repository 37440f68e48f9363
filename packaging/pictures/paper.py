"""Making picture files: pages of the report, one thing over another, and small files."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

# Numbers of colours that are tried, and by how much of 255 the worst pixel may be off (edges of letters, half-tones).
_COLOURS, _UNSEEN = (48, 64, 96, 128, 256), 20
# From so many pixels on, a colour is a surface that may be faint and is wanted as it is; at most so many of them.
_SURFACE, _SURFACES = 500, 20


def report_page(sample: Path, language: str, page: str, target: Path) -> None:
    """Draw one page (from 1) of the quarterly review of a new sample workspace."""
    from okr_desktop.bootstrap import open_context
    from okr_desktop.services.reporting import kinds
    from okr_desktop.services.reporting.choice import Choice
    from pictures import story

    story.tell(sample, None)
    context = open_context(sample)
    try:
        pdf = kinds.render(context.workspace, "quarterly", Choice(language=language))
    finally:
        context.workspace.close()
    save(page_of(pdf, int(page) - 1), target)


def page_of(pdf: bytes, page: int, width: int = 794) -> Any:
    """One page (from 0) of a PDF as a picture, at 96 pixels an inch if it is A4."""
    from okr_desktop.qt.preview import raster

    return raster.pictures(pdf, [raster.Wanted(page, width)])[page]


def laid_over(window: Any, popup: Any) -> Any:
    """The picture of a window with a menu or popover over it, where it stands on the screen."""
    from PySide6.QtGui import QPainter

    drawn = window.grab()
    painter = QPainter(drawn)
    painter.drawPixmap(popup.pos() - window.mapToGlobal(window.rect().topLeft()), popup.grab())
    painter.end()
    return drawn


def save(shown: Any, target: Path) -> None:
    """Save a widget, or a picture that was made already, as a small PNG file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    drawn = shown.grab() if hasattr(shown, "grab") else shown
    if not drawn.save(str(target)):
        raise OSError(f"{target} cannot be written")
    compress(target)


def compress(picture: Path) -> None:
    """Make a PNG file small: with the fewest colours that nobody can tell from all of them."""
    from PIL import Image

    with Image.open(picture) as opened:
        full = opened.convert("RGB")
    for count in _COLOURS:
        image = _with_colours(full, count)
        if count == _COLOURS[-1] or _greatest_error(full, image) <= _UNSEEN:
            break
    image.save(picture, optimize=True)
    if shutil.which("optipng"):
        subprocess.run(["optipng", "-quiet", "-o2", "-strip", "all", str(picture)], check=True)


def _with_colours(full: Any, count: int) -> Any:
    """The picture with a palette of its surfaces, however faint, and of colours that reach from one end to the other.

    The median cut would give the colours to the many greys, and paint a small red mark brown.
    """
    from PIL import Image

    found = sorted(full.getcolors(full.width * full.height), reverse=True)
    surfaces = [part for area, colour in found[:_SURFACES] if area >= _SURFACE for part in colour]
    spread = full.quantize(count - len(surfaces) // 3, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    palette = Image.new("P", (1, 1))
    palette.putpalette(surfaces + spread.getpalette())
    image = full.quantize(palette=palette, dither=Image.Dither.NONE)
    image.putpalette(_frequent(full, image))
    return image


def _greatest_error(full: Any, image: Any) -> int:
    """How far the worst pixel is off in red, green or blue, of 255."""
    from PIL import ImageChops

    return max(high for _low, high in ImageChops.difference(full, image.convert("RGB")).getextrema())


def _frequent(full: Any, image: Any) -> list[int]:
    """The palette with the colour that is most frequent in place of each mean: surfaces stay exactly as they are."""
    from PIL import Image

    places = Image.frombytes("L", image.size, image.tobytes())
    counted: Any = Image.merge("CMYK", (*full.split(), places)).getcolors(full.width * full.height)
    palette = image.getpalette()
    for _count, (red, green, blue, place) in sorted(counted):
        palette[3 * place : 3 * place + 3] = (red, green, blue)
    return palette
