"""The text form: git may unite, part and mark it, and every op is still told apart."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.sharing.bundle import open_shared
from okr_desktop.sharing.manifest import Features
from okr_desktop.sharing.text_form import write_text
from okr_desktop.store.causal import Fork, WireError
from tests.sharing.histories import BUNDLE, History, content, forked, histories, make, relaxed, run_name, text, zipped


@relaxed
@given(histories)
def test_text_is_read_as_it_was_written(made: History) -> None:
    shared = open_shared(text(made))
    shared.verify()
    assert (shared.form, shared.kind, content(shared)) == ("text", "bundle", made.runs)
    assert shared.header == made.header


@relaxed
@given(histories)
def test_text_and_zip_turn_into_each_other(made: History) -> None:
    from_zip, from_text = open_shared(zipped(made)), open_shared(text(made))
    out, back = io.BytesIO(), io.BytesIO()
    write_text(out, from_zip.header, from_zip.lines)
    write_text(back, from_text.header, from_text.lines)
    assert out.getvalue() == back.getvalue() == text(made)


@relaxed
@given(histories, st.randoms(use_true_random=False))
def test_the_order_of_lines_does_not_matter(made: History, rng: random.Random) -> None:
    lines = text(made).splitlines(keepends=True)
    rest = lines[1:]
    rng.shuffle(rest)
    shared = open_shared(lines[0] + b"".join(rest))
    assert (shared.header, content(shared)) == (made.header, made.runs)


@relaxed
@given(histories, st.data())
def test_lines_begin_after_any_number(made: History, data: st.DataObject) -> None:
    shared = open_shared(text(made))
    for run, lines in made.runs.items():
        after = data.draw(st.integers(0, len(lines) + 2))
        assert list(shared.lines(run, after)) == lines[after:]


def test_new_ops_come_last() -> None:
    lines = text(make(40, 3)).splitlines()
    earlier = set(text(make(39, 3)).splitlines())
    assert [line for line in lines if line not in earlier] == lines[-1:]


def test_markers_line_ends_marks_and_doubles_are_put_up_with() -> None:
    made = make(20, 2)
    lines = text(made).splitlines()
    messy = [b"<<<<<<< HEAD", *lines[:9], b"||||||| base", *lines[3:5], b"=======", *lines[4:], b"", b">>>>>>> theirs"]
    shared = open_shared(b"\xef\xbb\xbf" + b"\r\n".join(messy))
    shared.verify()
    assert (shared.header, content(shared)) == (made.header, made.runs)


def test_two_ops_under_one_number_are_two_branches() -> None:
    made = forked()
    root, names = run_name(0), list(made.forks)
    copies = [History(), History()]
    for copy, name in zip(copies, names, strict=True):
        # Each copy of the store wrote on under the old name and knows nothing of the other.
        copy.runs[root] = made.runs[root] + made.runs[name]
        copy.hashes[root] = made.hashes[root] + made.hashes[name]
    shared = open_shared(text(copies[0]) + text(copies[1]))
    shared.verify()
    assert shared.header.forks == made.forks
    assert shared.header.vv == made.header.vv
    assert content(shared) == made.runs


def test_a_copy_that_knows_of_the_branches_meets_one_that_does_not() -> None:
    made, root = forked(), run_name(0)
    name = next(iter(made.forks))
    old = History({root: made.runs[root] + made.runs[name]}, {root: made.hashes[root] + made.hashes[name]})
    shared = open_shared(text(old) + text(made))
    assert (shared.header.forks, content(shared)) == (made.forks, made.runs)


def test_copies_that_part_at_their_first_op_are_told_apart() -> None:
    sides = [make(4, 1, seed=1), make(5, 1, seed=2)]
    root = run_name(0)
    shared = open_shared(text(sides[0]) + text(sides[1]))
    shared.verify()
    names = [Fork(root, 1, side.hashes[root][0]).name for side in sides]
    assert content(shared) == {name: side.runs[root] for name, side in zip(names, sides, strict=True)}


def test_names_that_two_sides_know_differently_do_not_hang_on_their_order() -> None:
    head, rest = text(make(3, 1)).split(b"\n", 1)
    other = rest.replace(b"Name", b"Other")
    assert open_shared(head + b"\n" + rest + other).header == open_shared(head + b"\n" + other + rest).header


def test_flags_and_unknown_keys_stand_in_the_first_line() -> None:
    made = make(3, 1)
    write_text(out := io.BytesIO(), made.header, made.lines, features=Features(("x",)), unknown={"badge": 1})
    shared = open_shared(out.getvalue())
    assert (shared.features, shared.unknown) == (Features(("x",)), {"badge": 1})
    newer = out.getvalue().replace(b'"incompat":[]', b'"incompat":["y"]') + b"what only newer programs read\n"
    assert open_shared(newer).too_new
    assert open_shared(newer.replace(b'{"okr":[1', b'{"okr":[2', 1)).header.bundle_id == BUNDLE


def test_text_is_never_compacted() -> None:
    made = make(20, 2)
    with pytest.raises(ValueError, match="compacted"):
        write_text(io.BytesIO(), made.since({run_name(0): 3}), made.lines)


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: lines[:5] + lines[6:],
        lambda lines: [*lines, lines[-1][:-9]],
        lambda lines: [*lines, b"hello"],
        lambda lines: [lines[0].replace(b"7", b"8"), *lines],
        lambda lines: [line.replace(b"goal", b"gaol") for line in lines],
        lambda lines: lines[1:],
        lambda lines: [*lines, b'["' + b"a" * 16 + b'",[1,1],"' + b"b" * 16 + b'"]'],
        lambda lines: [*lines, b'["' + b"a" * 2_000_000 + b'"]'],
        lambda lines: [*lines, b'{"okr":[1,0],"forks":{"' + b"a" * 16 + b'":["' + b"b" * 16 + b'",1,"x"]}}'],
    ],
    ids=["missing", "cut", "foreign", "two teams", "changed", "no id", "chain", "long", "fork"],
)
def test_what_is_wrong_is_refused(change: object) -> None:
    lines = text(make(60, 2)).splitlines()
    assert callable(change)
    with pytest.raises(WireError):
        open_shared(b"\n".join(change(lines)))


def test_a_line_that_is_changed_after_opening_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "team.okr"
    path.write_bytes(text(make(30, 1)))
    with open_shared(path) as shared:
        data = path.read_bytes()
        path.write_bytes(data.replace(b"goal", b"gaol"))
        with pytest.raises(WireError):
            list(shared.lines(run_name(0), 0))


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("driver", ["union", "text"])
def test_git_merges_what_two_people_added(tmp_path: Path, driver: str) -> None:
    base, both = make(30, 2), make(30, 2)
    (tmp_path / "base").write_bytes(text(base))
    for number, side in enumerate(("ours", "theirs"), 5):
        one = make(30, 2)
        for lam in (31, 32):
            one.add(run_name(number), lam, side)
            both.add(run_name(number), lam, side)
        (tmp_path / side).write_bytes(text(one))
    options = ["--union"] if driver == "union" else ["--diff3"]
    command = ["git", "merge-file", "-p", *options, "ours", "base", "theirs"]
    merged = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).stdout
    shared = open_shared(merged)
    shared.verify()
    assert (shared.header, content(shared)) == (both.header, both.runs)
