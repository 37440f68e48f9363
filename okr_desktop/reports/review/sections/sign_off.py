"""The block in which people sign, with what identifies the paper they sign."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from okr_desktop.reports.base.formats import NO_FIGURE
from okr_desktop.reports.base.layout import Cell, Mark, Strip, paragraph, row, space, stack
from okr_desktop.reports.base.marks import Rule
from okr_desktop.reports.base.style import CAPTION, CONTENT_WIDTH, INK, STRONG, TABLE, TABLE_MUTED
from okr_desktop.reports.base.texts import ENGLISH
from okr_desktop.reports.review.charts import TickBox
from okr_desktop.reports.review.data import Signature
from okr_desktop.reports.review.kit import Kit

_BLANK = 3
#: So many sign on one page, together with what they sign.
_MOST_TOGETHER = 6
_HEADING = 60.0
_NAME, _DATE, _SIGN = (0.0, 158.0), (170.0, 238.0), (250.0, CONTENT_WIDTH)
_LINE = 34.0
_HASH = 16


def sign_off(kit: Kit) -> Iterator[Strip]:
    """The section, on one page as far as it fits: no signature stands on another page than its line."""
    if not (kit.data.objectives or kit.data.signatures):
        return
    people = kit.data.signatures or (Signature(),) * _BLANK
    blocks = [*(_signature(kit, one) for one in people), space(14), stack(_identity(kit))]
    if len(people) <= _MOST_TOGETHER:
        for block in blocks[:-1]:
            block.keep = True
    high = sum(block.height for block in blocks[: _MOST_TOGETHER + 2])
    yield from kit.begin("sign_off", kit.say("sign_off_lead"), need=_HEADING + high)
    yield from blocks


def _signature(kit: Kit, one: Signature) -> Strip:
    """Name and role, date and signature on lines of their own, and the two ways to agree."""
    fonts, say = kit.fonts, kit.say
    day = signed_on(one)
    signed = kit.formats.short_date(day) if day else ""
    name = fonts.wrap(one.name, STRONG, _NAME[1] - _NAME[0], 1) if one.name else []
    (top,) = row(
        fonts,
        [Cell(_NAME[0], name, STRONG, width=_NAME[1] - _NAME[0]), Cell(_DATE[0], [signed], TABLE)],
        STRONG.leading,
        above=_LINE - 13,
    )
    for left, right in (_NAME, _DATE, _SIGN):
        top.marks.append(Mark(left, top.height + 1.5, Rule(right - left, INK)))
    role = fonts.fit(role_of(kit, one), CAPTION, _NAME[1] - _NAME[0]) if one.role else say("sign_name")
    under = row(
        fonts,
        [
            Cell(_NAME[0], [role], CAPTION),
            Cell(_DATE[0], [say("sign_date")], CAPTION),
            Cell(_SIGN[0], [say("sign_signature")], CAPTION),
        ],
        CAPTION.leading,
        above=3.5,
    )
    parts = [top, *under, _agreed(kit, one)]
    if one.changed:
        parts += paragraph(fonts, earlier(kit, one), TABLE_MUTED, 0, CONTENT_WIDTH, most=6)
    elif one.comment.strip():
        parts += paragraph(fonts, one.comment, TABLE_MUTED, 0, CONTENT_WIDTH, most=6)
    return stack([*parts, Strip(6)])


def signed_on(one: Signature) -> date | None:
    """The day of a signature that still is one for what is printed here."""
    return None if one.changed else one.on


def role_of(kit: Kit, one: Signature) -> str:
    """The role in the words of the paper where the program gave it, else as somebody wrote it."""
    key = f"role_{one.role}"
    return kit.say(key) if key in ENGLISH else one.role


def earlier(kit: Kit, one: Signature) -> str:
    """What was signed before the plan changed, and what was said then: it is no signature for this paper."""
    when = kit.formats.long_date(one.on) if one.on else NO_FIGURE
    said = kit.say("quoted", text=one.comment.strip()) if one.comment.strip() else ""
    return kit.say("signed_changed_said" if said else "signed_changed", date=when, comment=said)


def _agreed(kit: Kit, one: Signature) -> Strip:
    """Two boxes; the one that was chosen in the program is ticked."""
    x = _SIGN[0]
    commented, signed = bool(one.comment.strip()), signed_on(one) is not None
    strip = Strip(17)
    for key, ticked in (("agreed", not commented), ("agreed_with", commented)):
        text = kit.say(key)
        strip.marks.append(Mark(x, 13.5, TickBox(signed and ticked)))
        strip.runs.append((x + 13, 12.4, TABLE, text))
        x += 13 + kit.fonts.width(text, TABLE) + 18
    return strip


def _identity(kit: Kit) -> list[Strip]:
    """What the signatures belong to: number of the report, check sum of the data, version of the program."""
    data, say, fonts = kit.data, kit.say, kit.fonts
    digits = " ".join(data.data_hash[at : at + _HASH] for at in range(0, len(data.data_hash), _HASH))
    known = (
        ("report_id", data.report_id),
        ("data_hash", digits),
        ("made_with_short", data.app_version),
    )
    said = [say(key, value=value) for key, value in known if value]
    if not said:
        return [Strip(0)]
    return [strip for text in said for strip in paragraph(fonts, text, CAPTION, 0, CONTENT_WIDTH, most=3)]
