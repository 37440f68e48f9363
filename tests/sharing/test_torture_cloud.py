"""A sample of team-weeks in a simulated cloud folder (benchmarks/torture), and proof that it can find."""

from __future__ import annotations

import pytest

from benchmarks.torture import cloud, runner
from benchmarks.torture.cloud_drive import VENDORS
from okr_desktop.sharing import publish


def test_nothing_is_found() -> None:
    report = runner.run("cloud", cases=8)
    assert report.findings == []
    assert report.cases == 8
    assert report.counts["copies"] > 0  # or two have never written at the same time


def test_notes_that_ask_to_wait_are_not_left_lying_about() -> None:
    cloud.check("14")  # found by it: conflict copies of the lease


def test_copies_are_called_as_eight_vendors_call_them() -> None:
    assert len({vendor.format(s="Team", e=".okr") for vendor in VENDORS}) == len(VENDORS) >= 12


def test_copies_that_are_never_read_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish._Sync, "_archive", lambda self, now: False)
    report = runner.run("cloud", cases=4)
    assert any("left lying about" in found for found in report.findings)
