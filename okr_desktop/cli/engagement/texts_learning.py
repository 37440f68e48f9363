"""English sentences about lessons, checklists, the plan of a rollout and the playbook."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "lesson.unknown": "There is no lesson “{id}”. See: okr lesson list",
    "lesson.state": "A lesson is started or done.",
    "lesson.empty": "The name of a lesson is missing.",
    "lesson.unreadable": "{file} cannot be read and was left out{reason}.",
    "lesson.front": "{file} was left out: the lines at its head lack “{part}”, or it says something else there.",
    "lesson.exercise": "{file} was left out: something is wrong in line {line} ({part}).",
    "exercise.unknown": "The lesson {lesson} has no exercise {id} in which something is rewritten.",
    "point.unknown": "There is no point “{id}” on any checklist. Choose one of: {known}.",
    "role.unknown": "There is no role “{id}”. Choose one of: {known}.",
    "pattern.unknown": "The playbook has no page “{id}”. See: okr lesson playbook",
    "rollout.unknown": "There is no such step: “{id}”. See: okr lesson rollout",
    "percent.range": "A share goes from 0 to 100 per cent.",
}

LABELS: dict[str, str] = {
    "learning.keep": "Kept what was learned",
    "rollout.begin": "Made the plan of a first cycle for {title}",
    "rollout.clear": "Took the plan of a first cycle away from {title}",
    "rollout.add": "Added the step “{title}”",
    "rollout.edit": "Changed the step “{title}”",
    "rollout.state": "Said how far the step “{title}” is",
    "rollout.delete": "Took the step “{title}” away",
}
