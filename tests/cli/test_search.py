"""``okr search`` as a person uses it."""

from __future__ import annotations

import pytest

from okr_desktop.services.search import KINDS
from tests.cli.running import Okr, refused


@pytest.fixture
def filled(space: Okr, key_result: str) -> str:
    """The id of a key result with a note."""
    assert space("check-in", key_result, 5, "--note", "Warten auf die Straße\nund mehr").code == 0
    return key_result


def test_table(space: Okr, objective: str, filled: str) -> None:
    lines = space("search", "strasse").out.splitlines()
    assert lines[0].split() == ["What", "ID", "Title", "Cycle", "Owner", "Where"]
    assert len(lines) == 2
    assert lines[1].startswith("check in")
    assert lines[1].endswith("note: Warten auf die Straße und mehr")
    assert filled[-8:] in lines[1]
    (_, line) = space("search", "grow", "comm").out.splitlines()
    assert line.split("  ")[0] == "objective"
    assert objective[-8:] in line
    assert line.endswith("Ada")


def test_json(space: Okr, filled: str) -> None:
    (line,) = space("search", "warten", "--json").json
    assert line["item"] == filled
    assert line["kind"] == "check_in"
    assert line["where"] == "note"
    assert line["marks"] == [[0, 6]]
    assert line["cycle"] == "2026 Q3"
    assert line["archived"] is False
    assert set(line) == {"kind", "id", "item", "title", "where", "snippet", "marks", "cycle", "owner", "archived"}
    assert space("search", "nothing at all", "--json").json == []


def test_an_id_from_the_table_can_be_searched(space: Okr, filled: str) -> None:
    short = space("search", "stars").out.splitlines()[1].split()[2]
    assert space("search", short, "--json").json[0]["where"] == "id"
    assert space("search", short, "--json").json[0]["item"] == filled


@pytest.mark.parametrize(
    "args", [["owner:ada", "cycle:2026 Q3"], ["cycle:2026 Q3", "grow"], ["cycle:2026 Q3"], ['cycle:"2026 Q3" comm']]
)
def test_quotes_that_the_shell_took_off(space: Okr, objective: str, args: list[str]) -> None:
    assert objective in [line["id"] for line in space("search", *args, "--json").json]
    assert space("search", "owner:bob", *args, "--json", "--kind", "team").json == []


def test_kinds_and_limit(space: Okr, filled: str) -> None:
    assert [line["kind"] for line in space("search", "s", "--kind", "check-in", "--json").json] == ["check_in"]
    both = space("search", "s", "--kind", "key result", "--kind", "check_in", "--json").json
    assert [line["kind"] for line in both] == ["key_result"]  # one line for one item
    assert len(space("search", "a", "--limit", 1, "--json").json) == 1


def test_what_cannot_be(space: Okr) -> None:
    said = space("search", "x", "--kind", "nonsense")
    assert said.code == 2
    assert all(kind in said.err.replace("\n", " ") for kind in ("objective", "check_in")), said
    said = space("search", "x\x1b[31m")
    assert (said.code, said.out) == (0, "")
    assert said.err == "okr: Nothing was found for “x[31m”.\n"
    assert space("search").code == 2


def test_without_a_workspace(okr: Okr) -> None:
    refused(okr("search", "x"), "okr", lines=1)


def test_the_help_names_the_refinements(okr: Okr) -> None:
    text = okr("search", "--help").out
    for name in ("owner:", "team:", "tag:", "status:", "cycle:"):
        assert name in text
    assert len(KINDS) == 30
