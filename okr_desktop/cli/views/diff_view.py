"""Differences between shared files, for people and as JSON."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from okr_desktop.cli import output
from okr_desktop.cli.texts import FIELDS
from okr_desktop.cli.words.texts_sharing import QUESTIONS, shown_text

if TYPE_CHECKING:
    from okr_desktop.services.conflict_kinds import Conflict
    from okr_desktop.services.file_diff import FieldDiff, FileDiff, ItemDiff, Voice, Words

_SIGNS = {"added": "+", "removed": "-", "changed": "~"}
_LONGEST = 200


def show(found: FileDiff, first: str, second: str) -> None:
    """Every item that differs, with its fields below it; then what is undecided in either file."""
    if not found.same_team:
        output.warn("These are the files of two different teams; nothing in them is the same.")
    for item in found.items:
        _show_item(item)
    old, new = ({one.key: one for one in conflicts} for conflicts in found.conflicts)
    for key, conflict in {**old, **new}.items():
        where = "in both" if key in old and key in new else f"in {first if key in old else second}"
        _show_conflict(where, conflict, found)
    counts = [f"{sum(one.change == change for one in found.items)} {change}" for change in _SIGNS]
    output.say(", ".join(counts) if found.items else "No differences.")


def _show_item(item: ItemDiff) -> None:
    where = f" in “{_short(item.where)}”" if item.where and item.where != item.title else ""
    note = ""
    if item.by_hand:
        note = " (deleted)" if item.change == "removed" else " (brought back)"
    output.say(f"{_SIGNS[item.change]} {kind_name(item.kind)} “{_short(item.title)}”{where}{note}{_said(item.voice)}")
    for one in item.fields:
        output.say(f"    {_field_line(one, fresh=item.change == 'added')}")


def _field_line(one: FieldDiff, *, fresh: bool) -> str:
    after = _short(shown_text(one.after))
    if fresh:
        return f"{field_name(one.field)}: {after}"
    return f"{field_name(one.field)}: {_short(shown_text(one.before))} → {after}{_said(one.voice)}"


def kind_name(kind: str) -> str:
    """What people call a kind of record."""
    return "check-in" if kind == "check_in" else kind.replace("_", " ")


def field_name(field: str) -> str:
    """What people call a field."""
    if field.startswith(("tag:", "team:")):
        kind, _, name = field.partition(":")
        return f"tag “{name}”" if kind == "tag" else "team"
    return FIELDS.get(field, field.replace("_", " "))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _said(voice: Voice) -> str:
    parts = [voice.by or voice.computer, f"{voice.at.astimezone():%Y-%m-%d %H:%M}" if voice.at else ""]
    told = ", ".join(part for part in parts if part)
    return f"  [{told}]" if told else ""


def _show_conflict(where: str, conflict: Conflict, found: FileDiff) -> None:
    question = QUESTIONS.get(conflict.why or conflict.kind) or QUESTIONS.get(conflict.kind, "To decide")
    field = f", {field_name(conflict.field)}" if conflict.field else ""
    output.say(f"? {where}: “{_short(conflict.title)}”{field}: {question}")
    for side in conflict.values:
        who = found.people.get(side.author, side.computer)
        at = f"{side.at.astimezone():%Y-%m-%d %H:%M}" if side.at else ""
        told = ", ".join(part for part in (who, at) if part)
        output.say(f"    {_short(shown_text(side.shown))}{f'  [{told}]' if told else ''}")


def as_json(found: FileDiff) -> dict[str, Any]:
    """The same as JSON: items, and the conflicts of the first and of the second file."""
    first, second = ([_conflict(one, found) for one in conflicts] for conflicts in found.conflicts)
    return {
        "same_team": found.same_team,
        "items": [_item(item) for item in found.items],
        "conflicts": {"first": first, "second": second},
    }


def _item(item: ItemDiff) -> dict[str, Any]:
    return {
        "change": item.change,
        "kind": item.kind,
        "id": item.id,
        "title": item.title,
        "where": item.where,
        "by_hand": item.by_hand,
        **_voice(item.voice),
        "fields": [_field(one) for one in item.fields],
    }


def _field(one: FieldDiff) -> dict[str, Any]:
    before, after = one.values
    words = [shown_text(one.before), shown_text(one.after)]
    return {"field": one.field, "before": before, "after": after, "words": words, **_voice(one.voice)}


def _voice(voice: Voice) -> dict[str, Any]:
    return {"by": voice.by or voice.computer, "time": _instant(voice.at)}


def _instant(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z") if at else None


def _conflict(one: Conflict, found: FileDiff) -> dict[str, Any]:
    values = [
        {
            "text": shown_text(side.shown),
            "value": side.value,
            "author": found.people.get(side.author, side.computer),
            "time": _instant(side.at),
        }
        for side in one.values
    ]
    return {"id": one.id, "kind": one.kind, "field": one.field, "title": one.title, "values": values}


def show_words(record: Words) -> None:
    """A record of a file, a line for each field."""
    where = f" in “{record.where}”" if record.where and record.where != record.title else ""
    output.say(f"{kind_name(record.kind)} “{record.title}”{where}")
    for name, shown in record.fields:
        output.say(f"  {field_name(name)}: {shown_text(shown)}")
