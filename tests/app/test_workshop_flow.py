"""Workshops from end to end without a browser: on paper alone into the plan (AT10, AT12), and hostile texts (AT6)."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import threading
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import Refused, Severity
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.people import Person
from okr_desktop.domain.workshop import acts, closing_acts, drafting, machine
from okr_desktop.domain.workshop.lineage import bottom_up, pedigree
from okr_desktop.domain.workshop.model import Answer, Live, Mode, Origin, ParentItem, Setup, Verdict
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.room.handler import Told
from okr_desktop.services import cycles, file_tools, history, ideas, people, planning, retrospectives, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.services.workshop import content, exporting, files, past, printing
from okr_desktop.services.workshop.hall import Hall
from okr_desktop.services.workshop.lineage import came_from
from okr_desktop.services.workshop.publishing import Published, default_choices, publish, update_closing
from tests.reports.workshop.pdf import everything, words
from tests.services.workshop.kit import at, key, made, phones
from tests.worlds import assert_sound, desk_at

SEATS = 6
AUTHOR = "Clementine Blackwood"
HELD = date(2026, 8, 14)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = desk_at(tmp_path)
    yield found
    found.close()


@pytest.fixture
def cycle(desk: Desk) -> str:
    return cycles.save(desk, Cycle(new_id(), "2026 Q3", date(2026, 7, 1), date(2026, 9, 30))).value


class Room:
    """A hall whose seats are all of paper: what people write, the console types."""

    def __init__(self, desk: Desk, cycle: str, **setup: Any) -> None:
        fields: dict[str, Any] = {
            "question": "What should be true at the end of the quarter?",
            "agenda": content.agenda("standard"),
            "paper_only": True,
            "mode": Mode.SEALED,
            "cycle": cycle,
            "held": HELD,
            "place": "Berlin",
            "sponsor": "Sam",
            "facilitator": "Fay",
            **setup,
        }
        path = files.new_path(desk.space.path, str(fields["question"]), HELD)
        path.parent.mkdir(parents=True, exist_ok=True)
        self.hall = Hall.create(path, Setup(**fields))
        self.sent, self.edits = list[str](), list[str]()
        self.seats = list[str]()

    def on(self, stage: Stage) -> None:
        """On to the next step; nothing may speak against it."""
        view = self.hall.view()
        assert [one for one in machine.exit_problems(view.live, view.counts) if one.severity is Severity.ERROR] == []
        assert self.hall.go().result().run.stage is stage

    def sit(self, count: int = SEATS) -> None:
        """Paper seats take their places, as tokens in memory."""
        self.on(Stage.LOBBY)
        self.seats = [one.id for one in self.hall.add_paper_seats(count).result()]

    def send(self, seat: str, word: str, **fields: object) -> dict[str, object]:
        """One command of a seat, which must be taken."""
        answer = self.hall.do(seat, {"do": word, **fields}).result()
        assert answer.status == 200, (word, answer.body)
        return json.loads(answer.body)

    def each(self, word: str, **fields: object) -> None:
        for seat in self.seats:
            self.send(seat, word, **fields)

    def idea(self, seat: str, text: str) -> None:
        """An idea with a known key, and a name that nobody asked for."""
        edit = key()
        self.edits.append(edit)
        self.sent.append(str(self.send(seat, "idea", text=text, key=key(), edit=edit, name=AUTHOR)["id"]))

    def secrets(self) -> list[bytes]:
        """Everything that must stay in this file: seats, tokens, keys and their hashes, ids that a phone has made."""
        tokens = [self.hall._ledger.passing.tokens[seat] for seat in self.seats]
        texts = [*self.seats, *tokens, *self.edits, *self.sent, self.hall.secret, self.hall.view().code, AUTHOR]
        hashes = [hashlib.sha256(one.encode()).digest() for one in (*tokens, *self.edits)]
        raw = [bytes.fromhex(one) for one in (*self.seats, *tokens, *self.edits, *self.sent)]
        return [*(one.encode() for one in texts), *hashes, *(one.hex().encode() for one in hashes), *raw]


def note_of(room: Room, text: str) -> str:
    return next(note.id for note in room.hall.view().live.board.notes.values() if note.text == text)


def until_vote(room: Room) -> None:
    """Twelve ideas in a known order, one merged, two groups."""
    room.sit()
    room.on(Stage.FRAME)
    room.hall.act(acts.add_note, "The market shrinks", Origin.LEADERSHIP).result()
    room.on(Stage.COLLECT)
    for turn in range(2):
        for number, seat in enumerate(room.seats):
            room.idea(seat, f"Idea {turn}{number} from paper")
    room.each("done")
    room.on(Stage.REVEAL)
    room.hall.act(acts.show_all).result()
    room.on(Stage.MERGE)
    room.hall.act(acts.merge, note_of(room, "Idea 00 from paper"), [note_of(room, "Idea 01 from paper")]).result()
    room.on(Stage.CLUSTER)
    room.each("sort", item=note_of(room, "Idea 02 from paper"), group="", name="Speed")
    speed = [note_of(room, f"Idea 0{number} from paper") for number in (0, 2)]
    room.hall.act(acts.new_cluster, speed, "Speed").result()
    room.hall.act(acts.single_rest).result()
    room.on(Stage.VOTE)


def until_publish(room: Room) -> None:
    """A vote for the first group, one objective from it and one of the leadership, checked, sure, accepted, signed."""
    items = {one.text: one.id for one in (room.hall.view().live.voting or pytest.fail("no vote")).items}
    room.each("dots", item=items["Speed"], count=2)
    room.send(room.seats[0], "dots", item=items["The market shrinks"], count=1)
    room.on(Stage.SHORTLIST)
    room.hall.act(drafting.cut, 2).result()
    room.on(Stage.DRAFT_O)
    room.send(room.seats[1], "wording", about=items["Speed"], text="Customers hear from us at once", name=AUTHOR)
    room.hall.act(drafting.new_draft, "Customers hear from us at once", {items["Speed"]: Decimal(1)}).result()
    room.hall.act(drafting.new_draft, "We live in a small market", {items["The market shrinks"]: Decimal(1)}).result()
    room.on(Stage.DRAFT_KR)
    first, second = (one.id for one in drafting.drafts(room.hall.view().live))
    room.send(room.seats[2], "metric", about=first, text="Hours to the first answer", target="4")
    room.on(Stage.DRAFT_KR)
    for draft in (first, second):
        room.hall.act(drafting.new_result, draft, "First answer within 4 hours", data_source="Tickets").result()
        room.hall.act(drafting.edit_draft, draft, owner="Kim").result()
    room.on(Stage.CHECK)
    room.each("poll", item=next(iter(room.hall.view().live.board.results)), value="result")
    room.on(Stage.CONFIDENCE)
    for number, seat in enumerate(room.seats):
        room.send(seat, "fist", value=3 + number % 3, text=f"Raise {number}")
    room.hall.close_round().result()
    room.on(Stage.ACCEPT)
    room.send(room.seats[3], "accept", item=first, answer="accept", name="Kim")
    room.hall.act(closing_acts.accept, second, Answer.IF, "Kim", "two more people").result()
    room.on(Stage.SIGN)
    room.hall.act(closing_acts.sign, "Sam", Verdict.SIGN, at="2026-08-14T16:05").result()
    room.hall.act(closing_acts.park, "Free coffee").result()
    room.on(Stage.PUBLISH)


def published(room: Room, desk: Desk) -> Published:
    live = room.hall.view().live
    done = publish(desk, live, default_choices(desk.plan, live)).value
    room.hall.published(done).result()
    return done


def until_archived(room: Room) -> None:
    """ROTI, the parking lot, a next step, the end."""
    room.on(Stage.CLOSE)
    room.each("roti", value=4, text="Good")
    [parked] = room.hall.view().live.board.parked
    room.hall.act(closing_acts.settle, parked, owner="Kim", decision="Next month").result()
    room.hall.act(closing_acts.next_step, "Ask the market", "Kim", date(2026, 8, 20)).result()
    room.hall.close_round().result()


def test_a_workshop_on_paper_alone_goes_all_the_way_into_the_plan(tmp_path: Path, desk: Desk, cycle: str) -> None:
    kim = people.save(desk, Person(new_id(), "Kim")).value
    top = planning.add(desk, Objective(new_id(), "Be loved", cycle=cycle)).value
    room = Room(desk, cycle, parents=(ParentItem(top, "Be loved"),))
    until_vote(room)
    assert room.hall.view().counts.phones == 0
    until_publish(room)
    steps = len(history.entries(desk))
    done = published(room, desk)
    assert len(history.entries(desk)) == steps + 1
    assert (len(done.objectives), len(done.key_results)) == (2, 2)
    plan = desk.plan
    assert {plan.objectives[id].parent for id in done.objectives.values()} == {top}
    assert {plan.objectives[id].owner for id in done.objectives.values()} == {kim}
    before = _tables(desk)
    history.undo(desk)
    assert not any((desk.plan.ideas, desk.plan.workshops, desk.plan.lineages, desk.plan.key_results))
    assert set(desk.plan.objectives) == {top}
    history.redo(desk)
    assert _tables(desk) == before
    until_archived(room)
    update_closing(desk, room.hall.view().live)
    live = room.hall.archive().result()
    assert (live.run.stage, room.hall.view().seats) == (Stage.ARCHIVED, ())
    assert {one.text for one in desk.plan.actions.values()} == {"Ask the market"}
    assert past.view(desk.plan, done.workshop).roti is not None
    assert live.results.paper_seats == live.results.seats == SEATS
    assert_sound(desk)
    room.hall.close()
    again = files.look_into(room.hall.path)
    assert (again.stage, again.published, again.record, again.interrupted) == (
        *(Stage.ARCHIVED, 4, done.workshop, False),
    )


def _tables(desk: Desk) -> tuple[object, ...]:
    plan = desk.plan
    found = (plan.objectives, plan.key_results, plan.ideas, plan.workshops, plan.clusters, plan.lineages)
    return (*(dict(one) for one in found), dict(plan.vote_rounds), dict(plan.protocols), dict(plan.sign_offs))


def test_lineage_is_seen_from_both_ends_and_adds_up(desk: Desk, cycle: str) -> None:
    room = Room(desk, cycle)
    until_vote(room)
    until_publish(room)
    done = published(room, desk)
    plan, live = desk.plan, room.hall.view().live
    first, second = (done.objectives[one.id] for one in drafting.drafts(live))
    origin = came_from(plan, first)
    assert origin is not None
    assert (origin.ideas, origin.dots, origin.voters, origin.exact) == (3, 2 * SEATS, SEATS, True)
    assert {one.words for one in origin.sources[0].ideas} == {f"Idea 0{number} from paper" for number in range(3)}
    assert {one.origin for one in origin.sources[0].ideas} == {"participant_paper"}
    assert (origin.sources[0].letter, origin.sources[0].title, origin.share.value) == ("A", "Speed", 1)
    led = came_from(plan, second)
    assert led is not None
    assert (led.ideas, led.share.value) == (1, 0)
    key_result = next(one for one in plan.key_results.values() if one.objective == first)
    from_result = came_from(plan, key_result.id)
    assert from_result is not None
    assert from_result.ideas == 3
    for text in ("Idea 00 from paper", "Idea 01 from paper", "Idea 02 from paper"):
        line = ideas.fate(plan, next(one.id for one in plan.ideas.values() if one.text == text))
        assert first in {one.id for one in line.into}, text
    left = ideas.fate(plan, next(one.id for one in plan.ideas.values() if one.text == "Idea 15 from paper"))
    assert left.into == ()
    counted = bottom_up(pedigree(live), [one.id for one in drafting.drafts(live)])
    assert (counted.count, counted.up, counted.strict, counted.weighted) == (2, 1, Decimal("0.5"), Decimal("0.5"))
    up = past.view(plan, done.workshop).up
    assert (up.count, up.up, up.strict) == (counted.count, counted.up, counted.strict)
    funnel = past.view(plan, done.workshop).funnel
    assert (funnel.ideas, funnel.unique, funnel.published) == (13, 12, 3)
    room.hall.close()


def written_by(desk: Desk, folder: Path, room: Room) -> dict[str, bytes]:
    """All that leaves the workshop: the workspace with its journal, both shared forms, JSON, papers, tables."""
    live = room.hall.view().live
    folder.mkdir()
    upkeep.export(desk, folder / "all.json")
    file_tools.write_copy(desk, folder / "copy.okr", "bundle")
    file_tools.write_copy(desk, folder / "copy.okr.txt", file_tools.TEXT)
    for kind in printing.PROTOCOLS:
        printing.protocol(live, folder / f"{kind}.pdf", kind=kind)
    exporting.write_csv(live, folder / "ideas.csv")
    exporting.write_json(live, folder / "workshop.json")
    exporting.write_markdown(live, folder / "protocol.md")
    desk.space.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    found = {path.name: path.read_bytes() for path in folder.iterdir()}
    found["workspace"] = b"".join(
        path.read_bytes() for path in desk.space.path.parent.glob(f"{desk.space.path.name}*") if path.is_file()
    )
    return {name: opened(content) for name, content in found.items()}


def opened(content: bytes) -> bytes:
    """What is inside of a file, packed or not."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as one:
            return content + b"".join(one.read(name) for name in one.namelist())
    return content + everything(content).encode("utf-8", "replace") if content.startswith(b"%PDF") else content


