"""Collecting without names: a page for phones, forms in mails, and the box in which all of it waits."""

from __future__ import annotations

import contextlib
import socket
import sys
import threading
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.exchange.exporting import writable_target
from okr_desktop.cli.session import opened

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk
    from okr_desktop.services.engagement.gathering.asking import Opening

_REFUSED = 1
_ALONE = "127.0.0.1"
# An address of a private network: nothing is sent there, the system only says which of ours it would send from.
_SOMEWHERE = ("10.255.255.255", 1)

# What is given to a pulse waits, and is handed on, under this word.
_WAITS_AS = {"pulse": "pulse_answer"}


class Language(StrEnum):
    """Languages that a form can speak."""

    EN = "en"
    DE = "de"
    AR = "ar"


What = Annotated[str, typer.Argument(metavar="WHAT", help="idea, concern, or pulse:ID (part of an id, or its title).")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(no_args_is_help=True, help="Collect ideas, concerns and answers of pulses without names.")
    group.callback()(_collect)
    for command in (serve, form, read, waiting, release):
        group.command(command.__name__)(command)
    app.add_typer(group, name="collect")


def _collect() -> None:
    """Collect ideas, concerns and answers of pulses without names; they wait in a box and are handed on together."""


def serve(
    ctx: typer.Context,
    what: What,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS", help="An address of this computer.")] = "",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Else a free one.")] = 0,
    minutes: Annotated[float, typer.Option("--minutes", min=0, help="End by itself; else with Enter.")] = 0,
    json: Json = False,
) -> None:
    """Open a page for phones in the same network; each phone answers once. Ends with Enter."""
    from okr_desktop.services.engagement.gathering import asking, collecting

    with opened(ctx, writes=True) as desk:
        opening = asking.open_page(desk, what, host or _own_address(), port)
        try:
            _show(opening, json)
            _wait(minutes)
        finally:
            opening.close()
        handed = collecting.release_due(desk).value
    if json:
        output.say_json({"given": opening.count, "handed_on": handed})
    else:
        output.say(f"{opening.count} given" + (f", {handed} handed on" if handed else ""))


def _own_address() -> str:
    """The address under which others in the network see this computer; this computer alone when there is none."""
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(_SOMEWHERE)
        return str(probe.getsockname()[0])
    return _ALONE


def _show(opening: Opening, json: bool) -> None:
    if json:
        output.say_json({"address": opening.address, "code": opening.code, "join_url": opening.join_url})
    else:
        if output.on_terminal(sys.stdout):
            import segno

            segno.make(opening.join_url, micro=False).terminal(compact=True)
        output.say(f"{opening.address}  code {opening.code}")
        output.say("Press Enter to end.")
    sys.stdout.flush()


def _wait(minutes: float) -> None:
    with contextlib.suppress(KeyboardInterrupt):
        if minutes:
            threading.Event().wait(minutes * 60)
        else:
            sys.stdin.readline()


def form(
    ctx: typer.Context,
    what: What,
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="F.html", help="The file to write.")] = None,
    language: Annotated[
        Language, typer.Option("--language", case_sensitive=False, help="The language of the form.")
    ] = Language.EN,
    json: Json = False,
) -> None:
    """Write a form that is filled in offline with a browser; what comes back is read with: okr collect read"""
    from okr_desktop.services.engagement.gathering import ask_form, asking

    with opened(ctx) as desk:
        sheet = asking.sheet_of(desk, what)
        target = writable_target(ctx, out or Path(ask_form.form_name(sheet, language.value)))
        ask_form.write_form(desk, what, target, language.value)
        subject, text = ask_form.mail_words(sheet, language.value, target.name)
    output.say_json({"file": str(target), "subject": subject, "mail": text}) if json else output.say(str(target))


def read(
    ctx: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Answers, saved mails, folders of them.")],
    json: Json = False,
) -> None:
    """Put answered forms into the box; reading one again changes nothing. Delete the files and mails afterwards."""
    from okr_desktop.cli.texts import error_texts
    from okr_desktop.services.engagement.gathering import ask_answers, collecting

    with opened(ctx, writes=True) as desk:
        taken = ask_answers.read_answers(desk, files)
        handed = collecting.release_due(desk).value
    refused = [(name, error_texts(error)) for name, error in taken.refused]
    if json:
        told = [{"file": name, "problems": texts} for name, texts in refused]
        new = {_WAITS_AS.get(kind, kind): count for kind, count in taken.new.items()}
        output.say_json({"new": new, "known": taken.known, "handed_on": handed, "refused": told})
    else:
        for name, texts in refused:
            output.warn(f"{name}: {' '.join(texts)}")
        before = f", {taken.known} read before" if taken.known else ""
        output.say(f"{taken.count} put into the box{before}" + (f", {handed} handed on" if handed else ""))
    if refused:
        raise typer.Exit(_REFUSED)


def waiting(ctx: typer.Context, json: Json = False) -> None:
    """How much waits in the box of this computer."""
    from okr_desktop.services.engagement.gathering import collecting

    with opened(ctx) as desk:
        found, due = collecting.waiting(desk), collecting.due(desk)
        names = {kind: _told(desk, kind) for kind in found}
    if json:
        output.say_json({"waiting": found, "due": list(due)})
        return
    rows = [[names[kind], str(count), "due" if kind in due else ""] for kind, count in found.items() if count]
    rows = [row for row in rows if row[0]]
    if rows:
        output.table(("What", "Waiting", ""), rows, frozenset({1}))
    else:
        output.say("The box is empty.")


def _told(desk: Desk, kind: str) -> str:
    """What waits, in words; nothing for the sum of all pulses, which stand one by one."""
    from okr_desktop.services.engagement.gathering import asking

    if not kind.startswith(asking.PULSE_PREFIX):
        return {"idea": "ideas", "concern": "concerns"}.get(kind, "")
    pulse = desk.plan.pulses.get(kind.removeprefix(asking.PULSE_PREFIX))
    return "answers to a pulse that is not here" if pulse is None else f"answers to “{pulse.title}”"


def release(
    ctx: typer.Context,
    what: Annotated[str, typer.Argument(metavar="WHAT", help="idea, concern or pulse:ID; nothing: what is due.")] = "",
    json: Json = False,
) -> None:
    """Hand on what waits, shuffled and without names. It cannot be undone."""
    from okr_desktop.services.engagement.gathering import asking, collecting
    from okr_desktop.services.engagement.measuring import pulses

    with opened(ctx, writes=True) as desk:
        if not what:
            done = collecting.release_due(desk)
        elif what.startswith(asking.PULSE_PREFIX):
            pulse = pulses.find(desk, what.removeprefix(asking.PULSE_PREFIX))
            done = collecting.release(desk, collecting.PULSE_ANSWER, pulse.id)
        else:
            done = collecting.release(desk, what)
    output.say_json({"handed_on": done.value}) if json else output.say(f"{done.value} handed on")
