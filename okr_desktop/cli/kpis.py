"""KPIs: health metrics beside OKRs, with their readings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Description, Json, Owner, done
from okr_desktop.cli.key_results import Pairs, change
from okr_desktop.cli.session import NumbersCommand, opened

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.kpis import KpiRow

KpiId = Annotated[str, typer.Argument(metavar="KPI", help="A KPI by title or id.")]
Limit = Annotated[str, typer.Option(metavar="N", help="A reading beyond this raises the alarm.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(no_args_is_help=True, help="KPIs: numbers that must stay healthy, beside the OKRs.")
    group.command("add", cls=NumbersCommand)(add)
    group.command("list")(list_kpis)
    group.command("read", cls=NumbersCommand)(read)
    group.command("show")(show)
    group.command("set", cls=NumbersCommand)(set_fields)
    group.command("archive")(archive)
    group.command("delete")(delete)
    app.add_typer(group, name="kpi")


def add(
    ctx: typer.Context,
    title: Annotated[str, typer.Argument(help="What is watched.")],
    unit: Annotated[str, typer.Option("--unit", metavar="U", help="Such as %, € or h.")] = "",
    low: Limit = "",
    high: Limit = "",
    owner: Owner = "",
    team: Annotated[str, typer.Option("--team", metavar="T", help="The team that watches it.")] = "",
    description: Description = "",
    json: Json = False,
) -> None:
    """Add a KPI; prints its id."""
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.kpis import Kpi
    from okr_desktop.services import kpis, values
    from okr_desktop.services.fields import Names

    with opened(ctx, writes=True) as desk:
        names = Names(desk)
        lowest, highest = (
            values.in_unit(name, text, unit).value if text.strip() else None
            for name, text in (("low", low), ("high", high))
        )
        kpi = Kpi(
            new_id(),
            title.strip(),
            unit.strip(),
            lowest,
            highest,
            description=description.strip(),
            owner=names.person(owner),
            team=names.team(team),
        )
        done(kpis.save(desk, kpi, names.made_people).value, json)


def list_kpis(
    ctx: typer.Context,
    archived: Annotated[bool, typer.Option("--archived", help="Archived ones as well.")] = False,
    json: Json = False,
) -> None:
    """List the KPIs with their latest readings."""
    from okr_desktop.cli.views.record_view import as_dict
    from okr_desktop.services import kpis

    with opened(ctx) as desk:
        found = kpis.rows(desk, archived=archived)
        if json:
            output.say_json([as_dict(desk, row.kpi) for row in found])
        elif not found:
            output.warn('There are no KPIs yet. Add one with: okr kpi add "…" --low N')
        else:
            headers = ["KPI", "Value", "Alarm", "Health", "Read", "Owner", "Id"]
            output.table(headers, [_row(desk, row) for row in found], frozenset({1}))


def _row(desk: Desk, row: KpiRow) -> list[str]:
    from okr_desktop.cli.figures import health_text, quantity

    kpi, latest, plan = row.kpi, row.latest, desk.plan
    owner = plan.people.get(kpi.owner or "")
    low = f"< {quantity(kpi.low, '')}" if kpi.low is not None else ""
    high = f"> {quantity(kpi.high, '')}" if kpi.high is not None else ""
    return [
        kpi.title,
        quantity(latest.value if latest else None, kpi.unit),
        " ".join(part for part in (low, high) if part),
        health_text(row.health),
        latest.date.isoformat() if latest else "",
        owner.name if owner else "",
        kpi.id[-8:],
    ]


def read(
    ctx: typer.Context,
    kpi: KpiId,
    value: Annotated[str, typer.Argument(metavar="VALUE", help="The value read: 42, 42.5 %, 1:30.")],
    note: Annotated[str, typer.Option("--note", metavar="T", help="What is behind it.")] = "",
    date: Annotated[str, typer.Option("--date", metavar="D", help="The day of the value; today if not said.")] = "",
    json: Json = False,
) -> None:
    """Record a reading of a KPI."""
    from okr_desktop.cli.figures import health_text, quantity
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.okrs import CheckIn
    from okr_desktop.services import kpis, values

    with opened(ctx, writes=True) as desk:
        found = kpis.find(desk, kpi)
        day = values.day("date", date) if date else desk.today
        amount = values.in_unit("value", value, found.unit).value
        reading = CheckIn(new_id(), "", day, amount, note=note.strip(), author=desk.me, kpi=found.id)
        kpis.read(desk, reading)
        health = desk.plan.health(found.id)
        if json:
            output.say_json({"id": reading.id, "kpi": found.id, "date": day.isoformat(), "health": health.value})
        else:
            output.say(f"{found.title}: {quantity(amount, found.unit)}, {health_text(health)}")


def show(ctx: typer.Context, kpi: KpiId, json: Json = False) -> None:
    """Show one KPI with its readings."""
    from okr_desktop.cli.views.record_view import as_dict, print_record
    from okr_desktop.services import kpis

    with opened(ctx) as desk:
        found = kpis.find(desk, kpi)
        if json:
            output.say_json(as_dict(desk, found))
        else:
            print_record(desk, found)


def set_fields(ctx: typer.Context, kpi: KpiId, fields: Pairs, json: Json = False) -> None:
    """Change fields of a KPI: title, unit, low, high, owner, team, description."""
    from okr_desktop.services import kpis

    with opened(ctx, writes=True) as desk:
        change(desk, kpis.find(desk, kpi).id, fields, json)


def archive(
    ctx: typer.Context,
    kpi: KpiId,
    undo: Annotated[bool, typer.Option("--undo", help="Bring it back.")] = False,
    json: Json = False,
) -> None:
    """Take a KPI out of sight; what reads from it goes on reading."""
    from okr_desktop.services import kpis

    with opened(ctx, writes=True) as desk:
        done(kpis.archive(desk, kpi, not undo).value, json)


def delete(ctx: typer.Context, kpi: KpiId, json: Json = False) -> None:
    """Delete a KPI with its readings; refused while a key result reads from it."""
    from okr_desktop.services import kpis

    with opened(ctx, writes=True) as desk:
        done(kpis.delete(desk, kpi).value, json)
