"""Each indicator counts what it says, and gives a reason instead of a wrong number."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from okr_desktop.domain.insight import indicators as made
from okr_desktop.domain.insight.catalogue import ALL, EXPLORED, INDICATORS, REASONS
from okr_desktop.domain.insight.indicators import DOWN, UNKNOWN, UP, Reply, Rhythm

START = date(2026, 7, 1)


def days(*places: int) -> frozenset[date]:
    return frozenset(START + timedelta(days=place) for place in places)


def rhythm(*places: int, length: int = 28, every: int = 7) -> Rhythm:
    return Rhythm(days(*places), START, START + timedelta(days=length - 1), every)


def test_from_below_counts_unknown_origins_as_not_from_below_and_says_how_many() -> None:
    found = made.bottom_up([UP, UP, DOWN, UNKNOWN])
    assert (found.value, found.numerator, found.denominator, found.params) == (0.5, 2, 4, {"unknown": 1})
    mostly = made.bottom_up([UP, UNKNOWN, UNKNOWN])
    assert (mostly.value, mostly.why) == (None, "unknown")
    assert made.bottom_up([]).why == "nothing"
    assert made.bottom_up([UP, UNKNOWN]).value == 0.5


def test_regularity_is_the_median_of_key_results_over_the_periods_due() -> None:
    every_week, half, never = rhythm(0, 7, 14, 21), rhythm(1, 2, 15), rhythm()
    found = made.regularity([every_week, half, never])
    assert (found.value, found.numerator, found.denominator) == (0.5, 6, 12)
    assert made.regularity([rhythm(0, 14, every=14)]).value == 1.0, "a team that checks in every other week keeps it"
    assert made.regularity([rhythm(length=5)]).why == "fresh", "nothing is due in the first week"
    assert made.regularity([rhythm(2, length=5)]).value == 1.0
    assert made.regularity([]).why == "nothing"


def test_cramming_at_the_end_shows_in_the_gap() -> None:
    crammed = rhythm(*range(77, 91), length=91)
    assert made.longest_gap([crammed, rhythm(0, 7, 14, 21)]).value == 77
    assert made.longest_gap([rhythm()]).value == 27
    assert made.longest_gap([]).why == "nothing"


def test_days_outside_the_period_do_not_count() -> None:
    assert made.regularity([rhythm(-3, 40)]).numerator == 0


@pytest.mark.parametrize("members", [1, 4])
def test_what_would_name_people_in_small_teams_is_hidden(members: int) -> None:
    team = {str(at) for at in range(members)}
    for found in (made.coverage(team, team), made.concentration(["0", "0", "1"], members)):
        assert (found.value, found.numerator, found.why, found.params) == (None, None, "few", {"threshold": 5})
    assert made.coverage(set(), set()).why == "nothing"


def test_coverage_counts_members_only_and_concentration_never_says_who() -> None:
    team = set("abcde")
    found = made.coverage({"a", "b", "guest"}, team)
    assert (found.value, found.numerator, found.denominator) == (0.4, 2, 5)
    most = made.concentration(["a", "a", "a", "b"], 5)
    assert (most.value, most.numerator, most.denominator, dict(most.params)) == (0.75, 3, 4, {})
    assert made.concentration([], 5).why == "nothing"


def test_no_reply_counts_as_the_longest_and_fresh_check_ins_wait() -> None:
    old = 500.0
    found = made.latency([Reply(2, old), Reply(10, old), Reply(None, old), Reply(1, 30)], unmeasured=3)
    assert (found.value, found.numerator, found.denominator, found.params) == (10, 2, 3, {"unmeasured": 3})
    silent = made.latency([Reply(1, old), Reply(None, old), Reply(None, old)])
    assert (silent.value, silent.why, silent.numerator) == (None, "no_reply", 1)
    assert made.latency([Reply(1, old), Reply(None, old)]).why == "no_reply", "half is not yet a median"
    assert made.latency([Reply(1, 30)]).why == "fresh"
    assert made.latency([], 4).why == "unmeasured"
    assert made.latency([]).why == "nothing"
    assert made.uncommented([Reply(0, old), Reply(None, old), Reply(None, 3)]).value == 0.5


def test_small_counts_stay_counts() -> None:
    found = made.conversion(3, 11)
    assert (found.numerator, found.denominator) == (3, 11)
    assert made.conversion(0, 0).why == made.alignment(0, 0).why == made.owners(0, 0).why == "nothing"


def test_every_series_has_its_place_in_the_catalogue() -> None:
    assert set(EXPLORED) <= ALL.keys()
    for one in INDICATORS:
        assert not one.beside or ALL[one.beside].beside == one.code, "both are read together"
    assert len(REASONS) == len(set(REASONS))
