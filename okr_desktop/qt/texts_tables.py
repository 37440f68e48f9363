"""What is said about opening files, folders, ZIPs and tables."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

PROBLEMS: Mapping[str, object] = {
    "book.macros_ignored": QT_TRANSLATE_NOOP(
        "Texts", "The macros of this workbook were ignored; nothing of them was run."
    ),
    "sheet.hidden": QT_TRANSLATE_NOOP(
        "Texts", "The sheet “{sheet}” is hidden and was left out. Show it in the file to import it."
    ),
    "sheet.too_large": QT_TRANSLATE_NOOP(
        "Texts",
        "The sheet “{sheet}” is larger than {limit} rows or {column_limit} columns and was left out. "
        "Split it into several.",
    ),
    "sheet.formula_no_value": QT_TRANSLATE_NOOP(
        "Texts",
        "{sheet}: formulas without a value: {count}. The file was never calculated. Open it in a "
        "spreadsheet, save it, and try again.",
    ),
    "table.not_read": QT_TRANSLATE_NOOP("Texts", "Other sheets were not read ({count}): {names}."),
    "column.missing": QT_TRANSLATE_NOOP("Texts", "The file has no column {number} any more; nothing was read for it."),
    "objective.assumed": QT_TRANSLATE_NOOP(
        "Texts", "There is no column of objectives, so all key results were put under “{title}”."
    ),
    "parent.missing": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” names “{text}” as its parent, which is not in the file; it stands at the top."
    ),
    "parent.circle": QT_TRANSLATE_NOOP("Texts", "“{title}” would be its own ancestor; it was put at the top."),
    "parent.created": QT_TRANSLATE_NOOP(
        "Texts", "“{title}” is only named as a parent; it became an objective of its own."
    ),
    "type.unknown": QT_TRANSLATE_NOOP(
        "Texts", "“{text}” is no known type of row; what it is was told from its numbers."
    ),
    "status.computed": QT_TRANSLATE_NOOP(
        "Texts", "Statuses were not taken over: they are computed from the values. Cancelled items stay cancelled."
    ),
    "current.from_progress": QT_TRANSLATE_NOOP(
        "Texts", "Where only a percentage is given, the value was computed from start and target."
    ),
    "check_in.no_key_result": QT_TRANSLATE_NOOP(
        "Texts", "No key result is called “{text}”, so this check-in was left out."
    ),
    "check_in.no_date": QT_TRANSLATE_NOOP("Texts", "This check-in on “{title}” has no day and was left out."),
    "check_in.same_title": QT_TRANSLATE_NOOP(
        "Texts",
        "Several key results are called “{title}”; the check-in was taken for the first of them, in line {first}.",
    ),
    "file.passed_over": QT_TRANSLATE_NOOP("Texts", "“{file}” is a kind of file that is not read; it was passed over."),
    "file.archive_nested": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” is a ZIP inside a ZIP or folder and was not opened. Import it by itself."
    ),
    "file.archive_encrypted": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” is protected by a password and was not read. Unpack it and import the files."
    ),
    "file.archive_method": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” is packed in an unusual way. Unpack it and import the files."
    ),
}
ERRORS: Mapping[str, object] = {
    "file.unreadable:workbook": QT_TRANSLATE_NOOP(
        "Texts",
        "“{file}” is damaged or not a workbook. Open it in a spreadsheet program and save it anew, or try a copy.",
    ),
    "file.archive_bomb": QT_TRANSLATE_NOOP(
        "Texts",
        "“{file}” would unpack to {size} MB, as no export of its size does; nothing was unpacked. "
        "If you trust it, unpack it and import the files.",
    ),
    "file.archive_crowded": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” holds more than {limit} files. Import only those that have OKRs."
    ),
    "file.archive_damaged": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” is damaged or not complete. Copy or download it again."
    ),
    "file.archive_nothing": QT_TRANSLATE_NOOP("Texts", "There is no file in “{file}” that can be read."),
    "file.book_encrypted": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” is protected by a password. Save it without one, and try again."
    ),
    "file.book_kind": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” is not a workbook that can be read. Save it as XLSX or CSV."
    ),
    "file.book_unsafe": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” has parts that no spreadsheet program writes, so it was not opened."
    ),
    "file.no_table": QT_TRANSLATE_NOOP("Texts", "The sheets of “{file}” are empty."),
    "file.sheet_too_large": QT_TRANSLATE_NOOP(
        "Texts", "A sheet of “{file}” is larger than {limit} rows or {column_limit} columns. Split it into several."
    ),
    "mapping.invalid": QT_TRANSLATE_NOOP("Texts", "The remembered columns cannot be used. Choose them anew."),
    "mapping.no_title": QT_TRANSLATE_NOOP(
        "Texts", "No column of “{file}” is chosen for objectives or key results. Choose at least one."
    ),
}
# In front of a problem of one of several sheets.
LINE_IN_SHEET = QT_TRANSLATE_NOOP("Texts", "{sheet}, line {line}: {sentence}")
