"""People and teams from the command line: added, listed, and asked in a pulse, without the window."""

from __future__ import annotations

from tests.cli.running import Okr


def test_a_company_is_made_and_asked_without_the_window(space: Okr) -> None:
    office = space("team", "add", "Office", "--lead", "Ada").id
    for name in ("Ada", "Bo", "Cem", "Dua", "Eli", "Fay"):
        if name != "Ada":
            space("person", "add", name, "--team", "Office, Night shift", "--mail", f"{name}@x.org", "--role", "Cook")
    listed = {one["name"]: one for one in space("person", "list", "--json").json}
    assert {*listed} == {"Ada", "Bo", "Cem", "Dua", "Eli", "Fay"}
    assert (listed["Bo"]["email"], listed["Bo"]["role"]) == ("Bo@x.org", "Cook")
    assert "Office" in space("person", "list").out
    assert [one["name"] for one in space("person", "list", "--team", "night shift", "--json").json] == sorted(
        {*listed} - {"Ada"}
    )
    teams = {one["name"]: one for one in space("team", "list", "--json").json}
    assert {*teams} == {"Office", "Night shift"}
    assert teams["Office"]["id"] == office
    row = next(line for line in space("team", "list").out.splitlines() if line.startswith("Office"))
    assert row.split()[1:3] == ["Ada", "5"]
    pulse = space("pulse", "new", "First").id
    assert space("pulse", "open", pulse).code == 0


def test_parts_of_teams_and_names_that_are_there_twice(space: Okr) -> None:
    space("team", "add", "All")
    inner = space("team", "add", "Inner", "--parent", "all")
    assert (inner.code, inner.err) == (0, "")
    assert space("team", "list", "--json").json[1]["parent"]
    again = space("team", "add", "Inner")
    assert again.code == 0
    assert "already" in again.err
    space("person", "add", "Bo")
    assert "already" in space("person", "add", "bo ").err


def test_what_is_wrong_is_said_and_nothing_is_stored(space: Okr) -> None:
    for words in (
        ("person", "add", " "),
        ("team", "add", "X", "--parent", "Nowhere"),
        ("person", "list", "--team", "No"),
    ):
        said = space(*words)
        assert said.code == 1, words
        assert said.err.startswith("okr: ")
    assert "nobody here" in space("person", "list").err
    assert "no teams" in space("team", "list").err


def test_undo_takes_a_person_back(space: Okr) -> None:
    space("person", "add", "Bo", "--team", "Night")
    space("undo")
    assert space("person", "list", "--json").json == []
    assert space("team", "list", "--json").json == []
