"""What the practice page says of each check: its name, the evidence, what to try, and why it matters."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

NAMES: Mapping[str, object] = {
    "late": QT_TRANSLATE_NOOP("Practice", "Check-ins in time"),
    "crowded_teams": QT_TRANSLATE_NOOP("Practice", "Few objectives at a time"),
    "crowded_objectives": QT_TRANSLATE_NOOP("Practice", "Few key results"),
    "bare_objectives": QT_TRANSLATE_NOOP("Practice", "Enough key results"),
    "no_owner": QT_TRANSLATE_NOOP("Practice", "Key results have somebody who looks after them"),
    "no_why": QT_TRANSLATE_NOOP("Practice", "Objectives say why"),
    "mission": QT_TRANSLATE_NOOP("Practice", "There is a mission"),
    "serves_nothing": QT_TRANSLATE_NOOP("Practice", "Objectives serve a direction"),
    "flat_confidence": QT_TRANSLATE_NOOP("Practice", "Confidence is honest"),
    "bottom_up": QT_TRANSLATE_NOOP("Practice", "Goals come from the people"),
    "carried": QT_TRANSLATE_NOOP("Practice", "Old objectives end"),
    "full_scores": QT_TRANSLATE_NOOP("Practice", "Goals are ambitious"),
    "low_scores": QT_TRANSLATE_NOOP("Practice", "Goals are within reach"),
    "no_words": QT_TRANSLATE_NOOP("Practice", "Scores are explained"),
    "retrospectives": QT_TRANSLATE_NOOP("Practice", "We look back"),
    "unchecked": QT_TRANSLATE_NOOP("Practice", "Lessons are followed up"),
    "ideas": QT_TRANSLATE_NOOP("Practice", "Ideas are answered"),
    "concerns": QT_TRANSLATE_NOOP("Practice", "Concerns are answered"),
    "questions": QT_TRANSLATE_NOOP("Practice", "Questions are answered"),
    "requests": QT_TRANSLATE_NOOP("Practice", "Teams answer each other"),
    "sponsor": QT_TRANSLATE_NOOP("Practice", "Somebody at the top stands for it"),
    "signed": QT_TRANSLATE_NOOP("Practice", "The plan is signed off"),
    "promises": QT_TRANSLATE_NOOP("Practice", "Promises are kept"),
    "pulse": QT_TRANSLATE_NOOP("Practice", "We ask people"),
    "participation": QT_TRANSLATE_NOOP("Practice", "People answer"),
}
EVIDENCE: Mapping[str, object] = {
    "late": QT_TRANSLATE_NOOP("Practice", "{count} of {total} key results have had no check-in in time."),
    "crowded_teams": QT_TRANSLATE_NOOP("Practice", "{count} of {total} teams have more than five objectives."),
    "crowded_objectives": QT_TRANSLATE_NOOP(
        "Practice", "{count} of {total} objectives have more than five key results."
    ),
    "bare_objectives": QT_TRANSLATE_NOOP("Practice", "{count} of {total} objectives have fewer than two key results."),
    "no_owner": QT_TRANSLATE_NOOP("Practice", "{count} of {total} key results have nobody who looks after them."),
    "no_why": QT_TRANSLATE_NOOP("Practice", "{count} of {total} objectives do not say why they matter."),
    "mission": QT_TRANSLATE_NOOP("Practice", "There is no mission that objectives could serve."),
    "serves_nothing": QT_TRANSLATE_NOOP("Practice", "{count} of {total} objectives serve no direction."),
    "flat_confidence": QT_TRANSLATE_NOOP(
        "Practice", "{count} of {total} key results have never changed their confidence."
    ),
    "bottom_up": QT_TRANSLATE_NOOP(
        "Practice", "{count} of {total} objectives were proposed by members of their teams, or came from their ideas."
    ),
    "carried": QT_TRANSLATE_NOOP("Practice", "{count} of {total} objectives have been carried over twice or more."),
    "full_scores": QT_TRANSLATE_NOOP(
        "Practice", "{count} of {total} key results of the last cycle were fully reached."
    ),
    "low_scores": QT_TRANSLATE_NOOP("Practice", "{count} of {total} key results of the last cycle stayed below 0.3."),
    "no_words": QT_TRANSLATE_NOOP(
        "Practice", "{count} of {total} scored key results of the last cycle have no word of explanation."
    ),
    "unchecked": QT_TRANSLATE_NOOP("Practice", "{count} of {total} actions of earlier cycles have not been looked at."),
    "ideas": QT_TRANSLATE_NOOP(
        "Practice", "{count} of {total} new ideas have waited for an answer for more than two weeks."
    ),
    "concerns": QT_TRANSLATE_NOOP(
        "Practice", "{count} of {total} open concerns have had no answer for more than a week."
    ),
    "questions": QT_TRANSLATE_NOOP("Practice", "{count} of {total} open questions have waited for more than a week."),
    "requests": QT_TRANSLATE_NOOP("Practice", "{count} of {total} requests between teams have no answer in time."),
    "promises": QT_TRANSLATE_NOOP("Practice", "{count} of {total} promised resources that were due have not come."),
    "participation": QT_TRANSLATE_NOOP("Practice", "{count} of {total} people answered the last pulse."),
    "sponsor:try": QT_TRANSLATE_NOOP("Practice", "Nobody sponsors this cycle."),
    "sponsor": QT_TRANSLATE_NOOP("Practice", "Somebody sponsors this cycle."),
    "signed:try": QT_TRANSLATE_NOOP("Practice", "Nobody has signed off the plan of this cycle."),
    "signed": QT_TRANSLATE_NOOP("Practice", "Sign-offs of the plan of this cycle: {count}."),
    "pulse": QT_TRANSLATE_NOOP("Practice", "No pulse was closed in this cycle."),
    "retrospectives:try": QT_TRANSLATE_NOOP("Practice", "Nobody has looked back at the last cycle."),
    "retrospectives": QT_TRANSLATE_NOOP("Practice", "Retrospectives of the last cycle: {count}."),
}
# The same of one.
EVIDENCE_OF_ONE: Mapping[str, object] = {
    "late": QT_TRANSLATE_NOOP("Practice", "1 of {total} key results has had no check-in in time."),
    "crowded_teams": QT_TRANSLATE_NOOP("Practice", "1 of {total} teams has more than five objectives."),
    "crowded_objectives": QT_TRANSLATE_NOOP("Practice", "1 of {total} objectives has more than five key results."),
    "bare_objectives": QT_TRANSLATE_NOOP("Practice", "1 of {total} objectives has fewer than two key results."),
    "no_owner": QT_TRANSLATE_NOOP("Practice", "1 of {total} key results has nobody who looks after it."),
    "no_why": QT_TRANSLATE_NOOP("Practice", "1 of {total} objectives does not say why it matters."),
    "serves_nothing": QT_TRANSLATE_NOOP("Practice", "1 of {total} objectives serves no direction."),
    "flat_confidence": QT_TRANSLATE_NOOP("Practice", "1 of {total} key results has never changed its confidence."),
    "bottom_up": QT_TRANSLATE_NOOP(
        "Practice", "1 of {total} objectives was proposed by members of its teams, or came from their ideas."
    ),
    "carried": QT_TRANSLATE_NOOP("Practice", "1 of {total} objectives has been carried over twice or more."),
    "full_scores": QT_TRANSLATE_NOOP("Practice", "1 of {total} key results of the last cycle was fully reached."),
    "no_words": QT_TRANSLATE_NOOP(
        "Practice", "1 of {total} scored key results of the last cycle has no word of explanation."
    ),
    "unchecked": QT_TRANSLATE_NOOP("Practice", "1 of {total} actions of earlier cycles has not been looked at."),
    "ideas": QT_TRANSLATE_NOOP("Practice", "1 of {total} new ideas has waited for an answer for more than two weeks."),
    "concerns": QT_TRANSLATE_NOOP("Practice", "1 of {total} open concerns has had no answer for more than a week."),
    "questions": QT_TRANSLATE_NOOP("Practice", "1 of {total} open questions has waited for more than a week."),
    "requests": QT_TRANSLATE_NOOP("Practice", "1 of {total} requests between teams has no answer in time."),
    "promises": QT_TRANSLATE_NOOP("Practice", "1 of {total} promised resources that were due has not come."),
}
TRY: Mapping[str, object] = {
    "late": QT_TRANSLATE_NOOP(
        "Practice",
        "Fix one short time a week for check-ins, and begin with the key result that nobody likes to talk about.",
    ),
    "crowded_teams": QT_TRANSLATE_NOOP(
        "Practice", "Ask each of these teams which two objectives they would drop first, and move those to the backlog."
    ),
    "crowded_objectives": QT_TRANSLATE_NOOP(
        "Practice", "Keep the three that would still convince you at the end; make the others initiatives."
    ),
    "bare_objectives": QT_TRANSLATE_NOOP(
        "Practice", "Ask of each: how would we see that it is true? Write the answer as a second number."
    ),
    "no_owner": QT_TRANSLATE_NOOP(
        "Practice", "Ask in the next round who would like to look after which one. Do not assign."
    ),
    "no_why": QT_TRANSLATE_NOOP(
        "Practice", "Let the team write one sentence for each: what becomes better, and for whom?"
    ),
    "mission": QT_TRANSLATE_NOOP(
        "Practice", "Write one sentence on the Strategy page, and discuss it with two teams before you keep it."
    ),
    "serves_nothing": QT_TRANSLATE_NOOP(
        "Practice", "Go through them: is a direction missing, or is the objective not needed?"
    ),
    "flat_confidence": QT_TRANSLATE_NOOP(
        "Practice", "Ask “What would you bet?” before you look at the number, and thank the first low answer."
    ),
    "bottom_up": QT_TRANSLATE_NOOP(
        "Practice", "Run one workshop before the next cycle begins, and start it with the ideas of the inbox."
    ),
    "carried": QT_TRANSLATE_NOOP("Practice", "Decide for each: smaller, somebody else, or not at all."),
    "full_scores": QT_TRANSLATE_NOOP(
        "Practice", "Ask what the team would have tried if missing it had no consequence."
    ),
    "low_scores": QT_TRANSLATE_NOOP("Practice", "Take fewer, and check the start value before you set a target."),
    "no_words": QT_TRANSLATE_NOOP("Practice", "Ask for one sentence with each score: what made the difference?"),
    "retrospectives": QT_TRANSLATE_NOOP(
        "Practice", "Take thirty minutes as a team: a retrospective as a short workshop."
    ),
    "unchecked": QT_TRANSLATE_NOOP(
        "Practice", "Begin the next meeting with them: done, going on, or dropped for a reason."
    ),
    "ideas": QT_TRANSLATE_NOOP("Practice", "Answer them this week; a “no” with a reason is an answer."),
    "concerns": QT_TRANSLATE_NOOP("Practice", "Choose who answers each, and say by when."),
    "questions": QT_TRANSLATE_NOOP("Practice", "Answer those to you, and remind once about the others."),
    "requests": QT_TRANSLATE_NOOP(
        "Practice", "Bring both teams together for ten minutes; accept, decline, or offer something else."
    ),
    "sponsor": QT_TRANSLATE_NOOP(
        "Practice", "Ask one person of the management to open the cycle, to sign it off and to come to the review."
    ),
    "signed": QT_TRANSLATE_NOOP("Practice", "Let those who decide sign off the plan of the cycle, by name."),
    "promises": QT_TRANSLATE_NOOP(
        "Practice", "Say at the review which key results wait for them, and ask for a new day."
    ),
    "pulse": QT_TRANSLATE_NOOP("Practice", "Ask three questions in the middle of the cycle."),
    "participation": QT_TRANSLATE_NOOP("Practice", "Say what was done about the last answers before you ask again."),
}
WHY: Mapping[str, object] = {
    "late": QT_TRANSLATE_NOOP("Practice", "A number that is told late cannot be steered by."),
    "crowded_teams": QT_TRANSLATE_NOOP("Practice", "Whoever has many goals chooses between them every day, alone."),
    "crowded_objectives": QT_TRANSLATE_NOOP("Practice", "Five numbers are looked at, ten are reported."),
    "bare_objectives": QT_TRANSLATE_NOOP("Practice", "One number alone invites to serve the number."),
    "no_owner": QT_TRANSLATE_NOOP("Practice", "What belongs to all is checked in by nobody."),
    "no_why": QT_TRANSLATE_NOOP("Practice", "People follow reasons, and see by them when a goal has lost its sense."),
    "mission": QT_TRANSLATE_NOOP("Practice", "Without it, alignment means to copy what stands above."),
    "serves_nothing": QT_TRANSLATE_NOOP("Practice", "Both answers are worth having."),
    "flat_confidence": QT_TRANSLATE_NOOP(
        "Practice", "Confidence that never moves says that it is not safe to say otherwise."
    ),
    "bottom_up": QT_TRANSLATE_NOOP("Practice", "What people have proposed they also pursue."),
    "carried": QT_TRANSLATE_NOOP(
        "Practice", "What is carried on without a decision takes the room of what matters now."
    ),
    "full_scores": QT_TRANSLATE_NOOP(
        "Practice", "Where everything is reached, the goals were safe ones, or nobody dared to set others."
    ),
    "low_scores": QT_TRANSLATE_NOOP("Practice", "To miss everything teaches that goals do not matter."),
    "no_words": QT_TRANSLATE_NOOP("Practice", "The sentence is what the next cycle learns from."),
    "retrospectives": QT_TRANSLATE_NOOP("Practice", "Without looking back the next quarter repeats the last one."),
    "unchecked": QT_TRANSLATE_NOOP("Practice", "An action nobody asks about teaches that retrospectives are talk."),
    "ideas": QT_TRANSLATE_NOOP("Practice", "An idea without an answer is the last one its author gives."),
    "concerns": QT_TRANSLATE_NOOP("Practice", "Resistance that is not answered does not go away; it goes quiet."),
    "questions": QT_TRANSLATE_NOOP("Practice", "Whoever gets no answer stops asking."),
    "requests": QT_TRANSLATE_NOOP("Practice", "A request without an answer is a plan without a foundation."),
    "sponsor": QT_TRANSLATE_NOOP("Practice", "What nobody at the top asks about is the first to be dropped."),
    "signed": QT_TRANSLATE_NOOP("Practice", "Whoever has signed it off also asks, and helps."),
    "promises": QT_TRANSLATE_NOOP("Practice", "Goals without their means are wishes of somebody else."),
    "pulse": QT_TRANSLATE_NOOP("Practice", "How it feels is known to those who do it, and to nobody else."),
    "participation": QT_TRANSLATE_NOOP("Practice", "People answer as long as something follows from it."),
}
VERDICTS: Mapping[str, object] = {
    "try": QT_TRANSLATE_NOOP("Practice", "Try something"),
    "good": QT_TRANSLATE_NOOP("Practice", "Goes well"),
    "early": QT_TRANSLATE_NOOP("Practice", "Too early to say"),
}
PARTS: Mapping[str, object] = {
    "looked_back": QT_TRANSLATE_NOOP("Practice", "From looking back together"),
    "tried": QT_TRANSLATE_NOOP("Practice", "Suggestions that were kept"),
}


def evidence(code: str, verdict: str, params: Mapping[str, int]) -> str:
    """What was seen, with its numbers."""
    of_one = text(EVIDENCE_OF_ONE, code, params) if params.get("count") == 1 else ""
    return of_one or text(EVIDENCE, f"{code}:{verdict}", params) or text(EVIDENCE, code, params)


def text(table: Mapping[str, object], code: str, params: Mapping[str, int] | None = None) -> str:
    """A sentence about a check, with its numbers; "" for one that is not known."""
    found = table.get(code)
    return QCoreApplication.translate("Practice", str(found)).format(**(params or {})) if found else ""
