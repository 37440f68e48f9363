"""A company on three computers whose people answer and speak without a name, in an order that the test knows."""

from __future__ import annotations

import json
import re
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

import httpx

from okr_desktop.domain.asking import Given
from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.pulse.records import Pulse
from okr_desktop.services import cycles, file_tools, history, me, planning, sharing, trash, upkeep
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import signing
from okr_desktop.services.engagement.gathering import ask_answers, asking, collecting
from okr_desktop.services.engagement.inbox import concerns, ideas
from okr_desktop.services.engagement.inbox.concerns import Raising
from okr_desktop.services.engagement.measuring import pulse_results, pulses
from tests.services.engagement import pulse_kit
from tests.worlds import TODAY, add_check_in, add_cycle, add_objective, add_result

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
# Names that stand nowhere else, so that finding one is finding the person.
RED = ("Annegret", "Bartholo", "Cunigund", "Dragomir", "Ekaterin", "Ferdinan")
BLUE = ("Gwendoly", "Hyacinth", "Ingeborg", "Jaroslav", "Kunibert")
TINY = ("Leocadia", "Montgome")
_SYLLABLES = ("zu", "vok", "mir", "tal", "pex", "gor", "lun", "hab", "qui", "fen", "dra", "wos")


class Secret(NamedTuple):
    """One thing that was given: what, by whom, on whose computer, in which way, and between which moments (ms).

    ``mark`` is what it is found by: its words, or the marks that nobody else gave.
    """

    kind: str
    person: str
    computer: str
    way: str
    mark: str
    began: int
    ended: int


@dataclass
class Company:
    """The computers by name, everything that was given in its order, and what is known of people and computers."""

    folder: Path
    form: str
    desks: dict[str, Desk] = field(default_factory=dict[str, Desk])
    secrets: list[Secret] = field(default_factory=list[Secret])
    people: dict[str, str] = field(default_factory=dict[str, str])
    runs: dict[str, str] = field(default_factory=dict[str, str])
    pulse: str = ""
    cycle: str = ""
    count: int = 0
    day: date = TODAY

    @property
    def shared(self) -> Path:
        """The shared file."""
        return self.folder / "shared" / "Team.okr"

    def word(self) -> str:
        """A word that nobody has used before."""
        self.count += 1
        at, found = self.count * 7 + 1000, ""
        while at:
            at, digit = divmod(at, len(_SYLLABLES))
            found += _SYLLABLES[digit]
        return found

    def marks(self) -> dict[str, int]:
        """Marks in a combination that nobody has given before."""
        self.count += 1
        at, found = self.count, dict[str, int]()
        for code in self.open_pulse.items:
            at, digit = divmod(at, 5)
            found[code] = digit + 1
        return found

    @property
    def open_pulse(self) -> Pulse:
        """The pulse that asks."""
        return self.desks["cara"].plan.pulses[self.pulse]

    @contextmanager
    def giving(self, kind: str, person: str, computer: str, way: str, mark: str) -> Iterator[None]:
        """Note when something is given; nothing else happens in the same milliseconds."""
        time.sleep(0.003)
        began = time.time_ns() // 1_000_000
        yield
        ended = time.time_ns() // 1_000_000
        self.secrets.append(Secret(kind, person, computer, way, mark, began, ended))
        time.sleep(0.003)

    def sync(self, *names: str) -> None:
        """Computers sync one after the other."""
        for name in names or ("ana", "bob", "cara", "ana", "bob"):
            sharing.sync(store_of(self.desks[name]))

    def close(self) -> None:
        """Every program ends."""
        for desk in self.desks.values():
            desk.close()


def store_of(desk: Desk) -> Callable[[Callable[[Desk], Any]], Any]:
    """The thread of a desk, which is this one."""
    return lambda fn: fn(desk)


def mark_of(ratings: dict[str, int]) -> str:
    """How marks stand in the journal and in every JSON of ours."""
    return json.dumps(ratings, sort_keys=True, separators=(",", ":"))


# Founding


