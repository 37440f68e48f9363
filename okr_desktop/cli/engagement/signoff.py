"""Buy-in: signing a cycle or an objective off by name, what changed since, and who stands behind what."""

from __future__ import annotations

import json as json_text
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json, done
from okr_desktop.cli.session import opened
from okr_desktop.cli.views.cycle_views import cycle_named

if TYPE_CHECKING:
    from datetime import date

    from okr_desktop.domain.buy_in import Promise, Sponsorship
    from okr_desktop.domain.content_hash import Difference
    from okr_desktop.domain.registers import Wire
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.engagement.direction.buy_in import Backing
    from okr_desktop.services.engagement.direction.signing import Signed

About = Annotated[str, typer.Option("--about", metavar="A", help="A cycle by name or an item by id; the cycle else.")]
SignOffId = Annotated[str, typer.Argument(metavar="SIGNOFF", help="A sign-off by id, or the name of who signed.")]
SponsorId = Annotated[str, typer.Argument(metavar="SPONSORSHIP", help="By id, or the name of the sponsor.")]
Promises = Annotated[
    list[str] | None,
    typer.Option("--promise", metavar="P", help="What is promised: “WHAT” or “WHAT by YYYY-MM-DD”; repeat."),
]
Review = Annotated[str, typer.Option("--review", metavar="D", help="The day on which one looks at it again.")]
_BY = " by "


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(no_args_is_help=True, help="Sign what is agreed, and see what changed since.")
    group.command("add")(add)
    group.command("list")(list_sign_offs)
    group.command("show")(show)
    group.command("changes")(changes)
    group.command("delete")(delete)
    app.add_typer(group, name="signoff")
    group = typer.Typer(no_args_is_help=True, help="Who stands behind a cycle or an item, and what was promised.")
    group.command("add")(add_sponsor)
    group.command("list")(list_sponsors)
    group.command("edit")(edit_sponsor)
    group.command("deliver")(deliver)
    group.command("review")(review)
    group.command("delete")(delete_sponsor)
    app.add_typer(group, name="sponsor")


def _about(desk: Desk, text: str) -> str:
    """The id of a cycle by name, or of any item; "" is the current cycle."""
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.services import cycles

    if not text:
        return cycle_named(desk, "").id
    try:
        return cycles.find(desk.plan, text).id
    except NotFound:
        return desk.resolve(text)


# Sign-offs


def add(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Who signs.")],
    about: About = "",
    comment: Annotated[str, typer.Option("--comment", metavar="T", help="With which remark.")] = "",
    day: Annotated[str, typer.Option("--date", metavar="D", help="When it was signed; today if not said.")] = "",
    json: Json = False,
) -> None:
    """Sign a cycle or an objective as it stands now; prints the id of the sign-off."""
    from okr_desktop.services import values
    from okr_desktop.services.engagement.direction import signing

    with opened(ctx, writes=True) as desk:
        on = values.day("date", day) if day else None
        id = signing.sign(desk, _about(desk, about), name, comment, on).value
        done(id, json, content_hash=desk.plan.sign_offs[id].content_hash)


def list_sign_offs(ctx: typer.Context, about: About = "", json: Json = False) -> None:
    """Who signed what, the newest first, and whether it still stands so."""
    from okr_desktop.services.engagement.direction import signing

    with opened(ctx) as desk:
        found = signing.of(desk.plan, _about(desk, about) if about else None)
        if json:
            output.say_json([_signed(one) for one in found])
        elif not found:
            what = "this" if about else "anything"
            output.warn(f'Nobody has signed {what} yet. Sign a cycle with: okr signoff add "NAME"')
        else:
            rows = [
                [one.record.signed_by, one.title, _day(one.record.date), one.standing.value, _tail(one)]
                for one in found
            ]
            output.table(["Signed by", "What", "Date", "Since then", "Id"], rows)


def _tail(one: Signed) -> str:
    return one.record.id[-8:] if one.last else f"{one.record.id[-8:]} (signed again later)"


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _signed(one: Signed) -> dict[str, object]:
    record = one.record
    return {
        "id": record.id,
        "signed_by": record.signed_by,
        "about": record.about,
        "title": one.title,
        "date": _day(record.date) or None,
        "comment": record.comment,
        "content_hash": record.content_hash,
        "standing": one.standing.value,
        "last": one.last,
    }


def _found(desk: Desk, text: str) -> Signed:
    """A sign-off by id, or the last one by a person's name; raises NotFound ``sign_off.unknown``."""
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.domain.text import fold
    from okr_desktop.services.engagement.direction import signing

    known = signing.of(desk.plan)
    named = [one for one in known if fold(one.record.signed_by) == fold(text)]
    if named:
        return named[0]
    wanted = text.strip().lower()
    by_id = [one for one in known if len(wanted) >= 4 and one.record.id.endswith(wanted)]
    if len(by_id) != 1:
        raise NotFound("sign_off.unknown", id=text)
    return by_id[0]


