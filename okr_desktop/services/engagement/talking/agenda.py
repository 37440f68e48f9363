"""The talk between two as lists of sentences: what the printed page says, for the window and the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from okr_desktop.reports.base.formats import Formats
from okr_desktop.reports.siblings.data_person import OneToOneData, OwnResult, Remark, Voice, Waiting
from okr_desktop.reports.siblings.texts import words
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting.choice import Choice
from okr_desktop.services.reporting.siblings import one_to_one


@dataclass(frozen=True, slots=True)
class Point:
    """One line of the agenda: the words, quieter words below them, and what was said to it."""

    text: str
    below: str = ""
    reply: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A part of the agenda: its code, its heading and its lines."""

    code: str
    title: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """The talk with a person; topics that have nothing are left out."""

    person: str
    role: str
    teams: tuple[str, ...]
    purpose: str
    topics: tuple[Topic, ...]


def agenda(desk: Desk, person: str | None = None, language: str = "en") -> Agenda:
    """The agenda for a person (id; None: whoever uses the program); raises NotFound as the printed page does."""
    data = one_to_one.gather(desk, Choice(person=person, language=language))
    made = _Words(language, data.head.as_of)
    topics = (Topic(code, made.say(title), tuple(points)) for code, title, points in made.topics(data))
    return Agenda(
        data.person, data.role, data.teams, made.say("talk_purpose"), tuple(topic for topic in topics if topic.points)
    )


class _Words:
    """Turns the data of the page into lines."""

    def __init__(self, language: str, today: date) -> None:
        self.say = words(language)
        self._formats = Formats(language)
        self._today = today

    def topics(self, data: OneToOneData) -> Iterator[tuple[str, str, list[Point]]]:
        """Code, key of the heading and lines of each part, in the order of the printed page."""
        yield "questions", "talk_questions", [Point(self.say(one.code, **one.params)) for one in data.questions]
        yield "results", "talk_results", [self._result(one) for one in data.results]
        todos = [Point(one.title, _joined(one.about, self._due(one.due))) for one in data.todos]
        yield "todos", "talk_todos", todos
        yield "needs", "talk_needs", self._waiting("talk_needs_team", data.needs)
        yield "owes", "talk_owes", self._waiting("talk_owes_team", data.owes)
        yield "asked", "talk_asked_questions", self._remarks(data.asked)
        yield "asks", "talk_asks", self._remarks(data.asks)
        yield "remarks", "talk_remarks", self._remarks(data.remarks)
        yield "named", "talk_named", self._remarks(data.named)
        yield "thanks", "talk_thanks", self._remarks(data.thanks)
        yield "concerns", "talk_concerns", self._voices("concern", data.concerns)
        yield "ideas", "talk_ideas", self._voices("said", data.ideas)

    def _result(self, one: OwnResult) -> Point:
        blocker = self.say("blocker", text=one.row.blocker) if one.row.blocker else ""
        return Point(one.row.title, _joined(self.say(one.row.status), one.objective), blocker, one.row.status)

    def _day(self, day: date | None) -> str:
        return self._formats.short_date(day) if day else ""

    def _due(self, day: date | None) -> str:
        if day is None:
            return ""
        return _joined(
            self.say("step_due", date=self._formats.short_date(day)), self.say("talk_late") if day < self._today else ""
        )

    def _waiting(self, key: str, found: Sequence[Waiting]) -> list[Point]:
        return [
            Point(
                one.what,
                _joined(
                    self.say(key, team=one.team) if one.team else "",
                    self.say(f"talk_{one.state}"),
                    self._due(one.by),
                    one.about,
                ),
            )
            for one in found
        ]

    def _remarks(self, found: Sequence[Remark]) -> list[Point]:
        return [Point(one.text, _joined(one.author, self._day(one.on), one.about)) for one in found]

    def _voices(self, states: str, found: Sequence[Voice]) -> list[Point]:
        return [
            Point(one.text, _joined(self.say(f"{states}_{one.state}"), self._day(one.on)), one.reply) for one in found
        ]


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
