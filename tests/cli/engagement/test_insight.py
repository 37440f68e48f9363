"""``okr insight``: indicators, trend, relations, formulas, and fixing a pair, for people and as JSON."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from okr_desktop.cli.engagement import texts_insight
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.insight.catalogue import ALL, CONFOUNDERS, METHODS, REASONS
from okr_desktop.domain.insight.ladder import CODES
from tests.cli.running import Okr, refused
from tests.services.engagement.insight_kit import linked, quarter
from tests.worlds import desk_at

CAUSAL = re.compile(r"\b(leads? to|drives?|improves?|impact|because|causes)\b", re.IGNORECASE)


@pytest.fixture
def company(tmp_path: Path) -> Path:
    desk = desk_at(tmp_path)
    made = linked(10)
    made.records.append(quarter(2099, 1, CycleState.PREPARATION))
    made.save(desk)
    desk.close()
    return desk.space.path


def test_indicators_of_a_team_and_as_json(okr: Okr, company: Path) -> None:
    said = okr("-w", company, "insight", "indicators", "2026 Q2", "--team", "Team 3")
    assert said.code == 0
    assert "Everybody (61 members)" in said.out
    assert "Team 3 (6 members)" in said.out
    assert "Team 4" not in said.out
    assert re.search(r"75 % \(3 of 4\) +bottom-up share", said.out)
    found = okr("-w", company, "insight", "indicators", "2026 Q2", "--json").json
    assert len(found["teams"]) == 10
    share = found["teams"][2]["series"]["bottom_up"]
    assert (share["value"], share["numerator"], share["denominator"], share["why"]) == (0.75, 3, 4, None)
    assert found["teams"][2]["series"]["conversion"]["why"] == "nothing"


def test_relations_say_one_sentence_and_what_else_explains_it(okr: Okr, company: Path) -> None:
    said = okr("-w", company, "insight", "relations")
    assert "bottom-up share → progress of key results (looked at first)" in said.out
    assert "Across 10 teams, higher bottom-up share went along with higher progress" in said.out
    assert "very uncertain" in said.out
    assert "Easy targets raise the results." in said.out
    found = okr("-w", company, "insight", "relations", "--json").json
    assert found["relations"][0]["forward"]["rung"] == "uncertain"
    assert found["relations"][0]["primary"] is True
    assert found["confounders"] == list(CONFOUNDERS)
    refused(okr("-w", company, "insight", "relations", "--result", "bottom_up"), "progress, grade")


def test_trend_and_its_verdict(okr: Okr, company: Path) -> None:
    said = okr("-w", company, "insight", "trend", "pulse_motivation", "--team", "Team 3")
    assert said.out.count("(n = 6 of 7)") == 6
    assert "No change beyond what chance would explain." in said.out
    found = okr("-w", company, "insight", "trend", "bottom_up", "--json").json
    assert found["steps"][0]["label"] == "2025 Q2"
    assert (found["said"], found["team"]) == ("count", None)
    refused(okr("-w", company, "insight", "trend", "nonsense"), "nonsense", "bottom_up")
    refused(okr("-w", company, "insight", "trend", "bottom_up", "--team", "Nobody"), "Nobody")


def test_every_series_is_explained_with_its_trap(okr: Okr) -> None:
    found = okr("insight", "explain", "--json").json
    assert [one["series"] for one in found] == list(ALL)
    assert all(one["formula"] and one["trap"] for one in found)
    assert "But:" in okr("insight", "explain", "latency").out
    assert "Bonett" in okr("insight", "explain", "relations").out
    assert [one["method"] for one in okr("insight", "explain", "relations", "--json").json] == list(METHODS)


def test_a_pair_is_fixed_before_its_cycle(okr: Okr, company: Path) -> None:
    refused(okr("-w", company, "insight", "fix", "latency", "progress", "--cycle", "2026 Q3"), "has begun")
    refused(okr("-w", company, "insight", "fix", "latency", "owners", "--cycle", "2099 Q1"), "no pair")
    assert okr("-w", company, "insight", "fix", "latency", "progress", "--cycle", "2099 Q1").code == 0
    first = okr("-w", company, "insight", "relations", "--json").json["relations"][0]
    assert (first["x"], first["primary"], first["sentence"]["code"]) == ("latency", True, "no_lag")
    assert "higher time to the first reply" in okr("-w", company, "cycle", "show", "2099 Q1").out


def test_every_code_has_words_and_none_claims_a_cause() -> None:
    assert set(texts_insight.LADDER) == set(CODES)
    assert set(texts_insight.WHY) == set(REASONS)
    assert set(texts_insight.CONFOUNDERS) == set(CONFOUNDERS)
    assert set(texts_insight.NAMES) == set(ALL)
    assert set(texts_insight.METHODS) == set(METHODS)
    for code, text in texts_insight.LADDER.items():
        plain = text.replace("This does not show that one causes the other", "")
        assert not CAUSAL.search(plain), code
        if code.startswith("together"):
            assert "does not show that one causes the other; {n} teams are few" in text
    for table in (texts_insight.NOTES, texts_insight.TREND, texts_insight.NAMES):
        assert not any(CAUSAL.search(text) for text in table.values())
