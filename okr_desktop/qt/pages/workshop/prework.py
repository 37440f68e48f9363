"""Ideas from before the workshop: pasted lines, ``text;origin;cluster`` tables and JSON, read into rows."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from okr_desktop.domain.errors import FileProblem, OkrError, Problem, Refused, Severity
from okr_desktop.domain.workshop.limits import IDEAS_IN_ALL
from okr_desktop.domain.workshop.model import Origin
from okr_desktop.domain.workshop.words import idea_text, plain

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk

Row = tuple[str, Origin, str]
_MARK = re.compile(r"^\s*(?:[-*•–]\s+|\d{1,3}[.)]\s+)")
_CLUSTER_LIMIT = 120
# A formula that our own CSV export has made harmless becomes what it was.
_QUOTED = re.compile(r"^'(?=[=+\-@])")


@dataclass(frozen=True, slots=True)
class Found:
    """What was read; each problem has the line of the one that was left out or changed."""

    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_file(_desk: Desk, path: Path, origin: Origin = Origin.PREWORK) -> Found:
    """The ideas of a file by its kind: .csv, .json, else lines. Worker; raises FileProblem."""
    from okr_desktop.exchange import source

    found = source.load(path)
    match found.suffix:
        case ".json":
            return from_json(found.text, found.name, origin)
        case ".csv" | ".tsv":
            return from_table(found.text, origin)
        case _:
            return from_text(found.text, origin)


def from_text(text: str, origin: Origin = Origin.PREWORK) -> Found:
    """One idea a line; a table that begins with its headings is read as one."""
    head = text.lstrip("\ufeff").splitlines()[:1]
    if head and _columns(head[0]) is not None:
        return from_table(text, origin)
    lines = ((at, _MARK.sub("", line), origin, "") for at, line in enumerate(text.splitlines(), 1) if line.strip())
    return _checked(lines)


def from_table(text: str, origin: Origin = Origin.PREWORK) -> Found:
    """``text;origin;cluster``, with or without headings; commas and tabs divide too."""
    text = text.lstrip("\ufeff")
    first = text.splitlines()[0] if text.strip() else ""
    divider = max(";\t,", key=first.count) if any(sign in first for sign in ";\t,") else ";"
    known = _columns(first)
    columns = known or {"text": 0, "origin": 1, "cluster": 2}
    reader = csv.reader(io.StringIO(text), delimiter=divider)
    return _checked(_table_rows(reader, columns, skip=known is not None, origin=origin))


def _table_rows(reader: Any, columns: dict[str, int], *, skip: bool, origin: Origin) -> Iterator[tuple[Any, ...]]:
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield reader.line_num, None, origin, ""
            return
        if skip or not any(cell.strip() for cell in cells):
            skip = False
            continue
        text, kind, cluster = (_cell(cells, columns.get(name, -1)) for name in ("text", "origin", "cluster"))
        yield reader.line_num, text, kind or origin, cluster


def _cell(cells: list[str], at: int) -> str:
    return _QUOTED.sub("", cells[at]) if 0 <= at < len(cells) else ""


def _columns(line: str) -> dict[str, int] | None:
    """Which column is what, when a line is the headings of a table."""
    for divider in ";\t,":
        names = [name.strip().strip('"').casefold() for name in line.split(divider)]
        if "text" in names and set(names) <= {"text", "origin", "cluster"} and len(names) > 1:
            return {name: at for at, name in enumerate(names)}
    return None


def from_json(text: str, name: str = "", origin: Origin = Origin.PREWORK) -> Found:
    """A list of texts, or of objects with text, origin and cluster, or one of these under "ideas"."""
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise FileProblem("file.not_json", path=name, line=line) from error
    if isinstance(data, dict):
        data = cast("dict[str, Any]", data).get("ideas")
    if not isinstance(data, list):
        raise FileProblem("prework.no_list", path=name)
    return _checked(_json_row(at, item, origin) for at, item in enumerate(cast("list[Any]", data), 1))


def _json_row(at: int, item: Any, origin: Origin) -> tuple[Any, ...]:
    if isinstance(item, str):
        return at, item, origin, ""
    if isinstance(item, dict):
        given = cast("dict[str, Any]", item)
        cluster = given.get("cluster")
        return at, given.get("text"), given.get("origin") or origin, cluster if isinstance(cluster, str) else ""
    return at, None, origin, ""


def _checked(lines: Any) -> Found:
    rows, problems = list[Row](), list[Problem]()
    for at, text, kind, cluster in lines:
        if len(rows) >= IDEAS_IN_ALL:
            problems.append(Problem("prework.full", params={"limit": IDEAS_IN_ALL}, line=at))
            break
        try:
            words = idea_text(text if isinstance(text, str) else "")
        except Refused as error:
            one = error.problems[0]
            problems.append(Problem(one.code, one.field, one.params, Severity.ERROR, at))
            continue
        except OkrError:
            continue
        origin = _origin(kind)
        if origin is None:
            problems.append(Problem("prework.origin", params={"origin": str(kind)}, severity=Severity.NOTE, line=at))
        rows.append((words, origin or Origin.UNKNOWN, plain(cluster)[:_CLUSTER_LIMIT]))
    return Found(tuple(rows), tuple(problems))


def _origin(kind: object) -> Origin | None:
    wanted = str(kind).strip().casefold()
    return next((one for one in Origin if one.value == wanted), None)
