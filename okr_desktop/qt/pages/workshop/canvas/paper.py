"""Notes as pictures, painted once for each zoom and kept; a frame only puts them where they are."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QTextLayout, QTextOption

from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.canvas import shapes
from okr_desktop.qt.pages.workshop.canvas.layout import HEIGHT, WIDTH
from okr_desktop.qt.pages.workshop.canvas.scene import NoteItem
from okr_desktop.qt.theme import Theme

# How long a frame may paint new pictures; the rest comes with the next frames.
BUDGET = 0.006
# All pictures together: 64 MB; what was painted first goes first.
MOST_PIXELS = 16_000_000
# Below this zoom a text is set larger and shorter, so that it can still be read.
NEAR, FAR = 0.62, 0.3
INSET, FOOT = 10.0, 18.0
RADIUS = 8.0
ELLIPSIS = "…"
_LONGEST = 300

Key = tuple[str, bool, int, str, bool, int]


class Paper:
    """Pictures of notes for one theme and screen; ``begin`` before each frame."""

    def __init__(self, look: Theme, ratio: float) -> None:
        self.look, self.ratio = look, ratio
        self._known: dict[str, dict[int, tuple[Key, QPixmap]]] = {}
        self._fonts = {size: _font(size) for size in (theme.CAPTION, theme.BODY, theme.SECTION, theme.PAGE)}
        # Note and zoom of all pictures, in the order in which they were painted.
        self._made: dict[tuple[str, int], None] = {}
        self.pixels = 0
        self._ends = 0.0
        self.late = False

    def begin(self) -> None:
        """A frame begins."""
        self._ends, self.late = time.perf_counter() + BUDGET, False

    def keep(self, ids: set[str]) -> None:
        """Forget the pictures of notes that are gone."""
        for id in self._known.keys() - ids:
            for level in list(self._known[id]):
                self._drop(id, level)
            del self._known[id]

    def picture(self, note: NoteItem, tint: int, level: int, zoom: float) -> QPixmap | None:
        """The picture of a note at a zoom; one of another zoom, or None, when this frame has no time for it."""
        levels = self._known.setdefault(note.id, {})
        key = (note.text, note.single, note.more, note.hint, note.top_down, tint)
        found = levels.get(level)
        if found is not None and found[0] == key:
            return found[1]
        if time.perf_counter() > self._ends:
            self.late = True
            other = next((picture for kept, picture in levels.values() if kept == key), None)
            return other if other is not None else next((picture for _, picture in levels.values()), None)
        # Two zooms each: going to and fro is what people do.
        if len(levels) > 1 and level not in levels:
            self._drop(note.id, next(iter(levels)))
        self._drop(note.id, level)
        picture = self._painted(note, tint, zoom)
        levels[level] = (key, picture)
        self.pixels += picture.width() * picture.height()
        self._made[note.id, level] = None
        while self.pixels > MOST_PIXELS and len(self._made) > 1:
            self._drop(*next(iter(self._made)))
        return picture

    def _drop(self, id: str, level: int) -> None:
        self._made.pop((id, level), None)
        kept = self._known.get(id, {}).pop(level, None)
        if kept is not None:
            self.pixels -= kept[1].width() * kept[1].height()

    def _painted(self, note: NoteItem, tint: int, zoom: float) -> QPixmap:
        scale = zoom * self.ratio
        picture = QPixmap(QSize(max(1, round(WIDTH * scale)), max(1, round(HEIGHT * scale))))
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(picture.width() / self.ratio / WIDTH, picture.height() / self.ratio / HEIGHT)
        self._card(painter, tint, zoom)
        self._foot(painter, note, zoom)
        self._words(painter, note, zoom)
        painter.end()
        return picture

    def _card(self, painter: QPainter, tint: int, zoom: float) -> None:
        border = QColor(self.look.control if tint < 0 else shapes.tint(self.look, tint))
        wide = 1.0 / max(zoom, 0.2)
        painter.setPen(QPen(border, wide))
        painter.setBrush(self.look.surface)
        half = wide / 2
        painter.drawRoundedRect(QRectF(half, half, WIDTH - wide, HEIGHT - wide), RADIUS, RADIUS)

    def _foot(self, painter: QPainter, note: NoteItem, zoom: float) -> None:
        """What was merged, what the phones say, and a mark for notes from above."""
        if zoom < FAR:
            return
        font = self._fonts[theme.CAPTION if zoom >= NEAR else theme.SECTION]
        painter.setFont(font)
        painter.setPen(self.look.muted)
        room = QRectF(INSET, HEIGHT - INSET - FOOT + 4, WIDTH - 2 * INSET, FOOT)
        if note.more:
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, f"+{note.more}")
        mark = " · ".join(part for part in (*_labels(note), note.hint) if part)
        if mark:
            metrics = QFontMetricsF(font)
            painter.drawText(
                room,
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom,
                metrics.elidedText(mark, Qt.TextElideMode.ElideRight, WIDTH - 2 * INSET - (30 if note.more else 0)),
            )

    def _words(self, painter: QPainter, note: NoteItem, zoom: float) -> None:
        painter.setPen(self.look.text)
        foot = bool(note.more or note.hint or note.single or note.top_down) and zoom >= FAR
        high = HEIGHT - 2 * INSET - (FOOT if foot else 0)
        size = theme.BODY if zoom >= NEAR else theme.SECTION if zoom >= FAR else theme.PAGE
        if size == theme.BODY and _lines_needed(note.text, self._fonts[theme.BODY], WIDTH - 2 * INSET) > high // 17:
            size = theme.CAPTION
        paint_text(painter, QRectF(INSET, INSET, WIDTH - 2 * INSET, high), note.text, self._fonts[size])


def _labels(note: NoteItem) -> list[str]:
    """What else is to be known of a note, in a word."""
    above = QCoreApplication.translate("Canvas", "from above") if note.top_down else ""
    return [above, QCoreApplication.translate("Canvas", "single") if note.single else ""]


def _font(size: int) -> QFont:
    made = theme.font(size)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def _lines_needed(text: str, font: QFont, width: float) -> int:
    """A quick guess; measuring once is cheaper than laying out twice."""
    return int(QFontMetricsF(font).horizontalAdvance(text[:_LONGEST]) * 1.15 // width) + 1


def paint_text(painter: QPainter, room: QRectF, text: str, font: QFont) -> None:
    """As many whole lines as fit, in any script; the last one ends with an ellipsis where more would follow."""
    line_high = QFontMetricsF(font).lineSpacing()
    most = max(1, int(room.height() // line_high))
    laid = QTextLayout(text[:_LONGEST], font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    laid.setTextOption(option)
    laid.beginLayout()
    rows = list[tuple[int, int]]()
    while (line := laid.createLine()).isValid():
        line.setLineWidth(room.width())
        line.setPosition(QPointF(0, len(rows) * line_high))
        rows.append((line.textStart(), line.textLength()))
        if len(rows) > most:
            break
    laid.endLayout()
    if len(rows) <= most:
        laid.draw(painter, room.topLeft())
        return
    _draw_cut(painter, room, text, font, rows[most - 1][0], most, line_high, laid)


def _draw_cut(
    painter: QPainter, room: QRectF, text: str, font: QFont, at: int, most: int, high: float, laid: QTextLayout
) -> None:
    """All lines but the last as they are, then the rest in one line, elided."""
    for number in range(most - 1):
        laid.lineAt(number).draw(painter, room.topLeft())
    painter.setFont(font)
    rest = QFontMetricsF(font).elidedText(text[at : at + 80] + ELLIPSIS, Qt.TextElideMode.ElideRight, room.width())
    line = QRectF(room.left(), room.top() + (most - 1) * high, room.width(), high)
    # The direction is the text's: an Arabic note ends at the left.
    painter.drawText(line, Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter, rest)
