"""What a person has learned: lessons begun and done, checklists ticked, and a team's progress as counts only."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import NotFound, OkrError
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.learning import LessonProgress
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.pulse.records import THRESHOLD
from okr_desktop.services.desk import Desk, refuse
from okr_desktop.services.engagement.school import learning_paths, lessons
from okr_desktop.services.engagement.school.learning_paths import Point, Role
from okr_desktop.services.engagement.school.lessons import Lesson
from okr_desktop.services.outcome import Outcome

STARTED, DONE = "started", "done"
_CHECK = "check."
_ROLE, _BEST = "learning_role", "learning_best"
#: The actions are named without the lesson: the history is read by everybody.
_LABEL = Label("learning.keep")


@dataclass(frozen=True, slots=True)
class Step:
    """A lesson on somebody's path: ``state`` is "", started or done; ``best`` in per cent, None while not tried."""

    lesson: Lesson
    state: str
    best: int | None


@dataclass(frozen=True, slots=True)
class Path:
    """A role's path for one person: lessons and checklist, and the minutes of what is not done yet."""

    role: Role
    steps: tuple[Step, ...]
    checklist: tuple[tuple[Point, bool], ...]

    @property
    def minutes_left(self) -> int:
        """Minutes of the lessons that are not done."""
        return sum(step.lesson.minutes for step in self.steps if step.state != DONE)

    @property
    def done(self) -> int:
        """How many lessons are done."""
        return sum(step.state == DONE for step in self.steps)


@dataclass(frozen=True, slots=True)
class TeamProgress:
    """A team's learning as counts; ``begun`` and ``lessons`` are None where the group is too small to be told."""

    team: str
    name: str
    people: int
    begun: int | None
    lessons: int | None


# Reading


def state_of(plan: Plan, person: str | None, lesson: str) -> str:
    """How far a person is with a lesson: "", started or done; two computers may both have kept it."""
    states = {one.state for one in plan.lessons.values() if (one.person, one.lesson) == (person, lesson)}
    return DONE if DONE in states else STARTED if states else ""


def ticked(plan: Plan, person: str | None, code: str) -> bool:
    """Whether a person has ticked a point of the checklist."""
    return state_of(plan, person, _CHECK + code) == DONE


def path(desk: Desk, role: str = "", language: str = "en") -> Path:
    """One's own path; the role chosen on this computer when none is given. Raises NotFound ``role.unknown``."""
    chosen = learning_paths.role(role or chosen_role(desk), language)
    plan, me, scores = desk.plan, desk.me, best_scores(desk)
    known = {lesson.name: lesson for lesson in lessons.lessons(language)}
    own = tuple(name for name, one in known.items() if one.own and chosen.code in one.roles)
    names = dict.fromkeys((*(name for name in chosen.lessons if name in known), *own))
    return Path(
        chosen,
        tuple(Step(known[name], state_of(plan, me, name), scores.get(name)) for name in names),
        tuple((point, ticked(plan, me, point.code)) for point in chosen.checklist),
    )


def team_progress(plan: Plan, threshold: int = THRESHOLD) -> list[TeamProgress]:
    """Every team with members, by name; a group below the threshold is not told.

    Neither is a group that differs from one that is told by fewer people than the threshold: they would follow by
    subtraction.
    """
    members = dict[str, frozenset[str]]()
    for team in sorted(plan.teams.values(), key=lambda one: (one.name.casefold(), one.id)):
        people = frozenset(one.id for one in plan.people.values() if team.id in one.teams and not one.archived)
        if people and not team.archived:
            members[team.id] = people
    told = _told(members.values(), threshold)
    done = _done_by_person(plan)
    return [
        TeamProgress(
            id,
            plan.teams[id].name,
            len(people),
            sum(person in done for person in people) if people in told else None,
            sum(done.get(person, 0) for person in people) if people in told else None,
        )
        for id, people in members.items()
    ]


def _told(groups: Iterable[frozenset[str]], threshold: int) -> set[frozenset[str]]:
    told = set[frozenset[str]]()
    for group in sorted(groups, key=lambda one: (len(one), sorted(one))):
        if len(group) >= max(threshold, 1) and not any(_nearly(group, other, threshold) for other in told):
            told.add(group)
    return told


