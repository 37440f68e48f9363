"""HTTP as a phone speaks it, over plain sockets: one connection that is kept, opened again when it is lost."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncGenerator
from typing import Any

PATIENCE_S = 10.0
LOST = (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.TimeoutError)


class Line:
    """A connection to one address for requests, one after the other."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, method: str, path: str, token: str = "", body: object = None) -> tuple[int, Any]:
        """One request; gives status and JSON. Raises one of ``LOST`` when the connection breaks.

        A connection that was kept may have been closed meanwhile: then a fresh one is tried at once, as browsers do.
        """
        kept = self._streams is not None
        try:
            return await asyncio.wait_for(self._ask(method, path, token, body), PATIENCE_S)
        except LOST:
            self.close()
            if not kept:
                raise
        except BaseException:
            self.close()
            raise
        return await self.ask(method, path, token, body)

    async def _ask(self, method: str, path: str, token: str, body: object) -> tuple[int, Any]:
        if self._streams is None:
            self._streams = await asyncio.open_connection(self._host, self._port)
        reader, writer = self._streams
        data = b"" if body is None else json.dumps(body).encode()
        writer.write(head(method, path, self._host, self._port, token, len(data)) + data)
        status, length, kept = await _answer_head(reader)
        answer = await reader.readexactly(length)
        if not kept:
            self.close()
        return status, json.loads(answer) if answer else None

    def close(self) -> None:
        """Let the connection go."""
        streams, self._streams = self._streams, None
        if streams is not None:
            with contextlib.suppress(Exception):
                streams[1].close()


def head(method: str, path: str, host: str, port: int, token: str, length: int) -> bytes:
    """The head of a request."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}:{port}"]
    if token:
        lines.append(f"Authorization: Bearer {token}")
    if method == "POST":
        lines += ["Content-Type: application/json", f"Content-Length: {length}"]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


async def _answer_head(reader: asyncio.StreamReader) -> tuple[int, int, bool]:
    text = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = next((int(line[15:]) for line in text.split("\r\n") if line.startswith("content-length:")), 0)
    return int(text.split()[1]), length, "connection: close" not in text


async def events(host: str, port: int, token: str) -> AsyncGenerator[tuple[str, Any]]:
    """The events of a stream, as (name, JSON), until it breaks. Raises one of ``LOST``, or ends at a refusal."""
    reader, writer = await asyncio.open_connection(host, port, limit=1 << 20)
    try:
        writer.write(head("GET", "/api/stream", host, port, token, 0))
        status = int((await reader.readuntil(b"\r\n\r\n")).split()[1])
        if status != 200:
            return
        while True:
            found = _event(await reader.readuntil(b"\n\n"))
            if found is not None:
                yield found
    finally:
        with contextlib.suppress(Exception):
            writer.close()


def _event(block: bytes) -> tuple[str, Any] | None:
    """One event of a stream; chunk sizes between its lines are passed over, as they are no fields."""
    name, data = "message", ""
    for line in block.decode("utf-8", "replace").replace("\r\n", "\n").split("\n"):
        if line.startswith("event:"):
            name = line[6:].strip()
        elif line.startswith("data:"):
            data += line[5:].strip()
    return (name, json.loads(data)) if data else None
