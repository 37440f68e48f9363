"""What the wall shows: one scene, allow-listed field by field; it never gets what its stage hides."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass

from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.workshop.agenda import BlockWords
from okr_desktop.domain.workshop.drafting import drafts, results_of
from okr_desktop.domain.workshop.lineage import bottom_up, funnel, pedigree
from okr_desktop.domain.workshop.machine import current_block
from okr_desktop.domain.workshop.model import Counts, DraftResult, Live, Said, Spread, Wifi
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.domain.workshop.views.common import Json, note_json, parents_json, shown_notes, timer_json
from okr_desktop.domain.workshop.votes import ranking

SCENES: Mapping[Stage, str] = {
    Stage.PREPARE: "join",
    Stage.LOBBY: "join",
    Stage.FRAME: "frame",
    Stage.COLLECT: "collect",
    Stage.REVEAL: "cards",
    Stage.MERGE: "pair",
    Stage.CLUSTER: "canvas",
    Stage.VOTE: "vote",
    Stage.SHORTLIST: "ranking",
    Stage.DRAFT_O: "drafts",
    Stage.DRAFT_KR: "key_results",
    Stage.CHECK: "checklist",
    Stage.CONFIDENCE: "fist",
    Stage.ACCEPT: "owners",
    Stage.SIGN: "summary",
    Stage.PUBLISH: "placement",
    Stage.CLOSE: "result",
    Stage.ARCHIVED: "thanks",
}
_OVERLAYS = {Overlay.PAUSED: "paused", Overlay.BREAK: "break", Overlay.PHONES_DOWN: ""}


@dataclass(frozen=True, slots=True)
class Door:
    """How people join: shown on the wall while the workshop is open to the room."""

    url: str
    code: str
    wifi: Wifi
    open: bool = True


def wall(
    live: Live, words: BlockWords | None, counts: Counts, said: Sequence[Said], door: Door | None, now_ms: int
) -> Json:
    """The whole view of the projector at a moment."""
    scene = _OVERLAYS.get(live.run.overlay) or SCENES[live.run.stage]
    run = live.run
    found: Json = {
        "scene": scene,
        "stage": run.stage.value,
        "round": run.round(),
        "overlay": run.overlay.value,
        "title": words.name if words else "",
        "question": live.setup.question,
        "prompt": words.prompt if words else "",
        "timer": timer_json(live, now_ms),
        "join": _join(live, counts, door),
        "counts": {"seats": counts.seats, "online": counts.online, "paper": counts.paper},
        "notice": "few" if run.stage is Stage.LOBBY and 0 < counts.seats <= 4 else "",
    }
    if scene in _BUILD:
        found.update(_BUILD[scene](live, counts, said))
    return found


def _join(live: Live, counts: Counts, door: Door | None) -> Json | None:
    if door is None or live.run.stage is Stage.ARCHIVED:
        return None
    wifi = door.wifi
    network = {"ssid": wifi.ssid, "password": wifi.password, "kind": wifi.kind} if wifi.ssid else None
    return {
        "url": door.url,
        "code": door.code,
        "count": counts.seats,
        "locked": live.run.joining_locked,
        "wifi": network,
    }


# Fields of each scene


def _frame(live: Live, counts: Counts, said: Sequence[Said]) -> Json:
    return {"items": parents_json(live)}


def _collect(live: Live, counts: Counts, said: Sequence[Said]) -> Json:
    block = current_block(live)
    turns = {"turn": live.run.turn, "turns": block.turns} if block is not None and block.turns else {}
    return {"counts": {"ideas": counts.ideas, "done": counts.done, "seats": counts.seats}, **turns}


def _cards(live: Live, counts: Counts, said: Sequence[Said]) -> Json:
    notes = shown_notes(live.board)
    return {"items": [note_json(live, note) for note in notes], "newest": list(live.run.spotlight)}


def _pair(live: Live, counts: Counts, said: Sequence[Said]) -> Json:
    notes = {note.id: note for note in shown_notes(live.board)}
    pair = [note_json(live, notes[id]) for id in live.run.spotlight if id in notes][:2]
    if len(pair) == 2:
        return {"a": pair[0], "b": pair[1]}
    return {"a": None, "b": None, "items": [note_json(live, note) for note in notes.values()]}


def _canvas(live: Live, counts: Counts, said: Sequence[Said]) -> Json:
    notes = shown_notes(live.board)
    groups = sorted(live.board.clusters.values(), key=lambda one: (len(one.letter), one.letter))
    return {
        "groups": [
            {
                "id": group.id,
                "letter": group.letter,
                "name": group.name,
                "shape": group.shape,
                "notes": [note_json(live, note) for note in notes if note.cluster == group.id],
            }
            for group in groups
        ],
        "loose": [note_json(live, note) for note in notes if note.cluster is None],
    }


def _vote(live: Live, counts: Counts, said: Sequence[Said]) -> Json:
    voting = live.voting
    items = voting.items if voting else ()
    return {
        "items": [{"id": one.id, "letter": one.letter, "text": one.text} for one in items],
        "counts": {"ballots": counts.ballots, "seats": counts.seats},
        "budget": voting.budget if voting else 0,
        "kind": voting.kind if voting else "dots",
        "turn": live.run.turn,
    }


def _ranking(live: Live, counts: Counts, said: Sequence[Said]) -> Json:
    voted = live.results.vote
    picks = live.board.picks
    items = list[Json]()
    for rank in ranking(voted) if voted else ():
        pick = picks.get(rank.target.id)
        items.append(
            {
                "id": rank.target.id,
                "letter": rank.target.letter,
                "text": rank.target.text,
                "dots": rank.dots,
                "voters": rank.voters,
                "place": rank.place,
                "picked": pick is not None and pick.picked,
                "reason": pick.reason if pick else "",
            }
        )
    return {
        "items": items,
        "cut": sum(item["picked"] for item in items),
        "kind": voted.kind if voted else "dots",
        "ballots": voted.ballots if voted else 0,
    }


def _drafts(live: Live, counts: Counts, said: Sequence[Said]) -> Json:
    lit = set(live.run.spotlight)
    wordings = [{"id": one.id, "text": one.text} for one in said if one.kind == "wording" and one.id in lit]
    return {"items": [{"id": one.id, "text": one.title, "why": one.why} for one in drafts(live)], "wordings": wordings}


def _key_results(live: Live, counts: Counts, said: Sequence[Said]) -> Json:
    lit = set(live.run.spotlight)
    found = [one for one in drafts(live) if not lit or one.id in lit] or drafts(live)
    return {
        "items": [
            {"id": one.id, "text": one.title, "rows": [_row(row) for row in results_of(live, one.id)]} for one in found
        ]
    }


def _row(one: DraftResult) -> Json:
    metric = one.metric
    return {
        "id": one.id,
        "text": one.title,
        "kind": metric.kind.value,
        "unit": metric.unit,
        "baseline": "" if metric.start is None else to_text(metric.start),
        "target": "" if metric.target is None else to_text(metric.target),
        "due": one.due.isoformat() if one.due else "",
        "source": one.data_source,
        "owner": one.owner,
    }


def _checklist(live: Live, counts: Counts, said: Sequence[Said]) -> Json:
    rows = list[Json]()
    for draft in drafts(live):
        for one in results_of(live, draft.id):
            poll = live.results.polls.get(one.id)
            votes = {"result": poll.result, "activity": poll.activity} if poll else None
            rows.append({"id": one.id, "text": one.title, "objective": draft.title, "poll": votes})
    return {"items": rows}


def _fist(live: Live, counts: Counts, said: Sequence[Said]) -> Json:
    number = live.run.round(Stage.CONFIDENCE)
    closed = next((one for one in live.results.confidence if one.round == number), None)
    return {
        "counts": {"answers": counts.ballots, "seats": counts.seats},
        "spread": spread_json(closed) if closed else None,
        "items": [{"id": one.id, "text": one.title} for one in drafts(live)],
    }


def spread_json(one: Spread) -> Json:
    """What answers on a scale came to, under the rule of five."""
    return {
        "answers": one.answers,
        "seats": one.seats,
        "counts": list(one.counts),
        "mean": None if one.mean is None else to_text(one.mean),
        "any_low": one.any_low,
        "texts": list(one.texts),
    }


def _owners(live: Live, counts: Counts, said: Sequence[Said]) -> Json:
    words = live.board.acceptances
    return {
        "items": [
            {
                "id": one.id,
                "text": one.title,
                "owner": words[one.id].name if one.id in words else one.owner,
                "answer": words[one.id].answer.value if one.id in words else "",
                "condition": words[one.id].condition if one.id in words else "",
            }
            for one in drafts(live)
        ]
    }


def _summary(live: Live, counts: Counts, said: Sequence[Said]) -> Json:
    signature = next(iter(live.board.signatures.values()), None)
    signed = None
    if signature is not None:
        signed = {"name": signature.name, "verdict": signature.verdict.value, "at": signature.at}
    return {**_owners_and_rows(live), "signed": signed}


def _owners_and_rows(live: Live) -> Json:
    words = live.board.acceptances
    items = list[Json]()
    for one in drafts(live):
        owner = words[one.id].name if one.id in words else one.owner
        rows = [_row(row) for row in results_of(live, one.id)]
        items.append({"id": one.id, "text": one.title, "owner": owner, "rows": rows})
    return {"items": items}


def _placement(live: Live, counts: Counts, said: Sequence[Said]) -> Json:
    titles = {one.id: one.title for one in live.setup.parents}
    return {
        "items": [
            {"id": one.id, "text": one.title, "parent": titles.get(one.parent or "", "")} for one in drafts(live)
        ],
        "published": bool(live.results.published),
    }


def _result(live: Live, counts: Counts, said: Sequence[Said]) -> Json:
    share = bottom_up(pedigree(live), [draft.id for draft in drafts(live)])
    strict = None if share.strict is None else to_text(share.strict)
    return {
        **_owners_and_rows(live),
        "funnel": asdict(funnel(live)),
        "bottom_up": {"count": share.count, "up": share.up, "strict": strict},
        "roti": spread_json(live.results.roti) if live.results.roti else None,
        "counts": {"answers": counts.ballots, "seats": counts.seats},
    }


_BUILD: Mapping[str, Callable[[Live, Counts, Sequence[Said]], Json]] = {
    "frame": _frame,
    "collect": _collect,
    "cards": _cards,
    "pair": _pair,
    "canvas": _canvas,
    "vote": _vote,
    "ranking": _ranking,
    "drafts": _drafts,
    "key_results": _key_results,
    "checklist": _checklist,
    "fist": _fist,
    "owners": _owners,
    "summary": _summary,
    "placement": _placement,
    "result": _result,
}
