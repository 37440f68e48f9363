"""The tables of a workshop's own file."""

from __future__ import annotations

APPLICATION_ID = 0x4F4B5257  # "OKRW"
VERSION = 1
# WITHOUT ROWID: a row number would keep the order in which people wrote. No time stands in any sealed table.
TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE part (name TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE thing (kind TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE seat (
    id TEXT PRIMARY KEY, token BLOB NOT NULL, label TEXT NOT NULL, kind TEXT NOT NULL, language TEXT NOT NULL,
    cast_in TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE TABLE idea (
    id TEXT PRIMARY KEY, round INTEGER NOT NULL, text TEXT NOT NULL, origin TEXT NOT NULL, edit_hash BLOB,
    withheld INTEGER NOT NULL DEFAULT 0, author TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE TABLE said (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, about TEXT NOT NULL, text TEXT NOT NULL, baseline TEXT NOT NULL,
    target TEXT NOT NULL, author TEXT NOT NULL, origin TEXT NOT NULL, edit_hash BLOB
) WITHOUT ROWID;
CREATE TABLE salt (
    kind TEXT NOT NULL, round INTEGER NOT NULL, salt BLOB NOT NULL, PRIMARY KEY (kind, round)
) WITHOUT ROWID;
CREATE TABLE ballot (
    kind TEXT NOT NULL, round INTEGER NOT NULL, pseudonym BLOB NOT NULL, item TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (kind, round, pseudonym, item)
) WITHOUT ROWID;
"""
