"""Parents before children, whatever the order of the file; orphans and circles go to the top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.exchange.drafts.draft import DraftObjective
from okr_desktop.exchange.drafts.notes import shorten


@dataclass(slots=True)
class Ordered:
    """Objectives in the order in which they can be stored, those left out as doubles, and what is wrong."""

    items: list[DraftObjective] = field(default_factory=list[DraftObjective])
    doubles: list[DraftObjective] = field(default_factory=list[DraftObjective])
    problems: list[Problem] = field(default_factory=list[Problem])


def ordered(objectives: Sequence[DraftObjective]) -> Ordered:
    """The objectives of a draft, parents first; each keeps the line of its row."""
    found = Ordered()
    kept = _kept(objectives, found)
    homes = {result.key: item.key for item in kept.values() for result in item.key_results} | {key: key for key in kept}
    above = {key: homes.get(item.parent or "") for key, item in kept.items()}
    placed = dict[str, None]()
    for key in kept:
        _place(key, kept, above, placed, found)
    found.items = [kept[key] for key in placed]
    return found


def _kept(objectives: Sequence[DraftObjective], found: Ordered) -> dict[str, DraftObjective]:
    """Each key once."""
    kept = dict[str, DraftObjective]()
    for item in objectives:
        if item.key in kept:
            params = {"title": shorten(item.title), "first": kept[item.key].line}
            found.problems.append(Problem("import.twice", "title", params, Severity.ERROR, item.line))
            found.doubles.append(item)
        else:
            kept[item.key] = item
    return kept


def _place(
    key: str,
    kept: dict[str, DraftObjective],
    above: dict[str, str | None],
    placed: dict[str, None],
    found: Ordered,
) -> None:
    trail, at = dict[str, None](), key
    while at not in placed:
        if at in trail:
            at = _first_of_circle(list(trail), at, kept)
            _to_top(at, "import.circle", kept, found)
            above[at] = None
            trail = {at: None}
            break
        trail[at] = None
        parent = above[at]
        if parent is None:
            if kept[at].parent:
                _to_top(at, "import.orphan", kept, found)
            break
        at = parent
    placed.update(dict.fromkeys(reversed(trail)))
    if key not in placed:
        _place(key, kept, above, placed, found)


def _first_of_circle(trail: list[str], again: str, kept: dict[str, DraftObjective]) -> str:
    """Of a circle, what stands first in the file goes to the top."""
    return min(trail[trail.index(again) :], key=lambda one: kept[one].line)


def _to_top(key: str, code: str, kept: dict[str, DraftObjective], found: Ordered) -> None:
    item = kept[key]
    found.problems.append(Problem(code, "parent", {"title": shorten(item.title)}, Severity.WARNING, item.line))
    kept[key] = replace(item, parent=None)
