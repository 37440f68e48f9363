"""The check-in form in a real browser: offline, by keyboard, from the page to the stored check-in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Kind, Metric, Milestone, Objective
from okr_desktop.domain.people import Person
from okr_desktop.services import check_in_form, check_ins, cycles, people, planning, upkeep, values
from okr_desktop.services.check_in_form import FormWish
from okr_desktop.services.desk import Desk
from tests.app import browser
from tests.app.browser import Browser

pytestmark = pytest.mark.skipif(not browser.found(), reason="chromium and chromium-driver are not installed")

TAB, SPACE, END, DOWN = "\ue004", " ", "\ue010", "\ue015"
EVIL = '</script><img src=x onerror=document.title="hacked"> <b>bold</b>'
# The browser says what day it is: the day of the tests must be the real one.
TODAY = date.today()


class World:
    """One key result of each kind that is asked for in its own way."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.desk: Desk = upkeep.create_desk(folder / "t.okrdb", folder / "backups", "Acme")
        desk = self.desk
        self.ana = people.save(desk, Person(new_id(), "Ana")).value
        span = Cycle(new_id(), "Now", TODAY - timedelta(30), TODAY + timedelta(30))
        cycle = cycles.save(desk, span).value
        self.objective = planning.add(desk, Objective(new_id(), EVIL, cycle=cycle, owner=self.ana)).value
        self.number = self.add("Riders", Metric(Kind.INCREASE, "riders", Decimal(0), Decimal(5000)))
        self.hours = self.add("Hours", Metric(Kind.DECREASE, "h", Decimal(10), Decimal(1)))
        self.steps = self.add("Steps", Metric(Kind.MILESTONES, milestones=(Milestone("m1", "A"), Milestone("m2", "B"))))
        self.levels = self.add("Levels", Metric(Kind.LEVELS, levels=("a", "b", "c")))
        self.done = self.add("Done", Metric(Kind.YES_NO))
        self.same = self.add("Same", Metric(Kind.INCREASE, "", Decimal(0), Decimal(9)))
        for id in (self.number, self.same):
            check_ins.add(desk, CheckIn(new_id(), id, TODAY - timedelta(7), Decimal(4), 5, "before", self.ana))

    def add(self, title: str, metric: Metric) -> str:
        return planning.add(self.desk, KeyResult(new_id(), title, self.objective, metric)).value

    def page(self, language: str = "en", wish: FormWish | None = None) -> str:
        path = self.folder / f"form-{language}.html"
        check_in_form.write_form(self.desk, wish or FormWish(self.ana), path, language)
        return path.as_uri()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.desk.close()


@pytest.fixture(scope="module")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    # A proxy that is nowhere: whatever the page asks of the network fails and is seen in the log.
    with Browser(tmp_path_factory.mktemp("chrome"), "--proxy-server=127.0.0.1:9") as made:
        yield made


def item(chrome: Browser, world: World, id: str) -> str:
    """The element of a key result, as a selector."""
    return f'article[data-id="{id}"]'


FOCUSED = """
var a = document.activeElement, item = a.closest('article');
return (a.dataset.in || a.type) + ' ' + (item ? item.querySelector('h3').textContent : a.textContent);
"""


def fill_by_keys(chrome: Browser) -> None:
    """From the top of the page to the button, with nothing but keys."""
    chrome.run("document.getElementById('day').focus()")
    typed = {
        "value Riders": "1.234,5 riders",
        "confidence Riders": "8",
        "note Riders": "Läuft 🚲 </script>",
        "value Hours": "1:30",
        "checkbox Steps": SPACE,
        "radio Levels": DOWN * 3,
        "radio Done": DOWN,
        "confidence Same": "6",
    }
    for _ in range(60):
        chrome.press(TAB)
        where = chrome.run(FOCUSED)
        if where in typed:
            chrome.press(typed.pop(where))
        elif where.startswith("submit"):
            break
    assert not typed
    chrome.press(SPACE)


def test_filled_in_by_keys_saved_offline_and_stored(chrome: Browser, world: World) -> None:
    chrome.open(world.page("de"))
    fill_by_keys(chrome)
    path = chrome.downloaded()
    assert path.name == f"OKR answers - Ana - {TODAY}.okr-answers.json"
    assert chrome.text("#saved").startswith(f"Als „{path.name}“")
    check_in_form.apply_answers(world.desk, check_in_form.read_answers(world.desk, path).file)
    latest = dict(world.desk.plan.latest)
    assert {one.date for one in latest.values()} == {TODAY}
    assert {one.author for one in latest.values()} == {world.ana}
    wanted = {
        world.number: "1234.5",
        world.hours: "1.5",
        world.steps: "1",
        world.levels: "2",
        world.done: "1",
        world.same: "4",
    }
    assert {id: str(one.value) for id, one in latest.items()} == wanted
    assert latest[world.steps].reached == ("m1",)
    assert (latest[world.number].confidence, latest[world.same].confidence) == (8, 6)
    assert latest[world.number].note == "Läuft 🚲 </script>"
    again = check_in_form.read_answers(world.desk, path)
    assert (again.ids(), again.problems) == ([], ())
    path.unlink()
    assert chrome.log() == []


