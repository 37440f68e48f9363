"""Answers of the room: JSON with a code, and the headers that every answer carries."""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec
from starlette.types import Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS: list[tuple[bytes, bytes]] = [
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
]
JSON = b"application/json"


class Refusal(NamedTuple):
    """Why a request is turned away; ``close`` ends the connection, for a body that nobody will read."""

    status: int
    code: str
    extra: dict[str, Any] | None = None
    close: bool = False
    allow: str = ""

    @property
    def body(self) -> bytes:
        """The JSON of it: the code and what belongs to it."""
        return msgspec.json.encode({"error": self.code, **(self.extra or {})})

    @property
    def headers(self) -> list[tuple[bytes, bytes]]:
        """Type and length, what is allowed, and whether the connection ends."""
        plain = [(b"content-type", JSON), (b"content-length", str(len(self.body)).encode())]
        allow = [(b"allow", self.allow.encode())] if self.allow else []
        return [*plain, *allow, *([(b"connection", b"close")] if self.close else [])]


async def refuse(send: Send, refusal: Refusal) -> None:
    """Send a refusal; the headers of every answer are added by the guard."""
    await send({"type": "http.response.start", "status": refusal.status, "headers": refusal.headers})
    await send({"type": "http.response.body", "body": refusal.body})


def slow(milliseconds: int, close: bool = False) -> Refusal:
    """Too many requests: come back after ``milliseconds``."""
    return Refusal(429, "slow", {"retry_ms": milliseconds}, close)
