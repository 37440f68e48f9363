"""The page that a phone opens in preflight, in a real browser: it asks by itself, and says what came of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from okr_desktop.qt.workshop import qr
from okr_desktop.qt.workshop.network import LOOPBACK
from okr_desktop.qt.workshop.preflight.room import TrialRoom
from tests.app import browser
from tests.app.browser import Browser

PHONE = {"deviceMetrics": {"width": 360, "height": 640, "pixelRatio": 2.0, "touch": True}}
pytestmark = pytest.mark.skipif(not browser.found(), reason="Chromium is not installed here")


@pytest.fixture
def room() -> Iterator[TrialRoom]:
    made = TrialRoom()
    made.start(LOOPBACK, 0)
    yield made
    made.stop()


def wait(done: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_phone_that_scans_the_code_is_heard_and_told(room: TrialRoom, tmp_path: Path) -> None:
    heard: list[float] = []
    room.on_ping = lambda other, at: heard.append(at)
    assert room.address is not None
    host, port = room.address
    with Browser(tmp_path, "--lang=en", mobile=PHONE) as phone:
        phone.open(qr.join_url(host, port, room.secret))
        wait(lambda: phone.text("#head") == "It works")
        assert len(heard) >= 6
        assert "ms" in phone.text("#text")
        assert phone.run("return document.documentElement.scrollWidth <= innerWidth")
        assert not [line for line in phone.log() if line.get("level") == "SEVERE"]
        room.stop()
        wait(lambda: phone.text("#head") == "No answer any more")
        room.start(host, port)
        wait(lambda: phone.text("#head") == "It works")
