"""ZIP files: what is in them, without ever unpacking more than was promised."""

from __future__ import annotations

import os
import posixpath
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

from okr_desktop.domain.errors import FileProblem, Problem, Severity
from okr_desktop.exchange.reading.source import shown_name

MEMBER_LIMIT = 5_000
UNPACKED_MIB = 512
UNPACKED_LIMIT = UNPACKED_MIB * 1024 * 1024
# Sheets of equal cells are packed 1 : 100; what is packed more than 1 : 250 and is large was made to burst.
RATIO_LIMIT = 250
_RATIO_FROM = 16 * 1024 * 1024
_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0"
_READABLE = frozenset({".csv", ".tsv", ".txt", ".md", ".markdown", ".json", ".xml", ".xlsx", ".xlsm", ".xls", ".ods"})
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# All that a damaged ZIP makes the standard library raise.
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, LookupError, OverflowError)


@dataclass(frozen=True, slots=True)
class Member:
    """One file inside a folder or ZIP; with a ``problem`` it is not to be read."""

    name: str
    data: Callable[[], bytes]
    problem: Problem | None = None


def is_packed(path: Path | str) -> bool:
    """Whether a file is a ZIP or an old Excel file, by its first bytes and, when it is damaged, by its name."""
    suffix = Path(shown_name(path)).suffix.lower()
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return False
        with open(path, "rb") as file:
            head = file.read(4)
            if head.startswith(_ZIP):
                return suffix in (".zip", ".xlsx", ".xlsm", ".ods", ".xls") or zipfile.is_zipfile(file)
    except (OSError, ValueError):
        return False
    return head == _OLE and suffix in (".xls", ".xlsx", ".xlsm")


def is_readable(name: str) -> bool:
    """Whether the ending of a name is one that readers know."""
    return Path(name).suffix.lower() in _READABLE


def passed_over(name: str) -> Member:
    """A file of a kind that nobody reads."""
    code = "file.archive_nested" if name.lower().endswith(".zip") else "file.passed_over"
    return _refused(Problem(code, "", {"name": name}, Severity.NOTE))


def members(data: bytes, name: str) -> Iterator[Member]:
    """The files in a ZIP, by name; nothing is unpacked before its ``data()`` is called.

    Raises FileProblem file.archive_damaged, file.archive_crowded, file.archive_bomb.
    """
    archive = opened(data, name)
    for info in sorted(archive.infolist(), key=lambda info: info.filename):
        shown = _inner_name(info.filename)
        if info.is_dir() or _is_hidden(shown):
            continue
        if not is_readable(shown):
            yield passed_over(shown)
        elif info.flag_bits & 0x1:
            yield _refused(Problem("file.archive_encrypted", "", {"name": shown}, Severity.WARNING))
        elif info.compress_type not in _METHODS:
            yield _refused(Problem("file.archive_method", "", {"name": shown}, Severity.WARNING))
        else:
            yield Member(shown, partial(unpacked, archive, info, shown))


def opened(data: bytes, name: str) -> zipfile.ZipFile:
    """A ZIP whose table of contents promises nothing outrageous. Raises FileProblem as ``members`` does."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except BROKEN as error:
        raise FileProblem("file.archive_damaged", name=name) from error
    infos = archive.infolist()
    if len(infos) > MEMBER_LIMIT:
        raise FileProblem("file.archive_crowded", name=name, limit=MEMBER_LIMIT)
    size = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    if size > UNPACKED_LIMIT or (size > _RATIO_FROM and size > RATIO_LIMIT * min(packed, len(data))):
        raise FileProblem("file.archive_bomb", name=name, size=round(size / 1024 / 1024), limit=UNPACKED_MIB)
    return archive


def unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> bytes:
    """The bytes of a member, never more than its entry says. Raises FileProblem file.archive_damaged."""
    try:
        with archive.open(info) as file:
            data = file.read(info.file_size + 1)
    except BROKEN as error:
        raise FileProblem("file.archive_damaged", name=name) from error
    if len(data) != info.file_size:
        raise FileProblem("file.archive_damaged", name=name)
    return data


def _refused(problem: Problem) -> Member:
    return Member(str(problem.params["name"]), bytes, problem)


def _inner_name(name: str) -> str:
    """A path that only names: no drive, no root, no way up."""
    name = re.sub(r"[\x00-\x1f\x7f]", "", shown_name(name, whole=True)).replace("\\", "/")
    parts = [part for part in posixpath.normpath(name).split("/") if part not in ("", ".", "..")]
    return "/".join(part.rstrip(":") for part in parts)[-300:]


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "~$", "__MACOSX")) for part in name.split("/"))
