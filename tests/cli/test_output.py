"""What comes out where: pipes, terminals, interrupts, crashes, usage errors, start-up."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from okr_desktop import __version__
from tests.cli.running import Okr, environment, refused


def test_version_and_help(run: Okr) -> None:
    assert run("--version").out == f"okr {__version__}\n"
    assert run("-V").out == f"okr {__version__}\n"
    said = run("--help")
    assert said.code == 0
    for command in ("init", "import", "tree", "check-in", "explain", "report", "export", "undo", "history", "backup"):
        assert f"\n  {command} " in said.out
    assert "\x1b" not in said.out
    for command in (["add", "key-result"], ["report", "quarterly"], ["check-in"]):
        assert run(*command, "--help").code == 0


@pytest.mark.parametrize(
    "command",
    [
        ["nonsense"],
        ["tree", "--nonsense"],
        ["check-in"],
        ["check-in", "a"],
        ["check-in", "a", "1", "2"],
        ["add", "nothing"],
        ["add", "key-result", "K"],
        ["report", "yearly"],
        ["report", "quarterly"],
        ["history", "--limit", "0"],
        ["history", "--limit", "x"],
        ["-5"],
    ],
)
def test_usage_errors(space: Okr, command: list[str]) -> None:
    said = space(*command)
    assert said.code == 2, said
    assert said.out == ""
    assert "--help" in said.err
    assert "Traceback" not in said.err


def test_json_alone_on_stdout(space: Okr, key_result: str) -> None:
    space("check-in", key_result, 5)
    for command in (
        ["tree"],
        ["explain", key_result],
        ["history"],
        ["check"],
        ["cycles"],
        ["show", key_result],
        ["me"],
    ):
        assert space(*command, "--json").json is not None, command
    assert space("backup", "--json").json["file"]


def test_a_pipe_gets_plain_lines_that_are_never_wrapped(run: Okr) -> None:
    run("init")
    title = "A rather long title " * 20
    id = run("add", "objective", title.strip()).id
    out = run("tree", COLUMNS="40").out
    assert title.strip() in out
    assert "\x1b" not in out
    assert len(out.splitlines()) == 2
    assert out.splitlines()[1].endswith(id[-8:])
    # The same bytes whatever the locale says.
    assert run("tree", LANG="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii").out == out


def on_a_terminal(home: Path, *args: str) -> str:
    """What ``okr`` writes on a terminal of 100 columns."""
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "okr_desktop.cli", *args]
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment(home, COLUMNS="100", LINES="40")
    )
    os.close(theirs)
    found = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:
            break
        if not part:
            break
        found += part
    os.close(ours)
    assert process.wait(30) == 0, found
    return found.decode()


def test_a_terminal_gets_colours_and_wrapped_titles(run: Okr, home: Path) -> None:
    run("init")
    id = run("add", "objective", "Long [red]title[/red] " * 10).id
    run("add", "key-result", "Stars", "--objective", id, "--target", "10")
    out = on_a_terminal(home, "tree")
    assert "\x1b[" in out
    assert "[red]title[/red]" in out
    assert "└─" in out
    for command in (["history"], ["cycles"], ["explain", id], ["show", id], ["--help"], ["check"]):
        assert on_a_terminal(home, *command)


def test_a_reader_that_goes_away(run: Okr, home: Path) -> None:
    run("init")
    for _ in range(3):
        run("add", "objective", "One")
    command = [sys.executable, "-m", "okr_desktop.cli", "history", "--json"]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(home), pipesize=4096
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    said = process.stderr.read().decode()
    process.stderr.close()
    process.wait(30)
    assert said == ""


def heed_ctrl_c() -> None:
    """In the child: a shell that runs the tests in the background lets its children ignore Ctrl+C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c(run: Okr, home: Path, tmp_path: Path) -> None:
    run("init")
    reading, writing = os.pipe()
    command = [sys.executable, "-m", "okr_desktop.cli", "import", "-"]
    streams = {"stdin": reading, "stderr": subprocess.PIPE}
    process = subprocess.Popen(command, env=environment(home), preexec_fn=heed_ctrl_c, **streams)
    os.close(reading)
    lock = home / "Workspace.okrdb.lock"
    deadline = time.monotonic() + 60
    while not lock.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=30)
    os.close(writing)
    assert process.returncode == 130
    assert b"Traceback" not in error
    assert run("check").code == 0
    assert not lock.exists()


