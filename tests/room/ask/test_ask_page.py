"""The page for phones over plain HTTP: what is said first, one answer for a phone, nothing lost, nobody else inside."""

from __future__ import annotations

import contextlib
import json
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import httpx
import pytest

from okr_desktop.domain.asking import MOST_OF_ONE, TEXT_LIMIT, Given
from okr_desktop.domain.pulse.words import PROMISES
from okr_desktop.paths import resource_path
from okr_desktop.room.ask.fields import Fields, promises
from okr_desktop.room.ask.server import AskServer
from okr_desktop.room.ask.words import LANGUAGES, chosen, words
from tests.room.ask.ask_kit import CONCERN, FORM, IDEA, KEYS, PULSE, Phone
from tests.room.ask.conftest import Opener
from tests.room.wire import Wire, loopbacks

EVIL = "</textarea><script>alert(1)</script>\"'&<b>"
THANKS = "Your answers have arrived."


# What people see


def test_the_promises_stand_before_the_first_question(opened: Opener) -> None:
    _, server = opened()
    page = Phone(server).scan().page
    assert page.index("at least 5 people") < page.index("I had a say.")
    assert "only from 10 answers on" in page
    assert "confidential, not anonymous" in page
    assert "could technically read single answers" in page
    assert "records this Wi-Fi" in page
    assert page.index("records this Wi-Fi") < page.index("<form")
    assert "Acme &lt;b&gt;&amp; Sons&lt;/b&gt;" in page
    assert "Service &amp; Care" in page


@pytest.mark.parametrize(("language", "title", "direction"), [("en", "Raise a concern", "ltr"), ("ar", "مخ", "rtl")])
def test_the_page_speaks_the_language_of_the_phone(opened: Opener, language: str, title: str, direction: str) -> None:
    _, server = opened(CONCERN)
    page = Phone(server, f"{language}-XX,fr;q=0.5").scan().page
    assert title in page
    assert f'lang="{language}" dir="{direction}"' in page
    assert 'name="name"' not in page, "a concern has no field for a name"


def test_another_language_is_one_link_away_and_stays(opened: Opener) -> None:
    _, server = opened()
    phone = Phone(server).scan()
    phone.get(f"{phone.place}?l=de")
    assert "Ich durfte mitreden." in phone.page
    assert "Noch nicht gesendet" in phone.send().page
    assert "Danke" in phone.send(q__say="4").page


def test_what_a_sheet_does_not_know_in_a_language_stands_as_it_was_written() -> None:
    assert PULSE.questions[0].text("ar") == "I had a say."
    assert chosen("", "fr, de;q=0.7, ar;q=0.9") == "ar"
    assert chosen("xx", "") == "en"
    assert chosen("", "de;q=nonsense,," * 200) == "en"


def test_groups_say_who_is_told_with_them() -> None:
    assert [words("en").group(name) for name in ("Red", "Red + ", "")] == [
        "Red",
        "Red and people without a team",
        "People without a team",
    ]
    sheet = replace(PULSE, groups=(("g1", "Rad & Tat + "),))
    assert "Rad &amp; Tat und Menschen ohne Team" in Fields(sheet, words("de"), Given({})).html()


def test_every_language_has_every_text_with_the_same_values() -> None:
    tables = [json.loads(resource_path("room", "ask", "words", f"{one}.json").read_text("utf-8")) for one in LANGUAGES]
    for key in tables[0]:
        values = [set(re.findall(r"\{\w+\}", table[key])) for table in tables]
        assert values[0] == values[1] == values[2], key
    assert set(tables[0]) == set(tables[1]) == set(tables[2])
    assert {code: words("en")(f"promise.{code}") for code in PROMISES} == dict(PROMISES)


# Giving


def test_an_answer_arrives_whole_and_a_reload_thanks_again(opened: Opener) -> None:
    asker, server = opened()
    phone = Phone(server).scan()
    assert THANKS in phone.send(q__say="4", q__recommend="10", group="g2", text=f" {EVIL}\r\nسلم 🚲 ").page
    assert asker.given == [Given({"say": 4, "recommend": 10}, f"{EVIL}\nسلم 🚲", "", "g2")]
    assert phone.status == 200
    assert THANKS in phone.get(phone.place).page
    assert THANKS in phone.post(phone.place, q__say="1").page
    assert len(asker.given) == 1
    assert EVIL not in phone.page
    assert "alert" not in phone.page, "what was given is never shown again"


def test_many_taps_at_once_are_one_answer(opened: Opener) -> None:
    # A browser asks again when one of its connections is closed between two requests; this client does not.
    asker, server = opened(acts=(100.0, 100.0), seat_connections=16)
    phone = Phone(server).scan()
    place = phone.place
    asker.free.clear()
    with ThreadPoolExecutor(8) as taps:
        waiting = [taps.submit(Phone(server).post, place, q__say="3") for _ in range(8)]
        asker.free.set()
        assert all(THANKS in one.result().page for one in waiting)
    assert len(asker.given) == 1


