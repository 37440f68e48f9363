"""English sentences about files that leave, and about our own workbook when it comes back."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "export.format_unknown": "There is no format {name}. Choose one of: {known}.",
    "export.cancelled": "The export was stopped. Nothing was written.",
    "export.folder_in_use": "{file} holds other files, so it was left as it is. Name a new or an empty folder.",
    "export.rows_cut": "The sheet {sheet} ends after {limit} rows: no spreadsheet holds more. Export JSON or CSV.",
    "export.measure_in_words": (
        "Milestones and levels ({count}) are told in words: read back they are yes or no. JSON and XLSX keep them."
    ),
    "chart.unknown": "There is no chart {name}. Choose one of: {known}.",
    # Our workbook, back from people
    "file.book_damaged": (
        "{file} was exported by OKR Desktop, but what it was known by ({sheet}) was changed. Export a new one."
    ),
    "book.other_workspace": "This file was exported from another workspace. Only rows with known ids can be taken.",
    "book.sheet_missing": "The sheet {sheet} is gone; nothing of it was changed.",
    "book.heading": "The headings of the sheet {sheet} cannot be made out, so nothing of it was read.",
    "book.columns_gone": "The sheet {sheet} has no column {names} any more; those fields stay as they are.",
    "book.tables_unread": "{count} tables are for reading only ({names}): changes in them stay in the file.",
    "book.rest_changed": (
        "{sheet}: columns that do not come back were changed in {count} rows; README.txt names those that do."
    ),
    "book.shares_kept": (
        "{sheet}: shares of teams do not come back (rows in which they differ: {count}). Those here stay as they are."
    ),
    "book.id": "{sheet}: “{text}” is no id. Leave the cell empty to make this row a new one.",
    "book.unknown_id": "{sheet}: nothing here has the id of “{title}”. Empty the cell to make this row a new one.",
    "book.row_twice": "{sheet}: this row stands there twice; it was read once.",
    "book.row_copied": "{sheet}: this row has the id of another one, so it was taken for a new one.",
    "book.deleted_here": "{sheet}: “{title}” was deleted here meanwhile and stays deleted.",
    "book.both_changed": (
        "{sheet}, “{title}”: {heading} was changed in the file ({file_text}) and here ({here}). What is here stays; "
        "--take file takes the file's."
    ),
    "comment.moved": "{sheet}: a comment stays with what it is about.",
    "book.unknown_name": "{sheet}, {heading}: there is nothing called “{text}”.",
    "book.empty": "{sheet}: a new row needs something under {heading}.",
    "book.row_gone": "{sheet}: the row of “{title}” is gone. It stays here; --deletions deletes it.",
    "book.not_deleted": "{sheet}: “{title}” is not deleted by a file. Archive it here if nobody needs it.",
    "book.gone_but_changed": "{sheet}: the row of “{title}” is gone, but somebody has changed it here. It stays.",
    "book.gone_but_closed": "{sheet}: the row of “{title}” is gone, but its cycle is closed. It stays.",
}
