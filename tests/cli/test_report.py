"""``okr report``: every kind is written from the command line, and what cannot be is said in one sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from okr_desktop.cli.exchange.reporting import KindName
from okr_desktop.services.reporting import kinds
from tests.cli.running import Okr, refused


@pytest.fixture
def quarter(space: Okr, key_result: str) -> str:
    """A key result of Ada's that was checked in on, in a quarter that runs."""
    assert space("check-in", key_result, "40", "--confidence", "7").code == 0
    return key_result


def text(path: Path) -> str:
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(path).pages))


def test_the_command_knows_every_kind() -> None:
    assert [kind.value for kind in KindName] == list(kinds.KINDS)


@pytest.mark.parametrize("kind", [kind.value for kind in KindName if kind is not KindName.COMPARISON])
def test_every_kind_is_written(space: Okr, quarter: str, kind: str, tmp_path: Path) -> None:
    person = ("--person", "Ada") if kind == "one-to-one" else ()
    said = space("report", kind, "--out", "r.pdf", *person, "--json")
    assert said.code == 0, said
    assert said.err == ""
    found = said.json
    assert found["kind"] == kind
    assert found["pages"] == len(PdfReader(tmp_path / "r.pdf").pages)
    assert found["missing_characters"] == {}
    plain = space("report", kind, "--out", "r.pdf", *person)
    assert plain.out.startswith("r.pdf: ")
    assert "page" in plain.out


def test_two_cycles_are_compared(space: Okr, quarter: str, tmp_path: Path) -> None:
    refused(space("report", "comparison", "--out", "c.pdf"), "no cycle before 2026 Q3", "--with")
    assert space("add", "objective", "Earlier", "--cycle", "2026 Q1").code == 0
    assert space("report", "comparison", "--out", "c.pdf").code == 0
    assert "2026 Q1 and 2026 Q3" in text(tmp_path / "c.pdf")
    assert space("report", "comparison", "--cycle", "2026 Q1", "--with", "2026 Q3", "--out", "d.pdf").code == 0
    assert "2026 Q1 and 2026 Q3" in text(tmp_path / "d.pdf")


def test_language_paper_and_parts(space: Okr, quarter: str, tmp_path: Path) -> None:
    done = space("report", "check-in-sheet", "--out", "s.pdf", "--language", "de", "--paper", "letter")
    assert done.code == 0
    assert "Check-in-Bogen" in text(tmp_path / "s.pdf")
    assert float(PdfReader(tmp_path / "s.pdf").pages[0].mediabox.width) == 612
    whole = space("report", "quarterly", "--out", "q.pdf", "--json").json["pages"]
    some = space("report", "quarterly", "--out", "q.pdf", "--sections", "at-risk,executive", "--json").json["pages"]
    assert 1 <= some < whole
    assert "Appendix" not in text(tmp_path / "q.pdf")
    less = space("report", "quarterly", "--out", "q.pdf", "--without", "log,definitions,quality", "--json").json
    assert less["pages"] < whole


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("quarterly", "--sections", "weather"), ("weather", "executive")),
        (("poster", "--sections", "executive"), ("no parts to choose",)),
        (("quarterly", "--sections", "log", "--without", "log"), ("either",)),
        (("poster", "--person", "Ada"), ("--person", "poster")),
        (("quarterly", "--with", "2026 Q3"), ("--with", "quarterly")),
        (("quarterly", "--paper", "a5"), ("a5",)),
        (("quarterly", "--font", "nowhere.ttf"), ("nowhere.ttf",)),
        (("annual",), ("annual", "quarterly")),
    ],
)
def test_what_means_nothing_is_refused(
    space: Okr, quarter: str, options: tuple[str, ...], words: tuple[str, ...], tmp_path: Path
) -> None:
    said = space("report", *options, "--out", "r.pdf")
    assert said.code == 2
    assert all(word in re.sub(r"[\s│]+", " ", said.err) for word in words), said.err
    assert not (tmp_path / "r.pdf").exists()


def test_who_and_what_is_not_there(space: Okr, quarter: str) -> None:
    refused(space("report", "one-to-one", "--out", "r.pdf"), "okr me")
    refused(space("report", "one-to-one", "--person", "Nobody", "--out", "r.pdf"), "Nobody")
    refused(space("report", "poster", "--team", "Nobody", "--out", "r.pdf"), "Nobody")
    refused(space("report", "poster", "--cycle", "1999 Q1", "--out", "r.pdf"), "2026 Q3")
    assert space("me", "Ada").code == 0
    assert space("report", "one-to-one", "--out", "r.pdf").code == 0


def test_an_empty_workspace_is_told_what_to_do(space: Okr, tmp_path: Path) -> None:
    for kind in ("quarterly", "one-pager", "team-pages", "poster", "comparison"):
        refused(space("report", kind, "--out", "r.pdf"), "no cycle yet")
    for kind, words in (("check-in-sheet", "nothing to check in on"), ("you-said", "Nobody has proposed anything")):
        assert space("report", kind, "--out", "r.pdf").code == 0
        assert words in text(tmp_path / "r.pdf")


def test_html_by_its_name_or_when_asked_for(space: Okr, quarter: str, tmp_path: Path) -> None:
    assert space("report", "quarterly", "--out", "q.html").code == 0
    assert (tmp_path / "q.html").read_text("utf-8").lstrip().lower().startswith("<!doctype html>")
    assert space("report", "quarterly", "--html", "--out", "q.twin", "--json").json["file"] == "q.twin"
    assert (tmp_path / "q.twin").read_bytes() == (tmp_path / "q.html").read_bytes()


def test_characters_without_a_font_are_told_with_what_to_do(space: Okr, quarter: str) -> None:
    space("add", "objective", "Reach \U000108e0")
    said = space("report", "poster", "--out", "p.pdf")
    assert said.code == 0
    assert "U+108E0" in said.err
    assert "Reach" in said.err
    assert "--font" in said.err


def test_a_file_that_is_no_font_is_refused(space: Okr, quarter: str, tmp_path: Path) -> None:
    (tmp_path / "notes.ttf").write_text("no font", "utf-8")
    said = space("report", "poster", "--font", "notes.ttf", "--out", "p.pdf")
    assert said.code == 2
    assert "TrueType" in said.err
    ours = Path(__file__).parents[2] / "resources" / "fonts" / "OKRSans-Regular.ttf"
    assert space("report", "poster", "--font", ours, "--out", "p.pdf").code == 0
