"""Conflicts: what several people did at once and somebody must decide, and the same person entered twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.session import opened

if TYPE_CHECKING:
    from okr_desktop.domain.plan import Plan
    from okr_desktop.services.conflict_kinds import Choice, Conflict, Side
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.outcome import Outcome

ALL = "all"
_SHOWN = 160
_KEPT = ("mine", "theirs")


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("conflicts")(conflicts)
    app.command("resolve")(resolve)
    app.command("same-person")(same_person)


def conflicts(ctx: typer.Context, json: Json = False) -> None:
    """List what has to be decided after several people have worked at once, with both values, who and when."""
    from okr_desktop.services import conflicts as service

    with opened(ctx) as desk:
        found, plan = service.conflicts(desk), desk.plan
    if json:
        output.say_json([as_dict(plan, one) for one in found])
        return
    for number, conflict in enumerate(found):
        if number:
            output.say("")
        _print(plan, conflict)
    if not found:
        output.warn("There is nothing to decide.")


def as_dict(plan: Plan, one: Conflict) -> dict[str, object]:
    """A conflict as JSON."""
    return {
        "id": one.id,
        "key": one.key,
        "kind": one.kind,
        "record": one.record_kind,
        "field": one.field,
        "title": one.title,
        "where": one.where,
        "values": [_side_dict(plan, number, side) for number, side in enumerate(one.values, 1)],
        "base": None if one.base is None else one.base.value,
        **({"covers": list(one.covers)} if one.covers else {}),
        **({"why": one.why} if one.why else {}),
    }


def _side_dict(plan: Plan, number: int, side: Side) -> dict[str, object]:
    from okr_desktop.cli.words.texts_sharing import shown_text

    found: dict[str, object] = {
        "number": number,
        "value": side.value,
        "shown": shown_text(side.shown),
        "author": _author(plan, side),
        "computer": side.computer,
        "time": None if side.at is None else side.at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "mine": side.mine,
        "wins": side.wins,
    }
    return found | ({"field": side.field, "about": side.about} if side.field else {})


def _author(plan: Plan, side: Side) -> str | None:
    from okr_desktop.services.same_person import who

    person = plan.people.get(who(plan, side.author))
    return person.name if person else None


def _print(plan: Plan, one: Conflict) -> None:
    from okr_desktop.cli.words.texts_sharing import QUESTIONS, shown_text

    name = f" {one.field}" if one.field and one.kind in ("value", "text") else ""
    place = f" ({one.where})" if one.where else ""
    output.say(f"{one.id[-8:]}  {one.record_kind.replace('_', ' ')} “{one.title}”{place}{name}")
    output.say(f"  {QUESTIONS.get(one.why or one.kind, '')}")
    for number, side in enumerate(one.values, 1):
        output.say(f"  {number}  {_said(plan, side)}")
    if one.base is not None:
        output.say(f"     before: {_short(shown_text(one.base.shown))}")


def _said(plan: Plan, side: Side) -> str:
    from okr_desktop.cli.words.texts_sharing import shown_text

    name = f"{side.field}: " if side.field not in ("", "deleted", "*") else ""
    text = "added" if side.field == "*" else _short(shown_text(side.shown))
    about = f" of “{side.about}”" if side.about else ""
    by = _author(plan, side) or side.computer
    when = "" if side.at is None else f"{side.at.astimezone():%Y-%m-%d %H:%M}"
    marks = [part for part in (by, when, "yours" if side.mine else "", "shown now" if side.wins else "") if part]
    return f"{name}{text}{about}" + (f"  ({', '.join(marks)})" if marks else "")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def resolve(
    ctx: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", help='What it is about, or "all" (with --keep mine or theirs).')],
    field: Annotated[
        str, typer.Argument(metavar="[FIELD]", help="Which field, when several of it are undecided.")
    ] = "",
    keep: Annotated[str, typer.Option("--keep", metavar="K", help="mine, theirs, or the number of a value.")] = "",
    value: Annotated[str | None, typer.Option("--value", metavar="TEXT", help="Another value.")] = None,
    revive: Annotated[bool, typer.Option("--revive", help="Keep what somebody has deleted.")] = False,
    delete: Annotated[bool, typer.Option("--delete", help="Delete it although somebody has changed it.")] = False,
    under: Annotated[
        str | None, typer.Option("--under", metavar="ID", help='Put it under another item; "top" for none.')
    ] = None,
    different: Annotated[bool, typer.Option("--different", help="They are two people.")] = False,
    json: Json = False,
) -> None:
    """Decide a conflict: keep one of the values, give another one, or answer its question."""
    from okr_desktop.services import conflicts as service

    with opened(ctx, writes=True) as desk:
        if id.strip().lower() == ALL:
            _resolve_all(desk, keep, json)
            return
        choice = _choice(desk, keep, value, revive=revive, delete=delete, under=under, different=different)
        conflict = _find(service.conflicts(desk), id, field)
        done = service.resolve(desk, conflict.key, choice)
        left = service.count(desk)
    _tell(done, [conflict.key], left, json)


def _resolve_all(desk: Desk, keep: str, json: bool) -> None:
    from okr_desktop.services import conflicts as service
    from okr_desktop.services.values import NotUnderstood

    if keep not in _KEPT:
        raise NotUnderstood("value.choice", field="keep", text=keep, known=", ".join(_KEPT))
    done = service.resolve_all(desk, [one.key for one in service.conflicts(desk)], keep)
    _tell(done, done.value, service.count(desk), json)


def _tell(done: Outcome[str] | Outcome[list[str]], keys: list[str], left: int, json: bool) -> None:
    from okr_desktop.cli.texts import label_text

    if json:
        output.say_json({"resolved": keys, "left": left})
    elif done.label is not None:
        output.say(label_text(done.label))
        if left:
            output.say(f"{left} more to decide. See them with: okr conflicts")
    else:
        output.say("Nothing was decided.")


def _choice(
    desk: Desk, keep: str, value: str | None, *, revive: bool, delete: bool, under: str | None, different: bool
) -> Choice:
    from okr_desktop.services import conflict_kinds as kinds
    from okr_desktop.services.values import NotUnderstood

    asked = [bool(keep), value is not None, revive, delete, under is not None, different]
    if sum(asked) != 1:
        raise NotUnderstood("conflict.say")
    if revive or delete or different:
        return kinds.REVIVE if revive else kinds.DELETE if delete else kinds.DIFFERENT
    if value is not None:
        return kinds.typed(value)
    return _kept(keep) if under is None else kinds.under(_parent(desk, under))


def _kept(keep: str) -> Choice:
    from okr_desktop.services import conflict_kinds as kinds
    from okr_desktop.services.values import NotUnderstood

    known = {"mine": kinds.KEEP_MINE, "theirs": kinds.KEEP_THEIRS}
    if keep in known:
        return known[keep]
    if not keep.isascii() or not keep.isdigit() or len(keep) > 3:
        raise NotUnderstood("value.choice", field="keep", text=keep[:60], known="mine, theirs, 1, 2")
    return kinds.keep(int(keep))


def _parent(desk: Desk, text: str) -> str | None:
    from okr_desktop.services.fields import record_of
    from okr_desktop.services.metric_texts import NOTHING

    return None if text.strip().lower() in NOTHING else record_of(desk, text).id


def _find(found: list[Conflict], id: str, field: str) -> Conflict:
    """The one conflict that an id, or a part of its beginning or end, and perhaps a field mean."""
    from okr_desktop.domain.errors import NotFound

    wanted = id.strip().lower().replace("-", "")
    near = [one for one in found if len(wanted) >= 4 and (one.id.startswith(wanted) or one.id.endswith(wanted))]
    if field:
        near = [one for one in near if field in (one.field, one.kind)]
    if len(near) == 1:
        return near[0]
    if not near:
        raise NotFound("conflict.unknown", id=id)
    if len({one.id for one in near}) > 1:
        raise NotFound("id.ambiguous", id=id, count=len({one.id for one in near}))
    known = ", ".join(one.field or one.kind for one in near)
    raise NotFound("conflict.several", title=near[0].title, count=len(near), known=known)


def same_person(
    ctx: typer.Context,
    keep: Annotated[str, typer.Argument(metavar="[KEEP]", help="Who is kept: an id, e-mail or name.")] = "",
    other: Annotated[str, typer.Argument(metavar="[OTHER]", help="Who is the same person.")] = "",
    different: Annotated[bool, typer.Option("--different", help="They are two people; nobody is asked again.")] = False,
    json: Json = False,
) -> None:
    """Say that two entries are one person (or two); without names: list who may be the same."""
    from okr_desktop.cli.texts import label_text
    from okr_desktop.services import same_person as service
    from okr_desktop.services.values import NotUnderstood

    with opened(ctx, writes=bool(keep)) as desk:
        if not keep:
            _list_people(desk, json)
            return
        if not other:
            raise NotUnderstood("person.other")
        first, second = _person(desk, keep), _person(desk, other)
        done = service.different(desk, first, second) if different else service.same(desk, first, second)
    if json:
        output.say_json({"keep": first, "other": second, "same": not different})
    elif done.label is not None:
        output.say(label_text(done.label))


def _person(desk: Desk, text: str) -> str:
    """Two who bear one name are told apart by their ids only."""
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.domain.text import fold

    people, wanted = desk.plan.people, text.strip().lower()
    named = [one.id for one in people.values() if fold(text) in (fold(one.name), fold(one.email))]
    found = named or [id for id in people if len(wanted) >= 4 and (id.startswith(wanted) or id.endswith(wanted))]
    if len(found) != 1:
        raise NotFound("id.ambiguous" if found else "person.unknown", id=text, count=len(found))
    return found[0]


def _list_people(desk: Desk, json: bool) -> None:
    from okr_desktop.services import same_person as service

    found, people = service.candidates(desk), desk.plan.people
    if json:
        output.say_json(
            [{"why": one.why.value, "keep": one.keep, "other": one.other, "count": one.count} for one in found]
        )
        return
    rows = [
        [one.keep[-8:], people[one.keep].name, one.other[-8:], people[one.other].name, people[one.other].email]
        for one in found
    ]
    if rows:
        output.table(["Keep", "Name", "Other", "Name", "E-mail"], rows)
    else:
        output.warn("Nobody seems to be entered twice.")
