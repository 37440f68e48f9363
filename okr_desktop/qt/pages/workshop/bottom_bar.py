"""The bar below the stage: back, drawers, overlays, undo and redo, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from okr_desktop.domain.workshop import machine
from okr_desktop.domain.workshop.model import ConsoleView
from okr_desktop.domain.workshop.stages import ROUNDS, Overlay, Stage, is_live
from okr_desktop.qt import icons, theme
from okr_desktop.qt.models.records import harmless_tip
from okr_desktop.qt.pages.workshop.parts.panel import LATE, PARKING, SEATS
from okr_desktop.qt.pages.workshop.parts.pieces import icon_button
from okr_desktop.qt.pages.workshop.words import act_text, overlay_text, stage_text

ARMED_MS = 4_000
TIGHT = 1_100
_LIST = "list"
_OVERLAYS = (Overlay.PAUSED, Overlay.BREAK, Overlay.PHONES_DOWN, Overlay.OFFLINE)


class BottomBar(QFrame):
    """``next_requested``, ``back_requested(stage)``, ``drawer_requested(name)``, ``overlay_requested(overlay)``."""

    next_requested = Signal()
    back_requested = Signal(object)
    drawer_requested = Signal(str)
    overlay_requested = Signal(object)
    undo_requested = Signal()
    redo_requested = Signal()
    leave_requested = Signal()
    papers_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next_name, self._armed = "", False
        self._back_menu, self._over_menu = QMenu(self), QMenu(self)
        self._back_menu.triggered.connect(self._on_back)
        self._over_menu.triggered.connect(self._on_overlay)
        self.back = self._menu_button(self.tr("Back"), "arrow-left", self._back_menu)
        self.over = self._menu_button(self.tr("Pause"), "pause", self._over_menu)
        self.parking = self._drawer(PARKING, "archive")
        self.late = self._drawer(LATE, "inbox")
        self.seats = self._drawer(SEATS, "users")
        self.papers = icon_button("printer", self.tr("Posters and cards…"), self.papers_requested.emit)
        self.undo = icon_button("undo", self.tr("Undo"), self.undo_requested.emit, "Ctrl+Z")
        self.redo = icon_button("redo", self.tr("Redo"), self.redo_requested.emit, "Ctrl+Y")
        self.undo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.next = QPushButton()
        self.next.setProperty("primary", True)
        self.next.clicked.connect(self.next_requested)
        self._arming = QTimer(self)
        self._arming.setSingleShot(True)
        self._arming.setInterval(ARMED_MS)
        self._arming.timeout.connect(self.disarm)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE_12, theme.SPACE_4, theme.SPACE_12, theme.SPACE_8)
        row.setSpacing(theme.SPACE_4)
        for part in (self.back, self.over, self.parking, self.late, self.seats, self.papers):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.undo, self.redo):
            row.addWidget(part)
        row.addWidget(self.next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the name of what Undo takes back gives way first; its tool tip has it."""
        super().resizeEvent(event)
        theme.show_words(self.undo, self.width() >= TIGHT)

    def _menu_button(self, text: str, icon: str, menu: QMenu) -> QToolButton:
        made = icon_button(icon, text)
        made.setText(text)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setMenu(menu)
        return made

    def _drawer(self, name: str, icon: str) -> QToolButton:
        made = icon_button(icon, name, self._on_drawer)
        made.setObjectName(name)
        made.setCheckable(True)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return made

    def show_view(self, view: ConsoleView, next_name: str) -> None:
        """Show what comes next, what can be gone back to, and how many wait in each drawer."""
        live = view.live
        if next_name != self._next_name:
            self._next_name = next_name
            self.disarm()
        self.next.setVisible(bool(next_name))
        open_parked = sum(not one.settled for one in live.board.parked.values())
        self._count(self.parking, self.tr("Parking lot"), open_parked)
        self._count(self.late, self.tr("Late ideas"), view.counts.late)
        self._count(self.seats, self.tr("Seats"), view.counts.seats, len(view.waiting))
        self._name(self.undo, self.tr("Undo"), view.undo, "Ctrl+Z")
        self._name(self.redo, self.tr("Redo"), view.redo, "Ctrl+Y")
        self.redo.setText("")
        live_now = is_live(live.run.stage)
        self.back.setVisible(live.run.stage is not Stage.PREPARE)
        for part in (self.undo, self.redo):
            part.setVisible(live.run.stage is not Stage.ARCHIVED)
        for part in (self.over, self.parking, self.late, self.seats, self.papers):
            part.setVisible(live_now)
        self._fill_back(machine.back_stages(live))
        self._fill_overlays(live.run.overlay)

    def _count(self, button: QToolButton, name: str, count: int, asking: int = 0) -> None:
        text = f"{name} {count}" if count else name
        if asking:
            text += " · " + self.tr("%n asking", "", asking)
        button.setText(text)
        button.setToolTip(text)
        button.setAccessibleName(text)

    def _name(self, button: QToolButton, verb: str, code: str, keys: str) -> None:
        what = act_text(code)
        text = f"{verb}: {what}" if what else verb
        button.setEnabled(bool(code))
        button.setText(text)
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({keys})")

    def _fill_back(self, stages: Sequence[Stage]) -> None:
        if [action.data() for action in self._back_menu.actions()][:-2] == [stage.value for stage in stages]:
            return
        self._back_menu.clear()
        for stage in stages:
            text = stage_text(stage)
            if stage in ROUNDS:
                text = self.tr("{stage}: a new round").format(stage=text)
            self._back_menu.addAction(text).setData(stage.value)
        self._back_menu.addSeparator()
        self._back_menu.addAction(self.tr("To the list of workshops")).setData(_LIST)

    def _fill_overlays(self, now: Overlay) -> None:
        if not self._over_menu.actions():
            for overlay in _OVERLAYS:
                action = self._over_menu.addAction(overlay_text(overlay))
                action.setData(overlay.value)
                action.setCheckable(True)
        for action in self._over_menu.actions():
            action.setChecked(action.data() == now.value)
        name = overlay_text(now) if now is not Overlay.NONE else self.tr("Pause")
        self.over.setText(name)
        self.over.setIcon(icons.icon("play" if now is not Overlay.NONE else "pause"))

    # Pressed

    def arm(self) -> bool:
        """The first of two presses: say that another one goes on. True when this was the second."""
        if self._armed:
            self.disarm()
            return True
        self._armed = True
        self.next.setText(self.tr("Press again: {name}").format(name=self._next_name).replace("&", "&&"))
        self._arming.start()
        return False

    def disarm(self) -> None:
        """Whoever presses now presses for the first time."""
        self._armed = False
        self._arming.stop()
        text = self.tr("Next: {name}").format(name=self._next_name)
        self.next.setText(text.replace("&", "&&"))
        self.next.setToolTip(harmless_tip(f"{text} (Ctrl+Right)"))

    def open_back(self) -> None:
        """Open the list of stages to go back to."""
        place = self.back.mapToGlobal(self.back.rect().topLeft())
        place.setY(place.y() - self._back_menu.sizeHint().height())
        self._back_menu.popup(place)
        self._back_menu.setActiveAction(self._back_menu.actions()[0])

    def show_drawer(self, name: str) -> None:
        """Show which drawer is open; empty for none."""
        for button in (self.parking, self.late, self.seats):
            button.setChecked(button.objectName() == name)

    def _on_drawer(self) -> None:
        self.drawer_requested.emit(self.sender().objectName())

    def _on_back(self, action: QAction) -> None:
        if action.data() == _LIST:
            self.leave_requested.emit()
        else:
            self.back_requested.emit(Stage(str(action.data())))

    def _on_overlay(self, action: QAction) -> None:
        self.overlay_requested.emit(Overlay(str(action.data())))
