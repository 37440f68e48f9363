"""Check-in forms: make one for somebody without the program, and record what comes back."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.exchange.exporting import writable_target
from okr_desktop.cli.session import opened
from okr_desktop.cli.texts import problem_text
from okr_desktop.domain.errors import NotFound

if TYPE_CHECKING:
    from okr_desktop.services.check_in_form import AnswerPreview, AnswerRow, FormWish
    from okr_desktop.services.desk import Desk

_NOTHING_RECORDED = 1


class Language(StrEnum):
    """Languages that a form can speak."""

    EN = "en"
    DE = "de"


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    form = typer.Typer(no_args_is_help=True, help="Check-ins by mail, for people without the program.")
    form.callback()(_forms)
    form.command("make")(make)
    form.command("open")(open_)
    app.add_typer(form, name="form")


def _forms() -> None:
    """Check-ins by mail, for people without the program: a page to fill in offline, and a file that comes back."""


def make(
    ctx: typer.Context,
    person: Annotated[str, typer.Option("--person", metavar="P", help="For whom; you, if nothing is said.")] = "",
    team: Annotated[str, typer.Option("--team", metavar="T", help="The key results of a team.")] = "",
    item: Annotated[
        list[str] | None,
        typer.Option(
            "--item", metavar="ID", help="Only this key result, or those of this objective; as often as need be."
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="F.html", help="The file to write; else named after whom it is for."),
    ] = None,
    language: Annotated[
        Language, typer.Option("--language", help="The language of the form.", case_sensitive=False)
    ] = Language.EN,
    json: Json = False,
) -> None:
    """Write a form as a web page that works offline: send it by mail, and open the answer with: okr form open FILE."""
    from okr_desktop.services import check_in_form

    with opened(ctx) as desk:
        made = check_in_form.make_form(desk, _wish(desk, person, team, item or []), language.value)
        target = writable_target(ctx, out or Path(made.name))
        check_in_form.save_form(made, target)
    if json:
        output.say_json({"file": str(target), "form": made.id, "for": made.whom, "key_results": list(made.key_results)})
    else:
        output.say(f"{target}: {len(made.key_results)} key results")


def _wish(desk: Desk, person: str, team: str, items: list[str]) -> FormWish:
    from okr_desktop.services import people
    from okr_desktop.services.check_in_form import FormWish

    if team and (person or items):
        raise typer.BadParameter("--team stands alone; --person and --item can be combined")
    found = people.find_person(desk.plan, person) if person else None
    if person and found is None:
        raise NotFound("person.unknown", id=person)
    if team:
        return FormWish(team=people.team_id(desk.plan, team))
    if items:
        return FormWish(found.id if found else None, items=tuple(desk.resolve(id) for id in items))
    if found is None and desk.me is None:
        raise NotFound("me.unknown")
    return FormWish(found.id if found else desk.me)


def open_(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The answer: a file, or a saved mail with its text.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be recorded.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Also what was recorded before and taken back since.")] = False,
    json: Json = False,
) -> None:
    """Record the check-ins of an answered form; opening the same answer again changes nothing.

    What cannot be recorded is named, and the rest is recorded all the same.
    """
    from okr_desktop.services import check_in_form
    from okr_desktop.services.check_in_form import AnswerState

    with opened(ctx, writes=not dry_run) as desk:
        seen = check_in_form.read_answers(desk, file)
        states = (AnswerState.NEW, AnswerState.TAKEN_BACK) if again else (AnswerState.NEW,)
        wanted = seen.ids(*states)
        if wanted and not dry_run:
            check_in_form.apply_answers(desk, seen.file, wanted)
        if json:
            output.say_json(_as_json(seen, [] if dry_run else wanted))
        else:
            _tell(seen, wanted, dry_run)
    if not wanted and not seen.ids(AnswerState.KNOWN, AnswerState.TAKEN_BACK):
        raise typer.Exit(_NOTHING_RECORDED)


def _tell(seen: AnswerPreview, wanted: list[str], dry_run: bool) -> None:
    from okr_desktop.services.check_in_form import AnswerState

    for problem in seen.problems:
        output.warn(problem_text(problem))
    for row in seen.rows:
        for problem in row.problems:
            output.warn(f"{row.title}: {problem_text(problem)}")
        if row.id in wanted:
            output.say(_line(row))
    if back := [row for row in seen.rows if row.state is AnswerState.TAKEN_BACK and row.id not in wanted]:
        output.warn(f"{len(back)} recorded before and taken back since. To record them again: --again")
    known = len(seen.ids(AnswerState.KNOWN))
    before = f", {known} recorded before" if known else ""
    output.say(f"{len(wanted)} {'to record' if dry_run else 'recorded'} from {seen.person}{before}")


def _line(row: AnswerRow) -> str:
    assert row.check_in is not None
    unit = f" {row.result.metric.unit}" if row.result and row.result.metric.unit else ""
    before = row.before.value if row.before else "–"
    line = f"{row.title}: {before} → {row.check_in.value}{unit} on {row.check_in.date}"
    if row.meanwhile is not None:
        by = f" by {row.meanwhile.author}" if row.meanwhile.author else ""
        line += f"; meanwhile {row.meanwhile.value}{by} on {row.meanwhile.day}"
    return f"{line}; the value of {row.before.date} stays the current one" if row.later and row.before else line


def _as_json(seen: AnswerPreview, recorded: list[str]) -> dict[str, Any]:
    return {
        "form": seen.file.form,
        "person": seen.author,
        "name": seen.person,
        "applied": seen.applied.isoformat() if seen.applied else None,
        "recorded": recorded,
        "problems": [problem_text(problem) for problem in seen.problems],
        "rows": [_row(row) for row in seen.rows],
    }


def _row(row: AnswerRow) -> dict[str, Any]:
    made, meanwhile = row.check_in, row.meanwhile
    return {
        "id": row.id,
        "key_result": row.answer.key_result,
        "title": row.title,
        "state": row.state.value,
        "date": made.date.isoformat() if made else None,
        "before": str(row.before.value) if row.before else None,
        "value": str(made.value) if made else None,
        "confidence": row.answer.confidence,
        "note": row.answer.note,
        "next": row.answer.next,
        "blocker": row.answer.blocker,
        "meanwhile": {"value": str(meanwhile.value), "date": meanwhile.day.isoformat(), "by": meanwhile.author}
        if meanwhile
        else None,
        "problems": [problem_text(problem) for problem in row.problems],
    }
