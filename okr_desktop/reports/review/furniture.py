"""The running header and footer of the review."""

from __future__ import annotations

from okr_desktop.reports.base.pen import Run
from okr_desktop.reports.base.style import CAPTION, CAPTION_INK, CONTENT_WIDTH, MM
from okr_desktop.reports.base.texts import dotted
from okr_desktop.reports.review.kit import Kit

_HEAD = 14 * MM
_FOOT = 11.5 * MM
#: The rule below the header.
RULE_DOWN = 16.5 * MM


class Furniture:
    """The texts at the edges of each page: whose review of which days; date of the data, secrecy, page x of y."""

    def __init__(self, kit: Kit, size: tuple[float, float], pages: int) -> None:
        self._kit, self._pages = kit, pages
        self._left = (size[0] - CONTENT_WIDTH) / 2
        self._right = self._left + CONTENT_WIDTH
        self._head = size[1] - _HEAD
        data = kit.data
        self._dates = f"{kit.formats.short_date(data.start)} – {kit.formats.short_date(data.end)}"
        self._as_of = kit.say("as_of", date=kit.formats.long_date(data.as_of))
        room = CONTENT_WIDTH - kit.fonts.width(self._as_of, CAPTION) - 130
        secret = data.branding.confidential
        self._secret = kit.fonts.fit(secret, CAPTION_INK, room) if secret.strip() else ""
        self._titles = dict[str, str]()

    def runs(self, number: int, team: str = "", *, header: bool = True) -> list[Run]:
        """The texts of one page; ``team`` is named in the header so that loose sheets can be sorted."""
        page = self._kit.say("page", page=number, pages=self._pages)
        runs = [(self._left, _FOOT, CAPTION, self._as_of), self._flush_right(page, _FOOT)]
        if self._secret:
            middle = (self._left + self._right - self._kit.fonts.width(self._secret, CAPTION_INK)) / 2
            runs.append((middle, _FOOT, CAPTION_INK, self._secret))
        if not header:
            return runs
        return [(self._left, self._head, CAPTION, self._title(team)), self._flush_right(self._dates, self._head), *runs]

    def _title(self, team: str) -> str:
        """Organisation, kind of paper, cycle, team: each shortened by itself, so that none pushes out another."""
        if team not in self._titles:
            data, fit = self._kit.data, self._kit.fonts.fit
            named = [data.organisation, self._kit.title, data.cycle, team or data.team or ""]
            parts = [fit(part, CAPTION, CONTENT_WIDTH * 0.25) for part in named if part]
            self._titles[team] = fit(dotted(parts), CAPTION, CONTENT_WIDTH * 0.72)
        return self._titles[team]

    def _flush_right(self, text: str, y: float) -> Run:
        return (self._right - self._kit.fonts.width(text, CAPTION), y, CAPTION, text)
