"""What every part of a report needs at hand: the data, the fonts, the words and the number formats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from okr_desktop.reports.base.fonts import Fonts
from okr_desktop.reports.base.formats import NO_FIGURE, Formats, beyond
from okr_desktop.reports.base.layout import Bookmark, Cell, Mark, Strip, hold, paragraph, row, space
from okr_desktop.reports.base.marks import SHAPE, Area, Rule, Shape
from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock
from okr_desktop.reports.base.style import (
    ACCENT,
    BODY_MUTED,
    CAPTION,
    CONTENT_WIDTH,
    HAIR,
    INK,
    LINE,
    RULE,
    SECTION,
    SUBHEAD,
    Colour,
    Type,
)
from okr_desktop.reports.base.texts import Words
from okr_desktop.reports.review.data import QuarterlyData

#: Room from the left edge of a status shape to its word.
SHAPE_ROOM = 10.5
_BEFORE_SECTION = 30.0
_BEFORE_PART = 10.0
_UNCOUNTED = frozenset({"draft", "cancelled", "archived"})
#: Parts of the review that stand alone have names of their own.
_TITLES: dict[tuple[str, ...], str] = {("executive",): "title_one_page", ("teams",): "team_pages"}


@dataclass(frozen=True, slots=True)
class Kit:
    """One report in the making.

    ``keys`` lead from an objective, by its id, to the bookmark of its details, where these are printed. ``pages`` is
    known only to the first pages, which are set last: on which page each bookmark stands. ``letters`` are of the
    appendices that are printed. ``miniature`` is for team pages: small headings, which stand in no outline.
    """

    data: QuarterlyData
    fonts: Fonts
    formats: Formats
    accent: Colour = ACCENT
    keys: Mapping[str, str] = field(default_factory=dict[str, str])
    team_keys: Mapping[str, str] = field(default_factory=dict[str, str])
    pages: Mapping[str, int] = field(default_factory=dict[str, int])
    letters: Mapping[str, str] = field(default_factory=dict[str, str])
    miniature: bool = False

    @property
    def say(self) -> Words:
        """The words of the report's language."""
        return self.formats.say

    @property
    def title(self) -> str:
        """What the paper calls itself."""
        return self.say(_TITLES.get(self.data.sections, "title"))

    @property
    def one_page(self) -> bool:
        """Whether the executive page is all that is wanted."""
        return self.data.sections == ("executive",)

    def of_team(self, data: QuarterlyData) -> Kit:
        """The same for the pages of one team."""
        return replace(self, data=data, miniature=True)

    def accented(self, style: Type) -> Type:
        """A voice in the accent of the organisation."""
        return replace(style, colour=self.accent)

    def period(self) -> str:
        """The exact dates."""
        return self.formats.period(self.data.start, self.data.end)

    def rows(self) -> list[tuple[ObjectiveBlock, KeyResultRow]]:
        """All key results that count, each with its objective: cancelled ones and drafts are left out."""
        return [
            (block, one) for block in self.data.objectives for one in block.key_results if not is_left_out(block, one)
        ]

    def objective_share(self, block: ObjectiveBlock) -> str:
        """The share of an objective; overshoot shown, "–" without data or when cancelled."""
        if block.cancelled:
            return NO_FIGURE
        return self.formats.share(block.raw if beyond(block.raw) else block.progress)

    def status_line(self, status: str, style: Type, x: float) -> Strip:
        """Shape and word of a status on a line of its own."""
        strip = row(self.fonts, [Cell(x + SHAPE_ROOM, [self.say(status)], style)], style.leading)[0]
        strip.marks.append(shape_mark(status, x, style))
        return strip

    def continued(self, title: str) -> tuple[Strip, ...]:
        """What stands above the rest of an objective that began on an earlier page."""
        more = f" ({self.say('continued')})"
        room = CONTENT_WIDTH - self.fonts.width(more, CAPTION)
        text = self.fonts.fit(title, CAPTION, room) + more
        return (*row(self.fonts, [Cell(0, [text], CAPTION)], CAPTION.leading, above=4, below=3),)

    def section(self, title: str, key: str, need: float = 0.0) -> list[Strip]:
        """The heading of a section, with its entry in the outline."""
        text = self.say(title)
        if key in self.letters:
            text = self.say("appendix", letter=self.letters[key], title=text)
        (strip,) = row(self.fonts, [Cell(0, [text], SECTION)], SECTION.leading, below=5)
        strip.bookmark = Bookmark(key, text, 0)
        strip.marks.append(Mark(0, strip.height - 1, Rule(CONTENT_WIDTH, INK, RULE)))
        strip.keep = True
        strip.need = need
        return [strip]

    def heading(self, text: str, width: float = CONTENT_WIDTH) -> Strip:
        """The heading of a part above a light rule."""
        (strip,) = row(self.fonts, [Cell(0, [text], SUBHEAD)], SUBHEAD.leading, below=3)
        strip.marks.append(Mark(0, strip.height, Rule(width, LINE, HAIR)))
        strip.keep = True
        return strip

    def begin(self, key: str, lead: str = "", need: float = 150.0, title: str = "") -> list[Strip]:
        """How a section begins, on a page with ``need`` points left: heading, and what it shows in a sentence.

        ``title`` is the key of its heading where that is not the one of the section.
        """
        if self.miniature:
            return [space(_BEFORE_PART), self.heading(self.say(title or key)), space(3, keep=True)]
        strips = [space(_BEFORE_SECTION), *self.section(title or key, key, need), space(5, keep=True)]
        if lead:
            words = paragraph(self.fonts, lead, BODY_MUTED, 0, CONTENT_WIDTH)
            hold(words, to_next=True)
            strips += [*words, space(8, keep=True)]
        return strips

    def lead_to(self, strip: Strip, key: str | None, x: float, width: float) -> None:
        """Makes a part of a strip lead to a bookmark, if there is one."""
        if key:
            strip.marks.append(Mark(x, strip.height, Area(key, width, strip.height)))


def is_left_out(block: ObjectiveBlock, one: KeyResultRow) -> bool:
    """Whether a key result counts nowhere."""
    return one.cancelled or block.cancelled or not _UNCOUNTED.isdisjoint((one.status, block.status))


def shared_teams(block: ObjectiveBlock, formats: Formats) -> list[str]:
    """The teams of an objective, each with its share where somebody has said how they share it."""
    if len(block.shares) != len(block.teams):
        return list(block.teams)
    return [f"{team} {formats.share(share)}" for team, share in zip(block.teams, block.shares, strict=True)]


def status_of(one: KeyResultRow) -> str:
    """The status to show: a cancelled key result has no other."""
    return "cancelled" if one.cancelled else one.status


def shape_mark(status: str, x: float, style: Type, down: float = 0.0) -> Mark:
    """The shape of a status, level with a line of text that begins ``down`` points below the strip's top."""
    return Mark(x, down + style.leading / 2 + SHAPE / 2, Shape(status))


def objective_key(index: int) -> str:
    """The bookmark of an objective's block, by its place in the tree: the same for the same data."""
    return f"objective-{index + 1}"
