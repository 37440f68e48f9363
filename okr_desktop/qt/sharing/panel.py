"""The small panel above the status: what the shared file is like, and what one can do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.errors import Severity
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.plan.parts import caption, plain
from okr_desktop.qt.texts_sync import decide_text, from_text, look, moment_text, place_text
from okr_desktop.qt.widgets.marks import StatusLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from okr_desktop.qt.sharing.work import Glance

_WIDTH = 360
# So many things that did not work are said; a folder may be full of them.
_PROBLEMS = 3


class StatusPanel(QFrame):
    """Signals say what somebody asks for; Escape or a click beside it closes it."""

    sync_requested = Signal()
    republish_requested = Signal()
    arrivals_requested = Signal()
    decide_requested = Signal()
    removal_requested = Signal()
    leave_requested = Signal()
    password_requested = Signal()
    server_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(self.tr("Sharing"))
        self.name, self.place = plain(""), caption("")
        self.name.setFont(theme.font(theme.EMPHASIS, strong=True))
        self.status, self.means, self.times = StatusLabel(), plain(""), plain("", muted=True)
        self.problem = ProblemLine(self)
        self.sync = QPushButton(self.tr("Sync &now"))
        self.sync.setProperty("primary", True)
        self.republish = QPushButton(self.tr("&Write it anew"))
        self.password = QPushButton(self.tr("&Password…"))
        self.server = QPushButton(self.tr("&Connect to the server…"))
        self.arrived, self.decide = self._link(), self._link()
        self.removal = self._link(self.tr("Is it safe to &remove the drive?"))
        self.leave = self._link(self.tr("Stop &sharing…"))
        self._arrange()
        for button, signal in (
            (self.sync, self.sync_requested),
            (self.republish, self.republish_requested),
            (self.arrived, self.arrivals_requested),
            (self.decide, self.decide_requested),
            (self.removal, self.removal_requested),
            (self.leave, self.leave_requested),
            (self.password, self.password_requested),
            (self.server, self.server_requested),
        ):
            button.clicked.connect(signal)
        for button in (self.arrived, self.decide, self.leave, self.password, self.server):
            button.clicked.connect(self.hide)

    def _link(self, text: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setProperty("link", True)
        return button

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_8)
        for widget in (self.name, self.place, self.status, self.means, self.problem, self.times):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.sync)
        row.addWidget(self.republish)
        row.addWidget(self.password)
        row.addWidget(self.server)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(theme.SPACE_4)
        for button in (self.arrived, self.decide, self.removal, self.leave):
            link = QHBoxLayout()
            link.addWidget(button)
            link.addStretch(1)
            column.addLayout(link)

    def show_glance(
        self, glance: Glance, *, busy: bool, trouble: str, problems: Sequence[str], can_republish: bool, drive: bool
    ) -> None:
        """Show how things stand; ``problems``: what the last sync could not do, ``drive``: it can be taken out."""
        state = glance.state
        found = look(state, busy, trouble)
        self.name.setText(place_text(state))
        self.place.setText(state.place)
        self.place.setVisible(state.kind == "file")
        self.status.set_status(found.mark, found.word)
        self.means.setText(found.means)
        more = len(problems) - _PROBLEMS
        told = [*problems[:_PROBLEMS], *([self.tr("And %n more.", "", more)] if more > 0 else [])]
        self.problem.show_text("\n".join(told), Severity.NOTE)
        self.times.setText(self._times(glance))
        self.times.setVisible(bool(self.times.text()))
        self.sync.setEnabled(not busy)
        self.republish.setVisible(can_republish)
        self.republish.setEnabled(not busy)
        self.server.setVisible(state.kind == "file" and state.state == "moved")
        self.password.setVisible(state.kind == "server" and state.detail.startswith("server.password"))
        unseen = state.unseen
        self.arrived.setText(
            self.tr("What came &in: %n new change(s)", "", unseen) if unseen else self.tr("What came &in")
        )
        self.decide.setText(decide_text(glance.decide))
        self.decide.setVisible(bool(glance.decide))
        self.removal.setVisible(drive)
        self.removal.setEnabled(not busy)
        self._fit()

    def _times(self, glance: Glance) -> str:
        state, parts = glance.state, list[str]()
        if state.looked is not None:
            parts.append(self.tr("Last look: {when}").format(when=moment_text(state.looked)))
        if state.published is not None and state.state == "ok":
            parts.append(self.tr("Published: {when}").format(when=moment_text(state.published)))
        if state.received:
            parts.append(self.tr("Last came in: {what}").format(what=from_text(state.received, state.by)))
        return "\n".join(parts)

    def say(self, text: str) -> None:
        """An answer to what was asked, in the place of the explanation."""
        self.means.setText(text)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setFixedHeight(max(layout.totalHeightForWidth(_WIDTH), 1))

    def open_above(self, widget: QWidget) -> None:
        """Stand above a widget, inside the screen."""
        end = widget.mapToGlobal(QPoint(widget.width(), 0))
        screen = widget.screen().availableGeometry()
        x = min(max(end.x() - self.width(), screen.left()), screen.right() - self.width())
        self.move(x, max(end.y() - self.height() - theme.SPACE_4, screen.top()))
        self.show()
        self.sync.setFocus(Qt.FocusReason.PopupFocusReason)
