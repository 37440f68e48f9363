"""One record of each kind of engagement, with a word of its own in each of its texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from okr_desktop.domain.buy_in import Promise, Sponsorship
from okr_desktop.domain.concerns import Concern, ConcernState
from okr_desktop.domain.feedback import Question, Reaction, Recognition
from okr_desktop.domain.ids import new_id, unsigned_id
from okr_desktop.domain.learning import LessonProgress, RolloutStep
from okr_desktop.domain.pulse.records import Group, Pulse, PulseAnswer, PulseResult, PulseState
from okr_desktop.domain.records import Engagement
from okr_desktop.domain.strategy import Announcement, Direction, DirectionKind
from okr_desktop.domain.work import WorkState

DAY = date(2026, 8, 10)


def one_of_each(about: str, cycle: str, person: str, team: str) -> list[Engagement]:
    """``about`` is an objective or key result."""
    groups = (Group(team, "North", (team,), 6), Group("rest", "Everybody else", (), 9))
    items, own = ("say", "clear"), ("Own?",)
    pulse = Pulse(new_id(), "pulsetitle", cycle, items, own, "pulsecomment", True, 6, 11, DAY, DAY)
    opened = Pulse(new_id(), "second", cycle, ("say",), groups=groups, state=PulseState.CLOSED)
    vision = Direction(new_id(), DirectionKind.VISION, "directiontext", "directionwhy", owner=person)
    return [
        vision,
        Direction(new_id(), DirectionKind.ANNUAL, "yeartext", parent=vision.id, rank="V", cycle=cycle),
        Announcement(new_id(), cycle, "announcetext", person, DAY),
        Reaction(new_id(), about, "thanks", person),
        Recognition(new_id(), "praisetext", (person,), about, None, DAY),
        Question(new_id(), about, "asktext", None, person, DAY, "askanswer", person, DAY),
        _concern(about, cycle, person),
        Sponsorship(
            new_id(),
            about,
            person,
            "backtext",
            (Promise("backpromise", DAY, "partly", "half"), Promise("otherpromise")),
            DAY,
        ),
        LessonProgress(new_id(), person, "outcomes", "done", DAY, 80),
        RolloutStep(new_id(), cycle, "", "steptext", DAY, person, WorkState.DOING),
        pulse,
        opened,
        PulseAnswer(unsigned_id(), pulse.id, team, {"say": 4, "recommend": 9}),
        PulseAnswer(unsigned_id(), pulse.id, comment="onlywords"),
        PulseResult(new_id(), pulse.id, team, {"n": 6, "items": {"say": {"mean": "3.5"}}}),
    ]


def _concern(about: str, cycle: str, person: str) -> Concern:
    raised = Concern(new_id(), "worrytext", about, "no_time", person, cycle, DAY, ConcernState.RESOLVED)
    return replace(raised, response="worryresponse", responder=person, answered=DAY, end="worryend", ended=DAY)