def test_nothing_that_leaves_the_room_ties_a_text_to_a_seat(tmp_path: Path, desk: Desk, cycle: str) -> None:
    room = Room(desk, cycle)
    until_vote(room)
    until_publish(room)
    published(room, desk)
    until_archived(room)
    update_closing(desk, room.hall.view().live)
    secrets, sent = room.secrets(), list(room.sent)
    room.hall.archive().result()
    for name, found in written_by(desk, tmp_path / "out", room).items():
        assert b"Idea 15 from paper" in found or b"Customers hear from us at once" in found, name
        assert [one for one in secrets if one in found] == [], name
    texts = [f"Idea {turn}{number} from paper" for turn in range(2) for number in range(SEATS)]
    plan = desk.plan
    by_place = sorted(plan.ideas.values(), key=lambda one: one.position)
    rows = csv.DictReader(io.StringIO((tmp_path / "out" / "ideas.csv").read_text("utf-8-sig")), delimiter=";")
    orders = {
        "place": [one.text for one in by_place],
        "id": [one.text for _, one in sorted(plan.ideas.items())],
        "table": [row["text"] for row in rows],
        "export": [one["text"] for one in json.loads((tmp_path / "out" / "all.json").read_bytes())["ideas"]],
    }
    for name, order in orders.items():
        assert sorted(one for one in order if one in texts) == texts, name
        assert [one for one in order if one in texts] != texts, f"{name}: the order of writing"
    assert {one.author_name for one in plan.ideas.values()} == {""}
    assert not set(plan.ideas) & set(sent)
    room.hall.close()
    assert not [one for one in secrets[: len(room.seats)] if one in room.hall.path.read_bytes()]


