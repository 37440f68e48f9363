"""Undo, redo, what was done, what changed since, and the trash."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.session import opened

if TYPE_CHECKING:
    from okr_desktop.domain.changes import Label
    from okr_desktop.domain.plan import Plan
    from okr_desktop.domain.registers import Wire
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.tracing import Changed, Entry, FieldChange

Since = Annotated[str, typer.Option("--since", metavar="D", help="From a day on, or from the last visit or review.")]
Person = Annotated[str, typer.Option("--person", metavar="P", help="Only what one person did.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("undo")(undo)
    app.command("redo")(redo)
    app.command("history")(history)
    app.command("changes")(changes)
    trash = typer.Typer(help="What was deleted, and the way back.", no_args_is_help=True)
    trash.command("list")(trash_list)
    trash.command("restore")(trash_restore)
    app.add_typer(trash, name="trash")


def undo(ctx: typer.Context, json: Json = False) -> None:
    """Take the last step back."""
    from okr_desktop.services import history as service

    with opened(ctx, writes=True) as desk:
        _tell("Undone", service.undo(desk).value, json)


def redo(ctx: typer.Context, json: Json = False) -> None:
    """Do again what was undone last."""
    from okr_desktop.services import history as service

    with opened(ctx, writes=True) as desk:
        _tell("Done again", service.redo(desk).value, json)


def _tell(what: str, label: Label, json: bool) -> None:
    from okr_desktop.cli.texts import label_text

    if json:
        output.say_json({"label": label.code, "text": label_text(label)})
    else:
        output.say(f"{what}: {label_text(label)}")


def history(
    ctx: typer.Context,
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=1, max=1_000_000, help="How many steps, the newest first.")
    ] = 50,
    item: Annotated[str, typer.Option("--item", metavar="ID", help="Only what changed one item, field by field.")] = "",
    person: Person = "",
    since: Since = "",
    until: Annotated[str, typer.Option("--until", metavar="D", help="Up to and including a day.")] = "",
    details: Annotated[bool, typer.Option("--details", help="Every field with its value before and after.")] = False,
    json: Json = False,
) -> None:
    """List what was done, newest first: who, when, what; with --details from what to what."""
    from datetime import timedelta

    from okr_desktop.services import history as service
    from okr_desktop.services import tracing, values

    with opened(ctx) as desk:
        found = tracing.entries(
            desk,
            item=_item(desk, item),
            person=_person(desk, person),
            since_ms=_moment(desk, since) if since else None,
            until_ms=tracing.since_day(values.day("until", until) + timedelta(days=1)) if until else None,
            limit=limit,
            details=details,
        )
        undone = service.undone(desk)
        plan = desk.plan
    if json:
        output.say_json([_as_dict(entry, undone, details or bool(item)) for entry in found])
    else:
        _print(found, undone, details or bool(item), plan)


def _print(found: list[Entry], undone: set[str], details: bool, plan: Plan) -> None:
    rows = list[list[str]]()
    for entry in found:
        rows.append([_local(entry.wall_ms), entry.by or entry.machine, _text(entry, undone)])
        for kind, _, change in entry.changes if details else ():
            rows.append(["", "", f"  {kind} {_change_text(plan, kind, change)}"])
    output.table(["When", "By", "What"], rows)


def _change_text(plan: Plan, kind: str, change: FieldChange) -> str:
    from okr_desktop.store.ops import CREATION, DELETED

    if change.field == CREATION:
        return "added"
    if change.field == DELETED:
        return "deleted" if change.after else "restored"
    before, after = (_value(plan, kind, change.field, value) for value in (change.before, change.after))
    return f"{change.field}: {before} → {after}"


def _value(plan: Plan, kind: str, field: str, value: Wire) -> str:
    """A value as a person reads it: titles for ids, and the word that an empty one stands for."""
    import json

    from okr_desktop.cli.words.texts_sharing import shown_text
    from okr_desktop.domain.ids import is_id
    from okr_desktop.services import conflict_values

    if isinstance(value, list):
        text = json.dumps(value, ensure_ascii=False)
    elif isinstance(value, str) and is_id(value) and plan.get(value) is not None:
        text = shown_text(conflict_values.record_shown(plan, value))
    else:
        text = shown_text(conflict_values.shown(plan, kind, field, value))
    return text if len(text) <= 80 else text[:79] + "…"


def _item(desk: Desk, text: str) -> str | None:
    """The id of the item that was asked about; one that was deleted is found by its full id."""
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.domain.ids import is_id

    if not text:
        return None
    try:
        return desk.resolve(text)
    except NotFound:
        if is_id(text):
            return text
        raise


def _person(desk: Desk, text: str) -> str | None:
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.services import people

    if not text:
        return None
    if (found := people.find_person(desk.plan, text)) is None:
        raise NotFound("person.unknown", id=text)
    return found.id


def _moment(desk: Desk, text: str) -> int:
    """A day, "visit" (the end of the last one) or "review", as milliseconds since 1970."""
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.services import tracing, values

    named = {"visit": tracing.last_visit, "review": tracing.last_review}
    if text.strip().lower() not in named:
        return tracing.since_day(values.day("since", text))
    found = named[text.strip().lower()](desk)
    if found is None:
        raise NotFound("since.never", what=text.strip().lower())
    return found


def changes(ctx: typer.Context, since: Since = "", person: Person = "", json: Json = False) -> None:
    """Say what has become of each item since a day, the last visit or the last review (7 days if not said)."""
    from okr_desktop.services import tracing

    with opened(ctx) as desk:
        moment = _moment(desk, since) if since else tracing.week_ago(desk)
        found = tracing.changed_since(desk, moment, _person(desk, person))
        plan = desk.plan
    if json:
        output.say_json([_changed_dict(one) for one in found])
        return
    rows = [
        [one.change, one.kind, one.title, _became(one, plan), ", ".join(by for by in one.by if by)] for one in found
    ]
    output.table(["", "What", "Title", "Changes", "By"], rows)


def _became(one: Changed, plan: Plan) -> str:
    parts = [_change_text(plan, one.kind, change) for change in one.fields.values()]
    if one.check_ins:
        before, after = (reading.value if reading else "–" for reading in one.value)
        parts.insert(0, f"{one.check_ins} check-in{'s' * (one.check_ins > 1)}: {before} → {after}")
    return "; ".join(parts)


def _changed_dict(one: Changed) -> dict[str, object]:
    before, after = (str(reading.value) if reading else None for reading in one.value)
    fields = [{"field": name, "before": change.before, "after": change.after} for name, change in one.fields.items()]
    found: dict[str, object] = {"kind": one.kind, "id": one.id, "title": one.title, "change": one.change}
    found |= {"fields": fields, "by": [by for by in one.by if by], "time": _utc(one.wall_ms)}
    if one.check_ins:
        found["check_ins"] = {"count": one.check_ins, "before": before, "after": after}
    return found


def trash_list(ctx: typer.Context, json: Json = False) -> None:
    """List what was deleted, the latest first, with how to bring it back."""
    from okr_desktop.domain.ids import SHORT
    from okr_desktop.services import trash

    with opened(ctx) as desk:
        found = trash.bins(desk)
    if json:
        output.say_json([{**asdict(one), "time": _utc(one.wall_ms)} for one in found])
        return
    rows = [
        [one.tx[-SHORT:], _local(one.wall_ms), one.kind, one.title, "" if one.total == 1 else f"{one.total} records"]
        for one in found
    ]
    output.table(["Id", "Deleted", "What", "Title", ""], rows)


def trash_restore(
    ctx: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", help="The id that okr trash list shows, or that of an item.")],
    json: Json = False,
) -> None:
    """Bring back what was deleted, with everything that was deleted with it."""
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.services import trash

    with opened(ctx, writes=True) as desk:
        wanted = id.strip().lower()
        known = [one for one in trash.bins(desk) if len(wanted) >= 4 and (one.tx + " " + one.id).find(wanted) >= 0]
        if len(known) != 1:
            raise NotFound("id.ambiguous" if known else "trash.unknown", id=id, count=len(known))
        restored = trash.restore(desk, known[0].tx).value
    if json:
        output.say_json({"restored": restored})
    else:
        output.say(f"{known[0].title}: back, {len(restored)} record{'s' * (len(restored) != 1)}")


def _as_dict(entry: Entry, undone: set[str], details: bool) -> dict[str, object]:
    from okr_desktop.cli.texts import label_text

    shown: dict[str, object] = {
        "time": _utc(entry.wall_ms),
        "label": entry.label.code,
        "text": label_text(entry.label),
        "by": entry.by or entry.machine,
    }
    if entry.how:
        shown["step"] = entry.how
    if entry.tx in undone:
        shown["undone"] = True
    if details:
        shown["changes"] = [{"kind": kind, "id": id, **asdict(change)} for kind, id, change in entry.changes]
    return shown


def _utc(wall_ms: int) -> str:
    moment = datetime.fromtimestamp(wall_ms / 1000, UTC).isoformat(timespec="milliseconds")
    return moment.replace("+00:00", "Z")


def _text(entry: Entry, undone: set[str]) -> str:
    from okr_desktop.cli.texts import label_text

    lead = {"undo": "Undone: ", "redo": "Done again: "}.get(entry.how, "")
    return f"{lead}{label_text(entry.label)}{' (undone)' if entry.tx in undone else ''}"


def _local(wall_ms: int) -> str:
    return datetime.fromtimestamp(wall_ms / 1000).strftime("%Y-%m-%d %H:%M:%S")
