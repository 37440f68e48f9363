"""Snapshots of a workshop: what the console, the wall and each phone show, made once after each change."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from okr_desktop.domain.workshop.acts import loose, open_notes
from okr_desktop.domain.workshop.agenda import BlockWords
from okr_desktop.domain.workshop.machine import current_block, steps
from okr_desktop.domain.workshop.model import ConsoleView, Counts, Live, Opinions, Said, Seat, Target
from okr_desktop.domain.workshop.stages import ROUNDS, Overlay, Stage
from okr_desktop.domain.workshop.views import phone, projector
from okr_desktop.domain.workshop.views.common import Json
from okr_desktop.services.workshop import content, door
from okr_desktop.services.workshop.ledger import Ledger
from okr_desktop.store.sealed.rows import IdeaRow

# The ballots that are counted aloud ("12 of 20") in a stage.
COUNTED = {
    Stage.CONFIDENCE: "fist",
    Stage.CLOSE: "roti",
    Stage.CHECK: "poll",
    Stage.MERGE: "same",
    Stage.CLUSTER: "sort",
}
DEALT = 5
INSPIRE_SPARE = 2


@dataclass(frozen=True, slots=True)
class Shot:
    """One moment, for all three; ``common`` is the phones' shared part by language, filled when first asked for."""

    seq: int
    live: Live
    counts: Counts
    said: tuple[Said, ...]
    pool: tuple[Json, ...] = ()
    deck: tuple[Json, ...] = ()
    common: dict[str, Json] = field(default_factory=dict[str, Json])


@dataclass(frozen=True, slots=True)
class Wall:
    """What the facilitator has set about the wall and the door."""

    blank: bool = False
    frozen: bool = False
    address: str = ""
    url: str = ""


def ballot_kind(live: Live) -> tuple[str, int]:
    """The kind and round of ballots that are open now; ("", 0) when there are none."""
    if live.voting is not None:
        return ("cards" if live.voting.kind == "cards" else "dots", live.voting.number)
    kind = COUNTED.get(live.run.stage, "")
    return kind, live.run.round() if live.run.stage in ROUNDS else 0


def shot(ledger: Ledger, seq: int) -> Shot:
    """The moment as it is now."""
    live = ledger.live
    said = tuple(
        Said(one.id, one.kind, one.text, one.about, one.baseline, one.target, one.author)
        for one in sorted(ledger.sealed.said.values(), key=lambda one: one.id)
    )
    return Shot(seq, live, ledger.counts(*ballot_kind(live)), said, _pool(ledger), _deck(ledger))


def words_for(live: Live, language: str) -> BlockWords | None:
    """The words of the step that is on, in a language; None without an agenda or outside of its steps."""
    agenda, index = live.setup.agenda, live.run.step
    if agenda is None or not 0 <= index < len(agenda.steps):
        return None
    block = current_block(live)
    step = steps(live)[index]
    if live.run.overlay is not Overlay.BREAK and block is None:
        return None
    return content.words_for(agenda, language).of(block if block is not None else step)


# Phones


def phone_state(ledger: Ledger, moment: Shot, seat: str, now_ms: int) -> bytes:
    """What one phone shows, as JSON; may be asked for on any thread."""
    return msgspec.json.encode({"seq": moment.seq, **phone_json(ledger, moment, seat, now_ms)})


def phone_json(ledger: Ledger, moment: Shot, seat: str, now_ms: int) -> Json:
    """The same as values."""
    found = ledger.sealed.seats.get(seat)
    common = shared(moment, found.language if found is not None else moment.live.setup.language)
    return phone.whole(moment.live, common, own(ledger, moment, seat), now_ms)


