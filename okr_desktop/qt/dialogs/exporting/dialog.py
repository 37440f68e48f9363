"""Export: choose a format and how much, then where to; hear how far it is, and open what was written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.errors import Severity
from okr_desktop.qt import texts, theme
from okr_desktop.qt.dialogs.exporting import data
from okr_desktop.qt.dialogs.exporting.data import View, Wish
from okr_desktop.qt.dialogs.exporting.options import ExportOptions
from okr_desktop.qt.dialogs.exporting.words import ExportWords
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.opening import open_path
from okr_desktop.qt.pages.reports.naming import file_name
from okr_desktop.qt.pages.workshop.parts.pieces import (
    column_of,
    heading,
    hint,
    label,
    primary,
    row_of,
    say,
    scrolled,
)
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.services.exporting.files import ExportCancelled, Written
from okr_desktop.services.outcome import Outcome

_WIDTH, _HEIGHT, _BAR = 820, 620, 360
_INDENT = 24


class ExportDialog(QDialog):
    """One export after another; ``written(Path)`` tells of each. ``workspace`` names it when it has no other name."""

    written = Signal(object)

    def __init__(
        self, session: Session, prompter: Prompter, parent: QWidget | None = None, workspace: Path | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self.setProperty("helpTopic", "exporting")
        HelpKey(self)
        self._session, self._prompter, self._workspace = session, prompter, workspace
        self._view: View | None = None
        self._wish = Wish()
        self._task: TaskHandle | None = None
        self._stopped = Event()
        self._path: Path | None = None
        self._words = ExportWords(self)
        self.options = ExportOptions()
        self.radios: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self.stages = QStackedWidget()
        self.choose_page, self.working_page, self.done_page = self._choosing(), self._working(), self._done()
        self._arrange()
        self._connect()
        self._go(self.choose_page)
        session.read(data.look, then=self._on_view, failed=self._fail, owner=self)

    # Building

    def _arrange(self) -> None:
        for page in (self.choose_page, self.working_page, self.done_page):
            self.stages.addWidget(page)
        self.more = QPushButton(self.tr("Export something else"))
        self.close_button, self.save = QPushButton(self.tr("Close")), primary(self.tr("Export…"))
        self.save.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_16)
        column.setSpacing(theme.SPACE_16)
        column.addWidget(self.stages, 1)
        column.addWidget(row_of(self.more, None, self.close_button, self.save))
        self.resize(_WIDTH, _HEIGHT)

    def _choosing(self) -> QWidget:
        self.title, self.advice = heading(""), hint("")
        self.problem = ProblemLine()
        formats = _card(scrolled(self._format_list()))
        right = column_of(self.title, self.options, self.advice, self.problem, None, space=theme.SPACE_12)
        choices = _card(right)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_16)
        row.addWidget(formats, 1)
        row.addWidget(choices, 1)
        return page

    def _format_list(self) -> QWidget:
        parts = list[QWidget | int | None]()
        for code, (name, purpose) in self._words.formats().items():
            radio, line = QRadioButton(name), hint(purpose)
            radio.setProperty("code", code)
            radio.setAccessibleDescription(purpose)
            line.setContentsMargins(_INDENT, 0, 0, 0)
            self._group.addButton(radio)
            self.radios[code] = radio
            parts.append(column_of(radio, line, space=theme.SPACE_4))
        return column_of(*parts, None, space=theme.SPACE_12)

    def _working(self) -> QWidget:
        self.working_label, self.bar, self.stop_button = label(""), QProgressBar(), QPushButton(self.tr("Stop"))
        self.working_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR)
        rows = (row_of(None, self.bar, None), row_of(None, self.stop_button, None))
        return column_of(None, self.working_label, *rows, None, space=theme.SPACE_16)

    def _done(self) -> QWidget:
        self.done_label, self.done_details = heading(""), hint("")
        self.done_problems = ProblemLine()
        self.open_button, self.folder_button = primary(self.tr("Open")), QPushButton(self.tr("Show in folder"))
        for one in (self.done_label, self.done_details):
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = row_of(None, self.open_button, self.folder_button, None)
        return column_of(
            None, self.done_label, self.done_details, self.done_problems, buttons, None, space=theme.SPACE_16
        )

    def _connect(self) -> None:
        self._group.buttonClicked.connect(self._on_format)
        self.options.changed.connect(self._show_choice)
        self.save.clicked.connect(self.ask)
        self.stop_button.clicked.connect(self.stop)
        self.more.clicked.connect(self._again)
        self.close_button.clicked.connect(self.reject)
        self.open_button.clicked.connect(self._on_open)
        self.folder_button.clicked.connect(self._on_folder)
        self._session.runner.progressed.connect(self._on_progress)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    # Choosing

    def _on_view(self, view: View) -> None:
        self._view = view
        known = {id for id, _ in (*view.cycles, *view.teams, *view.people)}
        results = {id for id, _, _ in view.results} | set(data.OF_CYCLE)
        wish = view.last
        self._wish = replace(
            wish,
            cycle=wish.cycle if wish.cycle in known else "",
            team=wish.team if wish.team in known else "",
            person=wish.person if wish.person in known else "",
            chart=wish.chart if wish.chart in results else "",
        )
        for code in data.ONE_CYCLE:
            self.radios[code].setEnabled(bool(view.cycles))
        if not self.radios[self._wish.format].isEnabled():
            self._wish = replace(self._wish, format="json")
        self.radios[self._wish.format].setChecked(True)
        self.radios[self._wish.format].setFocus()
        self.options.fill(view, self._wish)
        self.save.setEnabled(True)
        self._show_choice()

    def _on_format(self, radio: QAbstractButton) -> None:
        self.options.show_format(str(radio.property("code")))
        self.problem.clear()
        self._show_choice()

    def _show_choice(self) -> None:
        if self._view is None:
            return
        wish = self.options.wish()
        self.title.setText(self._words.formats()[wish.format][0])
        self.advice.setText(self._advice(wish))
        self.advice.setVisible(bool(self.advice.text()))

    def _advice(self, wish: Wish) -> str:
        assert self._view is not None
        if self._view.empty:
            return self.tr("There are no objectives here yet. Add one or import a file first.")
        if wish.format == "json":
            return self.tr("Everything goes in: all cycles, check-ins, comments and people.")
        if wish.makes_folder:
            return self.tr("A new folder is made in the one that you choose.")
        return ""

    def suggested(self, wish: Wish) -> str:
        """A name for the file or folder, such as "Nordlicht 2026 Q4 Service.xlsx"."""
        assert self._view is not None
        view = self._view
        stem = view.organisation or (self._workspace.stem if self._workspace else "OKRs")
        chart = self._words.charts().get(wish.chart) or view.name(wish.chart) if wish.format == "charts" else ""
        part = chart if wish.chart else self.tr("charts") if wish.format == "charts" else ""
        more = " ".join(one for one in (view.name(wish.team), part or "") if one)
        return file_name(stem, view.name(wish.cycle), more, suffix=data.suffix_of(wish))

    # Writing

    def ask(self) -> None:
        """Ask where to, then write."""
        if self._view is None or self._task is not None:
            return
        self._wish = wish = self.options.wish()
        self.problem.clear()
        if wish.makes_folder:
            self._prompter.choose_folder(self, self.tr("Where to put the folder"), self._on_place)
            return
        suffix = data.suffix_of(wish)
        kinds = [(self._words.files(wish.code), (f"*{suffix}",))]
        self._prompter.choose_save_file(self, self.tr("Export"), kinds, self._on_place, suggested=self.suggested(wish))

    def _on_place(self, path: Path | None) -> None:
        if path is not None:
            self.write(path / self.suggested(self._wish) if self._wish.makes_folder else path)

    def write(self, path: Path) -> None:
        """Write what is chosen to this file or folder."""
        self._path = data.target(self._wish, path)
        self._stopped = Event()
        self.working_label.setText(self.tr("Writing “{name}” …").format(name=texts.short_text(self._path.name)))
        self.bar.setValue(0)
        self.stop_button.setEnabled(True)
        self._go(self.working_page)
        self._task = self._session.run(
            data.write,
            self._wish,
            self._path,
            self._stopped,
            origin=self,
            then=self._on_written,
            failed=self._fail,
            with_progress=True,
        )

    def _on_progress(self, handle: TaskHandle, share: float, _code: str) -> None:
        if handle is self._task:
            self.bar.setValue(round(share * 1000))

    def stop(self) -> None:
        """Stop writing; what was there before stays as it was."""
        self._stopped.set()
        self.stop_button.setEnabled(False)

    def _on_written(self, outcome: Outcome[Written]) -> None:
        self._task = None
        found = outcome.value
        self._path = found.path
        say(self.done_label, self.tr("Saved “{name}”").format(name=texts.short_text(found.path.name, 90)))
        say(self.done_details, f"{self._words.written(self._wish.format, found.count)} · {found.path.parent}")
        worst = min((list(Severity).index(one.severity) for one in found.problems), default=2)
        self.done_problems.show_text("\n".join(map(texts.problem_text, found.problems)), list(Severity)[worst])
        self._go(self.done_page)
        self.open_button.setFocus()
        self.written.emit(found.path)

    def _fail(self, error: BaseException) -> None:
        self._task = None
        self._go(self.choose_page)
        note = isinstance(error, ExportCancelled)
        self.problem.show_text(texts.error_text(error), Severity.NOTE if note else Severity.ERROR)
        self.save.setFocus()

    # After it

    def _again(self) -> None:
        self._go(self.choose_page)
        self.radios[self._wish.format].setFocus()

    def _on_open(self) -> None:
        if self._path is not None:
            open_path(self, self._prompter, self._path)

    def _on_folder(self) -> None:
        if self._path is not None:
            open_path(self, self._prompter, self._path.parent)

    def _go(self, page: QWidget) -> None:
        self.stages.setCurrentWidget(page)
        self.save.setVisible(page is self.choose_page)
        self.more.setVisible(page is self.done_page)
        self.close_button.setVisible(page is not self.working_page)
        self.save.setDefault(page is self.choose_page)
        self.open_button.setDefault(page is self.done_page)

    def reject(self) -> None:
        """Close; what is being written is stopped first."""
        self._stopped.set()
        super().reject()


def _card(inside: QWidget) -> QFrame:
    card = QFrame()
    card.setProperty("card", True)
    column = QVBoxLayout(card)
    column.setContentsMargins(theme.SPACE_16, theme.SPACE_16, theme.SPACE_16, theme.SPACE_16)
    column.addWidget(inside)
    return card
