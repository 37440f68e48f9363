"""Notes on the wall: the ideas as they are turned over, and two of them side by side."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QRectF

from okr_desktop.qt.workshop.projector import deck, fit, frame, scale
from okr_desktop.qt.workshop.projector.allow import Shape
from okr_desktop.qt.workshop.projector.frame import Pages
from okr_desktop.qt.workshop.projector.scenes.base import NOTE, Scene, View, items, text_of
from okr_desktop.qt.workshop.projector.sheet import Sheet


class Cards(Scene):
    """The ideas that were turned over so far, in their shuffled order."""

    fields: ClassVar[Shape] = {"items": [NOTE], "newest": [None]}

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        area = frame.body(sheet)
        found = items(view)
        if not found:
            empty(sheet, area, QCoreApplication.translate("Projector", "The ideas appear here in a moment."))
        lit = set(view.get("newest") or ())
        newest = frozenset(at for at, one in enumerate(found) if one.get("id") in lit)
        return deck.cards(sheet, area, [text_of(one) for one in found], page, newest=newest)


class Pair(Scene):
    """Two ideas under decision; without a pair, all of them."""

    fields: ClassVar[Shape] = {"a": NOTE, "b": NOTE, "items": [NOTE]}

    def headline(self, view: View) -> str:
        if view.get("a") and view.get("b"):
            return QCoreApplication.translate("Projector", "Do these two say the same?")
        return super().headline(view)

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        one, other = view.get("a"), view.get("b")
        area = frame.body(sheet)
        if not isinstance(one, dict) or not isinstance(other, dict):
            return deck.cards(sheet, area, [text_of(item) for item in items(view)], page)
        beside(sheet, area, [text_of(one), text_of(other)])
        return Pages()


def beside(sheet: Sheet, area: QRectF, texts: list[str]) -> None:
    """Two large cards with the same size of letters."""
    width = (area.width() - scale.GAP * 2) / 2
    room = width - 3 * scale.PAD, area.height() - 3 * scale.PAD
    size = min((fit.fit(text, *room, fit.down(scale.TITLE)).size for text in texts), default=scale.SMALLEST)
    for at, text in enumerate(texts):
        rect = QRectF(area.x() + at * (width + 2 * scale.GAP), area.y(), width, area.height())
        sheet.panel(rect, sheet.theme.surface, sheet.theme.line)
        edge = scale.PAD * 1.5
        inside = rect.adjusted(edge, edge, -edge, -edge)
        sheet.text(inside, text, (size, *fit.down(size)), down="middle")


def empty(sheet: Sheet, area: QRectF, text: str) -> None:
    """One quiet sentence in the middle."""
    sheet.text(area, text, fit.down(scale.LARGE), color=sheet.theme.muted, along="center", down="middle")
