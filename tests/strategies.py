"""Hypothesis strategies for random records of every kind, as people and importers may make them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from okr_desktop.domain.buy_in import DELIVERIES, Promise, Sponsorship
from okr_desktop.domain.concerns import Concern, ConcernState
from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState
from okr_desktop.domain.feedback import Question, Reaction, Recognition
from okr_desktop.domain.ideas import Idea, IdeaState
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.learning import LessonProgress, RolloutStep
from okr_desktop.domain.okrs import (
    Ambition,
    CheckIn,
    KeyResult,
    Kind,
    Metric,
    Milestone,
    Objective,
    Phase,
    Source,
    State,
)
from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.plan import Record
from okr_desktop.domain.pulse.records import Group, Pulse, PulseAnswer, PulseResult, PulseState
from okr_desktop.domain.review import ActionItem, CycleNote, NoteKind, RetroItem, Retrospective
from okr_desktop.domain.strategy import Announcement, Direction, DirectionKind
from okr_desktop.domain.talk import Comment, Dismissal, StatusOverride
from okr_desktop.domain.work import Asking, Dependency, Initiative, WorkState
from okr_desktop.domain.workshop_record import (
    Cluster,
    Dissent,
    Lineage,
    Parking,
    Protocol,
    SignOff,
    Tally,
    VoteItem,
    VoteRound,
    Workshop,
    WorkshopState,
)

ids = st.integers(0, 2**128 - 1).map(lambda number: f"{number:032x}")
maybe_ids = st.none() | ids
lines = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)
titles = lines.filter(lambda text: bool(text.strip()))
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=80)
numbers = st.decimals(Decimal(-(10**15)) + 1, Decimal(10**15) - 1, places=12) | st.integers(-1000, 1000).map(Decimal)
maybe_numbers = st.none() | numbers
weights = st.decimals(0, 1000, places=3)
days = st.dates(date(1900, 1, 1), date(2200, 12, 31))
ranks = st.text("0123456789ABCxyz", max_size=8)
shares = st.dictionaries(ids, weights, max_size=3)
tags = st.lists(titles, unique=True, max_size=4).map(tuple)

metrics = st.builds(
    Metric,
    st.sampled_from(Kind),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8),
    start=maybe_numbers,
    target=maybe_numbers,
    low=maybe_numbers,
    high=maybe_numbers,
    commit=maybe_numbers,
    stretch=maybe_numbers,
    levels=st.lists(lines, max_size=3).map(tuple),
    milestones=st.lists(st.builds(Milestone, ids, titles, weights, st.none() | days), max_size=3).map(tuple),
    phases=st.lists(st.builds(Phase, days, numbers), max_size=3).map(tuple),
)
people = st.builds(Person, ids, titles, email=lines, role=lines, teams=shares, archived=st.booleans())
teams = st.builds(
    Team, ids, titles, parent=maybe_ids, rank=ranks, lead=maybe_ids, cadence_days=st.none() | st.integers(1, 366)
)
workspaces = st.builds(
    Workspace,
    ids,
    organisation=lines,
    fiscal_year_start=st.integers(1, 12),
    cadence_days=st.integers(1, 366),
    grace_days=st.integers(0, 366),
    on_track=numbers,
    behind=numbers,
    silent_before=numbers,
    committed=numbers,
    aspirational=numbers,
)
cycles = st.builds(
    Cycle,
    ids,
    titles,
    start=days,
    end=st.dates(date(2201, 1, 1), date(2300, 1, 1)),
    kind=st.sampled_from(CycleKind),
    state=st.sampled_from(CycleState),
    archived=st.booleans(),
    sponsor=maybe_ids,
)
_common: dict[str, Any] = {
    "description": texts,
    "rank": ranks,
    "owner": maybe_ids,
    "tags": tags,
    "state": st.sampled_from(State),
    "weight": weights,
    "archived": st.booleans(),
    "origin": lines,
    "origin_hash": lines,
    "score": maybe_numbers,
    "score_comment": texts,
    "carried_from": maybe_ids,
    "carried": st.integers(0, 9),
}
objectives = st.builds(
    Objective,
    ids,
    titles,
    parent=maybe_ids,
    cycle=maybe_ids,
    teams=shares,
    ambition=st.sampled_from(Ambition),
    source=st.sampled_from(Source),
    manual=maybe_numbers,
    why=texts,
    miss_cause=texts,
    **_common,
)
key_results = st.builds(
    KeyResult, ids, titles, objective=ids, metric=metrics, due=st.none() | days, feed=maybe_ids, **_common
)
check_ins = st.builds(
    CheckIn,
    ids,
    key_result=ids,
    date=days,
    value=numbers,
    confidence=st.none() | st.integers(0, 10),
    note=texts,
    author=maybe_ids,
    reached=st.lists(ids, max_size=2).map(tuple),
    next=texts,
    blocker=texts,
    acknowledged_by=maybe_ids,
)
readings = st.builds(CheckIn, ids, key_result=st.just(""), kpi=ids, date=days, value=numbers, note=texts)
kpis = st.builds(Kpi, ids, titles, lines, maybe_numbers, maybe_numbers, texts, maybe_ids, maybe_ids, st.booleans())
initiatives = st.builds(
    Initiative, ids, titles, ids, ranks, texts, maybe_ids, st.none() | days, st.sampled_from(WorkState), st.booleans()
)
dependencies = st.builds(
    Dependency, ids, titles, maybe_ids, maybe_ids, maybe_ids, st.none() | days, st.sampled_from(Asking), texts
)
comments = st.builds(Comment, ids, ids, texts, maybe_ids, maybe_ids)
overrides = st.builds(StatusOverride, ids, ids, st.just("behind"), texts, maybe_ids, st.none() | days)
dismissals = st.builds(Dismissal, ids, titles, ids, texts, maybe_ids)
notes = st.builds(CycleNote, ids, ids, ids, st.sampled_from(NoteKind), texts, maybe_ids)
retro_items = st.lists(st.builds(RetroItem, lines, texts, st.integers(0, 9)), max_size=3).map(tuple)
retrospectives = st.builds(Retrospective, ids, ids, lines, maybe_ids, st.none() | days, retro_items, maybe_ids)
actions = st.builds(
    ActionItem, ids, titles, maybe_ids, maybe_ids, st.none() | days, st.sampled_from(WorkState), maybe_ids, texts
)
counts = st.integers(0, 300)
maybe_days = st.none() | days
plain = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | texts,
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(lines, inside, max_size=3),
    max_leaves=4,
)
workshops = st.builds(
    *(Workshop, ids, lines, lines, lines, maybe_ids, maybe_ids, maybe_days, lines, lines, lines, counts, counts),
    state=st.sampled_from(WorkshopState),
    results=st.dictionaries(lines, plain, max_size=4),
)
ideas = st.builds(
    *(Idea, ids, texts, texts, lines, st.sampled_from(IdeaState), texts, lines, maybe_ids, maybe_ids, maybe_ids),
    *(counts, counts, maybe_ids, maybe_ids, maybe_ids, maybe_days, maybe_days, maybe_ids),
)
clusters = st.builds(Cluster, ids, ids, lines, lines, counts)
tallies = st.dictionaries(ids, st.builds(Tally, counts, st.none() | counts), max_size=4)
vote_items = st.lists(st.builds(VoteItem, ids, lines, lines), max_size=4).map(tuple)
vote_rounds = st.builds(
    *(VoteRound, ids, ids, counts, lines, counts, counts, counts, counts, tallies, vote_items, st.booleans())
)
lineages = st.builds(Lineage, ids, ids, ids, weights)
parkings = st.builds(Parking, ids, ids, texts, lines, lines, maybe_days, texts, st.booleans(), maybe_ids)
dissents = st.builds(Dissent, ids, ids, texts, maybe_ids, counts)
protocols = st.builds(Protocol, ids, ids, lines, lines, lines, texts, lines)
sign_offs = st.builds(SignOff, ids, ids, lines, maybe_days, lines, texts)
from_workshops = st.one_of(workshops, ideas, clusters, vote_rounds, lineages, parkings, dissents, protocols, sign_offs)
directions = st.builds(
    Direction, ids, st.sampled_from(DirectionKind), texts, texts, maybe_ids, ranks, maybe_ids, maybe_ids, st.booleans()
)
announcements = st.builds(Announcement, ids, ids, texts, maybe_ids, maybe_days)
reactions = st.builds(Reaction, ids, ids, lines, maybe_ids)
recognitions = st.builds(
    Recognition, ids, texts, st.lists(ids, max_size=3).map(tuple), maybe_ids, maybe_ids, maybe_days
)
questions = st.builds(Question, ids, ids, texts, maybe_ids, maybe_ids, maybe_days, texts, maybe_ids, maybe_days)
concerns = st.builds(
    Concern,
    ids,
    texts,
    ids,
    lines,
    maybe_ids,
    maybe_ids,
    maybe_days,
    st.sampled_from(ConcernState),
    texts,
    maybe_ids,
    maybe_days,
    texts,
    maybe_days,
)
promises = st.builds(Promise, lines, maybe_days, st.sampled_from(DELIVERIES), texts)
sponsorships = st.builds(
    Sponsorship, ids, ids, maybe_ids, texts, st.lists(promises, max_size=3).map(tuple), maybe_days, maybe_days
)
lesson_progress = st.builds(LessonProgress, ids, ids, lines, lines, maybe_days, counts)
rollout_steps = st.builds(RolloutStep, ids, ids, lines, lines, maybe_days, maybe_ids, st.sampled_from(WorkState))
groups = st.builds(Group, ids, lines, st.lists(ids, max_size=3).map(tuple), counts)
pulses = st.builds(
    Pulse,
    ids,
    lines,
    maybe_ids,
    st.lists(lines, max_size=3).map(tuple),
    st.lists(lines, max_size=3).map(tuple),
    lines,
    st.booleans(),
    counts,
    counts,
    maybe_days,
    maybe_days,
    st.sampled_from(PulseState),
    st.lists(groups, max_size=3).map(tuple),
)
pulse_answers = st.builds(PulseAnswer, ids, ids, ids, st.dictionaries(lines, counts, max_size=4), texts)
pulse_results = st.builds(PulseResult, ids, ids, ids, st.dictionaries(lines, plain, max_size=3))
of_engagement = st.one_of(
    *(directions, announcements, reactions, recognitions, questions, concerns, sponsorships),
    *(lesson_progress, rollout_steps, pulses, pulse_answers, pulse_results),
)
asides = st.one_of(
    *(kpis, initiatives, dependencies, comments, overrides, dismissals, notes, retrospectives, actions, readings),
    from_workshops,
    of_engagement,
)
records: st.SearchStrategy[Record] = st.one_of(
    people, teams, workspaces, cycles, objectives, key_results, check_ins, asides
)
