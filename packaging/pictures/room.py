"""The workshop of the pictures: eleven people of Nordlicht Bikes, nine with phones, and what they write and vote."""

from __future__ import annotations

import hashlib
import json
import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from okr_desktop.domain.metrics import Kind, Metric
from okr_desktop.domain.workshop import acts, closing_acts, drafting
from okr_desktop.domain.workshop.model import Answer, Live, ParentItem, Setup, Verdict, Wifi
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.services.workshop import content, moving, seat_names
from okr_desktop.services.workshop.hall import Hall
from okr_desktop.store.sealed.file import SealedFile
from pictures.clock import CLOCK

QUESTION = "What should be true for our riders when the winter is over?"
ADDRESS = "http://192.168.20.7:8421"
KEYS = {"secret": "kJ3nV0q2TzXw8RbYd5Lm1A", "code": "K7RWPD", "token_key": "5e" * 32}
PAIRS = (
    *("amber fox", "calm heron", "lucky hedgehog", "swift falcon", "honest badger", "quiet otter"),
    *("curious swan", "brave turtle", "gentle owl"),
)
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "A repair costs a day and not a week",
        (
            "A broken bike is back on the road the next day",
            "Nobody waits for a part that we sell every week",
            "I know the evening before whether my bike is ready",
            "Riders get their bike back the next day",
        ),
    ),
    (
        "Riders know what happens to their bike",
        (
            "Every repair has one person whom riders can ask",
            "A message before the riders have to ask",
            "The price that was said is the price that is paid",
        ),
    ),
    (
        "Winter stops nobody",
        (
            "Commuters ride through the winter and do not pause their plan",
            "Studded tyres are there before the first ice",
            "Lights and brakes hold through the dark months",
            "A winter check takes a quarter of an hour while you wait",
        ),
    ),
    (
        "People stay because they feel at home",
        (
            "New mechanics repair alone after four weeks",
            "Riders bring a friend to the counter",
        ),
    ),
)
LOOSE = (
    "One plan for both cities",
    "We know after a week why somebody cancels",
    "A loan bike for every repair that takes longer",
)
VOTES = ("AAC", "AAB", "ACC", "ABB", "CCA", "AAC", "BAC", "ABG", "CAE", "AAB", "CCB")
FISTS = (4, 5, 4, 3, 4, 2, 4, 5, 3, 4, 4)
WORTH = (4, 4, 5, 4, 3, 4, 5, 4, 4, 5, 4)
RAISES = {3: "Parts that can be ordered in the evening.", 5: "A second lift in Malmö."}


def _from_to(unit: str, start: int, target: int) -> Metric:
    kind = Kind.INCREASE if target > start else Kind.DECREASE
    return Metric(kind, unit, Decimal(start), Decimal(target))


WORDINGS = (
    ("A", "A broken bike is back on the road the next day"),
    ("A", "Repairs never cost a rider more than one commute"),
    ("C", "Nobody parks the bike because of the weather"),
)
DRAFTS: tuple[tuple[str, str, str, tuple[tuple[str, Metric], ...]], ...] = (
    (
        "A",
        "A broken bike is back on the road the next day",
        "Lukas Brandt",
        (
            ("Repairs finished by the next evening", _from_to("%", 42, 85)),
            ("Repairs that wait for a part", _from_to("%", 22, 5)),
            ("Riders who were told the price before", _from_to("%", 61, 98)),
        ),
    ),
    (
        "C",
        "Winter stops nobody",
        "Mei Tanaka",
        (
            ("Plans paused between December and February", _from_to("%", 18, 8)),
            ("Bikes with studded tyres by 1 December", _from_to("bikes", 0, 400)),
        ),
    ),
)


class RoomOfPictures(Hall):
    """A hall whose people do the same each time, at an address that is not this computer's."""

    def pretend(self, address: str) -> None:
        """Say that phones reach the room at this address, without opening a door."""
        url = f"{address}/#j={self.secret}"
        self._submit(lambda: self._show(replace(self._wall, address=address, url=url))).result()

    def at(self, minute: str, stage: Stage) -> None:
        """Go to a stage at a time of the morning, and start its timer."""
        CLOCK.move_to(f"2026-11-20T{minute}")
        self.go(stage).result()
        if self.view().live.run.timer.length_ms:
            self.timer("start").result()

    def later(self, minute: str) -> None:
        """Let time pass within a stage."""
        CLOCK.move_to(f"2026-11-20T{minute}")
        self.lock(None).result()  # snapshots are made when something is done

    def tell(self, seat: str, word: str, **fields: Any) -> None:
        """One command of a seat; raises ValueError when it is not carried out."""
        answer = self.do(seat, {"do": word, **fields}).result()
        if answer.status != 200:
            raise ValueError(answer.body.decode())


