"""The page of concerns: the list with where each stands, and what keeps coming back."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu, QWidget

from okr_desktop.domain.concerns import ConcernState
from okr_desktop.qt.dialogs.ideas.giving import GivingDialog
from okr_desktop.qt.pages.concerns import data, patterns_data
from okr_desktop.qt.pages.concerns.data import ConcernDetail, ConcernsView
from okr_desktop.qt.pages.concerns.detail import ConcernPane
from okr_desktop.qt.pages.concerns.patterns import PatternsPane
from okr_desktop.qt.pages.ideas.filters import Filters
from okr_desktop.qt.pages.ideas.inbox import InboxPage
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts_inbox import concern_state_text
from okr_desktop.services.engagement.inbox import concerns


class ConcernsPage(InboxPage):
    """Every change is one undoable step; what was raised without a name is none."""

    what = "concern"
    icon = "alert-triangle"

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        states = {state.value: concern_state_text(state.value) for state in ConcernState}
        self._shown: ConcernDetail | None = None
        self._asked = ""
        self._concern_pane = ConcernPane()
        super().__init__(session, prompter, Filters(states, self.tr("Every state")), self._concern_pane, parent)
        self.setProperty("helpTopic", "concerns")

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Concerns")

    def views(self) -> tuple[str, str]:
        """The list, and what keeps coming back."""
        return self.tr("Concerns"), self.tr("What keeps coming back")

    def words(self) -> dict[str, str]:
        """Words of this page."""
        return {
            "new": self.tr("Raise a concern"),
            "list": self.tr("Concerns"),
            "nothing": self.tr(
                "What speaks against a goal, or against OKRs themselves, stands here with its answer. Doubts say what "
                "a plan has not thought of."
            ),
        }

    def make_second(self) -> QWidget:
        """What keeps coming back."""
        self.patterns = PatternsPane()
        self.patterns.kind_chosen.connect(self._on_kind)
        return self.patterns

    # Reading

    def read_list(self) -> None:
        """Read the list."""
        self.session.read(data.load, self.filters.asked(), then=self._show, failed=self.fail, owner=self)

    def _show(self, view: ConcernsView) -> None:
        self.show_list(view.cards, view.summary, view.choices, view.total)

    def read_one(self, id: str) -> None:
        """Read one concern."""
        self.session.read(data.detail, id, then=self.show_found, failed=self.not_found, owner=self)

    def show_one(self, found: ConcernDetail) -> None:
        """Show one concern."""
        self._shown = found
        self._concern_pane.show_concern(found, self.draft(found.id))

    def read_second(self) -> None:
        """Read what keeps coming back."""
        self.session.read(patterns_data.load, then=self.patterns.show_view, failed=self.fail, owner=self)

    # What a person does

    def new_dialog(self) -> GivingDialog:
        """A new concern."""
        from okr_desktop.qt.dialogs.concerns.dialog import ConcernDialog

        return ConcernDialog(self.session, None, self.window(), prompter=self.prompter)

    def act(self, verb: str, id: str) -> None:
        """Respond, act, resolve, accept, sort, make something of it, open again, delete."""
        simple = {
            "unsupport": concerns.take_support_back,
            "reopen": concerns.reopen,
            "delete": concerns.delete,
        }
        verb, _, code = verb.partition(" ")
        if verb in simple:
            self.run(simple[verb], id)
        elif verb == "support":
            self._support(id)
        elif verb == "choose":
            self.run(concerns.set_kind, id, code)
        elif verb == "tick":
            self.run(data.ticked, code)
        elif verb == "kind":
            self._asked = id
            self.session.read(data.pattern_names, then=self._offer_kinds, failed=self.fail, owner=self)
        else:
            self._open(verb, id)

    def _support(self, id: str) -> None:
        self._asked = id
        if self.was_given_here(id):
            self.warn_named(self._on_warned)
        else:
            self.run(concerns.support_concern, id)

    def _on_warned(self, answer: str | None) -> None:
        if answer == "go":
            self.run(concerns.support_concern, self._asked)

    def _offer_kinds(self, names: tuple[tuple[str, str], ...]) -> None:
        menu = self.kinds_menu(names)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos())

    def kinds_menu(self, names: tuple[tuple[str, str], ...]) -> QMenu:
        """The pages of the playbook (code, title) to sort a concern under, and none of them."""
        menu = QMenu(self)
        for code, title in (*names, ("", self.tr("None of these"))):
            menu.addAction(title.replace("&", "&&")).setData(code)
        menu.triggered.connect(self._on_sorted)
        return menu

    def _on_sorted(self, action: QAction) -> None:
        self.run(concerns.set_kind, self._asked, str(action.data() or ""))

    def _open(self, verb: str, id: str) -> None:
        from okr_desktop.qt.dialogs.concerns.acting import ActDialog
        from okr_desktop.qt.dialogs.ideas.making import ObjectiveFrom, Origin
        from okr_desktop.qt.dialogs.ideas.saying import SayDialog

        window, shown = self.window(), self._shown
        if verb == "act":
            ActDialog(self.session, id, window, prompter=self.prompter).open()
        elif verb == "objective":
            words, cycle = (shown.text, shown.cycle) if shown else ("", None)
            origin = Origin(id, words, concerns.to_objective)
            ObjectiveFrom(self.session, origin, cycle, window, self.prompter).open()
        else:
            SayDialog(self.session, id, self._saying(verb), window, prompter=self.prompter).open()

    def _saying(self, verb: str) -> Any:
        from okr_desktop.qt.dialogs.ideas.saying import Saying
        from okr_desktop.qt.dialogs.ideas.sheets import concern_words

        shown = self._shown
        text, response = (shown.text, shown.response) if shown else ("", "")
        titles = {
            "respond": (self.tr("Respond to a concern"), self.tr("What do you &say to it?"), self.tr("Respond")),
            "resolve": (self.tr("Resolve a concern"), self.tr("&How was it resolved?"), self.tr("Resolve")),
            "accept": (self.tr("Accept a concern as it is"), self.tr("&Why?"), self.tr("Accept")),
            "idea": (self.tr("Make an idea of a concern"), self.tr("What would be &better?"), self.tr("Make an idea")),
            "edit": (self.tr("Change a concern"), self.tr("In your own &words"), self.tr("Save")),
        }
        rest = {
            "respond": (
                "response",
                concerns.respond,
                self.tr("Say what you have understood before what you think."),
                response,
            ),
            "resolve": ("end", concerns.resolve, "", ""),
            "accept": ("end", concerns.accept, self.tr("Whoever raised it will read this."), ""),
            "idea": ("text", concerns.to_idea, self.tr("The idea keeps its author, or stays without a name."), text),
            "edit": ("text", concerns.edit, "", text),
        }
        title, label, button = titles[verb]
        field, store, hint, before = rest[verb]
        return Saying(title, label, button, field, concern_words, store, hint, before, "concerns")

    def _on_kind(self, code: str, title: str) -> None:
        self.show_view(0)
        self.filters.show_kind(code, title)
