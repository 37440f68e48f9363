"""Broken files: whatever 64 bytes are lost, everything else comes back, nothing false does, the file stays as it is."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.sharing import bundle
from okr_desktop.sharing.bundle import open_shared
from okr_desktop.sharing.manifest import Features
from okr_desktop.sharing.pieces import Piece
from okr_desktop.sharing.salvage import Rescued, fsck, salvage
from okr_desktop.store.memory import MemoryStore
from tests.sharing.histories import BUNDLE, History, forked, make, relaxed, run_name, text, zipped

BLOCK = 64
# Every block instead of a sample: minutes instead of seconds.
EVERY = os.environ.get("OKR_EVERY_BLOCK") == "1"
HEAD = b'["%s",3,3,1790000000003,"objective","%s","title","old value"]' % (run_name(0).encode(), b"3" * 32)
Ops = dict[tuple[str, int], bytes]


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes(byte ^ 0x55 for byte in data[at : at + BLOCK]) + data[at + BLOCK :]


def one_bit(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def zeroed(data: bytes, at: int) -> bytes:
    return data[:at] + bytes(len(data[at : at + BLOCK])) + data[at + BLOCK :]


def cut_out(data: bytes, at: int) -> bytes:
    return data[:at] + data[at + BLOCK :]


def cut_off(data: bytes, at: int) -> bytes:
    return data[:at]


DAMAGES = (flipped, one_bit, zeroed, cut_out, cut_off)


@dataclass
class Sample:
    """A sound file, and where the lines of each chunk are in it."""

    made: History
    data: bytes
    spans: dict[str, tuple[int, int]]
    ops: dict[str, Ops]

    def untouched(self, damage: Callable[[bytes, int], bytes], at: int) -> Ops:
        """The ops of the chunks that a damage leaves whole."""
        gone = {one_bit: at + 1, cut_off: len(self.data)}.get(damage, at + BLOCK)
        whole = [name for name, (start, end) in self.spans.items() if end <= at or start >= gone]
        return {op: line for name in whole for op, line in self.ops[name].items()}

    @property
    def all(self) -> Ops:
        return {op: line for ops in self.ops.values() for op, line in ops.items()}


def sample_of(made: History) -> Sample:
    data, spans, ops = zipped(made), dict[str, tuple[int, int]](), dict[str, Ops]()
    with open_shared(data) as shared:
        for chunk in shared.manifest.chunks:
            start = data.index(chunk.name.encode(), 1000) - 30
            while data[start : start + 4] != b"PK\x03\x04":
                start = data.index(chunk.name.encode(), start + 31) - 30
            after = data.index(b"PK\x03\x04", start + 100)
            lines = made.runs[chunk.run][chunk.first - 1 : chunk.last]
            spans[chunk.name] = (start + 30 + len(chunk.name), after)
            ops[chunk.name] = {(chunk.run, seq): line for seq, line in enumerate(lines, chunk.first)}
    return Sample(made, data, spans, ops)


@pytest.fixture(scope="module")
def sample() -> Sample:
    """About 110 KB with chunks of 128 ops."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bundle, "SEALED_OPS", 128)
        return sample_of(make(2600, 3))


def got(rescued: Rescued) -> Ops:
    """Every sound line of a file."""
    found: Ops = {}
    for piece in rescued.pieces:
        for run, mark in piece.header.vv.items():
            lines = list(piece.lines(run, 0))
            found |= {(run, seq): line for seq, line in enumerate(lines, mark.seq - len(lines) + 1)}
    for one in rescued.loose:
        found |= {(one.run, seq): line for seq, line in enumerate(one.lines(), one.first)}
    return found


def blocks(sample: Sample) -> Iterable[int]:
    """Everything around headers, manifest and directory, and a sample of the rest."""
    edges = [0, *(place for span in sample.spans.values() for place in span), len(sample.data)]
    for at in range(0, len(sample.data), BLOCK):
        near = any(-BLOCK <= place - at <= 2 * BLOCK for place in edges)
        if EVERY or at % (BLOCK * 97) == 0 or (near and at % (BLOCK * 5) == 0):
            yield at


