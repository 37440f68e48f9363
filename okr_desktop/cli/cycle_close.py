"""The end of a cycle: closing it with scores, carrying over what goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.session import opened
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import OkrError

if TYPE_CHECKING:
    from okr_desktop.domain.plan import Plan
    from okr_desktop.services.carry_over import Carried, Chosen
    from okr_desktop.services.closing import Step, Summary
    from okr_desktop.services.desk import Desk

Name = Annotated[str, typer.Argument(metavar="CYCLE", help="A cycle by name or id, such as 2026 Q3 or FY27 Q1.")]


def close(
    ctx: typer.Context,
    name: Name,
    scores: Annotated[
        str, typer.Option("--scores", metavar="FILE", help="JSON: ids and scores, with comments and lessons.")
    ] = "",
    suggested: Annotated[bool, typer.Option("--suggested", help="Score by progress what has no score yet.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Close it; without this, only show what is suggested.")] = False,
    json: Json = False,
) -> None:
    """Close a cycle: nothing in it changes any more until it is reopened by name."""
    from okr_desktop.cli.cycles import warn_hints
    from okr_desktop.services import closing, closing_file, cycles

    with opened(ctx, writes=yes) as desk:
        cycle = cycles.find(desk.plan, name)
        verdicts = closing_file.read(desk, scores) if scores else []
        if not yes:
            _show_steps(desk.plan, closing.steps(desk, cycle.id), json)
            warn_hints(desk, cycle.id, CycleState.CLOSED)
            output.warn("Nothing was changed. To close the cycle: add --yes")
            return
        found = closing.close(desk, cycle.id, verdicts, suggested=suggested).value
        warn_hints(desk, cycle.id, CycleState.CLOSED)
        _say_summary(cycle.id, cycle.name, found, json)


def _show_steps(plan: Plan, found: list[Step], json: bool) -> None:
    from okr_desktop.services.explain import number

    if json:
        output.say_json(
            [
                {
                    "id": one.item.id,
                    "title": one.item.title,
                    "objective": one.objective,
                    "progress": number(one.figure.progress),
                    "suggested": number(one.suggested),
                    "aim": number(one.aim),
                    "score": number(one.item.score),
                    "outcome": one.end.value,
                }
                for one in found
            ]
        )
        return
    rows = [[_grade(one), one.end.value.replace("_", " "), one.item.id[-8:], _indented(one)] for one in found]
    output.table(["Score", "Outcome", "Id", "Title"], rows, frozenset({0}))


def _grade(one: Step) -> str:
    from okr_desktop.domain.numbers import to_text

    if one.item.score is not None:
        return to_text(one.item.score)
    return "–" if one.suggested is None else f"({to_text(one.suggested)})"


def _indented(one: Step) -> str:
    return one.item.title if one.objective == one.item.id else f"  {one.item.title}"


def _say_summary(id: str, name: str, found: Summary, json: bool) -> None:
    from okr_desktop.services.explain import number

    if json:
        output.say_json(
            {
                "id": id,
                "name": name,
                "state": CycleState.CLOSED.value,
                "objectives": found.objectives,
                "key_results": found.key_results,
                "scored": found.scored,
                "total": found.total,
                "score": number(found.mean_score),
                "progress": number(found.mean_progress),
                "reached": found.reached,
                "missed": found.missed,
                "causes": dict(found.causes),
            }
        )
        return
    mean = "–" if found.mean_score is None else f"{found.mean_score:.2f}"
    output.say(
        f"{name}: closed; {found.scored} of {found.total} scored, mean score {mean}, mean progress "
        f"{output.percent(found.mean_progress)}; objectives reached {found.reached}, missed {found.missed}"
    )


def carry_over(
    ctx: typer.Context,
    name: Name,
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Objectives and key results; none: all not reached.")
    ] = None,
    to: Annotated[str, typer.Option("--to", metavar="C", help="The cycle to carry into; else the next one.")] = "",
    restart: Annotated[
        bool, typer.Option("--restart", help="Key results start at their last value, not where they began.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would happen.")] = False,
    json: Json = False,
) -> None:
    """Copy objectives and key results into the next cycle; the originals stay.

    An objective brings its key results that were not reached, a key result a copy of its objective.
    """
    from okr_desktop.services import carry_over as service

    with opened(ctx, writes=not dry_run) as desk:
        source, target = _cycles(desk, name, to)
        chosen = service.choose(desk, source, [desk.resolve(id) for id in ids or ()], restart=restart)
        if not chosen.objectives and not chosen.key_results:
            raise OkrError("carry.none_left", cycle=desk.plan.cycles[source].name)
        found = _carried(desk, source, chosen, target, dry_run)
    _say_carried(found, dry_run, json)


def _carried(desk: Desk, source: str, chosen: Chosen, target: str | None, dry_run: bool) -> Carried:
    from okr_desktop.services import carry_over as service

    if dry_run:
        return service.preview(desk, source, chosen, target)
    return service.apply(desk, source, chosen, target).value


def _cycles(desk: Desk, name: str, to: str) -> tuple[str, str | None]:
    from okr_desktop.services import cycles

    return cycles.find(desk.plan, name).id, cycles.find(desk.plan, to).id if to else None


def _say_carried(found: Carried, dry_run: bool, json: bool) -> None:
    from okr_desktop.cli.texts import problem_text
    from okr_desktop.domain.registers import kind_of

    for problem in found.problems:
        output.warn(problem_text(problem))
    if json:
        output.say_json(
            {
                "cycle": {"id": found.target.id, "name": found.target.name},
                "dry_run": dry_run,
                "items": [
                    {
                        "id": copy.record.id,
                        "kind": kind_of(copy.record),
                        "title": copy.record.title,
                        "carried_from": copy.before,
                        "carried": copy.record.carried,
                        "shell": copy.shell,
                        "initiatives": len(copy.initiatives),
                    }
                    for copy in found.copies
                ],
                "warnings": [problem_text(problem) for problem in found.problems],
            }
        )
        return
    rows = [[kind_of(copy.record).replace("_", " "), copy.before[-8:], copy.record.title] for copy in found.copies]
    output.table(["Kind", "From", "Title"], rows)
    output.say(f"{len(found.copies)} {'would go' if dry_run else 'went'} into {found.target.name}")
