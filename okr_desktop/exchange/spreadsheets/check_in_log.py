"""Logs of check-ins beside sheets of OKRs: one row per day and key result, named by its title or its id."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from okr_desktop.exchange.drafts.building import Builder, KeyResultRow
from okr_desktop.exchange.drafts.draft import DraftCheckIn
from okr_desktop.exchange.drafts.keys import normal
from okr_desktop.exchange.drafts.notes import shorten
from okr_desktop.exchange.sheets import grid
from okr_desktop.exchange.sheets.grid import Grid, GridRow
from okr_desktop.exchange.sheets.row_values import RowValues
from okr_desktop.exchange.values.dates import date_order
from okr_desktop.exchange.values.measure import NO, YES, Cells, Measure, marks_of
from okr_desktop.exchange.values.named import Named, aliases
from okr_desktop.exchange.values.numbers import is_empty

LOG = aliases(
    {
        "check_in_date": "date, datum, day, tag, week, woche, check in date, checkin date, check in, week of",
        "key_result": "key result, kr, key result title, schlüsselergebnis, schluesselergebnis, keyresult",
        "id": "kr id, key result id, kr nr, id",
        "current": "value, current value, current, new value, wert, aktueller wert, aktuell, stand, ist, actual",
        "confidence": "confidence, confidence level, zuversicht, konfidenz",
        "note": "notes, note, comment, comments, notiz, notizen, kommentar, update, what happened",
        "owner": "owner, author, by, who, verantwortlich, von",
        "next": "next, next steps, next step, nächste schritte",
        "blocker": "blocker, blockers, obstacles, hindernisse, hindernis",
        "objective": "objective, ziel",
        "target": "target, target value, zielwert",
    }
)


def is_log(fields: set[str]) -> bool:
    """Whether columns are those of a log of check-ins."""
    return {"check_in_date", "current"} <= fields and bool({"key_result", "id"} & fields) and "target" not in fields


def read_log(named: Named, builder: Builder, today: date) -> None:
    """The check-ins of a log to the key results that are in the builder; what fits none is told with its line."""
    found = grid.of_table(named.table, named.columns, named.line)
    if found:
        builder.notes.about(found.sheet)
        for problem in found.problems:
            builder.notes.add(problem)
        _Log(found, builder, today).read()


class _Log:
    def __init__(self, found: Grid, builder: Builder, today: date) -> None:
        self._grid, self._builder, self._notes = found, builder, builder.notes
        hint = found.mark_hint
        marks = marks_of(found.column("current"), hint)
        order = date_order(found.column("check_in_date"))
        self._values = RowValues(builder, today, marks, order, "dmy" if hint else "")
        self._by_id: dict[str, KeyResultRow] = {}
        self._by_title: dict[str, list[KeyResultRow]] = {}
        self._objective_of: dict[int, str] = {}
        for objective in builder.objectives:
            for row in objective.key_results:
                self._objective_of[id(row)] = normal(objective.title)
                self._by_title.setdefault(normal(row.title), []).append(row)
                if row.ref:
                    self._by_id.setdefault(normal(row.ref), row)

    def read(self) -> None:
        """Every row."""
        touched = dict[int, KeyResultRow]()
        for row in self._grid.rows:
            if any(cell.strip() for cell in row.cells) and (found := self._key_result(row)):
                self._read(row, found)
                touched[id(found)] = found
        for found in touched.values():
            _forget_current(found)

    def _text(self, row: GridRow, name: str) -> str:
        return self._grid.text(row, name)

    def _key_result(self, row: GridRow) -> KeyResultRow | None:
        ref, title = self._text(row, "id"), " ".join(self._text(row, "key_result").split())
        if ref and (found := self._by_id.get(normal(ref))):
            return found
        same = self._by_title.get(normal(title), []) if title else []
        objective = normal(self._text(row, "objective"))
        same = [one for one in same if self._objective_of[id(one)] == objective] or same
        if not same:
            if not (is_empty(ref) and is_empty(title)):
                self._notes.warning("check_in.no_key_result", "key_result", row.line, text=shorten(title or ref))
            return None
        if len(same) > 1:
            self._notes.warning("check_in.same_title", "key_result", row.line, title=shorten(title), first=same[0].line)
        return same[0]

    def _read(self, row: GridRow, found: KeyResultRow) -> None:
        text = self._text(row, "check_in_date")
        day = self._values.day("check_in_date", text, row.line)
        value = self._value(row, found)
        if day is None and is_empty(text):
            self._notes.warning("check_in.no_date", "check_in_date", row.line, title=shorten(found.title))
        if day is None or value is None:
            return
        cells = Cells(confidence=self._text(row, "confidence"), title=found.title)
        said = Measure(cells, self._values.marks, self._notes, row.line).confidence()
        author = self._builder.name("owner", self._text(row, "owner"), row.line)
        texts = {name: self._text(row, name) for name in ("note", "next", "blocker")}
        found.check_ins.append(DraftCheckIn(value, day, said, author=author, **texts))

    def _value(self, row: GridRow, found: KeyResultRow) -> Decimal | None:
        text = self._text(row, "current")
        if found.measured.kind == "yes_no" and (word := text.casefold()) in YES | NO:
            return Decimal(word in YES)
        number = self._values.number("current", text, row.line)
        if number is None:
            return None
        unit = found.measured.unit
        if number[1] and number[1] != unit and (unit or number[1] == "%"):
            params = {"first": unit, "second": number[1], "text": shorten(text)}
            self._notes.warning("unit.conflict", "current", row.line, **params)
            return None
        return number[0]


def _forget_current(found: KeyResultRow) -> None:
    """The value of the sheet says nothing more when the newest one of the log is the same."""
    dated = sorted((one for one in found.check_ins if one.on), key=lambda one: one.on or date.min)
    kept = tuple(one for one in found.measured.check_ins if not dated or one.on or one.value != dated[-1].value)
    found.measured = replace(found.measured, check_ins=kept)
