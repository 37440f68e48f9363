"""How promises, groups and ratings are written on the wire and read back, from whoever wrote them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, cast

from okr_desktop.domain.buy_in import Promise
from okr_desktop.domain.concerns import ConcernState
from okr_desktop.domain.pulse.records import Group, PulseState
from okr_desktop.domain.strategy import DirectionKind

Codec = tuple[Callable[[Any], Any], Callable[[Any], Any]]


def _promises(value: tuple[Promise, ...]) -> list[list[str | None]]:
    return [[one.text, one.due and one.due.isoformat(), one.delivery, one.note] for one in value]


def _read_promises(value: Any) -> tuple[Promise, ...]:
    return tuple(
        Promise(_text(text), date.fromisoformat(due) if due else None, _text(delivery), _text(note))
        for text, due, delivery, note, *_ in value
    )


def _groups(value: tuple[Group, ...]) -> list[list[Any]]:
    return [[one.id, one.name, list(one.teams), one.invited] for one in value]


def _read_groups(value: Any) -> tuple[Group, ...]:
    return tuple(
        Group(_text(id), _text(name), tuple(_text(team) for team in teams), _count(invited))
        for id, name, teams, invited, *_ in value
    )


def _ratings(value: Mapping[str, int]) -> dict[str, int]:
    return {name: value[name] for name in sorted(value)}


def _read_ratings(value: object) -> dict[str, int]:
    if not isinstance(value, dict):
        raise TypeError(value)
    found = cast("dict[object, object]", value)
    return {_text(name): _count(found[name]) for name in sorted(found, key=str)}


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
    "promises": (_promises, _read_promises),
    "groups": (_groups, _read_groups),
    "ratings": (_ratings, _read_ratings),
}
CODECS: Mapping[str, Codec] = {
    "direction_kind": (str, DirectionKind),
    "concern_state": (str, ConcernState),
    "pulse_state": (str, PulseState),
    **JSON_CODECS,
}
