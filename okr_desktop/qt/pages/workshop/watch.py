"""Looks after a live workshop: keeps the computer awake, notices sleep, and a network that has changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QTimer, Signal

from okr_desktop.domain.workshop.model import ConsoleView
from okr_desktop.domain.workshop.stages import Overlay, is_live
from okr_desktop.qt.workshop import network
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.qt.workshop.network import Interface, NetworkWatch
from okr_desktop.qt.workshop.sleep import Awake, Tick


class Watch(QObject):
    """``told(text)`` says what happened and what was done about it."""

    told = Signal(str)

    def __init__(self, conductor: Conductor, awake: Awake, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._conductor, self._awake = conductor, awake
        self._tick = Tick(self)
        self._networks: NetworkWatch | None = None
        self._on = False
        self._tick.jumped.connect(self._on_jump)
        conductor.changed.connect(self.show_view)
        self.show_view(conductor.view)
        QTimer.singleShot(0, self.come_back)

    def show_view(self, view: ConsoleView) -> None:
        """Watch while people are in it; the network only while phones can come in."""
        live = is_live(view.live.run.stage)
        if live and not self._on:
            self._awake.start()
            self._tick.start()
        elif self._on and not live:
            self._awake.stop()
            self._tick.stop()
        self._on = live
        if view.address and self._networks is None:
            self._networks = NetworkWatch(self, view.live.setup.rehearsal)
            self._networks.changed.connect(self._on_networks)
            self._networks.start()
        elif not view.address and self._networks is not None:
            self._networks.stop()
            self._networks.deleteLater()
            self._networks = None

    def stop(self) -> None:
        """The workshop is closed."""
        self._awake.stop()
        self._tick.stop()
        if self._networks is not None:
            self._networks.stop()

    def come_back(self) -> None:
        """After a crash: open the way in where it stood, so that phones find it by themselves."""
        view, hall = self._conductor.view, self._conductor.hall
        host, _port = hall.was_at
        if not host or view.address or view.live.setup.paper_only or not is_live(view.live.run.stage):
            return
        found = network.usable(network.seen(), view.live.setup.rehearsal)
        if host == network.LOOPBACK or any(one.address == host for one in found):
            self._conductor.call(hall.open_door, host)
        else:
            self._move(found)

    def _on_jump(self, _seconds: float) -> None:
        self._conductor.call(self._conductor.hall.sleep_jump, then=self._on_paused)
        if self._networks is not None:
            self._networks.look()

    def _on_paused(self, _live: Any) -> None:
        self.told.emit(self.tr("The computer was asleep. The workshop is paused where it stood."))

    def _on_networks(self, found: Sequence[Interface]) -> None:
        """The address is gone: move to the best other one, the port and all seats stay."""
        here = urlsplit(self._conductor.view.address).hostname or ""
        if here and not any(one.address == here for one in found):
            self._move(found)

    def _move(self, found: Sequence[Interface]) -> None:
        other = network.best(found)
        if other is None or other.doubtful:
            self.told.emit(self.tr("The network is gone. Go on with paper seats; phones come back by themselves."))
            self._conductor.call(self._conductor.hall.overlay, Overlay.OFFLINE)
            return
        self._conductor.call(self._conductor.hall.open_door, other.address, then=self._on_moved)

    def _on_moved(self, _address: object) -> None:
        self.told.emit(
            self.tr("This computer has another address now. Show the join code again: phones need to scan it.")
        )
