"""What is said about the import of other tools' files, and what their columns can hold."""

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
# What a column of a table can hold, in groups as a page offers it; levels are counted elsewhere.
COLUMN_GROUPS: Mapping[str, Mapping[str, object]] = {
    "Titles": {
        "objective": QT_TRANSLATE_NOOP("Texts", "Objective"),
        "key_result": QT_TRANSLATE_NOOP("Texts", "Key result"),
        "title": QT_TRANSLATE_NOOP("Texts", "Title: objective or key result"),
        "type": QT_TRANSLATE_NOOP("Texts", "Kind: objective or key result"),
    },
    "Places in the tree": {
        "id": QT_TRANSLATE_NOOP("Texts", "ID"),
        "parent": QT_TRANSLATE_NOOP("Texts", "Title of the one above"),
        "parent_id": QT_TRANSLATE_NOOP("Texts", "ID of the one above"),
        "level": QT_TRANSLATE_NOOP("Texts", "Level, as a number"),
    },
    "People and time": {
        "owner": QT_TRANSLATE_NOOP("Texts", "Owner"),
        "email": QT_TRANSLATE_NOOP("Texts", "E-mail of the owner"),
        "objective_owner": QT_TRANSLATE_NOOP("Texts", "Owner of the objective"),
        "team": QT_TRANSLATE_NOOP("Texts", "Team"),
        "cycle": QT_TRANSLATE_NOOP("Texts", "Cycle"),
        "start_date": QT_TRANSLATE_NOOP("Texts", "First day"),
        "due": QT_TRANSLATE_NOOP("Texts", "Due"),
    },
    "Numbers": {
        "start": QT_TRANSLATE_NOOP("Texts", "Start value"),
        "target": QT_TRANSLATE_NOOP("Texts", "Target value"),
        "current": QT_TRANSLATE_NOOP("Texts", "Current value"),
        "unit": QT_TRANSLATE_NOOP("Texts", "Unit"),
        "progress": QT_TRANSLATE_NOOP("Texts", "Progress"),
        "confidence": QT_TRANSLATE_NOOP("Texts", "Confidence"),
        "status": QT_TRANSLATE_NOOP("Texts", "Status"),
        "score": QT_TRANSLATE_NOOP("Texts", "Score"),
        "weight": QT_TRANSLATE_NOOP("Texts", "Weight"),
    },
    "Check-in": {
        "check_in_date": QT_TRANSLATE_NOOP("Texts", "Day of the check-in"),
        "check_in_note": QT_TRANSLATE_NOOP("Texts", "Note of the check-in"),
        "note": QT_TRANSLATE_NOOP("Texts", "Note"),
        "next": QT_TRANSLATE_NOOP("Texts", "Next step"),
        "blocker": QT_TRANSLATE_NOOP("Texts", "What is in the way"),
    },
    "More": {
        "description": QT_TRANSLATE_NOOP("Texts", "Description"),
        "tags": QT_TRANSLATE_NOOP("Texts", "Tags"),
    },
}
GROUP_NAMES: Mapping[str, object] = {
    "Titles": QT_TRANSLATE_NOOP("Texts", "Titles"),
    "Places in the tree": QT_TRANSLATE_NOOP("Texts", "Places in the tree"),
    "People and time": QT_TRANSLATE_NOOP("Texts", "People and time"),
    "Numbers": QT_TRANSLATE_NOOP("Texts", "Numbers"),
    "Check-in": QT_TRANSLATE_NOOP("Texts", "Check-in"),
    "More": QT_TRANSLATE_NOOP("Texts", "More"),
}
