"""People who are named in what was written: in everything that a paper prints they bear the name of today."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast

from okr_desktop.domain.mentions import labels, shown
from okr_desktop.domain.plan import Plan

T = TypeVar("T")
#: Fields of these types alone hold no text: the thousands of readings of a large plan are not searched.
_TEXTLESS = re.compile(r"(?:\s|\||None|Decimal|date|int|float|bool|bytes)*")


def read_out(plan: Plan, data: T) -> T:
    """The same frozen data (dataclasses, tuples, mappings, texts) with names for stored mentions, at any depth."""
    return cast(T, _with(data, labels(plan.people.values())))


def _with(value: Any, names: Mapping[str, str]) -> Any:
    """The value itself where nobody is named in it."""
    if isinstance(value, str):
        return shown(value, names)
    if isinstance(value, tuple):
        found = cast("tuple[Any, ...]", value)
        made = tuple(_with(one, names) for one in found)
        return made if any(new is not old for new, old in zip(made, found, strict=True)) else found
    if isinstance(value, Mapping):
        return {key: _with(one, names) for key, one in cast("Mapping[Any, Any]", value).items()}
    if is_dataclass(value) and not isinstance(value, type):
        held = {name: getattr(value, name) for name in _fields(type(value))}
        changed = {name: new for name, old in held.items() if (new := _with(old, names)) is not old}
        return replace(value, **changed) if changed else value
    return value


@cache
def _fields(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a class that may hold text."""
    return tuple(one.name for one in fields(kind) if one.init and not _TEXTLESS.fullmatch(str(one.type)))
