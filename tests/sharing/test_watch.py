"""When a shared file is looked at next."""

from __future__ import annotations

from pathlib import Path

import pytest

from okr_desktop.sharing.watch import AFTER_EDIT, DEBOUNCE, FOCUSED, IDLE, LATEST, UNFOCUSED, Poller, signature
from tests.sharing.team import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def settled(clock: FakeClock) -> Poller:
    poller = Poller(clock)
    poller.synced(reached=True)
    return poller


def near(seconds: float) -> object:
    return pytest.approx(seconds, abs=0.05)


def test_first_look_is_due_at_once(clock: FakeClock) -> None:
    assert Poller(clock).due


def test_ten_seconds_in_front_sixty_behind(clock: FakeClock) -> None:
    poller = settled(clock)
    assert poller.wait() == near(FOCUSED)
    poller.focus(False)
    assert poller.wait() == near(UNFOCUSED)
    clock.passed += 30
    poller.focus(True)
    assert poller.due


def test_notifications_are_gathered(clock: FakeClock) -> None:
    poller = settled(clock)
    poller.notified()
    assert poller.wait() == near(DEBOUNCE)
    clock.passed += 0.4
    poller.notified()
    assert poller.wait() == near(DEBOUNCE)
    clock.passed += DEBOUNCE
    assert poller.due
    poller.synced(reached=True)
    assert poller.wait() == near(FOCUSED)


def test_own_edits_go_out_two_seconds_after_the_last(clock: FakeClock) -> None:
    poller = settled(clock)
    poller.focus(False)
    poller.edited()
    clock.passed += 1.5
    poller.edited()
    assert poller.wait() == near(AFTER_EDIT)
    for _ in range(12):
        clock.passed += 1.2
        poller.edited()
    assert poller.due  # who never stops typing is published all the same
    assert LATEST < 16


def test_folder_that_is_away_is_asked_less_often(clock: FakeClock) -> None:
    poller = settled(clock)
    waits = list[float]()
    for _ in range(8):
        poller.synced(reached=False)
        waits.append(poller.wait())
    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (near(FOCUSED), near(300))
    poller.synced(reached=True)
    assert poller.wait() == near(FOCUSED)


def test_what_waits_for_a_quiet_moment_gets_one(clock: FakeClock) -> None:
    poller = settled(clock)
    poller.focus(False)
    poller.edited()
    clock.passed += AFTER_EDIT
    poller.synced(reached=True, unfolded=True)
    assert poller.wait() == near(IDLE - AFTER_EDIT)
    clock.passed += IDLE - AFTER_EDIT
    assert poller.due
    assert poller.idle >= IDLE
    poller.synced(reached=True, unfolded=True)
    assert poller.wait() == near(UNFOCUSED)


def test_signature_changes_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "Team.okr"
    assert signature(path) is None
    path.write_bytes(b"1")
    first = signature(path)
    assert first == signature(path)
    other = tmp_path / "other"
    other.write_bytes(b"2")
    other.replace(path)
    assert signature(path) != first
    path.unlink()
    path.mkdir()
    assert signature(path) is None
