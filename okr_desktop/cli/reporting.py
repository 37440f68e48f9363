"""Reports as PDF files."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Cycle, Json
from okr_desktop.cli.exchange import writable_target
from okr_desktop.cli.session import opened
from okr_desktop.domain.errors import NotFound

if TYPE_CHECKING:
    from okr_desktop.domain.cycles import Cycle as CycleRecord
    from okr_desktop.services.desk import Desk

_SHOWN = 5


class Paper(StrEnum):
    """Sheet sizes."""

    A4 = "a4"
    LETTER = "letter"


class Language(StrEnum):
    """Languages of the printed words."""

    EN = "en"
    DE = "de"


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    report = typer.Typer(no_args_is_help=True, help="Write a report as a PDF file.")
    report.callback()(_reports)
    report.command("quarterly")(quarterly)
    app.add_typer(report, name="report")


def _reports() -> None:
    """Write a report as a PDF file."""


def quarterly(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="F.pdf", help="The PDF file to write.")],
    cycle: Cycle = "",
    team: Annotated[str, typer.Option("--team", metavar="T", help="Only the objectives of one team.")] = "",
    paper: Annotated[Paper, typer.Option("--paper", help="The size of the sheets.", case_sensitive=False)] = Paper.A4,
    language: Annotated[
        Language, typer.Option("--language", help="The language of the printed words.", case_sensitive=False)
    ] = Language.EN,
    json: Json = False,
) -> None:
    """The review of a quarter: summary, results, every objective in detail."""
    from okr_desktop.services import people
    from okr_desktop.services.reporting import review

    with opened(ctx) as desk, output.Progress("writing the report") as progress:
        chosen = _cycle(desk, cycle)
        missing = review.write_quarterly(
            desk,
            chosen,
            writable_target(ctx, out),
            team=people.team_id(desk.plan, team),
            paper=paper.value,
            language=language.value,
            progress=progress,
        )
    _warn_missing(missing)
    if json:
        output.say_json({"file": str(out), "cycle": chosen.name, "missing_characters": missing})
    else:
        output.say(f"{out}: quarterly review of {chosen.name}")


def _cycle(desk: Desk, text: str) -> CycleRecord:
    from okr_desktop.services import cycles

    found = cycles.find(desk.plan, text) if text else cycles.current(desk.plan)
    if found is None:
        raise NotFound("cycle.none")
    return found


def _warn_missing(missing: dict[str, list[str]]) -> None:
    """Say which characters are printed as a mark, because no font of ours has them."""
    if not missing:
        return
    where = sorted({title for titles in missing.values() for title in titles})
    more = f" and {len(where) - _SHOWN} more" if len(where) > _SHOWN else ""
    signs = " ".join(f"{char} (U+{ord(char):04X})" for char in list(missing)[:_SHOWN])
    others = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
    titles = "; ".join(f"“{title[:60]}”" for title in where[:_SHOWN])
    output.warn(f"No font has these characters, they are printed as a mark: {signs}{others}. In: {titles}{more}")
