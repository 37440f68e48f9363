"""A sample of the torture by crashes, power loss and full disks (benchmarks/torture), and proof that it can find."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.torture import crashes, disk, power, runner
from benchmarks.torture.checks import FindingError
from benchmarks.torture.faults import MODES
from benchmarks.torture.scenes import SCENES
from okr_desktop.sharing import checkpoint, outgoing
from okr_desktop.sharing.clock import Clock
from okr_desktop.sharing.fs import Fs

FIRST_SHARE, BOTH = SCENES[0], next(scene for scene in SCENES if scene.name == "both_changed")


@pytest.mark.parametrize("name", ["crashes", "power", "disk"])
def test_nothing_is_found(name: str) -> None:
    report = runner.run(name, size="small")
    assert report.findings == []
    assert report.cases >= 20 or report.notes


def test_every_call_and_every_way_of_failing_is_in_the_plan() -> None:
    assert len(SCENES) >= 12
    assert len(MODES) >= 8
    for scene in (FIRST_SHARE, BOTH):
        calls = crashes.calls_of(scene)
        planned = {(point.mode.name, point.number) for point in crashes.points(scene, calls)}
        assert {("kill", number) for number, name in enumerate(calls, 1) if name != "close"} <= planned
        assert {("error_for_good", number) for number, name in enumerate(calls, 1) if name != "close"} <= planned


def test_a_first_share_that_cannot_be_read_back_is_no_accident() -> None:
    # Found by it: the new file stands there, but the last looks at it fail.
    calls = crashes.calls_of(FIRST_SHARE)
    for number, _ in list(enumerate(calls, 1))[-5:]:
        for mode in MODES:
            if mode.concerns(calls[number - 1]):
                crashes.check_point(crashes.Point(FIRST_SHARE, mode, number))


def written_in_place(fs: Fs, clock: Clock, source: Path, target: Path) -> None:
    """How a shared file must never be replaced."""
    data = source.read_bytes()
    fs._call("replace", target.write_bytes, b"")
    handle = os.open(target, os.O_WRONLY)
    try:
        fs.write(handle, data)
    finally:
        os.close(handle)
    fs.unlink(source)


def test_writing_into_the_file_itself_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoint, "put_in_place", written_in_place)
    monkeypatch.setattr(outgoing, "put_in_place", written_in_place)
    points = [point for point in crashes.points(BOTH, crashes.calls_of(BOTH)) if point.mode.name == "kill"]
    assert any(is_found(point) for point in points[len(points) // 2 :])


def is_found(point: crashes.Point) -> bool:
    try:
        crashes.check_point(point)
    except FindingError as error:
        return "I7" in str(error)
    return False


def test_a_missing_sync_to_the_disk_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Fs, "fsync", lambda self, handle: None)
    renamed = max(number for number, name in enumerate(crashes.calls_of(BOTH)) if name == "replace") + 2
    with pytest.raises(FindingError, match="I7"):
        power.lose_power(BOTH, renamed, most=200)


def test_where_nothing_can_be_mounted_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "can_mount", lambda: False)
    report = runner.run("disk")
    assert report.cases == 0
    assert report.notes
