"""Protocol and exports: from the end of a workshop, from its archive, and from the list; what came of it beside."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.past.dialog import PastDialog
from okr_desktop.qt.pages.workshop.printables import PapersBox, PrintDialog
from okr_desktop.qt.pages.workshop.stages.archived import ArchivedPanel
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services.workshop import publishing
from okr_desktop.services.workshop.idea_lists import parse_ideas
from tests.qt.workshop.console_kit import QUESTION, ConsoleKit
from tests.qt.workshop.late_kit import drafted, panels

HOSTILE = "=cmd|' /C calc'!A0"


@pytest.fixture
def kit(
    qtbot: QtBot, runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ConsoleKit]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    made = ConsoleKit(qtbot, runner, prompter, tmp_path)
    yield made
    made.close()


def held(kit: ConsoleKit) -> None:
    """A workshop with two ideas that is over."""
    kit.open(Stage.COLLECT)
    kit.write("Answer faster", HOSTILE)
    kit.hall.go(Stage.CLOSE).result(60)
    kit.settle()


def shown(kit: ConsoleKit) -> PapersBox:
    kit.settle()
    found = kit.page.window().findChild(PrintDialog)
    assert isinstance(found, PrintDialog)
    return found.box


def save(kit: ConsoleKit, box: PapersBox, kind: str, target: Path) -> str:
    box.choose(kind)
    kit.prompter.expect("choose_save_file", target)
    box.save.click()
    kit.settle()
    assert target.exists(), box.problem.text()
    return "" if target.suffix == ".pdf" else target.read_text(encoding="utf-8-sig")


def kinds(box: PapersBox) -> list[str]:
    found = [str(box.papers.item(row).data(256) or "") for row in range(box.papers.count())]
    return [kind for kind in found if kind]


def test_from_the_list_a_finished_file_is_printed_and_exported(kit: ConsoleKit, tmp_path: Path) -> None:
    held(kit)
    kit.hall.archive().result(60)
    kit.settle()
    kit.page.close_workshop()
    kit.settle()
    kit.page.start.table.go_to(str(kit.page.start.rows()[0].path))
    kit.page.start.print_button.click()
    box = shown(kit)
    assert kinds(box) == ["full", "one_page", "wall", "csv", "json", "markdown"]
    save(kit, box, "full", tmp_path / "protocol.pdf")
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "protocol.pdf").pages)
    assert "Answer faster" in text
    table = list(csv.DictReader(io.StringIO(save(kit, box, "csv", tmp_path / "ideas.csv")), delimiter=";"))
    assert {row["text"] for row in table} == {"Answer faster", f"'{HOSTILE}"}
    told = json.loads(save(kit, box, "json", tmp_path / "all.json"))
    assert told["workshop"]["question"] == QUESTION
    assert "Answer faster" in save(kit, box, "markdown", tmp_path / "protocol.md")
    # What was exported can be brought in again, word for word.
    assert {row[0] for row in parse_ideas(tmp_path / "ideas.csv").rows} == {"Answer faster", HOSTILE}
    assert not kit.failures


def test_a_file_that_was_deleted_meanwhile_is_said(kit: ConsoleKit) -> None:
    held(kit)
    kit.hall.archive().result(60)
    kit.page.close_workshop()
    kit.settle()
    row = kit.page.start.rows()[0]
    assert row.path is not None
    kit.page.start.table.go_to(str(row.path))
    row.path.unlink()
    kit.page.start.print_button.click()
    box = shown(kit)
    assert box.problem.text()
    assert not box.save.isEnabled()


def test_the_archive_prints_and_exports(kit: ConsoleKit, tmp_path: Path) -> None:
    held(kit)
    kit.hall.archive().result(60)
    kit.settle()
    kit.panel().print.click()
    box = shown(kit)
    assert box.kind() == "full"
    save(kit, box, "full", tmp_path / "last.pdf")
    assert PdfReader(tmp_path / "last.pdf").pages


def test_closing_leads_to_the_exports_and_a_refused_target_is_said(kit: ConsoleKit, tmp_path: Path) -> None:
    held(kit)
    kit.panel().protocol.more_button.click()
    box = shown(kit)
    assert box.kind() == "csv"
    assert box.size_box.parentWidget().isHidden()
    assert box.language_box.parentWidget().isHidden()
    kit.prompter.expect("choose_save_file", tmp_path / "nowhere" / "ideas.csv")
    box.save.click()
    kit.settle()
    assert box.problem.text()
    assert not (tmp_path / "nowhere").exists()
    kit.prompter.expect("choose_save_file", None)
    box.save.click()
    kit.settle()
    assert "Answer faster" in save(kit, box, "csv", tmp_path / "ideas.csv")


def test_what_came_of_it_opens_from_the_archive_once_it_was_published(
    tmp_path: Path, runner: TaskRunner, prompter: ScriptedPrompter
) -> None:
    with panels(ArchivedPanel, tmp_path, runner, prompter) as make:
        kit = make(drafted(Stage.CLOSE))
        assert kit.panel.past.isHidden()
        desk = kit.office.desk
        done = publishing.publish(desk, kit.live, publishing.default_choices(desk.plan, kit.live)).value
        kit.hall.published(done).result()
        kit.hall.archive().result()
        kit.settle()
        assert kit.panel.past.isVisible()
        kit.panel.past.click()
        kit.settle()
        dialog = kit.panel.window().findChild(PastDialog)
        assert isinstance(dialog, PastDialog)
        assert dialog.pane.isVisible()
        asked: list[str] = []
        kit.panel.show_requested.connect(asked.append)
        dialog.pane.show_requested.emit("x")
        assert asked == ["x"]
