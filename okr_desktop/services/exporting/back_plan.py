"""Our workbook coming back: what people changed in it is taken, what others changed here stays, both is a question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from okr_desktop.domain import mentions
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import OkrError, Problem
from okr_desktop.domain.okrs import CheckIn, KeyResult
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.plan import Record
from okr_desktop.domain.text import fold
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.own.book import BackBook, BackRow, BackSheet, Value, canonical, check_of
from okr_desktop.exchange.own.book_sheets import SHEET_OF, BookColumn
from okr_desktop.exchange.reading.tables import Cell, text_of
from okr_desktop.services.desk import Desk
from okr_desktop.services.exporting import back_new, back_records
from okr_desktop.services.exporting.back_cells import CellError, Cells, LeftAsItIs, Names
from okr_desktop.services.exporting.back_gone import Gone
from okr_desktop.services.exporting.back_places import above, circle_problems, last_rank
from okr_desktop.services.exporting.back_readings import reading
from okr_desktop.services.exporting.back_shares import Shares
from okr_desktop.services.exporting.back_verdict import derived, moved, verdict
from okr_desktop.services.exporting.book_values import Values
from okr_desktop.services.exporting.labels import Labels
from okr_desktop.services.import_plan import CHANGE, CREATE, SAME, SKIP, ImportPlan, ImportRow
from okr_desktop.services.table_edit import problem_of
from okr_desktop.store import loading

# Whom others refer to comes first.
ORDER = (
    *("cycle", "team", "person", "kpi", "objective", "key_result", "initiative", "check_in"),
    *("dependency", "comment"),
)
_LISTS = {
    "cycle": ("cycles",),
    "team": ("teams",),
    "person": ("people",),
    "objective": ("items", "objectives", "subjects"),
    "key_result": ("items", "key_results", "subjects"),
    "kpi": ("subjects",),
}
_TOLD_EVERY = 500
Progress = Callable[[float], None] | None


@dataclass(frozen=True, slots=True)
class BookChoices:
    """How a workbook is taken back.

    ``take_file`` lets it win where both changed, ``deletions`` deletes the records whose rows are gone.
    """

    take_file: bool = False
    deletions: bool = False


AS_IT_IS = BookChoices()


class BookImporter:
    """Compares the rows of a workbook with what was exported and with what is stored now."""

    def __init__(self, desk: Desk, draft: Draft, choices: BookChoices = AS_IT_IS, progress: Progress = None) -> None:
        assert draft.book is not None
        self._desk, self._plan, self._draft, self._progress = desk, desk.plan, draft, progress
        self._book: BackBook = draft.book
        self._choices, self._notes = choices, Notes(draft.problems)
        labels = Labels(desk, self._book.say)
        self._values = Values(desk.plan, labels, self._book.say)
        self._names = Names(desk.plan, self._book, labels)
        self._cells = Cells(desk.plan, self._names, self._values)
        self._mentions = mentions.labels(desk.plan.people.values())
        self._check_ins: dict[str, CheckIn] = {}
        self._ids: dict[tuple[str, int], str] = {}
        self._kept: dict[str, Any] = {}
        self._new: set[str] = set()
        self._shares = Shares()
        self._rows: list[ImportRow] = []
        self._done = 0

    def plan(self) -> ImportPlan:
        """What would be done."""
        if self._book.workspace not in ("", self._plan.workspace.id):
            self._notes.warning("book.other_workspace")
        sheets = {sheet.kind: sheet for sheet in self._book.sheets}
        self._load_check_ins(sheets.get("check_in"))
        self._name_rows(sheets)
        total = max(sum(len(sheet.rows) for sheet in sheets.values()), 1)
        for kind in (kind for kind in ORDER if kind in sheets):
            for row in sheets[kind].rows:
                self._row(sheets[kind], row)
                self._done += 1
                if self._progress is not None and self._done % _TOLD_EVERY == 0:
                    self._progress(self._done / total)
        self._shares.tell(self._notes)
        gone = Gone(self._desk, self._book, self._values, self._check_ins, self._notes, deletes=self._choices.deletions)
        self._rows += gone.rows(self._kept)
        return self._planned(gone.removed)

    def _planned(self, removed: tuple[tuple[str, str], ...]) -> ImportPlan:
        made = self._referred()
        kept: list[Any] = [*made, *self._kept.values()]
        new = [one for one in kept if one.id in self._new or one in made]
        return ImportPlan(
            self._draft.name,
            self._draft.format,
            (),
            tuple(self._rows),
            self._notes.result(),
            tuple(kept),
            tuple(one.name for one in new if isinstance(one, Cycle)),
            tuple(one.name for one in new if isinstance(one, Person)),
            tuple(one.name for one in new if isinstance(one, Team)),
            removed=removed,
        )

    def _referred(self) -> list[Record]:
        """People and teams made of names that somebody typed, where a record that is kept refers to them."""
        used = set[str]()
        for one in self._kept.values():
            for name in ("owner", "author", "lead", "sponsor", "parent", "team", "asker", "giver"):
                used.add(getattr(one, name, None) or "")
            used |= set(getattr(one, "teams", ()))
        found = [*self._names.made_teams.values(), *self._names.made_people.values()]
        return [one for one in found if one.id in used]

    # Before the rows are read

    def _load_check_ins(self, sheet: BackSheet | None) -> None:
        if sheet is not None:
            self._check_ins = {one.id: one for one in loading.each_check_in(self._desk.space.db)}

    def _name_rows(self, sheets: Mapping[str, BackSheet]) -> None:
        """What rows are called now, and the ids of new ones: the same whenever this file is read."""
        for kind, sheet in sheets.items():
            alike: dict[str, int] = {}
            for row in sheet.rows:
                title = text_of(self._cell(row, SHEET_OF[kind].title)).strip()
                if not row.id:
                    key = self._key(kind, row, title)
                    alike[key] = alike.get(key, 0) + 1
                    self._ids[kind, row.line] = derived(f"{key}|{alike[key]}")
                for source in _LISTS.get(kind, ()) if title else ():
                    self._names.put(source, title, row.id or self._ids[kind, row.line])

    def _key(self, kind: str, row: BackRow, title: str) -> str:
        beside = [text_of(self._cell(row, code)) for code in ("objective", "key_result", "date", "value")]
        return "|".join((self._book.id, kind, fold(title), *(fold(one) for one in beside)))

    @staticmethod
    def _cell(row: BackRow, code: str) -> Cell:
        found: Any = row.cells.get(code)
        return found

    # One row

    def _row(self, sheet: BackSheet, row: BackRow) -> None:
        if not row.id:
            self._new_row(sheet, row)
            return
        record = self._known(sheet.kind, row.id)
        base = self._book.base.get(sheet.kind, {}).get(row.id)
        if record is None:
            self._unknown(sheet, row, base)
            return
        self._shares.see(sheet.name, row, record)
        changes = self._changes(sheet, row, record, base)
        self._keep(sheet, row, record, changes)

    def _known(self, kind: str, id: str) -> Any:
        found = self._check_ins.get(id) if kind == "check_in" else self._plan.get(id)
        return found if isinstance(found, back_new.CLASSES[kind]) else None

    def _unknown(self, sheet: BackSheet, row: BackRow, base: Mapping[str, int] | None) -> None:
        title = self._title(sheet.kind, row)
        if base is None:
            self._notes.error("book.unknown_id", "id", row.line, sheet=sheet.name, title=title)
        else:
            self._notes.warning("book.deleted_here", "id", row.line, sheet=sheet.name, title=title)
        self._tell(sheet.kind, SKIP, row, "", title)

    def _changes(
        self, sheet: BackSheet, row: BackRow, record: Any, base: Mapping[str, int] | None
    ) -> dict[str, tuple[Value, Value]]:
        """By column: what is here and what the file wants, for each cell that is to be taken."""
        found: dict[str, tuple[Value, Value]] = {}
        for column in sheet.shape.edited:
            if column.code not in row.cells:
                continue
            here = self._values.one(sheet.kind, record, column)
            try:
                wanted = self._cells.read(sheet.kind, column, self._cell(row, column.code), record)
            except LeftAsItIs:
                continue
            except CellError as error:
                self._tell_cell(sheet, row, column, error.problem)
                continue
            found_out = verdict(base.get(column.code) if base else None, here, wanted)
            if found_out == "both" and not self._choices.take_file:
                self._ask(sheet, row, column, here)
            elif found_out != "same" and self._leads_somewhere(sheet, row, column, wanted):
                found[column.code] = (here, wanted)
        return found

    def _leads_somewhere(self, sheet: BackSheet, row: BackRow, column: BookColumn, wanted: Value) -> bool:
        """Whether the ids in a cell are those of records; if not, that is told."""
        ids = wanted if isinstance(wanted, tuple) else (wanted,)
        for id in ids if column.type in ("link", "links") else ():
            if id is not None and not self._names.is_id_of(column.source, str(id)):
                self._tell_cell(sheet, row, column, Problem("book.unknown_name", column.code, {"text": str(id)}))
                return False
        return True

    def _ask(self, sheet: BackSheet, row: BackRow, column: BookColumn, here: Value) -> None:
        self._notes.error(
            "book.both_changed",
            column.code,
            row.line,
            sheet=sheet.name,
            title=self._title(sheet.kind, row),
            heading=column.heading,
            file_text=shorten(text_of(self._cell(row, column.code))),
            here=shorten(self._shown(column, here)),
        )

    def _tell_cell(self, sheet: BackSheet, row: BackRow, column: BookColumn, problem: Problem) -> None:
        self._note(sheet, row, problem, column)

    def _keep(
        self, sheet: BackSheet, row: BackRow, record: Any, changes: dict[str, tuple[Value, Value]], *, new: bool = False
    ) -> None:
        """Take the cells of a row that can be kept; what is wrong with the others is told."""
        kind, merged = sheet.kind, record
        while new or changes:  # a row that says nothing new is not asked whether its record could be changed
            wanted = {name: value for name, (_, value) in changes.items()}
            try:
                merged, found = self._merged(kind, record, wanted), list[Problem]()
                found = moved(record, merged, new) or self._problems(merged)
            except OkrError as error:
                merged, found = record, [problem_of(error, "")]
            if not found:
                break
            self._refuse(sheet, row, changes, found)
            if new or not changes:
                self._tell(kind, SKIP, row, "", self._title(kind, row))
                return
        self._take_reading(sheet, row, merged, changes, new)
        told = self._told(kind, row, changes)
        if new or merged != record:
            self._kept[merged.id] = merged
        action = CREATE if new else CHANGE if changes else SAME
        if kind != "check_in" or action != SAME:
            self._tell(kind, action, row, merged.id, self._title(kind, row), told)
        if new:
            self._new.add(merged.id)

    def _refuse(
        self, sheet: BackSheet, row: BackRow, changes: dict[str, tuple[Value, Value]], found: list[Problem]
    ) -> None:
        for problem in found:
            name = {"place": "parent"}.get(problem.field, problem.field)
            column = next((one for one in sheet.shape.edited if one.code == name), None)
            self._note(sheet, row, problem, column)
            if name in changes:
                del changes[name]
            else:
                changes.clear()

    def _note(self, sheet: BackSheet, row: BackRow, problem: Problem, column: BookColumn | None) -> None:
        params = {name: value for name, value in problem.params.items() if name != "field"}
        params |= {"sheet": sheet.name, "heading": column.heading if column else ""}
        self._notes.error(problem.code, problem.field or (column.code if column else ""), row.line, **params)

    def _problems(self, merged: Any) -> list[Problem]:
        found = back_records.problems(self._desk, merged, self._kept | self._made())
        return found or circle_problems(self._plan, self._kept, merged)

    def _made(self) -> dict[str, Any]:
        return {one.id: one for one in (*self._names.made_people.values(), *self._names.made_teams.values())}

    def _merged(self, kind: str, record: Any, wanted: Mapping[str, Value]) -> Any:
        merged = back_records.changed(kind, record, wanted, self._mentions)
        if above(merged) != above(record) or (not getattr(merged, "rank", "-") and kind != "team"):
            merged = replace(merged, rank=last_rank(self._plan, self._kept, merged))
        return merged

    def _take_reading(
        self, sheet: BackSheet, row: BackRow, merged: Any, changes: dict[str, tuple[Value, Value]], new: bool
    ) -> None:
        """Value and confidence in the row of a key result are a check-in of today."""
        said = {name: changes[name][1] for name in back_records.READING if name in changes}
        if not isinstance(merged, KeyResult) or all(value is None for value in said.values()):
            for name in said if isinstance(merged, KeyResult) else ():
                del changes[name]
            return
        made, found = reading(self._desk, merged, said, derived(f"{self._book.id}|{merged.id}|{said}"), new=new)
        if found:
            self._refuse(sheet, row, changes, found)
            for name in said:
                changes.pop(name, None)
        elif made is not None:
            self._kept[made.id] = made

    # New rows

    def _new_row(self, sheet: BackSheet, row: BackRow) -> None:
        kind, id = sheet.kind, self._ids[sheet.kind, row.line]
        record = self._kept.get(id) or self._known(kind, id)
        self._shares.see(sheet.name, row, record)
        wanted = self._given(sheet, row, record)
        if wanted is None:
            self._tell(kind, SKIP, row, "", self._title(kind, row))
        elif record is None:
            blank = back_new.blank(self._desk, kind, id)
            missing = back_new.missing(kind, wanted)
            for name in missing:
                self._tell_cell(sheet, row, sheet.column(name), Problem("book.empty", name))
            if missing:
                self._tell(kind, SKIP, row, "", self._title(kind, row))
            else:
                filled = back_new.filled(self._plan, kind, wanted)
                self._keep(sheet, row, blank, {name: (None, value) for name, value in filled.items()}, new=True)
        else:
            self._again(sheet, row, record, wanted)

    def _given(self, sheet: BackSheet, row: BackRow, record: Any) -> dict[str, Value] | None:
        """The filled cells of a new row; None when one of them cannot be read."""
        found: dict[str, Value] = {}
        good = True
        for column in sheet.shape.edited:
            try:
                value = self._cells.read(sheet.kind, column, self._cell(row, column.code), record)
            except (CellError, LeftAsItIs) as error:
                problem = error.problem if isinstance(error, CellError) else Problem("text.too_long", column.code)
                self._tell_cell(sheet, row, column, problem)
                good = False
                continue
            if not self._leads_somewhere(sheet, row, column, value):
                good = False
            elif canonical(value):
                found[column.code] = value
        return found if good else None

    def _again(self, sheet: BackSheet, row: BackRow, record: Any, wanted: dict[str, Value]) -> None:
        """A new row that an earlier import of this file has stored: what differs since is a question."""
        changes: dict[str, tuple[Value, Value]] = {}
        for name, value in wanted.items():
            column = sheet.column(name)
            here = self._values.one(sheet.kind, record, column)
            if check_of(here) == check_of(value):
                continue
            if self._choices.take_file:
                changes[name] = (here, value)
            else:
                self._ask(sheet, row, column, here)
        self._keep(sheet, row, record, changes)

    # Telling

    def _title(self, kind: str, row: BackRow) -> str:
        title = text_of(self._cell(row, SHEET_OF[kind].title)).strip()
        if kind == "check_in":
            title = self._names.shown(text_of(self._cell(row, "key_result")).strip()) or title
        return shorten(title)

    def _shown(self, column: BookColumn, value: Value) -> str:
        cell = self._values.cell(column, value)
        return canonical(cell)

    def _told(
        self, kind: str, row: BackRow, changes: Mapping[str, tuple[Value, Value]]
    ) -> tuple[tuple[str, str, str], ...]:
        columns = ((_column(kind, name), here) for name, (here, _) in changes.items())
        return tuple(
            (column.code, self._shown(column, here), text_of(self._cell(row, column.code)).strip())
            for column, here in columns
        )

    def _tell(
        self, kind: str, action: str, row: BackRow, id: str, title: str, changes: tuple[tuple[str, str, str], ...] = ()
    ) -> None:
        shown = changes if action == CHANGE else ()
        self._rows.append(ImportRow(kind, action, title, row.line, id, 0, shown))


def _column(kind: str, code: str) -> BookColumn:
    return next(one for one in SHEET_OF[kind].columns if one.code == code)