def show(ctx: typer.Context, sign_off: SignOffId, json: Json = False) -> None:
    """One sign-off with the check sum of what was signed."""
    with opened(ctx) as desk:
        found = _found(desk, sign_off)
        if json:
            output.say_json(_signed(found))
            return
        record = found.record
        output.say(f"{record.signed_by}, {_day(record.date)}: {found.title} ({found.standing.value})")
        if record.comment:
            output.say(record.comment)
        output.say(f"SHA-256 {record.content_hash or '–'}")


def changes(ctx: typer.Context, sign_off: SignOffId, json: Json = False) -> None:
    """What changed since somebody signed, field by field."""
    from okr_desktop.services.engagement.direction import signing

    with opened(ctx) as desk:
        since = signing.changes(desk, _found(desk, sign_off).record.id)
        if json:
            output.say_json(
                {
                    "id": since.record.id,
                    "standing": since.standing.value,
                    "exact": since.exact,
                    "differences": [_difference(one) for one in since.differences],
                }
            )
            return
        if since.standing is signing.Standing.UNKNOWN:
            output.warn("This was signed elsewhere; what changed since cannot be told.")
        elif since.standing is signing.Standing.HOLDS:
            output.say("Nothing changed since it was signed.")
        elif not since.exact:
            output.warn("What was signed is not kept here in every detail: changes may be missing from this list.")
        if rows := [row for one in since.differences for row in _rows(desk, one)]:
            output.table(["Change", "What", "Field", "Then", "Now"], rows)


def _difference(one: Difference) -> dict[str, object]:
    fields = {name: {"before": before, "after": after} for name, (before, after) in one.fields.items()}
    return {"id": one.id, "record": one.kind, "title": one.title, "change": one.change, "fields": fields}


def _rows(desk: Desk, one: Difference) -> list[list[str]]:
    if not one.fields:
        return [[one.change, one.title, "", "", ""]]
    return [
        [one.change, one.title, name, _said(desk, before), _said(desk, after)]
        for name, (before, after) in one.fields.items()
    ]


def _said(desk: Desk, value: Wire) -> str:
    """A value as a person reads it: names for ids."""
    from okr_desktop.domain.ids import is_id
    from okr_desktop.services.engagement.direction import signing

    match value:
        case None:
            return "–"
        case str():
            return (signing.name_of(desk, value) if is_id(value) else "") or value
        case dict():
            return ", ".join(f"{_said(desk, key)}: {_said(desk, part)}" for key, part in value.items())
        case list():
            return json_text.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


def delete(ctx: typer.Context, sign_off: SignOffId, json: Json = False) -> None:
    """Take a sign-off back."""
    from okr_desktop.services.engagement.direction import signing

    with opened(ctx, writes=True) as desk:
        done(signing.delete(desk, _found(desk, sign_off).record.id).value, json)


# Sponsors


def _promise(text: str) -> Promise:
    """ "WHAT" or "WHAT by YYYY-MM-DD"; raises ``promise.text`` and what a wrong day raises."""
    from okr_desktop.domain.buy_in import Promise
    from okr_desktop.domain.errors import OkrError
    from okr_desktop.services import values

    what, by, day = text.rpartition(_BY)
    dated = bool(by) and day.strip()[:4].isdigit()
    words = (what if dated else text).strip()
    if not words:
        raise OkrError("promise.text", text=text)
    return Promise(words, values.day("due", day.strip()) if dated else None)


def add_sponsor(
    ctx: typer.Context,
    sponsor: Annotated[str, typer.Argument(metavar="NAME", help="Who stands behind it; a new name adds the person.")],
    about: About = "",
    text: Annotated[str, typer.Option("--text", metavar="T", help="In their own words.")] = "",
    promise: Promises = None,
    review: Review = "",
    json: Json = False,
) -> None:
    """Note who stands behind a cycle or an item; prints the id."""
    from okr_desktop.domain.buy_in import Sponsorship
    from okr_desktop.domain.ids import new_id
    from okr_desktop.services import values
    from okr_desktop.services.engagement.direction import buy_in
    from okr_desktop.services.fields import Names

    with opened(ctx, writes=True) as desk:
        names = Names(desk)
        who, when = names.person(sponsor), values.day("review", review) if review else None
        promises = tuple(_promise(one) for one in promise or ())
        made = Sponsorship(new_id(), _about(desk, about), who, text.strip(), promises, when)
        done(buy_in.save(desk, made, names.made_people).value, json)


