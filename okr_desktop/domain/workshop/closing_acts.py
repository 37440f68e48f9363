"""What the facilitator does towards the end: dissent, owners' and sponsor's word, parking lot, next steps."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from typing import Any

from okr_desktop.domain.errors import NotFound, Problem, Refused
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.text import NAME_LIMIT, NOTE_LIMIT, clean, text_problems
from okr_desktop.domain.workshop.acts import note_of, on_board
from okr_desktop.domain.workshop.drafting import draft_of, drafts, results_of
from okr_desktop.domain.workshop.model import (
    Acceptance,
    Answer,
    Dissent,
    Live,
    NextStep,
    Parked,
    Signature,
    Verdict,
)
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.domain.workshop.words import random_id

SPONSOR = "sponsor"


def dissent(live: Live, text: str, about: str = "") -> Live:
    """Write a disagreement down; raises Refused ``text.empty``."""
    text = _text("text", text)
    one = Dissent(random_id(), text, about, max(1, live.run.round(Stage.CONFIDENCE)))
    return on_board(live, replace(live.board, dissents={**live.board.dissents, one.id: one}))


def drop_dissent(live: Live, id: str) -> Live:
    """Take a disagreement back."""
    left = {key: one for key, one in live.board.dissents.items() if key != id}
    return on_board(live, replace(live.board, dissents=left))


def accept(live: Live, id: str, answer: Answer, name: str, condition: str = "", how: str = "witnessed") -> Live:
    """Record an owner's word on an objective; ``if`` needs its condition (Refused ``condition.empty``)."""
    draft_of(live, id)
    name = _text("name", name, NAME_LIMIT)
    needed = answer is Answer.IF
    condition = _text("condition", condition, required=needed)
    one = Acceptance(id, answer, name, condition, how)
    return on_board(live, replace(live.board, acceptances={**live.board.acceptances, id: one}))


def forget_acceptance(live: Live, id: str) -> Live:
    """Take an owner's recorded word back."""
    left = {key: one for key, one in live.board.acceptances.items() if key != id}
    return on_board(live, replace(live.board, acceptances=left))


def sign(live: Live, name: str, verdict: Verdict, comment: str = "", at: str = "") -> Live:
    """Record the sponsor's word with the hash of what was signed; without a signature a reason is needed."""
    name = _text("name", name, NAME_LIMIT)
    comment = _text("comment", comment, required=verdict is not Verdict.SIGN)
    one = Signature(SPONSOR, name, verdict, comment, at, content_hash(live))
    return on_board(live, replace(live.board, signatures={SPONSOR: one}))


def content_hash(live: Live) -> str:
    """SHA-256, in hex, of the objectives and key results as they stand: canonical JSON of what is signed."""
    content: list[Any] = [
        {
            "title": draft.title,
            "why": draft.why,
            "owner": draft.owner,
            "key_results": [
                {
                    "title": one.title,
                    "kind": one.metric.kind.value,
                    "unit": one.metric.unit,
                    "start": None if one.metric.start is None else to_text(one.metric.start),
                    "target": None if one.metric.target is None else to_text(one.metric.target),
                    "due": one.due.isoformat() if one.due else None,
                    "owner": one.owner,
                    "data_source": one.data_source,
                }
                for one in results_of(live, draft.id)
            ],
        }
        for draft in drafts(live)
    ]
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


# Parking lot


def park(live: Live, text: str, note: str | None = None) -> Live:
    """Put something aside for later; a note that is parked leaves the board's open ones."""
    text = _text("text", text)
    if note is not None:
        note_of(live, note)
    one = Parked(random_id(), text, live.run.stage, note)
    live = on_board(live, replace(live.board, parked={**live.board.parked, one.id: one}))
    if note is None:
        return live
    notes = {**live.board.notes, note: replace(live.board.notes[note], single=True, cluster=None)}
    return on_board(live, replace(live.board, notes=notes))


def settle(live: Live, id: str, **fields: Any) -> Live:
    """Say who takes care of a parked item, by when, what was decided, or that it is dropped."""
    if id not in live.board.parked:
        raise NotFound("parked.unknown", id=id)
    one = replace(live.board.parked[id], **fields)
    return on_board(live, replace(live.board, parked={**live.board.parked, id: one}))


def unpark(live: Live, id: str) -> Live:
    """Take something out of the parking lot again."""
    left = {key: one for key, one in live.board.parked.items() if key != id}
    return on_board(live, replace(live.board, parked=left))


# Next steps


def next_step(live: Live, text: str, owner: str = "", due: date | None = None, id: str | None = None) -> Live:
    """Write down what somebody does next, or (``id``) change it."""
    one = NextStep(id or random_id(), _text("text", text), clean(owner), due)
    return on_board(live, replace(live.board, steps={**live.board.steps, one.id: one}))


def drop_step(live: Live, id: str) -> Live:
    """Take a next step back."""
    return on_board(live, replace(live.board, steps={key: one for key, one in live.board.steps.items() if key != id}))


def _text(field: str, text: str, limit: int = NOTE_LIMIT, *, required: bool = True) -> str:
    text = clean(text, lines=limit == NOTE_LIMIT)
    problems = text_problems(field, text, limit, required=required, lines=True)
    if problems:
        raise Refused([Problem(one.code, field, one.params) for one in problems])
    return text
