"""Cards of the alignment poster: an objective with its status, teams and key results, at any scale."""

from __future__ import annotations

from dataclasses import dataclass, replace

from okr_desktop.reports.base.formats import beyond
from okr_desktop.reports.base.layout import Cell, Mark, Strip, row, stack
from okr_desktop.reports.base.marks import SHAPE, Bar, Shape, ratio
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock
from okr_desktop.reports.base.style import FAINT, INK, LINE, MUTED, WHITE, Colour, Type
from okr_desktop.reports.siblings.kit import Kit

TITLE = Type("semibold", 11.5, 14.6)
ROOT = Type("semibold", 14, 17.5, WHITE)
META = Type("regular", 9, 12, MUTED)
WORD = Type("semibold", 9, 12)
RESULT = Type("regular", 9, 12.4)
SHARE = Type("semibold", 9, 12.4)
GAP = 9.0
INDENT = 13.0
_PAD = 8.0
_DEEPEST = 4
#: How many key results a card names, by how much is told.
NAMED = {"all": 12, "few": 3, "dots": 0}


def scaled(style: Type, factor: float) -> Type:
    """A voice at another size."""
    return replace(style, size=style.size * factor, leading=style.leading * factor)


@dataclass(frozen=True, slots=True)
class Look:
    """How cards are drawn: the width of a column, the scale, and how much is told (a key of NAMED)."""

    width: float
    scale: float
    detail: str


@dataclass(frozen=True, slots=True)
class Node:
    """A card in its tree: how deep it stands, and at which depths a line goes on to a later sibling."""

    block: ObjectiveBlock
    depth: int
    rails: frozenset[int] = frozenset()


def card(made: Kit, node: Node, look: Look) -> Strip:
    """The card with the room above it and the lines that lead to it."""
    if node.depth == 0:
        return _root(made, node, look)
    k, depth = look.scale, min(node.depth, _DEEPEST)
    left = depth * INDENT * k
    body = _body(made, node.block, look, look.width - left, title=True)
    whole = Strip(body.height + GAP * k)
    whole.marks.append(Mark(left, whole.height, Panel(look.width - left, body.height, made.accent, 2.6 * k)))
    _place(whole, body, left, GAP * k)
    whole.marks += _lines(node, depth, whole.height, k)
    return whole


def _lines(node: Node, depth: int, height: float, k: float) -> list[Mark]:
    """An elbow to the card, and lines that pass it on their way to siblings further down."""
    marks = list[Mark]()
    for at in range(1, depth + 1):
        x = (at - 0.5) * INDENT * k
        on = at in node.rails
        if at == depth:
            elbow = GAP * k + (_PAD + TITLE.leading / 2) * k
            marks.append(Mark(x, height, Elbow(INDENT * k / 2, height if on else elbow, height, elbow, k)))
        elif on:
            marks.append(Mark(x, height, Elbow(0, height, height, 0, k)))
    return marks


def _root(made: Kit, node: Node, look: Look) -> Strip:
    """An objective at the top: its title in white on a field of colour."""
    k, width = look.scale, look.width
    voice = scaled(ROOT, k)
    lines = made.fonts.wrap(node.block.title, voice, width - 2 * _PAD * k, 4)
    title = stack(row(made.fonts, [Cell(_PAD * k, lines, voice)], voice.leading, _PAD * k, _PAD * 0.8 * k))
    body = _body(made, node.block, look, width, title=False)
    whole = Strip(GAP * 1.6 * k + title.height + body.height)
    top = GAP * 1.6 * k
    whole.marks.append(Mark(0, whole.height, Panel(width, title.height + body.height, made.accent, 0)))
    whole.marks.append(Mark(0, top + title.height, Solid(width, title.height, made.accent)))
    _place(whole, title, 0, top)
    _place(whole, body, 0, top + title.height)
    if node.rails or node.depth < 0:
        pass
    return whole


def _place(whole: Strip, part: Strip, right: float, down: float) -> None:
    whole.runs += [(x + right, y + down, style, text) for x, y, style, text in part.runs]
    whole.marks += [Mark(x + right, y + down, paint) for x, y, paint in part.marks]


