"""What a form sends back: a small JSON file, or the same as a block of letters inside a text or a saved mail."""

from __future__ import annotations

import base64
import binascii
import email
import errno
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from okr_desktop.domain.errors import FileProblem

LIMIT_BYTES = 4 * 1024 * 1024
_NOT_LETTERS = re.compile(r"[^A-Za-z0-9+/]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MAIL = ".eml"
_HEAD_BYTES = 65_536


class Unfit(ValueError):
    """A part that every such file has is missing or of another type; the text says which."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What one kind of form sends: its ``format`` and version, the end of its file names, the word of its block."""

    format: str
    version: int
    suffix: str
    word: str

    @property
    def begin(self) -> str:
        """How the block of letters begins."""
        return f"-----BEGIN OKR {self.word}"

    @property
    def end(self) -> str:
        """How the block of letters ends."""
        return f"-----END OKR {self.word}-----"

    def looks_so(self, name: str, head: bytes) -> bool:
        """Whether a file is of this kind, by its name and its first bytes (some thousands; a hint, no promise)."""
        return name.casefold().endswith(self.suffix) or self.is_in(text_of(head[:_HEAD_BYTES]))

    def is_in(self, text: str) -> bool:
        """Whether a text seems to hold one."""
        return self.begin in text or f'"{self.format}"' in text


def load(path: Path) -> bytes:
    """The bytes of a file, at most one more than ``LIMIT_BYTES``. Raises FileProblem ``file.*``."""
    try:
        if not path.is_file():
            raise FileProblem("file.missing" if not path.exists() else "file.folder", path=str(path))
        with path.open("rb") as file:
            return file.read(LIMIT_BYTES + 1)
    except OSError as error:
        code = "file.denied" if error.errno in (errno.EACCES, errno.EPERM) else "file.unreadable"
        raise FileProblem(code, path=str(path), reason=error.strerror or "") from error
    except ValueError as error:  # a name that no file can have
        raise FileProblem("file.missing", path=str(path)) from error


def objects(data: bytes, name: str, kind: Kind) -> list[Mapping[str, object]]:
    """Everything of a kind in the bytes of a file, whoever wrote them: one object, or one for each different block.

    Raises FileProblem ``answers.too_large``, ``answers.none``, ``answers.newer`` and ``answers.damaged``, and Unfit
    for what a caller may call damaged in words of its own.
    """
    if len(data) > LIMIT_BYTES:
        raise FileProblem("answers.too_large", name=name, limit=LIMIT_BYTES // 1024 // 1024)
    if name.casefold().endswith(_MAIL):
        data = _in_mail(data, kind)
    return [_object(text, name, kind) for text in _texts(text_of(data), name, kind)]


def _in_mail(data: bytes, kind: Kind) -> bytes:
    """What a saved mail carries: attached as a file, or in its text; the mail itself when there is none."""
    try:
        parts = [part for part in email.message_from_bytes(data).walk() if not part.is_multipart()]
        found = [(part.get_filename() or "", part.get_payload(decode=True)) for part in parts]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise Unfit("mail") from error
    bodies = [(name, body) for name, body in found if isinstance(body, bytes)]
    attached = [body for name, body in bodies if name.casefold().endswith(kind.suffix)]
    written = [body for _, body in bodies if kind.begin.encode() in body]
    return next(iter([*attached, *written]), data)


def text_of(data: bytes) -> str:
    """Bytes as text: UTF-16 with its mark, UTF-8, or whatever a mail program made of it."""
    if data[:2] in _UTF16:
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # A mail saved by some program: the block itself is plain letters in any encoding.
        return data.decode("cp1252", "replace")


def _texts(text: str, name: str, kind: Kind) -> list[str]:
    """The JSON that a text is, or that each block of letters in it holds."""
    if text.lstrip().startswith("{"):
        return [text]
    block = re.compile(rf"{kind.begin} ([0-9]{{1,8}})-----(.*?){kind.end}", re.DOTALL)
    found = ((one[1], _NOT_LETTERS.sub("", one[2])) for one in block.finditer(text.replace("=\r\n", "\n")))
    blocks = list(dict.fromkeys(found))
    if not blocks:
        raise FileProblem("answers.damaged" if kind.begin in text else "answers.none", name=name, finding="block")
    return [_unpacked(letters, int(length)) for length, letters in blocks]


def _unpacked(letters: str, length: int) -> str:
    try:
        # No padding in the mail: "=" is what mail programs like to rewrite.
        data = base64.b64decode(letters + "=" * (-len(letters) % 4), validate=True)
        if len(data) != length:
            raise Unfit("length")
        return data.decode("utf-8")
    except (binascii.Error, UnicodeDecodeError) as error:
        raise Unfit("block") from error


def _object(text: str, name: str, kind: Kind) -> Mapping[str, object]:
    try:
        # Numbers stay texts: 1e999 must not become infinity, nor a long one lose its digits.
        read: Any = json.loads(text, parse_float=str, parse_constant=str, parse_int=_small)
    except (ValueError, RecursionError) as error:
        raise Unfit("json") from error
    if not isinstance(read, dict):
        raise FileProblem("answers.none", name=name)
    found = cast("dict[str, object]", read)
    if found.get("format") != kind.format:
        raise FileProblem("answers.none", name=name)
    version = found.get("version")
    if not isinstance(version, int) or version < 1:
        raise Unfit("version")
    if version > kind.version:
        raise FileProblem("answers.newer", name=name)
    return found


def _small(digits: str) -> int | str:
    return int(digits) if len(digits) < 10 else digits
