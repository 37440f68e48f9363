"""Adding, changing, moving, archiving and deleting, with everything that is refused."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.running import Okr, refused


def shown(okr: Okr, id: str) -> dict[str, Any]:
    """A record as ``okr show --json`` gives it."""
    return okr("show", id, "--json").json


def test_ids_are_all_that_is_printed(space: Okr) -> None:
    id = space("add", "objective", "One").id
    assert len(id) == 32
    assert space("add", "objective", "Two", "--json").json.keys() == {"id"}
    assert space("set", id, "title", "Other", "--json").json == {"id": id}
    assert space("delete", id, "--json").json == {"id": id}


def test_short_ids(space: Okr, objective: str) -> None:
    assert space("set", objective[-8:], "title", "By its end").id == objective
    space("add", "objective", "Another")
    refused(space("show", objective[:4]), "fits 4 ids")
    refused(space("show", objective[-2:]), "Nothing has the id")
    refused(space("show", "feedfacecafe"), "okr tree")
    refused(space("check-in", objective, 5), "not a key result")


def test_a_new_objective_joins_no_cycle_that_is_over(space: Okr) -> None:
    space("add", "objective", "Long ago", "--cycle", "2019 Q1")
    assert shown(space, space("add", "objective", "Now").id)["cycle"] == "2026 Q3"


def test_the_cycle_of_a_new_objective(space: Okr) -> None:
    first = space("add", "objective", "Now").id
    year = space("add", "objective", "This year", "--cycle", "2026").id
    below = space("add", "objective", "Part", "--parent", year).id
    assert [shown(space, id)["cycle"] for id in (first, year, below)] == ["2026 Q3", "2026", "2026"]
    refused(space("add", "objective", "When", "--cycle", "someday"), "2026 Q3")
    states = {cycle["name"]: cycle["state"] for cycle in space("cycles", "--json").json}
    space("add", "objective", "Then", "--cycle", "Q1 2027")
    space("add", "objective", "Long ago", "--cycle", "2020 Q1")
    states |= {cycle["name"]: cycle["state"] for cycle in space("cycles", "--json").json}
    assert states == {"2026 Q3": "active", "2026": "active", "2027 Q1": "preparation", "2020 Q1": "review"}


def test_new_people_and_teams_come_with_the_objective_and_go_with_its_undo(space: Okr) -> None:
    before = space("export", "before.json", "--json").json["records"]
    space("add", "objective", "Shared", "--owner", "Ada", "--team", "Web", "--team", "Data")
    assert space("export", "after.json", "--json").json["records"] == before + 5  # with the quarter
    assert space("undo").code == 0
    assert space("export", "undone.json", "--json").json["records"] == before


@pytest.mark.parametrize(
    ("options", "metric"),
    [
        (["--target", "10"], ("increase", "", 0, 10, None, None)),
        (["--start", "10%", "--target", "2,5 %"], ("decrease", "%", 10, 2.5, None, None)),
        (["--start", "-50", "--target", "-5", "--unit", "°C"], ("increase", "°C", -50, -5, None, None)),
        (["--start=-1", "--target", "-.5"], ("increase", "", -1, -0.5, None, None)),
        (["--target", "1.234.567,5 €"], ("increase", "€", 0, 1234567.5, None, None)),
        (["--kind", "yes-no"], ("yes_no", "", None, None, None, None)),
        (["--kind", "stay_above", "--target", "99.5"], ("stay_above", "", None, None, 99.5, None)),
        (["--kind", "stay-below", "--high", "2"], ("stay_below", "", None, None, None, 2)),
        (["--kind", "band", "--start", "5", "--target", "8"], ("band", "", None, None, 5, 8)),
        (["--kind", "band", "--low", "5", "--high", "8"], ("band", "", None, None, 5, 8)),
    ],
)
def test_metrics_of_new_key_results(space: Okr, objective: str, options: list[str], metric: tuple[object, ...]) -> None:
    id = space("add", "key-result", "K", "--objective", objective, *options).id
    found = shown(space, id)
    assert tuple(found[name] for name in ("kind", "unit", "start", "target", "low", "high")) == metric


@pytest.mark.parametrize(
    ("options", "code", "word"),
    [
        ([], 2, "--target"),
        (["--start", "5"], 2, "--target"),
        (["--target", "abc"], 2, "“abc” is not a number (target)"),
        (["--target", "5k"], 2, "5000"),
        (["--target", "nan"], 2, "nan"),
        (["--target", "-inf"], 2, "inf"),
        (["--target", "5", "--kind", "up"], 2, "increase, decrease"),
        (["--target", "5", "--due", "2026-02-30"], 2, "2026-02-30"),
        (["--target", "5", "--weight", "heavy"], 2, "weight"),
        (["--start", "1e999", "--target", "5"], 1, "10^15"),
        (["--start", "0.0000000000001", "--target", "5"], 1, "12"),
        (["--start", "5", "--target", "5"], 1, "the same"),
        (["--start", "5", "--target", "1", "--kind", "increase"], 1, "increase"),
        (["--start", "5 €", "--target", "10 %"], 1, "€"),
        (["--kind", "band", "--low", "8", "--high", "5"], 1, "below"),
        (["--kind", "stay_above"], 1, "lower limit"),
        (["--target", "5", "--weight", "-1"], 1, "negative"),
        (["--target", "5", "--unit", "x" * 41], 1, "41"),
    ],
)
def test_key_results_that_are_refused(space: Okr, objective: str, options: list[str], code: int, word: str) -> None:
    refused(space("add", "key-result", "K", "--objective", objective, *options), word, code=code)
    assert space("tree", "--json").json[0]["key_results"] == []


def test_a_changed_field_is_told_in_words(space: Okr, objective: str) -> None:
    cycle = space("cycle", "new", "2027 Q1").id
    space("set", objective, "cycle", "2027 Q1")
    space("cycle", "start", "2027 Q1")
    for told in (space("history", "--details").out, space("changes").out):
        assert "→ 2027 Q1" in told
        assert "state: preparation → active" in told
        assert cycle not in told


@pytest.mark.parametrize(
    ("title", "word"),
    [("", "empty"), (" \t ", "empty"), ("x" * 100_000, "100000"), ("a\x07b", "control"), ("a\nb", "line")],
)
def test_titles_that_are_refused(space: Okr, title: str, word: str) -> None:
    refused(space("add", "objective", title), word)
    assert space("history", "--json").json[0]["label"] == "workspace.create"


@pytest.mark.parametrize(
    "title", ["מטרה \u202eabc\u202c", "🚀👩‍👩‍👧 \U0001f3f3️‍🌈", "a b​c", "<b>[bold]x[/] {title} %s", "-5 % churn", "=1+1"]
)
def test_every_title_comes_back_as_it_was_given(space: Okr, title: str) -> None:
    id = space("add", "objective", title).id
    assert shown(space, id)["title"] == title
    assert space("tree", "--json").json[0]["title"] == title
    # What is shown to a person never reorders the line it stands in.
    assert "\u202e" not in space("tree").out


def test_two_objectives_with_the_same_title(space: Okr) -> None:
    first = space("add", "objective", "Grow")
    second = space("add", "objective", " grow ")
    assert first.id != second.id
    assert first.id[-8:] in second.err
    assert len(space("tree", "--json").json) == 2


@pytest.mark.parametrize(
    ("field", "text", "name", "value"),
    [
        ("title", "New", "title", "New"),
        ("name", "New", "title", "New"),
        ("description", "Two\nlines", "description", "Two\nlines"),
        ("owner", "Grace Hopper", "owner", "Grace Hopper"),
        ("owner", "", "owner", None),
        ("team", "Web, Data", "teams", ["Web", "Data"]),
        ("tags", "growth, p1 ,growth", "tags", ["growth", "p1"]),
        ("cycle", "2027 Q1", "cycle", "2027 Q1"),
        ("cycle", "none", "cycle", None),
        ("weight", "2,5", "weight", 2.5),
        ("state", "Draft", "state", "draft"),
        ("state", "canceled", "state", "cancelled"),
        ("ambition", "aspirational", "ambition", "aspirational"),
        ("source", "Both", "source", "both"),
        ("manual", "60 %", "manual", 0.6),
        ("archived", "yes", "archived", True),
    ],
)
def test_fields_of_an_objective(space: Okr, objective: str, field: str, text: str, name: str, value: object) -> None:
    assert space("set", objective, field, text).id == objective
    assert shown(space, objective)[name] == value
    space("undo")
    assert shown(space, objective)["title"] == "Grow the community"


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("start", "-50", {"start": -50, "kind": "increase"}),
        ("start", "200", {"start": 200, "kind": "decrease"}),
        ("target", "-1,5", {"target": -1.5, "kind": "decrease"}),
        ("unit", "€", {"unit": "€"}),
        ("kind", "yes_no", {"kind": "yes_no"}),
        ("due", "30.9.2026", {"due": "2026-09-30"}),
        ("low", "3", {"low": 3}),
        ("weight", "0", {"weight": 0}),
    ],
)
def test_fields_of_a_key_result(
    space: Okr, key_result: str, field: str, text: str, expected: dict[str, object]
) -> None:
    assert space("set", key_result, field, text).id == key_result
    assert shown(space, key_result) | expected == shown(space, key_result)


def test_progress_set_by_hand_and_taken_back(space: Okr, objective: str) -> None:
    space("set", objective, "manual", "0.25")
    assert (shown(space, objective)["progress"], shown(space, objective)["source"]) == (0.25, "manual")
    space("set", objective, "manual", "")
    assert (shown(space, objective)["progress"], shown(space, objective)["source"]) == (None, "key_results")


@pytest.mark.parametrize(
    ("field", "text", "code", "word"),
    [
        ("colour", "red", 2, "ambition"),
        ("state", "great", 2, "draft, active, done, cancelled"),
        ("weight", "much", 2, "weight"),
        ("manual", "140 %", 2, "70 %"),
        ("archived", "perhaps", 2, "yes"),
        ("weight", "-1", 1, "negative"),
        ("weight", "1e999", 1, "10^15"),
        ("title", "", 1, "empty"),
        ("cycle", "whenever", 1, "2026 Q3"),
        ("parent", "feedface", 1, "feedface"),
        ("owner", "f" * 32, 1, "nobody"),
        ("owner", "x" * 300, 1, "300"),
    ],
)
def test_values_that_are_refused(space: Okr, objective: str, field: str, text: str, code: int, word: str) -> None:
    refused(space("set", objective, field, text), word, code=code)
    assert space("history", "--json").json[0]["label"] == "objective.add"


def test_settings_people_teams_and_cycles_by_name(space: Okr, objective: str) -> None:
    space("set", objective, "team", "Web")
    assert space("set", "Ada", "email", "ada@example.org").code == 0
    assert space("set", objective, "owner", "ada@example.org").err.startswith("okr: Nothing changed")
    assert space("set", "Web", "lead", "Grace").code == 0
    assert shown(space, "Web")["lead"] == "Grace"
    assert space("set", "workspace", "behind", "-30%").code == 0
    assert shown(space, "workspace")["behind"] == -0.3
    refused(space("set", "workspace", "fiscal_year_start", "13"), "1 to 12")
    refused(space("set", "workspace", "on_track", "-50 %"), "behind")
    assert space("set", "2026 Q3", "state", "closed").code == 0
    refused(space("add", "objective", "Too late"), "closed", "okr cycle reopen")
    refused(space("set", objective, "title", "Too late"), "closed")
    assert space("history").out.count("Closed cycle 2026 Q3") == 1
    refused(space("delete", "2026 Q3"), "still used")
    refused(space("set", "2026 Q3", "end", "2026-01-01"), "end after")


def test_moving(space: Okr, objective: str, key_result: str) -> None:
    other = space("add", "objective", "Other").id
    assert space("move", other, "--to", key_result).id == other
    assert shown(space, other)["parent"] == key_result
    refused(space("move", objective, "--to", other), "itself")
    refused(space("move", key_result, "--to", "top"), "under an objective")
    refused(space("move", key_result, "--to", key_result), "under an objective")
    assert space("move", other, "--to", "top").id == other
    assert shown(space, other)["parent"] is None
    assert space("set", key_result, "objective", other).id == key_result


def test_archiving_and_deleting(space: Okr, objective: str, key_result: str) -> None:
    space("check-in", key_result, 5)
    space("archive", objective)
    assert space("tree", "--json").json == []
    assert space("tree", "--json", "--archived").json[0]["archived"] is True
    space("archive", objective, "--undo")
    assert space("delete", objective).id == objective
    refused(space("show", key_result), "Nothing has the id")
    assert space("undo").out == "Undone: Deleted objective “Grow the community”\n"
    (check_in,) = shown(space, key_result)["check_ins"]
    assert space("delete", check_in["id"][-8:]).id == check_in["id"]
    assert shown(space, key_result)["check_ins"] == []
    refused(space("delete", "workspace"), "not an objective")
    refused(space("delete", shown(space, "Ada")["id"]), "still used")


def test_a_due_date_outside_the_cycle_is_accepted_with_a_warning(space: Okr, key_result: str) -> None:
    said = space("set", key_result, "due", "2027-01-01")
    assert (said.code, said.out.strip()) == (0, key_result)
    assert "2026-07-01 to 2026-09-30" in said.err
