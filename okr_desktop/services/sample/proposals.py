"""The inbox of ideas in the sample: who proposed what, who supports it, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from okr_desktop.domain.feedback import Reaction
from okr_desktop.domain.ideas import Idea, IdeaState
from okr_desktop.domain.talk import Comment
from okr_desktop.domain.workshop_record import Lineage
from okr_desktop.services.sample.story import Item, Story, monday
from okr_desktop.services.workshop.leaving import line_id


def inbox(story: Story, items: Sequence[Item], talk: Sequence[Item]) -> None:
    """Tell the ideas of the inbox, with support, talk and answers."""
    found = {item["text"]: _idea(story, item, place) for place, item in enumerate(items)}
    for item in talk:
        idea = found[item["idea"]]
        at = story.moment((idea.day or story.today) + timedelta(days=item["after"]), 12)
        id = story.id(f"comment/{idea.id}/{item['text']}", at)
        comment = Comment(id, idea.id, item["text"], story.ids[item["author"]])
        story.tell(at, item["author"], "comment.add", comment, title=idea.words[:200])


def _idea(story: Story, item: Item, place: int) -> Idea:
    author: str | None = item["author"]
    quarter: int = item["quarter"]
    day = min(story.in_cycle(quarter, item["week"]), story.today - timedelta(days=2))
    day = day if author else monday(day)
    moment = story.moment(day, 10 + place % 6 if author else 0)
    id = story.id(f"idea/{item['text']}", moment) if author else story.unsigned(f"idea/{item['text']}")
    idea = Idea(
        id,
        item["text"],
        origin="sponsor" if author == "amara" else "participant",
        author=story.known(author),
        about=story.known(item.get("about")),
        cycle=story.cycles[quarter].id,
        day=day,
    )
    named = {"title": item["text"][:200]} if author else {}
    story.tell(moment, author, "idea.add" if author else "idea.add_unnamed", idea, **named)
    for number, key in enumerate(item.get("support", ())):
        at = story.later(moment, 9 + 14 * number)
        if at is not None:
            sign = Reaction(story.id(f"support/{id}/{key}", at), id, "support", story.ids[key])
            story.tell(at, key, "support.give", sign, title=item["text"][:200])
    return _fate(story, item, idea, day)


def _fate(story: Story, item: Item, idea: Idea, day: date) -> Idea:
    """What became of it; what it led to came out of it from then on."""
    state = IdeaState(item["state"])
    if state is IdeaState.NEW:
        return idea
    on = min(day + timedelta(days=item["after"]), story.today - timedelta(days=1))
    told = replace(idea, state=state, reason=item.get("reason", ""), answered=on, answered_by=story.ids[item["by"]])
    child = story.known(item.get("child"))
    lines = [Lineage(line_id(child, idea.id), child, idea.id)] if child else []
    moment = story.moment(on, 18)
    adopted = state in (IdeaState.ADOPTED, IdeaState.ADAPTED)
    code = "idea.link" if adopted else f"idea.{state.value}"
    story.tell(moment, item["by"], code, told, title=idea.text[:200])
    if child:
        linked = max(moment, story.born(child)) + 60_000
        story.tell(linked, item["by"], "idea.link", *lines, title=idea.text[:200])
    return told
