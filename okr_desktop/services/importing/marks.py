"""What a file said last time, as short marks: tells what is new in it, and what people have changed here since."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from zlib import crc32

from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import Metric
from okr_desktop.domain.text import fold
from okr_desktop.exchange.drafts.draft import (
    DraftCheckIn,
    DraftComment,
    DraftInitiative,
    DraftKeyResult,
    DraftObjective,
)

_VERSION = "2:"
_WIDTH = 8
_MOST = 300  # entries of one item that are remembered; older ones are known by what is stored

Marks = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Seal:
    """Marks of the fields, of the values without a day, and of every dated thing that ever came with the item."""

    fields: Marks
    now: tuple[str, ...] = ()
    said: tuple[str, ...] = ()

    def text(self) -> str:
        """As it is kept in ``origin_hash``."""
        fields = ";".join(f"{name}={mark}" for name, mark in sorted(self.fields.items()))
        return f"{_VERSION}{fields}|{''.join(self.now)}|{''.join(self.said[-_MOST:])}"


def seal_of(text: str) -> Seal | None:
    """The seal in an ``origin_hash``; None for the older kind, which only tells whether anything differs."""
    if not text.startswith(_VERSION):
        return None
    fields, _, rest = text.removeprefix(_VERSION).partition("|")
    now, _, said = rest.partition("|")
    named = dict(pair.split("=", 1) for pair in fields.split(";") if "=" in pair)
    return Seal(named, _cut(now), _cut(said))


def _cut(text: str) -> tuple[str, ...]:
    return tuple(text[at : at + _WIDTH] for at in range(0, len(text), _WIDTH))


def mark(fact: object) -> str:
    """Eight hex digits of anything whose ``repr`` says all of it."""
    return f"{crc32(repr(fact).encode('utf-8', 'surrogatepass')):08x}"


def marks(facts: Mapping[str, object]) -> Marks:
    """The marks of what is said; what is empty has none."""
    return {name: mark(fact) for name, fact in facts.items() if fact}


def number(value: Decimal | None) -> str:
    """A number as facts hold it: 50 and 50.0 are one; "" for none."""
    return "" if value is None else to_text(value)


def measure(metric: Metric) -> tuple[object, ...]:
    """A metric as facts hold it."""
    ends = (metric.start, metric.target, metric.low, metric.high)
    phases = tuple((one.until.isoformat(), number(one.value)) for one in metric.phases)
    return (metric.kind.value, metric.unit, *map(number, ends), phases)


def names(texts: Iterable[str]) -> tuple[str, ...]:
    """Names as facts hold them, in no particular order."""
    return tuple(sorted(map(fold, texts)))


def objective_facts(item: DraftObjective) -> dict[str, object]:
    """What a file says of an objective, by field."""
    return {
        "title": item.title,
        "description": item.description,
        "owner": fold(item.owner),
        "teams": names(item.teams),
        "tags": item.tags,
        "state": item.cancelled,
        "parent": item.parent or "",
        "weight": number(item.weight),
        "source": item.source,
        "ambition": item.ambition,
        "score": number(item.score),
        "score_comment": item.score_comment,
    }


def key_result_facts(item: DraftKeyResult, metric: Metric) -> dict[str, object]:
    """What a file says of a key result, by field."""
    return {
        "title": item.title,
        "description": item.description,
        "owner": fold(item.owner),
        "tags": item.tags,
        "state": item.cancelled,
        "metric": measure(metric),
        "due": item.due.isoformat() if item.due else "",
        "weight": number(item.weight),
        "score": number(item.score),
        "score_comment": item.score_comment,
    }


def check_in_mark(one: DraftCheckIn) -> str:
    """The mark of a check-in: its day, value and note."""
    return mark(("c", one.on.isoformat() if one.on else "", number(one.value), one.note))


def now_mark(one: DraftCheckIn) -> str:
    """The mark of a value without a day."""
    return mark(("v", number(one.value), one.confidence, one.note))


def comment_mark(one: DraftComment) -> str:
    """The mark of a comment."""
    return mark(("m", one.on.isoformat() if one.on else "", one.text))


def initiative_mark(one: DraftInitiative) -> str:
    """The mark of an initiative with all that is said of it."""
    due = one.due.isoformat() if one.due else ""
    return mark(("i", one.key, one.title, one.owner, due, one.state, one.description))


def older_objective(item: DraftObjective) -> str:
    """The ``origin_hash`` that earlier versions gave an objective."""
    return _older(item.title, item.description, item.owner, item.teams, item.tags, item.cancelled, item.parent)


def older_key_result(item: DraftKeyResult) -> str:
    """The ``origin_hash`` that earlier versions gave a key result."""
    values = tuple((str(one.value), one.on, one.confidence, one.note) for one in item.check_ins)
    shape = (item.kind, item.unit, item.start, item.target, item.due)
    return _older(item.title, item.description, item.owner, item.tags, item.cancelled, *shape, values)


def _older(*facts: object) -> str:
    return hashlib.blake2b(repr(facts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
