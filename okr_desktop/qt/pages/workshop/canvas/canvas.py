"""The canvas one works with: mouse and keyboard on notes and groups; what changes goes through the hands."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from okr_desktop.qt.pages.workshop.canvas import keys
from okr_desktop.qt.pages.workshop.canvas.grip import Drag, Grip
from okr_desktop.qt.pages.workshop.canvas.hands import Hands
from okr_desktop.qt.pages.workshop.canvas.name_field import NameField
from okr_desktop.qt.pages.workshop.canvas.surface import STEPS, Surface

_EDGE, _EDGE_STEP, _EDGE_MS = 28, 18, 16
_TURN = 120  # an eighth of a degree each: one notch of a wheel
_NUDGE = 16.0
_ADDS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Canvas(Surface):
    """``context_requested`` asks for the menu of what is picked, at a point of the screen."""

    context_requested = Signal(QPoint)

    def __init__(self, hands: Hands, parent: QWidget | None = None) -> None:
        super().__init__(hands.scene, hands.picks, parent)
        self.hands = hands
        self.grip = Grip(hands.scene, hands.picks)
        self.name_field = NameField(self)
        self.name_field.named.connect(hands.rename)
        self._panned: QPointF | None = None
        self._space = False
        self._space_used = False
        self._turned = 0.0
        self._pointer = QPointF()
        self._edge = QTimer(self)
        self._edge.setInterval(_EDGE_MS)
        self._edge.timeout.connect(self._pan_at_edge)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(False)
        self._keys: dict[int, Callable[[], None]] = {
            **keys.table(hands),
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_F2: self.name_current,
            Qt.Key.Key_Return: self.name_current,
            Qt.Key.Key_Home: self._go_first,
        }
        self.picks.altered.connect(self._on_picks)
        self._speak()

    # What is said

    def _on_picks(self) -> None:
        self._speak()
        self.update()

    def _speak(self) -> None:
        current = self.picks.current
        spoken = keys.spoken(self.scene, self.picks, current) if current else self.tr("Canvas with the notes")
        # The name and not the description: a change of it is read aloud.
        self.setAccessibleName(spoken)

    def refresh(self) -> None:
        if self.grip.drag is not None:
            self.grip.forget_missing()
            self.moved = self.grip.places() if self.grip.drag is not None else {}
        self.name_field.follow()
        self._speak()
        super().refresh()

    def name_current(self) -> None:
        """Type the name of the group with the focus, or of the one around the note with the focus."""
        if group := self.hands.group_of_current():
            self.make_visible(self.scene.head(group))
            self.name_field.begin(group)

    # The keyboard

    def event(self, event: QEvent) -> bool:
        # Before the console's own single letters: here they are for the notes.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_mine(event):
            event.accept()
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._zoom_by(event.value() * 1.5, event.position())
            return True
        return super().event(event)

    def _is_mine(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_Escape:
            return self.grip.drag is not None or not self.band.isNull() or bool(self.picks)
        return keys.is_select_all(event) or (
            plain and (event.key() in self._keys or event.key() in (Qt.Key.Key_Space, *keys.DIGITS))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if key in _ARROWS:
            self._arrow(*_ARROWS[Qt.Key(key)], modifiers)
        elif keys.is_select_all(event):
            self.picks.choose(self.scene.notes)
        elif not self._is_mine(event):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._space, self._space_used = True, False
                self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif key == Qt.Key.Key_Escape:
            self._leave_off()
        elif key in keys.DIGITS:
            self.hands.send_to(key - Qt.Key.Key_0)
        else:
            self._keys[key]()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self._space:
            self._space = False
            self.unsetCursor()
            if not self._space_used and self.picks.current in self.scene.notes:
                self.picks.toggle(self.picks.current)
            elif not self._space_used and self.picks.current in self.scene.groups:
                self.picks.add(self.scene.groups[self.picks.current].notes)
        super().keyReleaseEvent(event)

    def _arrow(self, dx: int, dy: int, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.AltModifier:
            self.hands.nudge(dx, dy, _NUDGE)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self.pan(QPointF(-dx, -dy) * 4 * _NUDGE)
        elif self.picks.current not in self.scene.notes and self.picks.current not in self.scene.groups:
            self._go_first()
        elif there := self.scene.beside(self.picks.current, dx, dy):
            self._walk_to(there, bool(modifiers & Qt.KeyboardModifier.ShiftModifier))

    def _walk_to(self, id: str, selecting: bool) -> None:
        if selecting:
            self.picks.add([one for one in (self.picks.current, id) if one in self.scene.notes], id)
        else:
            self.picks.focus(id)
        self.make_visible(self.scene.rect(id))

    def _go_first(self) -> None:
        first = next(iter(self.scene.notes), "") or next(iter(self.scene.groups), "")
        if first:
            self._walk_to(first, False)

    def _leave_off(self) -> None:
        if self.grip.drag is not None or not self.band.isNull():
            self._stop()
        else:
            self.picks.choose([])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = False
        self.unsetCursor()
        super().focusOutEvent(event)
        self.update()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at, button = event.position(), event.button()
        if button == Qt.MouseButton.MiddleButton or (button == Qt.MouseButton.LeftButton and self._space):
            self._panned, self._space_used = at, True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif button == Qt.MouseButton.LeftButton:
            self.grip.press(self.to_canvas(at), adding=bool(event.modifiers() & _ADDS))
            self._pointer = at

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._panned is not None:
            self.pan(at - self._panned)
            self._panned = at
        elif event.buttons() & Qt.MouseButton.LeftButton and self.grip.pressed is not None:
            far = (at - self._pointer).manhattanLength() >= QApplication.startDragDistance()
            if self.grip.drag is not None or not self.band.isNull() or far:
                self._drag_to(at)

    def _drag_to(self, at: QPointF) -> None:
        self._pointer = at
        band = self.grip.drag_to(self.to_canvas(at))
        self.band = self.rect_on_screen(band).toRect().toRectF() if band is not None else QRectF()
        if self.grip.drag is not None:
            self.moved, self.target = self.grip.places(), self.grip.target
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if not self._edge.isActive():
            self._edge.start()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._panned is not None:
            self._panned = None
            self.unsetCursor()
            return
        done, clicked = self.grip.drag, self.band.isNull() and self.grip.drag is None
        if clicked and self.grip.pressed is not None:
            self.grip.click()
        elif done is not None:
            self._drop(done)
        self._stop()

    def _drop(self, drag: Drag) -> None:
        """The end of a drag: one act, so one step back."""
        places, corner = self.grip.places(), self.grip.corner()
        if drag.group:
            self.hands.place(places, corner)
            return
        target = self.grip.target
        notes = self.scene.notes
        into = [id for id in places if target and notes[id].group != target]
        out = [id for id in places if not target and notes[id].group and notes[id].group not in drag.whole]
        if into:
            self.hands.send(list(places), target, places)
        elif out:
            self.hands.loosen_notes(out, places)
        else:
            self.hands.place(places)

    def _stop(self) -> None:
        self.grip.release()
        self.moved, self.target, self.band = {}, "", QRectF()
        self._edge.stop()
        self.unsetCursor()
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = self.to_canvas(event.position())
        if not self.scene.note_at(point) and self.scene.head_at(point):
            self.picks.choose([], self.scene.head_at(point))
            self.name_current()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            point = self.to_canvas(QPointF(at))
            id = self.scene.note_at(point) or self.scene.group_at(point)
            if id and id not in self.picks:
                self.picks.choose([id] if id in self.scene.notes else [], id)
        elif self.picks.current in self.scene.notes or self.picks.current in self.scene.groups:
            at = self.to_screen(self.scene.rect(self.picks.current).center()).toPoint()
        self.context_requested.emit(self.mapToGlobal(at))

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels, turned = event.pixelDelta(), event.angleDelta()
        if not pixels.isNull() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pan(QPointF(pixels))  # a touch pad: two fingers move the board
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(QPointF(turned.x() or turned.y(), 0))
        else:
            self._zoom_by(turned.y() / _TURN / 3, event.position())
        event.accept()

    def _zoom_by(self, doublings: float, at: QPointF) -> None:
        self._turned += doublings * STEPS
        steps = int(self._turned)
        self._turned -= steps
        self.set_level(self.level + steps, at)

    def _show_tip(self, event: QHelpEvent) -> None:
        point = self.to_canvas(QPointF(event.pos()))
        id = self.scene.note_at(point) or self.scene.head_at(point)
        if not id:
            QToolTip.hideText()
            return
        text = self.scene.notes[id].text if id in self.scene.notes else self.scene.groups[id].name
        # Other people's words may look like markup; as a paragraph they also wrap.
        QToolTip.showText(event.globalPos(), f"<p>{escape(text)}</p>" if text else "", self)

    def _pan_at_edge(self) -> None:
        at = self._pointer
        across = (at.x() < _EDGE) - (at.x() > self.width() - _EDGE)
        down = (at.y() < _EDGE) - (at.y() > self.height() - _EDGE)
        if across or down:
            self.pan(QPointF(across, down) * _EDGE_STEP)
            self._drag_to(at)
