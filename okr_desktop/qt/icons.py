"""Icons from plain SVG files, drawn in the colours of the palette in use and sharp at every scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QDir, QFile, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from okr_desktop.paths import resource_path

PREFIX = "icons"
CACHE_LIMIT = 1_000
_pixmaps: dict[tuple[str, int, int, float, int, bool], QPixmap] = {}
# Copies made by Qt itself live as long as the program: Python would free them under Qt's hands (PySide6 6.11).
_clones: list[QIconEngine] = []


def install() -> None:
    """Let ``icons:name.svg`` be found, in forms and style sheets too; calling it twice does no harm."""
    folder = _folder()
    if folder not in QDir.searchPaths(PREFIX):
        QDir.addSearchPath(PREFIX, folder)


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """The icon ``resources/icons/<name>.svg``; ``currentColor`` becomes the palette's ``role`` when it is drawn.

    It follows a change of theme by itself. An unknown name gives a null icon.
    """
    install()
    if not _source(name):
        return QIcon()
    return QIcon(_Engine(name, role))


def pixmap(name: str, size: int, color: QColor, scale: float = 1.0) -> QPixmap:
    """The icon in one colour, ``size`` logical pixels square, for delegates and painters."""
    install()
    return _draw(name, QSize(size, size), color, scale)


class _Engine(QIconEngine):
    """Chooses the colour at the moment of drawing."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def clone(self) -> QIconEngine:
        copy = _Engine(self._name, self._role)
        _clones.append(copy)
        return copy

    def key(self) -> str:
        return "okr"

    def iconName(self) -> str:
        return self._name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, _draw(self._name, rect.size(), self._color(mode), scale))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _draw(self._name, size, self._color(mode), 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return _draw(self._name, size, self._color(mode), scale)

    def _color(self, mode: QIcon.Mode) -> QColor:
        palette = QGuiApplication.palette()
        if mode == QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, self._role)
        if mode == QIcon.Mode.Selected:
            return palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText)
        return palette.color(QPalette.ColorGroup.Active, self._role)


@cache
def _folder() -> str:
    # Asking the disk where it is costs more than all the rest of an icon.
    return str(resource_path("icons"))


@cache
def _source(name: str) -> bytes:
    file = QFile(f"{PREFIX}:{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return b""
    return bytes(file.readAll().data())


def _draw(name: str, size: QSize, color: QColor, scale: float) -> QPixmap:
    mirrored = size.width() > size.height() and QGuiApplication.isRightToLeft()
    key = (name, size.width(), size.height(), scale, color.rgba(), mirrored)
    found = _pixmaps.get(key)
    if found is None:
        if len(_pixmaps) >= CACHE_LIMIT:
            _pixmaps.clear()
        found = _pixmaps[key] = _render(name, size, color, scale)
    return found


def _render(name: str, size: QSize, color: QColor, scale: float) -> QPixmap:
    drawn = QPixmap(round(size.width() * scale), round(size.height() * scale))
    if drawn.isNull():  # a squeezed layout asks for an icon without width or height
        return drawn
    drawn.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(_source(name).replace(b"currentColor", color.name().encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    painter = QPainter(drawn)
    painter.setOpacity(color.alphaF())
    renderer.render(painter, _place(drawn.size()))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    return drawn


def _place(room: QSize) -> QRectF:
    """Where the picture stands: in room wider than high at the side where reading begins, then comes air, then text.

    Qt leaves 2 to 4 pixels between the icon and the text of a button, which no style sheet can change; so the sheet
    asks for wider icons.
    """
    side = min(room.width(), room.height())
    left = room.width() - side if QGuiApplication.isRightToLeft() else 0
    return QRectF(left if room.width() > side else 0, (room.height() - side) / 2, side, side)
