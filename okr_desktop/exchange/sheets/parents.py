"""Objectives that name their parents by title: linked, or told where nothing fits; parents come first."""

from __future__ import annotations

from collections.abc import Iterable

from okr_desktop.exchange.drafts.building import Builder, ObjectiveRow
from okr_desktop.exchange.drafts.keys import normal
from okr_desktop.exchange.drafts.notes import shorten

Wanted = tuple[ObjectiveRow, str, int]


def link(builder: Builder, wanted: Iterable[Wanted], *, create: bool = False) -> None:
    """Give objectives the parents they name; ``create`` makes those that are not in the file, with a note.

    A parent that is missing or would close a circle is a warning with its line, and the objective stands at the top.
    """
    known: dict[str, list[ObjectiveRow]] = {}
    for row in builder.objectives:
        known.setdefault(normal(row.title), []).append(row)
    told = set[tuple[int, str]]()
    for row, title, line in wanted:
        if row.parent is not None or (id(row), normal(title)) in told:
            continue
        told.add((id(row), normal(title)))
        found = next((one for one in known.get(normal(title), ()) if one is not row), None)
        if found is None and create and normal(title) != normal(row.title) and builder.usable_title(title, line):
            found = builder.objective(title, line)
            known[normal(title)] = [found]
            builder.notes.note("parent.created", "parent", line, title=shorten(title))
        _join(builder, row, found, title, line)
    _sort(builder)


def _join(builder: Builder, row: ObjectiveRow, found: ObjectiveRow | None, title: str, line: int) -> None:
    if found is None:
        builder.notes.warning("parent.missing", "parent", line, text=shorten(title), title=shorten(row.title))
        return
    at: ObjectiveRow | None = found
    while at is not None and at is not row:
        at = at.parent
    if at is row:
        builder.notes.warning("parent.circle", "parent", line, title=shorten(row.title))
        return
    row.parent = found


def _sort(builder: Builder) -> None:
    below: dict[int, list[ObjectiveRow]] = {}
    for row in builder.objectives:
        below.setdefault(id(row.parent) if row.parent else 0, []).append(row)
    found, waiting = list[ObjectiveRow](), list(reversed(below.get(0, [])))
    while waiting:
        row = waiting.pop()
        found.append(row)
        waiting += reversed(below.get(id(row), []))
    builder.objectives = found
