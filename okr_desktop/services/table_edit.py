"""Many cells of many key results as one action: each cell read by itself, what is wrong with one told by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from okr_desktop.domain.changes import Changes, Label
from okr_desktop.domain.errors import OkrError, Problem, Refused, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Metric
from okr_desktop.domain.people import Person
from okr_desktop.domain.ranks import after
from okr_desktop.domain.text import clean
from okr_desktop.exchange.values.numbers import UnreadableError, parse_number
from okr_desktop.services import check_ins, planning, values
from okr_desktop.services.desk import Desk, title_label
from okr_desktop.services.fields import NOTHING, Names, metric_with
from okr_desktop.services.outcome import Outcome

# In this order the cells of a row are read: what a number means depends on kind and unit.
ITEM_FIELDS = ("kind", "unit", "start", "target", "title", "owner", "weight", "due", "tags")
READING_FIELDS = ("value", "confidence", "note")
FIELDS = (*ITEM_FIELDS, *READING_FIELDS)
_NUMBERS = frozenset({"start", "target", "weight", "value", "confidence"})
_NEW = "new:"
# What "start" and "target" are called in the metric of each kind; "" where there is no such thing.
_ENDS: Mapping[Kind, tuple[str, str]] = {
    Kind.INCREASE: ("start", "target"),
    Kind.DECREASE: ("start", "target"),
    Kind.LEVELS: ("start", "target"),
    Kind.STAY_ABOVE: ("", "low"),
    Kind.STAY_BELOW: ("", "high"),
    Kind.BAND: ("low", "high"),
    Kind.YES_NO: ("", ""),
    Kind.MILESTONES: ("", ""),
}


@dataclass(frozen=True, slots=True)
class Edit:
    """A new text for one cell: ``row`` is the id of a key result or a ``new_row``, ``field`` one of FIELDS."""

    row: str
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class CellProblem:
    """Why one cell was left as it is."""

    row: str
    field: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of the edits: how many cells are good, what is wrong with the others, and who is new by name."""

    cells: int
    problems: tuple[CellProblem, ...]
    added: tuple[str, ...] = ()
    new_people: tuple[str, ...] = ()


def new_row(objective: str, number: int = 0) -> str:
    """The row of a key result that an objective does not have yet."""
    return f"{_NEW}{objective}:{number}"


def is_new(row: str) -> bool:
    """Whether a row stands for a key result that is still to be made."""
    return row.startswith(_NEW)


def ends(metric: Metric) -> tuple[Decimal | None, Decimal | None]:
    """Where a metric starts and what it aims at, whatever these are called for its kind."""
    start, target = _ENDS[metric.kind]
    return (getattr(metric, start) if start else None), (getattr(metric, target) if target else None)


def has_end(kind: Kind, name: str) -> bool:
    """Whether "start" or "target" means anything for a kind."""
    return bool(_ENDS[kind][name == "target"])


def check(desk: Desk, edits: Iterable[Edit], decimal: str = "") -> Applied:
    """What ``apply`` would do; nothing is stored."""
    return _Batch(desk, decimal).read(edits).applied()


def apply(desk: Desk, edits: Iterable[Edit], decimal: str = "") -> Outcome[Applied]:
    """Store every cell that can be stored as one action; the others are told and left as they are.

    Value, confidence and note make a check-in of today, or correct the one that the same person made today.
    ``decimal`` is the decimal mark ("," or ".") of numbers that could be read in two ways.
    """
    batch = _Batch(desk, decimal).read(edits)
    label = batch.label()
    if label is None:
        return Outcome(batch.applied(), Changes())
    with desk.action(label) as unit:
        for record in (*batch.people(), *batch.items, *batch.readings):
            unit.save(record)
    return desk.done(unit, batch.applied())