def test_hostile_titles_are_shown_as_text_and_no_foreign_script_runs(chrome: Browser, world: World) -> None:
    chrome.open(world.page())
    assert chrome.text("h2") == EVIL
    assert chrome.run(
        "return [document.title, document.images.length, document.querySelectorAll('b b, h2 b').length]"
    ) == [
        "Check-in: Ana",
        0,
        0,
    ]
    chrome.run(
        "var s = document.createElement('script'); s.textContent = 'document.title = \"bad\"'; document.body.append(s)"
    )
    chrome.run("var i = new Image(); i.src = 'http://127.0.0.1:1/x.png'; document.body.append(i)")
    assert chrome.run("return document.title") == "Check-in: Ana"
    assert all("Content Security Policy" in line for line in chrome.log())


def test_what_cannot_be_read_is_said_beside_the_field_and_nothing_is_saved(chrome: Browser, world: World) -> None:
    chrome.open(world.page())
    number, steps = item(chrome, world, world.number), item(chrome, world, world.steps)
    chrome.click("#done .main")
    assert "Nothing is filled in" in chrome.text("#sum")
    chrome.write(f"{number} [data-in=value]", "12 km")
    chrome.write(f"{steps} [data-in=note]", "a note without a value")
    chrome.click("#done .main")
    assert chrome.text(f"{number} .error") == "Write just the number in riders."
    assert chrome.text(f"{steps} .error") == "Here a value is needed, because there is none yet."
    assert chrome.text("#sum") == "Not saved yet. To be mended: 2"
    focused = "return document.activeElement.dataset.in + document.activeElement.getAttribute('aria-invalid')"
    assert chrome.run(focused) == "valuetrue"
    assert not list(chrome.downloads.iterdir())
    tomorrow = (TODAY + timedelta(2)).isoformat()
    chrome.run(f"day.value = '{tomorrow}'; day.dispatchEvent(new Event('input', {{bubbles: true}}))")
    assert chrome.text("#day-e") == "Choose a day up to today."


def test_the_text_for_a_mail_is_the_same_answer(chrome: Browser, world: World) -> None:
    chrome.open(world.page())
    chrome.write(f"{item(chrome, world, world.number)} [data-in=value]", "1,234.5")
    assert chrome.text(f"{item(chrome, world, world.number)} .read") == "Read as 1,234.5 riders"
    chrome.click("#copy")
    text = chrome.run("return document.getElementById('text').value")
    assert "- Riders: 1,234.5 riders" in text
    path = world.folder / "mail.txt"
    path.write_text("\n".join(f"> {line}" for line in text.splitlines()), "cp1252", "replace")
    (row,) = check_in_form.read_answers(world.desk, path).rows
    assert row.check_in is not None
    assert row.check_in.value == Decimal("1234.5")


def test_what_was_typed_is_there_again_after_the_page_was_closed(chrome: Browser, world: World) -> None:
    address = world.page()
    chrome.open(address)
    number, done = item(chrome, world, world.number), item(chrome, world, world.done)
    chrome.write(f"{number} [data-in=value]", "77")
    chrome.click(f"{done} input[value='1']")
    chrome.open("about:blank")
    chrome.open(address)
    chrome.until(f"document.querySelector('{number} [data-in=value]').value == '77'")
    assert chrome.run(f"return document.querySelector(`{done} input[value='1']`).checked")
    assert chrome.text("#count") == "2 of 6 filled in"


def test_a_browser_that_keeps_nothing_says_so(chrome: Browser, world: World) -> None:
    block = "Storage.prototype.setItem = function () { throw new Error('no'); }"
    made = chrome.devtools("Page.addScriptToEvaluateOnNewDocument", source=block)
    try:
        chrome.open(world.page())
        assert "does not keep" in chrome.text("#unkept")
    finally:
        chrome.devtools("Page.removeScriptToEvaluateOnNewDocument", identifier=made["identifier"])


def test_a_form_for_nobody_in_particular_asks_who_answers(chrome: Browser, world: World) -> None:
    chrome.open(world.page(wish=FormWish(items=(world.number,))))
    chrome.write(f"{item(chrome, world, world.number)} [data-in=value]", "5")
    chrome.click("#done .main")
    assert chrome.text("#who-e") == "Please say who you are."
    chrome.write("#who", "Somebody else")
    chrome.write("#other", "Kim")
    chrome.click("#copy")
    assert "OKR answers of Kim" in chrome.run("return document.getElementById('text').value")


