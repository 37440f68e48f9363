"""Problems and refusals as codes with parameters; words are added by the window and the command line."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is: an error refuses, a warning asks, a note tells."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, as a code such as ``title.empty``.

    ``field`` names the record field, ``params`` fill the sentence, ``line`` is the 1-based line of an
    imported file.
    """

    code: str
    field: str = ""
    params: Mapping[str, object] = dataclasses.field(default_factory=dict[str, object])
    severity: Severity = Severity.ERROR
    line: int | None = None


class OkrError(Exception):
    """Base of every expected failure: a code and the parameters of its sentence."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


class Refused(OkrError):
    """The data is not acceptable; ``problems`` says why, field by field."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("refused")
        self.problems = problems


class NotFound(OkrError):
    """Nothing has this id (or the short form is ambiguous: code ``id.ambiguous``)."""


class FileProblem(OkrError):
    """A file or folder cannot be read or written: missing, too large, not permitted, disk full, damaged."""
