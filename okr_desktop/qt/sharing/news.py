"""News from a server as they happen, brought to the GUI thread."""

from __future__ import annotations

import contextlib
import socket
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from okr_desktop.qt.session import Session

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk
    from okr_desktop.sharing.server_live import Listener


class News(QObject):
    """``heard`` when others have brought something to the server; the listening has a thread of its own."""

    heard = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._listener: Listener | None = None
        self._stopped = False
        # The other thread must hold nothing of Qt: it rings through a pair of sockets.
        self._inside, outside = socket.socketpair()
        self._inside.setblocking(False)
        outside.setblocking(False)
        self._ring = Ring(outside)
        self._notifier = QSocketNotifier(self._inside.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_rung)
        session.read(_listen, self._ring, then=self._on_listening, failed=_ignore)

    def _on_listening(self, listener: Listener) -> None:
        self._listener = listener
        if self._stopped:
            listener.stop(0)
        else:
            listener.start()

    def _on_rung(self) -> None:
        with contextlib.suppress(OSError):
            self._inside.recv(64)
        if not self._stopped:
            self.heard.emit()

    def stop(self) -> None:
        """Listen no more."""
        self._stopped = True
        self._notifier.setEnabled(False)
        if self._listener is not None:
            self._listener.stop(0)
        self._ring.close()
        self._inside.close()
        self.deleteLater()


class Ring:
    """Called in any thread; rings once more when nobody has answered yet, and never waits."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end

    def __call__(self) -> None:
        with contextlib.suppress(OSError):
            self._end.send(b"!")

    def close(self) -> None:
        """Ring no more."""
        self._end.close()


def _listen(desk: Desk, ring: Ring) -> Any:
    """Worker: a listener for the server of this workspace, not started."""
    from okr_desktop.services import server

    return server.listener(desk, ring)


def _ignore(_error: BaseException) -> None:
    """Without news the server is asked now and then."""
