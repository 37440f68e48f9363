"""Clusters on the wall: each with its letter, its name and its notes, and what has no cluster yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QRectF

from okr_desktop.qt.workshop.projector import deck, fit, frame, scale, words
from okr_desktop.qt.workshop.projector.allow import Shape
from okr_desktop.qt.workshop.projector.clean import plain
from okr_desktop.qt.workshop.projector.flow import flow
from okr_desktop.qt.workshop.projector.frame import Pages
from okr_desktop.qt.workshop.projector.scenes.base import NOTE, Scene, View, items, text_of
from okr_desktop.qt.workshop.projector.scenes.cards import empty
from okr_desktop.qt.workshop.projector.sheet import Sheet

_SIZES = (44, 40, 36, scale.SMALLEST)
_BULLET = 28.0


@dataclass(frozen=True, slots=True)
class _Group:
    letter: str
    name: str
    notes: tuple[str, ...]


class Canvas(Scene):
    """Clusters as panels, in the order of their letters; loose notes come last."""

    fields: ClassVar[Shape] = {
        "groups": [{"id": None, "letter": None, "name": None, "notes": [NOTE]}],
        "loose": [NOTE],
    }

    def paint(self, sheet: Sheet, view: View, page: int) -> Pages:
        area, groups = frame.body(sheet), _groups(view)
        if not groups:
            empty(sheet, area, QCoreApplication.translate("Projector", "The clusters appear here."))
            return Pages()

        def height(index: int, width: float, size: int) -> float:
            return min(area.height(), _height(groups[index], width, size))

        found = flow(len(groups), area, height, sizes=_SIZES, letters=13, most=4)
        for place in found.page(page):
            _paint(sheet, place.rect, groups[place.index], found.size)
        return deck.pages_of(found, page)


def _groups(view: View) -> list[_Group]:
    found = [
        _Group(
            plain(group.get("letter"), 3),
            plain(group.get("name"), 80),
            tuple(deck_text(note) for note in items(group, "notes")),
        )
        for group in items(view, "groups")
    ]
    # What is in no cluster yet lies there as a card of its own.
    found += [_Group("", "", (deck_text(note),)) for note in items(view, "loose")]
    return found


def deck_text(note: View) -> str:
    """A note as it stands in a cluster."""
    return plain(text_of(note), deck.CARD_LIMIT)


def _head(group: _Group, width: float, size: int) -> float:
    if not group.letter and not group.name:
        return 0.0
    room = int(width - 2 * scale.PAD - (size * scale.BADGE + 16 if group.letter else 0))
    return max(size * scale.BADGE, fit.sized(group.name, size, room, True).height) + scale.TIGHT


def _height(group: _Group, width: float, size: int) -> float:
    small = max(scale.SMALLEST, size - 6)
    room = int(width - 2 * scale.PAD - _bullet(group))
    notes = sum(fit.sized(text, small, room).height + scale.TIGHT for text in group.notes)
    return _head(group, width, size) + notes + 2 * scale.PAD - scale.TIGHT


def _bullet(group: _Group) -> float:
    return _BULLET if group.letter or group.name else 0.0


def _paint(sheet: Sheet, rect: QRectF, group: _Group, size: int) -> None:
    sheet.panel(rect, sheet.theme.surface, sheet.theme.line if not group.letter else sheet.theme.control)
    inside = rect.adjusted(scale.PAD, scale.PAD, -scale.PAD, -scale.PAD)
    head, side = _head(group, rect.width(), size), size * scale.BADGE
    lead = 0.0
    if group.letter:
        sheet.badge(QRectF(inside.x(), inside.y(), side, side), group.letter)
        lead = side + 16
    name = QRectF(inside.x() + lead, inside.y(), inside.width() - lead, max(0.0, head - scale.TIGHT))
    color = sheet.theme.text if group.letter else sheet.theme.muted
    sheet.text(name, group.name, fit.down(size), strong=True, color=color, down="middle")
    _notes(sheet, inside.adjusted(0, head, 0, 0), group, max(scale.SMALLEST, size - 6))


def _notes(sheet: Sheet, area: QRectF, group: _Group, size: int) -> None:
    """The notes below each other; when a cluster is taller than the wall, how many more there are."""
    notes, lead = group.notes, _bullet(group)
    y, room = area.y(), int(area.width() - lead)
    heights = [fit.sized(text, size, room).height + scale.TIGHT for text in notes]
    for at, text in enumerate(notes):
        rest_fits = y + sum(heights[at:]) <= area.bottom() + scale.TIGHT + 1
        if not rest_fits and y + heights[at] > area.bottom() - size * fit.LINE:
            line = QRectF(area.x(), area.bottom() - size * fit.LINE, area.width(), size * fit.LINE)
            sheet.text(line, words.more(len(notes) - at), size, color=sheet.theme.muted)
            return
        if lead:
            sheet.panel(QRectF(area.x() + 4, y + size * 0.52, 10, 10), sheet.theme.control, radius=5)
        sheet.text(QRectF(area.x() + lead, y, room, heights[at]), text, fit.down(size))
        y += heights[at]
