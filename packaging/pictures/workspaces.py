"""Other workspaces than the sample: an empty one and a very large one."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from okr_desktop.bootstrap import create_context
from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import Cycle, quarter_dates
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import KeyResult, Metric, Objective
from okr_desktop.domain.ranks import nth


def empty_workspace(folder: Path) -> Path:
    """A workspace with nothing in it."""
    path = folder / "Our OKRs.okrdb"
    path.unlink(missing_ok=True)
    create_context(path, "Our company").workspace.close()
    return path


def large_workspace(folder: Path) -> Path:
    """A workspace of 10,000 objectives and 40,000 key results, made once."""
    path = folder / "Ten thousand.okrdb"
    if not path.exists():
        make_large(path)
    return path


def make_large(path: Path, objectives: int = 10_000) -> None:
    """Ten objectives at the top, every other under one before it, four key results each."""
    cycle = Cycle(new_id(), "2026 Q4", *quarter_dates(2026, 4))
    ids = [new_id() for _ in range(objectives)]
    context = create_context(path, "Ten thousand objectives")
    try:
        with context.workspace.action(Label("import", {"name": "Ten thousand"})) as unit:
            unit.save(cycle)
            for i, id in enumerate(ids):
                above = ids[(i - 10) // 3] if i >= 10 else None
                unit.save(Objective(id, f"Objective number {i + 1:,}", parent=above, rank=nth(i), cycle=cycle.id))
                for j in range(4):
                    metric = Metric(start=Decimal(0), target=Decimal(10 * (j + 1)))
                    unit.save(KeyResult(new_id(), f"Key result {j + 1} of {i + 1:,}", id, metric, rank=nth(j)))
    finally:
        context.workspace.close()
