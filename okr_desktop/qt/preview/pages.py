"""Pages below each other on the desk, scrolled and zoomed; asks for the pictures of those that are seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.preview.raster import Sheet, Wanted

WIDTH, PAGE = "width", "page"
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 2.0, 3.0)
# Pixels a point at 100 %: what paper looks like on an ordinary screen.
_NATURAL = 96 / 72
_GAP, _EDGE = theme.SPACE_16, theme.SPACE_16
_LINE = 48
# Pictures that are kept beside those that are seen, so that scrolling back is instant.
_KEPT = 4


class PagesView(QAbstractScrollArea):
    """``wanted(list of Wanted)`` for pages without a sharp picture; ``moved(page)``; ``zoomed(factor)``.

    Old pictures stay, stretched if need be, until the new ones are there.
    """

    wanted = Signal(object)
    moved = Signal(int)
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets: tuple[Sheet, ...] = ()
        self._pictures: dict[int, QImage] = {}
        self._fresh: dict[int, int] = {}
        self._asked: dict[int, int] = {}
        self._tops: list[int] = []
        self._zoom: str | float = WIDTH
        self._factor = 1.0
        self._page = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(_LINE)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    # What is shown

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Show another document of these pages; the place stays, pictures follow by ``show_pictures``."""
        place = self._place()
        self._sheets = tuple(sheets)
        self._fresh.clear()
        self._asked.clear()
        self._pictures = {page: drawn for page, drawn in self._pictures.items() if page < len(sheets)}
        self._arrange(place)

    def show_pictures(self, drawn: Mapping[int, QImage]) -> None:
        """Pictures of pages, as they were wanted."""
        for page, picture in drawn.items():
            self._pictures[page], self._fresh[page] = picture, picture.width()
        self._forget()
        self.viewport().update()

    def _forget(self) -> None:
        seen = self.seen()
        middle = seen[len(seen) // 2] if seen else 0
        far = sorted(self._pictures, key=lambda page: abs(page - middle))[len(seen) + _KEPT :]
        for page in far:
            del self._pictures[page]
            self._fresh.pop(page, None)
            self._asked.pop(page, None)

    def count(self) -> int:
        """How many pages there are."""
        return len(self._sheets)

    def picture(self, page: int) -> QImage | None:
        """The picture of a page, when it is there."""
        return self._pictures.get(page)

    # Where one is

    def page(self) -> int:
        """The page (from 0) that fills most of the view."""
        return self._page

    def go_to(self, page: int) -> None:
        """Show the top of a page."""
        if self._tops:
            self.verticalScrollBar().setValue(self._tops[min(max(page, 0), len(self._tops) - 1)] - _EDGE // 2)

    def seen(self) -> list[int]:
        """The pages that are in the view now."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        heights = [self._height(page) for page in range(len(self._tops))]
        return [page for page, y in enumerate(self._tops) if y < bottom and y + heights[page] > top]

    # Zoom

    def zoom(self) -> str | float:
        """WIDTH, PAGE, or the factor that was chosen."""
        return self._zoom

    def factor(self) -> float:
        """How large pages are shown now; 1 is their natural size."""
        return self._factor

    def set_zoom(self, zoom: str | float) -> None:
        """Fit the width, a whole page, or show at a factor."""
        place = self._place()
        self._zoom = zoom if isinstance(zoom, str) else min(max(zoom, STEPS[0]), STEPS[-1])
        self._arrange(place)

    def zoom_in(self) -> None:
        """One step larger."""
        self.set_zoom(next((step for step in STEPS if step > self._factor + 0.01), STEPS[-1]))

    def zoom_out(self) -> None:
        """One step smaller."""
        self.set_zoom(next((step for step in reversed(STEPS) if step < self._factor - 0.01), STEPS[0]))

    def _fitting(self) -> float:
        if isinstance(self._zoom, float) or not self._sheets:
            return self._zoom if isinstance(self._zoom, float) else 1.0
        widest, highest = max(one.width for one in self._sheets), max(one.height for one in self._sheets)
        room = self.viewport().size()
        across = (room.width() - 2 * _EDGE) / (widest * _NATURAL)
        if self._zoom == WIDTH:
            return max(across, 0.1)
        return max(min(across, (room.height() - 2 * _EDGE) / (highest * _NATURAL)), 0.1)

    # Laying out

    def _width(self, page: int) -> int:
        return round(self._sheets[page].width * _NATURAL * self._factor)

    def _height(self, page: int) -> int:
        return round(self._sheets[page].height * _NATURAL * self._factor)

    def _place(self) -> float:
        """Where the top of the view is, as a page with its share: it stays there when sizes change."""
        y = self.verticalScrollBar().value()
        for page in reversed(range(len(self._tops))):
            if self._tops[page] <= y:
                return page + min((y - self._tops[page]) / max(self._height(page), 1), 0.999)
        return 0.0

    def _arrange(self, place: float) -> None:
        before, self._factor = self._factor, self._fitting()
        self._tops = []
        y = _EDGE
        for page in range(len(self._sheets)):
            self._tops.append(y)
            y += self._height(page) + _GAP
        room = self.viewport().size()
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setRange(0, max(0, y - _GAP + _EDGE - room.height()))
        bar.setPageStep(room.height())
        widest = max((self._width(page) for page in range(len(self._sheets))), default=0)
        across.setRange(0, max(0, widest + 2 * _EDGE - room.width()))
        across.setPageStep(room.width())
        self._return_to(place)
        if before != self._factor:
            self.zoomed.emit(self._factor)
        self._after_move()

    def _return_to(self, place: float) -> None:
        page = min(int(place), len(self._tops) - 1)
        if place > 0 and page >= 0:
            share = place - int(place)
            self.verticalScrollBar().setValue(self._tops[page] + round(share * self._height(page)))

    def rect_of(self, page: int) -> QRect:
        """Where a page lies in the view."""
        width = self._width(page)
        room = self.viewport().width()
        left = (room - width) // 2 if width + 2 * _EDGE <= room else _EDGE - self.horizontalScrollBar().value()
        return QRect(left, self._tops[page] - self.verticalScrollBar().value(), width, self._height(page))

    def _after_move(self) -> None:
        self._tell_page()
        self._ask()
        self.viewport().update()

    def _tell_page(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        page = max((number for number, y in enumerate(self._tops) if y <= middle), default=0)
        if page != self._page:
            self._page = page
            self.moved.emit(page)

    def _ask(self) -> None:
        """Pictures of the pages that are seen, as sharp as the screen is; each is asked for once."""
        if not self.isVisible():
            return
        scale = self.devicePixelRatioF()
        missing = list[Wanted]()
        for page in self.seen():
            width = round(self._width(page) * scale)
            if self._fresh.get(page) != width and self._asked.get(page) != width:
                self._asked[page] = width
                missing.append(Wanted(page, width))
        if missing:
            self.wanted.emit(missing)

    def ask_again(self) -> None:
        """What was asked for did not come."""
        self._asked.clear()
        self._ask()

    # Events

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        look = theme.current()
        painter.fillRect(self.viewport().rect(), look.canvas)
        for page in self.seen():
            where = self.rect_of(page)
            painter.fillRect(where, theme.LIGHT.surface)  # paper is white in the dark, too
            drawn = self._pictures.get(page)
            if drawn is not None:
                painter.drawImage(self._sharp(where, drawn), drawn)
            painter.setPen(QPen(look.line, 1))
            painter.drawRect(QRectF(where).adjusted(-0.5, -0.5, 0.5, 0.5))
        if self.hasFocus():
            painter.setPen(QPen(look.focus, theme.FOCUS_WIDTH))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _sharp(self, where: QRect, drawn: QImage) -> QRectF:
        """As large as the picture is on this screen, so that nothing is stretched by half a pixel."""
        scale = self.devicePixelRatioF()
        if abs(drawn.width() - where.width() * scale) < 1:
            return QRectF(where.x(), where.y(), drawn.width() / scale, drawn.height() / scale)
        return QRectF(where)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._after_move()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self._place())

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.DevicePixelRatioChange):
            self._ask()
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step = self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out
            step()
            event.accept()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QEvent) -> None:
        self.viewport().update()

    def focusOutEvent(self, event: QEvent) -> None:
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(event):
            super().keyPressEvent(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_PageDown if control or self._zoom == PAGE:
                self.go_to(self._page + 1)
            case Qt.Key.Key_PageUp if control or self._zoom == PAGE:
                self.go_to(self._page - 1)
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(self.count() - 1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if control:
                self.zoom_in()
            case Qt.Key.Key_Minus if control:
                self.zoom_out()
            case _:
                return False
        return True
