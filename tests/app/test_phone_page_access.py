"""Everybody can use the phone page: axe finds nothing, large text and 200 % fit, right to left, few bytes, no leaks."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.app import browser
from tests.app.browser import Browser
from tests.app.phone_kit import NOTICE, PHONE, ROOM, Json, Phone, Room, state

pytestmark = pytest.mark.skipif(not browser.found(), reason="chromium and chromium-driver are not installed")

KILO = 1024
SOURCES = ROOM.parents[1] / "ui" / "room"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = """
let done = arguments[1];
let told = node => node.html.slice(0, 120) + node.failureSummary;
axe.run(document, {runOnly: arguments[0]}).then(found => {
  done(found.violations.map(one => one.id + ': ' + one.nodes.map(told).join(' | ')));
});
"""
LONG = "Donaudampfschifffahrtsgesellschaftskapitaen " * 5
OBJECTIVE: Json = {"id": "o1", "text": LONG, "owner": "Kim", "answer": "", "objective": LONG, "kind": "leadership"}
RUNNING: Json = {"state": "running", "left_ms": 50000, "length_ms": 300000}


def two(text: str) -> list[Json]:
    return [{"id": f"i{n}", "text": text, "letter": "AB"[n], "name": text, "count": 0} for n in range(2)]


def tasks() -> dict[str, Json]:
    """Every task with long texts, and everything switched on."""
    card = {"id": "c", "text": LONG, "turn": 1}
    pair = {"id": "p", "a": two(LONG)[0], "b": two(LONG)[1]}
    more: Json = {"late": True, "timer": RUNNING, "few": True}
    return {
        "wait": state("lobby", "wait", text="lobby"),
        "read": state("frame", "read", items=[OBJECTIVE]),
        "compose": state("collect", "compose", inspire=two(LONG), self_edit_minutes=0, per_seat=60, **more),
        "flag": state("reveal", "flag", items=two(LONG), mine={"unclear": ["i0"]}, **more),
        "pairs": state("merge", "pairs", pairs=[pair, {**pair, "id": "q"}], mine={"same": {"p": "same"}}, **more),
        "sort": state("cluster", "sort", groups=two(LONG), mine={"deal": two(LONG), "sort": {"i0": "i1"}}, **more),
        "dots": state("vote", "dots", items=two(LONG), budget=8, stack=2, mine={"dots": {"i0": 2}}, **more),
        "cards": state("collect", "cards", of=5, mine={"card": card, "cards": {"c": 3}}),
        "wording": state("draft_o", "wording", picks=[{"id": "p", "text": LONG, "notes": [LONG]}], wordings=[], **more),
        "metrics": state("draft_kr", "metrics", objectives=two(LONG), **more),
        "poll": state("check", "poll", items=[OBJECTIVE], mine={"poll": {"o1": "result"}}, **more),
        "fist": state("confidence", "fist", items=[OBJECTIVE], mine={"fist": 3}, **more),
        "accept": state("accept", "accept", items=[OBJECTIVE, {**OBJECTIVE, "id": "o2", "answer": "if"}]),
        "roti": state("close", "roti", mine={"roti": 5}, **more),
        "dark": state("vote", "dark"),
    }


@pytest.fixture(scope="module")
def phone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Phone]:
    with Room() as room, Browser(tmp_path_factory.mktemp("phone"), mobile=PHONE) as made:
        yield Phone(made, room)


def axe(phone: Phone) -> list[str]:
    """What the checker complains about, on the page as it is."""
    spec = importlib.util.find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.origin is not None
    if not phone.run("return !!window.axe"):
        phone.run(Path(spec.origin).with_name("axe.min.js").read_text("utf-8"))
    return phone.browser.do("POST", "/execute/async", {"script": AXE, "args": [TAGS]})


def shown(phone: Phone, wanted: Json) -> None:
    """Show a state and wait until it is drawn."""
    phone.room.show(wanted)
    phone.until(f"#main .body, #main .{wanted['task']}", "true")
    phone.until("body", f"document.querySelector('.body').okr.key === {json.dumps(wanted['task'])}")


def open_all(phone: Phone) -> None:
    """Open what can be opened: drafts, panels, lists."""
    phone.run(
        "for (let b of [...document.querySelectorAll('main button')])"
        "if (/^(One more idea|New group|I am Kim)/.test(b.innerText)) b.click()"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_task(phone: Phone, scheme: str) -> None:
    pytest.importorskip("axe_playwright_python")
    phone.browser.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    phone.room.show(tasks()["compose"])
    phone.visit()
    found = {"join": axe(phone)}
    phone.click("#join")
    phone.until("#ok")
    found["notice"] = axe(phone)
    phone.click("#ok")
    phone.write("textarea", "An idea\ue007")
    phone.write("textarea", "x" * 300)
    for name, one in tasks().items():
        shown(phone, one)
        open_all(phone)
        found[name] = axe(phone)
    shown(phone, tasks()["compose"])
    phone.click("#menu")
    phone.until(".panel")
    found["menu"] = axe(phone)
    phone.room.seats.clear()
    phone.run("let real = Date.now; Date.now = () => real() + 31000")
    phone.until("#rejoin")
    found["dead"] = axe(phone)
    phone.browser.devtools("Emulation.setEmulatedMedia", features=[])
    assert {name: said for name, said in found.items() if said} == {}


CHOOSE = """
let list = document.getElementById('lang');
list.value = arguments[0];
list.dispatchEvent(new Event('change', {bubbles: true}));
"""
SMALL = """
let wrong = [];
let targets = 'button, select, summary, textarea, label.pick, label.switch, input[type=text]';
for (let e of document.querySelectorAll(targets)) {
  let box = e.getBoundingClientRect();
  if (e.offsetParent && (box.height < 44 || box.width < 44)) wrong.push(e.outerHTML.slice(0, 100));
}
if (document.documentElement.scrollWidth > innerWidth) wrong.push('wider than ' + innerWidth);
return wrong;
"""


@pytest.mark.parametrize(
    ("width", "height", "big", "lang"), [(360, 640, False, "en"), (180, 320, False, "de"), (320, 568, True, "ar")]
)
def test_nothing_is_too_small_or_too_wide(phone: Phone, width: int, height: int, big: bool, lang: str) -> None:
    """180 x 320 is what is left of the smallest phone at 200 %."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": True}
    phone.browser.devtools("Emulation.setDeviceMetricsOverride", **metrics)
    phone.enter(tasks()["wait"])
    phone.click("#menu")
    if big:
        phone.click("#big")
    phone.run(CHOOSE, lang)
    phone.until("html", f"document.documentElement.lang == '{lang}'")
    found = {"menu": phone.run(SMALL)}
    for name, one in tasks().items():
        shown(phone, one)
        open_all(phone)
        found[name] = phone.run(SMALL)
    assert {name: said for name, said in found.items() if said} == {}


