"""What both the phones and the projector show: timer, items, who said it where that may be known."""

from __future__ import annotations

from typing import Any

from okr_desktop.domain.workshop.acts import open_notes
from okr_desktop.domain.workshop.model import Board, Live, Mode, Note
from okr_desktop.domain.workshop.timer import TimerState

Json = dict[str, Any]


def timer_json(live: Live, now_ms: int) -> Json | None:
    """The timer at a moment, None when there is none."""
    timer = live.run.timer
    state = timer.state(now_ms)
    if state is TimerState.OFF:
        return None
    return {"state": state.value, "left_ms": timer.left_ms(now_ms), "length_ms": timer.length_ms}


def shown_notes(board: Board) -> list[Note]:
    """The notes that were turned over and count, in their shuffled order."""
    return [note for note in open_notes(board) if note.shown]


def note_json(live: Live, note: Note) -> Json:
    """A note as everybody may see it; its author only where that was announced before anybody wrote."""
    found: Json = {"id": note.id, "text": note.words}
    if live.setup.mode is not Mode.SEALED and note.author:
        found["author"] = note.author
    return found


def parents_json(live: Live) -> list[Json]:
    """What the room works under: parent objectives, then what the leadership wrote, labelled."""
    found: list[Json] = [{"id": one.id, "text": one.title, "kind": "parent"} for one in live.setup.parents]
    tops = ("leadership", "sponsor", "cascade")
    for note in shown_notes(live.board):
        if note.origin.value in tops:
            found.append({"id": note.id, "text": note.words, "kind": note.origin.value})
    return found
