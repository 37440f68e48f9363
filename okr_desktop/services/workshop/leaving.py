"""What a workshop leaves behind as records of the plan, without anything that could say who wrote or voted what."""

from __future__ import annotations

import hashlib
import random
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.numbers import to_text
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.workshop.closing_acts import content_hash
from okr_desktop.domain.workshop.fates import Fate, fates
from okr_desktop.domain.workshop.limits import CLASS_FROM, HISTOGRAM_FROM
from okr_desktop.domain.workshop.lineage import BottomUp, bottom_up, funnel, pedigree, withheld
from okr_desktop.domain.workshop.model import Answer, Live, Mode, Note, Origin, Spread, Verdict, VoteRound
from okr_desktop.domain.workshop.votes import ranking
from okr_desktop.domain.workshop_record import (
    Cluster,
    Dissent,
    Lineage,
    Parking,
    Protocol,
    SignOff,
    Tally,
    VoteItem,
    Workshop,
)
from okr_desktop.domain.workshop_record import VoteRound as Round

# With one ballot its dots are one person's; with two, each of the two knows the other's by subtracting the own.
TOTALS_FROM = 3
# Keys of the figures: titles as they were published, and those that were said to be of the same ideas later.
TITLES, KEPT = "titles", "kept"
_SHARE_PLACES = Decimal("0.0001")
_OURS = "8"  # the version of a UUID that is made in a way of one's own
_chance = random.SystemRandom()


def derived_id(live: Live, kind: str, id: str = "") -> str:
    """The id in the plan of something that has one in the workshop: always the same, so that nothing is doubled."""
    found = hashlib.sha256(f"{live.id}/{kind}/{id}".encode()).hexdigest()[:32]
    return f"{found[:12]}{_OURS}{found[13:]}"


def is_derived(id: str) -> bool:
    """Whether an id may be one of ``derived_id``: other ids of ours say 7 or 4 there."""
    return id[12:13] == _OURS


def workshop_id(live: Live) -> str:
    """The id of the workshop's record."""
    return live.results.workshop or derived_id(live, "workshop")


@dataclass(frozen=True, slots=True)
class Names:
    """The ids in the plan by the ids of the board; ``items`` are the objectives and key results that are published."""

    live: Live
    workshop: str
    items: Mapping[str, str]
    ideas: Mapping[str, str]

    def of(self, id: str) -> str:
        """The id of a group, note, objective or key result."""
        return self.items.get(id) or self.ideas.get(id) or derived_id(self.live, "cluster", id)


def item_ids(live: Live) -> dict[str, str]:
    """The ids that the drafts of objectives and key results have, or will have, in the plan."""
    found = {id: derived_id(live, "objective", id) for id in live.board.drafts}
    found |= {id: derived_id(live, "key_result", id) for id in live.board.results}
    return {**found, **{id: known for id, known in live.results.published.items() if id in found}}


def idea_ids(plan: Plan, live: Live) -> dict[str, str]:
    """An id for each note that was not withheld: what is published already is found by its text, the rest is random.

    Nothing is kept that leads from a note, whose id a phone has made, to the idea of the plan.
    """
    free: dict[str, list[str]] = {}
    for idea in plan.ideas.values():
        if idea.workshop == workshop_id(live):
            free.setdefault(idea.text, []).append(idea.id)
    found: dict[str, str] = {}
    for note in open_notes(live):
        known = free.get(note.text)
        found[note.id] = known.pop() if known else uuid.uuid4().hex
    return found


def open_notes(live: Live) -> list[Note]:
    """The notes that may be told about: all that were not withheld."""
    return [note for note in live.board.notes.values() if not note.withheld]


def workshop_record(live: Live, names: Names, cycle: str | None) -> Workshop:
    """The workshop itself; the room's network and join code are not part of it."""
    setup, results = live.setup, live.results
    return Workshop(
        names.workshop,
        setup.question,
        setup.agenda.id if setup.agenda else "",
        setup.mode.value,
        cycle,
        setup.team,
        setup.held,
        setup.place,
        setup.facilitator,
        setup.sponsor,
        results.seats,
        results.paper_seats,
        results=facts(live, names.items),
    )


