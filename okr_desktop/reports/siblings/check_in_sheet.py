"""Check-in sheets: boxes to fill by hand, and a code beside each key result to type it back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from okr_desktop.reports.base.formats import is_worded, short_unit
from okr_desktop.reports.base.layout import Cell, Mark, Strip, beside, paragraph, row, space, stack
from okr_desktop.reports.base.marks import Rule, bar_of
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.rows import KeyResultRow
from okr_desktop.reports.base.style import (
    CAPTION,
    CONTENT_WIDTH,
    FAINT,
    INK,
    MUTED,
    NOTE,
    SUBHEAD,
    TABLE,
    TABLE_MUTED,
    TABLE_STRONG,
    Colour,
    Type,
)
from okr_desktop.reports.siblings.data_sheet import CheckInSheetData, Sheet, SheetRow
from okr_desktop.reports.siblings.frame import Cancelled, Made, Part, Progress, Watch, compose
from okr_desktop.reports.siblings.kit import Kit, joined, kit

_CODE = Type("semibold", 11, 15)
_INSET = 62.0
_ROOM = CONTENT_WIDTH - _INSET
_BOX = 20.0
_VALUE = 132.0
_ANSWER = 62.0
_CIRCLE = 7.6
_LINE = 21.0
_MOST_STEPS = 12


def draw_check_in_sheet(
    data: CheckInSheetData, paper: str = "a4", progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Made:
    """The PDF; each sheet begins on a page of its own. Raises ReportCancelled."""
    made = kit(data.head, "check_in_sheet")
    parts = [Part(one.name or made.say("sheet_nobody"), _flow(made, one, number)) for number, one in _numbered(data)]
    if not parts:
        empty = [
            *made.masthead(data.head.scope, "sheet"),
            *made.nothing(*map(made.say, ("sheet_empty", "sheet_empty_hint"))),
        ]
        parts = [Part(data.head.scope, empty)]
    return compose(made, parts, paper, Watch(progress, cancelled))


def _numbered(data: CheckInSheetData) -> Iterable[tuple[int, Sheet]]:
    return enumerate(data.sheets, start=1)


def _flow(made: Kit, sheet: Sheet, number: int) -> Iterator[Strip]:
    title = sheet.name or made.say("sheet_nobody")
    yield from made.masthead(title, f"sheet-{number}", [made.count("sheet_count", len(sheet.rows))])
    yield Strip(9)
    yield from paragraph(made.fonts, made.say("sheet_how"), NOTE, 0, CONTENT_WIDTH)
    example = made.say("sheet_example", code=sheet.rows[0].code)
    yield from paragraph(made.fonts, example, TABLE_STRONG, 0, CONTENT_WIDTH)
    yield _signed(made)
    for one in sheet.rows:
        yield space(17)
        yield stack(_entry(made, one, named=sheet.team))


def _signed(made: Kit) -> Strip:
    """Lines for the day and for who has filled it in."""
    strip, x = Strip(_LINE + 4), 0.0
    for key, width in (("sheet_day", 150.0), ("sheet_by", 200.0)):
        label = made.fonts.width(made.say(key), CAPTION) + 6
        strip.runs.append((x, strip.height - 3, CAPTION, made.say(key)))
        strip.marks.append(Mark(x + label, strip.height, Rule(width - label, FAINT)))
        x += width + 16
    return strip


def _entry(made: Kit, one: SheetRow, *, named: bool) -> list[Strip]:
    """One key result with its boxes; never broken between pages."""
    strips = _told(made, one, named=named)
    strips.append(Strip(6))
    strips += _fields(made, one)
    half = _ROOM * 0.56
    last = _line(_INSET, half - 12, _LINE)
    return [
        *strips,
        _written(made, "sheet_note", _ROOM),
        _both(last, _written(made, "sheet_blocker", _ROOM - half, half)),
    ]


def _both(one: Strip, other: Strip) -> Strip:
    return beside([(0.0, one), (0.0, other)])


def _told(made: Kit, one: SheetRow, *, named: bool) -> list[Strip]:
    """The code, the title, and how it stood last."""
    fonts, found = made.fonts, one.row
    title = row(
        fonts,
        [
            Cell((_INSET - 9 - fonts.width(one.code, _CODE)) / 2, [one.code], _CODE),
            Cell(_INSET, fonts.wrap(found.title, SUBHEAD, _ROOM, 2), SUBHEAD, width=_ROOM),
        ],
        SUBHEAD.leading,
        above=3,
    )
    title[0].marks.append(Mark(0, 3 + SUBHEAD.leading + 2.4, Outline(_INSET - 9, SUBHEAD.leading + 4.4, INK, 0.9)))
    parts = [one.objective, found.owner if named else "", _due(made, one)]
    told = fonts.fit(joined(*parts), CAPTION, _ROOM)
    target = made.say("sheet_target", target=made.formats.target(found, found.unit))
    # How many milestones there are is said with those that were reached.
    last = joined(_last(made, found), "" if found.kind == "milestones" and found.value is not None else target)
    lines = [
        *title,
        *row(fonts, [Cell(_INSET, [told], CAPTION)], CAPTION.leading, below=1),
        *row(fonts, [Cell(_INSET, [fonts.fit(last, TABLE, _ROOM - 84)], TABLE)], TABLE.leading),
    ]
    lines[-1].marks.append(Mark(CONTENT_WIDTH - 74, TABLE.leading - 3, bar_of(found, 70, 4.5)))
    return lines


def _due(made: Kit, one: SheetRow) -> str:
    return made.say("sheet_due", date=made.day(one.due)) if one.due else ""


def _last(made: Kit, found: KeyResultRow) -> str:
    if found.value is None or found.last_check_in is None:
        return made.say("sheet_never")
    counted = found.kind == "milestones"
    value = made.formats.value(found) if counted else made.formats.actual(found, found.unit)
    day = made.day(found.last_check_in)
    if found.confidence is None:
        return made.say("sheet_last", value=value, date=day)
    return made.say("sheet_last_sure", value=value, date=day, confidence=found.confidence)


# What is filled in


def _fields(made: Kit, one: SheetRow) -> list[Strip]:
    """Labels above boxes: the value to the left, the confidence to the right; longer choices on lines of their own."""
    kind = one.row.kind
    if kind == "yes_no":
        return _confidence(made, "", (made.say("yes"), made.say("no")))
    choices = _choices(made, one.row)
    if choices:
        label = "sheet_reached" if kind == "milestones" else "sheet_level"
        many = _ticks(made, made.say(label), choices)
        return [*many, Strip(5), *_confidence(made, None)]
    return _confidence(made, one.row.unit)


def _choices(made: Kit, found: KeyResultRow) -> list[tuple[str, bool]]:
    """What may be ticked, and what is so already; nothing where a number is written."""
    if found.kind == "milestones":
        steps = [(f"{at}  {step.title}", bool(step.reached)) for at, step in enumerate(found.steps, start=1)]
        more = [(made.say("sheet_more", n=len(steps) - _MOST_STEPS), False)] if len(steps) > _MOST_STEPS else []
        return [*steps[:_MOST_STEPS], *more]
    if is_worded(found):
        names = ["level_none", *(f"level_{level.name}" for level in found.levels)]
        texts = ["", *(level.text for level in found.levels)]
        pairs = enumerate(zip(names, texts, strict=True))
        return [(f"{at}  {made.say(name)}{': ' if text else ''}{text}", False) for at, (name, text) in pairs]
    return []


def _ticks(made: Kit, label: str, choices: list[tuple[str, bool]]) -> list[Strip]:
    """Boxes to tick: two beside each other, or one below the other where that spares a text from being cut."""
    fonts = made.fonts
    across = 2 if all(fonts.width(fonts.line(text), TABLE) <= _ROOM / 2 - 24 for text, _ in choices) else 1
    half = _ROOM / across
    strips = row(fonts, [Cell(_INSET, [label], CAPTION)], CAPTION.leading, below=2)
    for at in range(0, len(choices), across):
        strip = Strip(15)
        for column, (text, ticked) in enumerate(choices[at : at + across]):
            x = _INSET + column * half
            strip.runs.append((x + 15, 10.5, TABLE, fonts.fit(text, TABLE, half - 24)))
            strip.marks.append(Mark(x, 12.5, Outline(9.5, 9.5, INK, 0.8)))
            if ticked:
                strip.marks.append(Mark(x + 2, 10.5, _Ticked()))
        strips.append(strip)
    return strips


def _confidence(made: Kit, unit: str | None, answers: tuple[str, ...] = ()) -> list[Strip]:
    """The value (None: it was ticked above; ``answers``: to be ticked here), the circles 0 to 10, and "no change"."""
    fonts = made.fonts
    x = _INSET if unit is None else _INSET + _VALUE
    labels = [Cell(x, [made.say("sheet_confidence")], CAPTION)]
    strip = Strip(_BOX + 4)
    if unit is not None:
        named = made.say("sheet_value") if short_unit(unit) or not unit else joined(made.say("sheet_value"), unit)
        labels.append(Cell(_INSET, [fonts.fit(named, CAPTION, _VALUE - 8)], CAPTION))
        strip.marks += _where(made, strip, unit, answers)
    for number in range(11):
        middle = x + _CIRCLE + number * 19.4
        text = str(number)
        strip.marks.append(Mark(middle, _BOX / 2, Circle(_CIRCLE)))
        strip.runs.append((middle - fonts.width(text, TABLE) / 2, _BOX / 2 + 2.9, TABLE, text))
    right = CONTENT_WIDTH - 12 - fonts.width(made.say("sheet_same"), TABLE_MUTED)
    strip.marks.append(Mark(right - 3, _BOX / 2 + 4.75, Outline(9.5, 9.5, INK, 0.8)))
    strip.runs.append((right + 10, _BOX / 2 + 2.9, TABLE_MUTED, made.say("sheet_same")))
    return [*row(fonts, labels, CAPTION.leading, below=2), strip]


def _where(made: Kit, strip: Strip, unit: str, answers: tuple[str, ...]) -> list[Mark]:
    """The box to write a number in with its unit, or the boxes to tick; their words go into ``strip``."""
    if not answers:
        if not (unit and short_unit(unit)):
            return [Mark(_INSET, _BOX, Outline(_VALUE - 12, _BOX, INK, 0.8))]
        shown = made.fonts.fit(unit, TABLE_MUTED, _VALUE - 96)
        strip.runs.append((_INSET + 90, _BOX / 2 + 3, TABLE_MUTED, shown))
        return [Mark(_INSET, _BOX, Outline(86, _BOX, INK, 0.8))]
    for at, text in enumerate(answers):
        word = made.fonts.fit(text, TABLE, _ANSWER - 20)
        strip.runs.append((_INSET + at * _ANSWER + 15, _BOX / 2 + 2.9, TABLE, word))
    boxes = (_INSET + at * _ANSWER for at in range(len(answers)))
    return [Mark(left, _BOX / 2 + 4.75, Outline(9.5, 9.5, INK, 0.8)) for left in boxes]


def _written(made: Kit, key: str, width: float, at: float = 0.0) -> Strip:
    """A label with a line to write on."""
    label = made.fonts.width(made.say(key), CAPTION) + 6
    strip = _line(_INSET + at + label, width - label, _LINE)
    strip.runs.append((_INSET + at, _LINE - 3, CAPTION, made.say(key)))
    return strip


def _line(x: float, width: float, height: float) -> Strip:
    return Strip(height, marks=[Mark(x, height, Rule(width, FAINT))])


@dataclass(frozen=True, slots=True)
class Outline:
    """An empty box."""

    width: float
    height: float
    colour: Colour = MUTED
    weight: float = 0.6

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        right, top = x + self.width, y + self.height
        pen.polyline([(x, y), (right, y), (right, top), (x, top), (x, y)], self.colour, self.weight)


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around a number."""

    radius: float

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.ring(x, y, self.radius, MUTED, 0.7)


@dataclass(frozen=True, slots=True)
class _Ticked:
    """What was reached before."""

    def __call__(self, pen: Pen, x: float, y: float) -> None:
        pen.polyline([(x, y + 2.6), (x + 2, y + 0.4), (x + 5.6, y + 5.4)], INK, 1.2)
