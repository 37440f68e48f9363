"""Compiles the projection's CREATE statements from the SQLModel tables (run by packaging/build_assets.py)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import inspect
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from okr_desktop.store.tables import PROJECTION

HEADER = "-- The typed projection, compiled from okr_desktop/store/tables.py; dropped and made again by a rebuild.\n"


def projection_sql() -> str:
    """The SQL text that makes every projection table and index, in the order of their references."""
    dialect = sqlite.dialect()
    statements = list[str]()
    for row in PROJECTION:
        table: Any = inspect(row).local_table
        statements.append(str(CreateTable(table).compile(dialect=dialect)).strip())
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            statements.append(str(CreateIndex(index).compile(dialect=dialect)).strip())
    lines = (line.rstrip() for line in ";\n\n".join(statements).splitlines())
    return HEADER + "\n" + "\n".join(lines) + ";\n"
