"""Files as text: size, kind and encoding are checked here, before any reader sees a character."""

from __future__ import annotations

import errno
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from okr_desktop.domain.errors import FileProblem, Problem, Severity

LIMIT_MIB = 20
LIMIT_BYTES = LIMIT_MIB * 1024 * 1024
LINE_LIMIT = 200_000
# A file of our own holds whatever a workspace holds.
OWN_LIMIT_MIB = 512
OWN_JSON = re.compile(r'\s*\{\s*"format"\s*:\s*"okr-desktop/')
_HEAD_BYTES = 4096

_MAGIC = {
    b"PK\x03\x04": "zip",
    b"%PDF": "pdf",
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF8": "gif",
    b"\x1f\x8b": "gzip",
    b"SQLite format 3": "sqlite",
    b"\xd0\xcf\x11\xe0": "ole",
    b"\x7fELF": "program",
    b"7z\xbc\xaf": "7z",
}
_CONTROL_BYTES = bytes(range(9)) + b"\x0b\x0e\x0f" + bytes(range(16, 32)) + b"\x7f"
_BREAKING = re.compile("[\x0b\x0c\x85]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CP1252_SIGNS = frozenset("–—‘’“”„…•€£¥§°©®™«»·²³¹½¼¾×÷±¿¡µ\u00a0\u00b4\u201a\u2039\u203a")
_LONG_HIGH_RUN = re.compile(rb"[\x80-\xff]{3}")


@dataclass(frozen=True, slots=True)
class Source:
    """A text to be read: line breaks are "\\n", no control characters, no lone surrogates."""

    text: str
    name: str
    problems: tuple[Problem, ...] = ()

    @property
    def suffix(self) -> str:
        """The extension of the name, in lower case, with the dot."""
        return Path(self.name).suffix.lower()


def load(path: Path | str) -> Source:
    """The text of a file. Raises FileProblem (missing, folder, denied, too large, empty, binary, encoding)."""
    name = _printable(os.path.basename(os.fspath(path)))
    return _source(_bytes(path, name), name)


def from_bytes(data: bytes, name: str) -> Source:
    """The text of a file that is in memory. Raises FileProblem (too large, empty, binary, encoding)."""
    if len(data) > (limit := _limit(data[:_HEAD_BYTES], LIMIT_BYTES)):
        raise _too_large(name, len(data), limit)
    if not data:
        raise FileProblem("file.empty", name=name)
    return _source(data, name)


def _source(data: bytes, name: str) -> Source:
    text, problems = decode(data, name)
    if OWN_JSON.match(text[:_HEAD_BYTES]):  # JSON has no characters to clean, and one record a line
        return Source(text, name, problems)
    return _cleaned(text, name, problems)


def load_bytes(path: Path | str, limit: int | None = None) -> bytes:
    """The bytes of a regular file of at most ``limit`` bytes (20 MiB). Raises FileProblem as ``load`` does."""
    return _bytes(path, shown_name(path), limit)


def shown_name(path: Path | str, *, whole: bool = False) -> str:
    """The name of a file (or with ``whole`` its path), without what cannot be shown."""
    return _printable(os.fspath(path) if whole else os.path.basename(os.fspath(path).rstrip("/\\")))


def from_text(text: str, name: str) -> Source:
    """A pasted text. Raises FileProblem (empty, too large)."""
    if len(text) > LIMIT_BYTES:
        raise _too_large(name, len(text))
    return _cleaned(text.removeprefix("\ufeff"), _printable(name), ())


def _printable(name: str) -> str:
    return _SURROGATE.sub("\ufffd", name)


def _bytes(path: Path | str, name: str, most: int | None = None) -> bytes:
    try:
        _check_kind(os.stat(path), name)
        with open(path, "rb") as file:
            limit = _limit(file.read(_HEAD_BYTES), most or LIMIT_BYTES)
            if (size := os.fstat(file.fileno()).st_size) > limit:
                raise _too_large(name, size, limit)
            file.seek(0)
            data = file.read(limit + 1)
    except ValueError as error:  # a NUL or a surrogate in the path
        raise FileProblem("file.missing", name=name) from error
    except OSError as error:
        raise _os_problem(error, name) from error
    if len(data) > limit:
        raise _too_large(name, len(data), limit)
    if not data:
        raise FileProblem("file.empty", name=name)
    return data


def _check_kind(info: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(info.st_mode):
        raise FileProblem("file.folder", name=name)
    if not stat.S_ISREG(info.st_mode):  # a pipe or a device would never end
        raise FileProblem("file.special", name=name)


def _limit(head: bytes, most: int) -> int:
    own = OWN_JSON.match(head.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace"))
    return OWN_LIMIT_MIB * 1024 * 1024 if own else most


def _too_large(name: str, size: int, limit: int = LIMIT_BYTES) -> FileProblem:
    return FileProblem("file.too_large", name=name, limit=limit // 1024 // 1024, size=round(size / 1024 / 1024, 1))


def _os_problem(error: OSError, name: str) -> FileProblem:
    if isinstance(error, PermissionError):
        return FileProblem("file.denied", name=name)
    if isinstance(error, IsADirectoryError):
        return FileProblem("file.folder", name=name)
    if isinstance(error, (FileNotFoundError, NotADirectoryError)) or error.errno == errno.ENAMETOOLONG:
        return FileProblem("file.missing", name=name)
    return FileProblem("file.unreadable", name=name, reason=errno.errorcode.get(error.errno or 0, "?"))


def decode(data: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    """Bytes as text: UTF-8, UTF-16 with a byte order mark, or (with a warning) Windows-1252."""
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            raise FileProblem("file.binary", name=name, kind=kind)
    if data.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        raise FileProblem("file.encoding", name=name, offset=0, encoding="utf-32")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strict(data, "utf-16", name), ()
    controls = len(data) - len(data.translate(None, _CONTROL_BYTES))
    if controls > 2 and controls * 20 > len(data):
        raise FileProblem("file.binary", name=name, kind="")
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        return _guess(data, error.start, name)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FileProblem("file.encoding", name=name, offset=error.start, encoding=encoding) from error


def _guess(data: bytes, offset: int, name: str) -> tuple[str, tuple[Problem, ...]]:
    if not _plausible_cp1252(data):
        raise FileProblem("file.encoding", name=name, offset=offset, encoding="utf-8")
    warning = Problem("file.guessed_encoding", "", {"encoding": "Windows-1252", "offset": offset}, Severity.WARNING)
    return data.decode("cp1252"), (warning,)


def _plausible_cp1252(data: bytes) -> bool:
    """Western text has single accented letters here and there; damaged UTF-8 and other alphabets do not."""
    if b"\x00" in data or _LONG_HIGH_RUN.search(data):
        return False
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    as_utf8 = data.decode("utf-8", "replace")
    broken = as_utf8.count("\ufffd")
    if sum(char > "\x7f" for char in as_utf8) - broken > broken:
        return False
    high = [char for char in text if char > "\x7f"]
    return len(high) * 3 <= len(text) and all(char.isalpha() or char in _CP1252_SIGNS for char in high)


def _cleaned(text: str, name: str, problems: tuple[Problem, ...]) -> Source:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _ODD.search(text):
        text, problems = _without_odd(text, problems)
    if not text.strip():
        raise FileProblem("file.empty", name=name)
    lines = text.count("\n") + 1
    if lines > LINE_LIMIT:
        raise FileProblem("file.too_many_lines", name=name, limit=LINE_LIMIT, lines=lines)
    return Source(text, name, problems)


def _without_odd(text: str, problems: tuple[Problem, ...]) -> tuple[str, tuple[Problem, ...]]:
    text, surrogates = _SURROGATE.subn("\ufffd", text)
    text, breaking = _BREAKING.subn(" ", text)
    first = _CONTROL.search(text)
    line = text.count("\n", 0, first.start()) + 1 if first else None
    text, controls = _CONTROL.subn("", text)
    if surrogates:
        problems += (Problem("text.surrogates_replaced", "", {"count": surrogates}, Severity.NOTE),)
    if controls + breaking:
        problems += (Problem("text.controls_removed", "", {"count": controls + breaking}, Severity.NOTE, line),)
    return text, problems
