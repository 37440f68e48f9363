"""Our own workbook: its sheets and columns, how a cell is written, and by what one sees that a cell was changed."""

from __future__ import annotations

import base64
import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

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


@dataclass(frozen=True, slots=True)
class BookColumn:
    """A column: ``type`` is text, number (``in_unit``: of the row's unit), whole, percent, day, word, link or links.

    ``source`` names the list that its cells choose from; ``edits`` says that a change of a cell comes back.
    """

    code: str
    heading: str
    type: str = "text"
    width: float = 14
    source: str = ""
    edits: bool = True
    in_unit: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class BookSheet:
    """A sheet of one kind of record; ``title`` is the column by which a row is known to people."""

    kind: str
    name: str
    title: str
    columns: tuple[BookColumn, ...]

    @property
    def edited(self) -> tuple[BookColumn, ...]:
        """The columns whose changes come back."""
        return tuple(column for column in self.columns if column.edits)


ID = BookColumn("id", "ID", "id", 4.5, edits=False, note="Tells which record this row is. Leave it empty in a new row.")
_PROGRESS = BookColumn("progress", "Progress", "percent", 11, edits=False, note="Computed by OKR Desktop.")
_STATUS = BookColumn("status", "Status", "text", 13, edits=False, note="Computed by OKR Desktop.")
_OWNER = BookColumn("owner", "Owner", "link", 20, "people")
_STATE = BookColumn("state", "State", "word", 11, "states")
_WEIGHT = BookColumn("weight", "Weight", "number", 9, note="What it counts in the one above: 1 unless you say so.")
_SCORE = BookColumn("score", "Score", "number", 8, note="The grade at the end, 0 to 1.")
_TAGS = BookColumn("tags", "Tags", "texts", 18, note="Several with ; between them.")
_ABOUT = BookColumn("description", "Description", "text", 50)
_CONFIDENCE = "0 (no chance) to 10 (certain)."

SHEETS: tuple[BookSheet, ...] = (
    BookSheet(
        "objective",
        "Objectives",
        "title",
        (
            BookColumn("title", "Objective", "text", 56),
            _PROGRESS,
            _STATUS,
            BookColumn("mean", "Confidence", "number", 12, edits=False, note="Mean of its key results, 0 to 10."),
            _OWNER,
            BookColumn("teams", "Teams", "links", 26, "teams", note="Several with ; between them."),
            BookColumn("cycle", "Cycle", "link", 13, "cycles"),
            BookColumn("parent", "Serves", "link", 34, "items", note="The objective or key result that it serves."),
            _STATE,
            BookColumn("ambition", "Ambition", "word", 14, "ambitions"),
            BookColumn("source", "Progress from", "word", 15, "sources"),
            _WEIGHT,
            _SCORE,
            _TAGS,
            _ABOUT,
            BookColumn("why", "Why", "text", 40),
        ),
    ),
    BookSheet(
        "key_result",
        "Key results",
        "title",
        (
            BookColumn("title", "Key result", "text", 48),
            BookColumn("objective", "Objective", "link", 38, "objectives"),
            _PROGRESS,
            _STATUS,
            BookColumn("value", "Now", "number", 12, in_unit=True, note="A new number here is a check-in of today."),
            BookColumn("confidence", "Confidence", "whole", 12, "confidences", note=_CONFIDENCE),
            BookColumn("start", "Start", "number", 12, in_unit=True),
            BookColumn("target", "Target", "number", 12, in_unit=True),
            BookColumn("unit", "Unit", "text", 10),
            BookColumn("kind", "Kind", "word", 13, "kinds"),
            BookColumn("low", "At least", "number", 11, in_unit=True),
            BookColumn("high", "At most", "number", 11, in_unit=True),
            _OWNER,
            BookColumn("due", "Due", "day", 12),
            BookColumn("last", "Last check-in", "day", 14, edits=False),
            _STATE,
            _WEIGHT,
            _SCORE,
            _TAGS,
            _ABOUT,
        ),
    ),
    BookSheet(
        "check_in",
        "Check-ins",
        "note",
        (
            BookColumn("date", "Date", "day", 12),
            BookColumn("key_result", "Key result", "link", 48, "key_results"),
            BookColumn("value", "Value", "number", 12, in_unit=True),
            BookColumn("confidence", "Confidence", "whole", 12, "confidences", note=_CONFIDENCE),
            BookColumn("note", "Note", "text", 50),
            BookColumn("next", "Next", "text", 34),
            BookColumn("blocker", "Blocker", "text", 34),
            BookColumn("author", "Author", "link", 20, "people"),
        ),
    ),
    BookSheet(
        "initiative",
        "Initiatives",
        "title",
        (
            BookColumn("title", "Initiative", "text", 48),
            BookColumn("key_result", "Key result", "link", 48, "key_results"),
            BookColumn("state", "State", "word", 11, "work_states"),
            _OWNER,
            BookColumn("due", "Due", "day", 12),
            _ABOUT,
        ),
    ),
    BookSheet(
        "person",
        "People",
        "name",
        (
            BookColumn("name", "Name", "text", 28),
            BookColumn("email", "E-mail", "text", 32),
            BookColumn("role", "Role", "text", 24),
            BookColumn("teams", "Teams", "links", 30, "teams", note="Several with ; between them."),
        ),
    ),
    BookSheet(
        "team",
        "Teams",
        "name",
        (
            BookColumn("name", "Team", "text", 28),
            BookColumn("parent", "Inside", "link", 28, "teams"),
            BookColumn("lead", "Lead", "link", 24, "people"),
            BookColumn("cadence_days", "Checks in every … days", "whole", 22),
        ),
    ),
    BookSheet(
        "cycle",
        "Cycles",
        "name",
        (
            BookColumn("name", "Cycle", "text", 20),
            BookColumn("start", "First day", "day", 13),
            BookColumn("end", "Last day", "day", 13),
            BookColumn("kind", "Kind", "word", 12, "cycle_kinds"),
            BookColumn("state", "State", "word", 14, "cycle_states", edits=False, note="Changed in OKR Desktop."),
            BookColumn("sponsor", "Sponsor", "link", 24, "people"),
        ),
    ),
)
SHEET_OF: Mapping[str, BookSheet] = {sheet.kind: sheet for sheet in SHEETS}


def word(code: str) -> str:
    """A code as people read it: "stay_above" is "stay above"."""
    return code.replace("_", " ")


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
    """A chart of the workbook: its heading and what its bars are called, with their lengths (None: no data)."""

    code: str
    heading: str
    axis: str
    bars: tuple[tuple[str, float | None], ...]


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


@dataclass(frozen=True, slots=True)
class BackRow:
    """A row of a workbook that came back: its cells by the code of their column, as they stand there now."""

    line: int
    id: str
    cells: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class BackSheet:
    """A sheet that came back; ``columns`` are codes of the columns that it still has."""

    kind: str
    name: str
    columns: frozenset[str]
    rows: tuple[BackRow, ...]


@dataclass(frozen=True, slots=True)
class BackBook:
    """A workbook that came back, with what was exported: checks of each record by kind and id, and names with ids."""

    id: str
    workspace: str
    on: date | None
    sheets: tuple[BackSheet, ...]
    base: Mapping[str, Mapping[str, Mapping[str, int]]]
    names: Mapping[str, Mapping[str, str]]
