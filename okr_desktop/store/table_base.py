"""What the table classes have in common: their names, and how they refer to each other."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import Column, ForeignKey, Text
from sqlmodel import SQLModel

_TABLE_NAME = "__tablename__"


def refers(target: str, nullable: bool = False, **options: Any) -> Column[Any]:
    """A column with a foreign key that is looked at when the transaction ends."""
    # Deferred: one user action may delete a parent before its children, or restore them the other way round.
    return Column(Text, ForeignKey(target, deferrable=True, initially="DEFERRED"), nullable=nullable, **options)


class TableRow(SQLModel):
    """Names each table after its class: ``KeyResultRow`` is ``key_result``."""

    def __init_subclass__(cls, **options: Any) -> None:
        name = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__.removesuffix("Row")).lower()
        setattr(cls, _TABLE_NAME, name)
        super().__init_subclass__(**options)
