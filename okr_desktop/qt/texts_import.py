"""What is said about the import of other tools' files."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

PROBLEMS: Mapping[str, object] = {
    "import.team_circle": QT_TRANSLATE_NOOP(
        "Texts", "The team “{name}” would stand inside itself; it was left where it is."
    ),
    "import.orphan": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” is aligned to something that is not in the file; it was put at the top."
    ),
    "import.circle": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” and what it is aligned to form a circle; it was put at the top."
    ),
    "import.circle_here": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” would stand below itself here, so it stays where it is."
    ),
    "import.twice": QT_TRANSLATE_NOOP("Texts", "“{title}” has the same id as line {first}; it was left out."),
    "import.overwrites": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” was changed here and in the file ({of}). The file is followed."
    ),
    "import.shortened": QT_TRANSLATE_NOOP(
        "Texts", "A text of {length} characters is longer than {limit}; the rest was left out."
    ),
    "import.also_aligned": QT_TRANSLATE_NOOP("Texts", "It is aligned to {also} as well; the description says so."),
    "import.own_metric": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” is measured itself, so it gets a key result of its own."
    ),
    "import.type": QT_TRANSLATE_NOOP("Texts", "“{text}” is no type that is known here; it was read as an objective."),
    "import.postponed": QT_TRANSLATE_NOOP("Texts", "What was postponed is taken as cancelled: it does not count."),
    "import.about_nothing": QT_TRANSLATE_NOOP(
        "Texts", "Something was said about “{id}”, which is not in the file. “{text}” was left out."
    ),
    "status.confidence": QT_TRANSLATE_NOOP(
        "Texts", "On track, behind and at risk were taken as confidence {high}, {medium} and {low}."
    ),
    "owner.first": QT_TRANSLATE_NOOP("Texts", "Of several owners {name} was taken, not {others}."),
    "check_in.unreadable": QT_TRANSLATE_NOOP("Texts", "The check-ins of this row, “{text}”, cannot be made out."),
    "file.xml_entities": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” defines names of its own, as no export does. It was not read."
    ),
}
ERRORS: Mapping[str, object] = {
    "file.xml_entities": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” defines names of its own, as no export does. It was not read."
    ),
    "mapping.form": QT_TRANSLATE_NOOP("Texts", "“{text}” is no pair of field and column."),
    "mapping.field": QT_TRANSLATE_NOOP("Texts", "There is no field “{text}”."),
    "mapping.column": QT_TRANSLATE_NOOP("Texts", "There is no column “{text}”."),
}
