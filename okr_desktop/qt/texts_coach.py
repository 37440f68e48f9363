"""The coach's questions, the names of its rules, and why each asks: in the language of the window."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from okr_desktop.domain.coach.hints import Hint, Level, Profile
from okr_desktop.qt.texts_numbers import date_text

# A key is a rule, or a rule and the case that wants a sentence of its own.
QUESTIONS: Mapping[str, object] = {
    "O_METRIC": QT_TRANSLATE_NOOP(
        "Coach", "This objective holds a number ({number}). Could the number live in a key result?"
    ),
    "O_LONG": QT_TRANSLATE_NOOP("Coach", "Could people repeat this from memory?"),
    "O_TASK": QT_TRANSLATE_NOOP("Coach", "This reads like a project. What should be different afterwards?"),
    "O_VAGUE": QT_TRANSLATE_NOOP("Coach", "Which change, for whom?"),
    "O_BAU": QT_TRANSLATE_NOOP("Coach", "Is this new this cycle, or a health metric?"),
    "O_NOKR": QT_TRANSLATE_NOOP(
        "Coach", "An objective needs at least one key result before it starts. How will you know that you are there?"
    ),
    "O_KRCOUNT": QT_TRANSLATE_NOOP("Coach", "{n} key results. Which two or three decide?"),
    "O_KRCOUNT:one": QT_TRANSLATE_NOOP("Coach", "One key result. Does it alone show that the objective is reached?"),
    "T_OBJCOUNT": QT_TRANSLATE_NOOP("Coach", "{n} objectives share one team. Which of them can wait?"),
    "OWNER": QT_TRANSLATE_NOOP("Coach", "Who answers for this?"),
    "O_COPY": QT_TRANSLATE_NOOP("Coach", "Same words as the level above. What is your team's part?"),
    "O_ORPHAN": QT_TRANSLATE_NOOP("Coach", "Which higher goal does this serve, or is it your own idea? Both are fine."),
    "K_NOMETRIC": QT_TRANSLATE_NOOP("Coach", "How will you see that it happened?"),
    "K_NOBASE": QT_TRANSLATE_NOOP("Coach", "Where do you stand today? If unknown, make finding out the first step."),
    "K_NOUNIT": QT_TRANSLATE_NOOP("Coach", "{number} what?"),
    "K_DIRECTION": QT_TRANSLATE_NOOP("Coach", "Target and wording point in different directions. Which one is meant?"),
    "K_DIRECTION:same": QT_TRANSLATE_NOOP("Coach", "Start and target are the same. What should change?"),
    "K_TASK": QT_TRANSLATE_NOOP(
        "Coach", "This describes work. What changes if the work succeeds? Or move it to initiatives."
    ),
    "K_ACTIVITY": QT_TRANSLATE_NOOP("Coach", "These words describe activity. Who benefits, and how would you notice?"),
    "K_OUTPUT": QT_TRANSLATE_NOOP("Coach", "You count what you make ({what}). What should it cause?"),
    "K_BINARY": QT_TRANSLATE_NOOP("Coach", "Done or not done. Could you define steps or an effect?"),
    "K_BINARY:percent": QT_TRANSLATE_NOOP(
        "Coach", "0 to 100 % of what? If it is done or not done: could you define steps or an effect?"
    ),
    "K_MILESTONE": QT_TRANSLATE_NOOP("Coach", "What counts as 20, 40, 60, 100 %? Write it down."),
    "K_DATE": QT_TRANSLATE_NOOP("Coach", "Due {due}, but the cycle ends {end}. Which one is right?"),
    "K_DATE:text": QT_TRANSLATE_NOOP(
        "Coach", "The words name {due}, but the cycle ends {end}. What can be reached by then?"
    ),
    "K_MULTI": QT_TRANSLATE_NOOP(
        "Coach", "Two measures in one line ({one}, {other}) cannot be scored as one. Which one decides?"
    ),
    "K_VAGUE": QT_TRANSLATE_NOOP("Coach", "“{word}”: by how much, measured how?"),
    "K_DUP": QT_TRANSLATE_NOOP("Coach", "Another key result of the cycle says the same. Would progress count twice?"),
    "K_DUP:almost": QT_TRANSLATE_NOOP("Coach", "“{other}” says almost the same. Would progress count twice?"),
    "K_DUP:data": QT_TRANSLATE_NOOP("Coach", "“{other}” reads the same data. Would progress count twice?"),
    "S_PAIR": QT_TRANSLATE_NOOP(
        "Coach", "All of these count volume, speed or cost. What must not get worse meanwhile?"
    ),
    "S_LAG": QT_TRANSLATE_NOOP("Coach", "All of these are known late. Which early sign could warn you?"),
    "S_LAG:late": QT_TRANSLATE_NOOP(
        "Coach", "No value is expected before the last third of the cycle. Which early sign could warn you?"
    ),
    "K_AMBITION": QT_TRANSLATE_NOOP("Coach", "Is the target right?"),
    "K_AMBITION:unsure": QT_TRANSLATE_NOOP("Coach", "Committed but unsure: what support is missing?"),
    "K_AMBITION:near": QT_TRANSLATE_NOOP("Coach", "Already nearly there: is it a stretch?"),
    "K_AMBITION:small": QT_TRANSLATE_NOOP("Coach", "The target is within 2 % of the start. Is it a stretch?"),
    "PLACEHOLDER": QT_TRANSLATE_NOOP("Coach", "A value is still missing ({text}). When will you know it?"),
}
TITLES: Mapping[str, object] = {
    "O_METRIC": QT_TRANSLATE_NOOP("Coach", "Number in an objective"),
    "O_LONG": QT_TRANSLATE_NOOP("Coach", "Long objective"),
    "O_TASK": QT_TRANSLATE_NOOP("Coach", "Objective that is a project"),
    "O_VAGUE": QT_TRANSLATE_NOOP("Coach", "General objective"),
    "O_BAU": QT_TRANSLATE_NOOP("Coach", "Business as usual"),
    "O_NOKR": QT_TRANSLATE_NOOP("Coach", "No key result"),
    "O_KRCOUNT": QT_TRANSLATE_NOOP("Coach", "Number of key results"),
    "T_OBJCOUNT": QT_TRANSLATE_NOOP("Coach", "Many objectives for one team"),
    "OWNER": QT_TRANSLATE_NOOP("Coach", "No owner"),
    "O_COPY": QT_TRANSLATE_NOOP("Coach", "Copy of the level above"),
    "O_ORPHAN": QT_TRANSLATE_NOOP("Coach", "Not aligned"),
    "K_NOMETRIC": QT_TRANSLATE_NOOP("Coach", "No measure"),
    "K_NOBASE": QT_TRANSLATE_NOOP("Coach", "No starting point"),
    "K_NOUNIT": QT_TRANSLATE_NOOP("Coach", "No unit"),
    "K_DIRECTION": QT_TRANSLATE_NOOP("Coach", "Contradiction"),
    "K_TASK": QT_TRANSLATE_NOOP("Coach", "Work, not a result"),
    "K_ACTIVITY": QT_TRANSLATE_NOOP("Coach", "Activity words"),
    "K_OUTPUT": QT_TRANSLATE_NOOP("Coach", "Counting what is made"),
    "K_BINARY": QT_TRANSLATE_NOOP("Coach", "Done or not done"),
    "K_MILESTONE": QT_TRANSLATE_NOOP("Coach", "Milestones without steps"),
    "K_DATE": QT_TRANSLATE_NOOP("Coach", "Date after the cycle"),
    "K_MULTI": QT_TRANSLATE_NOOP("Coach", "Two measures in one"),
    "K_VAGUE": QT_TRANSLATE_NOOP("Coach", "Better, faster, more"),
    "K_DUP": QT_TRANSLATE_NOOP("Coach", "Said twice"),
    "S_PAIR": QT_TRANSLATE_NOOP("Coach", "Quantity without quality"),
    "S_LAG": QT_TRANSLATE_NOOP("Coach", "Known late"),
    "K_AMBITION": QT_TRANSLATE_NOOP("Coach", "Ambition and confidence"),
    "PLACEHOLDER": QT_TRANSLATE_NOOP("Coach", "Value missing"),
}
WHY: Mapping[str, object] = {
    "O_METRIC": QT_TRANSLATE_NOOP(
        "Coach",
        "An objective says where you want to be; key results say how much. Some coaches disagree: Google "
        "wants objectives that anybody can see are reached.",
    ),
    "O_LONG": QT_TRANSLATE_NOOP("Coach", "People act on what they can remember."),
    "O_TASK": QT_TRANSLATE_NOOP("Coach", "A project can be finished without anything getting better."),
    "O_VAGUE": QT_TRANSLATE_NOOP(
        "Coach", "Almost every company could write this; nobody knows what to do differently."
    ),
    "O_BAU": QT_TRANSLATE_NOOP("Coach", "OKRs are for what shall change. What shall stay is a health metric."),
    "O_NOKR": QT_TRANSLATE_NOOP("Coach", "Without a key result nobody can say whether the objective is reached."),
    "O_KRCOUNT": QT_TRANSLATE_NOOP(
        "Coach", "Two to five key results are advised: fewer say too little, more blur what matters."
    ),
    "T_OBJCOUNT": QT_TRANSLATE_NOOP(
        "Coach", "A quarter has about twelve weeks; more than three to five objectives share too little of them."
    ),
    "OWNER": QT_TRANSLATE_NOOP("Coach", "Where everybody answers, nobody does."),
    "O_COPY": QT_TRANSLATE_NOOP("Coach", "A copied goal hides what this team adds to it."),
    "O_ORPHAN": QT_TRANSLATE_NOOP(
        "Coach", "Others in this cycle serve a higher goal. Goals from the bottom up are fine as well."
    ),
    "K_NOMETRIC": QT_TRANSLATE_NOOP("Coach", "Two people could disagree whether it was reached."),
    "K_NOBASE": QT_TRANSLATE_NOOP("Coach", "Without it nobody knows how far the way is."),
    "K_NOUNIT": QT_TRANSLATE_NOOP("Coach", "A number without a unit is read differently by everybody."),
    "K_DIRECTION": QT_TRANSLATE_NOOP("Coach", "The numbers say the opposite of the words, or nothing at all."),
    "K_TASK": QT_TRANSLATE_NOOP(
        "Coach",
        "Work can be done without any effect. Many coaches advise to measure the effect and to keep the work "
        "as an initiative.",
    ),
    "K_ACTIVITY": QT_TRANSLATE_NOOP("Coach", "Consult, help, analyse: one can do it all quarter and change nothing."),
    "K_OUTPUT": QT_TRANSLATE_NOOP("Coach", "What is made is in your own hands; what it causes is the result."),
    "K_BINARY": QT_TRANSLATE_NOOP(
        "Coach",
        "Until the last day it shows 0, so nobody can see how it goes. Some results are just so, such as a "
        "certificate.",
    ),
    "K_MILESTONE": QT_TRANSLATE_NOOP("Coach", "Written steps make a score that people agree on."),
    "K_DATE": QT_TRANSLATE_NOOP("Coach", "What is due later cannot be scored in this cycle."),
    "K_MULTI": QT_TRANSLATE_NOOP("Coach", "When one is reached and the other is not, no score is right."),
    "K_VAGUE": QT_TRANSLATE_NOOP("Coach", "Words of comparison say a direction, not a distance."),
    "K_DUP": QT_TRANSLATE_NOOP("Coach", "The same progress would count two times."),
    "S_PAIR": QT_TRANSLATE_NOOP("Coach", "What is pushed by volume, speed or cost alone tends to lose quality."),
    "S_LAG": QT_TRANSLATE_NOOP("Coach", "Results that are known at the end cannot be steered."),
    "K_AMBITION": QT_TRANSLATE_NOOP("Coach", "A commitment should be nearly sure, a stretch should not."),
    "PLACEHOLDER": QT_TRANSLATE_NOOP("Coach", "Something stands where a number, name or date should be."),
}
SOURCE = QT_TRANSLATE_NOOP("Coach", "Advised by: {source}")
LEVELS: Mapping[Level, object] = {
    Level.ERROR: QT_TRANSLATE_NOOP("Coach", "Contradiction"),
    Level.WARN: QT_TRANSLATE_NOOP("Coach", "Question"),
    Level.INFO: QT_TRANSLATE_NOOP("Coach", "Idea"),
}
PROFILES: Mapping[Profile, object] = {
    Profile.STRICT: QT_TRANSLATE_NOOP("Coach", "Strict outcomes"),
    Profile.BALANCED: QT_TRANSLATE_NOOP("Coach", "Balanced"),
    Profile.MILESTONES: QT_TRANSLATE_NOOP("Coach", "Milestone-friendly"),
}
PROFILE_HINTS: Mapping[Profile, object] = {
    Profile.STRICT: QT_TRANSLATE_NOOP("Coach", "Asks about every key result that is not a measured effect."),
    Profile.BALANCED: QT_TRANSLATE_NOOP("Coach", "Asks what most coaches agree on."),
    Profile.MILESTONES: QT_TRANSLATE_NOOP(
        "Coach", "Takes work and milestones as they are, if their steps are written."
    ),
}


class _Params(dict[str, str]):
    """A missing parameter leaves a gap, never an exception."""

    def __missing__(self, key: str) -> str:
        return ""


def hint_text(hint: Hint) -> str:
    """The question that a hint asks."""
    case = hint.params.get("case", "")
    return _said(QUESTIONS.get(f"{hint.code}:{case}") or QUESTIONS[hint.code]).format_map(_Params(_shown(hint)))


def _shown(hint: Hint) -> dict[str, str]:
    """Parameters as people write them: days in the language in use."""
    days = {name: date.fromisoformat(hint.params[name]) for name in ("due", "end") if name in hint.params}
    return {**hint.params, **{name: date_text(day) for name, day in days.items()}}


def rule_title(code: str) -> str:
    """The name of a rule, for a heading or a list."""
    return _said(TITLES[code])


def rule_why(code: str) -> str:
    """Why a rule asks, in one or two sentences."""
    return _said(WHY[code])


def source_text(hint: Hint) -> str:
    """Who advises it: "Advised by: GitLab; re:Work"."""
    return _said(SOURCE).format(source=hint.source)


def level_text(level: Level) -> str:
    """Contradiction, Question, Idea."""
    return _said(LEVELS[level])


def profile_text(profile: Profile) -> str:
    """The name of a profile."""
    return _said(PROFILES[profile])


def profile_hint(profile: Profile) -> str:
    """What a profile asks about."""
    return _said(PROFILE_HINTS[profile])


def _said(text: object) -> str:
    return QCoreApplication.translate("Coach", str(text))
