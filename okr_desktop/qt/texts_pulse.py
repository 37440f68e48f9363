"""What is said about pulses: questions, promises, problems, actions, and what their figures say."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from okr_desktop.domain.pulse import words
from okr_desktop.domain.pulse.records import Pulse

PROBLEMS: Mapping[str, object] = {
    "pulse.threshold": QT_TRANSLATE_NOOP(
        "Texts", "Answers of fewer than {floor} people are never told. Enter {floor} or more."
    ),
    "pulse.comment_threshold": QT_TRANSLATE_NOOP("Texts", "Comments need at least as many answers as figures do."),
    "pulse.too_many": QT_TRANSLATE_NOOP("Texts", "A pulse is short: ask at most {limit} questions of your own."),
    "pulse.dates": QT_TRANSLATE_NOOP("Texts", "A pulse cannot close before it opens."),
    "pulse.no_questions": QT_TRANSLATE_NOOP("Texts", "Choose at least one question, or write one of your own."),
    "pulse.fixed": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” is no draft any more: its questions, limits and groups stay as people have seen them."
    ),
    "pulse.not_draft": QT_TRANSLATE_NOOP("Texts", "“{title}” has been opened already."),
    "pulse.not_opened": QT_TRANSLATE_NOOP("Texts", "“{title}” has not been opened yet, so there is nothing to close."),
    "pulse.closed": QT_TRANSLATE_NOOP("Texts", "“{title}” has been closed already."),
    "pulse.not_open": QT_TRANSLATE_NOOP("Texts", "“{title}” takes no answers now."),
    "pulse.not_closed": QT_TRANSLATE_NOOP("Texts", "“{title}” is not closed yet, so it says nothing."),
    "pulse.over": QT_TRANSLATE_NOOP("Texts", "The last day of “{title}” has passed. Choose a later one."),
    "pulse.too_few": QT_TRANSLATE_NOOP(
        "Texts",
        "Figures need {threshold} answers, and only {count} would be asked. Ask more people, or talk to each other.",
    ),
    "pulse.overlap": QT_TRANSLATE_NOOP("Texts", "Some of these people are asked by “{title}” now. Close it first."),
    "pulse.answered": QT_TRANSLATE_NOOP("Texts", "“{title}” has been answered on this computer."),
    "pulse.none_late": QT_TRANSLATE_NOOP("Texts", "No answer has come since “{title}” was counted."),
    "pulse.late_few": QT_TRANSLATE_NOOP(
        "Texts",
        "Of {count} late answers too few have come to each group. Beside what was told already, counting them would "
        "give away what these people said. They wait until {threshold} or more have come wherever anything changes.",
    ),
    "own.empty": QT_TRANSLATE_NOOP("Texts", "Write the question, or remove its line."),
    "pulse_answer.empty": QT_TRANSLATE_NOOP("Texts", "Answer at least one question."),
    "pulse_answer.linked": QT_TRANSLATE_NOOP("Texts", "Marks and words are kept apart."),
    "pulse_answer.range": QT_TRANSLATE_NOOP("Texts", "This is answered with a number from {low} to {high}."),
    "pulse_answer.unknown": QT_TRANSLATE_NOOP("Texts", "This pulse does not ask that."),
    "pulse_answer.group": QT_TRANSLATE_NOOP("Texts", "This pulse does not have that group. Choose another one."),
}
ERRORS: Mapping[str, object] = {
    "pulse.unknown": QT_TRANSLATE_NOOP("Texts", "This pulse is not there any more: it has been deleted."),
}
LABELS: Mapping[str, object] = {
    "pulse.add": QT_TRANSLATE_NOOP("Texts", "Draft the pulse “{title}”"),
    "pulse.edit": QT_TRANSLATE_NOOP("Texts", "Change the pulse “{title}”"),
    "pulse.open": QT_TRANSLATE_NOOP("Texts", "Open the pulse “{title}”"),
    "pulse.answer": QT_TRANSLATE_NOOP("Texts", "Answer a pulse"),
    "pulse.close": QT_TRANSLATE_NOOP("Texts", "Close the pulse “{title}”"),
    "pulse.recount": QT_TRANSLATE_NOOP("Texts", "Count the pulse “{title}” again"),
    "pulse.delete": QT_TRANSLATE_NOOP("Texts", "Delete the pulse “{title}”"),
}
DONE: Mapping[str, object] = {
    "pulse.add": QT_TRANSLATE_NOOP("Texts", "Drafted the pulse “{title}”"),
    "pulse.edit": QT_TRANSLATE_NOOP("Texts", "Changed the pulse “{title}”"),
    "pulse.open": QT_TRANSLATE_NOOP("Texts", "Opened the pulse “{title}”"),
    "pulse.answer": QT_TRANSLATE_NOOP("Texts", "Somebody answered a pulse"),
    "pulse.close": QT_TRANSLATE_NOOP("Texts", "Closed the pulse “{title}”"),
    "pulse.recount": QT_TRANSLATE_NOOP("Texts", "Counted the pulse “{title}” again"),
    "pulse.delete": QT_TRANSLATE_NOOP("Texts", "Deleted the pulse “{title}”"),
}
RECORDS: Mapping[str, object] = {
    "pulse": QT_TRANSLATE_NOOP("Texts", "Pulse"),
    "pulse_answer": QT_TRANSLATE_NOOP("Texts", "Answer to a pulse"),
    "pulse_result": QT_TRANSLATE_NOOP("Texts", "Result of a pulse"),
}
FIELDS: Mapping[str, object] = {
    "threshold": QT_TRANSLATE_NOOP("Texts", "Answers that a figure needs"),
    "comment_threshold": QT_TRANSLATE_NOOP("Texts", "Answers that comments need"),
    "opens": QT_TRANSLATE_NOOP("Texts", "Opens on"),
    "closes": QT_TRANSLATE_NOOP("Texts", "Closes on"),
    "own": QT_TRANSLATE_NOOP("Texts", "Questions of your own"),
    "recommend": QT_TRANSLATE_NOOP("Texts", "Recommendation asked"),
    "groups": QT_TRANSLATE_NOOP("Texts", "Groups"),
    "ratings": QT_TRANSLATE_NOOP("Texts", "Marks"),
}
ITEMS: Mapping[str, object] = {
    "say": QT_TRANSLATE_NOOP("Pulse", "I had a real say in which goals I work on this cycle."),
    "moves": QT_TRANSLATE_NOOP("Pulse", "I can explain which key result my work is meant to move."),
    "means": QT_TRANSLATE_NOOP("Pulse", "I have the time, skills and tools to move my key results."),
    "help": QT_TRANSLATE_NOOP("Pulse", "People here help each other with key results."),
    "open": QT_TRANSLATE_NOOP("Pulse", "I can say openly that a goal is going badly."),
    "feedback": QT_TRANSLATE_NOOP("Pulse", "In the last two weeks I got feedback that helped my work on goals."),
    "check_ins": QT_TRANSLATE_NOOP("Pulse", "Our check-ins are worth the time they take."),
    "energy": QT_TRANSLATE_NOOP("Pulse", "I look forward to working on our goals next cycle."),
    "content": QT_TRANSLATE_NOOP("Pulse", "All in all I am content with the way we work on our goals."),
    "worth": QT_TRANSLATE_NOOP("Pulse", "The goals of my team are worth an effort of mine."),
    "not_now": QT_TRANSLATE_NOOP("Pulse", "I know what we have decided to leave undone this cycle."),
    "recommend": QT_TRANSLATE_NOOP(
        "Pulse", "How likely is it that you would recommend working in this team to a friend?"
    ),
}
SERIES: Mapping[str, object] = {
    "satisfaction": QT_TRANSLATE_NOOP("Pulse", "Satisfaction"),
    "motivation": QT_TRANSLATE_NOOP("Pulse", "Motivation"),
    "clarity": QT_TRANSLATE_NOOP("Pulse", "Clarity"),
    "voice": QT_TRANSLATE_NOOP("Pulse", "Voice"),
    "productivity": QT_TRANSLATE_NOOP("Pulse", "Productivity"),
}
PROMISES: Mapping[str, object] = {
    "free": QT_TRANSLATE_NOOP("Pulse", "Answering is voluntary. You may leave any question out."),
    "confidential": QT_TRANSLATE_NOOP(
        "Pulse", "Your answers are kept without your name, without the time and without their order."
    ),
    "threshold": QT_TRANSLATE_NOOP(
        "Pulse", "Answers are told only for groups in which at least {threshold} people have answered."
    ),
    "suppressed": QT_TRANSLATE_NOOP(
        "Pulse", "Where the answers of a smaller group could be computed from the others, more groups are left out."
    ),
    "comments": QT_TRANSLATE_NOOP(
        "Pulse",
        "What you write is told word for word, mixed, for everybody together, and only from {comments} answers on. "
        "Write nothing that gives you away.",
    ),
    "fixed": QT_TRANSLATE_NOOP("Pulse", "These limits were set before the first answer and cannot be lowered."),
    "limits": QT_TRANSLATE_NOOP(
        "Pulse",
        "This is confidential, not anonymous: whoever can see which computer saved the shared file, and when, could "
        "guess. The person who holds this file could technically read single answers.",
    ),
    "scale": QT_TRANSLATE_NOOP("Pulse", "These are our own questions, not a validated scale."),
    "closes": QT_TRANSLATE_NOOP("Pulse", "Answers are taken until {closes}."),
}
AGREE = (
    QT_TRANSLATE_NOOP("Pulse", "Strongly disagree"),
    QT_TRANSLATE_NOOP("Pulse", "Disagree"),
    QT_TRANSLATE_NOOP("Pulse", "Neither"),
    QT_TRANSLATE_NOOP("Pulse", "Agree"),
    QT_TRANSLATE_NOOP("Pulse", "Strongly agree"),
)
VERDICTS: Mapping[str, object] = {
    "first": QT_TRANSLATE_NOOP("Pulse", "The first one: nothing to compare with yet."),
    "hidden": QT_TRANSLATE_NOOP("Pulse", "Not told this time."),
    "members": QT_TRANSLATE_NOOP(
        "Pulse", "Not compared: a few people came or went, and a difference would tell of them."
    ),
    "questions": QT_TRANSLATE_NOOP("Pulse", "Not compared: no earlier pulse asked the same about this."),
    "equal": QT_TRANSLATE_NOOP("Pulse", "Not compared: all gave the same answer, so chance cannot be judged."),
    "chance": QT_TRANSLATE_NOOP("Pulse", "No change beyond chance since the last pulse that asked the same."),
    "once": QT_TRANSLATE_NOOP("Pulse", "Differs by more than chance. Wait whether the next pulse agrees."),
    "up": QT_TRANSLATE_NOOP("Pulse", "Rose: the last two pulses that asked this agree, by more than chance."),
    "down": QT_TRANSLATE_NOOP("Pulse", "Fell: the last two pulses that asked this agree, by more than chance."),
}
HIDDEN: Mapping[str, object] = {
    "few": QT_TRANSLATE_NOOP("Pulse", "Not told: too few answered this."),
    "all": QT_TRANSLATE_NOOP(
        "Pulse",
        "Fewer than {threshold} people answered, so nothing of what they said is told. Say so openly, and ask again "
        "later with fewer questions.",
    ),
    "same": QT_TRANSLATE_NOOP(
        "Pulse", "Not told: all who were asked gave the same answer, and it would tell what each of them said."
    ),
    "group": QT_TRANSLATE_NOOP(
        "Pulse", "Not told: fewer than {threshold} answered, or the answers of such a group would follow from these."
    ),
}
STATES: Mapping[str, object] = {
    "draft": QT_TRANSLATE_NOOP("Pulse", "Draft"),
    "open": QT_TRANSLATE_NOOP("Pulse", "Open"),
    "closed": QT_TRANSLATE_NOOP("Pulse", "Closed"),
}


def _word(table: Mapping[str, object], code: str) -> str:
    """A word of a table; a code of a newer program as readable words."""
    return QCoreApplication.translate("Pulse", str(table[code])) if code in table else code.replace("_", " ")


def series_text(series: str) -> str:
    """Satisfaction, Motivation, …"""
    return _word(SERIES, series)


def verdict_text(verdict: str) -> str:
    """What may be said of a difference."""
    return _word(VERDICTS, verdict)


def hidden_text(why: str, threshold: int) -> str:
    """Why a figure is not told."""
    return _word(HIDDEN, why).format(threshold=threshold)


def pulse_state_text(state: str) -> str:
    """Draft, Open, Closed."""
    return _word(STATES, state)


def agree_texts() -> list[str]:
    """Strongly disagree … Strongly agree."""
    return [QCoreApplication.translate("Pulse", str(one)) for one in AGREE]


def item_text(pulse: Pulse, code: str) -> str:
    """The words of a question: ours in the language of the window, others as somebody wrote them."""
    return _word(ITEMS, code) if code in ITEMS else words.question_text(pulse, code)


def promise_text(code: str) -> str:
    """One of the promises that need no number."""
    return _word(PROMISES, code)


def promise_texts(pulse: Pulse, closes: str) -> list[str]:
    """What respondents are told before they answer; ``closes`` is the last day in words."""
    shown = {"threshold": pulse.threshold, "comments": pulse.comment_threshold, "closes": closes}
    return [_word(PROMISES, code).format_map(shown) for code in words.promise_codes(pulse)]
