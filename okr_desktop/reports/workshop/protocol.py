"""The full protocol of a workshop: everything that may be told of it, in the order in which it happened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from okr_desktop.reports.base.layout import Placed, Strip, draw, paginate, space
from okr_desktop.reports.base.pen import Pen, Run
from okr_desktop.reports.base.style import BOTTOM, CAPTION, CONTENT_WIDTH, FIRST_TOP, LINE, MM, PAPERS, TOP
from okr_desktop.reports.workshop.data import Paper
from okr_desktop.reports.workshop.kit import Book, book
from okr_desktop.reports.workshop.parts_end import from_below, incidents, parking, signature, steps
from okr_desktop.reports.workshop.parts_head import head
from okr_desktop.reports.workshop.parts_mind import confidence, dissents, roti
from okr_desktop.reports.workshop.parts_okrs import checks, owners, results
from okr_desktop.reports.workshop.parts_room import agenda, groups, ideas
from okr_desktop.reports.workshop.parts_votes import shortlist, votes

Part = Callable[[Book], Iterator[Strip]]
_PLAN: tuple[Part, ...] = (agenda,)
_PARTS: tuple[Part, ...] = (
    *(agenda, ideas, groups, votes, shortlist, results, checks, confidence, dissents, owners),
    *(parking, steps, from_below, roti, incidents, signature),
)


def protocol(paper: Paper, size: str = "a4") -> bytes:
    """The full protocol on A4 or Letter ("a4", "letter")."""
    made = book(paper)
    page = PAPERS[size]
    first = list(paginate(head(made), page[1] - TOP - BOTTOM))
    parts = _PARTS if _has_begun(made) else _PLAN
    rest = list(paginate(_body(made, parts), page[1] - TOP - BOTTOM))
    return render(made, page, [*first, *rest])


def _has_begun(made: Book) -> bool:
    live = made.live
    return bool(live.run.spent or live.board.notes or live.board.drafts or live.results.votes or live.board.parked)


def _body(made: Book, parts: Iterable[Part]) -> Iterator[Strip]:
    for part in parts:
        yield from part(made)
        yield space(2)


def render(made: Book, size: tuple[float, float], pages: Iterable[list[Placed]]) -> bytes:
    """Pages of strips with the header and footer of a protocol."""
    every = list(pages)
    pen = Pen(size, made.fonts, made.formats.language, made.on)
    describe(pen, made, "protocol")
    left = (size[0] - CONTENT_WIDTH) / 2
    for number, page in enumerate(every, start=1):
        if number > 1:
            pen.line(left, size[1] - 16.5 * MM, left + CONTENT_WIDTH, size[1] - 16.5 * MM, LINE)
        top = size[1] - (FIRST_TOP if number == 1 else TOP)
        draw(pen, page, left, top, furniture(made, size, number, len(every)))
        pen.end_page()
    return pen.finish()


def furniture(made: Book, size: tuple[float, float], number: int, pages: int) -> list[Run]:
    """The running header (not on the first page) and the footer."""
    fonts, say = made.fonts, made.say
    left, right = (size[0] - CONTENT_WIDTH) / 2, (size[0] + CONTENT_WIDTH) / 2
    foot = 11.5 * MM

    def flush(text: str, y: float) -> Run:
        return right - fonts.width(text, CAPTION), y, CAPTION, text

    made_with = say("made_with", version=fonts.line(made.paper.app_version))
    runs = [(left, foot, CAPTION, made_with.strip()), flush(say("page", page=number, pages=pages), foot)]
    if number == 1:
        return runs
    title = fonts.fit(f"{say('protocol')}  ·  {made.question}", CAPTION, CONTENT_WIDTH * 0.72)
    held = made.live.setup.held
    where = fonts.fit(made.formats.long_date(held) if held else "–", CAPTION, CONTENT_WIDTH * 0.26)
    return [(left, size[1] - 14 * MM, CAPTION, title), flush(where, size[1] - 14 * MM), *runs]


def describe(pen: Pen, made: Book, kind: str) -> None:
    """The metadata that viewers show; no person is named in it."""
    line, say = made.fonts.line, made.say
    pen.describe(
        title=f"{say(kind)} · {line(made.question)}"[:500],
        author="",
        subject=line(made.question)[:500],
        keywords=say("keywords"),
        creator=f"OKR Desktop {line(made.paper.app_version)}".strip()[:200],
    )
