"""The PostgreSQL server that tests of sharing start for themselves, and no password of the developer's own."""

from __future__ import annotations

import sys

import pytest

from okr_desktop.sharing import secrets
from tests.postgres import cluster, database


@pytest.fixture(autouse=True)
def no_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the keyring of this desktop, nor what an earlier test has typed."""
    monkeypatch.setitem(sys.modules, "keyring", None)
    monkeypatch.setattr(secrets, "_typed", {})
    for name in ("OKR_SERVER_PASSWORD", "PGPASSWORD"):
        monkeypatch.delenv(name, raising=False)


__all__ = ["cluster", "database", "no_passwords"]
