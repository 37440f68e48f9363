"""What the sample tells, action by action: moments in the past, ids that a seed makes, and chance that repeats."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import blake2b
from random import Random
from typing import Any

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.domain.plan import Record
from okr_desktop.store.telling import Told

Item = Mapping[str, Any]
HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
# Between these hours of the day people say something.
OPENS, ENDS = 6, 18
_MENTION = re.compile(r"@(\w+(?:[ -]\w+){0,2})")


class Story:
    """Collects actions; the same day and name give the same records, ids included.

    ``ids`` are the ids of what the files name, by key or title; ``cycles`` the quarters, oldest first.
    """

    def __init__(self, name: str, today: date) -> None:
        self.today = today
        self._seed = f"{name}/{today.isoformat()}"
        self._told: list[Told] = []
        self.ids: dict[str, str] = {}
        self.names: dict[str, str] = {}
        self.titles: dict[str, str] = {}
        self.objectives: set[str] = set()
        self.cycles: list[Cycle] = []
        self.year: Cycle | None = None

    # Time and chance

    def moment(self, day: date, hour: float = 9) -> int:
        """A moment in milliseconds since 1970, never later than yesterday."""
        on = min(day, self.today - timedelta(days=1))
        return int(datetime(on.year, on.month, on.day, tzinfo=UTC).timestamp() * 1000 + hour * HOUR_MS)

    def day(self, moment: int) -> date:
        """The day of a moment."""
        return datetime.fromtimestamp(moment / 1000, UTC).date()

    def born(self, id: str) -> int:
        """The moment at which something was made, as its id tells."""
        return int(id[:12], 16)

    def later(self, moment: int, hours: float) -> int | None:
        """A moment some hours after another, by day; None where that lies in the future."""
        found = moment + int(hours * HOUR_MS)
        hour = found % DAY_MS / HOUR_MS
        if hour < OPENS:
            found += int((OPENS + hour / OPENS - hour) * HOUR_MS)
        elif hour > ENDS:
            found += int((24 - hour + OPENS + (hour - ENDS) / OPENS) * HOUR_MS)
        return found if found < self.moment(self.today, 20) else None

    def chance(self, key: str) -> Random:
        """Chance that is the same each time."""
        return Random(f"{self._seed}/{key}")

    def in_cycle(self, quarter: int, week: float) -> date:
        """A day in a week (counted from 0) of a quarter."""
        return self.cycles[quarter].start + timedelta(days=int(week * 7) + 3)

    def at_share(self, quarter: int, share: float) -> date:
        """A day of a quarter, by the share of its whole length."""
        cycle = self.cycles[quarter]
        return cycle.start + timedelta(days=int((cycle.end - cycle.start).days * share))

    # Names

    def id(self, key: str, moment: int) -> str:
        """The id (UUIDv7) of what was made at a moment."""
        digits = blake2b(f"{self._seed}/{key}".encode(), digest_size=10).hexdigest()
        return f"{moment:012x}7{digits[:3]}{'89ab'[int(digits[3], 16) % 4]}{digits[4:19]}"

    def unsigned(self, key: str) -> str:
        """The id (UUIDv4) of what has no name and tells no moment."""
        digits = blake2b(f"{self._seed}/{key}".encode(), digest_size=16).hexdigest()
        return f"{digits[:12]}4{digits[13:16]}{'89ab'[int(digits[16], 16) % 4]}{digits[17:]}"

    def name(self, key: str, moment: int) -> str:
        """The id of something that the files speak of by this key."""
        self.ids[key] = self.id(key, moment)
        return self.ids[key]

    def known(self, key: str | None) -> str | None:
        """The id behind a key, None for no key."""
        return None if key is None else self.ids[key]

    def words(self, text: str) -> str:
        """A text with the people whom it mentions by their ids, as the program stores it."""
        return _MENTION.sub(self._mention, text)

    def _mention(self, found: re.Match[str]) -> str:
        said = found[1]
        while said and said not in self.names:
            said = said.rpartition(" ")[0]
        return f"@[{self.names[said]}]{found[1][len(said) :]}" if said else found[0]

    # What happened

    def tell(self, moment: int, by: str | None, code: str, *records: Record, **params: str) -> None:
        """Something that somebody (a key, None: nobody says) did at a moment."""
        self._told.append(Told(moment, self.known(by), Label(code, params), records))
        for record in records:
            match record:
                case Objective() | KeyResult() | Kpi():
                    self.titles[record.id] = record.title
                case CheckIn():
                    self.titles[record.id] = self.titles[record.subject]
                case Idea():
                    self.titles[record.id] = record.words[:200]
                case _:
                    pass

    def told(self) -> list[Told]:
        """Every action in the order of time."""
        return sorted(self._told, key=_moment)


def _moment(told: Told) -> int:
    return told.wall_ms


def monday(day: date) -> date:
    """The first day of a week, all that is told of what has no name."""
    return day - timedelta(days=day.weekday())


def pick(chance: Random, texts: Sequence[str]) -> str:
    """One of several texts."""
    return texts[chance.randrange(len(texts))]
