"""A row of joined buttons of which one is chosen, and the confidence of 0 to 10 made of it."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.texts import confidence_text

_TWO_DIGITS_SECONDS = 0.9


class _Segment(QAbstractButton):
    """One button; the ends of the row are round, arrows go to the neighbours."""

    stepped = Signal(int)

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.first = self.last = self.quiet = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ahead = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        steps = {Qt.Key.Key_Right: ahead, Qt.Key.Key_Left: -ahead, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        # As if it were chosen: bold letters are wider, and the row must not move.
        width = QFontMetrics(theme.font(strong=True)).horizontalAdvance(self.text()) + 2 * theme.SPACE_12
        return QSize(max(width, theme.TARGET), theme.TARGET + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = self._shape()
        strong = self.isChecked() and self.isEnabled() and not self.quiet
        painter.fillPath(shape, self._fill(look))
        painter.setPen(QPen(look.accent if strong else look.control, 1))
        painter.drawPath(shape)
        painter.setPen(look.on_accent if strong else look.text if self.isEnabled() else look.muted)
        painter.setFont(theme.font(strong=self.isChecked(), tabular=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextHideMnemonic, self.text())
        if self.hasFocus():
            painter.setPen(QPen(look.on_accent if strong else look.focus, theme.FOCUS_WIDTH))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 3, 3)

    def _fill(self, look: theme.Theme) -> QColor:
        if not self.isEnabled():
            return look.track if self.isChecked() else look.canvas
        if self.isChecked():
            return look.selection if self.quiet else look.accent
        return look.hover if self.underMouse() else look.surface

    def _shape(self) -> QPainterPath:
        """A box with round corners at the free ends; neighbours share their hairline."""
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (self.last, self.first) if right_to_left else (self.first, self.last)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5 if right else 0.5, -0.5)
        radius = float(theme.RADIUS_CONTROL)
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        if not left:
            path = path.united(_box(box.adjusted(0, 0, -box.width() / 2, 0)))
        if not right:
            path = path.united(_box(box.adjusted(box.width() / 2, 0, 0, 0)))
        return path.simplified()


def _box(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(rect)
    return path


class Segments(QWidget):
    """Choose one of a few words; ``value`` is the index, or -1 while nothing is chosen."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(self._on_clicked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_options(self, texts: Sequence[str], names: Sequence[str] = ()) -> None:
        """The words, and what a screen reader says for each when that is more."""
        for index, text in enumerate(texts):
            button = _Segment(text, self)
            button.first, button.last = index == 0, index == len(texts) - 1
            button.setAccessibleName(names[index] if names else text)
            button.stepped.connect(self._on_stepped)
            self._group.addButton(button, index)
            self._row.addWidget(button)
        self.setFocusProxy(self._group.button(0))

    def set_text(self, index: int, text: str) -> None:
        """Another word for one of the options, with a number behind it for example."""
        button = self._group.button(index)
        if button.text() != text:
            button.setText(text)
            button.setAccessibleName(text)
            button.updateGeometry()

    def show_last(self, shown: bool) -> None:
        """Show the last option, or keep it away from those who have no use for it."""
        buttons = [button for button in self._group.buttons() if isinstance(button, _Segment)]
        buttons[-1].setVisible(shown)
        buttons[-2].last = not shown
        self.update()

    def make_quiet(self, index: int) -> None:
        """An option that says "nothing" does not shine when it is chosen."""
        button = self._group.button(index)
        if isinstance(button, _Segment):
            button.quiet = True

    def value(self) -> int:
        """The index chosen, or -1."""
        return self._group.checkedId()

    def set_value(self, index: int) -> None:
        """Choose without telling; -1 chooses nothing."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(self._group.id(button) == index)
        self._group.setExclusive(True)
        self.setFocusProxy(self._group.button(max(index, 0)))

    def _on_stepped(self, step: int) -> None:
        buttons = [button for button in self._group.buttons() if not button.isHidden()]
        here = next((index for index, button in enumerate(buttons) if button.hasFocus()), max(self.value(), 0))
        self.choose(min(max(here + step, 0), len(buttons) - 1))

    def _on_clicked(self, index: int) -> None:
        self.setFocusProxy(self._group.button(index))
        self.chosen.emit(index)

    def choose(self, index: int) -> None:
        """Choose as a click does, and put the keyboard there when it is in this row."""
        inside = any(button.hasFocus() for button in self._group.buttons())
        self.set_value(index)
        if inside:
            self._group.button(max(index, 0)).setFocus()
        self.chosen.emit(index)


class ConfidenceEdit(QWidget):
    """0 to 10 by click, arrow or digit ("1" then "0" is ten); Delete says nothing; a word tells what it means."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments = Segments(self)
        numbers = [self.tr("Not said"), *(str(step) for step in range(11))]
        self._segments.set_options(numbers, [numbers[0], *(self._spoken(step) for step in range(11))])
        self._segments.make_quiet(0)
        self._segments.set_value(0)
        self._segments.chosen.connect(self._on_chosen)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("muted", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(self._segments)
        column.addWidget(self._words)
        self.setFocusProxy(self._segments)
        self._last_one = 0.0
        self._tell()

    def value(self) -> int | None:
        """0 to 10, or None for "not said"."""
        index = self._segments.value()
        return index - 1 if index > 0 else None

    def set_value(self, confidence: int | None) -> None:
        """Show a confidence."""
        self._segments.set_value(0 if confidence is None else confidence + 1)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._segments.choose(0)
        elif len(text) == 1 and text in "0123456789" and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._type(int(text))
        else:
            super().keyPressEvent(event)

    def _type(self, digit: int) -> None:
        now = time.monotonic()
        ten = digit == 0 and now - self._last_one < _TWO_DIGITS_SECONDS
        self._last_one = now if digit == 1 else 0.0
        self._segments.choose((10 if ten else digit) + 1)

    def _on_chosen(self, _index: int) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        value = self.value()
        quiet = self.tr("How likely is it that the target will be reached?")
        self._words.setText(quiet if value is None else self._spoken(value))
        self.setAccessibleDescription(self._words.text())

    def _spoken(self, value: int) -> str:
        return self.tr("{value} of 10: {words}").format(value=value, words=confidence_text(value))
