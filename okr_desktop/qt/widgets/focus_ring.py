"""The ring of the keyboard around a link, outside of it: the words of links stand in line with the text above."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPushButton, QWidget
from shiboken6 import Shiboken

from okr_desktop.qt import theme

_MOVED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """Lies over the page or the dialog, so that nothing around the link can cut it off, and goes along with it."""

    def __init__(self, link: QWidget) -> None:
        between = [link, *_between(link)]
        super().__init__(between[-1].parentWidget())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._link = link
        for one in between:
            one.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The link, or what it stands in, was moved."""
        if event.type() in _MOVED:
            self._place()
        return False

    def _place(self) -> None:
        room = self.parentWidget()
        if room is None or not self._stands_in(room):
            self.hide()
            return
        around = QRect(self._link.mapTo(room, self._link.rect().topLeft()), self._link.size())
        self.setGeometry(around.adjusted(-theme.SPACE_4, 0, theme.SPACE_4, 0).intersected(room.rect()))
        self.raise_()
        self.show()

    def _stands_in(self, room: QWidget) -> bool:
        return Shiboken.isValid(self._link) and room.isAncestorOf(self._link) and self._link.isVisibleTo(room)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.current().focus, theme.FOCUS_WIDTH))
        half = theme.FOCUS_WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), theme.SPACE_4, theme.SPACE_4)


_shown: list[FocusRing] = []


def install(app: QApplication) -> None:
    """Follow the keyboard from link to link; called once, when the window is there."""
    app.focusChanged.connect(_on_focus)


def ring() -> FocusRing | None:
    """The ring on the screen; None while the keyboard is on no link."""
    return next((one for one in _shown if Shiboken.isValid(one)), None)


def _between(link: QWidget) -> list[QWidget]:
    """What the link stands in, up to the page that scrolls or the window (without it)."""
    found = list[QWidget]()
    inside = link.parentWidget()
    while inside is not None and not inside.isWindow() and not _scrolls(inside):
        found.append(inside)
        inside = inside.parentWidget()
    return found


def _scrolls(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget


def _on_focus(_before: QWidget | None, now: QWidget | None) -> None:
    while _shown:
        gone = _shown.pop()
        if Shiboken.isValid(gone):  # else it went with the window that it was in
            gone.hide()
            gone.deleteLater()
    if isinstance(now, QPushButton) and now.property("link") and now.parentWidget() is not None:
        _shown.append(FocusRing(now))
