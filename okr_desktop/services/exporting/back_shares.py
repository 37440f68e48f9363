"""What teams take of something, changed in a table of ours: it does not come back, and that is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from okr_desktop.exchange.drafts.notes import Notes
from okr_desktop.exchange.own.book import BackRow
from okr_desktop.exchange.own.table_set import SHARES, shares_in


class Shares:
    """Counts the rows of each table whose shares are not those that are stored."""

    def __init__(self) -> None:
        self._found = Counter[str]()

    def see(self, sheet: str, row: BackRow, record: Any) -> None:
        """Look at a row and its record (None for a new one)."""
        text = row.cells.get(SHARES)
        if not isinstance(text, str):
            return
        said, known = shares_in(text), _known(record)
        ids = {*said, *(id for id in known if id in str(row.cells.get("teams") or ""))}
        self._found[sheet] += any(_share(said.get(id, "1")) != known.get(id, Decimal(1)) for id in ids)

    def tell(self, notes: Notes) -> None:
        """A line for each table."""
        for sheet, count in self._found.items():
            if count:
                notes.warning("book.shares_kept", "", None, sheet=sheet, count=count)


def _known(record: Any) -> Mapping[str, Decimal]:
    return getattr(record, "teams", None) or {}


def _share(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None