def _nearly(one: frozenset[str], other: frozenset[str], threshold: int) -> bool:
    return bool(one & other) and (0 < len(one - other) < threshold or 0 < len(other - one) < threshold)


def _done_by_person(plan: Plan) -> dict[str, int]:
    """How many lessons each person has finished; those who have only begun count with none."""
    found = dict[str, set[str]]()
    for one in plan.lessons.values():
        if not one.lesson.startswith(_CHECK):
            found.setdefault(one.person, set()).update({one.lesson} if one.state == DONE else ())
    return {person: len(names) for person, names in found.items()}


# Doing


def start(desk: Desk, lesson: str) -> Outcome[str]:
    """Keep that one has begun a lesson; nothing changes when it was begun before. Raises NotFound, OkrError."""
    name = lessons.one(lesson).name
    return _keep(desk, name, STARTED)


def finish(desk: Desk, lesson: str, share: int | None = None) -> Outcome[str]:
    """Keep that one is done with a lesson; a ``share`` of right answers stays on this computer."""
    name = lessons.one(lesson).name
    if share is not None:
        keep_score(desk, name, share)
    return _keep(desk, name, DONE)


def take_back(desk: Desk, lesson: str) -> Outcome[str]:
    """Forget that one is done with a lesson (or has begun it)."""
    return _forget(desk, lessons.one(lesson).name)


def tick(desk: Desk, code: str, done: bool = True) -> Outcome[str]:
    """Tick a point of one's checklist, or take the tick away. Raises NotFound ``point.unknown``."""
    name = _CHECK + learning_paths.point(code).code
    return _keep(desk, name, DONE) if done else _forget(desk, name)


def _keep(desk: Desk, name: str, state: str) -> Outcome[str]:
    me = _me(desk)
    mine = _mine(desk.plan, me, name)
    known = mine[0] if mine else LessonProgress(new_id(), me, name)
    record = known if known.state == DONE else replace(known, state=state, day=desk.today)
    refuse(record.problems())
    with desk.action(_LABEL) as unit:
        unit.save(record)
    return desk.done(unit, record.id)


def _forget(desk: Desk, name: str) -> Outcome[str]:
    mine = _mine(desk.plan, _me(desk), name)
    with desk.action(_LABEL) as unit:
        for one in mine:
            unit.delete("lesson_progress", one.id)
    return desk.done(unit, name)


def _mine(plan: Plan, me: str, name: str) -> list[LessonProgress]:
    found = [one for one in plan.lessons.values() if (one.person, one.lesson) == (me, name)]
    return sorted(found, key=lambda one: (one.state != DONE, one.id))


def _me(desk: Desk) -> str:
    me = desk.me
    if me is None:
        raise OkrError("me.unknown")
    return me


# Kept on this computer only: a score is nobody else's affair


def chosen_role(desk: Desk) -> str:
    """The role chosen on this computer, member when none is."""
    stored = desk.space.meta(_ROLE)
    return stored if stored in learning_paths.ROLES else learning_paths.ROLES[0]


def choose_role(desk: Desk, role: str) -> None:
    """Keep a role for the next time; raises NotFound ``role.unknown``."""
    desk.space.set_meta(_ROLE, learning_paths.role(role).code)


def best_scores(desk: Desk) -> dict[str, int]:
    """One's own best shares by lesson, in per cent."""
    mine: Any = _scores(desk).get(desk.me or "", {})
    return {str(name): int(share) for name, share in mine.items()}


def keep_score(desk: Desk, lesson: str, share: int) -> int:
    """Keep the best share of right answers in a lesson on this computer; gives it."""
    if lesson not in {one.name for one in lessons.lessons()}:
        raise NotFound("lesson.unknown", id=lesson, known="")
    kept, mine = _scores(desk), best_scores(desk)
    mine[lesson] = max(mine.get(lesson, 0), min(max(share, 0), 100))
    desk.space.set_meta(_BEST, json.dumps({**kept, (desk.me or ""): mine}))
    return mine[lesson]


def _scores(desk: Desk) -> dict[str, dict[str, int]]:
    try:
        found: Any = json.loads(desk.space.meta(_BEST) or "{}")
        return {str(who): {str(name): int(share) for name, share in one.items()} for who, one in found.items()}
    except (AttributeError, TypeError, ValueError):
        return {}
