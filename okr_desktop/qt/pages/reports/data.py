"""What the report page reads, and the writing of the report, on the worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.errors import NotFound
from okr_desktop.services import cycles, reporting
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.outline import Branch, branches

if TYPE_CHECKING:
    from okr_desktop.qt.tasks import Progress


@dataclass(frozen=True, slots=True)
class Facts:
    """What there is to choose from as (id, name) with a depth for teams, what is chosen, and what it will hold."""

    organisation: str
    cycles: tuple[tuple[str, str], ...]
    teams: tuple[tuple[str, str], ...]
    cycle: str
    team: str
    objectives: int
    key_results: int
    reported: int
    as_of: date | None


def load(desk: Desk, cycle: str, team: str) -> Facts:
    """Read the page for a cycle ("" or unknown: the current one) and a team ("" or unknown: all)."""
    plan = desk.plan
    order = sorted(plan.cycles.values(), key=lambda one: (one.start, one.end, one.id), reverse=True)
    chosen = plan.cycles.get(cycle) or cycles.current(plan)
    wanted = team if team in plan.teams else ""
    found = branches(desk, chosen.id, wanted or None) if chosen else []
    objectives, results = _all(found)
    return Facts(
        plan.workspace.organisation,
        tuple((one.id, one.name) for one in order if not one.archived or one is chosen),
        tuple(sorted(((one.id, one.name) for one in plan.teams.values()), key=lambda pair: pair[1].casefold())),
        chosen.id if chosen else "",
        wanted,
        objectives,
        len(results),
        sum(id in plan.latest for id in results),
        min(desk.today, chosen.end) if chosen else None,
    )


def _all(found: list[Branch]) -> tuple[int, list[str]]:
    objectives, results, todo = 0, list[str](), list(found)
    while todo:
        branch = todo.pop()
        objectives += 1
        results += [result.id for result, _ in branch.results]
        todo += branch.children
    return objectives, results


def write(
    desk: Desk, cycle: str, team: str, path: Path, paper: str, language: str, *, progress: Progress
) -> Outcome[dict[str, list[str]]]:
    """Write the quarterly review; gives the characters that no font has. Raises FileProblem, ReportCancelled."""
    if cycle not in desk.plan.cycles:
        raise NotFound("cycle.unknown", id=cycle, known="")
    missing = reporting.write_quarterly(
        desk,
        desk.plan.cycles[cycle],
        path,
        team=team or None,
        paper=paper,
        language=language,
        progress=_tell(progress),
        cancelled=progress.cancelled,
    )
    return Outcome(missing, Changes())


def _tell(progress: Progress) -> Callable[[float], None]:
    def tell(share: float) -> None:
        progress.report(share)

    return tell
