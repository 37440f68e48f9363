"""Our own set of CSV tables: which columns come back, and by what one sees that somebody changed them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from okr_desktop.domain.text import fold
from okr_desktop.exchange.own.book import check_of
from okr_desktop.exchange.own.book_sheets import SHEET_OF, BookColumn, BookSheet
from okr_desktop.exchange.own.okr_json import GROUPS

FORMAT = "okr_tables"
HEAD = "okr-desktop-tables/1"
# The file of the set that says what was exported: a line for each record.
BASE = "okr_base"
BASE_COLUMNS = (HEAD, "id", "check")
# In a base: the check of all columns of a record that do not come back.
REST = "*"
# In a base, and beside the cells of a row: what teams take of something, which does not come back either.
SHARES = "="
# Columns of the workbook that are called otherwise here.
_CALLED: Mapping[tuple[str, str], str] = {
    ("key_result", "value"): "value_now",
    ("key_result", "confidence"): "confidence_now",
}
# Kinds whose columns no other table has, whatever somebody has called the file.
_UNMISTAKABLE = ("key_result", "objective", "check_in")
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?")
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_SHARE = re.compile(r"([0-9a-f]{32})\s*=\s*([^;]*)")
_FLAGS = {"wahr": "true", "falsch": "false"}


def csv_name(kind: str, column: BookColumn) -> str:
    """What a column of the workbook is called in its table."""
    if column.type == "links":
        return f"{column.code.removesuffix('s')}_ids"
    return _CALLED.get((kind, column.code), column.code)


def name_column(column: BookColumn) -> str:
    """The column beside that of an id, which says who or what that is; "" for columns without ids."""
    match column.type:
        case "link":
            return f"{column.code}_name"
        case "links":
            return f"{column.code.removesuffix('s')}_names"
        case _:
            return ""


def shape(kind: str, file: str) -> BookSheet:
    """A sheet of the workbook as the table that it is here."""
    sheet = SHEET_OF[kind]
    columns = tuple(replace(one, heading=csv_name(kind, one)) for one in sheet.columns if one.edits)
    return replace(sheet, name=file, columns=columns, key=replace(sheet.key, heading="id"))


def read_columns(kind: str) -> tuple[str, ...]:
    """The columns of a table that are read when it comes back, ids and names beside them included."""
    edited = SHEET_OF[kind].edited
    names = [name for one in edited if (name := name_column(one))]
    return ("id", *(csv_name(kind, one) for one in edited), *names)


def codes(kind: str) -> tuple[str, ...]:
    """What a base has a check of, in this order: the edited columns, the names beside them, the rest, and shares."""
    edited = SHEET_OF[kind].edited
    shares = (SHARES,) if share_column(kind) else ()
    return (*(one.code for one in edited), *(name for one in edited if (name := name_column(one))), REST, *shares)


def share_column(kind: str) -> str:
    """The column of ids in which shares may stand; "" where a table has none."""
    return next((csv_name(kind, one) for one in SHEET_OF[kind].edited if one.type == "links"), "")


def shares_in(text: str) -> dict[str, str]:
    """What stands behind the ids in a cell, by id: ``{id: "0.5"}``."""
    return {id: share.strip() for id, share in _SHARE.findall(text)}


def shares_text(text: str) -> str:
    """The shares in a cell in one spelling, whatever else stands there."""
    return ";".join(f"{id}={share}" for id, share in sorted(shares_in(text).items()))


def kind_of(name: str, heading: Iterable[str]) -> str:
    """The kind whose table has this name and these columns; "" for a table of others."""
    known = {fold(one) for one in heading}
    meant = next((kind for kind, group in GROUPS.items() if group == name), "")
    fitting = [kind for kind in ((meant,) if meant else _UNMISTAKABLE) if kind in SHEET_OF]
    return next((kind for kind in fitting if known.issuperset(read_columns(kind))), "")


def rest_check(texts: Iterable[str]) -> int:
    """The check of cells that do not come back, in the order of their columns, whichever program saved them."""
    return check_of(rest_text(texts))


def rest_text(texts: Iterable[str]) -> str:
    """What ``rest_check`` is made of; empty cells at the end do not count."""
    return "\x1f".join(_plain(text) if text else "" for text in texts).rstrip("\x1f")


def _plain(text: str) -> str:
    """Numbers, days and truths in one spelling: programs write them as their country does."""
    text = " ".join(text.split())
    if _NUMBER.fullmatch(text):
        return f"{float(text.replace(',', '.')) + 0.0:.12g}"
    if found := _DAY.fullmatch(text):
        return f"{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}"
    return _FLAGS.get(text.casefold(), text.casefold() if text in ("TRUE", "FALSE") else text)
