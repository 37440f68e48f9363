"""The ZIP form: what is written is read, equal content gives equal bytes, chunks are taken over as they are."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.sharing import bundle
from okr_desktop.sharing.bundle import open_shared, peek, write_bundle
from okr_desktop.sharing.manifest import Features, WrittenBy
from okr_desktop.store.causal import Header, Mark, WireError
from tests.sharing.histories import BUNDLE, History, content, forked, histories, make, relaxed, run_name, text, zipped

HEAD = b'["%s",3,3,1790000000003,"objective","%s","title","old value"]' % (run_name(0).encode(), b"3" * 32)


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chunks of 8 ops instead of 4,096."""
    monkeypatch.setattr(bundle, "SEALED_OPS", 8)


def no_lines(run: str, after: int) -> Iterator[bytes]:
    raise AssertionError(f"lines of {run} after {after} are asked for")


def with_heads(made: History, base: dict[str, int]) -> bytes:
    return zipped(made, made.since(base), heads=[HEAD])


@relaxed
@given(histories)
def test_what_is_written_is_read(made: History) -> None:
    shared = open_shared(zipped(made))
    shared.verify()
    assert (shared.header, content(shared)) == (made.header, made.runs)
    assert (shared.kind, shared.form, shared.has_heads) == ("bundle", "zip", False)


@relaxed
@given(histories, st.data())
def test_lines_begin_after_any_number(made: History, data: st.DataObject) -> None:
    shared = open_shared(zipped(made))
    for run, lines in made.runs.items():
        after = data.draw(st.integers(0, len(lines) + 2))
        assert list(shared.lines(run, after)) == lines[after:]
    assert list(shared.lines("f" * 16, 0)) == []


def test_zip_and_text_say_the_same() -> None:
    for made in (make(300, 4), forked()):
        one, other = open_shared(zipped(made)), open_shared(text(made))
        assert content(one) == content(other) == made.runs
        assert replace(one.header, acks={}) == other.header


@relaxed
@given(histories)
def test_equal_content_gives_equal_bytes(made: History) -> None:
    twin = History(dict(reversed(made.runs.items())), made.hashes, made.forks)
    assert zipped(made) == zipped(twin)


