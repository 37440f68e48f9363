"""Rows keep their names for ever; which rows are which run follows from where branches begin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.sharing import server_runs
from okr_desktop.sharing.server_runs import Cut, Parcel, Piece, pieces
from okr_desktop.store.causal import GENESIS, Fork, Mark, WireError
from okr_desktop.store.wire import link

ROOT, H = "a" * 16, "1" * 16


def test_without_branches_every_name_is_a_run() -> None:
    ends = {ROOT: Mark(7, H), "b" * 16: Mark(2, H)}
    assert pieces(ends, {}, []) == {run: Piece(run, 1, end, grows=True) for run, end in ends.items()}


def test_rows_behind_a_branch_belong_to_it() -> None:
    one, two = Fork(ROOT, 4, "4" * 16), Fork(ROOT, 4, "5" * 16)
    forks = {one.name: one, two.name: two}
    ends = {ROOT: Mark(9, H), two.name: Mark(6, "6" * 16)}
    cuts = [Cut(one.name, ROOT, 4, "3" * 16), Cut(two.name, two.name, 4, "")]
    assert pieces(ends, forks, cuts) == {
        ROOT: Piece(ROOT, 1, Mark(3, "3" * 16), grows=False),
        one.name: Piece(ROOT, 4, Mark(9, H), grows=True),
        two.name: Piece(two.name, 4, Mark(6, "6" * 16), grows=True),
    }


def test_branches_of_branches_and_from_the_very_beginning() -> None:
    first, later = Fork(ROOT, 1, "4" * 16), Fork(ROOT, 5, "5" * 16)
    forks = {first.name: first, later.name: later}
    cuts = [Cut(later.name, ROOT, 5, "e" * 16), Cut(first.name, ROOT, 1, "")]
    assert pieces({ROOT: Mark(9, H)}, forks, cuts) == {
        first.name: Piece(ROOT, 1, Mark(4, "e" * 16), grows=False),
        later.name: Piece(ROOT, 5, Mark(9, H), grows=True),
    }


@given(
    lines=st.lists(st.binary(max_size=40).map(lambda line: line.replace(b"\n", b"n")), max_size=60),
    after=st.integers(0, 70),
    page=st.integers(1, 9),
    opening=st.booleans(),
)
def test_a_parcel_gives_back_what_was_put_in(lines: list[bytes], after: int, page: int, opening: bool) -> None:
    before, server_runs.PAGE = server_runs.PAGE, page
    try:
        parcel = Parcel(ROOT, Mark(3, "") if opening else Mark(3, GENESIS), "7" * 16 if opening else "")
        parcel.add(lines[:20])
        parcel.add(lines[20:])
    finally:
        server_runs.PAGE = before
    hashes = list[str]()
    for line in lines:
        hashes.append("7" * 16 if opening and not hashes else link(hashes[-1] if hashes else GENESIS, line))
    wanted = [(Mark(4 + number, hashes[number]), line) for number, line in enumerate(lines)]
    assert list(parcel.lines(after)) == [(mark, line) for mark, line in wanted if mark.seq > after]
    assert len(parcel) == len(lines)
    assert parcel.end == (wanted[-1][0] if wanted else parcel.before)
    for mark, _ in wanted:
        assert parcel.hash_at(mark.seq) == mark.h
    assert parcel.hash_at(2) is None
    assert parcel.hash_at(parcel.end.seq + 1) is None


def test_a_line_is_one_line() -> None:
    with pytest.raises(WireError):
        Parcel(ROOT, Mark(0, GENESIS)).add([b"[1]\n[2]"])
