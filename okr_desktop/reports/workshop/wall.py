"""The wall poster of a workshop: one large sheet with the objectives, their key results, owners and confidence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from okr_desktop.domain.workshop.lineage import bottom_up
from okr_desktop.domain.workshop.model import Draft, DraftResult, Spread
from okr_desktop.reports.base.layout import Cell, Mark, Strip, beside, lower, row, stack
from okr_desktop.reports.base.marks import Rule
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.style import ACCENT, INK, MM, MUTED, Type
from okr_desktop.reports.workshop.data import Paper
from okr_desktop.reports.workshop.drawings import Columns
from okr_desktop.reports.workshop.kit import Book, book
from okr_desktop.reports.workshop.pages import HUGE, LARGE, POSTER_NOTE, across, lines, put, scaled, sheets
from okr_desktop.reports.workshop.parts_end import signed

_EDGE = 17 * MM
_GUTTER = 11 * MM
_BAND = 36 * MM
_OVER = Type("semibold", 13, 18, ACCENT)
_LABEL = Type("semibold", 30, 34, ACCENT)
_TITLE = Type("semibold", 23, 28)
_OWNER = Type("regular", 14, 19, MUTED)
_KEY = Type("regular", 14, 18.5)
_AIM = Type("semibold", 17, 22)
_SMALL = Type("regular", 11, 15, MUTED)
_MEAN = Type("semibold", 38, 42)
_SMALLEST, _LARGEST = 0.5, 1.7
#: Columns and rows of the grid by the number of objectives.
_GRIDS = {1: (1, 1), 2: (2, 1), 3: (3, 1), 4: (2, 2), 5: (3, 2), 6: (3, 2), 7: (4, 2), 8: (4, 2)}
_MOST = 12
_CHART = 115.0


def wall(paper: Paper, size: str = "a4") -> bytes:
    """The wall poster on A3 or Tabloid, across."""
    made = book(paper)
    page = across(LARGE[size])

    def draw(pen: Pen) -> None:
        _draw(pen, made, page)

    return sheets(made, page, "protocol", [draw])


def _draw(pen: Pen, made: Book, page: tuple[float, float]) -> None:
    width, height = page[0] - 2 * _EDGE, page[1] - 2 * _EDGE
    head = stack(_head(made, width))
    put(pen, head, _EDGE, page[1] - _EDGE)
    room = height - head.height - _BAND - 12 * MM
    _grid(pen, made, (_EDGE, page[1] - _EDGE - head.height - 8 * MM), (width, room))
    put(pen, _band(made, width), _EDGE, _EDGE + _BAND)


def _head(made: Book, width: float) -> list[Strip]:
    held = made.live.setup.held
    parts = [made.say("results"), made.formats.long_date(held) if held else "", made.live.setup.place]
    over = made.fonts.fit("  ·  ".join(part for part in parts if part), _OVER, width)
    strips = row(made.fonts, [Cell(0, [over], _OVER)], _OVER.leading, below=3)
    style = HUGE if made.fonts.width(made.fonts.line(made.question), HUGE) <= 2 * width else scaled(HUGE, 0.7)
    return [*strips, *lines(made.fonts, made.question, style, width, 2)]


def _grid(pen: Pen, made: Book, corner: tuple[float, float], room: tuple[float, float]) -> None:
    shown = made.drafts[:_MOST]
    if not shown:
        put(pen, stack(lines(made.fonts, made.say("results_none"), _OWNER, room[0])), *corner)
        return
    across_, down = _GRIDS.get(len(shown), (4, 3))
    width = (room[0] - _GUTTER * (across_ - 1)) / across_
    height = (room[1] - _GUTTER * (down - 1)) / down
    factor = _factor(made, shown, width, height)
    for at, draft in enumerate(shown):
        x = corner[0] + (at % across_) * (width + _GUTTER)
        y = corner[1] - (at // across_) * (height + _GUTTER)
        put(pen, _fitted(made, draft, width, height, factor), x, y)


def _factor(made: Book, shown: Sequence[Draft], width: float, height: float) -> float:
    """The largest of a few factors at which every objective fits into its field."""
    factor = _LARGEST
    while factor > _SMALLEST:
        if all(_card(made, one, width, factor, made.results[one.id]).height <= height for one in shown):
            return factor
        factor -= 0.05
    return _SMALLEST


def _fitted(made: Book, draft: Draft, width: float, height: float, factor: float) -> Strip:
    """The card of an objective; key results that find no room are counted."""
    results = list(made.results[draft.id])
    while True:
        card = _card(made, draft, width, factor, results)
        if card.height <= height or not results:
            return card
        results.pop()


def _card(made: Book, draft: Draft, width: float, factor: float, results: Sequence[DraftResult]) -> Strip:
    fonts = made.fonts
    label, title, owner = (scaled(style, factor) for style in (_LABEL, _TITLE, _OWNER))
    head = Strip(9 * factor, marks=[Mark(0, 0, Rule(width, INK, 2.2))])
    strips = [head, *lines(fonts, made.labels[draft.id], label, width), *lines(fonts, draft.title, title, width, 6)]
    strips += lines(fonts, draft.owner.strip() or made.say("owner_none"), owner, width, 1)
    strips.append(Strip(8 * factor))
    strips += chain.from_iterable(_key(made, one, width, factor) for one in results)
    gone = len(made.results[draft.id]) - len(results)
    if gone:
        strips += lines(fonts, made.say("more_key_results", n=gone), scaled(_SMALL, factor), width)
    return stack(strips)


def _key(made: Book, one: DraftResult, width: float, factor: float) -> list[Strip]:
    fonts = made.fonts
    key, aim, small = (scaled(style, factor) for style in (_KEY, _AIM, _SMALL))
    strips = [*lines(fonts, one.title, key, width, 4), *lines(fonts, made.aim(one.metric), aim, width, 2)]
    told = [one.owner, made.day(one.due) if one.due else ""]
    if about := "  ·  ".join(part for part in told if part.strip()):
        strips += lines(fonts, about, small, width, 1)
    lower(strips[0], 7 * factor)
    strips[0].marks.append(Mark(0, 0, Rule(width)))
    strips[-1].height += 6 * factor
    return strips


def _band(made: Book, width: float) -> Strip:
    """Confidence, the share from below, the sponsor's word and the truth of the mode, along the lower edge."""
    third = (width - 2 * _GUTTER) / 3
    rounds = made.live.results.confidence
    left = _confidence(made, rounds[-1], third) if rounds else _named(made, "confidence", "confidence_none", third)
    cells = [left, _from_below(made, third), _word(made, third)]
    whole = beside((at * (third + _GUTTER), cell) for at, cell in enumerate(cells))
    lower(whole, 10)
    whole.marks.append(Mark(0, 0, Rule(width, INK, 0.8)))
    return whole


