"""The cover strip: who, what, when, the logo, and how much is reviewed."""

from __future__ import annotations

from decimal import Decimal

from okr_desktop.reports.base.formats import NO_FIGURE
from okr_desktop.reports.base.layout import Bookmark, Cell, Mark, Strip, beside, paragraph, row, stack
from okr_desktop.reports.base.marks import Rule
from okr_desktop.reports.base.style import (
    BODY_MUTED,
    CAPTION,
    CONTENT_WIDTH,
    DISPLAY,
    FIGURE,
    LEAD,
    OVERLINE,
    Type,
)
from okr_desktop.reports.base.texts import dotted
from okr_desktop.reports.review.branding import LOGO_WIDTH, logo_of
from okr_desktop.reports.review.kit import Kit

_SHARES = (0.19, 0.21, 0.28, 0.16, 0.16)
_RULE = 2.0


def cover(kit: Kit) -> Strip:
    """Title, organisation, cycle with its exact dates, date of the data; the logo at the right."""
    data, fonts = kit.data, kit.fonts
    title = kit.title
    logo = logo_of(data.branding.logo)
    width = CONTENT_WIDTH - (LOGO_WIDTH + 20 if logo else 0)
    over = row(fonts, [Cell(0, [title], kit.accented(OVERLINE))], OVERLINE.leading, below=4)
    name = paragraph(fonts, data.organisation or title, DISPLAY, 0, width, most=2)
    # Shortened by itself, so that a long name never pushes the dates off the page.
    cycle = fonts.fit(data.cycle, LEAD, CONTENT_WIDTH / 2)
    lead = dotted((cycle, kit.period()))
    lines = [*paragraph(fonts, lead, LEAD, 0, CONTENT_WIDTH, most=2)]
    lines += paragraph(fonts, dotted(_when(kit)), BODY_MUTED, 0, CONTENT_WIDTH, most=2)
    whole = stack([*over, *name, Strip(3), *lines, Strip(11)])
    if logo:
        whole.marks.append(Mark(CONTENT_WIDTH - logo.width, logo.height, logo))
    whole.marks.append(Mark(0, whole.height, Rule(CONTENT_WIDTH, kit.accent, _RULE)))
    whole.bookmark = Bookmark("summary", title, 0)
    return whole


def _when(kit: Kit) -> list[str]:
    when = [kit.say("as_of", date=kit.formats.long_date(kit.data.as_of))]
    when.append(kit.say("elapsed", share=kit.formats.share(kit.data.elapsed)))
    if kit.data.team:
        when.append(kit.say("team", team=kit.data.team))
    return when


def counts(kit: Kit) -> Strip:
    """The sizes of what is reviewed; no score of the whole organisation."""
    columns: list[tuple[float, Strip]] = []
    x = 0.0
    for (figure, label), share in zip(sizes(kit), _SHARES, strict=True):
        columns.append((x, sized(kit, figure, label, FIGURE)))
        x += CONTENT_WIDTH * share
    return beside(columns)


def sizes(kit: Kit) -> list[tuple[str, str]]:
    """Numbers with their labels."""
    data, say, number = kit.data, kit.say, kit.formats.number
    rows = kit.rows()
    reported = sum(1 for _, one in rows if one.raw is not None)
    figures = [
        (Decimal(len(data.objectives)), "objectives"),
        (Decimal(len(rows)), "key_results"),
        (say("k_of_n", reported=reported, total=len(rows)) if rows else NO_FIGURE, "reported"),
        # A page of one team does not say that it is one.
        *([] if kit.miniature else [(Decimal(data.teams), "teams")]),
        (Decimal(data.people), "people"),
    ]
    return [(one if isinstance(one, str) else number(one), say(label)) for one, label in figures]


def sized(kit: Kit, figure: str, label: str, style: Type) -> Strip:
    """A number above its label."""
    number = row(kit.fonts, [Cell(0, [figure], style)], style.leading)
    return stack([*number, *row(kit.fonts, [Cell(0, [label], CAPTION)], CAPTION.leading)])
