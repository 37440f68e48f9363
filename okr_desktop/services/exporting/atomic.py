"""Files and folders that appear whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from okr_desktop.domain.errors import FileProblem

_CODES = {
    errno.ENOENT: "file.folder_missing",
    errno.ENOTDIR: "file.folder_missing",
    errno.ENOSPC: "file.disk_full",
    errno.EFBIG: "file.disk_full",
}


@contextmanager
def new_file(path: Path) -> Generator[IO[bytes]]:
    """A file to be written that takes the place of ``path`` at the end; after an error all is as before.

    Raises FileProblem ``file.folder``, ``file.special``, ``file.folder_missing``, ``file.disk_full``, ``file.denied``.
    """
    part = path.with_name(f".okr-{secrets.token_hex(6)}.part")
    with _told(path):
        if path.is_dir():
            raise FileProblem("file.folder", path=str(path))
        if path.exists() and not path.is_file():
            raise FileProblem("file.special", path=str(path))  # replacing a device or a pipe would destroy it
        try:
            with part.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


@contextmanager
def new_folder(path: Path, marker: str) -> Generator[Path]:
    """A folder to be filled that takes the place of ``path`` at the end.

    An older one is replaced only if it is empty or has a file ``marker``, which says that it was made here; else
    FileProblem ``export.folder_in_use``. Raises the problems of ``new_file`` as well.
    """
    part = path.with_name(f".okr-{secrets.token_hex(6)}.part")
    with _told(path):
        if path.exists() and not path.is_dir():
            raise FileProblem("files.taken" if path.is_file() else "file.special", path=str(path))
        if path.is_dir() and any(path.iterdir()) and not (path / marker).is_file():
            raise FileProblem("export.folder_in_use", path=str(path))
        try:
            part.mkdir()
            yield part
            _put(part, path)
        finally:
            shutil.rmtree(part, ignore_errors=True)


def _put(part: Path, path: Path) -> None:
    if not path.exists():
        part.replace(path)
        return
    before = path.with_name(f".okr-{secrets.token_hex(6)}.old")
    path.replace(before)
    try:
        part.replace(path)
    except OSError:
        before.replace(path)
        raise
    shutil.rmtree(before, ignore_errors=True)


@contextmanager
def _told(path: Path) -> Generator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        number = error.errno if isinstance(error, OSError) else None
        reason = getattr(error, "strerror", None) or str(error)
        raise FileProblem(_CODES.get(number or 0, "file.denied"), path=str(path), reason=reason) from error
