"""Check-ins: record a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import ItemId, Json
from okr_desktop.cli.session import NumbersCommand, opened

if TYPE_CHECKING:
    from okr_desktop.domain.okrs import CheckIn
    from okr_desktop.services.desk import Desk


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("check-in", cls=NumbersCommand)(check_in)


def check_in(
    ctx: typer.Context,
    id: ItemId,
    value: Annotated[str, typer.Argument(metavar="VALUE", help="The value reached: 42, 42.5, 42,5, 42 %, yes or no.")],
    confidence: Annotated[
        str, typer.Option("--confidence", metavar="N", help="How likely the target is, 0 to 10.")
    ] = "",
    note: Annotated[str, typer.Option("--note", metavar="T", help="What happened, what comes next.")] = "",
    date: Annotated[str, typer.Option("--date", metavar="D", help="The day of the value; today if not said.")] = "",
    json: Json = False,
) -> None:
    """Record the value that a key result has reached."""
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.okrs import CheckIn
    from okr_desktop.services import check_ins, values

    with opened(ctx, writes=True) as desk:
        result = desk.key_result(desk.resolve(id))
        reading = values.measured(result, value)
        entry = CheckIn(
            new_id(),
            result.id,
            values.day("date", date) if date else desk.today,
            reading.value,
            values.confidence(confidence) if confidence else None,
            note.strip(),
            desk.me,
        )
        before = desk.plan.figure(result.id).raw
        check_ins.add(desk, entry)
        if reading.doubtful:
            output.warn(f"{reading.doubtful} was read as {entry.value}. If that is wrong: okr undo")
        _report(desk, entry, output.percent(before), json)


def _report(desk: Desk, entry: CheckIn, before: str, json: bool) -> None:
    from okr_desktop.cli.figures import status_words
    from okr_desktop.services.explain import number

    plan = desk.plan
    result = plan.key_results[entry.key_result]
    figure, above = plan.figure(result.id), plan.figure(result.objective)
    if json:
        output.say_json(
            {
                "id": entry.id,
                "key_result": result.id,
                "date": entry.date.isoformat(),
                "value": number(entry.value),
                "raw": number(figure.raw),
                "progress": number(figure.progress),
                "status": figure.status.value,
                "objective": result.objective,
                "objective_progress": number(above.progress),
            }
        )
        return
    later = plan.latest[result.id]
    if later.id != entry.id:
        output.say(f"{result.title}: recorded for {entry.date}; the value of {later.date} stays the current one")
        return
    now = output.percent(figure.raw)
    output.say(
        f"{result.title}: {before} → {now}, {status_words(figure.status)}; objective {output.percent(above.progress)}"
    )