def test_the_notes_that_a_phone_sorts_stay_the_same_while_the_facilitator_groups_them(tmp_path: Path) -> None:
    hall = made(tmp_path)
    phone, *_ = phones(hall, 3)
    at(hall, Stage.COLLECT)
    for number in range(20):
        phone.idea(f"Idea {number}")
    at(hall, Stage.CLUSTER)
    dealt = phone.state()["mine"]["deal"]
    assert len(dealt) == 5
    others = [note.id for note in acts.loose(hall.view().live.board) if note.id not in {one["id"] for one in dealt}]
    live = hall.act(acts.new_cluster, others[:3], "Speed").result()
    hall.act(acts.assign, [dealt[1]["id"]], next(iter(live.board.clusters))).result()
    assert phone.state()["mine"]["deal"] == dealt
    told = list[Told]()
    hall.watch(told.append)
    hall.act(acts.merge, dealt[0]["id"], [dealt[2]["id"]]).result()
    assert told == [Told("state")]
    assert phone.state()["mine"]["deal"] == [*dealt[:2], *dealt[3:]]
    hall.close()


def test_phones_are_told_when_the_time_is_up(tmp_path: Path) -> None:
    hall = made(tmp_path)
    phone, *_ = phones(hall, 3)
    at(hall, Stage.COLLECT)
    hall.timer("set", 200).result()
    hall.timer("start").result()
    before, over = phone.state(), threading.Event()
    hall.watch(lambda told: over.set())
    assert over.wait(60)
    assert (before["timer"]["state"], phone.state()["timer"]["state"]) == ("running", "grace")
    assert phone.state()["seq"] > before["seq"]
    hall.close()


