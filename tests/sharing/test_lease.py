"""The note that asks others to wait: polite, short, and never in the way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from okr_desktop.sharing.fs import Fs
from okr_desktop.sharing.lease import HEARTBEAT, STALE, WAIT, Lease
from okr_desktop.store.identity import machine_hint
from tests.sharing.team import Failing, FakeClock


def lease(folder: Path, clock: FakeClock, seed: int = 1, fs: Fs | None = None) -> Lease:
    return Lease(fs or Fs(), clock, Random(seed), folder / "Team.okr.lease", folder / f"~{seed}.tmp")


def test_one_at_a_time_and_free_again(tmp_path: Path) -> None:
    clock = FakeClock()
    ana, ben = lease(tmp_path, clock, 1), lease(tmp_path, clock, 2)
    assert ana.acquire()
    begun = clock.passed
    assert not ben.acquire()
    assert clock.passed - begun <= WAIT + 0.3
    ben.release()  # not his
    assert ana.path.exists()
    ana.release()
    assert os.listdir(tmp_path) == []
    assert ben.acquire()


def test_note_tells_who(tmp_path: Path) -> None:
    ana = lease(tmp_path, FakeClock())
    ana.acquire()
    note = json.loads(ana.path.read_bytes())
    assert (note["host"], note["pid"], note["nonce"]) == (machine_hint(), os.getpid(), ana.nonce)


def test_note_that_stands_still_for_a_minute_is_broken(tmp_path: Path) -> None:
    clock = FakeClock()
    path = tmp_path / "Team.okr.lease"
    path.write_text(json.dumps({"host": "elsewhere", "pid": 1, "nonce": "x"}))
    os.utime(path, (0, 0))  # the clock of a server says nothing
    ben = lease(tmp_path, clock, 2)
    assert not ben.acquire()
    clock.passed += STALE - 10
    assert not ben.acquire()
    clock.passed += 10
    assert ben.acquire()
    assert os.listdir(tmp_path) == ["Team.okr.lease"]


def test_note_that_shows_signs_of_life_is_not(tmp_path: Path) -> None:
    clock = FakeClock()
    ana, ben = lease(tmp_path, clock, 1), lease(tmp_path, clock, 2)
    ana.acquire()
    for _ in range(6):
        assert not ben.acquire()
        clock.passed += HEARTBEAT
        ana.beat()
    assert json.loads(ana.path.read_bytes())["beat"] == 6
    ana.release()
    assert os.listdir(tmp_path) == []


def test_note_of_a_dead_program_of_this_computer_is_broken_at_once(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    note = {"host": machine_hint(), "pid": dead.pid, "nonce": "x"}
    (tmp_path / "Team.okr.lease").write_text(json.dumps(note))
    clock = FakeClock()
    assert lease(tmp_path, clock).acquire()
    assert clock.passed < 1


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"[1]", b"{}", b"[" * 5000, b'{"host":1,"pid":"x"}', b'{"host":null,"pid":-1}']
)
def test_nonsense_is_waited_for_and_then_broken(tmp_path: Path, content: bytes) -> None:
    clock = FakeClock()
    (tmp_path / "Team.okr.lease").write_bytes(content)
    ben = lease(tmp_path, clock)
    assert not ben.acquire()
    clock.passed += STALE
    assert ben.acquire()


def test_folder_of_that_name_does_not_hold_us_up_for_long(tmp_path: Path) -> None:
    (tmp_path / "Team.okr.lease").mkdir()
    clock = FakeClock()
    assert not lease(tmp_path, clock).acquire()
    assert clock.passed <= WAIT + 0.3


@pytest.mark.parametrize("number", range(1, 12))
@pytest.mark.parametrize("code", [13, 28, 30, 116])
def test_no_trouble_comes_out(tmp_path: Path, number: int, code: int) -> None:
    clock = FakeClock()
    (tmp_path / "Team.okr.lease").write_bytes(b"{}")
    fs = Failing(lambda name, at, args: OSError(code, "") if at >= number and name != "close" else None)
    ana = lease(tmp_path, clock, fs=fs)
    ana.acquire()
    clock.passed += STALE
    ana.acquire()
    ana.beat()
    ana.release()
    assert clock.passed < STALE + 2 * WAIT + 1
