"""What is said about lessons, checklists and the plan of a first cycle, and the names of what is done there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

PROBLEMS: Mapping[str, object] = {
    "lesson.state": QT_TRANSLATE_NOOP("Texts", "A lesson is started or done."),
    "lesson.empty": QT_TRANSLATE_NOOP("Texts", "The name of a lesson is missing."),
    "percent.range": QT_TRANSLATE_NOOP("Texts", "A share goes from 0 to 100 per cent."),
    "lesson.unreadable": QT_TRANSLATE_NOOP("Texts", "“{file}” cannot be read and was left out."),
    "lesson.front": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” was left out: the lines at its head lack “{part}”, or it says something else there."
    ),
    "lesson.exercise": QT_TRANSLATE_NOOP("Texts", "“{file}” was left out: something is wrong in line {line} ({part})."),
}
ERRORS: Mapping[str, object] = {
    "lesson.unknown": QT_TRANSLATE_NOOP("Texts", "There is no lesson “{id}”. Choose one from the list."),
    "point.unknown": QT_TRANSLATE_NOOP("Texts", "No checklist has a point “{id}”. Choose one from the list."),
    "role.unknown": QT_TRANSLATE_NOOP("Texts", "There is no role “{id}”. Choose one from the list."),
    "pattern.unknown": QT_TRANSLATE_NOOP("Texts", "The playbook has no page “{id}”. Choose one from the list."),
    "rollout.unknown": QT_TRANSLATE_NOOP("Texts", "This step is not there any more: it has been taken away."),
}
LABELS: Mapping[str, object] = {
    "learning.keep": QT_TRANSLATE_NOOP("Texts", "Keep what was learned"),
    "rollout.begin": QT_TRANSLATE_NOOP("Texts", "Make the plan of a first cycle for {title}"),
    "rollout.clear": QT_TRANSLATE_NOOP("Texts", "Take the plan of a first cycle away from {title}"),
    "rollout.add": QT_TRANSLATE_NOOP("Texts", "Add step “{title}”"),
    "rollout.edit": QT_TRANSLATE_NOOP("Texts", "Change step “{title}”"),
    "rollout.state": QT_TRANSLATE_NOOP("Texts", "Say how far step “{title}” is"),
    "rollout.delete": QT_TRANSLATE_NOOP("Texts", "Take step “{title}” away"),
}
DONE: Mapping[str, object] = {
    "learning.keep": QT_TRANSLATE_NOOP("Texts", "Kept what was learned"),
    "rollout.begin": QT_TRANSLATE_NOOP("Texts", "Made the plan of a first cycle for {title}"),
    "rollout.clear": QT_TRANSLATE_NOOP("Texts", "Took the plan of a first cycle away from {title}"),
    "rollout.add": QT_TRANSLATE_NOOP("Texts", "Added step “{title}”"),
    "rollout.edit": QT_TRANSLATE_NOOP("Texts", "Changed step “{title}”"),
    "rollout.state": QT_TRANSLATE_NOOP("Texts", "Said how far step “{title}” is"),
    "rollout.delete": QT_TRANSLATE_NOOP("Texts", "Took step “{title}” away"),
}
#: What the coach says of a rehearsed check-in (services.engagement.trial.feedback).
TRIAL: Mapping[str, object] = {
    "said_why": QT_TRANSLATE_NOOP("Texts", "You say why. A reader sees more than the number."),
    "named_way": QT_TRANSLATE_NOOP("Texts", "You say what comes next. The next check-in can begin there."),
    "asked_help": QT_TRANSLATE_NOOP("Texts", "You name what is in the way. Now somebody can help."),
    "no_confidence": QT_TRANSLATE_NOOP(
        "Texts", "How sure are you that the target will be reached? Confidence moves before the number does."
    ),
    "no_note": QT_TRANSLATE_NOOP("Texts", "What happened? One sentence on why tells more than the number alone."),
    "empty_note": QT_TRANSLATE_NOOP("Texts", "This sentence would fit every key result. What moved, and what did not?"),
    "only_number": QT_TRANSLATE_NOOP("Texts", "The number is there already. What can one not see in it?"),
    "fell_silently": QT_TRANSLATE_NOOP(
        "Texts", "Your confidence fell by two or more. What do you know now that you did not know last time?"
    ),
    "unsure_no_blocker": QT_TRANSLATE_NOOP(
        "Texts", "You doubt that it will be reached. What is in the way, and who could help?"
    ),
    "sure_but_behind": QT_TRANSLATE_NOOP(
        "Texts",
        "You are confident, and the number is behind what was expected. What do you know that it does not show?",
    ),
    "moved_no_next": QT_TRANSLATE_NOOP("Texts", "Nothing has moved. What will you try until next time?"),
}
GOOD = frozenset({"said_why", "named_way", "asked_help"})


def trial_text(code: str) -> str:
    """One sentence of the coach about a rehearsed check-in."""
    return QCoreApplication.translate("Texts", str(TRIAL[code]))
