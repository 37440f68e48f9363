"""Ideas from files and pasted text: lines, ``text;origin;cluster`` tables, JSON, forms; cells that are no formulas."""

from __future__ import annotations

import csv
import io
import json
import re
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, cast

from okr_desktop.domain.errors import FileProblem, Problem, Refused, Severity
from okr_desktop.domain.workshop.acts import CLUSTER_NAME_LIMIT
from okr_desktop.domain.workshop.limits import IDEAS_IN_ALL
from okr_desktop.domain.workshop.model import Live, Origin
from okr_desktop.domain.workshop.prior import PriorIdea
from okr_desktop.domain.workshop.words import idea_text, plain
from okr_desktop.exchange.reading import source as sources
from okr_desktop.services.workshop.form_answers import Sent, answered

LIMIT_BYTES = 1024 * 1024
_random = secrets.SystemRandom()

# A cell that begins so is a formula to some spreadsheet; the last four are their full-width twins.
_FORMULA = re.compile("^['\\s]*[=+\\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r\n]")
_BULLET = re.compile(r"^\s*(?:[-*•–]\s+|\d{1,3}[.)]\s+)")
_HEADS = {
    "text": ("text", "idea", "ideas", "idee", "ideen"),
    "origin": ("origin", "herkunft"),
    "cluster": ("cluster", "group", "gruppe"),
}
_DELIMITERS = ";\t,|"


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; ``harmed`` takes the mark away again."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def harmed(cell: str) -> str:
    """A cell as it was before ``harmless``."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was read: rows as ``hall.import_ideas`` takes them, and what was left out or changed, with its line.

    ``refused`` says of whole files why nothing of them was read.
    """

    rows: tuple[PriorIdea, ...] = ()
    problems: tuple[Problem, ...] = ()
    refused: tuple[FileProblem, ...] = ()


class _Raw(NamedTuple):
    """An idea as it was found: the line (from 1; of JSON the place in the list) and what stood there."""

    line: int
    text: object
    origin: object
    cluster: object = ""
    author: str = ""
    id: str = ""


def parse_ideas(source: str | Path, origin: Origin = Origin.PREWORK, live: Live | None = None) -> Parsed:
    """Ideas from a file (a Path) or from pasted text: lines, ``text;origin;cluster`` tables, our JSON, sent forms.

    ``origin`` is that of rows that name none; an unknown one becomes ``import_unknown`` with a note. At most 5,000
    rows and 1 MiB. ``live`` is the workshop that forms must belong to. Raises FileProblem for a file that cannot be
    read at all (``file.*``, ``answers.*``, ``prework.no_list``, ``prework.foreign``).
    """
    if isinstance(source, Path):
        return _parsed(sources.load_bytes(source, LIMIT_BYTES), source, origin, live)
    if not source.strip("\ufeff \t\r\n"):
        return Parsed()
    return _parsed(source.encode("utf-8", "replace"), source, origin, live)


def parse_files(paths: Sequence[Path], origin: Origin = Origin.PREWORK, live: Live | None = None) -> Parsed:
    """The same for several files: what can be read of them, each idea of a form once, and which files cannot."""
    found, refused = list[Parsed](), list[FileProblem]()
    for path in paths:
        try:
            found.append(parse_ideas(path, origin, live))
        except FileProblem as error:
            refused.append(error)
    rows = [row for one in found for row in one.rows]
    forms = list({row.id: row for row in rows if row.id}.values())
    _random.shuffle(forms)  # the order does not tell which ideas came together
    others = [row for row in rows if not row.id]
    return Parsed((*others, *forms), tuple(problem for one in found for problem in one.problems), tuple(refused))


def _parsed(data: bytes, source: str | Path, origin: Origin, live: Live | None) -> Parsed:
    name = sources.shown_name(source) if isinstance(source, Path) else ""
    if len(data) > LIMIT_BYTES:
        raise FileProblem("file.too_large", name=name, path=name, limit=1, size=round(len(data) / 1024 / 1024, 1))
    sent = answered(data, name, live)
    if sent is not None:
        return _of_forms(sent, origin)
    found = sources.from_bytes(data, name) if isinstance(source, Path) else sources.from_text(source, "")
    notes = list(found.problems)
    return _checked(_raw(found, origin, notes), notes)


def _of_forms(sent: list[Sent], origin: Origin) -> Parsed:
    unlike = list({one.id: one for one in sent}.values())
    _random.shuffle(unlike)
    return _checked((_Raw(0, one.text, origin, "", one.author, one.id) for one in unlike), [])


