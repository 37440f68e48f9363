"""The map one works with: a selection, the mouse, the keyboard, and dragging onto what shall be served."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QToolTip, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.plan.map import drag, overlay, walk
from okr_desktop.qt.pages.plan.map.drag import Drag
from okr_desktop.qt.pages.plan.map.items import CHIPS
from okr_desktop.qt.pages.plan.map.scene import BADGE_PART, Hit, Scene
from okr_desktop.qt.pages.plan.map.surface import Surface

_WHEEL = 1.0015
_EDGE, _EDGE_STEP, _EDGE_MS = 28, 18, 16
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Canvas(Surface):
    """Announces what a person wants; who owns the data does it.

    ``picked(id)`` names the current item of the map; ``toggle_requested(card, collapse)``, ``move_requested(id, new
    parent)`` and ``move_refused(id)`` are wishes; ``find_requested(id)`` asks to show what a collapsed card hides.
    """

    picked = Signal(str)
    activated = Signal(str)
    context_requested = Signal(str, QPoint)
    toggle_requested = Signal(str, bool)
    find_requested = Signal(str)
    move_requested = Signal(str, str)
    move_refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleDescription(self.tr("Alignment map"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.current = ""
        self.drag: Drag | None = None
        self._pressed: tuple[QPointF, Hit | None] | None = None
        self._panned: QPointF | None = None
        self._space = False
        self._hovered = ""
        self._typed, self._since = "", QElapsedTimer()
        self._edge = QTimer(self)
        self._edge.setInterval(_EDGE_MS)
        self._edge.timeout.connect(self._scroll_at_edge)
        self._keys = self._key_table()
        self._speak()

    # The selection

    def set_scene(self, scene: Scene | None) -> None:
        self._end_drag()
        self._hovered = ""
        if scene is None or scene.box(self.current) is None:
            self.current = scene.shown(self.current) if scene is not None else ""
        super().set_scene(scene)
        self._speak()

    def set_current(self, id: str, *, visible: bool = True) -> None:
        """Make an item that is shown current ("" for none), and bring it into sight."""
        box = self.scene.box(id) if self.scene is not None else None
        self.current = id if box is not None else ""
        if box is not None and visible:
            self.make_visible(QRectF(box.x, box.y, box.width, box.height))
        self.viewport().update()
        self._speak()

    def _speak(self) -> None:
        item = self.scene.items.get(self.current) if self.scene is not None else None
        # The name and not the description: a change of it is read aloud.
        self.setAccessibleName(item.spoken if item is not None else self.tr("Alignment map"))

    def _pick(self, id: str) -> None:
        if id and id != self.current:
            self.set_current(id)
            self.picked.emit(id)

    # The keyboard

    def _key_table(self) -> dict[int, Callable[[], None]]:
        keys = Qt.Key
        return {
            keys.Key_Home: self._go_root,
            keys.Key_Return: self._activate,
            keys.Key_Enter: self._activate,
            keys.Key_Plus: self.zoom_in,
            keys.Key_Equal: self.zoom_in,
            keys.Key_Minus: self.zoom_out,
            keys.Key_Escape: self._end_drag,
        }

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            zooms = (Qt.Key.Key_0, Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus)
            if (control and event.key() in zooms) or (self.drag is not None and event.key() == Qt.Key.Key_Escape):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A plain number: input methods send keys that Qt has no name for.
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self.scene is None or (key == Qt.Key.Key_Escape and self.drag is None):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space and not self._typing():
            self._space = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif key == Qt.Key.Key_0 and event.modifiers() & _MODIFIERS:
            self.fit() if control else self.zoom_whole()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk(key, event.modifiers())
        elif key in self._keys and not self._typing():
            self._keys[key]()
        elif event.text().isprintable() and event.text() and not event.modifiers() & _MODIFIERS:
            self._type(event.text())
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.viewport().unsetCursor()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = False
        super().focusOutEvent(event)

    def _walk(self, key: int, modifiers: Qt.KeyboardModifier) -> None:
        scene = self.scene
        if scene is None:
            return
        if not self.current:
            self._pick(next(iter(scene.layout.cards), ""))
            return
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            down, past = key == Qt.Key.Key_Down, bool(modifiers & Qt.KeyboardModifier.ControlModifier)
            beside = walk.downward if down else walk.upward
            self._pick(walk.next_card(scene, self.current, 1 if down else -1) if past else beside(scene, self.current))
        elif (key == Qt.Key.Key_Right) != scene.layout.mirrored:
            self._go_inward(scene, shift)
        else:
            self._go_outward(scene, shift)

    def _go_inward(self, scene: Scene, only_open: bool) -> None:
        card = scene.card(self.current)
        if card in scene.layout.collapsed:
            self.toggle_requested.emit(card, False)
        elif not only_open:
            self._pick(walk.inward(scene, self.current))

    def _go_outward(self, scene: Scene, only_close: bool) -> None:
        card, above = scene.card(self.current), walk.outward(scene, self.current)
        if above and not only_close:
            self._pick(above)
        elif card in scene.layout.below and card not in scene.layout.collapsed:
            self.toggle_requested.emit(card, True)

    def _go_root(self) -> None:
        if self.scene is not None and self.current:
            self._pick(walk.root(self.scene, self.current))

    def _activate(self) -> None:
        if self.current:
            self.activated.emit(self.current)

    def _typing(self) -> bool:
        wait = QGuiApplication.styleHints().keyboardInputInterval()
        return bool(self._typed) and self._since.isValid() and self._since.elapsed() < 2 * wait

    def _type(self, text: str) -> None:
        """Go to what contains the words typed so far without a pause."""
        self._typed = self._typed + text if self._typing() else text
        self._since.start()
        if self.scene is not None and (id := walk.found(self.scene, self._typed, self.current)):
            if self.scene.box(id) is None:
                self.find_requested.emit(id)
            else:
                self._pick(id)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton or (
            event.button() == Qt.MouseButton.LeftButton and (self._space or self.hit_at(event.position()) is None)
        ):
            self._panned = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton:
            hit = self.hit_at(event.position())
            if hit is not None and hit.part == BADGE_PART:
                self._toggle(hit.id)
                return
            self._pressed = (event.position(), hit)
            if hit is not None:
                self._pick(hit.id)

    def _toggle(self, id: str) -> None:
        if self.scene is not None:
            self.toggle_requested.emit(id, id not in self.scene.layout.collapsed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._panned is not None:
            self.set_origin(QPointF(self.origin()) - (at - self._panned))
            self._panned = at
        elif self.drag is not None:
            self.drag_to(at)
        elif self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            start, hit = self._pressed
            if hit is not None and (at - start).manhattanLength() >= QApplication.startDragDistance():
                self.begin_drag(hit.id, at)
        else:
            self._hover(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self._panned is not None:
            self._panned = None
            self.viewport().unsetCursor()
        elif self.drag is not None:
            self.drag_to(event.position())
            self.drop()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.hit_at(event.position())
        if hit is None or hit.part == BADGE_PART:
            self.mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._pressed = None
            self.activated.emit(hit.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            hit = self.hit_at(QPointF(at))
            if hit is None:
                return
            self._pick(hit.id)
        elif self.scene is not None and (box := self.scene.box(self.current)) is not None:
            at = self.to_screen(QPointF(box.x + box.width / 2, box.middle)).toPoint()
        if self.current:
            self.context_requested.emit(self.current, self.viewport().mapToGlobal(at))

    def _hover(self, at: QPointF) -> None:
        hit = self.hit_at(at)
        badge = hit.id if hit is not None and hit.part == BADGE_PART else ""
        if badge != self._hovered:
            self._hovered = badge
            self.viewport().update()
        if not self._space:
            shape = Qt.CursorShape.PointingHandCursor if badge else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, pixels = event.angleDelta(), event.pixelDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * _WHEEL ** (turned.y() or turned.x()), event.position())
        else:
            by = QPointF(pixels) if not pixels.isNull() else QPointF(turned) * (theme.SPACE_48 / 60)
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not by.x():
                by = QPointF(by.y(), 0)
            self.set_origin(QPointF(self.origin()) - by)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.set_zoom(self.zoom * (1 + event.value()), event.position())
            return True
        if isinstance(event, QGestureEvent) and isinstance(
            pinch := event.gesture(Qt.GestureType.PinchGesture), QPinchGesture
        ):
            self.set_zoom(self.zoom * pinch.scaleFactor(), QPointF(self.viewport().mapFromGlobal(pinch.centerPoint())))
            return True
        if isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        hit = self.hit_at(QPointF(event.pos()))
        if hit is None or self.scene is None:
            QToolTip.hideText()
            return
        text = self.scene.items[hit.id].spoken
        if hit.part == BADGE_PART:
            closed = hit.id in self.scene.layout.collapsed
            text = self.tr("Show what is below (Shift+Right)") if closed else self.tr("Hide what is below (Shift+Left)")
        # Titles are other people's words, which may look like markup; as a paragraph they also wrap.
        QToolTip.showText(event.globalPos(), f"<p>{escape(text)}</p>", self)

    # Dragging

    def begin_drag(self, id: str, at: QPointF) -> None:
        """Take an item up; dependencies and KPIs stay where they are."""
        if self.scene is not None and self.scene.items[id].kind not in CHIPS:
            self.drag = Drag(id, at)
            self._edge.start()
            self.drag_to(at)

    def drag_to(self, at: QPointF) -> None:
        """The pointer moved to a point of the viewport: find out what would take the dragged item there."""
        if self.drag is None or self.scene is None:
            return
        target = drag.target_of(self.scene, self.drag.id, self.hit_at(at))
        allowed = bool(target) and drag.may_go(self.scene, self.drag.id, target)
        self.drag = Drag(self.drag.id, at, target, allowed)
        forbidden = bool(target) and not allowed
        self.viewport().setCursor(Qt.CursorShape.ForbiddenCursor if forbidden else Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def drop(self) -> None:
        """Let go: ask for the move, or say that it cannot be; nothing happens over empty space."""
        dropped, scene = self.drag, self.scene
        self._end_drag()
        if dropped is None or scene is None or not dropped.target:
            return
        if not dropped.allowed:
            self.move_refused.emit(dropped.id)
        elif not drag.is_there(scene, dropped.id, dropped.target):
            self.move_requested.emit(dropped.id, dropped.target)

    def _end_drag(self) -> None:
        self._pressed = None
        if self.drag is not None:
            self.drag = None
            self._edge.stop()
            self.viewport().unsetCursor()
            self.viewport().update()

    def _scroll_at_edge(self) -> None:
        if self.drag is None:
            return
        at, size = self.drag.at, self.viewport().size()
        across = (at.x() > size.width() - _EDGE) - (at.x() < _EDGE)
        down = (at.y() > size.height() - _EDGE) - (at.y() < _EDGE)
        if across or down:
            self.set_origin(QPointF(self.origin()) + QPointF(across, down) * _EDGE_STEP)
            self.drag_to(at)

    # Painting

    def _paint_over(self, painter: QPainter) -> None:
        scene = self.scene
        if scene is None:
            return
        if self.current and scene.box(self.current) is not None:
            overlay.paint_current(painter, scene, self.current, self.zoom, self.ink)
        if self._hovered:
            overlay.paint_hovered_badge(painter, scene, self._hovered, self.ink)
        if self.drag is not None:
            overlay.paint_drag(painter, scene, self.drag, self.zoom, self.ink)
