"""The brakes, with a clock in the test's hand."""

from __future__ import annotations

from okr_desktop.room.limits import NAMES, Buckets, CodeDoor, Figures


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_lets_a_burst_through_and_then_its_rate() -> None:
    clock = Clock()
    bucket = Buckets(5.0, 10.0, clock)
    assert [bucket.take("fox") for _ in range(10)] == [0] * 10
    assert bucket.take("fox") == 200
    assert bucket.take("owl") == 0
    clock.now += 0.2
    assert [bucket.take("fox"), bucket.take("fox") > 0] == [0, True]
    clock.now += 3600
    assert [bucket.take("fox") == 0 for _ in range(11)] == [True] * 10 + [False]


def test_buckets_forget_names_that_are_full_again() -> None:
    clock = Clock()
    bucket = Buckets(1.0, 1.0, clock)
    for number in range(NAMES):
        bucket.take(str(number))
    clock.now += 2
    bucket.take("new")
    assert len(bucket._left) == 1


def test_an_address_has_five_wrong_codes_a_minute() -> None:
    clock = Clock()
    door = CodeDoor(Figures(), clock)
    assert [door.attempt("a", f"code {number}") for number in range(6)] == [""] * 5 + ["join.slow"]
    assert door.attempt("b", "code 9") == ""
    clock.now += 61
    assert door.attempt("a", "code 6") == ""


def test_the_same_wrong_code_again_is_no_new_guess() -> None:
    door = CodeDoor(Figures(), Clock())
    assert {door.attempt("a", text) for text in ("abc 234", "ABC234", " a b c 2 3 4") for _ in range(9)} == {""}
    assert [door.attempt("a", str(number)) for number in range(5)] == [""] * 4 + ["join.slow"]


def test_sixty_different_codes_close_the_door_for_all_for_a_minute() -> None:
    clock = Clock()
    door = CodeDoor(Figures(), clock)
    assert {door.attempt(f"10.0.0.{number // 5}", f"code {number}") for number in range(60)} == {""}
    assert door.attempt("10.0.1.1", "one more") == "join.locked"
    clock.now += 59
    assert door.attempt("10.0.1.2", "ABC234") == "join.locked"
    clock.now += 2
    assert door.attempt("10.0.1.2", "ABC234") == ""


def test_a_whole_room_with_the_right_code_at_once_closes_nothing() -> None:
    door = CodeDoor(Figures(), Clock())
    assert {door.attempt(f"10.0.0.{number}", "ABC 234") for number in range(200)} == {""}
    assert {door.attempt("10.0.1.1", "ABC 234") for _ in range(200)} == {""}
    door.right("abc234")
    assert [door.attempt("10.0.1.1", f"code {number}") for number in range(6)] == [""] * 5 + ["join.slow"]


def test_guesses_that_are_still_on_their_way_count() -> None:
    door = CodeDoor(Figures(), Clock())
    allowed = [door.attempt("a", f"code {number}") for number in range(1000)]
    assert allowed.count("") == 5
