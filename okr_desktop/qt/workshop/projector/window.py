"""The window that the room sees: it is fed with the projector's view, and knows nothing else."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPixmap, QScreen
from PySide6.QtWidgets import QWidget

from okr_desktop.qt.workshop import screens
from okr_desktop.qt.workshop.projector import clock, picture, scale

_WINDOW = QSize(960, 540)
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)


class ProjectorWindow(QWidget):
    """Shows one view after the other. Nothing in here moves on by itself but the clock and the pages of a long list.

    ``screen_lost(name)`` after the projector was unplugged: the window has hidden itself and will not come back by
    itself. ``screen_back(name)`` when that screen is there again, so that the console may ask. ``repainted`` whenever
    the room may see something else (for a live thumbnail). ``left`` when somebody closed it or pressed Esc.
    ``pressed(QKeyCombination)`` for every other key, so that with one screen the console's keys still work.
    """

    screen_lost = Signal(str)
    screen_back = Signal(str)
    repainted = Signal()
    left = Signal()
    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        # Never a child of the console's window: it must not come and go with it.
        super().__init__(parent, Qt.WindowType.Window)
        self._view: dict[str, Any] = {}
        self._pending: dict[str, Any] = {}
        self._came = self._stopped = time.monotonic()
        self._page, self._pages = 0, 1
        self._dark = self._blank = self._frozen = False
        self._screen_key = self._lost_key = self._screen_name = ""
        self._shown = ""
        self.setWindowTitle(self.tr("Projector"))
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(_WINDOW / 3)
        self.resize(_WINDOW)
        self._tick = QTimer(self)
        self._tick.setInterval(scale.TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._turn = QTimer(self)
        self._turn.setInterval(scale.PAGE_MS)
        self._turn.timeout.connect(self._on_turn)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenRemoved.connect(self._on_removed)
        app.screenAdded.connect(self._on_added)

    # What it shows

    def show_view(self, view: Mapping[str, Any]) -> None:
        """Show a view of the projector; while frozen, keep it for later."""
        self._pending = picture.reduced(view)
        if not self._frozen:
            self._take()

    def _take(self) -> None:
        other = _identity(self._pending) != _identity(self._view)
        new = self._pending.get("newest") != self._view.get("newest")
        self._view, self._came = self._pending, time.monotonic()
        if other:
            self._page = 0
        lead = self._measure()
        if new and lead >= 0:
            self._page = lead
        self._refresh()

    @property
    def blank(self) -> bool:
        """Whether the room sees black."""
        return self._blank

    def set_blank(self, on: bool) -> None:
        """Black with a tiny dot in a corner, or the picture again."""
        self._blank = on
        self._refresh()

    @property
    def frozen(self) -> bool:
        """Whether the picture stands still."""
        return self._frozen

    def set_frozen(self, on: bool) -> None:
        """Keep the picture as it is, clock and page included; afterwards show the latest view."""
        if on == self._frozen:
            return
        self._frozen, self._stopped = on, time.monotonic()
        if not on and self._pending:
            self._take()
        self._refresh()

    @property
    def dark(self) -> bool:
        """Whether the picture is light on dark."""
        return self._dark

    def set_dark(self, on: bool) -> None:
        """Light on dark, or dark on light."""
        self._dark = on
        self._refresh()

    @property
    def pages(self) -> tuple[int, int]:
        """The page that is shown (from 0) and how many there are."""
        return self._page % self._pages, self._pages

    def turn_page(self, by: int = 1) -> None:
        """Go to another page of a long list by hand; the next turn by itself comes a whole while later."""
        self._page = (self._page + by) % self._pages
        if self._turn.isActive():
            self._turn.start()
        self._refresh()

    def thumbnail(self, width: int, ratio: float = 1.0) -> QPixmap:
        """What the room sees, ``width`` logical pixels wide, in the shape of the projector."""
        height = max(1, round(width * self.height() / max(1, self.width())))
        made = QPixmap(round(width * ratio), round(height * ratio))
        made.setDevicePixelRatio(ratio)
        painter = QPainter(made)
        self._paint(painter, QSizeF(width, height))
        painter.end()
        return made

    # Where it stands

    def open_on(self, screen: QScreen | None) -> None:
        """Full screen on the room's screen; with None an ordinary window that F5 makes large and Esc small."""
        if screen is None:
            self._screen_key = self._screen_name = ""
            self.showNormal()
            return
        found = screens.display(screen)
        self._screen_key, self._screen_name, self._lost_key = found.key, found.name, ""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    @property
    def alone(self) -> bool:
        """Whether it shares the screen with the console."""
        return not self._screen_key

    def leave(self) -> None:
        """Put the picture away; the console is told."""
        self._screen_key = self._lost_key = ""
        self.hide()
        self.left.emit()

    def _on_removed(self, screen: QScreen) -> None:
        found = screens.display(screen)
        if self._screen_key and found.key == self._screen_key:
            # Before Qt moves it to the screen of the laptop, where only the facilitator may look.
            self.hide()
            self._lost_key, self._screen_key = self._screen_key, ""
            self.screen_lost.emit(self._screen_name)

    def _on_added(self, screen: QScreen) -> None:
        if self._lost_key and screens.display(screen).key == self._lost_key:
            self._lost_key = ""
            self.screen_back.emit(self._screen_name)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ScreenChangeInternal:
            self._keep_away()
        return super().event(event)

    def _keep_away(self) -> None:
        """Some systems move the window first and tell afterwards that its screen is gone."""
        if self._screen_key and self.isVisible() and screens.find(self._screen_key) is None:
            self.hide()
            self._lost_key, self._screen_key = self._screen_key, ""
            self.screen_lost.emit(self._screen_name)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        found = self._paint(painter, QSizeF(self.size()))
        painter.end()
        if found.texts and not self._blank:
            self.setAccessibleDescription("\n".join(found.texts))

    def _paint(self, painter: QPainter, size: QSizeF) -> picture.Painted:
        if self._blank or not self._view:
            picture.blank(painter, size)
            return picture.Painted()
        return picture.paint(
            painter,
            size,
            self._view,
            page=self._page,
            passed_ms=self._passed_ms(),
            dark=self._dark,
            rtl=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )

    def _passed_ms(self) -> int:
        until = self._stopped if self._frozen else time.monotonic()
        return max(0, round((until - self._came) * 1000))

    def _measure(self) -> int:
        """Count the pages; the page with what is new, -1 for none."""
        made = QPixmap(1, 1)
        painter = QPainter(made)
        found = picture.paint(painter, QSizeF(self.size()), self._view)
        painter.end()
        self._pages = max(1, found.pages)
        self._page %= self._pages
        return found.lead

    def _refresh(self) -> None:
        """Paint again, and run the timers only while there is something to move."""
        moving = self.isVisible() and bool(self._view) and not self._blank and not self._frozen
        timer = self._view.get("timer")
        _run(self._tick, moving and isinstance(timer, dict) and timer.get("state") == "running")
        _run(self._turn, moving and self._pages > 1)
        self.update()
        self.repainted.emit()

    def _on_tick(self) -> None:
        found = clock.read(self._view.get("timer"), self._passed_ms())
        shown = f"{found.digits}{found.words}" if found else ""
        if shown != self._shown:
            self._shown = shown
            self.update()
            self.repainted.emit()

    def _on_turn(self) -> None:
        self.turn_page()

    # Keys and closing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F5:
            self._on_f5()
        elif event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        else:
            event.ignore()
            if event.key() not in _MODIFIERS and not event.isAutoRepeat():
                self.pressed.emit(event.keyCombination())

    def _on_f5(self) -> None:
        if self.alone:
            self.showNormal() if self.isFullScreen() else self.showFullScreen()
        else:
            self.leave()

    def _on_escape(self) -> None:
        if self.alone and self.isFullScreen():
            self.showNormal()
        else:
            self.leave()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange):
            self._refresh()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if self._view:
            self._measure()
            self._refresh()

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        self._turn.stop()
        self._tick.stop()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing puts it away; it belongs to the workshop, not to the window list."""
        event.ignore()
        self.leave()


def _run(timer: QTimer, wanted: bool) -> None:
    if wanted and not timer.isActive():
        timer.start()
    elif not wanted:
        timer.stop()


def _identity(view: Mapping[str, Any]) -> tuple[object, ...]:
    """What makes a view another picture rather than a newer state of the same."""
    return view.get("scene"), view.get("stage"), view.get("round")
