"""What tests of the page of reports share: a page on real data, and waiting until its pages are there."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest

from okr_desktop import bootstrap
from okr_desktop.domain.review import NoteKind
from okr_desktop.qt.pages.reports.comment_card import CommentCard
from okr_desktop.qt.pages.reports.page import ReportPage
from okr_desktop.qt.prompter import ScriptedPrompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskRunner
from okr_desktop.services import history
from okr_desktop.services.desk import Desk
from tests.nordlicht import nordlicht

TODAY = date(2026, 2, 20)
QUARTER = "2026 Q1"


def sample_context(path: Path) -> bootstrap.Context:
    """The sample workspace in the middle of a quarter."""
    return nordlicht(path, "Nordlicht: Räder/Ketten", lambda: TODAY)


def cycle_id(desk: Desk, name: str = QUARTER) -> str:
    """The id of a cycle by its name."""
    return next(one.id for one in desk.plan.cycles.values() if one.name == name)


def make_page(runner: TaskRunner, context: bootstrap.Context, prompter: ScriptedPrompter) -> ReportPage:
    """A page that is shown, with its pages made."""
    made = ReportPage(Session(runner, context, undo=history.undo), prompter)
    made.resize(1140, 740)
    made.show()
    settle(made, runner)
    return made


def settle(page: ReportPage, runner: TaskRunner) -> None:
    """Until nothing is waited for: reading, making, drawing."""
    for _ in range(300):
        QCoreApplication.processEvents()
        assert runner.drain()
        QCoreApplication.processEvents()
        reading = page._read_later.isActive()
        if not (page.maker.busy or reading or runner.busy or page.output.busy):
            return
        QTest.qWait(5)
    raise AssertionError("the page does not come to rest")


def throw_away(page: ReportPage, runner: TaskRunner) -> None:
    """Close a page as the window does."""
    page.leave()
    assert runner.drain()
    page.close()
    page.deleteLater()
    assert runner.drain()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def text_of(pdf: bytes | Path) -> str:
    """Everything that stands in a PDF, blanks made even."""
    source: Any = pdf if isinstance(pdf, Path) else io.BytesIO(pdf)
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(source).pages).split())


def add_comment(page: ReportPage, kind: NoteKind, text: str) -> CommentCard:
    """Add a comment and type its text, as a person does; the keyboard is still in it."""
    page.steps.open_step(3)
    card = page.comments.add(kind)
    card.text.insertPlainText(text)
    return card
