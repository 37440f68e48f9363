"""Values as people type them."""

from __future__ import annotations

import pytest

from tests.cli.running import TODAY, Okr, refused


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("42", 42),
        ("-5", -5),
        ("-0,5", -0.5),
        ("-.5", -0.5),
        ("−7", -7),
        ("42.5", 42.5),
        ("42,5", 42.5),
        ("1.234,5", 1234.5),
        ("1'234.5", 1234.5),
        ("37 stars", 37),
        ("1e3", 1000),
        ("٣", 3),
    ],
)
def test_numbers(space: Okr, key_result: str, text: str, value: float) -> None:
    assert space("check-in", key_result, text, "--json").json["value"] == value
    assert space("tree", "--json").json[0]["key_results"][0]["value"] == value


@pytest.mark.parametrize(
    ("text", "code", "word"),
    [
        ("abc", 2, "“abc” is not a number"),
        ("", 2, "not a number"),
        ("5k", 2, "5000"),
        ("inf", 2, "inf"),
        ("--", 2, ""),
        ("yes", 2, "yes"),
        ("1e999", 1, "10^15"),
        ("-1e999", 1, "10^15"),
        ("0.00000000000001", 1, "12"),
        ("5 €", 1, "stars"),
        ("9" * 500, 2, "…"),
    ],
)
def test_what_is_no_value(space: Okr, key_result: str, text: str, code: int, word: str) -> None:
    said = space("check-in", key_result, text)
    assert said.code == code, said
    assert word in said.err
    assert "Traceback" not in said.err
    assert space("tree", "--json").json[0]["key_results"][0]["value"] is None


def test_a_comma_that_could_mean_thousands_is_pointed_out(space: Okr, key_result: str) -> None:
    said = space("check-in", key_result, "1,234")
    assert said.code == 0
    assert "1,234 was read as 1234" in said.err
    assert space("check-in", key_result, "12,5").err == ""


@pytest.mark.parametrize(("text", "value"), [("yes", 1), ("no", 0), ("Done", 1), ("nein", 0), ("1", 1), ("100%", 1)])
def test_yes_and_no(space: Okr, objective: str, text: str, value: int) -> None:
    id = space("add", "key-result", "Launch", "--objective", objective, "--kind", "yes_no").id
    assert space("check-in", id, text, "--json").json["value"] == value


def test_yes_and_no_only(space: Okr, objective: str) -> None:
    id = space("add", "key-result", "Launch", "--objective", objective, "--kind", "yes_no").id
    refused(space("check-in", id, "0.5"), "neither yes nor no", code=2)


@pytest.mark.parametrize(
    ("option", "text", "code", "word"),
    [
        ("--date", "2026-02-30", 2, "2026-09-30"),
        ("--date", "yesterday", 2, "yesterday"),
        ("--date", "0001-01-01", 2, "0001-01-01"),
        ("--date", "2026-08-16", 1, "future"),
        ("--confidence", "11", 1, "0 to 10"),
        ("--confidence", "-1", 1, "0 to 10"),
        ("--confidence", "7.5", 2, "whole"),
        ("--confidence", "high", 2, "high"),
        ("--confidence", "1e14", 1, "0 to 10"),
        ("--note", "x" * 60_000, 1, "60000"),
        ("--note", "a\x1b[31mb", 1, "note"),
    ],
)
def test_options_that_are_refused(space: Okr, key_result: str, option: str, text: str, code: int, word: str) -> None:
    refused(space("check-in", key_result, "5", option, text), word, code=code)
    assert space("show", key_result, "--json").json["check_ins"] == []


def test_what_is_kept(space: Okr, key_result: str) -> None:
    assert space("me", "Ada").out == "Ada\n"
    space("check-in", key_result, 5, "--confidence", "70%", "--note", "Line 1\nLine 2", "--date", "1 July 2026")
    (found,) = space("show", key_result, "--json").json["check_ins"]
    assert {**found, "id": ""} == {
        "id": "",
        "date": "2026-07-01",
        "value": 5,
        "reached": [],
        "confidence": 7,
        "note": "Line 1\nLine 2",
        "next": "",
        "blocker": "",
        "author": "Ada",
        "acknowledged_by": None,
    }


def test_it_says_what_the_value_did(space: Okr, key_result: str) -> None:
    assert space("check-in", key_result, 50).out == "Stars: – → 50 %, on track; objective 50 %\n"
    assert space("check-in", key_result, 120).out == "Stars: 50 % → 120 %, done; objective 100 %\n"
    earlier = space("check-in", key_result, 10, "--date", "2026-07-02").out
    assert "recorded for 2026-07-02" in earlier
    assert TODAY in earlier
    assert space("check-in", key_result, -20).out == "Stars: 120 % → -20 %, at risk; objective 0 %\n"


def test_closed_cycles_take_no_more(space: Okr, key_result: str) -> None:
    space("set", "2026 Q3", "state", "closed")
    refused(space("check-in", key_result, 5), "closed", 'okr cycle reopen "2026 Q3"')
