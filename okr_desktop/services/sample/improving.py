"""What the people of the sample worry about, what they learned looking back, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from okr_desktop.domain.concerns import PROCESS, Concern, ConcernState
from okr_desktop.domain.review import ActionItem, RetroItem, Retrospective
from okr_desktop.domain.work import WorkState
from okr_desktop.services.sample.story import Item, Story, monday

_CODES = {
    ConcernState.ANSWERED: "concern.respond",
    ConcernState.ACTING: "concern.act",
    ConcernState.RESOLVED: "concern.resolve",
    ConcernState.ACCEPTED: "concern.accept",
}


def concerns(story: Story, items: Sequence[Item]) -> None:
    """Tell each concern: raised, answered, acted on, and how it ended."""
    for place, item in enumerate(items):
        author: str | None = item["author"]
        quarter: int = item["quarter"]
        day = min(story.in_cycle(quarter, item["week"]), story.today - timedelta(days=2))
        day = day if author else monday(day)
        moment = story.moment(day, 8 + place % 8 if author else 0)
        id = story.id(f"concern/{place}", moment) if author else story.unsigned(f"concern/{place}")
        raised = Concern(
            *(id, item["text"], story.ids[item["about"]] if "about" in item else PROCESS, item["kind"]),
            author=story.known(author),
            cycle=story.cycles[quarter].id,
            day=day,
        )
        named = {"title": item["text"][:200]} if author else {}
        story.tell(moment, author, "concern.raise" if author else "concern.raise_unnamed", raised, **named)
        _go_on(story, item, raised, day)


def _go_on(story: Story, item: Item, raised: Concern, day: date) -> None:
    state = ConcernState(item["state"])
    if state is ConcernState.RAISED:
        return
    by, title = item["by"], raised.text[:200]
    on = _within(story, day, item["answered"])
    told = replace(raised, state=ConcernState.ANSWERED, response=item["response"], responder=story.ids[by], answered=on)
    story.tell(story.moment(on, 14), by, "concern.respond", told, title=title)
    for text, owner, days, done in item.get("actions", ()):
        at = story.moment(on, 15)
        made = story.id(f"action/{raised.id}/{text}", at)
        due = on + timedelta(days=days)
        action = ActionItem(made, text, raised.id, story.ids[owner], due, WorkState(done))
        story.tell(at, by, "action_item.add", action, title=text)
    if state is not ConcernState.ANSWERED:
        over = _within(story, day, item.get("ended", item["answered"] + 2))
        end = replace(told, state=state, end=item.get("end", ""), ended=over if "end" in item else None)
        story.tell(story.moment(over, 16), by, _CODES[state], end, title=title)


def _within(story: Story, day: date, days: int) -> date:
    return min(day + timedelta(days=days), story.today - timedelta(days=1))


def look_back(story: Story, items: Sequence[Item]) -> None:
    """The looks back at quarters that are over, and what the next quarter found of their actions."""
    for item in items:
        quarter: int = item["quarter"]
        cycle, after = story.cycles[quarter], story.cycles[quarter + 1]
        on = cycle.end + timedelta(days=5)
        moment = story.moment(on, 13)
        board = Retrospective(
            *(story.name(item["key"], moment), cycle.id, item["format"], story.known(item.get("team")), on),
            items=tuple(RetroItem(column, text, dots) for column, text, dots in item["items"]),
        )
        story.tell(moment, "hanna", "retrospective.add", board, title=cycle.name)
        for line in item["actions"]:
            _action(story, board, line, quarter + 1, after.id, moment)


def _action(story: Story, board: Retrospective, line: Sequence[str], quarter: int, checked: str, moment: int) -> None:
    text, owner, due, state, outcome = line
    day = story.at_share(quarter, float(due))
    action = ActionItem(story.id(f"action/{board.id}/{text}", moment), text, board.id, story.ids[owner], day)
    story.tell(moment + 60_000, "hanna", "action_item.add", action, title=text)
    if state != "open":
        seen = story.moment(min(story.cycles[quarter].end - timedelta(days=9), story.today - timedelta(days=5)), 11)
        told = replace(action, state=WorkState(state), outcome=outcome, checked_in=checked)
        story.tell(seen, owner, "action_item.check", told, title=text)
