"""Hostile files: whatever is in them, one kind of error comes out, soon and without much memory."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import struct
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from okr_desktop.sharing import salvage
from okr_desktop.sharing.bundle import open_shared, peek
from okr_desktop.sharing.limits import LIMITS, Limits
from okr_desktop.sharing.manifest import MIMETYPE
from okr_desktop.sharing.sniff import what_is
from okr_desktop.sharing.strict import strict_json
from okr_desktop.sharing.text_form import write_text
from okr_desktop.sharing.zip_subset import Packed, ZipWriter, pack, store
from okr_desktop.store import wire
from okr_desktop.store.causal import GENESIS, Header, Mark, WireError
from tests.sharing.histories import BUNDLE, History, make, relaxed, run_name, text, zipped

RUN = run_name(0)
NAME = f"ops/{RUN}/1-1.jsonl"
LINE = b'[1,1,1,"%s","objective","%s","title","x",[]]' % (b"1" * 32, b"2" * 32)
Change = Callable[[dict[str, Any]], object]


def finding(data: bytes, limits: Limits = LIMITS) -> str:
    """What is wrong with a file; reading all of it must raise, and nothing but WireError."""
    with pytest.raises(WireError) as caught:
        open_shared(data, limits).verify()
    return str(caught.value.params["finding"])


def no_change(found: dict[str, Any]) -> None:
    """Leaves the manifest as it is."""


def built(content: bytes = LINE + b"\n", change: Change = no_change, packed: Packed | None = None) -> bytes:
    """A file with one chunk, right in all that is not changed on purpose."""
    h = wire.link(GENESIS, content[:-1])
    chunk = {"name": NAME, "n": 1, "first": 1, "last": 1, "sha256": hashlib.sha256(content).hexdigest()}
    found: dict[str, Any] = {
        "format": [1, 0],
        "bundle_id": BUNDLE,
        "vv": {RUN: [1, h]},
        "kind": "bundle",
        "chunks": [{**chunk, "size": len(content), "h": h}],
    }
    change(found)
    raw = json.dumps(found, separators=(",", ":")).encode()
    return sealed(raw, (NAME, packed or pack(content)))


def sealed(raw: bytes, *members: tuple[str, Packed]) -> bytes:
    writer = ZipWriter(out := io.BytesIO())
    writer.add("mimetype", store(MIMETYPE))
    writer.add("manifest.json", store(raw))
    for name, packed in members:
        writer.add(name, packed)
    writer.add("seal.json", store(b'{"sha256":"%s"}' % hashlib.sha256(raw).hexdigest().encode()))
    writer.finish()
    return out.getvalue()


def test_the_file_that_all_others_are_changed_from_is_sound() -> None:
    open_shared(built()).verify()


# -- what is no shared file at all ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "empty"),
        (bytes(70_000), "empty"),
        (b"OKRX1" + bytes(50), "encrypted"),
        (b"Dear team", "foreign"),
        (b"{}", "foreign"),
        (b"PK\x03\x04", "file.cut"),
        (b"PK\x03\x04" + b"\xff" * 100, "zip.header"),
    ],
)
def test_other_files_have_their_own_finding(data: bytes, expected: str) -> None:
    assert finding(data) == expected


def test_other_zips_are_foreign() -> None:
    with zipfile.ZipFile(out := io.BytesIO(), "w") as other:
        other.writestr("[Content_Types].xml", "<x/>")
    assert finding(out.getvalue()) == "zip.name"
    writer = ZipWriter(out := io.BytesIO())
    writer.add("mimetype", store(b"application/epub+zip"))
    writer.finish()
    assert finding(out.getvalue()) == "foreign"


def test_sniffing(tmp_path: Path) -> None:
    path = tmp_path / "x"
    cases = {b"PK\x03\x04..": "zip", b'{"okr":[1,0]}': "text", b'\xef\xbb\xbf<<<<<<< a\r\n\r\n{"okr":': "text"}
    cases |= {b"OKRX1": "encrypted", b"": "placeholder", b"\0\0": "placeholder", b"\xff\xfe": "foreign"}
    for first, expected in cases.items():
        path.write_bytes(first)
        assert what_is(first) == what_is(path) == expected


def test_errors_of_the_system_stay_what_they_are(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing"):
        with pytest.raises(OSError, match=path.name):
            open_shared(path)
        with pytest.raises(OSError, match=path.name):
            salvage.fsck(path)


# -- bombs and sizes ------------------------------------------------------------------------------------------------


def bomb(size: int) -> Packed:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packer.compress(bytes(size)) + packer.flush()
    return Packed(8, zlib.crc32(bytes(size)), size, data)


def test_more_than_two_hundred_to_one_is_not_unpacked() -> None:
    assert finding(built(packed=bomb(1 << 20))) == "limit.ratio"


def test_a_bomb_that_lies_about_its_size_stops_early() -> None:
    honest = bomb(150 << 20)
    lying = honest._replace(size=2000)
    data = built(packed=lying, change=lambda found: found["chunks"][0].update(size=2000))
    tracemalloc.start()
    assert finding(data) == "zip.size"
    assert tracemalloc.get_traced_memory()[1] < 8 << 20
    tracemalloc.stop()


def test_all_members_together_are_limited() -> None:
    assert finding(built(), replace(LIMITS, inflated=300)) == "limit.inflated"
    assert finding(built(), replace(LIMITS, file=300)) == "limit.file"
    assert finding(text(make(9, 1)), replace(LIMITS, file=300)) == "limit.file"


def test_a_manifest_or_chunk_is_not_read_whole_when_it_is_too_long() -> None:
    assert finding(built(), replace(LIMITS, json=100)) == "limit.member"
    assert finding(built(), replace(LIMITS, chunk=10)) == "limit.member"


def test_twenty_thousand_and_one_members() -> None:
    writer = ZipWriter(out := io.BytesIO())
    writer.add("mimetype", store(MIMETYPE))
    writer.add("manifest.json", store(json.dumps({"format": [1, 0], "bundle_id": BUNDLE, **EMPTY}).encode()))
    for number in range(1, 20_000):
        writer.add(f"ops/{RUN}/{number}-{number}.jsonl", store(b""))
    writer.finish()
    assert finding(out.getvalue()) == "limit.members"


EMPTY: dict[str, object] = {"vv": {}, "kind": "bundle", "chunks": []}


def test_a_million_ops_fit_into_the_limits() -> None:
    ops, line, ratio = 1_000_000, 175, 6
    assert ops * line < LIMITS.inflated
    assert ops * line / 3 < LIMITS.file
    assert ratio < LIMITS.ratio
    assert ops / 1000 < LIMITS.members  # chunks of 256 KiB hold more than 1,000 such lines
    assert ops / 1000 * 300 < LIMITS.json


# -- the ZIP itself -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "../x",
        "/etc/passwd",
        "ops/../../x",
        f"ops/{RUN}/1-1.jsonl/",
        "OPS/x",
        "C:\\x",
        "ops/x/1-1.jsonl",
        "a\0b",
        "x" * 99,
    ],
)
def test_no_other_names(name: str) -> None:
    raw = json.dumps({"format": [1, 0], "bundle_id": BUNDLE, **EMPTY}).encode()
    assert finding(sealed(raw, (name, store(b"x")))) in ("zip.name", "zip.directory")


def places(data: bytes) -> tuple[int, int]:
    """Where the chunk's local header and its entry in the directory begin."""
    with zipfile.ZipFile(io.BytesIO(data)) as found:
        local = found.getinfo(NAME).header_offset
    return local, data.rindex(NAME.encode()) - 46


