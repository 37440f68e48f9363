"""The check-ins beside the tree: a few at a time, the newest first, until all are shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from okr_desktop.qt.pages.plan.check_in_list import FIRST, CheckInList
from okr_desktop.qt.pages.plan.details_data import details
from okr_desktop.services.desk import Desk
from tests.worlds import TODAY, add_check_in, desk_at, sample


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = desk_at(tmp_path)
    yield desk
    desk.close()


def values(shown: CheckInList) -> list[str]:
    texts = [label.text() for label in shown.findChildren(QLabel)]
    return [text for text in texts if text.isdigit()]


def test_a_few_at_a_time_until_all_are_there(desk: Desk, qtbot: Any) -> None:
    _, _, result = sample(desk)
    for at in range(2 * FIRST):
        add_check_in(desk, result, str(50 + at), TODAY - timedelta(days=30 - at))
    found = details(desk, result)
    assert found is not None
    shown = CheckInList(found)
    qtbot.addWidget(shown)
    whole = len(found.check_ins)
    assert whole == 2 * FIRST + 2
    assert len(values(shown)) == FIRST
    assert values(shown)[0] == "40", "the newest first"
    shown.show_more()
    assert len(values(shown)) == 2 * FIRST
    assert not shown._more.isHidden()
    shown.show_more()
    assert len(values(shown)) == whole
    assert shown._more.isHidden()
