"""What the room may see: only allowed fields, only plain text, nothing too small, nothing lost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter

from okr_desktop.domain.workshop.stages import Overlay
from okr_desktop.domain.workshop.views import projector as views
from okr_desktop.qt.workshop import qr
from okr_desktop.qt.workshop.projector import clock, picture, scale
from okr_desktop.qt.workshop.projector.clean import plain
from okr_desktop.qt.workshop.projector.picture import Painted
from okr_desktop.qt.workshop.projector.sheet import Sheet

SIZES = [(1920, 1080), (1280, 720), (1024, 768)]
JOIN = {
    "url": "http://192.168.178.120:8765/#j=AbCdEfGhIjKlMnOpQrStUv",
    "code": "K7MPX4",
    "count": 14,
    "locked": False,
    "wifi": {"ssid": "Workshop-Nord", "password": "sonnen-blume-27", "kind": "WPA"},
}
TIMER = {"state": "running", "left_ms": 421_000, "length_ms": 600_000}
SPREAD = {"answers": 6, "seats": 7, "counts": [0, 1, 2, 1, 1, 1], "mean": "3.1", "any_low": True}
ROWS = [{"id": "r", "text": "@", "kind": "increase", "unit": "@", "baseline": "2", "target": "9", "owner": "@"}]
NOTE = {"id": "n", "text": "@", "author": "@"}
# Every field that a scene knows; "@" is text that people wrote.
FIELDS: dict[str, dict[str, Any]] = {
    "join": {},
    "frame": {"items": [{"id": "1", "text": "@", "kind": "parent"}, {"id": "2", "text": "@", "kind": "sponsor"}]},
    "collect": {"counts": {"ideas": 3, "done": 1, "seats": 4}, "turn": 2, "turns": 6},
    "cards": {"items": [NOTE], "newest": ["n"]},
    "pair": {"a": NOTE, "b": NOTE},
    "canvas": {"groups": [{"id": "g", "letter": "A", "name": "@", "notes": [NOTE]}], "loose": [NOTE]},
    "vote": {"items": [{"id": "1", "letter": "A", "text": "@"}], "counts": {"ballots": 1, "seats": 4}, "budget": 3},
    "ranking": {
        "items": [
            {"id": "1", "letter": "A", "text": "@", "dots": 4, "voters": 2, "picked": True, "reason": "@"},
            {"id": "2", "letter": "B", "text": "@", "dots": 3, "voters": 2, "picked": False, "reason": ""},
        ],
        "kind": "dots",
    },
    "drafts": {"items": [{"id": "1", "text": "@", "why": "@"}], "wordings": [{"id": "1", "text": "@"}] * 2},
    "key_results": {"items": [{"id": "1", "text": "@", "rows": ROWS}]},
    "checklist": {"items": [{"id": "1", "text": "@", "objective": "@", "poll": {"result": 3, "activity": 1}}]},
    "fist": {"counts": {"answers": 6, "seats": 7}, "spread": {**SPREAD, "texts": ["@"]}, "items": []},
    "owners": {"items": [{"id": "1", "text": "@", "owner": "@", "answer": "if", "condition": "@"}]},
    "summary": {"items": [{"id": "1", "text": "@", "rows": ROWS}], "signed": {"name": "@", "verdict": "sign"}},
    "placement": {"items": [{"id": "1", "text": "@", "parent": "@"}], "published": False},
    "result": {"items": [{"id": "1", "text": "@", "rows": ROWS}], "funnel": {"ideas": 47}, "roti": SPREAD},
    "thanks": {},
    "break": {},
    "paused": {},
    "dark": {},
    "offline": {},
}
HOSTILE = [
    "<b>bold</b><img src=x onerror=alert(1)>",
    "\u202eturned \u2066around",
    "nul\x00nul\nline\ttab\x1b[31m",
    "x" * 10_000,
    "long words " * 1_000,
    "😀 👩‍👩‍👧 مرحبا بالعالم שלום 漢字",
    "=cmd|' /C calc'!A0",
    "a" + "\u0301" * 500,
    "\ud800 lone",
    "Reparaturdurchlaufzeitverkürzungsmaßnahmenausschussvorsitzende" * 3,
    "",
    "   ",
]


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """Fonts and pictures need an application."""


def view(scene: str, text: str = "An idea", **more: Any) -> dict[str, Any]:
    common = {"scene": scene, "stage": "collect", "round": 1, "overlay": "", "title": text, "question": text}
    found = {**common, "prompt": text, "timer": TIMER, "join": JOIN, "counts": {"seats": 4}, "notice": ""}
    return fill({**found, **FIELDS[scene], **more}, text)


def fill(value: Any, text: str) -> Any:
    if isinstance(value, dict):
        return {name: fill(one, text) for name, one in value.items()}
    if isinstance(value, list):
        return [fill(one, text) for one in value]
    return text if value == "@" else value


def paint(of: dict[str, Any], size: tuple[int, int] = (1280, 720), **how: Any) -> tuple[Painted, QImage]:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    found = picture.paint(painter, QSizeF(*size), of, **how)
    painter.end()
    return found, image


def all_texts(of: dict[str, Any], size: tuple[int, int] = (1280, 720)) -> list[str]:
    pages = paint(of, size)[0].pages
    return [text for page in range(pages) for text in paint(of, size, page=page)[0].texts]


def spoiled(value: Any, secret: str) -> Any:
    """The same with a field more, of every form, in every record."""
    if isinstance(value, dict):
        extra = {"secret": secret, "seat": {"id": secret, "text": secret}, "ballots_by": [{"text": secret}]}
        return {**{name: spoiled(one, secret) for name, one in value.items()}, **extra}
    return [spoiled(one, secret) for one in value] if isinstance(value, list) else value


def test_every_scene_of_the_contract_has_a_picture() -> None:
    assert set(views.SCENES.values()) <= picture.SCENES.keys()
    assert {overlay.value for overlay in (Overlay.PAUSED, Overlay.BREAK, Overlay.OFFLINE)} <= picture.SCENES.keys()
    assert FIELDS.keys() == picture.SCENES.keys()


@pytest.mark.parametrize("scene", FIELDS)
def test_a_field_that_is_not_allowed_changes_nothing(scene: str) -> None:
    honest = view(scene)
    leaky = spoiled(honest, "OUT WITH IT")
    assert picture.reduced(leaky) == picture.reduced(honest)
    (said, one), (heard, other) = paint(honest), paint(leaky)
    assert heard == said
    assert one == other
    assert "OUT WITH IT" not in repr(picture.reduced(leaky))


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(scene=st.sampled_from(sorted(FIELDS)), data=st.data())
def test_no_scene_shows_or_chokes_on_what_it_does_not_expect(scene: str, data: st.DataObject) -> None:
    honest = view(scene)
    broken = {**honest, **{name: data.draw(ANYTHING) for name in data.draw(st.sets(st.sampled_from(sorted(honest))))}}
    broken["scene"] = scene
    hidden = data.draw(st.dictionaries(st.text(min_size=1, max_size=8), st.just("HIDDEN-7f3a"), max_size=4))
    leaky = {**hidden, **broken}
    found, _ = paint(leaky, (640, 480))
    assert not any("HIDDEN-7f3a" in text for text in found.texts)


def test_sealed_scenes_cannot_be_given_texts_or_totals() -> None:
    sealed = {"items": [{"id": "1", "letter": "A", "text": "Visible", "dots": 9, "voters": 8}], "notes": ["SECRET"]}
    collect = picture.reduced({**view("collect"), **sealed})
    assert "items" not in collect
    assert "notes" not in collect
    vote = picture.reduced({**view("vote"), **sealed})
    assert vote["items"] == [{"id": "1", "letter": "A", "text": "Visible"}]


def test_the_secret_of_the_address_is_written_in_no_scene() -> None:
    for scene in FIELDS:
        assert not any("AbCdEfGhIjKlMnOpQrStUv" in text for text in all_texts(view(scene)))


def test_an_unknown_scene_shows_nothing() -> None:
    found, image = paint({**view("cards"), "scene": "console"})
    assert found.texts == ()
    assert image.pixelColor(300, 300).lightness() == 0


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("scene", FIELDS)
def test_hostile_words_are_plain_words(scene: str, text: str) -> None:
    found, _ = paint(view(scene, text), (1024, 768))
    for said in found.texts:
        assert said.isprintable() or "\u200d" in said or "\xad" in said
        assert not set(said) & set("\u202e\u2066\x00\x1b\n")
        assert len(said) < 700


def test_markup_is_shown_as_it_was_typed() -> None:
    assert HOSTILE[0] in all_texts(view("cards", HOSTILE[0]))


def test_plain_text_is_one_line_and_keeps_what_people_wrote() -> None:
    assert plain("two\nlines\t here ") == "two lines here"
    assert plain("a\u202eb\u2066c\x00d") == "abcd"
    assert plain("Zoë 👩‍👧 مرحبا") == "Zoë 👩‍👧 مرحبا"
    assert plain("a" + "\u0334" * 50) == "a" + "\u0334" * 3
    assert plain("\ud800x") == "x"
    assert plain("y" * 900) == "y" * 600 + "…"
    assert plain(None) == ""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", FIELDS)
def test_nothing_is_smaller_than_24_points_of_a_full_hd_picture(
    scene: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    lines = Sheet.lines

    def watched(sheet: Sheet, rect: Any, laid: Any, *rest: Any, **more: Any) -> Any:
        sizes.append(laid.size)
        return lines(sheet, rect, laid, *rest, **more)

    monkeypatch.setattr(Sheet, "lines", watched)
    texts = ["Short", "Reparaturdurchlaufzeitverkürzung bei Lastenfahrradverleihstationen", "many words " * 60]
    for text in texts:
        paint(view(scene, text), size)
    assert min(sizes, default=scale.SMALLEST) >= scale.SMALLEST
    assert bool(sizes) == (scene != "dark")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["items", "loose"])
def test_sixty_cards_stand_on_pages_and_none_is_lost(size: tuple[int, int], name: str) -> None:
    ideas = [f"Idea number {number} of the room, with some words to read" for number in range(60)]
    scene = "cards" if name == "items" else "canvas"
    of = {**view(scene), name: [{"id": str(at), "text": text} for at, text in enumerate(ideas)], "groups": []}
    pages = paint(of, size)[0].pages
    texts = all_texts(of, size)
    assert pages > 1
    assert [text for text in texts if text.startswith("Idea number")] == ideas
    first = paint(of, size)[0].texts
    assert any("more" in text and "of" in text for text in first)
    assert not any("more" in text for text in paint(of, size, page=pages - 1)[0].texts)


def test_a_list_keeps_its_order_over_pages() -> None:
    rows = [{"id": str(at), "letter": chr(65 + at), "text": f"Choice {at} " + "long " * 20} for at in range(26)]
    texts = all_texts({**view("vote"), "items": rows})
    assert [text.split()[1] for text in texts if text.startswith("Choice")] == [str(at) for at in range(26)]


def test_a_cluster_taller_than_the_wall_says_how_many_more() -> None:
    notes = [{"id": str(at), "text": f"Note {at} with quite a few words in it"} for at in range(40)]
    group = {"id": "g", "letter": "A", "name": "Everything", "notes": notes}
    texts = all_texts({**view("canvas"), "groups": [group], "loose": []})
    shown = [text for text in texts if text.startswith("Note ")]
    assert f"… and {40 - len(shown)} more" in texts


def test_new_cards_are_on_the_page_that_leads() -> None:
    items = [{"id": str(at), "text": f"Idea {at} " + "words " * 15} for at in range(60)]
    found, _ = paint({**view("cards"), "items": items, "newest": ["59"]})
    assert found.lead == found.pages - 1
    assert any(
        text.startswith("Idea 59") for text in paint({**view("cards"), "items": items}, page=found.lead)[0].texts
    )


@pytest.mark.parametrize("size", SIZES)
def test_the_way_in_has_everything_and_codes_that_are_read_across_the_room(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    codes: list[tuple[str, int]] = []
    real = qr.paint

    def watched(painter: QPainter, rect: Any, text: str, *rest: Any, **more: Any) -> int:
        module = real(painter, rect, text, *rest, **more)
        codes.append((text, module))
        return module

    monkeypatch.setattr(qr, "paint", watched)
    texts = paint({**view("join", "Our question"), "join": JOIN}, size)[0].texts
    assert [text for text, _ in codes] == ["WIFI:T:WPA;S:Workshop-Nord;P:sonnen-blume-27;;", JOIN["url"]]
    assert all(module >= scale.MODULE for _, module in codes), codes
    joined = "\n".join(texts)
    for wanted in ("Our question", "Workshop-Nord", "sonnen-blume-27", "192.168.178.120:8765", "K7M PX4", "14"):
        assert wanted in joined
    assert "mobile data" in joined
    assert "without internet" in joined


def test_a_long_password_is_never_cut() -> None:
    password = "a-very-long-passphrase;with:odd,1234567890-and-more-of-it-63-xx"
    wifi = {"ssid": "Konferenzzentrum Gästenetz 5GHz ÄÖ;x", "password": password, "kind": "WPA"}
    for size in SIZES:
        texts = paint({**view("join"), "join": {**JOIN, "wifi": wifi}}, size)[0].texts
        assert any(password in text for text in texts)


def test_a_closed_door_shows_no_code() -> None:
    texts = "\n".join(all_texts({**view("join"), "join": {**JOIN, "locked": True}}))
    assert "K7M" not in texts
    assert "closed" in texts
    assert "K7M" not in "\n".join(all_texts({**view("vote"), "join": {**JOIN, "locked": True}}))
    assert "K7M PX4" in "\n".join(all_texts(view("vote")))


@pytest.mark.parametrize(
    ("timer", "passed", "digits", "words", "sign"),
    [
        ({"state": "running", "left_ms": 421_000, "length_ms": 600_000}, 0, "7:01", "", "clock"),
        ({"state": "running", "left_ms": 61_000, "length_ms": 600_000}, 1_000, "1:00", "Last minute", "clock"),
        (
            {"state": "running", "left_ms": 61_000, "length_ms": 600_000},
            51_500,
            "0:10",
            "Last seconds",
            "alert-triangle",
        ),
        ({"state": "running", "left_ms": 1_000, "length_ms": 600_000}, 5_000, "0:00", "Time is up", "alert-triangle"),
        ({"state": "paused", "left_ms": 5_000, "length_ms": 600_000}, 9_000, "0:05", "The clock stands", "pause"),
        ({"state": "over", "left_ms": 0, "length_ms": 600_000}, 0, "0:00", "Time is up", "alert-triangle"),
    ],
)
def test_the_clock_warns_in_words_and_with_a_sign(
    timer: dict[str, Any], passed: int, digits: str, words: str, sign: str
) -> None:
    found = clock.read(timer, passed)
    assert found is not None
    assert (found.digits, found.words, found.sign) == (digits, words, sign)
    texts = paint({**view("collect"), "timer": timer}, passed_ms=passed)[0].texts
    assert digits in texts
    assert not words or words in texts


@pytest.mark.parametrize("timer", [None, {}, {"state": "off"}, "x", {"state": "running", "left_ms": float("nan")}])
def test_no_timer_or_a_broken_one_is_no_trouble(timer: Any) -> None:
    found = clock.read(timer)
    assert found is None or found.seconds == 0


def test_fewer_than_five_answers_have_no_picture() -> None:
    few = {"answers": 4, "seats": 4, "counts": [], "mean": "3.2", "any_low": True, "texts": []}
    texts = all_texts({**view("fist"), "spread": few})
    assert "3.2" in texts
    assert not {"0", "1", "2", "3", "4", "5"} & set(texts)


def test_while_answers_come_in_there_is_no_result() -> None:
    texts = all_texts({**view("fist"), "spread": None})
    assert "6 of 7 have answered" in texts
    assert "3.1" not in texts


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("scene", FIELDS)
def test_light_and_dark_and_from_right_to_left_say_the_same(scene: str, dark: bool, rtl: bool) -> None:
    said, image = paint(view(scene), dark=dark, rtl=rtl)
    assert said == paint(view(scene))[0]
    light = image.pixelColor(2, 360).lightness()
    assert light < 64 if dark or scene == "dark" else light > 200
