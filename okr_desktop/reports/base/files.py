"""Writing a finished report: whole or not at all, and why not in a code."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path

from okr_desktop.domain.errors import FileProblem, OkrError

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NO_FOLDER = frozenset({errno.ENOENT, errno.ENOTDIR})


class ReportCancelled(OkrError):
    """The person stopped the report; nothing was written."""

    def __init__(self) -> None:
        super().__init__("report.cancelled")


def replace_file(path: Path, content: bytes) -> None:
    """Puts ``content`` at ``path`` in one step.

    Raises FileProblem ``file.folder_missing``, ``file.special``, ``file.disk_full`` or ``file.denied`` (anything else
    the system refuses, with its ``reason``); then whatever stood at ``path`` is untouched and no temporary file left.
    """
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise FileProblem("file.special", path=str(path))  # replacing a device or a pipe would destroy it
        _write_beside(path.with_name(f".okr-{secrets.token_hex(6)}.part"), path, content)
    except (OSError, ValueError) as error:
        raise FileProblem(
            _code(error), path=str(path), reason=getattr(error, "strerror", None) or str(error)
        ) from error


def _write_beside(beside: Path, path: Path, content: bytes) -> None:
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def _code(error: OSError | ValueError) -> str:
    if not isinstance(error, OSError):
        return "file.denied"
    if error.errno in _FULL:
        return "file.disk_full"
    return "file.folder_missing" if error.errno in _NO_FOLDER else "file.denied"
