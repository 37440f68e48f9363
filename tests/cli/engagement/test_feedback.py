"""`okr feedback` and `okr teamwork`: asking, answering, thanking, reacting, reading, and who works with whom."""

from __future__ import annotations

import json

import pytest

from tests.cli.running import Okr, refused


@pytest.fixture
def company(space: Okr, key_result: str) -> Okr:
    """Ada owns an objective with a key result; Ben is here."""
    space("me", "Ben")
    return space


def test_a_question_is_asked_and_answered(company: Okr, key_result: str) -> None:
    asked = company("feedback", "ask", key_result[-8:], "Why stars, @Ada?").id
    (shown,) = company("feedback", "questions", "--json").json
    assert (shown["id"], shown["who"], shown["to"], shown["about"]) == (asked, "Ben", "Ada", "Stars")
    assert shown["text"] == "Why stars, @Ada?"
    company("me", "Ada")
    assert [one["id"] for one in company("feedback", "waiting", "--json").json["questions"]] == [asked]
    company("feedback", "answer", asked, "Because they count, @Ben")
    assert company("feedback", "questions", "--json").json == []
    assert company("feedback", "questions", "--all", "--json").json[0]["answer"] == "Because they count, @Ben"
    company("me", "Ben")
    assert company("feedback", "waiting", "--seen", "--json").json["news"][0]["kind"] == "answer"
    assert company("feedback", "waiting", "--json").json["news"] == []


def test_people_are_thanked_reacted_to_and_read(company: Okr, key_result: str) -> None:
    check_in = company("check-in", key_result, "10", "--note", "a start", "--json").json["id"]
    thanks = company("feedback", "recognise", "For the idea", "--to", "Ada", "--about", check_in[-8:]).id
    assert company("feedback", "react", thanks, "thanks", "--json").json["given"] is True
    assert company("feedback", "react", thanks, "thanks").out.strip() == "taken back"
    refused(company("feedback", "react", thanks, "like"), "support")
    refused(company("feedback", "recognise", "Well done"), "--to")
    refused(company("feedback", "acknowledge", check_in), "your own")
    company("me", "Ada")
    company("feedback", "acknowledge", check_in[-8:])
    company("me", "Ben")
    refused(company("feedback", "acknowledge", check_in, "--undo"), "Ada")
    company("me", "Ada")
    assert company("feedback", "acknowledge", check_in, "--undo").code == 0


def test_a_comment_is_read_with_the_name_of_today(company: Okr, key_result: str) -> None:
    company("comment", "add", key_result, "What do you think, @Ada?")
    company("set", "Ada", "name", "Ada King")
    assert "@Ada King" in company("comment", "list", key_result).out
    assert company("comment", "list", key_result, "--json").json[0]["text"] == "What do you think, @Ada King?"


def test_whoever_is_named_in_a_check_in_hears_of_it(company: Okr, key_result: str) -> None:
    said = company("check-in", key_result, "10", "--note", "@Ada helped", "--json").json["id"]
    assert company("feedback", "waiting", "--json").json["news"] == []
    remarks = next(
        one for one in company("feedback", "agenda", "Ada", "--json").json["topics"] if one["code"] == "named"
    )
    assert [one["text"] for one in remarks["points"]] == ["@Ada helped"]
    company("me", "Ada")
    (news,) = company("feedback", "waiting", "--json").json["news"]
    assert (news["kind"], news["id"], news["who"], news["about"]) == ("mention", said, "Ben", "Stars")
    assert news["text"] == "@Ada helped"
    assert company("feedback", "waiting", "--seen").code == 0
    assert company("feedback", "waiting", "--json").json["news"] == []


def test_the_agenda_of_a_talk_is_made_from_what_there_is(company: Okr, key_result: str) -> None:
    company("feedback", "ask", key_result, "Is 100 enough?")
    found = company("feedback", "agenda", "Ada", "--json").json
    assert found["person"] == "Ada"
    topics = {topic["code"]: topic["points"] for topic in found["topics"]}
    assert topics["asked"][0]["text"] == "Is 100 enough?"
    assert "Questions that wait for an answer" in company("feedback", "agenda", "Ada").out
    assert "warten" in company("feedback", "agenda", "Ada", "--language", "de").out


def test_who_works_with_whom_and_what_is_asked(company: Okr, key_result: str, objective: str) -> None:
    company("set", objective, "teams", "Sales, Data")
    asked = company("dependency", "ask", "Numbers", "--from", "Sales", "--to", "Data", "--for", key_result)
    assert asked.code == 0, asked.err
    pairs = {(one["team"], one["other"]): one for one in company("teamwork", "--json").json["pairs"]}
    assert (pairs["Sales", "Data"]["shared"], pairs["Sales", "Data"]["waiting"]) == (1, 1)
    assert pairs["Data", "Sales"]["waiting"] == 0
    assert company("teamwork", "requests", "Data", "--json").json["asked"][0]["what"] == "Numbers"
    assert company("teamwork", "requests", "Sales", "--json").json["asked"] == []
    company("teamwork", "remind", asked.id, "How does it look?")
    assert company("teamwork", "requests", "--all", "--json").json["waits"][0]["comments"] == 1
    assert company("teamwork", "requests", "--all").out.count("Numbers") == 1
    company("me", "Eve, who is in no team")
    assert "--all" in company("teamwork", "requests").err
    assert company("teamwork", "shares", objective, "Sales=60%", "Data=0.4").code == 0
    refused(company("teamwork", "shares", objective, "Sales=60%", "Data=60%"), "120 %")
    refused(company("teamwork", "shares", objective, "Sales"), "Sales=60%", code=2)
    refused(company("teamwork", "--cycle", "2031 Q1"), "2031")


def test_without_a_name_or_an_id_nothing_is_guessed(space: Okr) -> None:
    refused(space("feedback", "waiting"), "me")
    refused(space("feedback", "ask", "abcd", "Why?"), "abcd")
    refused(space("feedback", "waiting", "--person", "Nobody"), "Nobody")
    assert json.loads(space("feedback", "questions", "--json").out) == []