AGENDAS = [offer.agenda.id for offer in content.agendas("en")]


@pytest.mark.parametrize("agenda", AGENDAS)
def test_every_agenda_can_be_held_on_paper_to_its_end(desk: Desk, cycle: str, agenda: str) -> None:
    """Step by step as the agenda says, with nothing that blocks, each scene of the wall and each phone's task there."""
    room = Room(desk, cycle, agenda=content.agenda(agenda))
    hall = room.hall
    assert hall.go().result().run.stage is Stage.LOBBY
    room.seats = [one.id for one in hall.add_paper_seats(SEATS).result()]
    seen = list[Stage]()
    while hall.view().live.run.stage is not Stage.ARCHIVED:
        stage = hall.view().live.run.stage
        seen.append(stage)
        _do_the_least(room, stage)
        assert hall.projector()["scene"]
        assert json.loads(hall.state(room.seats[0])[1])["task"]
        view = hall.view()
        wrong = machine.exit_problems(view.live, view.counts)
        assert [one for one in wrong if one.severity is Severity.ERROR] == [], stage
        hall.go().result()
    assert seen[-1] is Stage.CLOSE
    assert printing.protocol(hall.view().live, hall.path.with_suffix(".pdf")).stat().st_size > 1000
    hall.close()


def test_a_retrospective_is_held_as_a_short_workshop(desk: Desk, cycle: str) -> None:
    room = Room(desk, cycle, agenda=content.agenda("look_back_ssc"))
    room.sit()
    room.on(Stage.FRAME)
    room.on(Stage.COLLECT)
    for seat, text in zip(room.seats, ("Stop: late lists", "Start - asking customers", "It rains"), strict=False):
        room.idea(seat, text)
    room.each("done")
    room.on(Stage.REVEAL)
    room.hall.act(acts.show_all).result()
    room.on(Stage.CLUSTER)
    room.hall.act(acts.single_rest).result()
    room.on(Stage.VOTE)
    items = {one.text: one.id for one in (room.hall.view().live.voting or pytest.fail("no vote")).items}
    room.each("dots", item=next(id for text, id in items.items() if "asking" in text), count=1)
    room.on(Stage.SHORTLIST)
    room.hall.act(drafting.cut, 1).result()
    room.on(Stage.PUBLISH)
    steps = len(history.entries(desk))
    done = published(room, desk)
    assert len(history.entries(desk)) == steps + 1
    (kept,) = desk.plan.retrospectives.values()
    assert (kept.cycle, kept.format, kept.workshop) == (cycle, "start_stop_continue", done.workshop)
    cards = {(card.column, card.text): card.votes for card in kept.items}
    assert cards[("start", "asking customers")] == len(room.seats)
    assert cards[("stop", "late lists")] == 0
    assert cards[("start", "It rains")] == 0
    published(room, desk)
    assert list(desk.plan.retrospectives) == [kept.id]
    room.on(Stage.CLOSE)
    room.hall.act(closing_acts.next_step, "Ask three customers a week", "", date(2026, 8, 20)).result()
    room.hall.close_round().result()
    update_closing(desk, room.hall.view().live)
    (action,) = desk.plan.actions.values()
    assert retrospectives.source_cycle(desk.plan, action) == desk.plan.cycles[cycle]
    history.undo(desk)
    history.undo(desk)
    history.undo(desk)
    assert desk.plan.retrospectives == {}
    room.hall.close()