# Ideas and groups


def ideas(plan: Plan, live: Live, names: Names) -> list[Idea]:
    """Every idea with its fate, in an order that chance has made."""
    known = fates(live, names.items)
    places = _places(plan, names)
    found = [_idea(live, names, note, known[note.id], places[names.ideas[note.id]]) for note in open_notes(live)]
    _chance.shuffle(found)
    return found


def _places(plan: Plan, names: Names) -> dict[str, int]:
    """Places in the list: those that are known stay, the others get chance ones behind them."""
    found = {id: plan.ideas[id].position for id in names.ideas.values() if id in plan.ideas}
    fresh = [id for id in names.ideas.values() if id not in found]
    _chance.shuffle(fresh)
    return {**found, **{id: place for place, id in enumerate(fresh, 1 + max(found.values(), default=-1))}}


def _idea(live: Live, names: Names, note: Note, fate: Fate, position: int) -> Idea:
    named = live.setup.mode is not Mode.SEALED
    cluster = note.cluster if note.cluster in live.board.clusters else None
    return Idea(
        names.ideas[note.id],
        note.text,
        note.wording,
        origin_of(live, note),
        fate.state,
        fate.reason,
        note.author if named else "",
        names.workshop,
        names.of(cluster) if cluster else None,
        names.ideas.get(note.merged or ""),
        note.round,
        position,
    )


def origin_of(live: Live, note: Note) -> str:
    """The origin class as it may be told: a class that fewer than three seats could have is rolled up, and so is
    the other one, which would be known by what is left."""
    paper = live.results.paper_seats
    few = 0 < paper < CLASS_FROM or 0 < live.results.seats - paper < CLASS_FROM
    hidden = live.setup.mode is Mode.SEALED and few and note.origin is Origin.PAPER
    return (Origin.PARTICIPANT if hidden else note.origin).value


def clusters(live: Live, names: Names) -> list[Cluster]:
    """The groups, with their place in the last vote that had them."""
    places: dict[str, int] = {}
    for round in live.results.votes:
        if not round.superseded and told(round):
            places |= {one.target.id: one.place for one in ranking(round)}
    return [
        Cluster(names.of(one.id), names.workshop, one.letter, one.name, places.get(one.id, 0))
        for one in live.board.clusters.values()
    ]


# Votes


def told(round: VoteRound) -> dict[str, Tally]:
    """What may be told of a round: below five ballots no voters of an item, below three not even its dots.

    With three or four ballots "2 voters of 3" would nearly name the third; with one or two the dots are a ballot.
    """
    if round.ballots < TOTALS_FROM:
        return {}
    counted = round.ballots >= HISTOGRAM_FROM
    return {
        item.id: Tally(round.dots.get(item.id, 0), round.voters.get(item.id, 0) if counted else None)
        for item in round.items
    }


def rounds(live: Live, names: Names) -> list[Round]:
    """The closed rounds of voting as totals; what was withheld is not among the items."""
    return [_round(live, names, one, index) for index, one in enumerate(live.results.votes)]


def _round(live: Live, names: Names, round: VoteRound, index: int) -> Round:
    hidden = {note.id for note in live.board.notes.values() if note.withheld}
    items = [item for item in round.items if item.id not in hidden]
    totals = told(round)
    return Round(
        derived_id(live, "vote_round", str(index)),
        names.workshop,
        round.number,
        round.kind,
        round.budget,
        round.stack,
        round.seats,
        round.ballots,
        {names.of(item.id): totals[item.id] for item in items if item.id in totals},
        tuple(VoteItem(names.of(item.id), item.letter, item.text) for item in items),
        round.superseded,
    )


# Lines, disagreements, what was put aside, signatures


def lines(live: Live, names: Names) -> list[Lineage]:
    """Where each published objective and key result came out of."""
    family = pedigree(live)
    return [
        Lineage(line_id(names.items[child], names.of(parent)), names.items[child], names.of(parent), weight)
        for child in names.items
        for parent, weight in family.sources.get(child, {}).items()
        if parent in names.items or family.ideas_of(parent)
    ]


