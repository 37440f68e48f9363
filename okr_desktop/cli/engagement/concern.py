"""Concerns: raise one with or without a name, respond, act, resolve or accept it, and see what keeps coming back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Cycle, Json, Owner, done, id_of
from okr_desktop.cli.engagement.idea import ORDERS, cycle_id, ordering, place
from okr_desktop.cli.session import opened

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.engagement.inbox.concern_list import ConcernLine
    from okr_desktop.services.engagement.inbox.concern_patterns import Pattern, Patterns

ConcernId = Annotated[str, typer.Argument(metavar="CONCERN", help="The id of a concern, or its end.")]
Text = Annotated[str, typer.Argument(metavar="TEXT", help="What worries you, in your own words.")]
About = Annotated[
    str, typer.Option("--about", metavar="ID", help="An item, team or cycle; the OKR process if not said.")
]
Kind = Annotated[str, typer.Option("--kind", metavar="K", help="A pattern of the playbook.")]
Unnamed = Annotated[
    bool, typer.Option("--unnamed", help="Without your name: no author, only the week, no undo; prints its id.")
]
End = Annotated[str, typer.Argument(metavar="TEXT", help="How it was resolved, or why it is accepted as it is.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(no_args_is_help=True, help="Concerns: what speaks against a goal or the process, and its end.")
    group.command("raise")(raise_)
    group.command("list")(list_concerns)
    group.command("show")(show)
    group.command("respond")(respond)
    group.command("act")(act)
    group.command("resolve")(resolve)
    group.command("accept")(accept)
    group.command("reopen")(reopen)
    group.command("support")(support)
    group.command("kind")(set_kind)
    group.command("edit")(edit)
    group.command("to-idea")(to_idea)
    group.command("to-objective")(to_objective)
    group.command("delete")(delete)
    group.command("patterns")(patterns)
    app.add_typer(group, name="concern")


def concern_id(desk: Desk, text: str) -> str:
    """The id of a concern, or a part of it; raises NotFound."""
    return id_of(desk, text, "concern.unknown")


def raise_(
    ctx: typer.Context,
    text: Text,
    about: About = "",
    kind: Kind = "",
    cycle: Cycle = "",
    unnamed: Unnamed = False,
    json: Json = False,
) -> None:
    """Raise a concern; prints its id. Say who you are with okr me, or raise it with --unnamed."""
    from okr_desktop.cli.engagement.idea_view import told_unnamed
    from okr_desktop.domain.concerns import PROCESS
    from okr_desktop.services.engagement.inbox import concerns

    with opened(ctx, writes=True) as desk:
        item = _about(desk, about) or PROCESS
        what = concerns.Raising(text, item, _kind(kind), cycle_id(desk, cycle))
        if unnamed:
            told_unnamed("concern", concerns.raise_unnamed(desk, what).value, json)
        else:
            done(concerns.raise_named(desk, what).value, json)


def _about(desk: Desk, text: str) -> str | None:
    from okr_desktop.domain.concerns import PROCESS
    from okr_desktop.services import cycles

    if text.strip().lower() == PROCESS:
        return PROCESS
    cycle = cycles.by_name(desk.plan, text) if text.strip() else None
    return cycle.id if cycle else place(desk, text)


def _kind(code: str) -> str:
    """A pattern of the playbook; raises NotFound for another word."""
    from okr_desktop.services.engagement.inbox import playbook

    return playbook.one(code).code if code.strip() else ""


def list_concerns(
    ctx: typer.Context,
    state: Annotated[
        list[str] | None,
        typer.Option("--state", metavar="S", help="raised, answered, acting, resolved, accepted; several times."),
    ] = None,
    open_: Annotated[bool, typer.Option("--open", help="Only what somebody still has to do something about.")] = False,
    mine: Annotated[bool, typer.Option("--mine", help="Only what I raised with my name.")] = False,
    unanswered: Annotated[bool, typer.Option("--unanswered", help="Only what nobody has responded to.")] = False,
    team: Annotated[str, typer.Option("--team", metavar="T", help="About a team or its objectives.")] = "",
    about: Annotated[str, typer.Option("--about", metavar="ID", help="An item, team or cycle, or: process")] = "",
    cycle: Cycle = "",
    kind: Kind = "",
    order: Annotated[str, typer.Option("--order", metavar="O", help=ORDERS)] = "newest",
    json: Json = False,
) -> None:
    """List concerns with where each stands, how long it has waited, and who shares it."""
    from okr_desktop.cli.engagement import idea_view
    from okr_desktop.domain.concerns import ConcernState
    from okr_desktop.services import people, values
    from okr_desktop.services.engagement.inbox import concern_list

    with opened(ctx) as desk:
        wanted = concern_list.Wanted(
            frozenset(values.choice("state", one, ConcernState) for one in state or ()),
            mine,
            unanswered,
            open_,
            people.team_id(desk.plan, team),
            _about(desk, about),
            cycle_id(desk, cycle),
            _kind(kind) or None,
        )
        found = concern_list.lines(desk, wanted, ordering(order))
        if json:
            output.say_json([idea_view.concern_dict(desk, one) for one in found])
        elif not found:
            output.warn('There are no such concerns. Raise one with: okr concern raise "…"')
        else:
            heads = ["Concern", "State", "Waits", "Support", "About", "By", "Id"]
            output.table(heads, [idea_view.concern_row(desk, one) for one in found], frozenset({3}))


def show(ctx: typer.Context, concern: ConcernId, json: Json = False) -> None:
    """One concern: its text, the response, what is done about it, and what was said."""
    from okr_desktop.cli.engagement import idea_view
    from okr_desktop.services.engagement.inbox import concern_list

    with opened(ctx) as desk:
        found = concern_list.line(desk, concern_id(desk, concern))
        if json:
            output.say_json(idea_view.concern_dict(desk, found))
        else:
            _print(desk, found)


def _print(desk: Desk, one: ConcernLine) -> None:
    from okr_desktop.cli.engagement.idea_view import about_text, age_text, author_text, name_of, print_comments
    from okr_desktop.services.engagement.inbox import concerns

    plan, concern = desk.plan, one.concern
    output.say(f"{concern.text}  ({concern.id[-8:]})")
    output.say(f"By: {author_text(plan, concern.author)}, {age_text(one.said) or 'some time'}")
    output.say(f"About: {about_text(plan, concern.about)}")
    output.say(f"State: {concern.state.value}{f', waits {age_text(one.waits)}' if one.waits else ''}")
    if concern.response:
        by = " ".join(part for part in (name_of(plan, concern.responder), str(concern.answered or "")) if part)
        output.say(f"Response ({by}): {concern.response}" if by else f"Response: {concern.response}")
    for action in concerns.actions_of(plan, concern.id):
        owner = name_of(plan, action.owner)
        output.say(f"  → {action.text} ({', '.join(part for part in (owner, action.state.value) if part)})")
    for made in concerns.came_of(plan, concern.id):
        output.say(f"  → {about_text(plan, made.id)}  ({made.id[-8:]})")
    if concern.end:
        output.say(f"Ended {concern.ended or ''}: {concern.end}")
    output.say(f"Support: {one.voices}")
    print_comments(plan, concern.id)


def respond(
    ctx: typer.Context,
    concern: ConcernId,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What you have to say to it.")],
    json: Json = False,
) -> None:
    """Respond to a concern, or put the response into better words."""
    from okr_desktop.services.engagement.inbox import concerns

    with opened(ctx, writes=True) as desk:
        done(concerns.respond(desk, concern_id(desk, concern), text).value, json)


def act(
    ctx: typer.Context,
    concern: ConcernId,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What will be done about it.")],
    owner: Owner = "",
    due: Annotated[str, typer.Option("--due", metavar="D", help="The day by which it is done.")] = "",
    json: Json = False,
) -> None:
    """Say what will be done about a concern; prints the id of the action."""
    from okr_desktop.domain.people import Person
    from okr_desktop.services import values
    from okr_desktop.services.engagement.inbox import concerns
    from okr_desktop.services.fields import Names

    with opened(ctx, writes=True) as desk:
        names = Names(desk)
        day = values.day("due", due) if due.strip() else None
        person = names.person(owner)
        new = tuple(one for one in names.made_people if isinstance(one, Person))
        done(concerns.act(desk, concern_id(desk, concern), concerns.Acting(text, person, day, new)).value, json)


def resolve(ctx: typer.Context, concern: ConcernId, text: End, json: Json = False) -> None:
    """Say how a concern was resolved."""
    from okr_desktop.services.engagement.inbox import concerns

    with opened(ctx, writes=True) as desk:
        done(concerns.resolve(desk, concern_id(desk, concern), text).value, json)


def accept(ctx: typer.Context, concern: ConcernId, text: End, json: Json = False) -> None:
    """Say why a concern is accepted as it is."""
    from okr_desktop.services.engagement.inbox import concerns

    with opened(ctx, writes=True) as desk:
        done(concerns.accept(desk, concern_id(desk, concern), text).value, json)


def reopen(ctx: typer.Context, concern: ConcernId, json: Json = False) -> None:
    """Open a concern again."""
    from okr_desktop.services.engagement.inbox import concerns

    with opened(ctx, writes=True) as desk:
        done(concerns.reopen(desk, concern_id(desk, concern)).value, json)


def support(
    ctx: typer.Context,
    concern: ConcernId,
    back: Annotated[bool, typer.Option("--back", help="You do not share it any more.")] = False,
    json: Json = False,
) -> None:
    """Say with your name that you share a concern; --back takes it back."""
    from okr_desktop.services.engagement.inbox import concerns

    with opened(ctx, writes=True) as desk:
        action = concerns.take_support_back if back else concerns.support_concern
        done(action(desk, concern_id(desk, concern)).value, json)


def set_kind(
    ctx: typer.Context,
    concern: ConcernId,
    kind: Annotated[str, typer.Argument(metavar="[KIND]", help="A pattern of the playbook; none if left out.")] = "",
    json: Json = False,
) -> None:
    """Say which pattern of the playbook a concern follows."""
    from okr_desktop.services.engagement.inbox import concerns

    with opened(ctx, writes=True) as desk:
        done(concerns.set_kind(desk, concern_id(desk, concern), _kind(kind)).value, json)


def edit(ctx: typer.Context, concern: ConcernId, text: Text, json: Json = False) -> None:
    """Change the text of your own concern, while nobody has responded."""
    from okr_desktop.services.engagement.inbox import concerns

    with opened(ctx, writes=True) as desk:
        done(concerns.edit(desk, concern_id(desk, concern), text).value, json)


def to_idea(
    ctx: typer.Context,
    concern: ConcernId,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What would be better.")],
    json: Json = False,
) -> None:
    """Make an idea of a concern; it keeps its author, or stays without a name."""
    from okr_desktop.services.engagement.inbox import concerns

    with opened(ctx, writes=True) as desk:
        done(concerns.to_idea(desk, concern_id(desk, concern), text).value, json)


def to_objective(
    ctx: typer.Context,
    concern: ConcernId,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="Where you want to be instead.")],
    cycle: Cycle = "",
    team: Annotated[str, typer.Option("--team", metavar="T", help="Teams, with commas between.")] = "",
    owner: Owner = "",
    json: Json = False,
) -> None:
    """Make an objective of a concern."""
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.okrs import Objective
    from okr_desktop.services.engagement.inbox import concerns
    from okr_desktop.services.fields import Names

    with opened(ctx, writes=True) as desk:
        names, id = Names(desk), concern_id(desk, concern)
        when, who, teams = names.cycle(cycle), names.person(owner), names.teams(team)
        item = Objective(new_id(), title.strip(), cycle=when, owner=who, teams=teams)
        done(concerns.to_objective(desk, id, item, names.made).value, json)


def delete(ctx: typer.Context, concern: ConcernId, json: Json = False) -> None:
    """Delete a concern with its comments; what is done about it stays."""
    from okr_desktop.services.engagement.inbox import concerns

    with opened(ctx, writes=True) as desk:
        done(concerns.delete(desk, concern_id(desk, concern)).value, json)


# What keeps coming back


def patterns(
    ctx: typer.Context,
    cycle: Annotated[
        list[str] | None, typer.Option("--cycle", metavar="C", help="Only of this cycle; several times.")
    ] = None,
    json: Json = False,
) -> None:
    """Concerns over cycles, by pattern of the playbook and by what they are about. Counts, never shares."""
    from okr_desktop.services.engagement.inbox import concern_patterns

    with opened(ctx) as desk:
        chosen = [id for one in cycle or () if (id := cycle_id(desk, one))]
        found = concern_patterns.patterns(desk.plan, chosen)
        if json:
            output.say_json(_patterns_dict(found))
        elif not found.total:
            output.warn("Nobody has raised a concern yet.")
        else:
            _print_patterns(found)


def _print_patterns(found: Patterns) -> None:
    heads = ["What", "Concerns", *(one.name for one in found.cycles), "Open", "Resolved", "Accepted"]
    right = frozenset(range(1, len(heads)))
    output.table(heads, [_row(one, one.code or "not sorted yet") for one in found.kinds], right)
    output.say("")
    output.table(heads, [_row(one, one.code.replace("_", " ")) for one in found.subjects], right)
    if found.few:
        some = "One concern is" if found.total == 1 else f"{found.total} concerns are"
        output.warn(f"{some} too few to speak of patterns: read them one by one.")


def _row(one: Pattern, name: str) -> list[str]:
    return [name, *map(str, (one.count, *one.per_cycle, one.open, one.resolved, one.accepted))]


def _patterns_dict(found: Patterns) -> dict[str, object]:
    return {
        "cycles": [one.name for one in found.cycles],
        "total": found.total,
        "few": found.few,
        "elsewhere": found.elsewhere,
        "kinds": [_pattern_dict(one) for one in found.kinds],
        "subjects": [_pattern_dict(one) for one in found.subjects],
    }


def _pattern_dict(one: Pattern) -> dict[str, object]:
    return {
        "code": one.code or None,
        "count": one.count,
        "open": one.open,
        "resolved": one.resolved,
        "accepted": one.accepted,
        "per_cycle": list(one.per_cycle),
        "few": one.few,
        "recurs": one.recurs,
        "concerns": list(one.ids),
    }
