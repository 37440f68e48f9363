"""What the manager says in a review: decisions wanted, highlights, next steps; kept with the cycle, drafts too."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, cast

from okr_desktop.domain.ids import new_id
from okr_desktop.domain.review import CHOICES, CycleNote, NoteKind
from okr_desktop.services import closing
from okr_desktop.services.desk import Desk
from okr_desktop.services.outcome import Outcome

#: What is written for the review, in the order of the page.
COMMENTED = (NoteKind.DECISION, NoteKind.HIGHLIGHT, NoteKind.NEXT)
#: How many decisions a review should ask for, at least and at most.
ADVISED = (3, 5)
_DRAFTS = "comments:"
_TEXTS = ("text", "advice", "because", "choice")


def new_comment(cycle: str, kind: NoteKind) -> CycleNote:
    """An empty comment of a cycle, not saved yet."""
    return CycleNote(new_id(), cycle, cycle, kind, "")


def is_empty(note: CycleNote) -> bool:
    """Whether nothing at all is said in it."""
    said = note.text + note.advice + note.because + note.choice
    return not said.strip() and note.owner is None and note.due is None


def comments(desk: Desk, cycle: str) -> tuple[CycleNote, ...]:
    """The comments of a cycle, oldest first."""
    return tuple(one for one in closing.notes(desk.plan, cycle) if one.kind in COMMENTED)


def save_comment(desk: Desk, note: CycleNote) -> Outcome[str]:
    """Keep a comment, new or changed; its draft is forgotten. Gives its id; raises Refused (then the draft stays)."""
    known = desk.plan.notes.get(note.id)
    outcome = closing.save_note(desk, replace(note, author=known.author if known else desk.me))
    forget_draft(desk, note)
    return outcome


def delete_comment(desk: Desk, note: CycleNote) -> Outcome[str]:
    """Take a comment away, with what was typed for it."""
    outcome = closing.delete_note(desk, note.id)
    forget_draft(desk, note)
    return outcome


# Drafts: what was typed and is not kept with the cycle yet, on this computer only


def keep_drafts(desk: Desk, cycle: str, typed: Iterable[CycleNote]) -> None:
    """Keep what stands in the fields, so that nothing typed is lost; these replace all that were kept before."""
    closing.keep_draft(desk, _DRAFTS + cycle, {note.id: _written(note) for note in typed})


def drafts(desk: Desk, cycle: str) -> dict[str, CycleNote]:
    """What was typed for the comments of a cycle and not saved, by id."""
    found = closing.draft(desk, _DRAFTS + cycle)
    read = (_read(id, cycle, text) for id, text in found.items())
    return {note.id: note for note in read if note is not None}


def forget_draft(desk: Desk, note: CycleNote) -> None:
    """Forget what was typed for one comment."""
    kept = drafts(desk, note.cycle)
    if kept.pop(note.id, None) is not None:
        keep_drafts(desk, note.cycle, kept.values())


def _written(note: CycleNote) -> str:
    return json.dumps({**dataclasses.asdict(note), "due": note.due.isoformat() if note.due else ""})


def _read(id: str, cycle: str, text: str) -> CycleNote | None:
    """A draft as it was written, None when it cannot be read: it is ours alone, but files can be damaged."""
    try:
        found: Any = json.loads(text)
        known = cast("Mapping[str, object]", found)
        kind, due, owner = NoteKind(str(known["kind"])), str(known.get("due") or ""), known.get("owner")
        said = {name: str(known.get(name) or "") for name in _TEXTS}
        said["choice"] = said["choice"] if said["choice"] in CHOICES else ""
        day = date.fromisoformat(due) if due else None
        return CycleNote(id, cycle, cycle, kind, owner=str(owner) if owner else None, due=day, **said)
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
