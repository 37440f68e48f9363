"""A damaged file: what is wrong is said, whatever can be got out of it comes out, and it is never touched."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.domain.errors import OkrError
from okr_desktop.services import file_check, file_tools
from okr_desktop.sharing.bundle import open_shared
from tests.services.files import Pair
from tests.worlds import add_objective, content


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    with Pair(tmp_path) as pair:
        add_objective(pair.ana, "From Ana")
        add_objective(pair.ben, "From Ben")
        pair.meet()
        yield pair


def hurt(path: Path, at: int, *, count: int = 1) -> None:
    data = bytearray(path.read_bytes())
    data[at : at + count] = bytes(byte ^ 0x5A for byte in data[at : at + count])
    path.write_bytes(data)


@pytest.mark.parametrize("form", ["zip", "text"])
def test_a_sound_file_is_called_sound(pair: Pair, form: str) -> None:
    path = pair.file(pair.ana, "a.okr", form)
    found = file_check.check(path)
    assert (found.state, found.form, found.kind, found.problems) == ("sound", form, "bundle", ())
    with open_shared(path) as shared:
        assert found.changes == sum(mark.seq for mark in shared.header.vv.values())


@pytest.mark.parametrize("form", ["zip", "text"])
def test_every_block_that_breaks_is_noticed_and_the_rest_recovered(pair: Pair, tmp_path: Path, form: str) -> None:
    """Whatever 64 bytes are hurt: the file stays as it is, and what comes out is sound and part of what was in."""
    path = pair.file(pair.ana, "a.okr", form)
    data, before = path.read_bytes(), set(content(pair.ana))
    most, like = 0, pair.file(pair.ben, "like.okr")
    for number, at in enumerate(range(0, len(data), 320)):
        path.write_bytes(data)
        hurt(path, at, count=64)
        damaged = path.read_bytes()
        found = file_check.check(path)
        assert found.state in ("recoverable", "hopeless"), at
        assert found.problems, at
        out = tmp_path / f"out-{number}.okr"
        if found.state == "hopeless":
            with pytest.raises(OkrError, match=r"fsck\.nothing"):
                file_check.rescue(path, out)
            assert not out.exists()
            assert path.read_bytes() == damaged
            continue
        saved = file_check.rescue(path, out, like)
        assert file_check.check(out).state == "sound"
        assert set(pair.holds(out)) <= before
        most = max(most, saved.written.changes)
        assert path.read_bytes() == damaged
    assert most


def test_what_follows_a_gap_becomes_a_part_that_fits_once_the_gap_is_filled(pair: Pair, tmp_path: Path) -> None:
    path = pair.file(pair.ana, "a.okr", "text")
    lines = path.read_bytes().splitlines(keepends=True)
    gap = next(place for place, line in enumerate(lines) if b'"Delight customers"' in line)
    path.write_bytes(b"".join((*lines[:gap], *lines[gap + 1 :])))
    saved = file_check.rescue(path, tmp_path / "out.okr")
    left = len(saved.left_over.read_bytes().splitlines()) if saved.left_over else 0
    later = sum(file_check.check(one).changes for one in saved.parts)
    assert later
    assert saved.written.changes + later + left == sum(line.startswith(b'["') for line in lines) - 1
    files = [tmp_path / "out.okr", *saved.parts, pair.file(pair.ana, "whole.okr")]
    file_tools.merge_files(files, tmp_path / "all.okr", "zip")
    assert pair.holds(tmp_path / "all.okr") == content(pair.ana)


def test_what_follows_a_broken_block_goes_into_parts(pair: Pair, tmp_path: Path) -> None:
    """What one wrote builds on what is lost of the other; it is kept for whoever has that."""
    path = pair.file(pair.ana, "a.okr")
    mine = pair.ana.space.journal.me
    with zipfile.ZipFile(path) as opened:
        info = next(one for one in opened.infolist() if mine in one.filename)
    hurt(path, info.header_offset + 30 + len(info.filename) + 20, count=8)
    saved = file_check.rescue(path, tmp_path / "out.okr")
    assert [one.name for one in saved.parts] == ["out.okr.rescued-1.part"]
    assert [file_check.check(one).kind for one in saved.parts] == ["part"]
    file_tools.merge_files([*saved.parts, pair.file(pair.ana, "whole.okr")], tmp_path / "all.okr")
    assert pair.holds(tmp_path / "all.okr") == content(pair.ana)


def test_a_file_that_does_not_say_whose_it_is_needs_another_one(pair: Pair, tmp_path: Path) -> None:
    path = pair.file(pair.ana, "a.okr")
    with zipfile.ZipFile(path) as opened:
        info = opened.getinfo("manifest.json")
    hurt(path, info.header_offset + 40, count=200)
    with pytest.raises(OkrError) as refused:
        file_check.rescue(path, tmp_path / "out.okr")
    assert refused.value.code == "fsck.whose"
    saved = file_check.rescue(path, tmp_path / "out.okr", pair.file(pair.ben, "b.okr"))
    assert saved.written.changes
    assert pair.holds(tmp_path / "out.okr") == content(pair.ana)


def test_nothing_that_is_there_is_overwritten(pair: Pair, tmp_path: Path) -> None:
    path = pair.file(pair.ana, "a.okr")
    (tmp_path / "out.okr").write_text("mine")
    for out in (tmp_path / "out.okr", path):
        with pytest.raises(OkrError) as refused:
            file_check.rescue(path, out)
        assert refused.value.code == "files.taken"
    assert (tmp_path / "out.okr").read_text() == "mine"


def test_what_is_no_shared_file_at_all(pair: Pair, tmp_path: Path) -> None:
    (tmp_path / "text.okr").write_text("hello")
    (tmp_path / "empty.okr").touch()
    (tmp_path / "zeros.okr").write_bytes(bytes(300))
    assert file_check.check(tmp_path / "text.okr").state == "hopeless"
    for path, code in {
        tmp_path / "empty.okr": "files.placeholder",
        tmp_path / "zeros.okr": "files.placeholder",
        pair.ana.space.path: "files.workspace",
        tmp_path: "file.folder",
        tmp_path / "no.okr": "file.missing",
        Path("/dev/zero"): "file.special",
    }.items():
        with pytest.raises(OkrError) as refused:
            file_check.check(path)
        assert refused.value.code == code, path


def test_a_newer_programs_file_is_not_called_damaged(pair: Pair, tmp_path: Path) -> None:
    path = pair.file(pair.ana, "a.okr", "text")
    path.write_bytes(path.read_bytes().replace(b'{"okr":[1,0]', b'{"okr":[2,0]', 1))
    assert file_check.check(path).state == "too_new"
    with pytest.raises(OkrError) as refused:
        file_check.rescue(path, tmp_path / "out.okr")
    assert refused.value.code == "shared.too_new"
