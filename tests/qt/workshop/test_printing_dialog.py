"""Printing: every paper is a real PDF in the size, language and number asked for, and no failure leaves a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt.pages.workshop.prepare.printing import PrintStep
from okr_desktop.qt.pages.workshop.printables import PapersBox, PrintDialog
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.qt.workshop import papers
from tests.qt.workshop.console_kit import ConsoleKit

POINTS = {"a4": (595, 842), "letter": (612, 792), "a3": (842, 1191), "tabloid": (792, 1224)}


@pytest.fixture
def kit(
    qtbot: QtBot, runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ConsoleKit]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    made = ConsoleKit(qtbot, runner, prompter, tmp_path)
    yield made
    made.close()


def opened(kit: ConsoleKit, **setup: object) -> PapersBox:
    kit.open(Stage.LOBBY, **setup)
    kit.console.open_papers()
    kit.settle()
    found = kit.page.window().findChild(PrintDialog)
    assert isinstance(found, PrintDialog)
    return found.box


def saved(kit: ConsoleKit, box: PapersBox, target: Path) -> PdfReader:
    kit.prompter.expect("choose_save_file", target)
    box.save.click()
    kit.settle()
    assert target.exists(), box.problem.text()
    return PdfReader(target)


def words(pdf: PdfReader) -> str:
    return " ".join(page.extract_text() for page in pdf.pages)


def sides(pdf: PdfReader) -> tuple[int, int]:
    page = pdf.pages[0].mediabox
    short, long = sorted((round(float(page.width)), round(float(page.height))))
    return short, long


def test_every_paper_on_every_size_that_is_offered_is_a_pdf_of_that_size(kit: ConsoleKit, tmp_path: Path) -> None:
    box = opened(kit)
    for paper in papers.papers_of((papers.PROTOCOL, papers.POSTERS, papers.CARDS, papers.SHEETS)):
        box.choose(paper.kind)
        assert box.name.text() == paper.name
        assert box.about.text()
        assert [box.size_box.itemData(at) for at in range(box.size_box.count())] == list(paper.sizes)
        for size in paper.sizes:
            box.size_box.setCurrentIndex(box.size_box.findData(size))
            pdf = saved(kit, box, tmp_path / f"{paper.kind}-{size}.pdf")
            assert sides(pdf) == POINTS[size], (paper.kind, size)
            assert f"{paper.kind}-{size}.pdf" in box.said.text()


def test_language_and_number_of_people_are_those_that_were_chosen(kit: ConsoleKit, tmp_path: Path) -> None:
    box = opened(kit, seats=20, language="en")
    box.choose("idea_cards")
    assert box.people.value() == 20
    box.people.setValue(0)
    one = saved(kit, box, tmp_path / "one.pdf")
    box.people.setValue(40)
    many = saved(kit, box, tmp_path / "many.pdf")
    assert len(many.pages) > len(one.pages)
    box.choose("parking_sheet")
    english = words(saved(kit, box, tmp_path / "english.pdf"))
    box.language_box.setCurrentIndex(box.language_box.findData("de"))
    german = words(saved(kit, box, tmp_path / "german.pdf"))
    assert english != german
    assert box.people.parentWidget().isHidden()


def test_what_no_font_has_is_said_before_anything_is_written(kit: ConsoleKit) -> None:
    box = opened(kit, question="What about \U00012000 and \U00013000?")
    box.choose("question")
    assert "\U00012000 \U00013000" in box.problem.text()
    assert box.problem.text().startswith("These characters")
    box.choose("csv")
    assert not box.problem.text()


def test_a_refused_target_is_said_and_leaves_nothing_and_a_second_try_works(kit: ConsoleKit, tmp_path: Path) -> None:
    box = opened(kit)
    kit.prompter.expect("choose_save_file", tmp_path / "nowhere" / "poster.pdf")
    box.save.click()
    kit.settle()
    assert box.problem.text()
    assert not (tmp_path / "nowhere").exists()
    assert box.said.open.isHidden()
    saved(kit, box, tmp_path / "poster.pdf")
    assert not box.problem.text()


def test_cancelling_the_choice_of_a_file_writes_nothing(kit: ConsoleKit) -> None:
    box = opened(kit)
    kit.prompter.expect("choose_save_file", None)
    box.save.click()
    kit.settle()
    assert not box.said.text()
    assert box.save.isEnabled()


def test_a_name_without_an_ending_gets_one_and_it_can_be_opened(
    kit: ConsoleKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()) or True)
    box = opened(kit)
    kit.prompter.expect("choose_save_file", tmp_path / "poster")
    box.save.click()
    # The window goes on meanwhile, and the same thing is not written twice.
    kit.wait(lambda: not box.save.isEnabled() or box.said.open.isVisible())
    kit.settle()
    target = tmp_path / "poster.pdf"
    assert PdfReader(target).pages
    box.said.open.click()
    box.said.folder.click()
    assert shown == [str(target), str(tmp_path)]
    target.unlink()
    kit.prompter.expect("tell")
    box.said.open.click()
    assert kit.prompter.asked[-1].details == str(target)


def test_the_suggested_name_fits_every_system(kit: ConsoleKit) -> None:
    box = opened(kit, question='A/B: "v1.2" <or> c?*' + "W" * 300)
    kit.prompter.expect("choose_save_file", None)
    box.save.click()
    kit.settle()
    name = kit.prompter.asked[-1].text
    assert name.endswith(".pdf")
    assert not set(name) & set('/\\:"<>|?*')
    assert len(name) < 150


def test_headings_are_not_papers_and_the_keyboard_passes_over_them(kit: ConsoleKit) -> None:
    box = opened(kit)
    heads = [box.papers.item(row) for row in range(box.papers.count()) if not box.papers.item(row).data(256)]
    assert [head.text() for head in heads] == ["Protocol", "Posters", "Cards", "Sheets", "For other programs"]
    assert all(head.flags() == Qt.ItemFlag.NoItemFlags for head in heads)
    box.choose("wall")
    kit.qtbot.keyClick(box.papers, Qt.Key.Key_Down)
    assert box.kind() == "agenda"


def test_every_field_has_its_name_for_keys_and_screen_readers(kit: ConsoleKit) -> None:
    box = opened(kit)
    labels = {one.buddy(): one.text() for one in box.findChildren(QLabel) if one.buddy() is not None}
    for field in (box.size_box, box.language_box, box.people):
        assert "&" in labels[field]
        assert field.accessibleName() == labels[field].replace("&", "")
    assert all(one.textFormat() == Qt.TextFormat.PlainText for one in (box.name, box.about, box.said.words))


def test_the_last_step_of_preparing_prints_the_same_papers(kit: ConsoleKit, tmp_path: Path) -> None:
    kit.open(Stage.PREPARE, seats=5)
    step = kit.panel().steps[-1]
    assert isinstance(step, PrintStep)
    box = cast(PapersBox, step.box)
    box.choose("join")
    assert saved(kit, box, tmp_path / "join.pdf").pages
    box.choose("all_cards")
    assert box.people.value() == 5
    assert len(saved(kit, box, tmp_path / "cards.pdf").pages) >= 5
