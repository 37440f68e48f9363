"""English sentences about opening files, folders, ZIPs and tables."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "book.macros_ignored": "The macros of this workbook were ignored; nothing of them was run.",
    "sheet.hidden": "The sheet {sheet} is hidden and was left out. Show it in the file to import it.",
    "sheet.too_large": (
        "The sheet {sheet} is larger than {limit} rows or {column_limit} columns and was left out. Split it."
    ),
    "sheet.formula_no_value": (
        "{sheet}: {count} formulas have no value, because the file was never calculated. Open it in a "
        "spreadsheet, save it, and try again."
    ),
    "table.not_read": "Other sheets were not read ({count}): {names}",
    "column.missing": "The file has no column number {number}; nothing was read for it ({field}).",
    "objective.assumed": "There is no column of objectives, so all key results were put under “{title}”.",
    "parent.missing": "“{title}” names “{text}” as its parent, which is not in the file; it stands at the top.",
    "parent.circle": "“{title}” would be its own ancestor; it was put at the top.",
    "parent.created": "“{title}” is only named as a parent; it became an objective of its own.",
    "type.unknown": "“{text}” is no known type of row; what it is was told from its numbers.",
    "status.computed": (
        "Statuses were not taken over: they are computed from the values. Cancelled items stay cancelled."
    ),
    "current.from_progress": "Where only a percentage is given, the value was computed from start and target.",
    "check_in.no_key_result": "No key result is called “{text}”, so this check-in was left out.",
    "check_in.no_date": "This check-in on “{title}” has no day and was left out.",
    "check_in.same_title": (
        "Several key results are called “{title}”; the check-in was taken for the first of them, in line {first}."
    ),
    "file.passed_over": "{file} is a kind of file that is not read; it was passed over.",
    "file.archive_nested": "{file} is a ZIP inside a ZIP or folder and was not opened. Import it by itself.",
    "file.archive_encrypted": "{file} is protected by a password and was not read. Unpack it and import the files.",
    "file.archive_method": "{file} is packed in an unusual way. Unpack it and import the files.",
    "file.archive_bomb": (
        "{file} would unpack to {size} MB, as no export of its size does; nothing was unpacked. "
        "If you trust it, unpack it and import the files."
    ),
    "file.archive_crowded": "{file} holds more than {limit} files. Import only those that have OKRs.",
    "file.archive_damaged": "{file} is damaged or not complete. Copy or download it again.",
    "file.archive_nothing": "There is no file in {file} that can be read.",
    "file.book_encrypted": "{file} is protected by a password. Save it without one and try again.",
    "file.book_kind": "{file} is not a workbook that can be read. Save it as XLSX or CSV.",
    "file.book_unsafe": "{file} has parts that no spreadsheet program writes, so it was not opened.",
    "file.no_table": "The sheets of {file} are empty.",
    "file.sheet_too_large": (
        "A sheet of {file} has more than {limit} rows or {column_limit} columns. Delete what is not needed or split it."
    ),
    "mapping.invalid": "This is no description of columns that can be used.",
    "mapping.no_title": "No column of {file} is chosen for objectives or key results. Choose at least one.",
}
