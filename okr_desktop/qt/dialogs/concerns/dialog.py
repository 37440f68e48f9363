"""A new concern about an item or about the process, with a name or without."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from okr_desktop.domain.concerns import PROCESS
from okr_desktop.qt.dialogs.ideas.giving import GivingDialog
from okr_desktop.qt.dialogs.ideas.sheets import GivingSheet, giving_sheet
from okr_desktop.qt.dialogs.learn.opening import WhyLink
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services.engagement.inbox import concerns
from okr_desktop.services.engagement.inbox.concerns import Raising
from okr_desktop.services.outcome import Outcome


class ConcernDialog(GivingDialog):
    """``about`` is the id of an item, team or cycle; None is the OKR process itself."""

    help_topic = "concerns"

    def __init__(
        self,
        session: Session,
        about: str | None = None,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        hint = self.tr("What worries you? What would have to be different, so that you could go along?")
        super().__init__(session, about, parent, prompter, hint)
        self._fields["kind"] = "kind"
        self.setWindowTitle(self.tr("Raise a concern"))
        self.ui.head_label.setText(self.windowTitle())
        self.ui.sub_label.setText(self.tr("Doubts say what a plan has not thought of. Each one gets an answer."))
        self._save_button().setText(self.tr("Raise this concern"))
        self.ui.about.setPlaceholderText(self.tr("The OKR process itself, unless you choose something"))
        self._add_lesson(WhyLink(session, prompter, "concern", self))
        self.load(giving_sheet, QLocale().name()[:2])

    def _add_lesson(self, why: WhyLink) -> None:
        """The short lesson about doubts, below what becomes of the name."""
        why.setText(self.tr("Why doubts are welcome"))
        self.ui.column.insertWidget(self.ui.column.count() - 1, why, 0, Qt.AlignmentFlag.AlignLeft)
        QWidget.setTabOrder(self.ui.author, why)

    def add_more(self) -> None:
        """What kind of concern it is, for those who know."""
        self.ui.field("kind", self.tr("It is a matter &of"), QComboBox())
        self.ui.kind.currentIndexChanged.connect(self.edited)

    def fill(self, sheet: GivingSheet) -> None:
        self.ui.kind.addItem(self.tr("I cannot say"), "")
        for code, title in sheet.patterns:
            self.ui.kind.addItem(title, code)
        self.show_field("kind", bool(sheet.patterns))
        super().fill(sheet)

    def typed(self) -> object:
        return super().typed(), self.ui.kind.currentData()

    def _raising(self) -> Raising:
        return Raising(self.words(), self.about() or PROCESS, self.ui.kind.currentData() or "")

    def named(self) -> tuple[Callable[..., Outcome[str]], tuple[Any, ...]]:
        """Raise it with one's name."""
        return concerns.raise_named, (self._raising(),)

    def unnamed(self) -> tuple[Callable[..., Outcome[str]], tuple[Any, ...]]:
        """Raise it without a name."""
        return concerns.raise_unnamed, (self._raising(),)

    def note(self, short: str) -> str:
        """Note this: concern 7f3a…"""
        return self.tr("Note this: concern {number}").format(number=short)
