"""Promises of the status: shape, word and colour for every state, and "Published" only when it is so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from okr_desktop.qt import theme
from okr_desktop.qt.sharing.files import look_at_place
from okr_desktop.qt.sharing.status_item import StatusItem
from okr_desktop.qt.sharing.work import Glance, is_removable
from okr_desktop.qt.texts_sync import STATES, from_text, look
from okr_desktop.services.sharing import FILE, SERVER, SharedState
from okr_desktop.sharing.report import State

NOW = datetime.now(UTC)
FINE = SharedState(FILE, "/team/Team.okr", "ok", NOW, NOW)


@pytest.fixture(autouse=True)
def british(qapp: object) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def test_published_is_said_only_of_what_is_known_to_be_there() -> None:
    assert look(FINE).text.startswith("Published ")
    assert look(FINE).mark == "on_track"
    for other in (
        replace(FINE, published=None, unsent=2),
        replace(FINE, published=None),
        *(replace(FINE, state=state.value) for state in State if state is not State.OK),
        replace(FINE, state="never"),
    ):
        assert "Published" not in look(other).text, other.state
    assert "Published" not in look(FINE, busy=True).text
    assert "Published" not in look(FINE, trouble="The disk is full.").text
    assert look(FINE, trouble="The disk is full.").means == "The disk is full."


@pytest.mark.parametrize("state", [state.value for state in State])
def test_every_state_has_a_shape_a_word_and_a_sentence(state: str) -> None:
    found = look(replace(FINE, state=state, detail="db.example"))
    assert found.mark in theme.STATUS
    assert found.text
    assert found.means.endswith(".")
    assert "{" not in found.means
    assert look(replace(FINE, kind=SERVER, state=state)).means
    assert state == "ok" or state in STATES


def test_bad_states_do_not_look_like_good_ones() -> None:
    good = theme.status_shape(look(FINE).mark)
    for state in State:
        if state is not State.OK:
            assert theme.status_shape(look(replace(FINE, state=state.value)).mark) != good


def test_of_whom_changes_came() -> None:
    assert from_text(2, ("Ana",)).endswith("from Ana")
    assert from_text(2, ("Ana", "Ben")).endswith("from Ana and Ben")
    assert from_text(9, ("Ana", "Ben", "Cleo", "Dan")).startswith("9 ")
    assert "Cleo" not in from_text(9, ("Ana", "Ben", "Cleo", "Dan"))
    assert "<b>" in from_text(1, ("<b>Ana</b>",)), "names are text, never markup"


def test_the_item_is_hidden_from_those_who_work_alone_and_shows_what_waits(qapp: object) -> None:
    item = StatusItem()
    item.show_glance(None)
    assert item.isHidden()
    item.show_glance(Glance(SharedState()))
    assert item.isHidden()
    item.show_glance(Glance(SharedState(), 2))
    assert not item.isHidden(), "a received file can bring questions as well"
    assert item.status.isHidden()
    item.show_glance(Glance(replace(FINE, unseen=1), 3))
    assert item.decide.text().startswith("3")
    assert item.status.accessibleName().startswith("Published")
    item.deleteLater()


def test_what_is_at_a_place_is_told_before_anything_is_written(tmp_path: Path) -> None:
    assert look_at_place(tmp_path / "Team.okr", "x").kind == "new"
    assert look_at_place(tmp_path, "x").kind == "folder"
    assert look_at_place(tmp_path / "no" / "Team.okr", "x").kind == "no_folder"
    (tmp_path / "notes.okr").write_text("hello", "utf-8")
    assert look_at_place(tmp_path / "notes.okr", "x").kind == "file"
    assert look_at_place(Path.home() / "Dropbox" / "Team.okr", "x").where == "cloud"


def test_drives_that_can_be_taken_out() -> None:
    assert is_removable(Path("/media/ana/STICK/Team.okr"))
    assert is_removable(Path("/run/media/ana/STICK/Team.okr"))
    assert not is_removable(Path("/home/ana/Team.okr"))