def founded(folder: Path, form: str = "zip") -> Company:
    """Three computers that share a file, an objective with a result, and an open pulse; nobody has answered."""
    made = Company(folder, form)
    for name in ("ana", "bob", "cara", "shared"):
        (folder / name).mkdir(parents=True)
    path, backups = folder / "ana" / "team.okrdb", folder / "ana" / "backups"
    ana = made.desks["ana"] = upkeep.create_desk(path, backups, "Acme", lambda: made.day)
    cycles.save(ana, Cycle(new_id(), "2026 Q2", date(2026, 4, 1), date(2026, 6, 30)))
    made.cycle = add_cycle(ana)
    result = add_result(ana, add_objective(ana, "Answer calls", cycle=made.cycle), "Calls")
    add_check_in(ana, result, "10")
    _hire(made, ana)
    me.set_me(ana, RED[0])
    if form == "text":
        file_tools.write_copy(ana, made.shared, "text")
        sharing.attach(store_of(ana), made.shared)
    else:
        sharing.share(store_of(ana), made.shared)
    for name, person in (("bob", BLUE[0]), ("cara", TINY[0])):
        path, backups = folder / name / "team.okrdb", folder / name / "backups"
        sharing.join(made.shared, path, backups)
        made.desks[name] = upkeep.open_desk(path, backups, lambda: made.day)
        me.set_me(made.desks[name], person)
    made.sync()
    made.pulse = pulse_kit.opened(made.desks["cara"], "August", cycle=made.cycle).id
    made.sync("cara", "ana", "bob")
    made.runs = {name: desk.space.journal.me for name, desk in made.desks.items()}
    return made


def _hire(made: Company, desk: Desk) -> None:
    teams = {name: Team(new_id(), name) for name in ("Red", "Blue", "Tiny")}
    people = [
        Person(new_id(), name, f"{name.lower()}@example.org", teams={teams[team].id: Decimal(1)})
        for team, names in (("Red", RED), ("Blue", BLUE), ("Tiny", TINY))
        for name in names
    ]
    desk.save(Label("company"), *teams.values(), *people)
    made.people = {one.name: one.id for one in people}


# What people do with their names on it


def busy(made: Company, computer: str) -> None:
    """Named work, before and after something without a name: an idea, a deletion and a signature."""
    desk, word = made.desks[computer], made.word()
    ideas.give(desk, f"Openly {word}")
    id = add_objective(desk, f"Passing {word}")
    planning.delete(desk, id)
    signing.sign(desk, made.cycle, str(desk.plan.people[desk.me or ""].name))


# What they give without


def answer(made: Company, computer: str, person: str) -> None:
    """Marks and words of a pulse in the program."""
    desk, ratings, word = made.desks[computer], made.marks(), made.word()
    group = pulses.my_group(desk, desk.plan.pulses[made.pulse])
    with made.giving("pulse_answer", person, computer, "program", mark_of(ratings)):
        pulses.answer(desk, made.pulse, group, ratings, word)
    given = made.secrets[-1]
    made.secrets.append(given._replace(mark=word))


def speak(made: Company, computer: str, person: str) -> None:
    """An idea and a concern in the program."""
    desk, word, worry = made.desks[computer], made.word(), made.word()
    with made.giving("idea", person, computer, "program", word):
        ideas.give_unnamed(desk, f"Perhaps {word}")
    busy(made, computer)
    with made.giving("concern", person, computer, "program", worry):
        concerns.raise_unnamed(desk, Raising(f"Maybe {worry}"))


def phones(made: Company, people: tuple[str, ...]) -> None:
    """Answers of a pulse from phones, over HTTP."""
    opening = asking.open_page(made.desks["cara"], f"pulse:{made.pulse}", "127.0.0.1")
    try:
        for person in people:
            ratings = made.marks()
            with made.giving("pulse_answer", person, "cara", "phone", mark_of(ratings)):
                _by_phone(opening.join_url, {f"q.{code}": str(mark) for code, mark in ratings.items()})
    finally:
        opening.close()


def _by_phone(url: str, fields: dict[str, str]) -> None:
    base = url.rpartition("/")[0]
    with httpx.Client(headers={"Origin": base}, trust_env=False, follow_redirects=True, timeout=60) as web:
        page = web.get(url).text
        found = re.search(r'<form method="post" action="([^"]+)"', page)
        assert found is not None, page
        answer = web.post(base + found[1], content=urlencode(fields).encode(), headers=FORM)
    assert answer.status_code == 200, answer.text


