"""Every task of the phone page in a real browser: it is shown, used, and sends exactly what the contract says."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.app import browser
from tests.app.browser import Browser
from tests.app.phone_kit import NOTICE, PHONE, Json, Phone, Room, state

pytestmark = pytest.mark.skipif(not browser.found(), reason="chromium and chromium-driver are not installed")

ENTER = "\ue007"
EVIL = "<img src=x onerror=document.title='bad'> <b>b</b> \u202egnp.exe =HYPERLINK(1) \U0001f680"
OBJECTIVE: Json = {"id": "o1", "text": "Customers know when we come"}


@pytest.fixture(scope="module")
def phone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Phone]:
    with Room() as room, Browser(tmp_path_factory.mktemp("phone"), mobile=PHONE) as made:
        yield Phone(made, room)
        assert [line for line in made.log() if "Failed to load resource" not in line] == []


@pytest.fixture(autouse=True)
def fresh(phone: Phone) -> None:
    """A phone that has joined, and a room that has heard nothing yet."""
    phone.room.reset()
    phone.enter(state("lobby", "wait", text="lobby"))
    phone.room.other.clear()


def compose(**more: object) -> Json:
    return state("collect", "compose", **{"inspire": [], "self_edit_minutes": 0, "per_seat": 60, **more})


def test_joining_with_the_square_code_shows_what_is_stored_before_the_first_idea(phone: Phone) -> None:
    phone.room.show(compose())
    phone.visit()
    phone.run("document.getElementById('big').click()")
    phone.click("#join")
    phone.reads(NOTICE)
    assert phone.run("return document.querySelectorAll('textarea').length") == 0
    assert re.fullmatch("On this phone you are (amber fox|blue heron|calm otter|green wren)", phone.text(".seat"))
    assert phone.run("return document.body.className") == "huge"
    phone.click("#ok")
    phone.until("textarea")
    ((path, body),) = phone.room.other
    assert path == "/api/join"
    assert re.fullmatch("[0-9a-f]{32}", body["key"])
    assert body["lang"] == "en"
    assert set(body) == {"key", "lang", "secret"}
    assert phone.run("return location.hash").startswith("#t=")
    phone.click("#menu")
    phone.click("#big")


def test_the_notice_says_the_truth_of_each_mode_and_of_few_people(phone: Phone) -> None:
    truths = {"named_after": "At the reveal your name is shown", "named": "everybody can see it"}
    for mode, truth in truths.items():
        phone.room.show(compose(mode=mode, few=True))
        phone.reads(truth)
        phone.reads("With so few people others may guess")
        phone.click("#ok")
        phone.reads("With so few people others may guess")
    phone.write("textarea", "Named" + ENTER)
    phone.until("#name", "document.activeElement.id == 'name'")
    phone.browser.press("Kim")
    phone.click("#add")
    phone.sends({"do": "idea", "text": "Named", "name": "Kim"})


def test_the_typed_code_is_forgiving_and_a_wrong_one_is_said_beside_the_field(phone: Phone) -> None:
    phone.visit(f"http://127.0.0.1:{phone.room.port}/")
    phone.write("#code", "ab")
    phone.click("#join")
    phone.reads("Please type all six")
    phone.write("#code", "x 999")
    phone.click("#join")
    phone.reads("That code is not right")
    phone.run("document.getElementById('code').value = ''")
    phone.write("#code", " abc-2 34" + ENTER)
    phone.click("#ok")
    assert phone.room.other[-1][1]["code"] == "ABC 234"


@pytest.mark.parametrize(
    ("text", "overlay", "title"),
    [
        ("lobby", "", "Good that you are here"),
        ("", "break", "Break"),
        ("", "paused", "Paused"),
        ("x", "", "Please look"),
    ],
)
def test_wait(phone: Phone, text: str, overlay: str, title: str) -> None:
    phone.room.show(state("lobby", "wait", text=text, overlay=overlay))
    phone.reads(title, "h1")
    phone.reload()
    phone.reads(title, "h1")
    assert phone.run("return document.querySelectorAll('footer button').length") == 0


def test_read_and_hostile_text_is_text(phone: Phone) -> None:
    items = [{"id": "1", "text": EVIL, "kind": "leadership"}, {"id": "2", "text": "x" * 10_000 + "\0", "kind": ""}]
    phone.room.show(state("frame", "read", items=items, question=EVIL))
    phone.reads("From the leadership")
    shown = phone.run("return [...document.querySelectorAll('li .said')].map(e => e.textContent)")
    assert shown[0] == EVIL
    assert shown[1].startswith("x" * 10_000)
    counts = phone.run("return [document.title, document.images.length, document.querySelectorAll('main b').length]")
    assert counts == ["Workshop", 0, 0]
    assert phone.run("return document.documentElement.scrollWidth <= innerWidth")


def test_compose_edit_delete_done_and_more_time(phone: Phone) -> None:
    phone.room.show(compose(inspire=[{"id": "i1", "text": "From another"}]))
    phone.reads("From another")
    phone.reads("Pass", "footer")
    phone.write("textarea", "First idea" + ENTER)
    phone.write("textarea", "Second one")
    phone.click("#add")
    phone.reads("Sent")
    first, second = phone.room.commands
    assert [first["text"], second["text"]] == ["First idea", "Second one"]
    assert re.fullmatch("[0-9a-f]{32}", first["edit"])
    assert first["edit"] not in (first["key"], second["edit"])
    phone.room.commands.clear()
    phone.reload()
    phone.reads("My ideas (2)")
    phone.tap("Change", ".own:last-child")
    phone.until(".own textarea", "document.activeElement.matches('.own textarea')")
    phone.write(".own textarea", "!")
    phone.tap("Save")
    phone.sends({"do": "idea.edit", "id": first["key"], "text": "First idea!"})
    phone.tap("Delete", ".own:first-child")
    phone.reads("Sure? Tap again")
    phone.tap("Sure? Tap again")
    phone.sends({"do": "idea.delete", "id": second["key"]})
    phone.reads_not("Second")
    phone.tap("I am done", "footer")
    phone.sends({"do": "done", "on": True})
    phone.tap("More time", "footer")
    phone.sends({"do": "more_time", "on": True})
    phone.reads("More time asked for", "footer")
    phone.tap("Done", "footer")
    phone.sends({"do": "done", "on": False})


def test_text_is_counted_as_the_server_counts_it(phone: Phone) -> None:
    phone.room.show(compose(round=2))
    set_text = (
        "let f = document.querySelector('textarea'); f.value = arguments[0];"
        "f.dispatchEvent(new Event('input', {bubbles: true}))"
    )
    phone.until("textarea")
    phone.run(set_text, "e\u0301" * 279 + "\U0001f680" + "  \u202e ")
    phone.reads("0 characters left")
    phone.run(set_text, "\U0001f680" * 281)
    phone.reads("1 character too many")
    phone.click("#add")
    assert phone.run("return document.activeElement.getAttribute('aria-invalid')") == "true"
    phone.run(set_text, "\U0001f680" * 280)
    phone.click("#add")
    phone.sends({"do": "idea", "text": "\U0001f680" * 280})


def test_notes_stay_on_the_phone_until_the_best_are_marked(phone: Phone) -> None:
    phone.room.show(compose(self_edit_minutes=2, round=3))
    for text in ("one", "two", "three"):
        phone.write("textarea", text + ENTER)
    phone.reads("My notes (3)")
    assert phone.room.commands == []
    phone.tap("Best", ".own:last-child")
    phone.reload()
    phone.tap("Send 1 marked")
    phone.sends({"do": "idea", "text": "one"})
    timer = {"state": "grace", "left_ms": 0, "length_ms": 60000}
    phone.room.show(compose(self_edit_minutes=2, round=3, timer=timer), same_epoch=True)
    phone.tap("Send all 2")
    phone.sends({"do": "idea", "text": "two"}, {"do": "idea", "text": "three"})


def test_flag_and_a_late_idea(phone: Phone) -> None:
    items = [{"id": "n1", "text": "One"}, {"id": "n2", "text": EVIL}]
    phone.room.show(state("reveal", "flag", items=items, late=True, mine={"unclear": ["n1"]}))
    phone.reads("Marked unclear")
    phone.tap("Unclear", "li:last-child")
    phone.sends({"do": "unclear", "item": "n2", "on": True})
    phone.tap("Marked unclear", "li:first-child")
    phone.sends({"do": "unclear", "item": "n1", "on": False})
    phone.tap("One more idea?")
    phone.write("[data-draft$='.late']", "Late one")
    phone.reload()
    assert phone.run("return document.querySelector(\"[data-draft$='.late']\").value") == "Late one"
    phone.tap("Send as late idea")
    phone.sends({"do": "late", "text": "Late one"})
    phone.reads("Sent")


def test_pairs(phone: Phone) -> None:
    pairs = [{"id": f"p{n}", "a": {"id": f"a{n}", "text": "A"}, "b": {"id": f"b{n}", "text": "B"}} for n in (1, 2, 3)]
    phone.room.show(state("merge", "pairs", pairs=pairs, late=False))
    phone.reads("1 of 3")
    phone.tap("Same")
    phone.reads("2 of 3")
    phone.tap("Different")
    phone.reads("3 of 3")
    phone.tap("Not sure")
    phone.sends(
        {"do": "same", "pair": ["a1", "b1"], "value": "same"},
        {"do": "same", "pair": ["a2", "b2"], "value": "different"},
        {"do": "same", "pair": ["a3", "b3"], "value": "pass"},
    )
    phone.tap("Back")
    phone.until("[aria-pressed=true]", "document.querySelector('[aria-pressed=true]').innerText.trim() == 'Different'")


def test_sort(phone: Phone) -> None:
    groups = [{"id": "g1", "letter": "A", "name": "Speed"}, {"id": "g2", "letter": "B", "name": ""}]
    deal = [{"id": "n1", "text": "One"}, {"id": "n2", "text": "Two"}, {"id": "n3", "text": "Three"}]
    phone.room.show(state("cluster", "sort", groups=groups, late=False, mine={"deal": deal, "sort": {}}))
    phone.tap("A")
    phone.reads("2 of 3")
    phone.tap("New group")
    phone.until("main input", "document.activeElement.matches('main input')")
    phone.browser.press("Trust")
    phone.tap("Put it there")
    phone.reads("3 of 3")
    phone.tap("It stands for itself")
    phone.sends(
        {"do": "sort", "item": "n1", "group": "g1"},
        {"do": "sort", "item": "n2", "group": "", "name": "Trust"},
        {"do": "sort", "item": "n3", "group": ""},
    )
    phone.tap("Back")
    phone.reads("New group: Trust")


def test_dots_keep_to_the_budget_and_say_what_is_left(phone: Phone) -> None:
    items = [{"id": f"i{letter}", "letter": letter, "text": "Text", "count": 0} for letter in "BCA"]
    phone.room.show(state("vote", "dots", items=items, budget=3, stack=2, mine={"dots": {"iC": 1}}))
    phone.reads("2 dots left")
    assert phone.run("return [...document.querySelectorAll('li .badge')].map(e => e.innerText)") == ["B", "C", "A"]
    for _ in range(3):
        phone.tap("One dot more for B")
    assert phone.live() == "No dots left"
    assert phone.run("return document.activeElement.getAttribute('aria-label')") == "One dot more for B"
    phone.reads("0 dots left")
    phone.settled()
    assert phone.room.sent()[-1] == {"do": "dots", "item": "iB", "count": 2}
    assert all(one["item"] == "iB" for one in phone.room.sent())
    phone.room.commands.clear()
    phone.tap("One dot less for C")
    phone.sends({"do": "dots", "item": "iC", "count": 0})
    phone.reads("1 dot left")
    assert phone.live() == "C: 0. 1 dot left"
    phone.tap("One dot less for C")
    assert phone.live() == "There is no dot on it"
    phone.reads("I am done", "footer")


def test_cards(phone: Phone) -> None:
    mine = {"card": {"id": "c1", "text": "Bold idea", "turn": 2}, "cards": {}}
    phone.room.show(state("collect", "cards", of=5, mine=mine))
    phone.reads("Card 2 of 5")
    phone.tap("4")
    phone.sends({"do": "card", "item": "c1", "value": 4})
    phone.reads("The next card comes")
    phone.room.show(state("collect", "cards", of=5, mine={**mine, "cards": {"c1": 4}}), same_epoch=True)
    phone.reload()
    phone.until("#card-c1-4:checked")


def test_wording(phone: Phone) -> None:
    picks = [{"id": "p1", "text": "Trust", "notes": [EVIL, "b"]}, {"id": "p2", "text": "Speed", "notes": []}]
    phone.room.show(state("draft_o", "wording", picks=picks, wordings=[{"about": "p2", "text": "Other words"}]))
    phone.tap("Next")
    phone.reads("Other words")
    phone.write("textarea", "We are quick")
    phone.tap("Propose")
    phone.sends({"do": "wording", "about": "p2", "text": "We are quick"})
    phone.reads("Sent")


def test_metrics(phone: Phone) -> None:
    phone.room.show(state("draft_kr", "metrics", objectives=[OBJECTIVE]))
    phone.write("[data-draft*='.text.']", "Orders on time")
    phone.write("[data-draft*='.target.']", "90 %")
    phone.reload()
    phone.tap("Propose")
    phone.sends({"do": "metric", "about": "o1", "text": "Orders on time", "target": "90 %"})
    phone.until("main", "document.activeElement.dataset.draft.includes('.text.')")
    phone.browser.press("Calls" + ENTER)
    phone.sends({"do": "metric", "about": "o1", "text": "Calls"})


def test_poll(phone: Phone) -> None:
    items = [{"id": f"k{n}", "text": f"Key {n}", "objective": "O"} for n in (1, 2)]
    phone.room.show(state("check", "poll", items=items, mine={"poll": {"k2": "activity"}}))
    phone.until("#poll-k2-activity:checked")
    phone.tap("Result", "li:first-child")
    phone.sends({"do": "poll", "item": "k1", "value": "result"})


@pytest.mark.parametrize(("task", "stage", "words"), [("fist", "confidence", "4"), ("roti", "close", "4")])
def test_a_number_and_a_sentence(phone: Phone, task: str, stage: str, words: str) -> None:
    phone.room.show(state(stage, task, items=[OBJECTIVE]))
    phone.write("textarea", "More time")
    phone.reads("Choose a number first")
    phone.run("document.querySelector('textarea').value = ''")
    phone.tap(words)
    phone.sends({"do": task, "value": 4, "text": "More time"})
    phone.write("textarea", "More people")
    phone.tap("Send the sentence")
    phone.reads("Your sentence is in")
    assert phone.room.sent()[0]["value"] == 4
    assert "More people" in phone.room.sent()[0]["text"]


def test_fist_by_keys(phone: Phone) -> None:
    phone.room.show(state("confidence", "fist", items=[OBJECTIVE], round=2))
    phone.until("#fist-0")
    phone.run("document.getElementById('fist-0').focus()")
    phone.browser.press(" ")
    phone.sends({"do": "fist", "value": 0})
    phone.browser.press("\ue015")
    phone.sends({"do": "fist", "value": 1})


def test_accept(phone: Phone) -> None:
    second = {"id": "o2", "text": "Second", "owner": "", "answer": "decline"}
    items = [{**OBJECTIVE, "owner": "Kim", "answer": ""}, second]
    phone.room.show(state("accept", "accept", items=items))
    phone.reads("Declined")
    phone.tap("I am Kim")
    phone.tap("I accept if")
    phone.reads("Please write something first.")
    phone.write("textarea", "there is money")
    phone.tap("I accept if")
    phone.sends({"do": "accept", "item": "o1", "answer": "if", "name": "Kim", "text": "there is money"})
    phone.reads("Accepted on a condition")
    phone.tap("I take this one")
    phone.until("li", "document.activeElement.matches('li input')")
    phone.browser.press("Ann")
    phone.tap("I accept", "li:last-child")
    phone.sends({"do": "accept", "item": "o2", "answer": "accept", "name": "Ann"})


def test_dark(phone: Phone) -> None:
    phone.room.show(state("vote", "dark"))
    phone.reads("Phones down", "h1")
    assert phone.run("return getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"