def _body(made: Kit, block: ObjectiveBlock, look: Look, width: float, *, title: bool) -> Strip:
    """What stands in a card: title, status with its bar, who, and the key results."""
    k, fonts = look.scale, made.fonts
    inner = width - 2 * _PAD * k
    strips = [Strip(_PAD * k)]
    if title:
        voice = scaled(TITLE, k)
        strips += row(fonts, [Cell(0, fonts.wrap(block.title, voice, inner, 3), voice)], voice.leading)
        strips.append(Strip(2.5 * k))
    strips.append(_status(made, block, inner, k))
    who = "  ·  ".join([*block.teams, *([block.owner] if block.owner else [])])
    if who:
        meta = scaled(META, k)
        strips += row(fonts, [Cell(0, [fonts.fit(who, meta, inner)], meta)], meta.leading)
    strips += _results(made, block, look, inner)
    strips.append(Strip(_PAD * 0.8 * k))
    inside = stack(strips)
    moved = Strip(inside.height)
    _place(moved, inside, _PAD * k, 0)
    return moved


def _status(made: Kit, block: ObjectiveBlock, width: float, k: float) -> Strip:
    """Shape and word of the status, a bar, and the share at the right."""
    word, share = scaled(WORD, k), scaled(SHARE, k)
    text = made.formats.share(block.raw if beyond(block.raw) else block.progress)
    said = made.say(block.status)
    strip = Strip(word.leading + 2 * k)
    base = word.leading / 2 + word.size * 0.355
    strip.marks.append(Mark(0, word.leading / 2 + SHAPE * k / 2, Sized(block.status, k)))
    strip.runs.append((11 * k, base, word, said))
    right = width - made.fonts.width(text, share)
    strip.runs.append((right, base, share, text))
    begin = 11 * k + made.fonts.width(said, word) + 9 * k
    room = width - 34 * k - begin
    if room > 24 * k:
        bar = Bar(room, 4.6 * k, ratio(block.progress), None, beyond(block.raw))
        strip.marks.append(Mark(begin, word.leading / 2 + 2.3 * k, bar))
    return strip


def _results(made: Kit, block: ObjectiveBlock, look: Look, width: float) -> list[Strip]:
    named = [one for one in block.key_results if not one.cancelled]
    if not named:
        return []
    k = look.scale
    if look.detail == "dots":
        return [Strip(1.5 * k), _dots(named, width, k)]
    shown = named[: NAMED[look.detail]]
    strips = [Strip(3.5 * k), *(_result(made, one, width, k) for one in shown)]
    if len(named) > len(shown):
        voice = scaled(META, k)
        more = made.say("poster_more", n=len(named) - len(shown))
        strips += row(made.fonts, [Cell(11 * k, [more], voice)], voice.leading)
    return strips


def _result(made: Kit, one: KeyResultRow, width: float, k: float) -> Strip:
    """A key result on one line: shape, title, share."""
    voice, share = scaled(RESULT, k), scaled(SHARE, k)
    text = made.formats.progress(one)
    taken = made.fonts.width(text, share)
    title = made.fonts.fit(one.title, voice, width - 11 * k - taken - 8 * k)
    base = voice.leading / 2 + voice.size * 0.355
    strip = Strip(voice.leading, runs=[(11 * k, base, voice, title), (width - taken, base, share, text)])
    strip.marks.append(Mark(0, voice.leading / 2 + SHAPE * k / 2, Sized(one.status, k)))
    return strip


def _dots(named: list[KeyResultRow], width: float, k: float) -> Strip:
    """Key results as a row of their shapes."""
    strip, step = Strip(10.5 * k), 11 * k
    for at, one in enumerate(named[: max(1, int(width / step))]):
        strip.marks.append(Mark(at * step, 8.6 * k, Sized(one.status, k)))
    return strip


@dataclass(frozen=True, slots=True)
class Panel:
    """A white card with a thin edge, and a thick one of colour at its left."""

    width: float
    height: float
    colour: Colour
    edge: float

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.rect(x, y, self.width, self.height, WHITE)
        pen.box(x, y, self.width, self.height, LINE if self.edge else FAINT)
        if self.edge:
            pen.rect(x, y, self.edge, self.height, self.colour)


@dataclass(frozen=True, slots=True)
class Solid:
    """A field of one colour."""

    width: float
    height: float
    colour: Colour = INK

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.rect(x, y, self.width, self.height, self.colour)


@dataclass(frozen=True, slots=True)
class Elbow:
    """A line down of some length from the strip's top, and one to the right at ``turn`` below it."""

    reach: float
    length: float
    height: float
    turn: float
    scale: float

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        top, weight = y + self.height, max(0.6, 0.9 * self.scale)
        pen.line(x, top, x, top - self.length, FAINT, weight)
        if self.reach:
            pen.line(x, top - self.turn, x + self.reach, top - self.turn, FAINT, weight)


@dataclass(frozen=True, slots=True)
class Sized:
    """The shape of a status at another size."""

    status: str
    scale: float

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.scaled(x, y, self.scale, Shape(self.status))
