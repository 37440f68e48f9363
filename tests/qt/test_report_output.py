"""Promises of the end of the page: saved, printed and copied for real; look in the file; failures explained."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication, QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest

from okr_desktop import bootstrap
from okr_desktop.domain.errors import FileProblem
from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.review import NoteKind
from okr_desktop.paths import resource_path
from okr_desktop.qt.pages.reports.logo import read_logo
from okr_desktop.qt.pages.reports.page import ReportPage
from okr_desktop.qt.preview.printing import ask_printer, set_up, wanted_pages
from okr_desktop.qt.preview.raster import Sheet, Wanted, pictures, sheets
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import planning
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting import branding
from tests.qt.report_kit import add_comment, cycle_id, make_page, sample_context, settle, text_of, throw_away


@pytest.fixture
def context(tmp_path: Path) -> Iterator[bootstrap.Context]:
    made = sample_context(tmp_path / "w.okrdb")
    yield made
    made.workspace.close()


@pytest.fixture
def desk(context: bootstrap.Context) -> Desk:
    return context.workspace


@pytest.fixture
def page(runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter) -> Iterator[ReportPage]:
    made = make_page(runner, context, prompter)
    yield made
    throw_away(made, runner)


# Saving


def test_saving_asks_where_and_offers_to_open_it(
    page: ReportPage, runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    prompter.expect("choose_save_file", tmp_path / "review")
    page.finish.save.click()
    QCoreApplication.processEvents()
    settle(page, runner)
    path = tmp_path / "review.pdf"
    assert path.read_bytes().startswith(b"%PDF")
    assert "review.pdf" in page.finish.said.text()
    page.finish.open.click()
    page.finish.folder.click()
    assert [Path(one) for one in opened] == [path, tmp_path]
    assert prompter.asked[0].text == "Nordlicht Räder Ketten 2026 Q1.pdf"


def test_a_missing_folder_is_explained_and_another_place_offered(
    page: ReportPage, runner: TaskRunner, prompter: ScriptedPrompter, tmp_path: Path
) -> None:
    page.output.write(tmp_path / "no" / "r.pdf")
    settle(page, runner)
    assert "folder" in page.finish.problem.text()
    assert page.finish.save.isEnabled()
    assert not list(tmp_path.rglob("*.pdf"))
    prompter.expect("choose_save_file", tmp_path / "r.pdf")
    page.finish.retry.click()
    QCoreApplication.processEvents()
    settle(page, runner)
    assert (tmp_path / "r.pdf").exists()


def test_a_folder_in_the_place_of_the_file_is_explained(page: ReportPage, runner: TaskRunner, tmp_path: Path) -> None:
    (tmp_path / "r.pdf").mkdir()
    page.output.write(tmp_path / "r.pdf")
    settle(page, runner)
    assert page.finish.problem.text()
    assert [path.name for path in tmp_path.glob(".okr-*")] == []


def test_stopping_writes_nothing(page: ReportPage, runner: TaskRunner, tmp_path: Path) -> None:
    page.output.write(tmp_path / "r.pdf")
    assert page.finish.stop.isVisible()
    page.finish.stop.click()
    settle(page, runner)
    assert not (tmp_path / "r.pdf").exists()
    assert page.finish.save.isEnabled()
    assert not page.finish.open.isVisible()


def test_a_web_page_is_offered_where_there_is_one(page: ReportPage, runner: TaskRunner, tmp_path: Path) -> None:
    assert page.finish.html.isVisible()
    page.output.write(tmp_path / "r", ".html")
    settle(page, runner)
    assert "<html" in (tmp_path / "r.html").read_text("utf-8")


# Printing


def test_printing_to_a_file_gives_the_pages_that_are_shown(
    page: ReportPage, runner: TaskRunner, tmp_path: Path
) -> None:
    page.sections.presets["board"].click()
    settle(page, runner)
    assert page.output.paper is not None
    printer = to_file(tmp_path / "p.pdf", page.output.paper.sheets)
    page.output.print_on(printer)
    settle(page, runner)
    printed = pypdf.PdfReader(tmp_path / "p.pdf")
    assert len(printed.pages) == page.preview.pages.count()
    box = printed.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)
    assert "sent to the printer" in page.finish.said.text()
    # The same picture, at the same place: black on white where the report has it.
    shown = pictures(page.preview.pdf, (Wanted(0, 300),))[0]
    on_paper = pictures((tmp_path / "p.pdf").read_bytes(), (Wanted(0, 300),))[0]
    assert darkness(on_paper) == pytest.approx(darkness(shown), rel=0.1)


def darkness(drawn: QImage) -> float:
    grey = drawn.convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(255 - QColor(grey.pixel(x, y)).red() for x in range(grey.width()) for y in range(grey.height()))


def to_file(path: Path, shown: tuple[Sheet, ...]) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    set_up(printer, "A report", shown)
    return printer


def test_ranges_and_copies_are_respected(qapp: object, tmp_path: Path) -> None:
    printer = to_file(tmp_path / "p.pdf", (Sheet(595.3, 841.9),) * 5)
    assert wanted_pages(printer, 5) == [0, 1, 2, 3, 4]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert wanted_pages(printer, 5) == [1, 2, 1, 2]
    printer.setCollateCopies(False)
    assert wanted_pages(printer, 5) == [1, 1, 2, 2]


def test_the_print_dialog_knows_the_pages(qapp: object, qtbot: Any) -> None:
    from PySide6.QtWidgets import QWidget

    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ask_printer(parent, "A report", (Sheet(595.3, 841.9),) * 7, print, 2)
    assert (dialog.minPage(), dialog.maxPage()) == (1, 7)
    assert dialog.testOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.reject()


def test_printing_can_be_stopped(page: ReportPage, runner: TaskRunner, tmp_path: Path) -> None:
    assert page.output.paper is not None
    page.output.print_on(to_file(tmp_path / "p.pdf", page.output.paper.sheets))
    page.finish.stop.click()
    settle(page, runner)
    assert page.finish.save.isEnabled()
    assert not page.output.busy


# Mail


def test_the_executive_page_is_copied_as_rich_and_plain_text(
    page: ReportPage, runner: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_comment(page, NoteKind.DECISION, "Buy <b>two</b> & more")
    page.finish.mail.click()
    settle(page, runner)
    copied = QGuiApplication.clipboard().mimeData()
    assert "Buy <b>two</b> & more" in copied.text()
    assert "Buy &lt;b&gt;two&lt;/b&gt; &amp; more" in copied.html()
    assert "<script" not in copied.html()
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    page.finish.write_mail.click()
    assert opened[0].scheme() == "mailto"
    assert "2026 Q1" in opened[0].query(QUrl.ComponentFormattingOption.FullyDecoded)


def test_a_program_that_ends_with_rich_text_on_the_clipboard_ends_well() -> None:
    code = (
        "from PySide6.QtGui import QGuiApplication as A; a = A([]);"
        "from okr_desktop.qt.clipboard import copy_rich; copy_rich('<b>x</b>', 'x'); print(a.clipboard().text())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, "x\n")


# Look


def picture(path: Path, width: int, height: int) -> Path:
    drawn = QImage(width, height, QImage.Format.Format_RGB32)
    drawn.fill(QColor(200, 30, 60))
    painter = QPainter(drawn)
    painter.fillRect(width // 4, height // 4, width // 2, height // 2, QColor(20, 40, 220))
    painter.end()
    assert drawn.save(str(path))
    return path


def images(path: Path) -> int:
    return sum(len(one.images) for one in pypdf.PdfReader(path).pages)


def test_logo_and_accent_are_in_the_pdf_and_undone_again(
    page: ReportPage, runner: TaskRunner, desk: Desk, prompter: ScriptedPrompter, tmp_path: Path
) -> None:
    page.output.write(tmp_path / "before.pdf")
    settle(page, runner)
    prompter.expect("choose_open_file", picture(tmp_path / "logo.jpg", 1500, 900))
    page.look.choose_logo.click()
    QCoreApplication.processEvents()
    settle(page, runner)
    page.look.swatches[2].click()
    settle(page, runner)
    assert desk.plan.workspace.accent == branding.ACCENTS[2]
    assert page.look.picture.isVisibleTo(page.look)
    page.output.write(tmp_path / "after.pdf")
    settle(page, runner)
    assert images(tmp_path / "after.pdf") > images(tmp_path / "before.pdf")
    red, green, blue = (int(branding.ACCENTS[2][at : at + 2], 16) for at in (1, 3, 5))
    shown = pictures((tmp_path / "after.pdf").read_bytes(), (Wanted(0, 900),))[0]
    assert has_colour(shown, QColor(red, green, blue))
    assert has_colour(shown, QColor(200, 30, 60))
    page._session.undo()
    settle(page, runner)
    assert desk.plan.workspace.accent == ""
    page._session.undo()
    settle(page, runner)
    assert desk.plan.workspace.logo == ""


def has_colour(drawn: QImage, wanted: QColor) -> bool:
    def near(found: QColor) -> bool:
        parts = (found.red() - wanted.red(), found.green() - wanted.green(), found.blue() - wanted.blue())
        return max(abs(part) for part in parts) < 16

    return any(near(drawn.pixelColor(x, y)) for y in range(drawn.height()) for x in range(0, drawn.width(), 2))


def test_organisation_and_confidentiality_are_on_the_pages(page: ReportPage, runner: TaskRunner, desk: Desk) -> None:
    page.look.organisation.setText("Südlicht")
    page.look.confidential.setText("Not for the press")
    page.look.flush()
    settle(page, runner)
    assert (desk.plan.workspace.organisation, desk.plan.workspace.confidential) == ("Südlicht", "Not for the press")
    assert "Südlicht" in text_of(page.preview.pdf)
    assert "Not for the press" in text_of(page.preview.pdf)


def test_a_colour_is_typed_and_its_contrast_said(page: ReportPage, runner: TaskRunner, desk: Desk) -> None:
    page.look.accent.setText("8c3")
    page.look._say_contrast()
    assert "hard to read" in page.look.contrast.text()
    page.look.flush()
    settle(page, runner)
    assert desk.plan.workspace.accent == "#88CC33"
    page.look.accent.setText("1f5fbf")
    page.look._say_contrast()
    assert "easy to read" in page.look.contrast.text()
    page.look.accent.setText("nonsense")
    page.look.flush()
    settle(page, runner)
    assert desk.plan.workspace.accent == "#88CC33"
    assert "six characters" in page.look.problem.text()
    assert page.look.accent.text() == "nonsense"
    page.look.usual.click()
    settle(page, runner)
    assert desk.plan.workspace.accent == ""


@pytest.mark.parametrize(("width", "height"), [(5000, 300), (30, 3000), (600, 200), (10, 10)])
def test_a_logo_is_made_to_fit(qapp: object, tmp_path: Path, width: int, height: int) -> None:
    found = QImage.fromData(read_logo(picture(tmp_path / "logo.png", width, height)))
    assert found.width() <= min(width, branding.LOGO_SIZE[0])
    assert found.height() <= min(height, branding.LOGO_SIZE[1])
    assert found.width() / found.height() == pytest.approx(width / height, rel=0.2)


def test_a_noisy_photograph_still_fits(qapp: object, tmp_path: Path) -> None:
    drawn = QImage(os.urandom(1200 * 400 * 4), 1200, 400, QImage.Format.Format_RGB32)
    drawn.save(str(tmp_path / "noise.png"))
    assert len(read_logo(tmp_path / "noise.png")) <= branding.LOGO_BYTES


def test_a_file_that_is_no_picture_is_refused(
    page: ReportPage, runner: TaskRunner, prompter: ScriptedPrompter, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "x.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    prompter.expect("choose_open_file", tmp_path / "x.png")
    page.look.choose_logo.click()
    QCoreApplication.processEvents()
    settle(page, runner)
    assert "picture" in page.look.problem.text()
    assert desk.plan.workspace.logo == ""
    with pytest.raises(FileProblem):
        read_logo(tmp_path / "not there.png")


# Characters that no font has


@pytest.fixture
def odd(desk: Desk) -> str:
    """A title with a character that hardly any font has."""
    planning.add(desk, Objective(new_id(), "Read \U00012000 tablets", cycle=cycle_id(desk)))
    return "\U00012000"


def test_characters_without_a_font_are_named_beside_the_pages(
    odd: str, runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter
) -> None:
    page = make_page(runner, context, prompter)
    assert odd in page.missing.line.text()
    assert "tablets" in page.missing.line.text()
    page.missing.fonts.click()
    settle(page, runner)
    assert not page.missing.fonts.isVisible()
    throw_away(page, runner)


@pytest.mark.skipif(sys.platform != "linux", reason="fonts of a person are elsewhere")
def test_a_font_of_this_computer_is_borrowed(
    desk: Desk,
    runner: TaskRunner,
    context: bootstrap.Context,
    prompter: ScriptedPrompter,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tools: Any = pytest.importorskip("fontTools.ttLib")
    sign = "\U00012001"
    font = tools.TTFont(resource_path("fonts", "OKRSans-Regular.ttf"), recalcBBoxes=False)
    for table in font["cmap"].tables:
        if table.format == 12 or table.isUnicode():
            table.cmap = {ord(sign): "A"} if table.format == 12 else {0x41: "A"}
    wide = tools.newTable("cmap") if not any(one.format == 12 for one in font["cmap"].tables) else None
    if wide is not None:
        from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

        added = CmapSubtable.newSubtable(12)
        added.platformID, added.platEncID, added.language, added.cmap = 3, 10, 0, {0x41: "A", ord(sign): "A"}
        font["cmap"].tables.append(added)
    (tmp_path / "share" / "fonts").mkdir(parents=True)
    font.save(tmp_path / "share" / "fonts" / "Signs.ttf")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    planning.add(desk, Objective(new_id(), f"Read {sign} tablets", cycle=cycle_id(desk)))
    page = make_page(runner, context, prompter)
    assert sign in page.missing.line.text()
    page.missing.fonts.click()
    settle(page, runner)
    assert not page.missing.isVisible()
    page.output.write(tmp_path / "r.pdf")
    settle(page, runner)
    assert f"Read {sign} tablets" in text_of(tmp_path / "r.pdf")
    throw_away(page, runner)


def test_the_systems_text_engine_sets_simpler_pages(
    odd: str, runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter
) -> None:
    page = make_page(runner, context, prompter)
    usual = page.preview.pdf
    page.missing.system.click()
    settle(page, runner)
    assert page.preview.pdf != usual
    assert "tablets" in text_of(page.preview.pdf)
    assert page.preview.pages.count() == len(sheets(page.preview.pdf))
    page.missing.usual.click()
    settle(page, runner)
    assert page.preview.pdf == usual
    throw_away(page, runner)


# The pages


def test_pages_are_walked_and_zoomed_by_keyboard(page: ReportPage, runner: TaskRunner) -> None:
    from PySide6.QtCore import Qt

    view = page.preview.pages
    view.setFocus()
    page.preview.set_zoom("page")
    whole = view.factor()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page() == 2
    assert page.preview.number.value() == 3
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.page() == 1
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page() == view.count() - 1
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.factor() > whole
    QTest.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.factor() <= whole
    page.preview.number.setValue(1)
    assert view.page() == 0
    settle(page, runner)
    assert view.accessibleDescription().startswith(f"Page 1 of {view.count()}")
    assert "Nordlicht" in view.accessibleDescription()


def test_only_pages_that_are_seen_are_drawn(page: ReportPage, runner: TaskRunner) -> None:
    view = page.preview.pages
    assert view.count() > 8
    assert sum(view.picture(number) is not None for number in range(view.count())) <= 3
    view.go_to(view.count() - 1)
    settle(page, runner)
    assert view.picture(view.count() - 1) is not None
    for number in range(view.count()):
        view.go_to(number)
        settle(page, runner)
    assert sum(view.picture(number) is not None for number in range(view.count())) <= 8


def test_old_pages_stay_until_new_ones_are_there(page: ReportPage, runner: TaskRunner) -> None:
    view = page.preview.pages
    before = view.picture(0)
    page.sections.presets["board"].click()
    assert view.picture(0) is before
    settle(page, runner)
    assert view.picture(0) is not None


def test_a_picture_is_as_sharp_as_asked(page: ReportPage) -> None:
    found = pictures(page.preview.pdf, (Wanted(0, 900), Wanted(9999, 900)))
    assert list(found) == [0]
    assert abs(found[0].width() - 900) <= 1


def test_a_buffer_is_a_png(qapp: object) -> None:
    from okr_desktop.qt.pages.reports.logo import png

    found = png(QImage(4, 4, QImage.Format.Format_ARGB32))
    buffer = QBuffer()
    buffer.setData(found)
    assert buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    assert found.startswith(b"\x89PNG")
