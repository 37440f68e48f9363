"""What the plan page's menu, keys and buttons do: add, check in, edit, move, archive, delete."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from okr_desktop.qt.actions import Actions
from okr_desktop.qt.models.outline_node import KEY_RESULT
from okr_desktop.qt.pages.plan.details_actions import DetailsActions
from okr_desktop.qt.pages.plan.page import PlanPage
from okr_desktop.qt.pages.plan.view import ALL, BACKLOG
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.services import check_ins, planning
from okr_desktop.services.outcome import Outcome

if TYPE_CHECKING:
    from okr_desktop.qt.dialogs.form_dialog import FormDialog


class PlanActions(QObject):
    """Carries wishes from the page to dialogs and services; dialogs are imported when first wanted."""

    failed = Signal(object)
    told = Signal(str)
    import_text_requested = Signal(str)

    def __init__(self, session: Session, prompter: Prompter, page: PlanPage) -> None:
        super().__init__(page)
        self._session, self._prompter, self._page = session, prompter, page
        self._cut = ""
        page.activated.connect(self.activate)
        page.paste_requested.connect(self._on_paste)
        page.add_requested.connect(self.add_objective)
        details = page.details
        details.edit_requested.connect(self._edit)
        details.explain_requested.connect(self._explain)
        details.check_in_requested.connect(self._check_in)
        details.add_key_result_requested.connect(self._add_key_result)
        details.correct_requested.connect(self._correct)
        details.delete_check_in_requested.connect(self._delete_check_in)
        self._beside = DetailsActions(session, prompter, details)
        self._beside.failed.connect(self.failed)

    def enable(self, named: Actions, id: str) -> None:
        """Switch on what can be done with the selected item."""
        node = self._page.outline.node(id)
        key_result = node is not None and node.kind == KEY_RESULT
        named.enable(node is not None, "item.edit", "item.explain", "item.archive", "item.delete", "item.cut")
        named.enable(key_result, "item.check_in", "item.initiative")
        named.enable(node is not None, "item.ask", "item.status")
        named.enable(node is not None, "item.add_key_result", "item.add_child")
        named.enable(node is not None and not key_result and node.parent is not None, "item.to_top")
        text = self.tr("Bring back from the archive") if node is not None and node.archived else self.tr("&Archive")
        named["item.archive"].setText(text)

    # From the menu: always about the selected row

    def add_objective(self) -> None:
        """A new objective at the top of the cycle that is shown."""
        self._objective_dialog("")

    def add_child(self) -> None:
        """A new objective that serves the selected item."""
        self._objective_dialog(self._page.current_id())

    def add_key_result(self) -> None:
        """A new key result of the selected objective."""
        objective = self._page.objective_at()
        if objective:
            self._add_key_result(objective)
        else:
            self.told.emit(self.tr("Select an objective first: a key result belongs to one."))

    def check_in(self) -> None:
        """A check-in for the selected key result."""
        node = self._page.current()
        if node is not None and node.kind == KEY_RESULT:
            self._check_in(node.id)
        else:
            self.told.emit(self.tr("Select a key result first: check-ins are recorded there."))

    def activate(self, id: str) -> None:
        """Return or a double click: check in on a key result, edit an objective."""
        node = self._page.outline.node(id)
        if node is not None and node.kind == KEY_RESULT:
            self._check_in(id)
        else:
            self._edit(id)

    def edit(self) -> None:
        """Edit the selected item."""
        self._edit(self._page.current_id())

    def explain(self) -> None:
        """Why the selected figure is what it is."""
        self._explain(self._page.current_id())

    def add_initiative(self) -> None:
        """An initiative for the selected key result."""
        node = self._page.current()
        if node is not None and node.kind == KEY_RESULT:
            self._beside.add_initiative(node.id)

    def ask(self) -> None:
        """Ask another team for something that the selected item needs."""
        if id := self._page.current_id():
            self._beside.ask(id)

    def set_status(self) -> None:
        """Set a status by hand for the selected item, with a reason."""
        if id := self._page.current_id():
            self._beside.set_status(id)

    def archive(self) -> None:
        """Archive the selected item, or bring it back."""
        node = self._page.current()
        if node is not None:
            self._run(planning.archive, node.id, not node.archived)

    def delete(self) -> None:
        """Delete the selected item with everything below it; undo brings it back."""
        node = self._page.current()
        if node is not None:
            self._run(planning.delete, node.id)

    def cut(self) -> None:
        """Remember the selected item for a paste."""
        node = self._page.current()
        if node is not None:
            self._cut = node.id
            self._page.tree.copy()
            self.told.emit(self.tr("“{title}” will move to where you paste it.").format(title=node.title))

    def paste(self) -> None:
        """Move what was cut under the selected item."""
        self._on_paste(QGuiApplication.clipboard().text())

    def _on_paste(self, text: str) -> None:
        if self._cut:
            self._move_cut()
        elif text.strip():
            # OKRs copied from a mail or a wiki: the preview says what they would become.
            self.import_text_requested.emit(text)
        else:
            self.told.emit(self.tr("Cut an objective or key result first (Ctrl+X), then paste it here."))

    def _move_cut(self) -> None:
        target = self._page.current()
        moved = self._page.outline.node(self._cut)
        parent = target.id if target is not None else ""
        if moved is not None and moved.kind == KEY_RESULT:
            parent = self._page.objective_at()
        if parent == self._cut:
            self.told.emit(self.tr("It is already here."))
            return
        self._run(planning.move, self._cut, parent or None)
        self._cut = ""

    def to_top(self) -> None:
        """Take the selected objective out of what it serves."""
        node = self._page.current()
        if node is not None and node.kind != KEY_RESULT and node.parent is not None:
            self._run(planning.move, node.id, None)

    # Dialogs

    def _objective_dialog(self, parent: str) -> None:
        from okr_desktop.qt.dialogs.objective import ObjectiveDialog

        scope = self._page.bar.scope()
        cycle = {"": None, ALL: None, BACKLOG: ""}.get(scope.cycle, scope.cycle)
        self._open(
            ObjectiveDialog(self._session, None, parent or None, cycle, self._page.window(), prompter=self._prompter)
        )

    def _open(self, dialog: FormDialog) -> None:
        dialog.saved.connect(self._page.show_item)
        dialog.open()

    def _edit(self, id: str) -> None:
        node = self._page.outline.node(id)
        if node is None:
            return
        from okr_desktop.qt.dialogs.key_result import KeyResultDialog
        from okr_desktop.qt.dialogs.objective import ObjectiveDialog

        if node.kind == KEY_RESULT:
            self._open(KeyResultDialog(self._session, id, None, self._page.window(), prompter=self._prompter))
        else:
            self._open(ObjectiveDialog(self._session, id, None, None, self._page.window(), prompter=self._prompter))

    def _add_key_result(self, objective: str) -> None:
        from okr_desktop.qt.dialogs.key_result import KeyResultDialog

        self._open(KeyResultDialog(self._session, None, objective, self._page.window(), prompter=self._prompter))

    def _check_in(self, id: str) -> None:
        from okr_desktop.qt.dialogs.check_in import CheckInDialog

        CheckInDialog(self._session, id, None, self._page.window(), prompter=self._prompter).open()

    def _correct(self, key_result: str, check_in: str) -> None:
        from okr_desktop.qt.dialogs.check_in import CheckInDialog

        shown = self._page.details.shown()
        known = next((one for one in shown.check_ins if one.id == check_in), None) if shown else None
        CheckInDialog(self._session, key_result, known, self._page.window(), prompter=self._prompter).open()

    def _delete_check_in(self, id: str) -> None:
        self._run(check_ins.delete, id)

    def _explain(self, id: str) -> None:
        if id:
            from okr_desktop.qt.dialogs.explain import ExplainDialog

            ExplainDialog(self._session, id, self._page.window()).open()

    def _run(self, action: Callable[..., Outcome[Any]], *args: object) -> None:
        self._session.run(action, *args, origin=self._page, failed=self.failed.emit)