def line_id(child: str, parent: str) -> str:
    """The id of the line between two records."""
    return hashlib.sha256(f"lineage/{child}/{parent}".encode()).hexdigest()[:32]


def parkings(live: Live, names: Names) -> list[Parking]:
    """The parking lot."""
    return [
        Parking(
            derived_id(live, "parking", one.id),
            names.workshop,
            one.text,
            one.stage.value,
            one.owner,
            one.due,
            one.decision,
            one.dropped,
            names.ideas.get(one.note or ""),
        )
        for one in live.board.parked.values()
        if one.note is None or one.note in names.ideas
    ]


def dissents(live: Live, names: Names) -> list[Dissent]:
    """The disagreements that were written down."""
    return [
        Dissent(derived_id(live, "dissent", one.id), names.workshop, one.text, names.items.get(one.about), one.round)
        for one in live.board.dissents.values()
    ]


def protocols(live: Live, names: Names) -> list[Protocol]:
    """The sponsor's word on the whole, if there was one."""
    return [
        Protocol(
            derived_id(live, "protocol", one.id),
            names.workshop,
            one.content,
            one.name,
            one.verdict.value,
            one.comment,
            one.at,
        )
        for one in live.board.signatures.values()
    ]


def sign_offs(live: Live, names: Names) -> list[SignOff]:
    """Names that were given openly: owners who took an objective on, and the sponsor who signed the whole."""
    found = list[SignOff]()
    for one in live.board.acceptances.values():
        if one.id in names.items and one.answer is not Answer.DECLINE:
            id, about = derived_id(live, "acceptance", one.id), names.items[one.id]
            found.append(SignOff(id, about, one.name, live.setup.held, content_hash(live), one.condition))
    for word in live.board.signatures.values():
        if word.verdict is not Verdict.RETURN:
            id, day = derived_id(live, "sign_off", word.id), day_of(word.at) or live.setup.held
            found.append(SignOff(id, names.workshop, word.name, day, word.content, word.comment))
    return found


def day_of(text: str) -> date | None:
    """The day of an ISO date and time, None when it is none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


# Figures


def facts(live: Live, published: Mapping[str, str]) -> dict[str, Any]:
    """The figures of a workshop as plain JSON: seconds are whole numbers, shares and means are texts."""
    gone, family = list(published), pedigree(live)
    objectives = [id for id in gone if id in live.board.drafts]
    results = [id for id in gone if id in live.board.results]
    counted = funnel(live, gone)
    drafted = {**live.board.drafts, **live.board.results}
    titles = {there: drafted[id].title for id, there in published.items()}
    return {
        "funnel": {name: getattr(counted, name) for name in counted.__slots__},
        "bottom_up": {
            "objectives": _bottom_up(bottom_up(family, objectives)),
            "key_results": _bottom_up(bottom_up(family, results)),
        },
        "spent": [[one.block, one.stage.value, one.planned, one.actual] for one in live.run.spent],
        "withheld": withheld(live),
        "rehearsal": live.setup.rehearsal,
        "confidence": [_spread(one) for one in live.results.confidence],
        "roti": _spread(live.results.roti) if live.results.roti else None,
        TITLES: titles,
    }


def _bottom_up(found: BottomUp) -> dict[str, Any]:
    return {
        "count": found.count,
        "up": found.up,
        "strict": _share(found.strict),
        "weighted": _share(found.weighted),
        "unknown": _share(found.unknown),
        "without": found.without,
    }


def _share(value: Decimal | None) -> str | None:
    return None if value is None else to_text(value.quantize(_SHARE_PLACES))


def _spread(found: Spread) -> dict[str, Any]:
    """A spread as it may be told: below five answers no counts (they are not there) and no sentences, below three
    neither its mean, which of one or two answers is an answer."""
    told = found.answers >= TOTALS_FROM
    return {
        "answers": found.answers,
        "seats": found.seats,
        "counts": list(found.counts),
        "mean": to_text(found.mean) if found.mean is not None and told else None,
        "any_low": found.any_low if told else None,
        "texts": sorted(found.texts) if found.answers >= HISTOGRAM_FROM else [],
    }