def test_what_is_wrong_is_said_beside_what_was_typed(opened: Opener) -> None:
    asker, server = opened()
    phone = Phone(server).scan().send(q__say="9", group="elsewhere", text=EVIL)
    assert phone.status == 422
    assert "Please choose one of the answers." in phone.page
    assert "Please choose one of the groups." in phone.page
    assert "&lt;script&gt;" in phone.page
    assert "<script>alert" not in phone.page
    assert 'href="#q1"' in phone.page
    assert phone.send().status == 422
    assert "Nothing is answered yet." in phone.page
    assert phone.send(text="x" * (TEXT_LIMIT + 1)).status == 422
    assert f"{TEXT_LIMIT + 1} of {TEXT_LIMIT}" in phone.page
    assert THANKS in phone.send(text="ي" * TEXT_LIMIT).page, "a long text of any script goes through"
    assert [len(one.text) for one in asker.given] == [TEXT_LIMIT]


def test_ideas_may_follow_each_other_up_to_a_limit(opened: Opener) -> None:
    asker, server = opened(IDEA, acts=(1000.0, 1000.0))
    phone = Phone(server).scan()
    for number in range(MOST_OF_ONE):
        phone.send(text=f"Idea {number}", name="Ana\nLee" if number else "")
        assert "Your idea has arrived." in phone.page
        again = re.search(r'href="(/s/[^"]+)"', phone.page)
        if again:
            phone.get(again[1])
    assert again is None
    assert "as much as one phone can give" in phone.page
    assert [one.name for one in asker.given] == ["", *["Ana Lee"] * (MOST_OF_ONE - 1)]


def test_a_full_disk_loses_nothing_that_was_typed(opened: Opener) -> None:
    asker, server = opened(IDEA)
    asker.fail = True
    phone = Phone(server).scan().send(text="Keep <me>")
    assert phone.status == 503
    assert "Keep &lt;me&gt;" in phone.page
    assert "could not be saved" in phone.page
    asker.fail = False
    assert "has arrived" in phone.send(text="Keep <me>").page
    assert [one.text for one in asker.given] == ["Keep <me>"]


def test_a_slow_disk_keeps_the_answer_once_when_it_is_sent_again(opened: Opener) -> None:
    asker, server = opened(answer_seconds=0.2)
    asker.free.clear()
    phone = Phone(server).scan().send(q__say="5")
    assert phone.status == 503
    assert "busy" in phone.page
    assert re.search(r'value="5" id="q1v5" checked', phone.page)
    asker.free.set()
    assert THANKS in phone.send(q__say="5").page
    assert len(asker.given) == 1


# Who may come in


def test_without_the_secret_there_is_a_field_for_the_code(opened: Opener) -> None:
    _, server = opened()
    phone = Phone(server).get("/")
    assert "Type the code" in phone.page
    assert "I had a say." not in phone.page
    assert phone.post("/enter", code="abd-234").status == 403
    assert "The code is not right" in phone.page
    assert "I had a say." in phone.post("/enter", code=" abc 234").page


@pytest.mark.parametrize("secret", ["", "t" * 22, "s" * 21, "ü" * 22, "s" * 4000])
def test_a_wrong_secret_opens_nothing(opened: Opener, secret: str) -> None:
    _, server = opened()
    phone = Phone(server).get(f"/?j={secret}")
    assert phone.status == 403
    assert "I had a say." not in phone.page


@pytest.mark.parametrize("change", ["", "x", ".2", "flip"])
def test_a_seat_that_we_did_not_make_is_none(opened: Opener, change: str) -> None:
    asker, server = opened()
    own = Phone(server).scan().place
    name, number, proof = own.removeprefix("/s/").split(".")
    wrong = {"": "", "x": "x" * 49, ".2": f"{name}.2.{proof}", "flip": f"{name[::-1]}.{number}.{proof}"}[change]
    for place in (f"/s/{wrong}", f"/s/{wrong}/more", f"/s/{'9' * 3000}"):
        assert Phone(server).get(place).status in (404, 405)
        assert Phone(server).post(place, q__say="3").status in (404, 405)
    assert asker.given == []


def test_codes_are_guessed_five_times_and_the_page_stays_open(opened: Opener) -> None:
    _, server = opened(clock=lambda: 0.0)
    phone = Phone(server)
    found = [phone.post("/enter", code=f"WRONG{number}").status for number in range(8)]
    assert found == [403] * 5 + [429] * 3
    assert "I had a say." in phone.scan().page, "whoever scans is no guesser"


