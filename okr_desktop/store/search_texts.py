"""Which texts of which records are searched, and how the index holds them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from okr_desktop.domain.ids import is_id
from okr_desktop.domain.matching import Mark, Term, count, indexed, snippet
from okr_desktop.domain.plan import Record

# Id, about, title and other texts as the index holds them.
Cells = tuple[bytes, bytes | None, str, str]


@dataclass(frozen=True, slots=True)
class Indexed:
    """How a kind is searched: its number in the file (never changed), its title, other texts, and what it is about.

    Kinds with greater numbers come first among equals; those with a title have 32 to 63, others 11 to 31. Names are
    fields of the record, or of DERIVED.
    """

    number: int
    title: str = ""
    body: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


# A new kind of record is searched by one line here.
INDEXED: Mapping[str, Indexed] = {
    "objective": Indexed(60, "title", ("description", "why", "tags", "score_comment", "miss_cause")),
    "key_result": Indexed(56, "title", ("description", "tags", "milestones", "levels", "score_comment")),
    "direction": Indexed(54, "text", ("why",)),
    "person": Indexed(52, "name", ("email", "role")),
    "team": Indexed(50, "name"),
    "cycle": Indexed(48, "name"),
    "kpi": Indexed(46, "title", ("description",)),
    "initiative": Indexed(44, "title", ("description",), ("key_result",)),
    "dependency": Indexed(42, "what", ("reply",), ("about",)),
    "action_item": Indexed(40, "text", ("outcome",), ("source",)),
    "concern": Indexed(39, "text", ("response", "end"), ("about",)),
    "idea": Indexed(38, "text", ("wording", "reason"), ("about", "workshop")),
    "workshop": Indexed(37, "question", ("venue", "facilitator_name", "sponsor_name")),
    "parking": Indexed(36, "text", ("decision", "owner_name"), ("workshop",)),
    "pulse": Indexed(35, "title", ("comment",), ("cycle",)),
    "cluster": Indexed(34, "name", (), ("workshop",)),
    "rollout_step": Indexed(33, "text", (), ("cycle",)),
    "sign_off": Indexed(30, "", ("comment", "signed_by"), ("about",)),
    "sponsorship": Indexed(29, "", ("text", "promises"), ("about",)),
    "protocol": Indexed(28, "", ("comment", "signed_by"), ("workshop",)),
    "announcement": Indexed(27, "", ("text",), ("cycle",)),
    "dissent": Indexed(26, "", ("text",), ("about", "workshop")),
    "retrospective": Indexed(24, "", ("items",), ("cycle",)),
    "cycle_note": Indexed(22, "", ("text",), ("about", "cycle")),
    "status_override": Indexed(20, "", ("reason",), ("about",)),
    "dismissal": Indexed(18, "", ("reason",), ("about",)),
    "question": Indexed(17, "", ("text", "answer"), ("about",)),
    "comment": Indexed(16, "", ("text",), ("about",)),
    "recognition": Indexed(15, "", ("text",), ("about",)),
    "check_in": Indexed(10, "", ("note", "next", "blocker"), ("key_result", "kpi")),
}


def _milestones(record: Any) -> str:
    return "\n".join(step.title for step in getattr(record.metric, "milestones", ()))


def _levels(record: Any) -> str:
    return "\n".join(getattr(record.metric, "levels", ()))


def _tags(record: Any) -> str:
    return "\n".join(record.tags)


def _items(record: Any) -> str:
    return "\n".join(item.text for item in record.items)


def _promises(record: Any) -> str:
    return "\n".join(one.text for one in record.promises)


# Texts that are not a plain field.
DERIVED: Mapping[str, Callable[[Any], str]] = {
    "milestones": _milestones,
    "levels": _levels,
    "tags": _tags,
    "items": _items,
    "promises": _promises,
}


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a record speaks of what was looked for: the name of its field, and the part of the text around it."""

    field: str
    text: str
    marks: tuple[Mark, ...]


def text_of(record: Record, name: str) -> str:
    """A text of a record by the name it has in INDEXED; a record of an older form may lack it."""
    found = DERIVED[name](record) if name in DERIVED else getattr(record, name, "")
    return found if isinstance(found, str) else ""


def hit_in(kind: str, record: Record, wanted: tuple[Term, ...]) -> Hit:
    """The field of a record that holds most of the terms (the title when it holds as many), with a snippet of it."""
    layout = INDEXED[kind]
    names = [name for name in (layout.title, *layout.body) if name]
    counts = {name: count(text_of(record, name), wanted) for name in names}
    best = max(names, key=counts.__getitem__)
    found = snippet(text_of(record, best), wanted, inside=not counts[best])
    return Hit(best, found.text, found.marks)


def has_text(layout: Indexed, record: Record) -> bool:
    """Whether a record without a title has any text."""
    return any(text_of(record, name) for name in layout.body)


def cells_of(layout: Indexed, record: Record) -> Cells | None:
    """Id, about, title and other texts of a record as they are indexed; None when it has no text."""
    title = text_of(record, layout.title) if layout.title else ""
    parts = [text for name in layout.body if (text := text_of(record, name))]
    if not parts and not title:
        return None
    return bytes.fromhex(record.id), _about(layout, record), indexed(title), indexed("\n".join(parts))


def _about(layout: Indexed, record: Record) -> bytes | None:
    for name in layout.about:
        id = getattr(record, name, None)
        if isinstance(id, str) and is_id(id):
            return bytes.fromhex(id)
    return None
