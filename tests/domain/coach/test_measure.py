"""The figures beside the labelled sample are those that the coach earns today, and they meet the gate."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.coach import measure

README = (Path(measure.__file__).parent / "README.md").read_text("utf-8")


def test_the_page_says_what_is_measured() -> None:
    shown = README.partition("<!-- measured -->\n")[2].partition("\n<!-- end -->")[0]
    assert shown.strip() == measure.report().strip()


def test_the_gate_is_met() -> None:
    a, b = measure.labels("labels_a.csv"), measure.labels("labels_b.csv")
    both = [one & other for one, other in zip(a, b, strict=True)]
    found = measure.precision(measure.fired_now(), both)
    assert found.total > 50
    assert found.value >= measure.GATE


def test_the_files_speak_of_the_same_rows() -> None:
    sample = [(row["file"], row["line"]) for row in measure.rows("sample.csv")]
    assert len(set(sample)) == 150
    for name in ("labels_a.csv", "labels_b.csv", "first_run.csv"):
        assert [(row["file"], row["line"]) for row in measure.rows(name)] == sample
    for name in ("labels_a.csv", "labels_b.csv"):
        assert set().union(*measure.labels(name)) <= set(measure.LABELS)


def test_the_sums() -> None:
    assert measure.kappa([True, True, False, False], [True, False, False, False]) == pytest.approx(0.5)
    assert measure.kappa([True, False], [True, False]) == 1
    low, high = measure.Share(9, 15).interval  # the published example of the design: about .36 to .80
    assert (round(low, 2), round(high, 2)) == (0.36, 0.8)
