"""Import: choose or paste, see line by line what would come, decide, and hear what came."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QKeyCombination, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPalette, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from okr_desktop.qt import icons, texts, theme
from okr_desktop.qt.dialogs import import_work
from okr_desktop.qt.dialogs.import_table import ITEMS, ActionChips, ImportWords, ProblemsTable, RowsTable
from okr_desktop.qt.dialogs.import_work import Found, Origin
from okr_desktop.qt.forms.ui_import_preview import Ui_ImportDialog
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.services.outcome import Outcome

if TYPE_CHECKING:
    from okr_desktop.services.exchange import ImportPlan

PATTERNS = ("*.md", "*.markdown", "*.csv", "*.tsv", "*.txt", "*.json")
COUNT_DELAY_MS = 250
_PICTURE = 40


class ImportDialog(QDialog):
    """One import; ``imported(ImportPlan)`` tells what came, ``show_requested(id)`` asks to show the first of it.

    Give a path or a text to begin with its preview. Undo is the session's: the main window offers it, and so does
    the last page of this dialog.
    """

    imported = Signal(object)
    show_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        prompter: Prompter,
        parent: QWidget | None = None,
        path: Path | None = None,
        text: str | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._prompter = session, prompter
        self._origin = Origin()
        self._found: Found | None = None
        self._cycle = ""
        self._task: TaskHandle | None = None
        self._words = ImportWords(self)
        self.ui = Ui_ImportDialog()
        self.ui.setupUi(self)
        self.setProperty("helpTopic", "importing")
        HelpKey(self)
        self._set_up()
        self._connect()
        self._to_choice()
        if path is not None:
            self.open_path(path)
        elif text:
            self.ui.paste_edit.setPlainText(text)
            self.open_text(text)

    # -- building -----------------------------------------------------------------------------------------

    def _set_up(self) -> None:
        ui = self.ui
        self.rows, self.problems, self.chips = RowsTable(), ProblemsTable(), ActionChips()
        self.rows.setAccessibleName(self.tr("What the import would do"))
        self.rows.set_empty_text(self.tr("Nothing to show here."))
        ui.rows_column.addWidget(self.rows)
        ui.problems_column.addWidget(self.problems)
        ui.preview_column.replaceWidget(ui.chips, self.chips)
        ui.chips.deleteLater()
        ui.preview_splitter.setSizes([400, 140])
        ui.preview_splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        for label in (ui.drop_label, ui.source_label, ui.failed_label, ui.done_label, ui.problems_title):
            label.setFont(theme.font(theme.EMPHASIS, strong=True))
        ui.problems_title.setFont(theme.font(strong=True))
        ui.problems_title.setContentsMargins(theme.SPACE_12, 0, theme.SPACE_12, 0)
        _picture(ui.drop_picture, "import", _PICTURE)
        _picture(ui.failed_picture, "alert-triangle", _PICTURE)
        _picture(ui.done_picture, "circle-check", _PICTURE)
        _picture(ui.source_picture, "file-text", theme.SPACE_24)
        for code, name in self._words.formats().items():
            ui.format_combo.addItem(name, code)
        self._counter = QTimer(self)
        self._counter.setSingleShot(True)
        self._counter.setInterval(COUNT_DELAY_MS)

    def _connect(self) -> None:
        ui = self.ui
        for button in (ui.choose_button, ui.again_button, ui.other_button, ui.more_button):
            button.clicked.connect(self.choose_file)
        ui.paste_button.clicked.connect(self._on_paste)
        ui.paste_edit.textChanged.connect(self._counter.start)
        self._counter.timeout.connect(self._count_pasted)
        ui.paste_again_button.clicked.connect(self._to_choice)
        ui.stop_button.clicked.connect(self.stop)
        ui.cancel_button.clicked.connect(self.reject)
        ui.import_button.clicked.connect(self.apply)
        ui.undo_button.clicked.connect(self._on_undo)
        ui.show_button.clicked.connect(self._on_show)
        ui.format_combo.activated.connect(self._on_format)
        ui.cycle_combo.activated.connect(self._on_cycle)
        editor = ui.cycle_combo.lineEdit()
        assert editor is not None
        editor.editingFinished.connect(self._on_cycle)
        self.chips.picked.connect(self.rows.filter)
        self.problems.line_chosen.connect(self._on_line)
        self._session.runner.progressed.connect(self._on_progress)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeyCombination(Qt.KeyboardModifier.ControlModifier, key), self).activated.connect(self._on_enter)

    # -- what a person does -------------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a file to import."""
        filters = [(self.tr("Tables and texts"), PATTERNS), (self.tr("All files"), ("*",))]
        self._prompter.choose_open_file(self, self.tr("Import a file"), filters, self._on_file)

    def _on_file(self, path: Path | None) -> None:
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Read a file and show what importing it would do."""
        self._read(Origin(path=path, name=path.name))

    def open_text(self, text: str) -> None:
        """Read a pasted text and show what importing it would do."""
        self._read(Origin(text=text, name=self.tr("Pasted text")))

    def _on_paste(self) -> None:
        self.open_text(self.ui.paste_edit.toPlainText())

    def _on_enter(self) -> None:
        """What Ctrl+Enter means on this page; a text field takes Enter for itself."""
        button = self._main_button() or self.ui.paste_button
        if button.isVisible() and button.isEnabled():
            button.click()

    def _on_format(self) -> None:
        origin = self._origin
        self._read(Origin(origin.path, origin.text, origin.name, self.ui.format_combo.currentData()))

    def _read(self, origin: Origin) -> None:
        self._origin, self._cycle = origin, ""
        self._to_work(self.tr("Reading “{name}” …").format(name=texts.short_text(origin.name)), can_stop=True)
        self._run(import_work.read, origin, "", then=self._show_found)

    def _on_cycle(self) -> None:
        chosen = self.ui.cycle_combo.currentText().strip()
        cycle = "" if chosen == self._own_cycle() else chosen
        if self._found is None or cycle == self._cycle or self._stage() is not self.ui.preview_page:
            return
        self._cycle = cycle
        self.ui.import_button.setEnabled(False)
        self._run(import_work.into, self._found, cycle, then=self._show_found)

    def apply(self) -> None:
        """Import what is shown, as one step."""
        if self._found is None or self._found.plan is None:
            return
        self._to_work(self.tr("Importing “{name}” …").format(name=texts.short_text(self._origin.name)), can_stop=False)
        self._run(import_work.apply, self._found, self._cycle, then=self._on_applied)

    def stop(self) -> None:
        """Stop reading; nothing was stored."""
        self._cancel()
        self._to_choice()

    def _on_undo(self) -> None:
        self._session.undo(then=self._undone, failed=self._fail)

    def _undone(self, _outcome: Outcome[Any]) -> None:
        self._say_done(self.tr("The import was undone."), self.tr("Everything is as it was before."))
        self.ui.undo_button.hide()
        self.ui.show_button.hide()

    def _on_show(self) -> None:
        rows = self._found.rows if self._found else ()
        first = next((row.id for row in rows if row.id and row.kind in ITEMS), "")
        self.accept()
        self.show_requested.emit(first)

    def _on_line(self, line: int) -> None:
        if self.chips.action():
            self.chips.pick("")
            self.rows.filter("")
        self.rows.go_to_line(line)

    def _count_pasted(self) -> None:
        text = self.ui.paste_edit.toPlainText()
        self.ui.paste_button.setEnabled(bool(text.strip()))
        if not text.strip():
            self.ui.paste_count.clear()
            return
        if self._task is None and self._stage() is self.ui.choose_page:
            origin = Origin(text=text, name=self.tr("Pasted text"))
            self._run(import_work.read, origin, "", then=self._show_count, failed=self._show_no_count)

    def _show_count(self, outcome: Outcome[Found]) -> None:
        self._task = None
        rows = outcome.value.draft.objectives
        self.ui.paste_count.setText(self._words.counted(len(rows), sum(len(one.key_results) for one in rows)))

    def _show_no_count(self, _error: BaseException) -> None:
        self._task = None
        self.ui.paste_count.setText(self.tr("No objectives or key results recognised yet."))

    # -- working ------------------------------------------------------------------------------------------

    def _run(self, work: Any, *args: Any, then: Any, failed: Any = None) -> None:
        self._cancel()
        self._task = self._session.run(
            work, *args, origin=self, then=then, failed=failed or self._fail, with_progress=True, label="import"
        )

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _on_progress(self, handle: TaskHandle, fraction: float, _code: str) -> None:
        if handle is self._task:
            self.ui.working_bar.setValue(round(fraction * 1000))

    def _fail(self, error: BaseException) -> None:
        self._task = None
        self.ui.failed_label.setText(self.tr("This could not be imported, and nothing was changed."))
        self.ui.failed_advice.setText(texts.error_text(error))
        self._go(self.ui.failed_page)
        self.ui.again_button.setFocus()

    def reject(self) -> None:
        """Close; a reading that goes on is stopped."""
        if self._stage() is not self.ui.working_page or self.ui.stop_button.isVisible():
            self._cancel()
        super().reject()

    # -- pages --------------------------------------------------------------------------------------------

    def _stage(self) -> QWidget | None:
        return self.ui.stages.currentWidget()

    def _main_button(self) -> QPushButton | None:
        """The button that Enter presses on this page."""
        ui = self.ui
        buttons = {ui.preview_page: ui.import_button, ui.failed_page: ui.again_button, ui.done_page: ui.show_button}
        stage = self._stage()
        return None if stage is None else buttons.get(stage)

    def _go(self, page: QWidget) -> None:
        ui = self.ui
        ui.stages.setCurrentWidget(page)
        preview = page is ui.preview_page
        ui.other_button.setVisible(preview)
        ui.import_button.setVisible(preview)
        for button in (ui.import_button, ui.again_button, ui.show_button):
            button.setDefault(button is self._main_button())
        ui.cancel_button.setText(self.tr("Cancel") if preview else self.tr("Close"))

    def _to_choice(self) -> None:
        self._found = None
        self._go(self.ui.choose_page)
        self._count_pasted()
        self.ui.choose_button.setFocus()

    def _to_work(self, sentence: str, *, can_stop: bool) -> None:
        self.ui.working_label.setText(sentence)
        self.ui.working_bar.setValue(0)
        self.ui.stop_button.setVisible(can_stop)
        self._go(self.ui.working_page)

    def _own_cycle(self) -> str:
        plan = self._found.plan if self._found else None
        if plan is None or self._cycle:
            return self.ui.cycle_combo.itemText(0) if self.ui.cycle_combo.itemData(0) == "own" else ""
        if not plan.cycles:
            return ""
        return plan.cycles[0] if len(plan.cycles) == 1 else self.tr("As in the file")

    def _show_found(self, outcome: Outcome[Found]) -> None:
        self._task = None
        self._found = found = outcome.value
        ui = self.ui
        if not self._cycle:
            self._offer_cycles(found)
        ui.cycle_problem.setText(self._notice(found))
        ui.cycle_problem.setVisible(bool(ui.cycle_problem.text()))
        ui.format_combo.setCurrentIndex(ui.format_combo.findData(found.draft.format))
        ui.source_label.setText(texts.short_text(self._origin.name, 60))
        ui.source_details.setText(self._describe(found))
        self.chips.set_counts(found.rows)
        self.rows.show_rows(found.rows)
        problems = found.plan.problems if found.plan else found.draft.problems
        self.problems.show_problems(problems)
        ui.problems_card.setVisible(bool(problems))
        ui.problems_title.setText(self.tr("%n line(s) to look at", "", len(problems)))
        self._show_button(found)
        self._go(ui.preview_page)
        if not found.is_new and found.plan is not None:
            ui.cancel_button.setText(self.tr("Close"))
        self.rows.setFocus()

    def _notice(self, found: Found) -> str:
        if found.plan is None:
            return "\n".join(texts.problem_text(problem) for problem in found.refused)
        if not found.rows:
            return self.tr("Nothing in this file can be imported. The lines below say why.")
        if found.is_new:
            return ""
        return self.tr("Nothing new: everything in this file is already in the workspace.")

    def _offer_cycles(self, found: Found) -> None:
        combo = self.ui.cycle_combo
        combo.clear()
        own = self._own_cycle()
        if own:
            combo.addItem(own, "own")
        combo.addItems([name for name in found.cycles if name != own])
        combo.setCurrentIndex(0 if own else -1)
        if not own:
            combo.setEditText(found.draft.cycle)

    def _describe(self, found: Found) -> str:
        kinds = [row.kind for row in found.rows]
        parts = [
            self.tr("{format}, {sureness}").format(
                format=self._words.formats().get(found.draft.format, found.draft.format),
                sureness=self._words.sureness(found.certainty),
            )
        ]
        if found.plan is not None:
            parts.append(self._words.counted(kinds.count("objective"), kinds.count("key_result")))
            parts += self._extras(found.plan)
        return " · ".join(parts)

    def _extras(self, plan: ImportPlan) -> list[str]:
        parts = [self.tr("new cycle {name}").format(name=name) for name in plan.new_cycles]
        if plan.new_people:
            parts.append(self._words.people(len(plan.new_people)))
        if plan.new_teams:
            parts.append(self._words.teams(len(plan.new_teams)))
        return parts

    def _show_button(self, found: Found) -> None:
        created = [row.kind for row in found.rows if row.action == "create"]
        changed = sum(row.action == "change" for row in found.rows)
        words = self._words.button(created.count("key_result"), created.count("objective"), changed)
        self.ui.import_button.setText(words)
        self.ui.import_button.setEnabled(found.plan is not None and found.is_new)

    def _on_applied(self, outcome: Outcome[Any]) -> None:
        self._task = None
        found = self._found
        if found is None or found.plan is None:
            return
        created = [row.kind for row in found.rows if row.action == "create"]
        counted = self._words.counted(created.count("objective"), created.count("key_result"))
        cycles = ", ".join(found.plan.cycles)
        sentence = self.tr("{counted} came into {cycle}.").format(counted=counted, cycle=cycles)
        changed = sum(row.action == "change" for row in found.rows)
        more = [*self._extras(found.plan), *([self._words.changed(changed)] if changed and created else [])]
        self._say_done(sentence if created else self._words.changed(changed), " · ".join(more))
        self.ui.undo_button.setVisible(True)
        self.ui.show_button.setVisible(True)
        self.imported.emit(outcome.value)

    def _say_done(self, sentence: str, details: str) -> None:
        self.ui.done_label.setText(sentence)
        self.ui.done_details.setText(details)
        self._go(self.ui.done_page)
        self.ui.show_button.setFocus()

    # -- dropping a file ----------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if import_work.dropped_file(event) is not None and self._stage() is not self.ui.working_page:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = import_work.dropped_file(event)
        if path is not None and self._stage() is not self.ui.working_page:
            event.acceptProposedAction()
            self.open_path(path)


def _picture(label: QLabel, name: str, size: int) -> None:
    icon = icons.icon(name, QPalette.ColorRole.PlaceholderText)
    label.setPixmap(icon.pixmap(QSize(size, size), label.devicePixelRatioF()))
