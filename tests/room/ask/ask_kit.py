"""Somebody who asks, a page that is open, and phones that do what people do, without a browser."""

from __future__ import annotations

import re
import threading
from typing import ClassVar
from urllib.parse import urlencode

import httpx

from okr_desktop.domain.asking import AskKind, Given, Question, Sheet
from okr_desktop.domain.errors import FileProblem
from okr_desktop.room.ask.seats import Keys
from okr_desktop.room.ask.server import AskServer

KEYS = Keys("s" * 22, "ABC234")
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
PULSE = Sheet(
    AskKind.PULSE,
    "p" * 32,
    "How do we work?",
    "Acme <b>& Sons</b>",
    (Question("say", {"": "I had a say.", "de": "Ich durfte mitreden."}), Question("recommend", {"": "Recommend?"})),
    "What else?",
    (("g1", "Sales"), ("g2", "Service & Care")),
    promises=("free", "confidential", "threshold", "comments", "limits", "closes"),
    closes="2026-08-29",
)
IDEA, CONCERN = Sheet(AskKind.IDEA, "w" * 32), Sheet(AskKind.CONCERN, "w" * 32)


class Asker:
    """Keeps what is given in a list; ``block`` holds the writing back, ``fail`` refuses it."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.given: list[Given] = []
        self.free = threading.Event()
        self.free.set()
        self.fail = False
        self.busy = threading.Event()

    def give(self, given: Given) -> None:
        self.busy.set()
        self.free.wait(60)
        if self.fail:
            raise FileProblem("file.disk_full", path="box")
        self.given.append(given)


class Phone:
    """One phone without scripts: follows where it is sent, and fills in the form that it sees."""

    switched_on: ClassVar[list[Phone]] = []

    def __init__(self, server: AskServer, language: str = "en") -> None:
        self.web = httpx.Client(
            base_url=server.address.url,
            headers={"Accept-Language": language, "Origin": server.address.url},
            timeout=60,
            trust_env=False,
            follow_redirects=True,
        )
        self.switched_on.append(self)
        self.page = ""
        self.status = 0
        self.place = ""

    def get(self, path: str) -> Phone:
        """Open a page."""
        return self._seen(self.web.get(path))

    def post(self, path: str, **fields: str) -> Phone:
        """Send fields ("q__say" is "q.say")."""
        plain = {name.replace("__", "."): value for name, value in fields.items()}
        return self._seen(self.web.post(path, content=urlencode(plain).encode(), headers=FORM))

    def scan(self) -> Phone:
        """Come in through the QR code."""
        return self.get(f"/?j={KEYS.secret}")

    def send(self, **fields: str) -> Phone:
        """Fill in the form that is there."""
        found = re.search(r'<form method="post" action="([^"]+)"', self.page)
        assert found is not None, self.page
        return self.post(found[1], **fields)

    def _seen(self, answer: httpx.Response) -> Phone:
        self.page, self.status, self.place = answer.text, answer.status_code, answer.url.path
        return self
