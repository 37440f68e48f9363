"""The page of ideas: the inbox with what became of each, and "you said, we did" of a cycle."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from okr_desktop.domain.ideas import IdeaState
from okr_desktop.qt.dialogs.ideas.giving import GivingDialog
from okr_desktop.qt.pages.ideas import data, said_data
from okr_desktop.qt.pages.ideas.data import IdeaDetail, IdeasView
from okr_desktop.qt.pages.ideas.detail import IdeaPane
from okr_desktop.qt.pages.ideas.filters import Filters
from okr_desktop.qt.pages.ideas.inbox import InboxPage
from okr_desktop.qt.pages.ideas.said import SaidPane
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts_ideas import idea_state_text
from okr_desktop.services.engagement.inbox import ideas


class IdeasPage(InboxPage):
    """Every change is one undoable step; what was given without a name is none."""

    what = "idea"

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        states = {state.value: idea_state_text(state.value) for state in IdeaState}
        self._shown: IdeaDetail | None = None
        self._asked = ""
        self._idea_pane = IdeaPane()
        super().__init__(session, prompter, Filters(states, self.tr("Every state")), self._idea_pane, parent)
        self.setProperty("helpTopic", "ideas")

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Ideas")

    def views(self) -> tuple[str, str]:
        """The inbox, and what became of it."""
        return self.tr("Inbox"), self.tr("You said, we did")

    def words(self) -> dict[str, str]:
        """Words of this page."""
        return {
            "new": self.tr("New idea"),
            "list": self.tr("Ideas"),
            "nothing": self.tr(
                "Ideas of everybody come in here, at any time, with a name or without. Each one gets an answer that "
                "its author sees."
            ),
        }

    def make_second(self) -> QWidget:
        """You said, we did."""
        self.said = SaidPane()
        self.said.cycle_chosen.connect(self.read_second)
        self.said.gone_to.connect(self._on_said_link)
        self.said.paper_wanted.connect(self._on_paper)
        return self.said

    # Reading

    def read_list(self) -> None:
        """Read the inbox."""
        self.session.read(data.load, self.filters.asked(), then=self._show, failed=self.fail, owner=self)

    def _show(self, view: IdeasView) -> None:
        self.show_list(view.cards, view.summary, view.choices, view.total)

    def read_one(self, id: str) -> None:
        """Read one idea."""
        self.session.read(data.detail, id, then=self.show_found, failed=self.not_found, owner=self)

    def show_one(self, found: IdeaDetail) -> None:
        """Show one idea."""
        self._shown = found
        self._idea_pane.show_idea(found, self.draft(found.id))

    def read_second(self) -> None:
        """Read what became of the ideas and concerns of a cycle."""
        self.session.read(said_data.load, self.said.chosen(), then=self.said.show_view, failed=self.fail, owner=self)

    # What a person does

    def new_dialog(self) -> GivingDialog:
        """A new idea."""
        from okr_desktop.qt.dialogs.ideas.dialog import IdeaDialog

        return IdeaDialog(self.session, None, self.window(), prompter=self.prompter)

    def act(self, verb: str, id: str) -> None:
        """Support, answer, make, merge, split, change, open again, delete."""
        simple = {
            "unsupport": ideas.take_support_back,
            "split": ideas.split,
            "reopen": ideas.reopen,
            "delete": ideas.delete,
        }
        if verb in simple:
            self.run(simple[verb], id)
        elif verb == "support":
            self._support(id)
        else:
            self._open(verb, id)

    def _support(self, id: str) -> None:
        self._asked = id
        if self.was_given_here(id):
            self.warn_named(self._on_warned)
        else:
            self.run(ideas.support_idea, id)

    def _on_warned(self, answer: str | None) -> None:
        if answer == "go":
            self.run(ideas.support_idea, self._asked)

    def _open(self, verb: str, id: str) -> None:
        from okr_desktop.qt.dialogs.concerns.dialog import ConcernDialog
        from okr_desktop.qt.dialogs.ideas.making import MakingDialog
        from okr_desktop.qt.dialogs.ideas.merging import MergeDialog
        from okr_desktop.qt.dialogs.ideas.saying import AnswerDialog, SayDialog

        window, prompter = self.window(), self.prompter
        match verb:
            case "answer":
                AnswerDialog(self.session, id, window, prompter=prompter).open()
            case "make":
                MakingDialog(self.session, id, window, prompter=prompter).open()
            case "merge":
                MergeDialog(self.session, id, window, prompter=prompter).open()
            case "concern":
                ConcernDialog(self.session, id, window, prompter=prompter).open()
            case _:
                SayDialog(self.session, id, self._saying(verb), window, prompter=prompter).open()

    def _saying(self, verb: str) -> Any:
        from okr_desktop.qt.dialogs.ideas.saying import Saying
        from okr_desktop.qt.dialogs.ideas.sheets import idea_words

        shown, save = self._shown, self.tr("Save")
        if verb == "edit":
            before = shown.text if shown else ""
            label, title = self.tr("In your own &words"), self.tr("Change an idea")
            return Saying(title, label, save, "text", idea_words, ideas.edit, before=before)
        hint = self.tr("The first words stay beside them.")
        before = shown.words if shown else ""
        label, title = self.tr("Better &words"), self.tr("Put an idea into better words")
        return Saying(title, label, save, "wording", idea_words, ideas.reword, hint, before)

    def _on_said_link(self, kind: str, id: str) -> None:
        if kind == "idea":
            self.go_to(id)
        elif kind == "concern":
            self.open_requested.emit(f"concerns:{id}")
        else:
            self.show_requested.emit(id)

    def _on_paper(self, cycle: str) -> None:
        from okr_desktop.qt.pages.reports.opening import open_report

        open_report(self, self.session, self.prompter, cycle, kind="you-said")
