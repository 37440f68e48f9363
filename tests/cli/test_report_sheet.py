"""``okr sheet type``: a sheet that was filled in by hand comes back, all of it as one step."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.running import Okr, environment


@pytest.fixture
def code(space: Okr, key_result: str, tmp_path: Path) -> str:
    """The code that is printed beside the key result."""
    assert space("report", "check-in-sheet", "--out", "s.pdf").code == 0
    found = re.search(r"\b([2-9A-HJKMNP-Z]{5}) 42 c7", PdfReader(tmp_path / "s.pdf").pages[0].extract_text())
    assert found is not None
    return found[1]


def test_what_is_typed_is_recorded_and_undone_as_one(space: Okr, key_result: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "typed.txt").write_text(f"# Monday\n{code.lower()} 42 c7 Went well ! No power\n", "utf-8")
    tried = space("sheet", "type", "typed.txt", "--dry-run")
    assert tried.out.splitlines()[-1] == "1 to record"
    assert "– → 42, confidence 7" in tried.out
    done = space("sheet", "type", "typed.txt", "--date", "2026-08-14", "--json").json
    assert done["recorded"] == [key_result]
    assert done["lines"][0]["problems"] == []
    shown = space("show", key_result, "--json").out
    for words in ("Went well", "No power", "2026-08-14"):
        assert words in shown
    assert space("undo").code == 0
    assert "Went well" not in space("show", key_result, "--json").out


def test_wrong_lines_are_named_and_nothing_is_recorded(space: Okr, code: str) -> None:
    slip = code[1] + code[0] + code[2:] if code[0] != code[1] else code[:-1] + ("2" if code[-1] != "2" else "3")
    typed = f"{code} 42\n{slip} 12\nhi there\n".encode()
    said = space("sheet", "type", "-", stdin=typed)
    assert said.code == 1
    assert said.out == ""
    assert f"line 2: There is no code {slip}. If {code} is meant" in said.err
    assert "line 3: “HI” is no code" in said.err
    assert "Nothing was recorded" in said.err
    good = space("sheet", "type", "-", "--good", stdin=typed)
    assert good.code == 0
    assert good.out.endswith("1 recorded\n")


def test_nothing_to_record_and_no_terminal(space: Okr, code: str) -> None:
    empty = space("sheet", "type", "-", stdin=b"# nothing\n")
    assert empty.code == 1
    assert "no line to record" in empty.err
    assert space("sheet", "type").code == 2
    assert space("sheet", "type", "-", "--date", "tomorrow", stdin=b"x").code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of its own needs POSIX")
def test_typing_line_by_line_tells_each_at_once(space: Okr, key_result: str, code: str, home: Path) -> None:
    import pty

    keyboard, terminal = pty.openpty()
    typed = f"nonsense\n{code} 42 c7 Went well\n# a remark\n{code} 43\n\n"
    os.write(keyboard, typed.encode())
    command = [sys.executable, "-m", "okr_desktop.cli", "sheet", "type"]
    done = subprocess.run(command, stdin=terminal, capture_output=True, env=environment(home), timeout=60)
    os.close(keyboard)
    os.close(terminal)
    said = done.stderr.decode()
    assert done.returncode == 0, said
    assert "“NONSENSE” is no code" in said
    assert "stands in line 1 already" in said
    assert done.stdout.decode().endswith("1 recorded\n")
    assert "Went well" in space("show", key_result, "--json").out
