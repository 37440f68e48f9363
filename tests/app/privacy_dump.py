"""Everything that is left of a company on disks and in papers, cut into the smallest units that stand together."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import subprocess
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from openpyxl import load_workbook
from typer.testing import CliRunner

from okr_desktop.cli.program import build
from okr_desktop.reports.html.twins import TWINS
from okr_desktop.services import upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.services.exporting import files
from okr_desktop.services.reporting import kinds
from okr_desktop.services.reporting.choice import Choice
from okr_desktop.sharing.bundle import open_shared
from tests.app.privacy_company import BLUE, RED, TINY, Company

Row = dict[str, Any]
FORMATS = ("json", "xlsx", "csv", "markdown", "ics", "svg", "png")
COMMANDS = (
    "idea list",
    "idea said",
    "concern list",
    "concern patterns",
    "pulse list",
    "pulse show August",
    "pulse results August",
    "pulse trend",
    "insight indicators",
    "insight relations",
    "insight trend pulse_index",
    "practice show",
    "practice learned",
    "collect waiting",
    "history --limit 5000",
    *(f"history --details --person {name}" for name in (RED[0], BLUE[0], TINY[0])),
    "history --details",
    "conflicts",
    "changes --since 2020-01-01",
    "shared",
)


class Table(NamedTuple):
    """A table of a store; ``ids`` are row numbers, none where there are none."""

    rows: list[Row]
    ids: list[int] | None


@dataclass
class Dump:
    """What an adversary holds: stores by name, op lines by run, manifest, units of text by source, raw bytes."""

    made: Company
    stores: dict[str, dict[str, Table]] = field(default_factory=dict[str, dict[str, Table]])
    lines: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    header: dict[str, Any] = field(default_factory=dict[str, Any])
    units: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    raw: dict[str, bytes] = field(default_factory=dict[str, bytes])
    told: dict[str, Any] = field(default_factory=dict[str, Any])


def dumped(made: Company, formats: Sequence[str] = (), commands: Sequence[str] = (), reports: bool = False) -> Dump:
    """Everything of a company whose programs are closed, with exports, what ``okr`` says, and papers."""
    found = Dump(made)
    for name in made.desks:
        path = made.folder / name / "team.okrdb"
        found.stores[name] = tables(path)
        for backup in sorted((made.folder / name / "backups").rglob("*.okrdb")):
            found.stores[f"{name}: {backup.name}"] = tables(backup)
    _shared(found)
    _exports(found, formats, reports)
    _commands(found, commands)
    for path in sorted(made.folder.rglob("*")):
        if path.is_file() and "mail" not in path.parts:
            found.raw[str(path.relative_to(made.folder))] = path.read_bytes()
    return found


def tables(path: Path) -> dict[str, Table]:
    """Every table of a SQLite file with every column, the hidden number of the row among them; blobs as hex digits."""
    with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as db:
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: _table(db, name) for name in names}


def _table(db: sqlite3.Connection, name: str) -> Table:
    try:
        numbered = db.execute(f'SELECT rowid, * FROM "{name}" ORDER BY rowid')
    except sqlite3.OperationalError:
        plain = db.execute(f'SELECT * FROM "{name}"')
        return Table([_row(plain, row) for row in plain], None)
    lines = numbered.fetchall()
    return Table([_row(numbered, row, 1) for row in lines], [row[0] for row in lines])


def _row(cursor: sqlite3.Cursor, row: tuple[Any, ...], skip: int = 0) -> Row:
    names = [column[0] for column in cursor.description]
    cells = [cell.hex() if isinstance(cell, bytes) else cell for cell in row]
    return dict(zip(names[skip:], cells[skip:], strict=True))


def _shared(found: Dump) -> None:
    path = found.made.shared
    with open_shared(path) as shared:
        header = shared.header
        for run, mark in header.vv.items():
            found.lines[run] = [line.decode() for line in shared.lines(run, 0)]
            assert len(found.lines[run]) == mark.seq
        found.header = {"vv": dict(header.vv), "actors": dict(header.actors), "acks": dict(header.acks)}
    if path.read_bytes()[:2] != b"PK":
        return  # its lines are those above
    with zipfile.ZipFile(path) as file:
        for name in file.namelist():
            found.raw[f"shared/{name}"] = file.read(name)


# Papers, exports, commands


def _exports(found: Dump, formats: Sequence[str], reports: bool) -> None:
    made = found.made
    out = made.folder / "out"
    out.mkdir(exist_ok=True)
    desk = upkeep.open_desk(made.folder / "cara" / "team.okrdb", made.folder / "cara" / "backups", lambda: made.day)
    for one in (one for one in files.formats() if one.code in formats):
        path = out / f"all{one.suffix}"
        files.write(desk, one.code, path)
        found.units[f"export {one.code}"] = list(_units_of(path))
    for code, kind in kinds.KINDS.items() if reports else ():
        whose = (RED[0], BLUE[0], TINY[0]) if "person" in kind.needs else ("",)
        for person in whose:
            choice = Choice(person=made.people.get(person), cycle=made.cycle)
            found.units[f"report {code} {person}"] = list(_paper(desk, out, code, choice))
    desk.close()


def _commands(found: Dump, commands: Sequence[str]) -> None:
    for name in ("ana", "cara"):
        for command in commands:
            found.told[f"{name}: {command}"] = said(found.made, name, command)
    for source, told in found.told.items():
        found.units[f"okr {source}"] = list(_objects(told))


def said(made: Company, name: str, command: str) -> Any:
    """What ``okr`` says on a computer, as JSON."""
    words = ["-w", str(made.folder / name / "team.okrdb"), *command.split(), "--json"]
    result = CliRunner().invoke(build(), words, prog_name="okr")
    assert result.exit_code == 0, (command, result.output)
    return json.loads(result.stdout)


def _paper(desk: Desk, out: Path, code: str, choice: Choice) -> Iterator[str]:
    path = out / f"{code}.pdf"
    written = kinds.write(desk, code, choice, path)
    assert written.pages
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
    yield from [text] if choice.person else text.splitlines()
    if code in TWINS:
        page = kinds.html(desk, code, choice)
        yield from [page] if choice.person else re.split(r"</(?:li|p|tr|dd|h[1-6]|article|section)>", page)


def _units_of(path: Path) -> Iterator[str]:
    match path.suffix:
        case ".json":
            yield from _objects(json.loads(path.read_text("utf-8")))
        case ".xlsx":
            with warnings.catch_warnings(action="ignore"):  # it does not know our lists to choose from
                for sheet in load_workbook(path):
                    yield from (str(row) for row in sheet.iter_rows(values_only=True))
        case ".zip" | ".svg" | ".png" if zipfile.is_zipfile(path):
            yield from _zipped(path)
        case ".png":
            yield ""
        case _ if path.is_dir():
            yield from (unit for one in sorted(path.iterdir()) for unit in _units_of(one))
        case ".csv":
            yield from map(str, csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
        case _:
            yield from path.read_text("utf-8").splitlines()


def _zipped(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as file:
        for name in file.namelist():
            text = file.read(name).decode("utf-8-sig", "replace")
            yield from map(str, csv.reader(io.StringIO(text))) if name.endswith(".csv") else text.splitlines()


def _objects(told: Any) -> Iterator[str]:
    """Every object or list without objects inside, as text; an object also with its plain fields alone."""
    if isinstance(told, Mapping):
        plain = {name: one for name, one in told.items() if not isinstance(one, list | Mapping) or _flat(one)}
        yield json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        for one in told.values():
            yield from () if _flat(one) else _objects(one)
    elif isinstance(told, list):
        for one in told:
            yield from _objects(one)
    else:
        yield str(told)


def _flat(one: Any) -> bool:
    inner = list(one.values()) if isinstance(one, Mapping) else one if isinstance(one, list) else ()
    return not any(isinstance(cell, list | Mapping) for cell in inner)
