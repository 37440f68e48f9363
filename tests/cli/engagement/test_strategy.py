"""`okr strategy`, `okr announce`, `okr signoff` and `okr sponsor`, from the first word to the change that is shown."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.running import Okr, refused


@pytest.fixture
def company(space: Okr) -> Okr:
    """A cycle with one objective, its key result, and a theme under a vision."""
    space("strategy", "add", "vision", "Loved by every customer")
    space("strategy", "add", "theme", "Customers stay", "--why", "one in five left us", "--owner", "Anna")
    objective = space("add", "objective", "Answer within a day", "--cycle", "2026 Q3").id
    space("add", "key-result", "Median hours", "--objective", objective, "--start", "48", "--target", "24")
    return space


def objective(okr: Okr) -> str:
    return str(okr("tree", "--json").json[0]["id"])


def test_a_strategy_is_made_served_and_shown(company: Okr) -> None:
    company("strategy", "serve", objective(company), "customers")
    vision, theme = company("strategy", "list", "--json").json
    assert (vision["kind"], theme["kind"], theme["serves"]) == ("vision", "theme", vision["id"])
    assert (theme["why"], theme["owner"]) == ("one in five left us", "Anna")
    assert theme["objectives"] == vision["objectives"] == [objective(company)]
    shown = company("strategy", "served").out
    assert "Customers stay ← Loved by every customer" in shown
    assert company("strategy", "unserved", "--json").json == {"directions": [], "objectives": []}
    company("strategy", "delete", "customers")
    assert [one["title"] for one in company("strategy", "unserved", "--json").json["objectives"]] == [
        "Answer within a day"
    ]
    company("undo")
    assert "Customers stay" in company("strategy", "served").out


def test_what_stands_there_is_changed_moved_and_put_away(company: Okr) -> None:
    company("strategy", "add", "theme", "Ship weekly", "--under", "loved")
    company("strategy", "move", "ship", "1")
    assert [one["text"] for one in company("strategy", "list", "--json").json][1:] == ["Ship weekly", "Customers stay"]
    company("strategy", "edit", "ship", "--text", "Ship daily", "--why", "It is safer", "--under", "none")
    company("strategy", "archive", "customers")
    (_, ship) = company("strategy", "list", "--json").json
    assert (ship["text"], ship["why"]) == ("Ship daily", "It is safer")
    assert len(company("strategy", "list", "--archived", "--json").json) == 3


def test_a_year_that_is_named_is_made_as_the_cycle_of_an_objective_is(space: Okr) -> None:
    space("strategy", "add", "theme", "Customers stay", "--year", "2026", "--owner", "Anna")
    (theme,) = space("strategy", "list", "--json").json
    assert (theme["year"], theme["owner"]) == ("2026", "Anna")
    space("strategy", "add", "annual", "Half of them renew", "--year", "2026")
    space("strategy", "edit", "customers", "--year", "2027")
    assert [one["name"] for one in space("cycle", "list", "--json").json] == ["2026", "2027"]
    space("strategy", "edit", "customers", "--year", "none")
    assert [one["year"] for one in space("strategy", "list", "--json").json] == [None, "2026"]
    refused(space("strategy", "add", "theme", "X", "--year", "someday"), "such as 2026 Q3 or 2026")


def test_wrong_words_get_a_clear_answer(company: Okr) -> None:
    refused(company("strategy", "add", "dream", "X"), "mission", code=2)
    refused(company("strategy", "add", "theme", " "), "empty")
    refused(company("strategy", "edit", "nothing like it", "--text", "X"), "okr strategy list")
    refused(company("strategy", "edit", "loved", "--under", "customers"), "above")
    refused(company("announce", "--cycle", "2031 Q1"), "2031")
    refused(company("signoff", "show", "nobody"), "okr signoff list")
    refused(company("sponsor", "deliver", "nobody", "1"), "okr sponsor list")


def test_a_cycle_is_told_in_five_sentences(company: Okr) -> None:
    found = company("announce", "--json").json
    assert len(found["sentences"]) == 5
    assert "Answer within a day" in found["sentences"][1]
    assert company("announce", "--html").out.count("<p>") == 6
    assert "Unsere Bitte" in company("announce", "--language", "de").out
    company("announce", "Our own <words>.", "--sent")
    (kept,) = company("announce", "--list", "--json").json
    assert (kept["cycle"], kept["text"], kept["day"]) == ("2026 Q3", "Our own <words>.", "2026-08-15")


def test_a_sign_off_a_change_and_the_change_is_shown(company: Okr) -> None:
    signed = company("signoff", "add", "Dora Board", "--comment", "Go", "--json").json
    assert len(signed["content_hash"]) == 64
    assert company("signoff", "changes", "dora board").out == "Nothing changed since it was signed.\n"
    result = company("tree", "--json").json[0]["key_results"][0]["id"]
    company("check-in", result, "40")
    assert company("signoff", "list", "--json").json[0]["standing"] == "holds"
    company("set", result, "target", "20")
    company("set", objective(company), "title", "Answer within an hour")
    found = company("signoff", "changes", signed["id"], "--json").json
    assert (found["standing"], found["exact"]) == ("changed", True)
    first, second = found["differences"]
    assert first["fields"] == {"title": {"before": "Answer within a day", "after": "Answer within an hour"}}
    assert second["fields"]["metric"]["after"]["target"] == "20"
    table = company("signoff", "changes", "dora board").out
    assert "Answer within a day" in table
    assert "Answer within an hour" in table
    company("signoff", "add", "Dora Board")
    again = company("signoff", "list", "--json").json
    assert [(one["standing"], one["last"]) for one in again] == [("holds", True), ("changed", False)]


def test_promises_are_kept_or_not(company: Okr) -> None:
    arguments = (
        "--promise",
        "One developer by 2026-08-10",
        "--promise",
        "A room by the window",
        "--review",
        "2026-08-20",
    )
    id = company("sponsor", "add", "Dora Board", "--text", "I stand for this", *arguments).id
    (one,) = company("sponsor", "list", "--due", "--json").json
    assert one["promises"] == [
        {"promise": 1, "text": "One developer", "due": "2026-08-10", "delivery": "open", "note": "", "late": True},
        {"promise": 2, "text": "A room by the window", "due": None, "delivery": "open", "note": "", "late": False},
    ]
    company("sponsor", "deliver", "dora board", "1", "partly", "--note", "Half of the time")
    company("sponsor", "edit", id, "--promise", "Coffee")
    company("sponsor", "review", id, "--next", "2026-11-01")
    (one,) = company("sponsor", "list", "--json").json
    assert one["promises"][0] == {**one["promises"][0], "delivery": "partly", "note": "Half of the time"}
    assert (one["reviewed"], one["review"], len(one["promises"])) == ("2026-08-15", "2026-11-01", 3)
    refused(company("sponsor", "deliver", id, "9"), "3")
    refused(company("sponsor", "deliver", id, "1", "maybe"), "withdrawn")
    refused(company("sponsor", "add", "Eve", "--promise", " "), "promise")
    company("sponsor", "delete", id)
    assert company("sponsor", "list", "--json").json == []


def test_the_papers_are_printed_and_say_what_stands_in_the_plan(company: Okr, tmp_path: Path) -> None:
    company("strategy", "serve", objective(company), "customers")
    company("signoff", "add", "Dora Board")
    company("set", objective(company), "title", "Answer within an hour")
    for kind, said in (
        ("strategy", ("Loved by every customer", "Customers stay", "one in five left us", "Answer within an hour")),
        ("case", ("The case for OKRs", "They do not show that OKRs are the cause", "the plan has changed since")),
    ):
        for paper in ("a4", "letter"):
            pdf = tmp_path / f"{kind}-{paper}.pdf"
            done = company("report", kind, "--out", str(pdf), "--paper", paper, "--json")
            assert done.json["pages"] == 1, done
            run = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True, text=True)
            text = " ".join(run.stdout.split())
            assert [one for one in said if one not in text] == []
        page = tmp_path / f"{kind}.html"
        assert company("report", kind, "--out", str(page), "--language", "de").code == 0
        assert '<html lang="de">' in page.read_text("utf-8")
