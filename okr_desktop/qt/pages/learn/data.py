"""What the page shows, read on the worker: one's path, the plan of a cycle, the playbook, teams as counts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from okr_desktop.qt import texts
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.inbox import playbook
from okr_desktop.services.engagement.inbox.playbook import Pattern
from okr_desktop.services.engagement.school import learning, lessons, rollout
from okr_desktop.services.engagement.school.learning import Path, Step, TeamProgress
from okr_desktop.services.engagement.school.learning_paths import Role, roles
from okr_desktop.services.engagement.school.lessons import Lesson
from okr_desktop.services.engagement.school.rollout import Line

ALL = "all"
translate = QCoreApplication.translate
__all__ = ["ALL", "LearnView", "LessonView", "Row", "lesson", "load", "suggest"]


@dataclass(frozen=True, slots=True)
class Row:
    """One step of the plan with finished texts."""

    line: Line
    day: str
    who: str
    state: str
    mark: str


@dataclass(frozen=True, slots=True)
class LearnView:
    """Everything of the page; ``me`` is empty while nobody has said who works here."""

    me: str
    roles: tuple[Role, ...]
    role: str
    steps: tuple[Step, ...]
    path: Path
    teams: tuple[TeamProgress, ...]
    cycles: tuple[tuple[str, str], ...]
    cycle: str
    rows: tuple[Row, ...]
    patterns: tuple[Pattern, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LessonView:
    """One lesson for a reader, and how far one is with it."""

    lesson: Lesson | None
    state: str
    best: int | None


def load(desk: Desk, language: str, role: str, cycle: str) -> LearnView:
    """The page; ``role`` is one of the roles, ``all`` for every lesson, "" for the one that was chosen last."""
    plan = desk.plan
    if role and role != ALL:
        learning.choose_role(desk, role)
    path = learning.path(desk, "", language)
    found, book = lessons.library(language), playbook.library(language)
    me = plan.people.get(desk.me or "")
    chosen = cycle if cycle in plan.cycles else _next_cycle(desk)
    return LearnView(
        me.name if me else "",
        roles(language),
        ALL if role == ALL else path.role.code,
        _every(desk, found.all) if role == ALL else path.steps,
        path,
        tuple(learning.team_progress(plan)),
        tuple((one.id, one.name) for one in sorted(plan.cycles.values(), key=lambda one: one.start, reverse=True)),
        chosen,
        tuple(_row(desk, one, language) for one in rollout.lines(plan, chosen, language)) if chosen else (),
        book.all,
        tuple(texts.problem_text(problem) for problem in (*found.problems, *book.problems)),
    )


def _every(desk: Desk, known: tuple[Lesson, ...]) -> tuple[Step, ...]:
    scores = learning.best_scores(desk)
    return tuple(Step(one, learning.state_of(desk.plan, desk.me, one.name), scores.get(one.name)) for one in known)


def _next_cycle(desk: Desk) -> str:
    """The cycle that has a plan, else the one that is next or current."""
    plan = desk.plan
    planned = {one.cycle for one in plan.rollout.values() if one.cycle in plan.cycles}
    living = [one for one in plan.cycles.values() if not one.archived and one.end >= desk.today]
    best = sorted(living, key=lambda one: (one.id not in planned, one.start < desk.today, one.start))
    if best:
        return best[0].id
    current = plan.current_cycle()
    return current.id if current else ""


_STATES = {"open": "open", "doing": "behind", "done": "done", "dropped": "archived"}


def _row(desk: Desk, line: Line, language: str) -> Row:
    owner = desk.plan.people.get(line.owner or "")
    role = next((one.name for one in roles(language) if one.code == line.who), "")
    state = translate("Learn", "Late") if line.late else texts.work_state_text(line.state)
    mark = "at_risk" if line.late else _STATES[line.state.value]
    day = texts.date_text(line.due, desk.today) if line.due else ""
    return Row(line, day, owner.name if owner else role, state, mark)


def lesson(desk: Desk, topic: str, language: str) -> LessonView:
    """The lesson about a topic, or of a name."""
    found = lessons.for_topic(topic, language)
    if found is None:
        return LessonView(None, "", None)
    return LessonView(
        found, learning.state_of(desk.plan, desk.me, found.name), learning.best_scores(desk).get(found.name)
    )


def suggest(_desk: Desk, text: str, language: str) -> tuple[str, ...]:
    """Codes of pages of the playbook that may fit what was said."""
    return tuple(one.code for one in playbook.suggest(text, language, most=5))
