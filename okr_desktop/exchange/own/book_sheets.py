"""The sheets and columns of our own workbook, as they are called in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from okr_desktop.exchange.texts import LANGUAGES, Words


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


ID = BookColumn("id", "ID", "id", 4.5, edits=False, note="Tells which record this row is. Leave it empty in a new row.")


@dataclass(frozen=True, slots=True)
class BookSheet:
    """A sheet of one kind of record; ``title`` is the column by which a row is known to people, ``key`` that of ids."""

    kind: str
    name: str
    title: str
    columns: tuple[BookColumn, ...]
    key: BookColumn = ID

    @property
    def every(self) -> tuple[BookColumn, ...]:
        """All columns as they stand beside each other, the ids first."""
        return (self.key, *self.columns)

    @property
    def edited(self) -> tuple[BookColumn, ...]:
        """The columns whose changes come back."""
        return tuple(column for column in self.columns if column.edits)


_PROGRESS = BookColumn("progress", "Progress", "percent", 11, edits=False, note="Computed by OKR Desktop.")
_STATUS = BookColumn("status", "Status", "text", 15.5, edits=False, note="Computed by OKR Desktop.")
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
        "kpi",
        "KPIs",
        "title",
        (
            BookColumn("title", "KPI", "text", 44),
            BookColumn(
                "value",
                "Last reading",
                "number",
                14,
                edits=False,
                in_unit=True,
                note="Readings are entered in OKR Desktop.",
            ),
            BookColumn("read", "Read on", "day", 12, edits=False),
            BookColumn("low", "At least", "number", 11, in_unit=True),
            BookColumn("high", "At most", "number", 11, in_unit=True),
            BookColumn("unit", "Unit", "text", 10),
            _OWNER,
            BookColumn("team", "Team", "link", 24, "teams"),
            _ABOUT,
        ),
    ),
    BookSheet(
        "comment",
        "Comments",
        "text",
        (
            BookColumn(
                "about",
                "About",
                "link",
                48,
                "subjects",
                note="An objective, a key result, a KPI, or a check-in by its day.",
            ),
            BookColumn(
                "text",
                "Comment",
                "text",
                70,
                note="Your own comments come back; those of others stay as they are.",
            ),
            BookColumn("author", "Author", "link", 20, "people", edits=False),
            BookColumn("made", "Date", "day", 12, edits=False),
        ),
    ),
    BookSheet(
        "dependency",
        "Dependencies",
        "what",
        (
            BookColumn("what", "Needed", "text", 48),
            BookColumn("asker", "Asked by", "link", 24, "teams"),
            BookColumn("giver", "Asked of", "link", 24, "teams"),
            BookColumn("about", "For", "link", 40, "items"),
            BookColumn("by", "By", "day", 12),
            BookColumn("state", "State", "word", 12, "askings"),
            BookColumn("reply", "Reply", "text", 44),
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


@cache
def sheets(language: str) -> tuple[BookSheet, ...]:
    """The sheets as they are called in a language, with columns wide enough for their headings."""
    return tuple(_said(sheet, Words(language)) for sheet in SHEETS)


def _said(sheet: BookSheet, say: Words) -> BookSheet:
    columns = tuple(_column_said(column, say) for column in sheet.columns)
    return replace(sheet, name=say(sheet.name), columns=columns, key=_column_said(sheet.key, say))


def _column_said(column: BookColumn, say: Words) -> BookColumn:
    heading = say(column.heading)
    # Beside the words of a heading stands the button of its filter.
    width = column.width if say.language == "en" or column.type == "id" else max(column.width, len(heading) * 1.1 + 3)
    return replace(column, heading=heading, width=width, note=say(column.note))


@cache
def known_as(kind: str) -> tuple[BookSheet, ...]:
    """The sheet of a kind as it is called in each language."""
    return tuple(sheet for language in LANGUAGES for sheet in sheets(language) if sheet.kind == kind)
