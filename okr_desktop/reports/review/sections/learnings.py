"""What the quarter taught, objective by objective: reached, learned, assumed wrongly, next."""

from __future__ import annotations

from collections.abc import Iterator

from okr_desktop.reports.base.layout import Cell, Strip, carried, hold, paragraph, row, space
from okr_desktop.reports.base.style import CONTENT_WIDTH, SUBHEAD, TABLE, TABLE_MUTED
from okr_desktop.reports.review.data import Learning
from okr_desktop.reports.review.kit import Kit
from okr_desktop.reports.review.sections.followed import followed

_LABEL = 108.0
#: What one objective taught is read in one go, unless it is much.
_HELD = 130.0


def learnings(kit: Kit) -> Iterator[Strip]:
    """The section; nothing where nobody wrote down a thing."""
    found = [one for one in kit.data.learnings if any(text for _, text in _parts(one))]
    if not (found or kit.data.followed or kit.data.untaken):
        return
    yield from kit.begin("learnings", kit.say("learnings_lead"))
    for one in found:
        yield from _learning(kit, one)
    yield from followed(kit)


def _learning(kit: Kit, one: Learning) -> list[Strip]:
    title = paragraph(kit.fonts, one.title or kit.say("learning_all"), SUBHEAD, 0, CONTENT_WIDTH)
    hold(title, to_next=True)
    key = kit.keys.get(one.objective)
    if key:
        kit.lead_to(title[0], key, 0, CONTENT_WIDTH)
    strips = [space(2, keep=True)]
    for label, text in _parts(one):
        if text:
            strips += _part(kit, label, text)
    if sum(strip.height for strip in strips) <= _HELD:
        hold(strips)
    carry = kit.continued(one.title or kit.say("learning_all"))
    return [*title, *carried(strips, carry), space(4 if kit.miniature else 10)]


def _part(kit: Kit, label: str, text: str) -> list[Strip]:
    cells = [
        Cell(0, kit.fonts.wrap(kit.say(label), TABLE_MUTED, _LABEL - 10), TABLE_MUTED, width=_LABEL - 10),
        Cell(
            _LABEL, kit.fonts.wrap(text, TABLE, CONTENT_WIDTH - _LABEL - 20), TABLE, width=CONTENT_WIDTH - _LABEL - 20
        ),
    ]
    strips = row(kit.fonts, cells, TABLE.leading + 0.8, above=1.5, below=1.5)
    hold(strips)
    return strips


def _parts(one: Learning) -> list[tuple[str, str]]:
    return [
        ("learning_reached", one.reached.strip()),
        ("learning_learned", one.learned.strip()),
        ("learning_assumption", one.assumption.strip()),
        ("learning_next", one.next.strip()),
    ]
