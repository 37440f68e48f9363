"""Subtraction: nothing about fewer people than promised follows from all figures of all places together."""

from __future__ import annotations

import contextlib
import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from okr_desktop.cli.engagement.pulse_view import results_dict
from okr_desktop.domain.changes import Label
from okr_desktop.domain.errors import Refused
from okr_desktop.domain.ids import unsigned_id
from okr_desktop.domain.pulse import figures, groups, tally, trends
from okr_desktop.domain.pulse.records import Group, Pulse, PulseAnswer
from okr_desktop.domain.pulse.trends import Verdict
from okr_desktop.qt.pages.pulse import data
from okr_desktop.services import people
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.measuring import insight, insight_review, pulse_results
from tests.services.engagement.pulse_kit import company, given, opened
from tests.worlds import add_cycle, desk_at

Patch = pytest.MonkeyPatch
Path_ = tuple[str, ...]
#: For each figure: how many answers it stands for, by the group ("" is everybody) and the place that tells it.
Told = dict[Path_, dict[str, dict[str, int]]]
WHOLE = ("people",)


def world(folder: Path, chance: random.Random) -> tuple[Desk, Pulse]:
    """A company of some teams, small ones among them, in which some have answered some of a pulse, and it is closed."""
    desk = desk_at(folder)
    cycle = add_cycle(desk)
    names = ("red", "blue", "green", "grey", "tiny")[: chance.randint(2, 5)]
    company(desk, **{name: chance.randint(3, 9) for name in names})
    pulse = opened(desk, cycle=cycle, threshold=chance.choice((3, 4, 5)), comment_threshold=8)
    for group in pulse.groups:
        count = chance.randint(0, group.invited)
        desk.unsigned(Label("pulse.answer"), *(_answer(pulse, group, chance) for _ in range(count)))
    pulse_results.close(desk, pulse.id)
    return desk, desk.plan.pulses[pulse.id]


def _answer(pulse: Pulse, group: Group, chance: random.Random) -> PulseAnswer:
    codes = [code for code in pulse.items if chance.random() < 0.8] or [pulse.items[0]]
    return PulseAnswer(unsigned_id(), pulse.id, group.id, {code: chance.randint(1, 5) for code in codes})


# Every place that tells figures


def everything_told(desk: Desk, pulse: Pulse) -> Told:
    """Each figure of each group from every place, with its count of answers."""
    found: Told = {}
    for place, group, path, n in (
        *_by_okr(desk, pulse),
        *_by_page(desk, pulse),
        *_by_insight(desk, pulse),
        *_by_review(desk, pulse),
        *_by_trends(desk, pulse),
    ):
        found.setdefault(path, {}).setdefault(group, {})[place] = n
    return found


Line = tuple[str, str, Path_, int]


def _by_okr(desk: Desk, pulse: Pulse) -> Iterator[Line]:
    """What `okr pulse results --json` says."""
    told = results_dict(pulse_results.results(desk, pulse.id))
    parts = [("", told["everybody"]), *((one["id"], one["figures"]) for one in told["groups"])]
    for id, part in parts:
        if part is not None:
            yield from (("okr", id, path, entry["n"]) for path, entry in _entries(pulse, part))
            if not part.get("hidden"):
                yield "okr", id, WHOLE, part["n"]


def _entries(pulse: Pulse, part: Mapping[str, object]) -> Iterator[tuple[Path_, figures.Entry]]:
    for column in figures.columns(pulse):
        if (entry := figures.find(part, column.path)) is not None:
            yield column.path, entry


def _by_page(desk: Desk, pulse: Pulse) -> Iterator[Line]:
    """What the page of pulses shows when one group after the other is chosen."""
    columns = [column for column in figures.columns(pulse) if not column.is_index]
    for id in ("", *(group.id for group in pulse.groups)):
        shown = data.load(desk, pulse.id, id).result
        assert shown is not None
        for column, row in zip(columns, shown.rows if shown.group == id else (), strict=False):
            if (n := re.search(r"n = (\d+)", row.n)) is not None:
                yield "page", id, column.path, int(n[1])
        for line in shown.groups:
            if not line.hidden and (n := re.search(r"\d+", line.n)) is not None:
                yield "page", line.id, WHOLE, int(n[0])


