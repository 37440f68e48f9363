"""The running quarter as its file tells it: every check-in lies at a share of the time that has passed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Metric, Objective
from okr_desktop.domain.ranks import nth
from okr_desktop.domain.review import CycleNote, NoteKind
from okr_desktop.domain.scoring import reached_weight
from okr_desktop.domain.talk import Comment, StatusOverride
from okr_desktop.domain.work import Initiative, WorkState
from okr_desktop.services.sample.company import FIRST
from okr_desktop.services.sample.goals import dependencies, shares
from okr_desktop.services.sample.measures import metric
from okr_desktop.services.sample.story import Item, Story


@dataclass(slots=True)
class Running:
    """What was told of the running quarter: its check-ins with their moments and the teams of their objectives."""

    check_ins: list[tuple[int, CheckIn, str]] = field(default_factory=list[tuple[int, CheckIn, str]])


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an objective stands: its cycle, what it stands under, its place there, when it was proposed."""

    cycle: Cycle
    parent: str | None
    position: int
    moment: int


def tell(story: Story, content: Item, carried: Item, leads: Item) -> Running:
    """Tell everything that stands in the file of the running quarter."""
    last, running = story.cycles[-1], Running()
    assert story.year is not None
    _kpis(story, content.get("kpis", ()))
    for position, item in enumerate(content["annual"]):
        first = story.moment(story.cycles[0].start - timedelta(days=8), 9 + position)
        _objective(story, item, _Place(story.year, None, position, first), carried, running)
    for position, item in enumerate(content["objectives"]):
        moment = story.moment(last.start - timedelta(days=7), 8 + position)
        place = _Place(last, story.known(item.get("parent")), position, moment)
        _objective(story, item, place, carried, running)
    _work(story, content.get("initiatives", ()))
    dependencies(story, len(story.cycles) - 1, content.get("dependencies", ()), leads)
    _talk(story, content)
    return running


def _kpis(story: Story, items: Sequence[Item]) -> None:
    for place, item in enumerate(items):
        made = story.moment(story.cycles[-1].start - timedelta(days=20), 9 + place)
        id, owner = story.name(item["key"], made), item["owner"]
        low, high = (Decimal(item[name]) if name in item else None for name in ("low", "high"))
        kpi = Kpi(
            *(id, item["title"], item.get("unit", ""), low, high, item.get("description", "")),
            owner=story.ids[owner],
            team=story.ids[item["team"]],
        )
        story.tell(made, owner, "kpi.add", kpi, title=kpi.title)
        for share, value, note in item["readings"]:
            on = _passed(story, story.cycles[-1], share)
            moment = story.moment(on, 8 + place)
            reading_id = story.id(f"reading/{id}/{share}", moment)
            read = CheckIn(reading_id, "", on, Decimal(value), note=note, author=story.ids[owner], kpi=id)
            story.tell(moment, owner, "reading.add", read, title=kpi.title)


def _passed(story: Story, cycle: Cycle, share: float) -> date:
    """A day of a cycle, by the share of the time that has passed."""
    return cycle.start + timedelta(days=int((story.today - cycle.start).days * share))


def _objective(story: Story, item: Item, place: _Place, carried: Item, running: Running) -> None:
    id = story.name(item.get("key", item["title"]), place.moment)
    story.ids[item["title"]] = id
    story.objectives.add(id)
    before = story.known(carried.get(item["title"]))
    proposer = item.get("proposer", item["owner"])
    objective = Objective(
        *(id, item["title"], ""),
        place.parent,
        nth(place.position),
        place.cycle.id,
        story.ids[item["owner"]],
        shares(story, item),
        ambition=Ambition(item.get("ambition", "committed")),
        why=item.get("why", ""),
        carried_from=before,
        carried=int(before is not None),
        serves=story.ids.get(item.get("serves", "")),
        proposer=story.ids[proposer],
    )
    made = [_key_result(story, one, objective, at, carried) for at, one in enumerate(item["key_results"])]
    story.tell(place.moment, proposer, "objective.add", objective, *made, title=objective.title)
    for one, result in zip(item["key_results"], made, strict=True):
        _check_ins(story, one, result, place.cycle, item["teams"][0], running)
    for position, child in enumerate(item.get("children", ())):
        _objective(story, child, _Place(place.cycle, id, position, place.moment + 9_000), carried, running)


