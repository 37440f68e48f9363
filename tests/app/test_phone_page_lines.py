"""The phone page when things go wrong: the laptop is gone, the line is dead, a step is closed, a seat unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.app import browser
from tests.app.browser import Browser
from tests.app.phone_kit import PHONE, SECRET, Json, Phone, Room, state

pytestmark = pytest.mark.skipif(not browser.found(), reason="chromium and chromium-driver are not installed")

ENTER = "\ue007"
LATER = "let real = Date.now; Date.now = () => real() + 31000"


@pytest.fixture(scope="module")
def phone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Phone]:
    with Room() as room, Browser(tmp_path_factory.mktemp("phone"), mobile=PHONE) as made:
        yield Phone(made, room)
        assert [line for line in made.log() if "Failed to load resource" not in line] == []


@pytest.fixture(autouse=True)
def fresh(phone: Phone) -> None:
    """A phone on which one writes ideas, and a room that has heard nothing yet."""
    phone.room.reset()
    phone.enter(compose())
    phone.room.other.clear()
    phone.room.paths.clear()


def compose(**more: object) -> Json:
    return state("collect", "compose", **{"inspire": [], "self_edit_minutes": 0, "per_seat": 60, **more})


def flag(**more: object) -> Json:
    return state("reveal", "flag", **{"items": [{"id": "n1", "text": "One"}], "late": True, **more})


def answering(phone: Phone, *answers: tuple[int, Json]) -> Callable[[Json], tuple[int, Json] | None]:
    """An answer for each command in turn, then what is usual."""
    left = list(answers)
    return lambda command: left.pop(0) if left else phone.room.take(command)


def test_what_is_typed_and_sent_while_the_laptop_is_gone_arrives_once(phone: Phone) -> None:
    phone.write("textarea", "half an id")
    phone.room.stop()
    phone.reads("Searching", "#link")
    phone.write("textarea", "ea" + ENTER)
    phone.write("textarea", "one more" + ENTER)
    phone.write("textarea", "still typing")
    phone.reads("On its way")
    phone.room.start()
    phone.reads("Connected", "#link")
    phone.sends({"do": "idea", "text": "half an idea"}, {"do": "idea", "text": "one more"})
    assert phone.run("return document.activeElement.value") == "still typing"
    phone.reads("My ideas (2)")


def test_an_answer_that_is_lost_is_asked_for_again_and_counts_once(phone: Phone) -> None:
    def taken_but_never_told(command: Json) -> tuple[int, Json]:
        phone.room.by_key[command["key"]] = command
        phone.room.commands.append(command)
        phone.room.answer = phone.room.take
        return 500, {"error": "internal"}

    phone.room.answer = taken_but_never_told
    phone.write("textarea", "only once" + ENTER)
    phone.reads("Sent")
    phone.sends({"do": "idea", "text": "only once"})
    assert phone.room.paths.count("/api/do") >= 2


def test_a_reload_in_the_middle_of_sending_loses_and_doubles_nothing(phone: Phone) -> None:
    phone.room.stop()
    for text in ("one", "two"):
        phone.write("textarea", text + ENTER)
    phone.write("textarea", "three")
    phone.room.start()
    phone.reload()
    phone.sends({"do": "idea", "text": "one"}, {"do": "idea", "text": "two"})
    phone.until("textarea", "document.querySelector('textarea').value == 'three'")
    phone.browser.open(f"http://127.0.0.1:{phone.room.port}/icon.svg")
    phone.browser.open(f"http://127.0.0.1:{phone.room.port}/")
    phone.reads("My ideas (2)")
    assert phone.room.commands == []


def test_a_browser_that_keeps_nothing_finds_its_seat_by_the_address(phone: Phone) -> None:
    phone.run("localStorage.clear()")
    phone.reload()
    phone.click("#ok")
    phone.until("textarea")
    assert phone.room.other == []


def test_a_silent_stream_is_opened_again(phone: Phone) -> None:
    phone.reads("Connected", "#link")
    phone.room.silence()
    phone.room.show(flag())
    opened = phone.room.opened
    phone.run(LATER)
    phone.reads("Is anything unclear", "h1")
    assert phone.room.opened == opened + 1


def test_a_phone_that_was_asleep_opens_a_new_line(phone: Phone) -> None:
    phone.reads("Connected", "#link")
    phone.room.silence()
    phone.room.show(flag())
    phone.run("let real = Date.now; Date.now = () => real() + 3000; dispatchEvent(new Event('online'))")
    phone.reads("Is anything unclear", "h1")
    assert phone.room.opened == phone.room.mute + 1


def test_where_streams_do_not_come_through_the_page_polls(phone: Phone) -> None:
    phone.room.no_streams = True
    phone.reload()
    phone.run("let real = Date.now; Date.now = () => real() + 7000")
    phone.reads("Your idea")
    phone.room.show(flag())
    phone.reads("Is anything unclear", "h1")
    assert any(path.startswith("/api/state?after=-1&wait=0") for path in phone.room.paths)
    assert phone.room.paths[-1].endswith("wait=25")


def test_a_closed_step_gives_the_idea_back_and_takes_it_late(phone: Phone) -> None:
    phone.room.before_do = lambda: phone.room.show(flag())
    phone.write("textarea", "came too late" + ENTER)
    phone.reads("This came too late")
    phone.reads("came too late", ".left")
    phone.room.before_do = phone.room.nothing
    phone.reload()
    phone.reads("Send as late idea", ".left")
    phone.tap("Copy", ".left")
    assert phone.live() in ("Copied", "Copying did not work. Please mark the text and copy it.")
    phone.tap("Send as late idea", ".left")
    phone.sends({"do": "late", "text": "came too late"})
    phone.reads_not("This came too late")


def test_a_new_epoch_of_the_same_round_sends_again_by_itself(phone: Phone) -> None:
    def once() -> None:
        phone.room.current["epoch"] += 1
        phone.room.before_do = phone.room.nothing

    phone.room.before_do = once
    phone.write("textarea", "after a pause" + ENTER)
    phone.sends({"do": "idea", "text": "after a pause"})
    phone.reads("Sent")


def test_a_step_that_ends_while_one_types_keeps_focus_and_text(phone: Phone) -> None:
    phone.write("textarea", "in the midd")
    phone.room.show(flag())
    phone.reads("Is anything unclear", "h1")
    phone.browser.press("le")
    assert phone.run("return [document.activeElement.tagName, document.activeElement.value]") == [
        "TEXTAREA",
        "in the middle",
    ]
    assert "Your text stays here" in phone.live()
    phone.tap("Send as late idea", ".left")
    phone.sends({"do": "late", "text": "in the middle"})


def test_a_new_step_puts_the_focus_on_its_heading(phone: Phone) -> None:
    phone.run("document.querySelector('textarea').focus()")
    phone.room.show(flag())
    phone.reads("Is anything unclear", "h1")
    assert phone.run("return document.activeElement.id") == "title"


@pytest.mark.parametrize(("code", "says"), [("ideas.full", "as many ideas"), ("strange", "could not be taken")])
def test_a_refused_idea_comes_back_with_the_reason(phone: Phone, code: str, says: str) -> None:
    phone.room.answer = answering(phone, (422, {"error": code, "field": "text"}))
    phone.write("textarea", "refused" + ENTER)
    phone.reads(says, ".left")
    phone.tap("Put away", ".left")
    phone.tap("Sure? Tap again", ".left")
    phone.reads_not("refused")


def test_a_refused_change_keeps_the_earlier_wording_and_gives_the_new_one_back(phone: Phone) -> None:
    phone.write("textarea", "earlier" + ENTER)
    phone.reads("Sent")
    phone.room.answer = answering(phone, (422, {"error": "text.too_long", "field": "text"}))
    phone.tap("Change", ".own")
    phone.until(".own textarea")
    phone.write(".own textarea", " and later")
    phone.tap("Save")
    phone.reads("earlier and later", ".left")
    phone.until(".own .said", "document.querySelector('.own .said').innerText == 'earlier'")


def test_a_refused_ballot_is_taken_back_and_said(phone: Phone) -> None:
    items = [{"id": "i1", "letter": "A", "text": "x", "count": 0}]
    phone.room.show(state("vote", "dots", items=items, budget=3, stack=2, mine={"dots": {"i1": 1}}))
    phone.room.answer = answering(phone, (422, {"error": "dots.over", "field": "count"}))
    phone.tap("One dot more")
    phone.reads("could not be taken")
    phone.reads("2 dots left")


def test_too_fast_waits_as_long_as_it_is_told(phone: Phone) -> None:
    phone.room.answer = answering(phone, (429, {"error": "slow", "retry_ms": 150}), (503, {"error": "busy"}))
    phone.write("textarea", "patient" + ENTER)
    phone.sends({"do": "idea", "text": "patient"})


def test_an_unknown_seat_keeps_drafts_and_is_given_back(phone: Phone) -> None:
    phone.write("textarea", "my draft")
    phone.room.seats.clear()
    phone.room.tell("ping")
    phone.run(LATER)
    phone.reads("Your seat is not known any more", "h1")
    phone.reads("On this phone you were")
    assert phone.run("return document.querySelector('textarea').value") == "my draft"
    phone.click("#rejoin")
    phone.reads("Please tell the facilitator your two words")
    phone.room.given_back = True
    phone.until("#add")
    assert phone.run("return document.querySelector('textarea').value") == "my draft"
    path, body = phone.room.other[-1]
    assert (path, body["secret"]) == ("/api/rejoin", SECRET)
    assert " " in body["seat"]
    phone.click("#add")
    phone.sends({"do": "idea", "text": "my draft"})


def test_an_unknown_seat_may_join_anew_with_what_was_written(phone: Phone) -> None:
    phone.write("textarea", "my draft")
    phone.room.seats.clear()
    phone.run(LATER)
    phone.click("#anew")
    phone.click("#join")
    phone.click("#ok")
    phone.until("#add")
    assert phone.run("return document.querySelector('textarea').value") == "my draft"


def test_a_new_address_gives_the_seat_back_by_the_two_words(phone: Phone) -> None:
    phone.visit()
    phone.tap("I was here before")
    phone.write("#pair", " Amber Fox ")
    phone.room.given_back = True
    phone.click("#rejoin")
    phone.click("#ok")
    assert phone.room.other[-1][1]["seat"] == "amber fox"


def test_elsewhere_gone_and_stopped_have_their_own_calm_screens(phone: Phone) -> None:
    phone.write("textarea", "kept")
    phone.room.tell("elsewhere")
    phone.reads("Continued elsewhere", "h1")
    phone.tap("Continue here")
    phone.reads("Your idea")
    assert phone.run("return document.querySelector('textarea').value") == "kept"
    phone.reads("Connected", "#link")
    phone.room.tell("bye", why="stopped")
    phone.reads("Searching", "#link")
    phone.reads("Connected", "#link")
    phone.room.tell("gone")
    phone.reads("Your seat was closed", "h1")
    assert phone.run("return document.querySelector('textarea').value") == "kept"


def test_archived_is_the_end(phone: Phone) -> None:
    phone.room.tell("bye", why="archived")
    phone.reads("Thank you", "h1")


def test_time_runs_here_and_is_said_at_its_marks(phone: Phone) -> None:
    phone.room.show(compose(timer={"state": "running", "left_ms": 61500, "length_ms": 300000}))
    phone.reads("1:01 left", "#timer")
    phone.until("#live", "document.getElementById('live').textContent.startsWith('One minute left')")
    phone.room.show(compose(timer={"state": "running", "left_ms": 9000, "length_ms": 300000}), same_epoch=True)
    phone.until("#live", "document.getElementById('live').textContent.startsWith('Ten seconds left')")
    phone.write("textarea", "quick")
    phone.room.show(compose(timer={"state": "grace", "left_ms": 0, "length_ms": 300000}), same_epoch=True)
    phone.reads("Time is up", "#timer")
    phone.tap("Send now")
    phone.sends({"do": "idea", "text": "quick"})
    phone.room.show(compose(timer={"state": "paused", "left_ms": 125000, "length_ms": 300000}), same_epoch=True)
    phone.reads("Paused at 2:05", "#timer")


def test_a_lost_answer_to_joining_gives_the_same_seat(phone: Phone) -> None:
    phone.visit()
    phone.room.stop()
    phone.click("#join")
    phone.reads("The laptop does not answer")
    phone.room.start()
    before = len(phone.room.joined)
    phone.click("#join")
    phone.click("#ok")
    assert len(phone.room.joined) == before + 1


def test_leaving_asks_once_and_tells_the_room(phone: Phone) -> None:
    phone.click("#menu")
    phone.tap("Leave the workshop")
    phone.tap("Sure? Tap again")
    phone.reads("You have left", "h1")
    assert [path for path, _ in phone.room.other] == ["/api/leave"]
    assert phone.run("return location.hash").startswith("#j=")


def test_a_group_phone_holds_four_seats_with_their_own_lists(phone: Phone) -> None:
    phone.enter(compose(group=True))
    phone.write("textarea", "of the first" + ENTER)
    phone.reads("My ideas (1)")
    for count in (2, 3, 4):
        phone.click("#menu")
        phone.click("#add_person")
        phone.click("#ok")
        phone.until("nav", f"document.querySelectorAll('nav button').length == {count}")
    phone.reads_not("of the first")
    phone.write("textarea", "of the fourth" + ENTER)
    phone.reads("Sent")
    phone.click("#menu")
    assert phone.run("return !document.getElementById('add_person')")
    phone.click("nav button:first-child")
    phone.reads("of the first")
    phone.reads_not("of the fourth")
    assert len(set(phone.room.seats)) >= 4


def test_bye_takes_what_was_sent_off_the_phone(phone: Phone) -> None:
    phone.enter(compose())
    phone.write("textarea", "Sent and gone" + ENTER)
    phone.reads("Sent")
    phone.write("textarea", "Never sent")
    phone.room.show(state("archived", "bye"))
    phone.reads("Thank you", "h1")
    assert "Sent and gone" not in phone.run("return JSON.stringify(localStorage)")
    assert phone.run("return document.querySelector('textarea').value") == "Never sent"
    phone.room.paths.clear()
    phone.reload()
    phone.reads("Thank you", "h1")
    assert "/api/stream" not in phone.room.paths


def test_no_request_leaves_the_room(phone: Phone) -> None:
    names = phone.run("return performance.getEntriesByType('resource').map(e => e.name)")
    assert names
    assert all(name.startswith(f"http://127.0.0.1:{phone.room.port}/") for name in names)
    assert phone.run("return document.cookie") == ""
