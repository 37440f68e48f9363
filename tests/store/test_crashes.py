"""Killed in the middle of many writes: nothing that was acknowledged is lost, nothing half-done is there."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from okr_desktop.services import history, planning
from tests.worlds import assert_sound, content, desk_at, sample

ROOT = Path(__file__).resolve().parents[2]

# Each line names an action once it has been committed; every action writes three records or none.
WRITER = """
import sys
from decimal import Decimal
from pathlib import Path
from okr_desktop.domain.changes import Label
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from tests.worlds import TODAY, desk_at
desk = desk_at(Path(sys.argv[1]))
print("ready", flush=True)
number = 0
while True:
    number += 1
    objective = Objective(new_id(), f"{sys.argv[2]}:{number} " + "x" * 300)
    result = KeyResult(new_id(), "K", objective.id)
    with desk.action(Label("objective.add", {"title": objective.title})) as unit:
        for record in (objective, result, CheckIn(new_id(), result.id, TODAY, Decimal(number))):
            unit.save(record)
    print(objective.id, flush=True)
    if number % 150 == 0:
        desk.space.rebuild()
        desk.space.db.execute("PRAGMA wal_checkpoint(PASSIVE)")
"""


def killed_after(folder: Path, name: str, seconds: float) -> set[str]:
    """Let a process write until it is killed; the ids that it had acknowledged."""
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(folder), name], stdout=subprocess.PIPE, cwd=ROOT)
    try:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(seconds)
        writer.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        said = writer.stdout.read().decode().splitlines(keepends=True)
    finally:
        writer.kill()
        writer.wait(timeout=30)
        if writer.stdout:
            writer.stdout.close()
    return {line.strip() for line in said if line.endswith("\n")}


@pytest.mark.parametrize("round", range(4))
def test_killed_while_writing(tmp_path: Path, round: int) -> None:
    chance = random.Random(round)
    acknowledged = set[str]()
    for run in range(5):
        acknowledged |= killed_after(tmp_path, f"{round}.{run}", chance.uniform(0.0, 0.35))
        desk = desk_at(tmp_path)
        assert desk.space.unclean
        plan = desk.plan
        assert acknowledged <= set(plan.objectives)
        # At most the one action that was written but not yet told.
        assert len(plan.objectives) - len(acknowledged) <= run + 1
        assert len(plan.objectives) == len(plan.key_results) == len(plan.latest)
        desk.close()
        acknowledged = set(plan.objectives)
    desk = desk_at(tmp_path)
    assert not desk.space.unclean
    assert_sound(desk)
    desk.close()
    assert acknowledged


def test_killed_after_undo_still_knows_what_can_be_redone(tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    _, objective, _ = sample(desk)
    planning.delete(desk, objective)
    gone = content(desk)
    desk.close()
    script = """
import os, sys
from pathlib import Path
from okr_desktop.services import history
from tests.worlds import desk_at
history.undo(desk_at(Path(sys.argv[1])))
os._exit(9)
"""
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, check=False, timeout=60)
    desk = desk_at(tmp_path)
    assert objective in desk.plan.objectives
    step = history.steps(desk).redo
    assert step is not None
    assert step.code == "objective.delete"
    history.redo(desk)
    assert content(desk) == gone
    assert_sound(desk)
    desk.close()


def test_killed_while_creating_leaves_nothing_that_stands_in_the_way(tmp_path: Path) -> None:
    script = """
import os, sys
from pathlib import Path
from okr_desktop.store import workspace
from okr_desktop.store.workspace import Workspace
setattr(workspace, sys.argv[2], lambda *_: os._exit(9))
Workspace.create(Path(sys.argv[1]) / "team.okrdb", Path(sys.argv[1]) / "backups", "Acme")
"""
    for where in ("_claim", "read_header"):
        subprocess.run([sys.executable, "-c", script, str(tmp_path), where], cwd=ROOT, check=False, timeout=60)
        assert (tmp_path / "team.okrdb").exists() is (where == "read_header")
    desk = desk_at(tmp_path)
    assert desk.plan.workspace.organisation == "Acme"
    sample(desk)
    assert_sound(desk)
    desk.close()