class _Batch:
    """Reads the edits row by row and collects what is to be stored."""

    def __init__(self, desk: Desk, decimal: str) -> None:
        self._desk, self._decimal = desk, decimal
        self._names = Names(desk)
        self._ranks: dict[str, str] = {}
        self._cells = 0
        self.items: list[KeyResult] = []
        self.readings: list[CheckIn] = []
        self._added: list[str] = []
        self._problems: list[CellProblem] = []

    def read(self, edits: Iterable[Edit]) -> _Batch:
        """Take in all edits; of two for one cell the later counts."""
        rows: dict[str, dict[str, str]] = {}
        for edit in edits:
            rows.setdefault(edit.row, {})[edit.field] = edit.text
        for row, cells in rows.items():
            self._read_row(row, cells)
        return self

    def applied(self) -> Applied:
        """The tale of it."""
        names = tuple(record.name for record in self.people())
        return Applied(self._cells, tuple(self._problems), tuple(self._added), names)

    def people(self) -> list[Person]:
        """New people who are needed."""
        owners = {item.owner for item in self.items}
        return [one for one in self._names.made_people if isinstance(one, Person) and one.id in owners]

    def label(self) -> Label | None:
        """The name of the action; None when there is nothing to do."""
        if len(self.items) + len(self.readings) > 1:
            return Label("table.edit", {"count": str(self._cells)})
        for item in self.items:
            return title_label("add" if item.id in self._added else "edit", item)
        for one in self.readings:
            known = self._desk.plan.latest.get(one.key_result)
            code = "edit" if known and known.id == one.id else "add"
            return Label(f"check_in.{code}", {"title": self._desk.key_result(one.key_result).title})
        return None

    # One row

    def _read_row(self, row: str, cells: dict[str, str]) -> None:
        known = self._start(row)
        if known is None:
            self._refuse(row, cells, Problem("key_result.unknown", "key_result", {"id": row}))
            return
        fresh = is_new(row)
        own = _Cells(row, {name: cells[name] for name in ITEM_FIELDS if name in cells})
        item = self._edited(known, own)
        said = _Cells(row, {name: cells[name] for name in READING_FIELDS if name in cells})
        if fresh and (not own.good or not item.title):
            if not own.bad:
                own.refuse(list(own.good), Problem("title.empty", "title"))
            self._refuse(row, said.good, Problem("title.empty", "title"))
        else:
            self._take_reading(item, said, fresh)
            self._take_item(known, item, fresh)
        for part in (own, said):
            self._problems += part.bad
            self._cells += len(part.good)

    def _start(self, row: str) -> KeyResult | None:
        if not is_new(row):
            return self._desk.plan.key_results.get(row)
        objective = row.removeprefix(_NEW).rpartition(":")[0]
        return KeyResult(new_id(), "", objective) if objective in self._desk.plan.objectives else None

    def _refuse(self, row: str, names: Iterable[str], problem: Problem) -> None:
        self._problems += [CellProblem(row, name, problem) for name in names]

    def _take_item(self, known: KeyResult, item: KeyResult, fresh: bool) -> None:
        if fresh:
            item = replace(item, rank=self._next_rank(item.objective))
            self._added.append(item.id)
        if fresh or item != known:
            self.items.append(item)

    def _next_rank(self, objective: str) -> str:
        last = self._ranks.get(objective)
        if last is None:
            last = max((one.rank for one in self._desk.plan.results(objective)), default="")
        self._ranks[objective] = after(last)
        return self._ranks[objective]

    # The key result

    def _edited(self, known: KeyResult, cells: _Cells) -> KeyResult:
        """The key result with every cell that can be read, less those that it cannot be stored with."""
        while True:
            item = known
            for name, text in list(cells.good.items()):
                try:
                    item = self._with(item, name, text)
                except OkrError as error:
                    cells.refuse([name], problem_of(error, name))
            found = self._item_problems(item) if cells.good else []
            if not found:
                return item
            for problem in found:
                cells.refuse(_blamed(problem, item.metric.kind, cells.good), problem)

    def _item_problems(self, item: KeyResult) -> list[Problem]:
        new = {record.id for record in self._names.made_people}
        found = planning.save_problems(self._desk.plan, item, new)
        return [problem for problem in found if problem.severity is Severity.ERROR]

    def _with(self, item: KeyResult, name: str, text: str) -> KeyResult:
        if name in _NUMBERS:
            text = _plain_number(text, self._decimal)
        match name:
            case "title":
                return replace(item, title=clean(text))
            case "owner":
                return replace(item, owner=self._names.person(text))
            case "tags":
                return replace(item, tags=tuple(dict.fromkeys(tag for part in text.split(",") if (tag := clean(part)))))
            case "weight":
                return replace(item, weight=values.plain(name, text) if text.strip() else Decimal(1))
            case "due":
                return replace(item, due=values.day(name, text) if text.strip() else None)
            case "kind":
                return replace(item, metric=_with_kind(item.metric, values.choice(name, text, Kind)))
            case "unit":
                return replace(item, metric=metric_with(item.metric, name, text))
            case _:
                return replace(item, metric=_with_end(item.metric, name, text))

    # The check-in

    def _take_reading(self, item: KeyResult, cells: _Cells, fresh: bool) -> None:
        latest = None if fresh else self._desk.plan.latest.get(item.id)
        if latest is None and not any(text.strip() for text in cells.good.values()):
            return  # nothing was said, and nothing is said now
        while cells.good:
            read = self._reading(item, latest, cells)
            if read is None or (latest is not None and _says_the_same(latest, read)):
                return
            found = [one for one in check_ins.problems(self._desk, read) if one.severity is Severity.ERROR]
            if fresh:  # it is stored with the check-in
                found = [one for one in found if one.code != "key_result.unknown"]
            if not found:
                self.readings.append(read)
                return
            for problem in found:
                cells.refuse(_blamed(problem, item.metric.kind, cells.good), problem)

    def _reading(self, item: KeyResult, latest: CheckIn | None, cells: _Cells) -> CheckIn | None:
        """The check-in that the cells make, None when none of them is left."""
        base = self._base(item, latest)
        value = latest.value if latest else None
        for name, text in list(cells.good.items()):
            try:
                if name == "value":
                    value = self._value(item, text)
                elif name == "confidence":
                    text = _plain_number(text, self._decimal)
                    base = replace(base, confidence=values.confidence(text) if text.strip() else None)
                else:
                    base = replace(base, note=clean(text, lines=True))
            except OkrError as error:
                cells.refuse([name], problem_of(error, name))
        if value is None:
            cells.refuse(list(cells.good), Problem("value.missing", "value"))
        return None if value is None or not cells.good else replace(base, value=value)

    def _base(self, item: KeyResult, latest: CheckIn | None) -> CheckIn:
        """The check-in of today that is corrected, or a new one that is as sure as the last."""
        today, me = self._desk.today, self._desk.me
        if latest is not None and (latest.date, latest.author) == (today, me):
            return latest
        sure, reached = (latest.confidence, latest.reached) if latest else (None, ())
        return CheckIn(new_id(), item.id, today, Decimal(0), sure, author=me, reached=reached)

    def _value(self, item: KeyResult, text: str) -> Decimal:
        if item.metric.kind is Kind.MILESTONES or item.feed:
            raise Refused([Problem("value.elsewhere", "value")])
        if not text.strip():
            raise Refused([Problem("value.missing", "value")])
        yes_no = item.metric.kind is Kind.YES_NO
        return values.measured(item, text if yes_no else _plain_number(text, self._decimal)).value


