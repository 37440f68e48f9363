"""What a phone gets: one task a stage, allow-listed field by field, and the seat's own part beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from okr_desktop.domain.workshop.agenda import BlockWords
from okr_desktop.domain.workshop.drafting import drafts, picked_ids, results_of
from okr_desktop.domain.workshop.limits import FEW, IDEA_LIMIT, IDEAS_PER_SEAT
from okr_desktop.domain.workshop.machine import current_block
from okr_desktop.domain.workshop.model import Live, Mode, Said, Target
from okr_desktop.domain.workshop.stages import LATE, Overlay, Stage
from okr_desktop.domain.workshop.views.common import Json, note_json, parents_json, shown_notes, timer_json
from okr_desktop.domain.workshop.votes import CARD_TURNS

# What a stage asks of a phone where its block does not say otherwise.
TASKS: Mapping[Stage, str] = {
    Stage.LOBBY: "wait",
    Stage.FRAME: "read",
    Stage.COLLECT: "compose",
    Stage.REVEAL: "flag",
    Stage.MERGE: "pairs",
    Stage.CLUSTER: "sort",
    Stage.VOTE: "dots",
    Stage.SHORTLIST: "read",
    Stage.DRAFT_O: "wording",
    Stage.DRAFT_KR: "metrics",
    Stage.CHECK: "poll",
    Stage.CONFIDENCE: "fist",
    Stage.ACCEPT: "accept",
    Stage.SIGN: "read",
    Stage.PUBLISH: "wait",
    Stage.CLOSE: "roti",
    Stage.ARCHIVED: "bye",
}
# Tasks that a block may choose for a stage: nothing else could be answered there.
_CHOICES: Mapping[Stage, frozenset[str]] = {
    Stage.FRAME: frozenset({"wait", "read"}),
    Stage.REVEAL: frozenset({"wait", "read", "flag"}),
    Stage.MERGE: frozenset({"wait", "read", "pairs"}),
    Stage.CLUSTER: frozenset({"wait", "read", "sort"}),
    Stage.VOTE: frozenset({"dots", "cards"}),
    Stage.DRAFT_O: frozenset({"wait", "read", "wording"}),
    Stage.DRAFT_KR: frozenset({"wait", "read", "metrics"}),
    Stage.CHECK: frozenset({"wait", "read", "poll"}),
}


@dataclass(frozen=True, slots=True)
class Own:
    """What belongs to one seat: its word pair, its ballots, what was dealt to it. Goes to that seat alone."""

    seat: str
    done: bool = False
    more_time: bool = False
    ballots: Mapping[str, Mapping[str, object]] = field(default_factory=dict[str, Mapping[str, object]])
    order: Sequence[str] = ()
    deal: Sequence[Json] = ()
    card: Json | None = None
    inspire: Sequence[Json] = ()


def task_of(live: Live) -> str:
    """The one task that phones have now."""
    run = live.run
    if run.overlay in (Overlay.BREAK, Overlay.PHONES_DOWN):
        return "dark"
    block = current_block(live)
    if run.stage is Stage.VOTE and live.voting is not None:
        return "cards" if live.voting.kind == "cards" else "dots"
    if block is not None and block.phone in _CHOICES.get(run.stage, frozenset()):
        return block.phone
    return TASKS.get(run.stage, "wait")


def shared(live: Live, words: BlockWords | None, said: Sequence[Said], seats: int) -> Json:
    """The part that is the same for all phones of one language; the timer and the seat's own part are added later."""
    task, run = task_of(live), live.run
    found: Json = {
        "epoch": run.epoch,
        "stage": run.stage.value,
        "round": run.round(),
        "overlay": run.overlay.value,
        "task": task,
        "question": live.setup.question,
        "prompt": words.prompt if words else "",
        "say": words.phone if words else "",
        "mode": live.setup.mode.value,
        "few": live.setup.mode is Mode.SEALED and 0 < seats <= FEW,
        "limits": {"text": IDEA_LIMIT, "ideas": IDEAS_PER_SEAT},
        "group": live.setup.group_phones,
        "lock": run.joining_locked,
    }
    build = _BUILD.get(task)
    if build is not None:
        found.update(build(live, said))
    return found


def whole(live: Live, common: Json, own: Own, now_ms: int) -> Json:
    """The state of one phone: the shared part, the timer as it stands, and the seat's own part."""
    task = common["task"]
    found = {**common, "timer": timer_json(live, now_ms)}
    mine: Json = {"seat": own.seat, "done": own.done, "more_time": own.more_time}
    for name in _MINE.get(task, ()):
        mine[name] = dict(own.ballots.get(name, {}))
    if task == "flag":
        mine["unclear"] = [id for id, on in own.ballots.get("unclear", {}).items() if on]
    if task == "dots" and own.order:
        place = {id: number for number, id in enumerate(own.order)}
        found["items"] = sorted(common["items"], key=lambda item: place.get(item["id"], len(place)))
    if task == "sort":
        mine["deal"] = list(own.deal)
    if task == "cards":
        mine["card"] = own.card
    if task == "compose":
        found["inspire"] = list(own.inspire)
    if task in ("fist", "roti"):
        mine[task] = own.ballots.get(task, {}).get("", None)
    found["mine"] = mine
    return found


