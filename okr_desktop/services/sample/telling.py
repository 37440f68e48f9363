"""The whole of the sample: from its files to what happened, in the order of time."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.plan import Record
from okr_desktop.services.sample import (
    asking,
    backing,
    company,
    ending,
    goals,
    improving,
    learning,
    proposals,
    quarter,
    rhythm,
    talk,
    workshop,
)
from okr_desktop.services.sample.story import Item, Story

#: The quarters that are over, oldest first, by the names of their files.
PAST = ("first", "second", "third")
TOPICS = (*PAST, "company", "present", "voices", "ideas", "improve", "pulse")


def read(source: Path) -> dict[str, Item]:
    """The files of a sample: the running quarter, and beside it a folder of the same name with all the rest."""
    folder = source.with_suffix("")
    found: dict[str, Item] = {"quarter": json.loads(source.read_text("utf-8"))}
    for topic in TOPICS:
        found[topic] = json.loads((folder / f"{topic}.json").read_text("utf-8"))
    return found


def tell(files: dict[str, Item], name: str, today: date, settings: Workspace) -> tuple[Story, list[Record]]:
    """Everything that happened, and what stands at its end."""
    story, running, firm = Story(name, today), files["quarter"], files["company"]
    teams, people = [*running["teams"], *firm["teams"]], [*running["people"], *firm["people"]]
    leads = {one["key"]: one["lead"] for one in teams}
    company.begin(story, len(PAST))
    company.people(story, teams, people)
    company.tell_cycles(story)
    company.strategy(story, firm["directions"], firm["announcements"])
    past = [_past(story, number, files, leads, settings) for number in range(len(PAST))]
    _present(story, files, leads)
    voices = files["voices"]
    for number, found in enumerate(past):
        talk.reply(story, number, talk.heard(found), {**firm, "people": people}, voices)
    talk.written(story, voices)
    proposals.inbox(story, files["ideas"]["inbox"], files["ideas"]["idea_talk"])
    improving.concerns(story, files["improve"]["concerns"])
    improving.look_back(story, files["improve"]["retrospectives"])
    backing.sponsorships(story, voices["sponsorships"])
    backing.signatures(story, voices["sign_offs"])
    workshop.hold(story, files["ideas"]["workshop"])
    asking.ask(story, files["pulse"], firm["habits"], _people(story), _teams(story))
    learning.rollouts(story, *files["pulse"]["rollout"])
    return story, [*learning.lessons(story, files["pulse"]["lessons"])]


def first_id(name: str, today: date) -> str:
    """The id of the running quarter of a story of this name."""
    story = Story(name, today)
    company.begin(story, len(PAST))
    return story.cycles[-1].id


def _past(story: Story, number: int, files: dict[str, Item], leads: Item, settings: Workspace) -> list[goals.Goal]:
    """A quarter that is over, from its first proposals to its closing."""
    content, habits = files[PAST[number]], files["company"]["habits"]
    found = goals.goals(story, number, content["objectives"])
    goals.dependencies(story, number, content["dependencies"], leads)
    rhythm.check_in(story, found, habits, files["voices"])
    rhythm.acknowledge(story, found, habits, leads)
    ending.close(story, number, found, content, settings)
    return found


def _present(story: Story, files: dict[str, Item], leads: Item) -> None:
    """The quarter that runs: what its own file says, and the goals of the other teams."""
    number, more, firm = len(PAST), files["present"], files["company"]
    told = quarter.tell(story, files["quarter"], more["carried"], leads)
    found = goals.goals(story, number, more["objectives"], more["carried"])
    goals.backlog(story, more["backlog"])
    goals.dependencies(story, number, more["dependencies"], leads)
    rhythm.check_in(story, found, firm["habits"], files["voices"])
    rhythm.acknowledge(story, found, firm["habits"], leads)
    people = [*files["quarter"]["people"], *firm["people"]]
    talk.reply(story, number, [*told.check_ins, *talk.heard(found)], {**firm, "people": people}, files["voices"])


def _people(story: Story) -> dict[str, Person]:
    return {one.id: one for told in story.told() for one in told.records if isinstance(one, Person)}


def _teams(story: Story) -> dict[str, Team]:
    return {one.id: one for told in story.told() for one in told.records if isinstance(one, Team)}
