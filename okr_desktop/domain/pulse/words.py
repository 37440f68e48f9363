"""English words that respondents read before and while they answer, for pages, forms and the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from okr_desktop.domain.pulse import items
from okr_desktop.domain.pulse.records import Pulse

#: Shown before anybody answers; {threshold}, {comments} and {closes} are filled in.
PROMISES: Mapping[str, str] = {
    "free": "Answering is voluntary. You may leave any question out.",
    "confidential": "Your answers are kept without your name, without the time and without their order.",
    "threshold": "Answers are told only for groups in which at least {threshold} people have answered.",
    "suppressed": "Where the answers of a smaller group could be computed from the others, more groups are left out.",
    "comments": "What you write is told word for word, mixed, for everybody together, and only from {comments} answers "
    "on. Write nothing that gives you away.",
    "fixed": "These limits were set before the first answer and cannot be lowered.",
    "limits": "This is confidential, not anonymous: whoever can see which computer saved the shared file, and when, "
    "could guess. The person who holds this file could technically read single answers.",
    "scale": "These are our own questions, not a validated scale.",
    "closes": "Answers are taken until {closes}.",
}
AGREE = ("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree")
LIKELY = ("Not at all likely", "Extremely likely")
GROUP_QUESTION = "Which group are you in?"
NO_GROUP = "I would rather not say"
SERIES: Mapping[str, str] = {
    "satisfaction": "Satisfaction",
    "motivation": "Motivation",
    "clarity": "Clarity",
    "voice": "Voice",
    "productivity": "Productivity",
}


@dataclass(frozen=True, slots=True)
class Question:
    """One question: marks from ``low`` to ``high``, or words when ``is_text``."""

    code: str
    text: str
    low: int = 1
    high: int = 5
    is_text: bool = False


def questions(pulse: Pulse) -> tuple[Question, ...]:
    """The questions of a pulse in their order; items that this version does not know are left out."""
    found = [Question(code, items.BY_CODE[code].text) for code in pulse.items if code in items.BY_CODE]
    found += [Question(items.own_code(at), text) for at, text in enumerate(pulse.own, 1)]
    if pulse.recommend:
        found.append(Question(items.RECOMMEND, items.RECOMMEND_TEXT, 0, 10))
    if pulse.comment:
        found.append(Question("comment", pulse.comment, is_text=True))
    return tuple(found)


def question_text(pulse: Pulse, code: str) -> str:
    """The words of one question of a pulse; its code when this version does not know it."""
    return next((one.text for one in questions(pulse) if one.code == code), code)


def promises(pulse: Pulse) -> tuple[str, ...]:
    """What respondents are told before they answer."""
    shown = {
        "threshold": str(pulse.threshold),
        "comments": str(pulse.comment_threshold),
        "closes": pulse.closes.isoformat() if pulse.closes else "",
    }
    return tuple(PROMISES[code].format_map(shown) for code in promise_codes(pulse))


def promise_codes(pulse: Pulse) -> tuple[str, ...]:
    """The sentences that apply to a pulse, by code."""
    left_out = {code for code, needed in (("comments", pulse.comment), ("closes", pulse.closes)) if not needed}
    return tuple(code for code in PROMISES if code not in left_out)
