"""Retrospectives: cards, dots, and the actions that the next cycle checks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json, Owner, done
from okr_desktop.cli.session import opened
from okr_desktop.cli.views.cycle_views import cycle_named
from okr_desktop.domain.errors import NotFound

if TYPE_CHECKING:
    from okr_desktop.domain.review import ActionItem, Retrospective
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.retrospectives import Waiting

Retro = Annotated[
    str, typer.Argument(metavar="RETRO", help="A retrospective by id, or the cycle whose last one is meant.")
]
Card = Annotated[int, typer.Argument(metavar="CARD", help="The number of the card, as in: okr retro show")]
CycleOption = Annotated[str, typer.Option("--cycle", metavar="C", help="A cycle by name or id; the current one else.")]
Day = Annotated[str, typer.Option("--due", metavar="D", help="The day by which it is done.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(no_args_is_help=True, help="Look back at a cycle: cards, dots, actions.")
    group.command("new")(new)
    group.command("show")(show)
    group.command("add")(add)
    group.command("vote")(vote)
    group.command("action")(action)
    group.command("actions")(actions)
    group.command("check")(check)
    app.add_typer(group, name="retro")


def new(
    ctx: typer.Context,
    cycle: Annotated[str, typer.Argument(metavar="[CYCLE]", help="The cycle to look back at; else the current.")] = "",
    format: Annotated[
        str,
        typer.Option("--format", metavar="F", help="start_stop_continue, went_well, four_ls, okr_review or process."),
    ] = "start_stop_continue",
    team: Annotated[str, typer.Option("--team", metavar="T", help="Of one team only.")] = "",
    json: Json = False,
) -> None:
    """Begin a retrospective; prints its id."""
    from okr_desktop.services import people, retrospectives

    with opened(ctx, writes=True) as desk:
        known = cycle_named(desk, cycle)
        wanted = format.strip().replace("-", "_")
        done(retrospectives.start(desk, known.id, wanted, people.team_id(desk.plan, team)).value, json)


def _named(desk: Desk, text: str) -> Retrospective:
    """A retrospective by id, or the last one of a cycle."""
    from okr_desktop.services import cycles, retrospectives

    try:
        cycle = cycles.find(desk.plan, text)
    except NotFound:
        return retrospectives.known(desk.plan, desk.resolve(text))
    found = retrospectives.of_cycle(desk.plan, cycle.id)
    if not found:
        raise NotFound("retrospective.none", cycle=cycle.name)
    return found[-1]


def show(ctx: typer.Context, retro: Retro, json: Json = False) -> None:
    """The cards of a retrospective by column, those with most dots first, and its actions."""
    with opened(ctx) as desk:
        found = _named(desk, retro)
        mine = sorted((one for one in desk.plan.actions.values() if one.source == found.id), key=lambda one: one.id)
        if json:
            output.say_json(_as_dict(desk, found, mine))
            return
        cards = sorted(enumerate(found.items, 1), key=lambda pair: -pair[1].votes)
        rows = [[str(place), card.column.replace("_", " "), "●" * card.votes, card.text] for place, card in cards]
        output.table(["Card", "Column", "Dots", "Text"], rows, frozenset({0}))
        for one in mine:
            output.say(f"→ {one.text} ({one.state.value}) {one.id[-8:]}")


def _as_dict(desk: Desk, found: Retrospective, mine: list[ActionItem]) -> dict[str, object]:
    from okr_desktop.domain.review import FORMATS

    return {
        "id": found.id,
        "cycle": desk.plan.cycles[found.cycle].name if found.cycle in desk.plan.cycles else found.cycle,
        "format": found.format,
        "columns": list(FORMATS.get(found.format, ())),
        "team": desk.plan.teams[found.team].name if found.team in desk.plan.teams else None,
        "held": found.held.isoformat() if found.held else None,
        "cards": [
            {"card": place, "column": card.column, "text": card.text, "dots": card.votes}
            for place, card in enumerate(found.items, 1)
        ],
        "actions": [_action(desk, one) for one in mine],
    }


def _action(desk: Desk, one: ActionItem) -> dict[str, object]:
    plan = desk.plan
    owner, checked = plan.people.get(one.owner or ""), plan.cycles.get(one.checked_in or "")
    return {
        "id": one.id,
        "text": one.text,
        "owner": owner.name if owner else None,
        "due": one.due.isoformat() if one.due else None,
        "state": one.state.value,
        "outcome": one.outcome,
        "checked_in": checked.name if checked else None,
    }


def add(
    ctx: typer.Context,
    retro: Retro,
    column: Annotated[str, typer.Argument(metavar="COLUMN", help="Such as start, stop, continue.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What the card says.")],
    json: Json = False,
) -> None:
    """Hang a card into a column; prints its number."""
    from okr_desktop.services import retrospectives

    with opened(ctx, writes=True) as desk:
        found = _named(desk, retro)
        place = retrospectives.add_card(desk, found.id, column.strip().replace("-", "_"), text).value + 1
        if json:
            output.say_json({"id": found.id, "card": place})
        else:
            output.say(str(place))


def vote(
    ctx: typer.Context,
    retro: Retro,
    card: Card,
    dots: Annotated[
        int, typer.Option("--dots", metavar="N", min=-999, max=999, help="How many; -1 takes one back.")
    ] = 1,
    json: Json = False,
) -> None:
    """Give a card a dot; prints how many it has."""
    from okr_desktop.services import retrospectives

    with opened(ctx, writes=True) as desk:
        found = _named(desk, retro)
        count = retrospectives.vote(desk, found.id, card - 1, dots).value
        if json:
            output.say_json({"id": found.id, "card": card, "dots": count})
        else:
            output.say(str(count))


def action(
    ctx: typer.Context,
    retro: Retro,
    card: Annotated[int, typer.Argument(metavar="[CARD]", help="The card it comes from; 0 for none.")] = 0,
    text: Annotated[str, typer.Option("--text", metavar="TEXT", help="What will be done; else as on the card.")] = "",
    owner: Owner = "",
    due: Day = "",
    json: Json = False,
) -> None:
    """Make an action of a card: the next cycle asks what became of it. Prints its id."""
    from okr_desktop.services import retrospectives, values
    from okr_desktop.services.fields import Names

    with opened(ctx, writes=True) as desk:
        names, found = Names(desk), _named(desk, retro)
        who, day = names.person(owner), values.day("due", due) if due else None
        if card and not text:
            text = retrospectives.card(desk.plan, found.id, card - 1).text
        outcome = retrospectives.add_action(desk, text, found.id, who, day, names.made_people)
        done(outcome.value, json)


def actions(ctx: typer.Context, cycle: CycleOption = "", json: Json = False) -> None:
    """Actions of earlier cycles that this one checks, and those that came out of it."""
    from okr_desktop.services import retrospectives

    with opened(ctx) as desk:
        here = cycle_named(desk, cycle)
        waiting = retrospectives.waiting(desk.plan, here.id)
        made = retrospectives.made_in(desk.plan, here.id)
        if json:
            output.say_json(
                {
                    "cycle": here.name,
                    "from_before": [
                        {
                            **_action(desk, one.action),
                            "from": one.source.name if one.source else None,
                            "checked": one.checked,
                        }
                        for one in waiting
                    ],
                    "made": [_action(desk, one) for one in made],
                }
            )
            return
        rows = [[_mark(one.checked), _source(one) or "", *_row(desk, one.action)] for one in waiting]
        rows += [["", here.name, *_row(desk, one)] for one in made]
    output.table(["Checked", "From", "State", "Owner", "Due", "Id", "Action"], rows)


def _source(one: Waiting) -> str | None:
    return one.source.name if one.source else None


def _mark(checked: bool) -> str:
    return "yes" if checked else "no"


def _row(desk: Desk, one: ActionItem) -> list[str]:
    owner = desk.plan.people.get(one.owner or "")
    text = f"{one.text} – {one.outcome}" if one.outcome else one.text
    return [one.state.value, owner.name if owner else "", one.due.isoformat() if one.due else "", one.id[-8:], text]


def check(
    ctx: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ACTION", help="An action by id, or a part of its end.")],
    state: Annotated[str, typer.Argument(metavar="STATE", help="done, dropped, doing or open.")] = "done",
    outcome: Annotated[str, typer.Option("--outcome", metavar="TEXT", help="What it brought.")] = "",
    cycle: CycleOption = "",
    json: Json = False,
) -> None:
    """Say what became of an action, in the current cycle or another one."""
    from okr_desktop.domain.work import WorkState
    from okr_desktop.services import retrospectives, values

    with opened(ctx, writes=True) as desk:
        here = cycle_named(desk, cycle)
        wanted = values.choice("state", state, WorkState)
        done(retrospectives.check(desk, desk.resolve(id), here.id, wanted, outcome).value, json)
