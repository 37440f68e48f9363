"""JSON exports of tools as lists of records, however they are wrapped; never more than a text can hold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, cast

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.reading.source import Source

DEEPEST = 60
_WORD = re.compile(r"[^0-9a-z]+")
Json = Mapping[str, Any]


def load(source: Source) -> Any:
    """What a JSON text says, numbers exact. Raises FileProblem ``file.not_json`` with the line."""
    try:
        return json.loads(source.text, parse_float=_number, parse_int=_number, parse_constant=_nothing)
    except json.JSONDecodeError as error:
        raise FileProblem("file.not_json", name=source.name, line=error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise FileProblem("file.not_json", name=source.name, line=1) from error


def _number(text: str) -> Decimal | str:
    """A number, or the text of one that nobody can reckon with."""
    return Decimal(text) if len(text) <= 100 else text


def _nothing(_text: str) -> None:
    return None


def plain(name: str) -> str:
    """A key without case, spaces and punctuation: "OKR ID" and "okrId" are one."""
    return _WORD.sub("", name.casefold())


class Record:
    """One JSON object, its keys found in any spelling."""

    def __init__(self, given: Json, place: int) -> None:
        self._given = {plain(str(name)): value for name, value in given.items()}
        self.place = place

    @property
    def names(self) -> set[str]:
        """The keys, as ``plain`` writes them."""
        return set(self._given)

    def value(self, *names: str) -> Any:
        """What stands under the first of these keys that holds something."""
        for name in names:
            found = self._given.get(name)
            if found is not None and found != "" and found != []:
                return found
        return None

    def text(self, *names: str) -> str:
        """The same as text; of an object its name, title, text or id."""
        return text_of(self.value(*names))

    def records(self, *names: str) -> list[Record]:
        """The objects in a list, or the one object."""
        return records_of(listed(self.value(*names)), self.place)

    def texts(self, *names: str) -> list[str]:
        """The texts in a list (or of a text with ";"): of objects their names."""
        value = self.value(*names)
        given = re.split(r"[;\n]", value) if isinstance(value, str) else listed(value)
        return [text for one in given if (text := text_of(one))]


def records_of(given: Sequence[Any], place: int = 0) -> list[Record]:
    """The objects among the members of a list; without ``place`` each gets its number."""
    return [Record(cast(Json, one), place or number) for number, one in enumerate(given, 1) if isinstance(one, Mapping)]


def listed(value: Any) -> list[Any]:
    """A list as it is, anything else as the only member of one, nothing as none."""
    if isinstance(value, list):
        return cast("list[Any]", value)
    return [] if value is None else [value]


def text_of(value: Any) -> str:
    """A value as text; of an object its name, title, text, e-mail or id."""
    match value:
        case str():
            return value.strip()
        case bool():
            return "true" if value else "false"
        case Decimal():
            return format(value, "f") if abs(value.adjusted()) < 40 else str(value)
        case Mapping():
            return _text_in(Record(cast(Json, value), 0))
        case _:
            return ""


def _text_in(one: Record) -> str:
    for name in ("name", "title", "text", "note", "value", "email", "id"):
        found = one.value(name)
        if isinstance(found, str | Decimal):
            return text_of(found)
    return ""


def lists(value: Any, name: str = "", depth: int = 0) -> Iterator[tuple[str, Sequence[Any]]]:
    """Every list of objects with the key or file it stands under: bare, wrapped ({"value": […]}), or by name."""
    if isinstance(value, list):
        found = cast("list[Any]", value)
        if any(isinstance(one, Mapping) for one in found):
            yield name, found
    elif isinstance(value, Mapping) and depth < 4:
        for key, inner in cast(Json, value).items():
            wrapped = plain(str(key)) in ("value", "values", "data", "items", "results", "records")
            yield from lists(inner, name if wrapped else str(key), depth + 1)
