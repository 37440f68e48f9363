"""How well OKRs are practised: what the workspace says, what to try next, what became of what was learned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.engagement.texts_practice import EVIDENCE, EVIDENCE_OF_ONE, TRY
from okr_desktop.cli.session import opened
from okr_desktop.cli.views.cycle_views import cycle_named

if TYPE_CHECKING:
    from okr_desktop.domain.practice.findings import Finding
    from okr_desktop.domain.review import ActionItem
    from okr_desktop.services.engagement.practice import Chain

CycleOption = Annotated[str, typer.Option("--cycle", metavar="C", help="A cycle by name or id; the current one else.")]
_MARKS = {"try": "▲ try something", "good": "● goes well", "early": "– too early to say"}


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(no_args_is_help=True, help="How well OKRs are practised here, and what to try next.")
    group.command("show")(show)
    group.command("learned")(learned)
    group.command("say")(say)
    app.add_typer(group, name="practice")


def show(
    ctx: typer.Context,
    cycle: CycleOption = "",
    all: Annotated[bool, typer.Option("--all", help="What goes well, and what it is too early to say, too.")] = False,
    json: Json = False,
) -> None:
    """What to try next, from the evidence in the workspace."""
    from okr_desktop.services.engagement import practice

    with opened(ctx) as desk:
        health = practice.health(desk, cycle_named(desk, cycle).id)
    if json:
        output.say_json({"cycle": health.cycle.name, "findings": [_as_dict(one) for one in health.findings]})
        return
    for number, one in enumerate(health.steps, 1):
        output.say(f"{number}. {TRY[one.code]}")
    if not health.steps:
        output.say("Nothing that asks for a change: keep going as you do.")
    shown = [one for one in health.findings if all or one.verdict == "try"]
    if shown:
        output.table(["", "Evidence"], [[_MARKS[one.verdict], evidence(one)] for one in shown])


def evidence(found: Finding) -> str:
    """The evidence of a finding in words."""
    of_one = EVIDENCE_OF_ONE.get(found.code) if found.params.get("count") == 1 else None
    text = of_one or EVIDENCE.get(f"{found.code}:{found.verdict.value}") or EVIDENCE[found.code]
    return text.format(**found.params)


def _as_dict(one: Finding) -> dict[str, object]:
    told = {"evidence": evidence(one), "try": TRY[one.code] if one.verdict == "try" else None}
    return {"code": one.code, "verdict": one.verdict.value, **one.params, **told}


def learned(ctx: typer.Context, json: Json = False) -> None:
    """What each cycle taught, the actions that came out of it, and what the next ones found."""
    from okr_desktop.services.engagement import practice

    with opened(ctx) as desk:
        found = practice.chains(desk.plan)
    if json:
        output.say_json([_chain(one) for one in found])
        return
    for chain in found:
        output.say(chain.cycle.name)
        for lesson in chain.lessons:
            output.say(f"  learned: {lesson.text}")
        for action in chain.all_actions:
            said = f": {action.outcome}" if action.outcome else ""
            output.say(f"  → {action.text} ({action.state.value}{said})")
    if not found:
        output.say("Nothing yet: note what a cycle taught with okr cycle note add, or look back with okr retro new.")


def _chain(chain: Chain) -> dict[str, object]:
    return {
        "cycle": chain.cycle.name,
        "learned": [
            {"text": one.text, "actions": [_action(action) for action in one.actions]} for one in chain.lessons
        ],
        "actions": [_action(one) for one in (*chain.actions, *chain.tried)],
    }


def _action(one: ActionItem) -> dict[str, object]:
    return {"id": one.id, "text": one.text, "state": one.state.value, "outcome": one.outcome}


def say(
    ctx: typer.Context,
    column: Annotated[str, typer.Argument(metavar="COLUMN", help="helps, hinders or change.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What helps, hinders or should change.")],
    cycle: CycleOption = "",
    json: Json = False,
) -> None:
    """Say something about how OKRs are done here, for the look back at the cycle; prints the number of the card."""
    from okr_desktop.services.engagement import practice

    with opened(ctx, writes=True) as desk:
        about = cycle_named(desk, cycle).id
        place = practice.say(desk, about, column.strip(), text).value + 1
        kept = practice.process_cards(desk.plan, about)
    if json:
        output.say_json({"id": kept.id if kept else None, "card": place})
    else:
        output.say(str(place))
