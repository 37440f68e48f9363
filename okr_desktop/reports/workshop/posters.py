"""Posters: the agenda with the promise of the mode, the question, and how to join."""

from __future__ import annotations

from collections.abc import Sequence

from okr_desktop.domain.workshop.agenda import Break, Slot, plan, total
from okr_desktop.domain.workshop.codes import wifi_text
from okr_desktop.reports.base.layout import Cell, Mark, Strip, beside, lower, row, stack
from okr_desktop.reports.base.marks import Rule, Upright
from okr_desktop.reports.base.pen import Pen
from okr_desktop.reports.base.style import ACCENT, INK, MM, MUTED, Type
from okr_desktop.reports.workshop.data import Join, Paper
from okr_desktop.reports.workshop.drawings import Field, QrCode, qr_rows
from okr_desktop.reports.workshop.kit import Book, book
from okr_desktop.reports.workshop.pages import SIZES, across, heavy, largest, lines, put, scaled, sheets

_EDGE = 17 * MM
#: Voices on A3; other sizes of paper take them in proportion.
_OVER = Type("semibold", 15, 21, ACCENT)
_QUESTION = Type("semibold", 42, 50)
_WHEN = Type("regular", 15, 21, MUTED)
_NAME = Type("semibold", 19, 24)
_BREAK = Type("regular", 17, 22, MUTED)
_POINT = Type("regular", 14, 19, MUTED)
_MINUTES = Type("semibold", 17, 24)
_CLOCK = Type("regular", 13, 24, MUTED)
_PROMISE = Type("regular", 15, 21)
_GIANT = Type("semibold", 128, 146)
_JOIN = Type("semibold", 34, 41)
_STEP = Type("semibold", 17, 22)
_LABEL = Type("regular", 11, 15, MUTED)
_VALUE = Type("semibold", 19, 24)
_CODE = Type("semibold", 46, 54)
_A3 = 297 * MM
_TIMES, _LENGTH = 62.0, 74.0
_LARGEST, _READABLE = 1.35, 0.7


# Agenda


def agenda_poster(paper: Paper, size: str = "a3") -> bytes:
    """The steps with their minutes and what is done in each; the promise of the mode at the foot."""
    made, page = book(paper), SIZES[size]

    def draw(pen: Pen) -> None:
        _agenda(pen, made, page)

    return sheets(made, page, "agenda_poster", [draw])


def _agenda(pen: Pen, made: Book, page: tuple[float, float]) -> None:
    k = page[0] / _A3
    edge = _EDGE * k
    width = page[0] - 2 * edge
    head, foot = _agenda_head(made, width, k), _promise(made, width, k)
    put(pen, head, edge, page[1] - edge)
    put(pen, foot, edge, edge + foot.height)
    room = page[1] - 2 * edge - head.height - foot.height - 26 * k
    put(pen, _fitted(made, width, room, k), edge, page[1] - edge - head.height - 12 * k)


def _agenda_head(made: Book, width: float, k: float) -> Strip:
    agenda, setup = made.live.setup.agenda, made.live.setup
    over = [made.say("agenda_poster"), made.paper.agenda_name]
    over.append(made.say("minutes", n=made.rounded(total(agenda))) if agenda else "")
    top, question = scaled(_OVER, k), scaled(_QUESTION, k)
    voice = largest(made.fonts, made.question, question, width, 4 * question.leading, 16 * k)
    when = [made.formats.long_date(setup.held) if setup.held else "", setup.place]
    strips = lines(made.fonts, "  ·  ".join(part for part in over if part), top, width, 1)
    strips += [Strip(4 * k), *lines(made.fonts, made.question, voice, width, 6)]
    if any(when):
        strips += lines(made.fonts, "  ·  ".join(part for part in when if part), scaled(_WHEN, k), width, 1)
    return stack(strips)


def _promise(made: Book, width: float, k: float) -> Strip:
    """The sentence that everybody sees before the first idea, as the phone has it."""
    voice = scaled(_PROMISE, k)
    text = made.say(f"promise_{made.live.setup.mode.value}")
    whole = stack(lines(made.fonts, text, voice, width - 16 * k, x=16 * k))
    whole.marks.append(Mark(1.5 * k, whole.height, Upright(whole.height, ACCENT, 2.4 * k)))
    return whole


