"""The page for phones in a real browser: with and without scripts, by every hand and eye, and no word to elsewhere."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.domain.pulse.records import Pulse
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.gathering import asking, collecting
from okr_desktop.services.engagement.gathering.asking import Opening
from tests.app import browser
from tests.app.browser import Browser
from tests.app.phone_kit import PHONE
from tests.services.engagement.pulse_kit import asked

pytestmark = pytest.mark.skipif(not browser.found(), reason="chromium and chromium-driver are not installed")

TAB, SPACE, ENTER = "\ue004", " ", "\ue007"
EVIL = "</textarea><img src=x onerror=\"document.title='hacked'\">"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = """
let done = arguments[1];
let told = node => node.html.slice(0, 120) + node.failureSummary;
axe.run(document, {runOnly: arguments[0]}).then(found => {
  done(found.violations.map(one => one.id + ': ' + one.nodes.map(told).join(' | ')));
});
"""
SMALL = """
let wrong = [];
let targets = 'button, select, textarea, label.pick, input:not([type=radio]), nav a, .button';
for (let e of document.querySelectorAll(targets)) {
  let box = e.getBoundingClientRect();
  if (e.offsetParent && (box.height < 44 || box.width < 44)) wrong.push(e.outerHTML.slice(0, 100));
}
if (document.documentElement.scrollWidth > innerWidth) wrong.push('wider than ' + innerWidth);
return wrong;
"""
ASKED = "return performance.getEntries().map(one => one.name).filter(name => name.startsWith('http'))"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Pulse]]:
    desk, pulse = asked(tmp_path_factory.mktemp("office"), ben=6, cleo=6)
    yield desk, pulse
    desk.close()


@pytest.fixture(scope="module")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("phone"), mobile=PHONE) as made:
        yield made


@pytest.fixture
def pulse_page(office: tuple[Desk, Pulse]) -> Iterator[Opening]:
    opening = asking.open_page(office[0], f"pulse:{office[1].id}", "127.0.0.1")
    yield opening
    opening.close()


@pytest.fixture
def idea_page(office: tuple[Desk, Pulse]) -> Iterator[Opening]:
    opening = asking.open_page(office[0], "idea", "127.0.0.1")
    yield opening
    opening.close()


def send(chrome: Browser, page: str = "thanks") -> None:
    chrome.click("button.main")
    chrome.until(
        f"document.body && document.body.dataset.page === {json.dumps(page)} && document.readyState === 'complete'",
    )


def axe(chrome: Browser) -> list[str]:
    spec = importlib.util.find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.origin is not None
    chrome.run(Path(spec.origin).with_name("axe.min.js").read_text("utf-8"))
    return chrome.do("POST", "/execute/async", {"script": AXE, "args": [TAGS]})


def test_a_pulse_is_answered_once_by_touch_and_asks_nobody_else(
    chrome: Browser, office: tuple[Desk, Pulse], pulse_page: Opening
) -> None:
    before = collecting.waiting(office[0])["pulse_answer"]
    chrome.open(pulse_page.join_url)
    chrome.click("label.pick:has(#q1v4)")
    chrome.write("#text", EVIL)
    assert {one.split("/")[2] for one in chrome.run(ASKED)} == {pulse_page.address}
    send(chrome)
    assert chrome.run("return [document.title, document.images.length]") == [office[1].title, 0]
    chrome.do("POST", "/refresh")
    assert "arrived" in chrome.text("main")
    chrome.open(pulse_page.join_url)
    chrome.until("document.body.dataset.page === 'thanks'")
    assert pulse_page.count == 1
    assert collecting.waiting(office[0])["pulse_answer"] == before + 1
    comments = [one.comment for one in collecting.box_of(office[0]).records("pulse_answer") if one.comment]
    assert comments == [EVIL]
    assert chrome.run("return document.cookie") == ""


def test_what_was_typed_outlives_a_reload_and_another_language(chrome: Browser, idea_page: Opening) -> None:
    chrome.open(idea_page.join_url)
    chrome.write("#text", "Half an idea")
    chrome.do("POST", "/refresh")
    assert chrome.run("return document.getElementById('text').value") == "Half an idea"
    chrome.click("nav a[lang=de]")
    chrome.until("document.documentElement.lang === 'de'")
    assert chrome.run("return document.getElementById('text').value") == "Half an idea"
    send(chrome)
    chrome.click("main a.button")
    chrome.until("document.getElementById('text')")
    assert chrome.run("return document.getElementById('text').value") == "", "the next one begins empty"
    assert "Half" not in chrome.run("return JSON.stringify(sessionStorage) + JSON.stringify(localStorage)")


def test_by_keys_alone(chrome: Browser, idea_page: Opening) -> None:
    chrome.open(idea_page.join_url)
    chrome.run("document.getElementById('text').focus()")
    chrome.press("By keys" + TAB + "Ana" + TAB)
    assert chrome.run("return document.activeElement.type") == "submit"
    chrome.press(SPACE)
    chrome.until("document.body.dataset.page === 'thanks'")
    assert idea_page.count == 1


def test_it_works_without_its_script(chrome: Browser, office: tuple[Desk, Pulse], pulse_page: Opening) -> None:
    chrome.devtools("Network.enable")
    chrome.devtools("Network.setBlockedURLs", urls=["*page.js*"])
    try:
        chrome.open(f"http://{pulse_page.address}/")
        before = chrome.run("return localStorage.length")
        chrome.write("#code", pulse_page.code.lower())
        send(chrome, "form")
        assert chrome.text("h1") == office[1].title
        send(chrome, "form")
        chrome.until("document.getElementById('problems')")
        assert "Nothing is answered yet." in chrome.text("#problems")
        chrome.click("label.pick:has(#q2v5)")
        send(chrome)
        assert "arrived" in chrome.text("main")
        assert chrome.run("return localStorage.length") == before, "its script did not run"
    finally:
        chrome.devtools("Network.setBlockedURLs", urls=[])
    assert pulse_page.count == 1


def test_a_wrong_secret_shows_no_question(chrome: Browser, pulse_page: Opening) -> None:
    chrome.open(f"http://{pulse_page.address}/?j={'x' * 22}")
    assert chrome.text("#codee") == "This page is not open any more. Scan the code again."
    assert chrome.run("return document.querySelectorAll('fieldset').length") == 0
    chrome.open(f"http://{pulse_page.address}/s/{'x' * 22}.1.{'y' * 22}")
    assert "not open any more" in chrome.text("main")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_axe_finds_nothing_and_every_target_is_large(
    chrome: Browser, pulse_page: Opening, idea_page: Opening, scheme: str, language: str
) -> None:
    pytest.importorskip("axe_playwright_python")
    chrome.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    chrome.devtools("Emulation.setDeviceMetricsOverride", width=320, height=568, deviceScaleFactor=2, mobile=True)
    # What may run here is said by the page alone; the checker comes from outside.
    chrome.devtools("Page.enable")
    chrome.devtools("Page.setBypassCSP", enabled=True)
    found: dict[str, list[str]] = {}
    try:
        for name, opening in (("pulse", pulse_page), ("idea", idea_page)):
            chrome.open(f"http://{opening.address}/?l={language}")
            found[f"{name} enter"] = axe(chrome) + chrome.run(SMALL)
            chrome.open(f"{opening.join_url}&l={language}")
            found[name] = axe(chrome) + chrome.run(SMALL)
            send(chrome, "form")
            chrome.until("document.getElementById('problems')")
            found[f"{name} wrong"] = axe(chrome) + chrome.run(SMALL)
            chrome.write("#text", "x" * 1999)
            send(chrome)
            found[f"{name} thanks"] = axe(chrome) + chrome.run(SMALL)
        chrome.open(f"http://{idea_page.address}/s/none")
        found["told"] = axe(chrome) + chrome.run(SMALL)
        assert chrome.run("return document.documentElement.dir") == "ltr"
    finally:
        chrome.devtools("Page.setBypassCSP", enabled=False)
        chrome.devtools("Emulation.clearDeviceMetricsOverride")
        chrome.devtools("Emulation.setEmulatedMedia", features=[])
    assert {name: said for name, said in found.items() if said} == {}
