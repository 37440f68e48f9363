"""The contents page of a long review: sections and team pages with their page numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from okr_desktop.reports.base.layout import Bookmark, Cell, Link, Mark, Strip, row, space
from okr_desktop.reports.base.marks import Rule
from okr_desktop.reports.base.style import BODY, CONTENT_WIDTH, STRONG
from okr_desktop.reports.review.kit import Kit

_INDENT = 16.0
_NUMBER = 40.0


def contents(kit: Kit, entries: list[Bookmark], pages: Mapping[str, int]) -> Iterator[Strip]:
    """A line for each entry; its height does not depend on the numbers, which are known last."""
    yield from kit.section("contents", "contents")
    yield space(8, keep=True)
    for entry in entries:
        yield from _line(kit, entry, pages.get(entry.key, 0))


def _line(kit: Kit, entry: Bookmark, page: int) -> list[Strip]:
    style, x = (STRONG, 0.0) if entry.level == 0 else (BODY, _INDENT)
    title = kit.fonts.fit(entry.title, style, CONTENT_WIDTH - x - _NUMBER)
    cells = [Cell(x, [title], style), Cell(CONTENT_WIDTH, [str(page)], style, "right")]
    (strip,) = row(kit.fonts, cells, style.leading, above=5 if entry.level == 0 else 2.5, below=3)
    strip.link = Link(entry.key, 0, CONTENT_WIDTH)
    strip.marks.append(Mark(x, strip.height, Rule(CONTENT_WIDTH - x)))
    return [strip]
