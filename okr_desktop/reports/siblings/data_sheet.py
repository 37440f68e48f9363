"""What check-in sheets to fill by hand are made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from okr_desktop.reports.base.rows import KeyResultRow
from okr_desktop.reports.siblings.head import Head


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A key result to check in on; ``code`` is what is typed to name it, ``due`` the day it is wanted by."""

    code: str
    row: KeyResultRow
    objective: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet of one person or ``team``; ``name`` is "" for key results that nobody owns."""

    name: str
    rows: tuple[SheetRow, ...]
    team: bool = False


@dataclass(frozen=True, slots=True)
class CheckInSheetData:
    """Sheets, one for each person, or a single one of a person or team."""

    head: Head
    sheets: tuple[Sheet, ...] = ()
