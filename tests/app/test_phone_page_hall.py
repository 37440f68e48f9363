"""The phone page with the real room and the real workshop behind it: through all stages, and over a crash."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from okr_desktop.domain.workshop import acts, drafting
from okr_desktop.domain.workshop.agenda import Block
from okr_desktop.domain.workshop.model import Mode, Setup
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.services.workshop import content
from okr_desktop.services.workshop.hall import Hall
from tests.app import browser
from tests.app.browser import Browser
from tests.app.phone_kit import PHONE, Phone, Room
from tests.services.workshop.kit import phones

pytestmark = pytest.mark.skipif(not browser.found(), reason="chromium and chromium-driver are not installed")

ENTER = "\ue007"


@pytest.fixture(scope="module")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("phone"), mobile=PHONE) as made:
        yield made


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    agenda = content.agenda("standard")
    steps = [
        replace(one, self_edit_minutes=2.0) if isinstance(one, Block) and one.stage is Stage.COLLECT else one
        for one in agenda.steps
    ]
    setup = Setup("What is better?", replace(agenda, steps=tuple(steps)), paper_only=True, mode=Mode.SEALED)
    made = Hall.create(tmp_path / "one.okrworkshop", setup)
    made.go(Stage.LOBBY).result()
    yield made
    made.close()


@pytest.fixture
def phone(chrome: Browser, hall: Hall) -> Phone:
    """A phone that has joined through the square code, as the sixth in the room."""
    phones(hall, 5)
    hall.open_door("127.0.0.1").result()
    found = Phone(chrome, Room())
    found.visit(hall.projector()["join"]["url"])
    found.click("#join")
    found.click("#ok")
    found.reads("Good that you are here")
    return found


def test_a_whole_workshop(phone: Phone, hall: Hall) -> None:
    hall.go(Stage.COLLECT).result()
    for text in ("Quick answers", "Fewer forms", "A name on each order"):
        phone.write("textarea", text + ENTER)
        phone.until("textarea", "!document.querySelector('textarea').value")
    for at in (1, 2, 3):
        phone.tap("Best", f".own:nth-child({at})")
    phone.tap("Send 3 marked")
    phone.settled()
    assert {one.text for one in hall.sealed_ideas()} == {"Quick answers", "Fewer forms", "A name on each order"}
    phone.tap("I am done", "footer")
    phone.reads("Done", "footer")
    hall.go(Stage.REVEAL).result()
    hall.act(acts.show_all).result()
    phone.tap("Unclear", "li:first-child")
    phone.reads("Marked unclear")
    phone.tap("One more idea?")
    phone.write("[data-draft$='.late']", "Too late")
    phone.tap("Send as late idea")
    phone.reads("Sent")
    notes = list(hall.view().live.board.notes)
    hall.go(Stage.MERGE).result()
    hall.ask_pairs([(notes[0], notes[1])]).result()
    phone.tap("Different")
    hall.go(Stage.CLUSTER).result()
    hall.act(acts.new_cluster, [notes[0]], "Speed").result()
    phone.tap("A")
    phone.settled()
    phone.tap("New group")
    phone.write("[data-draft*='.group.']", "Trust")
    phone.tap("Put it there")
    phone.settled()
    hall.act(acts.single_rest).result()
    hall.go(Stage.VOTE).result()
    phone.tap("One dot more for A")
    phone.tap("One dot more for A")
    phone.settled()
    phone.reload()
    phone.until(".vote b:not(.badge)", "[...document.querySelectorAll('.dots b')].some(e => e.innerText == '2')")
    hall.go(Stage.SHORTLIST).result()
    phone.until("#title", "document.getElementById('title').innerText != 'Give your dots'")
    target = hall.view().live.results.vote
    assert target is not None
    assert target.dots[next(one.id for one in target.items if one.letter == "A")] == 2
    hall.act(drafting.cut, 1).result()
    hall.go(Stage.DRAFT_O).result()
    phone.write("textarea", "Customers get answers at once")
    phone.tap("Propose")
    phone.reads("Sent")
    picked = target.items[0].id
    hall.act(drafting.new_draft, "Answers at once", {picked: Decimal(1)}, owner="Kim").result()
    hall.go(Stage.DRAFT_KR).result()
    draft = next(iter(hall.view().live.board.drafts))
    phone.write("[data-draft*='.text.']", "Minutes to the first answer")
    phone.write("[data-draft*='.target.']", "10")
    phone.tap("Propose")
    phone.reads("Sent")
    hall.act(drafting.new_result, draft, "First answer within 10 minutes").result()
    hall.go(Stage.CHECK).result()
    phone.tap("Result", "li")
    hall.go(Stage.CONFIDENCE).result()
    phone.tap("4")
    phone.reads("Counted")
    phone.write("textarea", "More people")
    phone.tap("Send the sentence")
    phone.reads("Your sentence is in")
    phone.reload()
    phone.until("#fist-4:checked")
    hall.close_round().result()
    phone.reads("Please look up")
    hall.go(Stage.ACCEPT).result()
    phone.tap("I am Kim")
    phone.tap("I accept", "li")
    phone.settled()
    phone.reads("Accepted")
    assert hall.view().live.board.acceptances[draft].how == "phone"
    hall.go(Stage.SIGN).result()
    phone.reads("First answer within 10 minutes")
    hall.go(Stage.CLOSE).result()
    phone.tap("5")
    phone.reads("Counted")
    hall.archive().result()
    phone.reads("Thank you", "h1")


def test_overlays(phone: Phone, hall: Hall) -> None:
    hall.go(Stage.COLLECT).result()
    phone.write("textarea", "half")
    hall.overlay(Overlay.PHONES_DOWN).result()
    phone.reads("Phones down", "h1")
    hall.overlay(Overlay.BREAK).result()
    phone.reads("Break", "h1")
    hall.overlay(Overlay.PAUSED).result()
    phone.reads("Paused")
    assert phone.run("return document.querySelector('textarea').value") == "half"
    hall.overlay(Overlay.NONE).result()
    phone.reads_not("Paused")


def test_a_seat_taken_away_and_given_back(phone: Phone, hall: Hall) -> None:
    phone.click("#menu")
    words = phone.text(".seat b")
    phone.visit(phone.run("return location.origin") + "/")
    phone.tap("I was here before")
    phone.write("#code", hall.projector()["join"]["code"])
    phone.write("#pair", words.upper())
    phone.click("#rejoin")
    phone.reads("Please tell the facilitator")
    waiting = list(hall.view().waiting)
    assert len(waiting) == 1
    hall.approve(waiting[0].id, True).result()
    phone.click("#ok")
    phone.reads("Good that you are here")
    seat = next(one for one in hall.view().seats if one.label == words)
    hall.kick(seat.id).result()
    phone.reads("Your seat", "h1")


def test_nothing_is_lost_when_the_program_ends_while_one_writes(phone: Phone, hall: Hall) -> None:
    hall.go(Stage.COLLECT).result()
    phone.reads("Your note")
    hall.close()
    phone.reads("Searching", "#link")
    phone.write("textarea", "In the dark" + ENTER)
    phone.tap("Best")
    phone.tap("Send 1 marked")
    phone.write("textarea", "still typing")
    again = Hall.open(hall.path)
    try:
        again.open_door("127.0.0.1").result()
        again.overlay(Overlay.NONE).result()
        phone.reads("Sent", "main")
        assert [one.text for one in again.sealed_ideas()] == ["In the dark"]
        assert phone.run("return document.querySelector('textarea').value") == "still typing"
    finally:
        again.close()
