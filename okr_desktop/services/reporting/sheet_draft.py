"""What was typed from check-in sheets and is not recorded yet: kept on this computer only, until it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from okr_desktop.services import closing
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.reporting import sheet_entry
from okr_desktop.services.reporting.sheet_entry import SheetLine

_KEY = "sheet"


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """The lines as they were typed, and the day of the sheet; None where none was said."""

    text: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """The key results that were checked in, and the lines that stay to be mended."""

    ids: tuple[str, ...]
    rest: str


def keep(desk: Desk, draft: SheetDraft) -> None:
    """Remember what was typed so far; lines without a letter are forgotten."""
    day = draft.on.isoformat() if draft.on else ""
    closing.keep_draft(desk, _KEY, {"text": draft.text, "on": day} if draft.text.strip() else {})


def draft(desk: Desk) -> SheetDraft:
    """What was typed before and not recorded; empty when there is nothing, or nothing that can be read."""
    known = closing.draft(desk, _KEY)
    try:
        on = date.fromisoformat(known.get("on", ""))
    except ValueError:
        on = None
    text = known.get("text", "")
    return SheetDraft(text, on if text else None)


def record(desk: Desk, typed: SheetDraft) -> Outcome[Recorded]:
    """Save the lines that are right as one step; those that are wrong, and remarks between, stay as the draft.

    Raises Refused ``typed.nothing`` when no line can be saved; then the draft holds everything.
    """
    keep(desk, typed)
    lines = sheet_entry.parse(desk, typed.text, typed.on)
    right = [line for line in lines if not line.refused]
    outcome = sheet_entry.apply(desk, right)
    left = SheetDraft(_rest(typed.text, right) if len(right) < len(lines) else "", typed.on)
    keep(desk, left)
    return Outcome(Recorded(tuple(outcome.value), left.text), outcome.changes, outcome.label)


def _rest(text: str, saved: Sequence[SheetLine]) -> str:
    gone = {line.number for line in saved}
    kept = [line for number, line in enumerate(text.splitlines(), 1) if number not in gone and line.strip()]
    return "\n".join(kept)
