"""What the buttons beside an item in the details do: initiatives, dependencies, comments, a status of one's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from okr_desktop.domain.work import WorkState
from okr_desktop.qt.pages.feedback.deeds import Deed, Verb, action_of
from okr_desktop.qt.pages.plan.details import DetailsPane
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services import work
from okr_desktop.services.outcome import Outcome

if TYPE_CHECKING:
    from okr_desktop.qt.charts.boxes import KeyResultChartBox


class DetailsActions(QObject):
    """Carries wishes from the details to dialogs and services; dialogs are imported when first wanted."""

    failed = Signal(object)

    def __init__(self, session: Session, prompter: Prompter, details: DetailsPane) -> None:
        super().__init__(details)
        self._session, self._prompter, self._details = session, prompter, details
        self._sent: tuple[str, Deed] | None = None
        details.chart_maker = self._make_chart
        details.add_initiative_requested.connect(self.add_initiative)
        details.edit_initiative_requested.connect(self._edit_initiative)
        details.initiative_state_chosen.connect(self._set_state)
        details.delete_initiative_requested.connect(self._delete_initiative)
        details.ask_requested.connect(self.ask)
        details.edit_dependency_requested.connect(self._edit_dependency)
        details.status_requested.connect(self.set_status)
        details.wished.connect(self._do)
        details.shares_requested.connect(self._share)
        details.lineage_kept.connect(self._keep_lineage)
        details.lineage_cut.connect(self._cut_lineage)
        details.workshop_requested.connect(self._show_workshop)

    def _make_chart(self) -> KeyResultChartBox:
        from okr_desktop.qt.charts.boxes import KeyResultChartBox

        return KeyResultChartBox(self._session, self._prompter)

    def add_initiative(self, key_result: str) -> None:
        """Open the form for an initiative of a key result."""
        from okr_desktop.qt.dialogs.initiative import InitiativeDialog

        window = self._details.window()
        InitiativeDialog(self._session, None, key_result, window, prompter=self._prompter).open()

    def _edit_initiative(self, id: str) -> None:
        from okr_desktop.qt.dialogs.initiative import InitiativeDialog

        InitiativeDialog(self._session, id, None, self._details.window(), prompter=self._prompter).open()

    def _set_state(self, id: str, state: str) -> None:
        self._run(work.set_initiative_state, id, WorkState(state))

    def _delete_initiative(self, id: str) -> None:
        self._run(work.delete_initiative, id)

    def ask(self, about: str) -> None:
        """Open the form to ask another team for something."""
        from okr_desktop.qt.dialogs.dependency import DependencyDialog

        DependencyDialog(self._session, None, about, self._details.window(), prompter=self._prompter).open()

    def _edit_dependency(self, id: str) -> None:
        from okr_desktop.qt.dialogs.dependency import DependencyDialog

        DependencyDialog(self._session, id, None, self._details.window(), prompter=self._prompter).open()

    def set_status(self, about: str) -> None:
        """Open the form for a status set by hand."""
        from okr_desktop.qt.dialogs.override import OverrideDialog

        OverrideDialog(self._session, about, self._details.window(), prompter=self._prompter).open()

    def _do(self, deed: Deed) -> None:
        """What was said, answered, thanked for, acknowledged."""
        if deed.verb is Verb.RAISE:
            self.raise_concern(deed.about)
            return
        if deed.verb is Verb.PROPOSE:
            self.give_idea(deed.about)
            return
        shown = self._details.shown()
        self._sent = (shown.item.id if shown else "", deed)
        action, args = action_of(deed)
        self._run(action, *args, then=self._on_said)

    def _on_said(self, _outcome: Outcome[Any]) -> None:
        if self._sent is not None:
            self._details.forget_draft(*self._sent)

    def give_idea(self, about: str) -> None:
        """Open the form for an idea about an item."""
        from okr_desktop.qt.dialogs.ideas.dialog import IdeaDialog

        IdeaDialog(self._session, about, self._details.window(), prompter=self._prompter).open()

    def raise_concern(self, about: str) -> None:
        """Open the form for a concern about an item."""
        from okr_desktop.qt.dialogs.concerns.dialog import ConcernDialog

        ConcernDialog(self._session, about, self._details.window(), prompter=self._prompter).open()

    def _share(self, objective: str) -> None:
        from okr_desktop.qt.dialogs.feedback.shares import SharesDialog

        SharesDialog(self._session, objective, self._details.window(), prompter=self._prompter).open()

    def _keep_lineage(self, id: str) -> None:
        from okr_desktop.services.workshop import lineage

        self._run(lineage.keep, id)

    def _cut_lineage(self, id: str) -> None:
        from okr_desktop.services.workshop import lineage

        self._run(lineage.cut, id)

    def _show_workshop(self, id: str) -> None:
        from okr_desktop.qt.pages.workshop.past.dialog import PastDialog

        dialog = PastDialog(self._session, id, self._details.window())
        dialog.show_requested.connect(self._details.show_requested)
        dialog.open()

    def _run(self, action: Callable[..., Outcome[Any]], *args: object, then: Any = None) -> None:
        self._session.run(action, *args, origin=self._details, then=then, failed=self.failed.emit)
