"""Cards to print, cut and write on: ideas, key results, ballots, fist of five, worth of the time."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from okr_desktop.domain.workshop.model import Mode, Target, VoteRound
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.domain.workshop.votes import default_budget, targets
from okr_desktop.domain.workshop.words import letter
from okr_desktop.reports.base.layout import Strip, stack
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.style import ACCENT, FAINT, INK, MM, MUTED, PAPERS, Type
from okr_desktop.reports.workshop.data import Paper
from okr_desktop.reports.workshop.drawings import Ring, Rings
from okr_desktop.reports.workshop.kit import Book, book
from okr_desktop.reports.workshop.pages import Page, lines, put, sheets

_PAD = 8 * MM
_TICK = 4 * MM
_OVER = Type("semibold", 10, 14, ACCENT)
_TITLE = Type("semibold", 15, 19)
_TEXT = Type("regular", 10.5, 14)
_HINT = Type("regular", 8, 11, MUTED)
_LABEL = Type("regular", 8.5, 11, MUTED)
_LETTER = Type("semibold", 12, 14)
_NUMBER = Type("semibold", 13, 16)
_BLANK = 12
_ON_A_BALLOT = 40

#: A card's place: left, top, width, height.
Box = tuple[float, float, float, float]
#: Draws a card into its place; the number tells cards of one file apart.
Card = Callable[[Pen, Book, Box, int], None]


def idea_cards(paper: Paper, size: str = "a4", people: int = 0) -> bytes:
    """Eight cards a sheet for one idea each; with ``people`` as many sheets as give everybody four."""
    made = book(paper)
    return sheets(made, PAPERS[size], "idea_card", _ideas(made, size, people))


def kr_cards(paper: Paper, size: str = "a4", people: int = 0) -> bytes:
    """Four cards a sheet for one key result each."""
    made = book(paper)
    return sheets(made, PAPERS[size], "kr_card", _key_results(made, size, people))


def dot_ballot(paper: Paper, size: str = "a4", people: int = 0) -> bytes:
    """Two ballots a sheet with the items of the vote in another order on each, or with blank lines by letter."""
    made = book(paper)
    return sheets(made, PAPERS[size], "ballot", _ballots(made, size, people))


def fist_card(paper: Paper, size: str = "a4", people: int = 0) -> bytes:
    """Four cards a sheet for the fist of five."""
    made = book(paper)
    return sheets(made, PAPERS[size], "fist_card", _fists(made, size, people))


def roti_card(paper: Paper, size: str = "a4", people: int = 0) -> bytes:
    """Eight cards a sheet that ask whether it was worth the time."""
    made = book(paper)
    return sheets(made, PAPERS[size], "roti_card", _rotis(made, size, people))


def all_cards(paper: Paper, size: str = "a4", people: int = 0) -> bytes:
    """Every kind of card in one file."""
    made = book(paper)
    kinds = (_ideas, _key_results, _ballots, _fists, _rotis)
    return sheets(made, PAPERS[size], "protocol", (page for kind in kinds for page in kind(made, size, people)))


# Sheets of cards


def _sheet_count(wanted: int, on_a_sheet: int) -> int:
    return max(1, -(-wanted // on_a_sheet))


def _pages(made: Book, size: str, grid: tuple[int, int], count: int, card: Card) -> Iterator[Page]:
    width, height = PAPERS[size][0] / grid[0], PAPERS[size][1] / grid[1]

    def page(number: int) -> Page:
        def draw(pen: Pen) -> None:
            _cut_marks(pen, PAPERS[size], grid)
            for at in range(grid[0] * grid[1]):
                x, y = (at % grid[0]) * width, PAPERS[size][1] - (at // grid[0]) * height
                card(pen, made, (x, y, width, height), number * grid[0] * grid[1] + at)

        return draw

    return (page(number) for number in range(count))


def _cut_marks(pen: Pen, size: tuple[float, float], grid: tuple[int, int]) -> None:
    """Short lines at the edges and crosses where four cards meet: nothing is printed inside a card."""
    segments = list[tuple[float, float, float, float]]()
    xs = [size[0] * at / grid[0] for at in range(1, grid[0])]
    ys = [size[1] * at / grid[1] for at in range(1, grid[1])]
    for x in xs:
        segments += [(x, 0, x, _TICK * 2), (x, size[1] - _TICK * 2, x, size[1])]
        segments += [(x, y - _TICK / 2, x, y + _TICK / 2) for y in ys]
    for y in ys:
        segments += [(0, y, _TICK * 2, y), (size[0] - _TICK * 2, y, size[0], y)]
        segments += [(x - _TICK / 2, y, x + _TICK / 2, y) for x in xs]
    pen.lines(segments, FAINT, 0.5)


def _inside(box: Box) -> tuple[float, float, float, float]:
    """Left, top, width and bottom of what may be printed on."""
    x, y, width, height = box
    return x + _PAD, y - _PAD, width - 2 * _PAD, y - height + _PAD


def _writing_lines(pen: Pen, x: float, top: float, bottom: float, width: float, step: float) -> None:
    count = int((top - bottom) / step)
    pen.lines([(x, top - step * at, x + width, top - step * at) for at in range(1, count + 1)], FAINT, 0.5)


# Kinds


def _ideas(made: Book, size: str, people: int) -> Iterator[Page]:
    return _pages(made, size, (2, 4), _sheet_count(4 * people, 8), _idea)


def _idea(pen: Pen, made: Book, box: Box, number: int) -> None:
    x, top, width, bottom = _inside(box)
    key = "idea_card_hint" if made.live.setup.mode is Mode.SEALED else "idea_card_hint_named"
    head = stack(
        [*lines(made.fonts, made.say("idea_card"), _OVER, width), *lines(made.fonts, made.question, _HINT, width, 2)]
    )
    put(pen, head, x, top)
    put(pen, stack(lines(made.fonts, made.say(key), _HINT, width, 1)), x, bottom + _HINT.leading)
    _writing_lines(pen, x, top - head.height - 2, bottom + 2 * _HINT.leading, width, 8.2 * MM)


def _key_results(made: Book, size: str, people: int) -> Iterator[Page]:
    return _pages(made, size, (2, 2), _sheet_count(people, 4), _key_result)


def _key_result(pen: Pen, made: Book, box: Box, number: int) -> None:
    x, top, width, bottom = _inside(box)
    say = made.say
    head = stack(lines(made.fonts, say("kr_card"), _OVER, width))
    put(pen, head, x, top)
    step = (top - head.height - bottom) / 7
    y = top - head.height - 4
    y = _field(pen, made, say("kr_objective"), (x, y, width, step))
    y = _field(pen, made, say("kr_measure"), (x, y, width, 2 * step))
    third = (width - 16) / 3
    for at, key in enumerate(("kr_from", "kr_to", "kr_unit")):
        _field(pen, made, say(key), (x + at * (third + 8), y, third, step))
    for key in ("kr_source", "kr_due", "kr_owner"):
        y -= step
        _field(pen, made, say(key), (x, y, width, step))


def _field(pen: Pen, made: Book, label: str, box: Box) -> float:
    """A label with a line to write on below it; gives the top of what follows."""
    x, y, width, height = box
    put(pen, stack(lines(made.fonts, label, _LABEL, width, 1)), x, y)
    pen.line(x, y - height + 6, x + width, y - height + 6, FAINT, 0.6)
    return y - height


def _ballots(made: Book, size: str, people: int) -> Iterator[Page]:
    items, budget, stack_limit, rings = _voted_on(made)
    parts = [items[at : at + _ON_A_BALLOT] for at in range(0, len(items), _ON_A_BALLOT)] or [()]
    hint = made.say("ballot_hint", budget=budget, stack=stack_limit) if items else made.say("ballot_hint_blank")
    for part in parts:
        yield from _pages(made, size, (2, 1), _sheet_count(people, 2), _ballot_of(made, part, hint, rings))


def _voted_on(made: Book) -> tuple[Sequence[Target], int, int, int]:
    """Items, dots of a seat, dots on one item, circles an item: of the open vote, else of the board as it would be."""
    live = made.live
    voting: VoteRound | None = live.voting
    if voting is not None:
        hidden = {id for id, note in live.board.notes.items() if note.withheld}
        items = tuple(one for one in voting.items if one.id not in hidden)
        return items, voting.budget, voting.stack, 5 if voting.kind == "cards" else voting.stack
    items = targets(live.board) if Stage.REVEAL.number <= live.run.stage.number <= Stage.VOTE.number else ()
    budget = live.setup.budget or default_budget(len(items))
    return items, budget, live.setup.stack, live.setup.stack


def _ballot_of(made: Book, items: Sequence[Target], hint: str, rings: int) -> Card:
    def card(pen: Pen, made: Book, box: Box, number: int) -> None:
        # Another order on each, as on phones; the same paper gives the same orders.
        shown = random.Random(f"{made.live.id}/{number}").sample(tuple(items), len(items))
        _ballot(pen, made, box, shown, hint, max(1, min(rings, 8)))

    return card


def _ballot(pen: Pen, made: Book, box: Box, items: Sequence[Target], hint: str, rings: int) -> None:
    x, top, width, bottom = _inside(box)
    fonts = made.fonts
    head = stack(
        [
            *lines(fonts, made.say("ballot"), _TITLE, width),
            *lines(fonts, made.question, _HINT, width, 2),
            Strip(4),
            *lines(fonts, hint, _LABEL, width, 3),
        ]
    )
    put(pen, head, x, top)
    rows = [(one.letter, made.target_text(one)) for one in items] or [(letter(at), "") for at in range(_BLANK)]
    y = top - head.height - 10
    step = min(13 * MM, (y - bottom) / len(rows))
    radius = min(5.2, step * 0.36)
    room = width - 24 - rings * (2 * radius + 4) - 6
    for mark, text in rows:
        pen.line(x, y, x + width, y, FAINT, 0.5)
        put(pen, stack(lines(fonts, mark, _LETTER, 24)), x, y - step / 2 + _LETTER.leading / 2)
        most = 2 if step >= 2 * _TEXT.leading + 2 else 1
        told = stack(lines(fonts, text, _TEXT, room, most)) if text else Strip(0)
        put(pen, told, x + 24, y - step / 2 + told.height / 2)
        circles = Rings(rings, radius, 2 * radius + 4)
        circles(pen, x + width - rings * (2 * radius + 4) + 4, y - step / 2 - radius)
        y -= step
    pen.line(x, y, x + width, y, FAINT, 0.5)


def _fists(made: Book, size: str, people: int) -> Iterator[Page]:
    return _pages(made, size, (2, 2), _sheet_count(people, 4), _fist)


def _fist(pen: Pen, made: Book, box: Box, number: int) -> None:
    x, top, width, bottom = _inside(box)
    fonts, say = made.fonts, made.say
    head = stack([*lines(fonts, say("fist_card"), _TITLE, width, 2), *lines(fonts, say("fist_hint"), _HINT, width, 2)])
    put(pen, head, x, top)
    y = top - head.height - 10
    for value in range(5, -1, -1):
        Ring(8)(pen, x, y - 16)
        _in_ring(pen, made, str(value), x + 8, y - 8)
        put(pen, stack(lines(fonts, say(f"fist_{value}"), _TEXT, width - 26, 2)), x + 26, y - 1)
        y -= 8.4 * MM
    put(pen, stack(lines(fonts, say("fist_raise"), _LABEL, width, 1)), x, y - 4)
    _writing_lines(pen, x, y - 4 - _LABEL.leading, bottom, width, 8 * MM)


def _in_ring(pen: Pen, made: Book, text: str, x: float, y: float) -> None:
    style = Type("semibold", 10, 12, INK)
    pen.texts([(x - made.fonts.width(text, style) / 2, y - style.size * 0.355, style, text)])


def _rotis(made: Book, size: str, people: int) -> Iterator[Page]:
    return _pages(made, size, (2, 4), _sheet_count(people, 8), _roti)


def _roti(pen: Pen, made: Book, box: Box, number: int) -> None:
    x, top, width, bottom = _inside(box)
    fonts, say = made.fonts, made.say
    head = stack([*lines(fonts, say("roti_card"), _TITLE, width), *lines(fonts, say("roti_hint"), _HINT, width, 1)])
    put(pen, head, x, top)
    step, y = width / 5, top - head.height - 30
    for value in range(1, 6):
        middle = x + (value - 0.5) * step
        Ring(9)(pen, middle - 9, y - 9)
        _in_ring(pen, made, str(value), middle, y)
        words = fonts.wrap(say(f"roti_{value}"), _HINT, step - 2, 3)
        runs = [
            (middle - fonts.width(word, _HINT) / 2, y - 21 - at * 9.5, _HINT, word) for at, word in enumerate(words)
        ]
        pen.texts(runs)
    y -= 54
    put(pen, stack(lines(fonts, say("roti_line"), _LABEL, width, 1)), x, y)
    _writing_lines(pen, x, y - _LABEL.leading + 4, bottom, width, 8 * MM)
