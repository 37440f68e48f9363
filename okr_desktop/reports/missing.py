"""Which characters of a paper no font has, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import cast

from okr_desktop.reports.base.fonts import load_fonts

#: What names a record among its fields, the first that it has.
_NAMES = ("title", "text", "what", "key_result", "name", "organisation")
_SHOWN = 80


def missing_characters(pairs: Iterable[tuple[str, Iterable[str]]]) -> dict[str, list[str]]:
    """Characters that would be printed as a mark, each with the places (the first of each pair) where they stand."""
    fonts = load_fonts()
    found: dict[str, list[str]] = {}
    for where, texts in pairs:
        for char in dict.fromkeys(char for text in texts for char in fonts.missing(text)):
            places = found.setdefault(char, [])
            if where not in places:
                places.append(where)
    return found


def texts_in(record: object, where: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every text in frozen data, at any depth, with the name of the nearest record that has one."""
    if isinstance(record, str):
        yield (where or record)[:_SHOWN], [record]
    elif isinstance(record, tuple | list):
        for one in cast("Iterable[object]", record):
            yield from texts_in(one, where)
    elif isinstance(record, Mapping):
        yield from texts_in(list(cast("Mapping[object, object]", record).values()), where)
    elif is_dataclass(record):
        values = {one.name: getattr(record, one.name) for one in fields(record)}
        name = next((values[key] for key in _NAMES if isinstance(values.get(key), str) and values[key]), where)
        for value in values.values():
            yield from texts_in(value, name)
