"""English words of insight: names, formulas and traps of the series, reasons, and the sentences of the ladder."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: dict[str, str] = {
    "insight.series": "There is no series “{name}”. Choose one of: {known}.",
    "insight.begun": "{name} has begun. Fix the pair before a cycle begins; later it is one of many.",
    "insight.no_cycle": "Every cycle has begun. Add the next one first.",
    "insight.pair": "“{x}” and “{y}” are no pair of engagement and result. See the names with: okr insight explain",
}

NAMES: Mapping[str, str] = {
    "bottom_up": "bottom-up share",
    "alignment": "alignment",
    "conversion": "ideas that became goals",
    "regularity": "check-in regularity",
    "longest_gap": "longest gap between check-ins",
    "coverage": "contributor coverage",
    "concentration": "concentration of check-ins",
    "latency": "time to the first reply",
    "uncommented": "check-ins without a reply",
    "owners": "key results with an owner",
    "pulse_satisfaction": "satisfaction (pulse)",
    "pulse_motivation": "motivation (pulse)",
    "pulse_clarity": "clarity (pulse)",
    "pulse_voice": "voice (pulse)",
    "pulse_productivity": "productivity (pulse)",
    "pulse_index": "index of the pulse",
    "progress": "progress of key results",
    "grade": "grade of key results",
}

FORMULAS: Mapping[str, str] = {
    "bottom_up": (
        "Objectives proposed by a member of the team, or that came out of ideas of the people, of all objectives of "
        "the team. What nobody recorded does not count as from below."
    ),
    "alignment": "Objectives that stand under another one, serve a direction or need another team, of all objectives.",
    "conversion": "Ideas of the cycle that became an objective or key result, of all ideas that came in that cycle.",
    "regularity": "Periods with a check-in of the periods due, for each key result; the median over key results.",
    "longest_gap": "The most days without a check-in of a key result, from the first day of the cycle on.",
    "coverage": "Members with a check-in, a comment or an initiative, of all members of the team.",
    "concentration": "Check-ins of the most active person of all check-ins of the team.",
    "latency": (
        "The median of the hours from a check-in to the first comment of another person. No reply counts as the "
        "longest time. Check-ins of the last 7 days are left out."
    ),
    "uncommented": "Check-ins that nobody else commented on, of all check-ins older than 7 days.",
    "owners": "Key results with a named owner of all key results.",
    "pulse": (
        "The mean of the team's answers from 0 to 100, with the number of answers and the standard deviation, in the "
        "last closed pulse of the cycle."
    ),
    "progress": "The mean progress of the key results that count; one that was never reported counts as 0.",
    "grade": "The mean of the grades that people gave to key results when the cycle was reviewed.",
}

TRAPS: Mapping[str, str] = {
    "bottom_up": "Who typed it in is not always who proposed it. A target of 50 % invites to put names where they fit.",
    "alignment": "100 % can mean that everything was handed down. Read it together with the bottom-up share.",
    "conversion": "The counts are small: read 3 of 11, not 27 %.",
    "regularity": "A high share may hide a quiet month. Read it together with the longest gap.",
    "longest_gap": "One forgotten key result is enough for a long gap.",
    "coverage": "In small teams it would name people, so it is hidden there. To click is not to contribute.",
    "concentration": "One enthusiast is not engagement, and one person may check in for all. It never says who.",
    "latency": "An answer in the corridor leaves no trace. Speed is not quality.",
    "uncommented": "Not every check-in wants a comment. An acknowledgement is not one.",
    "owners": "A name in a field is not yet somebody who feels responsible.",
    "pulse": (
        "Own questions, not a validated scale. Look at how many answered first: when unhappy people stop answering, "
        "the mean rises."
    ),
    "progress": "Easy targets bring high progress. The team sets its own goals and reports on them itself.",
    "grade": "Who sets the goal often gives the grade. Teams grade more or less strictly.",
}

WHY: Mapping[str, str] = {
    "nothing": "nothing to count",
    "few": "hidden: fewer than {threshold} members",
    "beside": "hidden, or a smaller team would follow",
    "nameless": "the check-ins do not say who made them",
    "unknown": "for most, nobody recorded who proposed it",
    "fresh": "too early to tell",
    "no_reply": "more than half got no reply",
    "unmeasured": "the moments are not known",
    "no_pulse": "not asked",
    "hidden": "hidden: too few answers",
    "not_begun": "the cycle has not begun",
}

#: How a value stands with what was counted; small counts without a percentage.
SHARE = "{value} ({part} of {total})"
COUNTED: Mapping[str, str] = {
    "conversion": "{part} of {total}",
    "regularity": "{value} (median; {part} of {total} periods)",
    "latency": "{value} (median; {part} of {total} got a reply)",
    "progress": "{value} ({part} of {total} reported)",
    "grade": "{value} ({part} of {total} graded)",
}

NOTES: Mapping[str, str] = {
    "not_begun": "The cycle has not begun.",
    "running": "The last cycle is not over yet; its results are not compared.",
    "no_team": "No team has objectives in this cycle.",
    "one_team": "One team has objectives in this cycle: there is nothing to compare it with.",
    "two_teams": "Two teams have objectives in this cycle: a difference between two says nothing about why.",
    "moved": "People have come or left since. The team is counted as it is today.",
    "not_answering": "Of at least one team too few answered the pulse; it stands without a figure.",
    "holes": "A cycle is missing between two; they are not compared.",
    "own_pair": "The first pair was fixed before the cycle began.",
}

CONFOUNDERS: Mapping[str, str] = {
    "same_manager": "The same people set the goals and grade them.",
    "easy_targets": "Easy targets raise the results.",
    "dropped_out": "Teams that stop using OKRs are no longer in the figures.",
    "range": "When all teams are alike, a link does not show.",
    "season": "Quarters differ: holidays, year end, budgets.",
    "measurement": "Means of a few answers are uncertain themselves: small teams also hide links that are there.",
}

METHODS: Mapping[str, str] = {
    "team": "A team counts once, as the mean of its pairs of cycles. People and repeated cycles are not further teams.",
    "lags": "One cycle stands beside the next, and the other way round: to come first is not to move the other.",
    "correlation": "Rank correlation r of Spearman: the correlation of average ranks, from −1 to 1.",
    "interval": "95 % interval: tanh(atanh r ± 1.96 · √((1 + r²/2) / (n − 3))), by Fisher, Bonett and Wright.",
    "chance": (
        "p: how often r is at least as strong when whole teams change places; every order for up to 8 teams, else "
        "9,999 drawn ones."
    ),
    "holm": (
        "After Holm: the smallest of m values of p is multiplied by m, the next by m − 1, and so on. The pair fixed "
        "before the cycle stands for itself."
    ),
    "inside": (
        "Inside the teams: with at least 4 pairs of cycles, r of each team alone. Where it goes the other way than "
        "over all, no sentence is drawn."
    ),
}

INSIDE = "Over all cells {pooled}; inside the teams {within} (median of {teams}), with ranks centred in them {centred}"

LADDER: Mapping[str, str] = {
    "no_lag": "Engagement of a cycle is laid beside results of the next: that needs two in a row that are over.",
    "no_data": "No team has both {x} and {y} yet.",
    "too_few": "Too few teams to compare ({n} of at least 6). Look at the trend of each team.",
    "points": "{n} teams: the points stand beside each other, but no figure could tell a link from chance.",
    "equal": "All teams have the same value of {of}: there is nothing to compare.",
    "simpson": (
        "Over all teams and cycles it goes one way (rank correlation {pooled}), inside the teams the other way "
        "({within}). No sentence is drawn from that."
    ),
    "unclear": (
        "Across {n} teams no link between {x} and {y} in the next cycle can be told from chance (rank correlation "
        "{r}, 95 % interval {low} to {high})."
    ),
    "together": (
        "Across {n} teams, higher {x} went along with higher {y} in the next cycle (rank correlation {r}, 95 % "
        "interval {low} to {high}). This does not show that one causes the other; {n} teams are few."
    ),
    "together_down": (
        "Across {n} teams, higher {x} went along with lower {y} in the next cycle (rank correlation {r}, 95 % "
        "interval {low} to {high}). This does not show that one causes the other; {n} teams are few."
    ),
    "together_both": (
        "Across {n} teams, higher {x} went along with higher {y} in the next cycle (rank correlation {r}, 95 % "
        "interval {low} to {high}), and the other way round it is as strong: {y} of one cycle and {x} of the next "
        "({other}). This does not show that one causes the other; {n} teams are few."
    ),
    "together_down_both": (
        "Across {n} teams, higher {x} went along with lower {y} in the next cycle (rank correlation {r}, 95 % "
        "interval {low} to {high}), and the other way round it is as strong: {y} of one cycle and {x} of the next "
        "({other}). This does not show that one causes the other; {n} teams are few."
    ),
}

TREND: Mapping[str, str] = {
    "up": "Higher than before in the last two pulses that asked the same, by more than chance would explain.",
    "down": "Lower than before in the last two pulses that asked the same, by more than chance would explain.",
    "not_called": "No change beyond what chance would explain.",
    "too_few": "Too few points to speak of a change; it needs three.",
    "no_spread": "The spread of the answers is not known, so nothing is said about a change.",
    "count": "Counts of what was done: the points and their number, no verdict.",
    "gap": "One of the last points is missing, so nothing is said about a change.",
    "items": "Fewer than three pulses asked the same questions, so nothing is said about a change.",
    "membership": "Fewer than 5 people came or left between two pulses, so no difference is told.",
}


def about(table: Mapping[str, str], code: str) -> str:
    """The formula or trap of a series; those of a pulse share theirs."""
    return table[code] if code in table else table["pulse"]