def _do_the_least(room: Room, stage: Stage) -> None:
    hall, live = room.hall, room.hall.view().live
    board, first = live.board, next(iter(live.board.drafts), "")
    if stage is Stage.COLLECT:
        for seat in room.seats:
            room.send(seat, "idea", text=f"An idea of round {live.run.round()} and {key()[:6]}")
    elif stage is Stage.REVEAL:
        hall.act(acts.show_all).result()
    elif stage is Stage.CLUSTER:
        hall.act(acts.single_rest).result()
    elif stage is Stage.VOTE and live.voting is not None and live.voting.items:
        word = {"do": "dots", "count": 1} if live.voting.kind != "cards" else {"do": "card", "value": 4}
        answers = [hall.do(seat, {**word, "item": live.voting.items[0].id}).result().status for seat in room.seats]
        assert set(answers) == {200}
    elif stage is Stage.SHORTLIST and live.results.vote is not None:
        hall.act(drafting.pick, live.results.vote.items[0].id).result()
    elif stage is Stage.DRAFT_O and not first:
        hall.act(drafting.new_draft, "Everybody waits less", no_source=True).result()
    elif stage is Stage.DRAFT_KR and first and not board.results:
        hall.act(drafting.new_result, first, "Waiting under 2 days").result()
    elif stage is Stage.CONFIDENCE:
        room.each("fist", value=4)
        hall.close_round().result()


