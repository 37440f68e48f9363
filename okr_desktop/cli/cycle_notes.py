"""What is said about a cycle, for its review: decisions wanted, highlights, what was learned, what comes next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from okr_desktop.cli import output
from okr_desktop.cli.arguments import Json, Owner, done
from okr_desktop.cli.session import opened
from okr_desktop.cli.views.cycle_views import cycle_named
from okr_desktop.domain.errors import NotFound

if TYPE_CHECKING:
    from okr_desktop.domain.review import CycleNote
    from okr_desktop.services.desk import Desk

NoteId = Annotated[str, typer.Argument(metavar="NOTE", help="A note by id, or a part of its end.")]
CycleOption = Annotated[str, typer.Option("--cycle", metavar="C", help="A cycle by name or id; the current one else.")]
About = Annotated[str, typer.Option("--about", metavar="ID", help="An objective or key result; the cycle itself else.")]
Advice = Annotated[str | None, typer.Option("--advice", metavar="TEXT", help="What is recommended.")]
Because = Annotated[str | None, typer.Option("--because", metavar="TEXT", help="Why, in one sentence.")]
Choice = Annotated[str | None, typer.Option("--choice", metavar="C", help="keep, change, drop or start.")]
Due = Annotated[str | None, typer.Option("--due", metavar="D", help="The day by which it is done; '' for none.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module to those of cycles."""
    group = typer.Typer(no_args_is_help=True, help="What is said about a cycle; the quarterly review prints it.")
    group.command("list")(list_notes)
    group.command("add")(add)
    group.command("edit")(edit)
    group.command("delete")(delete)
    app.add_typer(group, name="note")


def list_notes(ctx: typer.Context, cycle: CycleOption = "", json: Json = False) -> None:
    """Everything that was said about a cycle and its items, oldest first."""
    with opened(ctx) as desk:
        here = cycle_named(desk, cycle)
        found = sorted((one for one in desk.plan.notes.values() if one.cycle == here.id), key=lambda one: one.id)
        if json:
            output.say_json({"cycle": here.name, "notes": [_as_dict(desk, one) for one in found]})
            return
        rows = [[one.kind.value, one.choice, _title(desk, one), one.id[-8:], one.text] for one in found]
    output.table(["Kind", "Choice", "About", "Id", "Text"], rows)


def add(
    ctx: typer.Context,
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help="decision, highlight, reached, learned, assumption or next.")
    ],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What is said.")],
    cycle: CycleOption = "",
    about: About = "",
    advice: Advice = None,
    because: Because = None,
    choice: Choice = None,
    owner: Owner = "",
    due: Due = None,
    json: Json = False,
) -> None:
    """Say something about a cycle or about one of its items; prints the note's id.

    A decision that is wanted may have a recommendation and a reason, what comes next a choice, an owner and a day.
    """
    from okr_desktop.domain.ids import new_id
    from okr_desktop.domain.review import CycleNote, NoteKind
    from okr_desktop.services import values

    with opened(ctx, writes=True) as desk:
        here = cycle_named(desk, cycle)
        item = desk.item(desk.resolve(about)).id if about else here.id
        note = CycleNote(new_id(), here.id, item, values.choice("kind", kind, NoteKind), text, desk.me)
        done(_save(desk, note, (advice, because, choice, due), owner), json)


def edit(
    ctx: typer.Context,
    note: NoteId,
    text: Annotated[str | None, typer.Option("--text", metavar="TEXT", help="What is said.")] = None,
    advice: Advice = None,
    because: Because = None,
    choice: Choice = None,
    owner: Owner = "",
    due: Due = None,
    json: Json = False,
) -> None:
    """Change a note; what is not named stays, and '' takes a part away."""
    with opened(ctx, writes=True) as desk:
        known = _known(desk, note)
        known = known if text is None else replace(known, text=text)
        done(_save(desk, known, (advice, because, choice, due), owner), json)


def delete(ctx: typer.Context, note: NoteId, json: Json = False) -> None:
    """Take a note away; okr undo brings it back."""
    from okr_desktop.services import closing

    with opened(ctx, writes=True) as desk:
        done(closing.delete_note(desk, _known(desk, note).id).value, json)


def _save(desk: Desk, note: CycleNote, given: tuple[str | None, str | None, str | None, str | None], owner: str) -> str:
    from okr_desktop.services import closing, values
    from okr_desktop.services.fields import Names

    advice, because, choice, due = given
    texts = {"advice": advice, "because": because, "choice": choice}
    note = replace(note, **{name: text.strip() for name, text in texts.items() if text is not None})
    if due is not None:
        note = replace(note, due=values.day("due", due) if due else None)
    names = Names(desk)
    if owner:
        note = replace(note, owner=names.person(owner))
    return closing.save_note(desk, note, names.made_people).value


def _known(desk: Desk, text: str) -> CycleNote:
    id = desk.resolve(text)
    if id not in desk.plan.notes:
        raise NotFound("note.unknown", id=text)
    return desk.plan.notes[id]


def _title(desk: Desk, one: CycleNote) -> str:
    item = desk.plan.objectives.get(one.about) or desk.plan.key_results.get(one.about)
    return item.title if item else ""


def _as_dict(desk: Desk, one: CycleNote) -> dict[str, object]:
    owner = desk.plan.people.get(one.owner or "")
    return {
        "id": one.id,
        "kind": one.kind.value,
        "about": one.about,
        "title": _title(desk, one),
        "text": one.text,
        "advice": one.advice,
        "because": one.because,
        "choice": one.choice or None,
        "owner": owner.name if owner else None,
        "due": one.due.isoformat() if one.due else None,
    }
