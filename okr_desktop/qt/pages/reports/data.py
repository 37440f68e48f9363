"""What the report page reads, and the writing of the report, on the worker."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.errors import NotFound
from okr_desktop.services import cycles
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.outline import Branch, branches
from okr_desktop.services.reporting import review

if TYPE_CHECKING:
    from okr_desktop.qt.tasks import Progress

# As many objectives as the sketch of the first page has room for.
SHOWN = 16


@dataclass(frozen=True, slots=True)
class Line:
    """An objective as the first page shows it; ``progress`` is 0 to 1 and more, None for no data."""

    title: str
    depth: int
    progress: float | None
    status: str


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
    start: date | None = None
    end: date | None = None
    statuses: tuple[tuple[str, int], ...] = ()
    lines: tuple[Line, ...] = ()


def load(desk: Desk, cycle: str, team: str) -> Facts:
    """Read the page for a cycle ("" or unknown: the current one) and a team ("" or unknown: all)."""
    plan = desk.plan
    order = sorted(plan.cycles.values(), key=lambda one: (one.start, one.end, one.id), reverse=True)
    chosen = plan.cycles.get(cycle) or cycles.current(plan)
    wanted = team if team in plan.teams else ""
    found = branches(desk, chosen.id, wanted or None) if chosen else []
    lines, results = _all(found)
    statuses = Counter(plan.figure(id).status.value for id in results)
    return Facts(
        plan.workspace.organisation,
        tuple((one.id, one.name) for one in order if not one.archived or one is chosen),
        tuple(sorted(((one.id, one.name) for one in plan.teams.values()), key=lambda pair: pair[1].casefold())),
        chosen.id if chosen else "",
        wanted,
        len(lines),
        len(results),
        sum(id in plan.latest for id in results),
        min(desk.today, chosen.end) if chosen else None,
        chosen.start if chosen else None,
        chosen.end if chosen else None,
        tuple(statuses.items()),
        tuple(lines[:SHOWN]),
    )


def _all(found: list[Branch]) -> tuple[list[Line], list[str]]:
    """Every objective in the order of the tree, and the ids of their key results."""
    lines, results = list[Line](), list[str]()
    todo = [(branch, 0) for branch in reversed(found)]
    while todo:
        branch, depth = todo.pop()
        progress = branch.figure.progress
        share = None if progress is None else float(progress)
        lines.append(Line(branch.objective.title, depth, share, branch.figure.status.value))
        results += [result.id for result, _ in branch.results]
        todo += [(child, depth + 1) for child in reversed(branch.children)]
    return lines, results


def write(
    desk: Desk, cycle: str, team: str, path: Path, paper: str, language: str, *, progress: Progress
) -> Outcome[dict[str, list[str]]]:
    """Write the quarterly review; gives the characters that no font has. Raises FileProblem, ReportCancelled."""
    if cycle not in desk.plan.cycles:
        raise NotFound("cycle.unknown", id=cycle, known="")
    missing = review.write_quarterly(
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
