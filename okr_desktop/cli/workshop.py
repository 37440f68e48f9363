"""Workshops: prepare one, look at agendas, go on with one in the terminal, print its protocol, simulate one."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json
from okr_desktop.cli.session import place
from okr_desktop.clock import today
from okr_desktop.domain.errors import NotFound, OkrError

if TYPE_CHECKING:
    from okr_desktop.domain.workshop.agenda import Agenda
    from okr_desktop.services.workshop.content import Offer, Script
    from okr_desktop.services.workshop.files import WorkshopFile

_LOST = 1


class ModeName(StrEnum):
    """How much is known of who wrote what."""

    SEALED = "sealed"
    NAMED_AFTER = "named_after"
    NAMED = "named"


class Paper(StrEnum):
    """The three protocols."""

    FULL = "full"
    WALL = "wall"
    ONE_PAGE = "one_page"


Workshop = Annotated[str, typer.Argument(metavar="WORKSHOP", help="A workshop file, or a part of its question.")]
Lang = Annotated[str, typer.Option("--language", metavar="L", help="en or de.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(no_args_is_help=True, help="Workshops: from a question to signed objectives in two hours.")
    group.callback()(_workshops)
    group.command("new")(new)
    group.command("list")(list_)
    group.command("agenda")(agenda)
    group.command("resume")(resume)
    group.command("form")(form)
    group.command("protocol")(protocol)
    group.command("simulate")(simulate)
    group.command("simulate-server", hidden=True)(simulate_server)
    app.add_typer(group, name="workshop")


def _workshops() -> None:
    """Workshops: from a question to signed objectives in two hours, with phones on the room's Wi-Fi or with paper."""


def new(
    ctx: typer.Context,
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="What the room is asked.")],
    agenda_id: Annotated[str, typer.Option("--agenda", metavar="ID", help="See: okr workshop agenda")] = "standard",
    minutes: Annotated[float, typer.Option("--minutes", help="Another total; the steps are scaled.")] = 0,
    mode: Annotated[ModeName, typer.Option("--mode", help="Who may know who wrote what.")] = ModeName.SEALED,
    facilitator: Annotated[str, typer.Option("--facilitator", metavar="NAME")] = "",
    sponsor: Annotated[str, typer.Option("--sponsor", metavar="NAME")] = "",
    where: Annotated[str, typer.Option("--place", metavar="TEXT", help="The room.")] = "",
    paper_only: Annotated[bool, typer.Option("--paper-only", help="No phones: cards and paper seats.")] = False,
    language: Lang = "en",
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="FILE", help="Else beside the workspace.")] = None,
    json: Json = False,
) -> None:
    """Prepare a workshop; open it in the window, or here with: okr workshop resume"""
    from okr_desktop.domain.text import clean
    from okr_desktop.domain.workshop.agenda import scaled
    from okr_desktop.domain.workshop.model import Mode, Setup
    from okr_desktop.services.workshop import content, files
    from okr_desktop.services.workshop.hall import Hall

    if not question.strip():
        raise OkrError("question.empty")
    chosen = content.agenda(agenda_id)
    setup = Setup(
        question=clean(question),
        agenda=scaled(chosen, minutes) if minutes else chosen,
        place=clean(where),
        held=today(),
        mode=Mode(mode.value),
        facilitator=clean(facilitator),
        sponsor=clean(sponsor),
        language=language,
        paper_only=paper_only,
    )
    path = out or files.new_path(place(ctx).path, question, today())
    Hall.create(path, setup).close()
    output.say_json({"file": str(path), "agenda": chosen.id}) if json else output.say(str(path))


def list_(ctx: typer.Context, json: Json = False) -> None:
    """The workshops of this workspace: prepared, interrupted, done."""
    from okr_desktop.services.workshop import files

    found = files.found(place(ctx).path)
    if json:
        output.say_json([_file_json(one) for one in found])
        return
    if not found:
        output.say('There is no workshop yet. Prepare one with: okr workshop new "QUESTION"')
        return
    rows = [[one.held.isoformat() if one.held else "", one.stage.value, _about(one), one.path.name] for one in found]
    output.table(("Date", "Stage", "Question", "File"), rows)


