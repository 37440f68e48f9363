"""The main job on real files, each command in a process of its own."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import REAL, Okr, refused

NOTE = re.compile(r"[-*] \[[ x]\]")
needs_real_files = pytest.mark.skipif(not REAL.is_dir(), reason="the shared data is not here")


def flat(objectives: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Every objective of a tree, parents first."""
    found = list[dict[str, Any]]()
    for one in objectives:
        found += [one, *flat(one["children"])]
    return found


@needs_real_files
def test_five_quarters_in_one_workspace(run: Okr, home: Path, tmp_path: Path) -> None:
    assert run("init", "--name", "source{d}").code == 0
    counts: dict[str, tuple[int, int]] = {}
    for file in sorted(REAL.glob("*.md")):
        said = run("import", file, "--json")
        assert said.code == 0, said
        counts[said.json["cycles"][0]] = (said.json["objectives"]["created"], said.json["key_results"]["created"])
        again = run("import", file)
        assert "Nothing changed" in again.out, again
        assert " created" not in again.out
    assert list(counts) == ["2018 Q1", "2018 Q2", "2018 Q3", "2018 Q4", "2019 Q1"]
    for cycle, (objectives, key_results) in counts.items():
        found = flat(run("tree", "--cycle", cycle, "--json").json)
        assert len(found) == objectives
        assert sum(len(one["key_results"]) for one in found) == key_results
        assert {one["cycle"] for one in found} == {cycle}
    everything = flat(run("tree", "--json").json)
    assert len(everything) == sum(objectives for objectives, _ in counts.values())
    shown = [line[:7] for line in run("tree").out.splitlines()]
    assert [name for name in shown if name in counts] == sorted(counts)
    # The last quarter with objectives is the current one when none is around today.
    assert run("tree", "--cycle", "current").out.startswith("2019 Q1")
    for cycle in counts:
        out = tmp_path / f"{cycle}.pdf"
        assert run("report", "quarterly", "--out", out, "--cycle", cycle).code == 0
        assert out.read_bytes().startswith(b"%PDF")
    said = run("check", "--json")
    assert said.code == 0
    assert said.json["sound"] is True
    # One undo takes one import back, whole.
    assert "2019-Q1.md" in run("undo").out
    assert len(flat(run("tree", "--json").json)) == len(everything) - counts["2019 Q1"][0]
    assert "2019-Q1.md" in run("redo").out
    assert flat(run("tree", "--json").json) == everything


def test_a_quarter_by_hand(run: Okr, tmp_path: Path) -> None:
    assert run("init", "--name", "Acme").code == 0
    top = run("add", "objective", "Grow the community", "--owner", "Ada", "--team", "Web").id
    stars = run(
        "add", "key-result", "Stars", "--objective", top, "--start", "-50", "--target", "50", "--owner", "Bob"
    ).id
    below = run("add", "objective", "Be seen at fairs", "--parent", stars, "--json").json["id"]
    assert run("check-in", stars, "-5", "--confidence", "7", "--note", "First look", "--date", "2026-07-20").code == 0
    assert run("check-in", stars, "12,5").code == 0
    assert run("set", top, "title", "Grow it").id == top

    (found,) = run("tree", "--json").json
    assert found | {"key_results": 0, "children": 0, "expected": 0} == {
        "id": top,
        "title": "Grow it",
        "description": "",
        "owner": "Ada",
        "teams": ["Web"],
        "tags": [],
        "parent": None,
        "cycle": "2026 Q3",
        "ambition": "committed",
        "state": "active",
        "archived": False,
        "progress": 0.625,
        "raw": 0.625,
        "expected": 0,
        "status": "on_track",
        "computed_status": "on_track",
        "worst": "on_track",
        "confidence": None,
        "score": None,
        "carried": 0,
        "reported": "1 of 1",
        "key_results": 0,
        "children": 0,
    }
    (result,) = found["key_results"]
    known = {"id": stars, "title": "Stars", "kind": "increase", "unit": "", "start": -50, "target": 50, "value": 12.5}
    assert result | known | {"raw": 0.625, "progress": 0.625, "status": "on_track"} == result
    (child,) = found["children"]
    assert (child["id"], child["parent"], child["owner"]) == (below, stars, None)
    assert (child["progress"], child["raw"], child["reported"], child["status"]) == (None, None, "0 of 0", "no_data")

    why = run("explain", stars, "--json").json
    assert why["formula"] == "(current - start) / (target - start)"
    assert {one["name"]: one["value"] for one in why["inputs"]} == {"start": -50, "target": 50, "current": 12.5}
    assert "62.5" not in run("explain", stars).out  # figures are shown as whole per cent
    assert "63 %" in run("explain", stars).out

    steps = run("history", "--json").json
    assert [step["label"] for step in steps][:3] == ["objective.edit", "check_in.add", "check_in.add"]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", step["time"]) and step["by"] for step in steps)
    assert "Grow it" in run("undo").out
    assert run("undo").out == "Undone: Checked in on “Stars”\n"
    assert run("tree", "--json").json[0]["key_results"][0]["value"] == -5
    assert [step.get("undone") for step in run("history", "--json").json][2:4] == [True, True]
    assert run("redo").code == 0
    assert run("tree", "--json").json[0]["key_results"][0]["value"] == 12.5

    assert run("export", "all.json").code == 0
    exported = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert [one["value"] for one in exported["check_ins"]] == ["-5", "12.5"]
    assert {one["name"] for one in exported["people"]} == {"Ada", "Bob"}

    assert run("report", "quarterly", "--out", "q.pdf", "--paper", "letter", "--language", "de").code == 0
    assert (tmp_path / "q.pdf").read_bytes().startswith(b"%PDF")

    made = Path(run("backup").id)
    with sqlite3.connect(made) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db.close()
    assert run("delete", top).id == top
    assert run("tree", "--json").json == []
    assert run("restore").code == 0
    assert run("tree", "--json").json[0]["title"] == "Grow the community"
    assert run("check").code == 0


def test_without_a_workspace(run: Okr, home: Path) -> None:
    refused(run("tree"), str(home), "okr init")
    refused(run("--workspace", "my plan.okrdb", "tree"), "okr --workspace 'my plan.okrdb' init")
    refused(run("tree", OKR_WORKSPACE="other.okrdb"), "other.okrdb")
    refused(run("restore"), "no good backup")
    assert not home.exists() or not list(home.rglob("*.okrdb"))


def test_another_workspace_by_option_and_by_environment(run: Okr, home: Path, tmp_path: Path) -> None:
    assert run("--workspace", "a.okrdb", "init").code == 0
    refused(run("-w", "a.okrdb", "init"), "there already", "left as it is")
    run("add", "objective", "Mine", OKR_WORKSPACE="a.okrdb")
    assert "Mine" in run("-w", "a.okrdb", "tree").out
    assert (tmp_path / "a.okrdb").exists()
    assert not (home / "Workspace.okrdb").exists()
