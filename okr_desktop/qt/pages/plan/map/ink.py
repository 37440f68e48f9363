"""Colours, pens and fonts of a map for one theme, made once and not per stroke."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

from okr_desktop.domain.alignment_map import LinkKind
from okr_desktop.qt import theme
from okr_desktop.qt.pages.plan.map import measure
from okr_desktop.qt.theme import Theme

LINE, CROSS = 1.5, 1.75
DASHES, DOTS = (5.0, 4.0), (0.1, 3.0)
TINT, FAR_TINT = 0.30, 0.62


@dataclass(frozen=True, slots=True)
class Pen:
    """A font with what is needed to put its baseline into a line of a given height."""

    font: QFont
    ascent: float
    height: float

    def baseline(self, line: float) -> float:
        """How far below the upper edge of the line the baseline is."""
        return (line - self.height) / 2 + self.ascent


class Ink:
    """What a map is drawn with; ``look`` is the theme."""

    def __init__(self, look: Theme) -> None:
        self.look = look
        fonts = measure.fonts()
        self.title, self.body, self.caption = _pen(fonts.title), _pen(fonts.body), _pen(fonts.caption)
        self.figure, self.badge, self.heading = _pen(fonts.figure), _pen(fonts.badge), _pen(fonts.heading)
        self.border, self.divider = QPen(look.line, 1.0), QPen(look.line, 1.0)
        self.context = QPen(look.line, 1.0, Qt.PenStyle.DashLine)
        self.dotted = _patterned(look.control, 1.25, DOTS)
        self.lines = {
            LinkKind.SERVES: QPen(look.handle, LINE),
            LinkKind.FEED: _patterned(look.accent, CROSS, DASHES),
            LinkKind.DEPENDENCY: _patterned(look.muted, CROSS, DOTS),
        }
        self.thin = QPen(look.handle, 0)
        self.lines_pen = QPen(look.control, 1.0)
        self.status = {code: theme.status_color(code, look) for code in theme.STATUS}
        self.tints = {code: _mixed(look.surface, color, TINT) for code, color in self.status.items()}
        self.blocks = {code: _mixed(look.surface, color, FAR_TINT) for code, color in self.status.items()}
        self._wide: dict[float, tuple[Pen, measure.Ruler, dict[str, tuple[str, ...]]]] = {}

    def wide(self, size: float) -> tuple[Pen, measure.Ruler, dict[str, tuple[str, ...]]]:
        """A font for titles seen from afar, its ruler, and the lines already broken with it."""
        if size not in self._wide:
            font = QFont(self.title.font)
            font.setPixelSize(int(size))
            self._wide[size] = (_pen(font), measure.Ruler(font), {})
        return self._wide[size]

    def forget_titles(self) -> None:
        """Other items are shown: lines broken for the old ones are of no use."""
        self._wide.clear()


def _pen(font: QFont) -> Pen:
    metrics = QFontMetricsF(font)
    return Pen(font, metrics.ascent(), metrics.ascent() + metrics.descent())


def _patterned(color: QColor, width: float, pattern: tuple[float, ...]) -> QPen:
    pen = QPen(color, width)
    pen.setDashPattern(pattern)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _mixed(under: QColor, over: QColor, share: float) -> QColor:
    pairs = ((under.red(), over.red()), (under.green(), over.green()), (under.blue(), over.blue()))
    red, green, blue = (round(below * (1 - share) + above * share) for below, above in pairs)
    return QColor.fromRgb(red, green, blue)
