"""English sentences about check-in forms and the answers that come back."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "form.empty": "There is nothing to check in on, so the form would be empty. See: okr round --list",
    "form.unfit": (
        "No check-in is wanted now of: {title}. It is done, put away, fed by something else, or in no cycle that runs."
    ),
    "form.too_many": "A form holds {limit} key results, not {count}. Make one for each team or person.",
    "answers.too_large": "{file} is larger than {limit} MB, so it is no answer to a form.",
    "answers.damaged": "{file} is damaged or incomplete{finding}. Ask for it again, as a file and not as text.",
    "answers.none": "There are no answers to a check-in form in {file}.",
    "answers.several": "{file} holds {count} answers. Save each of them in a file of its own.",
    "answers.newer": "{file} was made with a form of a newer version. Update OKR Desktop, then open it.",
    "answers.empty": "{file} holds no answer, so nothing was recorded.",
    "answers.foreign": "{file} answers a form of another workspace ({organisation}). Open it there.",
    "answers.date": "The day of this answer cannot be read.",
    "answers.value": "The value of this answer cannot be read.",
    "answers.text": "The {field} of this answer is no text.",
    "answers.gone": "“{title}” is not here any more.",
    "answers.archived": "It was put into the archive since.",
    "answers.kind_changed": "It is measured in another way since. Record the value by hand.",
    "answers.unit_changed": "Its unit was {before} and is {after} now. Record the value by hand.",
    "answers.nobody": "“{name}” is nobody here, so the check-ins bear no name.",
}

LABELS: dict[str, str] = {"form.answers": "Recorded {count} check-ins from the form of {name}"}
