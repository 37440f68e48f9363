"""The form before a workshop in a real browser: offline, by keys, from the page to the board; nobody is shut out."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.domain.workshop.model import Mode, Origin
from okr_desktop.services.workshop.form_page import write_form
from okr_desktop.services.workshop.form_texts import ENGLISH, GERMAN
from okr_desktop.services.workshop.hall import Hall
from okr_desktop.services.workshop.idea_lists import parse_files, parse_ideas
from tests.app import browser
from tests.app.browser import Browser
from tests.services.workshop import kit

pytestmark = pytest.mark.skipif(not browser.found(), reason="chromium and chromium-driver are not installed")

TAB, SPACE = "\ue004", " "
EVIL = '</script><img src=x onerror=document.title="hacked"> <b>bold</b>?'
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = """
let done = arguments[1];
axe.run(document, {runOnly: arguments[0]}).then(found => {
  done(found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html.slice(0, 120)).join(' | ')));
});
"""


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = kit.made(tmp_path, question=EVIL, mode=Mode.NAMED_AFTER, language="de", facilitator="Ada")
    yield made
    made.close()


@pytest.fixture
def chrome(tmp_path: Path) -> Iterator[Browser]:
    # A proxy that is nowhere: whatever the page asks of the network fails and is seen in the log.
    with Browser(tmp_path / "chrome", "--proxy-server=127.0.0.1:9") as made:
        yield made


def shown(chrome: Browser, hall: Hall, path: Path, language: str = "") -> None:
    chrome.open(write_form(hall.view().live, path, language).as_uri())


def texts(hall: Hall) -> list[str]:
    return sorted(note.text for note in hall.view().live.board.notes.values())


def test_filled_in_by_keys_saved_offline_and_brought_in(chrome: Browser, hall: Hall, tmp_path: Path) -> None:
    shown(chrome, hall, tmp_path / "f.html")
    assert chrome.text("h1") == EVIL
    assert chrome.run("return [document.title, document.images.length]") == [GERMAN["title"], 0]
    chrome.run("document.getElementById('name').focus()")
    for keys in ("Ana Lee", "Kürzere Wege 🚲 </script>", "Weniger Briefe", "Ruhe am Telefon", "Ein viertes Feld"):
        chrome.press(keys + TAB)
    assert chrome.run("return document.querySelectorAll('#ideas textarea').length") == 5
    chrome.press(TAB)
    assert chrome.run("return document.activeElement.type") == "submit"
    chrome.press(SPACE)
    path = chrome.downloaded()
    assert path.name.startswith("OKR-Ideen - Ana Lee - ")
    assert path.name.endswith(".okr-ideas.json")
    assert path.name in chrome.text("#saved")
    found = parse_files([path], Origin.PREWORK, hall.view().live)
    assert (len(found.rows), found.problems, found.refused) == (4, (), ())
    assert hall.import_ideas(found.rows).result() == 4
    assert texts(hall) == ["Ein viertes Feld", "Kürzere Wege 🚲 </script>", "Ruhe am Telefon", "Weniger Briefe"]
    assert {note.author for note in hall.view().live.board.notes.values()} == {"Ana Lee"}
    assert chrome.log() == []


def test_what_was_typed_outlives_a_reload_and_is_known_again(chrome: Browser, hall: Hall, tmp_path: Path) -> None:
    shown(chrome, hall, tmp_path / "f.html", "en")
    chrome.write("#i1", "Faster\nanswers")
    chrome.click("#copy")
    hall.import_ideas(parse_ideas(chrome.run("return document.getElementById('text').value")).rows).result()
    assert texts(hall) == ["Faster answers"]
    shown(chrome, hall, tmp_path / "f.html", "en")
    chrome.until("document.getElementById('i1').value == 'Faster\\nanswers'")
    chrome.write("#i2", "Calmer")
    chrome.click("#copy")
    text = chrome.run("return document.getElementById('text').value")
    assert "- Faster answers\n- Calmer\n" in text
    assert hall.import_ideas(parse_ideas(text, live=hall.view().live).rows).result() == 1
    assert texts(hall) == ["Calmer", "Faster answers"]


def test_what_another_window_keeps_is_taken_while_nothing_is_typed_here(
    chrome: Browser, hall: Hall, tmp_path: Path
) -> None:
    shown(chrome, hall, tmp_path / "f.html", "en")
    first = chrome.do("GET", "/window")
    second = chrome.do("POST", "/window/new", {"type": "tab"})["handle"]
    chrome.do("POST", "/window", {"handle": second})
    shown(chrome, hall, tmp_path / "f.html", "en")
    chrome.write("#i1", "Faster answers")
    chrome.do("POST", "/window", {"handle": first})
    chrome.until("document.getElementById('i1').value == 'Faster answers'")
    chrome.write("#i2", "Calmer")
    chrome.do("POST", "/window", {"handle": second})
    assert chrome.run("return document.getElementById('i2').value") == "", "typed here already: nothing comes between"


def test_what_is_wrong_is_said_and_nothing_is_saved(chrome: Browser, hall: Hall, tmp_path: Path) -> None:
    shown(chrome, hall, tmp_path / "f.html", "en")
    chrome.click("button.main")
    assert chrome.text("#sum") == ENGLISH["js_nothing"]
    chrome.run(
        "let field = document.getElementById('i2'); field.value = '🚲'.repeat(281);"
        "field.dispatchEvent(new Event('input', {bubbles: true}))"
    )
    chrome.click("button.main")
    assert chrome.text("#i2e") == ENGLISH["js_long"].format(count=281, limit=280)
    assert chrome.run("return [document.activeElement.id, document.getElementById('i2').ariaInvalid]") == ["i2", "true"]
    assert list(chrome.downloads.iterdir()) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_a_small_phone_is_wide_enough(
    chrome: Browser, hall: Hall, tmp_path: Path, scheme: str
) -> None:
    pytest.importorskip("axe_playwright_python")
    chrome.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    chrome.devtools("Emulation.setDeviceMetricsOverride", width=320, height=568, deviceScaleFactor=2, mobile=True)
    shown(chrome, hall, tmp_path / "f.html")
    chrome.write("#i1", "x" * 300)
    chrome.click("button.main")
    chrome.write("#i1", "\ue003" * 30)
    chrome.click("#copy")
    spec = importlib.util.find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.origin is not None
    chrome.devtools("Page.enable")
    chrome.run(Path(spec.origin).with_name("axe.min.js").read_text("utf-8"))
    assert chrome.do("POST", "/execute/async", {"script": AXE, "args": [TAGS]}) == []
    assert chrome.run("return document.documentElement.scrollWidth <= innerWidth")


def test_a_sealed_workshop_asks_for_no_name_and_sends_none(chrome: Browser, tmp_path: Path) -> None:
    made = kit.made(tmp_path, mode=Mode.SEALED)
    shown(chrome, made, tmp_path / "f.html")
    assert chrome.run("return document.getElementById('name')") is None
    assert ENGLISH["sealed"] in chrome.text("#notice")
    chrome.write("#i1", "Faster")
    chrome.click("button.main")
    text = chrome.downloaded().read_text("utf-8")
    assert '"name"' not in text
    assert "saved" not in text
    made.close()