def _fitted(made: Book, width: float, room: float, k: float) -> Strip:
    """All steps as large as they fit; where what is done in each would be too small to read, their names alone."""
    agenda = made.live.setup.agenda
    if agenda is None or not agenda.steps:
        return stack(lines(made.fonts, made.say("agenda_empty"), scaled(_POINT, k), width))
    slots, factor = plan(agenda), _LARGEST
    while factor >= _READABLE:
        steps = _slots(made, slots, width, k * factor, points=True)
        if steps.height <= room:
            return steps
        factor -= 0.05
    factor = _LARGEST
    steps = _slots(made, slots, width, k * factor, points=False)
    while steps.height > room:
        factor *= 0.95
        steps = _slots(made, slots, width, k * factor, points=False)
    return steps


def _slots(made: Book, slots: Sequence[Slot], width: float, k: float, *, points: bool) -> Strip:
    return stack([strip for slot in slots for strip in _slot(made, slot, width, k, points=points)])


def _slot(made: Book, slot: Slot, width: float, k: float, *, points: bool) -> list[Strip]:
    fonts, resting = made.fonts, isinstance(slot.step, Break)
    id = "break" if isinstance(slot.step, Break) else slot.step.id
    x = (_TIMES + _LENGTH) * k
    name, point = scaled(_BREAK if resting else _NAME, k), scaled(_POINT, k)
    clock, minutes = scaled(_CLOCK, k), scaled(_MINUTES, k)
    length = made.say("minutes", n=made.rounded(slot.ends - slot.begins)) if slot.ends > slot.begins else ""
    cells = [
        Cell(0, [_clock(slot.begins)], clock),
        Cell(_TIMES * k, [length], minutes),
        Cell(x, fonts.wrap(made.block_name(id), name, width - x, 2), name),
    ]
    strips = row(fonts, cells, max(name.leading, clock.leading))
    words = made.paper.blocks.get(id)
    if points and words and words.poster and not resting:
        strips += lines(fonts, "  ·  ".join(words.poster), point, width - x, 2, x)
    lower(strips[0], 5 * k)
    strips[-1].height += 6 * k
    strips[0].marks.append(Mark(0, 0, Rule(width, INK if slot.begins == 0 else MUTED, 0.6)))
    if resting:
        whole = stack(strips)
        whole.marks.insert(0, Mark(0, whole.height, Field(width, whole.height)))
        return [whole]
    return strips


def _clock(minutes: float) -> str:
    hours, rest = divmod(round(minutes), 60)
    return f"{hours}:{rest:02}"


# Question


def question_poster(paper: Paper, size: str = "a3") -> bytes:
    """The question, as large as the sheet allows, across."""
    made, page = book(paper), across(size)

    def draw(pen: Pen) -> None:
        _question(pen, made, page)

    return sheets(made, page, "our_question", [draw])


def _question(pen: Pen, made: Book, page: tuple[float, float]) -> None:
    k = page[1] / _A3
    edge = _EDGE * 1.3 * k
    width, height = page[0] - 2 * edge, page[1] - 2 * edge
    over = stack(lines(made.fonts, made.say("our_question"), scaled(_OVER, 1.4 * k), width))
    put(pen, over, edge, page[1] - edge)
    heavy(pen, edge, page[1] - edge - over.height - 8 * k, width)
    room = height - over.height - 60 * k
    voice = largest(made.fonts, made.question, scaled(_GIANT, k), width, room, 14 * k)
    most = max(1, int(room / voice.leading))
    text = stack(lines(made.fonts, made.question, voice, width, most))
    put(pen, text, edge, edge + 30 * k + room / 2 + text.height / 2)


# Joining


def join_poster(paper: Paper, join: Join, size: str = "a3") -> bytes:
    """The codes of the Wi-Fi and of the page, and the address and code to type; OkrError ``qr.too_long``.

    Without an address, before the door is open, there are lines to write it on.
    """
    made, page = book(paper), SIZES[size]

    def draw(pen: Pen) -> None:
        _join(pen, made, join, page)

    return sheets(made, page, "join_title", [draw])


