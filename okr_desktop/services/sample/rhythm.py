"""Check-ins of the sample week by week: some weeks are left out, some words are said, some numbers corrected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from okr_desktop.domain.metrics import Kind
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.domain.scoring import reached_weight, score
from okr_desktop.services.sample.goals import Goal, Told
from okr_desktop.services.sample.measures import Reading, reading
from okr_desktop.services.sample.story import Item, Story, pick

#: Where a number stood at the end decides what people thought of it before.
_CONFIDENCE = ((0.95, 9), (0.7, 7), (0.5, 5), (0.3, 4), (-9.0, 3))


@dataclass(frozen=True, slots=True)
class Week:
    """A check-in that is to be made: its day, the share of the time, and the week as the file counts."""

    day: date
    share: float
    number: str


def check_in(story: Story, goals: Sequence[Goal], habits: Item, voices: Item) -> None:
    """Tell the check-ins of a quarter; those of one person on one day are one action."""
    rounds: dict[tuple[date, str], list[tuple[Told, int, CheckIn]]] = {}
    for goal in goals:
        habit = habits[goal.item["teams"][0]]["regular"][goal.quarter]
        for told in goal.results:
            for week in _weeks(story, goal.quarter, told, habit):
                made = _made(story, told, week, voices)
                rounds.setdefault((week.day, told.spec.owner), []).append((told, *made))
    for (day, owner), found in rounds.items():
        _tell_round(story, day, owner, found)


def _weeks(story: Story, quarter: int, told: Told, habit: float) -> Iterator[Week]:
    """The weeks in which somebody says something: what the file speaks of, the first and the last, others by habit."""
    cycle, chance = story.cycles[quarter], story.chance(f"weeks/{told.result.id}")
    last = min(cycle.end - timedelta(days=2), story.today - timedelta(days=1 + chance.randrange(4)))
    offset = 1 + sum(map(ord, told.spec.owner)) % 4
    days = [cycle.start + timedelta(days=7 * week + offset) for week in range(13)]
    days = [day for day in days if day < last - timedelta(days=2)]
    said = {*told.spec.more.get("notes", {}), *told.spec.more.get("blockers", {})}
    said |= told.spec.more.get("corrected", {}).keys()
    length = max((last - days[0]).days, 1)
    for number, day in enumerate(days):
        if str(number + 1) in said or number == 1 or chance.random() < habit:
            yield Week(day, (day - days[0]).days / length, str(number + 1))
    rest = [one for one in sorted(said, key=int) if int(one) > len(days)]
    yield Week(last, 1.0, rest[0] if rest else "last")


def _made(story: Story, told: Told, week: Week, voices: Item) -> tuple[int, CheckIn]:
    chance = story.chance(f"check_in/{told.result.id}/{week.number}")
    found = reading(told.spec, week.share, chance)
    moment = story.moment(week.day, 7 + chance.random() * 7)
    metric, more = told.result.metric, told.spec.more
    reached = tuple(step.id for step in metric.milestones[: found.steps])
    record = CheckIn(
        story.id(f"check_in/{told.result.id}/{week.number}", moment),
        told.result.id,
        week.day,
        reached_weight(metric, reached) if metric.kind is Kind.MILESTONES else found.value,
        _confidence(told, week, chance),
        more.get("notes", {}).get(week.number) or _note(told, found, voices, chance),
        story.ids[told.spec.owner],
        reached=reached,
        next=pick(chance, voices["nexts"]) if chance.random() < 0.16 else "",
        blocker=more.get("blockers", {}).get(week.number, ""),
    )
    told.check_ins.append((moment, record))
    if week.number in more.get("corrected", {}):
        told.typed[record.id] = Decimal(more["corrected"][week.number])
    return moment, record


def _confidence(told: Told, week: Week, chance: Random) -> int:
    final = _final(told)
    first, last = told.spec.more.get("conf") or (7, next(mark for least, mark in _CONFIDENCE if final >= least))
    found = round(first + (last - first) * week.share + chance.uniform(-0.9, 0.9))
    return max(1, min(found, 10))


def _final(told: Told) -> float:
    metric = told.result.metric
    if metric.kind is Kind.MILESTONES:
        steps = [step.id for step in metric.milestones[: int(told.spec.end)]]
        return float(score(metric, Decimal(0), steps).progress or 0)
    return float(score(metric, Decimal(told.spec.end)).progress or 0)


def _note(told: Told, found: Reading, voices: Item, chance: Random) -> str:
    """What somebody writes who has nothing special to say: mostly nothing."""
    if chance.random() > 0.2 or not told.check_ins:
        return ""
    before = told.check_ins[-1][1].value
    better = found.value < before if told.spec.kind is Kind.DECREASE else found.value > before
    pool = "flats" if found.value == before else "ups" if better else "downs"
    return pick(chance, voices[pool])


def _tell_round(story: Story, day: date, owner: str, found: list[tuple[Told, int, CheckIn]]) -> None:
    moment = min(moment for _, moment, _ in found)
    first = [replace(made, value=told.typed.get(made.id, made.value)) for told, _, made in found]
    if len(found) == 1:
        story.tell(moment, owner, "check_in.add", *first, title=found[0][0].result.title)
    else:
        story.tell(moment, owner, "check_in.round", *first, count=str(len(found)))
    for told, _, made in found:
        if made.id in told.typed:
            mended = story.moment(day + timedelta(days=1), 8)
            story.tell(mended, owner, "check_in.edit", made, title=told.result.title)


def acknowledge(story: Story, goals: Sequence[Goal], habits: Item, leads: Item) -> None:
    """Leads say that they have read check-ins: about half of them, a few days later, several at once."""
    batches: dict[tuple[str, date], list[CheckIn]] = {}
    for goal in goals:
        team = goal.item["teams"][0]
        lead = leads[team]
        for told in goal.results:
            for _, made in told.check_ins[:-1]:
                chance = story.chance(f"seen/{made.id}")
                if story.ids[lead] != made.author and chance.random() < habits[team]["regular"][goal.quarter] * 0.6:
                    day = made.date + timedelta(days=14 - made.date.weekday())
                    batches.setdefault((lead, day), []).append(made)
    for (lead, day), found in batches.items():
        if day < story.today:
            seen = [replace(made, acknowledged_by=story.ids[lead]) for made in found]
            story.tell(story.moment(day, 16), lead, "check_in.acknowledge", *seen, count=str(len(seen)))