def kiosk(made: Company, people: tuple[str, ...]) -> None:
    """Ideas and concerns on a laptop that goes round."""
    for at, person in enumerate(people):
        word, kind = made.word(), ("idea", "concern")[at % 2]
        taker = asking.Taker(made.desks["cara"], kind)
        with made.giving(kind, person, "cara", "kiosk", word):
            taker.give(Given(text=f"Could {word}"))


def mailed(made: Company, people: tuple[str, ...]) -> None:
    """Forms that came back by mail, in files with names that tell whose they are."""
    folder = made.folder / "mail"
    folder.mkdir(exist_ok=True)
    for person in people:
        ratings = made.marks()
        fields = {f"q.{code}": str(mark) for code, mark in ratings.items()}
        form = {"format": "okr-desktop/given", "version": 1, "kind": "pulse", "sheet": made.pulse}
        path = folder / f"{person}.okr-answer.json"
        path.write_text(json.dumps({**form, "number": secrets.token_hex(16), "fields": fields}), "utf-8")
        with made.giving("pulse_answer", person, "cara", "mail", mark_of(ratings)):
            taken = ask_answers.read_answers(made.desks["cara"], [path])
        assert taken.count == 1, taken


# The whole story


def told_quickly(folder: Path) -> Company:
    """A few secrets of three computers, in the program and on a laptop that goes round; nothing is closed yet."""
    made = founded(folder)
    for name, person in (("ana", RED[0]), ("bob", BLUE[0])):
        busy(made, name)
        speak(made, name, person)
        answer(made, name, person)
        busy(made, name)
        made.sync(name)
    kiosk(made, (RED[5], TINY[1], BLUE[4], RED[4], BLUE[1], RED[2]))
    mailed(made, BLUE[1:3])
    return made


def lived(folder: Path, form: str = "zip") -> Company:
    """Everybody has given something, in every way; all is synced, nothing is closed yet."""
    made = founded(folder, form)
    busy(made, "ana")
    speak(made, "ana", RED[0])
    busy(made, "ana")
    answer(made, "ana", RED[0])
    busy(made, "ana")
    made.sync("ana", "bob")
    busy(made, "bob")
    answer(made, "bob", BLUE[0])
    busy(made, "bob")
    speak(made, "bob", BLUE[0])
    busy(made, "bob")
    made.sync("bob", "cara")
    phones(made, RED[1:5])
    kiosk(made, (RED[5], TINY[1], BLUE[4], RED[4], BLUE[1], RED[2]))
    mailed(made, BLUE[1:4])
    busy(made, "cara")
    answer(made, "cara", TINY[0])
    return made


def counted(made: Company) -> Company:
    """In the week after that the box is emptied, the pulse closed, and all is synced; every program is closed."""
    made.day = TODAY + timedelta(days=9)
    collecting.release_due(made.desks["cara"])
    pulse_results.close(made.desks["cara"], made.pulse)
    made.sync("cara", "ana", "bob", "cara")
    made.close()
    return made


def ended(made: Company) -> Company:
    """In the week after that the box is emptied and the pulse closed; people undo, delete, bring back, and sync."""
    cara, ana = made.desks["cara"], made.desks["ana"]
    made.day = TODAY + timedelta(days=9)
    collecting.release_due(cara)
    made.sync("cara", "ana", "bob")
    pulse_results.close(cara, made.pulse)
    history.undo(cara)
    history.redo(cara)
    busy(made, "cara")
    made.sync()
    for name, desk in made.desks.items():
        history.undo(desk)
        idea = next(one for one in desk.plan.ideas.values() if one.text.startswith("Could"))
        if name == "ana":
            ideas.delete(desk, idea.id)
            trash.restore(desk, next(one.tx for one in trash.bins(desk) if one.id == idea.id))
        desk.space.back_up()
    made.sync()
    ana.space.db.execute("VACUUM")
    made.close()
    return made