def _join(pen: Pen, made: Book, join: Join, page: tuple[float, float]) -> None:
    k = page[0] / _A3
    edge = _EDGE * k
    width = page[0] - 2 * edge
    head = stack(
        [
            *lines(made.fonts, made.say("join_title"), scaled(_JOIN, 1.3 * k), width, 2),
            *lines(made.fonts, made.question, scaled(_WHEN, 1.2 * k), width, 2),
        ]
    )
    foot = _join_foot(made, width, k)
    put(pen, head, edge, page[1] - edge)
    heavy(pen, edge, page[1] - edge - head.height - 10 * k, width)
    put(pen, foot, edge, edge + foot.height)
    blocks = [_codes(made, join, width, k), _typed(made, join, width, k)]
    top, bottom = page[1] - edge - head.height - 10 * k, edge + foot.height
    gap = max(12 * k, (top - bottom - sum(block.height for block in blocks)) / 3)
    for block in blocks:
        put(pen, block, edge, top - gap)
        top -= gap + block.height


def _codes(made: Book, join: Join, width: float, k: float) -> Strip:
    """The code of the Wi-Fi, when one is known, and that of the page."""
    gutter = 70 * k
    half = (width - gutter) / 2
    if not join.url:
        later = stack(lines(made.fonts, made.say("join_later"), scaled(_STEP, 1.25 * k), half))
        known = made.live.setup.wifi.ssid
        return beside([(0, _wifi(made, half, k)), (half + gutter, later)]) if known else later
    if made.live.setup.wifi.ssid:
        return beside([(0, _wifi(made, half, k)), (half + gutter, _scan(made, join, half, k, "join_scan"))])
    side = width * 0.62
    return beside([((width - side) / 2, _scan(made, join, side, k, "join_scan_only"))])


def _square(text: str, side: float) -> Strip:
    """A code with free room above and below it; to its sides the edge and the gutter are wider than that."""
    quiet = 4 * side / len(qr_rows(text))
    return Strip(side + 2 * quiet, marks=[Mark(0, quiet + side, QrCode(text, side))])


def _wifi(made: Book, side: float, k: float) -> Strip:
    wifi, fonts, say = made.live.setup.wifi, made.fonts, made.say
    strips = lines(fonts, say("join_wifi"), scaled(_STEP, 1.25 * k), side, 2)
    strips.append(_square(wifi_text(wifi.ssid, wifi.password, wifi.kind), side))
    strips += _value(made, say("join_wifi_name"), wifi.ssid, side, k)
    secured = wifi.kind.casefold() != "nopass" and wifi.password
    return stack([*strips, *_value(made, say("join_wifi_password"), secured or say("join_wifi_open"), side, k)])


def _scan(made: Book, join: Join, side: float, k: float, title: str) -> Strip:
    head = lines(made.fonts, made.say(title), scaled(_STEP, 1.25 * k), side, 2)
    return stack([*head, _square(join.url, side)])


def _typed(made: Book, join: Join, width: float, k: float) -> Strip:
    """The address and the code, for those who type."""
    fonts, say, code = made.fonts, made.say, scaled(_CODE, 1.2 * k)
    half = (width + 70 * k) / 2
    voice = largest(fonts, join.short, code, half - 30 * k, code.leading, 12 * k)
    strips = [*lines(fonts, say("join_type"), scaled(_STEP, 1.1 * k), width), Strip(8 * k)]
    labels = [Cell(0, [say("join_address")], scaled(_LABEL, 1.2 * k))]
    labels.append(Cell(half, [say("join_code")], scaled(_LABEL, 1.2 * k)))
    strips += row(fonts, labels, _LABEL.leading * 1.2 * k)
    cells = [
        Cell(0, fonts.wrap(join.short, voice, half - 30 * k, 1), voice),
        Cell(half, fonts.wrap(join.code, voice, width - half, 1), voice),
    ]
    whole = stack([*strips, *row(fonts, cells, code.leading)])
    if not join.url:
        whole.marks.append(Mark(0, whole.height, Rule(half - 30 * k, INK)))
        whole.marks.append(Mark(half, whole.height, Rule(width - half, INK)))
    lower(whole, 12 * k)
    whole.marks.append(Mark(0, 0, Rule(width, INK, 0.8)))
    return whole


def _value(made: Book, label: str, value: str, width: float, k: float) -> list[Strip]:
    caption = lines(made.fonts, label, scaled(_LABEL, 1.2 * k), width, 1)
    return [*caption, *lines(made.fonts, value, scaled(_VALUE, 1.2 * k), width, 2)]


def _join_foot(made: Book, width: float, k: float) -> Strip:
    note = scaled(_PROMISE, k)
    told = [made.say("join_stay"), made.say("join_paper")]
    return stack([strip for text in told for strip in (*lines(made.fonts, text, note, width), Strip(4 * k))])
