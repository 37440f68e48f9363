"""Cards of the alignment poster: an objective with its status, teams and key results, at any scale."""

from __future__ import annotations

from dataclasses import dataclass, replace

from okr_desktop.reports.base.formats import beyond
from okr_desktop.reports.base.layout import Cell, Mark, Strip, beside, row, stack
from okr_desktop.reports.base.marks import SHAPE, Bar, Shape, ratio
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock
from okr_desktop.reports.base.style import FAINT, INK, LINE, MUTED, WHITE, Colour, Type
from okr_desktop.reports.siblings.kit import Kit, joined

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
#: Room for one shape in a row of them.
_STEP = 10.5
#: How many key results a card names, by how much is told.
NAMED = {"all": 12, "few": 3, "dots": 0}


def scaled(style: Type, factor: float) -> Type:
    """A voice at another size."""
    return replace(style, size=style.size * factor, leading=style.leading * factor)


@dataclass(frozen=True, slots=True)
class Look:
    """How cards are drawn: the width of a column, the scale, how much is told (a key of NAMED), and the room between.

    ``air`` is a factor of the usual room between cards.
    """

    width: float
    scale: float
    detail: str
    air: float = 1.0

    @property
    def tight(self) -> float:
        """How much of the usual room there is: where little is told, cards stand close."""
        return 0.68 if self.detail == "dots" else 1.0

    @property
    def gap(self) -> float:
        """The room above a card."""
        return GAP * self.scale * self.air * self.tight

    @property
    def pad(self) -> float:
        """The room within a card, at its edges."""
        return _PAD * self.scale * self.tight


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
    gap = look.gap
    whole = Strip(body.height + gap)
    whole.marks.append(Mark(left, whole.height, Panel(look.width - left, body.height, made.accent, 2.6 * k)))
    _place(whole, body, left, gap)
    whole.marks += _lines(node, depth, whole.height, look)
    return whole


def _lines(node: Node, depth: int, height: float, look: Look) -> list[Mark]:
    """An elbow to the card, and lines that pass it on their way to siblings further down."""
    marks, k = list[Mark](), look.scale
    for at in range(1, depth + 1):
        x = (at - 0.5) * INDENT * k
        on = at in node.rails
        if at == depth:
            elbow = look.gap + look.pad + TITLE.leading / 2 * k
            marks.append(Mark(x, height, Elbow(INDENT * k / 2, height if on else elbow, height, elbow, k)))
        elif on:
            marks.append(Mark(x, height, Elbow(0, height, height, 0, k)))
    return marks


def _root(made: Kit, node: Node, look: Look) -> Strip:
    """An objective at the top: its title in white on a field of colour."""
    k, width = look.scale, look.width
    voice = scaled(ROOT, k)
    lines = made.fonts.wrap(node.block.title, voice, width - 2 * look.pad, 4)
    title = stack(
        row(
            made.fonts,
            [Cell(look.pad, lines, voice, width=width - 2 * look.pad)],
            voice.leading,
            look.pad,
            look.pad * 0.8,
        )
    )
    body = _body(made, node.block, look, width, title=False)
    whole = Strip(title.height + body.height)
    whole.marks.append(Mark(0, whole.height, Panel(width, title.height + body.height, made.accent, 0)))
    whole.marks.append(Mark(0, title.height, Solid(width, title.height, made.accent)))
    _place(whole, title, 0, 0)
    _place(whole, body, 0, title.height)
    return whole


def banner(made: Kit, block: ObjectiveBlock, width: float) -> Strip:
    """The one objective above all others, across the sheet, with its key results beside its status."""
    look = Look(width, 1.2, "all")
    k, pad, gutter = look.scale, look.pad, 26.0
    third = (width - 2 * pad - 2 * gutter) / 3
    voice = scaled(ROOT, 1.5)
    lines = made.fonts.wrap(block.title, voice, width - 2 * pad, 2)
    title = stack(row(made.fonts, [Cell(pad, lines, voice, width=width - 2 * pad)], voice.leading, pad, pad * 0.8))
    named = [one for one in block.key_results if not one.cancelled][:6]
    half = (len(named) + 1) // 2
    columns = [[_status(made, block, third, k), *_who(made, block, look, third)]]
    columns += [[_result(made, one, look, third) for one in part] for part in (named[:half], named[half:])]
    body = beside((pad + at * (third + gutter), stack(column)) for at, column in enumerate(columns))
    whole = Strip(title.height + body.height + 2 * pad)
    whole.marks.append(Mark(0, whole.height, Panel(width, whole.height, made.accent, 0)))
    whole.marks.append(Mark(0, title.height, Solid(width, title.height, made.accent)))
    _place(whole, title, 0, 0)
    _place(whole, body, 0, title.height + pad)
    return whole


