"""Search everything that was written."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.session import opened

if TYPE_CHECKING:
    from rich.text import Text

    from okr_desktop.services.desk import Desk
    from okr_desktop.services.search import Found

HEADERS = ("What", "ID", "Title", "Cycle", "Owner", "Where")
_MARKED = "bold yellow"
_SHOWN_BY_TITLE = ("title", "name", "what", "id")
_PERIOD = re.compile(r"cycle:[^\s\"]+ [^\s\"]+")


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("search")(search)


def search(
    ctx: typer.Context,
    text: Annotated[list[str], typer.Argument(metavar="TEXT", help="Words, beginnings of words, or an id.")],
    kind: Annotated[
        list[str] | None,
        typer.Option("--kind", metavar="K", help="Only records of this kind, such as check_in; may be repeated."),
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=1, max=1_000_000, help="How many lines, the best first.")
    ] = 20,
    json: Json = False,
) -> None:
    """Search titles, descriptions, notes, comments, people and teams.

    Every word must occur, or begin a word; case, accents and umlauts do not matter (strasse finds Straße, and so do
    Groesse and Größe each other). "Words in quotes" stand together. Refine with owner:ada (or owner:me), team:sales,
    tag:x, status:behind and cycle:"2026 Q3", with or without other words.
    """
    from okr_desktop.services import search as service

    kinds = [_kind(one, service.KINDS) for one in kind or ()]
    wanted = " ".join(_quoted(one) for one in text) if len(text) > 1 or _PERIOD.fullmatch(text[0]) else text[0]
    with opened(ctx) as desk:
        found = service.search(desk, wanted, limit, kinds or None)
        short = {} if json else _short_ids(desk)
    if json:
        output.say_json([_as_dict(line) for line in found])
    elif not found:
        output.warn(f"Nothing was found for “{wanted[:200]}”.")
    elif output.on_terminal(sys.stdout):
        _print_rich(found, short)
    else:
        output.table(HEADERS, [_cells(line, short) for line in found])


def _kind(text: str, known: tuple[str, ...]) -> str:
    kind = text.strip().lower().replace("-", "_").replace(" ", "_")
    if kind not in known:
        raise typer.BadParameter(f"“{output.safe(text)}” is none of: {', '.join(known)}", param_hint="--kind")
    return kind


def _short_ids(desk: Desk) -> dict[str, str]:
    from okr_desktop.domain.ids import short_forms

    plan = desk.plan
    return short_forms([*plan.objectives, *plan.key_results, *plan.cycles, *plan.teams, *plan.people])


def _quoted(word: str) -> str:
    """The shell takes the quotes of cycle:"2026 Q3" off; a word that holds spaces gets them back."""
    if " " not in word or '"' in word:
        return word
    name, colon, value = word.partition(":")
    return f'{name}:"{value}"' if colon and " " not in name else f'"{word}"'


def _as_dict(line: Found) -> dict[str, object]:
    return {
        "kind": line.kind,
        "id": line.id,
        "item": line.item,
        "title": line.title,
        "where": line.where,
        "snippet": line.snippet,
        "marks": [list(mark) for mark in line.marks],
        "cycle": line.cycle or None,
        "owner": line.owner or None,
        "archived": line.archived,
    }


def _cells(line: Found, short: dict[str, str]) -> list[str]:
    kind = line.kind.replace("_", " ") + (", archived" if line.archived else "")
    where = "" if line.where in _SHOWN_BY_TITLE else f"{line.where}: {line.snippet}"
    return [kind, short.get(line.item, line.item), line.title, line.cycle, line.owner, where]


def _print_rich(found: list[Found], short: dict[str, str]) -> None:
    """Columns that fit the terminal; what was looked for is marked."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for header in HEADERS:
        table.add_column(header, no_wrap=header in ("What", "ID"), overflow="fold")
    for line in found:
        kind, id, title, cycle, owner, _ = _cells(line, short)
        by_title = line.where in _SHOWN_BY_TITLE
        shown = _marked(line) if by_title else Text(output.safe(title))
        where = Text() if by_title else Text.assemble((f"{line.where}: ", "bright_black"), _marked(line))
        table.add_row(kind, Text(id, "cyan"), shown, output.safe(cycle), output.safe(owner), where)
    Console(highlight=False).print(table)


def _marked(line: Found) -> Text:
    """The snippet, made safe piece by piece so that the marks stay where they belong."""
    from rich.text import Text

    shown, at = Text(), 0
    for start, length in line.marks:
        shown.append(output.safe(line.snippet[at:start]))
        shown.append(output.safe(line.snippet[start : start + length]), _MARKED)
        at = start + length
    return shown.append(output.safe(line.snippet[at:]))
