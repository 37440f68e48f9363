"""Sets parts on pages and draws them with what stands at the edges: page x of y, dates, whose sheet it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from okr_desktop.reports.base.files import ReportCancelled
from okr_desktop.reports.base.layout import Placed, Strip, draw, paginate
from okr_desktop.reports.base.pen import Pen, Run
from okr_desktop.reports.base.style import BOTTOM, CAPTION, CONTENT_WIDTH, FIRST_TOP, LINE, MM, PAPERS, TOP
from okr_desktop.reports.siblings.kit import Kit, joined

#: Called with 0..1 as the work goes on.
Progress = Callable[[float], None]
#: Asked now and then; True stops the work.
Cancelled = Callable[[], bool]
_SETTING = 0.5


class Made(NamedTuple):
    """A paper in memory."""

    content: bytes
    pages: int


@dataclass(frozen=True, slots=True)
class Part:
    """What begins on a new page; ``scope`` is named at the top of its further pages, so loose sheets can be sorted.

    ``filler`` is repeated down to the foot of the last page, such as lines to write on.
    """

    scope: str
    flow: Iterable[Strip]
    filler: Strip | None = None


class Watch:
    """Passes on progress and stops the work when asked to."""

    def __init__(self, progress: Progress | None, cancelled: Cancelled | None) -> None:
        self._progress = progress
        self._cancelled = cancelled

    def __call__(self, share: float) -> None:
        """Tell the share that is done, 0..1; raises ReportCancelled."""
        if self._cancelled and self._cancelled():
            raise ReportCancelled
        if self._progress:
            self._progress(share)


class _Page(NamedTuple):
    placed: list[Placed]
    scope: str
    first: bool


def compose(kit: Kit, parts: Sequence[Part], paper: str, watch: Watch) -> Made:
    """The PDF of some parts; raises ReportCancelled."""
    size = PAPERS[paper]
    pages = list[_Page]()
    for number, part in enumerate(parts):
        watch(_SETTING * number / len(parts))
        placed = list(paginate(part.flow, size[1] - TOP - BOTTOM))
        if part.filler and placed:
            placed[-1] = _filled(placed[-1], part.filler, size[1] - TOP - BOTTOM)
        pages += [_Page(page, part.scope, at == 0) for at, page in enumerate(placed)]
    pen = Pen(size, kit.fonts, kit.formats.language, kit.head.as_of)
    describe(pen, kit)
    edges = _Edges(kit, size, len(pages))
    for number, page in enumerate(pages, start=1):
        watch(_SETTING + (1 - _SETTING) * number / len(pages))
        edges.draw(pen, page, number)
        pen.end_page()
    return Made(pen.finish(), len(pages))


def _filled(page: list[Placed], filler: Strip, height: float) -> list[Placed]:
    down = page[-1].down + page[-1].strip.height
    count = max(0, int((height - down) / filler.height))
    return [*page, *(Placed(filler, down + at * filler.height) for at in range(count))]


def describe(pen: Pen, kit: Kit) -> None:
    """The metadata that viewers show."""
    head, line = kit.head, kit.fonts.line
    title = " · ".join(part for part in (head.organisation, kit.say(kit.kind), head.cycle, head.scope) if part)
    pen.describe(
        title=line(title)[:200],
        author=line(head.organisation)[:200] or "OKR Desktop",
        subject=line(" · ".join(part for part in (head.cycle, kit.period()) if part))[:200] or kit.say(kit.kind),
        keywords=kit.say("paper_keywords"),
        creator=f"OKR Desktop {line(head.app_version)}"[:200].strip(),
    )


class _Edges:
    """The running header and footer."""

    def __init__(self, kit: Kit, size: tuple[float, float], pages: int) -> None:
        self._kit, self._size, self._pages = kit, size, pages
        self._left = (size[0] - CONTENT_WIDTH) / 2
        head, fit = kit.head, kit.fonts.fit
        self._foot = kit.say("as_of", date=kit.formats.long_date(head.as_of))
        if head.confidential:
            self._foot = fit(joined(self._foot, head.confidential), CAPTION, CONTENT_WIDTH * 0.8)
        self._dates = f"{kit.day(head.start)} – {kit.day(head.end)}" if head.start else ""

    def draw(self, pen: Pen, page: _Page, number: int) -> None:
        """One page with its edges; the first page of a part says its header in its title."""
        top = self._size[1] - (FIRST_TOP if page.first else TOP)
        if not page.first:
            line = self._size[1] - 16.5 * MM
            pen.line(self._left, line, self._left + CONTENT_WIDTH, line, LINE)
        draw(pen, page.placed, self._left, top, [*self._footer(number), *([] if page.first else self._header(page))])

    def _header(self, page: _Page) -> list[Run]:
        kit, y = self._kit, self._size[1] - 14 * MM
        parts = [kit.head.organisation, kit.say(kit.kind), kit.head.cycle, page.scope]
        title = kit.fonts.fit(joined(*parts), CAPTION, CONTENT_WIDTH * 0.7)
        return [(self._left, y, CAPTION, title), *self._right(self._dates, y)]

    def _footer(self, number: int) -> list[Run]:
        y = 11.5 * MM
        page = self._kit.say("page", page=number, pages=self._pages)
        return [(self._left, y, CAPTION, self._foot), *self._right(page, y)]

    def _right(self, text: str, y: float) -> list[Run]:
        if not text:
            return []
        return [(self._left + CONTENT_WIDTH - self._kit.fonts.width(text, CAPTION), y, CAPTION, text)]
