"""The pulses of the sample: answers that nobody's name hangs on, and what the closed ones say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random

from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.pulse.groups import group_for, invited, reporting
from okr_desktop.domain.pulse.items import RECOMMEND, own_code
from okr_desktop.domain.pulse.records import Pulse, PulseAnswer, PulseResult, PulseState
from okr_desktop.domain.pulse.tally import tally
from okr_desktop.services.engagement.measuring.pulses import result_id
from okr_desktop.services.sample.story import Item, Story, monday

ASKER, DAYS = "hanna", 13


def ask(story: Story, content: Item, habits: Item, people: Mapping[str, Person], teams: Mapping[str, Team]) -> None:
    """Tell each pulse: opened, answered, and (but for the one that runs) closed with its figures."""
    asked = invited(people, teams)
    for number, item in enumerate(content["pulses"]):
        runs, quarter = bool(item.get("open")), int(item["quarter"])
        opens = story.in_cycle(quarter, item["week"])
        opens = min(opens, story.today - timedelta(days=6)) if runs else opens
        moment = story.moment(opens, 9)
        pulse = Pulse(
            *(story.id(f"pulse/{number}", moment), item["title"], story.cycles[quarter].id),
            items=tuple(item["items"]),
            own=tuple(item.get("own", ())),
            comment=item["comment"],
            recommend=item.get("recommend", False),
            opens=opens,
            closes=opens + timedelta(days=DAYS),
            state=PulseState.OPEN,
        )
        pulse = replace(pulse, groups=reporting(teams, asked, pulse.threshold))
        story.tell(moment, ASKER, "pulse.open", pulse, title=pulse.title)
        answers = _answers(story, pulse, item, content["moods"], habits, asked, _keys(story, teams))
        unsigned = story.moment(monday(opens), 0)
        story.tell(max(unsigned, moment + 1), None, "pulse.answer", *answers)
        if not runs:
            _close(story, pulse, answers)


def _keys(story: Story, teams: Mapping[str, Team]) -> dict[str, str]:
    return {id: key for key, id in story.ids.items() if id in teams}


def _answers(
    story: Story,
    pulse: Pulse,
    item: Item,
    moods: Mapping[str, float],
    habits: Item,
    asked: Mapping[str, str],
    keys: Mapping[str, str],
) -> list[PulseAnswer]:
    """Who answers and how depends on the team and the quarter; words stand apart, and all of it is shuffled."""
    chance = story.chance(f"answers/{pulse.title}")
    found = list[PulseAnswer]()
    for person in _who(asked, item["turnout"], chance):
        team = asked[person]
        mood = habits[keys[team]]["mood"][item["quarter"]]
        id = story.unsigned(f"answer/{pulse.id}/{person}")
        found.append(PulseAnswer(id, pulse.id, group_for(pulse.groups, team), _marks(pulse, mood, moods, chance)))
    found += [
        PulseAnswer(story.unsigned(f"word/{pulse.id}/{place}"), pulse.id, comment=text)
        for place, text in enumerate(item["words"])
    ]
    return sorted(found, key=_random_id)


def _who(asked: Mapping[str, str], turnout: float, chance: Random) -> list[str]:
    """Those who answer: the same share of each team, whoever it is."""
    found = list[str]()
    for team in sorted(set(asked.values())):
        members = sorted(person for person, its in asked.items() if its == team)
        found += chance.sample(members, round(len(members) * turnout))
    return found


def _random_id(answer: PulseAnswer) -> str:
    return answer.id


def _marks(pulse: Pulse, mood: float, moods: Mapping[str, float], chance: Random) -> dict[str, int]:
    """Marks of one person: the mood of the team, the person's own, and what is thought of each question."""
    own = chance.gauss(0, 0.55)
    codes = [*pulse.items, *(own_code(place + 1) for place in range(len(pulse.own)))]
    found = {
        code: max(1, min(5, round(mood + own + moods.get(code, 0.0) + chance.gauss(0, 0.6))))
        for code in codes
        if chance.random() > 0.03
    }
    if pulse.recommend:
        found[RECOMMEND] = max(0, min(10, round((mood + own - 1) * 2.5 + 1 + chance.gauss(0, 1))))
    return found


def _close(story: Story, pulse: Pulse, answers: Sequence[PulseAnswer]) -> None:
    closed = replace(pulse, state=PulseState.CLOSED)
    results = [
        PulseResult(result_id(pulse.id, group), pulse.id, group, _steady(story, pulse, figures))
        for group, figures in tally(closed, answers).items()
    ]
    moment = story.moment((pulse.closes or story.today) + timedelta(days=1), 9)
    story.tell(moment, ASKER, "pulse.close", closed, *results, title=pulse.title)


def _steady(story: Story, pulse: Pulse, figures: Item) -> Item:
    """Words come in an order that chance has made: here in one that is the same each time."""
    if "comments" not in figures:
        return figures
    comments = sorted(figures["comments"])
    story.chance(f"comments/{pulse.id}").shuffle(comments)
    return {**figures, "comments": comments}