def _by_insight(desk: Desk, pulse: Pulse) -> Iterator[Line]:
    """What the page of insight and `okr insight indicators` say of teams; those of a group bear its figure."""
    found = insight.indicators(desk, str(pulse.cycle))
    for one in (found.everybody, *found.teams):
        for code, measure in one.measures.items():
            if code.startswith("pulse_") and measure.value is not None and measure.n is not None:
                yield "insight", _group_of(pulse, one.team), _path(code), measure.n


def _group_of(pulse: Pulse, team: str) -> str:
    if not team or len(pulse.groups) == 1:
        return ""
    return next(group.id for group in pulse.groups if team in group.teams)


def _path(code: str) -> Path_:
    name = code.removeprefix("pulse_")
    return (name,) if name in ("index", "recommend") else ("series", name)


def _by_review(desk: Desk, pulse: Pulse) -> Iterator[Line]:
    """What the quarterly review prints of everybody and on the page of each team."""
    for team in (None, *desk.plan.teams):
        page = insight_review.review_page(desk, str(pulse.cycle), team)
        for row in page.pulses:
            if row.measure.value is not None and row.measure.n is not None:
                yield "review", _group_of(pulse, team or ""), _path(row.measure.code), row.measure.n


def _by_trends(desk: Desk, pulse: Pulse) -> Iterator[Line]:
    """What `okr pulse trend` says of everybody and of each team."""
    for team in (None, *desk.plan.teams):
        for line in pulse_results.series(desk, team):
            for point in line.points:
                if point.mean is not None and point.pulse == pulse.id:
                    yield "trend", _group_of(pulse, team or ""), line.path, point.n


# Whoever computes


def follows(told: Told, pulse: Pulse) -> list[str]:
    """Figures of fewer people than promised: told somewhere, or what is left of the whole without those told."""
    found = list[str]()
    for path, by_group in told.items():
        counts = {group: max(places.values()) for group, places in by_group.items()}
        for group, places in by_group.items():
            if min(places.values()) < pulse.threshold:
                found.append(f"{path}: {places} answers of {group or 'everybody'}")
            if len(set(places.values())) > 1:
                found.append(f"{path}: places differ: {places}")
        parts = [n for group, n in counts.items() if group]
        rest = counts.get("", sum(parts)) - sum(parts)
        if parts and 0 < rest < pulse.threshold:
            found.append(f"{path}: {rest} answers are left of {counts['']}")
    return found


def alone(told: Told, pulse: Pulse, answers: list[PulseAnswer]) -> list[str]:
    """Figures of which exactly one group is left out: it is the difference."""
    found = list[str]()
    sizes = {group.id: sum(one.group == group.id for one in answers) for group in pulse.groups}
    for path, by_group in told.items():
        hidden = [id for id, n in sizes.items() if n and id not in by_group]
        if len(by_group) > 1 and len(hidden) == 1 and sizes[hidden[0]] < pulse.threshold:
            found.append(f"{path}: only {hidden[0]} is left out, of {sizes[hidden[0]]}")
    return found


def _all_follows(folder: Path, seeds: range) -> list[str]:
    found, figures_seen = list[str](), 0
    for seed in seeds:
        desk, pulse = world(folder / str(seed), random.Random(seed))
        answers = [one for one in desk.plan.pulse_answers.values() if one.pulse == pulse.id]
        told = everything_told(desk, pulse)
        figures_seen += sum(len(by_group) - 1 for by_group in told.values())
        found += follows(told, pulse) + alone(told, pulse, answers)
        desk.close()
    assert figures_seen > 20, "groups are told, or nothing was proved"
    return found


def test_nothing_about_few_follows_from_all_places_together(tmp_path: Path) -> None:
    assert _all_follows(tmp_path, range(10)) == []


def _only_below(sizes: Mapping[str, int], threshold: int, _: object = ()) -> set[str]:
    return {id for id, n in sizes.items() if n < threshold}


def _any_at_all(_pulse: Pulse, column: figures.Column, _group: Group | None, answers: list[PulseAnswer]) -> str | None:
    return None if figures.values(column, answers) else tally.FEW


def _no_suppression(patch: Patch) -> None:
    patch.setattr(tally, "suppressed", _only_below)