def _about(one: WorkshopFile) -> str:
    return f"({one.problem})" if one.problem else one.question


def _file_json(one: WorkshopFile) -> dict[str, Any]:
    return {
        "file": str(one.path),
        "question": one.question,
        "held": one.held.isoformat() if one.held else None,
        "stage": one.stage.value,
        "interrupted": one.interrupted,
        "ideas": one.ideas,
        "objectives": one.objectives,
        "published": one.published,
        "problem": one.problem,
    }


def agenda(
    ctx: typer.Context,
    id: Annotated[str, typer.Argument(metavar="[ID]", help="One agenda, step by step.")] = "",
    minutes: Annotated[float, typer.Option("--minutes", help="Show it in another total.")] = 0,
    language: Lang = "en",
    take: Annotated[Path | None, typer.Option("--import", metavar="FILE", help="Take an agenda file in.")] = None,
    export: Annotated[Path | None, typer.Option("--export", metavar="FILE", help="Write it as a file.")] = None,
    json: Json = False,
) -> None:
    """The agendas there are, or one of them with its times and what is said."""
    from okr_desktop.domain.workshop.agenda import scaled
    from okr_desktop.services.workshop import content

    if take is not None:
        id = content.import_template(take).agenda.id
    own = content.own_agendas()
    offers = (*content.agendas(language), *own.offers)
    for broken in own.broken:
        output.warn(f"{broken.path}: it cannot be read and was left out")
    if not id:
        _say_offers(offers, json)
        return
    found = next((one for one in offers if one.agenda.id == id), None)
    if found is None:
        raise NotFound("agenda.unknown", id=id)
    if export is not None:
        content.write_template(content.template_of(found.agenda, language), export)
        output.say(str(export))
        return
    shown = scaled(found.agenda, minutes) if minutes else found.agenda
    _say_agenda(shown, content.words_for(found.agenda, language), json)


def _say_offers(offers: tuple[Offer, ...], json: bool) -> None:
    if json:
        output.say_json(
            [
                {
                    "id": one.agenda.id,
                    "name": one.words.name,
                    "minutes": one.agenda.minutes,
                    "people": list(one.agenda.group),
                    "for": one.words.for_whom,
                    "file": str(one.path) if one.path else None,
                }
                for one in offers
            ]
        )
        return
    rows = [[one.agenda.id, f"{one.agenda.minutes:g}", _people(one.agenda), one.words.name] for one in offers]
    output.table(("Id", "Minutes", "People", "Name"), rows, frozenset({1}))


def _people(one: Agenda) -> str:
    return f"{one.group[0]}–{one.group[1]}"


def _say_agenda(one: Agenda, script: Script, json: bool) -> None:
    from okr_desktop.domain.workshop.agenda import Block, plan

    slots = plan(one)
    if json:
        output.say_json(
            {
                "id": one.id,
                "name": script.agenda.name,
                "minutes": one.minutes,
                "steps": [
                    {
                        "begins": slot.begins,
                        "minutes": slot.step.minutes,
                        "stage": slot.step.stage.value if isinstance(slot.step, Block) else "break",
                        "name": script.of(slot.step).name,
                        "say": list(script.of(slot.step).say),
                    }
                    for slot in slots
                ],
            }
        )
        return
    output.say(f"{script.agenda.name}: {one.minutes:g} minutes, {_people(one)} people. {script.agenda.summary}")
    rows = [[_clock(slot.begins), f"{slot.step.minutes:g}", script.of(slot.step).name] for slot in slots]
    output.table(("At", "Min", "Step"), rows, frozenset({1}))


def _clock(minute: float) -> str:
    return f"{int(minute) // 60}:{int(minute) % 60:02d}"


