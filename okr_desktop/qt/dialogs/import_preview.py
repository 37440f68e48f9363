"""Import: choose or paste, see line by line what would come, decide, and hear what came."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QKeyCombination, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from okr_desktop.exchange.detect import READERS
from okr_desktop.qt import texts
from okr_desktop.qt.dialogs import import_work
from okr_desktop.qt.dialogs.import_table import ActionChips, ProblemsTable, RowsTable
from okr_desktop.qt.dialogs.import_work import Found, Origin
from okr_desktop.qt.dialogs.importing.book_bar import BookBar
from okr_desktop.qt.dialogs.importing.columns import Columns
from okr_desktop.qt.dialogs.importing.columns_page import ColumnsPage
from okr_desktop.qt.dialogs.importing.dress import dress
from okr_desktop.qt.dialogs.importing.preview import Preview
from okr_desktop.qt.dialogs.importing.row_records import ITEMS
from okr_desktop.qt.dialogs.importing.steps import TableSteps
from okr_desktop.qt.dialogs.importing.words import ImportWords
from okr_desktop.qt.forms.ui_import_preview import Ui_ImportDialog
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.services.outcome import Outcome

if TYPE_CHECKING:
    from okr_desktop.services.exchange import BookChoices

_TABLES = ("*.csv", "*.tsv", "*.xlsx", "*.xlsm", "*.xls", "*.ods")
PATTERNS = ("*.md", "*.markdown", "*.txt", "*.json", "*.xml", "*.zip", *_TABLES)
COUNT_DELAY_MS = 250


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
        self.origin = Origin()
        self.found: Found | None = None
        self._cycle = ""
        self._task: TaskHandle | None = None
        self.words = ImportWords(self)
        self.ui = Ui_ImportDialog()
        self.ui.setupUi(self)
        self.setProperty("helpTopic", "importing")
        HelpKey(self)
        self._set_up()
        self._connect()
        self.steps = TableSteps(self, session)
        self.book.chosen.connect(self._on_book)
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
        self.columns, self.book = ColumnsPage(self._session), BookBar()
        ui.columns_column.addWidget(self.columns)
        self.preview = Preview(self)
        ui.preview_splitter.setSizes([400, 140])
        ui.preview_splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        dress(self)
        for code in READERS:
            ui.format_combo.addItem(self.words.format(code), code)
        self._counter = QTimer(self)
        self._counter.setSingleShot(True)
        self._counter.setInterval(COUNT_DELAY_MS)

    def _connect(self) -> None:
        ui = self.ui
        for button in (ui.choose_button, ui.again_button, ui.other_button, ui.more_button):
            button.clicked.connect(self.choose_file)
        ui.folder_button.clicked.connect(self.choose_folder)
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

    def choose_folder(self) -> None:
        """Ask for a folder whose files are one export."""
        self._prompter.choose_folder(self, self.tr("Import a folder"), self._on_file)

    def _on_file(self, path: Path | None) -> None:
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Read a file, a folder or a ZIP, and show what importing it would do."""
        self.read(Origin(path=path, name=path.name or str(path)))

    def open_text(self, text: str) -> None:
        """Read a pasted text and show what importing it would do."""
        self.read(Origin(text=text, name=self.tr("Pasted text")))

    def _on_paste(self) -> None:
        self.open_text(self.ui.paste_edit.toPlainText())

    def _on_enter(self) -> None:
        """What Ctrl+Enter means on this page; a text field takes Enter for itself."""
        button = self._main_button() or self.ui.paste_button
        if button.isVisible() and button.isEnabled():
            button.click()

    def _on_format(self) -> None:
        origin = self.origin
        self.read(Origin(origin.path, origin.text, origin.name, self.ui.format_combo.currentData()))

    def read(self, origin: Origin) -> None:
        """Read something anew, and show what importing it would do."""
        self.origin, self._cycle = origin, ""
        self._to_work(self.tr("Reading “{name}” …").format(name=texts.short_text(origin.name)), can_stop=True)
        self._run(import_work.read, origin, "", then=self._on_read)

    def _on_read(self, outcome: Outcome[Found | Columns]) -> None:
        self._task = None
        if isinstance(outcome.value, Columns):
            self.found = None
            self.steps.show_columns(outcome.value)
        else:
            self.show_found(outcome.value, fresh=True)

    def _on_book(self, choices: BookChoices) -> None:
        if self.found is not None:
            self.ui.import_button.setEnabled(False)
            self._run(import_work.into, self.found, self._cycle, choices, then=self._show_found)

    def _on_cycle(self) -> None:
        chosen = self.ui.cycle_combo.currentText().strip()
        cycle = "" if chosen == self.preview.own_cycle(self.found, self._cycle) else chosen
        if self.found is None or cycle == self._cycle or self._stage() is not self.ui.preview_page:
            return
        self._cycle = cycle
        self.ui.import_button.setEnabled(False)
        self._run(import_work.into, self.found, cycle, self.found.choices, then=self._show_found)

    def apply(self) -> None:
        """Import what is shown, as one step."""
        if self.found is None or self.found.plan is None:
            return
        self._to_work(self.tr("Importing “{name}” …").format(name=texts.short_text(self.origin.name)), can_stop=False)
        self._run(import_work.apply, self.found, self._cycle, then=self._on_applied)

    def stop(self) -> None:
        """Stop reading; nothing was stored."""
        self._cancel()
        self._to_choice()

    def _on_undo(self) -> None:
        self._session.undo(then=self._undone, failed=self.fail)

    def _undone(self, _outcome: Outcome[Any]) -> None:
        self._say_done(self.tr("The import was undone."), self.tr("Everything is as it was before."))
        self.ui.undo_button.hide()
        self.ui.show_button.hide()

    def _on_show(self) -> None:
        rows = self.found.rows if self.found else ()
        first = next((row.id for row in rows if row.id and row.kind in ITEMS), "")
        self.accept()
        self.show_requested.emit(first)

    def _on_line(self, line: int, sheet: str) -> None:
        if self.chips.action():
            self.chips.pick("")
            self.rows.filter("")
        self.rows.go_to_line(line, sheet)

    def _count_pasted(self) -> None:
        text = self.ui.paste_edit.toPlainText()
        self.ui.paste_button.setEnabled(bool(text.strip()))
        if not text.strip():
            self.ui.paste_count.clear()
            return
        if self._task is None and self._stage() is self.ui.choose_page:
            origin = Origin(text=text, name=self.tr("Pasted text"))
            self._run(import_work.read, origin, "", then=self._show_count, failed=self._show_no_count)

    def _show_count(self, outcome: Outcome[Found | Columns]) -> None:
        self._task = None
        if isinstance(outcome.value, Columns):
            self.ui.paste_count.setText(self.tr("A table. What its columns hold comes next."))
            return
        rows = outcome.value.draft.objectives
        self.ui.paste_count.setText(self.words.counted(len(rows), sum(len(one.key_results) for one in rows)))

    def _show_no_count(self, _error: BaseException) -> None:
        self._task = None
        self.ui.paste_count.setText(self.tr("No objectives or key results recognised yet."))

    # -- working ------------------------------------------------------------------------------------------

    def _run(self, work: Any, *args: Any, then: Any, failed: Any = None) -> None:
        self._cancel()
        self._task = self._session.run(
            work, *args, origin=self, then=then, failed=failed or self.fail, with_progress=True, label="import"
        )

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _on_progress(self, handle: TaskHandle, fraction: float, _code: str) -> None:
        if handle is self._task:
            self.ui.working_bar.setValue(round(fraction * 1000))

    def fail(self, error: BaseException) -> None:
        """Say why it did not work; columns that a person has corrected stay on their page."""
        self._task = None
        if self.origin.mapping is not None and self.steps.say(error):
            return
        self.ui.failed_label.setText(self.tr("This could not be imported, and nothing was changed."))
        self.ui.failed_advice.setText(texts.error_text(error))
        self.go(self.ui.failed_page)
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
        buttons = {
            ui.preview_page: ui.import_button,
            ui.columns_page: ui.preview_button,
            ui.failed_page: ui.again_button,
            ui.done_page: ui.show_button,
        }
        stage = self._stage()
        return None if stage is None else buttons.get(stage)

    def go(self, page: QWidget) -> None:
        """Show a page with the buttons that belong to it."""
        ui = self.ui
        ui.stages.setCurrentWidget(page)
        preview, columns = page is ui.preview_page, page is ui.columns_page
        ui.other_button.setVisible(preview or columns)
        ui.import_button.setVisible(preview)
        ui.columns_button.setVisible(preview and self.found is not None and self.found.has_columns)
        ui.preview_button.setVisible(columns)
        for button in (ui.import_button, ui.preview_button, ui.again_button, ui.show_button):
            button.setDefault(button is self._main_button())
        ui.cancel_button.setText(self.tr("Cancel") if preview or columns else self.tr("Close"))

    def _to_choice(self) -> None:
        self.columns.stop()
        self.found = None
        self.go(self.ui.choose_page)
        self._count_pasted()
        self.ui.choose_button.setFocus()

    def _to_work(self, sentence: str, *, can_stop: bool) -> None:
        self.ui.working_label.setText(sentence)
        self.ui.working_bar.setValue(0)
        self.ui.stop_button.setVisible(can_stop)
        self.go(self.ui.working_page)

    def _show_found(self, outcome: Outcome[Found]) -> None:
        self._task = None
        self.show_found(outcome.value, fresh=False)

    def show_found(self, found: Found, *, fresh: bool) -> None:
        """Show what importing would do; ``fresh``: what was read just now, nothing chosen about it."""
        self.found = found
        self.preview.show_found(found, self.origin.name, self._cycle, fresh=fresh)
        count = len(found.plan.problems if found.plan else found.draft.problems)
        self.ui.problems_title.setText(self.tr("%n line(s) to look at", "", count))
        self.go(self.ui.preview_page)
        if not found.is_new and found.plan is not None:
            self.ui.cancel_button.setText(self.tr("Close"))
        if fresh:
            self.rows.setFocus()

    def _on_applied(self, outcome: Outcome[Any]) -> None:
        self._task = None
        found = self.found
        if found is None or found.plan is None:
            return
        self._say_done(*self.preview.done_words(found))
        self.ui.undo_button.setVisible(True)
        self.ui.show_button.setVisible(any(row.id and row.kind in ITEMS for row in found.rows))
        self.imported.emit(outcome.value)

    def _say_done(self, sentence: str, details: str) -> None:
        self.ui.done_label.setText(sentence)
        self.ui.done_details.setText(details)
        self.go(self.ui.done_page)
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