INTERRUPT = """
from okr_desktop.services import outline
def interrupted(*args, **kwargs):
    exec("raise KeyboardInterrupt")
outline.branches = interrupted
"""


def test_ctrl_c_while_a_dataclass_is_being_made(run: Okr, home: Path, tmp_path: Path) -> None:
    run("init")
    (tmp_path / "sitecustomize.py").write_text(INTERRUPT, "utf-8")
    paths = os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH"), os.getcwd()])])
    done = subprocess.run(
        [sys.executable, "-m", "okr_desktop.cli", "tree"],
        capture_output=True,
        text=True,
        env=environment(home, PYTHONPATH=paths),
    )
    assert (done.returncode, done.stdout) == (130, "")
    assert "Traceback" not in done.stderr
    assert not (home / "Workspace.okrdb.lock").exists()


CRASH = """
import sys
from okr_desktop.services import outline
def fail(*args, **kwargs):
    raise RuntimeError("boom\\nsecond line")
outline.branches = fail
sys.argv = ["okr", "tree"]
from okr_desktop.cli import main
main()
"""


def test_the_unexpected(run: Okr, home: Path) -> None:
    run("init")
    for debug in ("", "1"):
        more = {"OKR_DEBUG": debug} if debug else {}
        done = subprocess.run(
            [sys.executable, "-c", CRASH], capture_output=True, text=True, env=environment(home, **more)
        )
        assert (done.returncode, done.stdout) == (1, "")
        assert ("Traceback" in done.stderr) is bool(debug)
        last = done.stderr.splitlines()[-1]
        assert last.startswith("okr: Something unexpected")
        assert "boom" in last
        log = home / "logs" / "okr-desktop.log"
        assert str(log) in last
    assert "boom" in log.read_text("utf-8")
    assert run("check").code == 0


WITHOUT_QT = """
import sys
sys.modules["PySide6"] = None
sys.argv = ["okr", *sys.argv[1:]]
from okr_desktop.cli import main
main()
"""


@pytest.mark.parametrize("command", [["add", "objective", "x"], ["report", "quarterly", "--out", "q.pdf"], ["check"]])
def test_without_qt(run: Okr, home: Path, tmp_path: Path, command: list[str]) -> None:
    run("init")
    run("add", "objective", "One")
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *command],
        capture_output=True,
        text=True,
        env=environment(home),
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr


def imported(home: Path, *args: str) -> set[str]:
    """Top-level packages that a run of ``okr`` imports."""
    command = [sys.executable, "-X", "importtime", "-m", "okr_desktop.cli", *args]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(home))
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rsplit("|", 1)[1].strip().split(".")[0] for line in lines}


def test_what_a_command_does_not_need_is_not_imported(run: Okr, home: Path) -> None:
    heavy = {"sqlmodel", "sqlalchemy", "reportlab", "PIL", "markdown_it", "PySide6", "numpy"}
    assert not imported(home, "--version") & (heavy | {"typer", "rich", "sqlite3"})
    assert not imported(home, "--help") & (heavy | {"rich", "sqlite3"})
    run("init")
    id = run("add", "objective", "One").id
    result = run("add", "key-result", "K", "--objective", id, "--target", "5").id
    for command in (["tree"], ["tree", "--json"], ["check-in", result, "3"], ["add", "objective", "Two"], ["history"]):
        assert not imported(home, *command) & (heavy | {"rich"}), command


def test_a_question_is_never_asked(run: Okr) -> None:
    # Standard input is an empty pipe in all these tests; what would ask would fail or hang.
    run("init")
    id = run("add", "objective", "One").id
    assert run("delete", id).code == 0
    refused(run("init"), "there already")


def test_the_columns_of_the_tree_stand_below_each_other_in_a_pipe(space: Okr) -> None:
    long = "A title of more than a hundred characters, as the quarters of real companies have them, is no exception"
    endless = "A title of many words " * 12 + "and an end"
    for title in ("Short", long, endless):
        space("add", "objective", title)
    rows = {line.partition("  ")[0]: line for line in space("tree").out.splitlines()[1:]}
    assert rows.keys() == {"Short", long, endless}, "nothing is cut or wrapped"
    assert rows["Short"].index("·") == rows[long].index("·") == len(long) + 2
    assert rows[endless].index("·") == len(endless) + 2