# Hostile texts (AT6)


HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<b>unclosed <para><font size=99>",
    '<a href="javascript:alert(1)">link</a>',
    '<img src="file:///etc/passwd"/>',
    "\u202egnp.exe\u2066 bidi \u200f",
    "nul\x00in\x1b[31mside",
    "🎉👩‍👩‍👧 emoji \u0301\u0301",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(A1)",
    "-2",
    "&lt;para&gt; &#x3C; {braces} {0} %s %(x)s \\n",
    "'; DROP TABLE idea; --",
    'line one\nline two\r\n;"quoted";',
    "\ud800 half",
    "x" * 10_000,
)
FORBIDDEN = (b"/JavaScript", b"/JS ", b"/Launch", b"/EmbeddedFile", b"javascript:alert(1)) /S /URI", b"root:x:")


def tried(room: Room, fn: Callable[..., Live], *args: object, **fields: object) -> bool:
    """Whether an act was done; a refusal must say why in a code."""
    future = room.hall.act(fn, *args, **fields)
    wrong = future.exception()
    if wrong is not None:
        assert isinstance(wrong, Refused), wrong
        assert all(one.code for one in wrong.problems)
    return wrong is None


def hostile_room(desk: Desk, cycle: str, text: str) -> Room:
    """A workshop in which everybody says the same awful thing wherever something can be said."""
    room = Room(desk, cycle, question=text, place=text, facilitator=text, sponsor=text)
    room.sit()
    room.on(Stage.FRAME)
    room.on(Stage.COLLECT)
    for seat in room.seats:
        answer = room.hall.do(seat, {"do": "idea", "text": text, "edit": key()}).result()
        assert answer.status in (200, 422)
        assert answer.status == 200 or json.loads(answer.body)["error"] == "text.too_long"
    room.send(room.seats[0], "idea", text="An honest idea")
    room.hall.go(Stage.REVEAL).result()
    room.hall.act(acts.show_all).result()
    honest = note_of(room, "An honest idea")
    tried(room, acts.reword, honest, text)
    tried(room, acts.new_cluster, [honest], text)
    tried(room, closing_acts.park, text)
    room.hall.act(acts.single_rest).result()
    room.hall.go(Stage.VOTE).result()
    item = (room.hall.view().live.voting or pytest.fail("no vote")).items[0].id
    room.each("dots", item=item, count=1)
    room.hall.go(Stage.SHORTLIST).result()
    tried(room, drafting.pick, item, True, text, text)
    room.hall.act(drafting.pick, item).result()
    room.hall.go(Stage.DRAFT_O).result()
    if not tried(room, drafting.new_draft, text, {item: Decimal(1)}, why=text, owner=text):
        room.hall.act(drafting.new_draft, "A plain one", {item: Decimal(1)}).result()
    room.hall.do(room.seats[0], {"do": "wording", "about": item, "text": text}).result()
    room.hall.go(Stage.DRAFT_KR).result()
    draft = drafting.drafts(room.hall.view().live)[0].id
    if not tried(room, drafting.new_result, draft, text, owner=text, data_source=text):
        room.hall.act(drafting.new_result, draft, "A plain one").result()
    until_the_end(room, draft, text)
    return room


