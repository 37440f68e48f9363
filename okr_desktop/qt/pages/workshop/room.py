"""What the console does with the room: the projector window, its small picture, the way in for phones, preflight."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.workshop.model import ConsoleView
from okr_desktop.domain.workshop.stages import Stage, is_live
from okr_desktop.qt.pages.workshop.aside import Aside
from okr_desktop.qt.prompter import Choice, Prompter, Role
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.workshop import screens
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.qt.workshop.preflight.checks import Result
from okr_desktop.qt.workshop.projector.window import ProjectorWindow
from okr_desktop.qt.workshop.sleep import Awake

PICTURE_MS = 300
SECOND_MS = 1_000


def part(place: str, name: str) -> Any:
    """A class of a part that may not be there; None then."""
    try:
        found = find_spec(place)
    except ModuleNotFoundError:
        return None
    return getattr(import_module(place), name, None) if found is not None else None


class Room(QObject):
    """Owns the projector window; ``told(text)`` for the line of the window."""

    told = Signal(str)

    def __init__(
        self, conductor: Conductor, given: tuple[TaskRunner, Prompter, Awake], side: Aside, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._runner, prompter, self._awake = given
        self._host, self._port = "", 0
        self._conductor, self._prompter, self._side, self._window = conductor, prompter, side, parent
        self._room: dict[str, Any] = {}
        self._joining = False
        self._advised = ""
        self._stage: Stage | None = None
        self.projector = ProjectorWindow()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PICTURE_MS)
        self._later.timeout.connect(self._take_picture)
        # A projector that is off does not tick, but its small picture has a clock, too.
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self._on_repainted)
        self.projector.repainted.connect(self._on_repainted)
        side.picture.resized.connect(self._on_repainted)
        self.projector.screen_lost.connect(self._on_lost)
        self.projector.screen_back.connect(self._on_back)
        self.projector.left.connect(self._on_left)

    # Showing

    def show_room(self, room: dict[str, Any]) -> None:
        """Show the room's view on the projector, and soon in the small picture."""
        self._room = room
        if (room.get("timer") or {}).get("state") != "running":
            self._second.stop()
        elif not self._second.isActive():
            self._second.start()
        joining = self._joining and room.get("join")
        self.projector.show_view({**room, "scene": "join"} if joining else room)

    def show_view(self, view: ConsoleView) -> None:
        """Follow blank and freeze; another stage ends the join code."""
        if view.blank != self.projector.blank:
            self.projector.set_blank(view.blank)
        if view.frozen != self.projector.frozen:
            self.projector.set_frozen(view.frozen)
        if view.live.run.stage is not self._stage:
            self._stage = view.live.run.stage
            self._set_joining(False)
            if self._stage is Stage.LOBBY and self._host and not view.address and not view.live.setup.paper_only:
                self._open_door()
        if view.address:
            self._host = urlsplit(view.address).hostname or ""
        if not is_live(view.live.run.stage) and self.projector.isVisible():
            self.projector.leave()

    def _on_repainted(self) -> None:
        if not self._later.isActive():
            self._later.start()

    def _take_picture(self) -> None:
        picture = self._side.picture
        if picture.isVisible():
            picture.show_picture(self.projector.thumbnail(picture.width(), self._side.devicePixelRatioF()))

    # The projector

    @property
    def projecting(self) -> bool:
        """Whether the room sees something."""
        return self.projector.isVisible()

    def toggle(self) -> None:
        """Projector on or off."""
        if self.projecting:
            self.projector.leave()
            return
        found = screens.look(self._window.screen())
        advice = screens.advice(found)
        if advice and advice != self._advised:
            self._advised = advice
            self.told.emit(advice)
        self.projector.open_on(screens.find(found.projector.key) if found.projector is not None else None)
        self._side.project.setChecked(True)
        # On one screen the picture has to stand before the console: behind it nobody would see it.
        (self.projector if self.projector.alone else self._window).activateWindow()

    def hide_projector(self) -> None:
        """Projector off, if it is on."""
        if self.projecting:
            self.projector.leave()

    def _on_left(self) -> None:
        self._side.project.setChecked(False)

    def _on_lost(self, name: str) -> None:
        self._side.project.setChecked(False)
        self.told.emit(self.tr("The projector “{name}” is gone. Its picture was put away.").format(name=name))
        self._conductor.call(self._conductor.hall.incident, "projector_lost")

    def _on_back(self, name: str) -> None:
        self._prompter.ask(
            self._window,
            self.tr("The projector is back"),
            self.tr("Show the picture on “{name}” again?").format(name=name),
            [Choice("show", self.tr("Show it")), Choice("no", self.tr("Not now"), Role.REJECT)],
            self._on_back_answer,
        )

    def _on_back_answer(self, answer: str | None) -> None:
        if answer == "show" and not self.projecting:
            self.toggle()

    def show_join(self) -> None:
        """Show the join code to the room, or what was there again."""
        if not self._room.get("join"):
            self.told.emit(self.tr("There is no join code: phones cannot join yet."))
            return
        self._set_joining(not self._joining)
        if self._joining and not self.projecting:
            self.told.emit(self.tr("The projector is off. F5 shows the join code to the room."))

    def _set_joining(self, on: bool) -> None:
        self._joining = on
        self._side.join.setChecked(on)
        if self._room:
            self.show_room(self._room)

    # The door

    def toggle_door(self) -> None:
        """Let phones in, or close the way in."""
        if not self._conductor.view.address:
            if self._host:
                self._open_door()
            else:
                self.open_preflight()
            return
        self._prompter.ask(
            self._window,
            self.tr("Close the way in for phones?"),
            self.tr("Phones are told that it was stopped. Seats stay; when you let phones in again they come back."),
            [Choice("close", self.tr("Close it")), Choice("no", self.tr("Leave it open"), Role.REJECT)],
            self._on_door_answer,
        )

    def _on_door_answer(self, answer: str | None) -> None:
        if answer == "close":
            self._conductor.call(self._conductor.hall.close_door)

    def open_preflight(self) -> None:
        """Check the network and open the way in for phones."""
        from okr_desktop.qt.workshop.preflight.dialog import PreflightDialog
        from okr_desktop.qt.workshop.preflight.room import TrialRoom

        rehearsal = self._conductor.view.live.setup.rehearsal
        place = self._window.window()
        dialog = PreflightDialog(
            place, TrialRoom(), self._runner, awake=self._awake, address=self._host, rehearsal=rehearsal
        )
        dialog.ended.connect(self._on_checked)
        dialog.open()

    def _on_checked(self, result: Result) -> None:
        hall = self._conductor.hall
        if result.paper:
            self._conductor.call(hall.setup, paper_only=True)
        elif result.passed:
            self._host, self._port = result.host, result.port
            self._conductor.call(hall.setup, paper_only=False, preflight_passed=True, then=self._on_passed)

    def _on_passed(self, _live: object) -> None:
        if is_live(self._conductor.view.live.run.stage):
            self._open_door()

    def _open_door(self) -> None:
        hall = self._conductor.hall
        # Phones that know an address look for it there: a port that was used once is kept.
        port = 0 if hall.was_at[1] else self._port
        self._conductor.call(hall.open_door, self._host, port, failed=self._on_no_door)

    def _on_no_door(self, error: BaseException) -> None:
        """Where another program has the port that phones know, the one that was just checked will do."""
        taken = isinstance(error, OkrError) and error.code == "room.port_taken"
        host, port, self._port = self._host, self._port, 0
        if taken and port:
            self._conductor.call(self._conductor.hall.open_door, host, port)
            return
        self._host = ""  # the next try begins with the check
        self._conductor.refused.emit(error)

    def close_all(self) -> None:
        """The console goes away."""
        self._later.stop()
        self._second.stop()
        self.projector.hide()
        self.projector.deleteLater()
