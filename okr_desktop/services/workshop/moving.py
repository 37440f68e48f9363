"""What moving to another stage does to what is sealed: reveal, open and close rounds, archive."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from okr_desktop.domain.errors import NotFound, Problem, Refused
from okr_desktop.domain.text import clean
from okr_desktop.domain.workshop import machine
from okr_desktop.domain.workshop.acts import assign, new_cluster, with_notes
from okr_desktop.domain.workshop.agenda import Break
from okr_desktop.domain.workshop.drafting import drafts, results_of
from okr_desktop.domain.workshop.limits import IDEAS_IN_ALL
from okr_desktop.domain.workshop.model import Cluster, Live, Mode, Note, Origin, Poll, Spread, VoteRound
from okr_desktop.domain.workshop.prior import PriorIdea
from okr_desktop.domain.workshop.stages import LATE, Stage
from okr_desktop.domain.workshop.votes import counted, spread
from okr_desktop.domain.workshop.words import idea_text, random_id
from okr_desktop.services.workshop import door
from okr_desktop.services.workshop.ledger import HAND_BALLOT, HANDS, Ledger

_random = secrets.SystemRandom()
# Open questions of a stage, under one salt for the whole stage: forgotten when the stage is left.
OPEN_KINDS = {Stage.REVEAL: "unclear", Stage.MERGE: "same", Stage.CLUSTER: "sort", Stage.CHECK: "poll"}


def go(ledger: Ledger, stage: Stage | None, step: int | None, now_ms: int) -> Live:
    """Go on to the next step of the agenda, to a step, or to a stage. Raises Refused; then nothing has changed."""
    live = ledger.live
    if stage is None:
        step = machine.next_step(live) if step is None else step
        if step is None:
            stage = _after(live.run.stage)
            step = live.run.step
        else:
            found = machine.steps(live)[step]
            if isinstance(found, Break):
                ledger.put(machine.rest(live, step, now_ms))
                return ledger.live
            stage = found.stage
    else:
        step = machine.step_of(live, stage) if step is None else step
    if problem := machine.may_go(live, stage, step):
        raise Refused([problem])
    _leave(ledger, stage, now_ms)
    fresh = machine.go(ledger.live, stage, step, now_ms)
    fresh = replace(fresh, results=_with_seats(ledger, fresh))
    ledger.put(fresh)
    ledger.passing.done.clear()
    ledger.passing.more_time.clear()
    if stage is Stage.ARCHIVED:
        ledger.forget_people()
        ledger.note(**door.fresh_keys())  # what was printed on the wall opens nothing any more
    return ledger.live


def _after(stage: Stage) -> Stage:
    """The stage after the last step of an agenda: everything ends in CLOSE and then in ARCHIVED."""
    if stage is Stage.ARCHIVED:
        raise Refused([Problem("stage.closed", "stage")])
    if stage is Stage.CLOSE:
        return Stage.ARCHIVED
    return Stage.LOBBY if stage is Stage.PREPARE else Stage.CLOSE


def _with_seats(ledger: Ledger, live: Live) -> Any:
    kinds = [seat.kind for seat in ledger.sealed.seats.values()]
    if len(kinds) < live.results.seats:
        return live.results
    return replace(live.results, seats=len(kinds), paper_seats=sum(kind != "phone" for kind in kinds))


def _leave(ledger: Ledger, to: Stage, now_ms: int) -> None:
    """What must happen before a stage is left for another one."""
    now = ledger.live.run.stage
    if ledger.live.voting is not None:
        close_vote(ledger, to)
    if now is Stage.CONFIDENCE:
        close_spread(ledger)
    if now is Stage.CLOSE and to is Stage.ARCHIVED:
        close_spread(ledger)
    if now is Stage.CHECK:
        close_poll(ledger)
    if now in OPEN_KINDS:
        ledger.destroy(OPEN_KINDS[now], 0)
    if now is Stage.COLLECT and to is not Stage.COLLECT:
        reveal(ledger)
    if now in LATE and to not in LATE:
        _forget_late_keys(ledger)


def _forget_late_keys(ledger: Ledger) -> None:
    """Nobody may change a late idea any more: the hashes of the phones' keys are destroyed, as at the reveal."""
    for said in [one for one in ledger.sealed.said.values() if one.edit_hash is not None]:
        ledger.put_said(replace(said, edit_hash=None))


