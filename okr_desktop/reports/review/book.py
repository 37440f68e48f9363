"""All pages of the review in their order, before any is drawn: so each knows where the others stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from okr_desktop.reports.base.fonts import load_fonts
from okr_desktop.reports.base.formats import Formats
from okr_desktop.reports.base.layout import Bookmark, Placed, Strip, paginate
from okr_desktop.reports.base.style import BOTTOM, FIRST_TOP, TOP, accent_of
from okr_desktop.reports.review.appendix.definitions import definitions
from okr_desktop.reports.review.appendix.log import log
from okr_desktop.reports.review.appendix.quality import quality
from okr_desktop.reports.review.data import QuarterlyData
from okr_desktop.reports.review.front.contents import contents
from okr_desktop.reports.review.front.page import Executive, executive
from okr_desktop.reports.review.kit import Kit, is_left_out, objective_key
from okr_desktop.reports.review.sections.at_risk import at_risk
from okr_desktop.reports.review.sections.confidence import confidence
from okr_desktop.reports.review.sections.details import details
from okr_desktop.reports.review.sections.distribution import distribution
from okr_desktop.reports.review.sections.engagement import engagement
from okr_desktop.reports.review.sections.kpis import kpis
from okr_desktop.reports.review.sections.learnings import learnings
from okr_desktop.reports.review.sections.next_quarter import next_quarter
from okr_desktop.reports.review.sections.pace import pace
from okr_desktop.reports.review.sections.results_table import results
from okr_desktop.reports.review.sections.sign_off import sign_off
from okr_desktop.reports.review.sections.strategy import strategy
from okr_desktop.reports.review.sections.teams import team_pages
from okr_desktop.reports.review.sections.teamwork import teamwork
from okr_desktop.reports.review.sections.voices import voices

#: A shorter review needs no contents page.
_MOST_WITHOUT_CONTENTS = 8
_TOLD_EVERY = 100
_OUTLINE_TITLE = 120

#: Told now and then how much is done, 0..1; stops the work by raising.
Watch = Callable[[float], None]
Section = Callable[[Kit], Iterator[Strip]]


@dataclass(frozen=True, slots=True)
class Page:
    """One page: what stands where, the team it belongs to, and whether it is the executive page."""

    placed: list[Placed]
    team: str = ""
    first: bool = False


def make_kit(data: QuarterlyData) -> Kit:
    """What the parts need, with the bookmarks that links may lead to."""
    kit = Kit(data, load_fonts(), Formats(data.language), accent_of(data.branding.accent))
    keys: dict[str, str] = {}
    if "details" in data.sections:
        for index, block in enumerate(data.objectives):
            keys.setdefault(block.id, objective_key(index))
    teams = {page.team or "": team_key(index) for index, page in enumerate(data.team_pages)}
    letters = dict(zip(_appendices(data), "ABC", strict=False))
    return replace(kit, keys=keys, team_keys=teams if "teams" in data.sections else {}, letters=letters)


def team_key(index: int) -> str:
    """The bookmark of a team's pages."""
    return f"team-{index + 1}"


def _appendices(data: QuarterlyData) -> list[str]:
    """Those that will be printed, in their order."""
    counted = any(not is_left_out(block, one) for block in data.objectives for one in block.key_results)
    there = {
        "log": bool(data.log),
        "definitions": bool(data.objectives or data.kpis),
        "quality": bool(data.findings or counted),
    }
    return [key for key, some in there.items() if some and key in data.sections]


def book(data: QuarterlyData, size: tuple[float, float], watch: Watch) -> tuple[Kit, list[Page]]:
    """Every page of the review on paper of this size."""
    kit = make_kit(data)
    room, height = size[1] - FIRST_TOP - BOTTOM, size[1] - TOP - BOTTOM
    front = executive(kit, room) if "executive" in data.sections else None
    body = list(_body(kit, front, height, watch))
    front = front or (None if body else executive(kit, room))
    lead = _contents(kit, body, height, 1 if front else 0)
    pages = [*lead, *body]
    if front is None:
        return kit, pages
    # Set again, now that it is known where everything stands; what it shows does not depend on the numbers.
    known = replace(kit, pages=page_numbers(pages, 1))
    placed = next(paginate(executive(known, room).strips, room))
    return kit, [Page(placed, first=True), *pages]


