"""A sample of hostile files and of programs of other versions (benchmarks/torture), and proof that they can find."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from benchmarks.torture import hostile, runner, skew
from benchmarks.torture.checks import FindingError
from benchmarks.torture.lies import LIES, a_million_people, ten_thousand_people
from okr_desktop.store import history, wire
from okr_desktop.store.following import Following
from okr_desktop.store.sql_shelf import SqlShelf

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="each is tried in a forked process")
SLOW = {ten_thousand_people, a_million_people}


@pytest.mark.parametrize("kind", hostile.KINDS)
def test_mutants(kind: str) -> None:
    assert hostile.check(f"{kind}/15/1") == 15


@pytest.mark.parametrize("how", hostile.DAMAGES)
@pytest.mark.parametrize("form", ["zip", "text"])
def test_damaged_blocks(how: str, form: str) -> None:
    assert hostile.check(f"blocks/{how}/{form}/{15 if form == 'zip' else 50}") > 4


@pytest.mark.parametrize("group", range(4))
def test_lies(group: int) -> None:
    names = [lie.__name__ for lie in LIES if lie not in SLOW][group::4]
    assert hostile.check("lie/" + "+".join(names)) == 3 * len(names)


def test_another_kind_of_error_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "said", lambda value: {}["label"])
    with pytest.raises(FindingError, match="KeyError"):
        hostile.check("lie/fits_no_table")


def test_two_rows_of_one_thing_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Following, "_clear", lambda self, id, kind: None)
    with pytest.raises(FindingError):
        hostile.check("lie/of_two_kinds")


def test_great_memory_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hostile, "MEMORY", 1 << 20)
    with pytest.raises(FindingError, match="MiB"):
        hostile.check("lie/bomb")


def test_a_lie_that_is_believed_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "MOST_OPS", 1 << 62)
    with pytest.raises(FindingError):
        hostile.check("lie/base_in_the_future")


def test_two_versions_of_the_program() -> None:
    report = runner.run("skew", cases=6)
    assert report.findings == []
    assert report.cases >= 8


def test_a_record_that_no_longer_fits_its_table_goes() -> None:
    skew.check("6")  # found by it: the old row went on standing there


def test_a_program_that_keeps_only_what_it_understands_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = SqlShelf.lines

    def understood(self: SqlShelf, run: str, after: int, until: int | None = None) -> Iterator[bytes]:
        return (wire.canonical(wire.read_line(line)) for line in kept(self, run, after, until))

    monkeypatch.setattr(SqlShelf, "lines", understood)
    report = runner.run("skew", cases=5)
    assert report.findings