def test_the_file_is_an_ordinary_zip_in_a_fixed_order() -> None:
    made = make(40, 3)
    with zipfile.ZipFile(io.BytesIO(zipped(made, made.since({run_name(0): 3}), heads=[HEAD]))) as found:
        names = [info.filename for info in found.infolist()]
        assert found.testzip() is None
        assert found.read("mimetype") == b"application/vnd.okr-desktop.okr+zip"
        seal = json.loads(found.read("seal.json"))
        assert seal == {"sha256": hashlib.sha256(found.read("manifest.json")).hexdigest()}
        assert list(json.loads(found.read("manifest.json")))[:3] == ["format", "bundle_id", "vv"]
        assert {info.date_time for info in found.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    chunks = sorted(name for name in names if name.startswith("ops/"))
    assert names == ["mimetype", "manifest.json", *chunks, "heads.jsonl", "seal.json"]


def test_the_first_four_kib_tell_what_is_known() -> None:
    team, crowd = make(400, 70), make(600, 200)
    assert peek(zipped(team)[:4096]) == (BUNDLE, team.header.vv)
    assert peek(zipped(crowd)[:4096]) == (BUNDLE, None)
    assert peek(text(team)[:4096]) == (BUNDLE, None)
    for other in (b"", bytes(4096), b"OKRX1....", b"PK\x03\x04" + bytes(100), b"hello", zipped(team)[:60]):
        with pytest.raises(WireError):
            peek(other)


# -- chunks ---------------------------------------------------------------------------------------------------------


def spans(data: bytes) -> list[tuple[int, int]]:
    shared = open_shared(data)
    return [(chunk.first, chunk.last) for chunk in shared.manifest.chunks]


def test_chunks_cover_blocks_of_4096() -> None:
    made = History()
    for lam in range(1, 4099):
        made.add(run_name(0), lam, "x")
    assert [last for _, last in spans(zipped(made))][-2:] == [4096, 4098]
    assert all(chunk.size <= 256 << 10 for chunk in open_shared(zipped(made)).manifest.chunks)


def test_a_chunk_ends_before_256_kib_and_a_great_line_stands_alone() -> None:
    made = History()
    for lam, size in enumerate((100_000, 100_000, 100_000, 200_000, 10), 1):
        made.add(run_name(0), lam, "x" * size)
    assert spans(zipped(made)) == [(1, 2), (3, 3), (4, 5)]


@pytest.mark.usefixtures("small_chunks")
@relaxed
@given(st.integers(1, 40), st.integers(0, 40))
def test_chunks_depend_on_nothing_but_the_ops(now: int, more: int) -> None:
    made = make(now + more, 1)
    (run,) = made.runs
    early = open_shared(zipped(made, replace(made.header, vv={run: made.mark(run, now)})))
    late = open_shared(zipped(made))
    sealed = {chunk.name: chunk.sha256 for chunk in late.manifest.chunks}
    assert all(sealed[chunk.name] == chunk.sha256 for chunk in early.manifest.chunks if chunk.last % 8 == 0)
    reused = zipped(made, reuse=[early])
    assert reused == zipped(made)


@pytest.mark.usefixtures("small_chunks")
def test_sealed_chunks_are_copied_without_asking_for_their_lines() -> None:
    made, asked = make(100, 3), list[tuple[str, int]]()

    def lines(run: str, after: int) -> Iterator[bytes]:
        asked.append((run, after))
        return made.lines(run, after)

    early = open_shared(zipped(made, replace(made.header, vv={run: made.mark(run, 20) for run in made.runs})))
    written = write_bundle(out := io.BytesIO(), made.header, lines, reuse=[early])
    assert sorted(asked) == sorted((run, 16) for run in made.runs)
    assert written.reused == 6
    assert (written.size, written.sha256) == (len(out.getvalue()), hashlib.sha256(out.getvalue()).hexdigest())
    assert out.getvalue() == zipped(made)
    whole = open_shared(zipped(made))
    assert zipped(made, reuse=[whole]) == zipped(made)
    write_bundle(io.BytesIO(), made.header, no_lines, reuse=[whole])


@pytest.mark.usefixtures("small_chunks")
def test_another_history_under_the_same_name_is_not_taken_over() -> None:
    mine, other = make(60, 1, seed=1), make(60, 1, seed=2)
    foreign = open_shared(zipped(other, replace(other.header, vv={run_name(0): other.mark(run_name(0), 40)})))
    assert zipped(mine, reuse=[foreign]) == zipped(mine)


@pytest.mark.usefixtures("small_chunks")
def test_a_broken_chunk_is_not_taken_over() -> None:
    made = make(60, 1)
    data = bytearray(zipped(made))
    with zipfile.ZipFile(io.BytesIO(data)) as found:
        offset = found.getinfo(f"ops/{run_name(0)}/9-16.jsonl").header_offset
    data[offset + 120] ^= 1
    assert zipped(made, reuse=[open_shared(bytes(data))]) == zipped(made)


def test_only_the_chunks_that_are_needed_are_read() -> None:
    class Watched(io.BytesIO):
        total = 0

        def read(self, size: int | None = -1, /) -> bytes:
            data = super().read(size)
            self.total += len(data)
            return data

    made = make(9000, 1, words=1)
    handle = Watched(zipped(made))
    shared = open_shared(handle)
    handle.total = 0
    assert len(list(shared.lines(run_name(0), 8995))) == 5
    assert handle.total < len(handle.getvalue()) / 4


def test_lines_that_are_not_those_of_the_header_are_not_written() -> None:
    made = make(20, 1)
    for lines in (lambda run, after: iter(made.runs[run][:-1]), lambda run, after: iter([b"[1]", *made.runs[run][1:]])):
        with pytest.raises(WireError):
            write_bundle(io.BytesIO(), made.header, lines)


# -- parts, bases, forks --------------------------------------------------------------------------------------------


def test_a_part_holds_what_is_after_its_base() -> None:
    made = make(40, 2)
    base = dict.fromkeys(made.runs, 5)
    shared = open_shared(zipped(made, made.since(base), part=True))
    shared.verify()
    assert (shared.kind, shared.has_heads, shared.header.base) == ("part", False, made.since(base).base)
    assert content(shared) == {run: lines[5:] for run, lines in made.runs.items()}


def test_a_compacted_bundle_brings_the_values_at_its_base() -> None:
    shared = open_shared(with_heads(make(40, 2), {run_name(0): 5}))
    shared.verify()
    assert shared.has_heads
    assert list(shared.heads()) == [HEAD]


def test_a_base_and_heads_come_together() -> None:
    made = make(40, 2)
    with pytest.raises(ValueError, match="compacted"):
        zipped(made, made.since({run_name(0): 5}))
    with pytest.raises(ValueError, match="compacted"):
        zipped(made, heads=[HEAD])


def test_forks_keep_their_names_and_numbers() -> None:
    made = forked()
    shared = open_shared(zipped(made))
    shared.verify()
    assert shared.header.forks == made.forks
    assert content(shared) == made.runs
    assert [line[:3] for line in content(shared)[next(iter(made.forks))]] == [b"[4,", b"[5,"]


def test_a_fork_that_follows_from_nothing_is_found() -> None:
    made, other, root = forked(), make(3, 1, seed=5), run_name(0)
    made.runs[root], made.hashes[root] = other.runs[root], other.hashes[root]
    data = zipped(made)
    with pytest.raises(WireError, match="chain"):
        open_shared(data).verify()


# -- newer programs -------------------------------------------------------------------------------------------------


def rewritten(data: bytes, change: Callable[[dict[str, object]], object]) -> bytes:
    """The same file with another manifest, sealed again."""
    source = zipfile.ZipFile(io.BytesIO(data))
    out, found = io.BytesIO(), json.loads(source.read("manifest.json"))
    change(found)
    raw = json.dumps(found, separators=(",", ":")).encode()
    writer = bundle.ZipWriter(out)
    for name in source.namelist():
        content = {"manifest.json": raw, "seal.json": json.dumps({"sha256": hashlib.sha256(raw).hexdigest()}).encode()}
        packed = bundle.pack if name.startswith("ops/") else bundle.store
        writer.add(name, packed(content.get(name) or source.read(name)))
    writer.finish()
    return out.getvalue()


def test_unknown_manifest_keys_and_flags_survive_a_rewrite() -> None:
    made = make(30, 2)
    newer = rewritten(
        zipped(made),
        lambda found: found.update(badge={"a": [1, "ü"]}, features={"compat": ["x"], "ro_compat": [], "incompat": []}),
    )
    shared = open_shared(newer)
    shared.verify()
    assert (shared.unknown, shared.features) == ({"badge": {"a": [1, "ü"]}}, Features(("x",)))
    again = open_shared(zipped(made, reuse=[shared]))
    assert (again.unknown, again.features) == (shared.unknown, shared.features)


def test_nothing_is_kept_from_other_teams_or_from_files_that_are_too_new() -> None:
    made = make(9, 2)
    newer = zipped(made, features=Features(incompat=("x",)))
    foreign = zipped(made, replace(made.header, bundle_id="f" * 32), features=Features(("y",)))
    assert zipped(made, reuse=[open_shared(newer), open_shared(foreign)]) == zipped(made)


def test_unknown_flags_are_told_apart() -> None:
    made = make(9, 2)
    cases = {
        ("x", "", ""): (False, False, None),
        ("", "x", ""): (False, True, None),
        ("", "", "x"): (True, False, None),
    }
    cases["", "", "moved:postgresql://host/okr"] = (False, False, "postgresql://host/okr")
    for flags, expected in cases.items():
        features = Features(*((flag,) if flag else () for flag in flags))
        shared = open_shared(zipped(made, features=features))
        assert (shared.too_new, shared.read_only, shared.moved_to) == expected
        assert shared.header.bundle_id == BUNDLE


def test_a_file_that_is_too_new_opens_but_has_no_lines() -> None:
    def newer(found: dict[str, object]) -> None:
        found.update(format=[2, 0], vv="something else", chunks={"other": 1})

    shared = open_shared(rewritten(zipped(make(9, 2)), newer))
    assert (shared.too_new, shared.header) == (True, Header(BUNDLE, {}))
    for read in (lambda: list(shared.lines(run_name(0), 0)), lambda: list(shared.heads()), shared.verify):
        with pytest.raises(WireError, match="too_new"):
            read()


def test_the_program_that_wrote_it_is_named() -> None:
    made = make(3, 1)
    assert open_shared(zipped(made)).written_by.app == "okr-desktop"
    assert open_shared(zipped(made, written_by=WrittenBy("other", "9"))).written_by == ("other", "9")


# -- handles --------------------------------------------------------------------------------------------------------


def test_an_open_file_is_a_snapshot(tmp_path: Path) -> None:
    path, new = tmp_path / "Team.okr", tmp_path / "new"
    made = make(50, 2)
    path.write_bytes(zipped(made))
    with open_shared(path) as shared:
        new.write_bytes(zipped(make(70, 2, seed=9)))
        path.unlink()
        new.rename(path)
        shared.verify()
        assert content(shared) == made.runs


def test_a_handle_that_was_given_stays_open() -> None:
    handle = io.BytesIO(zipped(make(5, 1)))
    with open_shared(handle):
        pass
    assert not handle.closed


def test_progress_is_told_up_to_the_end() -> None:
    made, told = make(50, 2), list[tuple[int, int]]()

    def tell(done: int, total: int) -> None:
        told.append((done, total))

    data = zipped(made, progress=tell)
    assert told[-1] == (50, 50)
    told.clear()
    open_shared(data).verify(tell)
    assert told[-1] == (50, 50)


def test_what_hardly_has_content_is_not_taken_for_a_bomb() -> None:
    made = History()
    made.add(run_name(0), 1, "=" * 250_000)
    shared = open_shared(zipped(made))
    shared.verify()
    assert shared.header.vv == {run_name(0): Mark(1, made.hashes[run_name(0)][0])}
