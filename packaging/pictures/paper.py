"""Making picture files: pages of the report, one thing over another, and small files."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any


def report_page(sample: Path, language: str, page: str, target: Path) -> None:
    """Draw one page of the quarterly review of a new sample workspace; says so when that cannot be done here."""
    if shutil.which("pdftoppm") is None:
        sys.stderr.write(f"{target.name} stays as it is: pdftoppm is missing (package poppler-utils).\n")
        return
    pdf = _review(sample, language)
    target.parent.mkdir(parents=True, exist_ok=True)
    command = ["pdftoppm", "-png", "-r", "96", "-f", page, "-l", page, "-singlefile", str(pdf)]
    subprocess.run([*command, str(target.with_suffix(""))], check=True)
    compress(target)


def _review(sample: Path, language: str) -> Path:
    from okr_desktop.bootstrap import open_context
    from okr_desktop.qt import demo
    from okr_desktop.services.reporting import review

    quarter = demo.make_sample(sample)
    pdf, context = sample.with_suffix(".pdf"), open_context(sample)
    try:
        plan = context.workspace.plan
        review.write_quarterly(context.workspace, plan.cycles[quarter], pdf, language=language)
    finally:
        context.workspace.close()
    return pdf


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
    """Make a PNG file small: 256 colours are enough for a window, if they reach from one end to the other.

    The median cut would give them to the many greys, and paint a small red mark brown.
    """
    from PIL import Image

    with Image.open(picture) as opened:
        full = opened.convert("RGB")
    image = full.quantize(256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    image.putpalette(_frequent(full, image))
    image.save(picture, optimize=True)
    if shutil.which("optipng"):
        subprocess.run(["optipng", "-quiet", "-o2", "-strip", "all", str(picture)], check=True)


def _frequent(full: Any, image: Any) -> list[int]:
    """The palette with the colour that is most frequent in place of each mean: surfaces stay exactly as they are."""
    from PIL import Image

    places = Image.frombytes("L", image.size, image.tobytes())
    counted: Any = Image.merge("CMYK", (*full.split(), places)).getcolors(full.width * full.height)
    palette = image.getpalette()
    for _count, (red, green, blue, place) in sorted(counted):
        palette[3 * place : 3 * place + 3] = (red, green, blue)
    return palette
