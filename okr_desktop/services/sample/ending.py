"""How the quarters of the sample that are over were graded and closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from statistics import fmean

from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.okrs import Ambition, KeyResult, State
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.scoring import score, suggested_score
from okr_desktop.services.sample.company import FIRST
from okr_desktop.services.sample.goals import Goal, Told
from okr_desktop.services.sample.quarter import notes
from okr_desktop.services.sample.story import Item, Story

#: Days after the end of a quarter until grades are given, and until it is closed.
GRADED, CLOSED = 3, 6


def close(story: Story, quarter: int, goals: Sequence[Goal], content: Item, settings: Workspace) -> None:
    """Grade every goal of a quarter, keep what was noted about it, and close it."""
    cycle = story.cycles[quarter]
    aims = {Ambition.COMMITTED: settings.committed, Ambition.ASPIRATIONAL: settings.aspirational}
    for place, goal in enumerate(goals):
        moment = story.moment(cycle.end + timedelta(days=GRADED), 8 + place % 8)
        _grade(story, goal, moment, aims[goal.objective.ambition])
    noted = story.moment(cycle.end + timedelta(days=GRADED + 1), 14)
    notes(story, quarter, content["notes"], noted)
    closed = replace(cycle, state=CycleState.CLOSED, sponsor=story.ids[FIRST])
    story.tell(story.moment(cycle.end + timedelta(days=CLOSED), 9), FIRST, "cycle.closed", closed, title=cycle.name)


def _grade(story: Story, goal: Goal, moment: int, aim: Decimal) -> None:
    results = [_graded(told, aim) for told in goal.results]
    mean = Decimal(f"{fmean(float(one.score or 0) for one in results):.1f}")
    reached = mean >= aim or bool(goal.item.get("reached"))
    objective = replace(
        goal.objective,
        score=mean,
        score_comment=goal.item.get("comment", ""),
        state=State.DONE if reached else State.ACTIVE,
        miss_cause="" if reached else goal.item.get("miss", ""),
    )
    goal.objective = objective
    title = objective.title
    story.tell(moment, goal.item["owner"], "objective.review", objective, *results, title=title)


def _graded(told: Told, aim: Decimal) -> KeyResult:
    record = told.check_ins[-1][1]
    value = score(told.result.metric, record.value, record.reached or None).progress
    grade = suggested_score(value)
    state = State.DONE if grade is not None and grade >= aim else State.ACTIVE
    said = [note for _, note in sorted(told.spec.more.get("notes", {}).items(), key=_week)]
    told.result = replace(told.result, score=grade, state=state, score_comment=said[-1] if said else "")
    return told.result


def _week(note: tuple[str, str]) -> int:
    return int(note[0])
