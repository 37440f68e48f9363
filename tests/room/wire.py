"""Clients of the room: a browser's requests through httpx, and raw bytes for those who do not behave."""

from __future__ import annotations

import json
import secrets
import socket
import time
from collections.abc import Callable
from typing import Any, NamedTuple

import httpx
import pytest

from okr_desktop.room.server import Address


def wait_for(what: Callable[[], object], seconds: float = 60.0) -> None:
    """Wait until something is true."""
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline, "it never came true"
        time.sleep(0.01)


def _many_loopbacks() -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.2", 0))
        except OSError:
            return False
    return True


loopbacks = pytest.mark.skipif(not _many_loopbacks(), reason="this system has one loopback address")


class Reply(NamedTuple):
    """A raw answer: status, headers in lower case, body."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def error(self) -> str:
        """The code of a refusal."""
        return str(json.loads(self.body)["error"])


class Wire:
    """One raw connection."""

    def __init__(self, address: Address, buffer: int = 0, source: str = "") -> None:
        self.address = address
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if source:
            self.sock.bind((source, 0))
        if buffer:
            self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        self.sock.settimeout(5.0)
        self.sock.connect(address)
        self._left = b""

    def __enter__(self) -> Wire:
        return self

    def __exit__(self, *_: object) -> None:
        self.sock.close()

    def send(self, text: str | bytes) -> Wire:
        """Send bytes; ``{host}`` stands for the right Host."""
        data = text if isinstance(text, bytes) else text.replace("{host}", ":".join(map(str, self.address))).encode()
        self.sock.sendall(data)
        return self

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Reply:
        """One whole request as a phone makes it; headers override (an empty one is left out)."""
        plain = {"Host": f"{self.address.host}:{self.address.port}"}
        if body is not None:
            plain |= {"Content-Type": "application/json", "Content-Length": str(len(body))}
        plain |= {name.replace("_", "-"): value for name, value in headers.items()}
        lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in plain.items() if value)]
        self.send("\r\n".join(lines).encode() + b"\r\n\r\n" + (body or b""))
        return self.reply()

    def reply(self) -> Reply:
        """Read one answer (with a Content-Length, as all but streams have)."""
        head = self.until(b"\r\n\r\n").decode().split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
        length = int(headers.get("content-length", 0))
        while len(self._left) < length:
            self._more()
        body, self._left = self._left[:length], self._left[length:]
        return Reply(int(head[0].split()[1]), headers, body)

    def until(self, mark: bytes) -> bytes:
        """Read up to and with a mark."""
        while mark not in self._left:
            self._more()
        found, _, self._left = self._left.partition(mark)
        return found + mark

    def event(self) -> dict[str, str]:
        """The next event of a stream (chunk sizes and comments left out)."""
        while True:
            lines = [line for line in self.until(b"\n\n").decode().splitlines() if ": " in line and line[0] != ":"]
            if lines:
                return dict(line.split(": ", 1) for line in lines)

    def ended(self) -> bool:
        """Whether the other side closes; what still comes is thrown away."""
        try:
            while self.sock.recv(65536):
                pass
        except TimeoutError:
            return False
        except OSError:
            return True
        return True

    def _more(self) -> None:
        data = self.sock.recv(65536)
        if not data:
            raise EOFError("closed")
        self._left += data


def listen(address: Address, token: str, after: str = "", buffer: int = 0) -> Wire:
    """Open the stream of a seat; the answer's head is read and must be good."""
    wire = Wire(address, buffer)
    wire.send(f"GET /api/stream{after} HTTP/1.1\r\nHost: {{host}}\r\nAuthorization: Bearer {token}\r\n\r\n")
    head = wire.until(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200"), head
    return wire


def flood(address: Address, count: int, start: str = "", source: str = "") -> list[Wire]:
    """Connections that each send the start of a request and then nothing."""
    return [Wire(address, source=source).send(start) for _ in range(count)]


def browser(address: Address, token: str = "") -> httpx.Client:
    """A well-behaved client."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return httpx.Client(base_url=address.url, headers=headers, timeout=60, trust_env=False)


def command(**fields: Any) -> dict[str, Any]:
    """One command with a key of its own."""
    return {"key": secrets.token_hex(16), "epoch": 1, "do": "idea", "text": "x", **fields}


def join(wire: Wire, **proof: str) -> Reply:
    """Ask for a seat."""
    return wire.ask("POST", "/api/join", json.dumps({**proof, "key": secrets.token_hex(16), "lang": "en"}).encode())


def do(wire: Wire, token: str, **fields: object) -> Reply:
    """Send one command."""
    return wire.ask("POST", "/api/do", json.dumps(command(**fields)).encode(), Authorization=f"Bearer {token}")
