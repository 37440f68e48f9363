"""Leantime: the CSV of goals, the history of their values, the XML of a goal board, which need not be well-formed."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.drafts.building import Progress
from okr_desktop.exchange.drafts.draft import Draft, DraftCheckIn
from okr_desktop.exchange.drafts.notes import Notes, shorten
from okr_desktop.exchange.drafts.pieces import KEY_RESULT, YES_NO, About, Piece, assemble, in_order
from okr_desktop.exchange.reading.parcel import Parcel
from okr_desktop.exchange.reading.source import Source
from okr_desktop.exchange.tools import viva
from okr_desktop.exchange.values.named import Named, NamedRow, Values, aliases, find, tell_unknown

FORMAT = "leantime"
_FIELDS = aliases(
    {
        "id": "id, itemid, item id",
        "title": "title",
        "metric": "metric, description",
        "status": "status",
        "relates": "relates",
        "start": "start value, startvalue",
        "current": "current value, currentvalue",
        "end": "end value, endvalue",
        "canvas": "canvasid, canvas id, canvas",
        "kpi": "strategy kpi, kpi",
        "start_date": "start date, startdate",
        "end_date": "end date, enddate",
        "setting": "setting",
        "kind": "metric type, metrictype",
        "owner": "assigned to, assignedto, author",
        "parent": "parent",
        "tags": "tags",
    }
)
_HISTORY = aliases(
    {"id": "itemid, item id", "value": "value", "on": "daterecorded, date recorded", "who": "userid, user id, user"}
)
_UNITS = {"percent": "%", "percentage": "%"}
_STATES = {"ontrack": "on track", "atrisk": "at risk", "miss": "at risk", "behind": "behind"}
_TEXTS = ("assumptions", "data", "conclusion")
_DTD = re.compile(r"<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)", re.IGNORECASE)
_CANVAS = re.compile(r"<canvas\b[^<>]{0,400}\bkey\s*=\s*[\"']goal", re.IGNORECASE)
_MARKS = re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,9}(?:\s[^<>]{0,500})?/?>")


def _goals(columns: set[str]) -> bool:
    return {"title", "start", "current", "end"} <= columns and bool({"canvas", "kind"} & columns)


def _records(columns: set[str]) -> bool:
    return {"id", "value", "on"} <= columns


def _tables(parcel: Parcel) -> list[Named]:
    return [found for table in parcel.tables if (found := find(table, _FIELDS, _goals))]


def _boards(parcel: Parcel) -> list[Source]:
    return [text for text in parcel.texts if _CANVAS.search(text.text[:20_000])]


def certainty(parcel: Parcel) -> float:
    """How sure it is that a parcel holds goals of Leantime, 0 to 1."""
    if any("canvas" in table.columns for table in _tables(parcel)):
        return 0.98
    return 0.98 if _boards(parcel) else 0.6 * bool(_tables(parcel))


def read(parcel: Parcel, today: date, progress: Progress = None) -> Draft:
    """The draft. Raises FileProblem file.no_okrs, and file.xml_entities for an XML that defines names of its own."""
    tables, boards = _tables(parcel), _boards(parcel)
    problems = [problem for table in tables for problem in table.table.problems]
    notes = Notes((*parcel.problems, *problems))
    numbers = (text for table in tables for text in table.texts("start", "current", "end"))
    days = (text for table in tables for text in table.texts("start_date", "end_date"))
    reader = _Reader(Values.of(notes, today, numbers, days))
    for named in tables:
        tell_unknown(named, notes)
        for row in named.rows():
            reader.take(row)
    reader.history(parcel)
    for board in boards:
        if not _DTD.search(board.text):
            reader.board(board)
        elif len(parcel.texts) == 1:
            raise FileProblem("file.xml_entities", name=board.name)
        else:
            notes.error("file.xml_entities", name=board.name)
    if progress:
        progress(1.0)
    return assemble(reader.pieces, About(parcel.name, FORMAT), notes)


@dataclass(slots=True)
class _Reader:
    values: Values
    pieces: list[Piece] = field(default_factory=list[Piece])
    results: dict[str, Piece] = field(default_factory=dict[str, Piece])

    def take(self, row: NamedRow) -> None:
        """One goal: an objective, and what it is measured by."""
        values, line, id = self.values, row.line, row.text("id")
        goal = Piece(id or f"line:{line}", line, row.title("title"), stable=bool(id), parent=row.title("parent"))
        goal.parent = "" if goal.parent == "0" else goal.parent
        goal.owner = next(iter(values.names(row.text("owner"), "owner", line)), "")
        canvas = values.name(row.text("canvas"), "tags", line)
        tags = values.names(row.text("tags"), "tags", line)
        goal.tags = (*tags, *((f"Canvas {canvas}",) if canvas else ()))
        result = Piece(f"{goal.id}:metric", line, row.title("metric") or goal.title, KEY_RESULT, goal.id)
        result.stable, result.owner = goal.stable, goal.owner
        values.day(row.text("start_date"), "start_date", line)
        result.due = values.day(row.text("end_date"), "due", line)
        self._measure(result, row)
        self.pieces += [goal, result]
        if id:
            self.results.setdefault(id, result)

    def _measure(self, result: Piece, row: NamedRow) -> None:
        values, line, names = self.values, row.line, ("start", "end", "current")
        start, end, current = (values.with_unit(row.text(name), name, line) for name in names)
        unit = _UNITS.get(row.text("kind").casefold(), "") or (end[1] if end else "")
        result.meter = viva.meter_of(result.title, unit, start and start[0], end and end[0], "")
        if current is not None:
            status = re.sub(r"[^a-z]", "", row.text("status").casefold().removeprefix("status"))
            confidence = viva.confidence_of(_STATES.get(status, ""), values, line)
            result.check_ins.append(DraftCheckIn(current[0], None, confidence))

    def history(self, parcel: Parcel) -> None:
        """The values recorded day by day."""
        for table in parcel.tables:
            if (found := find(table, _HISTORY, _records)) is None:
                continue
            values = Values.of(self.values.notes, self.values.today, found.texts("value"), found.texts("on"))
            for row in found.rows():
                self._record(row, values)
        for result in self.results.values():
            dated = in_order([one for one in result.check_ins if one.on is not None])
            now = [one for one in result.check_ins if one.on is None]
            # The value without a day says nothing new when it is the one recorded last.
            result.check_ins = dated if dated and now and now[0].value == dated[-1].value else [*dated, *now]

    def _record(self, row: NamedRow, values: Values) -> None:
        result, id = self.results.get(row.text("id")), row.text("id")
        on, value = (
            values.day(row.text("on"), "check_in_date", row.line),
            values.number(row.text("value"), "value", row.line),
        )
        if result is None:
            values.notes.warning("import.about_nothing", "id", row.line, id=shorten(id), text=row.text("value"))
        elif on is not None and value is not None:
            result.check_ins.append(DraftCheckIn(value, on))

    # The XML of a board: without titles, values and escapes

    def board(self, source: Source) -> None:
        """A board as an objective, and what stands on it as key results."""
        text, line = source.text, 1
        title = _text(next(_inside(text, "title"), ("", 0))[0]) or source.name.rpartition(".")[0]
        goal = Piece(f"board:{len(self.pieces)}", line, " ".join(title.split()), stable=False)
        self.pieces.append(goal)
        for item, start in _inside(text, "item"):
            self._item(item, goal, text.count("\n", 0, start) + 1)

    def _item(self, item: str, goal: Piece, line: int) -> None:
        parts = {name: _text(next(_inside(item, name), ("", 0))[0]) for name in ("description", "author", *_TEXTS)}
        first, _, rest = parts["description"].partition("\n")
        if not first.strip():
            return
        made = Piece(f"{goal.id}:{line}:{len(self.pieces)}", line, " ".join(first.split()), KEY_RESULT, goal.id)
        made.stable, made.meter = False, YES_NO
        made.owner = self.values.name(parts["author"], "owner", line)
        made.description = "\n\n".join(part for part in (rest.strip(), *(parts[name] for name in _TEXTS)) if part)
        self.values.notes.note("key_result.yes_no", "target", line, title=shorten(made.title))
        self.pieces.append(made)


def _inside(text: str, tag: str) -> Iterator[tuple[str, int]]:
    """What stands between <tag …> and the next </tag>, whatever it holds, with where it begins."""
    opening, closing = re.compile(rf"<{tag}(?:\s[^<>]{{0,400}})?>", re.IGNORECASE), re.compile(rf"</{tag}\s*>", re.I)
    at = 0
    while found := opening.search(text, at):
        end = closing.search(text, found.end())
        if end is None:
            return
        yield text[found.end() : end.start()], found.start()
        at = end.end()


def _text(inner: str) -> str:
    """A value without marks of a web page; the escapes that there are become signs, once."""
    inner = inner.strip().removeprefix("<![CDATA[").removesuffix("]]>")
    return html.unescape(_MARKS.sub("", inner.replace("<br>", "\n").replace("<br />", "\n"))).strip()