def own(ledger: Ledger, moment: Shot, seat: str) -> phone.Own:
    """What belongs to one seat."""
    live, task = moment.live, phone.task_of(moment.live)
    row = ledger.sealed.seats.get(seat)
    passing = ledger.passing
    seed = hashlib.sha256(f"{live.id}:{live.run.epoch}:{passing.tokens.get(seat, seat)}".encode()).digest()
    return phone.Own(
        row.label if row is not None else "",
        seat in passing.done,
        seat in passing.more_time,
        {name: _ballot(ledger, live, kind, seat) for name, kind in _BALLOTS.get(task, {}).items()},
        _order(live, seed) if task == "dots" else (),
        _deal(moment, seed) if task == "sort" else (),
        _card(ledger, live, seat) if task == "cards" else None,
        _inspired(moment, seed) if task == "compose" else (),
    )


_BALLOTS: Mapping[str, Mapping[str, str]] = {
    "flag": {"unclear": "unclear"},
    "pairs": {"same": "same"},
    "sort": {"sort": "sort"},
    "dots": {"dots": "dots"},
    "cards": {"cards": "cards"},
    "poll": {"poll": "poll"},
    "fist": {"fist": "fist"},
    "roti": {"roti": "roti"},
}


def _ballot(ledger: Ledger, live: Live, kind: str, seat: str) -> dict[str, object]:
    round = live.run.round() if live.run.stage in ROUNDS else 0
    who = ledger.known_pseudonym(kind, round, seat)
    found = ledger.sealed.ballots.get((kind, round), {}).get(who, {}) if who else {}
    mine = {item: json.loads(value) for item, value in found.items()}
    return {item: _sorted_into(value) if kind == "sort" else value for item, value in mine.items()}


def _sorted_into(value: Json) -> str:
    return value.get("group") or value.get("name") or ""


def _order(live: Live, seed: bytes) -> list[str]:
    items = [one.id for one in live.voting.items] if live.voting else []
    random.Random(seed).shuffle(items)
    return items


def _deck(ledger: Ledger) -> tuple[Json, ...]:
    """The notes to sort: those that were loose when the stage began, whatever the facilitator groups meanwhile.

    What was merged or withheld since keeps its place, without a text.
    """
    live = ledger.live
    if live.run.stage is not Stage.CLUSTER:
        return ()
    epoch, deck = ledger.passing.deck
    if epoch != live.run.epoch or not deck:
        deck = tuple(sorted(note.id for note in loose(live.board) if note.shown))
        ledger.passing.deck = (live.run.epoch, deck)
    notes = {note.id: note.words for note in open_notes(live.board)}
    return tuple({"id": id, "text": notes.get(id, "")} for id in deck)


def _deal(moment: Shot, seed: bytes) -> list[Json]:
    """Five notes to sort, others for each phone; the same ones until the stage is left."""
    picked = random.Random(seed).sample(moment.deck, min(DEALT, len(moment.deck)))
    return [note for note in picked if note["text"]]


def _card(ledger: Ledger, live: Live, seat: str) -> Json | None:
    """The card that a seat reads in this turn: cards go round, so that each is read about equally often."""
    items = live.voting.items if live.voting else ()
    seats = list(ledger.sealed.seats)
    if not items or seat not in seats:
        return None
    shuffled = list[Target](items)
    random.Random(f"{live.id}:{live.run.epoch}").shuffle(shuffled)
    card = shuffled[(seats.index(seat) + live.run.turn - 1) % len(shuffled)]
    return {"id": card.id, "text": card.text, "turn": live.run.turn}


def _pool(ledger: Ledger) -> tuple[Json, ...]:
    """The ideas that writers may be shown to build on: of earlier rounds, or of this one where sheets go round."""
    live = ledger.live
    block = current_block(live)
    if live.run.stage is not Stage.COLLECT or block is None or not block.inspire:
        return ()
    ideas = ledger.sealed.ideas
    sheets = [idea for idea in _sheets(ledger, block.turns > 0) if idea.id in ideas and not ideas[idea.id].withheld]
    return tuple({"id": idea.id, "text": idea.text} for idea in sheets)


def _sheets(ledger: Ledger, turning: bool) -> tuple[IdeaRow, ...]:
    """What was written when this turn began: an idea that was passed on at once would tell who has just sent it."""
    run = ledger.live.run
    now = (run.epoch, run.turn)
    if ledger.passing.sheets is None or ledger.passing.sheets[0] != now:
        before, round = turning and run.turn > 1, run.round(Stage.COLLECT)
        found = [idea for idea in ledger.sealed.ideas.values() if before or idea.round < round]
        ledger.passing.sheets = (now, tuple(sorted(found, key=lambda idea: idea.id)))
    return ledger.passing.sheets[1]


