"""What every part of a report needs at hand: the data, the fonts, the words and the number formats."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.reports.base.fonts import Fonts
from okr_desktop.reports.base.formats import NO_FIGURE, Formats, beyond
from okr_desktop.reports.base.layout import Bookmark, Cell, Mark, Strip, row
from okr_desktop.reports.base.marks import SHAPE, Rule, Shape
from okr_desktop.reports.base.rows import KeyResultRow, ObjectiveBlock
from okr_desktop.reports.base.style import CAPTION, CONTENT_WIDTH, INK, RULE, SECTION, Type
from okr_desktop.reports.base.texts import Words
from okr_desktop.reports.review.data import QuarterlyData

#: Room from the left edge of a status shape to its word.
SHAPE_ROOM = 10.5
_UNCOUNTED = frozenset({"draft", "cancelled", "archived"})


@dataclass(frozen=True, slots=True)
class Kit:
    """One report in the making."""

    data: QuarterlyData
    fonts: Fonts
    formats: Formats

    @property
    def say(self) -> Words:
        """The words of the report's language."""
        return self.formats.say

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

    def section(self, title: str, key: str) -> list[Strip]:
        """The heading of a section, with its entry in the outline."""
        (strip,) = row(self.fonts, [Cell(0, [self.say(title)], SECTION)], SECTION.leading, below=5)
        strip.bookmark = Bookmark(key, self.say(title), 0)
        strip.marks.append(Mark(0, strip.height - 1, Rule(CONTENT_WIDTH, INK, RULE)))
        strip.keep = True
        return [strip]


def is_left_out(block: ObjectiveBlock, one: KeyResultRow) -> bool:
    """Whether a key result counts nowhere."""
    return one.cancelled or block.cancelled or not _UNCOUNTED.isdisjoint((one.status, block.status))


def status_of(one: KeyResultRow) -> str:
    """The status to show: a cancelled key result has no other."""
    return "cancelled" if one.cancelled else one.status


def shape_mark(status: str, x: float, style: Type, down: float = 0.0) -> Mark:
    """The shape of a status, level with a line of text that begins ``down`` points below the strip's top."""
    return Mark(x, down + style.leading / 2 + SHAPE / 2, Shape(status))
