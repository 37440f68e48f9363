"""Rows that are no longer in a workbook: told, and deleted only when somebody says so and nobody changed them since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from okr_desktop.domain.okrs import CheckIn, KeyResult
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.own.book import BackBook, BackSheet, check_of
from okr_desktop.exchange.own.book_sheets import SHEET_OF
from okr_desktop.services import asides
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk
from okr_desktop.services.exporting.back_new import CLASSES
from okr_desktop.services.exporting.book_values import Values
from okr_desktop.services.import_plan import CHANGE, ImportRow
from okr_desktop.store.unit_of_work import UnitOfWork

# People, teams, cycles and KPIs are put away in the program, where it is seen who still needs them; of comments only
# their authors decide.
_DELETABLE = frozenset({"objective", "key_result", "initiative", "check_in", "dependency"})


class Gone:
    """Finds what was exported, is still stored, and stands in the workbook no more."""

    def __init__(
        self,
        desk: Desk,
        book: BackBook,
        values: Values,
        check_ins: Mapping[str, CheckIn],
        notes: Notes,
        *,
        deletes: bool,
    ) -> None:
        self._desk, self._book, self._values = desk, book, values
        self._check_ins, self._notes, self._deletes = check_ins, notes, deletes
        self.removed: tuple[tuple[str, str], ...] = ()

    def rows(self, kept: Mapping[str, Any]) -> list[ImportRow]:
        """A row for each record that would be deleted; the others are told only."""
        found = list[ImportRow]()
        for sheet in self._book.sheets:
            for id, base in self._missing(sheet):
                record = self._record(sheet.kind, id)
                if record is None or id in kept:
                    continue
                title = shorten(self._title(sheet.kind, record))
                if code := self._why_not(sheet.kind, record, base):
                    self._notes.warning(code, "id", None, sheet=sheet.name, title=title)
                elif not self._deletes:
                    self._notes.note("book.row_gone", "id", None, sheet=sheet.name, title=title)
                else:
                    self.removed += ((sheet.kind, id),)
                    found.append(ImportRow(sheet.kind, CHANGE, title, 0, id, 0, (("deleted", title, ""),)))
        return found

    def _missing(self, sheet: BackSheet) -> Iterator[tuple[str, Mapping[str, int]]]:
        if not sheet.columns:  # a sheet whose heading is gone says nothing about its rows
            return
        there = {row.id for row in sheet.rows}
        yield from ((id, base) for id, base in self._book.base.get(sheet.kind, {}).items() if id not in there)

    def _record(self, kind: str, id: str) -> Any:
        found = self._check_ins.get(id) if kind == "check_in" else self._desk.plan.get(id)
        return found if isinstance(found, CLASSES[kind]) else None

    def _title(self, kind: str, record: Any) -> str:
        if isinstance(record, CheckIn):
            result = self._desk.plan.key_results.get(record.key_result)
            return f"{result.title if result else ''} {record.date.isoformat()}".strip()
        return str(getattr(record, SHEET_OF[kind].title))

    def _why_not(self, kind: str, record: Any, base: Mapping[str, int]) -> str:
        if not self._deletes:
            return ""
        if kind not in _DELETABLE:
            return "book.not_deleted"
        abouts = (record.key_result,) if isinstance(record, CheckIn) else (record.id,)
        if closed_problems(self._desk.plan, *abouts):
            return "book.gone_but_closed"
        changed = any(
            check_of(self._values.one(kind, record, column)) != base.get(column.code)
            for column in SHEET_OF[kind].edited
        )
        return "book.gone_but_changed" if changed else ""


def remove(desk: Desk, unit: UnitOfWork, removed: tuple[tuple[str, str], ...]) -> None:
    """Delete these records with everything below and beside them, in the action of an import."""
    below = {one for kind, id in removed if kind in ("objective", "key_result") for one in desk.plan.subtree(id)}
    asides.unlink(desk, unit, below)
    gone = {one.id for one in asides.beside(desk.plan, below | {id for _, id in removed})}
    asides.delete_beside(desk, unit, below | {id for _, id in removed})
    for id in below:
        if isinstance(desk.plan.get(id), KeyResult):
            readings = {one.id for one in desk.check_ins(id)}
            gone |= readings
            for one in sorted(readings):
                unit.delete("check_in", one)
    for id in sorted(below, key=lambda one: isinstance(desk.plan.get(one), KeyResult), reverse=True):
        unit.delete("key_result" if id in desk.plan.key_results else "objective", id)
    for kind, id in removed:
        if id not in below and id not in gone:
            unit.delete(kind, id)
