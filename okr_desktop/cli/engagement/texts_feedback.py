"""English sentences about feedback and teamwork."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "reaction.kind": "There is no such reaction. Choose one of: {known}.",
    "recognition.nobody": "Say whom you thank, with --to NAME or @Name in the text.",
    "recognition.oneself": "Recognition is for others, not for yourself.",
    "recognition.unknown": "There is no recognition “{id}”.",
    "question.unknown": "There is no question “{id}”. Questions are listed by: okr feedback questions",
    "answer.empty": "The answer is empty. Write one.",
    "check_in.own": "This is your own check-in. Somebody else acknowledges it.",
    "check_in.acknowledged": "{name} has already acknowledged this check-in.",
    "share.range": "Each team needs a share above 0 and at most 100 %.",
    "shares.over": "The shares come to {share} %, which is {rest} % too much.",
    "shares.under": "The shares come to {share} %: nobody answers for the other {rest} %.",
    "shares.twice": "“{text}” names a team a second time. Say its whole share once.",
    "shares.form": "“{text}” is no share of a team. Write it like Sales=60%.",
    "dependency.no_reply": "A request is declined with a reason. Say it with --reply TEXT.",
    "dependency.over": "“{title}” is not waited for any more: it is done or declined.",
}

LABELS: dict[str, str] = {
    "reaction.add": "Reacted to “{title}”",
    "reaction.delete": "Took a reaction to “{title}” back",
    "recognition.add": "Thanked {title}",
    "recognition.delete": "Took thanks to {title} back",
    "question.ask": "Asked “{title}”",
    "question.answer": "Answered “{title}”",
    "question.delete": "Took back the question “{title}”",
    "check_in.unacknowledge": "Took back that the check-in of “{title}” was read",
    "objective.shares": "Shared “{title}” between teams",
}