TYPED = (
    *("42", "-3", "−3", "4.5", "4,5", ".5", "0,125", "1 234,5", "1'234.50", "1,234,567", "1.234.567,8", "12,345,678.9"),
    *(
        "1.2.3",
        "1,23,4",
        "abc",
        "5k",
        "",
        "--1",
        "1-2",
        "999999999999999",
        "9999999999999999",
        "0.1234567890123",
    ),
    *("42 riders", "42riders", "riders 42", "42 km", "0,5", "00012", "+7", "1 2", "12 345"),
)
SPANS = (
    "1:30",
    "90 min",
    "1 h 30",
    "1h 30m",
    "45 s",
    "2 d",
    "1:30:30",
    "1 h 30 min",
    "30 min 1 h",
    "1:75",
    "2.5",
    "-0:30",
    "1 week",
)


def python_reads(metric: Metric, text: str) -> str | None:
    """What the program itself makes of a typed value."""
    try:
        found = values.in_unit("value", text, metric.unit).value
    except OkrError:
        return None
    return format(found.normalize(), "f")


@pytest.mark.parametrize("language", ["en", "de"])
def test_page_and_program_read_numbers_alike(chrome: Browser, world: World, language: str) -> None:
    chrome.open(world.page(language))
    read = "return okrForm.measured(document.querySelector(arguments[0]), arguments[1])"
    plan = world.desk.plan
    for id, texts in ((world.number, TYPED), (world.hours, SPANS)):
        for text in texts:
            found: dict[str, Any] = chrome.run(read, item(chrome, world, id), text)
            assert found.get("value") == python_reads(plan.key_results[id].metric, text), text
    doubtful = chrome.run(read, item(chrome, world, world.number), "1.234")["value"]
    assert doubtful == ("1.234" if language == "en" else "1234")


SMALL = """
var fields = 'button, select, textarea, .pick, summary, input:not([type=radio], [type=checkbox])';
return [...document.querySelectorAll(fields)].filter(function (e) {
  return e.offsetParent && e.getBoundingClientRect().height < 44;
}).map(function (e) { return e.outerHTML; });
"""


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_is_wider_than_the_window(chrome: Browser, world: World, width: int) -> None:
    result = world.desk.plan.key_results[world.number]
    planning.edit(world.desk, replace(result, title="VeryLongWordWithoutAnyBreak" * 15))
    chrome.devtools("Emulation.setDeviceMetricsOverride", width=width, height=700, deviceScaleFactor=1, mobile=False)
    try:
        chrome.open(world.page("de"))
        assert chrome.run("return document.documentElement.scrollWidth <= window.innerWidth")
        assert chrome.run(SMALL) == []
    finally:
        chrome.devtools("Emulation.clearDeviceMetricsOverride")


CONTRAST = """
function light(text) {
  var parts = text.match(/[\\d.]+/g).slice(0, 3).map(function (n) {
    n /= 255;
    return n <= .04045 ? n / 12.92 : Math.pow((n + .055) / 1.055, 2.4);
  });
  return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2];
}
function behind(e) {
  for (; e; e = e.parentElement) {
    var color = getComputedStyle(e).backgroundColor;
    if (!/, 0\\)$|transparent/.test(color)) return color;
  }
  return 'rgb(255, 255, 255)';
}
var low = [], texts = 'p, h1, h2, h3, label, legend, span, small, button, a, summary, input, select, textarea';
document.querySelectorAll(texts).forEach(function (e) {
  var style = getComputedStyle(e), a = light(style.color), b = light(behind(e));
  var ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  if (ratio < 4.5) low.push(e.tagName + ' ' + e.textContent.slice(0, 30) + ' ' + ratio.toFixed(2));
});
return low;
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read(chrome: Browser, world: World, scheme: str) -> None:
    chrome.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    try:
        chrome.open(world.page())
        chrome.write(f"{item(chrome, world, world.number)} [data-in=value]", "x")
        chrome.click("#done .main")
        assert chrome.run(CONTRAST) == []
        dark = chrome.run("return getComputedStyle(document.body).backgroundColor")
        assert (dark == "rgb(20, 24, 30)") is (scheme == "dark")
    finally:
        chrome.devtools("Emulation.setEmulatedMedia", features=[])


def test_paper_shows_every_question(chrome: Browser, world: World) -> None:
    chrome.open(world.page())
    printed = chrome.devtools("Page.printToPDF")["data"]
    assert len(json.dumps(printed)) > 10_000
    assert chrome.run("return [...document.querySelectorAll('details')].every(e => e.open)")
