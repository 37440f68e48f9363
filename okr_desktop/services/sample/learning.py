"""What the people of the sample have learned so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from okr_desktop.domain.learning import LessonProgress, RolloutStep
from okr_desktop.domain.work import WorkState
from okr_desktop.services.engagement.school import learning_paths, rollout
from okr_desktop.services.sample.story import Story


def lessons(story: Story, read: Mapping[str, Sequence[str]]) -> list[LessonProgress]:
    """How far people are with the lessons: all done but, for some, the one that they began last."""
    found = list[LessonProgress]()
    for person, names in read.items():
        chance = story.chance(f"lessons/{person}")
        day = story.cycles[0].start + timedelta(days=chance.randrange(60))
        for place, name in enumerate(names):
            begun = place == len(names) - 1 and len(names) % 2 == 1
            day = min(day + timedelta(days=4 + chance.randrange(50)), story.today - timedelta(days=1))
            id = story.id(f"lesson/{person}/{name}", story.moment(day, 12))
            point = name.startswith("check.")
            begun = begun and not point
            best = 0 if point else 40 + 10 * chance.randrange(3) if begun else 70 + 10 * chance.randrange(4)
            state = "started" if begun else "done"
            found.append(LessonProgress(id, story.ids[person], name, state, day, best))
    return found


def rollouts(story: Story, own: str, owner: str) -> None:
    """The plans of the first quarter, which is over, and of the running one, of which one step is late."""
    stages = learning_paths.stages()
    for quarter in (0, len(story.cycles) - 1):
        cycle = story.cycles[quarter]
        passed = [stage.code for stage in stages if rollout.day_of(stage, cycle) < story.today]
        late = passed[-1:] if quarter else []
        moment = story.moment(cycle.start - timedelta(days=11), 9)
        steps = [
            RolloutStep(story.id(f"rollout/{quarter}/{code}", moment + place), cycle.id, code, state=state)
            for place, code in enumerate(stage.code for stage in stages)
            for state in [WorkState.DONE if code in passed and code not in late else WorkState.OPEN]
        ]
        if quarter:
            due, id = story.at_share(quarter, 0.7), story.id("rollout/own", moment + 99)
            steps.append(RolloutStep(id, cycle.id, "", own, due, story.ids[owner], WorkState.DOING))
        story.tell(moment, "hanna", "rollout.begin", *steps, title=cycle.name)
