"""Scores of a cycle from a JSON file: what a person says about many items at once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from okr_desktop.domain.closing import End
from okr_desktop.domain.errors import Problem, Refused
from okr_desktop.exchange.reading.source import load
from okr_desktop.services.closing import ASKED, Verdict
from okr_desktop.services.desk import Desk

_FIELDS = ("id", "score", "comment", "outcome", "cause", *ASKED)


def read(desk: Desk, path: str) -> list[Verdict]:
    """The verdicts of a file.

    A list of ``{"id", "score", "comment", "outcome": "reached" or "missed", "cause", "reached", "learned",
    "assumption", "next"}`` where all but the id may be missing, or an object of ids and scores. Raises FileProblem,
    NotFound for an id of nothing, and Refused ``scores.invalid`` with the place of what cannot be read.
    """
    return verdicts(desk, load(path).text)


def verdicts(desk: Desk, text: str) -> list[Verdict]:
    """The verdicts of a text; raises as ``read``."""
    try:
        found: Any = json.loads(text, parse_float=Decimal, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise _invalid("", str(error)) from error
    if isinstance(found, dict):
        scores = cast("dict[str, object]", found)
        found = [{"id": id, "score": score} for id, score in scores.items()]
    if not isinstance(found, list):
        raise _invalid("", type(found).__name__)
    return [_verdict(desk, one, place) for place, one in enumerate(cast("list[object]", found), 1)]


def _no_number(text: str) -> object:
    raise ValueError(text)


def _invalid(place: str, text: str) -> Refused:
    return Refused([Problem("scores.invalid", "scores", {"place": place, "text": text[:80]})])


def _verdict(desk: Desk, one: object, place: int) -> Verdict:
    if not isinstance(one, dict):
        raise _invalid(str(place), str(one))
    entry = cast("Mapping[str, object]", one)
    unknown = [name for name in entry if name not in _FIELDS]
    if unknown or not isinstance(entry.get("id"), str):
        raise _invalid(str(place), unknown[0] if unknown else "id")
    texts = {name: _text(entry, name, place) for name in ("comment", "cause", *ASKED)}
    return Verdict(
        desk.item(desk.resolve(str(entry["id"]))).id,
        _score(entry.get("score"), place),
        texts["comment"],
        _reached(_text(entry, "outcome", place), place),
        texts["cause"],
        {kind: texts[kind] for kind in ASKED if texts[kind]},
    )


def _text(entry: Mapping[str, object], name: str, place: int) -> str:
    value = entry.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _invalid(f"{place}, {name}", str(value))
    return value


def _score(value: object, place: int) -> Decimal | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        raise _invalid(f"{place}, score", str(value))
    try:
        return Decimal(value)
    except (InvalidOperation, ValueError) as error:
        raise _invalid(f"{place}, score", str(value)) from error


def _reached(text: str, place: int) -> bool | None:
    if text not in ("", End.REACHED, End.MISSED):
        raise _invalid(f"{place}, outcome", text)
    return None if not text else text == End.REACHED
