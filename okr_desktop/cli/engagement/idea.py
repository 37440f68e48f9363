"""Ideas: give one with or without a name, support, merge, answer, and make something of it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Cycle, Json, done, id_of
from okr_desktop.cli.session import opened

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.engagement.inbox.idea_list import InboxLine, Order

IdeaId = Annotated[str, typer.Argument(metavar="IDEA", help="The id of an idea, or its end.")]
Text = Annotated[str, typer.Argument(metavar="TEXT", help="What you propose, in your own words.")]
About = Annotated[str, typer.Option("--about", metavar="ID", help="An objective, key result or team that it is about.")]
Unnamed = Annotated[
    bool, typer.Option("--unnamed", help="Without your name: no author, only the week, no undo; prints its id.")
]
Reason = Annotated[str, typer.Option("--reason", metavar="T", help="Why; whoever proposed it will read it.")]
Team = Annotated[str, typer.Option("--team", metavar="T", help="About this team or its objectives, or by its people.")]
ORDERS = "newest, waiting or support."


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    from okr_desktop.cli.engagement import idea_adopt

    group = typer.Typer(no_args_is_help=True, help="Ideas: an inbox for everybody, and what becomes of each.")
    group.command("add")(add)
    group.command("list")(list_ideas)
    group.command("show")(show)
    group.command("support")(support)
    group.command("answer")(answer)
    group.command("reopen")(reopen)
    group.command("merge")(merge)
    group.command("split")(split)
    group.command("edit")(edit)
    group.command("reword")(reword)
    group.command("delete")(delete)
    group.command("said")(said)
    idea_adopt.register(group)
    app.add_typer(group, name="idea")


def add(
    ctx: typer.Context, text: Text, about: About = "", cycle: Cycle = "", unnamed: Unnamed = False, json: Json = False
) -> None:
    """Give an idea; prints its id. Say who you are with okr me, or give it with --unnamed."""
    from okr_desktop.cli.engagement.idea_view import told_unnamed
    from okr_desktop.services.engagement.inbox import ideas

    with opened(ctx, writes=True) as desk:
        item, when = place(desk, about), cycle_id(desk, cycle)
        if unnamed:
            told_unnamed("idea", ideas.give_unnamed(desk, text, item, when).value, json)
        else:
            done(ideas.give(desk, text, item, when).value, json)


def place(desk: Desk, about: str) -> str | None:
    """What an idea is about: by id, or a team by its name."""
    from okr_desktop.services import people

    if not about.strip():
        return None
    team = people.find_team(desk.plan, about)
    return team.id if team else desk.resolve(about)


def idea_id(desk: Desk, text: str) -> str:
    """The id of an idea, or a part of it; raises NotFound."""
    return id_of(desk, text, "idea.unknown")


def cycle_id(desk: Desk, cycle: str) -> str | None:
    """The id of a cycle by its name; None for none."""
    from okr_desktop.services import cycles

    return cycles.find(desk.plan, cycle).id if cycle.strip() else None


def list_ideas(
    ctx: typer.Context,
    state: Annotated[
        list[str] | None,
        typer.Option("--state", metavar="S", help="new, discussed, adopted, adapted, later, declined; several times."),
    ] = None,
    mine: Annotated[bool, typer.Option("--mine", help="Only what I gave with my name.")] = False,
    unanswered: Annotated[bool, typer.Option("--unanswered", help="Only what nobody has answered.")] = False,
    team: Team = "",
    about: About = "",
    cycle: Cycle = "",
    inbox: Annotated[bool, typer.Option("--inbox", help="Without the ideas of workshops.")] = False,
    order: Annotated[str, typer.Option("--order", metavar="O", help=ORDERS)] = "newest",
    json: Json = False,
) -> None:
    """List ideas with what became of each, how long they have waited, and who supports them."""
    from okr_desktop.cli.engagement import idea_view
    from okr_desktop.domain.ideas import IdeaState
    from okr_desktop.services import people, values
    from okr_desktop.services.engagement.inbox import idea_list

    with opened(ctx) as desk:
        wanted = idea_list.Wanted(
            frozenset(values.choice("state", one, IdeaState) for one in state or ()),
            mine,
            unanswered,
            people.team_id(desk.plan, team),
            place(desk, about),
            cycle_id(desk, cycle),
            not inbox,
        )
        found = idea_list.lines(desk, wanted, ordering(order))
        if json:
            output.say_json([idea_view.idea_dict(desk, one) for one in found])
        elif not found:
            output.warn('There are no such ideas. Give one with: okr idea add "…"')
        else:
            heads = ["Idea", "State", "Waits", "Support", "By", "Id"]
            output.table(heads, [idea_view.idea_row(desk, one) for one in found], frozenset({3}))


class Orders(StrEnum):
    """How a list is sorted."""

    NEWEST = "newest"
    WAITING = "waiting"
    SUPPORT = "support"


def ordering(text: str) -> Order:
    """An order by its name; raises NotUnderstood for another word."""
    from okr_desktop.services import values

    chosen = values.choice("order", text, Orders)
    return "waiting" if chosen is Orders.WAITING else "support" if chosen is Orders.SUPPORT else "newest"


def show(ctx: typer.Context, idea: IdeaId, json: Json = False) -> None:
    """One idea: its text, its fate with the reason, what came of it, and what was said."""
    from okr_desktop.cli.engagement import idea_view
    from okr_desktop.services.engagement.inbox import idea_list

    with opened(ctx) as desk:
        found = idea_list.line(desk, idea_id(desk, idea))
        if json:
            output.say_json(idea_view.idea_dict(desk, found))
        else:
            _print(desk, found)


def _print(desk: Desk, one: InboxLine) -> None:
    from okr_desktop.cli.engagement.idea_view import about_text, age_text, author_text, name_of, print_comments

    plan, idea, keeper = desk.plan, one.idea, one.keeper
    output.say(f"{idea.words}  ({idea.id[-8:]})")
    by = name_of(plan, idea.author) or idea.author_name or author_text(plan, idea.author)
    output.say(f"By: {by}, {age_text(one.said) or 'some time'}")
    if idea.about:
        output.say(f"About: {about_text(plan, idea.about)}")
    if keeper.id != idea.id:
        output.say(f"Merged into: {keeper.words}  ({keeper.id[-8:]})")
    answer = f"{one.state.value}, waits {age_text(one.waits)}" if one.waits else one.state.value
    by = " ".join(part for part in (name_of(plan, keeper.answered_by), str(keeper.answered or "")) if part)
    output.say(f"Answer: {answer}{f' ({by})' if by else ''}{f': {keeper.reason}' if keeper.reason else ''}")
    for made in one.fate.into:
        output.say(f"  → {made.kind.replace('_', ' ')}: {made.title}  ({made.id[-8:]})")
    output.say(f"Support: {one.voices}")
    print_comments(plan, idea.id)


def support(
    ctx: typer.Context,
    idea: IdeaId,
    back: Annotated[bool, typer.Option("--back", help="Take your support back.")] = False,
    json: Json = False,
) -> None:
    """Support an idea with your name, once; --back takes it back."""
    from okr_desktop.services.engagement.inbox import ideas

    with opened(ctx, writes=True) as desk:
        action = ideas.take_support_back if back else ideas.support_idea
        done(action(desk, idea_id(desk, idea)).value, json)


def answer(
    ctx: typer.Context,
    idea: IdeaId,
    state: Annotated[str, typer.Argument(metavar="ANSWER", help="discussed, later or declined.")],
    reason: Reason = "",
    json: Json = False,
) -> None:
    """Say what becomes of an idea; later and declined need a reason. To adopt one: okr idea adopt."""
    from okr_desktop.domain.ideas import IdeaState
    from okr_desktop.services import values
    from okr_desktop.services.engagement.inbox import ideas

    with opened(ctx, writes=True) as desk:
        word = values.choice("state", state, IdeaState)
        done(ideas.answer(desk, idea_id(desk, idea), word, reason).value, json)


def reopen(ctx: typer.Context, idea: IdeaId, json: Json = False) -> None:
    """Let an idea wait for an answer anew."""
    from okr_desktop.services.engagement.inbox import ideas

    with opened(ctx, writes=True) as desk:
        done(ideas.reopen(desk, idea_id(desk, idea)).value, json)


def merge(
    ctx: typer.Context,
    into: Annotated[str, typer.Argument(metavar="INTO", help="The idea that stands for all of them.")],
    others: Annotated[list[str], typer.Argument(metavar="IDEA...", help="What is merged into it.")],
    json: Json = False,
) -> None:
    """Let one idea stand for others; their support adds up, and no person counts twice."""
    from okr_desktop.services.engagement.inbox import ideas

    with opened(ctx, writes=True) as desk:
        done(ideas.merge(desk, idea_id(desk, into), [idea_id(desk, one) for one in others]).value, json)


def split(ctx: typer.Context, idea: IdeaId, json: Json = False) -> None:
    """Let a merged idea stand for itself again."""
    from okr_desktop.services.engagement.inbox import ideas

    with opened(ctx, writes=True) as desk:
        done(ideas.split(desk, idea_id(desk, idea)).value, json)


def edit(ctx: typer.Context, idea: IdeaId, text: Text, json: Json = False) -> None:
    """Change the text of your own idea, while nobody has answered it."""
    from okr_desktop.services.engagement.inbox import ideas

    with opened(ctx, writes=True) as desk:
        done(ideas.edit(desk, idea_id(desk, idea), text).value, json)


def reword(ctx: typer.Context, idea: IdeaId, text: Text, json: Json = False) -> None:
    """Put an idea into better words; the first text stays."""
    from okr_desktop.services.engagement.inbox import ideas

    with opened(ctx, writes=True) as desk:
        done(ideas.reword(desk, idea_id(desk, idea), text).value, json)


def delete(ctx: typer.Context, idea: IdeaId, json: Json = False) -> None:
    """Delete an idea with its comments."""
    from okr_desktop.services.engagement.inbox import ideas

    with opened(ctx, writes=True) as desk:
        done(ideas.delete(desk, idea_id(desk, idea)).value, json)


def said(ctx: typer.Context, cycle: Cycle = "", json: Json = False) -> None:
    """ "You said, we did": the ideas of a cycle (the current one if not said) by what became of them."""
    from okr_desktop.cli.engagement import idea_view
    from okr_desktop.cli.views.cycle_views import cycle_named
    from okr_desktop.services.engagement.inbox import idea_list

    with opened(ctx) as desk:
        chosen = cycle_named(desk, cycle)
        found = idea_list.lines(desk, idea_list.Wanted(cycle=chosen.id))
        order = ("adopted", "adapted", "later", "declined", "discussed", "new")
        found.sort(key=lambda one: order.index(one.state.value))
        if json:
            output.say_json({"cycle": chosen.name, "ideas": [idea_view.idea_dict(desk, one) for one in found]})
        elif not found:
            output.warn(f"Nobody has given an idea in {chosen.name} yet.")
        for one in found if not json else ():
            did = ", ".join(made.title for made in one.fate.into) or one.keeper.reason
            waits = f"waits {idea_view.age_text(one.waits)}" if one.waits else ""
            output.say(f"{one.state.value}: {idea_view.shortened(one.idea.words)} — {did or waits}".rstrip(" —"))
