"""Blocks of cells as text: what spreadsheets put on the clipboard and take from it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

MOST_LINES = 50_000
_RISKY = ("=", "+", "-", "@")


def to_block(rows: Iterable[Sequence[str]]) -> str:
    """Cells as lines with tabs; a text that a spreadsheet would take for a formula is told to be a text."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    for row in rows:
        writer.writerow([_harmless(cell) for cell in row])
    return out.getvalue()


def _harmless(cell: str) -> str:
    risky = cell.startswith(_RISKY) and not cell[1:2].isdigit()
    return f"'{cell}" if risky else cell


def from_block(text: str) -> list[list[str]]:
    """The cells of a block with tabs, semicolons or commas; any other text is one cell in each line."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").removesuffix("\n")
    if not text:
        return []
    mark = _mark(text)
    try:
        lines = list(csv.reader(io.StringIO(text), delimiter=mark)) if mark else [[line] for line in text.split("\n")]
    except csv.Error:  # a cell longer than any cell: read without its quotation marks
        lines = [line.split(mark) for line in text.split("\n")]
    return [[_plain(cell) for cell in line] or [""] for line in lines[:MOST_LINES]]


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:2] in _RISKY else cell


def _mark(text: str) -> str:
    if "\t" in text:
        return "\t"
    lines = text.split("\n")
    # A semicolon or comma stands in sentences too: it parts cells only where each line has as many.
    for mark in (";", ","):
        counts = {line.count(mark) for line in lines}
        if len(lines) > 1 and len(counts) == 1 and counts != {0}:
            return mark
    return ""
