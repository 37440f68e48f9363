"""Twenty people write at once while connections and the server die: nothing is lost, nothing is there twice."""

from __future__ import annotations

import os

import pytest

from benchmarks.torture.server import run
from tests import postgres

EDITS = int(os.environ.get("OKR_SERVER_EDITS", "4"))
KILLS = int(os.environ.get("OKR_SERVER_KILLS", "1"))


@pytest.mark.timeout(900)
def test_twenty_people_at_once_four_of_them_copies_of_others() -> None:
    if postgres.programs() is None:
        pytest.skip("no PostgreSQL server is installed here (Debian: apt install postgresql)")
    report = run(clients=20, edits=EDITS, kills=KILLS, clones=4)
    assert report.synced >= 20
    assert report.failed > 0  # or nothing was disturbed
    assert report.branches >= 4
