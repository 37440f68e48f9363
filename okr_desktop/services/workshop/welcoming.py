"""The side of a workshop that phones come in by: the door, and what the room's server asks of it."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from typing import Any

import msgspec

from okr_desktop.domain.workshop.words import random_id
from okr_desktop.room.handler import Answer, DoorName, Told
from okr_desktop.services.workshop import commands, showing
from okr_desktop.services.workshop import door as at_door
from okr_desktop.services.workshop.opening import OpenDoor
from okr_desktop.services.workshop.serving import Serving, now_ms, removed
from okr_desktop.store.sealed.file import SealedFile


class Welcoming(Serving):
    """The handler of the room (``okr_desktop.room.handler``), and the door that is opened and closed."""

    def __init__(self, file: SealedFile, *, resumed: bool) -> None:
        self._door: OpenDoor | None = None
        super().__init__(file, resumed=resumed)

    def _shut_door(self) -> None:
        if self._door is not None:
            self._door.close("stopped")

    # The door

    def open_door(self, host: str, port: int = 0) -> Future[str]:
        """Let phones in at an address of this computer; gives the address of the page. Raises OkrError ``room.*``."""
        return self._submit(lambda: self._open_door(host, port))

    def _open_door(self, host: str, port: int) -> str:
        wanted = port or int(self._ledger.meta.get("port", "0"))
        if self._door is not None:
            self._door.move(host)
        else:
            self._door = OpenDoor(self, host, wanted)
        self._ledger.note(port=str(self._door.port), host=host)
        url = f"{self._door.url}/#j={self._ledger.meta['secret']}"
        self._wall = replace(self._wall, address=self._door.url, url=url)
        return self._door.url

    def close_door(self) -> Future[None]:
        """Let nobody in any more; whoever is in is told."""
        return self._submit(self._close_door)

    def _close_door(self) -> None:
        self._ledger.note(host="")
        self._end("stopped")

    @property
    def was_at(self) -> tuple[str, int]:
        """Where the door stood last: the host, "" when it was closed by hand, and the port, 0 for never."""
        return self._ledger.meta.get("host", ""), int(self._ledger.meta.get("port", "0"))

    def _end(self, why: str) -> None:
        opened, self._door = self._door, None
        self._wall = replace(self._wall, address="", url="")
        if opened is not None:
            # The web thread may wait for this very thread: it is not waited for here.
            threading.Thread(target=opened.close, args=(why,), name="workshop-door", daemon=True).start()

    # The room's handler

    def join(self, door: DoorName, proof: str, key: str, lang: str) -> Future[Answer]:
        """A seat for whoever holds the proof."""
        return self._answered(lambda: at_door.join(self._ledger, door, proof, key, lang))

    def rejoin(self, proof_door: DoorName, proof: str, seat_label: str, key: str) -> Future[Answer]:
        """Ask the console for a seat back."""
        return self._answered(lambda: at_door.ask_back(self._ledger, proof_door, proof, seat_label, key), 202)

    def rejoined(self, wait_id: str) -> Answer:
        """Whether the console has answered."""
        status, found = at_door.given_back(self._ledger, wait_id)
        return Answer(status, msgspec.json.encode(found))

    @property
    def secret(self) -> str:
        """What the QR code carries."""
        return self._ledger.meta["secret"]

    def seat_of(self, token: str) -> str | None:
        """The seat of a token; it is remembered, because only a token names the ballots of its seat."""
        found = self._ledger.by_token.get(hashlib.sha256(token.encode("ascii", "replace")).digest())
        if found is not None:
            self._ledger.passing.tokens[found] = token
        return found

    def do(self, seat: str, command: dict[str, Any]) -> Future[Answer]:
        """One command of a phone, or of a paper seat: then key and epoch may be left out."""
        return self._answered(lambda: self._command(seat, command))

    def _command(self, seat: str, command: dict[str, Any]) -> dict[str, Any]:
        filled = {"key": random_id(), "edit": random_id(), "epoch": self._ledger.live.run.epoch, **command}
        found = commands.carry_out(self._ledger, seat, filled, now_ms())
        mine = showing.phone_json(self._ledger, self._shot, seat, now_ms())["mine"]
        return {"ok": True, **found, "mine": mine}

    def leave(self, seat: str) -> Future[Answer]:
        """A phone gives its seat up."""
        return self._answered(lambda: self._leave(seat, "left") or {"ok": True})

    def _leave(self, seat: str, why: str) -> None:
        self._ledger.drop_seat(seat)
        for told in list(self._watchers):
            told(Told("gone", seat, why))

    def state(self, seat: str) -> tuple[int, bytes]:
        """What one phone shows now."""
        moment = self._shot
        return moment.seq, showing.phone_state(self._ledger, moment, seat, now_ms())

    def seq(self) -> int:
        """The number of the newest snapshot."""
        return self._shot.seq

    def watch(self, told: Callable[[Told], None]) -> Callable[[], None]:
        """Call ``told`` on the hall's thread when phones have something new to show."""
        self._watchers.append(told)
        return lambda: removed(self._watchers, told)

    def online(self, seat: str, on: bool) -> None:
        """A phone listens, or has not been heard of for a while."""
        online = self._ledger.passing.online
        self._submit(lambda: online.add(seat) if on else online.discard(seat))

    def pinged(self, address_is_other: bool) -> None:
        """A round trip of preflight."""
        self._submit(lambda: self._count_ping(address_is_other))

    def _count_ping(self, other: bool) -> None:
        self._ledger.passing.pings += 1
        self._ledger.passing.from_elsewhere += other

    def _answered(self, work: Callable[[], dict[str, Any]], status: int = 200) -> Future[Answer]:
        return self._submit(lambda: _answer(work, status))


def _answer(work: Callable[[], dict[str, Any]], status: int) -> Answer:
    try:
        return Answer(status, msgspec.json.encode(work()))
    except commands.Rejected as error:
        return Answer(error.status, msgspec.json.encode({"error": error.code, **error.more}))
