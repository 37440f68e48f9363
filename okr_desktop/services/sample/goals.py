"""Objectives and key results of the sample, and who proposed them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Objective, State
from okr_desktop.domain.ranks import nth
from okr_desktop.domain.work import Asking, Dependency, Initiative, WorkState
from okr_desktop.services.sample.measures import Spec, metric_of, spec_of
from okr_desktop.services.sample.story import DAY_MS, Item, Story


@dataclass(slots=True)
class Told:
    """A key result with what its file says, and its check-ins so far (with the moment of each).

    ``typed`` are values that were corrected the day after, by check-in.
    """

    spec: Spec
    result: KeyResult
    check_ins: list[tuple[int, CheckIn]] = field(default_factory=list[tuple[int, CheckIn]])
    typed: dict[str, Decimal] = field(default_factory=dict[str, Decimal])


@dataclass(slots=True)
class Goal:
    """An objective with what its file says, its quarter (the first is 0) and its key results."""

    item: Item
    quarter: int
    objective: Objective
    results: list[Told] = field(default_factory=list[Told])


def goals(story: Story, quarter: int, items: Sequence[Item], carried: Item | None = None) -> list[Goal]:
    """Tell how the objectives of a quarter were proposed, each with its key results."""
    return [_goal(story, quarter, item, place, carried or {}) for place, item in enumerate(items)]


def _goal(story: Story, quarter: int, item: Item, place: int, carried: Item) -> Goal:
    moment = story.moment(story.cycles[quarter].start - timedelta(days=5 - place % 5), 8 + place % 7)
    objective = _objective(story, quarter, item, place, moment, carried)
    found = Goal(item, quarter, objective)
    for position, line in enumerate(item["key_results"]):
        found.results.append(_result(story, quarter, item["key"], spec_of(line), objective.id, position, moment))
    made = [_carried(story, one.result, carried) for one in found.results]
    for told, record in zip(found.results, made, strict=True):
        told.result = record
    first = [_first_target(told) for told in found.results]
    story.tell(moment, item["proposer"], "objective.add", objective, *first, title=item["title"])
    for told in found.results:
        _retarget(story, quarter, told)
        _work(story, quarter, told)
    return found


def _first_target(told: Told) -> KeyResult:
    """The key result as it was proposed: some targets were changed later."""
    was = told.spec.more.get("was")
    metric = told.result.metric
    return replace(told.result, metric=replace(metric, target=Decimal(was))) if was else told.result


def _retarget(story: Story, quarter: int, told: Told) -> None:
    if "was" in told.spec.more:
        moment = story.moment(story.in_cycle(quarter, told.spec.more["until"]), 15)
        story.tell(moment, told.spec.owner, "key_result.edit", told.result, title=told.result.title)


def _objective(story: Story, quarter: int, item: Item, place: int, moment: int, carried: Item) -> Objective:
    id = story.name(item["key"], moment)
    story.ids[item["title"]] = id
    story.objectives.add(id)
    before = story.known(carried.get(item["title"]))
    return Objective(
        id,
        item["title"],
        why=item.get("why", ""),
        parent=story.known(item.get("parent")),
        rank=nth(place + 20),
        cycle=story.cycles[quarter].id,
        owner=story.ids[item["owner"]],
        teams=shares(story, item),
        ambition=Ambition(item.get("ambition", "committed")),
        serves=story.known(item.get("serves")),
        proposer=story.ids[item["proposer"]],
        carried_from=before,
        carried=int(before is not None),
    )


def shares(story: Story, item: Item) -> dict[str, Decimal]:
    """What each team has in an objective; all the same where the file does not say."""
    teams = item["teams"]
    given = item.get("shares") or ["1"] * len(teams)
    return {story.ids[team]: Decimal(share) for team, share in zip(teams, given, strict=True)}


def _result(story: Story, quarter: int, key: str, spec: Spec, objective: str, position: int, moment: int) -> Told:
    name = f"{key}/{spec.title}"
    id = story.name(name, moment + 1 + position)
    # Of several quarters' key results of one title the youngest is the one that is meant by it.
    story.ids[spec.title] = id
    metric = metric_of(story, quarter, spec, name, moment)
    return Told(spec, KeyResult(id, spec.title, objective, metric, rank=nth(position), owner=story.ids[spec.owner]))


def _carried(story: Story, record: KeyResult, carried: Item) -> KeyResult:
    before = story.known(carried.get(record.title))
    return replace(record, carried_from=before, carried=1) if before and before != record.id else record


def _work(story: Story, quarter: int, told: Told) -> None:
    """Initiatives: taken up early in the quarter, and done in its second half."""
    for place, (title, state, owner) in enumerate(told.spec.more.get("work", ())):
        moment = story.moment(story.in_cycle(quarter, 1 + place), 13)
        due = story.at_share(quarter, 0.6 + 0.3 * place)
        item = Initiative(story.name(title, moment), title, told.result.id, nth(place), owner=story.ids[owner], due=due)
        story.tell(moment, owner, "initiative.add", item, title=title)
        if state != "open":
            _become(story, item, state, owner, due)


def _become(story: Story, item: Initiative, state: str, owner: str, due: date) -> None:
    moment = story.moment(due, 15)
    story.tell(moment, owner, f"initiative.{state}", replace(item, state=WorkState(state)), title=item.title)


def backlog(story: Story, items: Sequence[Item]) -> None:
    """Proposals that belong to no cycle yet."""
    for place, item in enumerate(items):
        moment = story.moment(story.in_cycle(len(story.cycles) - 1, 2 + place), 16)
        record = Objective(
            story.name(item["key"], moment),
            item["title"],
            why=item["why"],
            rank=nth(60 + place),
            owner=story.ids[item["owner"]],
            teams=shares(story, item),
            state=State.DRAFT,
            serves=story.known(item["serves"]),
            proposer=story.ids[item["proposer"]],
        )
        story.tell(moment, item["proposer"], "objective.add", record, title=record.title)


def dependencies(story: Story, quarter: int, items: Sequence[Item], leads: Item) -> None:
    """What teams asked of each other early in a quarter, and what they were answered."""
    for place, item in enumerate(items):
        asker, giver = leads[item["asker"]], leads[item["giver"]]
        asked = story.moment(story.in_cycle(quarter, place % 3), 10 + place)
        record = Dependency(
            story.name(item["what"], asked),
            item["what"],
            story.ids[item["asker"]],
            story.ids[item["giver"]],
            story.ids[item["about"]],
            story.at_share(quarter, item["by"]),
        )
        story.tell(asked, asker, "dependency.ask", record, title=record.what)
        _answer(story, quarter, record, item, giver)


def _answer(story: Story, quarter: int, record: Dependency, item: Item, giver: str) -> None:
    state = Asking(item["state"])
    if state is Asking.ASKED:
        return
    accepted = replace(record, state=Asking.ACCEPTED, reply=item.get("reply", ""))
    answered = story.born(record.id) + 2 * DAY_MS
    if state is Asking.DONE:
        story.tell(answered, giver, "dependency.accepted", replace(accepted, reply=""), title=record.what)
        answered = max(story.moment(story.at_share(quarter, item["by"]), 14), answered + DAY_MS)
    story.tell(answered, giver, f"dependency.{state.value}", replace(accepted, state=state), title=record.what)
