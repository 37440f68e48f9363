"""Who writes: evidence that a file is still the one this device wrote to (sharing.md, Identity)."""

from __future__ import annotations

import getpass
import hashlib
import platform
import uuid
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def _machine() -> str:
    for place in (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id")):
        try:
            return place.read_text("ascii").strip()
        except (OSError, UnicodeDecodeError):
            continue
    return f"{uuid.getnode():012x}"


def machine_hint() -> str:
    """A name people recognise for this computer."""
    return platform.node()[:100]


def evidence(path: Path) -> str:
    """A hash of machine, user, absolute path and file identity; another value means a copy or a restore.

    A false alarm costs one row in the version vector, so anything that might tell two files apart goes in.
    """
    try:
        stat = path.stat()
        birth = getattr(stat, "st_birthtime", None)
        file = f"{stat.st_dev}:{stat.st_ino}:{birth}"
    except OSError:
        file = ""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = ""
    facts = "\0".join([_machine(), user, str(path.resolve()), file])
    return hashlib.blake2b(facts.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