@pytest.mark.timeout(7200)
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_every_chunk_that_is_whole_comes_back(
    tmp_path: Path, sample: Sample, damage: Callable[[bytes, int], bytes]
) -> None:
    path, every = tmp_path / "Team.okr", sample.all
    for at in blocks(sample):
        broken = damage(sample.data, at)
        path.write_bytes(broken)
        with salvage(path, BUNDLE) as rescued:
            found = got(rescued)
            assert not rescued.findings.sound, at
            assert found.items() <= every.items(), f"something false, {at}"
            assert sample.untouched(damage, at).items() <= found.items(), f"something lost, {at}"
            assert sum(rescued.findings.recoverable.values()) == len(found)
        assert path.read_bytes() == broken


def test_a_sound_file_is_one_piece(tmp_path: Path) -> None:
    path, made = tmp_path / "Team.okr", make(40, 2)
    for data in (zipped(made), text(made)):
        path.write_bytes(data)
        findings = fsck(path)
        assert findings.sound
        assert findings.recoverable == {run: len(lines) for run, lines in made.runs.items()}
        with salvage(path) as rescued:
            assert {run: list(rescued.lines(run, 0)) for run in rescued.header.vv} == made.runs


def test_a_file_without_its_directory_is_repaired(tmp_path: Path, sample: Sample) -> None:
    path = tmp_path / "Team.okr"
    path.write_bytes(sample.data[: sample.data.index(b"PK\x01\x02")])
    with salvage(path) as rescued:
        assert len(rescued.pieces) == 1
        assert rescued.header.vv == sample.made.header.vv
        assert "fsck.directory" in [finding.code for finding in rescued.findings.codes]


def test_a_file_without_its_manifest_is_repaired(tmp_path: Path, sample: Sample) -> None:
    path = tmp_path / "Team.okr"
    path.write_bytes(zeroed(sample.data, 1024))
    with salvage(path) as rescued:
        assert (rescued.header.bundle_id, rescued.header.vv) == (BUNDLE, sample.made.header.vv)
        assert "fsck.manifest" in [finding.code for finding in rescued.findings.codes]


