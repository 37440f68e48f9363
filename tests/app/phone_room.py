"""A small room of our own for the phone page: serves it as the program does, shows any state, notes commands."""

from __future__ import annotations

import contextlib
import json
import secrets
import socket
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from okr_desktop.room.page import read_assets
from okr_desktop.room.replies import HEADERS

ROOM = Path(__file__).parents[2] / "resources" / "room"
SECRET = "abcdefghijklmnopqrstuv"
NOTICE = (
    "Your name is not saved with your idea, not even for the facilitator. Not protected: your writing style, "
    "people looking at your screen, a manipulated laptop, somebody recording the Wi-Fi."
)
Json = dict[str, Any]


def state(stage: str, task: str, **fields: Any) -> Json:
    """A phone state as the contract has it; ``fields`` replace or add to what is usual."""
    usual: Json = {
        "stage": stage,
        "round": 1,
        "overlay": "",
        "task": task,
        "question": "What should be true for our customers at the end of the quarter?",
        "prompt": "",
        "say": "",
        "mode": "sealed",
        "few": False,
        "timer": None,
        "limits": {"text": 280, "ideas": 60},
        "group": False,
        "lock": False,
        "mine": {},
    }
    return {**usual, **fields}


class Room:
    """The server: ``show`` a state, read ``commands``, answer them with ``answer``; ``stop`` and ``start`` again.

    What it knows (seats, commands by key) outlives ``stop``, as the workshop's file does.
    """

    def __init__(self) -> None:
        self.assets = read_assets(ROOM)
        self.changed = threading.Condition()
        self.current: Json = state("lobby", "wait", text="lobby", seq=1, epoch=1)
        self.seats: dict[str, str] = {}
        self.joined: dict[str, str] = {}
        self.commands: list[Json] = []
        self.by_key: dict[str, Json] = {}
        self.other: list[tuple[str, Json]] = []
        self.paths: list[str] = []
        self.answer: Callable[[Json], tuple[int, Json] | None] = self.take
        self.no_streams = False
        self.opened = self.mute = 0
        self.events: list[tuple[str, Json]] = []
        self.given_back = False
        self.before_do: Callable[[], None] = self.nothing
        self.port = _free_port()
        self._server: ThreadingHTTPServer | None = None
        self._sockets: set[socket.socket] = set()
        self._generation = 0

    def __enter__(self) -> Room:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def address(self) -> str:
        """Where a phone finds it, with the secret of the square code."""
        return f"http://127.0.0.1:{self.port}/#j={SECRET}"

    def nothing(self) -> None:
        """What happens before a command is answered: nothing."""

    def take(self, command: Json) -> tuple[int, Json] | None:
        """Accept what belongs to the epoch."""
        if command["epoch"] != self.current["epoch"]:
            return 409, {"error": "stage_closed", "epoch": self.current["epoch"]}
        return None

    def start(self) -> None:
        """Open the port."""
        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """Be gone at once, in the middle of whatever is going on."""
        if self._server is None:
            return
        self._generation += 1
        with self.changed:
            self.changed.notify_all()
        self._server.shutdown()
        self._server.server_close()
        self._server = None
        for one in list(self._sockets):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def reset(self) -> None:
        """As new, on the same port."""
        self.commands.clear()
        self.by_key.clear()
        self.other.clear()
        self.paths.clear()
        self.events.clear()
        self.answer, self.before_do = self.take, self.nothing
        self.no_streams = self.given_back = False

    def show(self, wanted: Json, *, same_epoch: bool = False, **more: Any) -> None:
        """Send every phone this state, in an epoch of its own unless ``same_epoch``."""
        with self.changed:
            before = self.current
            epoch = before["epoch"] if same_epoch else before["epoch"] + 1
            self.current = {**wanted, **more, "seq": before["seq"] + 1, "epoch": epoch}
            self.changed.notify_all()

    def silence(self) -> None:
        """Streams that are open now say nothing any more."""
        self.mute = self.opened

    def tell(self, event: str, **data: Any) -> None:
        """Send every phone an event other than a state."""
        with self.changed:
            self.events.append((event, data))
            self.changed.notify_all()

    def sent(self, name: str = "") -> list[Json]:
        """The commands that were taken, without key and epoch."""
        return [
            {key: value for key, value in one.items() if key not in ("key", "epoch")}
            for one in self.commands
            if not name or one["do"] == name
        ]

    def state_of(self, token: str) -> Json:
        """The state as one seat gets it."""
        mine = {"seat": self.seats[token], "done": False, "more_time": False, **self.current["mine"]}
        return {**self.current, "mine": mine}

    def join(self, body: Json) -> tuple[int, Json]:
        """A seat for the secret or the code ABC 234; the same key gets the same seat."""
        if body.get("secret") != SECRET and body.get("code") != "ABC 234":
            return 403, {"error": "join.wrong"}
        token = self.joined.setdefault(body["key"], secrets.token_urlsafe(16))
        self.seats.setdefault(token, ("amber fox", "blue heron", "calm otter", "green wren")[len(self.seats) % 4])
        return 200, {"token": token, "seat": self.seats[token], "workshop": "w1", "notice": {}}

    def do(self, body: Json) -> tuple[int, Json]:
        """One command: taken once for each key."""
        self.before_do()
        if body["key"] in self.by_key:
            return 200, {"ok": True}
        refused = self.answer(body)
        if refused:
            return refused
        self.by_key[body["key"]] = body
        self.commands.append(body)
        return 200, {"ok": True}

    def post(self, path: str, body: Json, token: str) -> tuple[int, Json]:
        """The answer to one POST."""
        if path == "/api/join":
            self.other.append((path, body))
            return self.join(body)
        if path == "/api/rejoin":
            self.other.append((path, body))
            return 202, {"wait": "w-1"}
        if token not in self.seats:
            return 401, {"error": "seat.unknown"}
        if path == "/api/do":
            return self.do(body)
        self.other.append((path, body))
        return 200, {}

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        room, generation = self, self._generation

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            number = 0

            def log_message(self, format: str, *args: Any) -> None:
                """Say nothing."""

            def setup(self) -> None:
                super().setup()
                room._sockets.add(self.connection)

            def finish(self) -> None:
                room._sockets.discard(self.connection)
                with contextlib.suppress(OSError):
                    super().finish()

            def handle(self) -> None:
                with contextlib.suppress(OSError, ValueError):
                    super().handle()

            @property
            def token(self) -> str:
                return self.headers.get("Authorization", "").removeprefix("Bearer ")

            def reply(self, status: int, kind: bytes, body: bytes) -> None:
                self.send_response(status)
                for name, value in (*HEADERS, (b"content-type", kind), (b"content-length", str(len(body)).encode())):
                    self.send_header(name.decode(), value.decode())
                self.end_headers()
                self.wfile.write(body)

            def json(self, status: int, body: Json) -> None:
                self.reply(status, b"application/json", json.dumps(body).encode())

            def do_POST(self) -> None:
                room.paths.append(self.path)
                length = int(self.headers["Content-Length"])
                assert length <= 4096
                assert self.headers["Content-Type"] == "application/json"
                self.json(*room.post(self.path, json.loads(self.rfile.read(length)), self.token))

            def do_GET(self) -> None:
                room.paths.append(self.path)
                asset = room.assets.get(self.path.split("?")[0])
                if asset:
                    self.reply(200, asset.kind, asset.plain)
                elif self.path.startswith("/api/rejoin/"):
                    self.rejoined()
                elif self.token not in room.seats:
                    self.json(401, {"error": "seat.unknown"})
                elif self.path == "/api/stream":
                    self.stream()
                else:
                    self.poll()

            def rejoined(self) -> None:
                if room.given_back:
                    room.seats["token-given-back"] = "amber fox"
                    self.json(200, {"token": "token-given-back"})
                else:
                    self.json(202, {})

            def poll(self) -> None:
                after, wait = (int(part.split("=")[1]) for part in self.path.split("?")[1].split("&"))
                end = time.monotonic() + wait
                with room.changed:
                    while room.current["seq"] <= after and time.monotonic() < end and room._generation == generation:
                        room.changed.wait(0.1)
                self.json(200, room.state_of(self.token))

            def stream(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/event-stream")
                self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.flush()
                self.close_connection = True
                seen, told = 0, len(room.events)
                room.opened += 1
                self.number = room.opened
                while room._generation == generation:
                    with room.changed:
                        if not (room.current["seq"] > seen or len(room.events) > told):
                            room.changed.wait(0.05)
                        seen, told = self.news(seen, told)
                    if self.token not in room.seats:
                        return

            def news(self, seen: int, told: int) -> tuple[int, int]:
                if room.no_streams or self.number <= room.mute:
                    return seen, told
                if room.current["seq"] > seen:
                    seen = room.current["seq"]
                    self.event("state", room.state_of(self.token), seen)
                for name, data in room.events[told:]:
                    self.event(name, data, 0)
                return seen, len(room.events)

            def event(self, name: str, data: Json, number: int) -> None:
                text = f"id: {number}\nevent: {name}\ndata: {json.dumps(data)}\n\n"
                # In two pieces: a reader that trusts in whole events would lose some.
                cut = len(text) // 2
                self.wfile.write(text[:cut].encode())
                self.wfile.flush()
                self.wfile.write(text[cut:].encode())
                self.wfile.flush()

        return Handler


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
