"""What every sibling paper is made with: its words, its head, and small strips that several of them use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from okr_desktop.reports.base.fonts import Fonts, isolated, load_fonts
from okr_desktop.reports.base.formats import NO_FIGURE, Formats
from okr_desktop.reports.base.layout import Bookmark, Cell, Mark, Strip, paragraph, row, space
from okr_desktop.reports.base.marks import SHAPE, Rule, Shape
from okr_desktop.reports.base.style import (
    BODY,
    BODY_MUTED,
    CONTENT_WIDTH,
    DISPLAY,
    HAIR,
    HEADING,
    INK,
    LEAD,
    LINE,
    OVERLINE,
    RULE,
    SUBHEAD,
    Colour,
    Type,
    accent_of,
)
from okr_desktop.reports.base.texts import Words
from okr_desktop.reports.siblings.head import Head
from okr_desktop.reports.siblings.texts import words

#: Room from the left edge of a status shape to its word.
SHAPE_ROOM = 10.5


def joined(*parts: str) -> str:
    """What there is of several texts, on one line with dots between; none pulls the others into its direction."""
    return "  ·  ".join(isolated(part) for part in parts if part)


@dataclass(frozen=True, slots=True)
class Kit:
    """One paper in the making; ``kind`` is the key of its name in the table of words."""

    head: Head
    kind: str
    fonts: Fonts
    formats: Formats
    say: Words

    @property
    def accent(self) -> Colour:
        """The colour of the organisation."""
        return accent_of(self.head.accent)

    def period(self) -> str:
        """The exact dates of the cycle, "" without one."""
        start, end = self.head.start, self.head.end
        return self.formats.period(start, end) if start and end else ""

    def day(self, day: date | None) -> str:
        """A date in short form, a dash without one."""
        return self.formats.short_date(day) if day else NO_FIGURE

    def count(self, key: str, n: int, **params: object) -> str:
        """A sentence about a number of things, in the singular or the plural."""
        return self.say(f"{key}_one" if n == 1 else key, n=self.formats.number(Decimal(n)), **params)

    def masthead(
        self, title: str, key: str, details: Sequence[str] = (), leads: Sequence[str] | None = None
    ) -> list[Strip]:
        """The name of the paper, a large title, the period (or ``leads``) and what else is known, above a rule."""
        head, fonts = self.head, self.fonts
        over = replace(OVERLINE, colour=self.accent)
        parts = [self.say(self.kind), head.organisation if title != head.organisation else ""]
        named = fonts.fit(joined(*parts), over, CONTENT_WIDTH)
        strips = row(fonts, [Cell(0, [named], over)], over.leading, below=4)
        strips[0].bookmark = Bookmark(key, fonts.line(title) or self.say(self.kind), 0)
        strips += paragraph(fonts, title or self.say(self.kind), DISPLAY, 0, CONTENT_WIDTH, most=2)
        strips.append(Strip(3))
        when = joined(head.cycle, self.period())
        for lead in (when,) if leads is None else leads:
            strips += paragraph(fonts, lead, LEAD, 0, CONTENT_WIDTH, most=2) if lead else []
        rest = joined(self.say("as_of", date=self.formats.long_date(head.as_of)), *details)
        strips += paragraph(fonts, rest, BODY_MUTED, 0, CONTENT_WIDTH, most=2)
        return [*strips, self.rule(12, INK, RULE)]

    def rule(self, above: float, colour: Colour = LINE, weight: float = HAIR, width: float = CONTENT_WIDTH) -> Strip:
        """A line across the page below some room."""
        return Strip(above, marks=[Mark(0, above, Rule(width, colour, weight))])

    def section(self, title: str, key: str, level: int = 1, need: float = 90) -> list[Strip]:
        """The heading of a part with its entry in the outline; what follows stays with it."""
        (strip,) = row(self.fonts, [Cell(0, [self.fonts.fit(title, HEADING, CONTENT_WIDTH)], HEADING)], HEADING.leading)
        strip.height += 4
        strip.bookmark = Bookmark(key, self.fonts.line(title), level)
        strip.marks.append(Mark(0, strip.height, Rule(CONTENT_WIDTH, INK, RULE)))
        strip.keep, strip.need = True, need
        return [space(20), strip, space(7, keep=True)]

    def sub(self, title: str, width: float = CONTENT_WIDTH) -> Strip:
        """A small heading above a hairline."""
        (strip,) = row(self.fonts, [Cell(0, [self.fonts.fit(title, SUBHEAD, width)], SUBHEAD)], SUBHEAD.leading, 0, 3)
        strip.marks.append(Mark(0, strip.height, Rule(width, LINE, HAIR)))
        strip.keep = True
        return strip

    def nothing(self, title: str, hint: str) -> list[Strip]:
        """What stands on a paper that has nothing to show, and what to do about it."""
        words = paragraph(self.fonts, title, LEAD, 0, CONTENT_WIDTH)
        return [Strip(44), *words, Strip(4), *paragraph(self.fonts, hint, BODY_MUTED, 0, CONTENT_WIDTH * 0.8)]

    def said(self, text: str, x: float = 0.0, width: float = CONTENT_WIDTH, style: Type = BODY) -> list[Strip]:
        """A paragraph."""
        return paragraph(self.fonts, text, style, x, width)


def kit(head: Head, kind: str) -> Kit:
    """The kit of a paper."""
    formats = Formats(head.language)
    return Kit(head, kind, load_fonts(), formats, words(formats.language))


def shape_at(status: str, x: float, style: Type, down: float = 0.0) -> Mark:
    """The shape of a status, level with a line of text that begins ``down`` points below the strip's top."""
    return Mark(x, down + style.leading / 2 + SHAPE / 2, Shape(status))