def test_right_to_left_turns_the_page_and_falls_back_key_by_key(phone: Phone) -> None:
    metrics = {"width": 360, "height": 640, "deviceScaleFactor": 2, "mobile": True}
    phone.browser.devtools("Emulation.setDeviceMetricsOverride", **metrics)
    assert phone.run("return document.documentElement.dir") == "rtl"
    shown(phone, tasks()["dots"])
    phone.reads("وزّع نقاطك", "h1")
    letter, plus = (f"document.querySelector('{css}').getBoundingClientRect().left" for css in (".badge", ".round"))
    assert phone.run(f"return {letter} > {plus}")
    phone.reload()
    assert phone.run("return document.documentElement.dir") == "rtl"
    shown(phone, tasks()["poll"])
    phone.reads("Result or activity?", "h1")


def test_german_is_whole_and_every_key_of_the_page_has_words() -> None:
    words = {lang: json.loads((SOURCES / "words" / f"{lang}.json").read_text("utf-8")) for lang in ("en", "de", "ar")}
    page = "".join(path.read_text("utf-8") for path in SOURCES.glob("*.js"))
    used = set(re.findall(r"\b(?:t|tell)\('([\w.]+)'[,)]", page))
    assert len(used) > 100
    for lang in ("en", "de"):
        assert {key for key in used if key not in words[lang] and f"{key}.other" not in words[lang]} == set()
    plain = [{key for key in words[lang] if not key.endswith(".one")} for lang in ("en", "de")]
    assert plain[0] == plain[1]
    forms = (".zero", ".two", ".few", ".many")
    arabic = {key.rpartition(".")[0] + ".other" if key.endswith(forms) else key for key in words["ar"]}
    assert arabic - {"base"} <= set(words["en"])
    holes = re.compile(r"\{\w+\}")
    for lang in ("de", "ar"):
        for key in words["en"].keys() & words[lang].keys():
            # The forms for one and two may say the number as a word.
            if not key.endswith(".one"):
                assert set(holes.findall(words[lang][key])) == set(holes.findall(words["en"][key])), (lang, key)
    assert words["en"]["notice.sealed"] == NOTICE