def _path_of(ctx: typer.Context, name: str) -> Path:
    """The file of a workshop: a path, or the one whose question or name holds these words; the newest for nothing."""
    from okr_desktop.services.workshop import files

    direct = Path(name)
    if name and direct.exists():
        return direct
    known = [one for one in files.found(place(ctx).path) if not one.problem]
    wanted = name.casefold()
    matching = [one for one in known if wanted in one.question.casefold() or wanted in one.path.name.casefold()]
    if not name:
        matching = [one for one in known if one.interrupted][:1] or known[:1]
    if len(matching) != 1:
        raise NotFound("workshop.ambiguous" if matching else "workshop.none", id=name, count=len(matching))
    return matching[0].path


def resume(
    ctx: typer.Context,
    workshop: Workshop = "",
    host: Annotated[str, typer.Option("--host", metavar="IP", help="This computer's address for phones.")] = "",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Else as before, or a free one.")] = 0,
    json: Annotated[bool, typer.Option("--json", help="Only say where it stands, as JSON.")] = False,
) -> None:
    """Go on with a workshop here in the terminal: type ? for what can be done. Without --host, with paper alone."""
    from okr_desktop.cli import workshop_talk
    from okr_desktop.services.workshop import files

    path = _path_of(ctx, workshop)
    if json:
        output.say_json(_file_json(files.look_into(path)))
        return
    workshop_talk.lead(path, host, port)


def form(
    ctx: typer.Context,
    workshop: Workshop = "",
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="FILE.html", help="The file to write.")] = None,
    language: Lang = "",
    json: Json = False,
) -> None:
    """Write a page that people fill in at home; the window reads what they send back (Ideas from before)."""
    from okr_desktop.services.workshop import files, form_page

    live = files.read(_path_of(ctx, workshop))
    made = form_page.write_form(live, out or Path(form_page.form_name(live)), language)
    output.say_json({"file": str(made)}) if json else output.say(str(made))


def protocol(
    ctx: typer.Context,
    workshop: Workshop = "",
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE.pdf", help="The file to write.")] = Path(
        "protocol.pdf"
    ),
    kind: Annotated[Paper, typer.Option("--kind", help="All of it, a poster, or one page.")] = Paper.FULL,
    language: Lang = "",
    json: Json = False,
) -> None:
    """Print the protocol of a workshop as PDF."""
    from okr_desktop.services.workshop import files, printing

    live = files.read(_path_of(ctx, workshop))
    made = printing.protocol(live, out, kind=kind.value, language=language or live.setup.language)
    output.say_json({"file": str(made)}) if json else output.say(str(made))


def simulate(
    seats: Annotated[int, typer.Option("--seats", help="Simulated phones.")] = 200,
    kills: Annotated[int, typer.Option("--kills", help="Hard kills of the server while everybody writes.")] = 0,
    seconds: Annotated[float, typer.Option("--seconds", help="How long people write.")] = 20.0,
    attack: Annotated[int, typer.Option("--attack", help="Requests a second of an attacker beside them.")] = 0,
    json: Json = False,
) -> None:
    """Prove it on this computer: a real server process, real HTTP from this one, and a look for what was lost."""
    from okr_desktop.services.workshop.simulate.attack import Attack
    from okr_desktop.services.workshop.simulate.run import Wish
    from okr_desktop.services.workshop.simulate.run import simulate as run

    wish = Wish(seats, kills, seconds=seconds, attack=Attack(attack) if attack > 0 else None)
    found = run(wish, None if json else _progress)
    if json:
        output.say_json(found)
    else:
        rows = [[name, "–" if value is None else str(value)] for name, value in found.items()]
        output.table(("Figure", "Value"), rows)
    if found["lost"] or found["duplicated"]:
        raise typer.Exit(_LOST)


def _progress(what: str) -> None:
    output.warn(what)


def simulate_server(path: Annotated[Path, typer.Argument()]) -> None:
    """The server process of a simulation."""
    from okr_desktop.services.workshop.simulate import child

    child.serve(path)
