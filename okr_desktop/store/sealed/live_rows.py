"""A workshop's state to rows of JSON and back: one row for each part, one for each thing on the board."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args, get_type_hints

import msgspec

from okr_desktop.domain.workshop.agenda_data import agenda_from_data, agenda_to_data
from okr_desktop.domain.workshop.model import Board, Live, Results, Run, Setup, VoteRound


class Change(NamedTuple):
    """One entry of the board that differs: None where it was not, or is not any more."""

    kind: str
    id: str
    before: Any
    after: Any


def changes(before: Board, after: Board) -> list[Change]:
    """The entries in which two boards differ."""
    found = list[Change]()
    for name in KINDS:
        old: Mapping[str, Any] = getattr(before, name)
        new: Mapping[str, Any] = getattr(after, name)
        if old is new:
            continue
        found += [Change(name, id, old.get(id), one) for id, one in new.items() if old.get(id) is not one]
        found += [Change(name, id, one, None) for id, one in old.items() if id not in new]
    return found


def put_back(board: Board, found: Iterable[Change], *, forward: bool = False) -> Board:
    """The board with changes taken back (or made again); what somebody changed since then is left as it is."""
    fresh: dict[str, dict[str, Any]] = {}
    for kind, id, before, after in found:
        entries = fresh.setdefault(kind, dict(getattr(board, kind)))
        wanted, there = (after, before) if forward else (before, after)
        if entries.get(id) != there:
            continue
        if wanted is None:
            entries.pop(id, None)
        else:
            entries[id] = wanted
    return dataclasses.replace(board, **fresh)


KINDS = tuple(field.name for field in dataclasses.fields(Board))


@cache
def _type_of(kind: str) -> Any:
    return get_args(get_type_hints(Board)[kind])[1]


def encode(value: Any) -> str:
    """JSON of a part or thing."""
    return msgspec.json.encode(value).decode()


def thing(kind: str, json: str) -> Any:
    """A thing of the board from its JSON; raises msgspec's errors for what cannot be one."""
    return msgspec.json.decode(json, type=_type_of(kind), strict=False)


def parts(live: Live) -> dict[str, str]:
    """Everything but the board, as JSON by part."""
    setup = {field.name: getattr(live.setup, field.name) for field in dataclasses.fields(Setup)}
    setup["agenda"] = None if live.setup.agenda is None else agenda_to_data(live.setup.agenda)
    return {
        "setup": encode(setup),
        "run": encode(live.run),
        "results": encode(live.results),
        "voting": encode(live.voting),
    }


def live_of(id: str, rows: Mapping[str, str], board: Board) -> Live:
    """The workshop of its parts and its board; parts and fields that are missing take their defaults."""
    return Live(
        id,
        _setup(rows.get("setup", "{}")),
        msgspec.json.decode(rows.get("run", "{}"), type=Run),
        board,
        msgspec.json.decode(rows.get("results", "{}"), type=Results),
        msgspec.json.decode(rows.get("voting", "null"), type=VoteRound | None),
    )


def _setup(json: str) -> Setup:
    data: dict[str, Any] = msgspec.json.decode(json, type=dict[str, Any])
    types = _setup_types()
    found = {name: msgspec.convert(value, types[name]) for name, value in data.items() if name in types}
    agenda = data.get("agenda")
    return Setup(**found, agenda=None if agenda is None else agenda_from_data(agenda, {}))


@cache
def _setup_types() -> dict[str, Any]:
    return {name: kind for name, kind in get_type_hints(Setup).items() if name != "agenda"}
