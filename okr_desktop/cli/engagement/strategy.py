"""Strategy: mission, vision, themes and directions of a year, what serves them, and telling a cycle to everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json, Owner, done
from okr_desktop.cli.session import opened
from okr_desktop.cli.views.cycle_views import cycle_named

if TYPE_CHECKING:
    from okr_desktop.domain.cycles import Cycle
    from okr_desktop.domain.plan import Record
    from okr_desktop.domain.strategy import Announcement, Direction, DirectionKind
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.engagement.direction.strategy import Line

One = Annotated[str, typer.Argument(metavar="DIRECTION", help="By id, or by the beginning of its text.")]
CycleOption = Annotated[str, typer.Option("--cycle", metavar="C", help="A cycle by name or id; the current one else.")]
Why = Annotated[str | None, typer.Option("--why", metavar="T", help="Why this matters.")]
Under = Annotated[str | None, typer.Option("--under", metavar="D", help="What it serves itself; none takes it away.")]
Year = Annotated[
    str | None,
    typer.Option("--year", metavar="C", help="The cycle of a year that it is for; made when it is not there."),
]
_NONE = ("", "none", "-")


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(no_args_is_help=True, help="What stands above the objectives, and how they serve it.")
    group.command("list")(list_directions)
    group.command("add")(add)
    group.command("edit")(edit)
    group.command("move")(move)
    group.command("archive")(archive)
    group.command("delete")(delete)
    group.command("serve")(serve)
    group.command("served")(served)
    group.command("unserved")(unserved)
    app.add_typer(group, name="strategy")
    app.command("announce")(announce)


def list_directions(
    ctx: typer.Context,
    cycle: CycleOption = "",
    archived: Annotated[bool, typer.Option("--archived", help="Archived ones as well.")] = False,
    json: Json = False,
) -> None:
    """The strategy with the objectives of a cycle counted, and their progress."""
    from okr_desktop.services.engagement.direction import strategy

    with opened(ctx) as desk:
        found = strategy.overview(desk.plan, _cycle(desk, cycle), archived=archived)
        if json:
            output.say_json([_dict(desk, one) for one in found.lines])
        elif not found.lines:
            output.warn('There is no strategy yet. Begin with: okr strategy add mission "Why we exist"')
        else:
            heads = ["Kind", "Text", "Serves", "Objectives", "Progress", "Id"]
            output.table(heads, [_row(desk, one) for one in found.lines], frozenset({3, 4}))


def _cycle(desk: Desk, text: str) -> Cycle | None:
    """The cycle that is meant, None where there is none at all."""
    return cycle_named(desk, text) if text or desk.plan.cycles else None


def _row(desk: Desk, line: Line) -> list[str]:
    from okr_desktop.services.engagement.direction import strategy

    one, above = line.direction, desk.plan.directions.get(line.above or "")
    progress = output.percent(line.reach.progress)
    serves = strategy.title(above) if above else ""
    return [one.kind.value, strategy.title(one), serves, str(len(line.reach.all)), progress, one.id[-8:]]


def _dict(desk: Desk, line: Line) -> dict[str, object]:
    from okr_desktop.services.explain import number

    one, plan = line.direction, desk.plan
    owner, year = plan.people.get(one.owner or ""), plan.cycles.get(one.cycle or "")
    return {
        "id": one.id,
        "kind": one.kind.value,
        "text": one.text,
        "why": one.why,
        "serves": line.above,
        "owner": owner.name if owner else None,
        "year": year.name if year else None,
        "archived": one.archived,
        "objectives": list(line.reach.all),
        "own_objectives": list(line.reach.own),
        "progress": number(line.reach.progress),
        "reported": line.reach.reported,
        "counted": line.reach.total,
    }


def add(
    ctx: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help="mission, vision, theme or annual.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What it says, in a sentence or two.")],
    why: Why = None,
    under: Under = None,
    year: Year = None,
    owner: Owner = "",
    json: Json = False,
) -> None:
    """Add a part of the strategy; prints its id."""
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.strategy import Direction
    from okr_desktop.services.engagement.direction import strategy

    with opened(ctx, writes=True) as desk:
        made = Direction(new_id(), _kind(kind), text.strip())
        changed, new = _changed(desk, made, why, under, year, owner)
        done(strategy.save(desk, changed, new).value, json)


def _kind(text: str) -> DirectionKind:
    from okr_desktop.domain.strategy import DirectionKind
    from okr_desktop.services import values

    return values.choice("kind", text, DirectionKind)


def _changed(
    desk: Desk, one: Direction, why: str | None, under: str | None, year: str | None, owner: str
) -> tuple[Direction, tuple[Record, ...]]:
    """The direction with what was said about it, and the new people and cycle that were named."""
    from dataclasses import replace

    from okr_desktop.services.engagement.direction import strategy
    from okr_desktop.services.fields import Names

    names = Names(desk)
    if why is not None:
        one = replace(one, why=why.strip())
    if under is not None:
        one = replace(one, parent=None if under.lower() in _NONE else strategy.find(desk, under).id)
    if year is not None:
        one = replace(one, cycle=None if year.lower() in _NONE else names.cycle(year))
    if owner:
        one = replace(one, owner=names.person(owner))
    return one, names.made


def edit(
    ctx: typer.Context,
    direction: One,
    text: Annotated[str | None, typer.Option("--text", metavar="T", help="What it says.")] = None,
    kind: Annotated[str, typer.Option("--kind", metavar="K", help="mission, vision, theme or annual.")] = "",
    why: Why = None,
    under: Under = None,
    year: Year = None,
    owner: Owner = "",
    json: Json = False,
) -> None:
    """Change a part of the strategy."""
    from dataclasses import replace

    from okr_desktop.services.engagement.direction import strategy

    with opened(ctx, writes=True) as desk:
        one = strategy.find(desk, direction)
        one = replace(one, text=one.text if text is None else text.strip(), kind=_kind(kind) if kind else one.kind)
        changed, new = _changed(desk, one, why, under, year, owner)
        done(strategy.save(desk, changed, new).value, json)


def move(
    ctx: typer.Context,
    direction: One,
    place: Annotated[int, typer.Argument(metavar="PLACE", help="Its place among those of its kind, from 1.")],
    json: Json = False,
) -> None:
    """Put it at another place among those of its kind."""
    from okr_desktop.services.engagement.direction import strategy

    with opened(ctx, writes=True) as desk:
        done(strategy.move(desk, strategy.find(desk, direction).id, place - 1).value, json)


def archive(
    ctx: typer.Context,
    direction: One,
    undo: Annotated[bool, typer.Option("--undo", help="Bring it back.")] = False,
    json: Json = False,
) -> None:
    """Take it out of sight; what serves it goes on doing so."""
    from okr_desktop.services.engagement.direction import strategy

    with opened(ctx, writes=True) as desk:
        done(strategy.archive(desk, strategy.find(desk, direction).id, not undo).value, json)


def delete(ctx: typer.Context, direction: One, json: Json = False) -> None:
    """Delete it; what served it serves nothing then, until this is undone."""
    from okr_desktop.services.engagement.direction import strategy

    with opened(ctx, writes=True) as desk:
        done(strategy.delete(desk, strategy.find(desk, direction).id).value, json)


def serve(
    ctx: typer.Context,
    objective: Annotated[str, typer.Argument(metavar="OBJECTIVE", help="An objective by id.")],
    direction: Annotated[
        str, typer.Argument(metavar="DIRECTION", help="What it serves; none: as what it stands under.")
    ],
    json: Json = False,
) -> None:
    """Say what an objective serves."""
    from okr_desktop.services.engagement.direction import strategy

    with opened(ctx, writes=True) as desk:
        wanted = None if direction.lower() in _NONE else strategy.find(desk, direction).id
        done(strategy.serve(desk, desk.resolve(objective), wanted).value, json)


def served(ctx: typer.Context, cycle: CycleOption = "", json: Json = False) -> None:
    """Each objective of a cycle with what it serves, up to the mission."""
    from okr_desktop.domain import serving
    from okr_desktop.services import cycles
    from okr_desktop.services.engagement.direction import strategy

    with opened(ctx) as desk:
        found = _cycle(desk, cycle)
        plan, rows = desk.plan, list[tuple[str, str, list[str], bool]]()
        for one in cycles.objectives(plan, found.id) if found else ():
            said = serving.serving(plan, one.id)
            chain = [strategy.title(up) for up in serving.chain(plan, said.direction)]
            rows.append((one.id, one.title, chain, said.source is not None and said.source != one.id))
        if json:
            keys = ("id", "title", "serves", "inherited")
            output.say_json([dict(zip(keys, row, strict=True)) for row in rows])
        else:
            table = [
                [title, " ← ".join(chain) or "–", "yes" if above else "", id[-8:]] for id, title, chain, above in rows
            ]
            output.table(["Objective", "Serves", "Inherited", "Id"], table)


def unserved(ctx: typer.Context, cycle: CycleOption = "", json: Json = False) -> None:
    """What of the strategy no objective of a cycle serves, and objectives that serve nothing."""
    from okr_desktop.services.engagement.direction import strategy

    with opened(ctx) as desk:
        found = strategy.overview(desk.plan, _cycle(desk, cycle))
        if json:
            output.say_json(
                {
                    "directions": [_dict(desk, one) for one in found.unserved],
                    "objectives": [{"id": one.id, "title": one.title} for one in found.loose],
                }
            )
            return
        rows = [
            [one.direction.kind.value, strategy.title(one.direction), one.direction.id[-8:]] for one in found.unserved
        ]
        rows += [["objective", one.title, one.id[-8:]] for one in found.loose]
        if rows:
            output.table(["Kind", "Nothing serves this, or it serves nothing", "Id"], rows)
        else:
            output.say("Everything is served, and every objective serves something.")


# Telling it


def announce(
    ctx: typer.Context,
    text: Annotated[
        str, typer.Argument(metavar="[TEXT]", help="Your own words, a sentence a line; else five are proposed.")
    ] = "",
    cycle: CycleOption = "",
    language: Annotated[str, typer.Option("--language", "-l", metavar="L", help="en or de.")] = "en",
    html: Annotated[bool, typer.Option("--html", help="As HTML to paste into a mail.")] = False,
    save: Annotated[bool, typer.Option("--save", help="Keep it in the workspace.")] = False,
    sent: Annotated[bool, typer.Option("--sent", help="Keep it, with today as the day it was given out.")] = False,
    listed: Annotated[bool, typer.Option("--list", help="What was announced so far.")] = False,
    json: Json = False,
) -> None:
    """This cycle in five sentences: what we want and why, the objectives, what changed, what we ask, when we look."""
    from okr_desktop.services.engagement.direction import announcing

    with opened(ctx, writes=save or sent) as desk:
        if listed:
            _list_announcements(desk, json)
            return
        known = cycle_named(desk, cycle)
        said = text.strip() or "\n".join(announcing.propose(desk, known.id, language))
        told = announcing.told(desk, known.id, said, language)
        id = _keep(desk, known.id, said, sent) if save or sent else None
        if json:
            found = {"id": id, "cycle": known.name, "subject": told.subject, "sentences": said.splitlines()}
            output.say_json({**found, "text": told.text, "html": told.html, "mailto": told.mailto})
        else:
            for line in (told.html if html else told.text).rstrip("\n").split("\n"):
                output.say(line)


def _keep(desk: Desk, cycle: str, text: str, sent: bool) -> str:
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.strategy import Announcement
    from okr_desktop.services.engagement.direction import announcing

    day = desk.today if sent else None
    return announcing.save(desk, Announcement(new_id(), cycle, text, day=day)).value


def _list_announcements(desk: Desk, json: bool) -> None:
    from okr_desktop.services.engagement.direction import announcing

    found = [_announcement(desk, one) for one in announcing.of(desk.plan)]
    if json:
        output.say_json(found)
    else:
        rows = [
            [
                str(one["cycle"] or "a cycle that is gone"),
                str(one["day"] or ""),
                str(one["text"]).split("\n", 1)[0],
                str(one["id"])[-8:],
            ]
            for one in found
        ]
        output.table(["Cycle", "Sent", "Text", "Id"], rows)


def _announcement(desk: Desk, one: Announcement) -> dict[str, object]:
    author, cycle = desk.plan.people.get(one.author or ""), desk.plan.cycles.get(one.cycle)
    return {
        "id": one.id,
        "cycle": cycle.name if cycle else None,
        "text": one.text,
        "author": author.name if author else None,
        "day": one.day.isoformat() if one.day else None,
    }
