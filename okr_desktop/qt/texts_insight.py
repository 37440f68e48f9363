"""Words of insight: names, formulas and traps of the series, reasons, notes, and the sentences of the ladder."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

PROBLEMS: Mapping[str, object] = {
    "insight.series": QT_TRANSLATE_NOOP("Texts", "There is no series “{name}”."),
    "insight.begun": QT_TRANSLATE_NOOP(
        "Texts", "{name} has begun. Fix the pair before a cycle begins; later it is one of many."
    ),
    "insight.no_cycle": QT_TRANSLATE_NOOP("Texts", "Every cycle has begun. Add the next one first."),
    "insight.pair": QT_TRANSLATE_NOOP("Texts", "Choose what people do or answer, and a result beside it."),
}
NAMES: Mapping[str, object] = {
    "bottom_up": QT_TRANSLATE_NOOP("Insight", "bottom-up share"),
    "alignment": QT_TRANSLATE_NOOP("Insight", "alignment"),
    "conversion": QT_TRANSLATE_NOOP("Insight", "ideas that became goals"),
    "regularity": QT_TRANSLATE_NOOP("Insight", "check-in regularity"),
    "longest_gap": QT_TRANSLATE_NOOP("Insight", "longest gap between check-ins"),
    "coverage": QT_TRANSLATE_NOOP("Insight", "contributor coverage"),
    "concentration": QT_TRANSLATE_NOOP("Insight", "concentration of check-ins"),
    "latency": QT_TRANSLATE_NOOP("Insight", "time to the first reply"),
    "uncommented": QT_TRANSLATE_NOOP("Insight", "check-ins without a reply"),
    "owners": QT_TRANSLATE_NOOP("Insight", "key results with an owner"),
    "pulse_satisfaction": QT_TRANSLATE_NOOP("Insight", "satisfaction (pulse)"),
    "pulse_motivation": QT_TRANSLATE_NOOP("Insight", "motivation (pulse)"),
    "pulse_clarity": QT_TRANSLATE_NOOP("Insight", "clarity (pulse)"),
    "pulse_voice": QT_TRANSLATE_NOOP("Insight", "voice (pulse)"),
    "pulse_productivity": QT_TRANSLATE_NOOP("Insight", "productivity (pulse)"),
    "pulse_index": QT_TRANSLATE_NOOP("Insight", "index of the pulse"),
    "progress": QT_TRANSLATE_NOOP("Insight", "progress of key results"),
    "grade": QT_TRANSLATE_NOOP("Insight", "grade of key results"),
}
FORMULAS: Mapping[str, object] = {
    "bottom_up": QT_TRANSLATE_NOOP(
        "Insight",
        "Objectives proposed by a member of the team, or that came out of ideas of the people, of all"
        " objectives of the team. What nobody recorded does not count as from below.",
    ),
    "alignment": QT_TRANSLATE_NOOP(
        "Insight", "Objectives that stand under another one, serve a direction or need another team, of all objectives."
    ),
    "conversion": QT_TRANSLATE_NOOP(
        "Insight", "Ideas of the cycle that became an objective or key result, of all ideas that came in that cycle."
    ),
    "regularity": QT_TRANSLATE_NOOP(
        "Insight", "Periods with a check-in of the periods due, for each key result; the median over key results."
    ),
    "longest_gap": QT_TRANSLATE_NOOP(
        "Insight", "The most days without a check-in of a key result, from the first day of the cycle on."
    ),
    "coverage": QT_TRANSLATE_NOOP(
        "Insight", "Members with a check-in, a comment or an initiative, of all members of the team."
    ),
    "concentration": QT_TRANSLATE_NOOP("Insight", "Check-ins of the most active person of all check-ins of the team."),
    "latency": QT_TRANSLATE_NOOP(
        "Insight",
        "The median of the hours from a check-in to the first comment of another person. No reply "
        "counts as the longest time. Check-ins of the last 7 days are left out.",
    ),
    "uncommented": QT_TRANSLATE_NOOP(
        "Insight", "Check-ins that nobody else commented on, of all check-ins older than 7 days."
    ),
    "owners": QT_TRANSLATE_NOOP("Insight", "Key results with a named owner of all key results."),
    "pulse": QT_TRANSLATE_NOOP(
        "Insight",
        "The mean of the team's answers from 0 to 100, with the number of answers and the standard "
        "deviation, in the last closed pulse of the cycle.",
    ),
    "progress": QT_TRANSLATE_NOOP(
        "Insight", "The mean progress of the key results that count; one that was never reported counts as 0."
    ),
    "grade": QT_TRANSLATE_NOOP(
        "Insight", "The mean of the grades that people gave to key results when the cycle was reviewed."
    ),
}
TRAPS: Mapping[str, object] = {
    "bottom_up": QT_TRANSLATE_NOOP(
        "Insight",
        "Who typed it in is not always who proposed it. A target of 50 % invites to put names where they fit.",
    ),
    "alignment": QT_TRANSLATE_NOOP(
        "Insight", "100 % can mean that everything was handed down. Read it together with the bottom-up share."
    ),
    "conversion": QT_TRANSLATE_NOOP("Insight", "The counts are small: read 3 of 11, not 27 %."),
    "regularity": QT_TRANSLATE_NOOP(
        "Insight", "A high share may hide a quiet month. Read it together with the longest gap."
    ),
    "longest_gap": QT_TRANSLATE_NOOP("Insight", "One forgotten key result is enough for a long gap."),
    "coverage": QT_TRANSLATE_NOOP(
        "Insight", "In small teams it would name people, so it is hidden there. To click is not to contribute."
    ),
    "concentration": QT_TRANSLATE_NOOP(
        "Insight", "One enthusiast is not engagement, and one person may check in for all. It never says who."
    ),
    "latency": QT_TRANSLATE_NOOP("Insight", "An answer in the corridor leaves no trace. Speed is not quality."),
    "uncommented": QT_TRANSLATE_NOOP("Insight", "Not every check-in wants a comment. An acknowledgement is not one."),
    "owners": QT_TRANSLATE_NOOP("Insight", "A name in a field is not yet somebody who feels responsible."),
    "pulse": QT_TRANSLATE_NOOP(
        "Insight",
        "Own questions, not a validated scale. Look at how many answered first: when unhappy people "
        "stop answering, the mean rises.",
    ),
    "progress": QT_TRANSLATE_NOOP(
        "Insight", "Easy targets bring high progress. The team sets its own goals and reports on them itself."
    ),
    "grade": QT_TRANSLATE_NOOP(
        "Insight", "Who sets the goal often gives the grade. Teams grade more or less strictly."
    ),
}
WHY: Mapping[str, object] = {
    "nothing": QT_TRANSLATE_NOOP("Insight", "nothing to count"),
    "few": QT_TRANSLATE_NOOP("Insight", "hidden: fewer than {threshold} members"),
    "beside": QT_TRANSLATE_NOOP("Insight", "hidden, or a smaller team would follow"),
    "nameless": QT_TRANSLATE_NOOP("Insight", "the check-ins do not say who made them"),
    "unknown": QT_TRANSLATE_NOOP("Insight", "for most, nobody recorded who proposed it"),
    "fresh": QT_TRANSLATE_NOOP("Insight", "too early to tell"),
    "no_reply": QT_TRANSLATE_NOOP("Insight", "more than half got no reply"),
    "unmeasured": QT_TRANSLATE_NOOP("Insight", "the moments are not known"),
    "no_pulse": QT_TRANSLATE_NOOP("Insight", "not asked"),
    "hidden": QT_TRANSLATE_NOOP("Insight", "hidden: too few answers"),
    "not_begun": QT_TRANSLATE_NOOP("Insight", "the cycle has not begun"),
}
#: Reasons that are too long for a narrow column; the whole one is its tool tip.
BRIEFLY: Mapping[str, object] = {
    "few": QT_TRANSLATE_NOOP("Insight", "hidden: few members"),
    "beside": QT_TRANSLATE_NOOP("Insight", "hidden"),
    "nameless": QT_TRANSLATE_NOOP("Insight", "not recorded"),
    "unknown": QT_TRANSLATE_NOOP("Insight", "not recorded"),
    "no_reply": QT_TRANSLATE_NOOP("Insight", "mostly no reply"),
    "unmeasured": QT_TRANSLATE_NOOP("Insight", "not known"),
    "hidden": QT_TRANSLATE_NOOP("Insight", "too few answers"),
    "not_begun": QT_TRANSLATE_NOOP("Insight", "not begun"),
}
COUNTED: Mapping[str, object] = {
    "": QT_TRANSLATE_NOOP("Insight", "{value} ({part} of {total})"),
    "conversion": QT_TRANSLATE_NOOP("Insight", "{part} of {total}"),
    "regularity": QT_TRANSLATE_NOOP("Insight", "{value} (median; {part} of {total} periods)"),
    "latency": QT_TRANSLATE_NOOP("Insight", "{value} (median; {part} of {total} got a reply)"),
    "progress": QT_TRANSLATE_NOOP("Insight", "{value} ({part} of {total} reported)"),
    "grade": QT_TRANSLATE_NOOP("Insight", "{value} ({part} of {total} graded)"),
}
NOTES: Mapping[str, object] = {
    "not_begun": QT_TRANSLATE_NOOP("Insight", "The cycle has not begun."),
    "running": QT_TRANSLATE_NOOP("Insight", "The last cycle is not over yet; its results are not compared."),
    "no_team": QT_TRANSLATE_NOOP("Insight", "No team has objectives in this cycle."),
    "one_team": QT_TRANSLATE_NOOP(
        "Insight", "One team has objectives in this cycle: there is nothing to compare it with."
    ),
    "two_teams": QT_TRANSLATE_NOOP(
        "Insight", "Two teams have objectives in this cycle: a difference between two says nothing about why."
    ),
    "moved": QT_TRANSLATE_NOOP("Insight", "People have come or left since. The team is counted as it is today."),
    "not_answering": QT_TRANSLATE_NOOP(
        "Insight", "Of at least one team too few answered the pulse; it stands without a figure."
    ),
    "holes": QT_TRANSLATE_NOOP("Insight", "A cycle is missing between two; they are not compared."),
    "own_pair": QT_TRANSLATE_NOOP("Insight", "The first pair was fixed before the cycle began."),
}
CONFOUNDERS: Mapping[str, object] = {
    "same_manager": QT_TRANSLATE_NOOP("Insight", "The same people set the goals and grade them."),
    "easy_targets": QT_TRANSLATE_NOOP("Insight", "Easy targets raise the results."),
    "dropped_out": QT_TRANSLATE_NOOP("Insight", "Teams that stop using OKRs are no longer in the figures."),
    "range": QT_TRANSLATE_NOOP("Insight", "When all teams are alike, a link does not show."),
    "season": QT_TRANSLATE_NOOP("Insight", "Quarters differ: holidays, year end, budgets."),
    "measurement": QT_TRANSLATE_NOOP(
        "Insight", "Means of a few answers are uncertain themselves: small teams also hide links that are there."
    ),
}
LADDER: Mapping[str, object] = {
    "no_lag": QT_TRANSLATE_NOOP(
        "Insight", "Engagement of a cycle is laid beside results of the next: that needs two in a row that are over."
    ),
    "no_data": QT_TRANSLATE_NOOP("Insight", "No team has both {x} and {y} yet."),
    "too_few": QT_TRANSLATE_NOOP(
        "Insight", "Too few teams to compare ({n} of at least 6). Look at the trend of each team."
    ),
    "points": QT_TRANSLATE_NOOP(
        "Insight", "{n} teams: the points stand beside each other, but no figure could tell a link from chance."
    ),
    "equal": QT_TRANSLATE_NOOP("Insight", "All teams have the same value of {of}: there is nothing to compare."),
    "simpson": QT_TRANSLATE_NOOP(
        "Insight",
        "Over all teams and cycles it goes one way (rank correlation {pooled}), inside the teams the "
        "other way ({within}). No sentence is drawn from that.",
    ),
    "unclear": QT_TRANSLATE_NOOP(
        "Insight",
        "Across {n} teams no link between {x} and {y} in the next cycle can be told from chance (rank"
        " correlation {r}, 95 % interval {low} to {high}).",
    ),
    "together": QT_TRANSLATE_NOOP(
        "Insight",
        "Across {n} teams, higher {x} went along with higher {y} in the next cycle (rank correlation "
        "{r}, 95 % interval {low} to {high}). This does not show that one causes the other; {n} teams"
        " are few.",
    ),
    "together_down": QT_TRANSLATE_NOOP(
        "Insight",
        "Across {n} teams, higher {x} went along with lower {y} in the next cycle (rank correlation "
        "{r}, 95 % interval {low} to {high}). This does not show that one causes the other; {n} teams"
        " are few.",
    ),
    "together_both": QT_TRANSLATE_NOOP(
        "Insight",
        "Across {n} teams, higher {x} went along with higher {y} in the next cycle (rank correlation "
        "{r}, 95 % interval {low} to {high}), and the other way round it is as strong: {y} of one "
        "cycle and {x} of the next ({other}). This does not show that one causes the other; {n} teams"
        " are few.",
    ),
    "together_down_both": QT_TRANSLATE_NOOP(
        "Insight",
        "Across {n} teams, higher {x} went along with lower {y} in the next cycle (rank correlation "
        "{r}, 95 % interval {low} to {high}), and the other way round it is as strong: {y} of one "
        "cycle and {x} of the next ({other}). This does not show that one causes the other; {n} teams"
        " are few.",
    ),
}
METHODS: Mapping[str, object] = {
    "team": QT_TRANSLATE_NOOP(
        "Insight",
        "A team counts once, as the mean of its pairs of cycles. People and repeated cycles are not further teams.",
    ),
    "lags": QT_TRANSLATE_NOOP(
        "Insight", "One cycle stands beside the next, and the other way round: to come first is not to move the other."
    ),
    "correlation": QT_TRANSLATE_NOOP(
        "Insight", "Rank correlation r of Spearman: the correlation of average ranks, from −1 to 1."
    ),
    "interval": QT_TRANSLATE_NOOP(
        "Insight", "95 % interval: tanh(atanh r ± 1.96 · √((1 + r²/2) / (n − 3))), by Fisher, Bonett and Wright."
    ),
    "chance": QT_TRANSLATE_NOOP(
        "Insight",
        "p: how often r is at least as strong when whole teams change places; every order for up to 8"
        " teams, else 9,999 drawn ones.",
    ),
    "holm": QT_TRANSLATE_NOOP(
        "Insight",
        "After Holm: the smallest of m values of p is multiplied by m, the next by m − 1, and so on. "
        "The pair fixed before the cycle stands for itself.",
    ),
    "inside": QT_TRANSLATE_NOOP(
        "Insight",
        "Inside the teams: with at least 4 pairs of cycles, r of each team alone. Where it goes the "
        "other way than over all, no sentence is drawn.",
    ),
}
TREND: Mapping[str, object] = {
    "up": QT_TRANSLATE_NOOP(
        "Insight", "Higher than before in the last two pulses that asked the same, by more than chance would explain."
    ),
    "down": QT_TRANSLATE_NOOP(
        "Insight", "Lower than before in the last two pulses that asked the same, by more than chance would explain."
    ),
    "not_called": QT_TRANSLATE_NOOP("Insight", "No change beyond what chance would explain."),
    "too_few": QT_TRANSLATE_NOOP("Insight", "Too few points to speak of a change; it needs three."),
    "no_spread": QT_TRANSLATE_NOOP(
        "Insight", "The spread of the answers is not known, so nothing is said about a change."
    ),
    "count": QT_TRANSLATE_NOOP("Insight", "Counts of what was done: the points and their number, no verdict."),
    "gap": QT_TRANSLATE_NOOP("Insight", "One of the last points is missing, so nothing is said about a change."),
    "items": QT_TRANSLATE_NOOP(
        "Insight", "Fewer than three pulses asked the same questions, so nothing is said about a change."
    ),
    "membership": QT_TRANSLATE_NOOP(
        "Insight", "Fewer than 5 people came or left between two pulses, so no difference is told."
    ),
}
INSIDE: object = QT_TRANSLATE_NOOP(
    "Insight",
    "Over all cells {pooled}; inside the teams {within} (median of {teams}), with ranks centred in them {centred}",
)
