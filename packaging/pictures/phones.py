"""A phone that takes part in the workshop of the pictures: the real page in a real browser of its size."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pictures import room
from pictures.room import RoomOfPictures

PHONE = {"deviceMetrics": {"width": 360, "height": 700, "pixelRatio": 1, "touch": True}}
PATIENCE, STILL = 10.0, 0.5


def shots(folder: Path, language: str) -> list[Path]:
    """Pictures of three moments. Needs chromium and chromedriver."""
    from tests.app.browser import Browser

    with Browser(folder / "browser", f"--lang={language}", mobile=PHONE) as browser:
        moments = {"write": (room.collected, _write), "dots": (room.voted, _dots), "fist": (room.asking, _fist)}
        return [_shot(browser, folder / f"{name}.png", *moment) for name, moment in moments.items()]


def _shot(browser: Any, path: Path, bring: Callable[[RoomOfPictures], object], act: Callable[[Any], None]) -> Path:
    hall = room.made(path.with_suffix(".okrworkshop"))
    try:
        bring(hall)
        hall.lock(False).result()
        address = hall.open_door("127.0.0.1").result()
        browser.open(f"{address}/#j={hall.secret}")
        _tap(browser, "button", "Join")
        _tap(browser, "button", "I understand")
        act(browser)
        time.sleep(STILL)
        browser.picture(path)
    finally:
        hall.close()
    return path


def _write(browser: Any) -> None:
    _until(browser, "document.querySelector('textarea')")
    browser.write("textarea", "Nobody is late because of the bike")
    _tap(browser, "button", "Send idea")
    browser.write("textarea", "The way to work is shorter by bike than by car")


def _dots(browser: Any) -> None:
    for name in ("One dot more for A", "One dot more for A", "One dot more for C"):
        _tap(browser, "button", name)


def _fist(browser: Any) -> None:
    _until(browser, "document.querySelector('input[type=radio]')")
    browser.run("document.querySelectorAll('input[type=radio]')[4].click()")


def _tap(browser: Any, css: str, name: str) -> None:
    find = (
        f"[...document.querySelectorAll({css!r})].find("
        f"one => (one.getAttribute('aria-label') || one.innerText).trim() === {name!r})"
    )
    _until(browser, find)
    browser.run(f"{find}.click()")


def _until(browser: Any, expression: str) -> None:
    end = time.monotonic() + PATIENCE
    while not browser.run(f"return !!({expression})"):
        if time.monotonic() > end:
            raise TimeoutError(f"{expression}: {browser.run('return document.body.innerText')}")
        time.sleep(0.05)
