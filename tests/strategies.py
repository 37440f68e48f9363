"""Hypothesis strategies for random records of every kind, as people and importers may make them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from okr_desktop.domain.cycles import Cycle, CycleKind, CycleState
from okr_desktop.domain.okrs import Ambition, CheckIn, KeyResult, Kind, Metric, Objective, Source, State
from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.plan import Record

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
)
people = st.builds(Person, ids, titles, email=lines, role=lines, teams=shares, archived=st.booleans())
teams = st.builds(Team, ids, titles, parent=maybe_ids, rank=ranks, lead=maybe_ids, archived=st.booleans())
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
    **_common,
)
key_results = st.builds(KeyResult, ids, titles, objective=ids, metric=metrics, due=st.none() | days, **_common)
check_ins = st.builds(
    CheckIn,
    ids,
    key_result=ids,
    date=days,
    value=numbers,
    confidence=st.none() | st.integers(0, 10),
    note=texts,
    author=maybe_ids,
)
records: st.SearchStrategy[Record] = st.one_of(people, teams, workspaces, cycles, objectives, key_results, check_ins)
