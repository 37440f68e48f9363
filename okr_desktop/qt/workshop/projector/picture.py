"""One picture of the projector: what a view becomes on a surface of any size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from okr_desktop.qt import theme
from okr_desktop.qt.workshop.projector import allow, clock, frame, scale
from okr_desktop.qt.workshop.projector.scenes import cards, drafts, fist, results, still, vote
from okr_desktop.qt.workshop.projector.scenes.base import Scene
from okr_desktop.qt.workshop.projector.scenes.canvas import Canvas
from okr_desktop.qt.workshop.projector.scenes.collect import Collect
from okr_desktop.qt.workshop.projector.scenes.join import Join
from okr_desktop.qt.workshop.projector.sheet import Sheet

SCENES: Mapping[str, Scene] = {
    "join": Join(),
    "frame": still.Frame(),
    "collect": Collect(),
    "cards": cards.Cards(),
    "pair": cards.Pair(),
    "canvas": Canvas(),
    "vote": vote.Vote(),
    "ranking": vote.Ranking(),
    "drafts": drafts.Drafts(),
    "key_results": drafts.KeyResults(),
    "checklist": drafts.Checklist(),
    "fist": fist.Fist(),
    "owners": results.Owners(),
    "summary": results.Summary(),
    "placement": results.Placement(),
    "result": results.Result(),
    "thanks": still.Thanks(),
    "break": still.Break(),
    "paused": still.Paused(),
    "dark": still.Dark(),
    "offline": still.Offline(),
}
# A scene that is not known shows nothing rather than something.
NOTHING = still.Dark()


@dataclass(frozen=True, slots=True)
class Painted:
    """How many pages there are, every text that stands in the picture, and the page with what is new (-1: none)."""

    pages: int = 1
    texts: tuple[str, ...] = ()
    lead: int = -1


def scene_of(view: Mapping[str, Any]) -> Scene:
    """The scene that a view asks for."""
    return SCENES.get(str(view.get("scene")), NOTHING)


def reduced(view: Mapping[str, Any]) -> dict[str, Any]:
    """The view with nothing but what its scene may show."""
    return allow.only(view, scene_of(view).shape())


def paint(
    painter: QPainter,
    size: QSizeF,
    view: Mapping[str, Any],
    *,
    page: int = 0,
    passed_ms: int = 0,
    dark: bool = False,
    rtl: bool = False,
) -> Painted:
    """Paint a view; ``passed_ms`` is how long ago it came, for the clock."""
    scene, seen = scene_of(view), reduced(view)
    if scene.dark:
        blank(painter, size)
        return Painted()
    sheet = Sheet(painter, size, theme.DARK if dark else theme.LIGHT, rtl)
    sheet.fill(sheet.theme.canvas)
    showing = clock.read(seen.get("timer"), passed_ms)
    if scene.framed:
        frame.head(sheet, scene.title(seen), scene.headline(seen), showing)
    pages = scene.paint(sheet, seen, page)
    if scene.framed:
        frame.bottom(sheet, seen, pages, page)
    return Painted(pages.number, tuple(sheet.texts), pages.lead)


def blank(painter: QPainter, size: QSizeF) -> None:
    """Black, with a tiny dot in a corner that tells the facilitator that the projector is on."""
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme.black())
    side = scale.BLANK_DOT
    painter.fillRect(QRectF(size.width() - 3 * side, size.height() - 3 * side, side, side), theme.DARK.control)
