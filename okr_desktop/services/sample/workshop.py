"""The goal workshop of the sample: cards, groups, dots, where each goal came from, and what was written down."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from okr_desktop.domain.ideas import Idea, IdeaState
from okr_desktop.domain.review import ActionItem
from okr_desktop.domain.work import WorkState
from okr_desktop.domain.workshop_record import (
    Cluster,
    Dissent,
    Lineage,
    Parking,
    Protocol,
    Tally,
    VoteItem,
    VoteRound,
    Workshop,
)
from okr_desktop.services.sample.backing import sign
from okr_desktop.services.sample.story import Item, Story
from okr_desktop.services.workshop.leaving import TITLES, line_id

BUDGET = 5


def hold(story: Story, item: Item) -> None:
    """Tell the workshop as it was published, and the names under it."""
    cycle = story.cycles[-1]
    moment = story.moment(cycle.start - timedelta(days=item["before"]), 15)
    workshop = story.id("goal_workshop", moment)
    groups = _groups(story, item, workshop)
    ideas = _ideas(story, item, workshop)
    lines = _lines(story, item)
    # The plan has the goals a few days later than the room: then the lines and the names can be told.
    published = story.moment(cycle.start - timedelta(days=2), 17)
    record = Workshop(
        workshop,
        item["question"],
        item["agenda"],
        item["mode"],
        cycle.id,
        held=story.day(moment),
        venue=item["venue"],
        facilitator_name=item["facilitator"],
        sponsor_name=item["sponsor"],
        seats=item["seats"],
        paper_seats=item["paper_seats"],
        results=_figures(story, item, ideas, lines),
    )
    rest = (*_parked(story, item, workshop), *_dissents(story, item, workshop), _protocol(story, item, workshop))
    result = (record, *groups, *ideas, _votes(story, item, workshop, groups), *lines, *rest)
    story.tell(published, "ruth", "workshop.publish", *result, title=item["question"][:200])
    for title, name, condition in item["accepted"]:
        by = next(key for key, id in story.ids.items() if id == story.names[name])
        sign(story, published + 60_000, story.ids[title], by, condition)
    _steps(story, item, workshop)


def _groups(story: Story, item: Item, workshop: str) -> list[Cluster]:
    ranked = sorted(item["clusters"], key=_dots, reverse=True)
    return [
        Cluster(_group_id(story, one["letter"]), workshop, one["letter"], one["name"], ranked.index(one) + 1)
        for one in item["clusters"]
    ]


def _dots(cluster: Item) -> int:
    return cluster["dots"]


def _group_id(story: Story, letter: str) -> str:
    return story.unsigned(f"cluster/{letter}")


def _ideas(story: Story, item: Item, workshop: str) -> list[Idea]:
    """The cards in an order that chance has made; from a sealed room no card has an author."""
    cards = [(one["letter"], *card) for one in item["clusters"] for card in one["ideas"]]
    places = list(range(len(cards)))
    story.chance("cards").shuffle(places)
    return [
        Idea(
            story.unsigned(f"card/{text}"),
            text,
            item["wordings"].get(text, ""),
            origin,
            IdeaState(state),
            item["reasons"].get(text, ""),
            workshop=workshop,
            cluster=_group_id(story, letter),
            position=place,
        )
        for place, (letter, text, state, origin) in zip(places, cards, strict=True)
    ]


def _votes(story: Story, item: Item, workshop: str, groups: list[Cluster]) -> VoteRound:
    dots = {_group_id(story, one["letter"]): Tally(one["dots"], one["voters"]) for one in item["clusters"]}
    items = tuple(VoteItem(one.id, one.letter, one.name) for one in groups)
    ballots = sum(tally.dots for tally in dots.values()) // BUDGET
    id = story.unsigned("vote_round")
    return VoteRound(id, workshop, 1, "dots", BUDGET, 3, item["seats"], ballots, dots, items)


def _lines(story: Story, item: Item) -> list[Lineage]:
    found = list[Lineage]()
    for title, sources in item["lineage"].items():
        child = story.ids[title]
        for source, weight in sources:
            parent = _group_id(story, source) if len(source) == 1 else story.unsigned(f"card/{source}")
            found.append(Lineage(line_id(child, parent), child, parent, Decimal(weight)))
    return found


def _parked(story: Story, item: Item, workshop: str) -> list[Parking]:
    return [
        Parking(
            *(story.unsigned(f"parked/{one['text']}"), workshop, one["text"], one["stage"]),
            owner_name=one.get("owner", ""),
            decision=one.get("decision", ""),
            dropped=one.get("dropped", False),
        )
        for one in item["parking"]
    ]


def _dissents(story: Story, item: Item, workshop: str) -> list[Dissent]:
    return [
        Dissent(story.unsigned(f"dissent/{place}"), workshop, one["text"], story.known(one.get("about")))
        for place, one in enumerate(item["dissents"])
    ]


def _protocol(story: Story, item: Item, workshop: str) -> Protocol:
    at = datetime.combine(story.cycles[-1].start - timedelta(days=item["before"]), datetime.min.time()).replace(hour=17)
    content = story.unsigned("protocol/content") * 2
    return Protocol(
        *(story.unsigned("protocol"), workshop, content, item["sponsor"], "sign", item["comment"]),
        at=at.isoformat(timespec="minutes"),
    )


def _steps(story: Story, item: Item, workshop: str) -> None:
    quarter = len(story.cycles) - 1
    for text, owner, due, state in item["steps"]:
        moment = story.moment(story.cycles[-1].start - timedelta(days=item["before"]), 17)
        step = ActionItem(
            *(story.id(f"step/{text}", moment), text, workshop, story.ids[owner]),
            due=story.at_share(quarter, due),
            state=WorkState(state),
        )
        story.tell(moment, "ruth", "action_item.add", step, title=text)


def _figures(story: Story, item: Item, ideas: list[Idea], lines: list[Lineage]) -> dict[str, Any]:
    """What the room's own count said at the end."""
    titles = {story.ids[title]: title for title in item["lineage"]}
    objectives = [title for title in item["lineage"] if _is_objective(story, title)]
    used = {line.parent for line in lines}
    came = sum(one.cluster in used or one.id in used for one in ideas)
    return {
        "funnel": {
            "ideas": len(ideas) + 1,
            "unique": len(ideas),
            "clustered": len(ideas),
            "shortlisted": came + 2,
            "drafted": came,
            "published": came,
            "withheld": 1,
            "parked": sum(not one.get("dropped", False) for one in item["parking"]),
            "overrides": 1,
        },
        "bottom_up": {
            "objectives": _share(len(objectives), len(objectives) - 1),
            "key_results": _share(len(titles) - len(objectives), len(titles) - len(objectives)),
        },
        "spent": item["spent"],
        "withheld": 1,
        "rehearsal": False,
        "confidence": [],
        "roti": item["roti"],
        TITLES: titles,
    }


def _is_objective(story: Story, title: str) -> bool:
    return any(story.ids[title] == id for id in story.objectives)


def _share(count: int, up: int) -> Mapping[str, Any]:
    share = f"{up / count:.4f}" if count else None
    return {"count": count, "up": up, "strict": share, "weighted": share, "unknown": "0", "without": 0}