def patched(data: bytes, *patches: tuple[int, bytes]) -> bytes:
    changed = bytearray(data)
    for place, patch in patches:
        changed[place : place + len(patch)] = patch
    return bytes(changed)


@pytest.mark.parametrize(
    ("local", "central", "patch", "expected"),
    [
        (6, 8, b"\x01\x00", "zip.encrypted"),
        (6, 8, b"\x08\x00", "zip.flags"),
        (6, 8, b"\x00\x08", "zip.flags"),
        (4, 6, b"\x2d\x00", "zip.flags"),
        (8, 10, b"\x0e\x00", "zip.method"),
        (8, 10, b"\x00\x00", "zip.size"),
        (10, 12, b"\x01\x00", "zip.flags"),
        (14, 16, b"abcd", "zip.crc"),
        (18, 20, b"\xff\xff\xff\xff", "zip.size"),
        (22, 24, b"\x01\x00\x00\x00", "zip.size"),
        (28, 30, b"\x04\x00", "zip.flags"),
    ],
)
def test_headers_have_nothing_free(local: int, central: int, patch: bytes, expected: str) -> None:
    data = built()
    here, listed = places(data)
    assert finding(patched(data, (here + local, patch), (listed + central, patch))) == expected
    # Said only once, the two contradict each other, or it is the one that counts.
    for changed in (patched(data, (here + local, patch)), patched(data, (listed + central, patch))):
        assert finding(changed)