def _key_result(story: Story, item: Item, objective: Objective, position: int, carried: Item) -> KeyResult:
    moment = story.moment(story.cycles[-1].start - timedelta(days=7), 8) + position
    before = story.known(carried.get(item["title"]))
    id = story.id(f"{objective.id}/{item['title']}", moment)
    story.ids[item["title"]] = id
    return KeyResult(
        id,
        item["title"],
        objective.id,
        _metric(story, item, id, moment),
        rank=nth(position),
        owner=story.ids[item["owner"]],
        feed=story.known(item.get("feed")),
        carried_from=before,
        carried=int(before is not None),
    )


def _metric(story: Story, item: Item, id: str, moment: int) -> Metric:
    return metric(story, len(story.cycles) - 1, item, id, moment)


def _check_ins(story: Story, item: Item, result: KeyResult, cycle: Cycle, team: str, running: Running) -> None:
    for share, value, confidence, note, *more in item.get("check_ins", ()):
        said: Item = more[0] if more else {}
        places: list[int] = said.get("reached", [])
        reached = tuple(result.metric.milestones[place].id for place in places)
        on = _passed(story, cycle, share)
        moment = story.moment(on, 8 + len(result.title) % 6)
        record = CheckIn(
            *(story.id(f"check_in/{result.id}/{share}", moment), result.id, on),
            reached_weight(result.metric, reached) if reached else Decimal(value),
            confidence,
            note,
            story.ids[item["owner"]],
            reached=reached,
            next=said.get("next", ""),
            blocker=said.get("blocker", ""),
        )
        story.tell(moment, item["owner"], "check_in.add", record, title=result.title)
        running.check_ins.append((moment, record, team))


def _work(story: Story, items: Sequence[Item]) -> None:
    quarter = len(story.cycles) - 1
    for index, item in enumerate(items):
        moment = story.moment(story.in_cycle(quarter, 0.5), 9 + index)
        id, about = story.name(item["title"], moment), story.ids[item["key_result"]]
        work = Initiative(
            *(id, item["title"], about, nth(index)),
            owner=story.ids[item["owner"]],
            due=story.at_share(quarter, item["due"]),
            state=WorkState(item["state"]),
        )
        story.tell(moment, item["owner"], "initiative.add", work, title=work.title)


def _talk(story: Story, content: Item) -> None:
    quarter = len(story.cycles) - 1
    for item in content.get("overrides", ()):
        about, until = story.ids[item["about"]], story.at_share(quarter, item["until"])
        moment = story.moment(story.today - timedelta(days=2), 11)
        id, author = story.id(f"override/{about}", moment), story.ids[item["author"]]
        said = StatusOverride(id, about, item["status"], item["reason"], author, until)
        story.tell(moment, item["author"], "status_override.set", said, title=item["about"])
    for place, item in enumerate(content.get("comments", ())):
        moment = story.moment(story.today - timedelta(days=6 - place), 12)
        about, author = story.ids[item["about"]], story.ids[item["author"]]
        comment = Comment(story.id(f"comment/{about}/{place}", moment), about, item["text"], author)
        story.tell(moment, item["author"], "comment.add", comment, title=item["about"])
    notes(story, quarter, content.get("notes", ()), story.moment(story.today - timedelta(days=3), 9))


def notes(story: Story, quarter: int, items: Sequence[Item], moment: int) -> None:
    """What was noted about a quarter: decisions, highlights, lessons, what is next."""
    cycle = story.cycles[quarter]
    for place, item in enumerate(items):
        note = CycleNote(
            story.id(f"note/{quarter}/{place}", moment + place),
            cycle.id,
            story.ids[item["about"]] if "about" in item else cycle.id,
            NoteKind(item["kind"]),
            item["text"],
            story.ids[item.get("owner", FIRST)],
            advice=item.get("advice", ""),
            because=item.get("because", ""),
            choice=item.get("choice", ""),
            owner=story.known(item.get("owner")),
            due=story.at_share(quarter, item["due"]) if "due" in item else None,
        )
        story.tell(moment + place, item.get("owner", FIRST), "cycle_note.add", note, title=cycle.name)
