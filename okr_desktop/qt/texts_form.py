"""What is said about check-in forms and the answers that come back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

PROBLEMS: Mapping[str, object] = {
    "form.empty": QT_TRANSLATE_NOOP("Texts", "There is nothing to check in on, so the form would be empty."),
    "form.unfit": QT_TRANSLATE_NOOP("Texts", "No check-in is wanted now of “{title}”."),
    "form.too_many": QT_TRANSLATE_NOOP(
        "Texts", "A form holds {limit} key results, and these are {count}. Choose a smaller team, or one person."
    ),
    "answers.date": QT_TRANSLATE_NOOP("Texts", "The day of this answer cannot be read."),
    "answers.value": QT_TRANSLATE_NOOP("Texts", "The value of this answer cannot be read."),
    "answers.text": QT_TRANSLATE_NOOP("Texts", "A text of this answer cannot be read."),
    "answers.gone": QT_TRANSLATE_NOOP("Texts", "This key result is not here any more: it has been deleted."),
    "answers.archived": QT_TRANSLATE_NOOP("Texts", "This key result was put into the archive since."),
    "answers.kind_changed": QT_TRANSLATE_NOOP(
        "Texts", "It is measured in another way since. Record the value by hand."
    ),
    "answers.unit_changed": QT_TRANSLATE_NOOP(
        "Texts", "Its unit was {before} and is {after} now. Record the value by hand."
    ),
    "answers.twice": QT_TRANSLATE_NOOP("Texts", "There is another answer for this key result before."),
    "answers.nobody": QT_TRANSLATE_NOOP(
        "Texts", "“{name}” is nobody in this workspace, so the check-ins will bear no name."
    ),
}
ERRORS: Mapping[str, object] = {
    "answers.too_large": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” is larger than {limit} MB, so it is no answer to a form. Choose another file."
    ),
    "answers.damaged": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” is damaged or incomplete. Ask for it again, best as a file."
    ),
    "answers.none": QT_TRANSLATE_NOOP(
        "Texts", "There are no answers to a check-in form in “{file}”. Choose the file that was sent back."
    ),
    "answers.several": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” holds {count} answers. Save each of them in a file of its own."
    ),
    "answers.newer": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” was made with a newer version of OKR Desktop. Update the program, then open it."
    ),
    "answers.empty": QT_TRANSLATE_NOOP("Texts", "“{file}” holds no answer. Nothing was filled in."),
    "answers.foreign": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” answers a form of another workspace, “{organisation}”. Open that one first."
    ),
}
LABELS: Mapping[str, object] = {
    "form.answers": QT_TRANSLATE_NOOP("Texts", "Record {count} check-ins from the form of {name}"),
}
DONE: Mapping[str, object] = {
    "form.answers": QT_TRANSLATE_NOOP("Texts", "Recorded {count} check-ins from the form of {name}"),
}