def _inspired(moment: Shot, seed: bytes) -> list[Json]:
    block = current_block(moment.live)
    if block is None or not moment.pool:
        return []
    dice = random.Random(seed + bytes([moment.live.run.turn & 0xFF]))
    return dice.sample(moment.pool, min(block.inspire + INSPIRE_SPARE, len(moment.pool)))


def shared(moment: Shot, language: str) -> Json:
    """What is the same for all phones of a language, made when it is first asked for."""
    common = moment.common.get(language)
    if common is None:
        common = phone.shared(moment.live, words_for(moment.live, language), moment.said, moment.counts.seats)
        moment.common[language] = common
    return common


def phones_differ(last: Shot, fresh: Shot) -> bool:
    """Whether phones have something new to show: they are not sent counters (workshop.md, figures)."""
    if not last.common or last.live.run.timer != fresh.live.run.timer:
        return True
    if (last.pool, last.deck) != (fresh.pool, fresh.deck):
        return True
    return any(shared(fresh, language) != old for language, old in list(last.common.items()))


# The console and the wall


def console(
    ledger: Ledger, moment: Shot, wall: Wall, now_ms: int, undo: str, redo: str, checkpoints: int
) -> ConsoleView:
    """All that the facilitator's window gets."""
    live, passing, meta = moment.live, ledger.passing, ledger.meta
    seats = tuple(Seat(one.id, one.label, one.kind, one.id in passing.online) for one in ledger.sealed.seats.values())
    return ConsoleView(
        live,
        moment.seq,
        moment.counts,
        seats,
        tuple(asking.shown(id) for id, asking in passing.waiting.items() if not asking.token),
        moment.said,
        opinions(ledger),
        _moderation(ledger),
        wall.blank,
        wall.frozen,
        wall.address,
        wall.url,
        door.spoken(meta["code"]),
        now_ms,
        undo,
        redo,
        checkpoints,
        passing.pings,
        passing.from_elsewhere,
    )


def _moderation(ledger: Ledger) -> tuple[tuple[str, str], ...]:
    """Texts before the reveal, only where that was switched on; in the order of their random ids."""
    if not ledger.live.setup.moderation:
        return ()
    return tuple((idea.id, idea.text) for idea in sorted(ledger.sealed.ideas.values(), key=lambda one: one.id))


def opinions(ledger: Ledger) -> Opinions:
    """What the room said in the open stages, as counts."""
    unclear: dict[str, int] = {}
    same: dict[tuple[str, str], tuple[int, int]] = {}
    into: dict[str, dict[str, int]] = {}
    names: set[str] = set()
    for ballot in ledger.ballots("unclear", 0).values():
        for item in ballot:
            unclear[item] = unclear.get(item, 0) + 1
    for ballot in ledger.ballots("same", 0).values():
        for pair, value in ballot.items():
            a, _, b = pair.partition(":")
            yes, no = same.get((a, b), (0, 0))
            said = json.loads(value)
            same[a, b] = (yes + (said == "same"), no + (said == "different"))
    for ballot in ledger.ballots("sort", 0).values():
        for item, value in ballot.items():
            group = _sorted_into(json.loads(value))
            if json.loads(value).get("name"):
                names.add(group)
            into.setdefault(item, {})[group] = into.get(item, {}).get(group, 0) + 1
    return Opinions(unclear, same, into, tuple(sorted(names)))


def wall(ledger: Ledger, moment: Shot, shown: Wall, now_ms: int) -> Json:
    """The whole view of the projector."""
    live = moment.live
    at_door = projector.Door(shown.url, door.spoken(ledger.meta["code"]), live.setup.wifi) if shown.url else None
    words = words_for(live, live.setup.language)
    return projector.wall(live, words, moment.counts, moment.said, at_door, now_ms)