# Reveal


def reveal(ledger: Ledger) -> None:
    """Put the sealed ideas on the board in a new random order, and destroy their rows with the keys of the phones."""
    live = ledger.live
    fresh = [
        Note(idea.id, idea.text, Origin(idea.origin), author=idea.author, withheld=idea.withheld, round=idea.round)
        for idea in ledger.sealed.ideas.values()
    ]
    fresh += [note for note in live.board.notes.values() if not note.shown]
    _random.shuffle(fresh)
    first = 1 + max((note.order for note in live.board.notes.values() if note.shown), default=-1)
    ledger.put(with_notes(live, [replace(note, order=first + place) for place, note in enumerate(fresh)]))
    ledger.drop_ideas()


def late_ideas(ledger: Ledger) -> bool:
    """Whether ideas came in the seconds of grace: they lie sealed although the stage has gone on."""
    return bool(ledger.sealed.ideas) and ledger.live.run.stage is not Stage.COLLECT


def take_in_grace(ledger: Ledger) -> None:
    """Put what came in the seconds of grace on the board, at random places among the cards not yet turned over."""
    reveal(ledger)


def pull_late(ledger: Ledger, ids: Iterable[str]) -> Live:
    """The workshop with late ideas taken from the tray onto the board; raises NotFound ``said.unknown``."""
    live = ledger.live
    if live.run.stage.number >= Stage.VOTE.number and live.voting is not None:
        raise Refused([Problem("late.frozen", "ids")])
    order = 1 + max((note.order for note in live.board.notes.values()), default=-1)
    notes = list[Note]()
    for id in ids:
        said = ledger.sealed.said.get(id)
        if said is None or said.kind != "late":
            raise NotFound("said.unknown", id=id)
        if id not in live.board.notes:
            origin, place = Origin(said.origin), order + len(notes)
            notes.append(Note(id, said.text, origin, place, late=True, shown=True, author=said.author))
    return with_notes(live, notes)


def with_imported(live: Live, rows: Iterable[PriorIdea]) -> Live:
    """The workshop with ideas from before it, each that has an id only once; raises Refused for a bad text."""
    order = 1 + max((note.order for note in live.board.notes.values()), default=-1)
    shown = live.run.stage.number >= Stage.REVEAL.number
    notes, groups = dict[str, Note](), dict[str, list[str]]()
    for one in rows:
        if one.id in live.board.notes or one.id in notes:
            continue
        if len(live.board.notes) + len(notes) >= IDEAS_IN_ALL:
            raise Refused([Problem("ideas.all_full", "rows", {"limit": IDEAS_IN_ALL})])
        author = clean(one.author) if live.setup.mode is not Mode.SEALED else ""
        place = order + len(notes)
        note = Note(one.id or random_id(), idea_text(one.text), one.origin, place, shown=shown, author=author)
        notes[note.id] = note
        if one.cluster.strip():
            groups.setdefault(one.cluster.strip(), []).append(note.id)
    live = with_notes(live, notes.values())
    for name, ids in groups.items():
        known = next((one for one in live.board.clusters.values() if one.name == name), None)
        live = assign(live, ids, known.id) if isinstance(known, Cluster) else new_cluster(live, ids, name)
    return live


# Votes


