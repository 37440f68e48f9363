"""What the exports of Microsoft Viva Goals have in common: words for types, states and metrics, and alignments."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from okr_desktop.exchange.drafts.draft import DraftCheckIn, DraftComment
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.drafts.pieces import KEY_RESULT, OBJECTIVE, PER_CENT, WORK, Meter, Piece
from okr_desktop.exchange.values.named import Values
from okr_desktop.exchange.values.numbers import LONGEST, UnreadableError, is_empty, parse_number

_TYPES = {
    **dict.fromkeys(("objective", "big bet", "goal", "ziel"), OBJECTIVE),
    **dict.fromkeys(("key result", "keyresult", "kr", "kpi", "metric", "schlüsselergebnis"), KEY_RESULT),
    **dict.fromkeys(("deliverable", "project", "initiative", "task", "integration"), WORK),
}
_CONFIDENCE = {"on track": 8, "behind": 5, "at risk": 2}
_WORK = {
    **dict.fromkeys(("not started", "", "postponed"), "open"),
    **dict.fromkeys(("on track", "behind", "at risk", "in progress"), "doing"),
    **dict.fromkeys(("closed", "completed", "done"), "done"),
}
_BELOW = re.compile(
    r"\b(?:below|under|at most|less|fewer|max(?:imum)?|not exceed|no more|höchstens|unter)\b|[<≤]", re.I
)
_MOVED = re.compile(r"\b(?:control|keep|maintain|stay|hold|halten)\b", re.IGNORECASE)
_ALIGNED = re.compile(r"\(\s*(?:weight\s*:\s*([\d.,]+)\s*%?\s*[,;]\s*)?id\s*:\s*([\w-]{1,64})\s*\)", re.IGNORECASE)


def type_of(text: str) -> str:
    """objective, key_result or work for a word of the tool; "" for one that nobody knows."""
    plain = " ".join(text.casefold().replace("_", " ").split())
    return _TYPES.get(plain, "")


def parents_in(text: str) -> list[tuple[str, Decimal | None]]:
    """(id, weight in per cent) of everything that a cell "Title(weight: 14.29%, Id: 2295776), …" names."""
    return [(found[2], _weight(found[1])) for found in _ALIGNED.finditer(text)]


def heaviest(parents: list[tuple[str, Decimal | None]]) -> tuple[str, Decimal | None]:
    """The parent that weighs most, the first of equals; ("", None) when there is none."""
    return max(parents, key=lambda pair: -1 if pair[1] is None else pair[1], default=("", None))


def _weight(text: str | None) -> Decimal | None:
    if not text or len(text) > LONGEST:
        return None
    try:
        value = parse_number(text).value
    except UnreadableError:
        return None
    return value if value >= 0 else None


def weight_of(text: str) -> Decimal | None:
    """A weight such as "14.29%"; None when it says none."""
    return _weight(text.strip().rstrip("%").strip())


def set_state(piece: Piece, status: str, values: Values) -> None:
    """What a status means for an item: what was postponed no longer counts, work that is closed is done."""
    plain = " ".join(status.casefold().split())
    piece.state = _WORK.get(plain, "open")
    if plain == "postponed":
        piece.cancelled = piece.type != WORK
        values.notes.note_once("import.postponed", "state", piece.line)


def confidence_of(status: str, values: Values, line: int) -> int | None:
    """On track, behind and at risk as a confidence."""
    found = _CONFIDENCE.get(" ".join(status.casefold().split()))
    if found is not None:
        values.notes.note_once("status.confidence", "confidence", line, high=8, medium=5, low=2)
    return found


def meter_of(
    name: str,
    unit: str,
    start: Decimal | None,
    target: Decimal | None,
    direction: str,
    phases: tuple[tuple[date, Decimal], ...] = (),
) -> Meter:
    """What is measured; the kind from ``direction`` (target type) where the file has it, else from the two ends."""
    plain, text = direction.casefold(), f"{direction} {name}"
    if target is None:
        return PER_CENT
    if _MOVED.search(plain) or "at least" in plain or "at most" in plain or start == target:
        if _BELOW.search(text):
            return Meter("stay_below", unit, high=target)
        return Meter("stay_above", unit, low=target)
    start = Decimal(0) if start is None else start
    if start == target:
        return Meter("stay_above", unit, low=target)
    return Meter("increase" if target > start else "decrease", unit, start, target, phases=phases)


def value_of(text: str, meter: Meter, values: Values, line: int) -> Decimal | None:
    """A value in the unit of its metric; "25%" of something else is a share of the way."""
    found = values.with_unit(text, "current", line)
    if found is None:
        return None
    value, unit = found
    if unit == "%" and meter.unit != "%":
        return meter.at(value / 100)
    return value


@dataclass(frozen=True, slots=True)
class Told:
    """A check-in as the tool has it: ``value`` and ``status`` are texts."""

    on: date | None
    value: str = ""
    status: str = ""
    author: str = ""
    note: str = ""

    def comment(self) -> DraftComment | None:
        """What was said where no value can be kept; None when nothing was."""
        if not self.note:
            return None
        lead = " · ".join(part for part in (self.status, self.value) if part)
        return DraftComment(f"{lead}: {self.note}" if lead else self.note, self.author, self.on)


def take_told(piece: Piece, told: list[Told], values: Values) -> None:
    """Check-ins of a key result; what has no value, and what was said of objectives, becomes comments."""
    for one in told:
        value = viva_value(one, piece, values)
        if value is not None and one.on is not None:
            confidence = confidence_of(one.status, values, piece.line)
            piece.check_ins.append(DraftCheckIn(value, one.on, confidence, one.note, one.author))
        elif (comment := one.comment()) is not None:
            piece.comments.append(comment)


def viva_value(one: Told, piece: Piece, values: Values) -> Decimal | None:
    """The value of a check-in; None for items that hold no values."""
    if piece.type == OBJECTIVE or piece.meter is None:
        return None
    return value_of(one.value, piece.meter, values, piece.line)


def own_metric(piece: Piece, name: str, meter: Meter, notes: Notes) -> Piece:
    """A key result for an objective that is measured itself: nothing else holds values here."""
    notes.note("import.own_metric", "key_result", piece.line, title=shorten(piece.title))
    title = name or piece.title
    made = Piece(f"{piece.id}:metric", piece.line, title, KEY_RESULT, piece.id, stable=piece.stable, meter=meter)
    made.owner = piece.owner
    return made


def empty(text: str) -> bool:
    """Whether a cell says nothing."""
    return is_empty(text)
