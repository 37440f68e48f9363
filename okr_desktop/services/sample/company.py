"""The company of the sample: its cycles, teams, people and what stands above the tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import cast
from unicodedata import combining, normalize

from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState, quarter_dates, quarter_of, year_dates
from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.ranks import nth
from okr_desktop.domain.strategy import Announcement, Direction, DirectionKind
from okr_desktop.services.sample.story import Item, Story

EARLY, LATE = Decimal("0.35"), Decimal("0.95")
WEEKS = 13
FIRST = "amara"


def begin(story: Story, past: int) -> None:
    """Lay out the cycles: the running one, so many before it, and the year."""
    present = _present(story.today)
    spans = [present]
    for _ in range(past):
        spans.insert(0, _before(spans[0]))
    year = quarter_of(story.today)[0]
    since = story.moment(spans[0][1] - timedelta(days=14), 7)
    for name, start, end, kind in spans:
        key = f"cycle/{name}"
        story.cycles.append(Cycle(story.name(key, since), name, start, end, kind))
    story.year = Cycle(story.name("year_cycle", since), str(year), *year_dates(year), CycleKind.YEAR)


Span = tuple[str, date, date, CycleKind]


def _present(today: date) -> Span:
    """The present quarter when it is well under way, else thirteen weeks of which eight have passed."""
    year, quarter = quarter_of(today)
    found = Cycle("", f"{year} Q{quarter}", *quarter_dates(year, quarter))
    if EARLY <= found.elapsed(today) <= LATE:
        return found.name, found.start, found.end, CycleKind.QUARTER
    return _weeks(today - timedelta(days=today.weekday(), weeks=8))


def _before(span: Span) -> Span:
    if span[3] is CycleKind.CUSTOM:
        return _weeks(span[1] - timedelta(weeks=WEEKS))
    year, quarter = quarter_of(span[1] - timedelta(days=1))
    return f"{year} Q{quarter}", *quarter_dates(year, quarter), CycleKind.QUARTER


def _weeks(start: date) -> Span:
    end = start + timedelta(weeks=WEEKS, days=-1)
    return f"{start:%b %Y} - {end:%b %Y}", start, end, CycleKind.CUSTOM


def tell_cycles(story: Story) -> None:
    """Each quarter is prepared, runs, and (but for the last) is reviewed; closing is told with the scores."""
    assert story.year is not None
    since = story.moment(story.cycles[0].start - timedelta(days=14), 8)
    story.tell(since, FIRST, "cycle.add", story.year, title=story.year.name)
    for number, cycle in enumerate(story.cycles):
        begun = story.moment(cycle.start, 6)
        prepared = since if number == 0 else story.moment(cycle.start - timedelta(days=12), 8)
        draft = replace(cycle, state=CycleState.PREPARATION, sponsor=story.ids[FIRST])
        story.tell(prepared, FIRST, "cycle.add", draft, title=cycle.name)
        story.tell(begun, FIRST, "cycle.active", replace(draft, state=CycleState.ACTIVE), title=cycle.name)
        if number + 1 < len(story.cycles):
            review = replace(draft, state=CycleState.REVIEW)
            story.tell(story.moment(cycle.end, 6), FIRST, "cycle.review", review, title=cycle.name)


def people(story: Story, teams: Sequence[Item], persons: Sequence[Item]) -> None:
    """Teams with their leads and everybody in them, as they stood when it all began."""
    since = story.moment(story.cycles[0].start - timedelta(days=14), 7)
    for place, one in enumerate(teams):
        story.name(one["key"], since + place)  # teams stand in the order of their ids where an objective names several
    for one in persons:
        story.name(one["key"], since)
    found = [_team(story, one, place) for place, one in enumerate(teams)]
    everybody = [_person(story, one) for one in persons]
    for one in everybody:
        story.names[one.name] = one.id
    story.tell(since, FIRST, "person.add", *found, *everybody, title=f"{len(everybody)}")


def _team(story: Story, item: Item, place: int) -> Team:
    lead = story.known(item.get("lead"))
    above = story.known(item.get("parent"))
    return Team(
        story.ids[item["key"]], item["name"], above, nth(place), lead=lead, cadence_days=item.get("cadence_days")
    )


def _person(story: Story, item: Item) -> Person:
    shares = cast("dict[str, str]", item["teams"])
    if isinstance(item["teams"], list):
        shares = dict.fromkeys(cast("list[str]", item["teams"]), "1")
    teams = {story.ids[key]: Decimal(share) for key, share in shares.items()}
    address = item.get("email") or f"{_plain(item['name'])}@nordlicht.example"
    return Person(story.ids[item["key"]], item["name"], address, item["role"], teams)


def _plain(name: str) -> str:
    letters = normalize("NFKD", name.replace("Đ", "D").replace("đ", "d")).casefold()
    return "".join("." if one == " " else one for one in letters if not combining(one))


def strategy(story: Story, directions: Sequence[Item], announcements: Sequence[Item]) -> None:
    """Mission, vision, themes and the year's directions, and how each quarter was announced."""
    since = story.moment(story.cycles[0].start - timedelta(days=10), 9)
    for place, item in enumerate(directions):
        kind = DirectionKind(item["kind"])
        direction = Direction(
            story.name(item["key"], since + place),
            kind,
            item["text"],
            item.get("why", ""),
            story.known(item.get("parent")),
            nth(place),
            story.year.id if story.year and kind is DirectionKind.ANNUAL else None,
            story.ids[item["owner"]],
        )
        story.tell(since + place, FIRST, "direction.add", direction, title=item["text"][:200])
    for item in announcements:
        _announce(story, item)


def _announce(story: Story, item: Item) -> None:
    quarter: int = item["quarter"]
    cycle = story.cycles[quarter]
    moment = story.moment(cycle.start, 10)
    said = Announcement(
        story.id(f"announcement/{cycle.name}", moment),
        cycle.id,
        item["text"],
        story.ids[item["author"]],
        min(cycle.start, story.today),
    )
    story.tell(moment, item["author"], "announcement.add", said, title=cycle.name)