def made(path: Path, language: str, parent: ParentItem | None = None) -> RoomOfPictures:
    """A prepared workshop in a new file, always the same; the language is that of the program's words in it."""
    _without_chance()
    setup = Setup(
        question=QUESTION,
        agenda=content.agenda("standard"),
        place="Hamburg, upper floor",
        held=date(2026, 11, 20),
        parents=(parent,) if parent else (),
        facilitator="Nina Petrova",
        sponsor="Amara Okafor",
        language=language,
        seats=11,
        wifi=Wifi("Nordlicht workshop", "studded-tyres-26"),
        preflight_passed=True,
    )
    live = Live(_key("workshop"), setup)
    return RoomOfPictures(SealedFile.create(path, live, KEYS), resumed=False)


def _without_chance() -> None:
    """Word pairs and the shuffled order come out the same each time, in this process alone."""
    names = iter([*PAIRS, *(f"seat {number}" for number in range(20))])

    def next_pair(language: str) -> str:
        return next(names)

    seat_names.word_pair = next_pair
    moving._random = random.Random(7)


def _key(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:32]


# How far it goes: each brings the workshop to a stage and gives the seats


def welcomed(hall: RoomOfPictures) -> list[str]:
    """Everybody but two has a seat: nine phones and, after LOBBY, two on paper."""
    hall.at("09:00", Stage.LOBBY)
    hall.pretend(ADDRESS)
    seats = [_joined(hall, name) for name in PAIRS]
    return [*seats, *(one.id for one in hall.add_paper_seats(2).result())]


def _joined(hall: RoomOfPictures, name: str) -> str:
    answer = hall.join("qr", hall.secret, _key(name), "en").result()
    seat = hall.seat_of(json.loads(answer.body)["token"])
    assert seat is not None
    hall.online(seat, True)
    return seat


def collected(hall: RoomOfPictures, ideas: int = 99) -> list[str]:
    """In COLLECT with so many of the ideas; the timer runs, and some people are done."""
    seats = welcomed(hall)
    hall.at("09:06", Stage.FRAME)
    hall.at("09:20", Stage.COLLECT)
    texts = [text for _, texts in GROUPS for text in texts] + list(LOOSE)
    for number, text in enumerate(texts[:ideas]):
        hall.tell(seats[number % len(seats)], "idea", key=_key(text), text=text, edit=_key("edit"))
    for seat in (seats[0], seats[3], seats[4], seats[7]):
        hall.tell(seat, "done", on=True)
    hall.tell(seats[2], "more_time", on=True)
    hall.later("09:25:36")
    return seats


def revealed(hall: RoomOfPictures, cards: int = 5) -> list[str]:
    """In REVEAL with so many cards turned over, one of them unclear to somebody."""
    seats = collected(hall)
    hall.at("09:33", Stage.REVEAL)
    hall.act(acts.show_next, cards).result()
    first = acts.open_notes(hall.view().live.board)[0]
    hall.tell(seats[1], "unclear", item=first.id, on=True)
    return seats


def shown(hall: RoomOfPictures) -> list[str]:
    """In MERGE, with every card turned over."""
    seats = revealed(hall)
    hall.act(acts.show_all).result()
    hall.at("09:40", Stage.MERGE)
    hall.later("09:42:10")
    return seats


def grouped(hall: RoomOfPictures) -> list[str]:
    """In CLUSTER: one pair is merged, four groups are named, three notes are loose."""
    seats = shown(hall)
    first = GROUPS[0][1]
    hall.act(acts.merge, _key(first[0]), [_key(first[3])]).result()
    hall.at("09:47", Stage.CLUSTER)
    for name, texts in GROUPS:
        hall.act(acts.new_cluster, [_key(text) for text in texts if text != first[3]], name).result()
    hall.later("09:52:40")
    return seats


def voted(hall: RoomOfPictures, ballots: int = 99) -> list[str]:
    """In VOTE with so many ballots."""
    seats = grouped(hall)
    hall.act(acts.single_rest).result()
    hall.at("09:58", Stage.VOTE)
    voting = hall.view().live.voting
    assert voting is not None
    ids = {item.letter: item.id for item in voting.items}
    for seat, dots in list(zip(seats, VOTES, strict=True))[:ballots]:
        for letter in sorted(set(dots)):
            hall.tell(seat, "dots", item=ids[letter], count=dots.count(letter))
    return seats