def _body(kit: Kit, front: Executive | None, height: float, watch: Watch) -> Iterator[Page]:
    """Everything behind the first pages: each chapter begins on a new page."""
    counted = _Counted(kit.data, watch)
    for flow, team in _chapters(kit, front, height):
        for placed in paginate(counted(flow), height):
            yield Page(placed, team)


def _chapters(kit: Kit, front: Executive | None, height: float) -> Iterator[tuple[Iterable[Strip], str]]:
    """What is set one after the other, each with the team whose pages it is."""
    teams = kit.data.team_pages if "teams" in kit.data.sections else ()
    yield _main(kit, front), ""
    for index, page in enumerate(teams):
        name = page.team or kit.say("no_team")
        yield _team(kit, page, index, name, height), name
    yield chain.from_iterable(section(kit) for key, section in _APPENDICES if key in kit.data.sections), ""


def _main(kit: Kit, front: Executive | None) -> Iterator[Strip]:
    """The sections about everybody; what the executive page had no room for is never lost."""
    wanted = kit.data.sections
    for key, section in _MAIN:
        if key in wanted:
            yield from section(kit)
    cut = (front.decisions, front.highlights) if front and not kit.one_page else ((), ())
    yield from next_quarter(kit, *cut, steps="next" in wanted)
    if "sign_off" in wanted:
        yield from sign_off(kit)


def _team(kit: Kit, page: QuarterlyData, index: int, name: str, height: float) -> Iterator[Strip]:
    if index == 0:
        # An entry that holds the teams together, on the page of the first.
        yield Strip(0.0, keep=True, bookmark=Bookmark("teams", kit.say("team_pages"), 0))
    title = kit.fonts.line(name[: _OUTLINE_TITLE * 4])[:_OUTLINE_TITLE]
    yield from team_pages(kit, page, Bookmark(team_key(index), title, 1), height)


def _contents(kit: Kit, body: list[Page], height: float, before: int) -> list[Page]:
    """The contents of a long review, none for a short one; ``before`` pages stand in front of them."""
    if before + len(body) <= _MOST_WITHOUT_CONTENTS:
        return []
    teams = set(kit.team_keys.values())
    marks = [one.strip.bookmark for page in body for one in page.placed if one.strip.bookmark]
    entries = [mark for mark in marks if mark.level == 0 or mark.key in teams]
    blank = list(paginate(contents(kit, entries, {}), height))
    numbers = page_numbers(body, before + len(blank))
    return [Page(placed) for placed in paginate(contents(kit, entries, numbers), height)]


def page_numbers(body: list[Page], before: int) -> dict[str, int]:
    """On which page each bookmark stands, when ``before`` pages come first."""
    return {
        one.strip.bookmark.key: number
        for number, page in enumerate(body, start=before + 1)
        for one in page.placed
        if one.strip.bookmark
    }


_MAIN: tuple[tuple[str, Section], ...] = (
    ("strategy", strategy),
    ("distribution", distribution),
    ("pace", pace),
    ("confidence", confidence),
    ("at_risk", at_risk),
    ("teamwork", teamwork),
    ("kpis", kpis),
    ("results", results),
    ("details", details),
    ("learnings", learnings),
    ("voices", voices),
    ("engagement", engagement),
)
_APPENDICES: tuple[tuple[str, Section], ...] = (
    ("log", log),
    ("definitions", definitions),
    ("quality", quality),
)


class _Counted:
    """Tells how far the setting is, while strips go by: ever nearer to the end, as nobody knows how many will come."""

    def __init__(self, data: QuarterlyData, watch: Watch) -> None:
        rows = sum(8 + 10 * len(block.key_results) for block in data.objectives)
        self._expected = 100 + rows + 3 * len(data.log)
        self._watch, self._seen = watch, 0

    def __call__(self, flow: Iterable[Strip]) -> Iterator[Strip]:
        for strip in flow:
            if self._seen % _TOLD_EVERY == 0:
                self._watch(self._seen / (self._seen + self._expected))
            self._seen += 1
            yield strip
