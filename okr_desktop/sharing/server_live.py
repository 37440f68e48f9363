"""News from a server as they happen: a thread that listens, and calls when somebody else has brought something."""

from __future__ import annotations

import contextlib
import select
import socket
import threading
from collections.abc import Callable

from okr_desktop.domain.errors import OkrError
from okr_desktop.sharing.secrets import Address
from okr_desktop.sharing.server_link import Link

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0
# A connection through a router that forgets idle ones must say something now and then.
PULSE_SECONDS = 60.0
CONNECT_SECONDS = 5


class Listener:
    """Calls ``heard()`` in its own thread when others have brought something, and once after each (re)connection.

    ``told`` is called with the problem when the server cannot be reached, with None when it can again. ``own`` are the
    client names whose news are not news. After ``stop`` nothing is called any more.
    """

    def __init__(
        self,
        address: Address,
        password: Callable[[], str | None],
        schema: str,
        heard: Callable[[], None],
        told: Callable[[OkrError | None], None] | None = None,
        *,
        own: frozenset[str] = frozenset(),
        first_pause: float = FIRST_PAUSE,
    ) -> None:
        self._address, self._password, self._schema = address, password, schema
        self._heard, self._told, self._own = heard, told or _nobody, own
        self._first_pause = first_pause
        self._stopped = False
        self._lock = threading.Lock()
        self._link: Link | None = None
        # Windows can wait for sockets only, so the bell is one.
        self._bell, self._clapper = socket.socketpair()
        self._thread = threading.Thread(target=self._run, name="server-news", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self, seconds: float = 2.0) -> None:
        """Call nothing from now on, and end; a thread that is still connecting ends a little later by itself."""
        with self._lock:
            self._stopped = True
        self.wake()
        if self._thread.ident is None:
            self._bell.close()
            self._clapper.close()
        if self._thread.is_alive() and threading.current_thread() is not self._thread:
            self._thread.join(seconds)

    def wake(self) -> None:
        """Try to connect now instead of later: the network may be back."""
        with contextlib.suppress(OSError):
            self._clapper.send(b"w")

    def _run(self) -> None:
        pause = self._first_pause
        try:
            while not self._stopped:
                try:
                    with Link(self._address, self._password(), CONNECT_SECONDS) as link:
                        link.driver.set_autocommit(True)
                        with link.guarded():
                            link.driver.execute(f"LISTEN {self._schema}".encode())
                        pause = self._first_pause
                        self._tell(None)
                        self._call()
                        with link.translated():
                            self._listen(link)
                except OkrError as problem:
                    self._tell(problem)
                    self._wait(pause)
                    pause = min(pause * 2, LONGEST_PAUSE)
        finally:
            self._bell.close()
            self._clapper.close()

    def _listen(self, link: Link) -> None:
        while not self._stopped:
            ready, _, _ = select.select([link.driver.fileno(), self._bell], [], [], PULSE_SECONDS)
            if self._bell in ready:
                self._bell.recv(64)
                continue
            with link.guarded():
                if not ready:
                    link.driver.execute(b"SELECT 1")
                news = [note.payload for note in link.driver.notifies(timeout=0)]
            if any(payload not in self._own or not payload for payload in news):
                self._call()

    def _wait(self, seconds: float) -> None:
        ready, _, _ = select.select([self._bell], [], [], seconds)
        if ready:
            self._bell.recv(64)

    def _call(self) -> None:
        if not self._stopped:
            self._heard()

    def _tell(self, problem: OkrError | None) -> None:
        if not self._stopped:
            self._told(problem)


def _nobody(_: OkrError | None) -> None:
    return None
