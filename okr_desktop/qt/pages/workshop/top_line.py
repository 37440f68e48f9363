"""The line above the stage: its name, who is here and how far, the timer, and whether phones can be reached."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from okr_desktop.domain.errors import Severity
from okr_desktop.domain.workshop.model import ConsoleView
from okr_desktop.domain.workshop.stages import ROUNDS, Overlay, is_live
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import Mark, ProblemLine
from okr_desktop.qt.pages.workshop.clock import Clock
from okr_desktop.qt.pages.workshop.parts.pieces import column_of, line_label, link, row_of
from okr_desktop.qt.pages.workshop.words import counts_text, overlay_text, stage_text
from okr_desktop.qt.workshop.sleep import AwakeState


class TopLine(QFrame):
    """``door_requested`` asks to open or close the way in for phones; ``lifted`` to take an overlay away."""

    door_requested = Signal()
    lifted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = line_label("", theme.SECTION, strong=True)
        self.counts = line_label("", muted=True)
        self.clock = Clock()
        self._mark = Mark(self, "server", "muted")
        self.connection = line_label("", theme.CAPTION, muted=True)
        self.door = link("")
        self.door.clicked.connect(self.door_requested)
        self._sleepy = Mark(self, "alert-triangle", "behind")
        self.awake = line_label(self.tr("The computer may fall asleep"), theme.CAPTION, muted=True)
        self.awake.setToolTip(
            self.tr("The computer may fall asleep: switch sleep and screen saver off in its settings.")
        )
        self.awake.setAccessibleName(self.awake.toolTip())
        self.over = ProblemLine()
        self.lift = link(self.tr("Go on"))
        self.lift.clicked.connect(self.lifted)
        self._over = QWidget()
        over = QHBoxLayout(self._over)
        over.setContentsMargins(0, 0, 0, 0)
        over.addWidget(self.over, 1)
        over.addWidget(self.lift)
        self._over.hide()
        first = (self._mark, self.connection, self.door, theme.SPACE_12)
        self._state = row_of(*first, self._sleepy, self.awake, None, space=theme.SPACE_4)
        self.show_awake(AwakeState.OFF)
        names = column_of(self.title, self.counts, self._state, space=2)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_16)
        row.addWidget(names, 1)
        row.addWidget(self.clock)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        column.setSpacing(theme.SPACE_4)
        column.addLayout(row)
        column.addWidget(self._over)

    def show_view(self, view: ConsoleView, block: str = "") -> None:
        """Show where the workshop stands; ``block`` is the name of the method."""
        live = view.live
        stage = live.run.stage
        name = stage_text(stage)
        if stage in ROUNDS and live.run.round() > 1:
            name = self.tr("{stage}, round {number}").format(stage=name, number=live.run.round())
        # The name of the method where it says more than the stage does.
        self.title.setText(f"{name} · {block}" if block and block.casefold() != name.casefold() else name)
        self.counts.setText(counts_text(view.counts, stage))
        self.counts.setVisible(is_live(stage))
        self._state.setVisible(is_live(stage))
        self.clock.show_timer(live.run.timer, view.now_ms)
        self._show_connection(view)
        overlay = live.run.overlay
        self._over.setVisible(overlay is not Overlay.NONE)
        if overlay is not Overlay.NONE:
            self.over.show_text(self._meaning(overlay), Severity.WARNING)

    def show_awake(self, state: AwakeState) -> None:
        """Say, for as long as it is so, that nothing keeps the computer awake."""
        for part in (self._sleepy, self.awake):
            part.setVisible(state is AwakeState.FAILED)

    def _meaning(self, overlay: Overlay) -> str:
        meaning = {
            Overlay.PAUSED: self.tr("the timer stands still, and phones say so"),
            Overlay.BREAK: self.tr("the timer counts the break"),
            Overlay.PHONES_DOWN: self.tr("phones are dark"),
            Overlay.OFFLINE: self.tr("paper seats go on, phones come back by themselves"),
        }
        return f"{overlay_text(overlay)}: {meaning[overlay]}."

    def _show_connection(self, view: ConsoleView) -> None:
        open_ = bool(view.address)
        live = is_live(view.live.run.stage)
        paper = view.live.setup.paper_only
        rehearsal = view.live.setup.rehearsal and not open_
        if rehearsal:
            text = self.tr("Rehearsal: simulated people, nothing reaches your plan by itself")
        elif open_:
            text = self.tr("Phones reach {address}").format(address=view.address)
        elif paper:
            text = self.tr("Paper only: no phone can join")
        else:
            text = self.tr("Phones cannot join yet")
        self.connection.setText(text)
        self._mark.token = "on_track" if open_ else "muted" if paper or rehearsal else "behind"
        self._mark.name = "link" if open_ else "info" if rehearsal else "file-text" if paper else "alert-triangle"
        self._mark.update()
        self.door.setText(self.tr("Close the way in…") if open_ else self.tr("Let phones in…"))
        self.door.setVisible(live and not rehearsal)
        wide = QFontMetrics(self.connection.font()).horizontalAdvance(text)
        self.connection.setMaximumWidth(wide + theme.SPACE_8)