def test_members_do_not_overlap_or_leave_gaps() -> None:
    data = built()
    here, listed = places(data)
    for offset in (here - 1, here + 1, 0):
        assert finding(patched(data, (listed + 42, struct.pack("<L", offset)))) == "zip.offset"


def test_no_name_twice() -> None:
    packed = pack(LINE + b"\n")
    raw = b'{"format":[1,0],"bundle_id":"%s","vv":{},"kind":"bundle","chunks":[]}' % BUNDLE.encode()
    assert finding(sealed(raw, (NAME, packed), (NAME, packed))) == "zip.twice"


def test_no_members_but_those_of_the_manifest() -> None:
    assert finding(built(change=lambda found: found.update(chunks=[], vv={}))) == "zip.members"
    assert finding(built() + b"x") == "zip.end"


def test_the_end_of_the_directory_is_the_end_of_the_file() -> None:
    data = built()
    end = len(data) - 22
    for patch in ((end + 4, b"\1\0"), (end + 8, b"\x09\0"), (end + 12, b"\0\0\0\1"), (end + 16, b"\xff\xff\xff\xff")):
        assert finding(patched(data, patch)) == "zip.directory"
    assert finding(patched(data, (end + 20, b"\1\0"))) == "zip.end"
    assert finding(data[:-1]) == "zip.end"


# -- the content ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda found: found["chunks"][0].update(sha256="0" * 64), "chunk.digest"),
        (lambda found: found["chunks"][0].update(h="0" * 16), "manifest.chunks"),
        (lambda found: (found["chunks"][0].update(h="0" * 16), found["vv"].update({RUN: [1, "0" * 16]})), "chain"),
        (lambda found: found["vv"].update({RUN: [2, "0" * 16]}), "manifest.chunks"),
        (lambda found: found["vv"].update({RUN: [True, "0" * 16]}), "manifest.vv"),
        (lambda found: found["vv"].update({RUN: [2**60, "0" * 16]}), "json.number"),
        (lambda found: found["vv"].update({"x": [1, "0" * 16]}), "manifest.vv"),
        (lambda found: found.update(kind="whole"), "manifest.kind"),
        (lambda found: found.update(bundle_id="x"), "manifest.bundle_id"),
        (lambda found: found.update(format=["1", 0]), "manifest.format"),
        (lambda found: found.update(base_vv={"f" * 16: [1, "0" * 16]}), "manifest.base_vv"),
        (lambda found: found.update(base_vv={RUN: [9, "0" * 16]}), "manifest.base_vv"),
        (lambda found: found.update(forks={"f" * 16: [RUN, 1, "0" * 16]}), "manifest.forks"),
        (lambda found: found.update(actors={RUN: ["a", "b"]}), "manifest.actors"),
        (lambda found: found.update(actors={RUN: ["a\x1b", "b", 1]}), "json.text"),
        (lambda found: found.update(actors={RUN: ["\ud800", "b", 1]}), "json.text"),
        (lambda found: found.update(acks={RUN: {RUN: "1"}}), "manifest.acks"),
        (lambda found: found.update(features={"compat": "x"}), "manifest.features"),
        (lambda found: found.update(heads={"n": 1, "sha256": "0" * 64, "size": 1}), "manifest.heads"),
        (lambda found: found["chunks"].append(found["chunks"][0]), "manifest.chunks"),
        (lambda found: found["chunks"][0].update(n=2), "manifest.chunks"),
        (lambda found: found["chunks"][0].update(size=9), "zip.size"),
        (lambda found: found["chunks"][0].update(name="ops/../x"), "manifest.chunks"),
        (lambda found: found.update(chunks={}), "manifest.chunks"),
        (lambda found: found.update(news=1.5), "json.shape"),
        (lambda found: found.update(news=[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]), "json.depth"),
        (lambda found: found.pop("vv"), "manifest.vv"),
    ],
)
def test_manifests_are_checked(change: Change, expected: str) -> None:
    assert finding(built(change=change)) == expected


def test_more_runs_than_allowed() -> None:
    many = {f"{number:016x}": [1, "0" * 16] for number in range(10_001)}
    assert finding(built(change=lambda found: found.update(vv=many))) == "limit.actors"
    lines = text(make(30, 3))
    assert finding(lines, replace(LIMITS, actors=2)) == "limit.actors"