def _nothing_hidden(patch: Patch) -> None:
    patch.setattr(tally, "suppressed", lambda *_: set[str]())
    patch.setattr(tally, "_objection", _any_at_all)


def _no_suppression_by_question(patch: Patch) -> None:
    patch.setattr(tally, "_objection", _any_at_all)


@pytest.mark.parametrize("plant", [_no_suppression, _nothing_hidden, _no_suppression_by_question])
def test_the_prover_finds_what_is_not_suppressed(tmp_path: Path, monkeypatch: Patch, plant: object) -> None:
    assert callable(plant)
    plant(monkeypatch)
    assert _all_follows(tmp_path, range(10))


# One person more or less


def _late(folder: Path) -> list[int]:
    """How many answers stand between two counts that were both told, when one comes late."""
    desk = desk_at(folder)
    company(desk, red=7, blue=8)
    pulse = opened(desk)
    given(desk, pulse, "Red", (1, 2, 3, 4, 5))
    given(desk, pulse, "Blue", (5, 4, 3, 2, 1))
    pulse_results.close(desk, pulse.id)
    before = {path: by["okr"] for path, groups_ in _of(desk, pulse) for by in groups_}
    given(desk, pulse, "Red", (5,))
    with contextlib.suppress(Refused):
        pulse_results.recount(desk, pulse.id)
    after = {path: by["okr"] for path, groups_ in _of(desk, pulse) for by in groups_}
    desk.close()
    return [after[path] - n for path, n in before.items() if after[path] != n]


def _of(desk: Desk, pulse: Pulse) -> list[tuple[Path_, list[dict[str, int]]]]:
    told: Told = {}
    for place, group, path, n in _by_okr(desk, desk.plan.pulses[pulse.id]):
        told.setdefault((group, *path), {}).setdefault(group, {})[place] = n
    return [(path, list(by_group.values())) for path, by_group in told.items()]


def test_one_who_answers_late_is_not_the_difference_of_two_counts(tmp_path: Path) -> None:
    assert _late(tmp_path) == []


def test_the_prover_finds_a_count_that_takes_everybody_in(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setattr(tally, "_is_apart", lambda *_: True)
    assert set(_late(tmp_path)) == {1}


def _verdicts(folder: Path) -> set[Verdict]:
    """What is said of a second pulse when one person has come to a team, of the team and of everybody."""
    desk = desk_at(folder)
    teams = company(desk, red=6, blue=9)
    for title in ("First", "Second"):
        pulse = opened(desk, title, items=("say",), recommend=False)
        given(desk, pulse, "Red", (1, 2, 1, 2, 1, 2) if title == "First" else (5, 4, 5, 4, 5, 4))
        given(desk, pulse, "Blue", (3, 2, 3, 2, 3, 2))
        pulse_results.close(desk, pulse.id)
        person = next(one for one in desk.plan.people.values() if teams["red"] in one.teams)
        people.save(desk, replace(person, archived=True))
    found = {line.verdict for team in (None, teams["red"]) for line in pulse_results.series(desk, team)}
    desk.close()
    return found


def test_one_who_comes_or_goes_is_not_the_difference_of_two_pulses(tmp_path: Path) -> None:
    assert _verdicts(tmp_path) == {Verdict.MEMBERS}


def test_the_prover_finds_a_comparison_across_members(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setattr(trends, "comparable", lambda *_: True)
    assert groups.comparable(Group("a", "", (), 6), Group("b", "", (), 5)) is False
    assert _verdicts(tmp_path) & {Verdict.ONCE, Verdict.UP, Verdict.DOWN}


def test_who_would_be_alone_is_never_told(tmp_path: Path) -> None:
    """All but one have answered, or all gave the same answer: neither tells what somebody said."""
    desk = desk_at(tmp_path)
    company(desk, red=5, blue=6)
    pulse = opened(desk, cycle=add_cycle(desk), items=("say",), recommend=False)
    given(desk, pulse, "Red", (1, 2, 3, 4))
    given(desk, pulse, "Blue", (2, 2, 2, 2, 2, 2))
    pulse_results.close(desk, pulse.id)
    told = everything_told(desk, desk.plan.pulses[pulse.id])
    assert {group for by_group in told.values() for group in by_group} == {""}, "Red is too few, Blue its difference"
    desk.close()
