"""Import of good and hostile files, and where exports and reports may go."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import Okr, Said, fill, refused

GOOD = "# 2026 Q3\n\n## Grow\n\n- [x] first\n- [ ] second\n"
CSV = """Objective;Key Result;Owner;Start;Target;Current;Due
Grow;Sell;Ada;0;1.000,5 €;250,1 €;2026-09-01
;Keep;Bob;10%;2,5%;5%;2026-02-30
;Broken;Bob;1e999;5;;
"""


def untouched(okr: Okr) -> bool:
    """Whether the workspace is as ``init`` made it."""
    return [step["label"] for step in okr("history", "--json").json] == ["workspace.create"]


def test_preview_then_import_then_nothing(space: Okr, tmp_path: Path) -> None:
    file = tmp_path / "plan.csv"
    file.write_text(CSV, "utf-8")
    preview = space("import", file, "--dry-run")
    assert preview.code == 0
    assert "1 objective and 2 key results created" in preview.out
    assert "Nothing was changed" in preview.out
    assert "create" in preview.out
    assert "plan.csv:3: warning" in preview.err
    assert "2026-02-30" in preview.err
    assert "plan.csv:4: error" in preview.err
    assert untouched(space)
    said = space("import", file, "--json")
    assert said.code == 0
    assert said.err == ""
    found = said.json
    assert found["counts"] == {"created": 3, "changed": 0, "unchanged": 0, "skipped": 0}
    assert [(row["line"], row["action"], row["title"]) for row in found["rows"]] == [
        (2, "create", "Grow"),
        (2, "create", "Sell"),
        (3, "create", "Keep"),
    ]
    assert {(one["line"], one["severity"]) for one in found["problems"]} >= {(3, "warning"), (4, "error")}
    assert found["new"]["people"] == ["Ada", "Bob"]
    again = space("import", file)
    assert (again.code, "Nothing changed" in again.out) == (0, True)
    file.write_text(CSV.replace("Sell", "Sell more").replace("250,1", "260"), "utf-8")
    assert space("undo").out == "Undone: Imported plan.csv\n"
    assert space("tree", "--json").json == []


def test_a_dry_run_says_what_was_understood(space: Okr, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "# 2026 Q3\n\n## Ride\n\n- Wait from 9 to 2 min [P0]\n- [x] Bell\n- ~~Horn~~\n- Bikes from 3 to lots\n", "utf-8"
    )
    said = space("import", "a.md", "--dry-run")
    assert "Wait from 9 to 2 min  [9 → 2 min; tags P0]" in said.out
    assert "Bell  [yes/no; done]" in said.out
    assert "Horn  [yes/no; cancelled]" in said.out
    assert "a.md:8: note: The numbers in “Bikes from 3 to lots” were not taken as a measure" in said.err
    found = {row["title"]: row["understood"] for row in space("import", "a.md", "--dry-run", "--json").json["rows"]}
    assert found["Ride"]["kind"] is None
    wait = found["Wait from 9 to 2 min"]
    assert (wait["kind"], wait["start"], wait["target"], wait["unit"]) == ("decrease", 9, 2, "min")
    assert wait["tags"] == ["P0"]
    assert (found["Bell"]["kind"], found["Bell"]["done"], found["Horn"]["cancelled"]) == ("yes_no", True, True)


def test_into_a_cycle(space: Okr, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(GOOD, "utf-8")
    assert space("import", "a.md", "--cycle", "Q1 2018").code == 0
    assert space("tree", "--cycle", "2018 Q1", "--json").json[0]["title"] == "Grow"
    refused(space("import", "a.md", "--cycle", "some day"), "2026 Q3")
    space("set", "2018 Q1", "state", "closed")
    refused(space("import", "a.md", "--cycle", "2018 Q1"), "closed")


def test_through_a_pipe(space: Okr) -> None:
    said = space("import", "-", stdin=GOOD.encode())
    assert (said.code, said.err) == (0, "")
    assert "1 objective and 2 key results created" in said.out
    refused(space("import", "-", stdin=b""), "empty")
    refused(space("import", "-", stdin=b"\x00\x01" * 500), "not a text file")
    refused(space("import", "-", stdin=b"- x\n" * 6_000_000), "MB")


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.bin", bytes(range(256)) * 40, "not a text file"),
        ("a.md", b"PK\x03\x04" + b"x" * 500, "zip"),
        ("a.pdf", b"%PDF-1.7 x", "pdf"),
        ("a.csv", b"", "empty"),
        ("a.csv", b" \n\t\n", "empty"),
        ("a.md", b"\xef\xbb\xbf", "empty"),
        ("a.csv", b"Name,Age\nAda,36\n", "--columns"),
        ("a.md", "цель".encode("cp1251") * 40, "utf-8"),
        ("a.md", b"\xff\xfe\x00\x00a\x00\x00\x00", "utf-32"),
        ("a.md", GOOD.encode("utf-16") + b"\x00", "utf-16"),
        ("a.md", b"\n" * 300_000 + b"x", "lines"),
    ],
)
def test_files_that_are_refused(space: Okr, tmp_path: Path, name: str, content: bytes, word: str) -> None:
    (tmp_path / name).write_bytes(content)
    refused(space("import", name), word)
    assert untouched(space)


def test_names_that_are_no_files(space: Okr, tmp_path: Path) -> None:
    refused(space("import", "missing.md"), "missing.md")
    (tmp_path / "empty").mkdir()
    refused(space("import", "empty"), "folder")
    refused(space("import", "x" * 5000), "no file")
    refused(space("import", ""), "no file")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        refused(space("import", "pipe"), "pipe")


def test_hundred_megabytes(run: Okr, tmp_path: Path) -> None:
    assert run("init").code == 0
    with (tmp_path / "sparse.md").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    refused(run("import", "sparse.md"), "100.0 MB", "20 MB")
    with (tmp_path / "real.md").open("wb") as file:
        for _ in range(100):
            file.write(b"- [ ] a key result\n" * 55_189)
    refused(run("import", "real.md"), "MB")


def test_a_title_of_100000_characters(space: Okr, tmp_path: Path) -> None:
    (tmp_path / "long.md").write_text(f"# 2026 Q3\n\n## {'x' * 100_000}\n\n## Fine\n\n- [ ] good\n", "utf-8")
    said = space("import", "long.md")
    assert said.code == 0
    assert "long.md:3: error: A title has 100000 characters" in said.err
    assert max(map(len, said.err.splitlines())) < 300
    assert [one["title"] for one in space("tree", "--json").json] == ["Fine"]
    (tmp_path / "only.md").write_text(f"# 2026 Q3\n\n## {'x' * 100_000}\n", "utf-8")
    space("undo")
    said = space("import", "only.md")
    assert said.code == 1
    assert "100000" in said.err


def test_a_truncated_file_gives_what_it_has(space: Okr, tmp_path: Path) -> None:
    (tmp_path / "cut.csv").write_bytes(CSV.encode()[:95])
    said = space("import", "cut.csv")
    assert "Traceback" not in said.err
    assert said.code == 0
    assert space("check").code == 0


def test_nul_bytes_and_terminal_codes_do_not_reach_the_terminal(space: Okr, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"Objective,Key Result,Start,Target\nA\x00B\x1b[31m,k\xc2\x9b,0,10\n")
    said = space("import", "a.csv")
    assert said.code == 0
    tree = space("tree").out + space("import", "a.csv", "--dry-run").err
    assert not set(tree) & {"\x00", "\x1b", "\x9b"}


def test_same_titles_stay_apart(space: Okr, tmp_path: Path) -> None:
    rows = "Grow,a,0,1\nGrow,b,0,1\nOther,c,0,1\nGrow,d,0,1\n"
    (tmp_path / "same.csv").write_text("Objective,Key Result,Start,Target\n" + rows, "utf-8")
    assert space("import", "same.csv").code == 0
    assert "Nothing changed" in space("import", "same.csv").out


@pytest.mark.parametrize("command", [("export",), ("report", "quarterly", "--out")])
def test_where_nothing_can_be_written(
    space: Okr, objective: str, command: tuple[str, ...], tmp_path: Path, home: Path
) -> None:
    refused(space(*command, tmp_path), "folder")
    refused(space(*command, tmp_path / "no" / "such" / "x.pdf"), "does not exist")
    before = (home / "Workspace.okrdb").read_bytes()
    refused(space(*command, home / "Workspace.okrdb"), "workspace")
    assert (home / "Workspace.okrdb").read_bytes() == before
    refused(space(*command, "x" * 300), "x")


@pytest.mark.parametrize("command", [("export",), ("report", "quarterly", "--out")])
def test_read_only_folder(
    space: Okr, objective: str, command: tuple[str, ...], sealed_folder: Callable[[], Path]
) -> None:
    folder = sealed_folder()
    refused(space(*command, folder / "out"), "permissions")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("command", [("export",), ("report", "quarterly", "--out")])
def test_full_disk_keeps_the_file_that_was_there(
    space: Okr, objective: str, command: tuple[str, ...], full_disk: Path
) -> None:
    target = full_disk / "out"
    target.write_bytes(b"old")
    fill(full_disk / "filler")
    refused(space(*command, target), "full")
    assert target.read_bytes() == b"old"
    assert sorted(one.name for one in full_disk.iterdir()) == ["filler", "out"]


def test_characters_without_a_font_are_named(space: Okr) -> None:
    space("add", "objective", "Reach \U00013080 and 🚀")
    said: Said = space("report", "quarterly", "--out", "q.pdf")
    assert said.code == 0
    assert "U+13080" in said.err
    assert "Reach" in said.err


def test_reports_of_nothing(space: Okr) -> None:
    refused(space("report", "quarterly", "--out", "q.pdf"), "no cycle")
    space("add", "objective", "One")
    refused(space("report", "quarterly", "--out", "q.pdf", "--team", "Nobody"), "Nobody")
    refused(space("report", "quarterly", "--out", "q.pdf", "--cycle", "1999 Q1"), "2026 Q3")
    assert space("report", "quarterly", "--out", "q.pdf", "--paper", "a5").code == 2


def test_unchanged_rows_of_our_own_set_are_a_number_and_others_name_their_table(space: Okr, tmp_path: Path) -> None:
    objective = space("add", "objective", "Grow").id
    space("add", "objective", "Stay")
    folder = tmp_path / "set"
    space("export", "--format", "csv", "--out", folder)
    said = space("import", folder, "--dry-run").out
    assert said.startswith("set: would be 2 objectives")
    assert said.count("\n") == 1
    table = folder / "objectives.csv"
    table.write_text(table.read_text("utf-8-sig").replace("Grow", "Thrive"), "utf-8")
    row, summary = space("import", folder, "--dry-run").out.splitlines()
    assert row.split()[:5] == ["objectives.csv", "2", "change", "objective", "Thrive;"]
    assert "1 objective changed; 1 objective" in summary
    table.write_text(table.read_text("utf-8").replace(objective, "nonsense"), "utf-8")
    assert "objectives.csv" in space("import", folder).err


def test_a_preview_says_names_and_ends_not_ids(space: Okr, tmp_path: Path) -> None:
    sheet, head = tmp_path / "2026 Q3.csv", "Objective,Objective Owner,Team,Key Result,Owner,Start,Target\n"
    sheet.write_text(f"{head}Grow,Ada,North,Sell,Ada,0,10\n", "utf-8")
    assert space("import", sheet).code == 0
    sheet.write_text(f"{head}Grow,Bob,South,Sell,Cleo,0,20\n", "utf-8")
    assert space("import", sheet).code == 0
    sheet.write_text(f"{head}Grow,Ada,North,Sell,Bob,0,30\n", "utf-8")
    said = space("import", sheet, "--dry-run").out
    assert "owner: Cleo → Bob" in said
    assert "metric: 0 … 20 → 0 … 30" in said
    assert "teams: South → North" in said


def test_our_markdown_brings_teams_back_without_touching_their_shares(
    space: Okr, objective: str, tmp_path: Path
) -> None:
    space("set", objective, "teams", "Sales, Web")
    assert space("teamwork", "shares", objective, "Sales=60%", "Web=40%").code == 0
    space("export", tmp_path / "m.md")
    assert "Nothing changed" in space("import", tmp_path / "m.md").out
    space("export", tmp_path / "all.json")
    written = (tmp_path / "all.json").read_text("utf-8")
    assert written.count('": "0.6"') == written.count('": "0.4"') == 1
