""" "You said, we did": what people proposed beside what became of it, and what nobody has answered yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from okr_desktop.reports.base.layout import (
    Cell,
    Mark,
    Strip,
    beside,
    carried,
    hold_edges,
    lower,
    row,
    space,
    stack,
    together,
)
from okr_desktop.reports.base.marks import Rule
from okr_desktop.reports.base.style import (
    BODY,
    BODY_MUTED,
    CAPTION,
    CONTENT_WIDTH,
    FIGURE,
    LINE,
    NOTE,
    SUBHEAD,
    TABLE_HEAD,
)
from okr_desktop.reports.siblings.data_said import DONE, FATES, WAITING, WORRIES, Said, YouSaidData
from okr_desktop.reports.siblings.frame import Cancelled, Made, Part, Progress, Watch, compose
from okr_desktop.reports.siblings.kit import Kit, joined, kit

_GUTTER = 26.0
_HALF = (CONTENT_WIDTH - _GUTTER) / 2
_RIGHT = _HALF + _GUTTER
#: A longer text is shortened; the whole of it stands in the program.
_MOST = 16


def draw_you_said(
    data: YouSaidData, paper: str = "a4", progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Made:
    """The PDF; raises ReportCancelled."""
    made = kit(data.head, "you_said")
    return compose(made, [Part("", _flow(made, data))], paper, Watch(progress, cancelled))


def _flow(made: Kit, data: YouSaidData) -> Iterator[Strip]:
    yield from made.masthead(data.head.organisation, "said", data.questions[:2])
    if not data.said and not data.concerns:
        yield from made.nothing(made.say("said_empty"), made.say("said_empty_hint"))
        return
    yield space(16)
    if data.said:
        yield _counts(made, data)
        yield space(8)
    yield from made.said(made.say("said_names"), style=NOTE)
    for fate in (*FATES, *WORRIES):
        found = [one for one in (*data.said, *data.concerns) if one.fate == fate]
        if found:
            yield from _group(made, fate, found)


def _counts(made: Kit, data: YouSaidData) -> Strip:
    """How many ideas met which fate."""
    counts = Counter(one.fate for one in data.said)
    step = CONTENT_WIDTH / len(FATES)
    columns = list[tuple[float, Strip]]()
    for at, fate in enumerate(FATES):
        number = row(made.fonts, [Cell(0, [made.formats.number(Decimal(counts[fate]))], FIGURE)], FIGURE.leading)
        words = made.fonts.wrap(made.say(f"said_{fate}"), CAPTION, step - 10, 2)
        columns.append((at * step, stack([*number, *row(made.fonts, [Cell(0, words, CAPTION)], CAPTION.leading)])))
    return beside(columns)


def _group(made: Kit, fate: str, found: list[Said]) -> Iterator[Strip]:
    title = f"{made.say(f'said_{fate}')} ({made.formats.number(Decimal(len(found)))})"
    yield from made.section(title, f"said-{fate}", need=76)
    lead = made.say(f"said_lead_{fate}")
    strips = made.said(lead, style=BODY_MUTED)
    for strip in strips:
        strip.keep = True
    yield from strips
    heads = _heads(made, fate)
    yield from heads
    yield from together(carried(_entry(made, one), tuple(heads)) for one in found)


def _heads(made: Kit, fate: str) -> list[Strip]:
    heads = [Cell(0, [made.say("said_you")], TABLE_HEAD), Cell(_RIGHT, [made.say(answer_key(fate))], TABLE_HEAD)]
    strips = row(made.fonts, heads, TABLE_HEAD.leading, above=6, below=3)
    strips[0].marks.append(Mark(0, strips[0].height, Rule(CONTENT_WIDTH, LINE)))
    strips[0].keep = True
    return strips


def answer_key(fate: str) -> str:
    """What the answers are called: not every one is something that was done."""
    return "said_we_wait" if fate in WAITING else "said_we" if fate in DONE else "said_we_answer"


def _entry(made: Kit, one: Said) -> list[Strip]:
    """What was said to the left, what became of it to the right."""
    fonts = made.fonts
    said = fonts.wrap(made.say("quoted", text=fonts.line(one.text)), BODY, _HALF, _MOST)
    about = [
        one.group,
        made.day(one.on) if one.on else "",
        made.say("said_voices", n=one.voices) if one.voices > 1 else "",
    ]
    left = row(fonts, [Cell(0, said, BODY, width=_HALF)], BODY.leading)
    told = joined(*about)
    left += (
        row(fonts, [Cell(0, fonts.wrap(told, CAPTION, _HALF, 2), CAPTION, width=_HALF)], CAPTION.leading)
        if told
        else []
    )
    right = _answer(made, one)
    strips = _merged(left, right)
    hold_edges(strips)
    lower(strips[0], 7)
    strips[-1].height += 7
    strips[-1].marks.append(Mark(0, strips[-1].height, Rule(CONTENT_WIDTH, LINE)))
    return strips


def _answer(made: Kit, one: Said) -> list[Strip]:
    fonts = made.fonts
    if one.fate in WAITING:
        text = made.say("said_waits") if not one.days else made.count("said_waits_days", one.days)
        return row(fonts, [Cell(_RIGHT, fonts.wrap(text, SUBHEAD, _HALF, 3), SUBHEAD, width=_HALF)], SUBHEAD.leading)
    strips = list[Strip]()
    for title in one.into[:4]:
        strips += row(
            fonts, [Cell(_RIGHT, fonts.wrap(title, SUBHEAD, _HALF, 3), SUBHEAD, width=_HALF)], SUBHEAD.leading
        )
    if len(one.into) > 4:
        more = made.say("sheet_more", n=len(one.into) - 4)
        strips += row(fonts, [Cell(_RIGHT, [more], CAPTION)], CAPTION.leading)
    reason = one.reason or ("" if one.into else made.say(f"said_no_reason_{one.fate}"))
    voice = BODY if one.reason else BODY_MUTED
    if reason:
        strips += row(fonts, [Cell(_RIGHT, fonts.wrap(reason, voice, _HALF, _MOST), voice, width=_HALF)], voice.leading)
    return strips


def _merged(left: list[Strip], right: list[Strip]) -> list[Strip]:
    """Two columns of lines as one, line by line, so that long texts may go on over the page."""
    strips = list[Strip]()
    for at in range(max(len(left), len(right))):
        pair = [column[at] for column in (left, right) if at < len(column)]
        strips.append(beside((0.0, strip) for strip in pair))
    return strips
