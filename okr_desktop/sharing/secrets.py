"""Addresses of servers without their passwords, and where a password is looked for."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from okr_desktop.domain.errors import OkrError

SERVICE = "OKR Desktop"
PASSWORD_VARIABLE = "OKR_SERVER_PASSWORD"
SCHEMES = ("postgresql", "postgres")
LONGEST = 2000
# What else libpq takes in a URL and nobody should find in a file.
_SECRET = ("password", "sslpassword")
# Everything else in a URL is refused: "options" or "service" could undo what a connection of ours relies on.
_KNOWN = (
    *("sslmode", "sslrootcert", "sslcert", "sslkey", "sslcrl", "sslnegotiation", "gssencmode", "krbsrvname"),
    *("channel_binding", "require_auth", "connect_timeout", "hostaddr", "target_session_attrs", "passfile"),
)


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is: host, port ("" for the usual one), database, user ("" for the system's), TLS and the like.

    Holds no password; ``url`` may be kept and shown.
    """

    host: str
    port: str
    database: str
    user: str
    more: tuple[tuple[str, str], ...] = ()

    @property
    def url(self) -> str:
        """The address as a URL, without a password."""
        user = quote(self.user, safe="") + "@" if self.user else ""
        host = f"[{self.host}]" if ":" in self.host else quote(self.host, safe="")
        port = f":{self.port}" if self.port else ""
        query = "?" + urlencode(self.more) if self.more else ""
        return f"postgresql://{user}{host}{port}/{quote(self.database, safe='')}{query}"

    @property
    def hint(self) -> str:
        """Host and database, to tell people where something has gone."""
        return f"{self.host}/{self.database}"

    def parameters(self) -> dict[str, str]:
        """What libpq is given."""
        named = {"host": self.host, "port": self.port, "dbname": self.database, "user": self.user, **dict(self.more)}
        return {name: value for name, value in named.items() if value}


def split(text: str) -> tuple[Address, str | None]:
    """A URL that somebody typed as an address, and the password that stood in it.

    Raises OkrError ``server.url``; the error holds nothing of the URL, because a part of it may be the password.
    """
    try:
        return _split(text.strip())
    except ValueError:
        raise OkrError("server.url") from None


def _split(text: str) -> tuple[Address, str | None]:
    if len(text) > LONGEST or not text.isprintable():
        raise ValueError
    # A "#" or "?" that belongs to a password must not end up as something that is kept.
    parts = urlsplit(text)
    user, host = parts.username or "", unquote(parts.hostname or "")
    database = unquote(parts.path.removeprefix("/"))
    query = parse_qsl(parts.query, strict_parsing=True) if parts.query else []
    if parts.scheme not in SCHEMES or parts.fragment or not host or not database or "/" in database:
        raise ValueError
    if parts.netloc.count("@") > 1 or any(name not in (*_KNOWN, *_SECRET) for name, _ in query):
        raise ValueError
    given = [value for name, value in query if name == "password"]
    password = unquote(parts.password) if parts.password is not None else next(iter(given), None)
    more = tuple(sorted((name, value) for name, value in query if name not in _SECRET))
    port = "" if parts.port is None else str(parts.port)
    return Address(host, port, database, unquote(user), more), password or None


# Passwords

_typed: dict[str, str] = {}


def given(environment: Mapping[str, str] = os.environ) -> str | None:
    """The password that the environment gives to this program alone (libpq finds PGPASSWORD by itself)."""
    return environment.get(PASSWORD_VARIABLE) or None


def find(address: Address) -> str | None:
    """A password from the environment, from what was typed since the program started, or from the keyring.

    None: libpq looks into PGPASSWORD and its own password file.
    """
    found = given() or _typed.get(address.url)
    return found if found or os.environ.get("PGPASSWORD") else remembered(address)


def hold(address: Address, password: str | None) -> None:
    """Know a password until this program ends; None: no longer."""
    _typed.pop(address.url, None)
    if password:
        _typed[address.url] = password


def remembered(address: Address) -> str | None:
    """The password that the system's keyring has for an address; None when there is none, or no keyring."""
    keyring = _keyring()
    # A keyring is a service of the desktop with failures of its own; any of them means: not here.
    with suppress(Exception):
        found: Any = keyring.get_password(SERVICE, address.url) if keyring else None
        return str(found) if found else None
    return None


def remember(address: Address, password: str) -> bool:
    """Give a password to the system's keyring; False when there is none that keeps it safe."""
    keyring = _keyring()
    with suppress(Exception):
        if keyring and password:
            keyring.set_password(SERVICE, address.url, password)
            return True
    return False


def forget(address: Address) -> bool:
    """Take a password out of the keyring; False when there was none."""
    keyring = _keyring()
    with suppress(Exception):
        if keyring and keyring.get_password(SERVICE, address.url):
            keyring.delete_password(SERVICE, address.url)
            return True
    return False


def _keyring() -> ModuleType | None:
    """The keyring library, None when it is not installed or would write passwords to a plain file."""
    with suppress(Exception):
        import keyring

        kind = type(keyring.get_keyring())
        return None if kind.__module__.startswith("keyrings.alt") else keyring
    return None


def redacted(text: str, password: str | None) -> str:
    """``text`` without a password in it, in one line of at most 300 characters."""
    line = " ".join(text.split())
    for form in {password or "", quote(password or "", safe="")} - {""}:
        line = line.replace(form, "…")
    return line[:300]
