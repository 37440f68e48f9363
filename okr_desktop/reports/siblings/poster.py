"""The alignment poster: the tree of objectives on a large sheet across, as large as it fits, on several if it must."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from okr_desktop.reports.base.layout import Cell, Mark, Placed, Strip, draw, paginate, row, space, stack
from okr_desktop.reports.base.marks import SHAPE, Bar, Rule, Shape
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.rows import ObjectiveBlock
from okr_desktop.reports.base.style import INK, MM, MUTED, Type
from okr_desktop.reports.siblings.data_poster import PosterData
from okr_desktop.reports.siblings.frame import Cancelled, Made, Progress, Watch, describe
from okr_desktop.reports.siblings.kit import Kit, joined, kit
from okr_desktop.reports.siblings.poster_cards import META, Look, Node, banner, card, scaled

#: Width and height in points, lying on their long side.
SHEETS: dict[str, tuple[float, float]] = {"a3": (420 * MM, 297 * MM), "tabloid": (1224.0, 792.0)}
_EDGE = 15 * MM
_COLUMN = 252.0
_NARROW = 195.0
_GUTTER = 15.0
_LARGEST, _STEP = 1.9, 0.05
#: How small cards may become before less is told in them, and before a second sheet is taken.
_LEAST = {"all": 1.0, "few": 0.92, "dots": 0.74}
_MANY = 0.9
#: Factors of the room between cards that are tried when there is some to spare.
_AIRS = (2.6, 2.2, 1.9, 1.6, 1.3)
_WIDEST = 7
_SHEETS_TRIED = 4
_OVER = Type("semibold", 15, 20)
_TITLE = Type("semibold", 40, 46)
_SERVES = Type("regular", 15, 20, MUTED)
_KEY = Type("regular", 10.5, 14, MUTED)
_KEYS = ("done", "on_track", "behind", "at_risk", "open", "stale", "no_data", "draft")

Column = list[Placed]


@dataclass(frozen=True, slots=True)
class _Layout:
    """Columns with their look; ``across`` of them stand on one sheet."""

    columns: list[Column]
    look: Look
    across: int


def draw_poster(
    data: PosterData, paper: str = "a3", progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Made:
    """The PDF of an "a3" or "tabloid" sheet across, or of several; raises ReportCancelled."""
    watch, size = Watch(progress, cancelled), SHEETS[paper]
    made = kit(data.head, "poster")
    width = size[0] - 2 * _EDGE
    first, blocks = _above_all(made, data.blocks, width)
    top, foot = stack([_head(made, data, width), *first]), _legend(made, data, width)
    room = size[1] - 2 * _EDGE - top.height - foot.height - 30
    watch(0.1)
    found = _laid_out(made, blocks, width, room)
    watch(0.6)
    sheets = max(1, math.ceil(len(found.columns) / found.across))
    pen = Pen(size, made.fonts, made.formats.language, data.head.as_of)
    describe(pen, made)
    for number in range(sheets):
        watch(0.6 + 0.4 * number / sheets)
        columns = found.columns[number * found.across : (number + 1) * found.across]
        _sheet(pen, made, size, top, foot, columns, found.look, (number + 1, sheets))
    return Made(pen.finish(), sheets)


# The sheet


def _sheet(
    pen: Pen,
    made: Kit,
    size: tuple[float, float],
    top: Strip,
    foot: Strip,
    columns: Sequence[Column],
    look: Look,
    number: tuple[int, int],
) -> None:
    """One sheet: what it is, the columns, and what the shapes mean."""
    upper = size[1] - _EDGE
    page = made.say("page", page=number[0], pages=number[1]) if number[1] > 1 else ""
    runs = [(size[0] - _EDGE - made.fonts.width(page, _KEY), _EDGE + 4, _KEY, page)] if page else []
    if number[1] > 1:
        key = f"sheet-{number[0]}"
        pen.bookmark(key, size[1])
        pen.outline(key, page, 0)
    draw(pen, [Placed(top, 0)], _EDGE, upper, ())
    draw(pen, [Placed(foot, 0)], _EDGE, _EDGE + foot.height, runs)
    if not columns:
        told = made.nothing(made.say("poster_empty"), made.say("poster_empty_hint"))
        draw(pen, [Placed(stack(told), 0)], _EDGE, upper - top.height - 20, ())
    for at, column in enumerate(columns):
        draw(pen, column, _EDGE + at * (look.width + _GUTTER), upper - top.height - 16, ())
    pen.end_page()


def _head(made: Kit, data: PosterData, width: float) -> Strip:
    """Whose objectives, of when, and what they lead to."""
    fonts, head = made.fonts, data.head
    over = replace(_OVER, colour=made.accent)
    named = joined(head.organisation, head.scope, made.say("poster"))
    title = head.cycle or made.say("poster")
    counts = [made.count("poster_objectives", len(data.blocks)), made.period()]
    right = replace(_SERVES, size=13)
    strips = row(fonts, [Cell(0, [fonts.fit(named, over, width)], over)], over.leading)
    strips += row(
        fonts,
        [
            Cell(0, [fonts.fit(title, _TITLE, width * 0.62)], _TITLE),
            Cell(width, [joined(*counts)], right, "right"),
        ],
        _TITLE.leading,
    )
    if data.serves:
        serves = made.say("poster_serves", list=joined(*data.serves))
        strips += row(fonts, [Cell(0, fonts.wrap(serves, _SERVES, width, 2), _SERVES, width=width)], _SERVES.leading)
    strips.append(Strip(9, marks=[Mark(0, 9, Rule(width, INK, 1.6))]))
    return stack(strips)


def _legend(made: Kit, data: PosterData, width: float) -> Strip:
    """What the shapes that occur mean, the bar, and as of when."""
    shown = {block.status for block in data.blocks}
    shown |= {one.status for block in data.blocks for one in block.key_results}
    strip, x = Strip(16), 0.0
    strip.marks.append(Mark(0, 0, Rule(width, INK, 0.6)))
    for status in (status for status in _KEYS if status in shown):
        word = made.say(status)
        strip.marks.append(Mark(x, 13.6, Shape(status, SHAPE * 1.15)))
        strip.runs.append((x + 12, 13.6, _KEY, word))
        x += 12 + made.fonts.width(word, _KEY) + 16
    if data.blocks:
        strip.marks.append(Mark(x, 13.4, Bar(34, 5, 0.6)))
        strip.runs.append((x + 40, 13.6, _KEY, made.say("poster_bar")))
        x += 40 + made.fonts.width(made.say("poster_bar"), _KEY) + 16
    told = [made.say("as_of", date=made.formats.long_date(data.head.as_of)), data.head.confidential]
    strip.runs.append((x, 13.6, _KEY, made.fonts.fit(joined(*told), _KEY, width - x - 90)))
    return strip


def _above_all(
    made: Kit, blocks: Sequence[ObjectiveBlock], width: float
) -> tuple[list[Strip], Sequence[ObjectiveBlock]]:
    """The objective that all others lead to, across the sheet, and the others one step up; nothing if there is none."""
    depths = [block.depth for block in blocks]
    if depths.count(0) != 1 or depths.count(1) < 2 or depths[0] != 0:
        return [], blocks
    return [Strip(14), banner(made, blocks[0], width)], [replace(one, depth=one.depth - 1) for one in blocks[1:]]


# The columns


class _Forest:
    """All trees; how many columns they take is asked many times for one look."""

    def __init__(self, made: Kit, trees: Sequence[list[Node]]) -> None:
        self._made, self._trees = made, trees
        self._look: Look | None = None
        self._strips: list[Strip] = []
        self.count = sum(map(len, trees))

    def columns(self, look: Look, room: float) -> list[Column]:
        """Columns of at most this height."""
        if look != self._look:
            self._look, self._strips = look, list(_flow(self._made, self._trees, look))
        return list(paginate(self._strips, room))


def _laid_out(made: Kit, blocks: Sequence[ObjectiveBlock], width: float, room: float) -> _Layout:
    """The largest look in which everything fits on as few sheets as possible."""
    trees = _trees(blocks)
    if not trees:
        return _Layout([], Look(width, 1.0, "all"), 1)
    forest = _Forest(made, trees)
    least = _look(width, _LEAST["dots"], "dots")
    needed = len(forest.columns(least, room))
    sheets = math.ceil(needed / _across(width, least.scale, "dots"))
    found = _flowing(forest, width, room, sheets) if sheets <= _SHEETS_TRIED else None
    side_by_side = _one_tree_each(made, trees, width, room)
    if side_by_side and (found is None or side_by_side.look.scale >= 0.8 * found.look.scale):
        return side_by_side
    if found:
        return _aired(forest, found, room, sheets)
    look = _look(width, _MANY, "dots")
    return _Layout(forest.columns(look, room), look, _across(width, _MANY, "dots"))


def _one_tree_each(made: Kit, trees: Sequence[list[Node]], width: float, room: float) -> _Layout | None:
    """Every tree in a column of its own, where there are few enough and they are not too unlike in length."""
    if not 2 <= len(trees) <= _WIDEST:
        return None
    for scale, detail in _tries(len(trees) * 2):
        look = _look(width, scale, detail, len(trees))
        if look.width < _COLUMN * scale * 0.85:
            continue
        columns = [stack(card(made, node, look) for node in tree) for tree in trees]
        if max(column.height for column in columns) <= room:
            return _Layout([[Placed(column, 0)] for column in columns], look, len(trees))
    return None


def _aired(forest: _Forest, found: _Layout, room: float, sheets: int) -> _Layout:
    """The same with more room between cards, as far as the sheets have it."""
    for air in _AIRS:
        look = replace(found.look, air=air)
        if len(forest.columns(look, room)) <= found.across * sheets:
            return _balanced(forest, _Layout([], look, found.across), room, sheets)
    return found


def _flowing(forest: _Forest, width: float, room: float, sheets: int) -> _Layout | None:
    """Trees one below the other in columns, balanced, on so many sheets."""
    count = math.ceil(forest.count / sheets)
    for scale, detail in _tries(count):
        across, look = _across(width, scale, detail), _look(width, scale, detail)
        if len(forest.columns(look, room)) <= across * sheets:
            return _balanced(forest, _Layout([], look, across), room, sheets)
    return None


def _tries(count: int) -> Iterator[tuple[float, str]]:
    """Scales and how much is told, the best first; a crowd begins with small ones."""
    for detail, least in _LEAST.items():
        scale = _LARGEST if count <= 24 else 1.3
        while scale >= least - 1e-9:
            yield scale, detail
            scale -= _STEP


def _balanced(forest: _Forest, found: _Layout, room: float, sheets: int) -> _Layout:
    """The same number of columns with about equal heights."""
    low, high = room * 0.3, room
    for _ in range(7):
        tried = (low + high) / 2
        if len(forest.columns(found.look, tried)) <= found.across * sheets:
            high = tried
        else:
            low = tried
    return _Layout(forest.columns(found.look, high), found.look, found.across)


def _across(width: float, scale: float, detail: str) -> int:
    """How many columns stand beside each other; cards that tell little may be narrow."""
    column = (_NARROW if detail == "dots" else _COLUMN) * scale
    return min(_WIDEST, max(2, int((width + _GUTTER) / (column + _GUTTER) + 0.25)))


def _look(width: float, scale: float, detail: str, across: int = 0) -> Look:
    across = across or _across(width, scale, detail)
    return Look((width - (across - 1) * _GUTTER) / across, scale, detail)


def _flow(made: Kit, trees: Sequence[list[Node]], look: Look) -> Iterator[Strip]:
    """All cards; a column that begins inside a tree says whose it is."""
    for tree in trees:
        carry = (_continued(made, tree[0].block, look),)
        yield space(look.gap * 2)
        for at, node in enumerate(tree):
            strip = card(made, node, look)
            strip.keep = at == 0 and len(tree) > 1
            strip.carry = carry if at else ()
            yield strip


def _continued(made: Kit, block: ObjectiveBlock, look: Look) -> Strip:
    voice = replace(scaled(META, look.scale), colour=made.accent)
    more = f" ({made.say('continued')})"
    text = made.fonts.fit(block.title, voice, look.width - made.fonts.width(more, voice)) + more
    return row(made.fonts, [Cell(0, [text], voice)], voice.leading, above=0)[0]


def _trees(blocks: Iterable[ObjectiveBlock]) -> list[list[Node]]:
    """One list for each topmost objective; each card knows which of its lines go on below it."""
    trees = list[list[ObjectiveBlock]]()
    for block in blocks:
        if block.depth == 0 or not trees:
            trees.append([])
        trees[-1].append(block)
    return [_nodes(tree) for tree in trees]


def _nodes(tree: Sequence[ObjectiveBlock]) -> list[Node]:
    found = list[Node]()
    open_at = frozenset[int]()
    for block in reversed(tree):
        depth = block.depth - tree[0].depth
        found.append(Node(block, depth, open_at))
        # Above this card, a line leads down to it; deeper ones belong to what stands below it.
        open_at = frozenset(at for at in open_at if at < depth) | ({depth} if depth else frozenset[int]())
    return found[::-1]