def test_seats_of_one_opening_are_none_in_another(opened: Opener) -> None:
    _, first = opened()
    _, second = opened()
    place = Phone(first).scan().place
    assert Phone(second).get(place).status == 404


# The guard


def test_every_answer_is_dressed_and_sets_no_cookie(opened: Opener) -> None:
    _, server = opened()
    phone = Phone(server)
    for path in ("/", f"/?j={KEYS.secret}", "/page.css", "/page.js", "/icon.svg", "/nothing", "/s/x"):
        answer = phone.web.get(path)
        assert "default-src 'none'" in answer.headers["content-security-policy"], path
        assert "form-action 'self'" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert "set-cookie" not in answer.headers
        assert "server" not in answer.headers
    assert not phone.web.cookies


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 421),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Content-Type": "application/json"}, 415),
        ({"Content-Type": "multipart/form-data; boundary=x"}, 415),
        ({"Content-Length": "99999999"}, 413),
    ],
)
def test_what_no_page_of_ours_sends_is_turned_away(opened: Opener, headers: dict[str, str], status: int) -> None:
    asker, server = opened()
    place = Phone(server).scan().place
    with Wire(server.address) as wire:
        fields = {"Content-Type": FORM["Content-Type"], **headers}
        answer = wire.ask("POST", place, b"q.say=3", **{name.replace("-", "_"): text for name, text in fields.items()})
    assert answer.status == status
    assert b"<!DOCTYPE html>" in answer.body, "a phone reads why"
    assert asker.given == []


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
def test_other_methods_do_nothing(opened: Opener, method: str) -> None:
    _, server = opened()
    assert Phone(server).web.request(method, "/").status_code == 405


@loopbacks
def test_a_flood_is_slowed_and_others_come_through(opened: Opener) -> None:
    asker, server = opened(page_loads=(1.0, 30.0), clock=lambda: 0.0)
    statuses = [Phone(server).get("/").status for _ in range(40)]
    assert statuses.count(429) >= 10
    with Wire(server.address, source="127.0.0.2") as other:
        assert other.ask("GET", "/").status == 200
    assert asker.given == []


def test_one_seat_cannot_hammer(opened: Opener) -> None:
    _, server = opened(acts=(1.0, 5.0), clock=lambda: 0.0)
    phone = Phone(server).scan()
    statuses = [phone.get(phone.place).status for _ in range(10)]
    assert 429 in statuses
    assert Phone(server).scan().status == 200


@pytest.mark.parametrize(
    "body",
    [b"", b"&" * 5000, b"=".join([b"q.say"] * 100), b"%ff%fe=%zz", b"\xff\xfe", b"a=1&" * 200, b"q.say=3&q.say=9"],
)
def test_hostile_bodies_are_no_answer(opened: Opener, body: bytes) -> None:
    asker, server = opened()
    phone = Phone(server).scan()
    answer = phone.web.post(phone.place, content=body, headers=FORM)
    assert answer.status_code == 422
    assert asker.given == []


def test_closing_finishes_what_is_being_written(opened: Opener) -> None:
    asker, server = opened()
    phone = Phone(server).scan()
    asker.free.clear()
    with ThreadPoolExecutor(2) as pool:
        sending = pool.submit(phone.send, q__say="2")
        assert asker.busy.wait(60)
        stopping = pool.submit(server.stop)
        asker.free.set()
        stopping.result()
        with contextlib.suppress(httpx.HTTPError):  # whether it was still told is another matter
            sending.result()
    assert [one.ratings for one in asker.given] == [{"say": 2}]


def test_a_room_behind_one_address_comes_in_and_answers_at_once(opened: Opener) -> None:
    asker, server = opened(answer_seconds=20.0)
    with ThreadPoolExecutor(20) as room:
        found = list(room.map(answered, [server] * 120))
    assert found == [200] * 120
    assert len(asker.given) == 120


def answered(server: AskServer) -> int:
    """One phone that tries again as browsers do when a connection is cut."""
    phone = Phone(server)
    for _ in range(5):
        with contextlib.suppress(httpx.HTTPError):
            return phone.scan().send(q__say="4").status
    return 0


@pytest.mark.parametrize(
    ("language", "day"), [("en", "29 August 2026"), ("de", "29. August 2026"), ("ar", "29 أغسطس 2026")]
)
def test_the_last_day_is_written_as_people_write_days(language: str, day: str) -> None:
    for way in ("wifi", "mail", "laptop"):
        said = " ".join(promises(PULSE, words(language), way))
        assert day in said
        assert PULSE.closes not in said
    assert words(language).day("some day") == "some day"
    assert len({words(language).day(f"2026-{month:02}-03") for month in range(1, 13)}) == 12
