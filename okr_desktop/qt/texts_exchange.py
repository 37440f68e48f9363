"""What is said about files that leave and come back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

PROBLEMS: Mapping[str, object] = {
    "export.rows_cut": QT_TRANSLATE_NOOP(
        "Texts", "The sheet “{sheet}” ends after {limit} rows: more than that no spreadsheet holds. Export JSON or CSV."
    ),
    "export.measure_in_words": QT_TRANSLATE_NOOP(
        "Texts",
        "Milestones and levels ({count}) are told in words: read back they are yes or no. JSON and XLSX keep them.",
    ),
    "book.other_workspace": QT_TRANSLATE_NOOP(
        "Texts", "This file was exported from another workspace. Only rows with known ids can be taken."
    ),
    "book.sheet_missing": QT_TRANSLATE_NOOP("Texts", "The sheet “{sheet}” is gone; nothing of it was changed."),
    "book.heading": QT_TRANSLATE_NOOP(
        "Texts", "The headings of the sheet “{sheet}” cannot be made out, so nothing of it was read."
    ),
    "book.columns_gone": QT_TRANSLATE_NOOP(
        "Texts", "Columns missing in the sheet “{sheet}”: {names}. Those fields stay as they are."
    ),
    "book.tables_unread": QT_TRANSLATE_NOOP(
        "Texts", "Tables for reading only: {count} ({names}). Changes in them stay in the file."
    ),
    "book.rest_changed": QT_TRANSLATE_NOOP(
        "Texts",
        "{sheet}: columns that do not come back were changed (rows: {count}). README.txt names those that do.",
    ),
    "book.shares_kept": QT_TRANSLATE_NOOP(
        "Texts",
        "{sheet}: shares of teams do not come back (rows in which they differ: {count}). Those here stay as they are.",
    ),
    "book.id": QT_TRANSLATE_NOOP(
        "Texts", "{sheet}: “{text}” is no ID. Leave the cell empty to make this row a new one."
    ),
    "book.unknown_id": QT_TRANSLATE_NOOP(
        "Texts", "{sheet}: nothing here has the ID of “{title}”. Empty the cell to make this row a new one."
    ),
    "book.row_twice": QT_TRANSLATE_NOOP("Texts", "{sheet}: this row stands there twice; it was read once."),
    "book.row_copied": QT_TRANSLATE_NOOP(
        "Texts", "{sheet}: this row has the ID of another one, so it was taken for a new one."
    ),
    "book.deleted_here": QT_TRANSLATE_NOOP("Texts", "{sheet}: “{title}” was deleted here meanwhile and stays deleted."),
    "book.both_changed": QT_TRANSLATE_NOOP(
        "Texts",
        "{sheet}, “{title}”: {heading} was changed in the file ({file_text}) and here ({here}). What is here stays.",
    ),
    "comment.moved": QT_TRANSLATE_NOOP("Texts", "A comment stays with what it is about."),
    "book.unknown_name": QT_TRANSLATE_NOOP("Texts", "{sheet}, {heading}: there is nothing called “{text}”."),
    "book.empty": QT_TRANSLATE_NOOP("Texts", "{sheet}: a new row needs something under {heading}."),
    "book.row_gone": QT_TRANSLATE_NOOP("Texts", "{sheet}: the row of “{title}” is gone. It stays here."),
    "book.not_deleted": QT_TRANSLATE_NOOP(
        "Texts", "{sheet}: “{title}” is not deleted by a file. Archive it here if nobody needs it."
    ),
    "book.gone_but_changed": QT_TRANSLATE_NOOP(
        "Texts", "{sheet}: the row of “{title}” is gone, but somebody has changed it here. It stays."
    ),
    "book.gone_but_closed": QT_TRANSLATE_NOOP(
        "Texts", "{sheet}: the row of “{title}” is gone, but its cycle is closed. It stays."
    ),
}
ERRORS: Mapping[str, object] = {
    "export.format_unknown": QT_TRANSLATE_NOOP("Texts", "There is no format “{name}”. Choose one of: {known}."),
    "export.cancelled": QT_TRANSLATE_NOOP("Texts", "The export was stopped. Nothing was written."),
    "export.folder_in_use": QT_TRANSLATE_NOOP(
        "Texts", "“{file}” holds other files, so it was left as it is. Choose a new or an empty folder."
    ),
    "chart.unknown": QT_TRANSLATE_NOOP("Texts", "There is no chart “{name}”. Choose one of: {known}."),
    "file.book_damaged": QT_TRANSLATE_NOOP(
        "Texts",
        "“{file}” was exported by OKR Desktop, but what it was known by ({sheet}) was changed. Export a new one.",
    ),
}
