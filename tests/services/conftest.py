"""A workspace of one's own, opened the way services open it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.services.desk import Desk
from tests.services.team_kit import Team
from tests.worlds import desk_at


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = desk_at(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    team = Team(tmp_path)
    yield team
    team.close()
