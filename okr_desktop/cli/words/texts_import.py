"""English sentences about the import of other tools' files."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "import.team_circle": "The team “{name}” would stand inside itself; it was left where it is.",
    "import.orphan": "“{title}” is aligned to something that is not in the file; it was put at the top.",
    "import.circle": "“{title}” and what it is aligned to form a circle; it was put at the top.",
    "import.circle_here": "“{title}” would stand below itself here, so it stays where it is.",
    "import.twice": "“{title}” has the same id as line {first}; it was left out.",
    "import.overwrites": "“{title}” was changed here and in the file ({of}). The file is followed.",
    "import.shortened": "A text of {length} characters is longer than {limit}; the rest was left out.",
    "import.also_aligned": "It is aligned to {also} as well; the description says so.",
    "import.own_metric": "“{title}” is measured itself, so it gets a key result of its own.",
    "import.type": "“{text}” is no type that is known here; it was read as an objective.",
    "import.postponed": "What was postponed is taken as cancelled: it does not count.",
    "import.about_nothing": "Something was said about “{id}”, which is not in the file. “{text}” was left out.",
    "status.confidence": "On track, behind and at risk were taken as confidence {high}, {medium} and {low}.",
    "owner.first": "Of several owners {name} was taken, not {others}.",
    "check_in.unreadable": "The check-ins of this row, “{text}”, cannot be made out.",
    "file.xml_entities": "{file} defines names of its own, as no export does. It was not read.",
    "mapping.form": "“{text}” is no pair of field and column. Write it like owner=Responsible.",
    "mapping.field": "There is no field “{text}”. Fields are: {known}.",
    "mapping.column": "There is no column “{text}”. Columns are: {known}.",
    "file.columns_guessed": (
        "What the columns of {file} hold is only a guess. See it with --columns, correct it with --map objective=NAME, "
        "or take it with --format table."
    ),
}