def test_the_page_is_small_and_has_nothing_that_the_policy_forbids() -> None:
    shared = ["index.html", "page.js", "page.css", "icon.svg"]
    for lang in ("en", "de", "ar"):
        sizes = {name: (ROOM / name).stat().st_size for name in [*shared, f"words/{lang}.json"]}
        assert sum(sizes.values()) <= 60 * KILO, sizes
    index, script = (ROOM / "index.html").read_text("utf-8"), (ROOM / "page.js").read_text("utf-8")
    assert not re.search(r"<style|<script(?! src)|\son\w+=|style=|https?:", index)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|cookie", script)
    assert set(re.findall(r"https?://[^'\"]*", script)) == {"http://www.w3.org/2000/svg"}


def test_the_words_of_a_language_are_whole_and_no_other_is_loaded_for_them(phone: Phone) -> None:
    made = builder()
    assert made.whole_words(
        {"base": "en", "a": "A", "n.few": "F"}, {"a": "x", "b": "B", "n.one": "1", "n.other": "2"}
    ) == {
        "a": "A",
        "n.few": "F",
        "b": "B",
    }
    words = {lang: json.loads((ROOM / "words" / f"{lang}.json").read_text("utf-8")) for lang in ("en", "ar")}
    plain = {key for key in words["en"] if not key.endswith(".one")}
    assert plain <= words["ar"].keys()
    assert words["ar"]["dots.title"] != words["en"]["dots.title"]
    phone.enter(tasks()["wait"])
    phone.click("#menu")
    phone.run(
        "let real = fetch; window.asked = []; window.fetch = (at, how) => { asked.push(at); return real(at, how); }"
    )
    phone.run(CHOOSE, "ar")
    phone.until("html", "document.documentElement.lang == 'ar'")
    assert [at for at in phone.run("return asked") if "/words/" in at] == ["/words/ar.json"]


def builder() -> Any:
    """What makes the page from its sources."""
    path = ROOM.parents[1] / "packaging" / "room_page.py"
    spec = importlib.util.spec_from_file_location("room_page", path)
    assert spec is not None
    assert spec.loader is not None
    found: Any = importlib.util.module_from_spec(spec)
    sys.modules["room_page"] = found
    spec.loader.exec_module(found)
    return found


def test_the_page_is_what_its_sources_say() -> None:
    found = builder()
    assert found.stale() == []
    assert found.squeezed_script("let a = 'x  /* y */'; /* gone */ a  +  +b; return /a  b/.test(c);") == (
        "let a='x  /* y */';a+ +b;return/a  b/.test(c);"
    )


def test_short_names_are_given_only_where_nothing_else_could_be_meant() -> None:
    short = builder().squeezed_script
    assert short("let count = 1; function twice(count) { return one.count * count + count; }") == (
        "let a=1;function b(a){return one.count*a+a}"
    )
    # A key keeps its name, a name that is a key as well keeps its own, texts and patterns stay.
    assert short("const size = 2; put({ size: size, 'size': [size, size] }, 'size', /size/);") == (
        "const a=2;put({size:a,'size':[a,a]},'size',/size/);"
    )
    assert short("let size = 2, wide = 3; put({ size }, ...wide); let { size: x } = y;") == (
        "let size=2,a=3;put({size},...a);let{size:x}=y;"
    )
    # What is there already is not given, nor a word of the language.
    assert short("let text = a; ask(a ? text : b);") == "let c=a;ask(a?c:b);"
