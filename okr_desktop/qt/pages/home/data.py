"""What the home page reads: what is due from me and my OKRs with their figures; on the worker, texts included."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from okr_desktop.domain.due import Due, DueKind, Mine, running_cycle
from okr_desktop.domain.okrs import KeyResult, Kind, Objective
from okr_desktop.domain.pace import Status
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.text import fold
from okr_desktop.qt.pages.home.words import HomeWords
from okr_desktop.qt.pages.plan.words import confidence_text, score_text
from okr_desktop.qt.texts_numbers import percent_text, short_text, short_value_text, value_text
from okr_desktop.qt.texts_words import status_text
from okr_desktop.services import due as service
from okr_desktop.services.desk import Desk
from okr_desktop.services.tracing import title_of

MOST_PEOPLE, MOST_COACHED = 5_000, 12
_ICONS = {
    DueKind.CHECK_IN: "activity",
    DueKind.BLOCKER: "alert-triangle",
    DueKind.ACKNOWLEDGE: "message",
    DueKind.ANSWER: "link",
    DueKind.DELIVERY: "link",
    DueKind.INITIATIVE: "flag",
    DueKind.ACTION: "circle-check",
    DueKind.PROMISE: "heart",
    DueKind.SPONSOR: "compass",
    DueKind.SCORE: "gauge",
    DueKind.PULSE: "heart",
}
_DOORS = {
    DueKind.SCORE: "cycle",
    DueKind.PULSE: "pulse",
    DueKind.ACTION: "cycle",
    DueKind.PROMISE: "strategy",
    DueKind.SPONSOR: "strategy",
}
_PACED = (Status.ON_TRACK, Status.BEHIND, Status.AT_RISK, Status.STALE)


@dataclass(frozen=True, slots=True)
class DueRow:
    """One thing that waits; ``item`` is what to show in the plan, ``door`` the page to open where there is none."""

    key: str
    kind: DueKind
    about: str
    icon: str
    title: str
    context: str
    when: str
    late: bool
    verb: str
    item: str
    door: str = ""
    check_ins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureRow:
    """An objective or key result with its four notions side by side.

    ``mine``: I check in on it; ``quick``: a value alone says what there is to say.
    """

    id: str
    objective: bool
    title: str
    value: float | None
    expected: float | None
    number: str
    full: str
    status: str
    word: str
    confidence: str
    score: str
    note: str
    mine: bool
    quick: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """An objective with those of its key results that are shown."""

    head: FigureRow
    results: tuple[FigureRow, ...]
    cycle: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything that the page shows; without ``me`` it asks who one is, and ``people`` (id, name) are offered."""

    me: str = ""
    name: str = ""
    people: tuple[tuple[str, str], ...] = ()
    summary: str = ""
    done: str = ""
    check_ins: int = 0
    dues: tuple[DueRow, ...] = ()
    cards: tuple[Card, ...] = ()
    coach: str = ""
    heard: str = ""


def load(desk: Desk) -> HomeView:
    """Read the page."""
    plan, week = desk.plan, service.week(desk)
    if week is None:
        return HomeView(people=_people(plan))
    words, mine = HomeWords(), Mine(plan, week.person)
    return HomeView(
        week.person,
        plan.people[week.person].name,
        (),
        words.summary(week.dues),
        words.all_done(week.next_check_in, plan.today),
        week.check_ins,
        tuple(_due_row(plan, words, one) for one in week.dues),
        _cards(plan, words, mine),
        _coach(desk, words, mine),
        _heard(desk, words),
    )


def _heard(desk: Desk, words: HomeWords) -> str:
    """How many questions wait for me, and how much was said to me since I looked."""
    from okr_desktop.services.engagement.talking.waiting import waiting

    found = waiting(desk)
    return words.heard(len(found.questions), len(found.news)) if found else ""


def _people(plan: Plan) -> tuple[tuple[str, str], ...]:
    known = [(one.id, one.name) for one in plan.people.values() if not one.archived]
    return tuple(sorted(known, key=lambda pair: fold(pair[1]))[:MOST_PEOPLE])


# What is due


def _due_row(plan: Plan, words: HomeWords, one: Due) -> DueRow:
    title, context = _TOLD[one.kind](plan, words, one)
    door = _DOORS.get(one.kind, "")
    item = str(one.params.get("item") or "")
    when, verb = words.when(one, plan.today), words.verb(one.kind)
    return DueRow(
        f"{one.kind.value} {one.about}{one.params.get('place', '')}",
        one.kind,
        one.about,
        _ICONS[one.kind],
        short_text(title, 300),
        context,
        when,
        one.overdue_days > 0,
        verb,
        item,
        door,
        _ids(one.params.get("check_ins")),
    )


def _ids(found: object) -> tuple[str, ...]:
    return tuple(str(id) for id in cast("tuple[object, ...]", found)) if isinstance(found, tuple) else ()


def _check_in(plan: Plan, words: HomeWords, one: Due) -> tuple[str, str]:
    result, latest = plan.key_results[one.about], plan.latest.get(one.about)
    objective = plan.objectives[result.objective].title
    return result.title, f"{words.last(latest.date if latest else None, plan.today)} · {short_text(objective, 120)}"


def _blocker(plan: Plan, words: HomeWords, one: Due) -> tuple[str, str]:
    return plan.key_results[one.about].title, words.blocked(str(one.params["note"]))


def _acknowledge(plan: Plan, words: HomeWords, one: Due) -> tuple[str, str]:
    ids = set(_ids(one.params.get("check_ins")))
    said = [
        f"{short_text(result.title, 50)}: {short_value_text(latest.value, result.metric)}"
        for result in plan.results(one.about)
        if (latest := plan.latest.get(result.id)) is not None and latest.id in ids
    ]
    return plan.objectives[one.about].title, " · ".join([words.to_read(len(ids)), *said[:3]])


