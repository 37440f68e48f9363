"""Everything that leaves a workspace as a file."""

from __future__ import annotations

import contextlib
import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Cycle, Json
from okr_desktop.cli.session import exists, opened, place
from okr_desktop.domain.errors import FileProblem, Problem, Severity

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.exporting.files import ExportFormat, Written
    from okr_desktop.services.exporting.scope import Scope

_NOUNS = {"ics": "events", "svg": "pictures", "png": "pictures", "markdown": "objectives and key results"}


class Language(StrEnum):
    """Languages of printed words and of headings."""

    EN = "en"
    DE = "de"


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("export")(export)


def export(
    ctx: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="The same as --out.", show_default=False)
    ] = None,
    fmt: Annotated[
        str,
        typer.Option(
            "--format", "-f", metavar="F", help="json, xlsx, csv, markdown, ics, svg or png; else as the name ends."
        ),
    ] = "",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="PATH", help="The file to write; csv, svg, png: or a folder.")
    ] = None,
    cycle: Cycle = "",
    team: Annotated[str, typer.Option("--team", metavar="T", help="Only the objectives of one team.")] = "",
    item: Annotated[str, typer.Option("--item", metavar="ID", help="Only one item and what is below it.")] = "",
    chart: Annotated[
        str, typer.Option("--chart", metavar="C", help="svg, png: key-result, burn-up, distribution or teams.")
    ] = "",
    person: Annotated[str, typer.Option("--person", metavar="P", help="ics: only the dates of one person.")] = "",
    remind: Annotated[
        int | None, typer.Option("--remind", metavar="DAYS", min=0, max=366, help="ics: remind so many days before.")
    ] = None,
    bom: Annotated[bool, typer.Option("--bom/--no-bom", help="csv: mark the files as UTF-8 for Excel.")] = True,
    language: Annotated[
        Language,
        typer.Option(
            "--language", help="xlsx, ics, svg, png: the language of headings and words.", case_sensitive=False
        ),
    ] = Language.EN,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print or write the JSON Schema of the JSON format.")
    ] = False,
    json: Json = False,
) -> None:
    """Write a workspace, or a part of it, as JSON, a workbook, CSV, Markdown, a calendar or pictures.

    JSON holds everything, single answers to pulses included, and comes back whole; a workbook and the CSV
    tables come back with what was changed in them.
    """
    from okr_desktop.services.exporting import files

    target = out or file
    if schema:
        _schema(ctx, target)
        return
    if target is None:
        raise typer.BadParameter("Name the file to write, with --out.")
    code = fmt.casefold() or _by_name(target)
    with opened(ctx) as desk, output.Progress("exporting") as progress:
        options = files.Options(bom, chart, _person(desk, person), remind, language.value)
        path = _checked(ctx, target, code)
        found = files.write(desk, code, path, _scope(desk, code, cycle, team, item), progress, options=options)
    _tell(found, code, json)


def _by_name(target: Path) -> str:
    """The format that the end of a name stands for; JSON for all others."""
    from okr_desktop.services.exporting import files

    suffix = target.suffix.lower()
    return next((one.code for one in files.formats() if one.suffix == suffix), "json")


def _checked(ctx: typer.Context, target: Path, code: str) -> Path:
    from okr_desktop.services.exporting import files

    known = next((one for one in files.formats() if one.code == code), None)
    if known is not None and known.folder and target.suffix.lower() != known.suffix:
        with contextlib.suppress(OSError, ValueError):
            if not target.absolute().parent.is_dir():
                raise FileProblem("file.folder_missing", path=target)
    else:
        writable_target(ctx, target)
    _refuse_ending(target, known)
    return target


def _refuse_ending(target: Path, known: ExportFormat | None) -> None:
    """A name that ends in another format's way would deceive. Raises BadParameter."""
    from okr_desktop.services.exporting import files

    suffix = target.suffix.lower()
    others = {".csv", ".pdf", ".html", *(one.suffix for one in files.formats())}
    if known is None or suffix == known.suffix or suffix not in others:
        return
    if suffix in (".pdf", ".html"):
        raise typer.BadParameter(f"{target.name}: PDF and HTML are written by okr report.")
    if suffix == ".csv":
        raise typer.BadParameter(
            f"{target.name}: CSV is one table for each kind. Name a folder with --format csv, or a .zip."
        )
    folder = ", or in nothing for a folder" if known.folder else ""
    raise typer.BadParameter(f"{target.name}: {known.code} ends in {known.suffix}{folder}.")


def _scope(desk: Desk, code: str, cycle: str, team: str, item: str) -> Scope:
    from okr_desktop.services import cycles, people
    from okr_desktop.services.exporting.scope import Scope

    if code == "json" and (cycle or team or item):
        raise typer.BadParameter("JSON always holds the whole workspace: leave out --cycle, --team and --item.")
    found = None
    if cycle:
        now = cycles.current(desk.plan) if cycle.casefold() == "current" else None
        found = (now or cycles.find(desk.plan, cycle)).id
    return Scope(found, people.team_id(desk.plan, team), desk.item(desk.resolve(item)).id if item else None)


def _person(desk: Desk, text: str) -> str | None:
    from okr_desktop.domain.errors import NotFound
    from okr_desktop.services import people

    if not text:
        return None
    found = people.find_person(desk.plan, text)
    if found is None:
        raise NotFound("person.unknown", id=text)
    return found.id


def _schema(ctx: typer.Context, target: Path | None) -> None:
    from okr_desktop.exchange.out import json_schema
    from okr_desktop.services.exporting.atomic import new_file

    if target is None:
        print(json_schema.text(), end="")
        return
    with new_file(writable_target(ctx, target)) as file:
        file.write(json_schema.text().encode("utf-8"))
    output.say(f"{target}: the JSON Schema")


def _tell(found: Written, code: str, json: bool) -> None:
    if json:
        output.say_json(
            {
                "file": str(found.path),
                "format": code,
                "records": found.count,
                "problems": [_problem(one) for one in found.problems],
            }
        )
        return
    for one in found.problems:
        output.warn(f"{one.severity.value}: {_problem(one)['text']}")
    noun = _NOUNS.get(code, "records")
    output.say(f"{found.path}: {found.count} {noun.removesuffix('s') if found.count == 1 else noun}")


def _problem(problem: Problem) -> dict[str, str]:
    from okr_desktop.cli.texts import problem_text

    return {"severity": Severity(problem.severity).value, "code": problem.code, "text": problem_text(problem)}


def writable_target(ctx: typer.Context, file: Path) -> Path:
    """Where a file may be written; raises FileProblem for a folder, a missing folder and for a workspace."""
    with contextlib.suppress(OSError, ValueError):
        if file.is_dir():
            raise FileProblem("file.folder", path=file)
        if not file.absolute().parent.is_dir():
            raise FileProblem("file.folder_missing", path=file)
        own = place(ctx).path
        if exists(file) and (os.path.samefile(file, own) or file.suffix == own.suffix):
            raise FileProblem("file.is_workspace", path=file)
    return file
