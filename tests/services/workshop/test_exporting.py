"""A workshop as CSV, JSON and Markdown, and ideas read from lines, tables and JSON."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.errors import FileProblem, Refused
from okr_desktop.domain.workshop.model import Board, Cluster, Live, Mode, Note, Origin
from okr_desktop.domain.workshop.prior import PriorIdea
from okr_desktop.domain.workshop.words import idea_text, plain
from okr_desktop.services.workshop import exporting
from okr_desktop.services.workshop.exporting import parse_ideas
from okr_desktop.services.workshop.idea_lists import LIMIT_BYTES, harmed, harmless
from tests.reports.workshop import rooms
from tests.services.workshop.kit import made

ORIGINS = [Origin.PARTICIPANT, Origin.PREWORK, Origin.LEADERSHIP, Origin.UNKNOWN]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def codes(found: exporting.Parsed) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.line) for problem in found.problems]


# CSV


def test_the_csv_has_every_idea_with_where_it_came_from_and_what_became_of_it() -> None:
    found = {row["text"]: row for row in rows(exporting.to_csv(rooms.room()))}
    assert len(found) == 17
    first = found["Customers get an answer on the same day"]
    assert first["wording"].startswith("Every customer who writes")
    assert (first["cluster"], first["voted_as"], first["dots"], first["voters"]) == (
        "Answers people can count on",
        "A",
        "12",
        "8",
    )
    assert (first["fate"], first["into"]) == ("adapted", "O1")
    merged = found["Reply the same day"]
    assert (merged["merged_into"], merged["dots"]) == (first["number"], "12")
    late = found["Everybody has worked one day in another team"]
    assert (late["late"], late["origin"], late["fate"]) == ("yes", "prework_participant", "declined")
    assert late["reason"].startswith("The new handbook")


def test_every_cell_is_quoted_and_none_is_a_formula() -> None:
    texts = ["=cmd|' /C calc'!A0", "+1", "-1", "@x", "\t=1", "'=1", "''=1", "  =1", "\uff1d1", "plain", "'plain"]
    for number in range(len(texts)):
        assert harmed(harmless(texts[number])) == texts[number]
    live = rooms.hostile()
    setup = replace(live.setup, mode=Mode.NAMED)
    notes = {id: replace(note, author="=evil()") for id, note in live.board.notes.items()}
    text = exporting.to_csv(replace(live, setup=setup, board=replace(live.board, notes=notes)))
    assert all(line.startswith('"') for line in text.removeprefix("\ufeff").split("\r\n") if line)
    for row in rows(text):
        assert row["author"] == "'=evil()"
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row.values())
    assert "\x00" not in text


@pytest.mark.parametrize("mode", Mode)
def test_only_named_workshops_export_authors(mode: Mode) -> None:
    live = rooms.room()
    notes = {id: replace(note, author=rooms.AUTHOR) for id, note in live.board.notes.items()}
    live = replace(live, setup=replace(live.setup, mode=mode), board=replace(live.board, notes=notes))
    for text in (exporting.to_csv(live), exporting.to_json(live), exporting.to_markdown(live)):
        assert (rooms.AUTHOR in text) is (mode is not Mode.SEALED)


def test_nothing_withheld_is_exported_and_no_voters_of_few() -> None:
    for text in (exporting.to_csv(rooms.room()), exporting.to_json(rooms.room()), exporting.to_markdown(rooms.room())):
        assert "Quackenbush" not in text
    few = rooms.few(4)
    assert {row["voters"] for row in rows(exporting.to_csv(few))} == {""}
    assert {item["voters"] for item in json.loads(exporting.to_json(few))["votes"][0]["items"]} == {None}
    fewer = rooms.few(2)
    assert {row["dots"] for row in rows(exporting.to_csv(fewer))} == {""}
    assert {item["dots"] for item in json.loads(exporting.to_json(fewer))["votes"][0]["items"]} == {None}


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=60)


@given(st.lists(st.tuples(TEXTS, st.sampled_from(ORIGINS), st.text(max_size=20)), max_size=12))
def test_ideas_come_back_as_they_were(wanted: list[tuple[str, Origin, str]]) -> None:
    notes, clusters, expected = dict[str, Note](), dict[str, Cluster](), list[PriorIdea]()
    for at, (text, origin, name) in enumerate(wanted):
        try:
            stored = idea_text(text)
        except Refused:
            continue
        group = plain(name)
        if group:
            clusters[f"c{at}"] = Cluster(f"c{at}", f"A{at}", group)
        notes[f"n{at}"] = Note(f"n{at}", stored, origin, at, cluster=f"c{at}" if group else None)
        expected.append(PriorIdea(stored, origin, group))
    live = Live("0" * 32, board=Board(notes, clusters))
    for text in (exporting.to_csv(live), exporting.to_json(live)):
        found = parse_ideas(text)
        assert list(found.rows) == expected
        assert not [problem for problem in found.problems if problem.severity.value == "error"]


# Files


def test_files_are_written_whole_and_read_back(tmp_path: Path) -> None:
    live = rooms.room()
    one = exporting.write_csv(live, tmp_path / "ideas.csv")
    two = exporting.write_json(live, tmp_path / "workshop.json")
    exporting.write_markdown(live, tmp_path / "protocol.md", "de")
    assert one.read_bytes().startswith(b"\xef\xbb\xbf")
    assert parse_ideas(one).rows == parse_ideas(two).rows
    assert len(parse_ideas(one).rows) == 17
    assert not parse_ideas(one).problems
    with pytest.raises(FileProblem) as caught:
        exporting.write_csv(live, tmp_path / "gone" / "ideas.csv")
    assert caught.value.code == "file.folder_missing"


def test_the_json_can_be_imported_by_a_hall(tmp_path: Path) -> None:
    found = parse_ideas(exporting.write_json(rooms.room(), tmp_path / "workshop.json"))
    hall = made(tmp_path)
    assert hall.import_ideas(found.rows).result() == 17
    board = hall.view().live.board
    assert {note.text for note in board.notes.values()} == {row[0] for row in found.rows}
    assert {one.name for one in board.clusters.values()} == {row[2] for row in found.rows} - {""}
    hall.close()


def test_the_json_says_what_was_drafted_decided_and_signed() -> None:
    data: dict[str, Any] = json.loads(exporting.to_json(rooms.room(), {"d1": "a" * 32}))
    assert (data["format"], data["version"], data["withheld"]) == ("okr-workshop", 1, 2)
    first = data["objectives"][0]
    assert (first["label"], first["published"], data["objectives"][1]["published"]) == ("O1", True, False)
    assert first["key_results"][1]["start"] == "6.5"
    assert first["key_results"][0]["due"] == "2026-12-31"
    assert data["confidence"][0]["texts"] == [], "of four answers"
    assert data["confidence"][1]["counts"] == [0, 0, 1, 3, 4, 1]


def test_markdown_keeps_people_s_texts_texts() -> None:
    text = exporting.to_markdown(rooms.hostile())
    assert "<b>" not in text.replace("\\<b", "")
    assert "javascript:" not in text
    assert "file:///" not in text
    assert "\u202e" not in text
    whole = exporting.to_markdown(rooms.room())
    for wanted in (
        "# Workshop protocol: What should be true",
        "### O1 Customers can count",
        "41 → 90 %",
        "6.5 → 2 min",
    ):
        assert wanted in whole


def test_the_same_workshop_exports_the_same() -> None:
    for make in (exporting.to_csv, exporting.to_json, exporting.to_markdown):
        assert make(rooms.room()) == make(rooms.room())
        assert make(rooms.empty())


# Reading


def test_lines_are_ideas_without_their_bullets() -> None:
    found = parse_ideas("- One idea\n\n* Another; with a semicolon\n3. Third, with commas, and more\n\u2022 Fourth")
    texts = ["One idea", "Another; with a semicolon", "Third, with commas, and more", "Fourth"]
    assert list(found.rows) == [PriorIdea(text, Origin.PREWORK) for text in texts]


@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
def test_tables_are_read_under_every_delimiter_and_column_order(mark: str) -> None:
    lines = [("cluster", "Idee", "origin"), ("Speed", '"Answer; fast, really"', "leadership"), ("", "Calm", "")]
    found = parse_ideas("\n".join(mark.join(cells) for cells in lines), Origin.PARTICIPANT)
    wanted = [PriorIdea("Answer; fast, really", Origin.LEADERSHIP, "Speed"), PriorIdea("Calm", Origin.PARTICIPANT)]
    assert list(found.rows) == wanted


def test_a_table_without_a_head_is_one_when_its_second_column_is_of_origins() -> None:
    found = parse_ideas("Answer fast;leadership;Speed\nStay calm;;\nAlone")
    assert found.rows[0] == PriorIdea("Answer fast", Origin.LEADERSHIP, "Speed")
    assert found.rows[2] == PriorIdea("Alone", Origin.PREWORK)
    assert parse_ideas("Faster, better\nCheaper").rows[0][0] == "Faster, better"


def test_bad_rows_are_problems_with_their_line_and_the_others_are_read() -> None:
    text = f"text;origin;cluster\nGood;;\n;leadership;\n{'x' * 281};;\nOdd;martian;\nToo;;many;cells\nLast;;"
    found = parse_ideas(text)
    assert [row[0] for row in found.rows] == ["Good", "Odd", "Last"]
    assert found.rows[1][1] is Origin.UNKNOWN
    wanted = {("idea.empty", 3), ("text.too_long", 4), ("prework.origin", 5), ("row.too_many_cells", 6)}
    assert set(codes(found)) == wanted


def test_json_of_many_shapes() -> None:
    assert parse_ideas('["One", {"text": "Two", "origin": "sponsor", "cluster": "C"}]').rows == (
        PriorIdea("One", Origin.PREWORK),
        PriorIdea("Two", Origin.SPONSOR, "C"),
    )
    found = parse_ideas('{"ideas": [5, null, {"text": ["x"]}, {"text": "Good", "cluster": 7}]}')
    assert found.rows == (PriorIdea("Good", Origin.PREWORK),)
    assert codes(found) == [("idea.empty", 1), ("idea.empty", 2), ("idea.empty", 3)]
    assert parse_ideas("[draft] begins with a bracket").rows[0][0] == "[draft] begins with a bracket"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("broken.json", b'{"ideas": [', "file.not_json"),
        ("deep.json", b"[" * 100_000, "file.not_json"),
        ("other.json", b'{"title": 1}', "prework.no_list"),
        ("empty.csv", b"", "file.empty"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(200), "file.binary"),
        ("large.txt", b"x" * (LIMIT_BYTES + 1), "file.too_large"),
    ],
)
def test_files_that_are_none_are_refused_with_a_code(name: str, content: bytes, code: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(FileProblem) as caught:
        parse_ideas(tmp_path / name)
    assert caught.value.code == code


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "gone.csv", "file.missing"), (tmp_path, "file.folder")):
        with pytest.raises(FileProblem) as caught:
            parse_ideas(path)
        assert caught.value.code == code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_spreadsheets(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "ideas.csv"
    path.write_bytes("Text;Origin\r\nKürzere Wege für Gäste;participant\r\n".encode(encoding))
    assert parse_ideas(path).rows == (PriorIdea("Kürzere Wege für Gäste", Origin.PARTICIPANT),)


def test_limits() -> None:
    found = parse_ideas("\n".join(f"Idea {at}" for at in range(5_010)))
    assert len(found.rows) == 5_000
    assert codes(found) == [("prework.full", 5_001)]
    with pytest.raises(FileProblem):
        parse_ideas("x" * (LIMIT_BYTES + 1))
    assert parse_ideas(" \n ").rows == ()


@pytest.mark.parametrize("text", rooms.HOSTILE)
def test_harmful_lines_are_ideas_or_problems_and_never_more(text: str) -> None:
    found = parse_ideas(f"text;origin;cluster\n{text};;{text}")
    for words, _, group, *_ in parse_ideas(text).rows + found.rows:
        assert "\x00" not in words + group
        assert "\u202e" not in words + group


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    try:
        found = parse_ideas(text)
    except FileProblem:
        return
    for words, *_ in found.rows:
        assert idea_text(words) == words
