"""Cycles: the list."""

from __future__ import annotations

from collections import Counter

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.session import opened


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("cycles")(list_cycles)


def list_cycles(ctx: typer.Context, json: Json = False) -> None:
    """List the cycles."""
    from okr_desktop.services.cycles import current

    with opened(ctx) as desk:
        plan = desk.plan
        used = Counter(item.cycle for item in plan.objectives.values())
        now = current(plan)
        found = sorted(plan.cycles.values(), key=lambda cycle: (cycle.start, cycle.end, cycle.name))
    if json:
        output.say_json(
            [
                {
                    "id": cycle.id,
                    "name": cycle.name,
                    "start": cycle.start.isoformat(),
                    "end": cycle.end.isoformat(),
                    "kind": cycle.kind.value,
                    "state": cycle.state.value,
                    "objectives": used[cycle.id],
                    "current": now is not None and cycle.id == now.id,
                    "archived": cycle.archived,
                }
                for cycle in found
            ]
        )
        return
    rows = [
        [
            cycle.start.isoformat(),
            cycle.end.isoformat(),
            cycle.state.value,
            str(used[cycle.id]),
            cycle.id[-8:],
            f"{cycle.name}{' (current)' if now and now.id == cycle.id else ''}",
        ]
        for cycle in found
    ]
    output.table(["First day", "Last day", "State", "Objectives", "Id", "Name"], rows, frozenset({3}))
