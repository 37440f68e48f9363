"""How the results of a workshop are written on the wire and read back, from whoever wrote them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from okr_desktop.domain.ideas import IdeaState
from okr_desktop.domain.workshop_record import Tally, VoteItem, WorkshopState

DEEPEST = 8
Codec = tuple[Callable[[Any], Any], Callable[[Any], Any]]


def facts(value: object, depth: int = 0) -> Any:
    """Plain JSON without broken numbers, keys in order, so that the same facts are the same text everywhere.

    Raises TypeError for anything else, and for what is nested deeper than any program of ours writes.
    """
    if value is None or isinstance(value, bool | int | str):
        return value
    if depth < DEEPEST and isinstance(value, list | tuple):
        return [facts(one, depth + 1) for one in cast("list[object]", value)]
    if depth < DEEPEST and isinstance(value, Mapping):
        found = cast("Mapping[object, object]", value)
        return {_text(key): facts(found[key], depth + 1) for key in sorted(found, key=str)}
    raise TypeError(type(value))


def _facts_dict(value: object) -> dict[str, Any]:
    found = facts(value)
    if not isinstance(found, dict):
        raise TypeError(value)
    return cast("dict[str, Any]", found)


def _totals(value: Mapping[str, Tally]) -> dict[str, list[int | None]]:
    return {target: [tally.dots, tally.voters] for target, tally in sorted(value.items())}


def _read_totals(value: object) -> dict[str, Tally]:
    if not isinstance(value, dict):
        raise TypeError(value)
    found = cast("dict[object, Any]", value)
    return {_text(target): _tally(*found[target]) for target in sorted(found, key=str)}


def _tally(dots: object, voters: object = None, *_newer: object) -> Tally:
    return Tally(_count(dots), None if voters is None else _count(voters))


def _items(value: tuple[VoteItem, ...]) -> list[list[str]]:
    return [[item.target, item.letter, item.text] for item in value]


def _read_items(value: Any) -> tuple[VoteItem, ...]:
    return tuple(VoteItem(_text(target), _text(letter), _text(text)) for target, letter, text, *_ in value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(value)
    return value


# Their cells hold JSON.
JSON_CODECS: Mapping[str, Codec] = {
    "facts": (facts, _facts_dict),
    "totals": (_totals, _read_totals),
    "vote_items": (_items, _read_items),
}
CODECS: Mapping[str, Codec] = {
    "idea_state": (str, IdeaState),
    "workshop_state": (str, WorkshopState),
    **JSON_CODECS,
}
