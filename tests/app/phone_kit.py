"""A phone that visits a room: a browser of its size, and what people do with it."""

from __future__ import annotations

import json
import secrets
import time

from tests.app.browser import ELEMENT, Browser
from tests.app.phone_room import NOTICE, ROOM, SECRET, Json, Room, state

__all__ = ["NOTICE", "PHONE", "ROOM", "SECRET", "Json", "Phone", "Room", "state"]
PHONE = {"deviceMetrics": {"width": 360, "height": 640, "pixelRatio": 2, "touch": True}}


class Phone:
    """A browser of a phone's size that visits a room."""

    def __init__(self, browser: Browser, room: Room) -> None:
        self.browser, self.room = browser, room
        self.run, self.text = browser.run, browser.text

    def visit(self, address: str = "") -> None:
        """Open the page as on a new phone; by default with the secret of the square code."""
        address = address or self.room.address
        if self.run("return location.origin") in address:
            self.run("localStorage.clear(); history.replaceState(null, '', '/icon.svg')")
        self.browser.open(address)
        self.until("#join")

    def enter(self, wanted: Json) -> None:
        """A phone that has joined and has read the notice of a sealed workshop shows this state."""
        self.room.show(wanted)
        home, token, id = f"http://127.0.0.1:{self.room.port}", secrets.token_urlsafe(16), secrets.token_hex(4)
        self.room.seats[token] = "amber fox"
        lists: Json = {"ideas": [], "outbox": [], "drafts": {}}
        seat = {"id": id, "token": token, "words": "amber fox", "name": "", "noticed": "sealed", **lists}
        prefs = {"lang": "en", "big": False, "join": {"secret": SECRET}, "joinKey": "", "active": id, "seats": [id]}
        if self.run("return location.origin") != home:
            self.browser.open(f"{home}/icon.svg")
        self.run(
            "localStorage.clear(); localStorage['okr.room.prefs'] = arguments[0];"
            "localStorage['okr.room.seat.' + arguments[2]] = arguments[1]; history.replaceState(null, '', '/icon.svg')",
            json.dumps(prefs),
            json.dumps(seat),
            id,
        )
        self.browser.open(f"{home}/")
        self.until("#link.connected")

    def reload(self) -> None:
        """Load the page again, as somebody does who thinks that it hangs."""
        self.browser.do("POST", "/refresh")
        self.until("#title")

    def until(self, css: str, script: str = "", seconds: float = 60) -> None:
        """Wait until something is there and, if wanted, an expression is true."""
        wanted = f"return !!document.querySelector({json.dumps(css)}) && !!({script or 'true'})"
        end = time.monotonic() + seconds
        while not self.run(wanted):
            assert time.monotonic() < end, f"never there: {css} {script}\n{self.run('return document.body.innerText')}"
            time.sleep(0.02)

    def reads(self, text: str, css: str = "main") -> None:
        """Wait until a text can be read."""
        self.until(css, f"document.querySelector({json.dumps(css)}).innerText.includes({json.dumps(text)})")

    def reads_not(self, text: str, css: str = "main") -> None:
        """Wait until a text cannot be read any more."""
        self.until(css, f"!document.querySelector({json.dumps(css)}).innerText.includes({json.dumps(text)})")

    def click(self, css: str) -> None:
        """Click what a selector finds, as soon as it is there."""
        self.until(css)
        self.browser.click(css)

    def tap(self, words: str, within: str = "body") -> None:
        """Click the button, the label or the summary that begins with these words."""
        find = (
            "let all = [...document.querySelectorAll(`${arguments[1]} :is(button, label, summary)`)];"
            "let said = e => e.innerText.trim() || e.getAttribute('aria-label') || '';"
            "let found = all.find(e => said(e).startsWith(arguments[0]));"
            "if (found) found.scrollIntoView({block: 'center'}); return found"
        )
        end = time.monotonic() + 60
        while not (found := self.run(find, words, within)):
            assert time.monotonic() < end, f"no button: {words}\n{self.run('return document.body.innerText')}"
            time.sleep(0.02)
        self.browser.do("POST", f"/element/{found[ELEMENT]}/click")

    def write(self, css: str, text: str) -> None:
        """Type into a field."""
        self.until(css)
        self.browser.write(css, text)

    def sends(self, *wanted: Json) -> None:
        """Wait until the room has taken exactly these commands (without what phones make up), and forget them."""
        end = time.monotonic() + 60
        while len(self.room.commands) < len(wanted) and time.monotonic() < end:
            time.sleep(0.02)
        found = [{key: value for key, value in one.items() if key != "edit"} for one in self.room.sent()]
        assert found == list(wanted), found
        self.room.commands.clear()

    def settled(self) -> None:
        """Wait until nothing is on its way to the room any more."""
        self.until(
            "body",
            "Object.keys(localStorage).filter(key => key.startsWith('okr.room.seat.'))"
            ".every(key => !JSON.parse(localStorage[key]).outbox.length)",
        )

    def live(self) -> str:
        """What a screen reader was told last."""
        return self.run("return document.getElementById('live').textContent").replace("\u00a0", "")
