"""Reporting groups: everybody in exactly one, none too small, whatever the teams look like."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.people import Person, Team
from okr_desktop.domain.pulse import items
from okr_desktop.domain.pulse.groups import (
    comparable,
    everybody,
    fingerprint,
    group_for,
    invited,
    named,
    reporting,
    team_of,
)
from okr_desktop.domain.pulse.records import Group


def company(**sizes: int) -> tuple[dict[str, Person], dict[str, Team]]:
    """Teams with so many people each; "a_b" is team b inside team a."""
    teams, people = dict[str, Team](), dict[str, Person]()
    for name, size in sizes.items():
        teams[name] = Team(name, name.upper(), name.rpartition("_")[0] or None)
        for at in range(size):
            people[f"{name}{at}"] = Person(f"{name}{at}", f"{name} {at}", teams={name: Decimal(1)})
    return people, teams


def sizes_of(threshold: int = 5, **sizes: int) -> dict[str, int]:
    people, teams = company(**sizes)
    return {one.name: one.invited for one in reporting(teams, invited(people, teams), threshold)}


def test_large_teams_stand_alone_small_ones_are_joined() -> None:
    assert sizes_of(a=5, b=7) == {"A": 5, "B": 7}
    assert sizes_of(a=5, b=3, c=2) == {"A": 5, "B + C": 5}
    assert sizes_of(a=5, b=6, c=2) == {"A + C": 7, "B": 6}
    assert sizes_of(p=2, p_a=3, p_b=6, q=8) == {"P + P_A": 5, "P_B": 6, "Q": 8}
    assert sizes_of(p=0, p_a=3, p_b=6, q=8) == {"P_B + P + P_A": 9, "Q": 8}
    assert sizes_of(p=1, p_a=1, q=2, r=2) == {"P + P_A + Q + 1": 6}
    assert sizes_of(a=2, b=2) == {}


def test_people_without_team_belong_somewhere() -> None:
    people, teams = company(a=5)
    people |= {f"x{at}": Person(f"x{at}", "x") for at in range(5)}
    found = reporting(teams, invited(people, teams), 5)
    assert sorted((one.name, one.invited) for one in found) == [("", 5), ("A", 5)]
    assert group_for(found, None) == next(one.id for one in found if not one.name)
    assert group_for(found, "a") != group_for(found, None)
    assert group_for(found, "gone") == ""


def test_a_team_told_with_people_without_a_team_is_not_named_as_if_it_were_larger() -> None:
    people, teams = company(a=6, b=8)
    people["x"] = Person("x", "x")
    found = {one.invited: one.name for one in reporting(teams, invited(people, teams), 5)}
    assert {size: named(name) for size, name in found.items()} == {7: ("A", True), 8: ("B", False)}
    people, teams = company(a=2, b=2)
    people |= {f"x{at}": Person(f"x{at}", "x") for at in range(2)}
    assert [named(one.name) for one in reporting(teams, invited(people, teams), 5)] == [("A + B", True)]
    people, teams = company(a=3, b=3)
    assert [named(one.name) for one in reporting(teams, invited(people, teams), 5)] == [("A + B", False)]
    assert named("") == ("", True)


def test_who_is_asked() -> None:
    people, teams = company(a=2, a_b=1, c=1)
    people["left"] = Person("left", "Left", teams={"a": Decimal(1)}, archived=True)
    people["twice"] = Person("twice", "Twice", teams={"a": Decimal(1)}, alias_of="a0")
    people["both"] = Person("both", "Both", teams={"c": Decimal("0.7"), "a": Decimal("0.3"), "gone": Decimal(1)})
    assert invited(people, teams) == {"a0": "a", "a1": "a", "a_b0": "a_b", "c0": "c", "both": "c"}
    assert invited(people, teams, ["a"]) == {"a0": "a", "a1": "a", "a_b0": "a_b"}
    assert team_of(Person("p", "P", teams={"b": Decimal(1), "a": Decimal(1)}), {"a", "b"}) == "a"


names = st.sampled_from("abcdefgh")


@given(
    st.dictionaries(names, st.none() | names, max_size=8),
    st.lists(st.none() | names, max_size=40),
    st.integers(3, 6),
)
def test_everybody_is_in_one_group_and_no_group_is_small(
    parents: dict[str, str | None], placed: list[str | None], threshold: int
) -> None:
    teams = {id: Team(id, id, parent) for id, parent in parents.items()}  # circles and unknown parents as well
    people = {
        f"p{at}": Person(f"p{at}", "p", teams={team: Decimal(1)} if team else {}) for at, team in enumerate(placed)
    }
    asked = invited(people, teams)
    found = reporting(teams, asked, threshold)
    assert sum(one.invited for one in found) == (len(people) if len(people) >= threshold else 0)
    assert all(one.invited >= threshold for one in found)
    named = [team for one in found for team in one.teams]
    assert len(named) == len(set(named))
    for team in asked.values():
        assert not found or group_for(found, team or None)


def test_a_deep_pile_of_teams_is_no_trouble() -> None:
    teams = {f"t{at}": Team(f"t{at}", f"T{at}", f"t{at - 1}" if at else None) for at in range(1200)}
    people = {f"p{at}": Person(f"p{at}", "p", teams={"t1199": Decimal(1)}) for at in range(6)}
    assert [one.invited for one in reporting(teams, invited(people, teams), 5)] == [6]


def test_a_difference_needs_the_same_people_or_many_others() -> None:
    before = Group(fingerprint("abcdef"), "A", (), 6)
    assert comparable(before, Group(fingerprint("fedcba"), "Renamed", (), 6))
    assert not comparable(before, Group(fingerprint("abcdeg"), "A", (), 6))
    assert not comparable(before, Group(fingerprint("abcdefghij"), "A", (), 10))
    assert comparable(before, Group(fingerprint("abcdefghijk"), "A", (), 11))
    other = Group(fingerprint("xyz12"), "B", (), 5)
    assert comparable(everybody((before, other)), everybody((other, before)))
    assert not comparable(everybody((before,)), everybody((Group(fingerprint("abcdeg"), "A", (), 6),)))


# Which questions


def test_every_series_has_two_items_of_our_own() -> None:
    assert {series: len(items.of_series(series)) >= 2 for series in items.SERIES} == dict.fromkeys(items.SERIES, True)
    assert len({item.code for item in items.ITEMS}) == len({item.text for item in items.ITEMS}) == len(items.ITEMS)


def test_items_rotate_and_every_series_returns_in_every_second_pulse() -> None:
    for count in (3, 4):
        asked = list[tuple[str, ...]]()
        for _ in range(12):
            asked.append(items.rotation(asked, count))
        assert all(len(one) == count == len({items.series_of(code) for code in one}) for one in asked)
        for at in range(len(asked) - 1):
            two = {items.series_of(code) for code in (*asked[at], *asked[at + 1])}
            assert two == set(items.SERIES)
        assert {code for one in asked for code in one} == set(items.BY_CODE)
    assert items.rotation([], 4) == items.rotation([], 4)
    assert len(items.rotation([], 0)) == 3
    assert len(items.rotation([["unknown"]], 99)) == 5
