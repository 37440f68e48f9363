"""English sentences for every hint of the coach: they ask, and leave the answer to people."""

from __future__ import annotations

from okr_desktop.domain.coach.hints import Hint

# A key is a rule, or a rule and the case that wants a sentence of its own.
QUESTIONS: dict[str, str] = {
    "O_METRIC": "This objective holds a number ({number}). Could the number live in a key result?",
    "O_LONG": "Could people repeat this from memory?",
    "O_TASK": "This reads like a project. What should be different afterwards?",
    "O_VAGUE": "Which change, for whom?",
    "O_BAU": "Is this new this cycle, or a health metric?",
    "O_NOKR": "An objective needs at least one key result before it starts. How will you know that you are there?",
    "O_KRCOUNT": "{n} key results. Which two or three decide?",
    "O_KRCOUNT:one": "One key result. Does it alone show that the objective is reached?",
    "T_OBJCOUNT": "{n} objectives share one team. Which of them can wait?",
    "OWNER": "Who answers for this?",
    "O_COPY": "Same words as the level above. What is your team's part?",
    "O_ORPHAN": "Which higher goal does this serve, or is it your own idea? Both are fine.",
    "K_NOMETRIC": "How will you see that it happened?",
    "K_NOBASE": "Where do you stand today? If unknown, make finding out the first step.",
    "K_NOUNIT": "{number} what?",
    "K_DIRECTION": "Target and wording point in different directions. Which one is meant?",
    "K_DIRECTION:same": "Start and target are the same. What should change?",
    "K_TASK": "This describes work. What changes if the work succeeds? Or move it to initiatives.",
    "K_ACTIVITY": "These words describe activity. Who benefits, and how would you notice?",
    "K_OUTPUT": "You count what you make ({what}). What should it cause?",
    "K_BINARY": "Done or not done. Could you define steps or an effect?",
    "K_BINARY:percent": "0 to 100 % of what? If it is done or not done: could you define steps or an effect?",
    "K_MILESTONE": "What counts as 20, 40, 60, 100 %? Write it down.",
    "K_DATE": "Due {due}, but the cycle ends {end}. Which one is right?",
    "K_DATE:text": "The words name {due}, but the cycle ends {end}. What can be reached by then?",
    "K_MULTI": "Two measures in one line ({one}, {other}) cannot be scored as one. Which one decides?",
    "K_VAGUE": "“{word}”: by how much, measured how?",
    "K_DUP": "Another key result of the cycle says the same. Would progress count twice?",
    "K_DUP:almost": "“{other}” says almost the same. Would progress count twice?",
    "K_DUP:data": "“{other}” reads the same data. Would progress count twice?",
    "S_PAIR": "All of these count volume, speed or cost. What must not get worse meanwhile?",
    "S_LAG": "All of these are known late. Which early sign could warn you?",
    "S_LAG:late": "No value is expected before the last third of the cycle. Which early sign could warn you?",
    "K_AMBITION": "Is the target right?",
    "K_AMBITION:unsure": "Committed but unsure: what support is missing?",
    "K_AMBITION:near": "Already nearly there: is it a stretch?",
    "K_AMBITION:small": "The target is within 2 % of the start. Is it a stretch?",
    "PLACEHOLDER": "A value is still missing ({text}). When will you know it?",
}


class _Params(dict[str, str]):
    """A missing parameter leaves a gap, never an exception."""

    def __missing__(self, key: str) -> str:
        return ""


def hint_text(hint: Hint) -> str:
    """The question that a hint asks."""
    case = hint.params.get("case", "")
    template = QUESTIONS.get(f"{hint.code}:{case}") or QUESTIONS[hint.code]
    return template.format_map(_Params(hint.params))