@dataclass(slots=True)
class _Cells:
    """Cells of one row: those that are good so far, and what is wrong with the others."""

    row: str
    good: dict[str, str]
    bad: list[CellProblem] = field(default_factory=list[CellProblem])

    def refuse(self, names: Iterable[str], problem: Problem) -> None:
        for name in names:
            if self.good.pop(name, None) is not None:
                self.bad.append(CellProblem(self.row, name, problem))


def problem_of(error: OkrError, name: str) -> Problem:
    """The problem that an error tells, for one cell."""
    if isinstance(error, Refused) and error.problems:
        return error.problems[0]
    return Problem(error.code, name, error.params)


def _blamed(problem: Problem, kind: Kind, good: Mapping[str, str]) -> list[str]:
    """The cells that a problem is about; all of them when it is about none of them."""
    start, target = _ENDS[kind]
    name = {start or "start": "start", target or "target": "target"}.get(problem.field, problem.field)
    if name in good:
        return [name]
    measure = [each for each in ("kind", "target", "start") if each in good]
    return measure[:1] if problem.code.startswith(("metric.", "milestones.", "levels.")) and measure else list(good)


def _says_the_same(known: CheckIn, read: CheckIn) -> bool:
    said = (known.value, known.confidence) == (read.value, read.confidence)
    return said and read.note in ("", known.note)


def _with_kind(metric: Metric, kind: Kind) -> Metric:
    """Another kind with the same ends, called as that kind calls them."""
    if kind is metric.kind:
        return metric
    found = replace(metric, kind=kind)
    for before, now, value in zip(_ENDS[metric.kind], _ENDS[kind], ends(metric), strict=True):
        if now and before and before != now and getattr(found, now) is None:
            found = replace(found, **{now: value})
    return found


def _with_end(metric: Metric, name: str, text: str) -> Metric:
    end = _ENDS[metric.kind][name == "target"]
    if end:
        return metric_with(metric, end, text)
    if text.strip():
        raise Refused([Problem("metric.no_end", name)])
    return metric


def _plain_number(text: str, decimal: str) -> str:
    """The same number written so that it can be read in one way only, where the mark says how it is meant."""
    if not decimal or text.strip().lower() in NOTHING:
        return text
    try:
        found = parse_number(text, decimal)
    except UnreadableError:
        return text  # whoever reads it says what is wrong
    return f"{to_text(found.value)} {found.unit}".strip() if found.ambiguous else text
