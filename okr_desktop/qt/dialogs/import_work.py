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
from okr_desktop.domain.errors import FileProblem, Problem, Refused
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.exchange.detect import Detection
from okr_desktop.exchange.reading.parcel import Parcel, of_text, open_parcel
from okr_desktop.exchange.reading.source import from_text
from okr_desktop.exchange.sheets.mapping import FORMAT, Mapping, signature
from okr_desktop.qt.dialogs.importing.columns import Columns, Stopped, of_file
from okr_desktop.qt.dialogs.importing.places import row_places
from okr_desktop.qt.dialogs.importing.row_records import row_records
from okr_desktop.services.outcome import Outcome

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from okr_desktop.domain.plan import Plan
    from okr_desktop.exchange.drafts.draft import Draft
    from okr_desktop.qt.models.records import Record
    from okr_desktop.qt.tasks import Progress
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.exchange import BookChoices, ImportPlan, ImportRow

_ID = re.compile(r"\b[0-9a-f]{32}\b")
_NAMED = ("owner", "teams", "parent")
_READING = 0.6
# Below this a reader of tables only guesses.
_UNSURE = 0.5


@dataclass(frozen=True, slots=True)
class Origin:
    """What is to be imported: a file, folder or ZIP, or a pasted text; ``format`` None lets the program find out.

    ``mapping`` says what the columns of its table hold. With ``ask`` the page of columns comes whatever is known, and
    what was remembered is not asked for.
    """

    path: Path | None = None
    text: str = ""
    name: str = ""
    format: str | None = None
    mapping: Mapping | None = None
    ask: bool = False


def dropped_file(event: QDropEvent | QDragEnterEvent) -> Path | None:
    """The first local file or folder of a drop."""
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(files[0]) if files else None


@dataclass(frozen=True, slots=True)
class Found:
    """What was read, and what importing it would do; ``plan`` is None when ``refused`` says why not.

    ``records`` are the rows as they are shown, ``choices`` how our own workbook is taken.
    """

    draft: Draft
    certainty: float
    plan: ImportPlan | None
    rows: tuple[ImportRow, ...]
    check_ins: int
    refused: tuple[Problem, ...]
    cycles: tuple[str, ...]
    parcel: Parcel
    mapping: Mapping | None = None
    remembered: bool = False
    records: tuple[Record, ...] = ()
    choices: BookChoices | None = None

    @property
    def has_columns(self) -> bool:
        """Whether it is a table whose columns people may correct."""
        return bool(self.parcel.tables) and self.draft.book is None

    @property
    def is_new(self) -> bool:
        """Whether importing would change anything that one can see."""
        plan = self.plan
        more = plan is not None and bool(plan.comments or plan.completed or plan.removed)
        return more or self.check_ins > 0 or any(row.action in ("create", "change") for row in self.rows)


def read(desk: Desk, origin: Origin, cycle: str, *, progress: Progress) -> Outcome[Found | Columns]:
    """Read, and preview; a table that is only guessed at comes as its columns.

    Raises FileProblem for a file that no reader can take.
    """
    from okr_desktop.exchange import detect
    from okr_desktop.services import exchange

    told = _share(progress, 0.0, _READING)
    parcel = _parcel(origin)
    told(0.0)
    plain = origin.mapping is None and origin.format is None and not origin.ask
    known = exchange.for_parcel(parcel) if plain else None
    mapping = origin.mapping or known
    found = Detection(origin.format, 1.0) if origin.format else detect.detect_parcel(parcel)
    if mapping is None and (columns := _asked(parcel, found, origin)) is not None:
        return Outcome(columns, Changes())
    try:
        draft = detect.read_parcel(parcel, found.format or None, today=desk.today, progress=told, mapping=mapping)
    except FileProblem:
        # What was remembered may not fit a file that only looks alike.
        if known is None or (columns := of_file(parcel, known, remembered=True)) is None:
            raise
        return Outcome(columns, Changes())
    certainty = 1.0 if mapping else found.certainty
    made = _preview(desk, draft, parcel, cycle, _share(progress, _READING, 1.0))
    return Outcome(replace(made, certainty=certainty, mapping=mapping, remembered=known is not None), Changes())


def _parcel(origin: Origin) -> Parcel:
    return of_text(from_text(origin.text, origin.name)) if origin.path is None else open_parcel(origin.path)


def _asked(parcel: Parcel, found: Detection, origin: Origin) -> Columns | None:
    """The columns, where somebody has to look at them."""
    if origin.ask or found.format == FORMAT:
        return of_file(parcel, None)
    unsure = found.format in ("", "flat_csv") and found.certainty < _UNSURE
    # A letter with commas in it is no table.
    tables = [one for one in parcel.tables if Path(one.file).suffix.lower() not in (".txt", ".md", ".markdown")]
    return of_file(parcel, None) if unsure and tables and origin.path is not None else None


def into(
    desk: Desk, found: Found, cycle: str, choices: BookChoices | None = None, *, progress: Progress
) -> Outcome[Found]:
    """The same draft, previewed for another cycle, or with other choices about our own workbook."""
    made = _preview(desk, found.draft, found.parcel, cycle, _share(progress, 0.0, 1.0), choices)
    same = {"certainty": found.certainty, "mapping": found.mapping, "remembered": found.remembered}
    return Outcome(replace(made, **same), Changes())


def columns(_desk: Desk, found: Found) -> Columns | None:
    """The columns of what was read, to be corrected; None when it has no table."""
    return of_file(found.parcel, found.mapping, remembered=found.remembered)


def apply(desk: Desk, found: Found, cycle: str, *, progress: Progress) -> Outcome[ImportPlan]:
    """Import as one step."""
    from okr_desktop.services import exchange

    choices = found.choices or exchange.BookChoices()
    return exchange.apply(desk, found.draft, cycle, _tell(progress), choices)


def remember(_desk: Desk, shown: Columns, mapping: Mapping) -> None:
    """Read tables with the same header by this mapping from now on."""
    from okr_desktop.services import exchange

    exchange.remember(shown.signature, mapping)


def forget(_desk: Desk, parcel: Parcel) -> None:
    """Guess the columns of such tables again."""
    from okr_desktop.services import exchange

    for table in parcel.tables:
        exchange.forget(signature(table))


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


def _preview(
    desk: Desk,
    draft: Draft,
    parcel: Parcel,
    cycle: str,
    told: Callable[[float], None],
    choices: BookChoices | None = None,
) -> Found:
    from okr_desktop.services import exchange

    cycles = _cycles(desk)
    try:
        plan = exchange.preview(desk, draft, cycle, told, choices or exchange.BookChoices())
    except Refused as error:
        return Found(draft, 0.0, None, (), 0, tuple(error.problems), cycles, parcel)
    readable = _readable(desk.plan, plan)
    values = {} if draft.book is not None else _new_values(plan)
    # Of a workbook most rows are as they were: what is new stands first.
    ordered = sorted(plan.rows, key=_is_same) if draft.book is not None else plan.rows
    rows = tuple(_row(row, readable, values) for row in ordered)
    records = row_records(rows, row_places(draft, parcel, ordered))
    return Found(draft, 0.0, plan, rows, plan.check_ins, (), cycles, parcel, records=records, choices=choices)


def _is_same(row: ImportRow) -> bool:
    return row.action == "same"


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
