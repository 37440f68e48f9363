"""Cards and rows: the two ways in which a scene shows many things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from okr_desktop.qt.workshop.projector import fit, scale
from okr_desktop.qt.workshop.projector.clean import plain
from okr_desktop.qt.workshop.projector.flow import Flow, flow
from okr_desktop.qt.workshop.projector.frame import Pages
from okr_desktop.qt.workshop.projector.sheet import Sheet

# More letters than an idea may have.
CARD_LIMIT = 320


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list: a letter or an icon, the text, what stands at its end, and a quieter line below.

    ``faded`` sets it back; ``cut`` draws a line above it; a ``head`` stands, without a panel, over what
    follows.
    """

    text: str
    badge: str = ""
    icon: str = ""
    icon_token: str = "accent"
    tail: str = ""
    note: str = ""
    faded: bool = False
    cut: bool = False
    head: bool = False
    strong: bool = False


def pages_of(found: Flow, page: int) -> Pages:
    """What the foot tells of a flow."""
    places = found.page(page)
    count = sum(len(one) for one in found.pages)
    if not places:
        return Pages()
    return Pages(len(found.pages), places[0].index + 1, places[-1].index + 1, count)


def cards(
    sheet: Sheet,
    area: QRectF,
    texts: Sequence[object],
    page: int,
    *,
    most: int = 5,
    newest: frozenset[int] = frozenset(),
) -> Pages:
    """One card a text, in the order given; the ``newest`` have an outline that one sees."""
    said = [plain(text, CARD_LIMIT) for text in texts]

    def height(index: int, width: float, size: int) -> float:
        edge = 2 * pad(size)
        return min(area.height(), fit.sized(said[index], size, int(width - edge)).height + edge)

    found = flow(len(said), area, height, letters=9.5, most=most)
    for place in found.page(page):
        card(sheet, place.rect, said[place.index], found.size, new=place.index in newest)
    lead = next((at for at, one in enumerate(found.pages) if any(place.index in newest for place in one)), -1)
    return replace(pages_of(found, page), lead=lead)


def card(sheet: Sheet, rect: QRectF, text: str, size: int, *, new: bool = False) -> None:
    """One card with its text."""
    line, thick = (sheet.theme.accent, 5) if new else (sheet.theme.line, 2)
    sheet.panel(rect, sheet.theme.surface, line, thick=thick)
    edge = pad(size)
    sheet.text(rect.adjusted(edge, edge, -edge, -edge), text, fit.down(size))


def pad(size: int) -> float:
    """The edge around the text of a card: less around small letters, for there are many cards then."""
    return max(14.0, size * 0.45)


def rows(sheet: Sheet, area: QRectF, lines: Sequence[Row], page: int, *, most: int = 3, letters: float = 18) -> Pages:
    """A list in its order, in as many columns as it takes."""

    def height(index: int, width: float, size: int) -> float:
        return min(area.height(), _height(lines[index], width, size))

    if any(line.note for line in lines if not line.head):
        # One weight for all of a list, with or without a line below.
        lines = [replace(line, strong=True) for line in lines]
    heads = frozenset(at for at, line in enumerate(lines) if line.head)
    found = flow(
        len(lines),
        area,
        height,
        sizes=scale.LIST_SIZES,
        letters=letters,
        most=most,
        ordered=True,
        gap=8,
        glued=heads,
    )
    for place in found.page(page):
        _row(sheet, place.rect, lines[place.index], found.size)
    return pages_of(found, page)


def _lead(line: Row, size: int) -> float:
    return size * 1.3 + scale.PAD if line.badge or line.icon else 0.0


def _strong(line: Row) -> bool:
    return line.head or line.strong


def _edge(size: int) -> float:
    """Above and below the text of a row: less around small letters, for there are many rows then."""
    return max(5.0, (size - 20) * 0.5)


def _note_size(size: int) -> int:
    return max(scale.SMALLEST, round(size * 0.75))


def _tail_width(line: Row, width: float, size: int) -> float:
    return min(width * 0.36, fit.advance(plain(line.tail), _note_size(size), True) + scale.PAD) if line.tail else 0.0


def _height(line: Row, width: float, size: int) -> float:
    room = int(width - _lead(line, size) - _tail_width(line, width, size) - 2 * scale.PAD)
    text = fit.sized(plain(line.text, CARD_LIMIT), size, room, _strong(line)).height
    note = fit.sized(plain(line.note, CARD_LIMIT), _note_size(size), room).height if line.note else 0.0
    lead = size * 1.3 if line.badge or line.icon else 0.0
    return max(text + note, lead) + 2 * _edge(size) + (scale.GAP if line.cut or line.head else 0)


def _row(sheet: Sheet, rect: QRectF, line: Row, size: int) -> None:
    theme = sheet.theme
    if line.cut:
        sheet.rule(rect.x(), rect.y() + scale.TIGHT - 1, rect.width(), theme.control)
        rect = rect.adjusted(0, scale.GAP, 0, 0)
    if line.head:
        rect = rect.adjusted(-scale.PAD * 0.5, scale.GAP * 0.7, 0, -scale.GAP * 0.3)
    else:
        sheet.panel(rect, theme.canvas if line.faded else theme.surface, theme.line)
    inside = rect.adjusted(scale.PAD, _edge(size), -scale.PAD, -_edge(size))
    lead, tail = _lead(line, size), _tail_width(line, rect.width(), size)
    side = size * 1.3
    mark = QRectF(inside.x(), inside.y() + max(0.0, (inside.height() - side) / 2), side, side)
    if line.badge:
        sheet.badge(mark, line.badge)
    elif line.icon:
        sheet.icon(line.icon, mark.adjusted(side * 0.15, side * 0.15, -side * 0.15, -side * 0.15), _token(sheet, line))
    _words(sheet, inside.adjusted(lead, 0, -tail, 0), line, size)
    end = QRectF(inside.right() - tail, inside.y(), tail, inside.height())
    sheet.text(end, line.tail, (_note_size(size), scale.SMALLEST), strong=True, along="end", down="middle")


def _token(sheet: Sheet, line: Row) -> QColor:
    color: QColor = getattr(sheet.theme, line.icon_token)
    return color


def _words(sheet: Sheet, area: QRectF, line: Row, size: int) -> None:
    """The text, and the quieter line below it, together in the middle of the row."""
    small, color = _note_size(size), sheet.theme.muted if line.faded else sheet.theme.text
    note = fit.sized(plain(line.note, CARD_LIMIT), small, int(area.width())).height if line.note else 0.0
    note = min(note, area.height() / 2)
    room = QRectF(area.x(), area.y(), area.width(), area.height() - note)
    said = plain(line.text, CARD_LIMIT)
    if not note:
        sheet.text(room, said, fit.down(size), strong=_strong(line), color=color, down="middle")
        return
    used = sheet.text(room, said, fit.down(size), strong=True, color=color)
    below = QRectF(area.x(), used.bottom(), area.width(), area.bottom() - used.bottom())
    sheet.text(below, line.note, fit.down(small), color=sheet.theme.muted)
