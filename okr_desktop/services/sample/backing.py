"""Buy-in in the sample: sponsors with what they promised, and names under what was agreed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from okr_desktop.domain.buy_in import Promise, Sponsorship
from okr_desktop.domain.content_hash import content, content_hash
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.workshop_record import SignOff
from okr_desktop.services.sample.story import Item, Story


def sponsorships(story: Story, items: Sequence[Item]) -> None:
    """Who backs what; the last looks at promises lie where the file says."""
    for place, item in enumerate(items):
        quarter: int = item["quarter"]
        cycle = story.cycles[quarter]
        moment = story.moment(cycle.start + timedelta(days=2), 9 + place)
        promises = tuple(
            Promise(text, story.at_share(quarter, due), delivery, note)
            for text, due, delivery, note in item["promises"]
        )
        reviewed = story.at_share(quarter, item["reviewed"]) if "reviewed" in item else None
        backing = Sponsorship(
            story.id(f"sponsorship/{place}", moment),
            cycle.id if item["about"] == "cycle" else story.ids[item["about"]],
            story.ids[item["sponsor"]],
            item["text"],
            promises,
            story.at_share(quarter, item["review"]) if "review" in item else None,
            min(reviewed, story.today) if reviewed else None,
        )
        story.tell(
            moment, item["sponsor"], "sponsorship.add", backing, title=story.titles.get(backing.about, cycle.name)
        )


def signatures(story: Story, items: Sequence[Item]) -> None:
    """Names under quarters and objectives, each over what stood there at that moment."""
    for item in items:
        quarter: int = item["quarter"]
        cycle = story.cycles[quarter]
        moment = story.moment(cycle.start + timedelta(days=item["day"]), 16)
        about = cycle.id if item["about"] == "cycle" else story.ids[item["about"]]
        sign(story, moment, about, item["by"], item["text"])


def sign(story: Story, moment: int, about: str, by: str, text: str) -> None:
    """Put a name under a quarter or an objective as it stands at a moment."""
    name = next(name for name, id in story.names.items() if id == story.ids[by])
    on = story.day(moment)
    signed = SignOff(story.id(f"sign_off/{about}/{by}", moment), about, name, on, _hash(story, moment, about), text)
    titles = {one.id: one.name for one in story.cycles} | story.titles
    story.tell(moment, by, "sign_off.add", signed, title=titles[about], name=name)


def _hash(story: Story, moment: int, about: str) -> str:
    plan = Plan(Workspace(""), story.today)
    for told in story.told():
        if told.wall_ms <= moment:
            for record in told.records:
                if isinstance(record, Cycle | Objective | KeyResult):
                    plan.put(record)
    return content_hash(content(plan, about))
