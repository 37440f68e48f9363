"""The timer of the console: large, with start and pause, a minute more or less, and four lengths."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from okr_desktop.domain.workshop.timer import PRESETS_MIN, WARN_MS, Timer, TimerState
from okr_desktop.qt import icons, theme
from okr_desktop.qt.dialogs.parts.problem_line import Mark
from okr_desktop.qt.pages.workshop.parts.pieces import icon_button, line_label, row_of
from okr_desktop.qt.pages.workshop.words import clock_text, warning_text

TICK_MS = 200
_URGENT = (TimerState.GRACE, TimerState.OVER)
BIG = 32


class PresetButton(QToolButton):
    """``chosen(minutes)``."""

    chosen = Signal(int)

    def __init__(self, minutes: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(str(minutes))
        self._minutes = minutes
        self.setMinimumSize(theme.TARGET, theme.TARGET)
        self.setToolTip(self.tr("Set the timer to %n minute(s)", "", minutes))
        self.setAccessibleName(self.toolTip())
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._minutes)


class Clock(QWidget):
    """``started``, ``paused``, ``extended(ms)``, ``preset(ms)``: what the facilitator asks of the timer."""

    started = Signal()
    paused = Signal()
    extended = Signal(int)
    preset = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timer, self._now_ms, self._seen = Timer(), 0, 0.0
        self._warned: set[int] = set()
        self._state = TimerState.OFF
        self.number = line_label("")
        self.number.setFont(theme.font(BIG, strong=True, tabular=True))
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setMinimumWidth(self.number.fontMetrics().horizontalAdvance("00:00") + theme.SPACE_8)
        self._mark = Mark(self, "clock", "muted")
        self.words = line_label("", theme.CAPTION, muted=True)
        self.run = icon_button("play", self.tr("Start or pause the timer"), self.toggle, "Space")
        self.less = icon_button("minus", self.tr("One minute less"), self._on_less, "-")
        self.more = icon_button("plus", self.tr("One minute more"), self._on_more, "+")
        self._presets = [PresetButton(minutes) for minutes in PRESETS_MIN]
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._arrange()
        self._on_tick()

    def _arrange(self) -> None:
        said = row_of(self._mark, self.words, None, space=theme.SPACE_4)
        below = QHBoxLayout()
        below.setSpacing(0)
        for one in self._presets:
            one.chosen.connect(self._on_preset)
            below.addWidget(one)
        below.addWidget(line_label(self.tr("min"), theme.CAPTION, muted=True))
        below.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addLayout(below)
        side.addWidget(said)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_4)
        for part in (self.run, self.less, self.number, self.more):
            row.addWidget(part)
        row.addLayout(side)

    def show_timer(self, timer: Timer, now_ms: int) -> None:
        """Show a timer as it stood at ``now_ms`` on the hall's clock; from there it goes on by itself."""
        if timer.length_ms != self._timer.length_ms or timer.left_ms(now_ms) > WARN_MS[0]:
            self._warned.clear()
        self._timer, self._now_ms, self._seen = timer, now_ms, time.monotonic()
        self._on_tick()

    def now_ms(self) -> int:
        """The hall's clock, as far as it is known here."""
        return self._now_ms + int((time.monotonic() - self._seen) * 1000)

    def toggle(self) -> None:
        """Start what stands, pause what runs."""
        running = self._timer.state(self.now_ms()) in (TimerState.RUNNING, *_URGENT)
        (self.paused if running else self.started).emit()

    def _on_less(self) -> None:
        self.extended.emit(-60_000)

    def _on_more(self) -> None:
        self.extended.emit(60_000)

    def _on_preset(self, minutes: int) -> None:
        self.preset.emit(minutes * 60_000)

    def _on_tick(self) -> None:
        now = self.now_ms()
        state, left = self._timer.state(now), self._timer.left_ms(now)
        off = state is TimerState.OFF
        self.number.setText("–" if off else clock_text(left))
        self.words.setText(self.tr("No time planned") if off else warning_text(state, left) or " ")
        for one in (self.run, self.less):
            one.setEnabled(not off)
        self._warn(state, left)
        running = state in (TimerState.RUNNING, *_URGENT)
        self.run.setIcon(icons.icon("pause" if running else "play"))
        self._colour(state, left)
        self._state = state

    def _warn(self, state: TimerState, left: int) -> None:
        """Once each: a minute, ten seconds, and the end, with a sound and a flash of the window."""
        due = [at for at in WARN_MS if state is TimerState.RUNNING and left <= at]
        due += [0] if state in _URGENT else []
        fresh = [at for at in due if at not in self._warned]
        self._warned.update(fresh)
        if 0 in fresh and self._state is TimerState.RUNNING:
            QApplication.beep()
            QApplication.alert(self.window())

    def _colour(self, state: TimerState, left: int) -> None:
        look = theme.current()
        short = state is TimerState.RUNNING and left <= WARN_MS[0]
        tone = "at_risk" if state in _URGENT else "behind" if short else "text"
        palette = QPalette(self.number.palette())
        palette.setColor(QPalette.ColorRole.WindowText, getattr(look, tone))
        self.number.setPalette(palette)
        quiet = tone == "text"
        self._mark.name = "clock" if quiet else "alert-triangle"
        self._mark.token = "muted" if quiet else tone
        self._mark.setVisible(bool(self.words.text().strip()))
        self._mark.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._on_tick()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()