def until_the_end(room: Room, draft: str, text: str) -> None:
    """What is said and signed from the check on."""
    room.hall.go(Stage.CHECK).result()
    tried(room, drafting.override, "vague", draft, text)
    room.hall.go(Stage.CONFIDENCE).result()
    for seat in room.seats:
        assert room.hall.do(seat, {"do": "fist", "value": 2, "text": text}).result().status in (200, 422)
    room.hall.close_round().result()
    tried(room, closing_acts.dissent, text, draft)
    room.hall.go(Stage.ACCEPT).result()
    assert room.hall.do(
        room.seats[0], {"do": "accept", "item": draft, "answer": "if", "name": text, "text": text}
    ).result().status in (200, 422)
    room.hall.go(Stage.SIGN).result()
    tried(room, closing_acts.sign, text, Verdict.CHANGES, text)
    room.hall.go(Stage.PUBLISH).result()
    tried(room, closing_acts.next_step, text, text)


@pytest.mark.parametrize("text", HOSTILE, ids=[str(number) for number in range(len(HOSTILE))])
def test_hostile_texts_come_out_as_text_or_are_refused_in_words(
    tmp_path: Path, desk: Desk, cycle: str, text: str
) -> None:
    room = hostile_room(desk, cycle, text)
    try:
        done = published(room, desk)
        update_closing(desk, room.hall.view().live)
        assert done.objectives
        assert_sound(desk)
        json.dumps(room.hall.projector()).encode("utf-8")
        found = written_by(desk, tmp_path / "out", room)
        for name in ("full.pdf", "one_page.pdf", "wall.pdf"):
            assert not [one for one in FORBIDDEN if one in found[name]], name
        notes = room.hall.view().live.board.notes.values()
        stored = next((one.text for one in notes if one.text != "An honest idea"), "")
        assert not set(stored) & set("\u202e\u2066\u200f\x00\x1b\n\ud800")
        assert _in_pdf((tmp_path / "out" / "full.pdf").read_bytes(), stored)
        table = (tmp_path / "out" / "ideas.csv").read_bytes().decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(table, newline=""), delimiter=";"))
        assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
        assert len({len(row) for row in rows}) == 1
        assert any(row[0].removeprefix("'") == stored.removeprefix("'") for row in rows) or not stored
    finally:
        room.hall.close()


def _in_pdf(content: bytes, text: str) -> bool:
    """Whether the words of a text can be read, as far as they are letters that every font has."""
    plain = "".join(char if char.isascii() else " " for char in text)
    read = words(content).replace(" ", "")
    return all(part in read for part in plain.split())