def _named(made: Book, title: str, text: str, width: float) -> Strip:
    head = lines(made.fonts, made.say(title), _OVER, width)
    return stack([*head, *lines(made.fonts, made.say(text), POSTER_NOTE, width, 3)])


def _confidence(made: Book, one: Spread, width: float) -> Strip:
    say, fonts = made.say, made.fonts
    head = stack(lines(fonts, say("confidence"), _OVER, width))
    mean = "–" if one.mean is None else made.formats.number(one.mean)
    figure = stack(lines(fonts, mean, _MEAN, width))
    x = fonts.width(mean, _MEAN) + 14
    room = width - x - (_CHART + 12 if one.counts else 0)
    words = say("answers_of", answers=one.answers, seats=one.seats)
    low = say("somebody_low" if one.any_low else "all_three") if one.answers else ""
    told = stack([*lines(fonts, words, POSTER_NOTE, room, 1), *lines(fonts, low, POSTER_NOTE, room, 2)])
    body = beside([(0, figure), (x, told)])
    if one.counts:
        right = width - _CHART
        body.marks.append(Mark(right, 42, Columns(one.counts, 20, 15, 34, 3)))
        for at in range(len(one.counts)):
            body.runs.append((right + at * 20 + 4, 55, _SMALL, str(at)))
        body.height = max(body.height, 58)
    return stack([head, body])


def _from_below(made: Book, width: float) -> Strip:
    if not made.drafts:
        return _named(made, "bottom_up", "bottom_up_none", width)
    found = bottom_up(made.family, made.counted)
    say, fonts, share = made.say, made.fonts, made.formats.share
    figure = stack(lines(fonts, share(found.strict), _MEAN, width))
    x = fonts.width(share(found.strict), _MEAN) + 14
    told = [
        f"{say('strict_of', up=found.up, count=found.count)} {say('strict')}",
        f"{share(found.weighted)} {say('weighted')}",
        f"{share(found.unknown)} {say('unknown')}",
    ]
    words = stack([strip for line in told for strip in lines(fonts, line, POSTER_NOTE, width - x, 1)])
    return stack([*lines(fonts, say("bottom_up"), _OVER, width), beside([(0, figure), (x, words)])])


def _word(made: Book, width: float) -> Strip:
    fonts, say = made.fonts, made.say
    word = next(iter(made.live.board.signatures.values()), None)
    text = signed(made, word) if word else say("not_signed")
    head = lines(fonts, say("signature"), _OVER, width)
    truth = lines(fonts, say(f"truth_{made.live.setup.mode.value}"), scaled(_SMALL, 0.78), width, 4)
    return stack([*head, *lines(fonts, text, POSTER_NOTE, width, 2), Strip(4), *truth])