def _raw(found: sources.Source, origin: Origin, notes: list[Problem]) -> Iterable[_Raw]:
    """Every row of a text; what is wrong with the table itself goes to ``notes`` while it is read."""
    text = found.text
    if found.suffix == ".json":
        return _from_json(text, found.name, origin)
    if not found.suffix and text.lstrip()[:1] in ("{", "["):
        try:
            return _from_json(text, "", origin)
        except FileProblem:
            pass  # somebody's ideas begin with a bracket
    table = _table(text, found.suffix)
    if table is None:
        lines = enumerate(text.split("\n"), 1)
        return (_Raw(at, _BULLET.sub("", line), origin) for at, line in lines if line.strip())
    return _rows(text, *table, origin, notes)


def _table(text: str, suffix: str) -> tuple[str, dict[str, int], bool] | None:
    """Delimiter, place of each column, and whether the first row is a head; None for a list of lines."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    for mark in _DELIMITERS:
        names = [cell.strip().casefold() for cell in next(_records(first, mark), (0, [""]))[1]]
        known = {key: at for key, wanted in _HEADS.items() for at, name in enumerate(names) if name in wanted}
        if "text" in known and (len(names) > 1 or suffix in (".csv", ".tsv")):
            return mark, known, True
    # Without a head a comma may be part of an idea: only a second column of origins makes it a table.
    for mark in _DELIMITERS:
        seconds = [cells[1] for _, cells in _records(text, mark) if len(cells) > 1]
        if seconds and all(not cell.strip() or _origin(cell) for cell in seconds):
            return mark, {"text": 0, "origin": 1, "cluster": 2}, False
    return None


def _records(text: str, mark: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line that each begins in; a row that cannot be read ends the table."""
    reader, line = csv.reader(io.StringIO(text, newline="\n"), delimiter=mark), 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error:
        yield line, []


def _rows(
    text: str, mark: str, places: dict[str, int], head: bool, origin: Origin, notes: list[Problem]
) -> Iterator[_Raw]:
    width = 0
    for line, cells in _records(text, mark):
        if not cells:
            if text.split("\n")[line - 1].strip():
                notes.append(Problem("row.quote_open", "text", {"lines": 1}, line=line))
            continue
        if head:
            head, width = False, len(cells)
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if width and len(cells) > width:
            params = {"count": len(cells), "limit": width, "title": cells[0][:60]}
            notes.append(Problem("row.too_many_cells", "text", params, line=line))
            continue
        found = {key: harmed(cells[at]) if at < len(cells) else "" for key, at in places.items()}
        yield _Raw(line, found["text"], found.get("origin") or origin, found.get("cluster", ""))


def _from_json(text: str, name: str, origin: Origin) -> Iterator[_Raw]:
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise FileProblem("file.not_json", path=name, name=name, line=line) from error
    if isinstance(data, dict):
        data = cast(dict[str, Any], data).get("ideas")
    if not isinstance(data, list):
        raise FileProblem("prework.no_list", path=name, name=name)
    return (_json_row(at, item, origin) for at, item in enumerate(cast(list[Any], data), 1))


def _json_row(at: int, item: object, origin: Origin) -> _Raw:
    if isinstance(item, dict):
        given = cast(dict[str, object], item)
        return _Raw(at, given.get("text"), given.get("origin") or origin, given.get("cluster"))
    return _Raw(at, item, origin)


def _checked(raw: Iterable[_Raw], problems: list[Problem]) -> Parsed:
    rows = list[PriorIdea]()
    for one in raw:
        line = one.line or None
        if len(rows) >= IDEAS_IN_ALL:
            problems.append(Problem("prework.full", params={"limit": IDEAS_IN_ALL}, line=line))
            break
        try:
            words = idea_text(one.text if isinstance(one.text, str) else "")
        except Refused as error:
            problems += [Problem(wrong.code, wrong.field, wrong.params, line=line) for wrong in error.problems]
            continue
        known = _origin(one.origin)
        if known is None:
            params = {"origin": plain(str(one.origin))[:80]}
            problems.append(Problem("prework.origin", "origin", params, Severity.NOTE, line))
        group = plain(one.cluster)[:CLUSTER_NAME_LIMIT].strip() if isinstance(one.cluster, str) else ""
        rows.append(PriorIdea(words, known or Origin.UNKNOWN, group, one.author, one.id))
    return Parsed(tuple(rows), tuple(problems))


def _origin(kind: object) -> Origin | None:
    wanted = str(kind).strip().casefold() if isinstance(kind, str) else ""
    return next((one for one in Origin if one.value == wanted), None)
