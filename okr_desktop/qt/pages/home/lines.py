"""The rows of the home page: painted, with one real button at the end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.models.records import harmless_tip
from okr_desktop.qt.pages.home.data import DueRow
from okr_desktop.qt.widgets.marks import paint_status

HEIGHT, HEAD = 54, 32
# Between the edge of a card and its rows.
CARD = theme.SPACE_4
PICTURE, MARK = 18, 12
SIDE = theme.SPACE_12
# Widths of the columns behind the title: bar, number, status, confidence, score, and the button.
_BAR, _NUMBER, _STATUS, _SMALL, _BUTTON = 84, 112, 96, 76, 92
_GAP = theme.SPACE_12
# Narrower than the first, confidence and score stand in the tool tip only; from the second on, numbers get more room.
_ROOMY, _WIDE, _NUMBER_WIDE, _STATUS_WIDE = 760, 960, 156, 136
_LEADING = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
_ONE_LINE = Qt.TextFlag.TextSingleLine


class Line(QWidget):
    """A row that can be clicked, and reached and opened by keyboard.

    ``chosen()`` when it is, ``acted()`` for its button, ``moved(1 or -1)`` for the arrow keys.
    """

    chosen = Signal()
    acted = Signal()
    moved = Signal(int)

    def __init__(self, title: str, spoken: str, verb: str = "") -> None:
        super().__init__()
        self._over = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        self.setAccessibleDescription(spoken)
        self.button: QPushButton | None = None
        self._wide = _BUTTON
        if verb:
            self.button = QPushButton(verb, self)
            self.button.setAccessibleName(f"{verb}: {title}")
            self.button.clicked.connect(self.acted)

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def inner(self) -> QRect:
        """Where texts may stand: between the edges, and before the button."""
        end = SIDE + (self._button_width() + _GAP if self.button is not None else 0)
        return QRect(SIDE, 0, max(self.width() - SIDE - end, 0), self.height())

    def _button_width(self) -> int:
        return max(self.button.sizeHint().width(), self._wide) if self.button is not None else _BUTTON

    def even_out(self, lines: Sequence[Line]) -> None:
        """Make the button as wide as the widest of these rows."""
        self._wide = max([_BUTTON, *(one.button.sizeHint().width() for one in lines if one.button is not None)])

    def side(self, inside: QRect) -> QRect:
        """The mirror image where one reads from the right."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), inside)

    def ground(self, painter: QPainter) -> None:
        """The row under the pointer, or with the keyboard."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._over or self.hasFocus():
            look = theme.current()
            painter.setPen(look.focus if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(look.hover if self._over else Qt.BrushStyle.NoBrush)
            area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(area, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)

    def words(self, painter: QPainter, room: QRect, text: str, color: QColor, font: QFont | None = None) -> None:
        """One line of text, elided at its end."""
        painter.setFont(font or self.font())
        painter.setPen(color)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(self.side(room), int(_LEADING | _ONE_LINE), shown)

    def two_lines(
        self, painter: QPainter, room: QRect, title: str, below: str, *, strong: bool = False, warn: bool = False
    ) -> None:
        """A title with a quieter line below it, or with one that says what is wrong."""
        look = theme.current()
        half = QRect(room.left(), room.top() + 8, room.width(), (room.height() - 14) // 2)
        if not below:
            half = room
        self.words(painter, half, title, look.text, theme.font(strong=strong))
        if below:
            tone = look.at_risk if warn else look.muted
            self.words(painter, half.translated(0, half.height()), below, tone, theme.font(theme.CAPTION))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.button is not None:
            size = QSize(self._button_width(), self.button.sizeHint().height())
            place = QRect(self.width() - SIDE - size.width(), (self.height() - size.height()) // 2, 0, 0)
            place.setSize(size)
            self.button.setGeometry(self.side(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Space open it, arrows go to the next row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Lit while the pointer is over it."""
        self._over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Quiet again."""
        self._over = False
        self.update()
        super().leaveEvent(event)


class DueLine(Line):
    """One thing that is due."""

    def __init__(self, row: DueRow) -> None:
        super().__init__(row.title, ", ".join(part for part in (row.context, row.when) if part), row.verb)
        self.row = row
        self.setToolTip(harmless_tip(row.title))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, room = theme.current(), self.inner()
        painter = QPainter(self)
        self.ground(painter)
        picture = QRect(room.left(), (self.height() - PICTURE) // 2, PICTURE, PICTURE)
        color = look.at_risk if self.row.late else look.muted
        scale = self.devicePixelRatioF()
        painter.drawPixmap(self.side(picture), icons.pixmap(self.row.icon, PICTURE, color, scale))
        small = theme.font(theme.CAPTION, strong=self.row.late)
        painter.setFont(small)
        when = painter.fontMetrics().horizontalAdvance(self.row.when) + 2
        mark = MARK + theme.SPACE_8 if self.row.late else 0
        left = picture.right() + 1 + _GAP
        text = QRect(left, 0, room.right() - when - mark - _GAP - left, self.height())
        self.two_lines(painter, text, self.row.title, self.row.context)
        if self.row.late:
            box = QRect(room.right() - when - mark, (self.height() - MARK) // 2, MARK, MARK)
            paint_status(painter, QRectF(self.side(box)), "at_risk", color)
        self.words(painter, QRect(room.right() - when, 0, when + 1, self.height()), self.row.when, color, small)


class Heads(QWidget):
    """The heading of the cards, and the names of their columns."""

    def __init__(self, title: str, names: dict[str, str]) -> None:
        super().__init__()
        self._title, self._names = title, names
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(400, HEAD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font(theme.SECTION, strong=True))
        painter.setPen(theme.current().text)
        painter.drawText(self.rect(), int(_LEADING | _ONE_LINE), self._title)
        painter.setFont(theme.font(theme.CAPTION))
        painter.setPen(theme.current().muted)
        edge = CARD + 1
        for name, place in columns(self.width() - 2 * edge).items():
            if name in self._names:
                room = tall(place.translated(edge, 0), self.height() - theme.SPACE_4)
                room = QStyle.visualRect(self.layoutDirection(), self.rect(), room)
                painter.drawText(
                    room,
                    int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading | _ONE_LINE),
                    self._names[name],
                )


def columns(width: int) -> dict[str, QRect]:
    """Where the columns of a row stand, from left to right; the button is always given its room."""
    number = _NUMBER_WIDE if width >= _WIDE else _NUMBER
    status = _STATUS_WIDE if width >= _WIDE else _STATUS
    widths = [("bar", _BAR), ("number", number), ("status", status)]
    if width >= _ROOMY:
        widths += [("confidence", _SMALL), ("score", _SMALL - _GAP)]
    at = width - SIDE - _BUTTON - _GAP
    found = dict[str, QRect]()
    for name, wide in reversed(widths):
        at -= wide
        found[name] = QRect(at, 0, wide, 0)
        at -= _GAP
    left = SIDE + PICTURE + _GAP
    return {"title": QRect(left, 0, max(at - left, 0), 0), **dict(reversed(found.items()))}


def tall(place: QRect, height: int) -> QRect:
    """A column as high as its row."""
    return QRect(place.left(), 0, place.width(), height)
