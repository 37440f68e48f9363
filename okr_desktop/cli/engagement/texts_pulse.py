"""English sentences of pulses: refusals, actions, and what their figures say."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: dict[str, str] = {
    "pulse.unknown": "There is no pulse “{id}”. See: okr pulse list",
    "pulse.threshold": "Answers of fewer than {floor} people are never told: the threshold must be {floor} or more.",
    "pulse.comment_threshold": "Comments need at least as many answers as figures do.",
    "pulse.too_many": "A pulse is short: at most {limit} questions of your own.",
    "pulse.dates": "A pulse cannot close before it opens.",
    "pulse.no_questions": "Choose at least one question, or write one of your own.",
    "pulse.fixed": "“{title}” is no draft any more: its questions, limits and groups stay as people have seen them.",
    "pulse.not_draft": "“{title}” has been opened already.",
    "pulse.not_opened": "“{title}” has not been opened yet, so there is nothing to close.",
    "pulse.closed": "“{title}” has been closed already. See what it says with: okr pulse results",
    "pulse.not_open": "“{title}” takes no answers now.",
    "pulse.not_closed": "“{title}” is not closed yet, so it says nothing. Close it with: okr pulse close",
    "pulse.over": "The last day of “{title}” has passed.",
    "pulse.too_few": (
        "Figures need {threshold} answers, and only {count} would be asked. Ask more people: below that, nothing may "
        "be told."
    ),
    "pulse.overlap": "Some of these people are asked by “{title}” now. Close it first.",
    "pulse.answered": "“{title}” has been answered on this computer.",
    "pulse.none_late": "No answer has come since “{title}” was counted.",
    "pulse.late_few": (
        "{count} answers came late. Beside what was told already they would give away what these people said, so they "
        "are not counted until {threshold} or more have come wherever anything would change."
    ),
    "own.empty": "A question of your own needs words.",
    "pulse_answer.empty": "Answer at least one question.",
    "pulse_answer.linked": "Marks and words are kept apart.",
    "pulse_answer.range": "{item} is answered with a whole number from {low} to {high}.",
    "pulse_answer.unknown": "This pulse has no question “{item}”. See: okr pulse show",
    "pulse_answer.group": "This pulse has no such group. See: okr pulse show",
}
LABELS: dict[str, str] = {
    "pulse.add": "Drafted the pulse “{title}”",
    "pulse.edit": "Changed the pulse “{title}”",
    "pulse.open": "Opened the pulse “{title}”",
    "pulse.answer": "Somebody answered a pulse",
    "pulse.close": "Closed the pulse “{title}”",
    "pulse.recount": "Counted the pulse “{title}” again",
    "pulse.delete": "Deleted the pulse “{title}”",
}
STATES: Mapping[str, str] = {"draft": "draft", "open": "open", "closed": "closed"}
HIDDEN: Mapping[str, str] = {
    "few": "not told: too few answers",
    "all": "Fewer than {threshold} people answered, so nothing of what they said is told.",
    "same": "not told: all who were asked gave the same answer, which would tell what each has said",
    "group": "not told: fewer than {threshold} answers here, or in a group that would follow from this one",
}
VERDICTS: Mapping[str, str] = {
    "first": "nothing to compare with yet",
    "hidden": "not told this time",
    "members": "not compared: a few people came or went, and a difference would tell of them",
    "questions": "not compared: no earlier pulse asked the same",
    "equal": "not compared: everybody gave the same answer, so nothing says what chance does",
    "chance": "no change beyond chance",
    "once": "differs by more than chance; wait whether the next pulse agrees",
    "up": "rose: the last two that asked this agree, by more than chance",
    "down": "fell: the last two that asked this agree, by more than chance",
}
SCALE = "Our own questions, not a validated scale."
