"""Refinements in the search text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.okrs import KeyResult, Metric, Objective
from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.plan import Plan
from okr_desktop.domain.queries import Query, Refinement, matcher, parse
from okr_desktop.domain.work import Dependency, Initiative


@pytest.mark.parametrize(
    ("text", "words", "refinements"),
    [
        ("churn", "churn", []),
        ("owner:ada churn", "churn", [("owner", ("ada",))]),
        ('less cycle:"2026 Q3" churn', "less churn", [("cycle", ("2026", "q3"))]),
        ('cycle:"2026 Q', "", [("cycle", ("2026", "q"))]),
        ("Owner:Zoë TAG:x", "", [("owner", ("zoe",)), ("tag", ("x",))]),
        ("owner: churn", "churn", []),
        ("status:on_track", "", [("status", ("on", "track"))]),
        ("myowner:ada", "myowner:ada", []),
        ("note: owner", "note: owner", []),
        ("https://team:8080", "https://team:8080", []),
        ('owner:"', "", []),
        ("team:* x", "x", []),
    ],
)
def test_parse(text: str, words: str, refinements: list[tuple[str, tuple[str, ...]]]) -> None:
    assert parse(text) == Query(words, tuple(Refinement(name, value) for name, value in refinements))


@given(st.text(max_size=80))
def test_any_text_can_be_parsed(text: str) -> None:
    parse(text)
    parse(f"owner:{text}")


def plan() -> Plan:
    found = Plan(Workspace("w"), date(2026, 8, 15))
    records = [
        Person("p1", "Ada Lovelace", "ada@example.org"),
        Person("p2", "Zoë"),
        Team("t1", "Sales"),
        Team("t2", "Platform"),
        Cycle("c1", "2026 Q3", date(2026, 7, 1), date(2026, 9, 30)),
        Objective("o1", "One", cycle="c1", owner="p1", teams={"t1": Decimal(1)}, tags=("growth", "big bet")),
        Objective("o2", "Two", owner="p2"),
        KeyResult("k1", "K", "o1", Metric(start=Decimal(0), target=Decimal(1)), owner="p2", tags=("north",)),
        Initiative("i1", "I", "k1", owner="p1"),
        Dependency("d1", "D", asker="t2", giver="t1", about="o2"),
    ]
    for record in records:
        found.put(record)
    return found


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("owner:ada", {"o1", "i1"}),
        ("owner:love", {"o1", "i1"}),
        ("owner:ada@example", {"o1", "i1"}),
        ("owner:me", {"o2", "k1"}),
        ("owner:ada owner:zoe", {"o1", "o2", "k1", "i1"}),
        ("owner:nobody", set()),
        ("team:sal", {"o1", "k1", "d1", "i1"}),
        ("team:platform", {"d1"}),
        ("tag:grow", {"o1"}),
        ('tag:"big bet"', {"o1"}),
        ("tag:north", {"k1", "i1"}),
        ("cycle:q3", {"o1", "k1", "i1"}),
        ('cycle:"2026 Q3" owner:zoe', {"k1"}),
        ("status:no-data", {"k1", "o1", "o2", "i1", "d1"}),
        ("status:behind", set()),
        ("status:nonsense", set()),
    ],
)
def test_what_an_item_must_be(text: str, ids: set[str]) -> None:
    known = plan()
    fits = matcher(known, parse(text), me="p2")
    found = {id for id in ("o1", "o2", "k1", "i1", "d1", "p1", "nothing") if fits and fits(id)}
    assert found == ids
