"""What the import does on the worker: read a file or a text, see what it would change, and do it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.cycles import CycleState, quarter_of
from okr_desktop.domain.errors import OkrError, Problem, Refused
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.services.outcome import Outcome

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent

    from okr_desktop.domain.plan import Plan
    from okr_desktop.exchange.draft import Draft
    from okr_desktop.qt.tasks import Progress
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.exchange import ImportPlan, ImportRow

_ID = re.compile(r"\b[0-9a-f]{32}\b")
_NAMED = ("owner", "teams", "parent")
_READING = 0.6


class Stopped(OkrError):
    """The person stopped the reading; nothing was stored."""

    def __init__(self) -> None:
        super().__init__("stopped")


@dataclass(frozen=True, slots=True)
class Origin:
    """What is to be imported: a file, or a pasted text; ``format`` None lets the program find out."""

    path: Path | None = None
    text: str = ""
    name: str = ""
    format: str | None = None


def dropped_file(event: QDropEvent) -> Path | None:
    """The first local file of a drop."""
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(files[0]) if files else None


@dataclass(frozen=True, slots=True)
class Found:
    """What was read, and what importing it would do; ``plan`` is None when ``refused`` says why not."""

    draft: Draft
    certainty: float
    plan: ImportPlan | None
    rows: tuple[ImportRow, ...]
    check_ins: int
    refused: tuple[Problem, ...]
    cycles: tuple[str, ...]

    @property
    def is_new(self) -> bool:
        """Whether importing would change anything that one can see."""
        return self.check_ins > 0 or any(row.action in ("create", "change") for row in self.rows)


def read(desk: Desk, origin: Origin, cycle: str, *, progress: Progress) -> Outcome[Found]:
    """Read, and preview; raises FileProblem for a file that no reader can take."""
    from okr_desktop.exchange import detect

    told = _share(progress, 0.0, _READING)
    if origin.path is None:
        draft = detect.read_text(origin.text, origin.name, origin.format, today=desk.today)
        certainty = 1.0 if origin.format else _certainty_of_text(origin)
    else:
        certainty = 1.0 if origin.format else detect.detect(origin.path).certainty
        draft = detect.read(origin.path, origin.format, today=desk.today, progress=told)
    return _nothing_changed(_preview(desk, draft, certainty, cycle, _share(progress, _READING, 1.0)))


def _certainty_of_text(origin: Origin) -> float:
    from okr_desktop.exchange import detect

    return detect.detect_text(origin.text, origin.name).certainty


def into(desk: Desk, found: Found, cycle: str, *, progress: Progress) -> Outcome[Found]:
    """The same draft, previewed for another cycle."""
    return _nothing_changed(_preview(desk, found.draft, found.certainty, cycle, _share(progress, 0.0, 1.0)))


def apply(desk: Desk, found: Found, cycle: str, *, progress: Progress) -> Outcome[ImportPlan]:
    """Import as one step."""
    from okr_desktop.services import exchange

    return exchange.apply(desk, found.draft, cycle, _tell(progress))


def _nothing_changed(found: Found) -> Outcome[Found]:
    return Outcome(found, Changes())


def _share(progress: Progress, low: float, high: float) -> Callable[[float], None]:
    def tell(fraction: float) -> None:
        if progress.cancelled():
            raise Stopped
        progress.report(low + (high - low) * fraction)

    return tell


def _tell(progress: Progress) -> Callable[[float], None]:
    def tell(fraction: float) -> None:
        progress.report(fraction)

    return tell


def _preview(desk: Desk, draft: Draft, certainty: float, cycle: str, told: Callable[[float], None]) -> Found:
    from okr_desktop.services import exchange

    cycles = _cycles(desk)
    try:
        plan = exchange.preview(desk, draft, cycle, told)
    except Refused as error:
        return Found(draft, certainty, None, (), 0, tuple(error.problems), cycles)
    readable = _readable(desk.plan, plan)
    values = _new_values(plan)
    rows = tuple(_row(row, readable, values) for row in plan.rows)
    return Found(draft, certainty, plan, rows, sum(len(found) for found in values.values()), (), cycles)


def _cycles(desk: Desk) -> tuple[str, ...]:
    """Names to choose from: open cycles, newest first, then this quarter and the next."""
    plan = desk.plan
    known = sorted(plan.cycles.values(), key=lambda one: (one.start, one.name), reverse=True)
    names = [one.name for one in known if one.state is not CycleState.CLOSED and not one.archived]
    year, quarter = quarter_of(desk.today, plan.workspace.fiscal_year_start)
    following = (year + 1, 1) if quarter == 4 else (year, quarter + 1)
    taken = {one.name for one in known}
    names += [name for name in (f"{year} Q{quarter}", "{} Q{}".format(*following)) if name not in taken]
    return tuple(names)


def _new_values(plan: ImportPlan) -> dict[str, list[Decimal]]:
    values: dict[str, list[Decimal]] = {}
    for record in plan.records:
        if isinstance(record, CheckIn):
            values.setdefault(record.key_result, []).append(record.value)
    return values


def _readable(before: Plan, plan: ImportPlan) -> Callable[[str], str]:
    names: dict[str, str] = {}
    for record in (
        *before.people.values(),
        *before.teams.values(),
        *before.objectives.values(),
        *before.key_results.values(),
        *plan.records,
    ):
        name: Any = getattr(record, "name", "") or getattr(record, "title", "")
        if name:
            names[record.id] = name
    return lambda text: ", ".join(names.get(id, "") for id in _ID.findall(text))


def _row(row: ImportRow, readable: Callable[[str], str], values: dict[str, list[Decimal]]) -> ImportRow:
    """Names in place of ids, and new values of what else stays the same."""
    changes = [
        (name, readable(old), readable(new)) if name in _NAMED else (name, old, new) for name, old, new in row.changes
    ]
    action = row.action
    if action in ("same", "change") and row.id in values:
        changes.append(("value", "", ", ".join(to_text(value) for value in values[row.id])))
        action = "change"
    return replace(row, action=action, changes=tuple(changes))