def _place(whole: Strip, part: Strip, right: float, down: float) -> None:
    whole.runs += [(x + right, y + down, style, text) for x, y, style, text in part.runs]
    whole.marks += [Mark(x + right, y + down, paint) for x, y, paint in part.marks]


def _body(made: Kit, block: ObjectiveBlock, look: Look, width: float, *, title: bool) -> Strip:
    """What stands in a card: title, status with its bar, who, and the key results."""
    k, fonts = look.scale, made.fonts
    inner = width - 2 * look.pad
    strips = [Strip(look.pad)]
    if title:
        voice = scaled(TITLE, k)
        strips += row(
            fonts,
            [Cell(0, fonts.wrap(block.title, voice, inner, 3), voice, width=inner)],
            voice.leading,
        )
        strips.append(Strip(2.5 * k))
    strips.append(_status(made, block, inner, k))
    strips += [*_who(made, block, look, inner), *_results(made, block, look, inner)]
    strips.append(Strip(look.pad * 0.8))
    inside = stack(strips)
    moved = Strip(inside.height)
    _place(moved, inside, look.pad, 0)
    return moved


def _who(made: Kit, block: ObjectiveBlock, look: Look, width: float) -> list[Strip]:
    """Teams and owner; where little is told, with the key results as shapes at the right."""
    k, meta = look.scale, scaled(META, look.scale)
    found = [one for one in block.key_results if not one.cancelled] if look.detail == "dots" else []
    shapes = found[: max(1, int(width / 2 / (_STEP * k)))]
    who = joined(*block.teams, block.owner)
    if not who and not shapes:
        return []
    right = width - len(shapes) * _STEP * k
    strip = Strip(meta.leading)
    strip.runs.append((0, meta.leading / 2 + meta.size * 0.355, meta, made.fonts.fit(who, meta, right - 6 * k)))
    for at, one in enumerate(shapes):
        strip.marks.append(Mark(right + (at * _STEP + 3) * k, meta.leading / 2 + SHAPE * k / 2, _shape(one.status, k)))
    return [strip]


def _status(made: Kit, block: ObjectiveBlock, width: float, k: float) -> Strip:
    """Shape and word of the status, a bar, and the share at the right."""
    word, share = scaled(WORD, k), scaled(SHARE, k)
    text = made.formats.share(block.raw if beyond(block.raw) else block.progress)
    said = made.say(block.status)
    strip = Strip(word.leading + 2 * k)
    base = word.leading / 2 + word.size * 0.355
    strip.marks.append(Mark(0, word.leading / 2 + SHAPE * k / 2, _shape(block.status, k)))
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
    if not named or look.detail == "dots":
        return []
    k = look.scale
    shown = named[: NAMED[look.detail]]
    strips = [Strip(3.5 * k), *(_result(made, one, look, width) for one in shown)]
    if len(named) > len(shown):
        voice = scaled(META, k)
        more = made.say("poster_more", n=len(named) - len(shown))
        strips += row(made.fonts, [Cell(11 * k, [more], voice)], voice.leading)
    return strips


def _result(made: Kit, one: KeyResultRow, look: Look, width: float) -> Strip:
    """A key result: shape, title, share."""
    k = look.scale
    voice, share = scaled(RESULT, k), scaled(SHARE, k)
    text = made.formats.progress(one)
    room = width - 11 * k - made.fonts.width(text, share) - 8 * k
    title = made.fonts.wrap(one.title, voice, room, 2 if look.detail == "all" else 1)
    cells = [Cell(11 * k, title, voice, width=room), Cell(width, [text], share, "right")]
    strip = stack(row(made.fonts, cells, voice.leading))
    strip.marks.append(Mark(0, voice.leading / 2 + SHAPE * k / 2, _shape(one.status, k)))
    return strip


def _shape(status: str, k: float) -> Shape:
    return Shape(status, SHAPE * k)


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