@pytest.mark.parametrize(
    "raw",
    [
        *(b"", b"{", b"[]", b"\xff", b'{"a":1,"a":2}', b'{"a":NaN}', b'{"a":1e5}', b'{"a":"\x00"}', b'{"\\u0000":1}'),
        *(b'{"a":' + b"9" * 5000 + b"}", b'{"a":' + b"[" * 100_000, b'{"a":' + b"[" * 5000 + b"]" * 5000 + b"}"),
    ],
)
def test_json_is_strict(raw: bytes) -> None:
    with pytest.raises(WireError):
        strict_json(raw, "x")


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[1,1]",
        b"[2" + LINE[2:],
        b"[1 " + LINE[2:],
        LINE + b"x",
        LINE.replace(b'"x"', b'"' + b"x" * 1_200_000 + b'"'),
        LINE.replace(b'"x"', b"[" * 17 + b"]" * 17),
        LINE.replace(b'"x"', b"1.5"),
        LINE.replace(b'"x"', b"9007199254740993"),
        LINE.replace(b'"x"', b'"\\u0000"'),
        LINE.replace(b'"x"', b'"\\ud800"'),
        LINE.replace(b'"x"', b'"\xff"'),
        LINE.replace(b"2" * 32, b"2" * 31),
        LINE.replace(b'"title"', b'"../x"'),
        LINE + b"\n" + LINE,
    ],
)
def test_lines_are_checked(line: bytes) -> None:
    assert finding(built(line + b"\n"))


def test_a_giant_line_is_not_read() -> None:
    giant = LINE.replace(b'"x"', b'"' + bytes(range(97, 123)) * 60_000 + b'"') + b"\n"
    assert finding(built(giant, packed=store(giant))) == "line.long"
    assert finding(b'{"okr":[1,0],"bundle_id":"%s"}\n["%s",%s' % (BUNDLE.encode(), RUN.encode(), giant)) == "line.long"


def test_heads_are_checked() -> None:
    made = make(20, 1)
    head = b'["%s",3,3,1790000000003,"objective","%s","title","old"]' % (RUN.encode(), b"3" * 32)
    for heads in ([b"[]"], [head, b"{"], [b"x" * 1_100_000]):
        assert finding(zipped(made, made.since({RUN: 5}), heads=heads))


def test_many_branches_at_one_place_are_refused() -> None:
    lines = [b'{"okr":[1,0],"bundle_id":"%s"}' % BUNDLE.encode()]
    for number in range(300):
        raw = LINE.replace(b'"x"', b"%d" % number)
        lines.append(b'["%s",%s,"%s"]' % (RUN.encode(), raw, wire.link(GENESIS, raw).encode()))
    assert finding(b"\n".join(lines)) == "limit.branches"


# -- mutations ------------------------------------------------------------------------------------------------------

SAMPLES = [zipped(make(40, 3)), text(make(12, 2)), zipped(make(30, 2), make(30, 2).since({RUN: 4}), part=True)]
Edit = tuple[int, int, bytes]
edits: st.SearchStrategy[list[Edit]] = st.lists(
    st.tuples(st.integers(0, 1 << 16), st.integers(0, 40), st.binary(max_size=40)), min_size=1, max_size=4
)


@relaxed
@given(st.sampled_from(SAMPLES), edits)
@example(SAMPLES[0], [(30, 1, b"M")])
def test_nothing_but_its_own_error_comes_out(sample: bytes, changes: list[Edit]) -> None:
    data = sample
    for place, gone, new in changes:
        place %= len(data) + 1
        data = data[:place] + new + data[place + gone :]
    with contextlib.suppress(WireError):
        peek(data[:4096])
    try:
        with open_shared(data) as shared:
            shared.verify()
    except WireError:
        return
    # A change that is none, or none that means anything: a name or a flag in a text, which has no seal.
    again = open_shared(sample)
    assert shared.too_new or shared.header.vv == again.header.vv


@relaxed
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b'{"okr":', b"OKRX1", SAMPLES[0][:400]]))
def test_noise(noise: bytes, start: bytes) -> None:
    with pytest.raises(WireError):
        open_shared(start + noise)


def test_a_header_that_promises_more_than_there_is_writes_nothing() -> None:
    made = History()
    made.add(RUN, 1, "x")
    promised = Header(BUNDLE, {RUN: Mark(2, "0" * 16)})
    out = io.BytesIO()
    with pytest.raises(WireError):
        zipped(made, promised)
    with pytest.raises(WireError):
        write_text(out, promised, made.lines)
