"""The words of the review about people's part in it, in English."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # What it serves, and what was promised.
    "strategy": "What the objectives serve",
    "strategy_lead": "“{mission}”",
    "strategy_lead_plain": "The directions above the objectives, with the progress of what serves them.",
    "col_direction": "Direction",
    "col_serving": "Objectives",
    "strategy_unserved": "Nothing serves: {list}.",
    "strategy_loose": "{n} of {total} objectives serve none of the directions: {list}.",
    "and_more": "{list} and {n} more",
    "promises_title": "Promised resources",
    "promises": "Promised resources: {delivered} of {total} have come",
    "promises_one": "{text} ({date}, {sponsor})",
    "promises_nobody": "{text} ({date})",
    "promises_partly": "{n} in part",
    "promises_late": "Late: {list}",
    # Work across teams.
    "teamwork": "Work across teams",
    "teamwork_shared": "{n} of {total} objectives are shared by several teams.",
    "teamwork_requests": (
        "Requests between teams: {total}, of which {done} are done, {declined} declined and {waiting} still wait."
    ),
    "teamwork_late": "{n} of those are overdue.",
    "col_request": "What is needed",
    "col_from_to": "From, to",
    "col_by": "By",
    "from_to": "{asker} from {giver}",
    "request_asked": "no answer yet",
    "request_accepted": "accepted",
    "request_late": "overdue",
    "request_more": "… {n} more on the page of cross-team work in the program",
    # What became of lessons.
    "followed": "What became of earlier lessons",
    "col_agreed": "What was agreed",
    "col_outcome": "What came of it",
    "work_open": "Open",
    "work_doing": "Under way",
    "work_done": "Done",
    "work_dropped": "Dropped",
    "not_checked": "not looked at yet",
    "followed_more": "… {n} more on the page of the cycle in the program",
    "untaken": "Learned in {cycle}, and nothing was agreed about it: {list}.",
    "try_next": "What to try next",
    # What people said.
    "voices": "What people said",
    "voices_lead": (
        "Ideas and concerns of this quarter and what became of them. Nobody is named, whether they gave their "
        "name or not."
    ),
    "voices_covered": (
        "What was said of this team is not shown: with it, what was said of a smaller team could be worked out."
    ),
    "voices_ideas": "Ideas",
    "voices_concerns": "Concerns",
    "voices_thanks": "Thanks for results",
    "voices_more": "… {n} more in the paper “You said, we did”",
    "col_said": "What was said",
    "col_became": "What became of it",
    "fate_adopted": "adopted",
    "fate_adapted": "in another form",
    "fate_later": "later",
    "fate_declined": "declined",
    "fate_open": "no answer yet",
    "standing_raised": "no answer yet",
    "standing_answered": "answered",
    "standing_acting": "being acted on",
    "standing_resolved": "resolved",
    "standing_accepted": "accepted as it is",
    "alike_one": "and another idea",
    "alike": "and {n} more ideas",
    "supported": "supported by {n}",
    "progress_so_far": "{share} so far",
    "waits_fresh": "No answer yet, for less than a week",
    "waits_one": "No answer yet, for a week",
    "waits": "No answer yet, for {n} weeks",
    "waits_unknown": "No answer yet",
    "engagement_few_voices": (
        "Figures about people, and what they said, are shown from {threshold} people; here are fewer, so that "
        "none could be told from the others."
    ),
    # The pulse.
    "pulse_answers": "{n} answers; mean, 0 to 100",
    "pulse_between": "{low} to {high}",
    "pulse_note": (
        "Light bar: two standard errors below and above the mean, so far chance alone may move it. Own "
        "questions, not a validated scale."
    ),
    # What to try next, by the code of the check: what to do, and what was seen.
    "try_late": (
        "Fix one short time a week for check-ins, and begin with the key result that nobody likes to talk about."
    ),
    "seen_late": "{count} of {total} key results have had no check-in in time.",
    "try_crowded_teams": (
        "Ask each of these teams which two objectives they would drop first, and move those to the backlog."
    ),
    "seen_crowded_teams": "{count} of {total} teams have more than five objectives.",
    "try_crowded_objectives": "Keep the three that would still convince you at the end; make the others initiatives.",
    "seen_crowded_objectives": "{count} of {total} objectives have more than five key results.",
    "try_bare_objectives": "Ask of each: how would we see that it is true? Write the answer as a second number.",
    "seen_bare_objectives": "{count} of {total} objectives have fewer than two key results.",
    "try_no_owner": "Ask in the next round who would like to look after which one. Do not assign.",
    "seen_no_owner": "{count} of {total} key results have nobody who looks after them.",
    "try_no_why": "Let the team write one sentence for each: what becomes better, and for whom?",
    "seen_no_why": "{count} of {total} objectives do not say why they matter.",
    "try_mission": "Write one sentence on the Strategy page, and discuss it with two teams before you keep it.",
    "seen_mission": "There is no mission that objectives could serve.",
    "try_serves_nothing": "Go through them: is a direction missing, or is the objective not needed?",
    "seen_serves_nothing": "{count} of {total} objectives serve none of the directions.",
    "try_flat_confidence": "Ask “What would you bet?” before you look at the number, and thank the first low answer.",
    "seen_flat_confidence": "{count} of {total} key results have never changed their confidence.",
    "try_bottom_up": "Run one workshop before the next cycle begins, and start it with the ideas of the inbox.",
    "seen_bottom_up": (
        "{count} of {total} objectives were proposed by members of their teams, or came from their ideas."
    ),
    "try_carried": "Decide for each: smaller, somebody else, or not at all.",
    "seen_carried": "{count} of {total} objectives have been carried over twice or more.",
    "try_full_scores": "Ask what the team would have tried if missing it had no consequence.",
    "seen_full_scores": "{count} of {total} key results of the last cycle were fully reached.",
    "try_low_scores": "Take fewer, and check the start value before you set a target.",
    "seen_low_scores": "{count} of {total} key results of the last cycle stayed below 0.3.",
    "try_no_words": "Ask for one sentence with each score: what made the difference?",
    "seen_no_words": "{count} of {total} scored key results of the last cycle have no word of explanation.",
    "try_retrospectives": "Take thirty minutes as a team: a retrospective as a short workshop.",
    "seen_retrospectives": "Nobody has looked back at the last cycle.",
    "try_unchecked": "Begin the next meeting with them: done, going on, or dropped for a reason.",
    "seen_unchecked": "{count} of {total} actions of earlier cycles have not been looked at.",
    "try_ideas": "Answer them this week; a “no” with a reason is an answer.",
    "seen_ideas": "{count} of {total} new ideas have waited for an answer for more than two weeks.",
    "try_concerns": "Choose who answers each, and say by when.",
    "seen_concerns": "{count} of {total} open concerns have had no answer for more than a week.",
    "try_questions": "Answer those to you, and remind once about the others.",
    "seen_questions": "{count} of {total} open questions have waited for more than a week.",
    "try_requests": "Bring both teams together for ten minutes; accept, decline, or offer something else.",
    "seen_requests": "{count} of {total} requests between teams have no answer in time.",
    "try_sponsor": "Ask one person of the management to open the cycle, to sign it off and to come to the review.",
    "seen_sponsor": "Nobody sponsors this cycle.",
    "try_signed": "Let those who decide sign off the plan of the cycle, by name.",
    "seen_signed": "Nobody has signed off the plan of this cycle.",
    "try_promises": "Say at the review which key results wait for them, and ask for a new day.",
    "seen_promises": "{count} of {total} promised resources that were due have not come.",
    "try_pulse": "Ask three questions in the middle of the cycle.",
    "seen_pulse": "No pulse was closed in this cycle.",
    "try_participation": "Say what was done about the last answers before you ask again.",
    "seen_participation": "{count} of {total} people answered the last pulse.",
}
