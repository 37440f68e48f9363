"""Check-ins: record a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import ItemId, Json
from okr_desktop.cli.session import NumbersCommand, opened

if TYPE_CHECKING:
    from decimal import Decimal

    from okr_desktop.domain.okrs import CheckIn, KeyResult
    from okr_desktop.services.desk import Desk


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("check-in", cls=NumbersCommand)(check_in)


def check_in(
    ctx: typer.Context,
    id: ItemId,
    value: Annotated[
        str,
        typer.Argument(
            metavar="VALUE",
            help="The value reached: 42, 42,5 %, 1:30, yes or no; a level (none, commit, target, stretch); "
            "milestones by number or title (1,3 or all; +2 adds one).",
        ),
    ],
    confidence: Annotated[
        str, typer.Option("--confidence", metavar="N", help="How likely the target is, 0 to 10.")
    ] = "",
    note: Annotated[str, typer.Option("--note", metavar="T", help="What happened.")] = "",
    next: Annotated[str, typer.Option("--next", metavar="T", help="What comes next.")] = "",
    blocker: Annotated[str, typer.Option("--blocker", metavar="T", help="What is in the way.")] = "",
    date: Annotated[str, typer.Option("--date", metavar="D", help="The day of the value; today if not said.")] = "",
    json: Json = False,
) -> None:
    """Record the value that a key result has reached."""
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.okrs import CheckIn
    from okr_desktop.services import check_ins, values

    with opened(ctx, writes=True) as desk:
        result = desk.key_result(desk.resolve(id))
        amount, reached, doubtful = _reading(desk, result, value)
        entry = CheckIn(
            new_id(),
            result.id,
            values.day("date", date) if date else desk.today,
            amount,
            values.confidence(confidence) if confidence else None,
            note.strip(),
            desk.me,
            reached=reached,
            next=next.strip(),
            blocker=blocker.strip(),
        )
        before = desk.plan.figure(result.id).raw
        check_ins.add(desk, entry)
        if doubtful:
            output.warn(f"{doubtful} was read as {entry.value}. If that is wrong: okr undo")
        _report(desk, check_ins.settled(desk.plan, entry), output.percent(before), json)


def _reading(desk: Desk, result: KeyResult, text: str) -> tuple[Decimal, tuple[str, ...], str]:
    """Value, milestones reached, and the text when it could be read in two ways."""
    from decimal import Decimal

    from okr_desktop.domain.okrs import Kind
    from okr_desktop.services import values
    from okr_desktop.services.metric_texts import reached_of

    if result.metric.kind is Kind.MILESTONES:
        latest = desk.plan.latest.get(result.id)
        return Decimal(0), reached_of(result.metric, text, latest.reached if latest else ()), ""
    reading = values.measured(result, text)
    return reading.value, (), reading.doubtful


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
