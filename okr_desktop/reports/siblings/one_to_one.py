"""A person's own page for a talk between two: what they look after, questions, and room for notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from okr_desktop.reports.base.layout import Cell, Mark, Strip, beside, hold_edges, paragraph, row, space, stack
from okr_desktop.reports.base.marks import Bar, Rule, Sparkline, bar_of, ratio
from okr_desktop.reports.base.rows import ObjectiveBlock
from okr_desktop.reports.base.style import (
    BODY,
    BODY_MUTED,
    CAPTION,
    CAPTION_INK,
    CONTENT_WIDTH,
    FAINT,
    INK,
    LINE,
    NOTE,
    SUBHEAD,
    TABLE,
    TABLE_HEAD,
    TABLE_STRONG,
)
from okr_desktop.reports.siblings.check_in_sheet import Outline
from okr_desktop.reports.siblings.data_person import OneToOneData, OwnResult, Remark, ToDo, Voice, Waiting
from okr_desktop.reports.siblings.frame import Cancelled, Made, Part, Progress, Watch, compose
from okr_desktop.reports.siblings.kit import SHAPE_ROOM, Kit, joined, kit, shape_at

_LEFT = 318.0
_RIGHT = 338.0
_WIDE = CONTENT_WIDTH - _RIGHT
_NOTE_LINES, _LINE = 6, 23.0
_MOST_NOTE, _MOST_LINES = 3, 12
_AGREED = (250.0, 380.0)


def draw_one_to_one(
    data: OneToOneData, paper: str = "a4", progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Made:
    """The PDF; raises ReportCancelled."""
    made = kit(data.head, "one_to_one")
    return compose(made, [Part(data.person, _flow(made, data), _written())], paper, Watch(progress, cancelled))


def _flow(made: Kit, data: OneToOneData) -> Iterator[Strip]:
    who = [data.role, ", ".join(data.teams)]
    yield from made.masthead(data.person, "person", who)
    yield Strip(6)
    yield from made.said(made.say("talk_purpose"), style=NOTE)
    yield from _questions(made, data)
    yield from _results(made, data)
    yield from _objectives(made, data.objectives)
    yield from _todos(made, data.todos, data.head.as_of)
    yield from _waits(made, data)
    yield from _said(made, "talk_remarks", "remarks", data.remarks)
    for key, found in _talk_of(data):
        yield from _said(made, f"talk_{key}", key, found)
    yield from _voices(made, "talk_concerns", "concerns", "concern", data.concerns)
    yield from _voices(made, "talk_ideas", "ideas", "said", data.ideas)
    yield from _notes(made)


def _talk_of(data: OneToOneData) -> list[tuple[str, Sequence[Remark]]]:
    return [
        ("asked_questions", data.asked),
        ("asks", data.asks),
        ("named", data.named),
        ("thanks", data.thanks),
    ]


def _questions(made: Kit, data: OneToOneData) -> Iterator[Strip]:
    """Questions with a box to tick once they were talked about."""
    yield from made.section(made.say("talk_questions"), "questions")
    for one in data.questions:
        lines = made.fonts.wrap(made.say(one.code, **one.params), BODY, CONTENT_WIDTH - 16, 3)
        strips = row(made.fonts, [Cell(16, lines, BODY)], BODY.leading, below=4)
        strips[0].marks.append(Mark(0, 11, Outline(8.5, 8.5, INK, 0.7)))
        hold_edges(strips)
        yield from strips


# What the person looks after


def _results(made: Kit, data: OneToOneData) -> Iterator[Strip]:
    yield from made.section(made.say("talk_results"), "results")
    if not data.results:
        yield from made.said(made.say("talk_no_results"), style=BODY_MUTED)
    for at, one in enumerate(data.results):
        if at:
            yield made.rule(7)
            yield space(6)
        yield stack(_result(made, one, data))


def _result(made: Kit, one: OwnResult, data: OneToOneData) -> list[Strip]:
    """A key result: what it is and what was said at the left, how it goes at the right."""
    found, fonts = one.row, made.fonts
    left = row(fonts, [Cell(0, fonts.wrap(found.title, SUBHEAD, _LEFT, 2), SUBHEAD, width=_LEFT)], SUBHEAD.leading)
    left += row(fonts, [Cell(0, [fonts.fit(one.objective, CAPTION, _LEFT)], CAPTION)], CAPTION.leading, below=2)
    said = [made.say("quoted", text=fonts.line(found.note[:2000]))] if found.note else []
    said += [made.say("next", text=found.next)] if found.next else []
    for text in said:
        left += row(fonts, [Cell(0, fonts.wrap(text, TABLE, _LEFT, _MOST_NOTE), TABLE, width=_LEFT)], TABLE.leading)
    if found.blocker:
        lines = fonts.wrap(made.say("blocker", text=found.blocker), TABLE_STRONG, _LEFT, _MOST_NOTE)
        left += row(fonts, [Cell(0, lines, TABLE_STRONG, width=_LEFT)], TABLE.leading)
    return [beside([(0.0, stack(left)), (_RIGHT, stack(_going(made, one, data)))])]


def _going(made: Kit, one: OwnResult, data: OneToOneData) -> list[Strip]:
    """Status, value, pace, and how sure the person was over time."""
    found, fonts = one.row, made.fonts
    status = row(
        fonts,
        [
            Cell(SHAPE_ROOM, [made.say(found.status)], TABLE_STRONG),
            Cell(_WIDE, [made.formats.progress(found)], TABLE_STRONG, "right"),
        ],
        TABLE.leading,
        below=3,
    )
    status[0].marks.append(shape_at(found.status, 0, TABLE_STRONG))
    bar = Strip(8, marks=[Mark(0, 6, bar_of(found, _WIDE - 6, 5))])
    value = row(
        fonts, [Cell(0, fonts.wrap(made.formats.value(found), TABLE, _WIDE, 2), TABLE, width=_WIDE)], TABLE.leading
    )
    day = made.say("no_check_in")
    if found.last_check_in:
        day = made.say("last_check_in", date=made.day(found.last_check_in))
    when = row(fonts, [Cell(0, [fonts.fit(day, CAPTION, _WIDE)], CAPTION)], CAPTION.leading)
    return [*status, bar, *value, *when, *_sure(made, one, data)]


def _sure(made: Kit, one: OwnResult, data: OneToOneData) -> list[Strip]:
    if not one.sure:
        return []
    text = made.say("confidence", value=one.sure[-1].value)
    (strip,) = row(made.fonts, [Cell(_WIDE, [text], CAPTION_INK, "right")], 18)
    line = _line_of(one, data.head.start, data.head.end, _WIDE - made.fonts.width(text, CAPTION_INK) - 14)
    strip.marks.append(Mark(0, 14, line))
    return [strip]


def _line_of(one: OwnResult, start: date | None, end: date | None, width: float) -> Sparkline:
    """Confidence over the cycle, 0 at the foot and 10 at the top."""
    first = start or one.sure[0].on
    days = max(1, ((end or one.sure[-1].on) - first).days)
    points = tuple((min(max((at.on - first).days / days, 0.0), 1.0), at.value / 10) for at in one.sure)
    return Sparkline(width, 9, points)


def _objectives(made: Kit, blocks: Sequence[ObjectiveBlock]) -> Iterator[Strip]:
    if not blocks:
        return
    yield from made.section(made.say("objectives"), "objectives", need=70)
    for block in blocks:
        share = made.formats.share(block.progress)
        cells = [
            Cell(0, made.fonts.wrap(block.title, TABLE_STRONG, _LEFT, 2), TABLE_STRONG, width=_LEFT),
            Cell(_RIGHT + SHAPE_ROOM, [made.fonts.fit(made.say(block.status), TABLE, 66)], TABLE),
            Cell(CONTENT_WIDTH, [share], TABLE_STRONG, "right"),
        ]
        whole = stack(row(made.fonts, cells, TABLE.leading, below=4))
        whole.marks.append(shape_at(block.status, _RIGHT, TABLE))
        whole.marks.append(Mark(_RIGHT + 82, 8, Bar(42, 5, ratio(block.progress))))
        yield whole


# What comes, and what waits


def _todos(made: Kit, todos: Sequence[ToDo], on: date) -> Iterator[Strip]:
    if not todos:
        return
    rows = [
        ([one.title, one.about], _due(made, one.due, on, made.say("talk_doing") if one.doing else ""))
        for one in todos[:_MOST_LINES]
    ]
    yield from _table(made, "talk_todos", "todos", rows, len(todos))


def _waits(made: Kit, data: OneToOneData) -> Iterator[Strip]:
    for key, found in (("talk_needs", data.needs), ("talk_owes", data.owes)):
        rows = [
            ([one.what, _for_whom(made, key, one)], _due(made, one.by, data.head.as_of, made.say(f"talk_{one.state}")))
            for one in found
        ]
        if rows:
            yield from _table(made, key, key, rows[:_MOST_LINES], len(rows))


def _for_whom(made: Kit, key: str, one: Waiting) -> str:
    team = made.say(f"{key}_team", team=one.team) if one.team else ""
    return joined(team, one.about)


def _due(made: Kit, due: date | None, on: date, state: str) -> str:
    day = made.say("step_due", date=made.day(due)) if due else ""
    late = made.say("talk_late") if due and due < on else ""
    return joined(state, day, late)


def _table(made: Kit, title: str, key: str, rows: Sequence[tuple[Sequence[str], str]], count: int) -> Iterator[Strip]:
    """Lines of a text with what it is about below it, and a state with a day at the right."""
    yield from made.section(made.say(title), key, need=60)
    fonts = made.fonts
    for (text, about), state in rows:
        cells = [Cell(0, fonts.wrap(text, TABLE_STRONG, _LEFT, 2), TABLE_STRONG, width=_LEFT)]
        cells.append(Cell(CONTENT_WIDTH, [fonts.fit(state, TABLE, _WIDE)], TABLE, "right"))
        strips = row(fonts, cells, TABLE.leading)
        if about:
            strips += row(fonts, [Cell(0, [fonts.fit(about, CAPTION, _LEFT)], CAPTION)], CAPTION.leading)
        strips.append(Strip(4))
        yield stack(strips)
    if count > len(rows):
        yield from made.said(made.say("sheet_more", n=count - len(rows)), style=CAPTION)


def _said(made: Kit, title: str, key: str, remarks: Sequence[Remark]) -> Iterator[Strip]:
    if not remarks:
        return
    yield from made.section(made.say(title), key, need=60)
    for one in remarks[:_MOST_LINES]:
        about = joined(one.author, made.day(one.on) if one.on else "", one.about)
        strips = paragraph(made.fonts, made.fonts.line(one.text[:4000]), TABLE, 0, CONTENT_WIDTH, most=4)
        strips += row(made.fonts, [Cell(0, [made.fonts.fit(about, CAPTION, CONTENT_WIDTH)], CAPTION)], CAPTION.leading)
        yield stack([*strips, Strip(5)])


def _voices(made: Kit, title: str, key: str, states: str, found: Sequence[Voice]) -> Iterator[Strip]:
    """What the person has said with their name, and what became of it."""
    if not found:
        return
    yield from made.section(made.say(title), key, need=60)
    fonts = made.fonts
    for one in found[:_MOST_LINES]:
        strips = paragraph(fonts, fonts.line(one.text[:4000]), TABLE_STRONG, 0, CONTENT_WIDTH, most=3)
        about = joined(made.say(f"{states}_{one.state}"), made.day(one.on) if one.on else "")
        strips += row(fonts, [Cell(0, [fonts.fit(about, CAPTION, CONTENT_WIDTH)], CAPTION)], CAPTION.leading)
        if one.reply:
            strips += paragraph(fonts, fonts.line(one.reply[:4000]), TABLE, 0, CONTENT_WIDTH, most=3)
        yield stack([*strips, Strip(5)])


# What is written by hand


def _notes(made: Kit) -> Iterator[Strip]:
    yield from made.section(made.say("talk_agreed"), "agreed", need=180)
    heads = [Cell(0, [made.say("talk_what")], TABLE_HEAD)]
    heads += [Cell(x, [made.say(key)], TABLE_HEAD) for x, key in zip(_AGREED, ("talk_who", "talk_until"), strict=True)]
    yield from row(made.fonts, heads, TABLE_HEAD.leading)
    for _ in range(3):
        strip = Strip(_LINE)
        edges = (0.0, *_AGREED, CONTENT_WIDTH + 12)
        for left, right in pairwise(edges):
            strip.marks.append(Mark(left, _LINE, Rule(right - left - 12, FAINT)))
        yield strip
    yield space(14)
    yield made.sub(made.say("talk_notes"))
    for _ in range(_NOTE_LINES):
        yield _written()


def _written() -> Strip:
    """A line to write on."""
    return Strip(_LINE, marks=[Mark(0, _LINE, Rule(CONTENT_WIDTH, LINE))])
