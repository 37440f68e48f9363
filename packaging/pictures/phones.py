"""A phone that takes part in the workshop of the pictures: the real page in a real browser of its size."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from okr_desktop.paths import resource_path
from pictures import room
from pictures.room import RoomOfPictures

PHONE = {"deviceMetrics": {"width": 360, "height": 700, "pixelRatio": 1, "touch": True}}
PATIENCE, STILL = 10.0, 0.5


def shots(folder: Path, language: str) -> list[Path]:
    """Pictures of three moments. Needs chromium and chromedriver."""
    from tests.app.browser import Browser

    with Browser(folder / "browser", mobile=PHONE) as browser:
        agent = browser.run("return navigator.userAgent")
        browser.devtools("Emulation.setUserAgentOverride", userAgent=agent, acceptLanguage=language)
        visit = _Visit(browser, folder, language)
        return [
            visit.shot("write", room.collected, visit.write),
            visit.shot("dots", room.voted, visit.give_dots),
            visit.shot("fist", room.asking, visit.answer),
        ]


class _Visit:
    """One more person in the room, with words of the page in a language."""

    def __init__(self, browser: Any, folder: Path, language: str) -> None:
        self._browser, self._folder, self._language = browser, folder, language
        self._words: dict[str, str] = json.loads(resource_path("room", "words", f"{language}.json").read_text("utf-8"))

    def shot(self, name: str, bring: Callable[[RoomOfPictures], object], act: Callable[[], None]) -> Path:
        """Join a workshop that is as far as wanted, do something, and take a picture."""
        path = self._folder / f"{name}.png"
        hall = room.made(path.with_suffix(".okrworkshop"), self._language)
        try:
            bring(hall)
            hall.lock(False).result()
            address = hall.open_door("127.0.0.1").result()
            self._browser.open(f"{address}/#j={hall.secret}")
            self._tap("join")
            self._tap("notice.ok")
            act()
            time.sleep(STILL)
            self._browser.picture(path)
        finally:
            hall.close()
        return path

    def write(self) -> None:
        """One idea is sent, the next one is being written."""
        self._until("document.querySelector('textarea')")
        self._browser.write("textarea", "Nobody is late because of the bike")
        self._tap("idea_add")
        self._browser.write("textarea", "The way to work is shorter by bike than by car")

    def give_dots(self) -> None:
        """All three dots."""
        for letter in "AAC":
            self._tap("dots.more", letter=letter)

    def answer(self) -> None:
        """A four."""
        self._until("document.querySelector('input[type=radio]')")
        self._browser.run("document.querySelectorAll('input[type=radio]')[4].click()")

    def _tap(self, word: str, **fields: str) -> None:
        name = self._words[word].format(**fields)
        find = (
            "[...document.querySelectorAll('button')].find("
            f"one => (one.getAttribute('aria-label') || one.innerText).trim() === {json.dumps(name)})"
        )
        self._until(find)
        self._browser.run(f"{find}.click()")

    def _until(self, expression: str) -> None:
        end = time.monotonic() + PATIENCE
        while not self._browser.run(f"return !!({expression})"):
            if time.monotonic() > end:
                raise TimeoutError(f"{expression}: {self._browser.run('return document.body.innerText')}")
            time.sleep(0.05)
