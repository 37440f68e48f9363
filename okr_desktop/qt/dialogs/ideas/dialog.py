"""A new idea, with a name or without; one's own idea to change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from okr_desktop.qt.dialogs.ideas.giving import GivingDialog
from okr_desktop.qt.dialogs.ideas.sheets import giving_sheet
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services.engagement.inbox import ideas
from okr_desktop.services.outcome import Outcome


class IdeaDialog(GivingDialog):
    """``about`` is the id of an item or team that the idea speaks of, None for none."""

    help_topic = "ideas"

    def __init__(
        self,
        session: Session,
        about: str | None = None,
        parent: QWidget | None = None,
        *,
        prompter: Prompter | None = None,
    ) -> None:
        hint = self.tr("What should change, and what would be better then? A sentence is enough.")
        super().__init__(session, about, parent, prompter, hint)
        self.setWindowTitle(self.tr("New idea"))
        self.ui.head_label.setText(self.windowTitle())
        self.ui.sub_label.setText(self.tr("Every idea gets an answer: adopted, in another form, later, or why not."))
        self._save_button().setText(self.tr("Give this idea"))
        self.ui.about.setPlaceholderText(self.tr("An objective, key result or team, if it is about one"))
        self.load(giving_sheet)

    def named(self) -> tuple[Callable[..., Outcome[str]], tuple[Any, ...]]:
        """Give it with one's name."""
        return ideas.give, (self.words(), self.about())

    def unnamed(self) -> tuple[Callable[..., Outcome[str]], tuple[Any, ...]]:
        """Give it without a name."""
        return ideas.give_unnamed, (self.words(), self.about())

    def note(self, short: str) -> str:
        """Note this: idea 7f3a…"""
        return self.tr("Note this: idea {number}").format(number=short)
