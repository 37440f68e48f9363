"""The OKRs of a cycle as a Markdown document to read, to keep beside code, and to read back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from okr_desktop.domain.numbers import to_text

# The line in the front matter by which our own documents are known.
MARK = "okr-desktop: markdown/1"
_SPECIAL = re.compile(r"([\\`*_\[\]<>~&#])")
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class DocumentKeyResult:
    """A key result as it is shown; ``measure`` are lines for what has no range (milestones, levels)."""

    title: str
    kind: str
    unit: str = ""
    start: Decimal | None = None
    target: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    measure: tuple[str, ...] = ()
    value: Decimal | None = None
    on: date | None = None
    confidence: int | None = None
    note: str = ""
    status: str = ""
    owner: str = ""
    due: date | None = None
    weight: Decimal = Decimal(1)
    tags: tuple[str, ...] = ()
    done: bool = False
    cancelled: bool = False
    description: str = ""


@dataclass(frozen=True, slots=True)
class DocumentObjective:
    """An objective; ``depth`` 0 stands at the top, ``serves`` is the title of a key result that it serves."""

    title: str
    depth: int
    key_results: tuple[DocumentKeyResult, ...] = ()
    status: str = ""
    progress: Decimal | None = None
    owner: str = ""
    teams: tuple[str, ...] = ()
    weight: Decimal = Decimal(1)
    tags: tuple[str, ...] = ()
    serves: str = ""
    cancelled: bool = False
    description: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A cycle, perhaps of one team, on a day."""

    cycle: str
    start: date
    end: date
    on: date
    team: str
    objectives: tuple[DocumentObjective, ...]


def escaped(text: str) -> str:
    """Text on one line that shows as it is."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split("\n")))


def write(document: Document) -> str:
    """The whole document."""
    return "\n".join(_lines(document)) + "\n"


def _lines(document: Document) -> Iterator[str]:
    yield from ("---", MARK, f"cycle: {escaped(document.cycle)}", f"as-of: {document.on.isoformat()}", "---", "")
    whose = f", {escaped(document.team)}" if document.team else ""
    yield f"# OKRs {escaped(document.cycle)}{whose}"
    yield ""
    yield f"{document.start.isoformat()} to {document.end.isoformat()}, as of {document.on.isoformat()}."
    for one in document.objectives:
        yield from _objective(one)


def _objective(one: DocumentObjective) -> Iterator[str]:
    title = escaped(one.title)
    yield ""
    yield f"{'#' * min(one.depth + 2, _DEEPEST)} {f'~~{title}~~' if one.cancelled else title}"
    yield ""
    quoted = list(_quote(one.description, ""))
    yield from [*quoted, ""] if quoted else []
    facts = [
        ("Progress", f"{round(one.progress * 100)} %, {one.status}" if one.progress is not None else one.status),
        ("Owner", escaped(one.owner)),
        ("Teams", "; ".join(map(escaped, one.teams))),
        ("Serves", escaped(one.serves)),
        ("Weight", "" if one.weight == 1 else to_text(one.weight)),
        ("Tags", "; ".join(map(escaped, one.tags))),
    ]
    known = [f"- {name}: {text}" for name, text in facts if text]
    yield from known
    for result in one.key_results:
        yield from _key_result(result)


def _key_result(one: DocumentKeyResult) -> Iterator[str]:
    title = escaped(one.title)
    yield f"- [{'x' if one.done else ' '}] {f'~~{title}~~' if one.cancelled else f'**{title}**'}"
    yield from (f"  - {name}: {text}" for name, text in _facts(one) if text)
    quoted = list(_quote(one.description, "  "))
    yield from ["", *quoted, ""] if quoted else []


def _facts(one: DocumentKeyResult) -> Iterator[tuple[str, str]]:
    yield _measure(one)
    yield from (("Measure", escaped(text)) for text in one.measure)
    if one.value is not None:
        yield "Now", _now(one)
    yield "Note", escaped(one.note)
    yield "Status", one.status
    yield "Owner", escaped(one.owner)
    yield "Due", one.due.isoformat() if one.due else ""
    yield "Weight", "" if one.weight == 1 else to_text(one.weight)
    yield "Tags", "; ".join(map(escaped, one.tags))


def _measure(one: DocumentKeyResult) -> tuple[str, str]:
    unit = f" {escaped(one.unit)}" if one.unit else ""
    match one.kind:
        case "increase" | "decrease" if one.start is not None and one.target is not None:
            return "Range", f"{to_text(one.start)} → {to_text(one.target)}{unit}"
        case "stay_above" if one.low is not None:
            return "At least", f"{to_text(one.low)}{unit}"
        case "stay_below" if one.high is not None:
            return "At most", f"{to_text(one.high)}{unit}"
        case "band" if one.low is not None and one.high is not None:
            return "Between", f"{to_text(one.low)} and {to_text(one.high)}{unit}"
        case _:
            return "Measure", "" if one.measure else "yes or no"


def _now(one: DocumentKeyResult) -> str:
    assert one.value is not None
    text = {Decimal(0): "no", Decimal(1): "yes"}.get(one.value) if one.kind == "yes_no" else None
    on = f" on {one.on.isoformat()}" if one.on else ""
    sure = f", confidence {one.confidence} of 10" if one.confidence is not None else ""
    return f"{text or to_text(one.value)}{on}{sure}"


def _quote(text: str, indent: str) -> Iterator[str]:
    """A description as a quotation: whatever marks it has stay where they are."""
    if text.strip():
        yield from (f"{indent}> {line}".rstrip() for line in text.split("\n"))
