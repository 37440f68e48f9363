"""The quarterly review as a PDF: summary, results table, objectives in detail, definitions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from okr_desktop.reports.base.files import ReportCancelled, replace_file
from okr_desktop.reports.base.fonts import load_fonts
from okr_desktop.reports.base.formats import Formats
from okr_desktop.reports.base.layout import Placed, Strip, draw, paginate, paragraph, space
from okr_desktop.reports.base.pen import Pen, Run
from okr_desktop.reports.base.rows import SetByHand
from okr_desktop.reports.base.style import BODY_MUTED, BOTTOM, CAPTION, CONTENT_WIDTH, FIRST_TOP, LINE, MM, PAPERS, TOP
from okr_desktop.reports.review.data import QuarterlyData
from okr_desktop.reports.review.definitions import definitions
from okr_desktop.reports.review.kit import Kit
from okr_desktop.reports.review.kpi_table import kpi_table
from okr_desktop.reports.review.objective_blocks import objective_blocks
from okr_desktop.reports.review.results_table import results_table
from okr_desktop.reports.review.summary import summary_page

#: Called with 0..1 as the work goes on.
Progress = Callable[[float], None]
#: Asked now and then; True stops the work.
Cancelled = Callable[[], bool]

_SETTING = 0.6
_DRAWING = 0.95


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


def missing_characters(data: QuarterlyData) -> dict[str, list[str]]:
    """Characters that no bundled font has, each with the titles of the records in which it stands.

    They are printed as a visible mark, so whoever makes the report should say so beforehand.
    """
    fonts = load_fonts()
    found: dict[str, list[str]] = {}
    for where, texts in _records(data):
        for char in dict.fromkeys(char for text in texts for char in fonts.missing(text)):
            places = found.setdefault(char, [])
            if where not in places:
                places.append(where)
    return found


def _records(data: QuarterlyData) -> Iterator[tuple[str, list[str]]]:
    for text in (data.organisation, data.cycle, data.team or ""):
        yield text, [text]
    for block in data.objectives:
        named = block.parts if block.source != "key_results" else ()
        parts = [part.title for part in (*block.left_out, *named)]
        own = [block.description, block.score_comment, block.miss_cause, block.why, *_by_hand(block.by_hand)]
        yield block.title, [block.title, block.owner, *block.teams, block.parent, *own, *parts]
        for one in block.key_results:
            said = [one.note, one.next, one.blocker, one.score_comment, *one.fed_by, *_by_hand(one.by_hand)]
            shaped = [*(step.title for step in one.steps), *(level.text for level in one.levels)]
            yield one.title, [one.title, one.owner, one.unit, *said, *shaped]
    for kpi in data.kpis:
        yield kpi.title, [kpi.title, kpi.owner, kpi.team, kpi.unit]


def _by_hand(found: SetByHand | None) -> list[str]:
    return [] if found is None else [found.reason, found.author]


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


def _render(data: QuarterlyData, size: tuple[float, float], watch: _Watch) -> tuple[bytes, int]:
    fonts = load_fonts()
    kit = Kit(data, fonts, Formats(data.language))
    pages = _set(kit, size, watch)
    pen = Pen(size, fonts, kit.formats.language, data.as_of)
    _describe(pen, kit)
    left = (size[0] - CONTENT_WIDTH) / 2
    furniture = _Furniture(kit, size, len(pages))
    for number, page in enumerate(pages, start=1):
        watch(_SETTING + (_DRAWING - _SETTING) * number / len(pages))
        top = size[1] - (FIRST_TOP if number == 1 else TOP)
        if number > 1:
            pen.line(left, size[1] - 16.5 * MM, left + CONTENT_WIDTH, size[1] - 16.5 * MM, LINE)
        draw(pen, page, left, top, furniture.runs(number))
        pen.end_page()
    return pen.finish(), len(pages)


def _set(kit: Kit, size: tuple[float, float], watch: _Watch) -> list[list[Placed]]:
    """All pages, before any is drawn: so every page knows how many there are."""
    room = size[1] - FIRST_TOP - BOTTOM
    summary = list(paginate(summary_page(kit, room), room))
    if not kit.data.objectives:
        return summary
    return [*summary, *paginate(_body(kit, watch), size[1] - TOP - BOTTOM)]


def _body(kit: Kit, watch: _Watch) -> Iterator[Strip]:
    yield from kit.section("results", "results")
    yield space(5, keep=True)
    lead = kit.say("results_lead", period=kit.period())
    yield from paragraph(kit.fonts, lead, BODY_MUTED, 0, CONTENT_WIDTH)
    yield space(10)
    count = 2 * len(kit.data.objectives)
    yield from chain.from_iterable(_counted(results_table(kit), kit, watch, 0, count))
    details = kit.section("details", "details")
    details[0].need = 220
    yield space(30)
    yield from details
    yield space(10)
    yield from chain.from_iterable(_counted(objective_blocks(kit), kit, watch, 1, count))
    yield from kpi_table(kit)
    yield from definitions(kit)


def _counted(parts: Iterator[list[Strip]], kit: Kit, watch: _Watch, done: int, count: int) -> Iterator[list[Strip]]:
    """The parts unchanged; the watch is told now and then how far they are."""
    every = sum(2 + len(block.key_results) for block in kit.data.objectives)
    for number, part in enumerate(parts):
        if number % 50 == 0:
            watch(_SETTING * (done + min(1.0, number / every)) / 2)
        yield part


class _Furniture:
    """The running header and footer."""

    def __init__(self, kit: Kit, size: tuple[float, float], pages: int) -> None:
        self._kit, self._pages = kit, pages
        self._left = (size[0] - CONTENT_WIDTH) / 2
        self._right = self._left + CONTENT_WIDTH
        self._head = size[1] - 14 * MM
        self._foot = 11.5 * MM
        data, fit = kit.data, kit.fonts.fit
        parts = [data.organisation, kit.say("title"), data.cycle, data.team]
        self._title = fit("  ·  ".join(part for part in parts if part), CAPTION, CONTENT_WIDTH * 0.62)
        dates = f"{kit.formats.short_date(data.start)} – {kit.formats.short_date(data.end)}"
        self._where = fit(dates, CAPTION, CONTENT_WIDTH * 0.36)
        self._as_of = kit.say("as_of", date=kit.formats.long_date(data.as_of))

    def runs(self, number: int) -> list[Run]:
        """The texts at the edges of one page; the first page says all of its header in its title."""
        page = self._kit.say("page", page=number, pages=self._pages)
        runs = [(self._left, self._foot, CAPTION, self._as_of), self._flush_right(page, self._foot)]
        if number > 1:
            runs = [(self._left, self._head, CAPTION, self._title), self._flush_right(self._where, self._head), *runs]
        return runs

    def _flush_right(self, text: str, y: float) -> Run:
        return (self._right - self._kit.fonts.width(text, CAPTION), y, CAPTION, text)


def _describe(pen: Pen, kit: Kit) -> None:
    data, line = kit.data, kit.fonts.line
    names = [line(part) for part in (data.organisation, kit.say("title"), data.cycle) if part]
    version = line(data.app_version)
    pen.describe(
        title=" · ".join(names)[:500],
        author=line(data.organisation)[:500],
        subject=kit.say("subject", cycle=line(data.cycle)[:200], period=kit.period()),
        keywords=kit.say("keywords"),
        creator=f"OKR Desktop {version}"[:200].strip(),
    )
