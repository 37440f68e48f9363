"""The form in a mail in a real browser: offline, by keys, from the page to the box; the next person sees nothing."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.domain.pulse.records import Pulse
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.gathering import ask_form, collecting
from okr_desktop.services.engagement.gathering.ask_answers import read_answers
from tests.app import browser
from tests.app.browser import Browser
from tests.app.test_ask_browser import AXE, EVIL, SPACE, TAB, TAGS
from tests.services.engagement.pulse_kit import asked

pytestmark = pytest.mark.skipif(not browser.found(), reason="chromium and chromium-driver are not installed")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[tuple[Desk, Pulse]]:
    desk, pulse = asked(tmp_path, ben=6, cleo=6)
    yield desk, pulse
    desk.close()


@pytest.fixture
def chrome(tmp_path: Path) -> Iterator[Browser]:
    # A proxy that is nowhere: whatever the page asks of the network fails and is seen in the log.
    with Browser(tmp_path / "chrome", "--proxy-server=127.0.0.1:9") as made:
        yield made


def shown(chrome: Browser, desk: Desk, what: str, path: Path, language: str = "en") -> None:
    chrome.open(ask_form.write_form(desk, what, path, language).as_uri())


def test_a_pulse_by_keys_offline_and_into_the_box(chrome: Browser, office: tuple[Desk, Pulse], tmp_path: Path) -> None:
    desk, pulse = office
    shown(chrome, desk, f"pulse:{pulse.id}", tmp_path / "f.html")
    chrome.click("button.main")
    assert chrome.text("#sum") == "Nothing is answered yet."
    assert list(chrome.downloads.iterdir()) == []
    chrome.run("document.getElementById('q1v').focus()")
    chrome.press("\ue015" * 4)  # down: from "no answer" to "agree"
    chrome.run("document.getElementById('group').value = arguments[0]", pulse.groups[1].id)
    chrome.run("document.getElementById('text').focus()")
    chrome.press("More time" + TAB)
    assert chrome.run("return document.activeElement.type") == "submit"
    chrome.press(SPACE)
    path = chrome.downloaded()
    assert path.name == "OKR answer.okr-answer.json"
    chrome.click("#copy")
    copied = tmp_path / "mail.txt"
    copied.write_text(chrome.run("return document.getElementById('mailtext').value"), "utf-8")
    taken = read_answers(desk, [path, copied])
    assert (taken.new, taken.known, taken.refused) == ({"pulse": 1}, 1, ())
    rated, said = sorted(collecting.box_of(desk).records("pulse_answer"), key=has_words)
    assert (dict(rated.ratings), rated.group) == ({pulse.items[0]: 4}, pulse.groups[1].id)
    assert (said.comment, said.group) == ("More time", "")
    assert chrome.log() == []


def has_words(one: object) -> bool:
    return bool(getattr(one, "comment", ""))


def test_a_reload_finds_it_again_and_the_next_person_finds_nothing(
    chrome: Browser, office: tuple[Desk, Pulse], tmp_path: Path
) -> None:
    desk, _ = office
    shown(chrome, desk, "idea", tmp_path / "f.html")
    chrome.write("#text", EVIL)
    chrome.do("POST", "/refresh")
    assert chrome.run("return document.getElementById('text').value") == EVIL
    chrome.click("#copy")
    first = chrome.run("return document.getElementById('mailtext').value")
    chrome.run("window.confirm = () => true")
    chrome.click("#clear")
    everything = "return document.body.innerText + JSON.stringify([...document.querySelectorAll('textarea, input')]"
    assert "onerror" not in chrome.run(everything + ".map(e => e.value)) + JSON.stringify(sessionStorage)")
    chrome.write("#text", "Another person")
    chrome.click("#copy")
    second = chrome.run("return document.getElementById('mailtext').value")
    files = [tmp_path / "1.txt", tmp_path / "2.txt"]
    for path, text in zip(files, (first, second), strict=True):
        path.write_text(text, "utf-8")
    assert read_answers(desk, files).new == {"idea": 2}, "two people at one browser are two"
    assert chrome.run("return localStorage.length") == 0
    assert chrome.run("return document.title") == "Give an idea"


@pytest.mark.parametrize(("scheme", "language"), [("light", "en"), ("dark", "de"), ("light", "ar")])
def test_axe_finds_nothing_and_a_small_phone_is_wide_enough(
    chrome: Browser, office: tuple[Desk, Pulse], tmp_path: Path, scheme: str, language: str
) -> None:
    pytest.importorskip("axe_playwright_python")
    desk, pulse = office
    spec = importlib.util.find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.origin is not None
    chrome.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    chrome.devtools("Emulation.setDeviceMetricsOverride", width=320, height=568, deviceScaleFactor=2, mobile=True)
    chrome.devtools("Page.enable")
    for what in ("concern", f"pulse:{pulse.id}"):
        shown(chrome, desk, what, tmp_path / "f.html", language)
        chrome.click("button.main")
        chrome.write("#text", "x" * 1990)
        chrome.click("#copy")
        chrome.run(Path(spec.origin).with_name("axe.min.js").read_text("utf-8"))
        assert chrome.do("POST", "/execute/async", {"script": AXE, "args": [TAGS]}) == []
        assert chrome.run("return document.documentElement.scrollWidth <= innerWidth")