def close_vote(ledger: Ledger, to: Stage) -> None:
    """Count the open round, keep its totals, and destroy the ballots and the salt.

    A round that is left backwards, or for a new one, stands in the protocol as superseded.
    """
    live = ledger.live
    voting = live.voting
    assert voting is not None
    kind = "cards" if voting.kind == "cards" else "dots"
    ballots = ledger.ballots(kind, voting.number)
    tally = _values(ballots.get(HAND_BALLOT, {}))
    seats = [seat.kind for seat in ledger.sealed.seats.values()]
    papers = [_values(one) for who, one in ballots.items() if who != HAND_BALLOT]
    closed = _with_hands(counted(voting, papers, len(seats) - seats.count(HANDS)), tally)
    closed = replace(closed, superseded=to.number <= Stage.VOTE.number)
    before = tuple(_superseded(one, closed) for one in live.results.votes)
    ledger.put(replace(live, voting=None, results=replace(live.results, votes=(*before, closed))))
    ledger.destroy(kind, voting.number)


def _superseded(old: VoteRound, new: VoteRound) -> VoteRound:
    return old if new.superseded or not new.ballots else replace(old, superseded=True)


def _values(ballot: Any) -> dict[str, int]:
    return {item: int(json.loads(value)) for item, value in ballot.items()}


def _with_hands(round: VoteRound, tally: dict[str, int]) -> VoteRound:
    """Hands are counted as people and as dots: each raised hand is one."""
    if not tally:
        return round
    dots = {id: count + tally.get(id, 0) for id, count in round.dots.items()}
    voters = {id: count + tally.get(id, 0) for id, count in round.voters.items()}
    return replace(round, dots=dots, voters=voters, ballots=round.ballots + 1)


def tally(ledger: Ledger, counts: dict[str, int]) -> None:
    """A show of hands, before totals are known; raises Refused ``tally.none`` when nothing is voted on."""
    voting = ledger.live.voting
    if voting is None or voting.kind == "cards":
        raise Refused([Problem("tally.none", "items")])
    known = {one.id for one in voting.items}
    for item, count in counts.items():
        if item not in known or count < 0:
            raise Refused([Problem("item.unknown", "items")])
        ledger.put_ballot("dots", voting.number, HAND_BALLOT, item, str(count) if count else None)


# Answers on a scale


def close_spread(ledger: Ledger) -> None:
    """Close the round of confidence, or the ROTI, that is open: figures are kept, ballots and salt destroyed."""
    live = ledger.live
    if live.run.stage is Stage.CONFIDENCE:
        number = live.run.round(Stage.CONFIDENCE)
        if any(one.round == number for one in live.results.confidence):
            return
        found = _spread(ledger, "fist", number, range(6))
        results = replace(live.results, confidence=(*live.results.confidence, found))
    elif live.run.stage is Stage.CLOSE and live.results.roti is None:
        number = 0
        found = _spread(ledger, "roti", 0, range(1, 6))
        if not found.answers:
            return
        results = replace(live.results, roti=found)
    else:
        return
    ledger.put(replace(live, results=results))
    ledger.destroy("fist" if live.run.stage is Stage.CONFIDENCE else "roti", number)


def _spread(ledger: Ledger, kind: str, number: int, scale: range) -> Spread:
    answers = [json.loads(one[""]) for one in ledger.ballots(kind, number).values() if "" in one]
    texts = [answer["text"] for answer in answers if answer.get("text")]
    _random.shuffle(texts)
    seats = sum(seat.kind != HANDS for seat in ledger.sealed.seats.values())
    return spread([int(answer["value"]) for answer in answers], scale, max(1, number), seats, texts)


def close_poll(ledger: Ledger) -> None:
    """Keep what the room called each key result: a result, or an activity."""
    live = ledger.live
    found = dict(live.results.polls)
    ballots = ledger.ballots("poll", 0).values()
    for draft in drafts(live):
        for one in results_of(live, draft.id):
            answers = [json.loads(ballot[one.id]) for ballot in ballots if one.id in ballot]
            if answers:
                found[one.id] = Poll(one.id, answers.count("result"), answers.count("activity"))
    if found != live.results.polls:
        ledger.put(replace(live, results=replace(live.results, polls=found)))
