"""Folders in which a live SQLite file is not safe: network drives and folders that a cloud program rewrites."""

from __future__ import annotations

import sys
from pathlib import Path, PurePath

# SQLite's locks and write-ahead log do not hold on these (sharing.md, Local store; Zotero keeps the same list).
NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs", "fuse.davfs"})
CLOUD = (
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "icloud drive",
    "mobile documents",
    "icloudstorage",
    "nextcloud",
    "owncloud",
)


def unsafe_place(path: Path) -> str:
    """ "network" or "cloud" for a file whose folder is not safe, "" for all others."""
    place = path.absolute().parent
    if _is_cloud(place):
        return "cloud"
    return "network" if _is_network(place) else ""


def _is_cloud(place: PurePath) -> bool:
    # "OneDrive - Company" and "Dropbox (Personal)" are what these folders are called on disk.
    names = [part.casefold() for part in place.parts]
    return any(name == known or name.startswith((f"{known} -", f"{known} (")) for name in names for known in CLOUD)


def _is_network(place: Path) -> bool:
    if sys.platform == "win32":
        return str(place).startswith("\\\\")
    return _mounted_as(place) in NETWORK


def _mounted_as(place: Path, table: Path = Path("/proc/mounts")) -> str:
    """The type of the file system that a folder is on, "" where the system does not say."""
    try:
        lines = table.read_text("utf-8", "surrogateescape").splitlines()
        real = place.resolve()
    except OSError:
        return ""
    best, kind = -1, ""
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(fields[1].replace("\\040", " "))
        if (point == real or point in real.parents) and len(point.parts) > best:
            best, kind = len(point.parts), fields[2]
    return kind
