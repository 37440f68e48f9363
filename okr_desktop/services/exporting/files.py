"""Every format that a workspace leaves in, and the one function that writes it: whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import IO

from okr_desktop import __version__
from okr_desktop.domain.errors import NotFound, OkrError, Problem, Severity
from okr_desktop.exchange.out import calendar as ics
from okr_desktop.exchange.out import csv_set, markdown_document, scene, workbook
from okr_desktop.exchange.own.table_set import BASE
from okr_desktop.exchange.texts import ENGLISH, Words
from okr_desktop.services import upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.services.exporting import book, calendar, csv_tables, document, pictures, raster
from okr_desktop.services.exporting.atomic import new_file, new_folder
from okr_desktop.services.exporting.scope import EVERYTHING, Scope, Selection
from okr_desktop.store import loading

Progress = Callable[[float], None] | None
Cancelled = Callable[[], bool] | None
_PICTURES_MARKER = "index.html"


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format by its code; ``folder``: a path without the suffix becomes a folder; ``scoped``: takes a Scope."""

    code: str
    suffix: str
    folder: bool = False
    scoped: bool = True


@dataclass(frozen=True, slots=True)
class Options:
    """What some formats ask beside the scope.

    ``bom`` marks the text of a CSV as UTF-8 for old Excel; ``chart`` names the chart of a picture; ``person`` is whose
    dates a calendar has; ``alarm_days`` sets reminders; ``language`` is what workbooks, calendars and pictures speak.
    """

    bom: bool = True
    chart: str = ""
    person: str | None = None
    alarm_days: int | None = None
    language: str = "en"

    @property
    def say(self) -> Words:
        """The words of the language."""
        return Words(self.language)


