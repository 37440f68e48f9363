"""Our own workbook: how a cell is written, by what one sees that it was changed, and the whole going out and back."""

from __future__ import annotations

import base64
import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from okr_desktop.exchange.own.book_sheets import BookColumn, BookSheet
from okr_desktop.exchange.texts import ENGLISH, Words

FORMAT = "okr_workbook"
HEAD = "okr-desktop-workbook/1"
# Hidden sheets: what was exported (to see who changed what since), and the names that cells may hold with their ids.
BASE, LISTS = "okr base", "okr lists"
# So many records stand in one cell of the base, with this between them: a cell for each would double the rows.
PACKED, BETWEEN = 200, ";"
OWN_HIDDEN = frozenset({BASE, LISTS})
READ_ME, CHARTS = "Read me", "Charts"
# What Excel holds in one cell; longer text is shown cut, and stays as it is in the workspace.
LONGEST = 32_000
SEPARATOR = "; "
# In place of a unit: numbers of the row are yes (1) or no (0).
YES_NO = "\x1fyes_no"

Cell = str | int | Decimal | date | None
# What a cell means: text, number, day, word or id, ids of several.
Value = str | int | Decimal | date | None | tuple[str, ...]


def word(code: str, say: Words = ENGLISH) -> str:
    """A code as people read it: "stay_above" is "stay above"."""
    return say(code.replace("_", " "))


def code_of(text: str) -> str:
    """The code for a word as somebody may have typed it."""
    return "_".join(text.casefold().replace("/", " ").split())


def canonical(value: Value) -> str:
    """One text for what a cell means: equal for what a person would call unchanged.

    Numbers have the fifteen digits that a spreadsheet keeps, texts no blanks at the ends and no Windows line ends.
    """
    match value:
        case None:
            return ""
        case str():
            return value.strip() if "\r" not in value else value.replace("\r\n", "\n").replace("\r", "\n").strip()
        case int() | Decimal():
            return f"{float(value) + 0.0:.15g}"  # no zero below zero
        case tuple():
            return "\x1f".join(sorted(value))
        case _:
            return value.isoformat()


def digest(values: Iterable[Value]) -> str:
    """A short check of each value, so that later it can be told which of them is another one."""
    sums = list(map(check_of, values))
    return base64.b64encode(struct.pack(f">{len(sums)}I", *sums)).decode("ascii")


def digests(text: str) -> list[int]:
    """The checks in a text that ``digest`` made; raises ValueError for another text."""
    data = base64.b64decode(text.encode("ascii"), validate=True)
    if len(data) % 4:
        raise ValueError(text)
    return list(struct.unpack(f">{len(data) // 4}I", data))


@lru_cache(maxsize=8192)
def check_of(value: Value) -> int:
    """The check of one value, as ``digests`` has it; names, states and numbers come again and again."""
    return zlib.crc32(canonical(value).encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class BookRow:
    """A row to be written: ``cells`` by the columns of its sheet, and the ``check`` of those that are edited.

    ``depth`` is its place in the tree (-1: in a list).
    """

    id: str
    cells: Sequence[Cell]
    check: str
    unit: str = ""
    depth: int = -1


@dataclass(frozen=True, slots=True)
class Named:
    """A name that cells of a list may hold, and the id that it stands for ("" for a word)."""

    name: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of the workbook: its heading and what its bars are called, with their lengths (None: no data).

    ``share``: the lengths are shares of 1.
    """

    code: str
    heading: str
    axis: str
    bars: tuple[tuple[str, float | None], ...]
    share: bool = True


@dataclass(frozen=True, slots=True)
class Book:
    """A whole workbook to be written; ``sheets`` have their rows, which are read once.

    ``id`` is the same for exports of one workspace, day and scope.
    """

    id: str
    workspace: str
    on: date
    title: str
    about: tuple[str, ...]
    sheets: tuple[tuple[BookSheet, Iterable[BookRow]], ...]
    lists: Mapping[str, tuple[Named, ...]]
    charts: tuple[Chart, ...] = ()
    count: int = 0
    say: Words = ENGLISH


@dataclass(frozen=True, slots=True)
class BackRow:
    """A row of a workbook that came back: its cells by the code of their column, as they stand there now."""

    line: int
    id: str
    cells: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class BackSheet:
    """A sheet that came back: ``columns`` are codes of those that it still has, ``shape`` is how it was called."""

    name: str
    shape: BookSheet
    columns: frozenset[str]
    rows: tuple[BackRow, ...]

    @property
    def kind(self) -> str:
        """The kind of its records."""
        return self.shape.kind

    def column(self, code: str) -> BookColumn:
        """A column by its code."""
        return next(one for one in self.shape.columns if one.code == code)


@dataclass(frozen=True, slots=True)
class BackBook:
    """A workbook that came back, with what was exported: checks of each record by kind and id, and names with ids."""

    id: str
    workspace: str
    on: date | None
    sheets: tuple[BackSheet, ...]
    base: Mapping[str, Mapping[str, Mapping[str, int]]]
    names: Mapping[str, Mapping[str, str]]
    say: Words = ENGLISH
