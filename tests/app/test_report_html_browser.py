"""HTML twins of reports in a real browser: accessible by axe-core's rules, printable, and nothing is loaded."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from okr_desktop.reports.html.review.document import html_review
from okr_desktop.reports.review.data import SECTIONS, QuarterlyData
from tests.app import browser
from tests.app.browser import Browser
from tests.reports import samples

pytestmark = pytest.mark.skipif(not browser.found(), reason="needs Chromium and chromedriver, which CI installs")
AXE = """
const done = arguments[1];
axe.run(document, {runOnly: arguments[0]}).then(found => done(found.violations.map(
  one => one.id + ': ' + one.nodes.map(node => node.html.slice(0, 120)).join(' | '))));
"""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(tmp_path_factory.mktemp("chrome")) as found:
        yield found


def axe_source() -> str:
    spec = importlib.util.find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).with_name("axe.min.js").read_text("utf-8")


def violations(chrome: Browser, document: str, folder: Path) -> Any:
    path = folder / "report.html"
    path.write_text(document, "utf-8")
    chrome.open(path.as_uri())
    chrome.run(axe_source())
    return chrome.do("POST", "/execute/async", {"script": AXE, "args": [RULES]})


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("sample", [samples.small_team, samples.hard_quarter, samples.nearly_empty, samples.nothing])
def test_axe_finds_nothing(chrome: Browser, tmp_path: Path, sample: Callable[[], QuarterlyData], scheme: str) -> None:
    chrome.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    # The log and the details repeat what stands in the rest, thousands of times.
    data = sample()
    sections = tuple(one for one in SECTIONS if one not in ("log", "details", "teams"))
    small = data if len(data.objectives) < 20 else replace(data, sections=sections)
    assert violations(chrome, html_review(small), tmp_path) == []
    assert chrome.run("return performance.getEntriesByType('resource').length") == 0
    assert chrome.run("return document.documentElement.scrollWidth <= innerWidth")
