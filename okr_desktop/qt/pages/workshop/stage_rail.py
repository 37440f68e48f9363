"""The agenda at the left of the console: each step with its minutes, and what is done, now and next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.domain.workshop import machine
from okr_desktop.domain.workshop.agenda import Break, Step, total
from okr_desktop.domain.workshop.model import Live, Spent
from okr_desktop.qt import icons, theme
from okr_desktop.qt.models.records import harmless_tip
from okr_desktop.qt.pages.workshop.parts.pieces import empty_out, label, line_label
from okr_desktop.qt.pages.workshop.words import minutes_text, stage_text
from okr_desktop.services.workshop.content import Script

WIDE, NARROW = 204, 184
_MARK = 14


@dataclass(frozen=True, slots=True)
class Line:
    """One step: ``state`` is done, now, next or later; ``actual`` the minutes it took, None while it is to come."""

    at: int
    name: str
    minutes: float
    state: str
    actual: float | None = None
    rest: bool = False


def lines(live: Live, script: Script | None) -> list[Line]:
    """The steps of the agenda as they stand."""
    spent = list(live.run.spent)
    following = machine.next_step(live)
    found = list[Line]()
    for at, step in enumerate(machine.steps(live)):
        state = "done" if at < live.run.step else "now" if at == live.run.step else "later"
        state = "next" if at == following and state == "later" else state
        found.append(
            Line(at, _name(step, script), step.minutes, state, _took(step, spent, state), isinstance(step, Break))
        )
    return found


def _name(step: Step, script: Script | None) -> str:
    if script is not None:
        return script.of(step).name
    return stage_text(step.stage) if not isinstance(step, Break) else "–"


def _took(step: Step, spent: list[Spent], state: str) -> float | None:
    """The minutes of the first visit that is not yet told of; each is told once."""
    wanted = "break" if isinstance(step, Break) else step.id
    if state == "done":
        for one in spent:
            if one.block == wanted:
                spent.remove(one)
                return round(one.actual / 30) / 2
    return None


class StepButton(QAbstractButton):
    """One step; ``chosen(index)`` asks to go there, arrows go to the neighbours."""

    chosen = Signal(int)
    stepped = Signal(int)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setText(line.name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if line.state == "now" else Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._spoken())
        self.setToolTip(harmless_tip(f"{line.name}: {self._spoken_minutes()}"))
        self.clicked.connect(self._on_clicked)

    def _spoken(self) -> str:
        states = {
            "done": self.tr("done"),
            "now": self.tr("now"),
            "next": self.tr("next"),
            "later": self.tr("later"),
        }
        return f"{self.line.name}, {states[self.line.state]}, {self._spoken_minutes()}"

    def _spoken_minutes(self) -> str:
        planned = self.tr("{minutes} minutes planned").format(minutes=minutes_text(self.line.minutes))
        if self.line.actual is None:
            return planned
        return planned + ", " + self.tr("took {minutes}").format(minutes=minutes_text(self.line.actual))

    def minutes(self) -> str:
        """What stands at the end: the minutes, or "5 → 7" once they are known."""
        planned = minutes_text(self.line.minutes) if self.line.minutes else ""
        if not planned or self.line.actual is None or minutes_text(self.line.actual) == planned:
            return planned
        return f"{planned} → {minutes_text(self.line.actual)}"

    def _on_clicked(self) -> None:
        self.chosen.emit(self.line.at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(self.line.at + step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(NARROW, theme.ROW_COMPACT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = self.line.state == "now"
        box = QRectF(self.rect()).adjusted(2, 1, -2, -1)
        if now or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.selection if now else look.hover)
            painter.drawRoundedRect(box, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)
        self._paint_mark(painter, look)
        self._paint_words(painter, look, now)
        if self.hasFocus():
            painter.setPen(QPen(look.focus, theme.FOCUS_WIDTH))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, theme.RADIUS_CONTROL, theme.RADIUS_CONTROL)

    def _side(self, box: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - box.right() - 1)
        return box

    def _paint_mark(self, painter: QPainter, look: theme.Theme) -> None:
        box = self._side(QRect(theme.SPACE_8, (self.height() - _MARK) // 2, _MARK, _MARK))
        middle = QPointF(QRectF(box).center())
        if self.line.state == "done":
            drawn = icons.pixmap("check", _MARK, look.on_track, self.devicePixelRatioF())
            painter.drawPixmap(box, drawn)
            return
        tone: QColor = look.accent if self.line.state in ("now", "next") else look.control
        painter.setPen(QPen(tone, 2))
        painter.setBrush(tone if self.line.state == "now" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, 4, 4)

    def _paint_words(self, painter: QPainter, look: theme.Theme, now: bool) -> None:
        minutes = self.minutes()
        painter.setFont(theme.font(theme.CAPTION, tabular=True))
        wide = painter.fontMetrics().horizontalAdvance(minutes)
        painter.setPen(look.muted)
        end = self._side(QRect(self.width() - wide - theme.SPACE_8, 0, wide + 1, self.height()))
        painter.drawText(end, int(Qt.AlignmentFlag.AlignCenter), minutes)
        painter.setFont(theme.font(theme.BODY, strong=now))
        painter.setPen(look.muted if self.line.state == "done" or self.line.rest else look.text)
        start = 2 * theme.SPACE_8 + _MARK
        room = self._side(QRect(start, 0, max(0, self.width() - start - wide - theme.SPACE_12), self.height()))
        shown = painter.fontMetrics().elidedText(self.line.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)


class StageRail(QWidget):
    """``chosen(index)`` when somebody asks to go to a step of the agenda."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._buttons: list[StepButton] = []
        self.setAccessibleName(self.tr("Agenda"))
        self._head: QLabel = line_label("", theme.CAPTION, muted=True)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        self.area.viewport().setAutoFillBackground(False)
        self._total = label("", theme.CAPTION, muted=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_8, theme.SPACE_12, 0, theme.SPACE_8)
        column.setSpacing(theme.SPACE_8)
        self._head.setContentsMargins(theme.SPACE_8, 0, 0, 0)
        self._total.setContentsMargins(theme.SPACE_8, 0, 0, 0)
        column.addWidget(self._head)
        column.addWidget(self.area, 1)
        column.addWidget(self._total)

    def show_live(self, live: Live, script: Script | None) -> None:
        """Show how far the agenda is."""
        found = lines(live, script)
        self._head.setText(script.agenda.name if script is not None else self.tr("Agenda"))
        self._show_total(live, found)
        if found == self._lines:
            return
        had_focus = any(button.hasFocus() for button in self._buttons)
        self._lines = found
        empty_out(self._column)
        self._buttons = [self._button(line) for line in found]
        for button in self._buttons:
            self._column.addWidget(button)
        self._column.addStretch(1)
        now = next((button for button in self._buttons if button.line.state == "now"), None)
        if now is not None:
            self._inside.adjustSize()
            self.area.ensureWidgetVisible(now, 0, 3 * theme.ROW_COMPACT)
            if had_focus:
                now.setFocus()

    def _button(self, line: Line) -> StepButton:
        made = StepButton(line)
        made.chosen.connect(self.chosen)
        made.stepped.connect(self._on_stepped)
        return made

    def _on_stepped(self, at: int) -> None:
        if 0 <= at < len(self._buttons):
            self._buttons[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(self._buttons[at])

    def _show_total(self, live: Live, found: list[Line]) -> None:
        if live.setup.agenda is None:
            self._total.setText("")
            return
        late = sum(line.actual - line.minutes for line in found if line.actual is not None)
        text = self.tr("{minutes} minutes in all").format(minutes=minutes_text(total(live.setup.agenda)))
        if late >= 1:
            text += "\n" + self.tr("{minutes} min behind the plan").format(minutes=minutes_text(late))
        elif late <= -1:
            text += "\n" + self.tr("{minutes} min ahead of the plan").format(minutes=minutes_text(-late))
        self._total.setText(text)
