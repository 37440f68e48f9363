"""The list of mistakes put into the merge is up to date, and some of them, others every day, are noticed."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from benchmarks.torture import mutants
from benchmarks.torture.killer import noticed
from benchmarks.torture.mutants import MUTANTS, ROOT, Mutant


@pytest.mark.parametrize("mutant", MUTANTS, ids=str)
def test_the_place_of_the_mistake_is_there_once(mutant: Mutant) -> None:
    text = (ROOT / mutant.file).read_text(encoding="utf-8")
    assert text.count(mutant.old) == 1
    compile(text.replace(mutant.old, mutant.new), mutant.file, "exec")


def test_no_mistake_is_listed_twice() -> None:
    assert len(set(MUTANTS)) == len(MUTANTS) >= 45


def test_without_a_mistake_nothing_is_noticed() -> None:
    assert noticed() == ""


def test_some_mistakes_are_noticed(tmp_path: Path) -> None:
    day = int(os.environ.get("OKR_TEST_DAY", date.today().toordinal()))
    mutants.prepared(tmp_path)
    chosen = [MUTANTS[(day * 5 + number) % len(MUTANTS)] for number in range(5)]
    assert [mutant for mutant in chosen if mutants.survives(mutant, tmp_path)] == []
