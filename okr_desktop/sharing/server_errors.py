"""What PostgreSQL and the network say about a failure, as codes with a plain reason."""

from __future__ import annotations

import re

from okr_desktop.domain.errors import OkrError


class ServerProblem(OkrError):
    """The server cannot be used now, or not by this person; nothing was lost, and it may be tried again later.

    ``passing``: whether it may well go away by itself (no network, server starting, connection lost).
    """

    @property
    def passing(self) -> bool:
        """Whether trying again later makes sense without anybody doing anything."""
        return self.code in _PASSING


_PASSING = frozenset(
    {
        *("server.unreachable", "server.unknown_host", "server.timeout", "server.starting", "server.full"),
        *("server.lost", "server.busy", "server.changed", "server.disk_full"),
    }
)
# Connecting gives no codes, only words: the server's are in its own language, so that "server.refused" is the rest.
_WORDS: tuple[tuple[str, str], ...] = (
    ("no password supplied|empty password", "server.password_needed"),
    (
        "authentication failed|Passwort-Authentifizierung|Authentifizierung fehlgeschlagen",
        "server.password",
    ),
    (r"database \S+ does not exist|Datenbank \S+ existiert nicht", "server.no_database"),
    (r"role \S+ does not exist|Rolle \S+ existiert nicht|not permitted to log in", "server.not_member"),
    (r"permission denied for database|no pg_hba\.conf entry|pg_hba\.conf rejects", "server.not_member"),
    ("starting up|shutting down|in recovery mode|not yet accepting|startet gerade|fährt herunter", "server.starting"),
    ("too many c|remaining connection slots|zu viele Verbindungen", "server.full"),
    (
        "failed to resolve|could not translate host name|Name or service not known",
        "server.unknown_host",
    ),
    ("SSL|TLS|certificate|GSSAPI", "server.tls"),
    ("timeout expired|timed out", "server.timeout"),
    (
        "Connection refused|No route to host|Network is unreachable|Host is down|No such file or directory"
        "|Connection reset|closed the connection unexpectedly|Is the server running",
        "server.unreachable",
    ),
    ('invalid .*value|invalid port|invalid URI|invalid connection option|missing "="', "server.url"),
)
_STATES = {
    "28P01": "server.password",
    "28000": "server.not_member",
    "3D000": "server.no_database",
    "42501": "server.not_member",
    "3F000": "server.no_workspace",
    "42P01": "server.no_workspace",
    "42883": "server.no_workspace",
    "42703": "server.too_old",
    "57014": "server.timeout",
    "25P03": "server.lost",
    "55P03": "server.busy",
    "40P01": "server.busy",
    "40001": "server.busy",
    "57P03": "server.starting",
    "53300": "server.full",
    "53100": "server.disk_full",
    "25006": "server.read_only",
    "25P02": "server.lost",
    "OKR01": "server.changed",
    "23505": "server.changed",
}
_CLASSES = {"08": "server.lost", "57": "server.lost", "23": "server.line", "22": "server.line", "53": "server.full"}


def connecting(words: str) -> str:
    """The code for a connection that was not made, from what libpq says about it."""
    return next((code for pattern, code in _WORDS if re.search(pattern, words, re.IGNORECASE)), "server.refused")


def working(state: str | None) -> str:
    """The code for a statement that failed, from its SQLSTATE (None: the connection is gone)."""
    if not state:
        return "server.lost"
    return _STATES.get(state) or _CLASSES.get(state[:2], "server.refused")
