"""Work across teams: who works with whom, requests between teams, shares of an objective."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Cycle, ItemId, Json, done
from okr_desktop.cli.session import opened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from okr_desktop.services.desk import Desk
    from okr_desktop.services.engagement.direction.teamwork import Cell, Request


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(invoke_without_command=True, help="Who works with whom, and what teams ask of each other.")
    group.callback()(_together)
    for command in (requests, remind, shares):
        group.command(command.__name__)(command)
    app.add_typer(group, name="teamwork")


def _together(ctx: typer.Context, cycle: Cycle = "", json: Json = False) -> None:
    """Who works with whom: shared objectives, requests and contributions of each pair of teams."""
    if ctx.invoked_subcommand is not None:
        return
    from okr_desktop.services import cycles
    from okr_desktop.services.engagement.direction import teamwork

    with opened(ctx) as desk:
        found = teamwork.together(desk, cycles.find(desk.plan, cycle).id if cycle else "")
        names = {team.id: team.name for team in found.teams}
        order = {id: at for at, id in enumerate(names)}
        cells = sorted(found.cells.values(), key=lambda one: (order[one.first], order[one.second]))
        rows = [_cell_dict(desk, one, names) for one in cells]
    if json:
        output.say_json({"cycle": found.cycle, "teams": list(names.values()), "pairs": rows})
    elif rows:
        heads = ("team", "other", "shared", "waiting", "overdue", "done", "declined", "contributes")
        lines = [[str(row[name]) for name in heads] for row in rows]
        output.table(["Team", "Other team", "Shared", "Waiting", "Overdue", "Done", "Declined", "Contributes"], lines)
    else:
        output.warn("No two teams share an objective or ask each other for anything in this cycle.")


def _cell_dict(desk: Desk, cell: Cell, names: dict[str, str]) -> dict[str, object]:
    from okr_desktop.domain.teamwork import CONTRIBUTIONS, Bond
    from okr_desktop.domain.work import Asking
    from okr_desktop.services.engagement.talking import feedback

    return {
        "team": names[cell.first],
        "other": names[cell.second],
        "shared": cell.count(Bond.SHARED),
        "waiting": cell.asked(Asking.ASKED, Asking.ACCEPTED),
        "overdue": cell.late,
        "done": cell.asked(Asking.DONE),
        "declined": cell.asked(Asking.DECLINED),
        "contributes": cell.count(*CONTRIBUTIONS),
        "links": [
            {"kind": one.bond.value, "id": one.item, "title": feedback.title_of(desk, one.item), "state": one.state}
            for one in cell.links
        ],
    }


def requests(
    ctx: typer.Context,
    team: Annotated[str, typer.Argument(metavar="TEAM", help="Whose requests; else those of your teams.")] = "",
    every: Annotated[bool, typer.Option("--all", help="Of every team.")] = False,
    json: Json = False,
) -> None:
    """What a team is asked for, and what it waits for; what is overdue first."""
    from okr_desktop.services.engagement.direction import teamwork

    with opened(ctx) as desk:
        wanted = None if every else [_team(desk, team)] if team else list(teamwork.my_teams(desk))
        found = teamwork.requests(desk, wanted)
        shown = {
            "asked": [_request_dict(one) for one in found.asked],
            "waits": [_request_dict(one) for one in found.waits],
        }
    if json:
        output.say_json(shown)
    elif every:
        _table(shown["asked"])
    else:
        _tables(shown)
    if not json and wanted == []:
        output.warn("You are in no team here. Name a team, or take all of them with --all.")
    elif not json and not any(shown.values()):
        output.warn("There are no requests.")


def _tables(shown: Mapping[str, list[dict[str, object]]]) -> None:
    for heading, rows in (("Asked for", shown["asked"]), ("Waits for", shown["waits"])):
        if rows:
            output.say(heading)
            _table(rows)


def _table(rows: list[dict[str, object]]) -> None:
    names = ("state", "from", "to", "by", "id", "what", "reply")
    lines = [[str(row[name] or "")[-8:] if name == "id" else str(row[name] or "") for name in names] for row in rows]
    if lines:
        output.table(["State", "From", "To", "By", "Id", "Needed", "Reply"], lines)


def _request_dict(one: Request) -> dict[str, object]:
    item = one.item
    return {
        "id": item.id,
        "what": item.what,
        "from": one.asker or None,
        "to": one.giver or None,
        "by": item.by.isoformat() if item.by else None,
        "state": item.state.value,
        "overdue": one.late,
        "about": one.title or None,
        "reply": item.reply,
        "comments": one.reminded,
    }


def remind(
    ctx: typer.Context,
    id: ItemId,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Your words to the team.")],
    json: Json = False,
) -> None:
    """Ask a team once more; its lead is named in the comment. Prints the comment's id."""
    from okr_desktop.services.engagement.direction import teamwork

    with opened(ctx, writes=True) as desk:
        done(teamwork.remind(desk, desk.resolve(id), text).value, json)


def shares(
    ctx: typer.Context,
    id: ItemId,
    parts: Annotated[list[str], typer.Argument(metavar="TEAM=SHARE…", help="Such as: Sales=60% Product=40%")],
    json: Json = False,
) -> None:
    """Say how several teams share an objective; those that are not named do not own it any more."""
    from okr_desktop.services.engagement.direction import teamwork
    from okr_desktop.services.values import NotUnderstood

    with opened(ctx, writes=True) as desk:
        wanted = dict[str, Decimal]()
        for part in parts:
            team, share = _part(desk, part)
            if team in wanted:
                raise NotUnderstood("shares.twice", field="teams", text=part[:60])
            wanted[team] = share
        done(teamwork.set_shares(desk, desk.resolve(id), wanted).value, json)


def _part(desk: Desk, text: str) -> tuple[str, Decimal]:
    from okr_desktop.services import values
    from okr_desktop.services.values import NotUnderstood

    name, mark, share = text.rpartition("=")
    if not mark or not name.strip():
        raise NotUnderstood("shares.form", field="teams", text=text[:60])
    return _team(desk, name), values.share("teams", share)


def _team(desk: Desk, text: str) -> str:
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.services import people

    found = people.find_team(desk.plan, text)
    if found is None:
        raise NotFound("team.unknown", id=text)
    return found.id
