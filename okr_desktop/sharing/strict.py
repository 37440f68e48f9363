"""JSON as foreign files may hold it: read strictly, its shapes checked, with WireError for everything else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, NoReturn, cast

from okr_desktop.sharing.limits import LIMITS, Limits
from okr_desktop.store.causal import WireError

SAFE_INTEGER = 1 << 53
HEX16, HEX32, HEX64 = (re.compile(rf"[0-9a-f]{{{count}}}") for count in (16, 32, 64))
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def strict_json(raw: bytes, path: str, limits: Limits = LIMITS) -> dict[str, Any]:
    """A JSON object without floats, double keys, great integers, unfit characters or deep nesting; raises WireError."""
    if len(raw) > limits.json:
        raise WireError("limit.json", path)
    try:
        found = json.loads(
            raw.decode("utf-8"),
            parse_float=_refuse,
            parse_constant=_refuse,
            object_pairs_hook=_object,
        )
    except (ValueError, RecursionError):
        raise WireError("json.shape", path) from None
    if not isinstance(found, dict):
        raise WireError("json.shape", path)
    _walk(cast("dict[str, Any]", found), limits.depth, path)
    return cast("dict[str, Any]", found)


def _refuse(text: str) -> NoReturn:
    raise ValueError(text[:40])


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("double key")
    return found


def _walk(value: Any, depth: int, path: str) -> None:
    if isinstance(value, str):
        if _UNFIT.search(value):
            raise WireError("json.text", path)
    elif isinstance(value, int):
        if not -SAFE_INTEGER <= value <= SAFE_INTEGER:
            raise WireError("json.number", path)
    elif isinstance(value, dict | list):
        if depth == 0:
            raise WireError("json.depth", path)
        for one in _inside(cast("dict[str, Any] | list[Any]", value)):
            _walk(one, depth - 1, path)


def _inside(value: dict[str, Any] | list[Any]) -> Iterable[Any]:
    return [*value, *value.values()] if isinstance(value, dict) else value


def require(fine: object, what: str) -> None:
    """Raises WireError(``manifest.`` + what) unless ``fine`` is true."""
    if not fine:
        raise WireError("manifest." + what, "manifest.json")


def mapping(value: object, what: str, most: int) -> dict[str, Any]:
    """An object whose keys are names of runs."""
    require(isinstance(value, dict), what)
    found = cast("dict[str, Any]", value)
    if len(found) > most:
        raise WireError("limit.actors", "manifest.json")
    require(all(HEX16.fullmatch(run) for run in found), what)
    return found


def items(value: object, least: int, what: str) -> list[Any]:
    """A list of at least so many entries."""
    require(isinstance(value, list), what)
    found = cast("list[Any]", value)
    require(len(found) >= least, what)
    return found


def count(value: object, what: str, least: int = 1) -> int:
    """A whole number from ``least`` on (true and false are none)."""
    require(type(value) is int and least <= value, what)
    return cast("int", value)


def digits(value: object, form: re.Pattern[str], what: str) -> str:
    """A text of hexadecimal digits."""
    require(isinstance(value, str) and form.fullmatch(value), what)
    return cast("str", value)


def text(value: object, what: str) -> str:
    """A text."""
    require(isinstance(value, str), what)
    return cast("str", value)