_MINE: Mapping[str, tuple[str, ...]] = {
    "pairs": ("same",),
    "sort": ("sort",),
    "dots": ("dots",),
    "cards": ("cards",),
    "poll": ("poll",),
    "accept": ("accept",),
}


# Fields of each task


def _wait(live: Live, said: Sequence[Said]) -> Json:
    return {"text": live.run.stage.value}


def _read(live: Live, said: Sequence[Said]) -> Json:
    if live.run.stage is Stage.FRAME:
        return {"items": parents_json(live)}
    if live.run.stage is Stage.SHORTLIST:
        return {"items": [{"id": one.id, "text": one.text, "kind": "target"} for one in _picked(live)]}
    if live.run.stage.number < Stage.SHORTLIST.number:
        return {"items": [{**note_json(live, note), "kind": "note"} for note in shown_notes(live.board)]}
    items = list[Json]()
    for draft in drafts(live):
        items.append({"id": draft.id, "text": draft.title, "kind": "objective"})
        items += [{"id": one.id, "text": one.title, "kind": "key_result"} for one in results_of(live, draft.id)]
    return {"items": items}


def _compose(live: Live, said: Sequence[Said]) -> Json:
    block = current_block(live)
    return {
        "self_edit_minutes": block.self_edit_minutes if block else 0,
        "per_seat": (block.per_seat if block else 0) or IDEAS_PER_SEAT,
        "turn": live.run.turn,
        "turns": block.turns if block else 0,
    }


def _flag(live: Live, said: Sequence[Said]) -> Json:
    return {"items": [note_json(live, note) for note in shown_notes(live.board)], **_late(live)}


def _late(live: Live) -> Json:
    return {"late": live.run.stage in LATE}


def _pairs(live: Live, said: Sequence[Said]) -> Json:
    notes = {note.id: note for note in shown_notes(live.board)}
    pairs = [
        {"id": f"{a}:{b}", "a": note_json(live, notes[a]), "b": note_json(live, notes[b])}
        for a, b in live.run.pairs
        if a in notes and b in notes
    ]
    return {"pairs": pairs, **_late(live)}


def _sort(live: Live, said: Sequence[Said]) -> Json:
    groups = sorted(live.board.clusters.values(), key=lambda one: (len(one.letter), one.letter))
    return {"groups": [{"id": one.id, "letter": one.letter, "name": one.name} for one in groups], **_late(live)}


def _dots(live: Live, said: Sequence[Said]) -> Json:
    if live.voting is None:
        return {"items": [], "budget": 0, "stack": 0}
    items = [
        {"id": one.id, "letter": one.letter, "text": one.text, "count": len(one.notes)} for one in live.voting.items
    ]
    return {"items": items, "budget": live.voting.budget, "stack": live.voting.stack}


def _cards(live: Live, said: Sequence[Said]) -> Json:
    return {"of": CARD_TURNS, "turn": live.run.turn}


def _picked(live: Live) -> list[Target]:
    voted = live.results.vote
    known = {one.id: one for one in voted.items} if voted else {}
    return [known[id] for id in picked_ids(live) if id in known]


def _wording(live: Live, said: Sequence[Said]) -> Json:
    notes = live.board.notes
    picks = [
        {"id": one.id, "text": one.text, "notes": [notes[id].words for id in one.notes if id in notes]}
        for one in _picked(live)
    ]
    lit = [one.text for one in said if one.kind == "wording" and one.id in live.run.spotlight]
    return {"picks": picks, "wordings": lit}


def _metrics(live: Live, said: Sequence[Said]) -> Json:
    return {"objectives": [{"id": one.id, "text": one.title} for one in drafts(live)]}


def _poll(live: Live, said: Sequence[Said]) -> Json:
    items = [
        {"id": one.id, "text": one.title, "objective": draft.title}
        for draft in drafts(live)
        for one in results_of(live, draft.id)
    ]
    return {"items": items}


def _fist(live: Live, said: Sequence[Said]) -> Json:
    number = live.run.round(Stage.CONFIDENCE)
    closed = any(one.round == number for one in live.results.confidence)
    return {"items": [{"id": one.id, "text": one.title} for one in drafts(live)], "closed": closed}


def _accept(live: Live, said: Sequence[Said]) -> Json:
    words = live.board.acceptances
    items = [
        {
            "id": one.id,
            "text": one.title,
            "owner": one.owner,
            "answer": words[one.id].answer.value if one.id in words else "",
        }
        for one in drafts(live)
    ]
    return {"items": items}


def _roti(live: Live, said: Sequence[Said]) -> Json:
    return {"closed": live.results.roti is not None}


_BUILD: Mapping[str, Callable[[Live, Sequence[Said]], Json]] = {
    "wait": _wait,
    "read": _read,
    "compose": _compose,
    "flag": _flag,
    "pairs": _pairs,
    "sort": _sort,
    "dots": _dots,
    "cards": _cards,
    "wording": _wording,
    "metrics": _metrics,
    "poll": _poll,
    "fist": _fist,
    "accept": _accept,
    "roti": _roti,
}
