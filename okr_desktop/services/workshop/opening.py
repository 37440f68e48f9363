"""The open door of a workshop: the room's server, made when it is needed and not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from okr_desktop.paths import resource_path

if TYPE_CHECKING:
    from okr_desktop.room.handler import Handler


class OpenDoor:
    """A server for phones; raises OkrError ``room.*`` when it cannot be had."""

    def __init__(self, handler: Handler, host: str, port: int) -> None:
        from okr_desktop.room.server import RoomServer

        self._server = RoomServer(handler, host, port, resource_path("room"))
        self._server.start()

    @property
    def port(self) -> int:
        """The port: it is kept when the workshop is resumed."""
        return self._server.address.port

    @property
    def url(self) -> str:
        """The address of the page, without a slash at the end."""
        return self._server.address.url

    def move(self, host: str) -> None:
        """Go to another address of this computer."""
        self._server.rebind(host)

    def close(self, why: str) -> None:
        """Say goodbye to every phone, then close."""
        self._server.stop(why)
