"""The quarterly review as a PDF, from the executive page to the appendices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import cast

from okr_desktop.reports.base.files import ReportCancelled, replace_file
from okr_desktop.reports.base.layout import draw
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.style import CONTENT_WIDTH, FIRST_TOP, LINE, PAPERS, TOP
from okr_desktop.reports.missing import missing_characters as missing_in
from okr_desktop.reports.review.book import Page, book
from okr_desktop.reports.review.data import QuarterlyData
from okr_desktop.reports.review.furniture import RULE_DOWN, Furniture
from okr_desktop.reports.review.kit import Kit

#: Called with 0..1 as the work goes on.
Progress = Callable[[float], None]
#: Asked now and then; True stops the work.
Cancelled = Callable[[], bool]

_SETTING = 0.6
_DRAWING = 0.95
#: What names a record among its fields, the first that it has.
_NAMES = ("title", "text", "key_result", "name")


def write_quarterly(
    data: QuarterlyData,
    path: Path,
    *,
    paper: str = "a4",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """Writes the report to ``path`` and returns its number of pages; the same data gives the same bytes.

    ``paper`` is "a4" or "letter". Raises FileProblem (``file.folder_missing``, ``file.denied``, ``file.disk_full``) and
    ReportCancelled; in both cases nothing is written and an existing file stays as it was.
    """
    watch = _Watch(progress, cancelled)
    content, pages = _render(data, PAPERS[paper], watch)
    watch(_DRAWING)
    replace_file(Path(path), content)
    watch.tell(1.0)
    return pages


def render_quarterly(
    data: QuarterlyData,
    paper: str = "a4",
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> bytes:
    """The PDF that ``write_quarterly`` would write, for a preview; raises ReportCancelled."""
    return _render(data, PAPERS[paper], _Watch(progress, cancelled))[0]


def missing_characters(data: QuarterlyData) -> dict[str, list[str]]:
    """Characters that no bundled font has, each with the titles of the records in which it stands.

    They are printed as a visible mark, so whoever makes the report should say so beforehand.
    """
    return missing_in(_records(data, ""))


def _records(record: object, where: str) -> Iterator[tuple[str, list[str]]]:
    """Every text in a record and in those it holds, with the name of the nearest record that has one."""
    if not is_dataclass(record):
        return
    values = [(one.name, getattr(record, one.name)) for one in fields(record)]
    named = dict(values)
    name = next((str(named[key]) for key in _NAMES if isinstance(named.get(key), str)), where)
    for _, value in values:
        if isinstance(value, str):
            yield name or value, [value]
        elif isinstance(value, tuple):
            for one in cast("tuple[object, ...]", value):
                yield from [(name or one, [one])] if isinstance(one, str) else _records(one, name)
        else:
            yield from _records(value, name)


class _Watch:
    """Passes on progress and stops the work when asked to."""

    def __init__(self, progress: Progress | None, cancelled: Cancelled | None) -> None:
        self._progress = progress
        self._cancelled = cancelled

    def __call__(self, share: float) -> None:
        if self._cancelled and self._cancelled():
            raise ReportCancelled
        self.tell(share)

    def tell(self, share: float) -> None:
        if self._progress:
            self._progress(share)

    def setting(self, share: float) -> None:
        """The share of the first part of the work."""
        self(_SETTING * share)


def _render(data: QuarterlyData, size: tuple[float, float], watch: _Watch) -> tuple[bytes, int]:
    kit, pages = book(data, size, watch.setting)
    pen = Pen(size, kit.fonts, kit.formats.language, data.as_of)
    _describe(pen, kit)
    count = len(pages)
    furniture = Furniture(kit, size, count)
    pages.reverse()
    for number in range(1, count + 1):
        watch(_SETTING + (_DRAWING - _SETTING) * number / count)
        # What has been drawn makes room for the next.
        _draw(pen, pages.pop(), number, size, furniture)
    return pen.finish(), count


def _draw(pen: Pen, page: Page, number: int, size: tuple[float, float], furniture: Furniture) -> None:
    """One page; the executive page says all of the header in its title."""
    left, high = (size[0] - CONTENT_WIDTH) / 2, size[1] - RULE_DOWN
    if not page.first:
        pen.line(left, high, left + CONTENT_WIDTH, high, LINE)
    top = size[1] - (FIRST_TOP if page.first else TOP)
    draw(pen, page.placed, left, top, furniture.runs(number, page.team, header=not page.first))
    pen.end_page()


def _describe(pen: Pen, kit: Kit) -> None:
    data, line = kit.data, kit.fonts.line
    names = [line(part) for part in (data.organisation, kit.title, data.cycle) if part]
    version = line(data.app_version)
    pen.describe(
        title=" · ".join(names)[:500],
        author=line(data.organisation)[:500],
        subject=kit.say("subject", cycle=line(data.cycle)[:200], period=kit.period()),
        keywords=kit.say("keywords"),
        creator=f"OKR Desktop {version}"[:200].strip(),
    )
