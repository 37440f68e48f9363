"""What the export shows and does on the worker, and the choice that it remembers for next time."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from okr_desktop.domain.changes import Changes
from okr_desktop.paths import config_dir
from okr_desktop.services.outcome import Outcome

if TYPE_CHECKING:
    from okr_desktop.qt.tasks import Progress
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.exporting.files import Written

FILE_NAME = "export.json"
FORMATS = ("json", "xlsx", "csv", "markdown", "ics", "charts")
# These take a part of the workspace; of these two only one cycle at a time.
SCOPED = frozenset(FORMATS) - {"json"}
ONE_CYCLE = frozenset({"markdown", "charts"})
PICTURES = ("svg", "png")
OF_CYCLE = ("burn-up", "distribution", "teams")
_LARGEST = 20_000
_MOST_RESULTS = 300

Named = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported: ids, "" for all of them.

    ``chart`` is one of ``OF_CYCLE``, the id of a key result, or "" for all as a folder; ``picture`` is svg or png;
    ``remind`` are days before, -1 for no reminder; ``language`` is that of the file, "" for the window's.
    """

    format: str = "json"
    cycle: str = ""
    team: str = ""
    folder: bool = False
    bom: bool = True
    person: str = ""
    remind: int = -1
    picture: str = "svg"
    chart: str = ""
    language: str = ""

    @property
    def code(self) -> str:
        """The code of the format in ``services.exporting.files``."""
        return self.picture if self.format == "charts" else self.format

    @property
    def makes_folder(self) -> bool:
        """Whether a folder is written, not a file."""
        return (self.format == "csv" and self.folder) or (self.format == "charts" and not self.chart)


@dataclass(frozen=True, slots=True)
class View:
    """What there is to choose from, as (id, name): cycles (newest first), teams, people; key results with their cycle.

    ``last`` is what was chosen the last time.
    """

    organisation: str
    cycles: Named
    current: str
    teams: Named
    people: Named
    results: tuple[tuple[str, str, str], ...]
    empty: bool
    last: Wish

    def name(self, id: str) -> str:
        """What a cycle, team or key result is called, "" for none."""
        return dict((*self.cycles, *self.teams, *((one, title) for one, title, _ in self.results))).get(id, "")


def look(desk: Desk) -> View:
    """What the workspace has."""
    from okr_desktop.services import cycles

    plan = desk.plan
    current = cycles.current(plan)
    known = sorted((one for one in plan.cycles.values() if not one.archived), key=lambda one: one.start, reverse=True)
    objectives = plan.objectives
    results = [
        (one.id, one.title, objectives[one.objective].cycle or "")
        for one in plan.key_results.values()
        if not one.archived and one.objective in objectives
    ]
    return View(
        plan.workspace.organisation,
        tuple((one.id, one.name) for one in known),
        current.id if current else "",
        _by_name(plan.teams.values()),
        _by_name(plan.people.values()),
        tuple(results),
        not plan.objectives,
        last(),
    )


def _by_name(records: Any) -> Named:
    found = [(one.id, one.name) for one in records if not one.archived]
    return tuple(sorted(found, key=lambda pair: pair[1].casefold()))


def results_of(view: View, cycle: str) -> Named:
    """The key results of a cycle whose chart can be drawn alone."""
    return tuple((id, title) for id, title, home in view.results if home == cycle)[:_MOST_RESULTS]


def write(desk: Desk, wish: Wish, path: Path, stopped: Event, *, progress: Progress) -> Outcome[Written]:
    """Write the file or folder. Raises ExportCancelled when ``stopped`` is set; then nothing was written."""
    from okr_desktop.services.exporting import files
    from okr_desktop.services.exporting.scope import Scope

    scoped, of_cycle = wish.format in SCOPED, wish.chart in OF_CYCLE
    item = wish.chart if wish.format == "charts" and wish.chart and not of_cycle else None
    scope = Scope(wish.cycle or None, wish.team or None, item) if scoped else Scope()
    chart = "key-result" if item else wish.chart if wish.format == "charts" else ""
    options = files.Options(
        wish.bom, chart, wish.person or None, wish.remind if wish.remind >= 0 else None, wish.language
    )

    keep(wish)

    def tell(share: float) -> None:
        progress.report(share)

    def cancelled() -> bool:
        return stopped.is_set() or progress.cancelled()

    return Outcome(files.write(desk, wish.code, path, scope, tell, cancelled, options), Changes())


def target(wish: Wish, path: Path) -> Path:
    """Where it is written: a file always ends as its format does."""
    suffix = suffix_of(wish)
    return path if not suffix or path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def suffix_of(wish: Wish) -> str:
    """The end of the file's name, "" for a folder."""
    from okr_desktop.services.exporting import files

    return "" if wish.makes_folder else next(one.suffix for one in files.formats() if one.code == wish.code)


# What was chosen last


def last() -> Wish:
    """The last choice; anything unreadable counts as never made."""
    try:
        found: Any = json.loads((config_dir() / FILE_NAME).read_bytes()[:_LARGEST])
        plain = Wish()
        kept = {name: found[name] for name, value in asdict(plain).items() if type(found.get(name)) is type(value)}
        wish = replace(plain, **kept)
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return Wish()
    good = wish.format in FORMATS and wish.picture in PICTURES
    return wish if good else Wish()


def keep(wish: Wish) -> None:
    """Remember a choice; a folder that cannot be written to is no reason to stop."""
    file = config_dir() / FILE_NAME
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_name(file.name + ".part")
        part.write_text(json.dumps(asdict(wish), sort_keys=True) + "\n", "utf-8")
        os.replace(part, file)
