"""Sentences about lines of a filled-in check-in sheet."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

PROBLEMS: dict[str, object] = {
    "typed.code": QT_TRANSLATE_NOOP(
        "Texts", "“{text}” is no code. A line begins with the five characters beside the key result."
    ),
    "typed.code_meant": QT_TRANSLATE_NOOP("Texts", "There is no code {typed}. If {meant} is meant, that is “{title}”."),
    "typed.code_slip": QT_TRANSLATE_NOOP("Texts", "There is a slip in the code {typed}. Compare it with the sheet."),
    "typed.code_unknown": QT_TRANSLATE_NOOP(
        "Texts", "No key result here has the code {typed}. Perhaps the sheet is of another workspace."
    ),
    "typed.twice": QT_TRANSLATE_NOOP("Texts", "{typed} stands in line {other} already. Keep one of the two."),
    "typed.archived": QT_TRANSLATE_NOOP("Texts", "“{title}” was put into the archive since."),
    "typed.cancelled": QT_TRANSLATE_NOOP("Texts", "“{title}” was cancelled since."),
    "typed.doubtful": QT_TRANSLATE_NOOP("Texts", "“{text}” could mean two numbers; it was read as {value}."),
    "typed.too_many": QT_TRANSLATE_NOOP("Texts", "This is more than {limit} lines. Type the rest as another sheet."),
    "typed.nothing": QT_TRANSLATE_NOOP("Texts", "There is no line to record."),
}