def _dependency(plan: Plan, words: HomeWords, one: Due) -> tuple[str, str]:
    found = plan.dependencies[one.about]
    asker, giver = (plan.teams[id].name if id in plan.teams else "" for id in (found.asker or "", found.giver or ""))
    return found.what, words.asked(asker, giver) if one.kind is DueKind.ANSWER else words.promised(asker)


def _initiative(plan: Plan, _words: HomeWords, one: Due) -> tuple[str, str]:
    found = plan.initiatives[one.about]
    result = plan.key_results.get(found.key_result)
    return found.title, short_text(result.title, 120) if result else ""


def _action(plan: Plan, words: HomeWords, one: Due) -> tuple[str, str]:
    found = plan.actions[one.about]
    return found.text, words.step() if found.source in plan.workshops else words.lesson()


def _score(plan: Plan, words: HomeWords, one: Due) -> tuple[str, str]:
    return plan.cycles[one.about].name, words.unscored(int(str(one.params["count"])))


def _promise(plan: Plan, words: HomeWords, one: Due) -> tuple[str, str]:
    found = plan.sponsorships[one.about]
    return found.promises[int(str(one.params["place"]))].text, words.pledged(_named(plan, found.about))


def _sponsor(plan: Plan, words: HomeWords, one: Due) -> tuple[str, str]:
    return _named(plan, plan.sponsorships[one.about].about), words.backing()


def _named(plan: Plan, id: str) -> str:
    found = plan.get(id)
    return title_of(found) if found is not None else ""


def _pulse(plan: Plan, words: HomeWords, one: Due) -> tuple[str, str]:
    return plan.pulses[one.about].title, words.confidential()


_TOLD = {
    DueKind.CHECK_IN: _check_in,
    DueKind.BLOCKER: _blocker,
    DueKind.ACKNOWLEDGE: _acknowledge,
    DueKind.ANSWER: _dependency,
    DueKind.DELIVERY: _dependency,
    DueKind.INITIATIVE: _initiative,
    DueKind.ACTION: _action,
    DueKind.SCORE: _score,
    DueKind.PULSE: _pulse,
    DueKind.PROMISE: _promise,
    DueKind.SPONSOR: _sponsor,
}


# My OKRs


def _cards(plan: Plan, words: HomeWords, mine: Mine) -> tuple[Card, ...]:
    """My objectives with all their key results, then those of others with mine; the soonest to end first."""
    own = [item.id for item in mine.objectives() if running_cycle(plan, item.id)]
    results = dict[str, list[KeyResult]]()
    for result in mine.results():
        if running_cycle(plan, result.id):
            results.setdefault(result.objective, []).append(result)
    mines = {result.id for group in results.values() for result in group}
    found = [_card(plan, words, id, plan.results(id), mines) for id in _in_order(plan, own)]
    others = [id for id in results if id not in set(own)]
    return (*found, *(_card(plan, words, id, results[id], mines) for id in _in_order(plan, others)))


def _coach(desk: Desk, words: HomeWords, mine: Mine) -> str:
    """How many questions the coach has about what is mine; of many items, about the first."""
    from okr_desktop.services import coach  # all of its rules come with it, and this runs on the worker

    own = [item.id for item in mine.objectives() if running_cycle(desk.plan, item.id)]
    results = [item.id for item in mine.results() if running_cycle(desk.plan, item.id)]
    asked = [*own[:MOST_COACHED], *results[: 2 * MOST_COACHED]]
    hints = (hint for id in asked for hint in coach.hints_about(desk, id))
    found = {(hint.code, hint.about) for hint in hints if hint.severity != "info"}
    return words.coach(len(found)) if found else ""


def _in_order(plan: Plan, ids: Iterable[str]) -> list[str]:
    known = [plan.objectives[id] for id in ids if id in plan.objectives and not plan.objectives[id].archived]
    return [item.id for item in sorted(known, key=lambda item: (plan.cycles[item.cycle or ""].end, item.rank, item.id))]


def _card(plan: Plan, words: HomeWords, id: str, results: Iterable[KeyResult], mine: set[str]) -> Card:
    rows = tuple(_figure_row(plan, words, one, one.id in mine) for one in results if not one.archived)
    cycle = plan.cycle_of(id)
    item = plan.objectives[id]
    return Card(_figure_row(plan, words, item, False), rows, cycle.name if cycle else "")


def _figure_row(plan: Plan, words: HomeWords, item: Objective | KeyResult, mine: bool) -> FigureRow:
    figure = plan.figure(item.id)
    if isinstance(item, KeyResult):
        latest = plan.latest_of(item.id)
        value = latest.value if latest else None
        number, full = short_value_text(value, item.metric), value_text(value, item.metric)
        if latest is None and item.feed:  # fed by an objective, which has progress and no value
            number = full = percent_text(figure.progress)
        note = " · ".join(
            part
            for part in (words.last(figure.last, plan.today), short_text(latest.note, 200) if latest else "")
            if part
        )
    else:
        cycle, owner = plan.cycle_of(item.id), plan.people.get(item.owner or "")
        number = full = percent_text(figure.progress)
        note = " · ".join(one.name for one in (cycle, owner) if one is not None)
    return FigureRow(
        item.id,
        isinstance(item, Objective),
        item.title,
        float(figure.raw) if figure.raw is not None else None,
        float(figure.expected) if figure.status in _PACED else None,
        number,
        full,
        figure.status.value,
        status_text(figure.status),
        confidence_text(figure.confidence),
        score_text(item.score, figure.progress),
        note,
        mine,
        mine and isinstance(item, KeyResult) and item.metric.kind is not Kind.MILESTONES,
    )
