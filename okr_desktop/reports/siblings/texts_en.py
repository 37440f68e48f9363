"""English words of the sibling papers."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "paper_keywords": "OKR, objectives, key results",
    # Check-in sheet
    "check_in_sheet": "Check-in sheet",
    "sheet_nobody": "Without an owner",
    "sheet_count": "{n} key results",
    "sheet_count_one": "1 key result",
    "sheet_how": (
        "Fill it in by hand. To type it in later, write one line for each key result: its code, the value, "
        "c and the confidence, then the note; a blocker after an exclamation mark. = means no change."
    ),
    "sheet_example": "{code} 42 c7 The new price list helped ! Waiting for legal",
    "sheet_day": "Day",
    "sheet_by": "Filled in by",
    "sheet_last": "Last: {value} on {date}",
    "sheet_last_sure": "Last: {value} on {date}, confidence {confidence}",
    "sheet_never": "No check-in yet",
    "sheet_target": "Target: {target}",
    "sheet_due": "due {date}",
    "sheet_value": "New value",
    "sheet_reached": "Reached so far",
    "sheet_level": "Level reached",
    "sheet_same": "no change",
    "sheet_confidence": "Confidence: how likely is the target?",
    "sheet_note": "What changed",
    "sheet_blocker": "Blocked by",
    "sheet_empty": "There is nothing to check in on.",
    "sheet_empty_hint": (
        "A sheet lists active key results of a cycle that runs. Plan objectives with key results into such a cycle, "
        "give them owners, and print the sheet again."
    ),
    "sheet_more": "and {n} more",
    # Poster
    "poster": "Our objectives and how they belong together",
    "poster_objectives": "{n} objectives",
    "poster_objectives_one": "1 objective",
    "poster_serves": "Towards: {list}",
    "poster_more": "and {n} more",
    "poster_bar": "share reached",
    "poster_empty": "There are no objectives in this cycle yet.",
    "poster_empty_hint": (
        "Plan objectives into the cycle and align them with each other; then print the poster again."
    ),
}
