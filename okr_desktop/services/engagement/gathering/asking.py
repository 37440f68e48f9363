"""What people are asked on phones, on a shared laptop and on forms: the sheet, and the page that is opened for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from okr_desktop.domain import asking
from okr_desktop.domain.asking import AskKind, Given, Question, Sheet
from okr_desktop.domain.errors import OkrError
from okr_desktop.domain.pulse import words as pulse_words
from okr_desktop.domain.pulse.records import Pulse
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.engagement.gathering import collecting
from okr_desktop.services.engagement.measuring import pulses
from okr_desktop.store.sealed.box import Box

if TYPE_CHECKING:
    from okr_desktop.room.ask.server import AskServer

PULSE_PREFIX = "pulse:"
COMMENT = "comment"


def sheet_of(desk: Desk, what: str) -> Sheet:
    """The sheet of "idea", "concern" or "pulse:<id>".

    Raises OkrError ``collect.what``, NotFound ``pulse.unknown``, Refused for a pulse that takes no answers.
    """
    organisation = desk.plan.workspace.organisation
    if what.startswith(PULSE_PREFIX):
        pulse = pulses.find(desk, what.removeprefix(PULSE_PREFIX))
        return _pulse_sheet(desk, collecting.open_pulse(desk, pulse.id), organisation)
    if what not in (AskKind.IDEA, AskKind.CONCERN):
        raise OkrError("collect.what", what=what)
    cycle = desk.plan.current_cycle()
    return Sheet(AskKind(what), desk.space.id, organisation=organisation, cycle=cycle.id if cycle else None)


def what_of(sheet: Sheet) -> str:
    """The word that ``sheet_of`` knows a sheet by."""
    return f"{PULSE_PREFIX}{sheet.id}" if sheet.kind is AskKind.PULSE else sheet.kind.value


def _pulse_sheet(desk: Desk, pulse: Pulse, organisation: str) -> Sheet:
    form = pulses.form(desk, pulse.id)
    return Sheet(
        AskKind.PULSE,
        pulse.id,
        form.title,
        organisation,
        tuple(Question(one.code, _texts(one.code, one.text)) for one in form.questions if not one.is_text),
        next((one.text for one in form.questions if one.code == COMMENT), ""),
        form.groups,
        pulse.threshold,
        pulse.comment_threshold,
        pulse_words.promise_codes(pulse),
        pulse.closes.isoformat() if pulse.closes else "",
    )


def _texts(code: str, text: str) -> dict[str, str]:
    """A question in every language that knows it; one that was written for this pulse stands as it was written."""
    from okr_desktop.room.ask.words import LANGUAGES, words

    key = f"item.{code}"
    return {"": text, **{one: words(one)(key) for one in LANGUAGES if words(one).has(key)}}


def take(box: Box, sheet: Sheet, given: Given, today: date) -> None:
    """Put an answer into the box; raises Refused for one with problems, and what the box raises."""
    refuse(asking.problems(sheet, given))
    collecting.keep(box, [(asking.records(sheet, given), "")], today)


class Taker:
    """Takes one answer after the other for a sheet, on any thread; ``given`` counts them, and that is all it knows."""

    def __init__(self, desk: Desk, what: str, told: Callable[[], None] | None = None) -> None:
        self.sheet = sheet_of(desk, what)
        self._box, self._today = collecting.box_of(desk), desk.today
        self._lock, self._told = threading.Lock(), told
        self.given_count = 0

    def give(self, given: Given) -> None:
        """Keep an answer, on the disk before this returns; raises Refused, FileProblem, Busy, Damaged."""
        take(self._box, self.sheet, given, self._today)
        with self._lock:
            self.given_count += 1
        if self._told is not None:
            self._told()


class Opening:
    """The page of a sheet, open for phones; made by ``open_page``, used from one thread at a time.

    ``join_url`` is the text of the QR code, ``address`` what people type, ``code`` what they are asked for then.
    """

    def __init__(self, taker: Taker, server: AskServer, keys: tuple[str, str]) -> None:
        self._taker, self._server, self._keys = taker, server, keys

    @property
    def sheet(self) -> Sheet:
        """What is asked."""
        return self._taker.sheet

    @property
    def count(self) -> int:
        """How many answers have come since it was opened."""
        return self._taker.given_count

    @property
    def address(self) -> str:
        """Host and port, as people type them."""
        return "{}:{}".format(*self._server.address)

    @property
    def join_url(self) -> str:
        """What the QR code says; whoever has it can answer."""
        return f"{self._server.address.url}/?j={self._keys[0]}"

    @property
    def code(self) -> str:
        """The code in two groups."""
        from okr_desktop.services.workshop.door import spoken

        return spoken(self._keys[1])

    def move(self, host: str) -> None:
        """Go to another address of this computer; phones must come in again. Raises OkrError ``room.*``."""
        self._server.rebind(host)

    def close(self) -> None:
        """Finish what is being written and close the page. Safe to call twice."""
        self._server.stop()


def open_page(desk: Desk, what: str, host: str, port: int = 0, told: Callable[[], None] | None = None) -> Opening:
    """Open the page for phones at an address of this computer; ``told`` is called on any thread after each answer.

    Raises as ``sheet_of``, and OkrError ``room.*`` when the address cannot be had.
    """
    from okr_desktop.room.ask.seats import Keys
    from okr_desktop.room.ask.server import AskServer
    from okr_desktop.services.workshop.door import fresh_keys

    fresh, taker = fresh_keys(), Taker(desk, what, told)
    keys = Keys(fresh["secret"], fresh["code"])
    server = AskServer(taker, host, port, keys)
    server.start()
    return Opening(taker, server, keys)