def listed(hall: RoomOfPictures) -> list[str]:
    """In SHORTLIST with the best three taken."""
    seats = voted(hall)
    hall.at("10:03", Stage.SHORTLIST)
    hall.act(drafting.cut, 3).result()
    hall.later("10:05:12")
    return seats


def worded(hall: RoomOfPictures) -> list[str]:
    """In DRAFT_O with two objectives and wordings of the room."""
    seats = listed(hall)
    clusters = {one.letter: one.id for one in hall.view().live.board.clusters.values()}
    hall.at("10:12", Stage.DRAFT_O)
    for number, (letter, words) in enumerate(WORDINGS):
        hall.tell(seats[number], "wording", key=_key(words), about=clusters[letter], text=words)
    for letter, title, owner, _ in DRAFTS:
        hall.act(drafting.new_draft, title, {clusters[letter]: Decimal(1)}, owner=owner).result()
    hall.later("10:21:15")
    return seats


def drafted(hall: RoomOfPictures) -> list[str]:
    """In DRAFT_KR with key results and metrics of the room."""
    seats = worded(hall)
    hall.at("10:34", Stage.DRAFT_KR)
    for draft, (_, _, _, results) in zip(drafting.drafts(hall.view().live), DRAFTS, strict=True):
        for words, metric in results:
            hall.act(drafting.new_result, draft.id, words, metric=metric).result()
    first = drafting.drafts(hall.view().live)[0].id
    metric = {"text": "Hours a bike stands in the workshop", "baseline": "52", "target": "20"}
    hall.tell(seats[4], "metric", key=_key("metric"), about=first, **metric)
    hall.later("10:41:20")
    return seats


def checked(hall: RoomOfPictures) -> list[str]:
    """In CHECK with answers of some phones."""
    seats = drafted(hall)
    hall.at("10:51", Stage.CHECK)
    live = hall.view().live
    results = [one.id for draft in drafting.drafts(live) for one in drafting.results_of(live, draft.id)]
    for number, seat in enumerate(seats[:7]):
        for place, item in enumerate(results):
            hall.tell(seat, "poll", item=item, value="activity" if place == 4 and number % 2 else "result")
    return seats


def asking(hall: RoomOfPictures, answers: int = 8) -> list[str]:
    """In CONFIDENCE with so many answers, still sealed."""
    seats = checked(hall)
    hall.at("10:57", Stage.CONFIDENCE)
    for number, (seat, value) in enumerate(list(zip(seats, FISTS, strict=True))[:answers]):
        hall.tell(seat, "fist", value=value, text=RAISES.get(number, ""))
    hall.later("10:58:20")
    return seats


def asked(hall: RoomOfPictures) -> list[str]:
    """In CONFIDENCE with the result, and a disagreement written down."""
    seats = asking(hall, len(FISTS))
    hall.close_round().result()
    hall.act(closing_acts.dissent, "Malmö has one lift. The next day is not possible there before January.").result()
    return seats


def accepted(hall: RoomOfPictures) -> list[str]:
    """In ACCEPT: one owner has said yes."""
    seats = asked(hall)
    hall.at("11:02", Stage.ACCEPT)
    first = drafting.drafts(hall.view().live)[0]
    hall.act(closing_acts.accept, first.id, Answer.ACCEPT, first.owner).result()
    return seats


def signing(hall: RoomOfPictures) -> list[str]:
    """In SIGN: owners have accepted."""
    seats = accepted(hall)
    last = drafting.drafts(hall.view().live)[-1]
    hall.act(closing_acts.accept, last.id, Answer.IF, last.owner, "The tyres are ordered this week").result()
    hall.at("11:06", Stage.SIGN)
    return seats


def publishing(hall: RoomOfPictures) -> list[str]:
    """In PUBLISH: the sponsor has signed."""
    seats = signing(hall)
    hall.act(closing_acts.sign, "Amara Okafor", Verdict.SIGN, at="2026-11-20").result()
    hall.at("11:08", Stage.PUBLISH)
    return seats


def closing(hall: RoomOfPictures) -> list[str]:
    """In CLOSE with everything said."""
    seats = publishing(hall)
    hall.at("11:10", Stage.CLOSE)
    hall.act(closing_acts.park, "A third city").result()
    parked = next(iter(hall.view().live.board.parked))
    hall.act(closing_acts.settle, parked, owner="Jonas Lindqvist", decision="After the summer").result()
    hall.act(closing_acts.next_step, "Order the second lift", "Lukas Brandt", date(2026, 12, 1)).result()
    for seat, value in zip(seats, WORTH, strict=True):
        hall.tell(seat, "roti", value=value)
    hall.close_round().result()
    return seats