PLAIN = Options()


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: where, how many records (events, pictures), and what could not be said in this format."""

    path: Path
    count: int
    problems: tuple[Problem, ...] = ()


class ExportCancelled(OkrError):
    """The person stopped the export; nothing was written."""

    def __init__(self) -> None:
        super().__init__("export.cancelled")


def formats() -> list[ExportFormat]:
    """Every format, the most complete first."""
    return list(_FORMATS)


_FORMATS = (
    ExportFormat("json", ".json", scoped=False),
    ExportFormat("xlsx", ".xlsx"),
    ExportFormat("csv", ".zip", folder=True),
    ExportFormat("markdown", ".md"),
    ExportFormat("ics", ".ics"),
    ExportFormat("svg", ".svg", folder=True),
    ExportFormat("png", ".png", folder=True),
)


def write(
    desk: Desk,
    code: str,
    path: Path,
    scope: Scope = EVERYTHING,
    progress: Progress = None,
    cancelled: Cancelled = None,
    options: Options = PLAIN,
) -> Written:
    """Write a workspace, or a part of it, in a format; an existing file is replaced whole or not at all.

    Raises NotFound (``export.format_unknown``, an unknown cycle, team or item), ExportCancelled and the FileProblems of
    ``atomic.new_file`` and ``new_folder``.
    """
    if code not in _WRITERS:
        raise NotFound("export.format_unknown", name=code, known=", ".join(one.code for one in _FORMATS))
    job = Job(desk, path, scope, options, _Told(progress, cancelled))
    found = _WRITERS[code](job)
    job.tell(1.0)
    return found


class _Told:
    """Passes on how far it is, and stops when somebody says so."""

    def __init__(self, progress: Progress, cancelled: Cancelled) -> None:
        self._progress, self._cancelled = progress, cancelled

    def __call__(self, share: float) -> None:
        if self._cancelled is not None and self._cancelled():
            raise ExportCancelled
        if self._progress is not None:
            self._progress(min(share, 1.0))


@dataclass(frozen=True, slots=True)
class Job:
    """One export under way."""

    desk: Desk
    path: Path
    scope: Scope
    options: Options
    tell: _Told

    def selection(self) -> Selection:
        """The records of the scope."""
        self.tell(0.0)
        return Selection(self.desk, self.scope)

    def counted(self, total: int) -> Callable[[int], None]:
        """A progress in rows as one in shares."""
        return lambda done: self.tell(done / max(total, 1))


def _json(job: Job) -> Written:
    job.tell(0.0)
    return Written(job.path, upkeep.export(job.desk, job.path, job.tell))


def _csv(job: Job) -> Written:
    selection = job.selection()
    total = loading.count_check_ins(job.desk.space.db) + len(job.desk.plan.key_results)
    done: dict[str, int] = {}

    def told(name: str, count: int) -> None:
        done[name] = count
        job.tell(sum(done.values()) / max(total, 1))

    tables, about = csv_tables.tables(job.desk, selection), _about(job.desk)
    more = list(csv_tables.coming_back())
    if job.path.suffix.lower() == ".zip":
        with _made_first(job.path) as file:
            packed = csv_set.Archive(file, job.desk.today, job.options.bom)
            counts = csv_set.write_set(packed, tables, about, told, more)
            packed.close()
    else:
        with new_folder(job.path, csv_set.README) as folder:
            counts = csv_set.write_set(csv_set.Folder(folder, job.options.bom), tables, about, told, more)
    return Written(job.path, sum(count for name, count in counts.items() if name != BASE))


@contextmanager
def _made_first(path: Path) -> Generator[IO[bytes]]:
    """As ``new_file``, but made in memory: a ZIP cut short by a full disk would complain when it is thrown away."""
    made = BytesIO()
    with new_file(path) as file:
        yield made
        file.write(made.getbuffer())


def _about(desk: Desk, say: Words = ENGLISH) -> str:
    name = desk.plan.workspace.organisation or "OKRs"
    text = "{name}: objectives and key results as of {day}, written by OKR Desktop {version}."
    return say(text, name=name, day=say.short_day(desk.today), version=__version__)


def _xlsx(job: Job) -> Written:
    made = book.gather(job.desk, job.selection(), job.options.say)
    with _made_first(job.path) as file:
        counts = workbook.write(file, made, job.counted(made.count))
    cut = [sheet.name for sheet, _ in made.sheets if counts[sheet.kind] >= workbook.MOST_ROWS]
    problems = [
        Problem("export.rows_cut", "", {"sheet": name, "limit": workbook.MOST_ROWS}, Severity.WARNING) for name in cut
    ]
    return Written(job.path, sum(counts.values()), tuple(problems))


def _markdown(job: Job) -> Written:
    cycle = pictures.cycle_of(job.desk, job.scope)
    narrowed = replace(job, scope=replace(job.scope, cycle=cycle.id))
    selection = narrowed.selection()
    made = document.gather(job.desk, selection, cycle)
    with new_file(job.path) as file:
        file.write(markdown_document.write(made).encode("utf-8"))
    count = sum(1 + len(one.key_results) for one in made.objectives)
    simple = document.simplified(selection)
    problem = Problem("export.measure_in_words", "", {"count": simple}, Severity.NOTE)
    return Written(job.path, count, (problem,) if simple else ())


def _ics(job: Job) -> Written:
    say = job.options.say
    found = list(calendar.events(job.selection(), job.options.person, say))
    name = job.desk.plan.workspace.organisation or "OKRs"
    title, days = say("{name}: OKRs", name=name), job.options.alarm_days
    content = ics.write(title, found, job.desk.today, alarm_days=days, language=say.language)
    with new_file(job.path) as file:
        file.write(content)
    return Written(job.path, len(found))


def _svg(job: Job) -> Written:
    return _pictures(job, ".svg", scene.svg)


def _png(job: Job) -> Written:
    return _pictures(job, ".png", lambda drawn: raster.png(drawn, job.desk.today))


def _pictures(job: Job, suffix: str, made: Callable[[scene.Scene], bytes]) -> Written:
    job.tell(0.0)
    say = job.options.say
    if job.path.suffix.lower() == suffix:
        content = made(pictures.one(job.desk, job.scope, job.options.chart, say).scene)
        with new_file(job.path) as file:
            file.write(content)
        return Written(job.path, 1)
    total, names = len(job.desk.plan.key_results) + 3, list[tuple[str, str]]()
    with new_folder(job.path, _PICTURES_MARKER) as folder:
        for one in pictures.every(job.desk, job.scope, say):
            (folder / (one.name + suffix)).write_bytes(made(one.scene))
            names.append((one.name + suffix, one.scene.title))
            job.tell(len(names) / total)
        (folder / _PICTURES_MARKER).write_text(scene.index(names, _about(job.desk, say), say.language), "utf-8")
    return Written(job.path, len(names))


_WRITERS: Mapping[str, Callable[[Job], Written]] = {
    "json": _json,
    "csv": _csv,
    "xlsx": _xlsx,
    "markdown": _markdown,
    "ics": _ics,
    "svg": _svg,
    "png": _png,
}
