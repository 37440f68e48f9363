"""What no value of the program's own JSON may be, whatever its field: refused before a record is made of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast

from okr_desktop.domain.numbers import number_problems
from okr_desktop.domain.plan import Record
from okr_desktop.domain.text import NAME_LIMIT, NOTE_LIMIT

_SURROGATE = re.compile("[\ud800-\udfff]")
_RANK = re.compile("[0-9A-Za-z]{0,200}")
_LARGEST = 2**31
_DEEPEST = 6
# Fields that hold the id of something else; their records say nothing about what stands in them.
_LINKS = frozenset(
    {
        "parent",
        "cycle",
        "owner",
        "carried_from",
        "objective",
        "feed",
        "key_result",
        "author",
        "kpi",
        "acknowledged_by",
        "team",
        "lead",
        "sponsor",
        "asker",
        "giver",
        "about",
        "reply_to",
        "source",
        "checked_in",
        "workshop",
        "cluster",
        "merged",
        "idea",
        "child",
    }
)


def refuse_unfit(value: object, depth: int = 0) -> None:
    """Raises ValueError for a text that no file can hold, a number that no column can, or lists without end."""
    if depth > _DEEPEST:
        raise ValueError("depth")
    match value:
        case str():
            _refuse_text(value)
        case int() if abs(value) >= _LARGEST:
            raise ValueError("number")
        case dict():
            for name, part in cast("dict[str, object]", value).items():
                _refuse_text(name)
                refuse_unfit(part, depth + 1)
        case list():
            for part in cast("list[object]", value):
                refuse_unfit(part, depth + 1)
        case _:
            pass


def _refuse_text(text: str) -> None:
    if len(text) > NOTE_LIMIT or _SURROGATE.search(text):
        raise ValueError("text")


def refuse_unfit_record(record: Record) -> None:
    """Raises ValueError for links, shares and ranks that nothing in the program would have written."""
    for name in _LINKS & set(type(record).__dataclass_fields__):
        link = getattr(record, name)
        if link is not None and (not isinstance(link, str) or len(link) > NAME_LIMIT or not link.isprintable()):
            raise ValueError(name)
    if not _RANK.fullmatch(getattr(record, "rank", "")):
        raise ValueError("rank")
    shares: Any = getattr(record, "teams", {})
    if isinstance(shares, Mapping) and any(
        len(team) > NAME_LIMIT or share < 0 or number_problems("teams", share)
        for team, share in cast("Mapping[str, Any]", shares).items()
    ):
        raise ValueError("teams")
