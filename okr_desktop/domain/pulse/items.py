"""Our own pulse questions, in series that are read apart, and which of them are asked next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: What is followed over the cycles, each on its own: no number stands for all of them.
SERIES = ("satisfaction", "motivation", "clarity", "voice", "productivity")
FEWEST, USUAL = 3, 4
RECOMMEND, OWN = "recommend", "own."


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence that people agree or disagree with (1 to 5), and the series that it belongs to."""

    code: str
    series: str
    text: str


# Our own wording (CC0), from no instrument: not a validated scale, and every reader is told so.
ITEMS = (
    Item("say", "voice", "I had a real say in which goals I work on this cycle."),
    Item("moves", "clarity", "I can explain which key result my work is meant to move."),
    Item("means", "productivity", "I have the time, skills and tools to move my key results."),
    Item("help", "satisfaction", "People here help each other with key results."),
    Item("open", "voice", "I can say openly that a goal is going badly."),
    Item("feedback", "productivity", "In the last two weeks I got feedback that helped my work on goals."),
    Item("check_ins", "productivity", "Our check-ins are worth the time they take."),
    Item("energy", "motivation", "I look forward to working on our goals next cycle."),
    Item("content", "satisfaction", "All in all I am content with the way we work on our goals."),
    Item("worth", "motivation", "The goals of my team are worth an effort of mine."),
    Item("not_now", "clarity", "I know what we have decided to leave undone this cycle."),
)
BY_CODE = {item.code: item for item in ITEMS}
RECOMMEND_TEXT = "How likely is it that you would recommend working in this team to a friend?"


def series_of(code: str) -> str:
    """The series of one of our items, "" for anything else."""
    item = BY_CODE.get(code)
    return item.series if item else ""


def of_series(series: str) -> tuple[str, ...]:
    """The items of a series, in their order."""
    return tuple(item.code for item in ITEMS if item.series == series)


def rotation(asked: Sequence[Sequence[str]], count: int = USUAL) -> tuple[str, ...]:
    """The items to ask next, one of each of ``count`` series, after what earlier pulses ``asked`` (oldest first).

    The series and, within it, the item that was asked longest ago come first, so that each series returns in at
    most every second pulse. The same past gives the same items.
    """
    series = sorted(SERIES, key=lambda one: (_last(asked, of_series(one)), SERIES.index(one)))
    chosen = sorted(series[: max(FEWEST, min(count, len(SERIES)))], key=SERIES.index)
    return tuple(min(of_series(one), key=lambda code: _last(asked, (code,))) for one in chosen)


def _last(asked: Sequence[Sequence[str]], codes: Sequence[str]) -> int:
    """The last pulse that asked one of these, -1 for never."""
    return max((at for at, items in enumerate(asked) if not set(codes).isdisjoint(items)), default=-1)


def own_code(position: int) -> str:
    """How the answers name the question written for a pulse at a position, counted from 1."""
    return f"{OWN}{position}"
