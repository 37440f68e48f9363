"""What the room asks of the workshop: the door, one command at a time, and what each phone shows."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Literal, NamedTuple, Protocol

DoorName = Literal["qr", "code"]


class Answer(NamedTuple):
    """A finished answer: the HTTP status and the JSON of its body, ready to send."""

    status: int
    body: bytes


class Told(NamedTuple):
    """What the workshop tells the room: everyone's state, one seat's state, a seat is gone, or all is over.

    ``kind`` "state" without a seat means every seat; "end" carries ``why`` ("stopped" or "archived").
    """

    kind: Literal["state", "seat", "gone", "end"]
    seat: str | None = None
    why: str = ""


class Handler(Protocol):
    """The workshop as the room sees it; called on the web thread, futures may be done on any thread.

    A future that the room no longer waits for is never cancelled: what was handed over is decided by the workshop.
    """

    def join(self, door: DoorName, proof: str, key: str, lang: str) -> Future[Answer]:
        """A new seat for the holder of ``proof``: 200, or 403 ``join.wrong`` (the only status that counts as a guess).

        ``proof`` of the door "code" is as it was typed; the comparison (constant time) is the workshop's.
        """
        ...

    def rejoin(self, proof_door: DoorName, proof: str, seat_label: str, key: str) -> Future[Answer]:
        """Ask the console to give a seat back: 202 with the id to wait for."""
        ...

    def rejoined(self, wait_id: str) -> Answer:
        """Whether the console has answered: 202, 200 with a token, or 404; immediate."""
        ...

    def seat_of(self, token: str) -> str | None:
        """The seat of a token, which the workshop knows by its SHA-256 alone; immediate, from memory."""
        ...

    def do(self, seat: str, command: dict[str, Any]) -> Future[Answer]:
        """Carry out one command of a phone; the room has checked ``key``, ``epoch`` and that ``do`` is a word."""
        ...

    def leave(self, seat: str) -> Future[Answer]:
        """The phone gives its seat up."""
        ...

    def state(self, seat: str) -> tuple[int, bytes]:
        """Sequence number and JSON of what this phone shows now; immediate, from memory."""
        ...

    def seq(self) -> int:
        """The newest sequence number; immediate."""
        ...

    def watch(self, told: Callable[[Told], None]) -> Callable[[], None]:
        """Call ``told`` (on any thread) whenever something changes; the result ends that."""
        ...

    def online(self, seat: str, on: bool) -> None:
        """The first connection of a seat that listens has opened, or the last has been closed for a while."""
        ...

    def pinged(self, address_is_other: bool) -> None:
        """A preflight request came; ``address_is_other`` says whether from another machine."""
        ...
