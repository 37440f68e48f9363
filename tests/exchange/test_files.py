"""Hostile files and texts: a coded refusal or a draft with problems, quickly, and nothing else."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.errors import FileProblem
from okr_desktop.exchange.detect import READERS, Detection, detect, read, read_text
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.exchange.drafts.keys import Keys, key_of
from tests.patience import not_forever

TODAY = date(2026, 11, 22)
Pasted = Callable[..., Draft]


def refusal(path: Path | str) -> tuple[str, dict[str, object]]:
    with pytest.raises(FileProblem) as caught:
        read(path, today=TODAY)
    return caught.value.code, caught.value.params


def code_of(text: str, name: str, fmt: str | None = None) -> tuple[str, Draft | None]:
    """The code of the refusal, or "" and the draft; anything else that is raised fails the test."""
    try:
        return "", read_text(text, name, fmt, today=TODAY)
    except FileProblem as problem:
        return problem.code, None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        (b" \n\t\n", "file.empty"),
        (b"\xef\xbb\xbf", "file.empty"),
        (b"\x00" * 50, "file.binary"),
        (b"PK\x03\x04rest", "file.binary"),
        (b"%PDF-1.7", "file.binary"),
        (bytes(range(256)) * 9, "file.binary"),
        ("O: a\n- b".encode("utf-16-le"), "file.binary"),
        ("O: a\n- b".encode("utf-16")[:-1], "file.encoding"),
        ("O: a\n- b".encode("utf-32"), "file.encoding"),
        ("O: größer\n- ändern ö".encode()[:-1] + b"\n", "file.encoding"),
        ("O: Привет мир".encode("cp1251"), "file.encoding"),
        (b"O: a\xed\xa0\x80", "file.encoding"),
        (b"nothing to see here", "file.no_okrs"),
    ],
)
def test_unreadable_content(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert refusal(path)[0] == code


def test_the_place_of_a_bad_byte_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("## äöü größer als\n- ".encode() + b"\xff\n")
    assert refusal(path)[1]["offset"] == 25


def test_missing_folder_special_and_strange_paths(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.md")[0] == "file.missing"
    assert refusal(tmp_path)[0] == "file.folder"
    assert refusal(str(tmp_path / "nul\x00.md"))[0] == "file.missing"
    assert refusal(tmp_path / ("x" * 5000))[0] == "file.missing"
    assert refusal(tmp_path / "lone\ud800")[0] == "file.missing"
    assert refusal(os.devnull)[0] in ("file.special", "file.missing")


if hasattr(os, "geteuid"):

    def test_denied(tmp_path: Path) -> None:
        path = tmp_path / "a.md"
        path.write_text("## O\n- a\n")
        path.chmod(0)
        user = os.geteuid()
        if user == 0:  # root may read everything; nobody may not
            os.seteuid(65534)
        try:
            assert refusal(path)[0] == "file.denied"
        finally:
            os.seteuid(user)

    def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.md")
        assert refusal(tmp_path / "pipe.md")[0] == "file.special"


def test_what_is_larger_than_memory_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "big.md"
    with path.open("wb") as file:
        file.truncate(1024 * 1024**3)  # a hole in the file: it takes no room on the disk
    assert refusal(path) == ("file.too_large", {"name": "big.md", "limit": 20, "size": 1024.0 * 1024})


def test_a_million_lines_are_refused(pasted: Pasted) -> None:
    for name, text in (("a.md", "- [ ] a\n"), ("a.csv", "a,b\n"), ("a.txt", "- a\n")):
        with pytest.raises(FileProblem) as caught:
            pasted("O: x\n" + text * 1_000_000, name)
        assert (caught.value.code, caught.value.params["lines"]) == ("file.too_many_lines", 1_000_002)


@pytest.mark.parametrize(
    ("name", "head"), [("a.md", "## O\n- "), ("a.csv", "Objective,Key Result\nO,"), ("a.txt", "O: O\n- ")]
)
def test_a_title_of_100_000_characters_is_named_and_never_cut(pasted: Pasted, name: str, head: str) -> None:
    draft = pasted(head + "x" * 100_000, name)
    assert not draft.objectives or not draft.objectives[0].key_results
    problem = next(p for p in draft.problems if p.code == "title.too_long")
    assert (problem.line, problem.params["length"], problem.params["limit"]) == (2, 100_000, 500)


@pytest.mark.parametrize(
    "piece", ["[", "*a ", "![", "[a](", "`", "~~a", "([#5](u),", "[a] ", '<a href="', "> ", "- ", "|", '"', "1 "]
)
@pytest.mark.parametrize("name", ["a.md", "a.csv", "a.txt"])
def test_repeated_marks_do_not_hang(name: str, piece: str) -> None:
    with not_forever():
        for head in ("## O\n- ", "O: x\n- ", "Objective,Key Result,Start\nO,"):
            # A piece with a comma makes a table of more columns than any export has.
            code = code_of(head + piece * 19_000, name)[0]
            assert code in ("", "file.no_okrs", "file.empty", "file.sheet_too_large")


def test_control_characters_go_with_a_note_and_everything_else_stays(pasted: Pasted) -> None:
    draft = pasted("## Z\u200biel \u202eabc\u202c 👩‍👩‍👧 \x00é\x07\n- a\ud800b\n- c\x0bd\n", "a.md")
    assert draft.objectives[0].title == "Z\u200biel \u202eabc\u202c 👩‍👩‍👧 é"
    assert [kr.title for kr in draft.objectives[0].key_results] == ["a\ufffdb", "c d"]
    codes = {p.code: (p.severity.value, p.params["count"]) for p in draft.problems}
    assert codes == {"text.surrogates_replaced": ("note", 1), "text.controls_removed": ("note", 3)}


def test_a_flood_of_problems_is_counted(pasted: Pasted) -> None:
    draft = pasted("O: a\n" + "what\n" * 2000)
    assert len(draft.problems) == 501
    assert (draft.problems[-1].code, draft.problems[-1].params["count"]) == ("problems.more", 1500)


def test_progress_runs_to_one_and_unknown_formats_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("## O\n- a\n")
    seen = list[float]()
    read(path, today=TODAY, progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    with pytest.raises(FileProblem) as caught:
        read(path, "docx", today=TODAY)
    assert caught.value.code == "file.unknown_format"


PIECES = [
    "# ",
    "## ",
    "- ",
    "  - ",
    "* ",
    "[x] ",
    "[ ] ",
    "O: ",
    "KR: ",
    "a",
    "b",
    " | ",
    "1",
    ",",
    ";",
    '"',
    "\n",
    "\n\n",
    "~~",
    "[P0]",
]
PIECES += [
    "Objective,Key Result,Start,Target\n",
    "Ziel;KR;Zielwert\n",
    "5k",
    "1e999",
    "NaN",
    "](#x)",
    "](u)",
    "[",
    "Q3 2026",
    "\x00",
    "é",
    "\t",
]
PIECES += [
    "> ",
    "```\n",
    "---\n",
    "<!--",
    "\\",
    "`",
    "**",
    "31.02.2026",
    "\ud800",
    "\u202e",
    "1. ",
    "#",
    "\u203a",
    "=\n",
    "&#1;",
    "from 1 to 2 %",
]


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join), st.sampled_from([None, *READERS]))
def test_any_text_gives_a_sound_draft_or_a_refusal(text: str, fmt: str | None) -> None:
    code, draft = code_of(text, "a.md", fmt)
    assert code in ("", "file.empty", "file.no_okrs", *(("file.not_json",) if fmt == "viva_json" else ()))
    if draft is None:
        return
    assert read_text(text, "a.md", fmt, today=TODAY) == draft
    seen = set[str]()
    for each in draft.objectives:
        assert each.parent is None or each.parent in seen
        for row in (each, *each.key_results):
            assert row.key not in seen
            seen.add(row.key)
            assert 0 < len(row.key) <= 64
            assert 0 < len(row.title) <= 500
            assert row.title == row.title.strip()
            assert not any(char < " " or "\ud800" <= char <= "\udfff" for char in row.title)
            assert 1 <= row.line <= text.count("\n") + 1
    assert all(p.line is None or 1 <= p.line <= text.count("\n") + 1 for p in draft.problems)


@given(st.binary(max_size=200))
def test_any_bytes_give_a_draft_or_a_refusal(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.md"
    path.write_bytes(data)
    with contextlib.suppress(FileProblem):
        assert isinstance(detect(path), Detection)
        assert isinstance(read(path, today=TODAY), Draft)


def test_keys_do_not_depend_on_lines_case_or_cycle(pasted: Pasted) -> None:
    one = pasted("# OKRs 2026 Q1\n## Grow  fast\n- a [P0]\n- [ ] a\n", "a.md")
    two = pasted("# OKRs 2026 Q2\n\nwords\n\n## new\n- a\n\n## GROW fast\n\n- [x] A\n- a\n", "b.md")
    keys = [[row.key for row in (each, *each.key_results)] for each in one.objectives]
    assert keys[0] == [row.key for row in (two.objectives[1], *two.objectives[1].key_results)]


def test_titles_cannot_imitate_keys() -> None:
    keys = Keys()
    parent = keys.path("", "o", "a")
    paths = [
        keys.path("", "o", "a"),
        keys.path("", "o", "a#2"),
        keys.path(parent, "k", "b"),
        keys.path("", "o", "a\u203ak:b"),
    ]
    paths += [keys.path("", "o", "a\\\u203ak:b"), keys.path(parent, "o", "b"), keys.path("", "o", "x" * 500), parent]
    assert len(set(map(key_of, paths))) == len(paths)
    assert max(len(key_of(path)) for path in paths) <= 64