def list_sponsors(
    ctx: typer.Context,
    about: About = "",
    due: Annotated[bool, typer.Option("--due", help="Only where a promise or a review is due.")] = False,
    json: Json = False,
) -> None:
    """Who stands behind what, what was promised, and what has come."""
    from okr_desktop.services.engagement.direction import buy_in

    with opened(ctx) as desk:
        found = buy_in.of(desk.plan, _about(desk, about) if about else None)
        found = [one for one in found if not due or one.due or one.late]
        if json:
            output.say_json([_backing(one) for one in found])
        elif not found:
            output.warn("There is nothing to list. Note a sponsor with: okr sponsor add NAME --promise WHAT")
        for one in found if not json else ():
            _say_backing(one)


def _say_backing(one: Backing) -> None:
    looked = f", looked at again on {one.record.review}" if one.record.review else ""
    who, what = one.sponsor or "Somebody who is gone", one.about or "something that is gone"
    output.say(f"{who} stands behind {what}{looked}{' (due)' if one.due else ''} {one.record.id[-8:]}")
    for place, promise in enumerate(one.record.promises, 1):
        by = f" by {promise.due}" if promise.due else ""
        late = " (late)" if place - 1 in one.late else ""
        note = f": {promise.note}" if promise.note else ""
        output.say(f"  {place}. {promise.text}{by}: {promise.delivery}{late}{note}")


def _backing(one: Backing) -> dict[str, object]:
    record = one.record
    return {
        "id": record.id,
        "sponsor": one.sponsor,
        "about": record.about,
        "title": one.about,
        "text": record.text,
        "review": _day(record.review) or None,
        "reviewed": _day(record.reviewed) or None,
        "due": one.due,
        "promises": [
            {
                "promise": place,
                "text": promise.text,
                "due": _day(promise.due) or None,
                "delivery": promise.delivery,
                "note": promise.note,
                "late": place - 1 in one.late,
            }
            for place, promise in enumerate(record.promises, 1)
        ],
    }


def _sponsorship(desk: Desk, text: str) -> Sponsorship:
    """A sponsorship by id, or the only one of a person; raises NotFound ``sponsorship.unknown``."""
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.domain.text import fold
    from okr_desktop.services.engagement.direction import buy_in

    known = buy_in.of(desk.plan)
    named = [one.record for one in known if fold(one.sponsor) == fold(text)]
    wanted = text.strip().lower()
    found = named or [one.record for one in known if len(wanted) >= 4 and one.record.id.endswith(wanted)]
    if len(found) != 1:
        raise NotFound("sponsorship.unknown", id=text)
    return found[0]


def edit_sponsor(
    ctx: typer.Context,
    sponsorship: SponsorId,
    text: Annotated[str | None, typer.Option("--text", metavar="T", help="In their own words.")] = None,
    promise: Promises = None,
    review: Review = "",
    json: Json = False,
) -> None:
    """Change a sponsorship; promises are added to those there are."""
    from dataclasses import replace

    from okr_desktop.services import values
    from okr_desktop.services.engagement.direction import buy_in

    with opened(ctx, writes=True) as desk:
        one = _sponsorship(desk, sponsorship)
        promises = (*one.promises, *(_promise(told) for told in promise or ()))
        when = values.day("review", review) if review else one.review
        changed = replace(one, promises=promises, review=when, text=one.text if text is None else text.strip())
        done(buy_in.save(desk, changed).value, json)


def deliver(
    ctx: typer.Context,
    sponsorship: SponsorId,
    promise: Annotated[
        int, typer.Argument(metavar="PROMISE", help="The number of the promise, as in: okr sponsor list")
    ],
    state: Annotated[str, typer.Argument(metavar="STATE", help="open, partly, delivered or withdrawn.")] = "delivered",
    note: Annotated[str | None, typer.Option("--note", metavar="T", help="What came, or why not.")] = None,
    json: Json = False,
) -> None:
    """Say what became of a promise."""
    from okr_desktop.services.engagement.direction import buy_in

    with opened(ctx, writes=True) as desk:
        one = _sponsorship(desk, sponsorship)
        done(buy_in.deliver(desk, one.id, promise - 1, state.strip().lower(), note).value, json)


def review(
    ctx: typer.Context,
    sponsorship: SponsorId,
    following: Annotated[str, typer.Option("--next", metavar="D", help="The day of the next look.")] = "",
    json: Json = False,
) -> None:
    """Note that it was looked at today, and when it is looked at again."""
    from okr_desktop.services import values
    from okr_desktop.services.engagement.direction import buy_in

    with opened(ctx, writes=True) as desk:
        when = values.day("review", following) if following else None
        done(buy_in.review(desk, _sponsorship(desk, sponsorship).id, when).value, json)


def delete_sponsor(ctx: typer.Context, sponsorship: SponsorId, json: Json = False) -> None:
    """Delete a sponsorship."""
    from okr_desktop.services.engagement.direction import buy_in

    with opened(ctx, writes=True) as desk:
        done(buy_in.delete(desk, _sponsorship(desk, sponsorship).id).value, json)
