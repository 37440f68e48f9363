"""Files, folders and ZIPs as one export: what is taken, what is passed over, and what is refused unopened."""

from __future__ import annotations

import contextlib
import os
import struct
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.reading import archive
from okr_desktop.exchange.reading.parcel import Parcel, open_parcel
from okr_desktop.exchange.reading.tables import text_of
from tests.exchange.make_samples import FLAT, write_book

CSV = b"Objective,Key Result\nA,b\n"


def packed(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return out.getvalue()


def opened(folder: Path, data: bytes, name: str = "a.zip") -> Parcel:
    (folder / name).write_bytes(data)
    return open_parcel(folder / name)


def refused(folder: Path, data: bytes, name: str = "a.zip") -> str:
    with pytest.raises(FileProblem) as caught:
        opened(folder, data, name)
    return caught.value.code


def told(parcel: Parcel) -> list[tuple[str, object]]:
    return [(problem.code, problem.params.get("name")) for problem in parcel.problems]


def test_a_csv_is_a_text_and_a_table(tmp_path: Path) -> None:
    parcel = opened(tmp_path, b'sep=;\nZiel;KR\n\nA;"b\nc"\n', "plan.csv")
    assert parcel.text is not None
    assert [(row.line, row.cells) for row in parcel.tables[0].rows] == [(2, ("Ziel", "KR")), (4, ("A", "b\nc"))]
    assert (parcel.tables[0].name, parcel.tables[0].file, parcel.tables[0].delimiter) == ("plan", "plan.csv", ";")


def test_an_open_quote_is_told_with_its_line(tmp_path: Path) -> None:
    table = opened(tmp_path, b'Objective,Key Result\nA,b\nB,"c\nC,d\n', "a.csv").tables[0]
    assert [row.line for row in table.rows] == [1, 2]
    assert [(problem.code, problem.line) for problem in table.problems] == [("row.quote_open", 3)]


def test_a_folder_is_read_two_levels_deep(tmp_path: Path) -> None:
    for name in ("a.csv", "x/b.csv", "x/y/c.csv", ".hidden.csv", "x/.git/d.csv", "~$a.xlsx", "photo.png", "old.zip"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(CSV)
    write_book(tmp_path / "x/book.xlsx", FLAT)
    os.symlink(tmp_path, tmp_path / "x/loop")
    parcel = open_parcel(tmp_path)
    assert [text.name for text in parcel.texts] == ["a.csv", "x/b.csv"]
    assert [(table.file, table.name) for table in parcel.tables] == [
        ("a.csv", "a"),
        ("x/b.csv", "b"),
        ("x/book.xlsx", "OKRs"),
    ]
    assert told(parcel) == [
        ("file.archive_nested", "old.zip"),
        ("file.passed_over", "photo.png"),
        ("file.passed_over", "x/loop"),
    ]


def test_a_bad_file_does_not_lose_the_others(tmp_path: Path) -> None:
    files = {"good.csv": CSV, "bad.csv": b"\x00" * 50, "empty.txt": b"", "broken.xlsx": b"PK\x03\x04no", "utf.csv": CSV}
    files["latin.csv"] = "Ziel;KR\nMüll;weg\n".encode("cp1252")
    files["wide.csv"] = "Ziel;KR\nÄ;b\n".encode("utf-16")
    parcel = opened(tmp_path, packed(files))
    assert [text.name for text in parcel.texts] == ["good.csv", "latin.csv", "utf.csv", "wide.csv"]
    assert [text_of(table.rows[1].cells[0]) for table in parcel.tables] == ["A", "Müll", "A", "Ä"]
    assert told(parcel) == [
        ("file.binary", "bad.csv"),
        ("file.archive_damaged", "broken.xlsx"),
        ("file.empty", "empty.txt"),
        ("file.guessed_encoding", None),
    ]
    assert parcel.problems[-1].params["sheet"] == "latin.csv"


def test_a_folder_or_zip_with_nothing_says_why(tmp_path: Path) -> None:
    assert refused(tmp_path, packed({})) == "file.archive_nothing"
    assert refused(tmp_path, packed({"a.png": b"x", ".b.csv": CSV, "__MACOSX/._a.csv": CSV})) == "file.archive_nothing"
    assert refused(tmp_path, packed({"a.csv": b""})) == "file.empty"
    assert refused(tmp_path, b"PK\x03\x04" + b"no" * 50) == "file.archive_damaged"
    assert refused(tmp_path, packed({"a.csv": CSV})[:-30]) == "file.archive_damaged"
    (tmp_path / "none").mkdir()
    with pytest.raises(FileProblem) as caught:
        open_parcel(tmp_path / "none")
    assert caught.value.code == "file.folder"
    (tmp_path / "none/cat.png").write_bytes(b"x")
    with pytest.raises(FileProblem) as caught:
        open_parcel(tmp_path / "none")
    assert caught.value.code == "file.archive_nothing"


def test_paths_in_a_zip_are_only_names(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    files = {"../../evil.csv": CSV, "/etc/x.csv": CSV, "C:\\y.csv": CSV, "a\x1fb.csv": CSV, "d/./../z.csv": CSV}
    parcel = opened(tmp_path / "in", packed(files))
    assert sorted(text.name for text in parcel.texts) == ["C/y.csv", "ab.csv", "etc/x.csv", "evil.csv", "z.csv"]
    assert [path.name for path in tmp_path.rglob("*")] == ["in", "a.zip"]


def test_zips_in_zips_stay_closed_and_workbooks_are_opened(tmp_path: Path) -> None:
    write_book(tmp_path / "b.xlsx", FLAT)
    files = {"b.xlsx": (tmp_path / "b.xlsx").read_bytes(), "inner.zip": packed({"a.csv": CSV}), "a.csv": CSV}
    parcel = opened(tmp_path, packed(files))
    assert [table.file for table in parcel.tables] == ["a.csv", "b.xlsx"]
    assert told(parcel) == [("file.archive_nested", "inner.zip")]


def test_bombs_are_refused_before_they_are_unpacked(tmp_path: Path) -> None:
    zeros = b"0" * (1 << 20)
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made, made.open("a.csv", "w", force_zip64=True) as file:
        for _ in range(40):
            file.write(zeros)
    assert refused(tmp_path, out.getvalue()) == "file.archive_bomb"  # more than 1 : 250
    assert refused(tmp_path, claim(packed({"a.csv": CSV}), 600 << 20)) == "file.archive_bomb"  # more than 512 MiB
    assert refused(tmp_path, packed({f"{number}.x": b"" for number in range(5001)})) == "file.archive_crowded"


def claim(data: bytes, size: int) -> bytes:
    """A ZIP whose table of contents gives another size for its only member."""
    place = data.rindex(b"PK\x01\x02") + 24
    return data[:place] + struct.pack("<I", size) + data[place + 4 :]


def test_a_member_that_lies_about_its_size_is_cut_off_and_refused(tmp_path: Path) -> None:
    data = claim(packed({"a.csv": CSV * 1000}), 30)
    assert refused(tmp_path, data) == "file.archive_damaged"
    made = archive.opened(data, "a.zip")
    with pytest.raises(FileProblem):
        archive.unpacked(made, made.infolist()[0], "a.csv")


def test_protected_and_unusual_members_are_told(tmp_path: Path) -> None:
    data = bytearray(packed({"a.csv": CSV}))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    assert refused(tmp_path, bytes(data)) == "file.archive_encrypted"
    assert refused(tmp_path, packed({"a.csv": CSV}, zipfile.ZIP_LZMA)) == "file.archive_method"


def test_crowded_folders_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("okr_desktop.exchange.reading.parcel.FILE_LIMIT", 3)
    for number in range(4):
        (tmp_path / f"{number}.csv").write_bytes(CSV)
    with pytest.raises(FileProblem) as caught:
        open_parcel(tmp_path)
    assert caught.value.code == "file.archive_crowded"


@given(st.binary(max_size=300), st.sampled_from(["a.zip", "a.xlsx", "a.xls", "a.ods", "a.csv", "a", "a.json"]))
def test_any_bytes_under_any_name(tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str) -> None:
    for head in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        path = tmp_path_factory.getbasetemp() / name
        path.write_bytes(head + data)
        with contextlib.suppress(FileProblem):
            assert isinstance(open_parcel(path), Parcel)


@given(st.data())
def test_a_damaged_zip_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    whole = bytearray(packed({"a.csv": CSV * 20, "b/c.md": b"# O\n- k\n"}))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / "damaged.zip"
    path.write_bytes(whole[: data.draw(st.sampled_from([len(whole), len(whole) // 2]))])
    with contextlib.suppress(FileProblem):
        assert isinstance(open_parcel(path), Parcel)


def test_a_csv_of_all_columns_of_a_sheet(tmp_path: Path) -> None:
    wide = tmp_path / "wide.csv"
    wide.write_text("Objective,Key Result" + ",x" * 16_382 + "\nA,b\n", "utf-8")
    with pytest.raises(FileProblem) as refusal:
        open_parcel(wide)
    assert refusal.value.code == "file.sheet_too_large"
    wide.write_text("Objective,Key Result" + "," * 16_382 + "\n" + ("A,b" + "," * 16_381 + "\n"), "utf-8")
    assert [len(row.cells) for row in open_parcel(wide).tables[0].rows] == [2, 2]  # empty ones at the end are none
