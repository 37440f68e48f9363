"""Typing filled-in check-in sheets back, line by line in the terminal or all at once from a file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.session import opened
from okr_desktop.cli.texts import problem_text
from okr_desktop.domain.errors import Severity

if TYPE_CHECKING:
    from datetime import date

    from okr_desktop.services.desk import Desk
    from okr_desktop.services.reporting.sheet_entry import SheetLine


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    sheet = typer.Typer(no_args_is_help=True, help="Check-in sheets that were filled in by hand.")
    sheet.callback()(_sheets)
    sheet.command("type")(type_)
    app.add_typer(sheet, name="sheet")


def _sheets() -> None:
    """Check-in sheets that were filled in by hand; print them with: okr report check-in-sheet --out F.pdf"""


def type_(
    ctx: typer.Context,
    file: Annotated[
        typer.FileText | None, typer.Argument(metavar="FILE", help="A text of such lines (- for standard input).")
    ] = None,
    on: Annotated[str, typer.Option("--date", metavar="DAY", help="The day of the check-ins; today if not said.")] = "",
    good: Annotated[bool, typer.Option("--good", help="Record what is right although other lines are wrong.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what the lines mean.")] = False,
    json: Json = False,
) -> None:
    """Record a sheet: one line for each key result, code value c7 note ! blocker.

    K7Q4P 42 c7 The price list helped ! Waiting for legal. An equals sign in place of the value means no change,
    milestones are 1,3 or +2. Everything is recorded as one step; in a terminal, an empty line ends the sheet.
    """
    from okr_desktop.services import values

    with opened(ctx, writes=not dry_run) as desk:
        day = values.day("date", on) if on else desk.today
        if file is not None:
            lines = _read(desk, file.read(), day)
        elif not sys.stdin.isatty():
            raise typer.BadParameter("typing asks for lines: run it in a terminal, or give a FILE (- for a pipe)")
        else:
            lines = _ask(desk, day)
        _record(desk, lines, good=good, dry_run=dry_run, json=json)


def _read(desk: Desk, text: str, day: date) -> list[SheetLine]:
    from okr_desktop.services.reporting import sheet_entry

    return sheet_entry.parse(desk, text, day)


def _record(desk: Desk, lines: list[SheetLine], *, good: bool, dry_run: bool, json: bool) -> None:
    """Save what may be saved; wrong lines are told, and without ``good`` nothing is saved then."""
    from okr_desktop.services.reporting import sheet_entry

    for line in lines:
        for problem in line.problems:
            mark = "" if problem.severity is Severity.ERROR else "please check: "
            output.warn(f"line {line.number}: {mark}{problem_text(problem)}")
    wrong = [line for line in lines if line.refused]
    right = [line for line in lines if not line.refused]
    if wrong and not good and not dry_run:
        output.warn("Nothing was recorded. Mend these lines, or record the others with --good")
        raise typer.Exit(1)
    if not dry_run:
        sheet_entry.apply(desk, right)
    if json:
        output.say_json({"recorded": [] if dry_run else [line.key_result for line in right], **_told(lines)})
        return
    for line in right:
        output.say(_meaning(line))
    output.say(f"{len(right)} to record" if dry_run else f"{len(right)} recorded")


def _told(lines: list[SheetLine]) -> dict[str, object]:
    return {
        "lines": [
            {
                "line": line.number,
                "code": line.code,
                "id": line.key_result or None,
                "title": line.title or None,
                "value": str(line.check_in.value) if line.check_in else None,
                "problems": [problem_text(problem) for problem in line.problems],
            }
            for line in lines
        ]
    }


def _meaning(line: SheetLine) -> str:
    """What a line says, in words that a person can check."""
    made = line.check_in
    if made is None:
        return line.text
    before = str(line.before.value) if line.before else "–"
    sure = f", confidence {made.confidence}" if made.confidence is not None else ""
    note = f"  “{made.note}”" if made.note else ""
    blocker = f"  blocked: {made.blocker}" if made.blocker else ""
    return f"{line.code}  {line.title}: {before} → {made.value}{sure}{note}{blocker}"


def _ask(desk: Desk, day: date) -> list[SheetLine]:
    """Lines typed one after the other; each is told at once, a wrong one is asked again."""
    typed = list[str]()
    output.warn("One line for each key result: code value c7 note ! blocker. An empty line ends the sheet.")
    while line := str(typer.prompt("", default="", show_default=False, err=True, prompt_suffix="> ")).strip():
        found = _read(desk, "\n".join([*typed, line]), day)
        if not found or len(found) <= len(typed):
            continue  # a remark
        for problem in found[-1].problems:
            output.warn(problem_text(problem))
        if not found[-1].refused:
            typed.append(line)
            typer.echo(f"  {output.safe(_meaning(found[-1]))}", err=True)
    return _read(desk, "\n".join(typed), day)
