"""What is said about feedback and teamwork: problems, actions, kinds of records, fields, reactions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

PROBLEMS: Mapping[str, object] = {
    "reaction.kind": QT_TRANSLATE_NOOP("Texts", "There is no such reaction. Choose one of: {known}."),
    "recognition.nobody": QT_TRANSLATE_NOOP("Texts", "Choose whom you want to thank, or name them with @ in the text."),
    "recognition.oneself": QT_TRANSLATE_NOOP("Texts", "Recognition is for others. Take yourself out of it."),
    "answer.empty": QT_TRANSLATE_NOOP("Texts", "Write an answer first."),
    "check_in.own": QT_TRANSLATE_NOOP("Texts", "This is your own check-in. Somebody else says that they have read it."),
    "check_in.acknowledged": QT_TRANSLATE_NOOP("Texts", "{name} has already acknowledged this check-in."),
    "share.range": QT_TRANSLATE_NOOP("Texts", "Each team needs a share above 0 and at most 100 %."),
    "shares.over": QT_TRANSLATE_NOOP(
        "Texts", "The shares come to {share} %. Take {rest} % away, so that they are 100 % together."
    ),
    "shares.under": QT_TRANSLATE_NOOP("Texts", "The shares come to {share} %: nobody answers for the other {rest} %."),
    "dependency.no_reply": QT_TRANSLATE_NOOP("Texts", "Say why, or what would be possible instead."),
    "dependency.over": QT_TRANSLATE_NOOP("Texts", "“{title}” is not waited for any more: it is done or declined."),
}
ERRORS: Mapping[str, object] = {
    "question.unknown": QT_TRANSLATE_NOOP("Texts", "This question is not there any more: it was taken back."),
    "recognition.unknown": QT_TRANSLATE_NOOP("Texts", "This recognition is not there any more: it was taken back."),
}
LABELS: Mapping[str, object] = {
    "reaction.add": QT_TRANSLATE_NOOP("Texts", "React to “{title}”"),
    "reaction.delete": QT_TRANSLATE_NOOP("Texts", "Take a reaction to “{title}” back"),
    "recognition.add": QT_TRANSLATE_NOOP("Texts", "Thank {title}"),
    "recognition.delete": QT_TRANSLATE_NOOP("Texts", "Take thanks to {title} back"),
    "question.ask": QT_TRANSLATE_NOOP("Texts", "Ask “{title}”"),
    "question.answer": QT_TRANSLATE_NOOP("Texts", "Answer “{title}”"),
    "question.delete": QT_TRANSLATE_NOOP("Texts", "Take back the question “{title}”"),
    "check_in.unacknowledge": QT_TRANSLATE_NOOP("Texts", "Take back that the check-in of “{title}” was read"),
    "objective.shares": QT_TRANSLATE_NOOP("Texts", "Share “{title}” between teams"),
}
DONE: Mapping[str, object] = {
    "reaction.add": QT_TRANSLATE_NOOP("Texts", "Reacted to “{title}”"),
    "reaction.delete": QT_TRANSLATE_NOOP("Texts", "Took a reaction to “{title}” back"),
    "recognition.add": QT_TRANSLATE_NOOP("Texts", "Thanked {title}"),
    "recognition.delete": QT_TRANSLATE_NOOP("Texts", "Took thanks to {title} back"),
    "question.ask": QT_TRANSLATE_NOOP("Texts", "Asked “{title}”"),
    "question.answer": QT_TRANSLATE_NOOP("Texts", "Answered “{title}”"),
    "question.delete": QT_TRANSLATE_NOOP("Texts", "Took back the question “{title}”"),
    "check_in.unacknowledge": QT_TRANSLATE_NOOP("Texts", "Took back that the check-in of “{title}” was read"),
    "objective.shares": QT_TRANSLATE_NOOP("Texts", "Shared “{title}” between teams"),
}
RECORDS: Mapping[str, object] = {
    "reaction": QT_TRANSLATE_NOOP("Texts", "Reaction"),
    "recognition": QT_TRANSLATE_NOOP("Texts", "Recognition"),
    "question": QT_TRANSLATE_NOOP("Texts", "Question"),
}
FIELDS: Mapping[str, object] = {
    "answer": QT_TRANSLATE_NOOP("Texts", "Answer"),
    "answered": QT_TRANSLATE_NOOP("Texts", "Day of the answer"),
    "answered_by": QT_TRANSLATE_NOOP("Texts", "Answered by"),
    "to": QT_TRANSLATE_NOOP("Texts", "To"),
    "reply_to": QT_TRANSLATE_NOOP("Texts", "Answer to"),
}
#: What each reaction is called.
REACTIONS: Mapping[str, object] = {
    "support": QT_TRANSLATE_NOOP("Texts", "Support"),
    "thanks": QT_TRANSLATE_NOOP("Texts", "Thanks"),
    "celebrate": QT_TRANSLATE_NOOP("Texts", "Celebrate"),
    "curious": QT_TRANSLATE_NOOP("Texts", "Curious"),
    "worried": QT_TRANSLATE_NOOP("Texts", "Worried"),
}
#: What each link between teams is called.
BONDS: Mapping[str, object] = {
    "shared": QT_TRANSLATE_NOOP("Texts", "Shared objective"),
    "asks": QT_TRANSLATE_NOOP("Texts", "Request"),
    "serves": QT_TRANSLATE_NOOP("Texts", "Objective that serves one of theirs"),
    "owns": QT_TRANSLATE_NOOP("Texts", "Looks after one of their key results"),
    "feeds": QT_TRANSLATE_NOOP("Texts", "Gives the figure for one of their key results"),
}
