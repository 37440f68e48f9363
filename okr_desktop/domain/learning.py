"""What people have learned, ticked off and planned: lessons, checklists, the rollout of a first cycle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from okr_desktop.domain.errors import Problem
from okr_desktop.domain.text import NAME_LIMIT, TITLE_LIMIT, text_problems
from okr_desktop.domain.work import WorkState

#: How far a person is with a lesson or a point of the checklist.
PROGRESS = ("started", "done")


@dataclass(frozen=True, slots=True)
class LessonProgress:
    """How far a person is with a lesson (its name) or point of the checklist ("check.<name>").

    ``best`` is the best share of right answers in its exercises, in per cent; it is the person's own affair.
    """

    id: str
    person: str
    lesson: str
    state: str = "started"
    day: date | None = None
    best: int = 0

    def problems(self) -> list[Problem]:
        """What must be mended before this can be saved."""
        found = text_problems("lesson", self.lesson, NAME_LIMIT, required=True)
        if self.state not in PROGRESS:
            found.append(Problem("lesson.state", "state", {"known": ", ".join(PROGRESS)}))
        return found if 0 <= self.best <= 100 else [*found, Problem("percent.range", "best")]


@dataclass(frozen=True, slots=True)
class RolloutStep:
    """A step of the plan for a first cycle: ``code`` is one of ours ("" for one's own, which has a text)."""

    id: str
    cycle: str
    code: str = ""
    text: str = ""
    due: date | None = None
    owner: str | None = None
    state: WorkState = WorkState.OPEN

    def problems(self) -> list[Problem]:
        """What must be mended before this step can be saved."""
        return text_problems("text", self.text, TITLE_LIMIT, required=not self.code)