def test_a_cut_file_gives_its_lines_up_to_the_cut(tmp_path: Path, sample: Sample) -> None:
    path = tmp_path / "Team.okr"
    name, (start, end) = next(iter(sample.spans.items()))
    path.write_bytes(sample.data[: (start + end) // 2])
    with salvage(path) as rescued:
        assert 20 < len(got(rescued)) < len(sample.ops[name])
        assert rescued.doubtful == ()


def test_one_changed_letter_is_not_believed(tmp_path: Path) -> None:
    """A changed letter leaves a line that can be read: only what other ops mention is certain."""
    made, path = make(3, 1), tmp_path / "Team.okr"
    root = run_name(0)
    for lam in (4, 5, 6):
        made.add(run_name(7), lam, "x", [[root, *made.mark(root, 2)]])
    data = zipped(made)
    assert b'"' + root.encode() not in data[2000:2010]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bundle, "pack", bundle.store)
        data = zipped(made)
    line = made.runs[root][2]
    changed = line.replace(b"team", b"maet").replace(b"goal", b"laog").replace(b"quality", b"ytilauq")
    changed = changed if changed != line else line.replace(b'"title"', b'"notes"')
    path.write_bytes(data.replace(line, changed if changed != line else line[:-4] + b"z" + line[-3:]))
    with salvage(path) as rescued:
        assert list(rescued.lines(root, 0)) == made.runs[root][:2]
        assert [(doubt.run, doubt.seq) for doubt in rescued.doubtful] == [(root, 3)]


def test_pieces_need_nothing_that_is_lost(tmp_path: Path, sample: Sample) -> None:
    """Merged piece by piece with what a colleague has, they give the whole; alone, they give nothing wrong."""
    path = tmp_path / "Team.okr"
    start, end = list(sample.spans.values())[1]
    path.write_bytes(flipped(sample.data, (start + end) // 2))
    whole, alone, helped = MemoryStore(BUNDLE), MemoryStore(BUNDLE), MemoryStore(BUNDLE)
    colleague = open_shared(sample.data)
    whole.merge(colleague)
    with salvage(path) as rescued:
        assert len(rescued.pieces) > 1
        alone.merge_all(rescued.pieces)
        alone.merge(colleague)
        helped.merge(colleague)
        helped.merge_all(rescued.pieces)
    assert alone.state() == helped.state() == whole.state()


def test_the_first_piece_is_closed(tmp_path: Path, sample: Sample) -> None:
    path = tmp_path / "Team.okr"
    for start, end in list(sample.spans.values())[:4]:
        path.write_bytes(flipped(sample.data, (start + end) // 2))
        with salvage(path) as rescued:
            first = rescued.pieces[0]
            assert isinstance(first, Piece)
            for run in first.header.vv:
                for line in first.lines(run, 0):
                    for other, seq, *_ in json.loads(line)[8]:
                        assert seq <= first.header.vv[other].seq


def test_forks_and_bases_are_rescued(tmp_path: Path) -> None:
    path = tmp_path / "Team.okr"
    made = forked()
    path.write_bytes(zipped(made)[:-30])
    with salvage(path) as rescued:
        assert rescued.header.vv == made.header.vv
        assert rescued.header.forks == made.forks
    old = make(40, 2)
    path.write_bytes(zipped(old, old.since({run_name(0): 5}), heads=[HEAD])[:-30])
    with salvage(path) as rescued:
        assert rescued.has_heads
        assert list(rescued.heads()) == [HEAD]
        assert list(rescued.lines(run_name(0), 0)) == old.runs[run_name(0)][5:]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_text_loses_only_the_lines_that_are_hit(tmp_path: Path, damage: Callable[[bytes, int], bytes]) -> None:
    made, path = make(60, 3), tmp_path / "team.okr"
    data = text(made)
    every: Ops = {(run, seq): line for run, lines in made.runs.items() for seq, line in enumerate(lines, 1)}
    for at in range(BLOCK * 7, len(data) - BLOCK, BLOCK * (1 if EVERY else 7)):
        broken = damage(data, at)
        path.write_bytes(broken)
        with salvage(path, BUNDLE) as rescued:
            found = got(rescued)
            assert found.items() <= every.items()
            # Two lines at most are hit, and of the next of each run nothing tells any more what it follows.
            assert damage is cut_off or len(found) >= len(every) - 5
            assert path.read_bytes() == broken


def test_what_is_wrong_is_said_once_and_by_name(tmp_path: Path) -> None:
    path, made = tmp_path / "x", make(40, 2)
    path.write_bytes(zipped(made, features=Features(incompat=("x",))))
    assert [finding.code for finding in fsck(path).codes] == ["fsck.too_new"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bundle, "pack", bundle.store)
        path.write_bytes(zipped(made).replace(b'"owner"', b'"rewno"', 1))
    assert [finding.code for finding in fsck(path).codes] == ["fsck.damaged", "fsck.chunk"]
    path.write_bytes(text(made)[:-30])
    assert [finding.code for finding in fsck(path).codes] == ["fsck.damaged", "fsck.line"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "fsck.empty"),
        (bytes(99), "fsck.empty"),
        (b"OKRX1" + bytes(9), "fsck.encrypted"),
        (b"hello", "fsck.foreign"),
    ],
)
def test_what_is_no_shared_file_gives_nothing(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    findings = fsck(path)
    assert findings.codes[0].code == code
    assert findings.recoverable == {}
    with salvage(path) as rescued:
        assert (rescued.pieces, list(rescued.lines("a" * 16, 0)), list(rescued.heads())) == ((), [], [])


@relaxed
@given(
    st.sampled_from([zipped(make(40, 3)), text(make(12, 2)), zipped(forked())]),
    st.lists(st.tuples(st.integers(0, 1 << 16), st.integers(0, 200), st.binary(max_size=60)), min_size=1, max_size=4),
)
def test_whatever_a_file_holds_looking_at_it_ends_well(data: bytes, changes: list[tuple[int, int, bytes]]) -> None:
    for place, gone, new in changes:
        place %= len(data) + 1
        data = data[:place] + new + data[place + gone :]
    with TemporaryDirectory() as folder:
        path = Path(folder, "x.okr")
        path.write_bytes(data)
        with salvage(path, BUNDLE) as rescued:
            assert sum(rescued.findings.recoverable.values()) == len(got(rescued))
            MemoryStore(rescued.header.bundle_id or BUNDLE).merge_all(rescued.pieces)
