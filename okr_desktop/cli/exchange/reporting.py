"""Reports as PDF files, of every kind."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Cycle, Json
from okr_desktop.cli.exchange import sheet
from okr_desktop.cli.exchange.exporting import Language, writable_target
from okr_desktop.cli.session import opened
from okr_desktop.domain.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from okr_desktop.services.desk import Desk
    from okr_desktop.services.reporting.choice import Choice

_SHOWN = 5
_HTML = (".html", ".htm")


class KindName(StrEnum):
    """The kinds of reports."""

    QUARTERLY = "quarterly"
    ONE_PAGER = "one-pager"
    TEAM_PAGES = "team-pages"
    CHECK_IN_SHEET = "check-in-sheet"
    POSTER = "poster"
    COMPARISON = "comparison"
    YOU_SAID = "you-said"
    ONE_TO_ONE = "one-to-one"
    STRATEGY = "strategy"
    CASE = "case"


#: What a line on the screen calls each kind.
_CALLED = {"quarterly": "quarterly review", "team-pages": "team pages", "one-pager": "executive page"}


class Paper(StrEnum):
    """Sheet sizes; a poster takes the large one that belongs to a small one."""

    A4 = "a4"
    LETTER = "letter"
    A3 = "a3"
    TABLOID = "tabloid"


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("report")(report)
    sheet.register(app)


def report(
    ctx: typer.Context,
    kind: Annotated[KindName, typer.Argument(metavar="KIND", help=f"One of {', '.join(KindName)}.")],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="F.pdf", help="The PDF file to write; F.html for its twin in HTML.")
    ],
    cycle: Cycle = "",
    team: Annotated[str, typer.Option("--team", metavar="T", help="Only what belongs to one team.")] = "",
    person: Annotated[
        str, typer.Option("--person", metavar="P", help="Whose page or sheet; for a page of one, you if not said.")
    ] = "",
    other: Annotated[
        str, typer.Option("--with", metavar="C", help="The cycle to compare with; the one before if not said.")
    ] = "",
    paper: Annotated[Paper, typer.Option("--paper", help="The size of the sheets.", case_sensitive=False)] = Paper.A4,
    language: Annotated[
        Language, typer.Option("--language", help="The language of the printed words.", case_sensitive=False)
    ] = Language.EN,
    sections: Annotated[
        str, typer.Option("--sections", metavar="A,B", help="Only these parts of the quarterly review.")
    ] = "",
    without: Annotated[
        str, typer.Option("--without", metavar="A,B", help="All parts of the quarterly review but these.")
    ] = "",
    html: Annotated[bool, typer.Option("--html", help="Write HTML, for screen readers and browsers.")] = False,
    font: Annotated[
        list[Path] | None,
        typer.Option("--font", metavar="F.ttf", help="A font for what ours lack; as often as need be."),
    ] = None,
    json: Json = False,
) -> None:
    """Write a report as a PDF file: the review of a quarter, a poster, sheets to fill by hand, and more.

    quarterly: the whole review of a quarter; one-pager: its executive page; team-pages: a page for each team.
    check-in-sheet: to fill by hand and type back with okr sheet type. poster: how objectives belong together, on A3.
    comparison: two cycles side by side. you-said: what became of people's ideas. one-to-one: a person's own page.
    strategy: the strategy on one page. case: one page for management, with costs, impact so far and its limits.
    """
    from okr_desktop.reports.base.fonts import borrowing

    with opened(ctx) as desk, borrowing(font or ()):
        _refuse_fonts(font or [])
        given = {"cycle": cycle, "team": team, "person": person, "other": other}
        choice = _choice(desk, kind.value, given, paper, language, _parts(kind.value, sections, without))
        target = writable_target(ctx, out)
        if html or out.suffix.casefold() in _HTML:
            _write_html(desk, kind.value, choice, target, json)
        else:
            _write_pdf(desk, kind.value, choice, target, json)


def _choice(
    desk: Desk,
    code: str,
    given: Mapping[str, str],
    paper: Paper,
    language: Language,
    sections: tuple[str, ...] | None,
) -> Choice:
    """What was asked for, with full ids. Raises NotFound, and BadParameter for what this kind knows nothing of."""
    from okr_desktop.services import cycles, people
    from okr_desktop.services.reporting import kinds
    from okr_desktop.services.reporting.choice import Choice

    kind = kinds.kind(code)
    known = {*kind.needs, *kind.takes}
    for name, text in given.items():
        if text and name not in known:
            raise typer.BadParameter(f"--{'with' if name == 'other' else name} means nothing to {code}")
    plan = desk.plan
    found = people.find_person(plan, given["person"]) if given["person"] else None
    if given["person"] and found is None:
        raise NotFound("person.unknown", id=given["person"])
    return Choice(
        cycles.find(plan, given["cycle"]).id if given["cycle"] else None,
        people.team_id(plan, given["team"]),
        found.id if found else None,
        cycles.find(plan, given["other"]).id if given["other"] else None,
        language.value,
        paper.value,
        sections,
    )


def _parts(code: str, only: str, without: str) -> tuple[str, ...] | None:
    """The chosen sections in their order, None for all of them."""
    from okr_desktop.services.reporting import kinds

    known = kinds.kind(code).sections
    if not only and not without:
        return None
    if only and without:
        raise typer.BadParameter("give either --sections or --without")
    names = [name.strip().casefold().replace("-", "_") for name in (only or without).split(",") if name.strip()]
    if unknown := [name for name in names if name not in known]:
        parts = f"known are {', '.join(known)}" if known else f"{code} has no parts to choose"
        raise typer.BadParameter(f"no such part: {', '.join(unknown)}; {parts}")
    return tuple(name for name in known if (name in names) is bool(only))


def _refuse_fonts(files: list[Path]) -> None:
    """A font that cannot be used is named, rather than left out in silence. Raises BadParameter."""
    from okr_desktop.reports.base.script.outlines import usable

    for file in files:
        if not file.is_file():
            raise typer.BadParameter(f"there is no font at {file}")
        if not usable(file):
            raise typer.BadParameter(f"{file} is no font with TrueType outlines, so it cannot be put into a PDF")


def _write_pdf(desk: Desk, code: str, choice: Choice, target: Path, json: bool) -> None:
    from okr_desktop.services.reporting import kinds

    with output.Progress("writing the report") as progress:
        written = kinds.write(desk, code, choice, target, progress)
    _warn_missing(written.missing)
    _tell(desk, code, choice, target, json, {"pages": written.pages, "missing_characters": written.missing})


def _write_html(desk: Desk, code: str, choice: Choice, target: Path, json: bool) -> None:
    from okr_desktop.services.reporting import kinds

    kinds.write_html(desk, code, choice, target)
    _tell(desk, code, choice, target, json, {})


def _tell(desk: Desk, code: str, choice: Choice, target: Path, json: bool, more: Mapping[str, object]) -> None:
    from okr_desktop.services.reporting import kinds

    cycle = kinds.cycle_name(desk, code, choice)
    if json:
        output.say_json({"file": str(target), "kind": code, "cycle": cycle or None, **more})
        return
    pages = more.get("pages")
    count = "" if pages is None else ", 1 page" if pages == 1 else f", {pages} pages"
    output.say(f"{target}: {_CALLED.get(code, code)}{f' of {cycle}' if cycle else ''}{count}")


def _warn_missing(missing: Mapping[str, list[str]]) -> None:
    """Say which characters are printed as a mark, because no font of ours has them."""
    if not missing:
        return
    where = sorted({title for titles in missing.values() for title in titles})
    more = f" and {len(where) - _SHOWN} more" if len(where) > _SHOWN else ""
    signs = " ".join(f"{char} (U+{ord(char):04X})" for char in list(missing)[:_SHOWN])
    others = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
    titles = "; ".join(f"“{title[:60]}”" for title in where[:_SHOWN])
    output.warn(f"No font has these characters, they are printed as a mark: {signs}{others}. In: {titles}{more}")
    _offer_fonts(missing)


def _offer_fonts(missing: Mapping[str, list[str]]) -> None:
    """Name fonts of this computer that have what ours lack."""
    from okr_desktop.reports.base.script.system import find_system_fonts

    found = find_system_fonts(missing)
    if found:
        output.warn("Fonts of this computer have them: " + " ".join(f'--font "{path}"' for path in found))
    else:
        output.warn("No font of this computer has them either. One from elsewhere is used with --font F.ttf")
